"""What the figures of a fact stand for: intervals of its level, its growth, and the level before."""

from collections.abc import Callable
from decimal import Decimal

from korea_trade.model.codes import LIMITS, Bound, Comparison, Direction, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, about, exactly, less_than, more_than, rounded

Reading = Callable[[Decimal], Interval]
"""How digits are read: as ``rounded`` or as ``truncated``."""


def level(fact: Fact, reading: Reading = rounded) -> Interval:
    """The interval of a fact's value: what its digits mean, or one-sided for "more than". Needs a value.

    What is counted in millions is given in ones.
    """
    if fact.value is None:
        raise ValueError(f"{fact.id} states no level")
    if fact.measure is Measure.COUNT and fact.bound is None:
        return exactly(fact.value)  # what is counted is not rounded
    interval = limited(fact.value, fact.bound, reading)
    return interval if fact.unit is None or fact.unit.scale == 1 else interval * exactly(fact.unit.scale)


def limited(value: Decimal, bound: Bound | None, reading: Reading = rounded) -> Interval:
    """The interval of a figure, of what lies beyond it where it is only a limit, or of what is about as much."""
    if bound is Bound.ABOVE:
        return more_than(value)
    if bound is Bound.BELOW:
        return less_than(value)
    return about(value) if bound is Bound.ABOUT else reading(value)


def is_limit(fact: Fact) -> bool:
    """Whether a fact gives its figure as a mere limit: "more than", "below"."""
    return fact.bound in LIMITS


def amount(fact: Fact) -> Decimal:
    """The digits of a fact's value, in ones where they are in millions. Needs a value."""
    if fact.value is None:
        raise ValueError(f"{fact.id} states no level")
    return fact.value * (fact.unit.scale if fact.unit else 1)


def shown(fact: Fact) -> str:
    """A fact's value as messages give it: dollars and percent as they are, else with the unit."""
    plain = fact.unit in (Unit.USD_BN, Unit.PERCENT, Unit.PERCENTAGE_POINTS)
    return str(fact.value) if plain else f"{fact.value} {fact.unit}"


def growth(fact: Fact, reading: Reading = rounded) -> Interval:
    """The interval of a fact's growth, in percent. Needs a growth."""
    if fact.growth is None:
        raise ValueError(f"{fact.id} states no growth")
    return about(fact.growth) if fact.bound is Bound.ABOUT else reading(fact.growth)


def may_have_gone(fact: Fact, direction: Direction | None) -> bool:
    """Whether a fact leaves it possible that its figure went up or down: a growth of 0.0 percent leaves both."""
    if fact.direction is direction or fact.growth is None:
        return fact.direction is direction
    low, high = growth(fact).ends()
    return {Direction.UP: high > 0, Direction.DOWN: low < 0}.get(direction, False) if direction else False


def comparison_of(fact: Fact) -> Comparison:
    """What the growth, the direction or the event of a fact is against."""
    return fact.comparison or Comparison.PREVIOUS_YEAR


def growth_factor(fact: Fact, reading: Reading = rounded) -> Interval:
    """Level divided by the earlier level: 1 + growth / 100. Needs a growth."""
    return exactly(1) + growth(fact, reading) / exactly(100)


def tells_earlier(fact: Fact, growing: Fact | None = None) -> bool:
    """Whether level and growth give the earlier level: not where so little is left that it could be anything.

    The growth is that of ``growing``, where another fact states it.
    """
    growing = growing or fact
    if fact.value is None or growing.growth is None:
        return False
    low = growth_factor(growing).low
    return low is not None and low > 0


def earlier_level(fact: Fact, reading: Reading = rounded, growing: Fact | None = None) -> Interval:
    """The level that the growth is against: level / (1 + growth / 100). Needs both, as ``tells_earlier`` says."""
    return level(fact, reading) / growth_factor(growing or fact, reading)


def tells_year_before(fact: Fact) -> bool:
    """Whether level and growth of a fact give the level a year before."""
    return comparison_of(fact) is Comparison.PREVIOUS_YEAR and tells_earlier(fact)
