"""What a search found, with the words marked."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.receipt.marks import marked_text
from korea_trade.presentation.remarks import caveat_of
from korea_trade.presentation.tables.cells import doubt_of, statement_text
from korea_trade.presentation.tables.footnotes import DAGGER, source_lines
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.search import SearchKind, SearchRow


@dataclass(frozen=True, slots=True)
class SearchView(SaysColumns):
    """Facts and paragraphs that have the words."""

    rows: Sequence[SearchRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table, with the sources under it."""
        language, headings = self.context.language, self.context.language.headings
        facts = self._facts()
        cells = [(_with_mark(row.id, row), self._text(row, facts)) for row in self.rows]
        notes = [*self._signs(facts), *source_lines((row.source for row in self.rows), self.context)]
        columns = Column(headings.id, key=True), Column(headings.fact_or_paragraph)
        return [Table(language.rows_title(len(cells)), columns, tuple(cells), tuple(notes))]

    def print(self, console: Console) -> None:
        """Print each match: where it stands, what it says with the words marked, the facts cited; last, the sources."""
        facts = self._facts()
        for number, row in enumerate(self.rows):
            if number:
                console.print()
            console.print(safe_text(_with_mark(row.id, row), "bold"), soft_wrap=True)
            console.print(Padding(self._said(console, row, facts), (0, 0, 0, 2), expand=False))
            if row.kind is SearchKind.PARAGRAPH and row.facts:
                console.print(
                    safe_text(f"  {self.context.language.headings.cited_facts}: {', '.join(row.facts)}", "dim")
                )
        if self.rows:
            console.print()
        for line in (*self._signs(facts), *source_lines((row.source for row in self.rows), self.context)):
            console.print(safe_text(line, "dim"))

    def texts_under(self, key: str) -> Sequence[str] | None:
        """What facts say, with its signs, and their caveats, in the language of the view."""
        facts = self._facts()
        match key:
            case "text":
                return [_with_mark(self._text(row, facts), row) for row in self.rows]
            case "caveat":
                return [(caveat_of(facts[row.id], self.context) or "") if row.id in facts else "" for row in self.rows]
            case _:
                return None

    def signs_under(self, keys: Sequence[str]) -> list[str]:
        """What the signs mean that stand under keys."""
        return self._signs(self._facts()) if "text" in keys else []

    def _facts(self) -> Mapping[str, FactRow]:
        """The facts whose words or signs the texts of their rows lack."""
        in_english = self.context.language.code is LanguageCode.EN
        wanted = [row.id for row in self.rows if row.kind is SearchKind.FACT and (row.caveat or not in_english)]
        return self.context.stated(wanted) if wanted else {}

    def _signs(self, facts: Mapping[str, FactRow]) -> list[str]:
        """What the marks of caveats and of figures that contradict others mean, where they stand."""
        language = self.context.language
        care = language.to_be_used_with_care(DAGGER, self.context.command("show", "ID"))
        doubtful = any(fact.is_doubtful for fact in facts.values())
        return [
            *([care] if any(map(_has_caveat, self.rows)) else ()),
            *([language.doubtful_sign()] if doubtful else ()),
        ]

    def _said(self, console: Console, row: SearchRow, facts: Mapping[str, FactRow]) -> Text:
        """What a fact says, in the language of the view, or a paragraph; with the words marked that stand there."""
        text = self._text(row, facts)
        if text == row.text:
            return marked_text(console, text, row.matches)
        fact = facts[row.id]
        subject, sign = f"{self.context.language.subject(fact)}: ", doubt_of(fact)
        if text != f"{subject}{sign}{row.text.removeprefix(subject)}":
            return safe_text(text)
        moved = ((start, end, len(sign) if start >= len(subject) else 0) for start, end in row.matches)
        return marked_text(console, text, [(start + by, end + by) for start, end, by in moved])

    def _text(self, row: SearchRow, facts: Mapping[str, FactRow]) -> str:
        """What is said, in the language of the view, with the sign of a figure that contradicts others."""
        fact = facts.get(row.id)
        if fact is None:
            return row.text
        return f"{self.context.language.subject(fact)}: {statement_text(fact, self.context.language)}"


def _with_mark(text: str, row: SearchRow) -> str:
    """A text, marked where the fact is to be used with care."""
    return f"{text} {DAGGER}" if _has_caveat(row) else text


def _has_caveat(row: SearchRow) -> bool:
    return row.kind is SearchKind.FACT and row.caveat is not None
