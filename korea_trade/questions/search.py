"""Search by words: facts by what they are about, say, quote and remark, and the paragraphs of the documents."""

from collections.abc import Callable, Sequence
from enum import IntEnum, StrEnum
from threading import RLock

from korea_trade.cached_property import cached_property
from korea_trade.errors import QuestionError
from korea_trade.hangul import has_hangul
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.coded import CodeLists
from korea_trade.model.codes import Flow, Frequency
from korea_trade.phrase import phrase
from korea_trade.questions.column import Day
from korea_trade.questions.search_index import About, Entry, FullTextIndex
from korea_trade.questions.search_names import NameMeant, NamesOfWords
from korea_trade.questions.search_periods import PeriodMeant, periods_meant
from korea_trade.questions.search_terms import EXPECTED, Span, Term, is_reporter

_Key = tuple[list[int], bool, int, bool, bool, int, int, bool, float, int]

_FLOWS = tuple(map(str, (Flow.EXPORTS, Flow.IMPORTS)))


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
    What follows says what the codes of a fact mean, as in listings of facts; of a paragraph it is None.
    """

    kind: SearchKind
    id: str
    source: str
    line: int | None
    text: str
    matches: tuple[tuple[int, int], ...]
    facts: tuple[str, ...]
    caveat: str | None
    period_start: Day | None = None
    period_end: Day | None = None
    frequency: Frequency | None = None
    item_name: str | None = None
    partner_name: str | None = None
    item_name_ko: str | None = None
    partner_name_ko: str | None = None
    iso3166: str | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word that was asked for, and the period and the name that it is with the words beside it."""

    term: Term
    period: PeriodMeant | None
    name: NameMeant | None

    def means(self, fact: About) -> bool:
        """Whether the fact is about what the word names or means, or of the period that it is part of."""
        return self.term.means(fact) or (self.period is not None and self.period.holds(fact))

    def names_item(self, code: str) -> bool:
        """Whether it names this item, alone or with the words beside it."""
        return code in self.term.items or (self.name is not None and code in self.name.items)

    def names_partner(self, code: str) -> bool:
        """Whether it names this partner, alone or with the words beside it."""
        return code in self.term.partners or (self.name is not None and code in self.name.partners)


class _Place(IntEnum):
    """Where a word was found, best first: last, in what a fact about something else, or without a figure, quotes."""

    CODE = 0
    ABOUT = 1
    QUOTE = 2
    REMARK = 3
    PARAGRAPH = 4
    IN_PASSING = 5


class SearchIndex:
    """What can be found in a fact base with these names, by an index opened when first asked. Threads may share it."""

    def __init__(self, codes: CodeLists, open_index: Callable[[], FullTextIndex]) -> None:
        self._codes = codes
        self._open_index = open_index
        self._lock = RLock()

    def search(self, words: Sequence[str], limit: int | None = None) -> list[SearchRow]:
        """Facts and paragraphs that have all the words, best first.

        First come facts whose item, partner, flow, measure or period is meant, then those that say or quote the words,
        then paragraphs, then facts about something else that quote them in passing; among equals what happened before
        aims and expectations, what names fewer items and partners besides, then what is of the very period, then what
        is of all industries, levels before growth before the rest, exports before imports where no flow is meant, whole
        years before other periods, then by the bm25 of what was found in text, then in the order of the fact base.
        Words of one period or of one name count together, also without its function words; function words and Korea
        do not have to be there, if another word is asked for.

        A word is found in any case, at the beginning of words ("semicond" in "semiconductors"), a figure only whole. A
        word with blanks inside is a phrase. A name of an item or partner, or a word for a flow, also finds the facts
        that have its code, and its other names in text. Raises QuestionError where there is nothing to search for,
        OSError where a document is missing, KtradeError where SQLite cannot search.
        """
        if not words:
            raise QuestionError(phrase(Phrases.no_words), EXPECTED)
        asked = self._telling(words)
        terms = [one.term for one in asked]
        with self._lock:
            ranks = self._candidates(asked)
            keys = (_key(number, entry, ranks[number], asked) for number, entry in self._index.entries(ranks))
            best = [number for *_, number in sorted(key for key in keys if key is not None)[:limit]]
            found = dict(self._index.entries(best))
            return [_row(found[number], terms) for number in best]

    def _telling(self, words: Sequence[str]) -> list[_Asked]:
        """The words that say something of what is searched for, with what they are together; all, if none does."""
        pairs = [is_reporter(" ".join(words[place : place + 2])) for place in range(len(words))]
        of_reporter = [one or other for one, other in zip(pairs, [False, *pairs], strict=False)]  # South Korea
        together = zip(words, periods_meant(words), self._names.meant(words), strict=True)
        asked = [_Asked(Term(word, self._codes), period, name) for word, period, name in together]
        telling = [
            one
            for one, is_of_reporter in zip(asked, of_reporter, strict=True)
            if one.period is not None or not (is_of_reporter or one.term.tells_nothing)
        ]
        return telling or asked

    def untranslated(self, words: Sequence[str]) -> list[str]:
        """The Korean words that name and mean nothing, where no document is in Korean."""
        unknown = [word for word in words if has_hangul(word) and not Term(word, self._codes).is_known]
        with self._lock:
            return [] if unknown and self._index.has_korean_documents() else unknown

    def _candidates(self, asked: Sequence[_Asked]) -> dict[int, float]:
        """The numbers of entries that may have all the words, each with the sum of its bm25."""
        ranks: dict[int, float] | None = None
        for one in asked:
            found = self._index.find(one.term.spellings)
            for number, about in enumerate(self._facts):
                if number not in found and (one.means(about) or one.term.is_near(about)):
                    found[number] = 0.0
            ranks = found if ranks is None else {n: ranks[n] + found[n] for n in ranks.keys() & found.keys()}
        return ranks or {}

    @cached_property
    def _index(self) -> FullTextIndex:
        return self._open_index()

    @cached_property
    def _names(self) -> NamesOfWords:
        return NamesOfWords(self._codes)

    @cached_property
    def _facts(self) -> list[About]:
        return self._index.facts()


def _key(number: int, entry: Entry, rank: float, asked: Sequence[_Asked]) -> _Key | None:
    """What an entry is sorted by; None where it lacks a word."""
    if not entry.is_fact:
        if not all(one.term.spans(entry.text) for one in asked):
            return None
        return _counted([_Place.PARAGRAPH] * len(asked)), False, 0, False, False, 0, 0, False, rank, number
    places = [_place(one, entry) for one in asked]
    known = [place for place in places if place is not None]
    if len(known) < len(places):
        return None
    about = entry.about
    besides = (about.item is not None and not any(_is_of_item(one, entry) for one in asked)) + (
        about.partner is not None and not any(_is_of_partner(one, entry) for one in asked)
    )
    is_of_a_part = about.part is not None and not any(one.term.means_part(about.part) for one in asked)
    is_of_other_period = any(one.period is not None and not one.period.is_that_of(about) for one in asked)
    flow = 0 if any(one.term.flows for one in asked) else _place_of_flow(about.flow)
    return (
        _counted(known),
        about.is_outlook,
        besides,
        is_of_other_period,
        is_of_a_part,
        about.told,
        flow,
        entry.meaning.frequency is not Frequency.ANNUAL,
        rank if any(known) else 0.0,
        number,
    )


def _is_of_item(asked: _Asked, entry: Entry) -> bool:
    """Whether a word names the item of a fact, or is a word of its name ("phones") that is no name itself."""
    code, meaning = entry.about.item, entry.meaning
    is_named = code is not None and asked.names_item(code)
    return is_named or asked.term.is_in_name(meaning.item_name, meaning.item_name_ko)


def _is_of_partner(asked: _Asked, entry: Entry) -> bool:
    """Whether a word names the partner of a fact, or is a word of its name that is no name itself."""
    code, meaning = entry.about.partner, entry.meaning
    is_named = code is not None and asked.names_partner(code)
    return is_named or asked.term.is_in_name(meaning.partner_name, meaning.partner_name_ko)


def _place_of_flow(flow: str | None) -> int:
    """Exports before imports before the rest."""
    return _FLOWS.index(flow) if flow in _FLOWS else len(_FLOWS)


def _place(asked: _Asked, entry: Entry) -> _Place | None:
    """The best place of a fact for a word, perhaps one of a period or name; None where it lacks it."""
    term = asked.term
    if asked.means(entry.about) or (asked.name is not None and asked.name.is_of(entry.about)):
        return _Place.CODE
    place = _place_in_texts(term, entry)
    beside = term.is_figure or term.names_other_than(entry.about)
    in_passing = place in (_Place.QUOTE, _Place.REMARK) and beside
    return _Place.IN_PASSING if in_passing else place


def _place_in_texts(term: Term, entry: Entry) -> _Place | None:
    if term.is_near(entry.about) or term.in_id(entry.id):
        return _Place.ABOUT
    texts = (
        (_Place.ABOUT, entry.text), (_Place.ABOUT, entry.names), (_Place.QUOTE, entry.quotes),
        (_Place.REMARK, entry.remarks),
    )  # fmt: skip
    return next((place for place, text in texts if term.spans(text)), None)


def _row(entry: Entry, terms: Sequence[Term]) -> SearchRow:
    meaning = entry.meaning
    return SearchRow(
        kind=SearchKind.FACT if entry.is_fact else SearchKind.PARAGRAPH,
        id=entry.id,
        source=entry.source,
        line=entry.line,
        text=entry.text,
        matches=_matches(terms, entry.text),
        facts=entry.facts,
        caveat=entry.caveat,
        period_start=meaning.period_start,
        period_end=meaning.period_end,
        frequency=meaning.frequency,
        item_name=meaning.item_name,
        partner_name=meaning.partner_name,
        item_name_ko=meaning.item_name_ko,
        partner_name_ko=meaning.partner_name_ko,
        iso3166=meaning.iso3166,
    )


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
