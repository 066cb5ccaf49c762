"""Amounts of change, judged by what follows from the built-in facts and never as levels."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_each


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Exports came to $512.9 billion in 2020, a drop of {} or 5.4 percent.", "contradicts"),
        ("Exports were $512.9 billion in 2020, a decline of {}, or 5.4 percent, from 2019.", "contradicts"),
        ("In 2020 exports, at $512.9 billion, were {} or 5.4 percent lower.", "contradicts"),
        ("Exports fell to $512.9 billion in 2020 from $542.2 billion in 2019, a drop of {} or 5.4 percent.", "unknown"),
        ("Exports posted a decline of {} (5.4 percent) in 2020.", "unknown"),
        ("Exports fell 5.4 percent, a loss of {}, in 2020.", "unknown"),
    ],
)
def test_a_change_told_as_a_noun(text: str, another: str, known: Knowledge) -> None:
    """A sum that a drop is of agrees as derived, another one never does, and the figures beside it agree."""
    right = judged(text.format("$29.3 billion"), "2021-01-20", known)
    assert right.pop("$29.3 billion") == "agrees-derived"
    assert set(right.values()) <= {"agrees", "agrees-derived"}
    assert judged(text.format("$92.3 billion"), "2021-01-20", known) == {**right, "$92.3 billion": another}


@pytest.mark.parametrize("change", ["down 5.4 percent", "a drop of 5.4 percent", "5.4 percent lower"])
def test_a_growth_behind_the_level_of_then(change: str, known: Knowledge) -> None:
    """A growth behind the level that was left is of the level that was reached, and each is right."""
    text = f"Exports fell to $512.9 billion in 2020 from $542.2 billion in 2019, {change}."
    found = judged(text, "2021-01-20", known)
    assert list(found.values()) == ["agrees", "agrees-derived", "agrees"]


def test_a_sum_in_brackets_behind_a_growth(known: Knowledge) -> None:
    """In brackets a sum that is what exports fell by is no level; a level is one, and may be wrong."""
    text = "In 2020 exports fell 5.4 percent ({})."
    said = {"$29.3 billion": "agrees-derived", "$512.9 billion": "agrees", "$521.9 billion": "contradicts"}
    assert judged_each(text, said, "2021-01-20", known) == said


@pytest.mark.parametrize(
    "text",
    [
        "2020년 수출이 수입보다 456억 달러 많았다.",
        "우리나라는 2020년 사들인 것보다 456억 달러어치를 더 팔았다.",
        "In 2020 exports exceeded imports by $45.6 billion.",
    ],
)
def test_what_exports_are_beyond_imports(text: str, known: Knowledge) -> None:
    """What exports are more than imports is neither their level nor their change."""
    assert "contradicts" not in judged(text, "2021-01-20", known).values()


@pytest.mark.parametrize("than", ["those of the month before", "those of November", "the figure of a month earlier"])
def test_what_a_level_exceeds_another_by_is_no_level(than: str, known: Knowledge) -> None:
    """A sum by which exports exceed those of another time is no level of theirs, and its time is not theirs."""
    text = f"Exports in December came to $51.4 billion, and exceeded {than} by $5.6 billion."
    assert "contradicts" not in judged(text, "2021-01-05", known).values()


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("작년 12월 수출은 514억 달러로, 전달(458억 달러)과 비교하면 {} 늘었다.",
         {"56억 달러": "agrees-derived", "59억 달러": "unknown", "65억 달러": "contradicts"}),
        ("작년 12월 수입은 전달보다 {} 늘었다.", {"46억 달러": "agrees-derived", "64억 달러": "contradicts"}),
        ("Exports in December 2020 were up by {} from the month before.",
         {"$5.6 billion": "agrees-derived", "$5.9 billion": "unknown", "$6.5 billion": "contradicts"}),
    ],
)  # fmt: skip
def test_a_change_against_the_month_before(text: str, outcomes: dict[str, str], known: Knowledge) -> None:
    """It follows from the levels of both months; what a revision of them may explain stays open."""
    assert judged_each(text, outcomes, "2021-01-06", known) == outcomes
