"""Growths of each working day, in whatever words: those of the daily average, and none of the whole month."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

WORDINGS = (
    "Exports grew {} in November once working days are taken into account.",
    "November exports grew {}, allowing for the number of working days.",
    "Taking business days into account, exports grew {} in November.",
    "Considering that there were 0.5 fewer working days, exports grew {} in November.",
    "Corrected for the calendar, exports grew {} in November.",
    "Day-adjusted, exports grew {} in November.",
    "On a working-day adjusted basis exports grew {} in November.",
    "Exports grew {} in November, adjusted for the number of business days.",
    "조업일수 차이를 감안하면 11월 수출은 {} 늘었다.",
    "조업일수가 0.5일 적었던 점을 고려하면 11월 수출은 {} 늘었다.",
    "조업일수를 보정한 11월 수출은 {} 늘었다.",
    "조업일 기준 11월 수출은 {} 늘었다.",
)


@pytest.mark.parametrize("text", WORDINGS)
def test_a_growth_of_each_working_day_is_that_of_the_daily_average(text: str, known: Knowledge) -> None:
    """What is adjusted for working days agrees with the growth of the daily average, never with that of the month."""
    unit = "%" if text.isascii() is False else " percent"
    assert judged(text.format(f"6.3{unit}"), "2020-12-02", known)[f"6.3{unit}"] == "agrees"
    assert judged(text.format(f"4.0{unit}"), "2020-12-02", known)[f"4.0{unit}"] in ("unknown", "contradicts")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Exports grew 4.0 percent in November without adjusting for working days.", "agrees"),
        ("Exports grew 4.0 percent in November despite 0.5 fewer working days.", "agrees"),
        ("Exports grew 4.0 percent in November, or 6.3 percent per working day.", "agrees"),
        ("Exports grew 4.9 percent in November despite 0.5 fewer working days.", "contradicts"),
    ],
)
def test_a_growth_of_the_month_beside_working_days(text: str, said: str, known: Knowledge) -> None:
    """Working days that nothing is adjusted for, or only the next figure, leave a growth that of the month."""
    outcomes = judged(text, "2020-12-02", known)
    assert next(outcome for figure, outcome in outcomes.items() if figure.startswith("4")) == said


def test_a_streak_after_adjusting(known: Knowledge) -> None:
    """A streak of growth of each working day, or of quantities, is none of growth."""
    for text in (
        "Adjusted for working days, exports rose for two straight months in November.",
        "Exports rose in volume for two straight months in November.",
    ):
        assert judged(text, "2020-12-02", known)["two"] == "unknown"
