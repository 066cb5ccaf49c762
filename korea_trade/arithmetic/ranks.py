"""Rules about ranks: no more higher figures are known than a rank leaves room for, and no place is taken twice."""

from collections.abc import Iterator
from itertools import combinations

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import Cell, Known, level
from korea_trade.arithmetic.verdict import Verdict, decided, undetermined
from korea_trade.model.codes import Among, Direction, Measure, Ranked
from korea_trade.model.fact import Fact
from korea_trade.model.period import Month, Period

_RANKED_MEASURE = {None: Measure.VALUE, Ranked.DAILY_AVERAGE: Measure.DAILY_AVERAGE}


def check_ranks(known: Known) -> Iterator[Verdict]:
    """Each rank against the levels known of what it is among, and two ranks against each other."""
    ranks = [fact for fact in known.measured(Measure.RANK) if fact.value is not None]
    for rank in ranks:
        yield from _against_levels(known, rank)
    for one, other in combinations(ranks, 2):
        if _exclude_each_other(one, other):
            message = f"both rank {one.value} among {one.among} in {one.period}"
            yield decided(Rule.RANK, (one, other), message, holds=False)


def _exclude_each_other(one: Fact, other: Fact) -> bool:
    """Two partners that are the same destination place, or two periods that are the same place of one year."""
    if (one.value, one.among, one.ranked, one.flow, one.sector, one.item) != (
        other.value, other.among, other.ranked, other.flow, other.sector, other.item,
    ):  # fmt: skip
        return False
    if one.among is Among.DESTINATIONS:
        return one.period == other.period and one.partner != other.partner
    same_kind = Period.parse(one.period).months == Period.parse(other.period).months
    same_year = one.period[:4] == other.period[:4]
    return (
        one.among is Among.YEAR
        and same_kind
        and same_year
        and one.period != other.period
        and one.partner == other.partner
    )


def _against_levels(known: Known, rank: Fact) -> Iterator[Verdict]:
    yield from _against_a_fall(known, rank)
    if rank.among is Among.DESTINATIONS:
        yield _against_destinations(known, rank)
        return
    if rank.among is Among.ORDER or rank.ranked not in _RANKED_MEASURE:
        yield undetermined(Rule.RANK, (rank,), f"nothing is stated of the others it is ranked among ({rank.among})")
        return
    cell = Cell.of(rank, _RANKED_MEASURE[rank.ranked])
    own = known.levels(cell, rank.period) or known.limits(cell, rank.period)
    others = [fact for fact in known.limits(cell) if _ranked_among(rank, fact)]
    if not own or not others:
        what = "its level" if not own else "no other level"
        message = f"rank {rank.value} among {rank.among}: {what} is {'not ' if not own else ''}stated"
        yield undetermined(Rule.RANK, (rank, *own), message)
        return
    higher = [fact for fact in others if all(level(mine).entirely_below(level(fact)) for mine in own)]
    distinct = {fact.period for fact in higher}
    assert rank.value is not None  # noqa: S101  (filtered above)
    message = f"rank {rank.value} among {rank.among}; {len(distinct)} of {len(others)} known figures higher"
    yield decided(Rule.RANK, (rank, *own, *others), message, holds=len(distinct) <= rank.value - 1)


def _against_a_fall(known: Known, rank: Fact) -> Iterator[Verdict]:
    """What fell was higher a year before, so it is no record."""
    if rank.value != 1 or rank.among is not Among.HISTORY or rank.ranked not in _RANKED_MEASURE:
        return
    for fact in known.of(Cell.of(rank, _RANKED_MEASURE[rank.ranked]), rank.period):
        if fact.direction is Direction.DOWN:
            yield decided(
                Rule.RANK, (rank, fact), f"highest in history, {fact.direction} on the year before", holds=False
            )


def _against_destinations(known: Known, rank: Fact) -> Verdict:
    """The place of one country among the levels stated of others in the same period."""
    countries = {partner.code for partner in known.base.partners if partner.iso3166 is not None}
    cell = Cell.of(rank, Measure.VALUE)
    own = known.levels(cell, rank.period)
    others = [
        fact for code in countries - {rank.partner} for fact in known.levels(cell.with_partner(code), rank.period)
    ]
    if not own or not others:
        return undetermined(Rule.RANK, (rank, *own), f"rank {rank.value} among destinations: too few levels are stated")
    higher = {fact.partner for fact in others if all(level(mine).entirely_below(level(fact)) for mine in own)}
    assert rank.value is not None  # noqa: S101  (ranks have a value)
    message = f"rank {rank.value} among destinations; {len(higher)} of {len(others)} stated ones higher"
    return decided(Rule.RANK, (rank, *own, *others), message, holds=len(higher) <= rank.value - 1)


def _ranked_among(rank: Fact, fact: Fact) -> bool:
    """Whether a level is one of those that the rank counts: of periods as long, in the time it speaks of."""
    period, other = Period.parse(rank.period), Period.parse(fact.period)
    if other.months != period.months or other == period:
        return False
    if rank.among is Among.YEAR:
        return other.start.year == period.start.year
    since = _since(rank, period)
    return other.end < period.start and (since is None or since < other.start)


def _since(rank: Fact, period: Period) -> Month | None:
    if rank.since is not None:
        return Period.parse(rank.since).end
    if rank.window is None:
        return None
    number, unit = rank.window.split()
    return period.start.plus(-int(number) * (1 if unit == "months" else 12))
