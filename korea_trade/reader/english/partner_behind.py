"""Whose trade a figure is told of, where its partner stands apart: "exports of $12 billion to Japan"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import OF_PARTNER_BEHIND, OF_WHICH_BEFORE, TWO_FIGURES
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.markets import is_market
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at

_TOWARD = {"exports": ("to", "into"), "imports": ("from",), "trade": ("with",), "balance": ("with", "against")}
_WITH = ("with", "against")


def with_partner_behind(line: Line, finding: Finding) -> Cell:
    """The cell of a finding, with the partner behind its figure; that of a balance may stand further behind."""
    cell = finding.cell
    if cell.partner is not None and cell.item is None and cell.partner.start >= finding.end:
        return replace(cell, item=_good_before(line, finding))
    if cell.partner is not None or cell.foreign:
        return cell
    if cell.item is None and cell.by_flow_verb and line.findings and finding is not line.findings[0]:
        cell = replace(cell, item=_good_counted(line, finding))
    nodes = [node for node in line.nodes if not (isinstance(node, Element) and node.has("fillers"))]
    own = [at for at, node in enumerate(nodes) if finding.start <= node.start < finding.end and _is_amount(node)]
    for at in reversed(own):  # "cars worth $1.2 billion to Germany, up 5 percent"
        behind = [node for node in nodes[at + 1 :] if isinstance(node, Topic) or not _is_aside(node)]
        flow = cell.flow.value if cell.flow is not None else "exports"  # "sold cars worth $3.1 billion to the EU"
        toward = _TOWARD.get(flow, ())
        partner = _partner(behind[:2], toward) or _partner_by(nodes[: own[0]], toward)
        if partner is not None:
            return replace(cell, partner=partner, item=cell.item or _good_before(line, finding))
        there = _points_to_partner(behind[:2], toward)
        if there is not None and cell.refers is None:
            return replace(cell, refers=there)  # "imported $7.9 billion from the Latin American nation"
    if cell.flow is None or cell.flow.value != "balance":
        return cell
    end = next((at for at, node in enumerate(nodes) if own and at > own[-1] and _is_amount(node)), len(nodes))
    for pair in pairwise(nodes[:end]):
        partner = _partner(pair, _WITH)
        if partner is not None:
            return replace(cell, partner=partner)
    back = (topic.cells[0].refers for topic in nodes if isinstance(topic, Topic) and topic.cells[0].flow is None)
    there = next((refers for refers in back if refers is not None and refers.value == "there"), None)
    return cell if there is None or cell.refers is not None else replace(cell, refers=there)  # "with that country"


def told_apart_by_partners(findings: list[Finding]) -> None:
    """For "Korea bought 2 percent more from Peru and 3 percent more from Chile": each is of the partner behind it."""
    clashing = sorted((f for f in findings if f.doubtful == TWO_FIGURES), key=lambda found: found.start)
    partners = [found.cell.partner for found in clashing]
    figures = [found.spans.get("growth") or found.spans.get("value") or (found.start, found.end) for found in clashing]
    named = {partner.value for partner in partners if partner is not None}
    if len(clashing) < len(("one", "another")) or len(named) < len(clashing):
        return
    ends = [figure[0] for figure in figures[1:]] + [partners[-1].end if partners[-1] is not None else 0]
    placed = zip(figures, partners, ends, strict=True)
    if all(partner is not None and figure[1] <= partner.start < partner.end <= end for figure, partner, end in placed):
        for found in clashing:
            found.doubtful = None


def of_subjects_partner(clause: Clause, finding: Finding) -> Cell:
    """For "Exports to the U.S. recorded a surplus of $7.2 billion": the balance with the partner of the subject."""
    cell, subject = finding.cell, clause.subject[0] if clause.subject and len(clause.subject) == 1 else Cell()
    open_balance = cell.flow is not None and cell.flow.value == "balance" and cell.partner is cell.item is None
    with_one = subject.partner is not None and subject.item is None and not subject.foreign
    if not (open_balance and with_one and subject.flow is not None and cell.refers is None):
        return cell
    plain = ("fillers", "adjectives", "conjunctions")
    said = [n for n in clause.nodes if isinstance(n, Topic) or not (n.sign == "," or any(map(n.has, plain)))]
    verb, topic = (node_at(said, place) for place in (0, 1))
    had = isinstance(verb, Element) and verb.has("light_verbs")
    told = {of.flow for of in topic.cells} if isinstance(topic, Topic) else set()
    return replace(cell, partner=subject.partner) if had and cell.flow in told else cell


def _points_to_partner(nodes: Sequence[Node], toward: Sequence[str]) -> Located | None:
    """What points to a partner that was told of before, behind one of some prepositions."""
    preposition, topic = nodes if len(nodes) == len(("from", "that country")) else (None, None)
    if not (isinstance(preposition, Element) and preposition.word in toward and isinstance(topic, Topic)):
        return None
    cell = topic.cells[0]
    there = cell.refers is not None and cell.refers.value == "there" and cell.flow is cell.item is cell.partner is None
    return cell.refers if there else None


def _is_aside(node: Element) -> bool:
    """For "imported 4.9 percent less in March from the EU": what may stand between a figure and the partner.

    So may "worth of products".
    """
    if node.word == "of" or node.has("counts", "items"):
        return True
    return node.period is not None or node.has("directions", part="adverbs") or node.word == "worth"


def _partner_by(nodes: Sequence[Node], toward: Sequence[str]) -> Located | None:
    """For "exports fell in July to China by 2.5 percent": the partner before "by" and a figure."""
    by = nodes[-1] if nodes else None
    return _partner(nodes[-3:-1], toward) if isinstance(by, Element) and by.word == "by" else None


def _good_before(line: Line, finding: Finding) -> Located | None:
    """For "Korea imported $1.2 billion of beef from the U.S. and $0.9 billion from Australia": the good told before."""
    before = [other.cell for other in line.findings if other.end <= finding.start]
    told = before[-1] if before and line.subject[0].by_flow_verb else Cell()
    return told.item if told.flow == line.subject[0].flow and told.partner is not None else None


def _good_counted(line: Line, finding: Finding) -> Located | None:
    """For "Korea imported 88 million barrels of crude for $7.4 billion": what was counted is what was paid for."""
    counted = (other for other in line.findings if other.measure == "quantity" and other.end <= finding.start)
    return next((other.cell.item for other in counted), None)


def doubt_level_in_bracket(line: Line, finding: Finding) -> None:
    """For "imports to fall 1.5%, for a surplus of $5.1bn (May 2012: $2.1bn)": a level of what is before it."""
    start = finding.spans.get("value", (-1, -1))[0]
    before = [node for node in line.nodes if node.end <= start]
    bracket, time, colon = before[-3:] if len(before) > len(("(", "May", ":")) else (None, None, None)
    opened = isinstance(bracket, Element) and bracket.has("brackets") and isinstance(time, Element)
    if not opened or not isinstance(colon, Element) or colon.sign != ":":
        return
    told = [other for other in line.findings if other.end <= start and other is not finding]
    last = max(told, key=lambda other: other.spans.get("value", (other.start, other.end))[0], default=None)
    if last is not None and last.flow != finding.flow:
        finding.doubt(OF_WHICH_BEFORE)


def balance_in_trade(line: Line, finding: Finding) -> Cell:
    """For "a surplus of $6.2 billion in ICT trade": the balance of the trade behind its figure.

    "Trade with China ended in the red by $0.9 billion" tells of the balance too.
    """
    cell = finding.cell
    flow = cell.flow.value if cell.flow is not None else None
    unsigned = flow == "balance" and cell.balance is None
    turned = _turned_to(line, finding) if flow == "trade" or unsigned else None
    if turned is not None and (flow == "trade" or (turned.value == "deficit" and finding.measure == "value")):
        return replace(cell, flow=replace(turned, value="balance"), balance=turned)
    if cell.flow is None or cell.flow.value != "trade" or cell.flow.start < finding.end:
        return cell
    before = [node for node in line.nodes if isinstance(node, Topic) and node.end <= finding.start]
    named = before[-1].cells if before else line.subject
    if len(named) != 1 or named[0].flow is None or named[0].flow.value != "balance":
        return cell
    return replace(cell, flow=named[0].flow, balance=named[0].balance)


def with_sign_of_balance(finding: Finding) -> None:
    """Give a deficit that was told of as trade the sign of one."""
    value, flow, balance = finding.values.get("value"), finding.cell.flow, finding.cell.balance
    if flow is None or balance is None or value is None or finding.measure != "value":
        return
    if balance.value == "deficit" and flow == replace(balance, value="balance") and value > 0:
        finding.values["value"] = -value


def _turned_to(line: Line, finding: Finding) -> Located | None:
    """Surplus or deficit, where words for it stand between a trade and its figure."""
    for kind, balance in (("in_the_red", "deficit"), ("in_the_black", "surplus")):
        for node in line.nodes:
            if isinstance(node, Element) and node.has(kind) and node.end <= finding.start:
                return Located(balance, node.start, node.end)
    return None


def _is_amount(node: Node) -> bool:
    return isinstance(node, Element) and node.is_figure(Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.CARDINAL)


def _partner(nodes: Sequence[Node], toward: Sequence[str]) -> Located | None:
    """The partner alone of a topic behind one of some prepositions."""
    preposition, topic = nodes if len(nodes) == len(("to", "Japan")) else (None, None)
    if not (isinstance(preposition, Element) and preposition.word in toward and isinstance(topic, Topic)):
        return None
    named = topic.cells[0] if len(topic.cells) == 1 and not topic.foreign else Cell()
    return named.partner if named.flow is named.item is None else None


def is_of_balance_partner(clause: Clause) -> bool:
    """For "the largest surplus partner": a balance that is part of what a partner is called."""
    first = clause.nodes[0] if clause.nodes else None
    balance = len(clause.subject or ()) == 1 and clause.subject is not None and clause.subject[0].balance is not None
    ranked = any(isinstance(node, Element) and node.has("ranks") for node in clause.lead)
    return balance and ranked and is_market(first)


def of_balance_partner(clause: Clause, cell: Cell, before: Sequence[Clause]) -> Cell:
    """For "The U.S. bought $127.8 billion, making it the largest surplus partner": the balance with the one before."""
    traded = _opening_trade(before)
    if cell.partner is None and cell.balance is not None and traded is not None:
        return replace(cell, partner=traded.partner, item=cell.item or traded.item, unknown=traded.unknown)
    if cell.partner is not None or not is_of_balance_partner(clause):
        return cell
    named = next((known.subject for known in reversed(before) if known.subject and known.subject[0].partner), None)
    return cell if named is None or len(named) > 1 else replace(cell, partner=named[0].partner)


def _opening_trade(before: Sequence[Clause]) -> Cell | None:
    """For "In the farm trade, Korea suffered a deficit": the trade alone before a clause."""
    nodes = before[-1].all_nodes if before else []
    first = nodes[0] if nodes else None
    placed = isinstance(first, Element) and first.has("prepositions")
    if first is None or (before[-1].subject is not None and not placed):
        return None
    topics = [node for node in nodes if isinstance(node, Topic)]
    words = [node for node in nodes if isinstance(node, Element)]
    plain = all(word.sign or word.period or word.has("prepositions") or word.has("fillers") for word in words)
    cell = topics[0].cells[0] if plain and len(topics) == 1 and len(topics[0].cells) == 1 else None
    traded = cell is not None and cell.flow is not None and cell.flow.value == "trade"
    return cell if traded else None


def doubt_before_shared_partner(nodes: Sequence[Node], told: Sequence[Finding], finding: Finding) -> None:
    """For "chips worth $3 billion and cars worth $2 billion to the U.S.": the chips may have gone there too."""
    partner = finding.cell.partner
    before = max((other for other in told if other.end <= finding.start), key=lambda other: other.end, default=None)
    if before is None or partner is None or partner.start < finding.end or before.measure != finding.measure:
        return
    alike = before.spans.keys() == finding.spans.keys() and before.cell.item is not None
    between = [node for node in nodes if before.end <= node.start < finding.start and isinstance(node, Element)]
    joined = [node.word for node in between if node.sign or node.has("conjunctions")]
    named = finding.cell.item is not None
    if alike and named and before.cell.partner is None and before.flow == finding.flow and joined == ["and"]:
        before.doubt(OF_PARTNER_BEHIND)
