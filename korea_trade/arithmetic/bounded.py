"""A computed figure with its bounds."""

from decimal import Decimal

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Bound
from korea_trade.model.interval import Interval, bounds, within


@dataclass(frozen=True, slots=True)
class Bounded:
    """A derived figure with its bounds; where it is only a limit (``bound``), one of them is missing."""

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    bound: Bound | None = None

    @classmethod
    def of(cls, interval: Interval) -> "Bounded":
        """The figure to show for a bounded interval."""
        low, high = bounds(interval)
        assert low is not None and high is not None  # noqa: S101, PT018  (``within`` raises for an unbounded one)
        return cls(within(interval), low, high)

    def as_limit(self, bound: Bound | None) -> "Bounded":
        """The same as a mere limit: at least its lower end, or at most its upper one."""
        end = {None: self.value, Bound.ABOVE: self.low, Bound.BELOW: self.high}.get(bound)
        assert end is not None  # noqa: S101  (``of`` gives both)
        return Bounded(
            end, None if bound is Bound.BELOW else self.low, None if bound is Bound.ABOVE else self.high, bound
        )
