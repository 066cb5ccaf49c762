"""Periods as a text names them, and which periods that proves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.period_words import PeriodWords
from korea_trade.model.period import Month, Period

NAMES = "January February March April May June July August September October November December".split()


@pytest.mark.parametrize(
    ("text", "years", "months"),
    [
        ("exports in 2020", {2020}, set()),
        ("in November 2018 and 2019", {2018, 2019}, {(11, 11)}),
        ("from January to October", set(), {(1, 1), (10, 10)}),
        ("in May, we may march", set(), {(5, 5)}),
        ("november", set(), set()),
        ("Mayor Augusta", set(), set()),
        ("from Q1 to Q4 in 2023", {2023}, {(1, 3), (10, 12)}),
        ("through the third quarter", set(), {(7, 9)}),
        ("the 2nd quarter", set(), {(4, 6)}),
        ("the fifth quarter", set(), set()),
        ("four quarters", set(), set()),
        ("the first half", set(), {(1, 6)}),
        ("the Second half", set(), {(7, 12)}),
        ("the latter half", set(), {(7, 12)}),
        ("half of it", set(), set()),
        ("$2020 and 2,020 items", set(), set()),
        ("2020-11", {2020}, set()),
    ],
)
def test_words_of_time(text: str, years: set[int], months: set[tuple[int, int]]) -> None:
    """Years, months with their capital, quarters and halves are what a text says of time."""
    said = PeriodWords.of(text)
    assert (set(said.years), set(said.months)) == (years, months)


@pytest.mark.parametrize(
    ("text", "period", "year", "months"),
    [
        ("exports in 2020", "2020", True, True),
        ("exports in 2019", "2020", False, True),
        ("exports of November 2020", "2020", True, False),
        ("exports of November 2020", "2020-11", True, True),
        ("exports of November 2020", "2020-12", True, False),
        ("exports in November", "2020-11", False, True),
        ("exports in 2020", "2020-11", True, False),
        ("the fourth quarter", "2020-11", False, False),
        ("from January to October 2020", "2020-01/2020-10", True, True),
        ("to October 2020", "2020-01/2020-10", True, True),
        ("from January 2020", "2020-01/2020-10", True, False),
        ("through the third quarter of 2025", "2025-01/2025-09", True, True),
        ("the first quarter of 2023", "2023-01/2023-03", True, True),
        ("the fourth quarter of 2023", "2023-10/2023-12", True, True),
        ("the third quarter of 2023", "2023-10/2023-12", True, False),
        ("to December 2023", "2023-10/2023-12", True, False),
        ("the latter half of 2023", "2023-07/2023-12", True, True),
        ("the first half of 2023", "2023-07/2023-12", True, False),
        ("from Q1 to Q4 in 2023", "2023-01/2023-12", True, True),
        ("2023", "2023-01/2023-12", True, False),
        ("from December 2019 to January 2020", "2019-12/2020-01", True, True),
        ("from December to January 2020", "2019-12/2020-01", False, True),
    ],
)
def test_proof_of_a_period(text: str, period: str, year: bool, months: bool) -> None:
    """A period is proven by its years and its months, each named; a whole year by no month being named."""
    said, meant = PeriodWords.of(text), Period.parse(period)
    assert (said.prove_year(meant), said.prove_months(meant)) == (year, months)


@given(st.integers(1900, 2099), st.integers(1, 12), st.integers(1, 12))
def test_a_named_month_proves_itself_only(year: int, named: int, other: int) -> None:
    """The name of a month with its year proves that month and no other one."""
    said = PeriodWords.of(f"exports of {NAMES[named - 1]} {year}")
    period = Period.parse(str(Month(year, other)))
    assert said.prove_year(period)
    assert said.prove_months(period) == (named == other)


@pytest.mark.parametrize(
    ("text", "since", "proven"),
    [
        ("since 1992", "1992", True),
        ("since 1992", "1993", False),
        ("since November 2018", "2018-11", True),
        ("since November 2018", "2018-10", False),
        ("since November 2018", "2019-11", False),
        ("since November", "2018-11", False),
        ("since November 2018", "2018", True),
    ],
)
def test_proof_of_a_beginning(text: str, since: str, proven: bool) -> None:
    """A date since when something holds is proven by its year, and its month where it has one."""
    assert PeriodWords.of(text).prove_since(since) is proven
