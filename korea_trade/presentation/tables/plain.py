"""A sheet of plain columns: records as they are, for results of SQL and chosen columns."""

from collections.abc import Sequence

from korea_trade.presentation.formats.record import Cell, Number, Record, flat
from korea_trade.presentation.tables.sheet import Column, Sheet


def plain_sheet(records: Sequence[Record], keys: Sequence[str]) -> Sheet:
    """A column for each key; a column of numbers only is one of figures."""
    rows = tuple(tuple(flat(record[key], lists=", ", pairs=", ") for key in keys) for record in records)
    columns = tuple(Column(key, figures=_all_numbers([record[key] for record in records])) for key in keys)
    return Sheet(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", columns, rows)


def _all_numbers(cells: list[Cell]) -> bool:
    given = [value for value in cells if value is not None]
    return bool(given) and all(isinstance(value, Number) for value in given)
