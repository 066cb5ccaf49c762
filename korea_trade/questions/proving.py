"""Questions to a document that no fact base holds: does it say this?"""

from collections.abc import Iterable

from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.names import names_of, names_typed
from korea_trade.light_dataclass import dataclass
from korea_trade.reader.comparing import Claim
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """What a document says of one claim: the outcome, why, and the words that decide it with their places."""

    outcome: Outcome
    reasons: tuple[Reason, ...]
    quotes: tuple[str, ...]
    spans: tuple[tuple[int, ...], ...]


def ask_proofs(
    text: str, claims: Iterable[Claim], published: str | None = None, base: FactBase | None = None
) -> list[AnswerRow]:
    """What a document says of each claim, in order; ``base`` names items and partners beyond the built-in."""
    in_text, in_claims = (names_of(base), names_typed(base)) if base is not None else ((), ())
    statements = read_statements(text, published, in_text)
    return [
        AnswerRow(
            outcome=answer.outcome,
            reasons=answer.reasons,
            quotes=answer.quotes,
            spans=answer.spans,
        )
        for answer in prove(text, statements, claims, in_claims)
    ]
