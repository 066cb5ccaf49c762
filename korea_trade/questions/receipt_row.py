"""Receipts as rows: the evidence, what proves each field, and whether other facts agree."""

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.light_dataclass import dataclass
from korea_trade.questions.column import Day
from korea_trade.questions.fact_row import FactRow
from korea_trade.reader.reasons import Outcome as ProofOutcome
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import Origin, ProofField


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A paragraph of the document and the quotes in it."""

    line: int
    paragraph: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictNote:
    """Whether other facts agree with one."""

    rule: Rule
    outcome: Outcome
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedRow:
    """Who settled a fact that is only plausible, and why."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow:
    """The words that prove one field of a fact: in the clause of the figure, carried, or only the date."""

    field: ProofField
    origin: Origin
    words: str | None
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """Whether a document proves a fact, leaves it plausible or refutes it, why, and who confirmed it."""

    id: str
    outcome: ProofOutcome
    reasons: tuple[Reason, ...]
    confirmed: ConfirmedRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow(FactRow):
    """A fact in words, with its document, the evidence in it, and the ids of what else is known of the cell."""

    subject: str
    statement: str
    title: str
    publisher: str | None
    published: Day | None
    file: str | None
    evidence: tuple[EvidenceRow, ...]
    others: tuple[str, ...]
    derived: tuple[str, ...]
    verdicts: tuple[VerdictNote, ...]
    outcome: ProofOutcome
    reasons: tuple[Reason, ...]
    confirmed: ConfirmedRow | None
    proofs: tuple[ProofRow, ...]
    published_from: str | None
    address: str | None
    accessed: Day | None
    retracted: Day | None
    retracted_reason: str | None
