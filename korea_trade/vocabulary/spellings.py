"""What a person may type for a code of a filter, read from ``spellings.yaml`` at first use."""

from collections.abc import Mapping, Sequence
from functools import cache

from korea_trade.normal import plain_words
from korea_trade.vocabulary.files import mapping, texts, vocabulary_file


@cache
def spellings(kind: str) -> Mapping[str, str]:
    """By the words of a spelling: its code, the first of several. ``kind`` is a key of the file."""
    return {word: codes[0] for word, codes in codes_of_spellings(kind).items()}


@cache
def codes_of_spellings(kind: str) -> Mapping[str, Sequence[str]]:
    """By the words of a spelling: all that it means. ``kind`` is a key of the file."""
    found: dict[str, list[str]] = {}
    for code, words in mapping(vocabulary_file("spellings.yaml")[kind]).items():
        for word in dict.fromkeys(plain_words(spelled) for spelled in (code, *texts(words))):
            found.setdefault(word, []).append(code)
    return found
