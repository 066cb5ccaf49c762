"""Outcomes and proofs of facts as rows."""

from pathlib import Path

from korea_trade.questions.receipt import receipt_row
from korea_trade.questions.receipt_row import ConfirmedRow, ProofRow, ReceiptRow
from korea_trade.questions.trade import open_trade
from korea_trade.reader.statement import Origin, ProofField
from tests.small import CHIPS, group, write_fact_base

LIVELY = {"item": "ships", "direction": "up", "quotes": ["shipments of ships were lively"]}
DOCUMENT = "A memo\nExports of chips rose 5.6 percent to $99.2 billion in 2020, and shipments of ships were lively.\n"


def test_a_receipt_says_which_words_prove_each_field(tmp_path: Path) -> None:
    """A proven fact has for each field the words, their line, and whether they stand beside the figure."""
    with open_trade(write_fact_base(tmp_path, document=DOCUMENT)) as trade:
        row = receipt_row(trade.show(["2020.exports.semiconductors@memo"])[0])
    assert (row.outcome, row.reasons, row.confirmed) == ("proven", (), None)
    assert ProofRow(field=ProofField.ITEM, origin=Origin.SAID, words="chips", line=2) in row.proofs
    assert ProofRow(field=ProofField.GROWTH, origin=Origin.SAID, words="5.6 percent", line=2) in row.proofs
    assert ProofRow(field=ProofField.DIRECTION, origin=Origin.SAID, words="rose", line=2) in row.proofs
    assert [proof.field for proof in row.proofs] == [field for field in ProofField if field in _fields(row)]


def _fields(row: ReceiptRow) -> set[ProofField]:
    return {proof.field for proof in row.proofs}


def test_words_prove_only_what_the_fact_says(tmp_path: Path) -> None:
    """What the document says beside it, such as a limit that a fact of a growth leaves out, is no proof of the fact."""
    told = "A memo\nIn 2020 chip exports rose 5.6 percent to more than $99 billion.\n"
    fact = {"item": "semiconductors", "growth": "5.6", "quotes": [told.removeprefix("A memo\n").rstrip()]}
    with open_trade(write_fact_base(tmp_path, document=told, groups=[group(fact)])) as trade:
        row = receipt_row(trade.show(["2020.exports.semiconductors@memo"])[0])
    assert ProofField.BOUND not in _fields(row)
    assert {ProofField.GROWTH, ProofField.DIRECTION} <= _fields(row)


def test_a_confirmed_fact_says_by_whom(tmp_path: Path) -> None:
    """A plausible fact that was confirmed has who did so and why."""
    confirmed = {"by": "Kim Min-ji", "reason": "lively is read as a rise"}
    path = write_fact_base(tmp_path, document=DOCUMENT, groups=[group(CHIPS, {**LIVELY, "confirmed": confirmed})])
    with open_trade(path) as trade:
        row = receipt_row(trade.show(["2020.exports.ships@memo"])[0])
    assert (row.outcome, row.confirmed) == ("plausible", ConfirmedRow(**confirmed))
