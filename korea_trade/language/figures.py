"""A number as text: the only place where a decimal of a document becomes one, with the digits as written."""

from decimal import Decimal


def plain(value: Decimal) -> str:
    """The digits as written, never with an exponent: 71.0, -0.130."""
    return format(value, "f")


def without_zeros(digits: str) -> str:
    """Digits without the zeros at the end of their places: 512.9 of 512.900000."""
    return digits.rstrip("0").rstrip(".") if "." in digits and "e" not in digits else digits


def signed(value: Decimal) -> str:
    """The same with its sign, zero as +0: +5.60."""
    return format(value, "+f")


def grouped(value: Decimal) -> str:
    """The digits with a comma between thousands: 5,129."""
    return format(value, ",f")


def same_places(one: str, other: str) -> tuple[str, str]:
    """Two computed bounds with one number of places: 11.26 and 11.80. What is no plain figure stays as it is."""
    places = [len(text.partition(".")[2]) for text in (one, other)]
    if not all(text[-1:].isdigit() for text in (one, other)):
        return one, other
    most = max(places)
    first, second = (
        f"{text}{'' if '.' in text or not most else '.'}{'0' * (most - has)}"
        for text, has in zip((one, other), places, strict=True)
    )
    return first, second


def grouped_signed(value: Decimal) -> str:
    """The same with its sign: +5,129."""
    return format(value, "+,f")
