"""Names that leave open which goods or partners are meant: "exports of several products", "chips and other items"."""

from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list

_LONGEST = 6


def is_of_some_counted(clause: Clause, cell: Cell) -> bool:
    """For "imports of some products", "exports to several countries", "exports of items such as chips"."""
    said = cell.flow or cell.refers
    inside = said is not None and any(node.start <= said.start < node.end for node in clause.nodes)
    nodes = _behind(clause.nodes, said.end) if said is not None and inside else clause.nodes
    link = node_at(nodes, 0)
    if said is None or not isinstance(link, Element):
        return False
    of_goods = link.word in ("of", "in") and cell.item is None
    toward = link.word in ("to", "from", "into") and cell.partner is None
    if not of_goods and not toward:
        return False
    some = False
    for node, behind in pairwise(nodes[1 : _LONGEST + 2]):
        if not isinstance(node, Element) or node.sign or node.period is not None:
            return False
        some = some or node.word in word_list("some_of")
        if node.has("counts"):
            return some or (isinstance(behind, Element) and behind.has("examples"))
        if not (some or node.has("fillers") or node.has("adjectives") or node.word in ("of", "number", "range")):
            return False
    return False


def is_of_those_before(clause: Clause, cell: Cell) -> bool:
    """For "exports to both rose", "chip exports to all three fell", "those to neighbors rose": of no name of here."""
    link, behind = _word(node_at(clause.nodes, 0)), clause.nodes[1:]
    toward = link in ("to", "from") and cell.partner is None
    if not toward and not (link == "of" and cell.item is None):
        return False
    verb = next((at for at, node in enumerate(behind) if isinstance(node, Element) and _moves(node)), 0)
    words = [node for node in behind[:verb] if isinstance(node, Element)]
    if not words or len(words) < verb or not all(_points(word) or word.has("fillers") for word in words[:-1]):
        return False
    return _points(words[-1]) or (toward and words[-1].unknown and words[-1].text.endswith("s"))


def _moves(node: Element) -> bool:
    return any(node.has(kind) for kind in ("directions", "level_verbs", "auxiliaries"))


def _points(word: Element) -> bool:
    """Whether a word counts names of before: "both", "all three"."""
    return word.has("each") or word.is_figure(Kind.CARDINAL)


def is_with_others(clause: Clause, cell: Cell) -> bool:
    """For "exports of chips and other products", "to China and elsewhere": a figure of more than is named."""
    named = [field.end for field in (cell.item, cell.partner, cell.flow) if field is not None and any(cell.name)]
    joined = _behind(clause.nodes, max(named, default=None))
    joint, others = (node_at(joined, place) for place in (0, 1))
    if isinstance(others, Element) and others.word == "the":
        others = node_at(joined, 2)
    return (
        isinstance(joint, Element)
        and joint.word in ("and", "or", "as well as", "along with")
        and isinstance(others, Element)
        and others.word in word_list("others")
    )


def is_taken_together(clauses: list[Clause], number: int, finding: Finding) -> bool:
    """For "Together with computers, chips made up 26 percent", "chips along with cars brought in $17 billion"."""
    clause, before = clauses[number], node_at(clauses, number - 1) if number else None
    opening = before.all_nodes if before is not None and clause.opener in (",", "with") else []
    if clause.opener == "with" and len(opening) > 2 and _word(opening[-2]) in _WITH_WHAT:
        return any(isinstance(node, Topic) for node in opening)
    first, second, named = (node_at(opening, place) for place in range(3))
    heads = _word(first) == "together with" and isinstance(second, Topic)
    heads = heads or (_word(first) in _JOINED and _word(second) == "with" and isinstance(named, Topic))
    inside = [node for node in clause.nodes if node.end <= finding.start]
    return heads or any(
        (_word(node) in _WITH_WHAT and _word(behind) == "with") or _word(node) == "together with"
        for node, behind in pairwise(inside)
    )


_JOINED = ("together", "combined", "coupled")
_WITH_WHAT = (*_JOINED, "along")


def _word(node: Node | None) -> str:
    return node.word if isinstance(node, Element) else ""


def _behind(nodes: list[Node], end: int | None) -> list[Node]:
    """The nodes right behind a name that ends at a place."""
    if end is None:
        return []
    first = next((at for at, node in enumerate(nodes) if node.start >= end), len(nodes))
    inside = node_at(nodes, first - 1) if first else None
    return nodes[first:] if inside is None or (isinstance(inside, Topic) and inside.end >= end) else []
