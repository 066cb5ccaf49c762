"""The words of the facts explained, read from ``glossary.yaml`` at first use."""

from dataclasses import dataclass
from functools import cache

from korea_trade.vocabulary.files import mapping, texts, vocabulary_file


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what else it is called, its explanation in both languages, and a command that shows it."""

    term: str
    called: tuple[str, ...]
    en: str
    ko: str
    example: str


@cache
def glossary() -> tuple[Term, ...]:
    """All terms, in the order of the file."""
    entries = ((term, mapping(entry)) for term, entry in vocabulary_file("glossary.yaml").items())
    return tuple(
        Term(term, tuple(texts(entry["called"])), str(entry["en"]), str(entry["ko"]), str(entry["example"]))
        for term, entry in entries
    )
