"""What an English clause leaves open of whose, and of what, its figures are."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.doubts import ITS_OWN, OF_A_SHARE
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic

_ITS_LEVEL = ("at", "with", "or", "and", "worth", "while", "as", ";", "after", "but")
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
    if finding.measure != "count" and _is_of_some(clause, cell):
        return "of which goods?"
    if _compares_two(clause, finding):
        return "of which of the two?"
    if _is_of_balance_before(cell, reading.findings):
        return "of all trade, or of that with the partner before?"
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
    if first.word not in ("to", "into", "through", "via") or first is not clause.nodes[0]:
        return False
    article = nodes[1] is not clause.nodes[1]
    for node, behind in pairwise(nodes[1:7]):
        if isinstance(node, Topic):
            return node.foreign
        if node.figure is not None and not node.is_figure(Kind.ORDINAL):
            return False
        if (node.nameable and (article or node.word.endswith("s"))) or node.has("counts"):
            told = isinstance(behind, Element) and any(behind.has(kind) for kind in _PREDICATES)
            return told or (isinstance(behind, Element) and (behind.nameable or behind.word == "of"))
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


def _is_of_some(clause: Clause, cell: Cell) -> bool:
    """For "exports of the three largest items rose", "imports of the two energy sources": of some goods, not of all."""
    nodes = [
        node for node in clause.nodes if not (isinstance(node, Element) and node.has("fillers") and not node.figure)
    ]
    of, number = (nodes[place] if place < len(nodes) else None for place in (0, 1))
    alone = cell.item is cell.partner is cell.refers is None
    if not alone or not isinstance(of, Element) or of.word != "of" or not isinstance(number, Element):
        return False
    return number.is_figure(Kind.CARDINAL) or number.has("ranks")


def _compares_two(clause: Clause, finding: Finding) -> bool:
    """For "exports grew faster than imports for the 12th month", "exports to the U.S. overtook those to China, $10 bn".

    What stands behind the second name may be of either, or of their difference.
    """
    nodes = [node for node in clause.nodes if not (isinstance(node, Element) and node.has("fillers"))]
    for node, other in pairwise(nodes):
        faster = isinstance(node, Element) and (node.has("than") or node.word in ("more than", "less than"))
        passed = isinstance(node, Element) and node.has("overtakes") and isinstance(other, Topic) and _has_flow(other)
        if (faster or passed) and isinstance(other, Topic) and other.end <= finding.end:
            told = any(_tells(behind) for behind in nodes if other.end <= behind.start < finding.end)
            return (finding.start >= node.start and not told) or finding.measure == "streak"
    return False


def of_whole(clauses: list[Clause], finding: Finding, found: list[Finding]) -> None:
    """For "chips made up 19.6 percent of exports of $58.1 billion": the level is of the whole; elsewhere it may be.

    "ICT exports were 32.8 percent of all exports, which came to $58.1 billion" leaves that in doubt.
    """
    shares = [
        other for other in found if other.measure == "share" and other.end <= finding.end and other is not finding
    ]
    level, cell = finding.spans.get("value"), finding.cell
    if not shares or level is None or finding.measure != "value":
        return
    sector = cell.sector or shares[-1].cell.sector
    nodes = sorted((node for clause in clauses for node in clause.all_nodes), key=lambda node: node.start)
    nodes = [node for node in nodes if shares[-1].start <= node.start < level[0]]
    figures = [at for at, node in enumerate(nodes) if isinstance(node, Element) and node.is_figure(Kind.PERCENT)]
    behind = nodes[figures[-1] + 1 :] if figures else []
    if not behind or not isinstance(behind[0], Element) or behind[0].word.split()[0] != "of":
        return
    if any(isinstance(node, Element) and node.word in _ITS_LEVEL for node in behind):
        return
    of, whole = behind[-1], behind[-2] if len(behind) > 1 else None
    if isinstance(of, Element) and of.word == "of" and isinstance(whole, Topic) and _is_flow_alone(whole):
        every = None if sector is None else Located("all-industries", whole.start, whole.end)
        finding.cell = replace(whole.cells[0], sector=every, when=cell.when, period=cell.period)
    elif cell.item or cell.partner or (sector is not None and sector.value != "all-industries"):
        finding.doubt("of the whole that a share is of, or of its part?")


def _is_flow_alone(topic: Topic) -> bool:
    cell = topic.cells[0]
    named = cell.item or cell.partner or cell.refers or cell.measure or cell.foreign
    return len(topic.cells) == 1 and cell.flow is not None and not named


def _is_of_balance_before(cell: Cell, found: list[Finding]) -> bool:
    """For "a surplus of $4.9 billion with the U.S., with exports of $10.9 billion": whether they may be to it."""
    said = cell.item or cell.partner or cell.sector or cell.refers or cell.whole
    of_partner = any(_is_balance(other.cell) and other.cell.partner is not None for other in found)
    return not said and cell.flow is not None and cell.flow.value in ("exports", "imports") and of_partner


def _is_balance(cell: Cell) -> bool:
    return cell.balance is not None or (cell.flow is not None and cell.flow.value == "balance")


def _tells(node: Node) -> bool:
    """Whether a word says what trade did: "outpaced those of cars, rising 30 percent"."""
    return isinstance(node, Element) and (node.has("directions") or node.has("level_verbs"))


def _has_flow(topic: Topic) -> bool:
    """Whether a name is one of trade: "imports", "those to China"."""
    return any(cell.flow is not None or cell.refers is not None for cell in topic.cells)


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
