"""Markets that are ranked: what calls a partner one, and whether it is one among the buyers of Korea's goods."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list


def is_market(node: Node | None) -> bool:
    """Whether a word calls a partner one that is ranked: "market", "trading partner", "buyer"."""
    if not isinstance(node, Element) or node.figure is not None:
        return False
    return node.has("counts", "regions") or node.word.split()[-1] in word_list("destinations")


def is_among_others(nodes: Sequence[Node], noun: int) -> bool:
    """For "the largest market in Europe", "the second-largest for electric vehicles": no place among Korea's partners.

    "The largest market for Korean cars" is one, and "Korea's largest market for cars": of those goods.
    """
    preposition, ours, behind = _behind(nodes, noun)
    inside = preposition in word_list("inside")
    if preposition is None or behind is None:
        return False
    if isinstance(behind, Topic):
        named = any(cell.item or cell.partner or cell.foreign for cell in behind.cells)
        return named and (inside or not (ours or _is_koreas(nodes, noun)))
    if is_market(behind) or behind.time is not None or behind.figure is not None or behind.sign:
        return inside and behind.has("counts", "regions") and not behind.word.endswith("s")  # "in the region"
    return behind.nameable and not ours


def goods_of_market(nodes: Sequence[Node], noun: int) -> Cell | None:
    """For "the biggest importer of Korean cosmetics": the good of which a partner is that."""
    preposition, _, topic = _behind(nodes, noun)
    alone = isinstance(topic, Topic) and len(topic.cells) == 1 and not topic.foreign
    if not alone or not isinstance(topic, Topic) or preposition in (None, *word_list("inside")):
        return None
    return topic.cells[0] if topic.cells[0].item is not None else None


def _is_preposition(node: Node) -> bool:
    return isinstance(node, Element) and node.has("prepositions")


def traded_goods(nodes: Sequence[Node], at: int) -> Cell | None:
    """For "the third-largest exporter of cosmetics": the cell of those goods, which has no item where none is known.

    None where the exporter behind a place is one of all goods.
    """
    traders = (place for place in range(at, min(at + 9, len(nodes))) if _is_trader(nodes[place]))
    noun = next(traders, None)
    preposition, _, behind = (None, False, None) if noun is None else _behind(nodes, noun)
    if preposition != "of" or behind is None:
        return None
    if isinstance(behind, Topic):
        cell = behind.cells[0]
        return cell if len(behind.cells) == 1 and not behind.foreign else Cell()
    return Cell() if behind.unknown or behind.has("adjectives") else None


def _is_trader(node: Node) -> bool:
    return isinstance(node, Element) and node.has("traders")


def _behind(nodes: Sequence[Node], noun: int) -> tuple[str | None, bool, Node | None]:
    """The preposition behind a noun, whether what it leads to is called Korea's, and that."""
    preposition = nodes[noun + 1] if noun + 1 < len(nodes) else None
    if not isinstance(preposition, Element) or preposition.word not in (*word_list("inside"), "for", "of"):
        return None, False, None
    at, ours = noun + 2, False
    while at < len(nodes) and isinstance(word := nodes[at], Element) and word.has("fillers"):
        ours, at = ours or _says_korea(word), at + 1
    return preposition.word, ours, nodes[at] if at < len(nodes) else None


def _is_koreas(nodes: Sequence[Node], noun: int) -> bool:
    """For "Korea's second-largest market for kimchi", "its biggest buyer of cars"."""
    for at in range(noun - 1, max(-1, noun - 5), -1):
        word = nodes[at]
        if not isinstance(word, Element) or word.sign:
            return False
        if _says_korea(word):
            return True
        if not (word.has("fillers") or word.has("ranks") or word.is_figure(Kind.ORDINAL)):
            return False
    return False


def _says_korea(word: Element) -> bool:
    return word.word in word_list("koreas")


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
    """For "In trade with the EU, Korea suffered a deficit", "In the farm trade": the trade alone before a clause."""
    nodes = before[-1].all_nodes if before else []
    if not nodes or (before[-1].subject is not None and not _is_preposition(nodes[0])):
        return None
    topics = [node for node in nodes if isinstance(node, Topic)]
    words = [node for node in nodes if isinstance(node, Element)]
    plain = all(word.sign or word.period or word.has("prepositions") or word.has("fillers") for word in words)
    cell = topics[0].cells[0] if plain and len(topics) == 1 and len(topics[0].cells) == 1 else None
    traded = cell is not None and cell.flow is not None and cell.flow.value == "trade"
    return cell if traded else None
