"""Plain lists of words that the English reader looks for, read from ``lists.en.yaml`` at first use."""

from functools import cache
from importlib import resources

import yaml


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, in lower case."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    text = resources.files("korea_trade.vocabulary").joinpath("lists.en.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes only text, lists and mappings
    lists: dict[str, list[str]] = yaml.load(text, Loader=loader)  # noqa: S506
    return lists
