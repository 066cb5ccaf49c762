"""The text of a document as a page shows it, and where characters of the document stand in it.

A browser counts in UTF-16 units, and characters that it would obey or hide are shown by escapes, which are longer.
"""

from collections.abc import Sequence

from korea_trade.documents.document import Document
from korea_trade.documents.span import Span
from korea_trade.presentation.visible import visible_lines


def place_of(document: Document, span: Span) -> str:
    """Where a span stands: "line,start,end" for each line that it is on, in the units of a browser."""
    places = []
    for line in range(document.line_at(span[0]), document.line_at(max(span[1] - 1, span[0])) + 1):
        begins, text = document.line_start(line), document.line(line)
        start, end = (min(max(at - begins, 0), len(text)) for at in span)
        if start < end:
            places.append(f"{line},{_units(text[:start])},{_units(text[:end])}")
    return " ".join(places)


def places_of_quotes(document: Document, spans: Sequence[Span], quotes: Sequence[str]) -> str:
    """Where quotes stand; nothing where the page finds them by their text: each first stands there, on one line."""
    texts = [document.text[start:end] for start, end in spans]
    found = [document.text.find(text) for text in texts]
    if found == [start for start, _ in spans] and set(texts) == set(quotes) and not any("\n" in text for text in texts):
        return ""
    return " ".join(place_of(document, span) for span in spans)


def place_of_words(document: Document, span: Span, quotes: Sequence[str]) -> str:
    """Where words stand; nothing where the page finds them: in the first quote that has them, or first of all."""
    words = document.text[span[0] : span[1]]
    quote = next((quote for quote in quotes if words in quote), words)
    is_found = "\n" not in quote and document.text.find(quote) + quote.find(words) == span[0]
    return "" if is_found else place_of(document, span)


def _units(text: str) -> int:
    return len(visible_lines(text).encode("utf-16-le", "surrogatepass")) // 2
