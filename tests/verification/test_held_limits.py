"""Sums that a level is told to have stayed above."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("5천억 달러 선을 지켰다", "agrees"),
        ("5000억 달러를 지켜냈다", "agrees"),
        ("6천억 달러 선을 지켰다", "contradicts"),
        ("5천억 달러 선을 지키지 못했다", "contradicts"),
        ("6천억 달러 선을 지키지 못했다", "agrees"),
    ],
)
def test_a_sum_that_was_held(words: str, said: str, known: Knowledge) -> None:
    """It is a limit, that the level is above, or below where it was not held."""
    assert next(iter(judged(f"작년 우리나라 수출은 {words}.", "2021-01-06", known).values())) == said
