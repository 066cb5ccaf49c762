"""Cells and records of every shape, for round trips."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from korea_trade.presentation.answer import Answer, Rows, plain_answer
from korea_trade.presentation.chosen_rows import ChosenRows
from korea_trade.presentation.formats.record import Cell, Number, Record, cell
from korea_trade.questions.column import TEXT, Columns

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


@dataclass(frozen=True)
class Records:
    """Records as they are, of text unless types are given."""

    keys: tuple[str, ...]
    rows: Sequence[Record]
    types: Columns

    @property
    def columns(self) -> Columns:
        return {key: self.types.get(key, TEXT) for key in self.keys}

    def records(self) -> Sequence[Record]:
        return self.rows

    def chosen(self, names: tuple[str, ...]) -> Rows:
        return ChosenRows(self, names)


def answer_of(keys: Sequence[str], rows: Sequence[Record], types: Columns | None = None) -> Answer:
    """An answer with these records."""
    return plain_answer(Records(tuple(keys), rows, types or {}))
