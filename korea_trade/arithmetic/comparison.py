"""Comparisons: the same cells in two periods, or the same cells under two definitions of trade."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Undecided
from korea_trade.arithmetic.figures import comparison_of, level
from korea_trade.arithmetic.known import Known
from korea_trade.errors import NotComparable
from korea_trade.model import codes
from korea_trade.model.codes import Direction, Flow, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, exactly, within
from korea_trade.model.period import Period


@dataclass(frozen=True, slots=True)
class Bounded:
    """A derived figure with its bounds."""

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, interval: Interval) -> "Bounded":
        """The figure to show for a bounded interval."""
        low, high = bounds(interval)
        assert low is not None and high is not None  # noqa: S101, PT018  (``within`` raises for an unbounded one)
        return cls(within(interval), low, high)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two facts about a cell side by side; where both state a level, the change and which way it went."""

    cell: Cell
    first: Fact
    second: Fact
    change: Bounded | None = None
    percent: Bounded | None = None
    direction: Direction | Undecided | None = None


def compare_periods(
    known: Known, first: str, second: str, by: str | None, measure: Measure, keep: Callable[[Fact], bool]
) -> list[Comparison]:
    """Cells with a level in both periods, by item or partner or as a whole.

    Raises NotComparable for periods of different length, unless daily averages are compared.
    """
    one, other = Period.parse(first), Period.parse(second)
    if one.canonical == other.canonical:
        raise NotComparable(f"{first} and {second} are the same period")
    if one.shape != other.shape and measure is not Measure.DAILY_AVERAGE:
        raise NotComparable(
            f"{first} is {_length(one)} long and {second} {_length(other)}: "
            "levels of periods of different length do not compare"
        )
    return [
        _side_by_side(fact, other_fact)
        for fact in known.measured(measure)
        if known.spelling(fact.period) == one.canonical
        and fact.id not in known.superseded
        and keep(fact)
        and _is_by(fact, by)
        and _has_level(fact)
        for other_fact in known.levels(Cell.of(fact), second)
        if _has_level(other_fact)
    ]


def compare_sectors(
    known: Known, first: Sector, second: Sector, by: str | None, measure: Measure, keep: Callable[[Fact], bool]
) -> list[Comparison]:
    """Cells with a figure under both definitions in the same period, by item or partner or as a whole.

    A figure is a level or a growth; the growth under two definitions is as worth comparing as the level.
    """
    return [
        _side_by_side(fact, other_fact)
        for fact in known.measured(measure)
        if fact.sector == first and keep(fact) and _is_by(fact, by) and _has_figure(fact)
        for other_fact in known.of(replace(Cell.of(fact), sector=second), fact.period)
        if _has_figure(other_fact)
    ]


def _has_level(fact: Fact) -> bool:
    return fact.value is not None and fact.unit is Unit.USD_BN and fact.bound is None


def _has_figure(fact: Fact) -> bool:
    return _has_level(fact) or (fact.growth is not None and comparison_of(fact) is codes.Comparison.PREVIOUS_YEAR)


def _length(period: Period) -> str:
    number, unit = period.months, "month"
    if not period.is_whole_months:
        number, unit = (period.last_day - period.first_day).days + 1, "day"
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _is_by(fact: Fact, by: str | None) -> bool:
    """Whether a fact is of the cells compared: all trade, one item each, or one partner each."""
    return {None: (False, False), "item": (True, False), "partner": (False, True)}[by] == (
        fact.item is not None,
        fact.partner is not None,
    )


def _side_by_side(first: Fact, second: Fact) -> Comparison:
    cell = Cell.of(first)
    if not (_has_level(first) and _has_level(second)):
        return Comparison(cell, first, second)
    before, after = level(first), level(second)
    change = after - before
    percent = None
    if first.flow is not Flow.BALANCE and before.low is not None and before.low > 0:
        percent = Bounded.of((after / before - exactly(1)) * exactly(100))
    return Comparison(cell, first, second, Bounded.of(change), percent, _sign(change))


def _sign(change: Interval) -> Direction | Undecided:
    low, high = change.ends()
    if low > 0:
        return Direction.UP
    if high < 0:
        return Direction.DOWN
    return Undecided.CANNOT_TELL
