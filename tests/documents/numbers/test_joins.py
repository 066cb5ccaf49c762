"""Ranges, lists, tables and series: numbers that take their unit from another one or from a head."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.numbers.seeing import only, read

LOW = st.integers(1, 400).map(lambda tenths: Decimal(tenths).scaleb(-1))


@given(
    LOW,
    LOW,
    st.sampled_from(["-", "–", "~", "∼", " - ", " to "]),
    st.sampled_from(
        [("", " percent", 0), ("", "%", 0), ("", "%p", 0), ("$", " billion", 0), ("", " billion dollars", 0),
         ("US$", " million", -3)]
    ),
)  # fmt: skip
def test_a_range_is_one_number_with_two_ends(
    low: Decimal, more: Decimal, dash: str, unit: tuple[str, str, int]
) -> None:
    """The unit stands once and belongs to both ends; a range in words is no wider than five times its lower end."""
    high = low + min(more, 3 * low)
    mention = only(f"some {unit[0]}{low}{dash}{high}{unit[1]} more")
    assert (mention.value, mention.upper) == (low.scaleb(unit[2]), high.scaleb(unit[2]))
    assert mention.unit in ("percent", "percentage points", "USD bn")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 to 4 percent", ["percent 3..4 percent"]),
        ("between 3 and 4 percent", ["percent 3..4 percent"]),
        ("from 3 to 4 percent", ["percent 3 percent", "percent 4 percent"]),
        ("minus 3 to 4 percent", ["percent -4..-3 percent"]),
        ("3%-4%", ["percent 3..4 percent"]),
        ("fell 0.2 percent to 3.1 percent", ["percent 0.2 percent", "percent 3.1 percent"]),
        ("up 5.6 percent to $99.2 billion", ["percent 5.6 percent", "money 99.2 USD bn"]),
        ("rose 5.6 to 99.2 billion dollars", ["cardinal 5.6", "money 99.2 USD bn"]),
        ("$3-4 billion", ["money 3..4 USD bn"]),
        ("$3-$4 billion", ["money 3..4 USD bn"]),
        ("$3 to $4 billion", ["money 3..4 USD bn"]),
        ("from $3 to $4 billion", ["money 3 USD bn", "money 4 USD bn"]),
        ("$3.2bn–$3.5bn", ["money 3.2..3.5 USD bn"]),
        ("$10-$12 a barrel", ["money 10..12 USD per barrel"]),
        ("3.4-4.5 million units", ["quantity 3400000..4500000 units"]),
        ("two to three months", ["cardinal 2..3 months"]),
        ("100~200억 달러", ["money 10.0..20.0 USD bn"]),
        ("100억~200억달러", ["money 10.0..20.0 USD bn"]),
        ("20만~30만대", ["quantity 200000..300000 units"]),
        ("2000~3000대", ["quantity 2000..3000 units"]),
        ("1~1억5천만 달러", ["cardinal 1", "money 0.15 USD bn"]),
        ("3~4개월, 3∼4%", ["cardinal 3..4 months", "percent 3..4 percent"]),
        ("15-10 percent", ["cardinal 15", "percent 10 percent"]),
        ("24.3 and 22.4 percent", ["percent 24.3 percent", "percent 22.4 percent"]),
        ("24.3, 22.4 and 10.1 percent", ["percent 24.3 percent", "percent 22.4 percent", "percent 10.1 percent"]),
        ("the top 10 and 20 percent", ["cardinal 10", "percent 20 percent"]),
        ("in 2020, 3.4 and 4.5 percent", ["year 2020", "percent 3.4 percent", "percent 4.5 percent"]),
        ("$3.2 and $4.5 billion", ["money 3.2 USD bn", "money 4.5 USD bn"]),
        ("1.2 and 3.4 billion dollars", ["money 1.2 USD bn", "money 3.4 USD bn"]),
        ("rose 12 and $4.5 billion", ["cardinal 12", "money 4.5 USD bn"]),
        ("5 and 6 million barrels", ["quantity 5000000 barrels", "quantity 6000000 barrels"]),
        ("5 or 6 months", ["cardinal 5 months", "cardinal 6 months"]),
        ("1년 8개월 만에", ["cardinal 20 months"]),
        ("two years and three months", ["cardinal 27 months"]),
        ("the third and fourth quarters", ["part 3 quarter", "part 4 quarter"]),
        ("2018-2020", ["year 2018", "year 2020"]),
        ("2023-24", ["year 2023", "year -"]),
        (
            "미국 886백만불(23.0%↑), 중국 837(5.9↑), 대(對)EU 794(△6.7), 기타 4",
            ["money 0.886 USD bn", "percent 23.0 percent", "money 0.837 USD bn", "percent 5.9 percent",
             "money 0.794 USD bn", "percent -6.7 percent", "cardinal 4"],
        ),
    ],
)  # fmt: skip
def test_shared_units(text: str, expected: list[str]) -> None:
    """What stands once for several numbers is given to each, and to no number that it does not belong to."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("구분 / 수출액(억 달러) / 증감률(%)", "선박 / 1,734 / △9.6", ["money 173.4 USD bn", "percent -9.6 percent"]),
        ("구분 | 수출(백만불) | 대수(만대)", "미국 | 2,124 | 3.5", ["money 2.124 USD bn", "quantity 35000 units"]),
        ("| Item | Sales ($ bn) | Growth (%) |", "| Car | 2.5 | (5.6) |", ["money 2.5 USD bn", "percent -5.6 percent"]),
        ("Item\tExports (USD million)\tShare (%)", "Ships\t2,024\t12", ["money 2.024 USD bn", "percent 12 percent"]),
        ("Item  Exports (billions of dollars)", "Ships  2020", ["money 2020 USD bn"]),
        ("Item | Exports (USD bn)", "Ships | 2.5 | 3", ["cardinal 2.5", "cardinal 3"]),
        ("Item | Exports", "Ships | 2.5", ["cardinal 2.5"]),
        ("Item | Exports (USD bn) | YoY %", "Ships | 2.5 | -8.6", ["money 2.5 USD bn", "percent -8.6 percent"]),
        ("(단위: 억달러, %)\n구분 | 수출 | 증감률", "선박 | 25.5 | 1.4", ["money 2.55 USD bn", "percent 1.4 percent"]),
        ("(Unit: USD mn, %)\nItem | Exports | Growth", "Car | 25 | 1.4", ["money 0.025 USD bn", "percent 1.4 percent"]),
    ],
)  # fmt: skip
def test_a_table_says_its_units_in_its_head(head: str, row: str, expected: list[str]) -> None:
    """Bare numbers take the unit of their column, or of the caption that fits the column's words."""
    assert read(f"{head}\n{row}") == expected
    assert read(f"{head}\n{row}\n\nAlso 7.")[len(expected) :] == ["cardinal 7"]


def test_a_series_says_its_unit_once() -> None:
    """In a series the numbers in brackets before a figure are its months."""
    text = "* 수출 증감률(%): ('20.10)△3.9→(11)+3.9→(12)+12.4→('21.1)+11.4\n일반 3.9"
    assert read(text) == [
        "month 10", "percent -3.9 percent", "month 11", "percent 3.9 percent", "month 12", "percent 12.4 percent",
        "month 1", "percent 11.4 percent", "cardinal 3.9",
    ]  # fmt: skip
    assert read("* 증감률(%) : ('20.10)△3.9\n → (11)+3.9\n일반 3.9")[1:] == [
        "month 10", "percent -3.9 percent", "month 11", "percent 3.9 percent", "cardinal 3.9",
    ][1:]  # fmt: skip
    assert read("Exports ($ billion) 55.83 53.21\n(% growth vs yr ago) +16.7 -34.8\n(% growth) in 7 of 8") == [
        "money 55.83 USD bn", "money 53.21 USD bn", "percent 16.7 percent", "percent -34.8 percent", "cardinal 7",
        "cardinal 8",
    ]  # fmt: skip
    assert read("* 월별 수출액 (억 달러, 전년비 %) :\n4월562(+13.6) → 5월580(△1.5)") == [
        "month 4", "money 56.2 USD bn", "percent 13.6 percent", "month 5", "money 58.0 USD bn", "percent -1.5 percent",
    ]  # fmt: skip
    assert read("* Exports (USD bn, YoY %) :\nApril 56.2(+13.6)") == [
        "money 56.2 USD bn",
        "percent 13.6 percent",
    ]
    assert read("주요 품목은 (억 달러) 반도체 120.3, 자동차 60.1이다. 휴대폰 8") == [
        "money 12.03 USD bn", "money 6.01 USD bn", "cardinal 8",
    ]  # fmt: skip
    assert read("* 역대 수출액(억불): (1위:'17.9월)551, 2위 549") == [
        "ordinal 1", "month 9", "money 55.1 USD bn", "ordinal 2", "money 54.9 USD bn",
    ]  # fmt: skip
