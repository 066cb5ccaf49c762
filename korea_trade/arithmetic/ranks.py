"""Rules about ranks: no more higher figures are known than a rank leaves room for, and no place is taken twice."""

from collections.abc import Iterable, Iterator

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import NEAREST, Cell, Known, Levels, Timeline
from korea_trade.arithmetic.verdict import Verdict, decided, undetermined
from korea_trade.model.codes import Among, Direction, Measure, Ranked
from korea_trade.model.fact import Fact
from korea_trade.model.period import Month, Period

_RANKED_MEASURE = {None: Measure.VALUE, Ranked.DAILY_AVERAGE: Measure.DAILY_AVERAGE}


def check_ranks(known: Known) -> Iterator[Verdict]:
    """Each rank against the levels known of what it is among, and two ranks against each other."""
    ranks = [fact for fact in known.measured(Measure.RANK) if fact.value is not None]
    countries = _levels_of_countries(known)
    for rank in ranks:
        yield from _against_a_fall(known, rank)
        if rank.among is Among.DESTINATIONS:
            yield _against_destinations(known, countries, rank)
        else:
            yield _against_levels(known, rank)
    taken: dict[tuple[object, ...], Fact] = {}
    for rank in ranks:
        place = _place(rank)
        first = taken.setdefault(place, rank) if place else rank
        if (first.partner, first.period) != (rank.partner, rank.period):
            message = f"both rank {first.value} among {first.among} in {first.period}"
            yield decided(Rule.RANK, (first, rank), message, holds=False)


def _place(rank: Fact) -> tuple[object, ...] | None:
    """What only one can be: one partner of those in a period, or one of the equally long periods of a year."""
    place = (rank.value, rank.among, rank.ranked, rank.flow, rank.sector, rank.item)
    if rank.among is Among.DESTINATIONS:
        return (*place, rank.period)
    if rank.among is Among.YEAR:
        return (*place, rank.partner, rank.parsed_period.start.year, rank.parsed_period.months)
    return None


def _against_levels(known: Known, rank: Fact) -> Verdict:
    if rank.among is Among.ORDER or rank.ranked not in _RANKED_MEASURE:
        return undetermined(Rule.RANK, (rank,), f"nothing is stated of the others it is ranked among ({rank.among})")
    cell = Cell.of(rank, _RANKED_MEASURE[rank.ranked])
    own = known.stated(cell, rank.period).distinct or known.stated(cell, rank.period, limits=True).distinct
    line = known.timelines(cell, limits=True).get(rank.parsed_period.months)
    others = _ranked_among(rank, line) if line else []
    if line is None or not own or not others:
        what = "its level" if not own else "no other level"
        message = f"rank {rank.value} among {rank.among}: {what} is {'not ' if not own else ''}stated"
        return undetermined(Rule.RANK, (rank, *own), message)
    higher = line.above(own, others)
    distinct = {fact.period for fact in higher}
    assert rank.value is not None  # noqa: S101  (ranks have a value)
    message = f"rank {rank.value} among {rank.among}; {len(distinct)} of {len(others)} known figures higher"
    nearest = (line.facts[index] for index in others[-NEAREST:])
    return decided(
        Rule.RANK, (rank, *own, *_named(known, higher, nearest)), message, holds=len(distinct) <= rank.value - 1
    )


def _named(known: Known, higher: list[Fact], others: Iterable[Fact]) -> list[Fact]:
    """The facts that a verdict names: some that are higher, and some others; levels before thresholds."""
    chosen = {fact.id: fact for fact in (*higher[:NEAREST], *others)}
    return sorted(chosen.values(), key=lambda fact: (fact.measure is Measure.THRESHOLD, known.position[fact.id]))


def _against_a_fall(known: Known, rank: Fact) -> Iterator[Verdict]:
    """What fell was higher a year before, so it is no record."""
    if rank.value != 1 or rank.among is not Among.HISTORY or rank.ranked not in _RANKED_MEASURE:
        return
    for fact in known.of(Cell.of(rank, _RANKED_MEASURE[rank.ranked]), rank.period):
        if fact.direction is Direction.DOWN:
            yield decided(
                Rule.RANK, (rank, fact), f"highest in history, {fact.direction} on the year before", holds=False
            )


def _levels_of_countries(known: Known) -> dict[tuple[Cell, str], Levels]:
    """The levels of single countries in each period, by the cell of all of them together."""
    found: dict[tuple[Cell, str], list[Fact]] = {}
    for fact in known.measured(Measure.VALUE):
        if fact.value is not None and fact.partner in known.countries:
            found.setdefault((Cell.of(fact).with_partner(None), fact.period), []).append(fact)
    return {key: Levels(facts) for key, facts in found.items()}


def _against_destinations(known: Known, countries: dict[tuple[Cell, str], Levels], rank: Fact) -> Verdict:
    """The place of one country among the levels stated of others in the same period."""
    cell = Cell.of(rank, Measure.VALUE)
    own = known.stated(cell, rank.period).distinct
    levels = countries.get((cell.with_partner(None), rank.period), Levels(()))
    others = [index for index, fact in enumerate(levels.facts) if fact.partner != rank.partner]
    if not own or not others:
        return undetermined(Rule.RANK, (rank, *own), f"rank {rank.value} among destinations: too few levels are stated")
    higher = levels.above(own, others)
    partners = {fact.partner for fact in higher}
    assert rank.value is not None  # noqa: S101  (ranks have a value)
    message = f"rank {rank.value} among destinations; {len(partners)} of {len(others)} stated ones higher"
    named = _named(known, higher, (levels.facts[index] for index in others[:NEAREST]))
    return decided(Rule.RANK, (rank, *own, *named), message, holds=len(partners) <= rank.value - 1)


def _ranked_among(rank: Fact, line: Timeline) -> list[int]:
    """The places of the levels that the rank counts: of periods as long as its own, in the time it speaks of."""
    period = rank.parsed_period
    if rank.among is Among.YEAR:
        year = line.slice(Month(period.start.year, 1), Month(period.start.year, 12))
        return [index for index in year if line.starts[index] != period.start]
    since = _since(rank, period)
    return list(line.slice(since and since.plus(1), period.start.plus(-period.months)))


def _since(rank: Fact, period: Period) -> Month | None:
    if rank.since is not None:
        return Period.parse(rank.since).end
    if rank.window is None:
        return None
    number, unit = rank.window.split()
    return period.start.plus(-int(number) * (1 if unit == "months" else 12))
