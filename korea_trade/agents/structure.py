"""Rows as structured content. Figures are strings with the digits as written: clients would round JSON numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.language.figures import plain
from korea_trade.questions.column import Columns, ColumnType, Kind, columns_of, field_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Structure = dict[str, Json]

_TYPES = {
    Kind.TEXT: "string",
    Kind.DAY: "string",
    Kind.DECIMAL: "string",
    Kind.INTEGER: "integer",
    Kind.TRUTH: "boolean",
    Kind.OPEN: "object",
}


def structure_of(row: "DataclassInstance") -> Structure:
    """The keys of a row, in order, as JSON values; a row inside it is an object."""
    return {key: json_of(getattr(row, name)) for key, name in field_of(type(row)).items()}


def json_of(value: object) -> Json:
    """A value as JSON: a decimal, and what JSON has no word for, is a string."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, str):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return structure_of(value)
    if isinstance(value, Mapping):
        return {str(key): json_of(entry) for key, entry in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return [json_of(entry) for entry in value]
    return str(value)


def schema_of_row(row_type: "type[DataclassInstance]", more: Structure | None = None) -> Structure:
    """The JSON Schema of what ``structure_of`` gives for a row type, with the schemas of more keys."""
    return _object(columns_of(row_type), more or {})


def schema_of_list(entry: Structure) -> Structure:
    """The schema of a list of entries."""
    return {"type": "array", "items": entry}


def schema_of_keys(properties: Structure) -> Structure:
    """The schema of an object that has all of these keys."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _object(columns: Columns, more: Structure) -> Structure:
    return schema_of_keys({key: _type(column) for key, column in columns.items()} | more)


def _type(column: ColumnType) -> Structure:
    if column.kind is Kind.RECORD:
        schema = _object(dict(column.columns), {})
    elif column.kind is Kind.LIST and column.of is not None:
        schema = schema_of_list(_type(column.of))
    else:
        schema = {"type": _TYPES[column.kind]}
    return schema | {"type": [schema["type"], "null"]} if column.optional else schema
