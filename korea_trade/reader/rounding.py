"""Figures as written, compared as far as their digits go."""

from decimal import Decimal


def agree(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether one of two figures is the other one rounded; a figure that is missing agrees with none."""
    if one is None or other is None:
        return False
    step = Decimal(1).scaleb(max(_exponent(one), _exponent(other)))
    return abs(one - other) < step


def _exponent(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
