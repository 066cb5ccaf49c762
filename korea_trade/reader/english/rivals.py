"""Countries that Korea passes in the world, or that pass it: they are no partners of the trade that is told of."""

from dataclasses import replace

from korea_trade.reader.english.clauses import is_boundary
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.nation import names_korea
from korea_trade.reader.english.passives import overtakes
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning


def without_rivals(nodes: list[Node]) -> list[Node]:
    """Nodes in which the country that Korea passed is none, and one that passed Korea is told of for itself.

    "Korea overtook Italy to become the eighth-largest trading nation" is a place in the world;
    "Taiwan overtook Korea as China's largest source of imports" is about the trade of others.
    """
    for at, verb in enumerate(nodes):
        if not isinstance(verb, Element) or not overtakes(verb):
            continue
        before, behind = _beside(nodes, at, -1), _beside(nodes, at, +1)
        passed, passing = node_at(nodes, behind), node_at(nodes, before)
        if _is_korea(passing) and isinstance(passed, Topic) and _is_country(passed):
            elsewhere = any(_owns(node) for node in _of_others(nodes[behind + 1 :]))
            first = nodes[at + 1]
            mark = Element(verb.start, verb.end, verb.text, {} if elsewhere else {"world": Meaning("world", "world")})
            rest = nodes[behind + 1 :] if first is not passed else nodes[at + 2 :]
            return [*nodes[:at], mark, *(_abroad(rest) if elsewhere else rest)]
        passing = nodes[_before_aside(nodes, before)] if before >= 0 else None
        if _is_korea(passed) and isinstance(passing, Topic) and _is_country(passing):
            first_own = _first_of_clause(nodes, before)
            return [*nodes[:first_own], *_abroad(nodes[first_own : behind + 1]), *_abroad(nodes[behind + 1 :])]
    return nodes


def _is_korea(node: Node | None) -> bool:
    return isinstance(node, Element) and node.is_korea


def _is_country(topic: Topic) -> bool:
    """Whether a topic is a partner and nothing else."""
    named = all(cell.partner and not (cell.flow or cell.item or cell.measure or cell.foreign) for cell in topic.cells)
    return named and len(topic.cells) == 1


def _beside(nodes: list[Node], at: int, step: int) -> int:
    """The place of what stands before (-1) or behind (+1) a verb, without its auxiliaries."""
    at += step
    while 0 <= at < len(nodes) and not _is_korea(nodes[at]) and _is_light(nodes[at]):
        at += step
    return at


def _before_aside(nodes: list[Node], at: int) -> int:
    """For "Taiwan, with exports of $3 billion, overtook Korea": the place of what the commas stand behind."""
    if at < 0 or sign_at(nodes, at) != ",":
        return at
    return next((place - 1 for place in range(at - 1, 0, -1) if sign_at(nodes, place) == ","), at)


def _first_of_clause(nodes: list[Node], at: int) -> int:
    """Where the clause of a country begins: "exports rose 3 percent, although China overtook Korea".

    What a sentence opens with behind a conjunction may be of that country: "With exports of $3 billion, Taiwan …".
    """
    if _joins(nodes[0]):
        return 0
    return next((place + 1 for place in range(at, 0, -1) if _joins(nodes[place])), 0)


def _joins(node: Node) -> bool:
    return is_boundary(node) and isinstance(node, Element) and node.sign != ","


def _is_light(node: Node) -> bool:
    return isinstance(node, Element) and any(map(node.has, ("fillers", "auxiliaries", "adjectives")))


def _owns(node: Node) -> bool:
    """For "as Germany's second-largest supplier": a country whose trade it is."""
    own = isinstance(node, Element) and (node.has("nation") or node.word.startswith(("world", "its")))
    return isinstance(node, Element) and node.word.endswith(("'s", "’s")) and not own


def _of_others(nodes: list[Node]) -> list[Node]:
    """The nodes up to a clause in which Korea's own trade is told of: "while Korea's exports rose"."""
    for at, node in enumerate(nodes):
        end = next((place for place in range(at + 1, len(nodes)) if is_boundary(nodes[place])), len(nodes))
        if is_boundary(node) and names_korea(nodes[at + 1 : end]):
            return nodes[:at]
    return nodes


def _abroad(nodes: list[Node]) -> list[Node]:
    """The nodes as no trade of Korea's, up to where that is told of."""
    others = _of_others(nodes)
    marked = [
        replace(node, cells=[replace(cell, foreign=True) for cell in node.cells]) if isinstance(node, Topic) else node
        for node in others
    ]
    return [*marked, *nodes[len(others) :]]
