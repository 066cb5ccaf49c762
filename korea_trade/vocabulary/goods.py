"""What everybody knows of goods, read from ``goods.yaml`` at first use."""

from functools import cache
from typing import Literal, TypeAlias

from korea_trade.vocabulary.files import mapping, texts, vocabulary_file

GoodsKind: TypeAlias = Literal[
    "fuels", "by_barrel", "of_home_market", "mostly_imported", "often_imported", "never_ict", "main_items"
]


def goods(kind: GoodsKind) -> frozenset[str]:
    """The codes of the items of a kind."""
    return _codes_of(kind)


@cache  # of a function of its own, as a cached one takes a word of any kind
def _codes_of(kind: str) -> frozenset[str]:
    return frozenset(texts(vocabulary_file("goods.yaml")[kind]))


@cache
def parts_of_goods() -> dict[str, frozenset[str]]:
    """The codes of goods that are wholes of others, with those of their parts."""
    wholes = mapping(vocabulary_file("goods.yaml")["wholes"])
    return {code: frozenset(texts(parts)) for code, parts in wholes.items()}


@cache
def wholes_of(item: str) -> frozenset[str]:
    """The codes of the goods of which a text about this part of theirs may tell too."""
    wholes = mapping(vocabulary_file("goods.yaml")["wholes_beside_parts"])
    return frozenset(code for code, parts in wholes.items() if item in texts(parts))


@cache
def are_called_alike(item: str, other: str) -> bool:
    """Whether reports call two goods by either name, by their codes."""
    groups = mapping(vocabulary_file("goods.yaml")["called_alike"]).values()
    return any({item, other} <= set(texts(group)) for group in groups)


@cache
def is_vehicle(item: str) -> bool:
    """Whether an item is a vehicle, by its code: vehicles are counted, not only valued."""
    return not set(texts(vocabulary_file("goods.yaml")["vehicle_words"])).isdisjoint(item.split("-"))
