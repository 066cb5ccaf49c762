"""What is exchanged: two figures of a sentence, each of what the other is said to be of, or one name for another."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from korea_trade.model.fact import Fact
from korea_trade.reader.comparing import same_period
from korea_trade.reader.statement import Origin, Statement

_FIELDS = ("item", "partner", "flow", "period")


def exchanged_with(statement: Statement, others: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The statement, and another one of its sentence, each with the name, the flow or the time of the other.

    Only of two that differ in one of these, and which the sentence names in the order of their figures: what the reader
    binds to another name or time is no error of the text.
    """
    for other in others:
        if other is statement or other.sentence != statement.sentence or other.measure != statement.measure:
            continue
        differing = [field for field in _FIELDS if getattr(statement, field) != getattr(other, field)]
        if len(differing) != 1 or statement.sector != other.sector:
            continue
        field = differing[0]
        if not _are_in_order(statement, other, field):
            continue
        own, its = getattr(statement, field), getattr(other, field)
        if own is not None and its is not None:
            yield replace(statement, **{field: its}), replace(other, **{field: own})


def says_another_name(statement: Statement, fact: Fact) -> str | None:
    """The field, item or partner, that alone a statement says otherwise than a fact of the same time and trade."""
    period = same_period(statement.period) or statement.period
    if (period, statement.flow, statement.sector) != (fact.period, fact.flow, fact.sector):
        return None
    differing = [field for field in ("item", "partner") if getattr(statement, field) != getattr(fact, field)]
    return differing[0] if len(differing) == 1 and statement.says(differing[0]) else None


def _are_in_order(one: Statement, other: Statement, field: str) -> bool:
    """Whether the sentence itself names both, first that of the first figure."""
    proofs = one.proofs.get(field), other.proofs.get(field)
    places = [proof.start for proof in proofs if proof is not None and proof.origin in (Origin.SAID, Origin.DATE)]
    first, last = (places[0], places[1]) if len(places) == len(proofs) else (None, None)
    return first is not None and last is not None and (first < last) == (one.start < other.start) and first != last
