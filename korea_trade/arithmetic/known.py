"""What the fact base knows of each cell of trade: stated levels, limits, growth and directions."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from korea_trade.bases.fact_base import FactBase
from korea_trade.model.codes import Bound, Flow, Measure, Status
from korea_trade.model.fact import Fact, Item, Partner
from korea_trade.model.interval import Interval, exactly, less_than, more_than, rounded
from korea_trade.model.period import Month, Period

Reading = Callable[[Decimal], Interval]
"""How digits are read: as ``rounded`` or as ``truncated``."""

_HAPPENED = (Status.ACTUAL, Status.PROVISIONAL, Status.REVISED)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of trade in any period: what moves, in which trade, of what, with whom, measured how."""

    flow: Flow
    sector: str
    item: str | None
    partner: str | None
    measure: Measure

    @classmethod
    def of(cls, fact: Fact, measure: Measure | None = None) -> "Cell":
        """The cell of a fact, or the cell beside it with another measure."""
        return cls(fact.flow, fact.sector, fact.item, fact.partner, measure or fact.measure)

    def with_item(self, item: str | None) -> "Cell":
        """The same cell of another item; None is all items."""
        return replace(self, item=item)

    def of_flow(self, flow: Flow) -> "Cell":
        """The same cell of another flow."""
        return replace(self, flow=flow)

    def with_partner(self, partner: str | None) -> "Cell":
        """The same cell with another partner; None is the world."""
        return replace(self, partner=partner)


def level(fact: Fact, reading: Reading = rounded) -> Interval:
    """The interval of a fact's value: what its digits mean, or one-sided for "more than". Needs a value."""
    if fact.value is None:
        raise ValueError(f"{fact.id} states no level")
    if fact.measure is Measure.COUNT and fact.bound is None:
        return exactly(fact.value)  # what is counted is not rounded
    return limited(fact.value, fact.bound, reading)


def limited(value: Decimal, bound: Bound | None, reading: Reading = rounded) -> Interval:
    """The interval of a figure, or what lies beyond it where it is only a limit."""
    if bound is Bound.ABOVE:
        return more_than(value)
    if bound is Bound.BELOW:
        return less_than(value)
    return reading(value)


def growth(fact: Fact, reading: Reading = rounded) -> Interval:
    """The interval of a fact's growth, in percent. Needs a growth."""
    if fact.growth is None:
        raise ValueError(f"{fact.id} states no growth")
    return reading(fact.growth)


def growth_factor(fact: Fact, reading: Reading = rounded) -> Interval:
    """Level divided by the level a year before: 1 + growth / 100. Needs a growth."""
    return exactly(1) + growth(fact, reading) / exactly(100)


def tells_year_before(fact: Fact, growing: Fact | None = None) -> bool:
    """Whether level and growth give the level a year before: not where so little is left that it could be anything.

    The growth is that of ``growing``, where another fact states it.
    """
    growing = growing or fact
    if fact.value is None or growing.growth is None:
        return False
    low = growth_factor(growing).low
    return low is not None and low > 0


def year_before(fact: Fact, reading: Reading = rounded, growing: Fact | None = None) -> Interval:
    """The level a year before: level / (1 + growth / 100). Needs both, as ``tells_year_before`` says."""
    return level(fact, reading) / growth_factor(growing or fact, reading)


NEAREST = 12
"""How many of the facts nearest to a milestone it is compared with one by one; of the others, those against it."""


class Statements:
    """What documents state of one cell in one period, in the order of the fact base."""

    def __init__(self, facts: list[Fact]) -> None:
        self.facts = facts
        self._by_source: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            self._by_source[fact.source].append(fact)
        first: dict[tuple[object, ...], Fact] = {}
        for fact in facts:
            first.setdefault(statement_of(fact), fact)
        self.distinct = list(first.values())
        """Each statement once, however many documents make it: the first fact that does."""

    def of_first(self, source: str) -> list[Fact]:
        """The facts of a document, or if it has none what all others state."""
        return self._by_source.get(source) or self.distinct

    def with_own(self, source: str) -> list[Fact]:
        """The facts of a document, and what others state otherwise."""
        own = self._by_source.get(source, [])
        if len(own) == len(self.facts):
            return self.facts
        said = {statement_of(fact) for fact in own}
        return [*own, *(fact for fact in self.distinct if statement_of(fact) not in said)]


def statement_of(fact: Fact) -> tuple[object, ...]:
    """What a fact says of its cell, digits and all."""
    value, growth = (None if figure is None else str(figure) for figure in (fact.value, fact.growth))
    return value, fact.unit, fact.bound, growth, fact.direction, fact.of


_NOTHING = Statements([])


class Levels:
    """Levels in some order, and which of them are higher than others."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = list(facts)

    def above(self, own: Sequence[Fact], among: Iterable[int]) -> list[Fact]:
        """The facts at these places that lie entirely above each of one's own."""
        highs = [level(fact).high for fact in own]
        bars = [high for high in highs if high is not None]
        if len(bars) < len(highs) or not bars:
            return []
        steps, lows = self._lows
        step = bisect_left(steps, max(bars))
        at_bar = step < len(steps) and steps[step] == max(bars)
        found = [index for index in among if lows[index] >= step]
        return [
            self.facts[index]
            for index in found
            if not (at_bar and lows[index] == step)
            or all(level(fact).entirely_below(level(self.facts[index])) for fact in own)
        ]

    @cached_property
    def _lows(self) -> tuple[list[Fraction], list[int]]:
        """The different lower ends in order, and for each fact the place of its own: -1 for one without."""
        lows = [level(fact).low for fact in self.facts]
        steps = sorted({low for low in lows if low is not None})
        place = {low: index for index, low in enumerate(steps)}
        return steps, [-1 if low is None else place[low] for low in lows]


class Timeline(Levels):
    """Facts about periods of one length, from the earliest to the latest."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__(sorted(facts, key=lambda fact: fact.parsed_period.start))
        self.starts = [fact.parsed_period.start for fact in self.facts]

    def slice(self, first: Month | None, last: Month | None) -> range:
        """The places of those that start in the first month or later, and in the last month or earlier."""
        start = 0 if first is None else bisect_left(self.starts, first)
        return range(start, len(self.starts) if last is None else bisect_right(self.starts, last))


class Known:
    """The facts about what happened, by cell and period. Targets and forecasts are not among them."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.facts = [placed.fact for placed in base.facts if placed.fact.status in _HAPPENED]
        self._by_cell: dict[Cell, list[Fact]] = defaultdict(list)
        self._by_period: dict[tuple[Cell, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            cell = Cell.of(fact)
            self._by_cell[cell].append(fact)
            self._by_period[cell, fact.period].append(fact)
        self._statements: dict[tuple[Cell, str, bool], Statements] = {}
        self._timelines: dict[tuple[Cell, bool], dict[int, Timeline]] = {}
        self._longer: dict[Cell, dict[Month, list[str]]] = {}

    def of(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """Every fact of a cell, in all periods or in one."""
        return self._by_cell.get(cell, []) if period is None else self._by_period.get((cell, period), [])

    def levels(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """The facts of a cell that state its level."""
        return [fact for fact in self.of(cell, period) if fact.value is not None]

    def limits(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """Levels of a cell, and thresholds that limit them."""
        beside = replace(cell, measure=Measure.THRESHOLD)
        thresholds = self.levels(beside, period) if cell.measure is Measure.VALUE else []
        return [*self.levels(cell, period), *thresholds]

    def stated(self, cell: Cell, period: str, *, limits: bool = False) -> Statements:
        """What is stated of the level of a cell in a period, with the thresholds that limit it if wanted."""
        key = (cell, period, limits)
        found = self._statements.get(key)
        if found is None:
            facts = self.limits(cell, period) if limits else self.levels(cell, period)
            found = self._statements[key] = Statements(facts) if facts else _NOTHING
        return found

    def timelines(self, cell: Cell, *, limits: bool = False) -> dict[int, Timeline]:
        """The levels of a cell, with its thresholds if wanted, by the months that their periods last."""
        key = (cell, limits)
        if key not in self._timelines:
            self._timelines[key] = timelines_of(self.limits(cell) if limits else self.levels(cell))
        return self._timelines[key]

    def longer_periods(self, cell: Cell, period: Period) -> list[str]:
        """The longer periods around a period for which the cell has a level."""
        if cell not in self._longer:
            around: dict[Month, dict[str, None]] = defaultdict(dict)
            for fact in self.levels(cell):
                span = fact.parsed_period
                for index in range(span.months if span.months > 1 else 0):
                    around[span.start.plus(index)][span.text] = None
            self._longer[cell] = {month: list(periods) for month, periods in around.items()}
        found = self._longer[cell].get(period.start, [])
        return [text for text in found if text != period.text and period.within(Period.parse(text))]

    def measured(self, *measures: Measure) -> Iterator[Fact]:
        """The facts of these measures, in the order of the fact base."""
        return (fact for fact in self.facts if fact.measure in measures)

    def partners_inside(self, whole: Fact) -> list[Fact]:
        """The levels that the document of a whole states of single partners in it."""
        return self._partners_inside.get((whole.source, whole.period, Cell.of(whole)), [])

    @cached_property
    def _partners_inside(self) -> dict[tuple[str, str, Cell], list[Fact]]:
        found: dict[tuple[str, str, Cell], list[Fact]] = defaultdict(list)
        for fact in self.measured(Measure.VALUE):
            if fact.value is not None and fact.partner is not None and fact.partner not in self._aggregates:
                found[fact.source, fact.period, Cell.of(fact).with_partner(None)].append(fact)
        return found

    @cached_property
    def _aggregates(self) -> frozenset[str]:
        """The partners that are sums of others, or all but some."""
        return frozenset(partner.code for partner in self.base.partners if partner.aggregate)

    @cached_property
    def position(self) -> dict[str, int]:
        """The place of each fact in the fact base, by id."""
        return {placed.id: position for position, placed in enumerate(self.base.facts)}

    @cached_property
    def countries(self) -> frozenset[str]:
        """The partners that are single countries, and so never overlap."""
        return frozenset(partner.code for partner in self.base.partners if partner.iso3166 is not None)

    def above(self, code: str | None) -> list[str | None]:
        """What an item or partner is part of: its parents, then all of them (None); nothing for None itself."""
        found: list[str | None] = []
        while code is not None:
            code = self.parent_of.get(code)
            found.append(code)
        return found

    @cached_property
    def parent_of(self) -> dict[str, str]:
        """The code each item or partner is part of."""
        entries: list[Item | Partner] = [*self.base.items, *self.base.partners]
        return {entry.code: entry.parent for entry in entries if entry.parent is not None}


def timelines_of(facts: Iterable[Fact]) -> dict[int, Timeline]:
    """Facts by the months that their periods last, each from the earliest to the latest."""
    by_length: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_length[fact.parsed_period.months].append(fact)
    return {months: Timeline(members) for months, members in by_length.items()}


def once_a_partner(facts: Iterable[Fact]) -> list[Fact]:
    """The first fact of each partner: a partner that a document states in two ways is one partner."""
    first: dict[str | None, Fact] = {}
    for fact in facts:
        first.setdefault(fact.partner, fact)
    return list(first.values())
