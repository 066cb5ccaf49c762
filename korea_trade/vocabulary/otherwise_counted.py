"""What says that a sentence counts trade otherwise than facts do, read from ``otherwise_counted.yaml`` at first use."""

import re
from functools import cache
from importlib import resources

import yaml


@cache
def otherwise_counted() -> "re.Pattern[str]":
    """The words of both languages as one pattern."""
    text = resources.files("korea_trade.vocabulary").joinpath("otherwise_counted.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes only text, lists and mappings
    words: dict[str, list[str]] = yaml.load(text, Loader=loader)  # noqa: S506
    return re.compile("|".join(word for of_language in words.values() for word in of_language), re.IGNORECASE)
