"""Rows as records: keys in their documented order, figures as text with the digits as written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

# Names of items and partners, and lines of the file, are for tables and receipts; a record holds codes.
_NOT_IN_RECORDS = frozenset({"item_name", "partner_name", "parent", "line"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number as text, to be written without quotation marks where the format knows numbers."""

    text: str


Cell = str | Number | None | tuple["Cell", ...] | Mapping[str, "Cell"]
Record = dict[str, Cell]


def cell(value: Any) -> Cell:
    """A value as text. The only place where a number becomes text."""
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return Number(format(value, "f"))
    if isinstance(value, (int, float)):
        return Number(repr(value))
    if isinstance(value, Mapping):
        return {str(key): cell(entry) for key, entry in value.items()}
    if isinstance(value, Sequence):
        return tuple(cell(entry) for entry in value)
    return str(value)


def keys_of(row: Any) -> tuple[str, ...]:
    """The keys of the records of a row or row type (a dataclass), in order."""
    return tuple(field.name for field in fields(row) if field.name not in _NOT_IN_RECORDS)


def record_of(row: Any) -> Record:
    """The record of a row."""
    return {name: cell(getattr(row, name)) for name in keys_of(row)}


def records_of(rows: Iterable[Any]) -> list[Record]:
    """The records of rows."""
    return [record_of(row) for row in rows]
