"""Numbers as text keep the digits of the document."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.language.figures import grouped, plain, same_places, signed

decimals = st.decimals(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("digits", "shown", "with_sign", "with_commas"),
    [
        ("71.0", "71.0", "+71.0", "71.0"),
        ("-0.130", "-0.130", "-0.130", "-0.130"),
        ("0.0", "0.0", "+0.0", "0.0"),
        ("5129", "5129", "+5129", "5,129"),
        ("1E+3", "1000", "+1000", "1,000"),
        ("1E-7", "0.0000001", "+0.0000001", "0.0000001"),
    ],
)
def test_digits(digits: str, shown: str, with_sign: str, with_commas: str) -> None:
    """Digits are as written, never with an exponent."""
    value = Decimal(digits)
    assert (plain(value), signed(value), grouped(value)) == (shown, with_sign, with_commas)


@given(decimals)
def test_a_number_can_be_read_back(value: Decimal) -> None:
    """What is shown is the number itself, to the last digit."""
    assert Decimal(plain(value)) == Decimal(signed(value)) == Decimal(grouped(value).replace(",", "")) == value


@pytest.mark.parametrize(
    ("one", "other", "written"),
    [
        ("+11.26", "+11.8", ("+11.26", "+11.80")),
        ("-1.2", "-1", ("-1.2", "-1.0")),
        ("5,418", "5,426", ("5,418", "5,426")),
        ("an end", "1.5", ("an end", "1.5")),
    ],
)
def test_ends_of_a_range_have_one_number_of_places(one: str, other: str, written: tuple[str, str]) -> None:
    """Computed bounds are written with as many places as the one that has more; what is no figure stays."""
    assert same_places(one, other) == written
