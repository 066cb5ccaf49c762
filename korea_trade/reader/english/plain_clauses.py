"""Clauses that name nothing: "From minus 1.7 percent in December the rate went to minus 6.2 percent in January"."""

from collections.abc import Sequence

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node
from korea_trade.vocabulary.word_lists import word_list

_NAMING = ("conditions", "working_days", "measures", "counts", "negations", "foreign", "ignored", "status", "estimates")
_FIGURES = (Kind.MONEY, Kind.PERCENT, Kind.ORDINAL, Kind.CARDINAL)


def names_nothing(clauses: Sequence[Clause], number: int) -> bool:
    """Whether a clause, and those before it, hold no name, no word that may be one, and no other figures than trade's.

    "To reach $700 billion, exports must rise" tells no result.
    """
    supposed = any(isinstance(n, Element) and n.has("conditions") for clause in clauses for n in clause.all_nodes)
    return not supposed and all(_says_nothing(node) for clause in clauses[: number + 1] for node in clause.all_nodes)


def tells_growth_of_anything(clause: Clause) -> bool:
    """For "Growth was 0.6 percent", which may be of the economy."""
    nodes = (node for node in clause.all_nodes if isinstance(node, Element))
    return any(node.word in word_list("growths_of_anything") for node in nodes)


def _says_nothing(node: Node) -> bool:
    if not isinstance(node, Element):
        return False
    if node.figure is not None:
        return node.is_figure(*_FIGURES)
    if node.sign or node.time is not None or node.word in word_list("told_before"):
        return True
    if node.word in word_list("other_rates") or any(node.has(kind) for kind in _NAMING):
        return False
    return not node.nameable
