"""Words that mean goods, partners or a sector without being their names, read from ``meant_names.yaml``."""

from functools import cache

from korea_trade.vocabulary.files import mapping, texts, vocabulary_file
from korea_trade.vocabulary.words import Name

_SECTIONS = {"items": "item", "partners": "partner", "sectors": "sector"}


@cache
def meant_names() -> tuple[Name, ...]:
    """Those who make, sell or buy, as names of what they make and of where they are."""
    return tuple(
        (kind, code, tuple(texts(words)))
        for section, kind in _SECTIONS.items()
        for code, words in mapping(vocabulary_file("meant_names.yaml")[section]).items()
    )
