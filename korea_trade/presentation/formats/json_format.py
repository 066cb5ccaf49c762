"""Records as JSON (RFC 8259). The standard writer would turn 71.0 of a decimal into a float or a string."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

try:
    from _json import encode_basestring, encode_basestring_ascii  # json takes some times as long to import
except ImportError:
    from json.encoder import py_encode_basestring as encode_basestring
    from json.encoder import py_encode_basestring_ascii as encode_basestring_ascii

from korea_trade.presentation.formats.pieces import InPieces
from korea_trade.presentation.formats.record import NOT_FINITE, Cell, Number, Record
from korea_trade.presentation.visible import is_safe

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer

_TEXTS = frozenset(NOT_FINITE.values())
"""Numbers of which JSON has none: they are texts."""


class Json(InPieces):
    """One array of records, one record a line; ``[]`` when there are none."""

    def texts(self, answer: "Answer") -> Iterator[str]:
        """A record at a time."""
        return _array(answer.rows.records())


class Ndjson(InPieces):
    """Records without an array around them, one record a line."""

    def texts(self, answer: "Answer") -> Iterator[str]:
        """A record at a time."""
        return (f"{json_text(record)}\n" for record in answer.rows.records())


def json_array(records: Iterable[Record]) -> str:
    """An array of records, one a line."""
    return "".join(_array(records))


def _array(records: Iterable[Record]) -> Iterator[str]:
    before = "["
    for record in records:
        yield before + json_text(record)
        before = ",\n "
    yield "]\n" if before != "[" else "[]\n"


def json_text(value: Cell) -> str:
    """One cell, or one record."""
    if value is None:
        return "null"
    if isinstance(value, Number):
        return value.text if value.text not in _TEXTS else f'"{value.text}"'
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json_text(str(key))}: {json_text(entry)}" for key, entry in value.items()) + "}"
    return "[" + ", ".join(json_text(entry) for entry in value) + "]"


def _text(text: str) -> str:
    """A text in quotation marks. The value is kept: what a terminal would obey or hide is an escape of JSON."""
    written = encode_basestring(text)
    if text.isprintable():
        return written
    return "".join(char if is_safe(char) else encode_basestring_ascii(char)[1:-1] for char in written)
