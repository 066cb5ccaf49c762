"""Korean places, records and shares that a word in front of several names tells of each."""

import pytest

from tests.reader.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 2위 수출품목인 자동차는 61.7억 달러로 5.0% 줄었다.",
            ["2024-03 exports automobiles rank 2 place", "2024-03 exports automobiles 6.17 USD bn -5.0%"],
        ),
        (
            "3월 3위 수출국인 베트남은 45억 달러로 4.1% 늘었다.",
            ["2024-03 exports >vietnam rank 3 place", "2024-03 exports >vietnam 4.5 USD bn +4.1%"],
        ),
        (
            "3월 선박(29.0%), 화장품(54.8%) 등 주요 품목 수출도 사상 최대를 기록했다.",
            [
                "2024-03 exports ships +29.0%",
                "2024-03 exports cosmetics +54.8%",
                "2024-03 exports ships rank 1 place",
                "2024-03 exports cosmetics rank 1 place",
            ],
        ),
        (
            "3월 선박(29.0%), 화장품(54.8%) 등 주요 품목 수출이 사상 최대를 기록했다.",
            ["2024-03 exports ships +29.0%", "2024-03 exports cosmetics +54.8%"],
        ),
    ],
)
def test_places_and_records_are_of_the_names_next_to_them(text: str, expected: list[str]) -> None:
    """A place before 수출품목인 is that of the name behind it; 도 makes a record one of each name of the list."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 대미 수출은 11.6% 늘었다. 전체 수출에서 차지하는 비중은 미국 19.3%, 중국 18.6%였다.",
            [
                "2024-03 exports >us +11.6%",
                "2024-03 exports >us share 19.3 percent",
                "2024-03 exports >china share 18.6 percent",
            ],
        ),
        (
            "3월 수출에서 차지하는 비중은 반도체(20.7%), 자동차(10.9%) 순이다.",
            ["2024-03 exports semiconductors share 20.7 percent", "2024-03 exports automobiles share 10.9 percent"],
        ),
        (
            "3월 반도체 수출은 117억 달러였다. 전체 수출에서 차지하는 비중은 20.7%다.",
            ["2024-03 exports semiconductors 11.7 USD bn", "2024-03 exports semiconductors share 20.7 percent"],
        ),
    ],
)
def test_names_behind_a_share_of_all_have_one_each(text: str, expected: list[str]) -> None:
    """Names behind 전체 수출에서 차지하는 비중은 are no part of what was told of before."""
    assert read(text) == expected
