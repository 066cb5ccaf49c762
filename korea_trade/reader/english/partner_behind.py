"""The partner of a trade that stands behind its figure: "exports of $12 billion to Japan"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.english.clauses import partner_in_trade
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.topics import Node, Topic

_TOWARD = {"exports": ("to", "into"), "imports": ("from",), "trade": ("with",), "balance": ("with", "against")}
_WITH = ("with", "against")


def with_partner_behind(line: Line, finding: Finding) -> Cell:
    """The cell of a finding, with the partner behind its figure; that of a balance may stand further behind."""
    cell = finding.cell
    if cell.partner is not None or cell.foreign:
        return cell
    nodes = [node for node in line.nodes if not (isinstance(node, Element) and node.has("fillers"))]
    own = [at for at, node in enumerate(nodes) if finding.start <= node.start < finding.end and _is_amount(node)]
    if own:
        behind = [node for node in nodes[own[-1] + 1 :] if isinstance(node, Topic) or node.period is None]
        flow = cell.flow.value if cell.flow is not None else "exports"  # "sold cars worth $3.1 billion to the EU"
        partner = _partner(behind[:2], _TOWARD.get(flow, ()))
        if partner is not None:
            return replace(cell, partner=partner)
    if cell.flow is None or cell.flow.value != "balance":
        return cell
    end = next((at for at, node in enumerate(nodes) if own and at > own[-1] and _is_amount(node)), len(nodes))
    for pair in pairwise(nodes[:end]):
        partner = _partner(pair, _WITH)
        if partner is not None:
            return replace(cell, partner=partner)
    in_trade = filter(None, map(_partner_in_trade, pairwise(_behind(nodes, finding))))
    partner = next(in_trade, None)
    if partner is not None:
        return replace(cell, partner=partner)
    back = (topic.cells[0].refers for topic in nodes if isinstance(topic, Topic) and topic.cells[0].flow is None)
    there = next((refers for refers in back if refers is not None and refers.value == "there"), None)
    return cell if there is None or cell.refers is not None else replace(cell, refers=there)  # "with that country"


def balance_in_trade(line: Line, finding: Finding) -> Cell:
    """For "a surplus of $6.2 billion in trade with the U.S.": the balance of the trade behind its figure."""
    cell = finding.cell
    if cell.flow is None or cell.flow.value != "trade" or cell.flow.start < finding.end:
        return cell
    before = [node for node in line.nodes if isinstance(node, Topic) and node.end <= finding.start]
    named = before[-1].cells if before else line.subject
    if len(named) != 1 or named[0].flow is None or named[0].flow.value != "balance":
        return cell
    return replace(cell, flow=named[0].flow, balance=named[0].balance)


def _behind(nodes: list[Node], finding: Finding) -> list[Node]:
    """The nodes behind a finding, up to the next sign or conjunction."""
    behind = [node for node in nodes if node.start >= finding.end]
    closed = (at for at, node in enumerate(behind) if isinstance(node, Element) and _closes(node))
    return behind[: next(closed, len(behind))]


def _closes(node: Element) -> bool:
    return bool(node.sign) or (node.has("conjunctions") and node.word != "with")


def _partner_in_trade(nodes: Sequence[Node]) -> Located | None:
    """For "a surplus for the fifth month in trade with China": the partner of the trade that a balance is in."""
    preposition, topic = nodes
    if not (isinstance(preposition, Element) and preposition.word == "in" and isinstance(topic, Topic)):
        return None
    return partner_in_trade(topic)


def _is_amount(node: Node) -> bool:
    return isinstance(node, Element) and node.is_figure(Kind.MONEY, Kind.PERCENT)


def _partner(nodes: Sequence[Node], toward: Sequence[str]) -> Located | None:
    """The partner alone of a topic behind one of some prepositions."""
    preposition, topic = nodes if len(nodes) == len(("to", "Japan")) else (None, None)
    if not (isinstance(preposition, Element) and preposition.word in toward and isinstance(topic, Topic)):
        return None
    named = topic.cells[0] if len(topic.cells) == 1 and not topic.foreign else Cell()
    return named.partner if named.flow is named.item is None else None
