"""Korean texts about a year that tell its last month too: which of both what is told without a time is of."""

import pytest

from tests.reader.reading import read

YEAR = "지난해 수출 6천838억 달러…역대 최대\n"
MONTH = "지난달 수출은 613억 8천만 달러로 지난해 같은 달보다 6.6% 증가했다.\n"
TOLD = ["2024 exports 683.8 USD bn", "2024 exports rank 1 place", "2024-12 exports 61.38 USD bn +6.6%"]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (
            "반도체는 145억 달러로 31.5% 늘며 14개월 연속 증가했다. 자동차 수출은 60억 달러로 5.3% 줄었다.",
            [
                "2024-12 exports semiconductors 14.5 USD bn +31.5%",
                "2024-12 exports semiconductors streak 14 months of growth",
                "2024-12 exports automobiles 6.0 USD bn -5.3%",
            ],
        ),
        (
            "반도체 수출은 145억 달러로 전년 동월보다 31.5% 늘었다. 자동차 수출은 5.3% 줄었다.",
            ["2024-12 exports semiconductors 14.5 USD bn +31.5%", "2024-12 exports automobiles -5.3%"],
        ),
        (
            "반도체 수출은 1천419억 달러로 43.9% 늘었다. 컴퓨터 수출은 15억 달러로 5.3% 줄었다.",
            ["2024 exports semiconductors 141.9 USD bn +43.9%", "2024 exports computers 1.5 USD bn -5.3%"],
        ),
        (
            "가전 수출은 48억 달러로 4.1% 늘었다. 자동차부품 수출은 22억 달러로 1.9% 줄었다.",
            [],
        ),
        ("반도체 수출은 1천419억 달러로 43.9% 늘었다. 자동차 수출은 5개월 연속 감소했다.", []),
        (
            "연간 기준으로 가전 수출은 48억 달러로 4.1% 늘었다.",
            ["2024 exports home-appliances 4.8 USD bn +4.1%"],
        ),
    ],
)
def test_rows_of_months_and_levels_tell_the_year_from_its_month(paragraph: str, expected: list[str]) -> None:
    """A row of months makes a paragraph one of the month, more than all trade of the month one of the year."""
    assert read(f"{YEAR}{MONTH}{paragraph}\n", "2025-01-01") == [*TOLD, *expected]


def test_a_paragraph_with_a_time_keeps_it() -> None:
    """What a paragraph says of its own time is not decided by its rows."""
    text = f"{YEAR}{MONTH}지난해 반도체 수출은 43.9% 늘었다. 자동차 수출은 14개월 연속 증가했다.\n"
    assert read(text, "2025-01-01")[3] == "2024 exports semiconductors +43.9%"
