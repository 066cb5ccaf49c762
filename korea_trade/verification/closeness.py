"""How near a figure of a text comes to what the fact base has: equal, the same but for rounding, or apart."""

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction

from korea_trade.arithmetic.figures import limited
from korea_trade.model.codes import LIMITS, Bound
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly, rounded, truncated


class Closeness(IntEnum):
    """From the nearest to the farthest."""

    EQUAL = 0
    TOUCHES = 1
    TOUCHES_TRUNCATED = 2
    IMPLIED = 3
    OPEN = 4
    APART = 5


@dataclass(frozen=True, slots=True)
class GivenFigure:
    """A figure as a text gives it, in base units; one that is counted is exact. ``upper`` ends "3 to 4 percent".

    A ``loose`` one is money without printed decimals: if all its digits but the first are zeros ($500 billion,
    $1 trillion), it stands for five percent either way. A ``tally`` is told to have been reached by some time.
    """

    digits: Decimal
    bound: Bound | None = None
    exact: bool = False
    upper: Decimal | None = None
    loose: bool = False
    tally: bool = False

    @property
    def is_limit(self) -> bool:
        """Whether it says only that something is above or below it."""
        return self.bound in LIMITS

    @property
    def is_round_tally(self) -> bool:
        """Whether it says that a round sum was reached: it is true of what is more."""
        return self.tally and self.loose and _is_round(self.digits)

    @property
    def is_tally_of_one_digit(self) -> bool:
        """Whether it says that a sum of one digit, at whatever scale, was reached."""
        return self.tally and self.loose and len(self.digits.normalize().as_tuple().digits) == 1

    @property
    def interval(self) -> Interval:
        """What the words mean."""
        if self.upper is not None:
            ends = rounded(self.digits).low, rounded(self.upper).high
            return Interval(*ends)
        if self.exact and self.bound is None:
            return exactly(self.digits)
        if self.loose and self.bound is None and _is_round(self.digits):
            return _nearly(self.digits)
        if self.bound is Bound.ABOUT:
            return _about(self.digits)
        return limited(self.digits, self.bound)


@dataclass(frozen=True, slots=True)
class Known:
    """A figure that the fact base has, or that follows from it: its digits if it is stated, and what they mean.

    ``facts`` are those that decide; ``limit`` marks what is only above or below something. What does not ``exclude``
    may confirm a figure, but contradicts none.
    """

    facts: tuple[Fact, ...]
    interval: Interval
    digits: Decimal | None = None
    limit: bool = False
    derived: bool = False
    excludes: bool = True


def _is_round(digits: Decimal) -> bool:
    plain = digits.normalize().as_tuple()
    return len(plain.digits) == 1 and isinstance(plain.exponent, int) and plain.exponent > 0


_NEARLY = Fraction(5, 100)


def _nearly(digits: Decimal) -> Interval:
    """What is given as a round figure: 10 is [9.5, 10.5], as if rounded to whole ones; 500 is [475, 525]."""
    middle = Fraction(digits)
    margin = abs(middle) * _NEARLY
    return Interval(middle - margin, middle + margin)


_ABOUT_AT_MOST = Fraction(20, 100)


def _about(digits: Decimal) -> Interval:
    """What is about so much: what rounds to its last digit or is nearly it, and no more than a unit or a fifth away.

    About 600 is [550, 650], about 520 [510, 530], about 2 [1.6, 2.4].
    """
    low, high = limited(digits, Bound.ABOUT).ends()
    middle, unit = Fraction(digits), (high - low) / 2
    size = abs(middle)
    margin = min(unit, size * _ABOUT_AT_MOST, max(unit / 2, size * _NEARLY))
    return Interval(middle - margin, middle + margin)


def may_be_meant(given: GivenFigure, interval: Interval, *, growth: bool) -> bool:
    """Whether "about 6 percent" may be said of 5.4, and "about $515 billion" of 512.9.

    A level may be five percent away, a growth a unit of its last digit: if that is above a point, at most a quarter.
    """
    middle, size = Fraction(given.digits), abs(Fraction(given.digits))
    if not growth:
        return _nearly(given.digits).meets(interval)
    low, high = limited(given.digits, Bound.ABOUT).ends()
    margin = min((high - low) / 2, max(Fraction(1), size * _QUARTER))
    return Interval(middle - margin, middle + margin).meets(interval)


_QUARTER = Fraction(1, 4)


def is_near(digits: Decimal, interval: Interval) -> bool:
    """Whether a figure would be an interval's, were it given as a round one."""
    return _nearly(digits).meets(interval)


def closeness(given: GivenFigure, known: Known) -> Closeness:
    """How near a figure comes to one that is known."""
    interval = given.interval
    if known.digits is not None and given.digits == known.digits and given.upper is None:
        same_side = given.bound in (None, Bound.ABOUT) or known.limit
        if same_side and (not known.limit or given.bound is None or interval.meets(known.interval)):
            return Closeness.EQUAL
    if not interval.meets(known.interval):
        return Closeness.TOUCHES_TRUNCATED if _meets_truncated(given, known) else Closeness.APART
    if known.limit:
        return Closeness.IMPLIED if interval.encloses(known.interval) else Closeness.OPEN
    if given.is_limit and interval.encloses(known.interval):
        return Closeness.EQUAL
    return Closeness.TOUCHES


def _meets_truncated(given: GivenFigure, known: Known) -> bool:
    """Whether both may be true if the text cut digits off, or if both did."""
    if given.bound is not None or given.exact or known.limit or given.upper is not None:
        return False
    cut = truncated(given.digits)
    return cut.meets(known.interval) or (known.digits is not None and cut.meets(truncated(known.digits)))
