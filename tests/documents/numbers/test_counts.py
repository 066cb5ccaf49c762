"""Counts, ranks, multiples, fractions, names, and Korean number words."""

import pytest

from tests.documents.numbers.seeing import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15대 주력 품목 중 12개 품목", ["cardinal 15 items", "cardinal 12 items"]),
        ("6대 주요 시장 중 4개 시장", ["cardinal 6 regions", "cardinal 4 regions"]),
        ("9개 주요 지역 중 5곳", ["cardinal 9 regions", "cardinal 5"]),
        ("14개는 두 자릿수 증가", ["cardinal 14", "vague -"]),
        ("20대 수출국", ["cardinal 20 countries"]),
        ("500대 기업", ["quantity 500 companies"]),
        ("버스 3대를, 10대그룹", ["quantity 3 units", "cardinal 10"]),
        ("1~2위, the number one market", ["ordinal 1", "ordinal 2", "ordinal 1 regions"]),
        ("5개년 계획, 50주년, 3주 연속", ["cardinal 5 years", "cardinal 50", "cardinal 3 weeks"]),
        ("10여 개국", ["cardinal 10 countries"]),
        ("세 번째, 두 번째", ["ordinal 3", "ordinal 2"]),
        ("역대 2위", ["ordinal 2"]),
        ("첫 흑자, 처음으로", ["ordinal 1", "ordinal 1"]),
        ("첫단추, 세계, 네이버, 한국가스", []),
        (
            "두 배, 1.5배, 배 이상, 3배",
            ["multiple 2 times", "multiple 1.5 times", "multiple 2 times", "multiple 3 times"],
        ),
        ("배를 수출, 배터리", []),
        ("3분의 1, 절반, 반토막", ["fraction 1 thirds", "fraction 1 halves", "multiple 0.5 times"]),
        ("7 out of the 15 items", ["cardinal 7 items", "cardinal 15 items"]),
        ("versus 16 a year ago", ["cardinal 16"]),
        ("one of nine to have done it three years running", ["cardinal 1", "cardinal 9", "cardinal 3 years"]),
        ("12th straight gain", ["ordinal 12"]),
        ("No. 1 market", ["ordinal 1 regions"]),
        ("three times as much; three times this year", ["multiple 3 times", "cardinal 3 times"]),
        ("3.2 times; rose 2.5 to 3 times", ["multiple 3.2 times", "multiple 2.5..3 times"]),
        ("two-thirds; a third of exports", ["fraction 2 thirds", "fraction 1 thirds"]),
        ("a third consecutive rise; a fifth rise in a row", ["ordinal 3", "ordinal 5"]),
        ("half of exports; by half; the half closed", ["fraction 1 halves", "fraction 1 halves"]),
        (
            "½; by ⅓; 2½ times; 15 ½ times",
            ["fraction 1 halves", "fraction 1 thirds", "multiple 2.5 times", "multiple 15.5 times"],
        ),
        ("three-quarters of; three quarters in a row", ["fraction 3 quarters", "cardinal 3 quarters"]),
        ("G7, K-9, 5G, COVID-19, F-35, HBM3E, Fortune 500, 4K", ["name -"] * 8),
        ("코로나19, 2차전지, G20 정상", ["name -"] * 3),
        ("top-10 items, mid-2024, wave-2", ["cardinal 10 items", "year 2024", "cardinal 2"]),
        ("1,201 exporters; top 10 exporters", ["cardinal 1201", "cardinal 10 countries"]),
        ("1" * 40, ["cardinal -"]),
    ],
)
def test_counts_and_names(text: str, expected: list[str]) -> None:
    """A count has its noun where one follows, and a name has no value."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 1/2 times", ["multiple 3.5 times"]),
        ("3 3/4 percent", ["percent 3.75 percent"]),
        ("3 2/5 percent", ["percent 3.4 percent"]),
        ("3 3/8 percent", ["percent 3.375 percent"]),
        ("3 9/10 percent", ["percent 3.9 percent"]),
        ("3 1/3 percent", ["percent -"]),  # no decimal says it
        ("3 10/11 percent", ["cardinal 3", "cardinal 10", "percent 11 percent"]),
        ("999 1/2 tons", ["quantity 999.5 tons"]),
        ("1000 1/2 tons", ["cardinal 1000", "quantity 0.5 tons"]),
    ],
)
def test_mixed_numbers(text: str, expected: list[str]) -> None:
    """A whole below a thousand and a fraction up to tenths are one number; without a value where no decimal says it."""
    assert read(text) == expected


def test_there_are_no_more_countries_than_there_are() -> None:
    """250 exporters may be countries; more of them are firms, which have no noun."""
    assert read("250 exporters; 251 exporters") == ["cardinal 250 countries", "cardinal 251"]
    assert read("250개국; 251개국") == ["cardinal 250 countries", "cardinal 251"]
