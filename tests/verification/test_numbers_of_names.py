"""Numbers that are a part of a time or of the name of a group, and claim nothing."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged_if_claimed


@pytest.mark.parametrize(
    "text",
    [
        "수출 여건은 1년 새 달라졌다.",
        "반도체는 1년 전과 다른 모습이었다.",
        "2020년 4대 품목이 모두 좋았다.",
        "5대 시장 중 일본만 줄었다.",
        "상위 3개 품목이 수출을 이끌었다.",
        "The top five destinations took most of the ICT exports in 2020.",
        "The five biggest markets bought more in December 2020.",
        "Exports of the four main product groups improved in 2020.",
    ],
)
def test_a_number_of_a_name_claims_nothing(text: str, known: Knowledge) -> None:
    """Where no fact counts it, a number of a name or a time is not told to be an unknown figure."""
    assert judged_if_claimed(text, "2021-01-25", known) == {}


@pytest.mark.parametrize(
    "text", ["11월 20대 품목 중 15개가 늘었다.", "Exports of 15 of the 20 major items grew in November."]
)
def test_a_count_is_judged(text: str, known: Knowledge) -> None:
    """A count of those that grew is one, beside the name of all of them."""
    assert "agrees" in judged_if_claimed(text, "2020-12-02", known).values()
