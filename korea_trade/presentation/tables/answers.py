"""What a document says of claims: one line a claim, then a count of the outcomes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.questions.reading import AnswerRow
from korea_trade.reader.reasons import Outcome


@dataclass(frozen=True, slots=True)
class AnswersView:
    """A numbered line a claim: the outcome, its reasons, and the words that decide."""

    answers: Sequence[AnswerRow]

    def tables(self) -> list[Table]:
        """One table, a row a claim."""
        columns = (Column("Claim", figures=True), Column("Outcome"), Column("Reasons"), Column("Words"))
        rows = tuple(
            (str(number), answer.outcome, ", ".join(answer.reasons), " … ".join(answer.quotes))
            for number, answer in enumerate(self.answers, start=1)
        )
        return [Table("", columns, rows)]

    def print(self, console: Console) -> None:
        """Print the table and the counts."""
        for table in self.tables():
            print_table(console, table)
        counts = Counter(answer.outcome for answer in self.answers)
        told = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome)
        console.print(f"{len(self.answers)} claims: {told}")
