"""Which figure of which cell a rank, a streak, a first time or a threshold is about."""

from dataclasses import dataclass
from decimal import Decimal

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import Reading, comparison_of, growth, level, limited
from korea_trade.model.codes import Bound, Comparison, Event, Measure, Ranked, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, rounded

_ZERO = Decimal(0)  # the limit between deficit and surplus
_MEASURES = {
    None: Measure.VALUE,
    Ranked.GROWTH: Measure.VALUE,
    Ranked.VALUE_IN_WON: Measure.VALUE,
    Ranked.SHARE: Measure.SHARE,
    Ranked.QUANTITY: Measure.QUANTITY,
    Ranked.VOLUME: Measure.VOLUME,
    Ranked.PRICE: Measure.PRICE,
    Ranked.DAILY_AVERAGE: Measure.DAILY_AVERAGE,
    Ranked.DAILY_AVERAGE_GROWTH: Measure.DAILY_AVERAGE,
}
_OF_GROWTH = (Ranked.GROWTH, Ranked.DAILY_AVERAGE_GROWTH)


@dataclass(frozen=True, slots=True)
class Subject:
    """The levels of a cell, or what they grew by against an earlier period."""

    cell: Cell
    of_growth: bool
    comparison: Comparison

    def has_figure(self, fact: Fact) -> bool:
        """Whether a fact of the cell states the figure."""
        if self.of_growth:
            return fact.growth is not None and comparison_of(fact) is self.comparison
        return fact.value is not None

    def figure(self, fact: Fact, reading: Reading = rounded) -> Interval:
        """The interval of the figure that a fact of the cell, or a threshold of it, states."""
        if self.of_growth and fact.measure is not Measure.THRESHOLD:
            return growth(fact, reading)
        return level(fact, reading)

    def digits(self, fact: Fact) -> Decimal | None:
        """The digits of the figure that a fact of the cell states."""
        return fact.growth if self.of_growth else fact.value


def subject_of(claim: Fact) -> Subject | None:
    """What a claim is about; None where no fact can state it, as the number of exporters."""
    if claim.ranked not in _MEASURES:
        return None
    measure = _MEASURES[claim.ranked]
    of_growth = claim.ranked in _OF_GROWTH or claim.unit is Unit.TIMES
    unit = None
    if claim.measure is Measure.THRESHOLD and not of_growth:
        unit = claim.unit.counted if claim.unit else None
    elif claim.ranked is Ranked.VALUE_IN_WON or (claim.level is not None and claim.ranked and not of_growth):
        unit = claim.ranked.level_unit
    return Subject(Cell.of(claim, measure, unit), of_growth, comparison_of(claim))


def limit_of(claim: Fact) -> tuple[Decimal, Bound] | None:
    """What a threshold, or a streak or first time above or below a level, in surplus or in deficit, lies beyond."""
    if claim.measure is Measure.THRESHOLD and claim.value is not None and claim.bound is not None:
        # "More than doubled" is a growth of more than 100 percent.
        value = (claim.value - 1) * 100 if claim.unit is Unit.TIMES else claim.value
        return value, claim.bound
    if claim.level is not None and claim.event in (Event.ABOVE, Event.BELOW):
        return claim.level, Bound.ABOVE if claim.event is Event.ABOVE else Bound.BELOW
    if claim.event in (Event.SURPLUS, Event.DEFICIT):
        return _ZERO, Bound.ABOVE if claim.event is Event.SURPLUS else Bound.BELOW
    return None


def passed(claim: Fact) -> Interval | None:
    """Where the figure that a claim is about lies, by the claim."""
    found = limit_of(claim)
    return None if found is None else limited(*found)
