"""The words of the facts explained, read from ``glossary.yaml`` at first use."""

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml


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
    text = resources.files("korea_trade.vocabulary").joinpath("glossary.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes only text, lists and mappings
    tree: dict[str, dict[str, str | list[str]]] = yaml.load(text, Loader=loader)  # noqa: S506
    return tuple(
        Term(term, tuple(entry["called"]), str(entry["en"]), str(entry["ko"]), str(entry["example"]))
        for term, entry in tree.items()
    )
