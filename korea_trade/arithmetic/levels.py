"""Rules about levels: balance, agreement of sources, thresholds, shares, parts and wholes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import Cell, Known, Reading, growth, level, limited, one_source_first
from korea_trade.arithmetic.verdict import Verdict, compare, decided, limit, undetermined
from korea_trade.model.codes import Bound, Event, Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.model.period import Period

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
            exports_facts = one_source_first(levels[Flow.EXPORTS], balance.source)
            imports_facts = one_source_first(levels[Flow.IMPORTS], balance.source)
            for exports, imports in product(exports_facts, imports_facts):
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
    for fact in known.measured(Measure.VALUE, Measure.SHARE, Measure.DAILY_AVERAGE, Measure.VOLUME, Measure.COUNT):
        for other in known.of(Cell.of(fact), fact.period):
            if fact.id < other.id and _count_alike(fact, other):
                yield from _agree(fact, other)


def _count_alike(fact: Fact, other: Fact) -> bool:
    """Whether two facts of a cell count the same, if they count: what went one way, out of the same number."""
    return fact.measure is not Measure.COUNT or (fact.direction, fact.of) == (other.direction, other.of)


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
        stated = known.levels(Cell.of(fact, Measure.VALUE), fact.period)
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
            for whole in one_source_first(known.levels(whole_cell, part.period), part.source):
                yield _part(part, whole)
        for whole in known.levels(cell):
            inside = Period.parse(part.period).within(Period.parse(whole.period))
            if inside and part.period != whole.period:
                yield _part(part, whole)


def check_sums(known: Known) -> Iterator[Verdict]:
    """Parts that cannot overlap are together not larger than their whole: countries, and the months of a year."""
    countries = {partner.code for partner in known.base.partners if partner.iso3166 is not None}
    for whole in known.measured(Measure.VALUE):
        if whole.value is None or whole.flow not in (Flow.EXPORTS, Flow.IMPORTS, Flow.FDI):
            continue
        cell = Cell.of(whole)
        apart = [
            fact
            for fact in known.measured(Measure.VALUE)
            if fact.value is not None
            and (fact.source, fact.period) == (whole.source, whole.period)
            and fact.partner in countries
            and Cell.of(fact).with_partner(None) == cell
        ]
        # A country that a document states in two ways is one country.
        apart = list({fact.partner: fact for fact in reversed(apart)}.values())[::-1]
        months: dict[str, Fact] = {}
        for fact in known.levels(cell):
            period = Period.parse(fact.period)
            if period.months == 1 and whole.period != fact.period and period.within(Period.parse(whole.period)):
                months.setdefault(fact.period, fact)
        for parts in (apart, list(months.values())):
            if len(parts) > 1:
                yield _together(parts, whole)


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
