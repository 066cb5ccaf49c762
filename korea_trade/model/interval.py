"""The interval that the digits of a figure mean, and exact arithmetic with such intervals.

A figure rounded to its last digit stands for every true value that rounds to it: 5.6 for [5.55, 5.65]. Sums,
differences, products and quotients are the hull of all results, as in interval arithmetic (IEEE 1788-2015), in exact
fractions.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

Bound = Fraction | None
_LEAST_PLACES, _MOST_PLACES = -12, 9  # the most of a figure without width, such as one third
_POWERS = {exponent: Fraction(10) ** exponent for exponent in range(-20, 21)}


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from ``low`` to ``high``; None is unbounded on that side. ``open_*`` leaves the end itself out."""

    low: Bound
    high: Bound
    open_low: bool = False
    open_high: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval from {self.low} down to {self.high}; expected the lower end first")

    @property
    def width(self) -> Bound:
        """High less low, or None where unbounded."""
        return None if self.low is None or self.high is None else self.high - self.low

    def holds(self, value: Fraction | Decimal | int) -> bool:
        """Whether the value lies in the interval."""
        number = Fraction(value)
        over = self.low is None or number > self.low or (number == self.low and not self.open_low)
        under = self.high is None or number < self.high or (number == self.high and not self.open_high)
        return over and under

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return not self.entirely_below(other) and not other.entirely_below(self)

    def entirely_below(self, other: "Interval") -> bool:
        """Whether every value here is less than every value there."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.open_high or other.open_low))

    def encloses(self, other: "Interval") -> bool:
        """Whether every value there lies here too."""
        over = self.low is None or (
            other.low is not None
            and (other.low > self.low or (other.low == self.low and (other.open_low or not self.open_low)))
        )
        under = self.high is None or (
            other.high is not None
            and (other.high < self.high or (other.high == self.high and (other.open_high or not self.open_high)))
        )
        return over and under

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.open_high,
            self.open_low,
        )

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.open_low or other.open_low,
            self.open_high or other.open_high,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        """The product. An unbounded factor is taken only where neither has values below zero."""
        if None in (self.low, self.high, other.low, other.high):
            return self._times_unbounded(other)
        ends = [_product(one, another) for one in self._ends() for another in other._ends()]
        low, high = min(end for end, _ in ends), max(end for end, _ in ends)
        return Interval(
            low,
            high,
            all(is_open for end, is_open in ends if end == low),
            all(is_open for end, is_open in ends if end == high),
        )

    def _times_unbounded(self, other: "Interval") -> "Interval":
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            return Interval(None, None)
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(self.low * other.low, high, self.open_low or other.open_low, self.open_high or other.open_high)

    def _ends(self) -> list[tuple[Fraction, bool]]:
        low, high = self.ends()
        return [(low, self.open_low), (high, self.open_high)]

    def ends(self) -> tuple[Fraction, Fraction]:
        """Low and high of a bounded interval; raises ValueError for another, which supports no digits."""
        if self.low is None or self.high is None:
            raise ValueError("an unbounded interval supports no digits")
        return self.low, self.high

    def __truediv__(self, other: "Interval") -> "Interval":
        """The quotient; raises ZeroDivisionError where the divisor may be zero."""
        return self * other.reciprocal()

    def reciprocal(self) -> "Interval":
        """One divided by the interval; raises ZeroDivisionError where it may be zero."""
        if self.low is not None and self.low > 0:
            high_of_result = 1 / self.low
            return Interval(
                0 * self.low if self.high is None else 1 / self.high, high_of_result, self.open_high, self.open_low
            )
        if self.high is not None and self.high < 0:
            return -((-self).reciprocal())
        raise ZeroDivisionError("division by an interval that may be zero")


def _product(one: tuple[Fraction, bool], another: tuple[Fraction, bool]) -> tuple[Fraction, bool]:
    """The product of two ends, and whether it is left out: a zero that is kept makes zero of anything."""
    (a, open_a), (b, open_b) = one, another
    if (a == 0 and not open_a) or (b == 0 and not open_b):
        return Fraction(0), False
    return a * b, open_a or open_b


def exactly(value: Decimal | int) -> Interval:
    """The value itself: a count, a definition."""
    return Interval(Fraction(value), Fraction(value))


def _step(figure: Decimal) -> Fraction:
    exponent = figure.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101  (no figure is infinite or not a number)
    return _power(exponent)


def _power(exponent: int) -> Fraction:
    """A power of ten; those of usual figures are at hand."""
    return _POWERS.get(exponent) or Fraction(10) ** exponent


def rounded(figure: Decimal) -> Interval:
    """What rounds to the figure: x - u/2 to x + u/2, u being one unit of its last digit. 5.6 is [5.55, 5.65].

    Both ends are kept: whether a half is rounded up, down or to even is not known.
    """
    half = _step(figure) / 2
    return Interval(Fraction(figure) - half, Fraction(figure) + half)


def truncated(figure: Decimal) -> Interval:
    """What is cut off to the figure: x to x + u (away from zero), the far end left out. 5.6 is [5.6, 5.7)."""
    step, value = _step(figure), Fraction(figure)
    if value > 0:
        return Interval(value, value + step, open_high=True)
    if value < 0:
        return Interval(value - step, value, open_low=True)
    return Interval(-step, step, open_low=True, open_high=True)


def more_than(figure: Decimal) -> Interval:
    """What is more than a stated limit ("surpassing $50 billion"): above x, without an upper end."""
    return Interval(Fraction(figure), None, open_low=True)


def less_than(figure: Decimal) -> Interval:
    """What is less than a stated limit: below x, without a lower end."""
    return Interval(None, Fraction(figure), open_high=True)


def about(figure: Decimal) -> Interval:
    """What is about as much ("some 500", "nearly 45.8"): one unit of the last digit that is not zero, either way.

    500 is [400, 600], 45.8 is [45.7, 45.9]. How near is near is not known; this much is near enough to say so.
    """
    step = _step(figure.normalize())
    return Interval(Fraction(figure) - step, Fraction(figure) + step)


def _at(value: Fraction, places: int, direction: int = 0) -> Decimal:
    """The value at so many decimal places: rounded down (-1), up (1), or to the nearest, halves to even (0)."""
    scaled = value * _power(places)
    whole = round(scaled) if direction == 0 else ceil(scaled) if direction > 0 else floor(scaled)
    return Decimal(format(Decimal(whole).scaleb(-places), "f"))


def within(interval: Interval) -> Decimal:
    """The figure to show for a bounded interval: its middle with the fewest digits that keep it well inside the bounds.

    Well inside is a tenth of the width away from either end. So [541.8, 542.5] is shown as 542, [1.0, 1.2] as 1.1.
    Raises ValueError for an unbounded interval.
    """
    low, high = interval.ends()
    return _at((low + high) / 2, _places(low, high))


def _places(low: Fraction, high: Fraction) -> int:
    middle, margin = (low + high) / 2, (high - low) / 10
    least, greatest = low + margin, high - margin
    places = _LEAST_PLACES
    if not least <= 0 <= greatest:  # with fewer places than there are digits all of them round to zero
        places = max(places, 1 - len(str(int(max(abs(low), abs(high))))))
    while places < _MOST_PLACES:
        power = _power(places)
        if least * power <= round(middle * power) <= greatest * power:
            break
        places += 1
    return places


def bounds(interval: Interval) -> tuple[Decimal | None, Decimal | None]:
    """Low and high, rounded outward so that nothing is lost, to one place more than the figure shown has."""
    places = max(_places(*interval.ends()), 0) + 1 if interval.width is not None else 6
    low = None if interval.low is None else _trimmed(_at(interval.low, places, -1))
    high = None if interval.high is None else _trimmed(_at(interval.high, places, 1))
    return low, high


def _trimmed(value: Decimal) -> Decimal:
    """Without the zeros at its end that outward rounding has put there."""
    return Decimal(format(value.normalize(), "f"))
