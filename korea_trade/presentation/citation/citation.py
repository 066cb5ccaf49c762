"""Citations of the documents, as APA text and for reference managers: BibTeX, CSL-JSON and RIS.

Only what is known is given: what a document does not name is left out. Its publisher stands as its author, as APA has
it for groups, and is not repeated as publisher, except in RIS.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from string import ascii_lowercase
from types import MappingProxyType

from korea_trade.language.english.words import MONTHS
from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.formats.json_format import json_array
from korea_trade.presentation.formats.record import Record, cell
from korea_trade.presentation.visible import on_one_line, visible
from korea_trade.questions.source_row import SourceRow
from korea_trade.questions.words_given import words_given

Quotes = Mapping[str, Sequence[str]]
_NO_QUOTES: Quotes = MappingProxyType({})
_Cited = Sequence[tuple[SourceRow, tuple[str, ...]]]


def cite(sources: Iterable[SourceRow], style: CitationStyle, quotes: Quotes = _NO_QUOTES) -> str:
    """The citations of documents, each once, with the fragments quoted from it, given by source id.

    They come in the order given, but in APA in that of a reference list.
    """
    listed = {source.id: source for source in sources}.values()
    if style is CitationStyle.CSL_JSON:  # JSON escapes in its own way
        return json_array(_csl_item(source, fragments) for source, fragments in _cited(listed, quotes, on_one_line))
    cited = _cited(listed, quotes, lambda text: visible(on_one_line(text)))
    match style:
        case CitationStyle.APA:
            return _apa(cited)
        case CitationStyle.BIBTEX:
            return "\n".join(_bibtex(source, fragments) for source, fragments in cited)
        case CitationStyle.RIS:
            return "".join(_ris(source, fragments) for source, fragments in cited)


def _cited(sources: Iterable[SourceRow], quotes: Quotes, shown: Callable[[str], str]) -> _Cited:
    """Sources with title and publisher on one line each, as a line end means something in most of the formats."""
    return [
        (
            replace(
                source,
                title=shown(source.title),
                publisher=shown(source.publisher) if source.publisher else None,
                address=shown(source.address) if source.address else None,
            ),
            tuple(dict.fromkeys(f"“{shown(quote)}”" for quote in words_given(quotes.get(source.id, ())))),
        )
        for source in sources
    ]


def _apa(cited: _Cited) -> str:
    """A reference list, as APA 7 orders it, with the fragments indented below as in an annotated bibliography."""
    listed = sorted(cited, key=lambda entry: _apa_order(entry[0]))
    works = Counter(_author_and_year(source) for source, _ in listed if source.publisher)
    seen: Counter[tuple[str | None, str]] = Counter()
    lines = []
    for source, fragments in listed:
        key = _author_and_year(source)
        # A text cites author and year alone, so letters tell apart what one author published in a year.
        letter = _letter(seen[key]) if works[key] > 1 else ""
        seen[key] += 1
        when, title = f"({_apa_date(source, letter)}).", _ended(source.title)
        reference = (_ended(source.publisher), when, title) if source.publisher else (title, when)
        lines += [" ".join((*reference, *_apa_place(source))), *(f"    {fragment}" for fragment in fragments)]
    return "".join(f"{line}\n" for line in lines)


def _apa_place(source: SourceRow) -> list[str]:
    """Where it was found, and when it was read there; an address ends without a full stop."""
    if source.address is None:
        return []
    if source.accessed is None:
        return [source.address]
    day = date.fromisoformat(source.accessed)
    return [f"Retrieved {_month(day)} {day.day}, {day.year}, from {source.address}"]


def _is_url(address: str) -> bool:
    return re.match(r"https?://\S+$", address) is not None


def _apa_order(source: SourceRow) -> tuple[str, str, str]:
    title = _sorting(source.title)
    return (_sorting(source.publisher) if source.publisher else title, source.published or "", title)


def _sorting(text: str) -> str:
    # Brackets, quotation marks and the first article do not count in an alphabet.
    return re.sub(r"^(?:a|an|the)\s+", "", re.sub(r"^\W+", "", text).casefold())


def _author_and_year(source: SourceRow) -> tuple[str | None, str]:
    return source.publisher, (source.published or "")[:4]


def _letter(number: int) -> str:
    """The letter of the first work of a year is a, of the 27th aa."""
    return (_letter(number // 26 - 1) if number >= 26 else "") + ascii_lowercase[number % 26]


def _apa_date(source: SourceRow, letter: str) -> str:
    if source.published is None:
        return f"n.d.-{letter}" if letter else "n.d."
    day = date.fromisoformat(source.published)
    return f"{day.year}{letter}, {_month(day)} {day.day}"


def _ended(text: str) -> str:
    """A text with a full stop, unless it ends a sentence already, in brackets or not."""
    return text if re.search(r"[.?!][\])”’\"']*$", text) else f"{text}."


def _month(day: date) -> str:
    return MONTHS[day.month - 1]


# BibTeX counts braces whether escaped or not, so a single one must become a command that has none of its own.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)


def _bibtex(source: SourceRow, fragments: Sequence[str]) -> str:
    """An entry for LaTeX with UTF-8."""
    fields = {"author": _kept(source.publisher) if source.publisher else None, "title": _kept(source.title)}
    if source.published:
        day = date.fromisoformat(source.published)
        # The month is a macro of every BibTeX style, and stands without braces.
        fields |= {"year": f"{{{day.year}}}", "month": _month(day)[:3].lower(), "day": f"{{{day.day}}}"}
    if source.address:
        # A URL is taken as it stands, so that only what would end the field is encoded.
        url = source.address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
        name, value = ("url", url) if _is_url(source.address) else ("howpublished", _tex(source.address))
        fields[name] = f"{{{value}}}"
        fields["urldate"] = f"{{{source.accessed}}}" if source.accessed else None
    if fragments:
        fields["annote"] = f"{{{_tex('; '.join(fragments))}}}"
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@misc{{{source.id},\n{lines}}}\n"


def _kept(text: str) -> str:
    """A text in braces of its own: its capitals are kept, and "and" does not divide it into authors."""
    escaped = _tex(text)
    # A brace right before a backslash means an accented letter, whose case styles may change.
    guard = "{}" if escaped.startswith("\\") else ""
    return f"{{{{{guard}{escaped}}}}}"


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _csl_item(source: SourceRow, fragments: Sequence[str]) -> Record:
    """An item of CSL 1.0.2: a "webpage" where it has a URL, else a "document"."""
    is_page = source.address is not None and _is_url(source.address)
    item: Record = {"id": source.id, "type": "webpage" if is_page else "document", "title": source.title}
    if source.publisher:
        item["author"] = ({"literal": source.publisher},)
    if source.published:
        day = date.fromisoformat(source.published)
        item["issued"] = {"date-parts": (cell((day.year, day.month, day.day)),)}
    if source.address:
        item["URL" if is_page else "archive_location"] = source.address
    if source.accessed:
        day = date.fromisoformat(source.accessed)
        item["accessed"] = {"date-parts": (cell((day.year, day.month, day.day)),)}
    if fragments:
        item["annote"] = "\n".join(fragments)
    return item


def _ris(source: SourceRow, fragments: Sequence[str]) -> str:
    """A reference with the tags of 2011. Lines end in CR LF, as the format asks.

    The institution stands as author, as it is called: RIS has no way to say that a comma in it stands between no two
    names, so it is given as publisher too.
    """
    tags = [("TY", "GEN"), ("LB", source.id), ("TI", source.title)]
    if source.publisher:
        tags += [("AU", source.publisher), ("PB", source.publisher)]
    if source.published:
        tags += [("PY", source.published[:4]), ("DA", source.published.replace("-", "/"))]
    if source.address:
        tags.append(("UR" if _is_url(source.address) else "AV", source.address))
    if source.accessed:
        tags.append(("Y2", source.accessed.replace("-", "/")))
    tags += [("N1", fragment) for fragment in fragments]
    tags.append(("ER", ""))
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags)
