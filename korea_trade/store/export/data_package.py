"""The Frictionless description of an exported base: ``datapackage.json`` with a Table Schema of each file."""

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import get_args

from korea_trade.model.codes import Frequency
from korea_trade.model.fact import Fact
from korea_trade.store.export.columns import Kind, Table

Json = str | bool | list["Json"] | dict[str, "Json"]
_TYPES = {
    Kind.TEXT: "string",
    Kind.NUMBER: "number",
    Kind.COUNT: "number",
    Kind.INTEGER: "integer",
    Kind.TRUTH: "boolean",
    Kind.DAY: "date",
    Kind.LIST: "array",
}
_TYPES_IN_PARQUET = _TYPES | {Kind.LIST: "any"}
"""Frictionless reads lists of Parquet as arrays of NumPy, which its type ``array`` refuses."""
_SAID = {
    "id": "made of the cell, the measure and the source",
    "value_written": "the digits of the value as the document writes them",
    "growth_written": "the digits of the growth as the document writes them",
    "level_written": "the digits of the level as the document writes them",
    "inferred": "what no words prove: the field, and why it may be taken as read",
    "group": "facts of one group share what is said of all of them",
    "floor": "a provisional tally that, as its document says too, has been topped: the level is above it",
    "retracted": "when the figure was withdrawn",
    "retracted_reason": "why it was withdrawn",
}
_NEEDED = ("id", "source", "period", "flow", "sector", "measure", "code", "en", "ko", "title")


def data_package(files: Mapping[str, tuple[str, Table]]) -> str:
    """The description of files: by name of the table, the name of its file and the table."""
    resources: list[Json] = [_resource(name, file, table.columns) for name, (file, table) in files.items()]
    package: Json = {
        "profile": "data-package",
        "name": "korea-trade",
        "title": "Facts of Korea's foreign trade",
        "description": "Figures that documents state of Korea's trade, each with the words that state it.",
        "resources": resources,
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: str, file: str, columns: Mapping[str, Kind]) -> Json:
    ending = file.rpartition(".")[2]
    types = _TYPES_IN_PARQUET if ending == "parquet" else _TYPES
    schema: dict[str, Json] = {
        "fields": [_field(name, types[kind]) for name, kind in columns.items()],
        "primaryKey": ["id" if "id" in columns else "code"],
    }
    if table == "facts":
        referred = (("source", "documents", "id"), ("item", "items", "code"), ("partner", "partners", "code"))
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [key]}} for column, other, key in referred
        ]
    media = {"csv": "text/csv", "ndjson": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}[ending]
    resource: dict[str, Json] = {"name": table, "path": file, "format": ending, "mediatype": media, "schema": schema}
    if ending == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8"}
    return resource


def _field(name: str, type_: str) -> Json:
    field: dict[str, Json] = {"name": name, "type": type_}
    known = Fact.model_fields.get(name)
    said = _SAID.get(name) or (known.description if known is not None else None)
    constraints: dict[str, Json] = {"required": True} if name in _NEEDED else {}
    codes = Frequency if name == "frequency" else _codes_of(name)
    if codes is not None:
        constraints["enum"] = [str(code) for code in codes]
    if said:
        field["description"] = said
    if constraints:
        field["constraints"] = constraints
    return field


def _codes_of(name: str) -> type[StrEnum] | None:
    """The codes that a field of a fact takes; None where it is no code, or of a list that each base has."""
    known = Fact.model_fields.get(name)
    options = () if known is None else (known.annotation, *get_args(known.annotation))
    return next((option for option in options if isinstance(option, type) and issubclass(option, StrEnum)), None)
