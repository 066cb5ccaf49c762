"""A partner that trade is with: "in trade with Japan it ran a deficit" is read as "with Japan it ran a deficit"."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.english.clauses import is_boundary
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list


def with_partner_of_trade(nodes: list[Node]) -> list[Node]:
    """Nodes in which "with" and the partner stand for "in trade with Japan"."""
    found, index = list[Node](), 0
    while index < len(nodes):
        node, behind = nodes[index], index + 1
        behind = past_fillers(nodes, behind)
        partner = _partner(nodes[behind]) if behind < len(nodes) else None
        if partner is None or not isinstance(node, Element) or node.word != "in":
            found.append(node)
            index += 1
            continue
        found += [_with(node, opens=not found or is_boundary(found[-1])), partner]
        index = behind + 1
    return found


def with_partner_of_balance(nodes: list[Node]) -> list[Node]:
    """For "the largest deficit in March was with Japan at $2 billion": "the deficit with Japan was at $2 billion"."""
    for at, topic in enumerate(nodes):
        if not isinstance(topic, Topic) or topic.foreign or len(topic.cells) > 1 or topic.cells[0].balance is None:
            continue
        verb = _beside(nodes, at, +1)
        told, link = node_at(nodes, verb), verb + 1
        while isinstance(word := node_at(nodes, link), Element) and word.word in word_list("recorded"):
            link += 1
        toward, partner = node_at(nodes, link), node_at(nodes, link + 1)
        being = isinstance(told, Element) and told.word in word_list("being")
        whose = isinstance(toward, Element) and toward.word == "with" and isinstance(partner, Topic)
        if not (being and whose and isinstance(partner, Topic) and topic.cells[0].partner is None):
            continue
        cell = partner.cells[0]
        if len(partner.cells) == 1 and cell.partner is not None and cell.flow is cell.item is None and not cell.foreign:
            named = replace(topic, cells=[replace(topic.cells[0], partner=cell.partner)])
            between = [*nodes[at + 1 : verb + 1]]
            return [*nodes[:at], named, *between, *with_partner_of_balance(nodes[link + 2 :])]
    return nodes


def with_goods_of_balance(nodes: list[Node]) -> list[Node]:
    """For "a deficit of $240 million in battery trade", "the surplus in ICT trade": the balance of those goods."""
    for at, topic in enumerate(nodes):
        if not isinstance(topic, Topic) or topic.foreign or len(topic.cells) > 1 or topic.cells[0].balance is None:
            continue
        link, of, level = at + 1, node_at(nodes, at + 1), node_at(nodes, at + 2)
        if isinstance(of, Element) and of.word == "of" and isinstance(level, Element) and level.is_figure(Kind.MONEY):
            link = at + 3
        word, last = node_at(nodes, link), link + 1
        while isinstance(node := node_at(nodes, last), Element) and (node.unknown or node.has("fillers")):
            last += 1
        trade = node_at(nodes, last)
        if not (isinstance(word, Element) and word.word == "in" and isinstance(trade, Topic)) or trade.foreign:
            continue
        goods, balance = trade.cells[0], topic.cells[0]
        named = goods.flow is not None and goods.flow.value == "trade" and (goods.item or goods.sector)
        if named and len(trade.cells) == 1 and balance.item is balance.sector is None:
            cell = balance.over(replace(goods, flow=None, balance=None))
            told = replace(topic, cells=[replace(cell, unknown=goods.unknown)])
            return [*nodes[:at], told, *nodes[at + 1 : link], *with_goods_of_balance(nodes[last + 1 :])]
    return nodes


def with_partner_behind_verb(nodes: list[Node]) -> list[Node]:
    """For "exports rose to China by 41 percent, to Vietnam by 20": the partner behind the verb is of what moved."""
    for at, verb in enumerate(nodes):
        if not isinstance(verb, Element) or not verb.has("directions", part="verbs"):
            continue
        first, last = _beside(nodes, at, -1), _beside(nodes, at + 1, +1)
        topic = node_at(nodes, first)
        partner, after = (node_at(nodes, place) for place in (last, last + 1))
        toward = _toward(topic)
        to = node_at(nodes, at + 1)
        if not isinstance(to, Element) or to.word != toward or not isinstance(partner, Topic):
            continue
        alone = all(cell.partner and cell.flow is cell.item is None and not cell.foreign for cell in partner.cells)
        if isinstance(topic, Topic) and alone and _ends_partner(after):
            cells = [replace(topic.cells[0], partner=cell.partner) for cell in partner.cells]
            moved = [*nodes[:first], replace(topic, cells=cells), *nodes[first + 1 : at + 1]]
            return [*moved, *with_partner_behind_verb(nodes[last + 1 :])]
    return nodes


def _beside(nodes: list[Node], at: int, step: int) -> int:
    """The nearest place before (-1) or behind (+1) another that holds no time and no word such as "the"."""
    at += step
    while isinstance(node := node_at(nodes, at), Element) and (node.period or node.has("fillers")):
        at += step
    return at


def _toward(topic: Node | None) -> str | None:
    """What stands between exports or imports, to and from no one yet, and a partner."""
    if not isinstance(topic, Topic) or topic.foreign or len(topic.cells) > 1 or topic.cells[0].partner is not None:
        return None
    flow = topic.cells[0].flow
    return {"exports": "to", "imports": "from"}.get(flow.value) if flow is not None else None


def _ends_partner(after: Node | None) -> bool:
    if not isinstance(after, Element):
        return False
    return bool(after.sign) or after.word == "by" or after.figure is not None or after.time is not None


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
