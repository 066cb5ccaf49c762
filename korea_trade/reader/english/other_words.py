"""Other words for a name in commas: "instant noodles, or ramen, rose 5 percent" is read without them."""

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at


def without_other_words(nodes: list[Node]) -> list[Node]:
    """The nodes without ", or ramen," behind a name: a second name or words of no vocabulary, and nothing else."""
    found, at = list[Node](), 0
    while at < len(nodes):
        end = _end(nodes, at) if isinstance(nodes[at], Topic) else None
        found.append(nodes[at])
        at = end if end is not None else at + 1
    return found


def _end(nodes: list[Node], at: int) -> int | None:
    """Where the nodes go on behind the commas."""
    joint = node_at(nodes, at + 2)
    if sign_at(nodes, at + 1) != "," or not isinstance(joint, Element) or joint.word != "or":
        return None
    for end in range(at + 3, min(len(nodes), at + _LONGEST)):
        if sign_at(nodes, end) == "," and end > at + 3:
            return end + 1
        node = nodes[end]
        plain = isinstance(node, Element) and (node.unknown or node.has("fillers")) and not node.has("each")
        named = isinstance(node, Topic) and all(cell.flow is cell.partner is None for cell in node.cells)
        if not (plain or named):
            return None
    return None


_LONGEST = 8
