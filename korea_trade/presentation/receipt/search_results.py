"""What a search found, with the words marked."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.receipt.marks import marked_text
from korea_trade.presentation.tables.footnotes import DAGGER, source_lines
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.questions.search import SearchKind, SearchRow


@dataclass(frozen=True, slots=True)
class SearchView:
    """Facts and paragraphs that have the words."""

    rows: Sequence[SearchRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table, with the sources under it."""
        language, headings = self.context.language, self.context.language.headings
        cells = [(self._place(row), self._text(row)) for row in self.rows]
        care = language.to_be_used_with_care(DAGGER, self.context.command("show", "ID"))
        notes = [care] if any(map(_has_caveat, self.rows)) else []
        notes += source_lines((row.source for row in self.rows), self.context)
        columns = Column(headings.id, key=True), Column(headings.fact_or_paragraph)
        return [Table(language.rows_title(len(cells)), columns, tuple(cells), tuple(notes))]

    def print(self, console: Console) -> None:
        """Print each match: where it stands, what it says with the words marked, the facts cited; last, the sources."""
        for number, row in enumerate(self.rows):
            if number:
                console.print()
            console.print(safe_text(self._place(row), "bold"), soft_wrap=True)
            console.print(Padding(self._said(console, row), (0, 0, 0, 2), expand=False))
            if row.kind is SearchKind.PARAGRAPH and row.facts:
                console.print(
                    safe_text(f"  {self.context.language.headings.cited_facts}: {', '.join(row.facts)}", "dim")
                )
        if self.rows:
            console.print()
        for line in source_lines((row.source for row in self.rows), self.context):
            console.print(safe_text(line, "dim"))

    def _place(self, row: SearchRow) -> str:
        """The id of a fact, marked where it is to be used with care, or where a paragraph stands."""
        return f"{row.id} {DAGGER}" if _has_caveat(row) else row.id

    def _said(self, console: Console, row: SearchRow) -> Text:
        """What a fact says, in the language of the view, or a paragraph; with the words marked that stand there."""
        text = self._text(row)
        return marked_text(console, text, row.matches) if text == row.text else safe_text(text)

    def _text(self, row: SearchRow) -> str:
        language = self.context.language
        if row.kind is SearchKind.PARAGRAPH or language.code is LanguageCode.EN:
            return row.text
        fact = self.context.stated([row.id])[row.id]
        return f"{language.subject(fact)}: {language.statement(fact)}"


def _has_caveat(row: SearchRow) -> bool:
    return row.kind is SearchKind.FACT and row.caveat is not None
