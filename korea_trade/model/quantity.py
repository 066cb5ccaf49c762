"""Things counted in ones or in millions: how a fact writes them, and what that comes to in ones, digits kept."""

from decimal import Decimal

from korea_trade.model.codes import Unit

_PLACES_OF_A_MILLION = 6


def in_ones(value: Decimal, unit: Unit) -> tuple[Decimal, Unit]:
    """The value in the unit of one thing: 3.4 mn units is 3.4E+6 units, whose last digit still is the 4."""
    return (value.scaleb(_PLACES_OF_A_MILLION), unit.counted) if unit is not unit.counted else (value, unit)


def is_whole(value: Decimal) -> bool:
    """Whether a figure of however many digits has nothing behind the point; ``value % 1`` takes 28 at most."""
    return value == value.to_integral_value()


def as_a_fact_writes(value: Decimal, unit: Unit) -> tuple[Decimal, Unit]:
    """The value and unit without an exponent: 3.4E+6 units is 3.4 mn units, 3E+3 months, told in no millions, 3000."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent <= 0:
        return value, unit
    millions = f"mn {unit}"
    if millions in list(Unit):
        return value.scaleb(-_PLACES_OF_A_MILLION), Unit(millions)
    return Decimal(f"{value:f}"), unit
