"""The JSON Schema of a fact base file, made from the model, so that editors complete and check what a curator types.

``python -m korea_trade.bases.json_schema`` prints it; ``data/facts.schema.json`` holds what it prints.
"""

import json

from pydantic import BaseModel

from korea_trade.bases.entries import GROUP_KEYS
from korea_trade.model.fact import Fact, Item, Partner, Source, Words

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Schema = dict[str, Json]


def json_schema(*, added: bool = False) -> Schema:
    """The schema of a whole file. What crosses entries (codes, ids, quotes) is left to ``ktrade check``.

    A base that is ``added`` to another leaves codes and their names to that, and may have its facts in tables.
    """
    definitions: Schema = {}
    for model in (Source, Item, Partner, Fact, Words):
        schema = _schema_of(model)
        definitions |= _mapping(schema.pop("$defs", {}))
        definitions[model.__name__] = schema
    for name in ("Item", "Partner") if added else ():
        definitions[name] = {**_mapping(definitions[name]), "required": ["code"]}
    keys = _mapping(_mapping(definitions.pop("Fact"))["properties"])
    entry_keys: Schema = {name: shape for name, shape in keys.items() if name not in GROUP_KEYS}
    group_keys: Schema = {**keys, "facts": _list_of("Entry", "the facts that share what the group says")}
    definitions["Entry"] = {"type": "object", "additionalProperties": False, "properties": entry_keys}
    definitions["Group"] = {
        "type": "object",
        "additionalProperties": False,
        "required": [*GROUP_KEYS, "facts"],
        "properties": group_keys,
    }
    lists: Schema = {
        "sources": _list_of("Source", "the documents"),
        "items": _list_of("Item", "products and uses"),
        "partners": _list_of("Partner", "countries and regions"),
        "groups": _list_of("Group", "facts, in groups that share source, period, flow and sector"),
    }
    needed: list[Json] = ["sources"] if added else list(lists)
    lists["words"] = _list_of("Words", "words that documents use for what the reader knows by others")
    if added:
        described = "files of facts beside this one: Parquet, CSV or NDJSON"
        lists["tables"] = {"type": "array", "description": described, "items": {"type": "string"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Fact base of Korea's foreign trade",
        "type": "object",
        "additionalProperties": False,
        "required": needed,
        "properties": lists,
        "$defs": dict(sorted(definitions.items())),
    }


def _list_of(name: str, description: str) -> Schema:
    return {"type": "array", "description": description, "minItems": 1, "items": {"$ref": f"#/$defs/{name}"}}


def _schema_of(model: type[BaseModel]) -> Schema:
    return _mapping(_as_typed(model.model_json_schema(ref_template="#/$defs/{model}")))


def _mapping(schema: Json) -> Schema:
    if not isinstance(schema, dict):
        raise TypeError(f"{schema} is not a mapping")
    return schema


def _as_typed(schema: Json) -> Json:
    """The schema as an editor sees the file, where ``71.0`` is a number; and without null, as keys are left out."""
    if isinstance(schema, list):
        return [_as_typed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _as_typed(entry) for key, entry in schema.items() if key != "default" or entry is not None}
    options = kept.get("anyOf")
    if isinstance(options, list):
        others = [option for option in options if option != {"type": "null"}]
        rest = {key: entry for key, entry in kept.items() if key != "anyOf"}
        kept = {**_mapping(others[0]), **rest} if len(others) == 1 else {**rest, "anyOf": others}
    if kept.get("type") == "string" and "enum" not in kept:
        kept["type"] = ["string", "number"]
    return kept


def schema_text(*, added: bool = False) -> str:
    """The schema as it stands in its file."""
    return json.dumps(json_schema(added=added), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")
