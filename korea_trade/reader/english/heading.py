"""A heading before a colon that names what the list behind it is about: "ICT exports to Vietnam in 2020: chips …"."""

from collections.abc import Sequence

from korea_trade.reader.cells import Cell
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic

_CLOSING = (":", "-", "–", "—")
_WITHIN = ("in", "among", "of", "within")


def heading_of(clauses: list[Clause]) -> Cell | None:
    """The one trade or name that stands before the colon of a sentence, where nothing is said of it there."""
    first = next((clause for clause in clauses if clause.subject or clause.nodes), None)
    if first is None or first.entry or not first.nodes:
        return None
    topics = [node for node in first.all_nodes if isinstance(node, Topic)]
    named = first.subject or (topics[0].cells if len(topics) == 1 else [])
    alone = len(topics) == (0 if first.subject else 1) and len(named) == 1
    closed = _closes(first.nodes[-1], _CLOSING) or _closes_opening(first)
    if not alone or not closed or any(_closes(node, _CLOSING) for node in first.nodes[:-1]):
        return None
    plain = all(isinstance(node, Topic) or _tells_nothing(node) for node in first.all_nodes)
    cell = named[0]
    other = cell.foreign or cell.unknown or cell.refers or cell.measure or cell.balance
    return cell if plain and not other and (cell.item is not None or cell.partner is not None) else None


def explained_by_list(clause: Clause) -> Cell | None:
    """The trade with a partner that a clause before a colon tells of: "exports to Vietnam rose: chips gained"."""
    cell = clause.subject[0] if clause.subject is not None and len(clause.subject) == 1 else None
    if cell is None or clause.entry or not clause.nodes or not _closes(clause.nodes[-1], (":",)):
        return None
    whole = cell.flow is not None and cell.partner is not None and cell.item is None
    return cell if whole and not cell.foreign and cell.measure is cell.balance is None else None


def _closes(node: Node, signs: Sequence[str]) -> bool:
    return not isinstance(node, Topic) and node.sign in signs


def _closes_opening(clause: Clause) -> bool:
    """Whether a comma closes what a sentence opens with: "In exports to Vietnam, chips rose", "To Vietnam, chips rose".

    "In Vietnam, exports rose" may be of Vietnam's own.
    """
    nodes = [node for node in clause.all_nodes if isinstance(node, Topic) or not node.has("fillers")]
    first, topic = (nodes[place] if place < len(nodes) else None for place in (0, 1))
    if clause.subject is not None or not isinstance(first, Element) or not isinstance(topic, Topic):
        return False
    led = first.word == "to" or (first.word in _WITHIN and topic.cells[0].flow is not None)
    return led and _closes(clause.nodes[-1], (",",))


def _tells_nothing(node: Element) -> bool:
    named = bool(node.sign) or node.is_korea or node.period is not None
    return named or node.has("fillers") or node.has("prepositions")
