"""Counts of goods that grew so much, so long or elsewhere, which are no counts of facts."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("{} of the 20 main export items rose at double-digit rates in November.", "15"),
        ("{} of 20 goods grew by more than 10 percent in November.", "15"),
        ("{} of 20 goods grew faster than a month before in November.", "15"),
        ("{} of 20 goods grew for a second straight month in November.", "15"),
        ("In November {} of 20 goods set records.", "15"),
        ("In November exports of {} of 20 items to the U.S. rose.", "15"),
        ("In November imports of {} of 20 items rose.", "15"),
        ("In November {} of the 20 main import items rose.", "15"),
        ("11월 20대 품목 가운데 {}가 두 자릿수 늘었다.", "15개"),
        ("11월 20대 품목 가운데 {}가 10% 넘게 늘었다.", "15개"),
        ("11월 20대 품목 가운데 {}가 두 달 연속 늘었다.", "15개"),
        ("11월 20대 품목 가운데 {}의 수출 단가가 올랐다.", "15개"),
        ("11월 20대 품목 가운데 {}의 대중국 수출이 늘었다.", "15개"),
        ("11월 20대 수입 품목 중 {}가 늘었다.", "15개"),
    ],
)
def test_what_is_another_count(text: str, figure: str, known: Knowledge) -> None:
    """That so many goods exported grew is no word on those that grew so much, so long, abroad or as imports."""
    assert judged(text.format(figure), "2020-12-02", known).get(figure, "unknown") == "unknown"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Of 20 major export items 15 grew in November, among them chips (up 16.4 percent).", ("20", "15")),
        ("In November bio-health exports rose for the 15th straight month, while 5 of 20 items fell.", ("5", "20")),
        ("11월 반도체(16.4%) 등 20대 품목 중 15개가 늘었다.", ("15개",)),
        ("What sold abroad in November? Of the 20 most important products 15 did better than a year ago.",
         ("20", "15")),
    ],
)  # fmt: skip
def test_what_is_the_count(text: str, figures: tuple[str, ...], known: Knowledge) -> None:
    """Rates in brackets, streaks of another clause and the word important leave a count what it is."""
    found = judged(text, "2020-12-02", known)
    assert [found[figure] for figure in figures] == ["agrees"] * len(figures)


def test_a_number_of_some_goods_without_all_is_no_error(known: Knowledge) -> None:
    """That seven goods of some group all grew is not judged by how many of the main goods did."""
    text = "12월 신성장동력 7개 품목 수출이 일제히 늘었다."
    assert "contradicts" not in judged(text, "2021-01-05", known).values()
