"""A table of plain columns: records as they are, for results of SQL and chosen columns."""

from collections.abc import Mapping, Sequence

from korea_trade.language.figures import without_zeros
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.formats.record import Cell, Number, Record, flat
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import TableView


@dataclass(frozen=True, slots=True)
class PlainView(TableView):
    """A column for each key; a column of numbers only is one of figures, the ids of facts are keys of the rows.

    ``typed`` says that the places of decimals are those of a type, as in SQL, and not of figures as they were written:
    the zeros at their ends say nothing and are left out.
    """

    records: Sequence[Record]
    keys: Sequence[str]
    typed: bool = False
    title: str = ""

    def tables(self) -> list[Table]:
        """One table."""
        shown = _without_zeros if self.typed else _as_it_is
        rows = tuple(
            tuple(flat(shown(record[key]), lists=", ", pairs=", ") for key in self.keys) for record in self.records
        )
        columns = tuple(
            Column(key, figures=_all_numbers([record[key] for record in self.records]), key=key == "id")
            for key in self.keys
        )
        return [Table(self.title, columns, rows)]


def _as_it_is(cell: Cell) -> Cell:
    return cell


def _without_zeros(cell: Cell) -> Cell:
    """A cell whose decimals end with a digit that is not zero."""
    if isinstance(cell, Number):
        return Number(without_zeros(cell.text))
    if cell is None or isinstance(cell, str):
        return cell
    if isinstance(cell, Mapping):
        return {key: _without_zeros(entry) for key, entry in cell.items()}
    return tuple(map(_without_zeros, cell))


def _all_numbers(cells: list[Cell]) -> bool:
    given = [value for value in cells if value is not None]
    return bool(given) and all(isinstance(value, Number) for value in given)
