"""Exports and imports without a name beside the trade or the balance with one partner: theirs, where they add up."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from korea_trade.model.codes import Flow, Measure
from korea_trade.reader.doubts import OF_PARTNER_OR_ALL, PARTNER_OF_TITLE
from korea_trade.reader.statement import Origin, ProofField, Statement

_ROUNDED = Decimal("1.5")
"""How many of its last digits a sum of two rounded figures, which is rounded itself, may be off."""


def of_one_partner(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; "trade with Vietnam was $79.4 billion. Exports were $53.5 billion, and imports $25.9 billion".

    So it is for "the deficit with Japan was $2 billion. Exports came to $2.5 billion, and imports to $4.5 billion".
    """
    found = list(statements)
    wholes = [at for at, statement in enumerate(statements) if _is_whole(statement)]
    for at, end in pairwise([*wholes, len(statements)]):
        for part in _parts_of(statements[at], statements[at + 1 : end]):
            found[at + 1 + part] = _with_partner(found[at + 1 + part], statements[at])
    return found


def _parts_of(whole: Statement, behind: Sequence[Statement]) -> list[int]:
    """Where the exports, the imports and the balance stand that make up the trade before; nowhere if they do not."""
    same = (whole.period, whole.item, whole.sector, whole.unit)
    parts = [
        at
        for at, part in enumerate(behind)
        if part.doubtful in (OF_PARTNER_OR_ALL, PARTNER_OF_TITLE)
        and _is_level(part)
        and (part.period, part.item, part.sector, part.unit) == same
    ]
    exports, imports, balances = (
        [at for at in parts if behind[at].flow == flow] for flow in (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)
    )
    if len(exports) != 1 or len(imports) != 1:
        return []
    sold, bought = behind[exports[0]].value, behind[imports[0]].value
    if sold is None or bought is None:
        return []
    if not _adds_up((sold, -bought if whole.flow == Flow.BALANCE else bought), whole.value):
        return []
    return [*exports, *imports, *(at for at in balances if _adds_up((sold, -bought), behind[at].value))]


def _is_whole(statement: Statement) -> bool:
    """Whether it is the level of the trade or the balance with a partner."""
    sure = statement.doubtful is None and _is_level(statement)
    return sure and statement.flow in (Flow.TRADE, Flow.BALANCE) and statement.partner is not None


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
