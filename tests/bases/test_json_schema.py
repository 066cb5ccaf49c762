"""The JSON Schema for editors: current, takes the fact base, and marks what a curator mistypes."""

import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.json_schema import json_schema, schema_text
from korea_trade.model.fact import Fact
from tests.small import ITEMS, PARTNERS, write_fact_base

SCHEMA: dict[str, Any] = json_schema()


def loaded(path: Path) -> Any:
    """A file as an editor sees it: every scalar as text."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def complaints(content: Any) -> list[str]:
    """The path of each complaint of the schema."""
    return [error.json_path for error in Draft202012Validator(SCHEMA).iter_errors(content)]


@pytest.fixture
def content(tmp_path: Path) -> Any:
    """A small fact base as an editor sees it."""
    exclusions = [{"quote": "5G", "number": "5", "reason": "a name"}]
    return loaded(write_fact_base(tmp_path, items=ITEMS, partners=PARTNERS, exclusions=exclusions))


def test_the_schema_is_a_schema() -> None:
    """The schema obeys the standard it names."""
    Draft202012Validator.check_schema(SCHEMA)


def test_the_file_is_current() -> None:
    """The schema beside the fact base is the one that the model gives."""
    file = bundled_facts().with_name("facts.schema.json")
    assert file.read_text(encoding="utf-8") == schema_text()


def test_it_can_be_printed() -> None:
    """Run as a module, it prints what stands in the file, without a warning."""
    command = [sys.executable, "-m", "korea_trade.bases.json_schema"]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert (done.stdout.decode(), done.stderr) == (schema_text(), b"")


def test_the_fact_base_names_it() -> None:
    """The first line of the fact base tells editors where the schema is."""
    first = bundled_facts().read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=facts.schema.json"


def test_the_fact_base_is_valid(content: Any) -> None:
    """The real fact base and a small one have nothing to mark."""
    assert complaints(loaded(bundled_facts())) == []
    assert complaints(content) == []


def test_numbers_are_taken_as_editors_read_them(content: Any) -> None:
    """An editor reads 71.0 as a number and 2020 too; neither is marked."""
    content["groups"][0]["period"] = 2020
    content["groups"][0]["facts"][0]["value"] = 71.0
    assert complaints(content) == []


@pytest.mark.parametrize(
    ("path", "text", "complaint"),
    [
        (("groups", 0, "flow"), "export", "$.groups[0].flow"),
        (("groups", 0, "sector"), "ICT", "$.groups[0].sector"),
        (("groups", 0, "colour"), "red", "$.groups[0]"),
        (("groups", 0, "facts", 0, "unit"), "USD", "$.groups[0].facts[0].unit"),
        (("groups", 0, "facts", 0, "value"), "1e3", "$.groups[0].facts[0].value"),
        (("groups", 0, "facts", 0, "period"), "2020", "$.groups[0].facts[0]"),
        (("groups", 0, "facts", 0, "quotes"), "text", "$.groups[0].facts[0].quotes"),
        (("groups", 0, "facts", 0, "inferred"), {"month": "x"}, "$.groups[0].facts[0].inferred"),
        (("sources", 0, "published"), "January", "$.sources[0].published"),
        (("sources", 0, "exclusions", 0, "why"), "x", "$.sources[0].exclusions[0]"),
        (("items", 0, "code"), "Chips", "$.items[0].code"),
        (("partners", 0, "iso3166"), "usa", "$.partners[0].iso3166"),
        (("extra",), "x", "$"),
    ],
)
def test_mistakes_are_marked(content: Any, path: tuple[Any, ...], text: Any, complaint: str) -> None:
    """An unknown key or a malformed value is marked where it stands, and nothing else is."""
    at = content
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = text
    assert complaints(content) == [complaint]


@pytest.mark.parametrize(
    "path",
    [
        *(("sources",), ("items",), ("partners",), ("groups",)),
        *(("groups", 0, key) for key in ("source", "period", "flow", "sector", "facts")),
        *(("sources", 0, key) for key in ("id", "title", "file", "sha256")),
        *(("items", 0, key) for key in ("code", "en", "ko")),
    ],
)
def test_what_is_missing_is_marked(content: Any, path: tuple[Any, ...]) -> None:
    """A needed key that is left out is marked, and an empty list of facts."""
    whole = deepcopy(content)
    at = content
    for key in path[:-1]:
        at = at[key]
    del at[path[-1]]
    assert len(complaints(content)) == 1
    assert complaints(whole) == []


def test_keys_of_groups_and_of_entries() -> None:
    """Every key of a fact may stand in a group; an entry may have all but the four of its group."""
    definitions = SCHEMA["$defs"]
    assert set(definitions["Group"]["properties"]) == {*Fact.model_fields, "facts"}
    assert set(definitions["Entry"]["properties"]) == set(Fact.model_fields) - {"source", "period", "flow", "sector"}


def test_null_is_no_value() -> None:
    """Keys are left out, never set to null: the schema offers none."""
    assert "null" not in json.dumps(SCHEMA)
