"""Exports that a name of no vocabulary owns: "AmorePacific's overseas sales", "the group's exports".

They are none of Korea as a whole, and it is open of what they are.
"""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node
from korea_trade.vocabulary.word_lists import word_list


def is_of_owner(clauses: list[Clause], number: int, cell: Cell) -> bool:
    """Whether trade is that of a name of no vocabulary: before it, or as what "its" is."""
    clause = clauses[number]
    if cell.flow is None or cell.foreign:
        return False
    return any(_owns(node) for node in _right_before(clause, cell)) or _is_of_its_firm(clauses[: number + 1], cell)


def _right_before(clause: Clause, cell: Cell) -> list[Node]:
    """What stands right before the words that name the trade."""
    starts = [field.start for field in (cell.flow, cell.item, cell.partner) if field is not None]
    return [node for node in clause.lead[-1:] if 0 <= min(starts) - node.end <= 1]


def _owns(node: Node) -> bool:
    if not isinstance(node, Element) or not node.unknown or not node.is_owner:
        return False
    return node.word[:-2] not in word_list("owned_by_korea")


def _is_of_its_firm(clauses: list[Clause], cell: Cell) -> bool:
    """For "The company said its exports rose 5 percent"."""
    own = any(isinstance(node, Element) and node.word == "its" for node in clauses[-1].lead[-1:])
    named = any(cell.name) and cell.refers is None
    nodes = [node for clause in clauses[:-1] for node in clause.all_nodes]
    firm = any(isinstance(node, Element) and node.word in word_list("a_firm") for node in nodes)
    return own and firm and not named


def is_sold_by_firms(clauses: list[Clause], number: int) -> bool:
    """For "SK and LG together sold $1.2 billion abroad": names of no vocabulary stand before a verb of flow."""
    nodes = list[Node]()
    for clause in reversed(clauses[:number]):
        if clause.subject is not None and not all(cell.foreign or cell.bare for cell in clause.subject):
            break
        nodes = [*clause.all_nodes, *nodes]
        if clause.opener not in ("and", ",", "&"):
            break
    nodes += clauses[number].all_nodes
    verb = next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.has("flow_verbs")), None)
    if verb is None:
        return False
    before = [node for node in nodes[:verb] if isinstance(node, Element) and not node.sign and node.period is None]
    counted = any(node.is_figure(Kind.CARDINAL) for node in before)
    made = any(node.word.split()[-1] in word_list("makers") for node in before)
    named = [node for node in before if node.nameable and node.text[0].isupper()]
    korea = any(node.has("nation") for node in before)
    alone = len(named) == 1 and (named[0] is not before[0] or named[0] is nodes[verb - 1])
    return ((len(named) > 1 or alone) and not korea) or (counted and made)
