"""The names that a fact base gives to items and partners, and the words that it adds: of documents and of people."""

from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.words import words_as_names
from korea_trade.vocabulary.spellings import spellings
from korea_trade.vocabulary.words import Name


def names_of(base: FactBase) -> tuple[Name, ...]:
    """Every item and partner of a fact base with the words that mean it; then what words of its own mean."""
    items = tuple(("item", entry.code, (entry.en, entry.ko, *entry.aliases)) for entry in base.items)
    partners = tuple(("partner", entry.code, (entry.en, entry.ko, *entry.aliases)) for entry in base.partners)
    return items + partners + words_as_names(base.words)


def names_typed(base: FactBase) -> tuple[Name, ...]:
    """The same and, behind them, what no document calls them but people type: VN, the ISO 3166 code, and phone."""
    countries = (("partner", entry.code, (entry.iso3166,)) for entry in base.partners if entry.iso3166 is not None)
    typed = (
        (kind, code, (word,))
        for kind, spelled in (("item", "called-item"), ("partner", "called-partner"), ("partner", "iso3166"))
        for word, code in spellings(spelled).items()
    )
    return (*names_of(base), *countries, *typed)
