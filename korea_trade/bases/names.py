"""The names that a fact base gives to items and partners, and the words that it adds, as the reader takes them."""

from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.words import words_as_names
from korea_trade.vocabulary.words import Name


def names_of(base: FactBase) -> tuple[Name, ...]:
    """Every item and partner of a fact base with the words that mean it; then what words of its own mean."""
    items = tuple(("item", entry.code, (entry.en, entry.ko, *entry.aliases)) for entry in base.items)
    partners = tuple(("partner", entry.code, (entry.en, entry.ko, *entry.aliases)) for entry in base.partners)
    return items + partners + words_as_names(base.words)
