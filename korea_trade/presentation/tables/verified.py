"""Articles with their figures judged: the text with figures marked, receipts of errors, and a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.documents.document import Document
from korea_trade.light_dataclass import dataclass
from korea_trade.model.fact import Fact
from korea_trade.presentation.as_read import cell_as_read
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.derived_words import derived_claim
from korea_trade.presentation.receipt.marks import marked_text
from korea_trade.presentation.remarks import caveat_on
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.telling_quotes import telling_quotes
from korea_trade.presentation.view import SaysColumns
from korea_trade.presentation.visible import visible_lines
from korea_trade.questions.receipt import evidence_in
from korea_trade.questions.verifying import Verified, VerifiedRow
from korea_trade.reader.reasons import Outcome as ProofOutcome
from korea_trade.verification.codes import Outcome, Reason

_SIGNS = {
    Outcome.AGREES: "✓",
    Outcome.AGREES_DERIVED: "✓",
    Outcome.WITHIN_ROUNDING: "≈",
    Outcome.CONTRADICTS: "✗",
    Outcome.OTHER_DEFINITION: "≠",
    Outcome.UNKNOWN: "?",
}
_STYLES = {
    Outcome.AGREES: "green",
    Outcome.AGREES_DERIVED: "green",
    Outcome.WITHIN_ROUNDING: "green",
    Outcome.CONTRADICTS: "bold red",
    Outcome.OTHER_DEFINITION: "yellow",
    Outcome.UNKNOWN: "dim",
}
Numbered = tuple[int, VerifiedRow]


@dataclass(frozen=True, slots=True)
class VerifiedView(SaysColumns):
    """Each article: its text, where each figure has a number and a sign; errors with receipts; then all figures."""

    verified: Sequence[Verified]
    context: RenderContext
    _documents: dict[str, Document] = field(default_factory=dict)

    def tables(self) -> list[Table]:
        """A table an article, what contradicts first; under it, the words of the documents that contradict."""
        return [self._report(one) for one in self.verified]

    def texts_under(self, key: str) -> Sequence[str] | None:
        """Outcomes and what decided them, in the language of the view."""
        language, rows = self.context.language, [row for one in self.verified for row in one.rows]
        match key:
            case "outcome":
                return [language.verified(row.outcome) for row in rows]
            case "reasons":
                return [", ".join(map(language.verified_reason, row.reasons)) for row in rows]
            case _:
                return None

    def print(self, console: Console) -> None:
        """Print text, receipts, table and counts of each article."""
        for number, one in enumerate(self.verified):
            if number:
                console.print()
            if len(self.verified) > 1:
                console.print(safe_text(one.article.name, "bold"))
                console.print()
            figures = _numbered(one.rows)
            if one.article.text.strip():
                console.print(_marked(one.article.text.strip("\n"), _shifted(one, figures), console), soft_wrap=False)
            for at, row in figures:
                if row.outcome is Outcome.CONTRADICTS or Reason.FACT_HAS_CAVEAT in row.reasons:
                    self._print_receipt(console, at, row)
            if figures:
                console.print()
                print_table(console, self._table("", _by_outcome(figures)))
            for sentence in self._summary(one):
                console.print(safe_text(sentence))

    def _summary(self, one: Verified) -> Sequence[str]:
        """How many figures have each outcome, and how much beside them is told in words alone."""
        counts = Counter[Outcome](row.outcome for row in one.rows if row.outcome is not Outcome.NOT_A_CLAIM)
        return self.context.language.verified_summary({outcome: counts[outcome] for outcome in Outcome}, one.in_words)

    def _print_receipt(self, console: Console, at: int, row: VerifiedRow) -> None:
        language = self.context.language
        console.print()
        style = _STYLES[row.outcome]
        console.print(Text.assemble((f"{at}{_SIGNS[row.outcome]} ", style), safe_text(row.text, style)))
        read = cell_as_read(row, self.context)
        if read:  # nothing is read of what the words around a figure compute
            console.print(safe_text(f"{language.headings.read_as}: {read}"))
        derived = derived_claim(row, self.context)
        if derived:
            console.print(safe_text(f"{language.headings.facts_say}: {derived}", "bold"))
        for fact in self._facts(row):
            source = self.context.sources[fact.source]
            if not derived:
                said = f"{language.headings.facts_say}: {language.subject(fact)}: {language.statement(fact)}"
                console.print(safe_text(said, "bold"))
            console.print(safe_text(fact.id, "dim"), soft_wrap=True)
            console.print(
                safe_text(f"{source.title}. {language.publisher_and_date(source.publisher, source.published)}")
            )
            caveat = caveat_on(fact, self.context)
            if caveat:
                console.print(Text.assemble((f"{language.headings.caveat}: ", "bold"), safe_text(caveat)))
            if not fact.quotes:  # a table of facts may have none
                console.print(safe_text(language.proof(ProofOutcome.NO_RECEIPT)))
                continue
            for evidence in evidence_in(self._document(fact), telling_quotes(fact, row)):
                console.print(safe_text(f"{source.file}:{evidence.line}", "dim"), soft_wrap=True)
                paragraph = marked_text(console, evidence.paragraph, evidence.marks)
                console.print(Padding(paragraph, (0, 0, 0, 2), expand=False))

    def _report(self, one: Verified) -> Table:
        figures = _by_outcome(_numbered(one.rows))
        contradicting = [
            f"{at}: {said}"
            for at, row in figures
            if row.outcome is Outcome.CONTRADICTS
            for said in (*filter(None, [derived_claim(row, self.context)]), *self._words(row))
        ]
        table = self._table(one.article.name, figures)
        return Table(table.title, table.columns, table.rows, (*contradicting, *self._summary(one)))

    def _words(self, row: VerifiedRow) -> Iterator[str]:
        """The words of the documents that decide a figure."""
        for fact in self._facts(row):
            for quote in telling_quotes(fact, row):
                yield f"{quote} ({self.context.sources[fact.source].title}, {fact.source})"

    def _table(self, title: str, figures: Sequence[Numbered]) -> Table:
        headings, language = self.context.language.headings, self.context.language
        columns = (
            Column(headings.number, figures=True, names=True),
            Column(headings.figure, names=True, whole=True),
            Column(headings.outcome),
            Column(headings.read_as),
            Column(headings.facts_say),
            Column(headings.reasons),
            Column(headings.fact, key=True),
        )
        rows = [
            (
                str(at),
                row.text,
                f"{_SIGNS[row.outcome]} {language.verified(row.outcome)}",
                cell_as_read(row, self.context),
                self._facts_say(row),
                ", ".join(map(language.verified_reason, row.reasons)),
                " ".join(row.facts),
            )
            for at, row in figures
        ]
        return table_of_used(title, columns, rows)

    def _facts_say(self, row: VerifiedRow) -> str:
        if derived := derived_claim(row, self.context):
            return derived
        return "\n".join(self.context.language.statement(fact) for fact in self._facts(row))

    def _facts(self, row: VerifiedRow) -> Iterator[Fact]:
        return (self.context.with_bound_of_floor(self.context.base.fact_by_id[id_].fact) for id_ in row.facts)

    def _document(self, fact: Fact) -> Document:
        base = self.context.base
        if fact.source not in self._documents:
            self._documents[fact.source] = base.read_document(base.source_by_id[fact.source])
        return self._documents[fact.source]


def _numbered(rows: Sequence[VerifiedRow]) -> list[Numbered]:
    """The figures that are claims, numbered in the order of the text."""
    return list(enumerate((row for row in rows if row.outcome is not Outcome.NOT_A_CLAIM), start=1))


def _by_outcome(figures: Sequence[Numbered]) -> list[Numbered]:
    """What contradicts first, then as in the text."""
    return sorted(figures, key=lambda pair: pair[1].outcome is not Outcome.CONTRADICTS)


def _shifted(one: Verified, figures: Sequence[Numbered]) -> list[tuple[int, int, int, Outcome]]:
    """The places of the figures in the text as it is shown, without the blank lines before it."""
    text = one.article.text
    before = len(text) - len(text.lstrip("\n"))
    return [(at, row.start - before, row.end - before, row.outcome) for at, row in figures]


def _marked(text: str, figures: Sequence[tuple[int, int, int, Outcome]], console: Console) -> Text:
    """The text with each figure in brackets with its number and sign, coloured where the console has colours."""
    drawn, done = Text(), 0
    plain = not console.is_terminal or console.color_system is None
    for at, start, end, outcome in figures:
        drawn.append(visible_lines(text[done:start]))
        drawn.append(
            f"[{at}{_SIGNS[outcome]} {visible_lines(text[start:end])}]", style="" if plain else _STYLES[outcome]
        )
        done = end
    drawn.append(visible_lines(text[done:]))
    return drawn
