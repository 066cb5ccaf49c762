"""How figures are marked: one class for each outcome, the gravest of a figure's facts first."""

from collections.abc import Iterable
from typing import assert_never

from korea_trade.arithmetic.codes import Outcome as Agreement
from korea_trade.checks.codes import Role
from korea_trade.checks.proof import FactOutcome
from korea_trade.language.page_words import PageWords
from korea_trade.model.codes import ExclusionKind
from korea_trade.reader.reasons import Outcome
from korea_trade.verification.codes import Outcome as Verified

REFUTED, NO_RECEIPT, PLAUSIBLE, CONFIRMED, PROVEN = "refuted", "no_receipt", "plausible", "confirmed", "proven"
OUTCOMES = (REFUTED, NO_RECEIPT, PLAUSIBLE, CONFIRMED, PROVEN)
CAVEAT, WORDS, PERIOD, LIST, EXCLUDED, MISSING = "caveat", "words", "period", "list", "excluded", "missing"
SAID, BEYOND = "said", "beyond"
ROUNDED = "rounded"
OF_FACTS, ALSO_OF_FACTS = (*reversed(OUTCOMES),), (CAVEAT, WORDS)
"""The marks of facts, one each, and those that some have besides; in the order of the key."""
OF_NUMBERS = (SAID, PERIOD, LIST, EXCLUDED, BEYOND, MISSING)
"""What accounts for the numbers of a document, one each."""
MARKS = (*OF_FACTS, *ALSO_OF_FACTS, *OF_NUMBERS)
"""All marks, in the order of the key."""
ROLES = {Role.PERIOD: PERIOD, Role.LIST: LIST, Role.EXCLUDED: EXCLUDED, Role.MISSING: MISSING}
SIGNS = {
    Agreement.EXACT: "✓",
    Agreement.WITHIN_ROUNDING: "≈",
    Agreement.ONLY_IF_TRUNCATED: "≈",
    Agreement.INCONSISTENT: "✗",
    Agreement.OUTLIER: "✗",
    Agreement.REVISED: "↻",
    Agreement.UNDETERMINED: "?",
}
VERIFIED = {
    Verified.AGREES: PROVEN,
    Verified.AGREES_DERIVED: CONFIRMED,
    Verified.WITHIN_ROUNDING: ROUNDED,
    Verified.CONTRADICTS: REFUTED,
    Verified.OTHER_DEFINITION: PLAUSIBLE,
    Verified.UNKNOWN: EXCLUDED,
    Verified.NOT_A_CLAIM: EXCLUDED,
}


def mark_of(outcome: FactOutcome) -> str:
    """The mark of a fact by what its document says; a plausible one that somebody settled is confirmed."""
    match outcome.outcome:
        case Outcome.PROVEN:
            return PROVEN
        case Outcome.PLAUSIBLE:
            return PLAUSIBLE if outcome.confirmed is None else CONFIRMED
        case Outcome.REFUTED:
            return REFUTED
        case Outcome.NO_RECEIPT:
            return NO_RECEIPT
        case _:
            assert_never(outcome.outcome)


def mark_of_number(role: Role | None, kind: ExclusionKind | None) -> str:
    """The mark of a number that no fact says; a true figure of trade that is excluded has one of its own."""
    return BEYOND if kind is ExclusionKind.BEYOND_THE_MODEL else ROLES[role or Role.MISSING]


def gravest(marks: Iterable[str]) -> str:
    """The gravest of the marks of facts."""
    return min(marks, key=OUTCOMES.index)


def word_of(mark: str, words: PageWords) -> str:
    """What a mark is called."""
    return str(getattr(words, mark))


def meaning_of(mark: str, words: PageWords) -> str:
    """What a mark means."""
    return str(getattr(words, f"why_{mark}"))
