"""Search by words: facts by what they are about, say, quote and remark, and the paragraphs of the documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from itertools import chain
from threading import RLock

from korea_trade.arithmetic.floors import floors_of, told
from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.documents.document import Document
from korea_trade.errors import QuestionError
from korea_trade.language.english import English
from korea_trade.language.korean import Korean
from korea_trade.messages.phrases import Phrases
from korea_trade.model.fact import Fact
from korea_trade.progress import begin
from korea_trade.questions.search_index import FullTextIndex, Text
from korea_trade.questions.search_terms import EXPECTED, Span, Term, names_of
from korea_trade.said import said

_Fields = Mapping["_Place", Iterable[str]]
_Key = tuple[list[int], int, float, int]


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
    """Where a word was found, best first: last, in what a fact about something else quotes or remarks."""

    CODE = 0
    ABOUT = 1
    QUOTE = 2
    REMARK = 3
    PARAGRAPH = 4
    IN_PASSING = 5


@dataclass(frozen=True, slots=True)
class _SaidFact:
    """A fact, what it says in English, and its texts by place."""

    placed: PlacedFact
    text: str
    fields: _Fields


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a document."""

    source: str
    line: int
    text: str


class SearchIndex:
    """What can be found in a fact base, read and indexed when first asked for. Threads may share it."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._lock = RLock()

    def search(self, words: Sequence[str], limit: int | None = None) -> list[SearchRow]:
        """Facts and paragraphs that have all the words, best first.

        First come facts whose item, partner, flow or measure is meant, then those that say or quote the words, then
        paragraphs, then facts about something else that quote them in passing; among equals what is about less besides,
        then by the bm25 of what was found in text, then in the order of the fact base.

        A word is found in any case, at the beginning of words ("semicond" in "semiconductors"), a figure only whole. A
        word with blanks inside is a phrase. A name of an item or partner, or a word for a flow, also finds the facts
        that have its code, and its other names in text. Raises QuestionError where there is nothing to search for,
        OSError where a document is missing, KtradeError where SQLite cannot search.
        """
        if not words:
            raise QuestionError(said(Phrases.no_words), EXPECTED)
        terms = [Term(word, self._base) for word in words]
        with self._lock:
            keys = (self._key(number, rank, terms) for number, rank in self._candidates(terms).items())
            best = sorted(key for key in keys if key is not None)[:limit]
            return [self._row(number, terms) for *_, number in best]

    def _candidates(self, terms: Sequence[Term]) -> dict[int, float]:
        """The numbers of entries that may have all the words, each with the sum of its bm25."""
        ranks: dict[int, float] | None = None
        for term in terms:
            found = self._index.find(term.spellings)
            for number, known in enumerate(self._facts):
                if number not in found and (term.means(known.placed.fact) or term.is_near(known.placed.fact)):
                    found[number] = 0.0
            ranks = found if ranks is None else {n: ranks[n] + found[n] for n in ranks.keys() & found.keys()}
        return ranks or {}

    def _key(self, number: int, rank: float, terms: Sequence[Term]) -> _Key | None:
        """What an entry is sorted by; None where it lacks a word."""
        if number >= len(self._facts):
            paragraph = self._paragraphs[number - len(self._facts)]
            if not all(term.spans(paragraph.text) for term in terms):
                return None
            return _counted([_Place.PARAGRAPH] * len(terms)), 0, rank, number
        said = self._facts[number]
        places = [_place(term, said) for term in terms]
        known = [place for place in places if place is not None]
        if len(known) < len(places):
            return None
        fact = said.placed.fact
        besides = (fact.item is not None and not any(fact.item in term.items for term in terms)) + (
            fact.partner is not None and not any(fact.partner in term.partners for term in terms)
        )
        return _counted(known), besides, rank if any(known) else 0.0, number

    def _row(self, number: int, terms: Sequence[Term]) -> SearchRow:
        if number < len(self._facts):
            said = self._facts[number]
            fact = said.placed.fact
            return SearchRow(
                kind=SearchKind.FACT,
                id=fact.id,
                source=fact.source,
                line=next(iter(self._lines[fact.id]), None),
                text=said.text,
                matches=_matches(terms, said.text),
                facts=(fact.id,),
                caveat=fact.caveat,
            )
        paragraph = self._paragraphs[number - len(self._facts)]
        return SearchRow(
            kind=SearchKind.PARAGRAPH,
            id=f"{paragraph.source}:{paragraph.line}",
            source=paragraph.source,
            line=paragraph.line,
            text=paragraph.text,
            matches=_matches(terms, paragraph.text),
            facts=tuple(self._citing.get((paragraph.source, paragraph.line), ())),
            caveat=None,
        )

    @cached_property
    def _index(self) -> FullTextIndex:
        begin(said(Phrases.indexing_texts))
        facts = (
            Text(
                about="\n".join((said.placed.id, *said.fields[_Place.ABOUT])),
                quotes="\n".join(said.fields[_Place.QUOTE]),
                remarks="\n".join(said.fields[_Place.REMARK]),
            )
            for said in self._facts
        )
        return FullTextIndex(chain(facts, (Text(paragraph=paragraph.text) for paragraph in self._paragraphs)))

    @cached_property
    def _facts(self) -> list[_SaidFact]:
        english, korean = (language(self._base.items, self._base.partners) for language in (English, Korean))
        found, floors = [], floors_of(placed.fact for placed in self._base.standing)
        for placed in self._base.standing:
            fact = placed.fact
            item = self._base.item_by_code[fact.item] if fact.item else None
            partner = self._base.partner_by_code[fact.partner] if fact.partner else None
            as_told = told(fact, floors)
            text = f"{english.subject(fact)}: {english.statement(as_told)}"
            in_korean = f"{korean.subject(fact)}: {korean.statement(as_told)}"
            names = (*(names_of(item) if item else ()), *(names_of(partner) if partner else ()))
            remarks = (fact.note, fact.caveat, fact.note_ko, fact.caveat_ko)
            fields: _Fields = {
                _Place.ABOUT: (text, in_korean, *names),
                _Place.QUOTE: fact.quotes,
                _Place.REMARK: tuple(remark for remark in remarks if remark),
            }
            found.append(_SaidFact(placed, text, fields))
        return found

    @cached_property
    def _documents(self) -> dict[str, Document]:
        return {source.id: self._base.read_document(source) for source in self._base.sources}

    @cached_property
    def _paragraphs(self) -> list[_Paragraph]:
        return [
            _Paragraph(source, line, text)
            for source, document in self._documents.items()
            for line, text in enumerate(document.text.split("\n"), start=1)
            if text.strip()
        ]

    @cached_property
    def _lines(self) -> dict[str, list[int]]:
        return {
            placed.id: _lines_of(placed.fact.quotes, self._documents[placed.fact.source]) if placed.fact.quotes else []
            for placed in self._base.standing
        }

    @cached_property
    def _citing(self) -> dict[tuple[str, int], list[str]]:
        citing: dict[tuple[str, int], list[str]] = {}
        for placed in self._base.standing:
            for line in self._lines[placed.id]:
                citing.setdefault((placed.fact.source, line), []).append(placed.id)
        return citing


def _lines_of(quotes: Iterable[str], document: Document) -> list[int]:
    """The lines that quotes stand on, in the order of the quotes, each once."""
    found = (document.text.find(quote) for quote in quotes)
    return list(dict.fromkeys(document.line_at(at) for at in found if at >= 0))


def _place(term: Term, said: _SaidFact) -> _Place | None:
    """The best place of a fact for a word; None where it lacks it."""
    fact: Fact = said.placed.fact
    if term.means(fact):
        return _Place.CODE
    if term.is_near(fact) or term.in_id(said.placed.id):
        return _Place.ABOUT
    place = next((place for place, texts in said.fields.items() if any(map(term.spans, texts))), None)
    in_passing = place in (_Place.QUOTE, _Place.REMARK) and term.names_other_than(fact)
    return _Place.IN_PASSING if in_passing else place


def _counted(places: Sequence[_Place]) -> list[int]:
    """How many words were found in each place, less for more: a better place outweighs all words in the others."""
    return [-places.count(place) for place in _Place]


def _matches(terms: Sequence[Term], text: str) -> tuple[Span, ...]:
    """Where the words stand in a text; spans that overlap are made one."""
    merged: list[Span] = []
    for start, end in sorted(span for term in terms for span in term.spans(text)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
