"""Sentences of one side of trade: "On the import side, demand for chips jumped"."""

from itertools import pairwise

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.sales import names_item


def without_demand(parts: list[Element]) -> list[Element]:
    """The elements without "demand for" before an item, where the sentence opens with the side that it is about."""
    if not any(part.has("flows") and after.word == "side" for part, after in pairwise(parts[:5])):
        return parts
    demanded = [
        at
        for at, (part, after) in enumerate(pairwise(parts))
        if part.word == "demand" and after.word == "for" and names_item(parts, at + 2)
    ]
    return [part for at, part in enumerate(parts) if at not in demanded and at - 1 not in demanded]
