"""The text of a document as a page shows it, and where characters of the document stand in it.

A browser counts in UTF-16 units, and characters that it would obey or hide are shown by escapes, which are longer.
"""

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


def _units(text: str) -> int:
    return len(visible_lines(text).encode("utf-16-le", "surrogatepass")) // 2
