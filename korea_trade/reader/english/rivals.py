"""Countries that Korea passes in the world, or that pass it: they are no partners of the trade that is told of."""

from dataclasses import replace

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.phrases import Meaning

_KOREA = ("korea", "south korea", "s. korea")


def without_rivals(nodes: list[Node]) -> list[Node]:
    """Nodes in which the country that Korea passed is none, and one that passed Korea is told of for itself.

    "Korea overtook Italy to become the eighth-largest trading nation" is a place in the world;
    "Taiwan overtook Korea as China's largest source of imports" is about the trade of others.
    """
    for at, verb in enumerate(nodes):
        if not isinstance(verb, Element) or not _passes(verb):
            continue
        before, behind = _before(nodes, at), _behind(nodes, at)
        passed, passing = nodes[behind] if behind < len(nodes) else None, nodes[before] if before >= 0 else None
        if _is_korea(passing) and isinstance(passed, Topic) and _is_country(passed):
            elsewhere = any(_owns(node) for node in nodes[behind + 1 :])
            first = nodes[at + 1]
            mark = Element(verb.start, verb.end, verb.text, {} if elsewhere else {"world": Meaning("world", "world")})
            rest = nodes[behind + 1 :] if first is not passed else nodes[at + 2 :]
            return [*nodes[:at], mark, *(_abroad(rest) if elsewhere else rest)]
        if _is_korea(passed) and isinstance(passing, Topic) and _is_country(passing):
            return _abroad(nodes)
    return nodes


def _passes(verb: Element) -> bool:
    return verb.has("overtakes") or verb.has("limits", "above", part="verbs")


def _is_korea(node: Node | None) -> bool:
    return isinstance(node, Element) and node.word in _KOREA


def _is_country(topic: Topic) -> bool:
    """Whether a topic is a partner and nothing else."""
    named = all(cell.partner and not (cell.flow or cell.item or cell.measure or cell.foreign) for cell in topic.cells)
    return named and len(topic.cells) == 1


def _before(nodes: list[Node], at: int) -> int:
    """The place of what stands before a verb, without its auxiliaries."""
    at -= 1
    while at >= 0 and not _is_korea(nodes[at]) and _is_light(nodes[at]):
        at -= 1
    return at


def _behind(nodes: list[Node], at: int) -> int:
    at += 1
    while at < len(nodes) and not _is_korea(nodes[at]) and _is_light(nodes[at]):
        at += 1
    return at


def _is_light(node: Node) -> bool:
    return isinstance(node, Element) and any(map(node.has, ("fillers", "auxiliaries", "adjectives")))


def _owns(node: Node) -> bool:
    """For "as Germany's second-largest supplier": a country whose trade it is."""
    word = node.text if isinstance(node, Element) else ""
    own = word.lower().startswith(("world", "korea", "south korea", "its", "country"))
    return word.endswith(("'s", "’s")) and not own


def _abroad(nodes: list[Node]) -> list[Node]:
    return [
        replace(node, cells=[replace(cell, foreign=True) for cell in node.cells]) if isinstance(node, Topic) else node
        for node in nodes
    ]
