"""The table of milestones: what it is about, and the milestone."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.cells import status_text
from korea_trade.presentation.tables.footnotes import footnotes, marked
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import MilestoneRow


@dataclass(frozen=True, slots=True)
class MilestonesView(TableView):
    """Ranks, streaks, first times and thresholds."""

    rows: Sequence[MilestoneRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table."""
        if not self.rows:
            return []
        speech = self.context.speech
        names = [speech.subject(row) for row in self.rows]
        cells = [
            (marked(name, row), speech.meaning(row), status_text(row, speech))
            for row, name in zip(self.rows, names, strict=True)
        ]
        columns = (Column(speech.say("What")), Column(speech.say("Milestone")), Column(speech.say("Status")))
        title = speech.say("Milestones of Korea's trade")
        return [table_of_used(title, columns, cells, footnotes(self.rows, names, self.context))]
