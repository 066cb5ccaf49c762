"""What the clauses of a sentence share: flow, name and measure that one of them says hold for its neighbours."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.english.verbs_of_flow import comes_to_korea, flow_of_made, goes_abroad, goes_to_partner
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def those(clause: Clause, cell: Cell, before: list[Clause]) -> Cell:
    """For "exports to China fell and those to Japan rose": the flow of the clause before, in the same sentence.

    "Exports of chips to China grew 5 percent, and those of cars 3 percent" are both to China.
    """
    if cell.refers is None or cell.refers.value != "those" or cell.flow is not None:
        return cell
    named = [known for known in before if known.subject and known.subject[-1].flow is not None]
    for main in reversed([known for known in named if not known.entry] or named):
        whole = main.subject[-1] if main.subject else Cell()
        if whole.foreign and whole.unknown and whole.flow is not None and cell.partner is not None:
            return replace(
                cell.with_flow(whole.flow), refers=None
            )  # "exports to emerging markets fell, those to China"
        if main.subject and not main.subject[-1].foreign:
            last = main.subject[-1]
            by_size = cell.sector is not None and last.sector is not None and cell.sector.value != last.sector.value
            if cell.item is None and ((cell.partner is not None and last.partner is not None) or by_size):
                cell = replace(cell, item=last.item)  # "car exports of small firms rose, those of large firms fell"
            if cell.item is not None and cell.partner is None and last.item is not None and last.partner is not None:
                first = node_at(clause.nodes, 0)
                verbless = isinstance(first, Element) and first.figure is not None
                cell = replace(cell, partner=last.partner if verbless else None, beside_partner=not verbless)
            shared = replace(
                cell if last.flow is None else cell.with_flow(last.flow),
                sector=cell.sector or last.sector,
                measure=cell.measure or last.measure,
                balance=cell.balance or last.balance,
            )
            return replace(shared, refers=None)
    sold = next((known.subject[-1] for known in reversed(before) if known.subject and not known.entry), None)
    if sold is not None and sold.sold and sold.partner is not None and cell.partner is not None and cell.item is None:
        return replace(cell, item=sold.item, sold=True)  # "sales of cars to the EU fell, while those to the U.S. rose"
    return cell


def from_clause_before(clause: Clause, cell: Cell, before: list[Clause]) -> Cell:
    """For "exports of cars to China fell 5 percent, to Japan 3 percent": the flow (and item) of the clause before.

    Where the clause has no verb ("chips to China grew 24.8%, displays 19.9%"), the partner of that before holds too.
    """
    cell = _like_entry_before(clause, _toward_partner(clause, cell), before)
    by_size = cell.sector is not None and cell.flow is cell.item is cell.partner is cell.refers is None
    if by_size and clause.opener != ";" and [n.word for n in clause.lead if isinstance(n, Element)] == ["by"]:
        whole = next((known.subject[-1] for known in reversed(before) if known.subject and not known.entry), None)
        if whole is not None and not whole.foreign and whole.sector is not None:
            return replace(cell, flow=whole.flow, item=whole.item, partner=whole.partner, measure=whole.measure)
    led = (
        _of_measure(cell, before)
        or _made_and_sold(cell, before)
        or _with_what(clause, cell, before)
        or _both_flows(clause, cell, before)
        or _with_whom(cell, before)
        or _with_buyers(clause, cell, before)
    )
    if led is not None:
        return led
    bare = cell.flow is None and cell.refers is None and (cell.item is not None or cell.partner is not None)
    headed = _flow_before_colon(clause, before) if bare else None
    if headed is not None:
        return replace(cell, flow=headed)
    last = next((clause.subject[-1] for clause in reversed(before) if clause.subject and not clause.entry), None)
    if not bare or last is None or last.foreign or not (last.item or last.partner):
        return cell
    if cell.item is None and last.partner is not None:
        cell = replace(cell, item=last.item)
    first = clause.nodes[0] if clause.nodes else None
    verbless = isinstance(first, Element) and first.figure is not None
    if verbless and cell.item is None and last.by_flow_verb:
        cell = replace(cell, item=_bought_before(before))
    if verbless and cell.partner is None and last.item is not None:
        cell = replace(cell, partner=last.partner, measure=cell.measure or last.measure)
    that = clause.opener == "that"
    measure = cell.measure or (last.measure if that else None)  # "the share of …, that of cars"
    if last.flow is None:
        return replace(cell, measure=measure)
    goes_on = last.flow.value == "balance" and (verbless or (isinstance(first, Element) and first.word in _AT))
    return replace(cell, flow=last.flow, balance=last.balance if goes_on else None, measure=measure)


def _flow_before_colon(clause: Clause, before: list[Clause]) -> Located | None:
    """For "Imports grew 11.6 percent: chips 60.2 percent, machinery 12.2 percent": the flow of what a list is of."""
    known = [*before, clause]
    while len(known) > 1 and known[-1].opener in (",", "and") and _is_verbless(known[-1]):
        known.pop()
    if len(known) < 2 or known[-1].opener != ":" or not _is_verbless(known[-1]):
        return None
    main = known[-2].subject or []
    alone = len(main) == 1 and main[0].nameless and not main[0].foreign and not known[-2].entry
    flow = main[0].flow if alone else None
    return flow if flow is not None and flow.value in ("exports", "imports") else None


def _is_verbless(clause: Clause) -> bool:
    first = node_at(clause.nodes, 0)
    return isinstance(first, Element) and first.figure is not None


def _bought_before(before: list[Clause]) -> Located | None:
    """For "Canada bought $3.4 billion of cars, and the EU $0.7 billion": the goods of the verb that both have."""
    main = next(known for known in reversed(before) if known.subject and not known.entry)
    topics = [node for node in main.nodes if isinstance(node, Topic)]
    goods = topics[0].cells[0] if len(topics) == 1 and len(topics[0].cells) == 1 else Cell()
    return goods.item if goods.flow is goods.partner is goods.refers is None and not goods.foreign else None


def _toward_partner(clause: Clause, cell: Cell) -> Cell:
    """For ", to Vietnam 2 percent": a partner with what stands before it."""
    words = [node.word for node in clause.lead if isinstance(node, Element) and node.word in ("to", "from")]
    alone = cell.partner is not None and cell.flow is cell.item is cell.refers is None
    return replace(cell, toward=words == ["to"], from_whom=words == ["from"]) if alone and words else cell


def _like_entry_before(clause: Clause, cell: Cell, before: list[Clause]) -> Cell:
    """For "those from neighbors such as China (up 6 percent) and Vietnam (up 7 percent) grew": a list's last name."""
    entry = before[-1] if before and before[-1].entry and clause.opener == "and" else None
    first = entry.subject[0] if entry is not None and entry.subject is not None and len(entry.subject) == 1 else Cell()
    alike = cell.partner is not None and first.partner is not None and cell.item is first.item is cell.flow is None
    if not alike or first.refers is None or cell.refers is not None:
        return cell
    return _pointing_like(cell, first)


_AT = ("at", "with")


_OF_GOODS = ("exports", "production", "domestic-sales")


def _made_and_sold(cell: Cell, before: list[Clause]) -> Cell | None:
    """For "domestic sales of green cars leaped, while exports climbed 9.1 percent": those of the same good."""
    alone = cell.item is cell.partner is cell.sector is cell.refers is cell.measure is None and not cell.whole
    last = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    if not alone or cell.flow is None or last is None or len(last) > 1 or last[0].foreign or last[0].item is None:
        return None
    flows = {flow.value if flow is not None else "" for flow in (cell.flow, last[0].flow)}
    shared = len(flows) == 2 and flows <= set(_OF_GOODS) and last[0].item.value not in _MADE_ELSEWHERE
    return replace(cell, item=last[0].item) if shared else None


_MADE_ELSEWHERE = ("imported-automobiles",)


def _with_what(clause: Clause, cell: Cell, before: list[Clause]) -> Cell | None:
    """For "cosmetics topped the list with exports of $1.5 billion": the flow of the name that the sentence is about."""
    led = any(isinstance(node, Topic) or not (node.has("fillers") or node.period) for node in clause.lead)
    if clause.opener != "with" or led or cell.flow is None or cell.item is not None or cell.partner is not None:
        return None
    main = before[-1] if before else None
    if main is None or main.entry or not main.subject or len(main.subject) > 1 or main.subject[0].foreign:
        return None
    named, told = main.subject[0], any(_is_told(node) for node in main.nodes)
    alone = named.flow is None and named.refers is None and (named.item is not None or named.partner is not None)
    if alone and named.partner is not None and any(_is_buyer(node) for node in main.nodes):
        sold = replace(
            cell.flow, value="exports"
        )  # "China was the biggest importer, with purchases worth $2.5 billion"
        return replace(cell, flow=sold, partner=named.partner)
    told = told and cell.flow.value != "exports"  # "chips rose 5 percent, with exports at $11 billion": still chips
    return cell.over(Cell(item=named.item, partner=named.partner)) if alone and not told else None


def _with_buyers(clause: Clause, cell: Cell, before: list[Clause]) -> Cell | None:
    """For "chip exports rose 5 percent, with shipments to China up 3 percent": of the good that was told of before.

    So is "…, Japan being the largest buyer with $115 million".
    """
    main = next((known for known in reversed(before) if not known.entry), None)
    alone = cell.partner is not None and cell.item is cell.measure is cell.sector is None and not cell.whole
    first = node_at(clause.nodes, 0)
    being = clause.opener == "," and isinstance(first, Element) and first.word == "being"
    if not (clause.opener == "with" or being) or not alone or main is None or not main.subject or len(main.subject) > 1:
        return None
    good, told = main.subject[0], any(_is_told(node) for node in main.nodes)
    flows = {said.value for said in (cell.flow, good.flow) if said is not None}
    named = good.item is not None and good.partner is None and not (good.unknown and not being) and not good.foreign
    return replace(cell, item=good.item, unknown=good.unknown) if named and told and flows == {"exports"} else None


def _is_buyer(node: Node) -> bool:
    return isinstance(node, Element) and node.word in ("importer", "importers", "buyer", "purchaser", "customer")


def _is_told(node: Node) -> bool:
    """Whether a node is a figure, but no place: "China was in 22nd place, with a surplus of $1.2 billion"."""
    return isinstance(node, Element) and node.figure is not None and not node.is_figure(Kind.ORDINAL)


def _of_measure(cell: Cell, before: list[Clause]) -> Cell | None:
    """For "exports of chips fell although volume rose 11.6 percent": the measure of what the clause before is about."""
    named = any((cell.flow, cell.item, cell.partner, cell.sector, cell.refers, cell.balance))
    if cell.measure is None or cell.measure.value not in ("volume", "by-value", "price") or named or cell.foreign:
        return None
    last = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    if last is None or len(last) > 1 or last[0].foreign or last[0].refers is not None:
        return None
    return replace(cell, flow=last[0].flow, item=last[0].item, partner=last[0].partner)


def _with_whom(cell: Cell, before: list[Clause]) -> Cell | None:
    """For "with China it ran a deficit of $18 billion": the partner of a balance that the sentence opens with."""
    if cell.balance is None or cell.partner is not None or cell.foreign:
        return None
    for clause in reversed(before[-2:]):
        if not clause.subject or len(clause.subject) > 1 or clause.nodes:
            return None
        named = clause.subject[0]
        if clause.opener == "with" and named.partner is not None and named.item is named.flow is None:
            return replace(cell, partner=named.partner)
    return None


def _both_flows(clause: Clause, cell: Cell, before: list[Clause]) -> Cell | None:
    """For "exports to Vietnam rose 7.5 percent and imports 11.3 percent": a clause without a verb is of one partner."""
    first = clause.nodes[0] if clause.nodes else None
    if not (isinstance(first, Element) and first.is_figure(Kind.PERCENT, Kind.MONEY)) or clause.opener == ";":
        return None
    last = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    if last is None or len(last) > 1 or last[0].foreign or last[0].partner is None or last[0].item is not None:
        return None
    flows = {flow.value if flow is not None else "" for flow in (cell.flow, last[0].flow)}
    bare = cell.nameless
    return replace(cell, partner=last[0].partner) if bare and flows == {"exports", "imports"} else None


def it_before(cell: Cell, before: list[Clause]) -> Cell:
    """For "exports to the U.S. did not grow; they fell 2.7 percent": the one subject of the clause before."""
    alone = cell.item is None and cell.partner is None and cell.sector is None
    if cell.refers is None or not alone:
        return cell
    if cell.flow is not None and cell.refers.value != "its":
        return _of_it(cell, before)
    if cell.refers.value not in ("it", "its", "up", "down"):
        return cell
    main = next((clause for clause in reversed(before) if clause.subject and not clause.entry), None)
    if main is not None and any(isinstance(node, Element) and node.has("conditions") for node in main.lead):
        return replace(cell, foreign=True)  # "exports excluding ships rose 2 percent; with ships, they rose 3 percent"
    last = main.subject if main is not None else None
    if last is None and cell.refers.value == "its":
        topics = [node for clause in before for node in clause.all_nodes if isinstance(node, Topic)]
        last = topics[0].cells if len(topics) == 1 and topics[0].cells[0].flow is None else None
    if last is None or len(last) != 1:
        return cell
    if last[0].foreign:  # "Hyundai sold 369,132 vehicles in March; its domestic sales fell 16.2 percent"
        nodes = [node for clause in before for node in clause.all_nodes if isinstance(node, Element)]
        firms = cell.refers.value == "its" and not any(node.has("nation") for node in nodes)
        return replace(cell, foreign=True) if firms else cell
    pointing = last[0].refers
    if pointing is not None and pointing.value == "there" and last[0].flow is not None and cell.refers.value == "it":
        return replace(cell, flow=last[0].flow, item=last[0].item, refers=pointing)
    if pointing is not None:  # "the sector's exports are to rise 4 percent and its imports 5 percent"
        return replace(cell, refers=pointing) if cell.refers.value == "its" and pointing.value == "sector" else cell
    if cell.refers.value == "its":
        named = last[0].item is not None or last[0].partner is not None
        return replace(cell, item=last[0].item, partner=last[0].partner, refers=None) if named else cell
    return replace(cell.over(replace(last[0], when=None, period=None)), refers=None, balance=last[0].balance)


def _of_it(cell: Cell, before: list[Clause]) -> Cell:
    """For "the price of DRAM rose 5 percent, and exports of it 60 percent": the one good of the clause before."""
    last = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    of_it = cell.refers is not None and cell.flow is not None and cell.flow.end <= cell.refers.start
    if last is None or len(last) > 1 or last[0].item is None or cell.refers is None or cell.refers.value != "it":
        return cell
    return replace(cell, item=last[0].item, refers=None) if of_it and not last[0].foreign else cell


def about(clauses: list[Clause]) -> Cell | None:
    """For "For China (up 0.4 percent), the daily average rose", "Chips: …": the name that a sentence is about."""
    head = next((clause for clause in clauses if clause.subject), None)
    if head is not None and head.subject and head.nodes and not head.entry:
        sign = head.nodes[0]
        named = len(head.subject) == 1 and (head.subject[0].item or head.subject[0].partner)
        if isinstance(sign, Element) and sign.sign == ":" and named and head is clauses[0 if clauses[0].subject else 1]:
            return head.subject[0]
    nodes = clauses[0].opening if clauses else []
    first = nodes[0] if nodes else None
    if isinstance(first, Topic) and first.cells[0].refers is not None and len(clauses[0].nodes) < 3:
        return first.cells[0] if first.cells[0].refers.value in ("latter", "former") else None  # "Of the latter, …"
    if isinstance(first, Element) and first.word == "with":
        return _partner_in_front(nodes[1:])
    if not isinstance(first, Element) or first.word not in ("for", "as"):
        return None
    if len(clauses) > 1 and clauses[1].entry and clauses[1].subject:
        return clauses[1].subject[0]
    topic = next((node for node in nodes[1:4] if isinstance(node, Topic)), None)
    if topic is None or topic.foreign or topic.cells[0].flow is not None:
        return None
    return topic.cells[0]


def _partner_in_front(behind: list[Node]) -> Cell | None:
    """For "With the EU, Korea suffered a deficit": the partner alone that a sentence opens with."""
    names = [node for node in behind if not (isinstance(node, Element) and node.has("fillers"))]
    partner, comma = names if len(names) == len(("EU", ",")) else (None, None)
    closed = isinstance(comma, Element) and comma.sign == ","
    if not isinstance(partner, Topic) or not closed or len(partner.cells) > 1:
        return None
    cell = partner.cells[0]
    return cell if cell.partner is not None and cell.item is cell.flow is cell.refers is None else None


def flow_head(clauses: list[Clause]) -> Located | None:
    """For "On the import side, oil fell" and "Among imports, chips rose": the flow that a sentence opens with."""
    nodes = clauses[0].opening if clauses else []
    first = nodes[0] if nodes else None
    if isinstance(first, Element) and first.has("at_home"):
        return _home_market(first, clauses)
    if not isinstance(first, Element) or first.word not in ("on", "in", "as", "among", "of", "for", "within"):
        return None
    if any(isinstance(node, Element) and node.figure is not None for node in nodes):
        return None
    topics = [node for node in nodes if isinstance(node, Topic)]
    cell = topics[0].cells[0] if len(topics) == 1 and len(topics[0].cells) == 1 else Cell()
    alone = cell.item is None and cell.partner is None and cell.measure is None and not cell.foreign
    return cell.flow if alone else None


def _home_market(said: Element, clauses: list[Clause]) -> Located | None:
    """For "In the home market, hybrids rose": what was sold there, unless the first subject has a flow."""
    first = next((clause.subject for clause in clauses if clause.subject), [])
    return None if any(cell.flow for cell in first) else Located("domestic-sales", said.start, said.end)


def measure_head(clause: Clause) -> Located | None:
    """For "By volume, exports rose": the measure that a sentence opens with."""
    if clause.subject is not None and any(cell.flow or cell.item or cell.partner for cell in clause.subject):
        return None
    for cell in clause.subject or () if clause.entry else ():  # "Per working day (24 days) they averaged"
        if cell.measure is not None and cell.measure.value == "daily-average":
            return cell.measure
    if clause.subject is not None and clause.opener in _BESIDE:
        return None  # "… fell in value although volume rose 11.6 percent, and …"
    for topic in (node for node in clause.all_nodes if isinstance(node, Topic)):
        cell = topic.cells[0]
        if (
            cell.measure is not None
            and cell.measure.value in ("volume", "daily-average")
            and not (cell.item or cell.partner)
        ):
            return cell.measure
    return None


_BESIDE = ("although", "though", "while", "whereas", "but", "as", "yet")


def shared_fields(
    cell: Cell, measure: Located | None, about: Cell | None, first: list[Cell] | None, there: bool
) -> Cell:
    """What a sentence says once for several clauses: the measure it opens with, the name it is about, "there"."""
    worded = cell.measure is not None and cell.measure.value == "volume"  # "on a daily basis, export volume fell"
    if measure is not None and (cell.measure is None or (worded and measure.value == "daily-average")):
        cell = replace(cell, measure=measure)
    pointing = about is not None and about.refers is not None and about.refers.value in ("latter", "former")
    if about is not None and pointing and cell.flow is None and cell.refers is None:
        return replace(cell, refers=about.refers)
    if about is not None and not pointing and cell.item is None and cell.partner is None and not cell.foreign:
        if cell.refers is not None and cell.refers.value == "it":
            cell = replace(cell, refers=None, flow=cell.flow or about.flow)
        cell = replace(cell, item=about.item, partner=about.partner)
    if there and first and cell.item is not None and cell.partner is None and cell.flow is None and cell.refers is None:
        cell = replace(cell, refers=next((c.refers for c in first if c.refers is not None), None))
    return cell


def entry_cell(clause: Clause, cell: Cell, entries: list[Cell]) -> Cell:
    """A name of a list with what the list and its sentence state: flow, sector, the partner or item next to it."""
    around = clause.around
    if entries and cell.flow is None:
        cell = _pointing_like(cell, entries[0])
        cell = replace(cell, flow=entries[-1].flow, balance=entries[-1].balance)
        if entries[0].item is not None and cell.item is None and entries[0].partner is not None:
            cell = replace(cell, item=entries[0].item)
        if entries[0].partner is not None and cell.partner is None and entries[0].item is not None:
            cell = replace(cell, partner=entries[0].partner)
    cell = _beside_partner(cell, around)
    if around is not None and around.refers is not None and cell.flow is None:
        cell = _pointing_like(cell, around)
    if around is not None and around.item != cell.item:
        priced = (
            around.measure is not None and around.measure.value == "price"
        )  # "prices weighed on chips (-5 percent)"
        of_balance = around.flow is not None and around.flow.value == "balance" and around.item is None
        balance = around.balance if of_balance else None  # "the deficit was widest in steel ($2 billion)"
        taken = replace(around, balance=balance, measure=None if priced else around.measure)
        if cell.item is not None and taken.item is not None:
            taken = replace(taken, item=None)
        cell = cell.over(taken)
    return cell


def _pointing_like(cell: Cell, other: Cell) -> Cell:
    """For "those from China (up 6 percent) and Vietnam (up 7 percent)": a name that points to what the other does."""
    if cell.refers is not None or cell.toward or cell.from_whom:
        return cell
    return replace(cell, refers=other.refers, toward=other.toward, from_whom=other.from_whom)


def _beside_partner(cell: Cell, around: Cell | None) -> Cell:
    """For "the deficit with Oman was the largest, ahead of Qatar ($2 billion)": a partner has the flow of the other.

    So have those of "the largest deficits were with Oman ($3 billion) and Qatar ($2 billion)".
    """
    named = around is not None and around.flow is not None and not around.foreign
    flow_alone = around is not None and around.item is around.refers is around.measure is None
    named = named and around is not None and (flow_alone or around.partner is not None or around.balance is not None)
    pointing = cell.refers is not None and cell.refers.value != "those"
    if (
        around is None
        or not named
        or pointing
        or cell.partner is None
        or cell.item is not None
        or cell.flow is not None
    ):
        return cell
    shared = replace(around, partner=None, refers=None, when=None, period=None)
    return replace(cell, refers=None).over(shared)


def of_which(clause: Clause, cell: Cell, before: list[Clause]) -> Cell:
    """For "home sales fell to 111,294, of which Korean-made cars made up 93,900": a part has the flow of the whole.

    Behind cars that were made at home, "imports" are the imported ones.
    """
    last = next((known.subject[-1] for known in reversed(before) if known.subject and not known.entry), None)
    if last is None or last.foreign:
        return cell
    words = [node.word for node in clause.all_nodes[:3] if isinstance(node, Element)]
    part = cell.flow is not None and cell.flow.value in ("exports", "imports", "balance") and cell.refers is None
    total = any(isinstance(node, Element) and node.word in _TOTAL for node in clause.lead)
    alone = part and not total and cell.item is cell.partner is cell.sector is None
    both = _both_ways(before) if alone else None
    if both is not None:
        return replace(cell, item=both.item, partner=both.partner)  # "trade with China …, of which exports …"
    if words[:1] == ["of which"] and cell.flow is None and cell.item is not None:
        return replace(cell, flow=last.flow, partner=cell.partner or last.partner)
    home = last.item is not None and last.item.value == "domestically-produced-automobiles"
    if home and cell.flow is not None and cell.flow.value == "imports" and cell.item is cell.partner is None:
        return replace(cell, flow=last.flow, item=replace(cell.flow, value="imported-automobiles"))
    return cell


_TOTAL = ("total", "overall", "all", "entire", "whole")


def _both_ways(before: list[Clause]) -> Cell | None:
    """The trade with a partner that a sentence is about: what it says next of exports and imports is part of it."""
    whole = next((known.subject for known in before if known.subject and not known.entry), None)
    if whole is None or len(whole) != 1 or whole[0].foreign or whole[0].partner is None:
        return None
    return whole[0] if whole[0].flow is not None and whole[0].flow.value == "trade" else None


def toward(clause: Clause, cell: Cell, named: Cell) -> Cell:
    """For "To Japan they were up 11.2 percent": the partner in front of a word that points back.

    ``named`` is the subject as it stands there, ``cell`` what it points to.
    """
    if named.refers is None or named.refers.value != "it" or named.partner is not None:
        return cell
    lead = [node for node in clause.lead if not (isinstance(node, Element) and node.has("fillers"))]
    to, topic = lead[-2:] if len(lead) > 1 else (None, lead[0] if lead else None)
    partner = isinstance(to, Element) and to.word in ("to", "from") and isinstance(topic, Topic)
    if (
        not (partner or (to is None and clause.opener == "with"))
        or not isinstance(topic, Topic)
        or topic.cells[0].partner is None
        or topic.cells[0].flow is not None
    ):
        return cell
    return replace(cell, partner=topic.cells[0].partner)


def opened_with(before: list[Clause], cell: Cell) -> Cell:
    """For "From Russia, Korea imported goods worth $1.04 billion": the partner that a sentence opens with."""
    flow = cell.flow.value if cell.flow is not None else None
    if flow not in _TOWARD or cell.partner is not None or len(before) != 1 or before[0].subject is not None:
        return cell
    nodes = [node for node in before[0].all_nodes if not (isinstance(node, Element) and _says_nothing(node))]
    to, topic = nodes if len(nodes) == len(("from", "Russia")) else (None, None)
    if not (isinstance(to, Element) and to.word == _TOWARD[flow] and isinstance(topic, Topic)):
        return cell
    named = topic.cells[0]
    alone = len(topic.cells) == 1 and named.flow is named.item is None and not named.foreign
    return replace(cell, partner=named.partner) if alone and named.partner is not None else cell


_TOWARD = {"exports": "to", "imports": "from"}


def _says_nothing(node: Element) -> bool:
    return node.sign == "," or node.has("fillers") or node.period is not None


def in_all(clause: Clause, cell: Cell, named: Cell, before: list[Clause]) -> Cell:
    """For "To Japan they rose. In all they fell": what points back, to all of what was told of.

    ``named`` is the subject as it stands there, ``cell`` what it points to.
    """
    if named.refers is None or named.refers.value != "it" or any(named.name):
        return cell
    opened = before[-1].nodes if before and clause.opener == "," and before[-1].subject is None else []
    nodes = clause.lead if clause.lead or opened else clause.nodes
    words = takewhile(lambda node: not isinstance(node, Topic), [*opened, *nodes])
    if " ".join(node.word for node in words if isinstance(node, Element) and not node.sign) not in word_list("in_all"):
        return cell
    return replace(cell, whole=True, partner=None, item=None if cell.partner is None else cell.item)


def within_partner(clause: Clause, cell: Cell) -> Cell:
    """For "cars, at $32.2 billion, were the top item in exports to the U.S.": the trade that a rank is within."""
    if (
        cell.item is None
        or cell.partner is not None
        or cell.flow is not None
        or cell.foreign
        or cell.refers is not None
    ):
        return cell
    for at, node in enumerate(clause.nodes):
        before, noun = (clause.nodes[at - step] if at >= step else None for step in (1, 2))
        inside = isinstance(before, Element) and before.word in ("in", "of", "among")
        ranked = isinstance(noun, Element) and (noun.has("counts") or noun.has("ranks") or noun.is_figure(Kind.ORDINAL))
        if isinstance(node, Topic) and inside and ranked and len(node.cells) == 1 and not node.foreign:
            whole = node.cells[0]
            if whole.flow is not None and whole.partner is not None and whole.item is None:
                return replace(cell, flow=whole.flow, partner=whole.partner)
    return cell


_BUYERS = ("consumers", "drivers", "customers", "buyers", "motorists", "koreans", "households")


def of_name_then(clause: Clause, cell: Cell, before: list[Clause]) -> Cell:
    """For "exports to Japan had their steepest fall since May 2020, when shipments sank 29 percent": those to Japan."""
    alone = cell.nameless and not (cell.foreign or cell.whole)
    main = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    if clause.opener != "when" or not alone or cell.flow is None or main is None or len(main) > 1 or main[0].foreign:
        return cell
    same = main[0].flow is not None and main[0].flow.value == cell.flow.value
    return replace(cell, item=main[0].item, partner=main[0].partner, unknown=main[0].unknown) if same else cell


def with_partner_of_both(cell: Cell, before: list[Clause]) -> Cell:
    """For "exports to the U.S. rose, imports from it fell, and the surplus widened": the balance with the partner."""
    alone = cell.nameless and not (cell.foreign or cell.whole)
    if cell.balance is None or not alone or len(before) < len(("exports", "imports")):
        return cell
    told = [known.subject[0] for known in before[-2:] if known.subject and len(known.subject) == 1]
    flows = [said.flow.value for said in told if said.flow is not None]
    first, there = told if len(told) == len(("exports", "imports")) else (Cell(), Cell())
    named = there.partner is not None and first.partner is not None and there.partner.value == first.partner.value
    pointing = there.refers is not None and there.refers.value == "there"
    both = sorted(flows) == ["exports", "imports"] and first.partner is not None and first.item is there.item is None
    return replace(cell, partner=first.partner) if both and (named or pointing) else cell


def of_name_behind(clauses: list[Clause], number: int, cell: Cell) -> Cell:
    """For "With exports of $12.5 billion, chips set a record": those of the name behind the comma."""
    name = name_behind(clauses, number)
    first = node_at(clauses[number].nodes, 0)
    levelled = isinstance(first, Element) and first.word in ("of", "worth", "at")
    if name is None or not levelled or cell.flow is None or cell.item is not None or cell.partner is not None:
        return cell
    return replace(cell, item=name.item, partner=name.partner, unknown=name.unknown)


def of_industry(clauses: list[Clause], number: int, cell: Cell) -> Cell:
    """For "The chip industry posted exports of $11 billion", "The chip sector, a mainstay, shipped $11.7 billion"."""
    clause, before = clauses[number], node_at(clauses, number - 1) if number else None
    aside = before is not None and before.subject is None and clause.opener == "," and cell.by_flow_verb
    named = goods_of_industries([*clause.lead, *(before.nodes if before is not None and aside else [])])
    verbs = any(isinstance(node, Element) and node.has("light_verbs") for node in clause.lead)
    alone = cell.flow is not None and cell.item is cell.sector is cell.measure is None and not cell.whole
    if len(named) != 1 or not alone or not (verbs or aside) or cell.foreign:
        return cell
    return replace(cell, item=named[0], refers=None)


def goods_of_industries(nodes: Sequence[Node]) -> list[Located]:
    """For "the chip industry": the goods whose industries are named."""
    named = (node for node in nodes if isinstance(node, Element) and node.has("industries"))
    return [Located(node.value("industries"), node.start, node.end) for node in named]


def name_behind(clauses: list[Clause], number: int) -> Cell | None:
    """The one name that a sentence is about which opens with a clause of its flow, or of a reason with a flow."""
    clause, main = clauses[number], node_at(clauses, number + 1)
    opens = not any(known.subject for known in clauses[:number]) and number <= 1
    first = node_at(clause.nodes, 0)
    reason = number == 0 and isinstance(first, Element) and first.has("reasons")
    if not opens or not (clause.opener == "with" or reason) or main is None or main.opener != "," or not main.subject:
        return None
    name = main.subject[0]
    alone = len(main.subject) == 1 and not main.entry and name.flow is name.refers is name.measure is None
    return name if alone and (name.item is not None or name.partner is not None) and not name.foreign else None


def where(before: list[Clause], cell: Cell) -> Cell:
    """For "Japan, where sales rose 8.5 percent", "North America led: shipments there rose": the partner before."""
    topics = [node for clause in before for node in clause.all_nodes if isinstance(node, Topic)]
    cells = [c for topic in topics for c in topic.cells] + [c for clause in before for c in clause.subject or ()]
    named = [c.partner for c in cells if c.partner is not None]
    if not named or cell.partner is not None:
        return cell
    partner = max(named, key=lambda said: said.start)
    refers = None if cell.refers is not None and cell.refers.value == "there" else cell.refers
    if cell.unknown and cell.item is not None and cell.item.value == "sales":
        cell = replace(cell, item=None, unknown=False)
    theirs = cell.flow is not None and cell.flow.value in ("production", "domestic-sales")  # "where output fell"
    return replace(cell, partner=partner, refers=refers, foreign=cell.foreign or theirs)


def without_subject(line: Line) -> list[Cell] | None:
    """The subject of a clause that names none: Korea with a verb of flow, or what a name inside it says.

    "The growth of 11.4 percent was …", "The fall was 11.4 percent" is that of what was spoken of.
    """
    first = [node for node in line.nodes[:4] if isinstance(node, Element) and not node.has("adjectives")]
    words = [node.word for node in first]
    noun = len(first) > 3 and words[0] == "the" and first[1].has("directions", part="nouns")
    grown = noun and (words[2] == "of" or first[2].has("level_verbs"))
    if grown and first[3].is_figure(Kind.PERCENT):
        return [Cell(refers=Located(first[1].value("directions"), first[1].start, first[1].end))]
    if comes_to_korea(line.nodes):
        return None  # "…, and sold $6.2 billion to Korea"
    made = flow_of_made(line.clause)
    if made is not None:
        return [Cell(flow=made, by_flow_verb=True)]
    counted = False
    for node in line.nodes:
        counted = counted or (isinstance(node, Element) and node.has("counts"))
        if isinstance(node, Element) and counted and node.has("partner_verbs"):
            return [Cell(flow=Located("exports", node.start, node.end))]
        if isinstance(node, Element) and node.has("flow_verbs") and _company(line.nodes, node):
            return None
        if isinstance(node, Element) and node.word == "brought in":
            return None  # goods bring in money, a country brings in goods
        if isinstance(node, Element) and node.has("flow_verbs") and _of_firms(line.nodes, node):
            return None
        if isinstance(node, Element) and node.has("flow_verbs"):
            produced = node.value("flow_verbs") == "production"
            flow = "exports" if goes_abroad(line.nodes) and not produced else node.value("flow_verbs")
            if flow == "domestic-sales" and (goes_to_partner(line.nodes, node) or _sold_by_nation(line.nodes, node)):
                flow = "exports"
            if flow == "imports" and any(isinstance(n, Topic) and n.foreign for n in line.nodes):
                return None  # "bought $74.2 billion of American goods"
            if flow == "imports" and any(isinstance(n, Element) and n.word in _BUYERS for n in line.nodes):
                flow = "domestic-sales"  # "Korean consumers bought 1.74 million cars"
            named = _counted_before(line, node) if node.value("flow_verbs") != "exports" else _sold_by(line, node)
            return [replace(named, flow=Located(flow, node.start, node.end), by_flow_verb=True)]
    aimed = any(isinstance(node, Element) and node.has("status") for node in line.nodes)
    topics = [node for node in _told(line.nodes) if isinstance(node, Topic) and not node.foreign]
    moved = [n for n in topics if _moves(line.nodes, n)]
    if len(topics) == 1 and moved:
        return topics[0].cells
    ranked = any(isinstance(n, Element) and (n.has("records") or n.has("ranks")) for n in line.nodes)
    if _toward(line, topics):
        return topics[0].cells
    if len(topics) == 1 and (
        not _is_object(line.nodes, topics[0]) or (ranked and topics[0].cells[0].flow is not None) or aimed
    ):
        return topics[0].cells
    return None


def _told(nodes: list[Node]) -> list[Node]:
    """For "the record for the surplus was $90 billion in 2016, when oil hurt trade": without what only explains it."""
    figure = next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.figure), len(nodes))
    behind = range(figure, len(nodes))
    ends = (
        at for at in behind if isinstance(node := nodes[at], Element) and node.word in ("when", "although", "because")
    )
    return nodes[: next(ends, len(nodes))]


def _sold_by_nation(nodes: list[Node], verb: Element) -> bool:
    """For "the country sold $2.9 billion worth of phones": what a nation sells for so much goes abroad."""
    seller = any(isinstance(node, Element) and node.end <= verb.start and node.has("nation") for node in nodes)
    behind = [node for node in nodes if isinstance(node, Element) and node.start >= verb.end]
    at_home = any(node.has("at_home") for node in behind)
    return seller and not at_home and bool(behind) and behind[0].is_figure(Kind.MONEY)


def _counted_before(line: Line, verb: Element) -> Cell:
    """For "All hybrids taken together, 68,958 units left the country": the one item before what was counted."""
    topics = [node for node in line.nodes if isinstance(node, Topic) and node.end < verb.start]
    cells = [cell for topic in topics for cell in topic.cells]
    figure = next((node for node in line.nodes if isinstance(node, Element) and node.figure is not None), None)
    alone = len(cells) == 1 and cells[0].item is not None and cells[0].flow is None and not cells[0].foreign
    return Cell(item=cells[0].item) if alone and figure is not None and topics[0].end < figure.start else Cell()


def _sold_by(line: Line, verb: Element) -> Cell:
    """For "The chip sector shipped $11.7 billion worth of goods": the goods of the industry that sold them."""
    named = goods_of_industries([node for node in line.nodes if node.end < verb.start])
    return Cell(item=named[0]) if len(named) == 1 else _counted_before(line, verb)


def _moves(nodes: list[Node], topic: Topic) -> bool:
    """For "Significant increase in exports to the U.S., surpassing …": a noun of direction governs the name."""
    at = next(index for index, node in enumerate(nodes) if node is topic)
    noun, link = (nodes[at - 2], nodes[at - 1]) if at > 1 else (None, None)
    return (
        isinstance(noun, Element)
        and isinstance(link, Element)
        and noun.has("directions", part="nouns")
        and link.word in ("in", "of")
    )


def _toward(line: Line, topics: list[Topic]) -> bool:
    """For "To China: $12.7 billion": a partner behind "to" that a line opens with."""
    if not topics or len(topics[0].cells) != 1 or topics[0].cells[0].partner is None or topics[0].cells[0].flow:
        return False
    nodes = [node for node in line.nodes if not (isinstance(node, Element) and (node.sign or node.has("fillers")))]
    first = nodes[0] if nodes else None
    after = nodes[2] if len(nodes) > 2 else None
    opens = isinstance(first, Element) and first.word == "to" and nodes[1:2] == topics[:1]
    return opens and isinstance(after, Element) and after.figure is not None


def _company(nodes: list[Node], verb: Element) -> bool:
    """Whether a name of no vocabulary stands before a verb of flow: "Hyundai Motor sold 358,891 vehicles"."""
    names = [
        node
        for node in nodes
        if isinstance(node, Element) and node.end <= verb.start and node.unknown and node.text[0].isupper()
    ]
    return len(names) > 1 or (len(names) == 1 and names[0] is not nodes[0]) or (bool(names) and nodes[1] is verb)


def _of_firms(nodes: list[Node], verb: Element) -> bool:
    """For "2,500 firms exported $3 billion", "exporters in Busan sold …": some firms stand before a verb of flow."""
    if any(isinstance(node, Topic) and node.foreign and node.end <= verb.start for node in nodes):
        return True
    before = [node for node in nodes if isinstance(node, Element) and node.end <= verb.start]
    money = any(isinstance(node, Element) and node.is_figure(Kind.MONEY) for node in nodes)
    return money and any(node.figure is not None and node.figure.unit == "companies" for node in before)


def _is_object(nodes: list[Node], topic: Topic) -> bool:
    at = next(index for index, node in enumerate(nodes) if node is topic)
    before = node_at(nodes, at - 1)
    return isinstance(before, Element) and (before.has("prepositions") or before.has("reasons"))
