"""Plain lists of words to look for, read from ``lists.en.yaml`` and ``lists.ko.yaml`` at first use."""

from functools import cache

from korea_trade.vocabulary.files import mapping, texts, vocabulary_file


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of an English list."""
    return frozenset(texts(vocabulary_file("lists.en.yaml")[name]))


@cache
def korean_list(name: str) -> tuple[str, ...]:
    """The words of a Korean list, in its order."""
    return tuple(texts(vocabulary_file("lists.ko.yaml")[name]))


@cache
def korean_lists(name: str) -> dict[str, tuple[str, ...]]:
    """Korean lists by what their words mean: the flows that verbs make of vehicles (``made``)."""
    return {key: tuple(texts(words)) for key, words in mapping(vocabulary_file("lists.ko.yaml")[name]).items()}


@cache
def korean_word_parts(kind: str) -> tuple[str, ...]:
    """Parts of Korean words of a kind: ``rates`` (율), ``causes`` (여파), ``caused`` (힘입어)."""
    return korean_lists("word_parts")[kind]


@cache
def korean_row(kind: str, word: str) -> str | None:
    """The code of a flow or of goods (``flow_rows``, ``item_rows``) that a row of a Korean table is called by."""
    return next((code for code, words in korean_lists(kind).items() if word in words), None)
