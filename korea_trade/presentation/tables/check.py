"""The report of the checks as text: problems, then the ledger of each document."""

from rich.console import Console

from korea_trade.arithmetic.audit import count_outcomes
from korea_trade.checks.report import Report
from korea_trade.presentation.tables.sheet import Column, Sheet
from korea_trade.presentation.tables.table import print_sheet


def print_report(console: Console, report: Report) -> None:
    """Print problems, ledger and a summary line."""
    for problem in report.problems:
        console.print(str(problem))
    if report.ledger:
        columns = (
            Column("Document"),
            *(Column(name, figures=True) for name in ("Numbers", "Cited", "Excluded", "Missing", "%")),
        )
        rows = tuple(
            (
                row.source,
                str(row.found),
                str(row.cited),
                str(row.excluded),
                str(row.missing),
                _percent(row.found, row.missing),
            )
            for row in report.ledger
        )
        print_sheet(
            console, Sheet("Ledger: numbers of each document that a fact cites or a reason excludes", columns, rows)
        )
    if report.verdicts:
        console.print(_summary(report))
    if report.clean:
        console.print(f"{report.facts} facts, {len(report.ledger)} documents: no problem found")
    else:
        count = len(report.problems)
        console.print(
            f"{report.facts} facts, {len(report.ledger)} documents: {count} problem{'' if count == 1 else 's'}"
        )


def _summary(report: Report) -> str:
    counts = ", ".join(f"{number} {outcome}" for outcome, number in count_outcomes(report.verdicts).items())
    wrong = [verdict for verdict in report.verdicts if verdict.wrong]
    known = sum(verdict.acknowledged is not None for verdict in wrong)
    said = f" ({known} of {len(wrong)} contradictions acknowledged by a caveat)" if wrong else ""
    return f"{len(report.verdicts)} verdicts of arithmetic: {counts}{said}"


def _percent(found: int, missing: int) -> str:
    # Rounded down: a ledger with one number missing never reads 100.
    return str(100 * (found - missing) // found) if found else "100"
