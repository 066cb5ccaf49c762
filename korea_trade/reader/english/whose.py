"""What an English clause leaves open of whose, and of what, its figures are."""

from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.doubts import ITS_OWN
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.growths import OF_A_SHARE
from korea_trade.reader.english.topics import Topic

_PREDICATES = ("directions", "level_verbs", "light_verbs", "auxiliaries")
_THE_REST = ("other", "others", "else", "rest", "the rest", "remaining", "elsewhere", "all others")


def open_questions(clauses: list[Clause], number: int, finding: Finding, reading: Reading) -> str | None:
    """Why it is in doubt whose figure a finding of a clause of the sentence is; None where its words tell."""
    clause, cell = clauses[number], finding.cell
    if _relative(clause):
        return "whose it is stands before"
    if finding.frame == "growth" and any(before.doubtful == OF_A_SHARE for before in reading.findings):
        return OF_A_SHARE  # "chips rose to 19.3 percent and computers to 2.6"
    if _is_to_unknown(clause, cell):
        return "to whom, the vocabulary does not know"
    if finding.measure != "count" and _is_of_the_rest(clause, cell):
        return "of the rest, and not of all"
    if _points_at_one(clause):
        return "of which of those before?"
    if _whose(cell, reading.flows):
        return ITS_OWN
    if number and _set_abroad(clauses[0]) and cell.partner is None:
        return "of Korea, or of the country before?"
    if _of_good_before(clauses[:number], cell):
        return "of the good before, or of all?"
    return None


def _set_abroad(clause: Clause) -> bool:
    """For "In Taiwan, exports rose", "According to Japan's ministry, …": a country that a sentence opens with."""
    nodes = [node for node in clause.all_nodes if isinstance(node, Topic) or not (node.sign or node.has("fillers"))]
    first, topic = (nodes[place] if place < len(nodes) else None for place in (0, 1))
    if clause.subject is not None or not isinstance(first, Element) or not isinstance(topic, Topic):
        return False
    named = len(topic.cells) == 1 and topic.cells[0].partner is not None and topic.cells[0].flow is None
    return named and (first.word == "according to" or (first.word == "in" and len(nodes) == 2))


def _whose(cell: Cell, named: list[Located]) -> bool:
    """For "U.S. exports rose 5 percent": whether a partner stands right before the flow, so that it may be its own."""
    flow, partner = cell.flow, cell.partner
    if flow is None or partner is None or flow.value not in ("exports", "imports") or flow not in named:
        return False
    return 0 < flow.start - partner.end <= 1


def _of_good_before(before: list[Clause], cell: Cell) -> bool:
    """For "battery exports fell, while imports rose 112 percent": whether they may be of the good before."""
    last = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    alone = cell.item is cell.partner is cell.sector is cell.refers is None and not cell.whole
    if not alone or cell.flow is None or last is None or len(last) > 1 or last[0].item is None or last[0].flow is None:
        return False
    return {cell.flow.value, last[0].flow.value} == {"exports", "imports"}


def _relative(clause: Clause) -> bool:
    """For "exports of which soared", "whose exports rose": a subject that stands in the clause before."""
    words = [node.word for node in clause.all_nodes[:3] if isinstance(node, Element)]
    named = any((cell.item or cell.partner) is not None and not cell.unknown for cell in clause.subject or ())
    return "whose" in words or (words[:1] == ["of which"] and not named)


def _is_to_unknown(clause: Clause, cell: Cell) -> bool:
    """For "shipments to the bloc fell", "exports to advanced economies": who stands behind "to" is of no list."""
    nodes = [node for node in clause.nodes if not (isinstance(node, Element) and node.has("fillers"))]
    first = nodes[0] if len(nodes) > 1 else None
    if cell.partner or cell.refers or cell.flow is None or not isinstance(first, Element):
        return False
    if first.word not in ("to", "into") or first is not clause.nodes[0]:
        return False
    article = nodes[1] is not clause.nodes[1]
    for node, behind in pairwise(nodes[1:7]):
        if isinstance(node, Topic):
            return node.foreign
        if node.figure is not None and not node.is_figure(Kind.ORDINAL):
            return False
        if (node.nameable and (article or node.word.endswith("s"))) or node.has("counts"):
            told = isinstance(behind, Element) and any(behind.has(kind) for kind in _PREDICATES)
            return told or (isinstance(behind, Element) and behind.nameable)
    return False


def _is_of_the_rest(clause: Clause, cell: Cell) -> bool:
    """For "exports of all other items rose", "other exports", "exports to the rest of the world": not of all."""
    if cell.item or cell.partner or cell.refers:
        return False
    for node in clause.all_nodes:
        if isinstance(node, Element) and (node.figure is not None or node.has("directions") or node.has("level_verbs")):
            return False
        if isinstance(node, Element) and node.word in _THE_REST:
            return True
    return False


def _points_at_one(clause: Clause) -> bool:
    """For "exports to the latter", "those to the former": one of two names that stand before."""
    nodes = clause.all_nodes
    words = [node.word if isinstance(node, Element) else "" for node in nodes]
    for at in range(2, len(nodes)):
        if words[at] in ("latter", "former") and words[at - 1] == "the" and words[at - 2] in ("to", "with", "from"):
            behind = nodes[at + 1] if at + 1 < len(nodes) else None
            noun = isinstance(behind, Topic) or (behind is not None and (behind.has("records") or behind.time))
            if not noun:
                return True
    return False
