"""Terms explained: one in full, or all in a line each."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.formats.record import records_of
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.entry_row import TermRow


@dataclass(frozen=True, slots=True)
class TermsView:
    """Terms in one language; ``listed`` shows the first sentence of each."""

    rows: Sequence[TermRow]
    language: LanguageCode
    listed: bool = False

    def tables(self) -> list[Table]:
        """One table of plain columns."""
        from korea_trade.language.languages import language_of

        title = language_of(self.language).rows_title(len(self.rows))
        return PlainView(records_of(self.rows), ("term", str(self.language), "example"), title=title).tables()

    def print(self, console: Console) -> None:
        """Print each term with its explanation, and with the example where it is not in a list."""
        width = max((len(row.term) for row in self.rows), default=0)
        for number, row in enumerate(self.rows):
            if self.listed:
                first = self._text(row).partition(". ")[0].rstrip(".")
                line = Text.assemble((row.term.ljust(width), "bold"), "  ", safe_text(f"{first}."))
                console.print(Padding(line, (0, 0, 0, 2), expand=False))
                continue
            if number:
                console.print()
            console.print(safe_text(row.term, "bold"))
            console.print(Padding(safe_text(self._text(row)), (0, 0, 0, 2), expand=False))
            console.print(Padding(safe_text(f"$ {row.example}", "dim"), (0, 0, 0, 2), expand=False))

    def _text(self, row: TermRow) -> str:
        return row.ko if self.language is LanguageCode.KO else row.en
