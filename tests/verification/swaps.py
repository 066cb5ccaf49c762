"""Claims with one field swapped for another."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from random import Random

from korea_trade.bases.fact_base import FactBase
from korea_trade.model.codes import Comparison, Event, Flow, Measure, Sector, Unit
from korea_trade.model.period import Period
from tests.verification.claims import Claim

_NO_GOODS = ("oil-prices", "inflation")
_MAIN_ITEMS = ("semiconductors", "automobiles", "ships", "computers", "displays", "mobile-phones")
_MAIN_PARTNERS = ("us", "china", "japan", "vietnam", "eu")
_OTHER_EVENT = {
    Event.GROWTH: Event.DECLINE, Event.DECLINE: Event.GROWTH, Event.SURPLUS: Event.DEFICIT,
    Event.DEFICIT: Event.SURPLUS,
}  # fmt: skip
_SECOND = 2
_OTHER_UNIT = {Unit.MONTHS: Unit.YEARS, Unit.YEARS: Unit.MONTHS}


def swapped(claim: Claim, base: FactBase, random: Random) -> Iterator[tuple[str, Claim]]:
    """A claim with one field each swapped, by what is swapped; some are true of other facts."""
    for what, other in (*_of_cell(claim, base, random), *_of_figure(claim, random)):
        if other != claim:
            yield what, other


def _of_cell(claim: Claim, base: FactBase, random: Random) -> Iterator[tuple[str, Claim]]:
    items = [item.code for item in base.items if item.code not in _NO_GOODS]
    partners = [partner.code for partner in base.partners if not partner.members]
    year_before = Period.parse(claim.period).years_before(1)
    yield "period", replace(claim, period=year_before)
    yield "period", replace(claim, period="2020-12" if claim.period == "2020" else "2020")
    if claim.measure is not Measure.SHARE or claim.item or claim.partner:
        other = Sector.ICT if claim.sector is not Sector.ICT else Sector.ALL_INDUSTRIES
        yield "sector", replace(claim, sector=other)
    if claim.flow is Flow.BALANCE:
        return
    yield "flow", replace(claim, flow=Flow.IMPORTS if claim.flow is Flow.EXPORTS else Flow.EXPORTS)
    for code in (random.choice(items), random.choice(_MAIN_ITEMS), None):
        if claim.measure is not Measure.SHARE or (code or claim.partner):
            yield "item", replace(claim, item=code)
    for code in (random.choice(partners), random.choice(_MAIN_PARTNERS), None):
        if claim.measure is not Measure.SHARE or (code or claim.item):
            yield "partner", replace(claim, partner=code)
    if claim.measure is Measure.VALUE:
        yield "measure", replace(claim, measure=Measure.DAILY_AVERAGE)
    if claim.measure is Measure.DAILY_AVERAGE:
        yield "measure", replace(claim, measure=Measure.VALUE)


def _of_figure(claim: Claim, random: Random) -> Iterator[tuple[str, Claim]]:
    if claim.growth is not None:
        yield "sign", replace(claim, growth=-claim.growth)
        yield "comparison", replace(claim, comparison=Comparison.PREVIOUS_MONTH)
        yield "digits", replace(claim, growth=claim.growth + random.choice((Decimal("2.3"), Decimal("-2.3"))))
        return
    assert claim.value is not None
    if claim.measure is Measure.THRESHOLD:
        yield "limit", replace(claim, value=claim.value * 2)
    elif claim.measure is Measure.RANK and claim.value == 1:
        return  # a record, told in words
    elif claim.unit in _OTHER_UNIT or claim.measure is Measure.RANK:
        yield (
            "count",
            replace(claim, value=claim.value + random.choice((1, 2) if claim.value <= _SECOND else (-1, 1, 2))),
        )
        yield "count", replace(claim, value=claim.value + 3)
        if claim.unit in _OTHER_UNIT:
            yield "unit", replace(claim, unit=_OTHER_UNIT[claim.unit])
        if claim.event in _OTHER_EVENT:
            yield "event", replace(claim, event=_OTHER_EVENT[claim.event])
        if claim.level is not None:
            yield "level", replace(claim, level=claim.level * random.choice((2, 3)))
    else:
        tenth = claim.value.scaleb(-1).quantize(claim.value) or Decimal(1)
        yield "digits", replace(claim, value=claim.value + random.choice((-1, 1)) * tenth)
        if claim.measure is not Measure.SHARE:
            yield "scale", replace(claim, scale="million")
            yield "scale", replace(claim, value=claim.value.scaleb(1))
        if claim.flow is Flow.BALANCE:
            yield "sign", replace(claim, value=-claim.value)
