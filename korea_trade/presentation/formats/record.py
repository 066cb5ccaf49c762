"""Rows as records: keys in their documented order, figures as text with the digits as written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a truth of SQL, as text, to be written without quotation marks where the format knows it."""

    text: str


Cell = str | Number | None | tuple["Cell", ...] | Mapping[str, "Cell"]
Record = dict[str, Cell]


def cell(value: Any) -> Cell:
    """A value as text. The only place where a number becomes text."""
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if isinstance(value, bool):
        return Number(str(value).lower())
    if isinstance(value, Decimal):
        return Number(format(value, "f"))
    if isinstance(value, (int, float)):
        return Number(repr(value))
    if isinstance(value, Mapping):
        return {str(key): cell(entry) for key, entry in value.items()}
    if isinstance(value, Sequence):
        return tuple(cell(entry) for entry in value)
    return str(value)


def flat(cell: Cell, *, lists: str, pairs: str) -> str:
    """A cell as one line of text, with what stands between the entries of lists and of mappings."""
    if cell is None:
        return ""
    if isinstance(cell, Number):
        return cell.text
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Mapping):
        return pairs.join(f"{key}: {flat(entry, lists=lists, pairs=pairs)}" for key, entry in cell.items())
    return lists.join(flat(entry, lists=lists, pairs=pairs) for entry in cell)


def text_of(value: Any) -> str:
    """A value as it stands in a cell."""
    shown = cell(value)
    return shown.text if isinstance(shown, Number) else str(shown or "")


def keys_of(row: Any) -> tuple[str, ...]:
    """The keys of the records of a row or row type (a dataclass), in order."""
    return tuple(field.name.rstrip("_") for field in fields(row) if field.metadata.get("listed", True))


def record_of(row: Any) -> Record:
    """The record of a row."""
    kept = (field.name for field in fields(row) if field.metadata.get("listed", True))
    return {name.rstrip("_"): cell(getattr(row, name)) for name in kept}


def listing_records(
    rows: Sequence[Any], row_type: type, beside: Mapping[str, Any] | None
) -> tuple[list[Record], tuple[str, ...]]:
    """Records of rows and their keys; with what is derived beside each row, if given, as columns marked as derived."""
    if beside is None:
        return records_of(rows), keys_of(row_type)
    keys = keys_of(row_type)
    bare = {f"{name}{end}": None for name in _BESIDE for end in ("", "_low", "_high")}
    records = [_with_beside(record_of(row), bare, beside[row.id]) for row in rows]
    return records, tuple(dict.fromkeys((*keys, *bare, "derived")))


_BESIDE = ("year_before", "change", "contribution")


def _with_beside(record: Record, bare: Mapping[str, Cell], beside: Any) -> Record:
    given: Record = {**record, **bare}
    derived = record.get("derived", ())
    names = list(derived) if isinstance(derived, tuple) else []
    for name in _BESIDE:
        bounded = getattr(beside, name)
        if bounded is not None:
            given |= {name: cell(bounded.value), f"{name}_low": cell(bounded.low), f"{name}_high": cell(bounded.high)}
            names.append(name)
    return {**given, "derived": tuple(names)}


def records_of(rows: Iterable[Any]) -> list[Record]:
    """The records of rows."""
    return [record_of(row) for row in rows]
