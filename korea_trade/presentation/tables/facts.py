"""The table of facts: the id, and what the fact says."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.footnotes import DAGGER, marked, source_lines
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import FactRow


@dataclass(frozen=True, slots=True)
class FactsView(TableView):
    """Facts of every measure."""

    rows: Sequence[FactRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table."""
        if not self.rows:
            return []
        speech = self.context.speech
        cells = [(row.id, f"{speech.subject(row)}: {marked(speech.statement(row), row)}") for row in self.rows]
        care = "{dagger} to be used with care: `ktrade show ID` says why"
        notes = [speech.say(care, dagger=DAGGER)] if any(row.caveat for row in self.rows) else []
        notes += source_lines((row.source for row in self.rows), self.context)
        title = speech.say("{count} fact" if len(self.rows) == 1 else "{count} facts", count=len(self.rows))
        return [table_of_used(title, (Column(speech.say("Id")), Column(speech.say("Fact"))), cells, notes)]
