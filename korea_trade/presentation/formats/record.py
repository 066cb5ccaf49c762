"""Rows as records: keys in their documented order, figures as text with the digits as written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.language.figures import plain
from korea_trade.light_dataclass import dataclass
from korea_trade.questions.column import field_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a truth of SQL, as text, to be written without quotation marks where the format knows it."""

    text: str


NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
"""What Python calls floats that are no finite number, and how every format writes them; only SQL can bring them up."""

Cell = str | Number | None | tuple["Cell", ...] | Mapping[str, "Cell"]
Record = dict[str, Cell]


def cell(value: object) -> Cell:
    """A value as text, a decimal with the digits as written."""
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    if isinstance(value, tuple):
        return tuple(cell(entry) for entry in value)
    if isinstance(value, bool):
        return Number(str(value).lower())
    if isinstance(value, Decimal):
        return Number(plain(value))
    if isinstance(value, (int, float)):
        written = repr(value)
        return Number(NOT_FINITE.get(written, written))
    if is_dataclass(value) and not isinstance(value, type):
        return record_of(value)
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


def record_of(row: "DataclassInstance") -> Record:
    """The record of a row; a row inside it is a mapping."""
    return {key: cell(getattr(row, name)) for key, name in field_of(type(row)).items()}


def records_of(rows: "Iterable[DataclassInstance]") -> list[Record]:
    """The records of rows."""
    return [record_of(row) for row in rows]
