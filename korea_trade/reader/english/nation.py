"""Korea by its name: where a sentence says that trade is its own."""

from collections.abc import Sequence

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node

_TOWARD = ("from", "to", "with", "of", "into")


def flows_of_nation(parts: list[Element]) -> set[int]:
    """For "Korea's auto exports": where the flows stand that the nation owns, with goods between and no partner."""
    found = set[int]()
    for at, part in enumerate(parts):
        if not (part.has("nation") and part.word.endswith(("'s", "’s"))):
            continue
        behind = parts[at + 1 : at + _NEAR]
        flow = next((place for place, node in enumerate(behind) if node.has("flows")), None)
        if flow is not None and not any(node.sign or node.figure or node.has("partner") for node in behind[:flow]):
            found.add(behind[flow].start)
    return found


_NEAR = 5


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
