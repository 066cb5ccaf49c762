"""What people type for what the command line calls otherwise, read from ``typed.yaml`` at first use."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from korea_trade.vocabulary.files import mapping, texts, vocabulary_file


def called(kind: Literal["options", "values", "commands"]) -> Mapping[str, str]:
    """By the word that people type: what it is called, with what shows how it is used."""
    return _names_by_word(kind)


@cache  # of a function of its own, as a cached one takes a word of any kind
def _names_by_word(kind: str) -> Mapping[str, str]:
    tree = mapping(vocabulary_file("typed.yaml")[kind])
    return {word: name for name, words in tree.items() for word in texts(words)}
