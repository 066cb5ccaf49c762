"""Search by words: facts by what they are about, say, quote and remark, and the paragraphs of the documents."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import chain

from korea_trade.bases.fact_base import FactBase
from korea_trade.documents.document import Document
from korea_trade.errors import QuestionError
from korea_trade.language.english import English
from korea_trade.model.fact import Fact, Item, Partner

EXPECTED = "expected words with letters or digits, such as semicond, 미국 or 5.6"
_Span = tuple[int, int]
_Score = list[int]
_Lines = Mapping[str, Sequence[int]]
_Fields = Mapping["_Place", Iterable[str]]


class SearchKind(StrEnum):
    """What was found."""

    FACT = "fact"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow:
    """A fact or a paragraph that has all the words.

    ``id`` is that of the fact or ``source:line``. ``line`` is that of the paragraph in
    its document, or of the fact's first quote: None where the document lacks it. ``matches`` tells where in ``text``
    the words stand, as (start, end), in order and apart from each other. ``facts`` are those that quote the paragraph.
    """

    kind: SearchKind
    id: str
    source: str
    line: int | None
    text: str
    matches: tuple[tuple[int, int], ...]
    facts: tuple[str, ...]
    caveat: str | None


class _Place(IntEnum):
    """Where a word was found, best first."""

    CODE = 0
    ABOUT = 1
    QUOTE = 2
    REMARK = 3
    PARAGRAPH = 4


def ask_search(base: FactBase, words: Sequence[str], limit: int | None = None) -> list[SearchRow]:
    """Facts and paragraphs that have all the words, best first, then in the order of the fact base.

    A word is found in any case, at the beginning of words ("semicond" in "semiconductors"), a figure only whole. A
    word with blanks inside is a phrase. A name of an item or partner also finds the facts that have its code, and its
    other names in text. Raises QuestionError where there is nothing to search for, OSError where a document is missing.
    """
    if not words:
        raise QuestionError("no words to search for", EXPECTED)
    terms = [_Term(word, base) for word in words]
    documents = {source.id: Document.read(base.part_of(source.id).root, source.file) for source in base.sources}
    lines = {
        id_: _lines_of(placed.fact.quotes, documents[placed.fact.source]) for id_, placed in base.fact_by_id.items()
    }
    found = [*_facts(base, terms, lines), *_paragraphs(base, documents, terms, lines)]
    found.sort(key=lambda scored: scored[0], reverse=True)
    return [row for _, row in found][:limit]


def _lines_of(quotes: Iterable[str], document: Document) -> list[int]:
    """The lines that quotes stand on, in the order of the quotes, each once."""
    found = (document.text.find(quote) for quote in quotes)
    return list(dict.fromkeys(document.line_at(at) for at in found if at >= 0))


def _facts(base: FactBase, terms: Sequence["_Term"], lines: _Lines) -> Iterator[tuple[_Score, SearchRow]]:
    english = English(base.items, base.partners)
    for id_, placed in base.fact_by_id.items():
        fact = placed.fact
        item = base.item_by_code[fact.item] if fact.item else None
        partner = base.partner_by_code[fact.partner] if fact.partner else None
        text = f"{english.subject(fact)}: {english.statement(fact)}"
        fields: _Fields = {
            _Place.ABOUT: [text, *(_names(item) if item else ()), *(_names(partner) if partner else ())],
            _Place.QUOTE: fact.quotes,
            _Place.REMARK: [remark for remark in (fact.note, fact.caveat) if remark],
        }
        places = list(_places(terms, id_, fact, fields))
        if len(places) == len(terms):
            row = SearchRow(
                kind=SearchKind.FACT,
                id=id_,
                source=fact.source,
                line=next(iter(lines[id_]), None),
                text=text,
                matches=_matches(terms, text),
                facts=(id_,),
                caveat=fact.caveat,
            )
            yield _score(places), row


def _places(terms: Iterable["_Term"], id_: str, fact: Fact, fields: _Fields) -> Iterator[_Place]:
    """The best place of a fact for each word, up to the first word that it lacks."""
    for term in terms:
        if fact.item in term.items or fact.partner in term.partners:
            yield _Place.CODE
        elif term.in_id(id_):
            yield _Place.ABOUT
        else:
            found = (place for place, texts in fields.items() if any(map(term.spans, texts)))
            place = next(found, None)
            if place is None:
                return
            yield place


def _paragraphs(
    base: FactBase, documents: Mapping[str, Document], terms: Sequence["_Term"], lines: _Lines
) -> Iterator[tuple[_Score, SearchRow]]:
    citing: dict[tuple[str, int], list[str]] = {}
    for id_, placed in base.fact_by_id.items():
        for line in lines[id_]:
            citing.setdefault((placed.fact.source, line), []).append(id_)
    score = _score([_Place.PARAGRAPH] * len(terms))
    for source, document in documents.items():
        for line, text in enumerate(document.text.split("\n"), start=1):
            if all(term.spans(text) for term in terms):
                row = SearchRow(
                    kind=SearchKind.PARAGRAPH,
                    id=f"{source}:{line}",
                    source=source,
                    line=line,
                    text=text,
                    matches=_matches(terms, text),
                    facts=tuple(citing.get((source, line), ())),
                    caveat=None,
                )
                yield score, row


def _score(places: Sequence[_Place]) -> _Score:
    """How many words were found in each place: a better place outweighs any number of words in the others."""
    return [places.count(place) for place in _Place]


def _matches(terms: Sequence["_Term"], text: str) -> tuple[_Span, ...]:
    """Where the words stand in a text; spans that overlap are made one."""
    merged: list[_Span] = []
    for start, end in sorted(span for term in terms for span in term.spans(text)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


# A figure, or a run of letters and digits ("5G", "4th", "K").
_PART = re.compile(r"(?>\d+(?:[.,]\d+)*)(?![^\W_])|(?:\d[.,](?=\d)|[^\W_])+")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
# What may stand between the parts of a word or phrase: "bio-health", "Korea’s", "U.S.", one or two blanks.
_BETWEEN = r"(?:[^\w\n]|_){1,3}"


class _Term:
    """A word that was asked for, the codes it names, and how it is found in a text."""

    def __init__(self, word: str, base: FactBase) -> None:
        parts = _PART.findall(word)
        if not parts:
            raise QuestionError(f"{word!r} is nothing to search for", EXPECTED)
        asked = word.strip().casefold()
        items = [item for item in base.items if asked in _spellings(item)]
        partners = [partner for partner in base.partners if asked in _spellings(partner)]
        self.items = {item.code for item in items}
        self.partners = {partner.code for partner in partners}
        known = [name for named in (items, partners) for entry in named for name in _names(entry)]
        typed = [name for name in known if name.casefold() == asked]
        # "US" must stand in capitals and whole, or it would be found in "use"; other names as any word.
        literal = _whole(typed) if typed and all(map(_in_capitals, typed)) else _beginning(parts)
        self._literal = re.compile(literal, re.IGNORECASE)
        foreign = chain(_apart(base.items, self.items), _apart(base.partners, self.partners))
        self._other_names = _other_names(known, (name for entry in foreign for name in _names(entry)))
        self._is_figure = len(parts) == 1 and _FIGURE.fullmatch(parts[0]) is not None

    def in_id(self, id_: str) -> bool:
        """Whether an id has the word. A lone figure is not looked for there: it would be found in the source's date."""
        return not self._is_figure and self._literal.search(id_) is not None

    def spans(self, text: str) -> list[_Span]:
        """Where the word, or another name of what it names, stands in a text."""
        found = [match.span() for match in self._literal.finditer(text)]
        if self._other_names is not None:
            found += [match.span() for match in self._other_names.finditer(text) if match.lastgroup == "own"]
        return found


def _beginning(parts: Sequence[str]) -> str:
    """A pattern of these parts one after another, the last one perhaps only begun, but figures always whole."""
    patterns = []
    for part in parts:
        before = rf"{_BEFORE}(?<!\d[.,])" if part[0].isdigit() else _BEFORE
        after = rf"(?:(?=(?:st|nd|rd|th){_AFTER})|{_AFTER})(?![.,]\d)" if _FIGURE.fullmatch(part) else ""
        patterns.append(f"{before}{re.escape(part)}{after}")
    return _BETWEEN.join(patterns)


def _whole(names: Iterable[str]) -> str:
    """A pattern of any of these names as whole words. A name in capitals must stand in capitals."""
    longest_first = sorted(names, key=len, reverse=True)
    spelled = (f"(?-i:{re.escape(name)})" if _in_capitals(name) else re.escape(name) for name in longest_first)
    return f"{_BEFORE}(?:{'|'.join(spelled)}){_AFTER}"


def _other_names(known: Sequence[str], foreign: Iterable[str]) -> "re.Pattern[str] | None":
    """A pattern whose group ``own`` is a known name, but not one inside a foreign name ("America", "Latin America")."""
    if not known:
        return None
    own = _whole(known)
    inside = re.compile(own, re.IGNORECASE)
    spelled = {name.casefold() for name in known}
    longer = [name for name in foreign if inside.search(name) and name.casefold() not in spelled]
    return re.compile(f"{_whole(longer)}|(?P<own>{own})" if longer else f"(?P<own>{own})", re.IGNORECASE)


def _apart(entries: Sequence[Item] | Sequence[Partner], codes: set[str]) -> Iterator[Item | Partner]:
    """The entries that neither have one of the codes nor are a part of one that has."""
    parent_of = {entry.code: entry.parent for entry in entries}
    for entry in entries:
        code: str | None = entry.code
        while code is not None and code not in codes:
            code = parent_of[code]
        if code is None:
            yield entry


def _names(entry: Item | Partner) -> tuple[str, ...]:
    return entry.en, entry.ko, *entry.aliases


def _spellings(entry: Item | Partner) -> set[str]:
    return {name.casefold() for name in (entry.code, *_names(entry))}


def _in_capitals(name: str) -> bool:
    return name == name.upper() != name.lower()
