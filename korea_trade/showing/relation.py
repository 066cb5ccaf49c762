"""The result of a user's SQL as records and as a sheet."""

from typing import TYPE_CHECKING

from korea_trade.showing.record import Cell, Number, Record, cell
from korea_trade.showing.sheet import Column, Sheet

if TYPE_CHECKING:
    import duckdb


def names_of(relation: "duckdb.DuckDBPyConnection") -> tuple[str, ...]:
    """The column names, equal ones told apart by a number."""
    seen: dict[str, int] = {}
    names = []
    for column in relation.description or ():
        seen[column[0]] = seen.get(column[0], 0) + 1
        names.append(column[0] if seen[column[0]] == 1 else f"{column[0]}_{seen[column[0]]}")
    return tuple(names)


def records_of_relation(relation: "duckdb.DuckDBPyConnection") -> list[Record]:
    """All rows as records."""
    names = names_of(relation)
    return [{name: cell(value) for name, value in zip(names, row, strict=True)} for row in relation.fetchall()]


def relation_sheet(relation: "duckdb.DuckDBPyConnection") -> Sheet:
    """All rows as a sheet; a column of numbers only is one of figures."""
    names, records = names_of(relation), records_of_relation(relation)
    rows = tuple(tuple(_text(record[name]) for name in names) for record in records)
    columns = tuple(Column(name, figures=_all_numbers([record[name] for record in records])) for name in names)
    return Sheet(f"{len(rows)} row{'' if len(rows) == 1 else 's'}", columns, rows)


def _all_numbers(cells: list[Cell]) -> bool:
    given = [value for value in cells if value is not None]
    return bool(given) and all(isinstance(value, Number) for value in given)


def _text(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, Number):
        return value.text
    if isinstance(value, str):
        return value
    return ", ".join(_text(entry) for entry in value) if isinstance(value, tuple) else str(value)
