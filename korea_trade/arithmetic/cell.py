"""A cell of trade in any period, and the unit that its figures are in."""

from dataclasses import dataclass, replace

from korea_trade.model.codes import Flow, Measure, Unit
from korea_trade.model.fact import Fact

_USUAL_UNITS = {
    Measure.SHARE: Unit.PERCENT,
    Measure.SHARE_CHANGE: Unit.PERCENTAGE_POINTS,
    Measure.QUANTITY: Unit.UNITS,
    Measure.PRICE: Unit.USD_PER_BARREL,
    Measure.COUNT: Unit.ITEMS,
    Measure.RANK: Unit.PLACE,
    Measure.STREAK: Unit.MONTHS,
    Measure.FIRST_IN: Unit.MONTHS,
    Measure.WORKING_DAYS: Unit.DAYS,
    Measure.WORKING_DAYS_CHANGE: Unit.DAYS,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of trade in any period: what moves, in which trade, of what, with whom, measured how and in which unit.

    Figures of two cells are of two things, so that dollars never meet won, nor money things that are counted.
    """

    flow: Flow
    sector: str
    item: str | None
    partner: str | None
    measure: Measure
    unit: Unit = Unit.USD_BN

    @classmethod
    def of(cls, fact: Fact, measure: Measure | None = None, unit: Unit | None = None) -> "Cell":
        """The cell of a fact, or the cell beside it with another measure, in its usual unit or another."""
        if measure is None or measure is fact.measure:
            measure, unit = fact.measure, unit or (fact.unit.counted if fact.unit else None)
        return cls(fact.flow, fact.sector, fact.item, fact.partner, measure, unit or usual_unit(measure))

    def with_item(self, item: str | None) -> "Cell":
        """The same cell of another item; None is all items."""
        return replace(self, item=item)

    def with_partner(self, partner: str | None) -> "Cell":
        """The same cell with another partner; None is the world."""
        return replace(self, partner=partner)

    def with_flow(self, flow: Flow) -> "Cell":
        """The same cell of another flow."""
        return replace(self, flow=flow)

    def with_measure(self, measure: Measure) -> "Cell":
        """The cell beside it with another measure, in its usual unit."""
        return replace(self, measure=measure, unit=usual_unit(measure))


def usual_unit(measure: Measure) -> Unit:
    """The unit of a figure of which none is said, such as a growth alone: dollars for money."""
    return _USUAL_UNITS.get(measure, Unit.USD_BN)
