"""What a clause tells of an earlier time than its sentence: "chips, which fell 30 percent a year earlier, rose"."""

from korea_trade.reader.cells import Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at


def is_of_year_before(clauses: list[Clause], number: int, finding: Finding) -> bool:
    """Whether "which fell 30 percent a year earlier" tells what was then: the main clause goes on with its own figure.

    No "from" or "than" stands before the year earlier.
    """
    clause, behind = clauses[number], node_at(clauses, number + 1)
    named = [cell.name for cell in clause.subject or ()]
    if clause.opener != "which" or behind is None or behind.opener != ",":
        return False
    if [cell.name for cell in behind.subject or ()] != named:
        return False
    if "growth" not in finding.spans or "value" in finding.spans or finding.time is not None:
        return False
    after = next((node for node in clause.nodes if node.start >= finding.spans["growth"][1]), None)
    comparison = after.comparison if isinstance(after, Element) else None
    then = comparison is not None and comparison.preposition in _THEN and comparison.against == "previous-year"
    return then and any(isinstance(node, Element) and node.figure is not None for node in behind.nodes)


_THEN = ("a", "one", "the", "in")


def is_level_before(clause: Clause, finding: Finding) -> bool:
    """For "the deficit was $0.7 billion, after a surplus of $1.5 billion in 2023": a level that came before another."""
    balance = any(cell.balance is not None for cell in clause.subject or ())
    return clause.opener == "after" and balance and "value" in finding.spans and finding.time is not None


def is_place_of_then(clause: Clause, finding: Finding) -> bool:
    """For "Taiwan, which had been our sixth-largest market, overtook Hong Kong": a place that it had before."""
    had, been = (node_at(clause.all_nodes, at) for at in (0, 1))
    was = isinstance(had, Element) and had.word == "had" and isinstance(been, Element) and been.word == "been"
    return finding.measure == "rank" and clause.opener == "which" and was
