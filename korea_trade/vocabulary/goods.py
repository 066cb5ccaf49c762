"""What everybody knows of goods, read from ``goods.yaml`` at first use."""

from functools import cache
from typing import Literal

from korea_trade.vocabulary.files import texts, vocabulary_file


@cache
def goods(kind: Literal["fuels", "mostly_imported", "never_ict"]) -> frozenset[str]:
    """The codes of the items of a kind."""
    return frozenset(texts(vocabulary_file("goods.yaml")[kind]))


@cache
def is_vehicle(item: str) -> bool:
    """Whether an item is a vehicle, by its code: vehicles are counted, not only valued."""
    return not set(texts(vocabulary_file("goods.yaml")["vehicle_words"])).isdisjoint(item.split("-"))
