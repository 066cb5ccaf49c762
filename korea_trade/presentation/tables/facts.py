"""The table of facts: the id, and what the fact says."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.cells import statement_text
from korea_trade.presentation.tables.footnotes import DAGGER, source_lines
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.fact_row import FactRow

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class FactsView(TableView):
    """Facts of every measure; ``of`` is how many there are, where some are left out."""

    rows: Sequence[FactRow]
    context: RenderContext
    of: int | None = None

    def tables(self) -> list[Table]:
        """One table, with whole ids."""
        return self._tables(ids=True)

    def print(self, console: "Console") -> None:
        """Draw the table: on a terminal with keys in the place of ids, unless these are asked for."""
        from korea_trade.presentation.tables.print_tables import print_tables

        print_tables(console, self._tables(ids=self.context.ids or not console.is_terminal))

    def _tables(self, *, ids: bool) -> list[Table]:
        if not self.rows:
            return []
        language, headings = self.context.language, self.context.language.headings
        shown = str if ids else self.context.lookup.key_of
        doubted = any(row.is_doubtful for row in self.rows)
        cells = [
            (shown(row.id), f"{language.subject(row)}: {statement_text(row, language)}{_mark(row)}")
            for row in self.rows
        ]
        care = language.to_be_used_with_care(DAGGER, self.context.command("show", "ID"))
        notes = [care] if any(row.caveat for row in self.rows) else []
        notes += [language.doubtful_sign()] if doubted else []
        notes += source_lines((row.source for row in self.rows), self.context)
        columns = Column(headings.id if ids else headings.key, key=True), Column(headings.fact)
        return [table_of_used(language.facts_title(len(self.rows), self.of or len(self.rows)), columns, cells, notes)]


def _mark(row: FactRow) -> str:
    return f" {DAGGER}" if row.caveat else ""
