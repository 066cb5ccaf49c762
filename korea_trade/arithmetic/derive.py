"""Derived figures: what follows from the facts of one document and is not stated in it, with bounds and formula."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.arithmetic.balance import legs
from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.arithmetic.figures import earlier_level, growth_factor, level, tells_year_before
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.plausibility import implied_leg
from korea_trade.arithmetic.statements import once_a_partner
from korea_trade.arithmetic.streaks import run_of
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import Event, Flow, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, exactly, within
from korea_trade.phrase import phrase
from korea_trade.progress import begin

HUNDRED = exactly(100)
_STATABLE = (DerivedKind.LEVEL, DerivedKind.IMPLIED, DerivedKind.SHARE)
_OF_TOTAL = (DerivedKind.SHARE, DerivedKind.CONTRIBUTION)
_OF_ITEM = (DerivedKind.SHARE_OF_ITEM, DerivedKind.CONTRIBUTION_OF_ITEM)


@dataclass(frozen=True, slots=True)
class Derived:
    """One derived figure of a cell. ``value`` lies from ``low`` to ``high``; ``facts`` are what it came from.

    ``kind`` is what was derived: a level, a change, a share and so on; a streak's start has no value but its period.
    """

    period: str
    cell: Cell
    kind: DerivedKind
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: Unit | None
    formula: str
    facts: tuple[Fact, ...]
    event: Event | None = None

    @property
    def source(self) -> str:
        """The document of all its facts."""
        return self.facts[0].source

    @property
    def id(self) -> str:
        """Like the id of a fact, with ``derived-`` before what it is."""
        sector = None if self.cell.sector == Sector.ALL_INDUSTRIES else self.cell.sector
        parts = (self.period.replace("/", "_"), sector, self.cell.flow, self.cell.item, self.cell.partner)
        measure = self.cell.measure if self.cell.measure is Measure.DAILY_AVERAGE else None
        wholes = (f"of-{fact.variant}" for fact in self.facts[1:] if fact.variant)
        ranked = self.facts[0].ranked if self.kind is DerivedKind.STREAK_START else None
        parts_of_kind = ("derived", self.kind, measure, ranked, self.event, self.facts[0].variant, *wholes)
        kind = "-".join(part for part in parts_of_kind if part)
        return ".".join(part for part in (*parts, kind) if part) + "@" + self.source

    @property
    def caveat(self) -> str | None:
        """The caveats of the facts it depends on."""
        return " ".join(dict.fromkeys(fact.caveat for fact in self.facts if fact.caveat)) or None

    @property
    def quotes(self) -> tuple[str, ...]:
        """The quotes of the facts it came from."""
        return tuple(dict.fromkeys(quote for fact in self.facts for quote in fact.quotes))


def derive(known: Known) -> list[Derived]:
    """Every derived figure that is not stated by a fact of the same document, in the order of the facts.

    Nothing is derived from a figure that contradicts others, as its caveat acknowledges, nor from a tally that is only
    a floor.
    """
    begin(phrase(Phrases.computing))
    found = [
        figure
        for fact in known.measured(Measure.VALUE, Measure.DAILY_AVERAGE)
        if fact.value is not None and fact.unit is Unit.USD_BN
        for figure in (*_of_growth(fact), *_of_wholes(known, fact), *_remainder(known, fact))
    ]
    found += [*_implied(known), *_streak_starts(known)]
    return [figure for figure in found if not (_is_stated(known, figure) or _is_unsure(known, figure))]


def _is_unsure(known: Known, figure: Derived) -> bool:
    return any(fact.acknowledges or known.is_floor(fact) for fact in figure.facts)


def _is_stated(known: Known, figure: Derived) -> bool:
    """Whether a fact of the same document states the figure."""
    cell = figure.cell.with_measure(Measure.SHARE) if figure.kind is DerivedKind.SHARE else figure.cell
    stated = known.of(cell, figure.period) if figure.kind in _STATABLE else []
    return any(fact.source == figure.source and fact.value is not None for fact in stated)


def _figure(
    fact: Fact, kind: DerivedKind, interval: Interval, unit: Unit, formula: str, facts: Sequence[Fact] = ()
) -> Derived:
    low, high = bounds(interval)
    used = tuple(facts) or (fact,)
    return Derived(fact.period, Cell.of(fact), kind, within(interval), low, high, unit, formula, used)


def _growth_written(fact: Fact) -> str:
    assert fact.growth is not None  # noqa: S101  (asked only of facts with growth)
    return f"(1 {'-' if fact.growth < 0 else '+'} {abs(fact.growth)}/100)"


def change_of(fact: Fact) -> Interval:
    """The change against a year before: level x (1 - 1 / (1 + growth/100)), each figure entering once."""
    return level(fact) * (exactly(1) - growth_factor(fact).reciprocal())


def _of_growth(fact: Fact) -> Iterator[Derived]:
    """From a level and its growth: the level a year before and the change."""
    if fact.bound is not None or not tells_year_before(fact):
        return
    before = f"{fact.value} / {_growth_written(fact)}"
    earlier = _figure(fact, DerivedKind.LEVEL, earlier_level(fact), Unit.USD_BN, f"level / (1 + growth/100) = {before}")
    yield replace(earlier, period=fact.parsed_period.years_before(1))
    formula = f"level - level a year before = {fact.value} - {before}"
    yield _figure(fact, DerivedKind.CHANGE, change_of(fact), Unit.USD_BN, formula)


def _of_wholes(known: Known, part: Fact) -> Iterator[Derived]:
    """From a part and its whole: the share, and the contribution to the growth of the whole."""
    if part.bound is not None or part.measure is not Measure.VALUE or part.flow not in (Flow.EXPORTS, Flow.IMPORTS):
        return
    if not part.item and not part.partner:
        return
    cell = Cell.of(part)
    of_total = cell.with_item(None) if part.item else cell.with_partner(None)
    of_item = cell.with_partner(None) if part.item and part.partner else None
    for whole_cell, kinds in ((of_total, _OF_TOTAL), (of_item, _OF_ITEM)):
        for whole in known.levels(whole_cell, part.period) if whole_cell else ():
            if whole.source == part.source and whole.bound is None:
                yield from _part_of_whole(part, whole, *kinds)


def _part_of_whole(
    part: Fact, whole: Fact, share_kind: DerivedKind, contribution_kind: DerivedKind
) -> Iterator[Derived]:
    if level(whole).holds(0):
        return
    share = level(part) / level(whole) * HUNDRED
    formula = f"100 x part / whole = 100 x {part.value} / {whole.value}"
    yield _figure(part, share_kind, share, Unit.PERCENT, formula, (part, whole))
    before = earlier_level(whole) if tells_year_before(whole) else None
    if before is not None and tells_year_before(part) and not before.holds(0):
        contribution = change_of(part) / before * HUNDRED
        formula = (
            "100 x change of the part / whole a year before = "
            f"100 x ({part.value} - {part.value} / {_growth_written(part)}) "
            f"/ ({whole.value} / {_growth_written(whole)})"
        )
        yield _figure(part, contribution_kind, contribution, Unit.PERCENTAGE_POINTS, formula, (part, whole))


def _remainder(known: Known, whole: Fact) -> Iterator[Derived]:
    """What the stated countries and regions leave of a whole: all other partners."""
    if whole.partner is not None or whole.bound is not None or whole.flow not in (Flow.EXPORTS, Flow.IMPORTS):
        return
    if whole.measure is not Measure.VALUE:
        return
    parts = once_a_partner(fact for fact in known.partners_inside(whole) if fact.bound is None)
    named = {part.partner for part in parts}
    if not parts or any(known.parent_of.get(code) in named for code in named if code):
        return  # partners inside one another would be taken off twice
    rest = level(whole)
    for part in parts:
        rest -= level(part)
    formula = "whole - stated partners = " + " - ".join(str(fact.value) for fact in (whole, *parts))
    yield _figure(whole, DerivedKind.REMAINDER, rest, Unit.USD_BN, formula, (whole, *parts))


def _implied(known: Known) -> Iterator[Derived]:
    """The one of exports, imports and balance that is not stated, from the two that are."""
    for _, levels in legs(known):
        found = implied_leg(levels)
        if found is None:
            continue
        flow, given, implied = found
        one_document = len({fact.source for fact in given}) == 1
        if one_document and given[0].unit is Unit.USD_BN and implied.width is not None:
            sign = "+" if flow is Flow.EXPORTS else "-"
            words = f"{given[0].flow} {sign} {given[1].flow} = {given[0].value} {sign} {given[1].value}"
            figure = _figure(given[0], DerivedKind.IMPLIED, implied, Unit.USD_BN, words, given)
            yield replace(figure, cell=replace(figure.cell, flow=flow))


def _streak_starts(known: Known) -> Iterator[Derived]:
    """The month or year in which a streak began."""
    for streak in known.measured(Measure.STREAK):
        run = run_of(streak)
        if run is not None:
            formula = f"{streak.period} less {streak.value} {streak.unit}, plus one"
            start = Cell.of(streak)
            kind = DerivedKind.STREAK_START
            yield Derived(run.first, start, kind, None, None, None, None, formula, (streak,), streak.event)
