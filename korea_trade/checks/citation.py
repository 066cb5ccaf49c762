"""The facts laid on their documents: where each quote stands, which figures of a fact a mention states."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.cached_property import cached_property
from korea_trade.documents.document import MOST_PLACES, Document
from korea_trade.documents.names import Names
from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.messages.phrases import Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import Among, Frequency, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.period import Period
from korea_trade.model.quantity import in_ones
from korea_trade.model.well_formed import COUNTED, PRICES
from korea_trade.phrase import phrase
from korea_trade.progress import each
from korea_trade.reader.reasons import Reason

_COUNTED_BEFORE = (Unit.ITEMS, Unit.REGIONS, Unit.COUNTRIES, Unit.DAYS)
"""What a bare number may count, as its noun stands before: "of the 15 items, 11 grew"."""


@dataclass(frozen=True)
class Figure:
    """A number that a fact states: which field it is, its digits, and the unit it must be mentioned in."""

    field: str
    value: Decimal
    unit: Unit

    def stated_by(self, mention: Mention) -> bool:
        """Whether the mention is this figure: same digits, same unit, and the same sign where one is printed."""
        if mention.value is None or mention.upper is not None:
            return False
        if self.field == "growth" and mention.kind is Kind.MULTIPLE:  # "doubled" is a growth of 100
            return self.value == 100 * (mention.value - 1)
        if mention.kind is Kind.QUANTITY and self.unit.counted in COUNTED:
            value, unit = in_ones(self.value, self.unit)
            return value.as_tuple() == mention.value.as_tuple() and unit == mention.unit
        if self.unit in PRICES and mention.unit == Unit.USD_BN:  # "a barrel cost $57.10"
            return self.value.as_tuple() == mention.value.scaleb(9).as_tuple()
        if abs(self.value).as_tuple() != abs(mention.value).as_tuple():
            return False
        if mention.signed and mention.value != self.value:
            return False
        match self.unit:
            case Unit.USD_BN | Unit.KRW_TN | Unit.PERCENT | Unit.USD_PER_BARREL | Unit.USD_PER_UNIT | Unit.TIMES:
                return mention.unit == self.unit
            case Unit.PERCENTAGE_POINTS:
                return mention.kind is Kind.POINTS
            case Unit.PLACE:
                return mention.kind is Kind.ORDINAL
            case _:
                bare = mention.noun is None and mention.kind is Kind.CARDINAL and self.unit in _COUNTED_BEFORE
                return bare or (mention.kind in (Kind.CARDINAL, Kind.ORDINAL) and mention.noun == self.unit)


def figures(fact: Fact) -> Iterator[Figure]:
    """Every number that must stand in the quotes of a fact.

    A first place is stated by a word ("highest"), a threshold of zero by "surplus" or "deficit": no numbers.
    """
    first_place = fact.measure is Measure.RANK and fact.value == 1 and fact.among is not Among.ORDER
    zero = fact.measure is Measure.THRESHOLD and fact.value == 0
    if fact.value is not None and fact.unit is not None and not (first_place or zero):
        yield Figure("value", fact.value, fact.unit)
    if fact.growth is not None:
        yield Figure("growth", fact.growth, Unit.PERCENT)
    if fact.of is not None and fact.unit is not None:
        yield Figure("of", fact.of, fact.unit)
    if fact.level is not None:
        yield Figure("level", fact.level, fact.ranked.level_unit if fact.ranked else Unit.USD_BN)
    if fact.window is not None:
        number, unit = fact.window.split()
        yield Figure("window", Decimal(number), Unit(unit))


def states(fact: Fact, mention: Mention) -> bool:
    """Whether a mention inside a quote of the fact is one of its figures; the "first" of a first time is one."""
    if any(figure.stated_by(mention) for figure in figures(fact)):
        return True
    return fact.measure is Measure.FIRST_IN and mention.kind is Kind.ORDINAL and mention.value == 1


def dates(fact: Fact, mention: Mention) -> bool:
    """Whether a mention inside a quote of the fact is a part of its period, or of a time that it is compared with."""
    period = Period.parse(fact.period)
    if mention.kind is Kind.YEAR and mention.value is not None:
        years = {period.start.year, period.end.year}
        if fact.growth is not None or fact.direction is not None:
            years.add(period.start.year - 1)  # "compared to 2019"
        if fact.since is not None:
            years.add(int(fact.since[:4]))
        return int(mention.value) in years
    if mention.kind is Kind.DAYS and mention.when is not None:
        days = (mention.when.day, mention.when.last_day or mention.when.day)
        return period.frequency is Frequency.DAYS and days == (period.first_day.day, period.last_day.day)
    months = mention.when.months if mention.when is not None and mention.kind in (Kind.MONTH, Kind.PART) else None
    if months is not None and mention.noun == "quarter":
        return any(months[0] <= month <= months[1] for month in (period.start.month, period.end.month))
    if months is not None:
        return period.frequency is not Frequency.ANNUAL and (
            months[0] == period.start.month or months[1] == period.end.month
        )
    return False


def _fault(document: Document, quote: str, found: Sequence[int]) -> Reason | None:
    """Why a quote that was found at these offsets has no place in a document; None where it has one."""
    if not found:
        return Reason.NOT_QUOTED
    if len(found) > 1:
        return Reason.QUOTED_TWICE
    return Reason.CUTS_A_WORD if document.cuts(found[0], found[0] + len(quote)) else None


@dataclass
class Citations:
    """A fact base and the documents it cites: where every quote of every fact stands.

    ``only`` names the sources whose documents are read; None is all of them.
    """

    base: FactBase
    only: Collection[str] | None = None
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.items = Names("item", self.base.items)
        self.partners = Names("partner", self.base.partners)
        self.mentions: dict[str, list[Mention]] = {}
        for source in each(phrase(Phrases.reading_documents), self.base.sources):
            if self.only is not None and source.id not in self.only:
                continue
            try:
                document = self.base.read_document(source)
            except FactBaseError as error:
                self.problems += error.problems
                continue
            self.documents[source.id] = document
            self.mentions[source.id] = find_mentions(document.text)

    def locate(self, source: str, quote: str, line: int, fact: str, rule: str = "quote") -> tuple[int, int] | None:
        """Where a quote stands in its document, or None with the problem noted."""
        document = self.documents.get(source)
        if document is None:
            return None
        found = document.find(quote)
        wrong: Wrong
        match _fault(document, quote, found):
            case None:
                return found[0], found[0] + len(quote)
            case Reason.NOT_QUOTED:
                wrong = phrase(ProblemPhrases.not_in_document, document.file, quote, document.nearest(quote))
            case Reason.QUOTED_TWICE:
                lines, more = tuple(document.line_at(at) for at in found), len(found) == MOST_PLACES
                wrong = phrase(ProblemPhrases.stands_several_times, len(found), more, document.file, lines, quote)
            case _:
                wrong = phrase(ProblemPhrases.cuts_a_word, document.file, quote)
        self.problems.append(Problem(self.base.part_of(source).file, line, fact, rule, wrong))
        return None

    def quote_faults(self, fact: Fact) -> tuple[Reason, ...]:
        """Why quotes of a fact have no place in its document; not quoted, where it has no quotes or no document."""
        document = self.documents.get(fact.source)
        if document is None or not fact.quotes:
            return (Reason.NOT_QUOTED,)
        faults = (_fault(document, quote, document.find(quote)) for quote in fact.quotes)
        return tuple(dict.fromkeys(fault for fault in faults if fault is not None))

    def locate_all(self) -> None:
        """Locate every quote of every fact, noting those that are not found exactly once."""
        for placed in self.base.facts:
            if self.only is not None and placed.fact.source not in self.only:
                continue
            if not placed.fact.quotes and placed.file is None:
                file = self.base.part_of(placed.fact.source).file
                self.problems.append(Problem(file, placed.line, placed.id, "quote", phrase(ProblemPhrases.no_quote)))
            located = (self.locate(placed.fact.source, quote, placed.line, placed.id) for quote in placed.fact.quotes)
            self.spans[placed.id] = [span for span in located if span is not None]

    def mentions_in(self, source: str, spans: Iterable[tuple[int, int]]) -> Iterator[Mention]:
        """The numbers of a document that lie in one of these places."""
        mentions = self.mentions[source]
        for start, end in spans:
            for mention in mentions[bisect_left(mentions, start, key=lambda mention: mention.start) :]:
                if mention.start >= end:
                    break
                if mention.end <= end:
                    yield mention

    def facts_of(self, source: str) -> list[PlacedFact]:
        """The facts of a source, in the order of the file."""
        return self._facts_by_source.get(source, [])

    @cached_property
    def _facts_by_source(self) -> dict[str, list[PlacedFact]]:
        found: dict[str, list[PlacedFact]] = {}
        for placed in self.base.facts:
            found.setdefault(placed.fact.source, []).append(placed)
        return found
