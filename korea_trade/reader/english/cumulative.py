"""Sums of the year so far: "the cumulative deficit stood at $19.9 billion as of Nov. 10"."""

from dataclasses import replace

from korea_trade.reader.cells import Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.times import Shape, When

_ADDED_UP = ("cumulative", "cumulatively", "accumulated", "accumulative", "aggregate")


def add_up(clause: Clause, before: Clause | None, finding: Finding, named: bool) -> None:
    """Give the year so far to a level that is said to be cumulative, where its time is none or a single month.

    So are those that go on behind one: "cumulative exports were $520 billion, and imports $540 billion".
    ``named`` says that a clause before it is about goods or a partner: so may the sum be.
    """
    words = [node.word for node in clause.all_nodes if isinstance(node, Element)]
    if before is not None and before.subject and _goes_on(clause, finding):
        words += [node.word for node in before.all_nodes if isinstance(node, Element)]
    so_far = finding.cell.when is not None and finding.cell.when.shape is Shape.TO_DATE and finding.time is not None
    summed = finding.cell.summed or so_far or any(word in _ADDED_UP for word in words)
    passed = finding.measure in ("threshold", "first-in")
    if not summed or not (passed or (finding.measure == "value" and "value" in finding.values)):
        return
    time, cell = finding.time, replace(finding.cell, summed=True)
    finding.cell = cell
    if time is None and (cell.when is None or finding.when is None):
        finding.time = When(Shape.TO_DATE) if cell.when is None else cell.when.from_january()
    elif time is not None:
        finding.time = time.from_january()
        if time.shape is Shape.DAYS and time.months is None:
            finding.doubt("so far until when?")  # "as of the 20th of this month"
    if named and cell.item is cell.partner is cell.sector is None:
        finding.doubt("a sum of all goods, or of those before?")


def _goes_on(clause: Clause, finding: Finding) -> bool:
    """Whether a clause without a time goes on behind another one, about all goods and partners."""
    cell = finding.cell
    plain = all(said is None for said in (cell.item, cell.partner, cell.refers, cell.when))
    timed = any(isinstance(node, Element) and node.period is not None for node in clause.all_nodes)
    return clause.opener in ("and", ",") and not clause.entry and plain and not timed
