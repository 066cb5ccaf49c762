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
    alone = len(words) == 1 and not words[0].word.endswith("s") and not isinstance(nodes[-1], Topic)
    of_share = (
        finding.measure == "share" and _words_saying_ahead(clauses) > 1
    )  # "in terms of honey", not "for instance"
    goods = plain and (not alone or of_share)
    return goods and finding.cell.item is None and not finding.measure.startswith(("working-days", "count"))


def _ahead(clauses: list[Clause]) -> list[Node]:
    """What stands behind words such as "in terms of", up to the comma, without words such as "the"."""
    said = _words_saying_ahead(clauses)
    if not said:
        return []
    nodes = clauses[0].opening
    return [n for n in nodes[said : _comma(nodes)] if isinstance(n, Topic) or not n.has("fillers") or n.nameable]


def _words_saying_ahead(clauses: list[Clause]) -> int:
    """How many words such as "in terms of" open a sentence, with something behind them up to a comma."""
    nodes = clauses[0].opening if clauses else []
    end = _comma(nodes)
    for length in range(_LONGEST, 0, -1):
        words = " ".join(node.word if isinstance(node, Element) else "" for node in nodes[:length])
        if length < end and words in word_list("saying_ahead"):
            return length
    return 0


def _comma(nodes: list[Node]) -> int:
    """Where the first comma stands, or 0."""
    return next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.sign == ","), 0)
