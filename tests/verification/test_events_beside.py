"""Streaks told behind a level whose sentence leaves the time to the sentences before it."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

_YEAR = "Exports came to $512.9 billion in 2020. December was better, with shipments of $51.4 billion. "


@pytest.mark.parametrize(
    ("text", "told", "outcome"),
    [
        ("Imports rose 1.8 percent to $44.5 billion, which left a surplus of $6.9 billion, the eighth in a row.",
         "eighth", "agrees"),
        ("Imports rose 1.8 percent to $44.5 billion, which left a surplus of $6.9 billion, the sixth in a row.",
         "sixth", "contradicts"),
        ("Over the year imports fell to $467.2 billion, which left a surplus of $45.6 billion, the 12th in a row.",
         "12th", "agrees"),
        ("Over the year imports fell to $467.2 billion, which left a surplus of $45.6 billion, the 8th in a row.",
         "8th", "contradicts"),
    ],
)  # fmt: skip
def test_a_streak_is_of_the_time_of_the_level_before_it(text: str, told: str, outcome: str, known: Knowledge) -> None:
    """A streak that no word dates is counted at the time at which the facts have the level before it."""
    assert judged(_YEAR + text, "2021-01-05", known)[told] == outcome
