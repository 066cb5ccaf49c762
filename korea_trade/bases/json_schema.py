"""The JSON Schema of a fact base file, made from the model, so that editors complete and check what a curator types.

``python -m korea_trade.bases.json_schema`` prints it; ``data/facts.schema.json`` holds what it prints.
"""

import json
from typing import Any

from pydantic import BaseModel

from korea_trade.bases.fact_base import GROUP_KEYS
from korea_trade.model.fact import Fact, Item, Partner, Source

Schema = dict[str, Any]


def json_schema() -> Schema:
    """The schema of a whole file. What crosses entries (codes, ids, quotes) is left to ``ktrade check``."""
    definitions: Schema = {}
    source, item, partner, fact = (_model(model, definitions) for model in (Source, Item, Partner, Fact))
    entry_keys = {name: shape for name, shape in fact["properties"].items() if name not in GROUP_KEYS}
    definitions["Entry"] = {"type": "object", "additionalProperties": False, "properties": entry_keys}
    group_keys = {**fact["properties"], "facts": _list_of("Entry", "the facts that share what the group says")}
    definitions["Group"] = {
        "type": "object",
        "additionalProperties": False,
        "required": [*GROUP_KEYS, "facts"],
        "properties": group_keys,
    }
    definitions |= {"Source": source, "Item": item, "Partner": partner}
    keys = {
        "sources": _list_of("Source", "the documents"),
        "items": _list_of("Item", "products and uses"),
        "partners": _list_of("Partner", "countries and regions"),
        "groups": _list_of("Group", "facts, in groups that share source, period, flow and sector"),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fact base of Korea's foreign trade",
        "type": "object",
        "additionalProperties": False,
        "required": list(keys),
        "properties": keys,
        "$defs": dict(sorted(definitions.items())),
    }


def _list_of(name: str, description: str) -> Schema:
    return {"type": "array", "description": description, "minItems": 1, "items": {"$ref": f"#/$defs/{name}"}}


def _model(model: type[BaseModel], definitions: Schema) -> Schema:
    schema: Schema = _as_typed(model.model_json_schema(ref_template="#/$defs/{model}"))
    definitions |= schema.pop("$defs", {})
    return schema


def _as_typed(schema: Any) -> Any:
    """The schema as an editor sees the file, where ``71.0`` is a number; and without null, as keys are left out."""
    if isinstance(schema, list):
        return [_as_typed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _as_typed(entry) for key, entry in schema.items() if key != "default" or entry is not None}
    if "anyOf" in kept:
        others = [option for option in kept.pop("anyOf") if option != {"type": "null"}]
        kept = {**others[0], **kept} if len(others) == 1 else {**kept, "anyOf": others}
    if kept.get("type") == "string" and "enum" not in kept:
        kept["type"] = ["string", "number"]
    return kept


def schema_text() -> str:
    """The schema as it stands in its file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")
