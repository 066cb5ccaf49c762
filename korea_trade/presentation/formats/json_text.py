"""Records as JSON text (RFC 8259). The standard writer would turn 71.0 of a decimal into a float or a string."""

import json
from collections.abc import Iterable, Mapping

from korea_trade.presentation.formats.record import Cell, Number, Record


def json_text(records: Iterable[Record]) -> str:
    """One array of records, one record a line; ``[]`` when there are none."""
    lines = ",\n ".join(_json(record) for record in records)
    return f"[{lines}]\n"


def ndjson_text(records: Iterable[Record]) -> str:
    """One record a line, without an array around them."""
    return "".join(f"{_json(record)}\n" for record in records)


def _json(value: Cell) -> str:
    if value is None:
        return "null"
    if isinstance(value, Number):
        # JSON has no words for these; only SQL can bring them up.
        return value.text if value.text not in ("nan", "inf", "-inf") else "null"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_json(str(key))}: {_json(entry)}" for key, entry in value.items()) + "}"
    return "[" + ", ".join(_json(entry) for entry in value) + "]"
