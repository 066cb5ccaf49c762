"""Figures as written, compared as far as their digits go."""

from decimal import Decimal

_LARGE, _ROUND = 1000, 100


def agree(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether one of two figures is the other one rounded; a figure that is missing agrees with none.

    Of a thousand or more the zeros behind two digits may stand for what is left out: 1.1 trillion dollars is 1140.46
    billion rounded, but 2000 is no rounded 2900.
    """
    if one is None or other is None:
        return False
    large = min(abs(one), abs(other)) >= _LARGE
    step = Decimal(1).scaleb(max(_last_place(one, large=large), _last_place(other, large=large)))
    return abs(one - other) < step


def _last_place(figure: Decimal, *, large: bool) -> int:
    """The power of ten of its last digit that counts."""
    if large and figure % _ROUND == 0:
        return min(_exponent(figure.normalize()), figure.adjusted() - 1)
    return _exponent(figure)


def _exponent(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
