"""The JSON Schema of the records of each command: their keys in order, and the type of each."""

from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from korea_trade.questions.row import (
    ComparisonRow,
    DerivedRow,
    FactRow,
    MilestoneRow,
    NameRow,
    RankedRow,
    Row,
    SourceRow,
    VerdictRow,
)
from korea_trade.questions.search import SearchRow
from korea_trade.reading.problem import Problem
from korea_trade.showing.record import Record, keys_of

ROW_TYPES = {
    "totals": Row,
    "items": RankedRow,
    "regions": RankedRow,
    "milestones": MilestoneRow,
    "facts": FactRow,
    "derived": DerivedRow,
    "compare": ComparisonRow,
    "sources": SourceRow,
    "names": NameRow,
    "search": SearchRow,
    "check": Problem,
    "check --verdicts": VerdictRow,
}
SCHEMA_KEYS = ("command", "schema")
_TYPES = {"str": "string", "int": "integer", "Decimal": "number"}


def schema_records() -> list[Record]:
    """One record a command: its name, and the schema of its array of records."""
    return [{"command": command, "schema": _array(row_type)} for command, row_type in ROW_TYPES.items()]


def _array(row_type: type) -> Record:
    hints = get_type_hints(row_type)
    named = {field.name.rstrip("_"): hints[field.name] for field in fields(row_type)}
    keys = keys_of(row_type)
    properties: Record = {key: _type(named[key]) for key in keys}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {"type": "object", "required": tuple(keys), "properties": properties},
    }


def _type(hint: Any) -> Record:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if isinstance(hint, UnionType):
        options = tuple(option for option in get_args(hint) if option is not NoneType)
        return {"type": (*(str(_type(option)["type"]) for option in options), "null")}
    return {"type": _TYPES[hint.__name__]}
