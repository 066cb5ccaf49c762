"""Statements as records with the keys of ``ktrade facts --json``, one a figure or a level with its growth."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.reader.statement import Statement

_UNITS = {"points": "percentage points"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A statement of a document as the fact that it may become; ``doubtful`` where the reader is not sure, and why."""

    period: str
    flow: str | None
    sector: str
    item: str | None
    partner: str | None
    measure: str
    value: Decimal | None
    unit: str | None
    growth: Decimal | None
    comparison: str | None
    direction: str | None
    status: str
    bound: str | None
    of: Decimal | None
    event: str | None
    level: Decimal | None
    among: str | None
    ranked: str | None
    since: str | None
    window: str | None
    quotes: tuple[str, ...] = ()
    doubtful: bool = False
    doubt: str | None = None


def draft(text: str, statements: Sequence[Statement]) -> list[Drafted]:
    """The records of a text in its order.

    A statement whose year cannot be known has no period and is left out; one made twice is one record with two quotes.
    """
    known = dict[Drafted, Drafted]()
    for statement in statements:
        if statement.period is None:
            continue
        quote = text[slice(*statement.words)]
        plain = _drafted(statement, statement.period)
        found = known.get(plain, replace(plain, doubt=statement.doubtful))
        if quote not in found.quotes:
            found = replace(found, quotes=(*found.quotes, quote))
        known[plain] = found
    return list(known.values())


def _drafted(statement: Statement, period: str) -> Drafted:
    return Drafted(
        period=period,
        flow=statement.flow,
        sector=statement.sector,
        item=statement.item,
        partner=statement.partner,
        measure=statement.measure,
        value=statement.value,
        unit=_UNITS.get(statement.unit or "", statement.unit),
        growth=statement.growth,
        comparison=statement.comparison,
        direction=statement.direction,
        status=statement.status,
        bound=statement.bound,
        of=statement.of,
        event=statement.event,
        level=statement.level,
        among=statement.among,
        ranked=statement.ranked,
        since=statement.since,
        window=statement.window,
        doubtful=statement.doubtful is not None,
    )
