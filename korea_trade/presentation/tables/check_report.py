"""The report of the checks: problems, then the ledger of each document."""

from dataclasses import dataclass

from rich.console import Console

from korea_trade.arithmetic.audit import count_outcomes
from korea_trade.bases.problem import Problem
from korea_trade.checks.report import Report
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.formats.record import keys_of, records_of
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table


@dataclass(frozen=True, slots=True)
class CheckView:
    """Problems, ledger and a summary line; as tables, the problems."""

    report: Report

    def tables(self) -> list[Table]:
        """One table, of the problems."""
        return PlainView(records_of(self.report.problems), keys_of(Problem)).tables()

    def print(self, console: Console) -> None:
        """Print problems, ledger and a summary line."""
        report = self.report
        for problem in report.problems:
            console.print(safe_text(str(problem)))
        if report.ledger:
            print_table(console, _ledger(report))
        if report.verdicts:
            console.print(_summary(report))
        read = f"{report.facts} facts, {len(report.ledger)} documents"
        count = len(report.problems)
        console.print(f"{read}: no problem found" if report.clean else f"{read}: {count} problem{_s(count)}")


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _ledger(report: Report) -> Table:
    figures = ("Numbers", "Cited", "Excluded", "Missing", "%")
    columns = (Column("Document"), *(Column(name, figures=True) for name in figures))
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
    return Table("Ledger: numbers of each document that a fact cites or a reason excludes", columns, rows)


def _summary(report: Report) -> str:
    counts = ", ".join(f"{number} {outcome}" for outcome, number in count_outcomes(report.verdicts).items())
    wrong = [verdict for verdict in report.verdicts if verdict.wrong]
    known = sum(verdict.acknowledged is not None for verdict in wrong)
    said = f" ({known} of {len(wrong)} contradictions acknowledged by a caveat)" if wrong else ""
    return f"{len(report.verdicts)} verdicts of arithmetic: {counts}{said}"


def _percent(found: int, missing: int) -> str:
    # Rounded down: a ledger with one number missing never reads 100.
    return str(100 * (found - missing) // found) if found else "100"
