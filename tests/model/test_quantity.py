"""Things counted: 3.4 million units keep their digits, in a fact and in ones."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.model.codes import Unit
from korea_trade.model.quantity import as_a_fact_writes, in_ones, is_whole

COUNTED = st.sampled_from([Unit.UNITS, Unit.COMPANIES, Unit.BARRELS, Unit.TONS])


@pytest.mark.parametrize(
    ("value", "unit", "written", "in_unit"),
    [
        ("3.4E+6", Unit.UNITS, "3.4", Unit.MN_UNITS),
        ("372E+3", Unit.UNITS, "0.372", Unit.MN_UNITS),
        ("174869", Unit.UNITS, "174869", Unit.UNITS),
        ("4.9E+6", Unit.BARRELS, "4.9", Unit.MN_BARRELS),
        ("95E+3", Unit.COMPANIES, "0.095", Unit.MN_COMPANIES),
        ("3E+3", Unit.MONTHS, "3000", Unit.MONTHS),
    ],
)
def test_a_fact_writes_no_exponent(value: str, unit: Unit, written: str, in_unit: Unit) -> None:
    """What is printed in thousands or millions is written in millions, where its unit has some, as it is printed."""
    found, found_unit = as_a_fact_writes(Decimal(value), unit)
    assert (format(found, "f"), found_unit) == (written, in_unit)


@given(st.integers(1, 10**6), st.integers(0, 6), COUNTED)
def test_there_and_back(digits: int, zeros: int, unit: Unit) -> None:
    """A quantity that a fact writes comes to the same number of ones, with the same last digit."""
    printed = Decimal(digits).scaleb(zeros)
    found, found_unit = in_ones(*as_a_fact_writes(printed, unit))
    assert (found.as_tuple(), found_unit) == (printed.as_tuple(), unit)


@pytest.mark.parametrize(("value", "whole"), [("3", True), ("3.0", True), ("3.5", False), ("2E+40", True)])
def test_whole_numbers_have_any_length(value: str, whole: bool) -> None:
    """A number is whole, or is not, whatever its length; with a fraction behind many digits, too."""
    assert is_whole(Decimal(value)) == whole
    assert not is_whole(Decimal("9" * 40 + ".5"))
