"""The economy, whose growth is told with that of exports: figures of the national accounts, and not of customs."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.word_lists import word_list

_NEAR = 6
"""How many elements stand at most between the economy and its growth."""


def growth_of_economy(parts: list[Element]) -> int | None:
    """For "The economy grew 1.3 percent, with exports up 0.9 percent": where the economy is named that grew."""
    for at, part in enumerate(parts):
        if not _is_economy(part) or (at and parts[at - 1].word in ("of", "to", "in")):
            continue
        behind = parts[at + 1 : at + 1 + _NEAR]
        end = next((place for place, word in enumerate(behind) if word.sign or word.has("flows")), len(behind))
        told = behind[:end]
        if any(word.has("directions") for word in told) and any(word.is_figure(Kind.PERCENT) for word in told):
            return part.start
    return None


def _is_economy(part: Element) -> bool:
    """Whether a word, or the last one of "the global economy", means the economy."""
    return bool({part.word, part.word.split()[-1]} & set(word_list("economy")))
