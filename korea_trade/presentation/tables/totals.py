"""The table of totals: exports, imports and balance, one table for each sector and source."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.cells import growth_text, level_text, status_text
from korea_trade.presentation.tables.derived_columns import (
    DerivedColumns,
    derived_cells,
    derived_headings,
    derived_notes,
)
from korea_trade.presentation.tables.footnotes import footnotes, marked
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.tables.text_chart import with_bars
from korea_trade.presentation.view import TableView
from korea_trade.questions.order import SortKey
from korea_trade.questions.row import Row


@dataclass(frozen=True, slots=True)
class TotalsView(TableView):
    """Totals; with derived columns by the id of a row, and with bars of a figure, if given."""

    rows: Sequence[Row]
    context: RenderContext
    derived: DerivedColumns | None = None
    bars: SortKey | None = None

    def tables(self) -> list[Table]:
        """A table for each sector and source."""
        groups: dict[tuple[str, str], list[Row]] = {}
        for row in self.rows:  # sorted rows of one sector and source need not stand together
            groups.setdefault((row.sector, row.source), []).append(row)
        return [self._table(group) for group in groups.values()]

    def _table(self, group: Sequence[Row]) -> Table:
        speech = self.context.speech
        cells = [
            (
                row.period,
                marked(_name(row, speech), row),
                level_text(row),
                growth_text(row, speech),
                *derived_cells(row, self.derived, speech),
                status_text(row, speech),
            )
            for row in group
        ]
        columns = (
            Column(speech.say("Period")),
            Column(speech.say("Flow")),
            Column(speech.say("USD bn"), figures=True),
            Column(speech.say("Growth %"), figures=True),
            *derived_headings(speech),
            Column(speech.say("Status")),
        )
        notes = derived_notes(self.derived is not None, share=False, speech=speech)
        notes += footnotes(group, total_names(group, speech), self.context)
        title = speech.say("Korea's trade, {sector}", sector=speech.sector(group[0].sector))
        return with_bars(table_of_used(title, columns, cells, notes), group, self.bars)


def total_names(rows: Sequence[Row], speech: Speech) -> list[str]:
    """The names of totals, with their period."""
    return [f"{_name(row, speech)} {row.period}" for row in rows]


def _name(row: Row, speech: Speech) -> str:
    flow = speech.flow(row.flow)
    return flow if row.measure == "value" else f"{flow}, {speech.say(row.measure.replace('-', ' '))}"
