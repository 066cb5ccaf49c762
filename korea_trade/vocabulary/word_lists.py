"""Plain lists of English words to look for, read from ``lists.en.yaml`` at first use."""

from functools import cache

from korea_trade.vocabulary.files import texts, vocabulary_file


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(texts(vocabulary_file("lists.en.yaml")[name]))
