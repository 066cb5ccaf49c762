"""What a sentence without figures turns to: "Cars went the other way. They rose 49.4 percent"."""

from korea_trade.reader.cells import Cell
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at


def subjects_turned_to(nodes: list[Node]) -> list[Cell]:
    """The names that a sentence without figures begins with, whatever it says of them; none where it tells figures."""
    if any(isinstance(node, Element) and node.figure is not None for node in nodes):
        return []
    first = next((at for at, node in enumerate(nodes) if not _opens(node)), len(nodes))
    topic, verb = node_at(nodes, first), node_at(nodes, first + 1)
    told = isinstance(topic, Topic) and isinstance(verb, Element) and not (verb.sign or verb.has("prepositions"))
    return topic.cells if told and isinstance(topic, Topic) else []


def partner_turned_to(nodes: list[Node]) -> Cell | None:
    """The one partner that a sentence without figures names, as in "The ministry worries about China"."""
    if any(isinstance(node, Element) and node.figure is not None for node in nodes):
        return None
    cells = [cell for node in nodes if isinstance(node, Topic) for cell in node.cells if cell.partner is not None]
    alone = len(cells) == 1 and not (cells[0].foreign or cells[0].unknown)
    return cells[0] if alone else None


def _opens(node: Node) -> bool:
    """Whether a word may stand before what a sentence is about: "Not so", "By contrast,"."""
    if isinstance(node, Topic) or node.figure is not None:
        return False
    kinds = ("fillers", "adjectives", "conjunctions", "clause_openers")
    return node.sign == "," or any(node.has(kind) for kind in kinds)
