"""Markets that are ranked: what calls a partner one, and whether it is one among the buyers of Korea's goods."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
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
    if behind.has("world"):
        return inside and not _is_koreas(nodes, noun)
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


def is_of_unknown_market(nodes: Sequence[Node], finding: Finding) -> bool:
    """For "Japan, the largest buyer of Korean fish, took $560 million worth": of goods that no list has."""
    if finding.measure not in ("rank", "value") or finding.cell.partner is None or finding.cell.item is not None:
        return False
    for noun, node in enumerate(nodes):
        _, ours, behind = _behind(nodes, noun) if is_market(node) else (None, False, None)
        if ours and isinstance(behind, Element) and behind.unknown:
            return True
    return False


def of_market_before(clauses: Sequence[Sequence[Node]], cell: Cell) -> Cell:
    """For "the biggest buyer of chips, taking $3 billion worth, followed by Japan with $2 billion": of that good."""
    alone = cell.partner is not None and cell.item is cell.sector is cell.refers is cell.measure is None
    if not alone or (cell.flow is not None and cell.flow.value != "exports") or cell.whole or cell.foreign:
        return cell
    found = [
        goods
        for nodes in clauses
        for at in range(len(nodes))
        if is_market(nodes[at]) and (goods := goods_of_market(nodes, at)) is not None
    ]
    named = {goods.item.value for goods in found if goods.item is not None}
    return replace(cell, item=found[0].item, unknown=found[0].unknown) if len(named) == 1 else cell


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
    preposition = node_at(nodes, noun + 1)
    if not isinstance(preposition, Element) or preposition.word not in (*word_list("inside"), "for", "of"):
        return None, False, None
    at, ours = noun + 2, False
    while isinstance(word := node_at(nodes, at), Element) and word.has("fillers"):
        ours, at = ours or _says_korea(word), at + 1
    return preposition.word, ours, node_at(nodes, at)


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
