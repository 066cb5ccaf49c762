"""The outcomes of facts, as rows."""

from collections.abc import Iterable

from korea_trade.checks.proof import FactOutcome
from korea_trade.documents.document import Document
from korea_trade.model.fact import Confirmed
from korea_trade.questions.receipt_row import ConfirmedRow, OutcomeRow, ProofRow
from korea_trade.reader.statement import ProofField


def outcome_rows(outcomes: Iterable[FactOutcome]) -> list[OutcomeRow]:
    """One row a fact."""
    return [
        OutcomeRow(
            id=outcome.id,
            outcome=outcome.outcome,
            reasons=outcome.reasons,
            confirmed=confirmed_row(outcome.confirmed),
        )
        for outcome in outcomes
    ]


def confirmed_row(confirmed: Confirmed | None) -> ConfirmedRow | None:
    """A confirmation as a row."""
    return None if confirmed is None else ConfirmedRow(by=confirmed.by, reason=confirmed.reason)


def proof_rows(outcome: FactOutcome, document: Document) -> tuple[ProofRow, ...]:
    """The words that prove each field that the reader reads as the fact gives it."""
    return tuple(
        ProofRow(
            field=ProofField(name),
            origin=proof.origin,
            words=None if proof.start is None else document.text[proof.start : proof.end],
            line=None if proof.start is None else document.line_at(proof.start),
        )
        for name, proof in outcome.proofs.items()
    )
