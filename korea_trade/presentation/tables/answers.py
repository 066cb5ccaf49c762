"""What a document says of claims: one line a claim, then a count of the outcomes."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console

from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns
from korea_trade.questions.proving import AnswerRow
from korea_trade.reader.reasons import Outcome


@dataclass(frozen=True, slots=True)
class AnswersView(SaysColumns):
    """A numbered line a claim: the outcome, its reasons, and the words that decide."""

    answers: Sequence[AnswerRow]
    language: Language

    def tables(self) -> list[Table]:
        """One table, a row a claim; the reasons are their codes, as documented."""
        headings = self.language.headings
        columns = (
            Column(headings.claim, figures=True),
            Column(headings.outcome),
            Column(headings.reasons),
            Column(headings.words),
        )
        rows = tuple(
            (
                str(number),
                self.language.proof(answer.outcome),
                ", ".join(map(self.language.reason, answer.reasons)),
                " … ".join(answer.quotes),
            )
            for number, answer in enumerate(self.answers, start=1)
        )
        return [Table("", columns, rows)]

    def texts_under(self, key: str) -> Sequence[str] | None:
        """Outcomes and their reasons in the language of the view."""
        match key:
            case "outcome":
                return [self.language.proof(answer.outcome) for answer in self.answers]
            case "reasons":
                return [", ".join(map(self.language.reason, answer.reasons)) for answer in self.answers]
            case _:
                return None

    def print(self, console: Console) -> None:
        """Print the table and the counts."""
        for table in self.tables():
            print_table(console, table)
        found = Counter(answer.outcome for answer in self.answers)
        of_claims = (Outcome.PROVEN, Outcome.PLAUSIBLE, Outcome.REFUTED)  # they are asked of a text, so none lacks one
        counts: dict[Outcome, int] = {outcome: found[outcome] for outcome in of_claims}
        console.print(safe_text(self.language.claims_summary(counts)))
