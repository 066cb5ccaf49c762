"""Rules about growth: the year before, directions, and a whole that its parts make up."""

from collections.abc import Iterator

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import (
    Cell,
    Known,
    Reading,
    growth,
    level,
    tells_year_before,
    year_before,
)
from korea_trade.arithmetic.levels import LEGS, legs
from korea_trade.arithmetic.verdict import Verdict, compare, decided, undetermined
from korea_trade.model.codes import Direction, Event, Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.model.well_formed import direction_of


def check_growth(known: Known) -> Iterator[Verdict]:
    """A level, its growth and the level a year before; and the balance of the year before by two routes."""
    for fact in known.measured(Measure.VALUE, Measure.DAILY_AVERAGE, Measure.SHARE):
        cell = Cell.of(fact)
        before = known.stated(cell, fact.parsed_period.years_before(1), limits=True)
        if not before.facts:
            continue
        # A growth or direction alone is tried on the level that another fact states of the cell.
        own = [fact] if fact.value is not None else known.stated(cell, fact.period).of_first(fact.source)
        for earlier in before.of_first(fact.source):
            for stated in own:
                yield from _with_year_before(fact, stated, earlier)
    for period, levels in legs(known):
        given = {flow: [fact for fact in facts if fact.growth is not None] for flow, facts in levels.items()}
        if all(any(map(tells_year_before, given[flow])) for flow in LEGS):
            exports, imports, balance = (next(filter(tells_year_before, given[flow])) for flow in LEGS)
            yield compare(
                Rule.GROWTH,
                (balance, exports, imports),
                f"balance a year before {period}: from its own growth, and from exports less imports",
                lambda read, b=balance, e=exports, i=imports: (  # type: ignore[misc]
                    year_before(b, read),
                    year_before(e, read) - year_before(i, read),
                ),
                exact=False,
            )


def _with_year_before(fact: Fact, stated: Fact, earlier: Fact) -> Iterator[Verdict]:
    """The growth or direction of a fact between the level stated of its cell and the level a year earlier."""
    if tells_year_before(stated, fact):
        yield compare(
            Rule.GROWTH,
            (fact, stated, earlier),
            f"{stated.value} after {fact.growth} percent, {earlier.bound or ''} {earlier.value} a year before".replace(
                "  ", " "
            ),
            lambda read: (level(earlier, read), year_before(stated, read, fact)),
            exact=False,
        )
    elif stated.value is not None and fact.direction in (Direction.UP, Direction.DOWN):

        def pair(read: Reading) -> tuple[Interval, Interval]:
            now, before = level(stated, read), level(earlier, read)
            allowed = Interval(before.low, None) if fact.direction is Direction.UP else Interval(None, before.high)
            return now, allowed

        yield compare(
            Rule.DIRECTIONS,
            (fact, stated, earlier),
            f"{fact.direction} to {stated.value} from {earlier.value}",
            pair,
            exact=None is stated.bound is earlier.bound
            and earlier.value is not None
            and direction_of(stated.value - earlier.value) is fact.direction,
        )


def check_directions(known: Known) -> Iterator[Verdict]:
    """What a streak or first time of growth says of its own period, against the stated direction of the cell."""
    for fact in known.measured(Measure.STREAK, Measure.FIRST_IN):
        measures = _MEASURES_THAT_GREW.get(fact.event) if fact.event else None
        for measure in measures or ():
            said = [other for other in known.of(Cell.of(fact, measure), fact.period) if other.direction is not None]
            if not said:
                yield undetermined(Rule.DIRECTIONS, (fact,), f"growth of the {measure} of {fact.period} is not stated")
            for other in said:
                message = f"growth said, {other.direction} stated"
                yield decided(Rule.DIRECTIONS, (fact, other), message, holds=other.direction is Direction.UP)
    moved: dict[tuple[Cell, str], dict[Direction, Fact]] = {}
    for fact in known.measured(Measure.VALUE):
        if fact.direction is not None:
            before = moved.setdefault((Cell.of(fact), fact.period), {})
            for direction, other in before.items():
                one, another = sorted((other, fact), key=lambda said: said.id)
                message = f"{one.direction} and {another.direction} for the same cell"
                yield decided(Rule.DIRECTIONS, (one, another), message, holds=direction is fact.direction)
            before.setdefault(fact.direction, fact)


_MEASURES_THAT_GREW = {
    Event.GROWTH: (Measure.VALUE,),
    Event.BOTH_GROW: (Measure.VALUE, Measure.DAILY_AVERAGE),
}


def check_partitions(known: Known) -> Iterator[Verdict]:
    """Growth of a whole lies between the least and the greatest growth of the parts that make it up."""
    members: dict[str, list[str]] = {}
    for item in known.base.items:
        if item.partition is not None:
            members.setdefault(item.partition, []).append(item.code)
    for whole in known.measured(Measure.VALUE):
        if whole.item is not None or whole.growth is None or whole.flow not in (Flow.EXPORTS, Flow.IMPORTS):
            continue
        for codes in members.values():
            yield from _partition(known, whole, codes)


def _partition(known: Known, whole: Fact, codes: list[str]) -> Iterator[Verdict]:
    parts: list[Fact] = []
    missing = []
    for code in codes:
        growing = [
            fact
            for fact in known.of(Cell.of(whole).with_item(code), whole.period)
            if fact.growth is not None and fact.source == whole.source
        ]
        parts += growing[:1]
        missing += [] if growing else [code]
    if not parts:
        return
    rates = ", ".join(str(part.growth) for part in parts)
    if missing:
        yield undetermined(Rule.PARTITION, (whole, *parts), f"growth of {', '.join(missing)} is not stated")
        return

    def pair(read: Reading) -> tuple[Interval, Interval]:
        ends = [growth(part, read).ends() for part in parts]
        return growth(whole, read), Interval(min(low for low, _ in ends), max(high for _, high in ends))

    growths = [part.growth for part in parts if part.growth is not None]
    between = whole.growth is not None and min(growths) <= whole.growth <= max(growths)
    message = f"growth {whole.growth} of the whole, {rates} of its parts"
    yield compare(Rule.PARTITION, (whole, *parts), message, pair, exact=between)
