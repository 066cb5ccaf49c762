"""The report of the checks: problems, then the ledger of each document."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from korea_trade.arithmetic.audit import count_outcomes
from korea_trade.bases.problem import Problem, first_of
from korea_trade.checks.ledger import LedgerRow
from korea_trade.checks.report import Report
from korea_trade.language.language import Language
from korea_trade.language.saying import in_language
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.formats.record import records_of
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.questions.column import keys_of
from korea_trade.reader.reasons import Outcome


@dataclass(frozen=True, slots=True)
class CheckView:
    """Problems, ledger and a summary line; as tables, the problems."""

    report: Report
    language: Language

    def tables(self) -> list[Table]:
        """One table, of the problems."""
        return PlainView(records_of(self.report.problems), keys_of(Problem)).tables()

    def print(self, console: Console) -> None:
        """Print problems, what is left to settle, the ledger and summary lines."""
        report, language = self.report, self.language
        unsettled = (problem.said for problem in report.unsettled)
        for line in (*first_of(report.problems), *unsettled):
            console.print(safe_text(in_language(line, language.code)))
        if report.ledger:
            print_table(console, _ledger(report.ledger, language))
        if report.outcomes:
            said = Counter(outcome.outcome for outcome in report.outcomes)
            confirmed = sum(o.settled for o in report.outcomes if o.outcome is Outcome.PLAUSIBLE)
            console.print(safe_text(language.proofs_summary(said, confirmed)))
        if report.verdicts:
            wrong = [verdict for verdict in report.verdicts if verdict.wrong]
            known = sum(verdict.acknowledged is not None for verdict in wrong)
            counts = count_outcomes(report.verdicts)
            console.print(safe_text(language.verdicts_summary(counts, len(wrong), known)))
        problems = len(report.problems)
        console.print(safe_text(language.check_summary(report.facts, len(report.ledger), problems)))


def _ledger(ledger: Sequence[LedgerRow], language: Language) -> Table:
    headings = language.headings
    figures = (
        headings.numbers_found,
        headings.said,
        headings.periods,
        headings.lists,
        headings.excluded,
        headings.beyond,
        headings.missing,
        headings.accounted_percent,
        headings.said_percent,
    )
    columns = (Column(headings.document, names=True), *(Column(name, figures=True) for name in figures))
    return Table(headings.ledger, columns, tuple(_line(row) for row in ledger))


def _line(row: LedgerRow) -> tuple[str, ...]:
    counts = (row.found, row.said, row.periods, row.lists, row.excluded - row.beyond, row.beyond, row.missing)
    accounted = _percent(row.found - row.missing, row.found)
    return row.source, *map(str, counts), accounted, _percent(row.said, row.figures)


def _percent(part: int, whole: int) -> str:
    # Rounded down: a ledger with one number missing never reads 100.
    return str(100 * part // whole) if whole else "100"
