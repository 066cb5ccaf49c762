"""Things counted in ones or in millions: how a fact writes them, and what that comes to in ones, digits kept."""

from decimal import Decimal

from korea_trade.model.codes import Unit

_PLACES_OF_A_MILLION = 6


def in_ones(value: Decimal, unit: Unit) -> tuple[Decimal, Unit]:
    """The value in the unit of one thing: 3.4 mn units is 3.4E+6 units, whose last digit still is the 4."""
    return (value.scaleb(_PLACES_OF_A_MILLION), unit.counted) if unit is not unit.counted else (value, unit)


def as_a_fact_writes(value: Decimal, unit: Unit) -> tuple[Decimal, Unit]:
    """The value and unit without an exponent: 3.4E+6 units is 3.4 mn units, 372E+3 units 0.372 mn units."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        return value.scaleb(-_PLACES_OF_A_MILLION), Unit(f"mn {unit}")
    return value, unit
