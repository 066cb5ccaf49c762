"""What the verb of a clause leaves open: which goods, whose, and whether their value or their number is told."""

from itertools import pairwise

from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Topic


def is_told_in_numbers(clause: Clause, finding: Finding) -> bool:
    """For "car exports by number decreased", "decreased in number": a direction without a figure, of how many."""
    told = finding.measure == "value" and not any(key in finding.values for key in ("value", "growth"))
    behind = (node.cells[0] for node in clause.nodes if isinstance(node, Topic) and node.cells[0].flow is None)
    return told and any(cell.measure and cell.measure.value == "quantity" for cell in (finding.cell, *behind))


def names_goods_before(clause: Clause, finding: Finding) -> bool:
    """For "Korea exported more chips: $11.7 billion": goods stand between the verb that says the flow and its level."""
    cell, level = finding.cell, finding.spans.get("value")
    if (
        finding.measure != "value"
        or not cell.by_flow_verb
        or cell.item is not None
        or cell.flow is None
        or level is None
    ):
        return False
    between = (node for node in clause.all_nodes if cell.flow.end <= node.start < level[0])
    return any(isinstance(node, Topic) and any(named.item for named in node.cells) for node in between)


def is_reached_by_others(clause: Clause, cell: Cell) -> bool:
    """For "Only five countries had recorded exports of $700 billion": what countries, that are counted, had."""
    before = [node for node in clause.all_nodes if cell.flow is not None and node.end <= cell.flow.start]
    for at, (countries, had) in enumerate(pairwise(before)):
        counted = isinstance(countries, Element) and (
            countries.word == "countries" or (countries.figure is not None and countries.figure.unit == "countries")
        )
        towards = any(isinstance(node, Element) and node.has("prepositions") for node in before[max(0, at - 3) : at])
        if counted and not towards and isinstance(had, Element) and had.has("auxiliaries"):
            return True
    return False


def is_taken_by_nobody(clause: Clause, finding: Finding) -> bool:
    """For "The U.S., ahead of China ($10.5 billion), took $10.9 billion": a buyer's verb, whose buyer stands before."""
    cell, flow = finding.cell, finding.cell.flow
    if finding.measure != "value" or flow is None or flow.value != "exports" or cell.partner or cell.refers:
        return False
    return any(
        isinstance(node, Element) and node.start == flow.start and node.has("partner_verbs")
        for node in clause.all_nodes
    )


def sells_korea(clause: Clause, cell: Cell) -> bool:
    """For "Vietnam bought goods worth $4 billion and sold Korea $2.5 billion worth": what stands for imports."""
    flow = cell.flow
    sold = flow is not None and flow.value in ("exports", "domestic-sales")
    return sold and any(
        isinstance(verb, Element)
        and flow is not None
        and verb.start == flow.start
        and verb.has("flow_verbs")
        and isinstance(whom, Element)
        and whom.is_korea
        for verb, whom in pairwise(clause.all_nodes)
    )
