"""The way that a word before a name says it went: "lower prices", "on rising exports", "decreasing shipments"."""

from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.word_lists import word_list


def way_of(element: Element) -> str | None:
    """The direction of "lower", "falling", and of "on lower", "on rising", which give a reason."""
    last = element.word.split()[-1]
    return next((way for way in ("up", "down") if last in word_list(f"moving_{way}")), None)
