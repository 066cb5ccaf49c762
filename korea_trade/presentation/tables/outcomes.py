"""The outcomes of facts: what the documents prove, and what is only plausible."""

from collections.abc import Sequence

from rich.console import Console

from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import SaysColumns
from korea_trade.questions.receipt_row import OutcomeRow


@dataclass(frozen=True, slots=True)
class OutcomesView(SaysColumns):
    """A line a fact: its outcome, the reasons, and who confirmed it."""

    outcomes: Sequence[OutcomeRow]
    language: Language

    def tables(self) -> list[Table]:
        """One table, a row a fact; the reasons are their codes, as documented."""
        language, headings = self.language, self.language.headings
        columns = (
            Column(headings.fact, key=True),
            Column(headings.outcome),
            Column(headings.reasons),
            Column(headings.confirmed),
        )
        rows = [
            (
                row.id,
                language.proof(row.outcome),
                ", ".join(map(language.reason, row.reasons)),
                "" if row.confirmed is None else row.confirmed.by,
            )
            for row in self.outcomes
        ]
        return [table_of_used("", columns, rows)]

    def texts_under(self, key: str) -> Sequence[str] | None:
        """Outcomes and their reasons in the language of the view."""
        match key:
            case "outcome":
                return [self.language.proof(row.outcome) for row in self.outcomes]
            case "reasons":
                return [", ".join(map(self.language.reason, row.reasons)) for row in self.outcomes]
            case "confirmed":
                return ["" if row.confirmed is None else row.confirmed.by for row in self.outcomes]
            case _:
                return None

    def print(self, console: Console) -> None:
        """Print the table."""
        for table in self.tables():
            print_table(console, table)
