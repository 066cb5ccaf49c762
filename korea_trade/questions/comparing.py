"""Two periods, or two definitions of trade, side by side."""

from collections.abc import Sequence

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.arithmetic.comparison import Comparison, compare_periods, compare_sectors, only_in, only_under
from korea_trade.arithmetic.known import Known
from korea_trade.bases.fact_base import FactBase
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Compared, ComparedBy
from korea_trade.model.codes import Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.period import Period
from korea_trade.questions.compared_row import ComparisonRow
from korea_trade.questions.filters import Filters

LISTINGS = {None: "totals", "item": "items", "partner": "regions"}
"""By what is compared: the listing that has the levels of one side."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two periods, or two definitions of trade, and what is compared of them."""

    first: str
    second: str
    filters: Filters
    by: ComparedBy = None
    daily: bool = False

    @property
    def of_sectors(self) -> bool:
        """Whether they are two definitions of trade."""
        return self.first in list(Sector)

    @property
    def compared(self) -> Compared:
        """What is compared: figures of definitions are levels or growth."""
        return "daily-average" if self.daily else "figure" if self.of_sectors else "level"

    def command(self, by: ComparedBy) -> Command:
        """The same comparison by something else."""
        by_what = ["--by", by] if by else []
        daily = ["--daily"] if self.daily else []
        return Command.of("compare", self.first, self.second, *by_what, *self.filters.arguments(), *daily)


@dataclass(frozen=True, slots=True)
class OnlyOneSide:
    """What only one side of a comparison has: how many figures, and limits of them, with their commands.

    ``levels`` are those that are compared, levels and shares, ``daily`` the daily averages beside them.
    """

    side: str
    levels: int
    daily: int
    limits: int
    figures_command: Command
    limits_command: Command


def only_one_side(known: Known, pair: Pair) -> list[OnlyOneSide]:
    """What each side has that the other has no figure for, of sides that have some."""
    sides = ((pair.first, pair.second), (pair.second, pair.first))
    found = [(side, _alone(known, pair, side, other)) for side, other in sides]
    return [_side(pair, side, facts) for side, facts in found if facts]


def _alone(known: Known, pair: Pair, side: str, other: str) -> list[Fact]:
    keep = pair.filters.pass_
    measures = tuple(dict.fromkeys((*_measures(pair.daily), Measure.DAILY_AVERAGE)))
    if pair.of_sectors:
        return only_under(known, Sector(side), Sector(other), pair.by, measures, keep)
    return [fact for measure in measures for fact in only_in(known, side, other, pair.by, measure, keep)]


def _side(pair: Pair, side: str, facts: Sequence[Fact]) -> OnlyOneSide:
    def asking(listing: str, of: Sequence[Fact], *measure: str) -> Command:
        periods = ",".join(dict.fromkeys(fact.period for fact in of)) if pair.of_sectors else side
        flows = ",".join(dict.fromkeys(fact.flow for fact in of))
        sectors = ["--sector", side] if pair.of_sectors else pair.filters.only(("sector",)).arguments()
        return Command.of(listing, "--period", periods, "--flow", flows, *sectors, *measure)

    limits = [fact for fact in facts if fact.measure is Measure.THRESHOLD]
    figures = [fact for fact in facts if fact.measure is not Measure.THRESHOLD]
    listed = ("facts", figures, "--measure", Measure.DAILY_AVERAGE) if pair.daily else (LISTINGS[pair.by], figures)
    compared = [fact for fact in figures if fact.measure in _measures(pair.daily)]
    return OnlyOneSide(
        side,
        len(compared),
        len(figures) - len(compared),
        len(limits),
        asking(*listed),
        asking("milestones", limits, "--measure", Measure.THRESHOLD),
    )


def ask_comparison(known: Known, pair: Pair) -> list[ComparisonRow]:
    """What changed from the first period to the second, or the same cells under two definitions of trade.

    Raises NotComparable for periods of different length.
    """
    return [
        _row(known.base, comparison, (pair.first, pair.second))
        for measure in _measures(pair.daily)
        for comparison in _compared(known, pair, measure)
    ]


def _compared(known: Known, pair: Pair, measure: Measure) -> list[Comparison]:
    keep = pair.filters.pass_
    if pair.of_sectors:
        return compare_sectors(known, Sector(pair.first), Sector(pair.second), pair.by, measure, keep)
    return compare_periods(known, pair.first, pair.second, pair.by, measure, keep)


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
        first_bound=comparison.limits[0],
        second_bound=comparison.limits[1],
    )
