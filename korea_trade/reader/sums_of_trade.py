"""Exports and imports without a name beside the trade with one partner: theirs, where they add up to it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from korea_trade.model.codes import Flow, Measure
from korea_trade.reader.doubts import OF_PARTNER_OR_ALL
from korea_trade.reader.statement import Origin, ProofField, Statement

_ROUNDED = Decimal("1.5")
"""How many of its last digits a sum of two rounded figures, which is rounded itself, may be off."""


def of_one_partner(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; "trade with Vietnam was $79.4 billion. Exports were $53.5 billion, and imports $25.9 billion"."""
    found = list(statements)
    for whole in statements:
        if whole.flow == Flow.TRADE and whole.partner and _is_level(whole) and whole.doubtful is None:
            for at in _parts_of(whole, statements):
                found[at] = _with_partner(found[at], whole)
    return found


def _parts_of(whole: Statement, statements: Sequence[Statement]) -> list[int]:
    """Where the exports, the imports and the balance stand that make up a trade; nowhere if they do not."""
    same = (whole.period, whole.item, whole.sector, whole.unit)
    parts = [
        at
        for at, part in enumerate(statements)
        if part.doubtful == OF_PARTNER_OR_ALL
        and _is_level(part)
        and (part.period, part.item, part.sector, part.unit) == same
    ]
    exports, imports, balances = (
        [at for at in parts if statements[at].flow == flow] for flow in (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)
    )
    if len(exports) != 1 or len(imports) != 1:
        return []
    sold, bought = statements[exports[0]].value, statements[imports[0]].value
    if sold is None or bought is None or not _adds_up((sold, bought), whole.value):
        return []
    return [*exports, *imports, *(at for at in balances if _adds_up((sold, -bought), statements[at].value))]


def _is_level(statement: Statement) -> bool:
    return statement.measure == Measure.VALUE and statement.value is not None and statement.bound is None


def _adds_up(parts: tuple[Decimal, Decimal], whole: Decimal | None) -> bool:
    if whole is None:
        return False
    exponents = (figure.as_tuple().exponent for figure in (*parts, whole))
    last = max(exponent for exponent in exponents if isinstance(exponent, int))
    return abs(sum(parts) - whole) <= _ROUNDED * Decimal(1).scaleb(last)


def _with_partner(part: Statement, whole: Statement) -> Statement:
    proof = whole.proofs.get(ProofField.PARTNER)
    proofs = {**part.proofs, ProofField.PARTNER: replace(proof, origin=Origin.CARRIED)} if proof else part.proofs
    return replace(part, partner=whole.partner, proofs=proofs, doubtful=None)
