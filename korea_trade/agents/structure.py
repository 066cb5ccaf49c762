"""Rows as structured content. Figures are strings with the digits as written: clients would round JSON numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.language.figures import plain
from korea_trade.presentation.formats.column_schema import Json, schema_of_column, schema_of_keys
from korea_trade.questions.column import columns_of, field_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Structure = dict[str, Json]


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
    schemas = {key: schema_of_column(column, decimals="string") for key, column in columns_of(row_type).items()}
    return schema_of_keys(schemas | (more or {}))
