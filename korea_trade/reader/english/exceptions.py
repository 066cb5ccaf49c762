"""What is left out of what is told: "Every item but computers grew", "all regions grew but Japan"."""

from dataclasses import replace

from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_EXCLUDING = {"conditions": Meaning("conditions", "excluding")}


def with_exceptions(nodes: list[Node]) -> list[Node]:
    """The nodes with the "but" that leaves out a name as what it means, and no conjunction."""
    return [
        replace(node, meanings=_EXCLUDING) if isinstance(node, Element) and _leaves_out(nodes, at) else node
        for at, node in enumerate(nodes)
    ]


def _leaves_out(nodes: list[Node], at: int) -> bool:
    word, name = nodes[at], past_fillers(nodes, at + 1)
    if not isinstance(word, Element) or word.word != "but" or not isinstance(node_at(nodes, name), Topic):
        return False
    before, behind = node_at(nodes, at - 1) if at else None, node_at(nodes, name + 1)
    all_of = [node for node in nodes[:at] if isinstance(node, Element) and node.word in word_list("all_of")]
    if not all_of or not isinstance(before, Element):
        return False
    ends = behind is None or (isinstance(behind, Element) and behind.sign in (".", ";"))
    return ends or before.word in word_list("all_of") or before.has("counts")
