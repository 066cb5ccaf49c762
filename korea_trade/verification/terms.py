"""Levels that a text compares or adds up: what the facts state of them, and the cell and the time that they are of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import add
from typing import Literal

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import level
from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.model.codes import Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.reader.statement import Statement
from korea_trade.verification.alternative_readings import AlternativeReadings
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.figure import figure_of_level
from korea_trade.verification.levels_beside import fact_of_growth_behind
from korea_trade.verification.nearer_words import names_no_other
from korea_trade.verification.readings import Readings
from korea_trade.vocabulary.sentence_words import sentence_words

_MOST_ADDED = 6
_LONGEST_SUM = 2_000  # characters that tell of what is added


@dataclass(frozen=True, slots=True)
class Term:
    """A level, or the sum of several: facts, the bounds that these allow, its cell and time, and where it stands.

    A sum has no name in the field in which its parts differ.
    """

    facts: tuple[Fact, ...]
    interval: Interval
    cell: Cell
    period: str
    start: int = 0
    end: int = 0
    is_sum: bool = False

    @property
    def parts(self) -> tuple[tuple[Cell, str], ...]:
        """Its cell and time, which it is not compared with; the one of a sum is that of a whole with other parts."""
        return () if self.is_sum else ((self.cell, self.period),)


@dataclass(frozen=True)
class Terms:
    """Finds the levels of one text that are right by the facts."""

    alternatives: AlternativeReadings
    _found: dict[int, Term | None] = field(default_factory=dict[int, Term | None])

    @property
    def _as_read(self) -> AsRead:
        return self.alternatives.as_read

    @property
    def _readings(self) -> Readings:
        return self._as_read.readings

    @property
    def _text(self) -> str:
        return self._readings.text

    def before(self, place: int) -> tuple[Term, bool] | None:
        """The level that stands last before a place in its sentence, or, behind "That was", in the one before.

        And whether it is the only one there: what is told of several may be a sum.
        """
        begins = place - len(self._readings.before_in_sentence(place))
        told, ends = list(self._told(begins, place)), place
        if not told and sentence_words("opened-by-pronoun").match(self._text, begins):
            ends = len(self._text[:begins].rstrip())
            told = list(self._told(ends - 1 - len(self._readings.before_in_sentence(ends - 1)), ends))
        if not told or not self._names_no_other(told[-1], told[-1].end if ends == place else begins, place):
            return None
        return told[-1], len(told) == 1

    def behind(self, place: int, ends: int) -> Term | None:
        """The level behind a place of a sentence: "chips, which made up 54.6 percent of sales, earned $100 billion"."""
        begins = place - len(self._readings.before_in_sentence(place))
        for statement in self._readings.statements_around(begins):
            term = self._of(statement) if statement.start > place else None
            if term is not None and term.start < ends:
                is_own = self._names_no_other(term, begins, place) and self._names_no_other(term, place, term.start)
                return term if is_own else None
        return None

    def of(self, cell: Cell, period: str) -> list[Term]:
        """What facts state of a cell in a period."""
        stated = self._as_read.knowledge.exact_levels(cell.with_measure(Measure.VALUE), period)
        return [Term((fact,), level(fact), cell, period) for fact in stated]

    def sums_before(self, place: int, many: int | None) -> list[Term]:
        """The sums of the levels told last before a place in its paragraph: of so many, or of two and more alike.

        No sum reaches over a level that is not right by the facts, as it may be one of those that are added.
        """
        begins = max(self._text.rfind("\n", 0, place) + 1, place - _LONGEST_SUM)
        right = {term.start: term for term in self._told(begins, place)}
        told = [mention for mention in find_mentions(self._text[begins:place]) if mention.kind is Kind.MONEY]
        parts, sums = list[Term](), list[Term]()
        for mention in reversed(told):
            place_told = begins + mention.start
            term = right.get(place_told) or self._beside(replace(mention, start=place_told, end=begins + mention.end))
            if term is None or len(parts) >= (many or _MOST_ADDED):
                break
            parts.append(term)
            added = _added(parts, place)
            if added is None and len(parts) > 1:
                break
            if added is not None and many in (None, len(parts)):
                sums.append(added)
        return sums

    def _beside(self, mention: Mention) -> Term | None:
        """The level of the growth right behind a sum that is in no statement."""
        fact = fact_of_growth_behind(self.alternatives, mention)
        if fact is None or mention.value is None or not level(fact).holds(mention.value):
            return None
        return Term((fact,), level(fact), Cell.of(fact), fact.period, mention.start, mention.end)

    def _told(self, begins: int, ends: int) -> Iterator[Term]:
        for statement in self._readings.statements_between(begins, ends):
            term = self._of(statement)
            if term is not None and term.end <= ends:
                yield term

    def _of(self, statement: Statement) -> Term | None:
        """The level of a statement, where a fact states it."""
        if id(statement) not in self._found:
            self._found[id(statement)] = self._judged(statement)
        return self._found[id(statement)]

    def _judged(self, statement: Statement) -> Term | None:
        figure = figure_of_level(statement, self._text)
        if statement.measure is not Measure.VALUE or figure is None or statement.unit != Unit.USD_BN:
            return None
        found = self.alternatives.judge(figure)
        fact = found.facts[0] if found.facts else None
        if not found.holds or fact is None or fact.measure is not Measure.VALUE or fact.value is None:
            return None
        if fact.bound is not None or found.interval != level(fact):
            return None  # derived of another figure, or a limit
        return Term((fact,), level(fact), Cell.of(fact), fact.period, figure.mention.start, figure.mention.end)

    def _names_no_other(self, term: Term, begins: int, ends: int) -> bool:
        """Whether the words between two places name no item or partner but those of a term."""
        return names_no_other(self._text[begins:ends], term.cell, self._as_read.names)


def _added(terms: Sequence[Term], place: int) -> Term | None:
    """The sum of terms that differ in one name."""
    differing = _differing(terms)
    if differing is None:
        return None
    facts = tuple(fact for term in terms for fact in term.facts)
    interval = reduce(add, (term.interval for term in terms))
    cell = terms[0].cell.with_item(None) if differing == "item" else terms[0].cell.with_partner(None)
    return Term(facts, interval, cell, terms[0].period, place, place, is_sum=True)


def _differing(terms: Sequence[Term]) -> Literal["item", "partner"] | None:
    """The one field in which terms of one trade and time differ, each with a name of its own."""
    cells = [term.cell for term in terms]
    if len(cells) < 2 or len({term.period for term in terms}) > 1:
        return None
    items, partners = [cell.item for cell in cells], [cell.partner for cell in cells]
    if len({cell.with_item(None) for cell in cells}) == 1 and _are_names(items):
        return "item"
    if len({cell.with_partner(None) for cell in cells}) == 1 and _are_names(partners):
        return "partner"
    return None


def _are_names(codes: Sequence[str | None]) -> bool:
    return None not in codes and len(set(codes)) == len(codes)
