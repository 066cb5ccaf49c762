"""Demand that is trade: "On the import side, demand for chips jumped"."""

from itertools import pairwise

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.sales import names_item


def without_demand(parts: list[Element]) -> list[Element]:
    """The elements without "demand for" before an item, where the sentence opens with the side that it is about.

    "Helped by demand for cars and ships that jumped 33.7 percent and 79.9 percent each" tells of their exports too.
    """
    side = any(part.has("flows") and after.word == "side" for part, after in pairwise(parts[:5]))
    demanded = [
        at
        for at, (part, after) in enumerate(pairwise(parts))
        if part.word == "demand" and after.word == "for" and names_item(parts, at + 2) and (side or _told(parts[at:]))
    ]
    return [part for at, part in enumerate(parts) if at not in demanded and at - 1 not in demanded]


def _told(behind: list[Element]) -> bool:
    """Whether figures of the names behind "demand for" follow, each its own."""
    that = next((at for at, part in enumerate(behind) if part.word == "that"), None)
    if that is None or any(part.figure is not None for part in behind[:that]):
        return False
    return any(part.has("respectively") or part.word == "each" for part in behind[that:])
