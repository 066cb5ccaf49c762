"""A partner that trade is with: "in trade with Japan it ran a deficit" is read as "with Japan it ran a deficit"."""

from dataclasses import replace

from korea_trade.reader.cells import Cell
from korea_trade.reader.english.clauses import is_boundary
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.phrases import Meaning


def with_partner_of_trade(nodes: list[Node]) -> list[Node]:
    """Nodes in which "with" and the partner stand for "in trade with Japan"."""
    found, index = list[Node](), 0
    while index < len(nodes):
        node, behind = nodes[index], index + 1
        while behind < len(nodes) and isinstance(filler := nodes[behind], Element) and filler.has("fillers"):
            behind += 1
        partner = _partner(nodes[behind]) if behind < len(nodes) else None
        if partner is None or not isinstance(node, Element) or node.word != "in":
            found.append(node)
            index += 1
            continue
        found += [_with(node, opens=not found or is_boundary(found[-1])), partner]
        index = behind + 1
    return found


def _partner(topic: Node | None) -> Topic | None:
    """The partner alone of "trade with China"."""
    if not isinstance(topic, Topic) or len(topic.cells) != 1 or topic.foreign:
        return None
    cell = topic.cells[0]
    trade = cell.flow is not None and cell.flow.value == "trade" and cell.item is None
    return replace(topic, cells=[Cell(partner=cell.partner)]) if trade and cell.partner is not None else None


def _with(preposition: Element, *, opens: bool) -> Element:
    kinds = ("prepositions", "conjunctions", "clause_openers") if opens else ("prepositions",)
    return Element(preposition.start, preposition.end, "with", {kind: Meaning(kind, "with") for kind in kinds})
