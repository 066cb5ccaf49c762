"""The receipt of a fact: its words marked in the paragraphs of the document."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.arithmetic.derive import Derived
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.presentation.console import safe_text
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import record_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.receipt.marks import marked_text
from korea_trade.presentation.tables.derived import kind_words
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.receipt import Receipt, receipt_row
from korea_trade.questions.row import FactRow

_TABLE_KEYS = ("id", "subject", "statement", "file", "quotes", "caveat")


@dataclass(frozen=True, slots=True)
class ReceiptsView:
    """Receipts, one under the other."""

    receipts: Sequence[Receipt]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table of plain columns."""
        return PlainView([record_of(receipt_row(receipt)) for receipt in self.receipts], _TABLE_KEYS).tables()

    def print(self, console: Console) -> None:
        """Print receipts, a blank line between them."""
        for number, receipt in enumerate(self.receipts):
            if number:
                console.print()
            _print(console, receipt, self.context.speech)


def _print(console: Console, receipt: Receipt, speech: Speech) -> None:
    row, source = receipt.row, receipt.source
    console.print(safe_text(f"{speech.subject(row)}: {speech.statement(row)}", "bold"))
    console.print(safe_text(row.id, "dim"), soft_wrap=True)
    console.print()
    console.print(safe_text(source.title, "italic"))
    publisher = source.publisher or speech.say("publisher not named")
    console.print(safe_text(f"{publisher}, {source.published or speech.say('undated')}"))
    for evidence in receipt.evidence:
        console.print()
        console.print(safe_text(f"{source.file}:{evidence.line}", "dim"), soft_wrap=True)
        paragraph = marked_text(console, evidence.paragraph, evidence.marks)
        console.print(Padding(paragraph, (0, 0, 0, 2), expand=False))
    remarks = [
        ("Caveat", row.caveat),
        ("Note", row.note),
        *(("Inferred", inferred) for inferred in row.inferred),
        ("Document", source.note),
    ]
    _section(
        console,
        "",
        [Text.assemble((f"{speech.say(label)}: ", "bold"), safe_text(remark)) for label, remark in remarks if remark],
    )
    same = [other for other in receipt.others if other.source == row.source and other.sector == row.sector]
    elsewhere = [other for other in receipt.others if other not in same]
    _section(console, speech.say("The document also says of it"), [_other(other, speech, row) for other in same])
    _section(console, speech.say("Elsewhere"), [_other(other, speech, row) for other in elsewhere])
    _section(console, speech.say("It follows"), [_derived(figure, speech) for figure in receipt.derived])
    _section(console, speech.say("Do the figures agree?"), [_verdict(verdict) for verdict in receipt.verdicts])


def _section(console: Console, title: str, lines: Sequence[Text]) -> None:
    if not lines:
        return
    console.print()
    if title:
        console.print(Text(title, style="bold"))
    for line in lines:
        console.print(Padding(line, (0, 0, 0, 2 if title else 0), expand=False))


def _other(other: FactRow, speech: Speech, row: FactRow) -> Text:
    differs = (
        f", {speech.sector(other.sector)}: {speech.say('another definition of trade')}"
        if other.sector != row.sector
        else ""
    )
    return Text.assemble(safe_text(f"{speech.statement(other)}{differs}  "), safe_text(other.id, "dim"))


def _derived(figure: Derived, speech: Speech) -> Text:
    what = kind_words(figure.kind, figure.event, speech)
    when = f", {figure.period}" if figure.period != figure.facts[0].period else ""
    if figure.value is None:
        return safe_text(f"{what}{when}")
    bounds = speech.say("{low} to {high}", low=figure.low, high=figure.high)
    return safe_text(f"{what}{when}: ≈{figure.value} {speech.say(figure.unit or '')} ({bounds})")


def _verdict(verdict: Verdict) -> Text:
    acknowledged = ", acknowledged by its caveat" if verdict.acknowledged else ""
    return safe_text(f"{verdict.rule}: {verdict.outcome}{acknowledged}. {verdict.message}")
