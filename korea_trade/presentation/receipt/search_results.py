"""What a search found, with the words marked."""

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import records_of
from korea_trade.presentation.receipt.marks import marked_text
from korea_trade.presentation.tables.footnotes import DAGGER, source_lines
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.search import SearchKind, SearchRow


@dataclass(frozen=True, slots=True)
class SearchView:
    """Facts and paragraphs that have the words."""

    rows: Sequence[SearchRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table of plain columns, with the sources under it."""
        sources = tuple(source_lines((row.source for row in self.rows), self.context))
        title = self.context.language.rows_title(len(self.rows))
        plain = PlainView(records_of(self.rows), ("kind", "id", "text"), title=title).tables()
        return [replace(table, footnotes=sources) for table in plain]

    def print(self, console: Console) -> None:
        """Print each match: where it stands, what it says with the words marked, the facts cited; last, the sources."""
        for number, row in enumerate(self.rows):
            if number:
                console.print()
            place = row.id if row.kind is SearchKind.PARAGRAPH or not row.caveat else f"{row.id} {DAGGER}"
            console.print(safe_text(place, "bold"), soft_wrap=True)
            console.print(Padding(self._said(console, row), (0, 0, 0, 2), expand=False))
            if row.kind is SearchKind.PARAGRAPH and row.facts:
                console.print(
                    safe_text(f"  {self.context.language.headings.cited_facts}: {', '.join(row.facts)}", "dim")
                )
        if self.rows:
            console.print()
        for line in source_lines((row.source for row in self.rows), self.context):
            console.print(safe_text(line, "dim"))

    def _said(self, console: Console, row: SearchRow) -> Text:
        """What a fact says, in the language of the view, or a paragraph; with the words marked that stand there."""
        language = self.context.language
        if row.kind is SearchKind.PARAGRAPH or language.code is LanguageCode.EN:
            return marked_text(console, row.text, row.matches)
        fact = self.context.stated([row.id])[row.id]
        return safe_text(f"{language.subject(fact)}: {language.statement(fact)}")
