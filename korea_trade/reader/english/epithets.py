"""Other names of Korea that name a partner: "Asia's fourth-largest economy" is no trade with Asia."""

from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.phrases import Meaning


def without_epithets(parts: list[Element]) -> list[Element]:
    """The elements without the partner of such a name."""
    for part, after in pairwise(parts):
        ranked = after.is_figure(Kind.ORDINAL) or after.has("ranks")
        if part.has("partner") and part.word.endswith(("'s", "’s")) and ranked:
            part.meanings = {"fillers": Meaning("fillers", "")}
    return parts
