"""Shares of another whole, of others besides, of each, or that move otherwise than facts have it."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged


@pytest.mark.parametrize(
    "text",
    [
        "The U.S., China and Japan took 35.7 percent of exports in January-November 2025.",
        "The U.S. and China took 35.7 percent of Japan's exports in January-November 2025.",
        "The U.S. and China had a 35.7 percent share of world exports in January-November 2025.",
        "The U.S. and China took 35.7 percent of chip exports in January-November 2025.",
        "The U.S. and China each took 35.7 percent of exports in January-November 2025.",
        "The share of small firms' exports to the U.S. and China was 35.7 percent in January-November 2025.",
        "2025년 1~11월 미국, 중국, 일본의 수출 비중은 35.7%였다.",
        "2025년 1~11월 미·중 각각의 수출 비중은 35.7%였다.",
        "2025년 1~11월 미국과 중국의 교역 비중은 35.7%였다.",
        "2025년 1~11월 일본 수출에서 미국과 중국의 비중은 35.7%였다.",
        "2024년 1~11월 미국과 중국의 수출 비중은 35.7%였다.",
        "2025년 1~11월 미국과 중국의 수출 비중은 35.7%로 2.4%포인트 높아졌다.",
        "Chips made up 19.3 percent of exports to China in 2020.",
        "Chips made up 19.3 percent of Japan's exports in 2020.",
        "The U.S. accounted for 14.5 percent of world exports in 2020.",
        "2020년 반도체는 대중국 수출의 19.3%를 차지했다.",
        "2020년 한국은 세계 반도체 수출의 19.3%를 차지했다.",
        "2020년 반도체는 GDP의 19.3%를 차지했다.",
        "2020년 미국은 반도체 수출의 14.5%를 차지했다.",
    ],
)
def test_what_is_another_share_agrees_with_none(text: str, known: Knowledge) -> None:
    """A share of all exports is none of those of one country, of the world or of some goods."""
    assert AGREEING.isdisjoint(judged(text, "2026-01-05", known).values())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The U.S. and China took 35.7 percent of exports in January-November 2025.", "agrees"),
        ("2025년 1~11월 미국과 중국의 수출 비중은 35.7%로 2.4%포인트 낮아졌다.", "agrees"),
        ("Chips made up 19.3 percent of exports in 2020, while sales to China fell.", "agrees-derived"),
        ("2020년 반도체는 수출의 19.3%를 차지했다.", "agrees-derived"),
    ],
)
def test_what_is_the_share(text: str, said: str, known: Knowledge) -> None:
    """A share of all exports agrees, in whatever clause others are named."""
    assert next(iter(judged(text, "2026-01-05", known).values())) == said


def test_a_share_behind_a_colon_is_no_growth(known: Knowledge) -> None:
    """What "make up more than half" goes on with is a share, be it that it would contradict a growth beside it."""
    text = "In the ICT statistics of 2020, chips, at $100.3 billion (up 5.4%), make up more than half: {}."
    assert judged(text.format("54.6%"), "2021-01-25", known)["54.6%"] == "agrees-derived"
    assert judged(text.format("53.6%"), "2021-01-25", known)["53.6%"] != "agrees-derived"
