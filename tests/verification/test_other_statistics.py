"""Statistics of what is made, shipped at home, or registered, which are not those of trade."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    "text",
    [
        "Domestic shipments of cars rose 4.7 percent in 2020.",
        "In 2020 domestic shipments of cars fell 4.7 percent.",
        "Factory shipments of semiconductors rose 23.9 percent in 2020.",
        "Shipments of semiconductors from factories rose 23.9 percent in 2020.",
        "Factory shipments of cars fell 11.2 percent in 2020.",
        "2020년 반도체 수출은 생산이 늘며 23.9% 증가했다.",
        "2020년 반도체 수출은 재고가 줄며 12.3% 증가했다.",
    ],
)
def test_other_statistics_contradict_nothing(text: str, known: Knowledge) -> None:
    """Shipments at home, production and stocks are no exports."""
    assert list(judged(text, "2022-02-15", known).values()) == ["unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "Shipments of cars fell 11.3 percent in 2020.",
        "As car production dropped, exports of cars fell 11.3 percent in 2020.",
        "2020년 생산 차질로 자동차 수출은 11.3% 감소했다.",
    ],
)
def test_beside_other_statistics_exports_are_judged(text: str, known: Knowledge) -> None:
    """Where exports are named behind production, a wrong figure is an error."""
    assert list(judged(text, "2021-01-05", known).values()) == ["contradicts"]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The ICT surplus was $71.0 billion in 2020, more than the overall trade surplus of $45.6 billion.",
         "$45.6 billion"),
        ("2020년 ICT 수지는 710억 달러 흑자로 전체 무역흑자 456억 달러보다 많다.", "456억 달러"),
    ],
)  # fmt: skip
def test_all_trade_beside_a_sector_is_all_trade(text: str, figure: str, known: Knowledge) -> None:
    """The overall surplus, in a sentence about a sector, agrees with that of all industries."""
    assert judged(text, "2021-01-20", known)[figure] == "agrees"


def test_the_first_time_above_a_sum_that_the_sentence_names(known: Knowledge) -> None:
    """What happened for the first time in 25 months is told by the sum that was passed."""
    text = "In December 2020 it was the first time in {} months that monthly exports cleared $50 billion."
    assert judged(text.format(25), "2021-01-06", known)["25"] == "agrees"
    assert judged(text.format(35), "2021-01-06", known)["35"] == "contradicts"
