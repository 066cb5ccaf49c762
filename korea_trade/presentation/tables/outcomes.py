"""The outcomes of facts: what the documents prove, and what is only plausible."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.questions.row import OutcomeRow


@dataclass(frozen=True, slots=True)
class OutcomesView:
    """A line a fact: its outcome, the reasons, and who confirmed it."""

    outcomes: Sequence[OutcomeRow]

    def tables(self) -> list[Table]:
        """One table, a row a fact."""
        columns = (Column("Fact"), Column("Outcome"), Column("Reasons"), Column("Confirmed by"))
        rows = [
            (row.id, row.outcome, ", ".join(row.reasons), "" if row.confirmed is None else row.confirmed.by)
            for row in self.outcomes
        ]
        return [table_of_used("", columns, rows)]

    def print(self, console: Console) -> None:
        """Print the table."""
        for table in self.tables():
            print_table(console, table)
