"""What the verb of a clause says of its flow, its partner and its goods: shipped, took, went to, sold at home."""

from dataclasses import replace
from itertools import pairwise, takewhile

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at


def flow_verb(clause: Clause, cell: Cell) -> Cell:
    """For "Korea shipped $5 billion": the verb is the flow; "China took $7 billion": exports to it."""
    if cell.flow is not None or not clause.nodes:
        return cell
    own = _own_trade(clause) if cell.partner is not None and cell.item is None else None
    if own is not None:
        return replace(cell, flow=own, foreign=True)
    made = flow_of_made(clause)
    if made is not None:
        return replace(cell, flow=made)
    for node in _behind_apposition(clause.nodes)[:4]:
        if isinstance(node, Topic) or node.figure is not None:
            break
        if comes_to_korea(clause.nodes) and (cell.partner or cell.refers) and node.has("flow_verbs"):
            cell = replace(cell, foreign=cell.partner is None)  # "Japan sold $6 billion to Korea"
            return replace(cell, flow=Located("imports", node.start, node.end), by_flow_verb=True)
        if cell.partner is not None and node.has("partner_verbs"):
            return replace(cell, flow=Located("exports", node.start, node.end), by_flow_verb=True)
        if node.has("flow_verbs", "domestic-sales") and goes_abroad(clause.all_nodes):
            return replace(cell, flow=Located("exports", node.start, node.end))
        if cell.partner is not None and cell.item is None and node.word in ("exported", "shipped", "exports", "ships"):
            return replace(cell, flow=Located("exports", node.start, node.end), foreign=True)  # "Japan exported …"
        if node.has("flow_verbs"):
            earned = node.word == "brought in" and cell.item is not None  # "chips brought in $8.3 billion"
            flow = Located("exports" if earned else node.value("flow_verbs"), node.start, node.end)
            return replace(cell, flow=flow, by_flow_verb=cell.refers is not None)
    traded = _traded_by_korea(clause) if cell.flow is None and cell.item is not None else None
    return cell if traded is None else replace(cell, flow=traded)


def _traded_by_korea(clause: Clause) -> Located | None:
    """For "Korea bought chips worth $8.6 billion": what the verb before goods says of their flow."""
    lead = [node for node in clause.lead if isinstance(node, Element)]
    verb = next((node for node in reversed(lead) if not node.has("fillers")), None)
    if verb is None or not verb.has("flow_verbs") or not any(node.is_korea or node.has("nation") for node in lead):
        return None
    flow = verb.value("flow_verbs")
    at_home = any(isinstance(node, Element) and node.has("at_home") for node in clause.all_nodes)
    if flow == "domestic-sales" and not at_home:
        if not (goes_abroad(clause.all_nodes) or goes_to_partner(clause.all_nodes, verb)):
            return None  # at home, or abroad?
        flow = "exports"
    return Located(flow, verb.start, verb.end)


def flow_of_made(clause: Clause) -> Located | None:
    """For "Korea made 369,297 cars in May": what is made is production."""
    for verb, counted in pairwise(clause.nodes):
        if isinstance(verb, Element) and verb.word == "made" and isinstance(counted, Element):
            return Located("production", verb.start, verb.end) if counted.is_figure(Kind.QUANTITY) else None
    return None


def at_home(clause: Clause, cell: Cell) -> Cell:
    """For "sales of green cars in the domestic market rose": where what was sold was sold."""
    if not cell.sold or cell.flow is not None:
        return cell
    for node in clause.nodes:
        if isinstance(node, Topic) or node.figure is not None:
            break
        if node.has("at_home"):
            return replace(cell, flow=Located("domestic-sales", node.start, node.end))
    return cell


def comes_to_korea(nodes: list[Node]) -> bool:
    """For "sold $6 billion worth of chips to Korea": whether goods came to Korea."""
    elements = [node if isinstance(node, Element) else None for node in nodes]
    return any(to and korea and to.word == "to" and korea.is_korea for to, korea in pairwise(elements))


def _behind_apposition(nodes: list[Node]) -> list[Node]:
    """The nodes without ", still the largest buyer," at their head."""
    signs = [at for at, node in enumerate(nodes[:10]) if isinstance(node, Element) and node.sign == ","]
    told = any(isinstance(node, Element) and node.figure is not None for node in nodes[: signs[1] if signs[1:] else 0])
    return nodes[signs[1] + 1 :] if signs[:1] == [0] and len(signs) > 1 and not told else nodes


_HAVING = ("posted", "recorded", "saw", "reported", "registered", "logged", "ran")


def _own_trade(clause: Clause) -> Located | None:
    """For "Japan recorded a trade deficit", "Taiwan saw its exports rise": the flow that is a country's own."""
    nodes = [node for node in clause.nodes if isinstance(node, Topic) or not node.has("fillers")]
    verb, topic = (node_at(nodes, place) for place in (0, 1))
    if isinstance(verb, Element) and verb.word in _HAVING and isinstance(topic, Topic):
        return topic.cells[0].flow
    return None


def of_goods_bought(clause: Clause, cell: Cell) -> Cell:
    """For "Vietnam bought ICT goods for $29.8 billion": the sector of what a partner bought."""
    if cell.partner is None or cell.item is not None or cell.sector is not None or not cell.by_flow_verb:
        return cell
    before = takewhile(lambda node: isinstance(node, Topic) or node.figure is None, clause.nodes)
    goods = [node.cells[0] for node in before if isinstance(node, Topic) and len(node.cells) == 1]
    alone = len(goods) == 1 and goods[0].of_industry and not any(goods[0].name) and goods[0].flow is None
    return replace(cell, sector=goods[0].sector) if alone else cell


def going_to(clause: Clause, cell: Cell) -> Cell:
    """For "cars worth $2 billion went to the U.S.": the partner that goods went to, with the flow."""
    if cell.partner is not None or cell.foreign or (cell.flow is not None and cell.flow.value != "exports"):
        return cell
    for verb, topic in pairwise(clause.nodes):
        if isinstance(verb, Element) and verb.has("going") and isinstance(topic, Topic):
            partner = topic.cells[0].partner if len(topic.cells) == 1 and topic.cells[0].flow is None else None
            said = Located("exports", verb.start, verb.end)
            return cell if partner is None else replace(cell, partner=partner, flow=cell.flow or said)
    return cell


def goes_abroad(nodes: list[Node]) -> bool:
    """For "Korea sold goods worth $55.8 billion abroad", "… to the rest of the world": words that say where to."""
    words = [node.word if isinstance(node, Element) else "" for node in nodes]
    for before, word in pairwise(["", *words]):
        if word in ("abroad", "overseas") and before != "from":  # "bought goods from abroad"
            return True
    worlds = (at for at, node in enumerate(nodes) if isinstance(node, Element) and node.word == "world")
    return any(next((word for word in reversed(words[:at]) if word not in _WHOLE_WORLD), "") in _TO for at in worlds)


_TO = ("to", "sold", "sell", "sells", "selling", "shipped")  # "sold the world goods worth $55.8 billion"


_WHOLE_WORLD = ("the", "rest", "the rest", "of", "whole", "entire", "outside")


def goes_to_partner(nodes: list[Node], verb: Element) -> bool:
    """For "Korea sold $2.5 billion to the EU": sales to a partner."""
    nodes = [node for node in nodes if isinstance(node, Topic) or not node.has("fillers")]
    for at, node in enumerate(nodes):
        if isinstance(node, Topic) and node.start > verb.start and node.cells[0].partner is not None:
            to = nodes[at - 1]
            inside = any(part.word == "to" for part in node.parts)  # "worth of cars to the U.S."
            return node.cells[0].flow is None and (inside or (isinstance(to, Element) and to.word in ("to", "in")))
    return False
