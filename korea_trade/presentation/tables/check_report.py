"""The report of the checks: problems, then the ledger of each document."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console

from korea_trade.arithmetic.audit import count_outcomes
from korea_trade.bases.problem import Problem, first_of
from korea_trade.checks.ledger import LedgerRow
from korea_trade.checks.report import Report
from korea_trade.language.language import Language
from korea_trade.language.message_texts import in_language, problem_in_language
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import FactOptions
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.formats.record import records_of
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns
from korea_trade.questions.column import keys_of
from korea_trade.reader.reasons import Outcome

_PLACES_NAMED = 3


@dataclass(frozen=True, slots=True)
class CheckView(SaysColumns):
    """Problems, ledger and a summary line; as tables, the problems."""

    report: Report
    language: Language
    fact_options: FactOptions = ()

    def tables(self) -> list[Table]:
        """One table, of the problems."""
        records = records_of(self.report.problems)
        return PlainView(records, keys_of(Problem), title=self.language.rows_title(len(records))).tables()

    def texts_under(self, key: str) -> Sequence[str] | None:
        """What is wrong, in the language of the view."""
        if key != "message":
            return None
        return [problem_in_language(problem.wrong, self.language.code) for problem in self.report.problems]

    def print(self, console: Console) -> None:
        """Print problems, what is left to settle, the ledger and summary lines."""
        report, language = self.report, self.language
        unsettled = (problem.phrase for problem in report.unsettled)
        for line in (*first_of(report.problems), *unsettled):
            console.print(safe_text(in_language(line, language.code, self.fact_options)))
        if report.ledger:
            print_table(console, _ledger(report.ledger, language))
        for summary in summaries(report, language):
            console.print(safe_text(summary))


def summaries(report: Report, language: Language) -> tuple[str, ...]:
    """How many facts are proven, how many verdicts there are, how many problems; each where it was looked for."""
    lines = []
    if report.outcomes:
        proven = Counter(outcome.outcome for outcome in report.outcomes)
        confirmed = sum(outcome.settled for outcome in report.outcomes if outcome.outcome is Outcome.PLAUSIBLE)
        lines.append(language.proofs_summary(proven, confirmed))
    if report.verdicts:
        wrong = [verdict for verdict in report.verdicts if verdict.wrong]
        known = sum(verdict.acknowledged is not None for verdict in wrong)
        lines.append(language.verdicts_summary(count_outcomes(report.verdicts), len(wrong), known))
    where = ", ".join(f"{file}:{line}" for file, line in report.to_decide[:_PLACES_NAMED])
    if len(report.to_decide) > _PLACES_NAMED:
        where = f"{where}, …"
    counts = (report.facts, len(report.ledger), len(report.problems), len(report.to_decide))
    return (*lines, language.check_summary(*counts, where))


def _ledger(ledger: Sequence[LedgerRow], language: Language) -> Table:
    headings = language.headings
    drafted = any(row.undecided for row in ledger)
    figures = (
        headings.numbers_found,
        headings.said,
        headings.periods,
        headings.lists,
        headings.excluded,
        headings.beyond,
        *((headings.undecided,) if drafted else ()),
        headings.missing,
        headings.accounted_percent,
        headings.said_percent,
    )
    columns = (Column(headings.document, names=True), *(Column(name, figures=True) for name in figures))
    return Table(headings.ledger, columns, tuple(_line(row, drafted=drafted) for row in ledger))


def _line(row: LedgerRow, *, drafted: bool) -> tuple[str, ...]:
    """The counts of a document; where some document is ``drafted``, those to be decided on too."""
    counts = [row.found, row.said, row.periods, row.lists, row.excluded - row.beyond - row.undecided, row.beyond]
    counts += [row.undecided, row.missing] if drafted else [row.missing]
    accounted = _percent(row.found - row.missing - row.undecided, row.found)
    return row.source, *map(str, counts), accounted, _percent(row.said, row.figures)


def _percent(part: int, whole: int) -> str:
    # Rounded down: a ledger with one number missing never reads 100.
    return str(100 * part // whole) if whole else "100"
