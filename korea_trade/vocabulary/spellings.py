"""What a person may type for a code of a filter, read from ``spellings.yaml`` at first use."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

import yaml

from korea_trade.normal import plain_words


@cache
def spellings(kind: str) -> Mapping[str, str]:
    """By the words of a spelling: its code, the first of several. ``kind`` is a key of the file."""
    return {word: codes[0] for word, codes in codes_of_spellings(kind).items()}


@cache
def codes_of_spellings(kind: str) -> Mapping[str, Sequence[str]]:
    """By the words of a spelling: all that it means. ``kind`` is a key of the file."""
    text = resources.files("korea_trade.vocabulary").joinpath("spellings.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes only text, lists and mappings
    tree: dict[str, dict[str, list[str]]] = yaml.load(text, Loader=loader)  # noqa: S506
    found: dict[str, list[str]] = {}
    for code, words in tree[kind].items():
        for word in dict.fromkeys(plain_words(spelled) for spelled in (code, *words)):
            found.setdefault(word, []).append(code)
    return found
