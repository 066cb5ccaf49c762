"""A table of plain columns: records as they are, for results of SQL and chosen columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.formats.record import Cell, Number, Record, flat
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import TableView


@dataclass(frozen=True, slots=True)
class PlainView(TableView):
    """A column for each key; a column of numbers only is one of figures, the ids of facts are keys of the rows."""

    records: Sequence[Record]
    keys: Sequence[str]

    def tables(self) -> list[Table]:
        """One table."""
        rows = tuple(tuple(flat(record[key], lists=", ", pairs=", ") for key in self.keys) for record in self.records)
        columns = tuple(
            Column(key, figures=_all_numbers([record[key] for record in self.records]), key=key == "id")
            for key in self.keys
        )
        return [Table(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", columns, rows)]


def _all_numbers(cells: list[Cell]) -> bool:
    given = [value for value in cells if value is not None]
    return bool(given) and all(isinstance(value, Number) for value in given)
