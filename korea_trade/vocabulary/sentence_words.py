"""Words that say, anywhere in a sentence, what its figures are, read from ``sentence_words.yaml`` at first use."""

import re
from functools import cache
from importlib import resources
from typing import Literal

import yaml

Kind = Literal["otherwise-counted", "greatest-market", "daily", "together", "tally", "surplus", "record"]


@cache
def sentence_words(kind: Kind) -> "re.Pattern[str]":
    """The words of a kind, of both languages, as one pattern."""
    words = _all_words()[kind]
    return re.compile("|".join(word for of_language in words.values() for word in of_language), re.IGNORECASE)


@cache
def _all_words() -> dict[str, dict[str, list[str]]]:
    text = resources.files("korea_trade.vocabulary").joinpath("sentence_words.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes only text, lists and mappings
    found: dict[str, dict[str, list[str]]] = yaml.load(text, Loader=loader)  # noqa: S506
    return found
