"""Telling an error from a later revision: what slips of the pen look like, and how far statistics are revised."""

from decimal import Decimal
from fractions import Fraction

from korea_trade.verification.closeness import Known, Told

_LEVEL_REVISED_BY = Fraction(4, 1000)  # of the level
_BALANCE_REVISED_BY = Fraction(2, 1000)  # of exports and imports together
_GROWTH_REVISED_BY = Fraction(3, 10)  # percentage points


def is_slip(told: Decimal, known: Decimal) -> bool:
    """Whether a figure is another one with two neighbouring digits exchanged, its point misplaced or its sign turned."""
    return told == -known or _shifted(told, known) or _exchanged(told, known)


def _shifted(told: Decimal, known: Decimal) -> bool:
    one, other = abs(told).normalize(), abs(known).normalize()
    return one != other and one.as_tuple().digits == other.as_tuple().digits


def _exchanged(told: Decimal, known: Decimal) -> bool:
    """Whether the digits as written differ by an exchange of two neighbours."""
    one, other = abs(told), abs(known)
    exponents = one.as_tuple().exponent, other.as_tuple().exponent
    if not all(isinstance(exponent, int) for exponent in exponents):
        return False
    places = max(0, *(-int(exponent) for exponent in exponents))
    left, right = (format(figure.scaleb(places), "f").split(".")[0] for figure in (one, other))
    width = max(len(left), len(right))
    left, right = left.zfill(width), right.zfill(width)
    differ = [index for index in range(width) if left[index] != right[index]]
    return (
        len(differ) == 2
        and differ[1] == differ[0] + 1
        and (left[differ[0]], left[differ[1]]) == (right[differ[1]], right[differ[0]])
    )


def may_be_revision(told: Told, known: Known, *, growth: bool, scale: Fraction | None = None) -> bool:
    """Whether a figure is so near a known one that a later revision may have given it.

    ``scale`` is what a balance is the difference of: exports and imports together are revised, not the balance.
    """
    low, high = known.interval.low, known.interval.high
    if told.exact or known.limit or low is None or high is None:
        return False
    if known.digits is not None and is_slip(told.digits, known.digits):
        return False
    digits = Fraction(told.digits)
    distance = max(low - digits, digits - high)
    if growth:
        return distance <= _GROWTH_REVISED_BY
    return distance <= (_BALANCE_REVISED_BY * scale if scale is not None else _LEVEL_REVISED_BY * abs(low + high) / 2)
