"""Who sells to whom: what a country sells to Korea is no export to it, and Korea's market is no market of Korea's."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged, judged_if_claimed

OPEN = {"unknown"}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The U.S. exported $74.2 billion to Korea in 2020.", "2021-01-05"),
        ("America shipped goods worth $74.2 billion to South Korea in 2020, up 1.1 percent.", "2021-01-05"),
        ("Vietnam exported $29.8 billion of ICT goods to Korea in 2020.", "2021-01-19"),
        ("In December 2023 the U.S. exported more than $11 billion to Korea.", "2024-01-02"),
        ("미국은 2020년 한국에 742억 달러어치를 수출했다.", "2021-01-05"),
        ("미국이 2020년 한국으로 742억 달러어치를 수출했다.", "2021-01-05"),
        ("2020년 중국은 한국에 ICT 제품을 869억 달러어치 수출했다.", "2021-01-19"),
        ("2023년 12월 미국은 한국에 110억 달러 넘게 수출했다.", "2024-01-02"),
    ],
)
def test_what_is_sold_to_korea_is_no_export_of_it(text: str, published: str, known: Knowledge) -> None:
    """A sum that a country sells to Korea agrees with no fact on what Korea sells to it."""
    assert set(judged(text, published, known).values()) == OPEN


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Exports from the U.S. rose 1.1 percent to $74.2 billion in 2020.", "2021-01-05"),
        ("ICT exports from Vietnam rose 9.6 percent to $29.8 billion in 2020.", "2021-01-19"),
        ("Shipments of ICT goods from China came to $86.9 billion in 2020.", "2021-01-19"),
        ("ICT shipments coming in from China reached $86.9 billion in 2020.", "2021-01-19"),
        ("ICT goods arriving from China were worth $86.9 billion in 2020.", "2021-01-19"),
        ("Exports from America rose for a fourth straight year in 2020.", "2021-01-05"),
        ("Exports from the U.S. topped $11 billion for the first time in December 2023.", "2024-01-02"),
        ("Exports from China were above $10 billion for five straight months in December 2023.", "2024-01-02"),
        ("Shipments that came from the U.S. rose 1.1 percent to $74.2 billion in 2020.", "2021-01-05"),
        ("From the U.S., exports rose 1.1 percent to $74.2 billion in 2020.", "2021-01-05"),
        ("U.S. exports topped $11 billion for the first time in December 2023.", "2024-01-02"),
        ("2020년 미국은 742억 달러를 수출했다.", "2021-01-05"),
        ("미국이 수출한 금액은 2020년 742억 달러로 1.1% 늘었다.", "2021-01-05"),
        ("미국으로부터의 수출이 2020년 4년 연속 증가했다.", "2021-01-05"),
        ("중국으로부터의 ICT 수출은 2020년 869억 달러였다.", "2021-01-19"),
    ],
)
def test_exports_from_a_country_are_none_to_it(text: str, published: str, known: Knowledge) -> None:
    """Levels, streaks and first times of what comes from a country agree with none of what goes to it."""
    assert set(judged(text, published, known).values()) == OPEN


@pytest.mark.parametrize(
    "text",
    [
        "In December 2023 Korea was the top export market of the U.S. for the first time in 20 years.",
        "Korea became the U.S.'s top export destination in December 2023, for the first time in 20 years.",
        "In December 2023, South Korea regained its place as the top U.S. export market.",
        "2023년 12월 한국이 20년 만에 미국의 최대 수출국이 됐다.",
        "2023년 12월 한국은 20년 만에 미국의 최대 수출국 지위를 되찾았다.",
        "2023년 12월 미국이 일본을 제치고 20년 만에 최대 수출국이 됐다.",
    ],
)
def test_whose_market_korea_became(text: str, known: Knowledge) -> None:
    """That Korea became the market of another country, or that another was passed, agrees with no fact."""
    assert set(judged_if_claimed(text, "2024-01-02", known).values()) <= OPEN


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Korea exported $74.2 billion to the U.S. in 2020, according to Korea Customs Service.", "2021-01-05"),
        ("Exports from Korea to the U.S. rose 1.1 percent to $74.2 billion in 2020.", "2021-01-05"),
        ("Exports to the U.S. rose 1.1 percent to $74.2 billion in 2020 on demand from the U.S.", "2021-01-05"),
        ("Exports to the U.S. rose 1.1 percent to $74.2 billion in 2020, while the U.S. exported less to Korea.",
         "2021-01-05"),
        ("한국은 2020년 미국에 742억 달러어치를 수출했다.", "2021-01-05"),
        ("In December 2023 the U.S. became Korea's top export destination for the first time in 20 years, overtaking "
         "China.", "2024-01-02"),
        ("2023년 12월 미국이 중국을 제치고 20년 만에 한국의 최대 수출국이 됐다.", "2024-01-02"),
    ],
)  # fmt: skip
def test_what_korea_sells_agrees(text: str, published: str, known: Knowledge) -> None:
    """What Korea sells, and whose market it says it has, goes on agreeing."""
    assert set(judged(text, published, known).values()) <= AGREEING
