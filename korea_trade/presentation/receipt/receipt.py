"""The receipt of a fact: its words marked in the paragraphs of the document."""

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.arithmetic.derive import Derived
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.receipt.marks import marked_text
from korea_trade.presentation.remarks import (
    caveat_of,
    confirmed_text,
    document_note,
    ground_of,
    remarks_of,
    verdict_line,
)
from korea_trade.presentation.tables.cells import statement_text
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.footnotes import source_lines
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.receipt import Receipt
from korea_trade.questions.receipt_row import ProofRow
from korea_trade.reader.reasons import Outcome
from korea_trade.reader.statement import Origin


@dataclass(frozen=True, slots=True)
class ReceiptsView(SaysColumns):
    """Receipts, one under the other."""

    receipts: Sequence[Receipt]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table, with the sources under it."""
        language, headings = self.context.language, self.context.language.headings
        sources = tuple(source_lines((receipt.row.source for receipt in self.receipts), self.context))
        columns = (
            Column(headings.id, key=True), Column(headings.fact), Column(headings.document), Column(headings.quotes),
            Column(headings.caveat),
        )  # fmt: skip
        cells = tuple(
            (
                receipt.row.id,
                f"{language.subject(receipt.row)}: {statement_text(receipt.row, language)}",
                receipt.source.file or "",
                ", ".join(receipt.row.quotes),
                caveat_of(receipt.row, self.context) or "",
            )
            for receipt in self.receipts
        )
        doubtful = any(receipt.row.is_doubtful for receipt in self.receipts)
        notes = (*([language.doubtful_sign()] if doubtful else ()), *sources)
        return [Table(language.rows_title(len(cells)), columns, cells, notes)]

    def texts_under(self, key: str) -> Sequence[str] | None:
        """What a receipt says of its fact and document, in the language of the view."""
        language = self.context.language
        words: dict[str, Callable[[Receipt], str]] = {
            "subject": lambda receipt: language.subject(receipt.row),
            "statement": lambda receipt: statement_text(receipt.row, language),
            "publisher": lambda receipt: language.publisher(receipt.source.publisher or ""),
            "outcome": lambda receipt: language.proof(receipt.outcome.outcome),
            "reasons": lambda receipt: ", ".join(map(language.reason, receipt.outcome.reasons)),
            "confirmed": lambda receipt: (
                "" if receipt.outcome.confirmed is None else confirmed_text(receipt.outcome.confirmed, self.context)
            ),
            "verdicts": lambda receipt: "; ".join(
                dict.fromkeys(verdict_line(verdict, receipt.row, self.context) for verdict in receipt.verdicts)
            ),
        }
        return [words[key](receipt) for receipt in self.receipts] if key in words else None

    def signs_under(self, keys: Sequence[str]) -> list[str]:
        """What the sign of a figure that contradicts others means, where it stands under keys."""
        doubtful = "statement" in keys and any(receipt.row.is_doubtful for receipt in self.receipts)
        return [self.context.language.doubtful_sign()] if doubtful else []

    def print(self, console: Console) -> None:
        """Print receipts, a blank line between them."""
        for number, receipt in enumerate(self.receipts):
            if number:
                console.print()
            _print(console, receipt, self.context)


def _print(console: Console, receipt: Receipt, context: RenderContext) -> None:
    row, source, language, headings = receipt.row, receipt.source, context.language, context.language.headings
    console.print(safe_text(f"{language.subject(row)}: {statement_text(row, language)}", "bold"))
    console.print(safe_text(row.id, "dim"), soft_wrap=True)
    console.print()
    console.print(safe_text(source.title, "italic"))
    console.print(safe_text(language.publisher_and_date(source.publisher, source.published)))
    if receipt.outcome.outcome is Outcome.NO_RECEIPT:
        console.print()
        console.print(safe_text(language.proof(Outcome.NO_RECEIPT), "bold"))
    for evidence in receipt.evidence:
        console.print()
        console.print(safe_text(f"{source.file}:{evidence.line}", "dim"), soft_wrap=True)
        paragraph = marked_text(console, evidence.paragraph, evidence.marks)
        console.print(Padding(paragraph, (0, 0, 0, 2), expand=False))
    remarks = [
        *remarks_of(receipt, context),
        (headings.about_document, document_note(source.id, context)),
        (headings.published_from, language.published_from(source.published_from) if source.published_from else None),
        (headings.address, source.address),
        (headings.accessed, source.accessed),
    ]
    labelled = [Text.assemble((f"{label}: ", "bold"), safe_text(remark)) for label, remark in remarks if remark]
    _section(console, "", labelled)
    outcome = receipt.outcome
    verdict = ", ".join((language.proof(outcome.outcome), *map(language.reason, outcome.reasons)))
    _section(console, f"{headings.proof}: {verdict}", [_proof(proof, row, context) for proof in receipt.proofs])
    beside, elsewhere = receipt.of_same_cell, receipt.elsewhere
    _section(console, headings.same_document, [_other(other, row, language) for other in beside])
    _section(console, headings.other_documents, [_other(other, row, language) for other in elsewhere])
    follows = headings.would_follow if outcome.outcome is Outcome.REFUTED else headings.follows
    _section(console, follows, [_derived(figure, language) for figure in receipt.derived])
    told = dict.fromkeys(verdict_line(verdict, row, context) for verdict in receipt.verdicts)  # of two facts, the same
    _section(console, headings.agreement, list(map(safe_text, told)))


def _proof(proof: ProofRow, row: FactRow, context: RenderContext) -> Text:
    """``growth: 5.6 percent (line 12)``; what is not in the clause of the figure says where it comes from."""
    language = context.language
    place = language.proof_place(proof.line, proof.origin)
    if proof.origin is Origin.INFERRED:
        place = f"{place}, {ground_of(row, proof.field, context)}"
    words = f"{proof.words} ({place})" if proof.words else place
    return Text.assemble((f"{language.proof_field(proof.field)}: ", "dim"), safe_text(words))


def _section(console: Console, title: str, lines: Sequence[Text]) -> None:
    if not lines:
        return
    console.print()
    if title:
        console.print(Text(title, style="bold"))
    for line in lines:
        console.print(Padding(line, (0, 0, 0, 2 if title else 0), expand=False))


def _other(other: FactRow, row: FactRow, language: Language) -> Text:
    differs = f", {language.other_definition(other.sector)}" if other.sector is not row.sector else ""
    return Text.assemble(safe_text(f"{statement_text(other, language)}{differs}  "), safe_text(other.id, "dim"))


def _derived(figure: Derived, language: Language) -> Text:
    first = figure.facts[0]
    what = language.derived(figure.kind, first, figure.event, first.level, first.ranked)
    when = f", {language.period(figure.period)}" if figure.period != first.period else ""
    if figure.value is None or figure.low is None or figure.high is None or figure.unit is None:
        return safe_text(f"{what}{when}")
    bounded = language.bounded(figure.value, figure.low, figure.high, figure.unit)
    return safe_text(f"{what}{when}: {APPROXIMATE}{bounded}")
