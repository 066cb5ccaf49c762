"""Bars of block characters: lengths, widths, signs, zero and missing values."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.bars import AXIS, SMALLEST_WIDTH, bars
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.questions.order import SortKey
from korea_trade.questions.trade import Trade

amounts = st.decimals(min_value=0, max_value=10**6, places=3)
figures = st.decimals(min_value=-(10**6), max_value=10**6, places=3)
widths = st.integers(SMALLEST_WIDTH, 60)
_PARTS = {part: eighths for eighths, part in enumerate("▏▎▍▌▋▊▉█", start=1)} | {"▐": 4}


def drawn(*values: str | None, width: int) -> list[str]:
    return bars([None if value is None else Decimal(value) for value in values], width)


def length(bar: str) -> int:
    """The length in eighths of a cell, negative to the left of the axis."""
    left, _, right = bar.partition(AXIS)
    return sum(_PARTS.get(part, 0) for part in right) - sum(_PARTS.get(part, 0) for part in left)


def test_values_of_one_sign_grow_from_the_left() -> None:
    """Positive bars begin at the axis on the left, sharp to an eighth of a cell."""
    assert drawn("8", "4", "1", "0.5", width=9) == ["│████████", "│████    ", "│█       ", "│▌       "]
    assert drawn("1.000", "0.875", "0.750", "0.625", "0.375", "0.250", "0.125", width=3)[1:] == [
        "│█▊",
        "│█▌",
        "│█▎",
        "│▊ ",
        "│▌ ",
        "│▎ ",
    ]


def test_negative_values_alone_grow_to_the_left() -> None:
    """Falls are drawn as falls where nothing rose either: towards the left from an axis at the right."""
    assert drawn("-1", "-2", "-0.5", width=5) == ["  ██│", "████│", "   █│"]
    assert drawn("-2", "0", None, width=5) == ["████│", "    │", "     "]


def test_both_signs_part_at_the_axis() -> None:
    """Negative bars end at the axis from the left, sharp to half a cell, on the scale of the positive ones."""
    assert drawn("8", "-4", "2.5", "-1", "-0.5", width=13) == [
        "    │████████",
        "████│        ",
        "    │██▌     ",
        "   █│        ",
        "   ▐│        ",
    ]
    assert drawn("-8", "4", width=13) == ["████████│    ", "        │████"]


def test_zero_is_the_axis_and_nothing_is_blank() -> None:
    """A zero shows only the axis, a missing value not even that."""
    assert drawn("2", "0", None, width=3) == ["│██", "│  ", "   "]
    assert drawn("2", "0", None, "-2", width=5) == ["  │██", "  │  ", "     ", "██│  "]
    assert drawn("0", "0.00", None, width=9) == ["│", "│", " "]
    assert drawn(None, width=9) == [" "]
    assert drawn(width=9) == []


def test_too_little_room_is_refused() -> None:
    """A width that has no room for axis and bars is an error, not a wrong chart."""
    with pytest.raises(ValueError, match="at least 3"):
        drawn("1", width=2)


@given(st.lists(st.none() | figures), widths)
def test_all_bars_have_the_same_width(values: list[Decimal | None], width: int) -> None:
    """Bars of one call are equally wide, and never wider than asked for."""
    shown = bars(values, width)
    assert len(shown) == len(values)
    assert len({cell_len(bar) for bar in shown}) <= 1
    assert all(cell_len(bar) <= width for bar in shown)


@given(st.lists(figures, min_size=2), widths)
def test_lengths_follow_the_values(values: list[Decimal], width: int) -> None:
    """A greater value never has a bar that ends farther to the left."""
    lengths = [length(bar) for bar in bars(sorted(values), width)]
    assert all(one <= next_ for one, next_ in pairwise(lengths))


@given(st.lists(figures, min_size=1), widths)
def test_only_zero_has_no_bar(values: list[Decimal], width: int) -> None:
    """However small a value is, its bar can be seen, on the side of its sign."""
    for value, bar in zip(values, bars(values, width), strict=True):
        assert (length(bar) > 0) == (value > 0)
        assert (length(bar) < 0) == (value < 0)


@given(st.lists(amounts.filter(bool), min_size=1), widths)
def test_the_longest_fills_the_room(values: list[Decimal], width: int) -> None:
    """The greatest of positive values takes all columns but the axis."""
    assert max(map(length, bars(values, width))) == 8 * (width - 1)


@given(st.lists(figures, min_size=1), st.lists(figures, min_size=1), widths)
def test_the_longest_fills_its_side(some: list[Decimal], others: list[Decimal], width: int) -> None:
    """With both signs the bars take the whole width, and the one that is farthest from zero reaches the edge."""
    values = [*some, Decimal(1), *others, Decimal(-1)]
    shown = bars(values, width)
    assert {cell_len(bar) for bar in shown} == {width}
    farthest = max(map(abs, values))
    assert any(
        bar[0] == "█" or bar[-1] == "█" for bar, value in zip(shown, values, strict=True) if abs(value) == farthest
    )


@given(st.lists(figures.filter(bool), min_size=1), widths)
def test_lengths_are_in_proportion(values: list[Decimal], width: int) -> None:
    """A bar is off its exact length by no more than half of its smallest part, or the part that keeps it visible."""
    farthest = max(values, key=abs)
    lengths = {value: length(bar) for value, bar in zip(values, bars(values, width), strict=True)}
    for value, shown in lengths.items():
        exact = abs(value / farthest * lengths[farthest])
        part = 4 if shown < 0 else 1
        assert abs(abs(shown) - exact) <= (part if exact < part else Decimal(part) / 2)


def test_bars_beside_a_table_look_as_what_they_are(bundled: Trade) -> None:
    """A month is short beside its year, averages have no bars; limits, aims and doubtful figures look different."""

    def drawn(**asked: Any) -> list[str]:
        rows = bundled.totals(bundled.filters(**asked))
        (table,) = TotalsView(rows, render_context(bundled), bars=SortKey.VALUE).tables()
        return [row[-1].strip() for row in table.rows]

    years_and_months = drawn(source="motie-2021-01-04")
    assert [bar.count("█") for bar in years_and_months] == [24, 21, 2, 2, 0, 2, 0]
    assert years_and_months[4:] == ["", "│██▏", "│▍"]
    aims = drawn(period="2026")
    assert (set(aims[0]), aims[1]) == ({"│", "░"}, "│░→")
    assert "│╱╱╱" in drawn(period="2023-12", flow="exports,balance")[-1]
