"""Levels of spans of months: those of two that make them up, or of a longer one less the rest."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged_each


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Korea exported goods worth {} from January to November 2020.", "$461.5 billion", "$467.1 billion"),
        ("Exports in November and December 2020 came to {}.", "$97.2 billion", "$79.2 billion"),
        ("The trade surplus of November and December 2020 was {}.", "$12.8 billion", "$18.2 billion"),
        ("In the first eleven months of 2020 imports were {}.", "$422.7 billion", "$472.2 billion"),
        ("2020년 1~11월 수출은 {}였다.", "4615억 달러", "4651억 달러"),
        ("2020년 11~12월 수입은 {}였다.", "844억 달러", "448억 달러"),
    ],
)
def test_a_span_follows_from_others(text: str, right: str, wrong: str, known: Knowledge) -> None:
    """The level of some months follows from those of two parts, or of the year less the rest, and no error follows."""
    assert judged_each(text, (right, wrong), "2021-01-25", known) == {right: "agrees-derived", wrong: "unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "Exports were {} from January to October 2020.",
        "Exports were {} from October to November 2020.",
    ],
)
def test_a_span_without_its_parts_follows_from_nothing(text: str, known: Knowledge) -> None:
    """Where one of two levels is not known of the same cell, nothing follows."""
    figures = ("$90.6 billion", "$461.5 billion", "$97.2 billion")
    assert set(judged_each(text, figures, "2021-01-25", known).values()) == {"unknown"}
