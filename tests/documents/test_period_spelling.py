"""Periods as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.period_spelling import looks_like_period, read_period, read_range
from korea_trade.model.period import Period


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2020", "2020"),
        ("２０２０", "2020"),
        ("2020년", "2020"),
        ("2025-01/2025-11", "2025-01/2025-11"),
        ("2024-03-01/2024-03-20", "2024-03-01/2024-03-20"),
        ("2020Q4", "2020-10/2020-12"),
        ("2020-Q4", "2020-10/2020-12"),
        ("2020 q1", "2020-01/2020-03"),
        ("Q2 2020", "2020-04/2020-06"),
        ("3Q 2020", "2020-07/2020-09"),
        ("3Q2020", "2020-07/2020-09"),
        ("2020년 4분기", "2020-10/2020-12"),
        ("2020H1", "2020-01/2020-06"),
        ("2H 2020", "2020-07/2020-12"),
        ("2020년 하반기", "2020-07/2020-12"),
        ("2020년 상반기", "2020-01/2020-06"),
        ("December 2020", "2020-12"),
        ("december, 2020", "2020-12"),
        ("Sept. 2020", "2020-09"),
        ("2020 May", "2020-05"),
        ("2020.12", "2020-12"),
        ("2020.3.", "2020-03"),
        ("2020/3", "2020-03"),
        ("2020년 12월", "2020-12"),
        ("2020년1월", "2020-01"),
        (" 2020-11 ", "2020-11"),
        ("January to November 2025", "2025-01/2025-11"),
        ("Jan-Nov 2025", "2025-01/2025-11"),
        ("2025 Jan.–Nov.", "2025-01/2025-11"),
        ("2025년 1~11월", "2025-01/2025-11"),
        ("March 1 to 20, 2024", "2024-03-01/2024-03-20"),
        ("March 1-20 2024", "2024-03-01/2024-03-20"),
        ("1-20 March 2024", "2024-03-01/2024-03-20"),
        ("2024년 3월 1~20일", "2024-03-01/2024-03-20"),
        ("2024-03-01/20", "2024-03-01/2024-03-20"),
        ("2024.3.1~2024.3.20", "2024-03-01/2024-03-20"),
        ("2024-03-01..2024-03-20", "2024-03-01/2024-03-20"),
        ("2020년 12월의", "2020-12"),
        ("2020년의", "2020"),
        ("2020년 4분기에", "2020-10/2020-12"),
        ("2020년 상반기에는", "2020-01/2020-06"),
        ("202012", "2020-12"),
        ("12/2020", "2020-12"),
        ("3.2020", "2020-03"),
        ("Dec-2020", "2020-12"),
        ("dec/2020", "2020-12"),
        ("dec 2020", "2020-12"),
        ("dec2020", "2020-12"),
        ("2020-Dec", "2020-12"),
        ("2020년도", "2020"),
        ("2020 년도", "2020"),
        ("2020연도", "2020"),
        ("2020년도 12월", "2020-12"),
        ("2020년도 4분기", "2020-10/2020-12"),
        ("2020년 12월중", "2020-12"),
        ("2020년 중", "2020"),
        ("20년 12월", "2020-12"),
        ("2020. 12.", "2020-12"),
        ("2020. 12", "2020-12"),
        ("2020.12.", "2020-12"),
        ("2020.", "2020"),
        ("2024. 3. 1.~20.", "2024-03-01/2024-03-20"),
        ("2024. 3. 1. ~ 2024. 3. 20.", "2024-03-01/2024-03-20"),
    ],
)
def test_a_period_is_read(written: str, period: str) -> None:
    """Years, quarters, halves and months are read in the ways that English and Korean write them."""
    assert read_period(written) == period
    assert looks_like_period(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "May",
        "2020Q5",
        "2020H3",
        "2020.13",
        "2020. 13.",
        "2020년 0월",
        "soon 2020",
        "20",
        "20년",
        "202013",
        "202000",
        "13/2020",
        "20201",
        "20201231",
        "Dec-20",
        "Soon-2020",
        "FY2020",
        "2020 12",
        "chips",
        "soon to May 2024",
        "March 1-20",
    ],
)
def test_what_is_none_is_refused(written: str) -> None:
    """What is no period says what was expected."""
    assert not looks_like_period(written)
    with pytest.raises(ValueError, match="is not a period; expected a year"):
        read_period(written)


@pytest.mark.parametrize("written", ["2024-03-20/01", "2024-02-01/30", "2024년 3월 20~1일", "Nov to Jan 2024"])
def test_a_span_that_no_calendar_has(written: str) -> None:
    """A span that ends before it begins, or on a day that there is not, is refused."""
    assert not looks_like_period(written)


@given(st.text(max_size=12))
def test_any_text_is_a_period_or_refused(text: str) -> None:
    """Whatever is written, what is read is a period of the model."""
    if looks_like_period(text):
        assert Period.parse(read_period(text)).text == read_period(text)


def test_a_range_that_ends_before_it_begins_is_none() -> None:
    """2020-2023 is a range of two periods; 2023-2020 is not read as one."""
    assert read_range("2020-2023") == ("2020", "2023")
    assert read_range("2023-2020") is None
