"""What stands behind a figure and makes it that of another name, or of what trade moved by."""

from dataclasses import replace

from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at


def of_name_behind_level(clause: Clause, finding: Finding) -> Cell:
    """For "exports were $130 million for displays and $1.1 billion for chips": the name right behind each level."""
    cell, behind = finding.cell, _behind_value(clause, finding)
    preposition, name = node_at(behind, 0), node_at(behind, 1)
    if finding.measure != "value" or not isinstance(name, Topic):
        return cell
    said = name.cells[0] if len(name.cells) == 1 else Cell()
    if said.flow is not None or said.refers is not None or not isinstance(preposition, Element):
        return cell
    if preposition.word != "for" or (said.item is None) is (said.partner is None):
        return cell
    if said.item is not None:
        return cell if cell.item is not None else replace(cell, item=said.item, unknown=said.unknown)
    return cell if cell.partner is not None else replace(cell, partner=said.partner)


def is_share_of_change(clause: Clause, finding: Finding) -> bool:
    """For "19.3 percent of the fall in exports", "a third of export growth": a part of what trade moved by."""
    if finding.measure != "share":
        return False
    behind = _behind_value(clause, finding)
    of, whole = node_at(behind, 0), node_at(behind, 1)
    moved = node_at(behind, 2) if isinstance(whole, Topic) else whole
    return (
        isinstance(of, Element)
        and of.word == "of"
        and isinstance(moved, Element)
        and moved.has("directions", part="nouns")
    )


def _behind_value(clause: Clause, finding: Finding) -> list[Node]:
    """The nodes behind the value of a finding, without words such as "the"."""
    span = finding.spans.get("value")
    if span is None:
        return []
    nodes = sorted(clause.all_nodes, key=lambda node: node.start)
    return [n for n in nodes if n.start >= span[1] and not (isinstance(n, Element) and n.has("fillers"))]
