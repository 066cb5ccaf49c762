"""The receipt of a fact: its words marked in the paragraphs of the document."""

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from korea_trade.questions.receipt import Evidence, Receipt
from korea_trade.showing.record import Record, cell, record_of
from korea_trade.showing.table import console_for

_QUOTE_STYLE = "bold reverse"


def receipt_record(receipt: Receipt) -> Record:
    """A receipt as a record: the keys of a fact, then its words, document, evidence and the ids of related facts."""
    source = receipt.source
    return {
        **record_of(receipt.row),
        "subject": receipt.subject,
        "statement": receipt.statement,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "file": source.file,
        "evidence": tuple(_evidence_record(evidence) for evidence in receipt.evidence),
        "others": tuple(id_ for id_, _ in receipt.others),
    }


def _evidence_record(evidence: Evidence) -> Record:
    return {
        "line": cell(evidence.line),
        "paragraph": evidence.paragraph,
        "quotes": tuple(evidence.paragraph[start:end] for start, end in evidence.marks),
    }


def print_receipts(receipts: Iterable[Receipt]) -> None:
    """Print receipts on stdout, a blank line between them."""
    console = console_for(sys.stdout)
    for number, receipt in enumerate(receipts):
        if number:
            console.print()
        _print(console, receipt)


def _print(console: Console, receipt: Receipt) -> None:
    row, source = receipt.row, receipt.source
    console.print(Text.assemble((receipt.subject, "bold"), ": ", (receipt.statement, "bold")))
    console.print(Text(row.id, style="dim"), soft_wrap=True)
    console.print()
    console.print(Text(f"{source.title}", style="italic"))
    console.print(Text(f"{source.publisher or 'publisher not named'}, {source.published or 'undated'}"))
    for evidence in receipt.evidence:
        console.print()
        console.print(Text(f"{source.file}:{evidence.line}", style="dim"), soft_wrap=True)
        console.print(Padding(_marked(console, evidence), (0, 0, 0, 2), expand=False))
    remarks = [
        ("Caveat", row.caveat),
        ("Note", row.note),
        *(("Inferred", inferred) for inferred in row.inferred),
        ("Document", source.note),
    ]
    said = [(label, remark) for label, remark in remarks if remark]
    if said:
        console.print()
    for label, remark in said:
        console.print(Text.assemble((f"{label}: ", "bold"), remark))
    if receipt.others:
        console.print()
        console.print(Text("Also about this:", style="bold"))
        for id_, statement in receipt.others:
            console.print(Text.assemble(f"  {statement}  ", (id_, "dim")), soft_wrap=True)


def _marked(console: Console, evidence: Evidence) -> Text:
    """The paragraph with its quotes marked: by colour, or by brackets where there is none."""
    text, plain = Text(), not console.is_terminal or console.color_system is None
    at = 0
    for start, end in _merged(evidence.marks):
        text.append(evidence.paragraph[at:start])
        quote = evidence.paragraph[start:end]
        text.append(f"[{quote}]" if plain else quote, style="" if plain else _QUOTE_STYLE)
        at = end
    text.append(evidence.paragraph[at:])
    return text


def _merged(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
