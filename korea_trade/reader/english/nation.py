"""Korea by its name: where a sentence says that trade is its own."""

from collections.abc import Sequence

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node

_TOWARD = ("from", "to", "with", "of", "into")


def names_korea(nodes: Sequence[Node]) -> bool:
    """Whether words name Korea as whose trade it is: "Korea's imports", not "its imports from Korea"."""
    before = ""
    for node in nodes:
        if isinstance(node, Element) and _names(node) and before not in _TOWARD:
            return True
        before = node.word if isinstance(node, Element) else ""
    return False


def _names(element: Element) -> bool:
    return element.has("nation", "name") or element.has("nation", "adjective")
