"""Claims made from the fields of facts, and what the facts themselves say of a claim, however it was made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import amount
from korea_trade.model.codes import (
    OUTLOOK,
    Among,
    Comparison,
    Event,
    Flow,
    Measure,
    Sector,
    Unit,
)
from korea_trade.model.fact import Fact
from korea_trade.model.interval import rounded
from korea_trade.verification.knowledge import Knowledge

UNDATED = {"article-2023": "2024-01-02", "article-2025": "2026-01-02"}
_FLOWS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)
_SECTORS = (Sector.ALL_INDUSTRIES, Sector.ICT)
_LEVELS = (Measure.VALUE, Measure.DAILY_AVERAGE)
_MONTH = len("2020-12")
_HAPPENED = (Event.GROWTH, Event.DECLINE, Event.SURPLUS, Event.DEFICIT, Event.ABOVE)


@dataclass(frozen=True)
class Claim:
    """What a sentence claims: a level, a growth, a share, a limit, a streak, a first time or a place of all time.

    ``value`` is a level in billions, unless ``scale`` says otherwise, or the number that is counted in a ``unit``.
    """

    flow: Flow
    sector: Sector
    item: str | None
    partner: str | None
    period: str
    measure: Measure
    published: str
    value: Decimal | None = None
    growth: Decimal | None = None
    scale: str = "billion"
    comparison: Comparison = Comparison.PREVIOUS_YEAR
    unit: Unit | None = None
    event: Event | None = None
    level: Decimal | None = None

    @property
    def cell(self) -> Cell:
        """The cell of trade that the claim is about."""
        unit = Unit.PERCENT if self.measure is Measure.SHARE else Unit.USD_BN
        measure = Measure.VALUE if self.measure is Measure.THRESHOLD else self.measure
        return Cell(self.flow, self.sector, self.item, self.partner, measure, unit)


def claims_of(known: Knowledge) -> Iterator[Claim]:
    """What facts state, a figure each: results of all trade and of the ICT industry that contradict no other."""
    published = {source.id: source.published or UNDATED[source.id] for source in known.base.sources}
    for placed in known.base.standing:
        fact = placed.fact
        of_trade = fact.flow in _FLOWS and fact.sector in _SECTORS and fact.parsed_period.months
        if not of_trade or fact.status in OUTLOOK or fact.acknowledges:
            continue
        claim = Claim(
            fact.flow, fact.sector, fact.item, fact.partner, fact.period, fact.measure, published[fact.source]
        )
        yield from _stated(fact, claim)
        if fact.measure is Measure.VALUE and fact.value is not None and fact.flow is not Flow.BALANCE:
            yield from _shares(known, replace(claim, measure=Measure.SHARE))


def _stated(fact: Fact, claim: Claim) -> Iterator[Claim]:
    counted = replace(claim, value=fact.value, unit=fact.unit, event=fact.event, level=fact.level)
    if fact.measure in _LEVELS and fact.growth is not None and fact.flow is not Flow.BALANCE:
        yield replace(claim, growth=fact.growth)
    if fact.measure in _LEVELS and fact.value is not None and fact.bound is None and fact.unit is Unit.USD_BN:
        yield replace(claim, value=amount(fact))
    if fact.measure is Measure.THRESHOLD and fact.value and fact.partner is None and fact.flow is not Flow.BALANCE:
        yield replace(claim, value=amount(fact))
    if fact.measure in (Measure.STREAK, Measure.FIRST_IN) and fact.event in _HAPPENED and fact.value is not None:
        yield counted
    if fact.measure is Measure.RANK and fact.among is Among.HISTORY and fact.ranked is None:
        yield counted


def _shares(known: Knowledge, claim: Claim) -> Iterator[Claim]:
    """The share that follows from a level and that of all trade, where it follows to one decimal."""
    for share in known.derived_levels(claim.cell, claim.period):
        low, high = (round(Decimal(end.numerator) / end.denominator, 1) for end in share.interval.ends())
        if low == high:
            yield replace(claim, value=low)


def is_borne_out(claim: Claim, known: Knowledge) -> bool:
    """Whether a fact states what is claimed, or it follows from facts, rounded as it may be."""
    if claim.scale != "billion":
        return False
    if claim.measure is Measure.THRESHOLD and len(claim.period) == _MONTH:
        year = replace(claim, period=claim.period[:4])  # "exports passed $500 billion in December", of the year so far
        if is_borne_out(year, known):
            return True
    if claim.growth is not None:
        growths = known.growths(claim.cell, claim.period, claim.comparison)
        follows = known.derived_growths(claim.cell, claim.period, claim.comparison)
        told = [one for one in (*growths, *follows) if one.digits is not None or one.derived]
        return any(rounded(claim.growth).meets(one.interval) for one in told)
    assert claim.value is not None
    if claim.measure in (Measure.STREAK, Measure.FIRST_IN, Measure.RANK):
        facts = known.events(claim.cell, claim.period)
        if claim.unit is Unit.YEARS:  # "the fourth straight year", told of December
            facts = [*facts, *known.events(claim.cell, claim.period[:4])]
        elif claim.period.isdecimal():  # "the eighth straight month", told of the year that it ended
            facts = [*facts, *known.events(claim.cell, f"{claim.period}-12")]
        return any(_states(fact, claim) for fact in facts)
    levels = [*known.levels(claim.cell, claim.period), *known.derived_levels(claim.cell, claim.period)]
    if claim.measure is Measure.THRESHOLD:
        return any(one.interval.low is not None and one.interval.low >= claim.value for one in levels)
    return any(rounded(claim.value).meets(one.interval) for one in levels)


def _states(fact: Fact, claim: Claim) -> bool:
    if claim.measure is Measure.RANK:
        return fact.measure is Measure.RANK and fact.among is Among.HISTORY and fact.value == claim.value
    return (fact.measure, fact.event, fact.unit, fact.level, fact.value) == (
        claim.measure, claim.event, claim.unit, claim.level, claim.value,
    )  # fmt: skip
