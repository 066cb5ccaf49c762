"""Cells and records of every shape, for round trips."""

from hypothesis import strategies as st

from korea_trade.presentation.formats.record import Cell, Number, cell

numbers = st.decimals(allow_nan=False, allow_infinity=False).map(cell) | st.integers().map(cell)
scalars: st.SearchStrategy[Cell] = st.none() | st.text() | numbers
cells: st.SearchStrategy[Cell] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
records = st.lists(st.dictionaries(st.text(max_size=8), cells, max_size=5), max_size=4)


def is_number(value: Cell) -> bool:
    """Whether a cell holds a number."""
    return isinstance(value, Number)
