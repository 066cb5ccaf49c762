"""Who overtook whom: "China was overtaken by the U.S. as the top market" is read as "the U.S. overtook China …"."""

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at


def in_active_voice(nodes: list[Node]) -> list[Node]:
    """Nodes in which a name that was overtaken by another stands behind it and the verb."""
    for at, verb in enumerate(nodes):
        by = at + 1
        if not (isinstance(verb, Element) and overtakes(verb) and _is_word(nodes, by, "by")):
            continue
        other = next((place for place in range(by + 1, len(nodes)) if not _is_filler(nodes[place])), len(nodes))
        first = next((place for place in range(at - 1, -1, -1) if isinstance(nodes[place], Topic)), None)
        if first is None or other == len(nodes) or not isinstance(nodes[other], Topic):
            return nodes
        if not all(map(_stands_between, nodes[first + 1 : at])):
            return nodes
        return [*nodes[:first], nodes[other], verb, nodes[first], *nodes[other + 1 :]]
    return nodes


def without_those_followed(nodes: list[Node]) -> list[Node]:
    """Nodes without the name before the one told of: "cars followed chips with $5.5 billion" tells of cars."""
    for at in range(1, len(nodes) - 3):
        first, second, amount = nodes[at - 1], nodes[at + 1], nodes[at + 3]
        named = isinstance(first, Topic) and isinstance(second, Topic) and _is_word(nodes, at, "followed")
        if named and _is_word(nodes, at + 2, "with") and isinstance(amount, Element) and amount.figure is not None:
            return [*nodes[:at], *nodes[at + 2 :]]
    return nodes


def overtakes(verb: Element) -> bool:
    """Whether it is a verb of who passes whom: "overtook", "surpassed"."""
    return verb.has("overtakes") or verb.has("limits", "above", part="verbs")


def _is_word(nodes: list[Node], at: int, word: str) -> bool:
    node = node_at(nodes, at)
    return isinstance(node, Element) and node.word == word


def _is_filler(node: Node) -> bool:
    return isinstance(node, Element) and node.has("fillers")


def _stands_between(node: Node) -> bool:
    """For "Japan was overtaken", "Japan has recently been overtaken"."""
    return isinstance(node, Element) and (
        node.has("auxiliaries") or node.has("level_verbs") or node.word.endswith("ly")
    )
