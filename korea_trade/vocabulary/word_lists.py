"""Plain lists of words that the English reader looks for, read from ``lists.en.yaml`` at first use."""

from functools import cache

from korea_trade.vocabulary.files import texts, vocabulary_file


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, in lower case."""
    return frozenset(texts(vocabulary_file("lists.en.yaml")[name]))
