"""What the fact base knows of each cell of trade: stated levels, limits, growth and directions."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from korea_trade.bases.fact_base import FactBase
from korea_trade.model.codes import Bound, Flow, Measure, Status
from korea_trade.model.fact import Fact, Item, Partner
from korea_trade.model.interval import Interval, exactly, less_than, more_than, rounded

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


def tells_year_before(fact: Fact) -> bool:
    """Whether level and growth give the level a year before: not where so little is left that it could be anything."""
    if fact.value is None or fact.growth is None:
        return False
    low = growth_factor(fact).low
    return low is not None and low > 0


def year_before(fact: Fact, reading: Reading = rounded) -> Interval:
    """The level a year before: level / (1 + growth / 100). Needs both, as ``tells_year_before`` says."""
    return level(fact, reading) / growth_factor(fact, reading)


class Known:
    """The facts about what happened, by cell. Targets and forecasts are not among them."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.facts = [placed.fact for placed in base.facts if placed.fact.status in _HAPPENED]
        self._by_cell: dict[Cell, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self._by_cell[Cell.of(fact)].append(fact)

    def of(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """Every fact of a cell, in all periods or in one."""
        return [fact for fact in self._by_cell.get(cell, []) if period in (None, fact.period)]

    def levels(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """The facts of a cell that state its level."""
        return [fact for fact in self.of(cell, period) if fact.value is not None]

    def limits(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """Levels of a cell, and thresholds that limit them."""
        beside = Cell(cell.flow, cell.sector, cell.item, cell.partner, Measure.THRESHOLD)
        thresholds = self.levels(beside, period) if cell.measure is Measure.VALUE else []
        return [*self.levels(cell, period), *thresholds]

    def measured(self, *measures: Measure) -> Iterator[Fact]:
        """The facts of these measures, in the order of the fact base."""
        return (fact for fact in self.facts if fact.measure in measures)

    def above(self, code: str | None) -> list[str | None]:
        """What an item or partner is part of: its parents, then all of them (None); nothing for None itself."""
        if code is None:
            return []
        parent = self.parent_of.get(code)
        return [parent, *self.above(parent)] if parent else [None]

    @cached_property
    def parent_of(self) -> dict[str, str]:
        """The code each item or partner is part of."""
        entries: list[Item | Partner] = [*self.base.items, *self.base.partners]
        return {entry.code: entry.parent for entry in entries if entry.parent is not None}


def one_source_first(facts: list[Fact], source: str) -> list[Fact]:
    """The facts of a source, or if it has none those of all others."""
    return [fact for fact in facts if fact.source == source] or facts
