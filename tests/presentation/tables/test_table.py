"""Figures of a column stand with their decimal points in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.presentation.tables.table import align

figures = st.decimals(-1000, 1000, places=3).flatmap(
    lambda figure: st.sampled_from([f"{figure:+f}", f"{figure:f}", f"{figure:.0f}", f"{figure:.1f}"])
)


@given(st.lists(figures))
def test_decimal_points_stand_in_one_line(column: list[str]) -> None:
    """Set flush right, all figures have their decimal point, or their end where they have none, in the same place."""
    aligned = align(column)
    from_right = {len(text) - len(text.rstrip().partition(".")[0]) for text in aligned}
    assert len(from_right) <= 1
    assert [text.rstrip() for text in aligned] == column


@pytest.mark.parametrize("word", ["", "up", "provisional", "1.2.3", "-", "10.4.x"])
def test_words_are_left_as_they_are(word: str) -> None:
    """What is no figure stays flush right, and moves no figure."""
    assert align([word, "71.0", "5"]) == [word, "71.0", "5  "]


def test_bounds_behind_figures_begin_in_one_line() -> None:
    """A figure keeps its point in line before its bounds, which are as long as the longest."""
    column = ["542 (541.8 to 542.6)", "38.91 (38.8 to 39)", "", "7"]
    assert align(column) == ["542    (541.8 to 542.6)", "38.91 (38.8 to 39)    ", "", "7" + " " * 20]


def test_nothing_to_align() -> None:
    """An empty column stays empty."""
    assert align([]) == []
