"""Levels that are only floors: provisional tallies that, as their documents say too, have been topped."""

from collections import defaultdict
from collections.abc import Iterable

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import amount, level
from korea_trade.arithmetic.subject import subject_of
from korea_trade.model.codes import Bound, Measure, Status
from korea_trade.model.fact import Fact

_Stated = tuple[str, str, Cell]
"""A cell on the days and in the document of a figure."""


def floors_of(facts: Iterable[Fact]) -> frozenset[str]:
    """The ids of the floors among facts."""
    facts = list(facts)
    tallies = [fact for fact in facts if _is_tally(fact)]
    if not tallies:
        return frozenset()
    limits = defaultdict[_Stated, list[Fact]](list)
    for fact in facts:
        cell = _cell_topped(fact)
        if cell is not None:
            limits[_stated(fact, cell)].append(fact)
    return frozenset(
        tally.id for tally in tallies if any(_tops(limit, tally) for limit in limits[_stated(tally, Cell.of(tally))])
    )


def with_bound_of_floor(fact: Fact, floors: frozenset[str]) -> Fact:
    """A fact as sentences say it: what is only a floor is above its digits."""
    return fact.model_copy(update={"bound": Bound.ABOVE}) if fact.id in floors else fact


def _is_tally(fact: Fact) -> bool:
    return (
        fact.status is Status.PROVISIONAL
        and fact.measure is Measure.VALUE
        and fact.value is not None
        and fact.bound is None
    )


def _cell_topped(fact: Fact) -> Cell | None:
    """The cell whose level passed a threshold, if the fact says so of a figure that happened."""
    happened = fact.status not in (Status.TARGET, Status.FORECAST)
    if not happened or fact.measure is not Measure.THRESHOLD or fact.value is None or fact.bound is not Bound.ABOVE:
        return None
    subject = subject_of(fact)
    return None if subject is None or subject.of_growth else subject.cell


def _tops(limit: Fact, tally: Fact) -> bool:
    return level(tally).holds(amount(limit))


def _stated(fact: Fact, cell: Cell) -> _Stated:
    return fact.source, fact.parsed_period.canonical, cell
