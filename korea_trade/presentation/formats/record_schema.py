"""The JSON Schema of the records of each command: their keys in order, and the type of each."""

from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from korea_trade.bases.problem import Problem
from korea_trade.presentation.formats.record import Record, keys_of
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
_TEXT: Record = {"type": "string"}
_TEXTS: Record = {"type": "array", "items": _TEXT}
_TEXT_OR_NULL: Record = {"type": ("string", "null")}
_RECEIPT: Record = {
    "subject": _TEXT,
    "statement": _TEXT,
    "title": _TEXT,
    "publisher": _TEXT_OR_NULL,
    "published": _TEXT_OR_NULL,
    "file": _TEXT,
    "evidence": {
        "type": "array",
        "items": {
            "type": "object",
            "required": ("line", "paragraph", "quotes"),
            "properties": {"line": {"type": "integer"}, "paragraph": _TEXT, "quotes": _TEXTS},
        },
    },
    "others": _TEXTS,
    "derived": _TEXTS,
    "verdicts": {
        "type": "array",
        "items": {
            "type": "object",
            "required": ("rule", "outcome", "message"),
            "properties": {"rule": _TEXT, "outcome": _TEXT, "message": _TEXT},
        },
    },
}
_TYPES = {"int": "integer", "Decimal": "number"}


def schema_records() -> list[Record]:
    """One record a command: its name, and the schema of its array of records."""
    shapes = {command: _properties(row_type) for command, row_type in ROW_TYPES.items()}
    shapes["show"] = {**_properties(FactRow), **_RECEIPT}
    shapes["cite"] = {"source": _TEXT, "style": _TEXT, "citation": _TEXT}
    shapes["schema"] = {"command": _TEXT, "schema": {"type": "object"}}
    return [{"command": command, "schema": _array(properties)} for command, properties in shapes.items()]


def _properties(row_type: type) -> Record:
    hints = get_type_hints(row_type)
    named = {field.name.rstrip("_"): hints[field.name] for field in fields(row_type)}
    keys = keys_of(row_type)
    return {key: _type(named[key]) for key in keys}


def _array(properties: Record) -> Record:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {"type": "object", "required": tuple(properties), "properties": properties},
    }


def _type(hint: Any) -> Record:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if isinstance(hint, UnionType):
        options = (str(_type(option)["type"]) for option in get_args(hint) if option is not NoneType)
        kinds = (*dict.fromkeys(options), *(("null",) if NoneType in get_args(hint) else ()))
        return {"type": kinds if len(kinds) > 1 else kinds[0]}
    return {"type": "string" if issubclass(hint, str) else _TYPES[hint.__name__]}
