"""The Frictionless description of an exported base: ``datapackage.json`` with a Table Schema of each file."""

import json

from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Frequency,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.fact import Fact

Json = str | bool | list["Json"] | dict[str, "Json"]
_CODES = {
    "flow": Flow, "sector": Sector, "measure": Measure, "unit": Unit, "comparison": Comparison, "direction": Direction,
    "status": Status, "bound": Bound, "event": Event, "among": Among, "ranked_from": RankedFrom, "ranked": Ranked,
    "frequency": Frequency,
}  # fmt: skip
_TYPES = {
    "value": "number", "growth": "number", "level": "number", "of": "number", "group": "integer", "retracted": "date",
    "period_start": "date", "period_end": "date", "published": "date", "accessed": "date", "aggregate": "boolean",
    "floor": "boolean",
    **dict.fromkeys(("quotes", "inferred", "inferred_ko", "acknowledges", "aliases", "members"), "array"),
}  # fmt: skip
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


def data_package(files: dict[str, tuple[str, list[str]]]) -> str:
    """The description of files: by table, the name of its file and its columns."""
    resources: list[Json] = [_resource(table, file, columns) for table, (file, columns) in files.items()]
    package: Json = {
        "profile": "data-package",
        "name": "korea-trade",
        "title": "Facts of Korea's foreign trade",
        "description": "Figures that documents state of Korea's trade, each with the words that state it.",
        "resources": resources,
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: str, file: str, columns: list[str]) -> Json:
    schema: dict[str, Json] = {
        "fields": [_field(column) for column in columns],
        "primaryKey": ["id" if "id" in columns else "code"],
    }
    if table == "facts":
        referred = (("source", "documents", "id"), ("item", "items", "code"), ("partner", "partners", "code"))
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [key]}} for column, other, key in referred
        ]
    ending = file.rpartition(".")[2]
    media = {"csv": "text/csv", "ndjson": "application/x-ndjson", "parquet": "application/vnd.apache.parquet"}[ending]
    resource: dict[str, Json] = {"name": table, "path": file, "format": ending, "mediatype": media, "schema": schema}
    if ending == "csv":
        resource |= {"profile": "tabular-data-resource", "encoding": "utf-8"}
    return resource


def _field(name: str) -> Json:
    field: dict[str, Json] = {"name": name, "type": _TYPES.get(name, "string")}
    known = Fact.model_fields.get(name)
    said = _SAID.get(name) or (known.description if known is not None else None)
    constraints: dict[str, Json] = {"required": True} if name in _NEEDED else {}
    if name in _CODES:
        constraints["enum"] = [str(code) for code in _CODES[name]]
    if said:
        field["description"] = said
    if constraints:
        field["constraints"] = constraints
    return field
