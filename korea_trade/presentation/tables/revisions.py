"""The table of revisions: what a figure was, and what it is now."""

from collections.abc import Sequence
from decimal import Decimal

from korea_trade.light_dataclass import dataclass
from korea_trade.model.vintage import Change
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.compared_row import RevisedFigure, RevisionRow


@dataclass(frozen=True, slots=True)
class RevisionsView(TableView):
    """Figures that differ from an earlier one: both, when each was published, and whether one revises the other."""

    rows: Sequence[RevisionRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table."""
        if not self.rows:
            return []
        headings = self.context.language.headings
        used = (id_.partition("@")[2] for row in self.rows for id_ in row.facts)
        footnotes = Footnotes(self.rows, self.context, used)
        cells = [
            (
                footnotes.mark(self.context.language.subject(row), row),
                self._unit(row),
                self._figure(row, row.before),
                row.before_published or headings.undated,
                self._figure(row, row.stated),
                row.published or headings.undated,
                headings.revision if row.kind is Change.REVISION else headings.conflict,
            )
            for row in self.rows
        ]
        columns = (
            Column(headings.subject, names=True),
            Column(headings.unit),
            Column(headings.before, figures=True),
            Column(headings.published),
            Column(headings.now, figures=True),
            Column(headings.published),
            Column(headings.change_between),
        )
        return [table_of_used(headings.revisions, columns, cells, footnotes.lines(), row_keys(self.rows, self.context))]

    def _unit(self, row: RevisionRow) -> str:
        if row.figure is RevisedFigure.GROWTH or row.unit is None:
            return self.context.language.headings.growth
        return self.context.language.unit(row.unit)

    def _figure(self, row: RevisionRow, figure: Decimal | None) -> str:
        if figure is None:
            return ""
        language = self.context.language
        return (
            language.signed_figure(figure, None)
            if row.figure is RevisedFigure.GROWTH
            else language.figure(figure, row.unit)
        )
