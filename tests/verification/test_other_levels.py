"""Levels and growths of something else than all of a time: of each head, of a part, of so many goods, of others."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged


@pytest.mark.parametrize(
    "text",
    [
        "Exports per capita were $512.9 billion in 2020.",
        "Exports per worker dropped 5.4 percent in 2020.",
        "Exports relative to GDP dropped 5.4 percent in 2020.",
        "Exports of every quarter of 2020 were $512.9 billion.",
        "Average monthly exports were $512.9 billion in 2020.",
        "Half of exports, $512.9 billion, went to Asia in 2020.",
        "Exports of the euro zone dropped 5.4 percent in 2020.",
        "U.S. exports to Korea rose 1.1 percent to $74.2 billion in 2020.",
        "U.S. exports rose 1.1 percent to $74.2 billion in 2020.",
        "The chip market was worth $99.2 billion in 2020.",
        "Export growth fell 5.4 percent in 2020.",
        "The number of goods sold abroad dropped 5.4 percent in 2020.",
        "The number of export deals dropped 5.4 percent in 2020.",
        "In the second half of December 2020 exports grew 12.6 percent.",
        "Until December exports had been down 5.4 percent in 2020.",
        "Goods worth $512.9 billion came into Korea in 2020.",
        "Korea spent $512.9 billion on foreign goods in 2020.",
        "Exports in won topped $300 billion in 2020.",
        "Exports by sea topped $300 billion in 2020.",
        "2020년 1인당 수출은 5,129억 달러였다.",
        "2020년 월평균 수출은 5,129억 달러였다.",
        "2020년 월 수출이 1000억 달러를 넘었다.",
    ],
)
def test_what_is_another_level_agrees_with_none(text: str, known: Knowledge) -> None:
    """What is of each head, of a part, of others or of other things agrees with no level or growth of all."""
    assert AGREEING.isdisjoint(judged(text, "2021-01-20", known).values())


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The number of goods sold abroad rose 4.7 percent in December 2023.", "2024-01-05"),
        ("2023년 12월 수출한 상품의 수가 4.7% 늘었다.", "2024-01-05"),
        ("Before December, exports had dropped 7.1 percent in 2020.", "2021-01-20"),
        ("Exports dropped 25.5 percent at the trough of 2020.", "2021-01-20"),
        ("12월 전까지 2020년 수출은 7.1% 줄었다.", "2021-01-20"),
        ("2020년 수출은 한때 25.5% 줄었다.", "2021-01-20"),
        ("The top three products earned $132.3 billion of ICT exports in 2020.", "2021-01-20"),
        ("The five largest markets bought $154.0 billion of Korean ICT goods in 2020.", "2021-01-20"),
        ("2020년 ICT 상위 3개 품목 수출은 1,323억 달러였다.", "2021-01-20"),
        ("2020년 상위 5개국에 대한 ICT 수출은 1,540억 달러였다.", "2021-01-20"),
        ("2020년 ICT 수출은 ICT 수입보다 710억 달러 많았다.", "2021-01-20"),
    ],
)
def test_what_is_another_level_is_no_error(text: str, published: str, known: Knowledge) -> None:
    """What is of a part of a time, of so many goods or markets, or a difference contradicts no level of all."""
    assert "contradicts" not in judged(text, published, known).values()


@pytest.mark.parametrize(
    ("text", "figure", "said"),
    [
        ("Exports in 2020 were close to $513 billion.", "$513 billion", "within-rounding"),
        ("In December 2020 daily exports averaged $2.1 billion.", "$2.1 billion", "agrees"),
        ("Exports, led by three items, came to $600 billion in 2020.", "$600 billion", "contradicts"),
        ("Monthly exports topped $50 billion in December 2020.", "$50 billion", "agrees"),
        ("Chip export growth slowed to 5.6 percent in 2020.", "5.6 percent", "agrees"),
        ("2020년 12월 수출 증가율은 12.6%였다.", "12.6%", "agrees"),
        ("12월 수출은 500억 달러를 넘었다.", "500억 달러", "agrees"),
    ],
)
def test_what_is_the_level(text: str, figure: str, said: str, known: Knowledge) -> None:
    """Rounded levels, daily averages, months and rates of growth are judged as what they are."""
    assert judged(text, "2021-01-20", known)[figure] == said
