"""The goods that a sentence says ahead that it is about: "In terms of chips, exports to China fell 30 percent"."""

from dataclasses import replace

from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list

_LONGEST = 5


def goods_ahead(clauses: list[Clause]) -> Located | None:
    """The goods of the vocabulary that stand alone between such words and a comma."""
    nodes = _ahead(clauses)
    topic = node_at(nodes, 0)
    if isinstance(topic, Element) and len(nodes) == 1 and topic.has("industries"):
        return Located(topic.value("industries"), topic.start, topic.end)
    if len(nodes) != 1 or not isinstance(topic, Topic) or len(topic.cells) > 1 or topic.foreign:
        return None
    cell = topic.cells[0]
    return cell.item if cell.flow is cell.partner is cell.measure is cell.refers is None else None


def of_goods_ahead(goods: Located | None, cell: Cell) -> Cell:
    """A trade that names no goods as that of those ahead."""
    named = cell.item or cell.refers or cell.measure or cell.whole or cell.foreign or cell.sector
    traded = cell.flow is None or cell.flow.value in ("exports", "imports")
    return cell if goods is None or named or not traded else replace(cell, item=goods)


def is_of_unknown_goods_ahead(clauses: list[Clause], finding: Finding) -> bool:
    """For "In terms of roasted beans, Brazil had 58 percent of imports": of goods that the vocabulary does not know."""
    nodes = _ahead(clauses)
    words = [node for node in nodes if isinstance(node, Element)]
    plain = bool(words) and all(word.nameable and word.text.islower() for word in words)
    goods = plain and (words[-1].word.endswith("s") or isinstance(nodes[-1], Topic) or len(words) > 1)
    return goods and finding.cell.item is None and not finding.measure.startswith(("working-days", "count"))


def _ahead(clauses: list[Clause]) -> list[Node]:
    """What stands behind words such as "in terms of", up to the comma, without words such as "the"."""
    nodes = clauses[0].opening if clauses else []
    end = next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.sign == ","), 0)
    for length in range(_LONGEST, 0, -1):
        words = " ".join(node.word if isinstance(node, Element) else "" for node in nodes[:length])
        if length < end and words in word_list("saying_ahead"):
            return [n for n in nodes[length:end] if isinstance(n, Topic) or not n.has("fillers") or n.nameable]
    return []
