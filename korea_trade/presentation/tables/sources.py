"""The table of the documents behind the facts."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import document_note
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import SaysColumns, TableView
from korea_trade.questions.source_row import SourceRow


@dataclass(frozen=True, slots=True)
class SourcesView(TableView, SaysColumns):
    """Documents, with their notes below."""

    rows: Sequence[SourceRow]
    context: RenderContext

    def texts_under(self, key: str) -> Sequence[str] | None:
        """Publishers and notes in the language of the view."""
        language = self.context.language
        match key:
            case "publisher":
                return [language.publisher(row.publisher) if row.publisher else "" for row in self.rows]
            case "note":
                return [document_note(row.id, self.context) or "" for row in self.rows]
            case "published_from":
                return [language.published_from(row.published_from) if row.published_from else "" for row in self.rows]
            case _:
                return None

    def tables(self) -> list[Table]:
        """One table."""
        language, headings = self.context.language, self.context.language.headings
        several = len({row.base for row in self.rows}) > 1
        cells = [
            (
                row.id,
                row.title,
                language.publisher(row.publisher) if row.publisher else headings.publisher_unknown,
                row.published or headings.undated,
                str(row.facts),
                row.base if several else "",
            )
            for row in self.rows
        ]
        columns = (
            Column(headings.id),
            Column(headings.title),
            Column(headings.publisher),
            Column(headings.published),
            Column(headings.facts, figures=True),
            Column(headings.base),
        )
        notes = [f"{row.id}: {note}" for row in self.rows if (note := document_note(row.id, self.context))]
        return [table_of_used(headings.sources, columns, cells, notes)]
