"""Dates, spans of days, months, quarters, halves and years; and numbers of days, months and years, which are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.numbers import Kind, Time, find_mentions
from tests.documents.numbers.seeing import only, read

NAMES = "January February March April May June July August September October November December".split()


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("2021-01-04", Kind.DATE, Time(2021, 1, 4)),
        ("2024.11.1", Kind.DATE, Time(2024, 11, 1)),
        ("2024. 12. 1.", Kind.DATE, Time(2024, 12, 1)),
        ("2024/08/31", Kind.DATE, Time(2024, 8, 31)),
        ("January 18", Kind.DATE, Time(None, 1, 18)),
        ("January 18, 2021", Kind.DATE, Time(2021, 1, 18)),
        ("Aug. 31", Kind.DATE, Time(None, 8, 31)),
        ("31 August 2024", Kind.DATE, Time(2024, 8, 31)),
        ("June 1-20", Kind.DAYS, Time(None, 6, 1, last_day=20)),
        ("Sept. 1–10", Kind.DAYS, Time(None, 9, 1, last_day=10)),
        ("1-20 Sept", Kind.DAYS, Time(None, 9, 1, last_day=20)),
        ("March 1 to March 20", Kind.DAYS, Time(None, 3, 1, last_day=20)),
        ("Jan. 1 to Sept. 10", Kind.DAYS, Time(None, 1, 1, 9, 10)),
        ("1∼20일", Kind.DAYS, Time(day=1, last_day=20)),
        ("1일부터 20일까지", Kind.DAYS, Time(day=1, last_day=20)),
        ("2024.9.1~20", Kind.DAYS, Time(2024, 9, 1, last_day=20)),
        ("2024.9.1∼20일", Kind.DAYS, Time(2024, 9, 1, last_day=20)),
        ("2024.9.1-20", Kind.DAYS, Time(2024, 9, 1, last_day=20)),
        ("2024.09.01~09.20", Kind.DAYS, Time(2024, 9, 1, last_day=20)),
        ("2024.1.1~2024.9.20", Kind.DAYS, Time(2024, 1, 1, 9, 20)),
        ("2024-09-01 ~ 2024-09-20", Kind.DAYS, Time(2024, 9, 1, last_day=20)),
        ("'24.9.1~20", Kind.DAYS, Time(2024, 9, 1, last_day=20)),
        ("Q3'24", Kind.PART, Time(2024, 7, last_month=9)),
        ("H2’2024", Kind.PART, Time(2024, 7, last_month=12)),
        ("2월 1∼20일", Kind.DAYS, Time(None, 2, 1, last_day=20)),
        ("11.1~20일", Kind.DAYS, Time(None, 11, 1, last_day=20)),
        ("2024년 3월 1일", Kind.DATE, Time(2024, 3, 1)),
        ("12월 31일", Kind.DATE, Time(None, 12, 31)),
        ("12.1일", Kind.DATE, Time(None, 12, 1)),
        ("6월", Kind.MONTH, Time(None, 6)),
        ("1~10월", Kind.MONTH, Time(None, 1, last_month=10)),
        ("1월∼10월", Kind.MONTH, Time(None, 1, last_month=10)),
        ("2024년 3월", Kind.MONTH, Time(2024, 3)),
        ("2019.3월", Kind.MONTH, Time(2019, 3)),
        ("’24.1월", Kind.MONTH, Time(2024, 1)),
        ("'20.10", Kind.MONTH, Time(2020, 10)),
        ("’21.1Q", Kind.PART, Time(2021, 1, last_month=3)),
        ("’20. 6. 1(월)", Kind.DATE, Time(2020, 6, 1)),
        ("24년 6월", Kind.MONTH, Time(2024, 6)),
        ("‘24년", Kind.YEAR, Time(2024)),
        ("'98년", Kind.YEAR, Time(1998)),
        ("2024년", Kind.YEAR, Time(2024)),
        ("FY2024", Kind.YEAR, Time(2024)),
        ("1990s", Kind.YEAR, None),
        ("2010년대", Kind.YEAR, None),
        ("20년 수출", Kind.YEAR, None),
        ("3Q", Kind.PART, Time(None, 7, last_month=9)),
        ("Q3", Kind.PART, Time(None, 7, last_month=9)),
        ("1Q24", Kind.PART, Time(2024, 1, last_month=3)),
        ("1분기", Kind.PART, Time(None, 1, last_month=3)),
        ("2/4분기", Kind.PART, Time(None, 4, last_month=6)),
        ("1~3분기", Kind.PART, Time(None, 1, last_month=9)),
        ("the third quarter", Kind.PART, Time(None, 7, last_month=9)),
        ("fourth-quarter exports", Kind.PART, Time(None, 10, last_month=12)),
        ("H1", Kind.PART, Time(None, 1, last_month=6)),
        ("2H21", Kind.PART, Time(2021, 7, last_month=12)),
        ("상반기", Kind.PART, Time(None, 1, last_month=6)),
        ("the latter half", Kind.PART, Time(None, 7, last_month=12)),
        ("the second half", Kind.PART, Time(None, 7, last_month=12)),
        ("the first half of May", Kind.PART, None),
        ("1:03 p.m.", Kind.TIME, None),
        ("오전 9시 30분", Kind.TIME, None),
    ],
)
def test_times(text: str, kind: Kind, when: Time | None) -> None:
    """A time is read as what it is, with the parts that are printed."""
    mention = only(text)
    assert (mention.kind, mention.when, mention.unit) == (kind, when, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12개월", ["cardinal 12 months"]),
        ("4년 만", ["cardinal 4 years"]),
        ("28년 만에", ["cardinal 28 years"]),
        ("지난 10년", ["cardinal 10 years"]),
        ("7분기 연속", ["cardinal 7 quarters"]),
        ("3개 분기", ["cardinal 3 quarters"]),
        ("조업일수는 13일", ["cardinal 13 days"]),
        ("영업일 22일", ["cardinal 22 days"]),
        ("지난 22일", ["date -"]),
        ("2일 적었다", ["cardinal 2 days"]),
        ("작년보다 3~4일 줄어", ["cardinal 3..4 days"]),
        ("21.0일, 15.5일", ["cardinal 21.0 days", "cardinal 15.5 days"]),
        ("10일 관세청에 따르면", ["date -"]),
        ("11일 적자로 돌아섰다", ["date -"]),
        ("1일 평균 수출", ["cardinal 1 days"]),
        ("on June 1 and 2", ["date -", "cardinal 2"]),
        ("on May 10 to 20 percent", ["percent 10..20 percent"]),
        ("사흘 적은", ["cardinal 3 days"]),
        ("두 달 연속, 여섯 달", ["cardinal 2 months", "cardinal 6 months"]),
        ("in March 12 items", ["cardinal 12 items"]),
        ("in May 5 percent", ["percent 5 percent"]),
        ("in May 5 billion", ["cardinal 5000000000"]),
        ("March 2,534 units", ["quantity 2534 units"]),
        ("15 1/2 days", ["cardinal 15.5 days"]),
        ("a 20-day period", ["cardinal 20 days"]),
        ("fell 5, May said", ["cardinal 5"]),
        ("'15대 주력 품목'", ["cardinal 15 items"]),
        ("'20.5% 증가'", ["percent 20.5 percent"]),
        ("02-1234-5678", ["cardinal -"]),
    ],
)
def test_what_only_looks_like_a_time(text: str, expected: list[str]) -> None:
    """Numbers of days, months and years are counts."""
    assert read(text) == expected


@given(st.integers(1, 12), st.integers(1, 28), st.integers(1, 3), st.integers(1990, 2049))
def test_spans_of_days_in_both_languages(month: int, first: int, more: int, year: int) -> None:
    """A span of days says the same in English and in Korean."""
    last = first + more
    expected = Time(year, month, first, last_day=last)
    for text in (f"{NAMES[month - 1]} {first}-{last}, {year}", f"{year}년 {month}월 {first}∼{last}일"):
        assert [mention.when for mention in find_mentions(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("2024.9.1~20%", ["date -", "percent 20 percent"]),
        ("2024.9.20~1", ["date -", "cardinal 1"]),
        ("2024.9.1~20.5", ["date -", "cardinal 20.5"]),
    ],
)
def test_what_follows_a_date_is_not_always_its_last_day(text: str, mentions: list[str]) -> None:
    """A percentage, an earlier day and a fraction behind a date end no span of days."""
    assert read(text) == mentions
