"""The table of totals: exports, imports and balance, one table for each sector and source."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.bars import with_bars
from korea_trade.presentation.tables.cells import growth_text, level_text, status_text
from korea_trade.presentation.tables.derived_columns import (
    ColumnsById,
    derived_cells,
    derived_headings,
    derived_notes,
)
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used, with_narrow
from korea_trade.presentation.view import TableView
from korea_trade.questions.order import SortKey
from korea_trade.questions.row import Row


@dataclass(frozen=True, slots=True)
class TotalsView(TableView):
    """Totals; with derived columns by the id of a row, and with bars of a figure, if given."""

    rows: Sequence[Row]
    context: RenderContext
    derived: ColumnsById | None = None
    bars: SortKey | None = None

    def tables(self) -> list[Table]:
        """A table for each sector and source."""
        groups: dict[tuple[str, str], list[Row]] = {}
        for row in self.rows:  # sorted rows of one sector and source do not have to stand together
            groups.setdefault((row.sector, row.source), []).append(row)
        sectors = [sector for sector, _ in groups]
        return [
            self._table(group, source if sectors.count(sector) > 1 else None)
            for (sector, source), group in groups.items()
        ]

    def _table(self, group: Sequence[Row], source: str | None) -> Table:
        """The table of one sector and source, which the title names where other tables are of the same sector."""
        wide = self._drawn(group, source, bounds=True)
        if self.derived is None:
            return wide
        left_out = self.context.language.columns_left_out((self.context.language.headings.bounds,))
        return with_narrow(wide, self._drawn(group, source, bounds=False), left_out)

    def _drawn(self, group: Sequence[Row], source: str | None, *, bounds: bool) -> Table:
        language, headings = self.context.language, self.context.language.headings
        footnotes = Footnotes(group, self.context)
        cells = [
            (
                row.period,
                footnotes.mark(language.total(row.flow, row.measure), row),
                level_text(row, language),
                growth_text(row, language),
                *computed,
                status_text(row, language),
            )
            for row, computed in zip(group, derived_cells(group, self.derived, language, bounds=bounds), strict=True)
        ]
        columns = (
            Column(headings.period, whole=True, names=True),
            Column(headings.flow, names=True),
            Column(headings.level, figures=True),
            Column(headings.growth, figures=True),
            *derived_headings(language),
            Column(headings.status),
        )
        notes = derived_notes(language, share=False, derived=self.derived, rows=group, bounds=bounds)
        notes += footnotes.lines()
        title = language.totals_title(group[0].sector) + (f" ({source})" if source else "")
        return with_bars(table_of_used(title, columns, cells, notes, row_keys(group, self.context)), group, self.bars)
