"""Figures as written, compared as far as their digits go."""

from decimal import Decimal

_LARGE, _ROUND = 1000, 100


def agree(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether one of two figures is the other one rounded; a figure that is missing agrees with none.

    Of a thousand or more the last zeros may stand for digits left out: 1.1 trillion dollars is 1140.46 billion rounded.
    """
    if one is None or other is None:
        return False
    large = min(abs(one), abs(other)) >= _LARGE
    one, other = (figure.normalize() if large and figure % _ROUND == 0 else figure for figure in (one, other))
    step = Decimal(1).scaleb(max(_exponent(one), _exponent(other)))
    return abs(one - other) < step


def _exponent(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
