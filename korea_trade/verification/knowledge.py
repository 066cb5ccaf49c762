"""What a fact base knows of a cell in a period: stated figures, limits, and what follows from the figures."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.arithmetic.derive import Derived
from korea_trade.arithmetic.figures import amount, comparison_of, growth, is_limit, level
from korea_trade.bounded_cache import BoundedCache
from korea_trade.model.codes import OUTLOOK, Comparison, Direction, Event, Flow, Measure, Sector, Status, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly, less_than, more_than
from korea_trade.model.period import Period
from korea_trade.verification.cells import counted_together, other_definitions, same_coverage
from korea_trade.verification.closeness import Known
from korea_trade.verification.spans import levels_of_span

EVENTS = (Measure.RANK, Measure.STREAK, Measure.FIRST_IN, Measure.COUNT)
_LEVELS = (Measure.VALUE, Measure.DAILY_AVERAGE)
_ZERO = Decimal(0)
_ROUNDED = Fraction(1, 2)  # of the last digit of a whole figure
_MOST_KEPT = 10_000  # cells and periods
_OF_CELL = {DerivedKind.LEVEL: Measure.VALUE, DerivedKind.IMPLIED: Measure.VALUE}
_SHARES = (DerivedKind.SHARE, DerivedKind.SHARE_OF_ITEM)


class Surrounding(NamedTuple):
    """What is known of a figure: what is stated, what follows, and what is known under other definitions.

    ``scale`` is what a balance is the difference of.
    """

    own: Sequence[Known]
    derived: Sequence[Known]
    others: Sequence[tuple[Cell, Known]]
    scale: Fraction | None = None


class Knowledge:
    """An index over the facts of a base and what follows from them, made once for any number of texts."""

    def __init__(self, arithmetic: Arithmetic) -> None:
        self.base = arithmetic.base
        self.facts = arithmetic.known
        self._derived: dict[tuple[Cell, str, DerivedKind], list[Derived]] = defaultdict(list)
        for figure in arithmetic.derived:
            self._derived[figure.cell, self.facts.spelling(figure.period), figure.kind].append(figure)
        self._expected: dict[tuple[Cell, str, Status], list[Known]] = defaultdict(list)
        for placed in self.base.standing:
            fact = placed.fact
            if fact.status in OUTLOOK:
                self._add_expected(fact, fact.status)
        self.rates_expected = [
            placed.fact
            for placed in self.base.standing
            if placed.fact.status in OUTLOOK and placed.fact.unit is Unit.PERCENT and placed.fact.item is not None
        ]
        self._events: dict[tuple[Cell, str], list[Fact]] = defaultdict(list)
        for fact in self.facts.measured(*EVENTS):
            self._events[replace(Cell.of(fact), unit=Unit.USD_BN), self.facts.spelling(fact.period)].append(fact)
        self._counted: dict[Decimal, list[Fact]] = defaultdict(list)
        for fact in self.facts.measured(*EVENTS, Measure.WORKING_DAYS_CHANGE):
            for number in {abs(number) for number in (fact.value, fact.of) if number is not None}:
                self._counted[number].append(fact)
        self._thresholds: dict[Decimal, list[Fact]] = defaultdict(list)
        for fact in self.facts.measured(Measure.THRESHOLD):
            if fact.value is not None and fact.unit is Unit.USD_BN:
                self._thresholds[amount(fact)].append(fact)
        stated: dict[Unit, set[Decimal]] = defaultdict(set)
        self._pairs_stated: dict[tuple[Decimal, Decimal], list[Fact]] = defaultdict(list)
        self._by_level = list[tuple[Decimal, Fact]]()
        self._by_growth = list[tuple[Decimal, Fact]]()
        for fact in self.facts.facts:
            self._note_digits(fact)
            if fact.value is not None and fact.unit is not None:
                stated[fact.unit.counted].add(amount(fact))
            if fact.value is not None and fact.growth is not None:
                self._pairs_stated[amount(fact), fact.growth].append(fact)
        self._by_level.sort(key=_digits)
        self._by_growth.sort(key=_digits)
        self._stated = {unit: frozenset(digits) for unit, digits in stated.items()}
        self._together: dict[str, list[str]] = {}
        self.partners = (*(partner.code for partner in self.base.partners), None)
        self._around = BoundedCache[tuple[Cell, str, Comparison | None], Surrounding](_MOST_KEPT)
        self._others = BoundedCache[Cell, tuple[Cell, ...]](_MOST_KEPT)
        self._of_groups = BoundedCache[tuple[Cell, str], tuple[Fact, ...]](_MOST_KEPT)
        self._groups: dict[str, list[str]] = defaultdict(list)
        for entry in (*self.base.items, *self.base.partners):
            for member in entry.members:
                self._groups[member].append(entry.code)

    def around_level(self, cell: Cell, period: str) -> Surrounding:
        """What is known of a level, gathered once however many figures may be of it."""

        def gather() -> Surrounding:
            others = [
                (other, known)
                for other in self.others(cell)
                for known in (*self.levels(other, period), *self.derived_levels(other, period))
            ]
            scale = self.both_legs(cell, period) if cell.flow is Flow.BALANCE else None
            return Surrounding(self.levels(cell, period), self.derived_levels(cell, period), others, scale)

        return self._around.get((cell, period, None), gather)

    def around_growth(self, cell: Cell, period: str, comparison: Comparison) -> Surrounding:
        """What is known of a growth, gathered once however many figures may be of it."""

        def gather() -> Surrounding:
            others = [
                (other, known)
                for other in self.others(cell)
                for known in self.growths(other, period, comparison)
                if known.digits is not None
            ]
            own, derived = self.growths(cell, period, comparison), self.derived_growths(cell, period, comparison)
            return Surrounding(own, derived, others)

        return self._around.get((cell, period, comparison), gather)

    def levels(self, cell: Cell, period: str) -> list[Known]:
        """The levels that documents state, and the limits; a tally that has been topped is a limit."""
        found = list[Known]()
        for own in same_coverage(cell):
            for fact in self.facts.of(own, period):
                if fact.value is not None:
                    found.append(self._level(fact))
            for fact in self.facts.stated(own, period, limits=True).facts:
                if fact.measure is Measure.THRESHOLD:
                    found.append(Known((fact,), level(fact), amount(fact), limit=True))
        return found

    def _level(self, fact: Fact) -> Known:
        if self.facts.is_floor(fact):
            return Known((fact,), more_than(amount(fact)), amount(fact), limit=True)
        return Known((fact,), level(fact), amount(fact), limit=is_limit(fact))

    def growths(self, cell: Cell, period: str, comparison: Comparison) -> list[Known]:
        """The growths that documents state, and the directions where they state no more."""
        found = list[Known]()
        for own in same_coverage(cell):
            for fact in self.facts.of(own, period):
                if fact.direction is None or comparison_of(fact) is not comparison:
                    continue
                if fact.growth is not None:
                    found.append(Known((fact,), growth(fact), fact.growth))
                elif fact.flow is not Flow.BALANCE and fact.direction is not Direction.FLAT:
                    up = fact.direction is Direction.UP
                    found.append(Known((fact,), more_than(_ZERO) if up else less_than(_ZERO), limit=True))
        return found

    def of_groups(self, cell: Cell, period: str) -> tuple[Fact, ...]:
        """What is stated of the same trade with, or in, a group that the partner or item of a cell belongs to."""

        def gather() -> tuple[Fact, ...]:
            groups = [cell.with_item(code) for code in self._groups.get(cell.item or "", ())]
            groups += [cell.with_partner(code) for code in self._groups.get(cell.partner or "", ())]
            return tuple(fact for group in groups for fact in self.facts.of(group, period))

        return self._of_groups.get((cell, period), gather)

    def others(self, cell: Cell) -> Sequence[Cell]:
        """The cells that count the same trade by another definition."""
        return self._others.get(cell, lambda: tuple(self._counted_otherwise(cell)))

    def _counted_otherwise(self, cell: Cell) -> Iterator[Cell]:
        for own in (cell, *other_definitions(cell)):
            if own is not cell:
                yield from same_coverage(own)
            if own.item is not None:
                yield from map(own.with_item, self._counted_with(own.item))

    def _counted_with(self, item: str) -> list[str]:
        """The items that are this one together with something, and those that it is so."""
        if item not in self._together:
            self._together[item] = [one.code for one in self.base.items if counted_together(one.code, item)]
        return self._together[item]

    def stated_in(self, unit: Unit) -> frozenset[Decimal]:
        """The digits of every level that facts state in a unit."""
        return self._stated.get(unit, frozenset())

    def _note_digits(self, fact: Fact) -> None:
        if fact.status in OUTLOOK or fact.bound is not None or fact.measure not in _LEVELS:
            return
        if fact.value is not None and fact.unit is Unit.USD_BN:
            self._by_level.append((amount(fact), fact))
        if fact.growth is not None and fact.comparison is Comparison.PREVIOUS_YEAR:
            self._by_growth.append((abs(fact.growth), fact))

    def with_level(self, low: Fraction, high: Fraction) -> Iterator[Fact]:
        """The facts that state a level about between two, in billion dollars, of results alone."""
        return _between(self._by_level, low, high)

    def with_growth(self, low: Fraction, high: Fraction) -> Iterator[Fact]:
        """The facts that state a growth over a year, or a decline, of about between so many percent."""
        return _between(self._by_growth, low, high)

    def counted(self, number: Decimal) -> Sequence[Fact]:
        """The events, and the changes of working days, that count so many, or so many of all."""
        return self._counted.get(number, ())

    def thresholds(self, level: Decimal) -> Sequence[Fact]:
        """The facts on so many billion dollars that were passed."""
        return self._thresholds.get(level, ())

    def stating_both(self, value: Decimal, growth: Decimal) -> list[Fact]:
        """The facts that state both a level and a growth."""
        return self._pairs_stated.get((value, growth), [])

    def events(self, cell: Cell, period: str) -> list[Fact]:
        """Ranks, streaks, first times or counts of a cell in a period, whatever they count in."""
        return [
            fact
            for own in same_coverage(replace(cell, unit=Unit.USD_BN))
            for fact in self._events.get((own, self.facts.spelling(period)), [])
        ]

    def _add_expected(self, fact: Fact, status: Status) -> None:
        cell, period = Cell.of(fact), self.facts.spelling(fact.period)
        if fact.value:
            known = Known((fact,), level(fact), amount(fact), limit=is_limit(fact))
            self._expected[cell, period, status].append(known)
        if fact.event is Event.ABOVE and fact.level is not None:  # "$700 billion for a second straight year"
            passed = replace(cell, measure=Measure.VALUE, unit=Unit.USD_BN)
            known = Known((fact,), more_than(fact.level), fact.level, limit=True)
            self._expected[passed, period, status].append(known)

    def expected(self, cell: Cell, period: str, status: Status) -> list[Known]:
        """The targets, or the forecasts, of a cell in a period."""
        return self._expected.get((cell, self.facts.spelling(period), status), [])

    def derived_levels(self, cell: Cell, period: str) -> list[Known]:
        """Shares; levels that follow by the growth of the year after, as a balance or a leg of it, as total trade."""
        if cell.measure is Measure.SHARE:
            return self._derived_shares(cell, period)
        found = [
            self._known(figure)
            for kind in _OF_CELL
            for own in same_coverage(cell)
            for figure in self._derived.get((own, self.facts.spelling(period), kind), [])
        ]
        if cell.flow is Flow.TRADE and cell.measure is Measure.VALUE:
            found += self._total(cell, period)
        if cell.measure is Measure.VALUE and not found:
            found += levels_of_span(lambda span: self.exact_levels(cell, span), period)
        return found

    def _derived_shares(self, cell: Cell, period: str) -> list[Known]:
        """Shares of an item or a partner in all trade, or of a partner in the trade in an item; of a sector in all."""
        whole = cell.with_measure(Measure.VALUE)
        spelling = self.facts.spelling(period)
        found = [self._known(figure) for kind in _SHARES for figure in self._derived.get((whole, spelling, kind), [])]
        if cell.item is None and cell.partner is None and cell.sector != Sector.ALL_INDUSTRIES:
            all_trade = replace(whole, sector=Sector.ALL_INDUSTRIES)
            pairs = self._pairs(whole, all_trade, period)
            found += [
                Known((part, total), level(part) / level(total) * exactly(100), derived=True) for part, total in pairs
            ]
            found += [] if pairs else self._ratios(whole, all_trade, period)
        return found

    def _ratios(self, part: Cell, whole: Cell, period: str) -> list[Known]:
        """Shares of levels that themselves follow from facts: those of the year before."""
        return [
            Known(
                (*one.facts, *other.facts), one.interval / other.interval * exactly(100), derived=True, excludes=False
            )
            for one in self.derived_levels(part, period)
            for other in self.derived_levels(whole, period)
        ]

    def derived_changes(self, cell: Cell, period: str) -> list[Known]:
        """Changes in dollars against a year before."""
        figures = self._derived.get((cell, self.facts.spelling(period), DerivedKind.CHANGE), [])
        return [self._known(figure) for figure in figures]

    def changes_between_levels(self, cell: Cell, period: str, against: Comparison) -> list[Known]:
        """Changes in dollars between two levels that documents state."""
        before = period_before(period, against)
        return [
            Known((now, then), level(now) - level(then), derived=True)
            for now in (self.exact_levels(cell, period) if before is not None else ())
            for then in self.exact_levels(cell, before or period)
        ]

    def derived_growths(self, cell: Cell, period: str, comparison: Comparison) -> list[Known]:
        """Growths that follow from two levels that documents state, or of total trade from those of both flows."""
        before = period_before(period, comparison)
        if before is None or cell.flow is Flow.BALANCE:
            return []
        if cell.flow is Flow.TRADE:
            return [
                Known(
                    now.facts, (now.interval / then.interval - exactly(1)) * exactly(100), derived=True, excludes=False
                )
                for now in self._total(cell, period)
                for then in self._total(cell, before)
            ]
        return [
            Known((now, then), (level(now) / level(then) - exactly(1)) * exactly(100), derived=True, excludes=False)
            for now in self.exact_levels(cell, period)
            for then in self.exact_levels(cell, before)
        ]

    def derived_points(self, cell: Cell, period: str) -> list[Known]:
        """Changes of a share in percentage points that follow from two shares that documents state."""
        before = period_before(period, Comparison.PREVIOUS_YEAR)
        shares = cell.with_measure(Measure.SHARE)
        if before is None:
            return []
        return [
            Known((now, then), level(now) - level(then), derived=True)
            for now in self.exact_levels(shares, period)
            for then in self.exact_levels(shares, before)
        ]

    def both_legs(self, cell: Cell, period: str) -> Fraction | None:
        """Exports and imports together, where both are known: the scale on which their balance is revised."""
        ends = list[Fraction]()
        for flow in (Flow.EXPORTS, Flow.IMPORTS):
            leg = cell.with_flow(flow)
            known = [*self.levels(leg, period), *self.derived_levels(leg, period)]
            highs = [one.interval.high for one in known if one.interval.high is not None]
            ends += [abs(max(highs))] if highs else []
        return sum(ends, Fraction(0)) if len(ends) == 2 else None

    def _total(self, cell: Cell, period: str) -> list[Known]:
        exports, imports = cell.with_flow(Flow.EXPORTS), cell.with_flow(Flow.IMPORTS)
        pairs = self._pairs(exports, imports, period)
        if pairs:
            return [Known((one, other), level(one) + level(other), derived=True) for one, other in pairs]
        return [
            Known((*one.facts, *other.facts), one.interval + other.interval, derived=True, excludes=False)
            for one in self.derived_levels(exports, period)
            for other in self.derived_levels(imports, period)
        ]

    def _pairs(self, one: Cell, other: Cell, period: str) -> list[tuple[Fact, Fact]]:
        return [
            (first, second) for first in self.exact_levels(one, period) for second in self.exact_levels(other, period)
        ]

    def exact_levels(self, cell: Cell, period: str) -> list[Fact]:
        """Levels from which something may follow: no limits, nothing that contradicts others."""
        return [
            fact
            for fact in self.facts.levels(cell, period)
            if fact.bound is None and not fact.acknowledges and not self.facts.is_floor(fact) and fact.value
        ]

    @staticmethod
    def _known(figure: Derived) -> Known:
        low, high = (None if end is None else Fraction(end) for end in (figure.low, figure.high))
        return Known(figure.facts, Interval(low, high), derived=True)


def _digits(stated: tuple[Decimal, Fact]) -> Fraction:
    return Fraction(stated[0])


def _between(stated: Sequence[tuple[Decimal, Fact]], low: Fraction, high: Fraction) -> Iterator[Fact]:
    """The facts whose digits are from one end to another, or so near that they may round to what is between."""
    first = bisect_left(stated, low - _ROUNDED, key=_digits)
    last = bisect_right(stated, high + _ROUNDED, key=_digits)
    return (fact for _, fact in stated[first:last])


def period_before(period: str, comparison: Comparison) -> str | None:
    """The period that a growth is against."""
    parsed = Period.parse(period)
    if comparison is Comparison.PREVIOUS_YEAR:
        return parsed.years_before(1)
    months = {Comparison.PREVIOUS_MONTH: 1, Comparison.PREVIOUS_QUARTER: 3}[comparison]
    if parsed.months != months:
        return None
    start, end = parsed.start.plus(-months), parsed.end.plus(-months)
    return str(start) if start == end else f"{start}/{end}"
