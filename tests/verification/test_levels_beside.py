"""Levels whose verb is read as none, beside a growth that is right, and levels and growths that agree together."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

_TO_VIETNAM = "ICT exports to Vietnam rose 9.6 percent to $29.8 billion in 2020.\n\n"
_GOODS = "Displays came to $10.1 billion, up 21.7 percent, and mobile phones added {}, up 16.1 percent."


@pytest.mark.parametrize(
    ("level", "outcome"),
    [("$3.2 billion", "agrees"), ("$3.21 billion", "within-rounding"), ("$3.7 billion", "unknown")],
)
def test_a_sum_before_a_right_growth_is_its_level(level: str, outcome: str, known: Knowledge) -> None:
    """What a good added, and by how much that was more, is its level where the facts have both."""
    assert judged(_TO_VIETNAM + _GOODS.format(level), "2021-02-01", known)[level] == outcome


@pytest.mark.parametrize(
    ("total", "outcome"),
    [("$24.8 billion", "agrees-derived"), ("$25.1 billion", "unknown"), ("$28.4 billion", "contradicts")],
)
def test_a_sum_of_what_is_told_so(total: str, outcome: str, known: Knowledge) -> None:
    """Such a level is added up with the others; a wrong sum is an error."""
    chips, goods = "Chips led with $11.5 billion, a rise of 7 percent.", _GOODS.format("$3.2 billion")
    found = judged(f"{_TO_VIETNAM}{chips} {goods} Together they came to {total}.", "2021-02-01", known)
    assert found["$11.5 billion"] == "agrees"
    assert found[total] == outcome
