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
