"""The table of derived figures: what was derived, the figure with its bounds, and the formula."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.derived_row import DerivedRow

APPROXIMATE = "≈"


@dataclass(frozen=True, slots=True)
class DerivedView(TableView):
    """Figures that follow from stated ones; none of it looks like a stated figure. ``of`` is how many there are."""

    rows: Sequence[DerivedRow]
    context: RenderContext
    of: int | None = None

    def tables(self) -> list[Table]:
        """One table."""
        if not self.rows:
            return []
        language, headings = self.context.language, self.context.language.headings
        footnotes = Footnotes(self.rows, self.context)
        facts = self.context.stated(id_ for row in self.rows for id_ in row.from_)
        cells = [
            (
                footnotes.mark(self._name(row), row),
                "" if row.value is None else APPROXIMATE + language.figure(row.value, row.unit),
                self._span(row),
                "" if row.unit is None else language.unit(row.unit),
                language.formula(row.measure, row.formula, [facts[id_] for id_ in row.from_]),
            )
            for row in self.rows
        ]
        columns = (
            Column(headings.derived_figure, names=True),
            Column(APPROXIMATE, figures=True),
            Column(headings.bounds, figures=True),
            Column(headings.unit),
            Column(headings.formula),
        )
        approximate = any(row.value is not None for row in self.rows)
        notes = [*([language.derived_sign()] if approximate else ()), *footnotes.lines()]
        return [
            table_of_used(
                language.derived_title(len(self.rows), self.of or len(self.rows)),
                columns,
                cells,
                notes,
                row_keys(self.rows, self.context),
            )
        ]

    def _name(self, row: DerivedRow) -> str:
        language = self.context.language
        return f"{language.subject(row)}: {language.derived(row.measure, row, row.event, row.level, row.ranked)}"

    def _span(self, row: DerivedRow) -> str:
        if row.low is None or row.high is None:
            return ""
        language = self.context.language
        return language.span(language.figure(row.low, row.unit), language.figure(row.high, row.unit))
