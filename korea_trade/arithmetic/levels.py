"""Rules about levels: balance, agreement of sources, thresholds, shares, parts and wholes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import Cell, Known, Reading, growth, level, limited, once_a_partner, statement_of
from korea_trade.arithmetic.verdict import Verdict, compare, decided, limit, undetermined
from korea_trade.model.codes import Bound, Event, Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.model.period import Month

_ZERO = Decimal(0)  # the limit between deficit and surplus
LEGS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)


def legs(known: Known) -> Iterator[tuple[str, dict[Flow, list[Fact]]]]:
    """For each period and sector with any of them: the levels of all exports, imports and balance."""
    totals = [
        fact for fact in known.measured(Measure.VALUE) if not fact.item and not fact.partner and fact.flow in LEGS
    ]
    for period, sector in dict.fromkeys((fact.period, fact.sector) for fact in totals if fact.value is not None):
        cells = {flow: Cell(flow, sector, None, None, Measure.VALUE) for flow in LEGS}
        yield period, {flow: known.levels(cell, period) for flow, cell in cells.items()}


def check_balance(known: Known) -> Iterator[Verdict]:
    """Balance = exports - imports, for each period and sector where two of them are stated."""
    for period, levels in legs(known):
        given = [facts[0] for facts in levels.values() if facts]
        missing = [str(flow) for flow, facts in levels.items() if not facts]
        if len(missing) == 1:
            message = f"balance of {period}: {missing[0]} not stated"
            yield undetermined(Rule.BALANCE, given, message)
        if missing:
            continue
        for balance in levels[Flow.BALANCE]:
            trade = [known.stated(Cell.of(balance).of_flow(flow), period).of_first(balance.source) for flow in LEGS[:2]]
            for exports, imports in product(*trade):
                yield _balance(exports, imports, balance)


def _balance(exports: Fact, imports: Fact, balance: Fact) -> Verdict:
    assert exports.value is not None and imports.value is not None and balance.value is not None  # noqa: S101, PT018
    difference = exports.value - imports.value
    return compare(
        Rule.BALANCE,
        (balance, exports, imports),
        f"{exports.value} - {imports.value} = {difference}, stated {balance.value}",
        lambda read: (level(balance, read), level(exports, read) - level(imports, read)),
        exact=difference == balance.value and None is exports.bound is imports.bound is balance.bound,
    )


def check_agreement(known: Known) -> Iterator[Verdict]:
    """Two statements of the level, the count or the growth of one cell in one period agree."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in known.measured(Measure.VALUE, Measure.SHARE, Measure.DAILY_AVERAGE, Measure.VOLUME, Measure.COUNT):
        counted = (fact.direction, fact.of) if fact.measure is Measure.COUNT else ()
        groups.setdefault((Cell.of(fact), fact.period, counted), []).append(fact)
    for facts in groups.values():
        yield from _all_agree(facts)


def _all_agree(facts: list[Fact]) -> Iterator[Verdict]:
    """Each fact against each different statement made before it: what says the same as another is compared once."""
    before: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        for other in before.values():
            yield from _agree(*sorted((fact, other), key=lambda one: one.id))
        before.setdefault(statement_of(fact), fact)


def _agree(fact: Fact, other: Fact) -> Iterator[Verdict]:
    if fact.value is not None and other.value is not None and fact.unit is other.unit:
        yield compare(
            Rule.AGREEMENT,
            (fact, other),
            f"{fact.value} and {other.value} for the same cell",
            lambda read: (level(fact, read), level(other, read)),
            exact=fact.value == other.value,
        )
    if fact.growth is not None and other.growth is not None:
        yield compare(
            Rule.AGREEMENT,
            (fact, other),
            f"growth of {fact.growth} and {other.growth} for the same cell",
            lambda read: (growth(fact, read), growth(other, read)),
            exact=fact.growth == other.growth,
        )


def check_thresholds(known: Known) -> Iterator[Verdict]:
    """A level passed, or said to be passed again, against the stated level of the cell."""
    for fact in known.measured(Measure.THRESHOLD, Measure.STREAK, Measure.FIRST_IN):
        beyond = passed(fact)
        if beyond is None:
            continue
        below = fact.bound is Bound.BELOW or fact.event is Event.DEFICIT
        words = f"{Bound.BELOW if below else Bound.ABOVE} {_limit_of(fact)}"
        stated = known.stated(Cell.of(fact, Measure.VALUE), fact.period).with_own(fact.source)
        if not stated:
            yield undetermined(Rule.THRESHOLD, (fact,), f"{words}: no level of {fact.period} is stated")
        for other in stated:
            yield limit(
                Rule.THRESHOLD,
                (fact, other),
                f"{other.value} stated, {words}",
                lambda read, other=other, beyond=beyond: (level(other, read), beyond),  # type: ignore[misc]
            )


def passed(fact: Fact) -> Interval | None:
    """Where the value of its cell lies by a threshold, or by a streak or first time above a level or in surplus."""
    if fact.measure is Measure.THRESHOLD and fact.value is not None:
        return limited(fact.value, fact.bound)
    limits = {Event.SURPLUS: Bound.ABOVE, Event.DEFICIT: Bound.BELOW}
    if fact.event is Event.ABOVE and fact.level is not None:
        return limited(fact.level, Bound.ABOVE)
    return limited(_ZERO, limits[fact.event]) if fact.event in limits else None


def _limit_of(fact: Fact) -> Decimal:
    if fact.measure is Measure.THRESHOLD and fact.value is not None:
        return fact.value
    return fact.level if fact.level is not None else _ZERO


def check_shares(known: Known) -> Iterator[Verdict]:
    """A share is from 0 to 100 percent."""
    for fact in known.measured(Measure.SHARE):
        if fact.value is not None:
            message = f"{fact.value} percent, of at most 100"
            yield decided(Rule.SHARE, (fact,), message, holds=0 <= fact.value <= 100)


def check_parts(known: Known) -> Iterator[Verdict]:
    """A part is not larger than its whole: item, partner, item in partner, child in parent, month in year."""
    for part in known.measured(Measure.VALUE, Measure.THRESHOLD):
        if part.value is None or part.bound is Bound.BELOW or part.flow not in (Flow.EXPORTS, Flow.IMPORTS, Flow.FDI):
            continue
        cell = Cell.of(part, Measure.VALUE)
        for whole_cell in _wholes(known, cell):
            for whole in known.stated(whole_cell, part.period).of_first(part.source):
                yield _part(part, whole)
        for period in known.longer_periods(cell, part.parsed_period):
            for whole in known.stated(cell, period).with_own(part.source):
                yield _part(part, whole)


def check_sums(known: Known) -> Iterator[Verdict]:
    """Parts that cannot overlap are together not larger than their whole: countries, and the months of a year."""
    for whole in known.measured(Measure.VALUE):
        if whole.value is None or whole.flow not in (Flow.EXPORTS, Flow.IMPORTS, Flow.FDI):
            continue
        apart = [fact for fact in known.partners_inside(whole) if fact.partner in known.countries]
        for parts in (once_a_partner(apart), _months_inside(known, whole)):
            if len(parts) > 1:
                yield _together(parts, whole)


def _months_inside(known: Known, whole: Fact) -> list[Fact]:
    """The levels of the months in a longer period, each month once, in the order of the fact base."""
    period = whole.parsed_period
    line = known.timelines(Cell.of(whole)).get(1)
    if line is None or period.months <= 1:
        return []
    months: dict[Month, Fact] = {}
    for index in line.slice(period.start, period.end):
        months.setdefault(line.starts[index], line.facts[index])
    return sorted(months.values(), key=lambda fact: known.position[fact.id])


def _together(parts: list[Fact], whole: Fact) -> Verdict:
    def pair(read: Reading) -> tuple[Interval, Interval]:
        total = level(parts[0], read)
        for part in parts[1:]:
            total += level(part, read)
        return total, Interval(None, level(whole, read).high)

    together = " + ".join(str(part.value) for part in parts)
    return limit(Rule.PART, (whole, *parts), f"{together} are part of {whole.value}", pair)


def _wholes(known: Known, cell: Cell) -> list[Cell]:
    """The cells that a cell is part of, directly or inside others."""
    items = [cell.item, *known.above(cell.item)]
    partners = [cell.partner, *known.above(cell.partner)]
    return [
        replace(cell, item=item, partner=partner)
        for item in items
        for partner in partners
        if (item, partner) != (cell.item, cell.partner)
    ]


def _part(part: Fact, whole: Fact) -> Verdict:
    def pair(read: Reading) -> tuple[Interval, Interval]:
        return level(part, read), Interval(None, level(whole, read).high)

    assert part.value is not None and whole.value is not None  # noqa: S101, PT018  (levels are compared)
    message = f"{f'{part.bound} ' if part.bound else ''}{part.value} is part of {whole.value}"
    return compare(Rule.PART, (part, whole), message, pair, exact=part.bound is None and part.value <= whole.value)
