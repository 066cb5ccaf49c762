"""What the shell completes: names, periods and ids of the fact base that ships, read without loading the model."""

from collections.abc import Iterator
from functools import cache
from typing import Any

Completion = tuple[str, str]


@cache
def _content() -> Any:
    import yaml

    from korea_trade.bases.bundle import bundled_facts

    # BaseLoader takes every scalar as text, as the reader does.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(bundled_facts().read_text(encoding="utf-8"), Loader=loader)  # noqa: S506  (only text, lists, mappings)


def _starting(incomplete: str, pairs: Iterator[Completion]) -> list[Completion]:
    return [(value, says) for value, says in dict(pairs).items() if value.startswith(incomplete)]


def complete_item(incomplete: str) -> list[Completion]:
    """Item codes with their names."""
    return _starting(incomplete, ((entry["code"], f"{entry['en']} {entry['ko']}") for entry in _content()["items"]))


def complete_partner(incomplete: str) -> list[Completion]:
    """Partner codes with their names."""
    return _starting(incomplete, ((entry["code"], f"{entry['en']} {entry['ko']}") for entry in _content()["partners"]))


def complete_source(incomplete: str) -> list[Completion]:
    """Source ids with their titles."""
    return _starting(incomplete, ((entry["id"], entry["title"]) for entry in _content()["sources"]))


def complete_period(incomplete: str) -> list[Completion]:
    """Periods with the documents that have figures of them."""
    return _starting(incomplete, ((group["period"], group["source"]) for group in _content()["groups"]))


def complete_id(incomplete: str) -> list[Completion]:
    """Ids of facts. These are made by the model, so this one loads it."""
    from korea_trade.bases.bundle import bundled_facts
    from korea_trade.bases.fact_base import read_fact_base

    facts = read_fact_base(bundled_facts()).facts
    return _starting(incomplete, ((placed.id, placed.fact.caveat or placed.fact.source) for placed in facts))
