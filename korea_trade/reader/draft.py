"""Statements as records with the keys of ``ktrade facts --json``, one a figure or a level with its growth."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)  # fmt: skip
from korea_trade.reader.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A statement of a document as the fact that it may become; ``doubtful`` where the reader is not sure, and why.

    ``item`` and ``partner`` are codes, or names as they are written; ``unit`` is that of the text where no fact has it,
    and the record is then doubtful.
    """

    period: str
    flow: Flow
    sector: Sector
    item: str | None
    partner: str | None
    measure: Measure
    value: Decimal | None
    unit: str | None
    growth: Decimal | None
    comparison: Comparison | None
    direction: Direction | None
    status: Status
    bound: Bound | None
    of: Decimal | None
    event: Event | None
    level: Decimal | None
    among: Among | None
    ranked: Ranked | None
    ranked_from: RankedFrom | None
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
        found = known.get(plain, replace(plain, doubt=_doubt(statement)))
        if quote not in found.quotes:
            found = replace(found, quotes=(*found.quotes, quote))
        known[plain] = found
    return list(known.values())


def _doubt(statement: Statement) -> str | None:
    """Why a statement may be no fact: what the reader is not sure of, or a unit that the model does not have."""
    if statement.doubtful is None and statement.unit is not None and statement.unit not in list(Unit):
        return f"no fact has the unit {statement.unit}"
    return statement.doubtful


def _drafted(statement: Statement, period: str) -> Drafted:
    return Drafted(
        period=period,
        flow=statement.flow,
        sector=statement.sector,
        item=statement.item,
        partner=statement.partner,
        measure=statement.measure,
        value=statement.value,
        unit=statement.unit,
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
        ranked_from=statement.ranked_from,
        since=statement.since,
        window=statement.window,
        doubtful=_doubt(statement) is not None,
    )
