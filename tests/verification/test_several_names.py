"""Figures that are told of several names at once."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Key figures of 2020\n$512.9 billion: exports of chips and ships", "unknown"),
        ("Key figures of 2020\n$74.2 billion: exports to the U.S. and China", "unknown"),
        ("2020년 주요 수치\n5,129억 달러: 반도체와 선박 수출", "unknown"),
        ("2020년 주요 수치\n742억 달러: 미국과 중국 수출", "unknown"),
        ("Exports of chips and ships came to $99.2 billion in 2020.", "unknown"),
        ("Key figures of 2020\n$99.2 billion: exports of chips", "agrees"),
        ("2020년 주요 수치\n742억 달러: 미국 수출", "agrees"),
    ],
)
def test_a_figure_of_several_names_is_that_of_none(text: str, said: str, known: Knowledge) -> None:
    """What a label or a sentence says of several items or partners is judged neither as one of them nor as all."""
    assert list(judged(text, "2021-01-05", known).values()) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("China, Vietnam, the U.S. and the EU took $150.1 billion of ICT exports in 2020.", "unknown"),
        ("Four regions — China, Vietnam, the U.S. and the EU — took $150.1 billion of ICT exports in 2020.", "unknown"),
        ("China plus Vietnam together bought $116.7 billion of ICT goods in 2020.", "unknown"),
        ("ICT exports of $150.1 billion went to China, Vietnam, the U.S. and the EU in 2020.", "unknown"),
        ("2020년 주요 시장(중국, 베트남, 미국, EU)에 대한 ICT 수출은 1,501억 달러였다.", "unknown"),
        ("2020년 ICT 수출 중 중국, 베트남, 미국, EU가 1,501억 달러를 차지했다.", "unknown"),
        ("China took $86.9 billion of ICT exports in 2020.", "agrees"),
        ("In 2020, China and Vietnam led growth and ICT exports were $183.6 billion.", "agrees"),
        ("ICT exports were $183.6 billion in 2020, and went to China, Vietnam and the EU.", "agrees"),
    ],
)
def test_what_several_partners_bought_is_not_all_trade(text: str, said: str, known: Knowledge) -> None:
    """A level that a list of partners took, or that went to one, is not judged as that of all partners."""
    assert list(judged(text, "2021-01-20", known).values())[-1] == said
