"""Telling an error from a later revision: what slips of the pen look like, and how far statistics are revised."""

from decimal import Decimal
from fractions import Fraction

from korea_trade.model.interval import Interval, rounded
from korea_trade.verification.closeness import GivenFigure, Known

_LEVEL_REVISED_BY = Fraction(4, 1000)  # of the level
_BALANCE_REVISED_BY = Fraction(2, 1000)  # of exports and imports together
_TELLING_DIGITS = 3
_MOST = 10  # roundings of a figure that follows
_GROWTH_REVISED_BY = Fraction(3, 10)  # percentage points


def is_slip(given: Decimal, known: Decimal) -> bool:
    """Whether a figure is another with two neighbouring digits exchanged, its point misplaced or its sign turned."""
    return given == -known or _shifted(given, known) or _exchanged(given, known)


def _shifted(given: Decimal, known: Decimal) -> bool:
    one, other = abs(given).normalize(), abs(known).normalize()
    return one != other and one.as_tuple().digits == other.as_tuple().digits


def is_plain_slip(given: Decimal, known: Decimal) -> bool:
    """Whether a figure is surely another: three digits with a slip, or two at a scale of thousands more or less."""
    digits = len((given if _has_places(given) else given.normalize()).as_tuple().digits)
    if given == -known or not is_slip(given, known):
        return False
    return digits >= _TELLING_DIGITS or (digits == _TELLING_DIGITS - 1 and _at_another_scale(given, known))


def _has_places(digits: Decimal) -> bool:
    """Whether a figure is written with decimals: 47.0 has three digits that tell, 470 has two."""
    exponent = digits.as_tuple().exponent
    return isinstance(exponent, int) and exponent < 0


def _at_another_scale(given: Decimal, known: Decimal) -> bool:
    return _shifted(given, known) and (abs(given).adjusted() - abs(known).adjusted()) % 3 == 0


def is_of_other_scale(given: Decimal, interval: Interval) -> bool:
    """Whether a figure is a known one but for million in the place of billion, or the other way round."""
    scaled = (rounded(given.scaleb(3)), rounded(given.scaleb(-3)))
    return given != 0 and interval.low is not None and any(one.meets(interval) for one in scaled)


def is_mistyped(given: Decimal, known: Decimal) -> bool:
    """Whether the digits of two figures differ at one place."""
    return len(_differing(given, known)) == 1


def _exchanged(given: Decimal, known: Decimal) -> bool:
    """Whether the digits differ by an exchange of two neighbours."""
    differ = _differing(given, known)
    if len(differ) != 2:
        return False
    (first, one), (second, other) = differ
    return second == first + 1 and one == other[::-1]


def _differing(given: Decimal, known: Decimal) -> list[tuple[int, tuple[str, str]]]:
    """The places at which two figures, written with as many decimals, have different digits, and these."""
    exponents = [figure.as_tuple().exponent for figure in (given, known)]
    places = max(0, *(-exponent for exponent in exponents if isinstance(exponent, int)))
    one, other = (format(abs(figure).scaleb(places), ".0f") for figure in (given, known))
    width = max(len(one), len(other))
    pairs = zip(one.zfill(width), other.zfill(width), strict=True)
    return [(at, pair) for at, pair in enumerate(pairs) if pair[0] != pair[1]]


def digits_known(given: Decimal, known: Known) -> set[Decimal]:
    """The digits of a known figure: those stated, or those that one that follows may round to, be they not many."""
    low, high = known.interval.low, known.interval.high
    if known.digits is not None:
        return {known.digits}
    if not known.derived or low is None or high is None:
        return set()
    exponent = given.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    first, last = (round(end * Fraction(10) ** places) for end in (low, high))
    step = 1 if last - first < _MOST else last - first
    return {Decimal(digits).scaleb(-places) for digits in range(first, last + 1, step)}


def may_be_revision(given: GivenFigure, known: Known, *, growth: bool, scale: Fraction | None = None) -> bool:
    """Whether a figure is so near a known one that a later revision may have given it.

    ``scale`` is what a balance is the difference of: exports and imports together are revised, not the balance.
    """
    low, high = known.interval.low, known.interval.high
    if given.exact or known.limit or low is None or high is None:
        return False
    if any(is_slip(given.digits, stated) for stated in digits_known(given.digits, known)):
        return False
    digits = Fraction(given.digits)
    distance = max(low - digits, digits - high)
    if growth:
        return distance <= _GROWTH_REVISED_BY
    return distance <= (_BALANCE_REVISED_BY * scale if scale is not None else _LEVEL_REVISED_BY * abs(low + high) / 2)
