"""Two periods, or two definitions of trade, side by side."""

from collections.abc import Sequence

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.arithmetic.comparison import Comparison, compare_periods, compare_sectors
from korea_trade.arithmetic.known import Known
from korea_trade.bases.fact_base import FactBase
from korea_trade.errors import QuestionError
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import Measure, Sector, Unit
from korea_trade.model.period import Period
from korea_trade.questions.compared_row import ComparisonRow
from korea_trade.questions.filters import Filters
from korea_trade.questions.naming import Kind
from korea_trade.said import said

HOW_TO_COMPARE = said(Phrases.how_to_compare)
COMPARED: tuple[Kind, ...] = ("period", "sector", "flow")
"""What the words of a comparison may be."""


def how_to_ask_of(words: Sequence[str], kind: Kind, periods: Sequence[str]) -> Message:
    """What to ask instead of comparing words that have a name of ``kind`` among them."""
    if len(periods) == 2 and kind in ("item", "partner"):
        return said(Phrases.try_command, Command.of("compare", *periods, "--by", kind))
    listing = "facts" if kind == "source" else "about"
    return said(Phrases.no_comparison, Command.of(listing, *words))


def pair_of_sectors(codes: Sequence[str]) -> tuple[Sector, Sector]:
    """Two different sectors. Raises QuestionError where they are the same."""
    first, second = map(Sector, codes)
    if first is second:
        raise QuestionError(said(Phrases.same_sector, str(first)), HOW_TO_COMPARE)
    return first, second


def ask_comparison_of_periods(
    known: Known, first: str, second: str, by: str | None, daily: bool, filters: Filters
) -> list[ComparisonRow]:
    """What changed from the first period to the second. Raises NotComparable for periods of different length."""
    return [
        _row(known.base, comparison, (first, second))
        for measure in _measures(daily)
        for comparison in compare_periods(known, first, second, by, measure, filters.pass_)
    ]


def ask_comparison_of_sectors(
    known: Known, first: Sector, second: Sector, by: str | None, daily: bool, filters: Filters
) -> list[ComparisonRow]:
    """The same cells under two definitions of trade."""
    return [
        _row(known.base, comparison, (str(first), str(second)))
        for measure in _measures(daily)
        for comparison in compare_sectors(known, first, second, by, measure, filters.pass_)
    ]


def _measures(daily: bool) -> tuple[Measure, ...]:
    return (Measure.DAILY_AVERAGE,) if daily else (Measure.VALUE, Measure.SHARE)


_UNITS = {Measure.SHARE: Unit.PERCENTAGE_POINTS}


def _row(base: FactBase, comparison: Comparison, compared: tuple[str, str]) -> ComparisonRow:
    first, second, cell = comparison.first, comparison.second, comparison.cell
    change, percent = comparison.change, comparison.percent
    caveats = dict.fromkeys(fact.caveat for fact in (first, second) if fact.caveat)
    computed = {"value": change, "growth": percent, "direction": comparison.direction}
    period = Period.parse(second.period)
    item = base.item_by_code[cell.item] if cell.item else None
    partner = base.partner_by_code[cell.partner] if cell.partner else None
    return ComparisonRow(
        id=f"{first.id}..{second.id}",
        period=second.period,
        flow=cell.flow,
        sector=second.sector,
        item=cell.item,
        partner=cell.partner,
        measure=cell.measure,
        value=change.value if change else None,
        unit=_UNITS.get(cell.measure, Unit.USD_BN) if change else None,
        growth=percent.value if percent else None,
        direction=comparison.direction,
        status=DerivedStatus.DERIVED,
        source=second.source,
        quotes=tuple(dict.fromkeys((*first.quotes, *second.quotes))),
        note=None,
        caveat=" ".join(caveats) or None,
        bound=change.bound if change else None,
        comparison=None,
        period_start=str(period.first_day),
        period_end=str(period.last_day),
        frequency=period.frequency,
        item_name=item.en if item else None,
        partner_name=partner.en if partner else None,
        item_name_ko=item.ko if item else None,
        partner_name_ko=partner.ko if partner else None,
        iso3166=partner.iso3166 if partner else None,
        compared=compared,
        first=first.value,
        second=second.value,
        first_growth=first.growth,
        second_growth=second.growth,
        low=change.low if change else None,
        high=change.high if change else None,
        growth_low=percent.low if percent else None,
        growth_high=percent.high if percent else None,
        facts=(first.id, second.id),
        derived=tuple(name for name, figure in computed.items() if figure is not None),
        doubtful=tuple(fact.id for fact in comparison.doubtful),
        limits=comparison.limits,
    )
