"""The most decimal places of the derived figures of a column; stated ones keep their digits: they are quotes."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from korea_trade.light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """A derived figure, and the bounds in which it stays when it is rounded, as far as there are any."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None

    def holds(self, places: int) -> bool:
        """Whether the figure so rounded is still in its bounds."""
        rounded = round_to(self.value, places)
        return (self.low is None or self.low <= rounded) and (self.high is None or rounded <= self.high)


def places_of(figures: Iterable[Bounds]) -> int:
    """The most places of a column: those of its coarsest figure.

    There are more only where a figure would lose all its digits, or leave the bounds that stand beside it.
    """
    derived = list(figures)
    longest = max((places_in(figure.value) for figure in derived), default=0)
    fewest = max((places_needed(figure.value) for figure in derived), default=0)
    coarsest = min((places_in(figure.value) for figure in derived), default=0)
    tried = range(max(fewest, coarsest), longest)
    return next((places for places in tried if all(figure.holds(places) for figure in derived)), longest)


def round_to(value: Decimal, places: int) -> Decimal:
    """The value with at most so many places, halves rounded up; it gets no digit, and is never a negative zero."""
    return value.quantize(Decimal(1).scaleb(-min(places, places_in(value))), ROUND_HALF_UP) + 0


def places_in(value: Decimal) -> int:
    """The decimal places that a value is written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def places_needed(value: Decimal) -> int:
    """The places with which a figure has a digit that is not zero."""
    return max(0, min(places_in(value), -value.adjusted())) if value else 0
