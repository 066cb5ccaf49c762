"""The table of milestones: what it is about, and the milestone."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.cells import status_text
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.fact_row import MilestoneRow


@dataclass(frozen=True, slots=True)
class MilestonesView(TableView):
    """Ranks, streaks, first times and thresholds."""

    rows: Sequence[MilestoneRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table."""
        if not self.rows:
            return []
        language, headings = self.context.language, self.context.language.headings
        footnotes = Footnotes(self.rows, self.context)
        cells = [
            (footnotes.mark(language.subject(row), row), language.milestone(row), status_text(row, language))
            for row in self.rows
        ]
        columns = (Column(headings.subject, names=True), Column(headings.milestone), Column(headings.status))
        return [
            table_of_used(headings.milestones, columns, cells, footnotes.lines(), row_keys(self.rows, self.context))
        ]
