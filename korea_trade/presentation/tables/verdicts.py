"""The table of verdicts: whether facts agree with each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.language.language import Language
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import VerdictRow


@dataclass(frozen=True, slots=True)
class VerdictsView(TableView):
    """Rule, outcome, the numbers, and the ids of the facts."""

    rows: Sequence[VerdictRow]
    language: Language

    def tables(self) -> list[Table]:
        """One table."""
        language, headings = self.language, self.language.headings
        cells = [
            (
                language.rule(row.rule),
                language.outcome(row.outcome, acknowledged=row.acknowledged is not None),
                "; ".join(part for part in (row.message, language.within(row.low, row.high)) if part),
                ", ".join(row.facts),
            )
            for row in self.rows
        ]
        notes = [
            language.acknowledged(row.rule, row.facts[0], row.acknowledged) for row in self.rows if row.acknowledged
        ]
        columns = [
            Column(headings.rule),
            Column(headings.verdict),
            Column(headings.numbers),
            Column(headings.facts_used),
        ]
        return [table_of_used(language.verdicts_title(len(self.rows)), columns, cells, notes)]
