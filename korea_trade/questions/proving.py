"""Questions to a document that no fact base holds: does it say this?"""

from collections.abc import Iterable

from korea_trade.light_dataclass import dataclass
from korea_trade.reader.comparing import Claim
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome, Reason
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """What a document says of one claim: the outcome, why, and the words that decide it with their places."""

    outcome: Outcome
    reasons: tuple[Reason, ...]
    quotes: tuple[str, ...]
    spans: tuple[tuple[int, ...], ...]


def ask_proofs(
    text: str, claims: Iterable[Claim], published: str | None = None, names: tuple[Name, ...] = ()
) -> list[AnswerRow]:
    """What a document says of each claim, in order; ``names`` are those of items and partners beyond the built-in."""
    statements = read_statements(text, published, names)
    return [
        AnswerRow(
            outcome=answer.outcome,
            reasons=answer.reasons,
            quotes=answer.quotes,
            spans=answer.spans,
        )
        for answer in prove(text, statements, claims, names)
    ]
