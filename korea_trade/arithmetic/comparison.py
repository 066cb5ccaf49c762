"""Comparisons: the same cells in two periods, or the same cells under two definitions of trade."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from korea_trade.arithmetic.bounded import Bounded
from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Undecided
from korea_trade.arithmetic.figures import amount, comparison_of, level
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.subject import subject_of
from korea_trade.errors import NotComparable
from korea_trade.messages.phrases import Phrases
from korea_trade.model import codes
from korea_trade.model.codes import Bound, Direction, Flow, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly
from korea_trade.model.period import Period
from korea_trade.phrase import phrase


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two facts about a cell side by side; where both state a level, the change and which way it went.

    ``limits`` says of each whether its level is only a limit; ``doubtful`` has the facts that contradict others, from
    which nothing is derived.
    """

    cell: Cell
    first: Fact
    second: Fact
    change: Bounded | None = None
    percent: Bounded | None = None
    direction: Direction | Undecided | None = None
    limits: tuple[Bound | None, Bound | None] = (None, None)
    doubtful: tuple[Fact, ...] = ()


def compare_periods(
    known: Known, first: str, second: str, by: str | None, measure: Measure, keep: Callable[[Fact], bool]
) -> list[Comparison]:
    """Cells with a level or a limit of it in both periods, by item or partner or as a whole.

    Of a cell without a level the threshold that says most stands for it. Raises NotComparable for periods of different
    length, unless daily averages are compared.
    """
    one, other = Period.parse(first), Period.parse(second)
    if one.canonical == other.canonical:
        raise NotComparable(phrase(Phrases.same_period, first, second))
    if one.shape != other.shape and measure is not Measure.DAILY_AVERAGE:
        raise NotComparable(phrase(Phrases.different_lengths, first, _length(one), second, _length(other)))
    return [
        _side_by_side(known, cell, fact, other_fact)
        for cell in _cells(known, first, by, measure, keep)
        for fact in _levels_or_limit(known, cell, first)
        for other_fact in _levels_or_limit(known, cell, second)
        if keep(fact)
    ]


def only_in(
    known: Known, period: str, other: str, by: str | None, measure: Measure, keep: Callable[[Fact], bool]
) -> list[Fact]:
    """The levels and limits that one of two periods has and the other has none for, so that they do not compare."""
    return [
        fact
        for cell in _cells(known, period, by, measure, keep)
        if not _levels_or_limit(known, cell, other)
        for fact in _levels_or_limit(known, cell, period)
        if keep(fact) and not (fact.measure is Measure.THRESHOLD and fact.value == 0)
    ]


def _cells(
    known: Known, period: str, by: str | None, measure: Measure, keep: Callable[[Fact], bool]
) -> dict[Cell, None]:
    """The cells that have a level or a limit of it in a period, in order."""
    spelled = Period.parse(period).canonical
    return dict.fromkeys(
        cell
        for kind in (measure, Measure.THRESHOLD)
        for fact in known.measured(kind)
        if known.spelling(fact.period) == spelled and keep(fact) and _is_by(fact, by)
        if (cell := _cell_of_level(fact)) is not None and cell.measure is measure
    )


def _levels_or_limit(known: Known, cell: Cell, period: str) -> list[Fact]:
    """The levels of a cell; without any, the highest level that it passed, or else the lowest it stayed below."""
    found = [fact for fact in known.limits(cell, period) if _is_figure_of(cell, fact)]
    levels = [fact for fact in found if fact.measure is not Measure.THRESHOLD]
    if levels:
        return levels
    above = [fact for fact in found if fact.bound is Bound.ABOVE]
    below = [fact for fact in found if fact.bound is Bound.BELOW]
    return [max(above, key=amount)] if above else [min(below, key=amount)] if below else []


def _cell_of_level(fact: Fact) -> Cell | None:
    """The cell whose level a fact states, or limits by a threshold; None where it does neither."""
    if fact.measure is not Measure.THRESHOLD:
        cell = Cell.of(fact)
    else:
        subject = subject_of(fact)
        if subject is None or subject.of_growth:
            return None
        cell = subject.cell
    return cell if _is_figure_of(cell, fact) else None


def compare_sectors(
    known: Known, first: Sector, second: Sector, by: str | None, measure: Measure, keep: Callable[[Fact], bool]
) -> list[Comparison]:
    """Cells with a figure under both definitions in the same period, by item or partner or as a whole.

    A figure is a level or a growth; the growth under two definitions is as worth comparing as the level.
    """
    return [
        _side_by_side(known, Cell.of(fact), fact, other_fact)
        for fact in known.measured(measure)
        if fact.sector == first and keep(fact) and _is_by(fact, by) and _has_figure(fact)
        for other_fact in known.of(replace(Cell.of(fact), sector=second), fact.period)
        if _has_figure(other_fact)
    ]


def only_under(
    known: Known,
    sector: Sector,
    other: Sector,
    by: str | None,
    measures: Sequence[Measure],
    keep: Callable[[Fact], bool],
) -> list[Fact]:
    """The figures that one of two definitions has and the other has none for, in the periods that both have any of."""
    of_cells = [
        (fact, any(map(_has_figure, known.of(replace(Cell.of(fact), sector=other), fact.period))))
        for measure in measures
        for fact in known.measured(measure)
        if fact.sector == sector and keep(fact) and _is_by(fact, by) and _has_figure(fact)
    ]
    periods = {fact.period for fact, compares in of_cells if compares}
    return [fact for fact, compares in of_cells if not compares and fact.period in periods]


def _has_level(fact: Fact) -> bool:
    return _is_figure_of(Cell.of(fact), fact)


def _is_figure_of(cell: Cell, fact: Fact) -> bool:
    unit = Unit.PERCENT if cell.measure is Measure.SHARE else Unit.USD_BN
    return fact.value is not None and fact.unit is unit and fact.bound is not Bound.ABOUT


def _has_figure(fact: Fact) -> bool:
    return _has_level(fact) or (fact.growth is not None and comparison_of(fact) is codes.Comparison.PREVIOUS_YEAR)


def _length(period: Period) -> tuple[int, str]:
    number, unit = period.months, "month"
    if not period.is_whole_months:
        number, unit = (period.last_day - period.first_day).days + 1, "day"
    return number, unit


def _is_by(fact: Fact, by: str | None) -> bool:
    """Whether a fact is of the cells compared: all trade, one item each, or one partner each."""
    return {None: (False, False), "item": (True, False), "partner": (False, True)}[by] == (
        fact.item is not None,
        fact.partner is not None,
    )


def _side_by_side(known: Known, cell: Cell, first: Fact, second: Fact) -> Comparison:
    limits = (_limit(known, first), _limit(known, second))
    doubtful = tuple(fact for fact in (first, second) if fact.acknowledges)
    bare = Comparison(cell, first, second, limits=limits, doubtful=doubtful)
    # What is at least so much has risen by at least so much; from what was at least so much, by at most.
    ways = {limit for limit in (_OPPOSITE[limits[0]], limits[1]) if limit is not None}
    if doubtful or len(ways) > 1 or not (_is_figure_of(cell, first) and _is_figure_of(cell, second)):
        return bare
    way = next(iter(ways), None)
    before, after = _digits(first), _digits(second)
    change = after - before
    percent = None
    if (
        cell.flow is not Flow.BALANCE
        and cell.measure is not Measure.SHARE
        and before.low is not None
        and before.low > 0
    ):
        percent = Bounded.of((after / before - exactly(1)) * exactly(100)).as_limit(way)
    return replace(bare, change=Bounded.of(change).as_limit(way), percent=percent, direction=_sign(change, way))


_OPPOSITE = {None: None, Bound.ABOVE: Bound.BELOW, Bound.BELOW: Bound.ABOVE}


def _limit(known: Known, fact: Fact) -> Bound | None:
    """Whether the level of a fact is only a limit: one that is stated as such, or a tally that has been topped."""
    return Bound.ABOVE if known.is_floor(fact) else fact.bound


def _digits(fact: Fact) -> Interval:
    """What the digits of a level mean; those of a stated limit are exact."""
    assert fact.value is not None  # noqa: S101  (``_has_level`` has seen it)
    return level(fact) if fact.bound is None else exactly(fact.value)


def _sign(change: Interval, way: Bound | None) -> Direction | Undecided:
    low, high = change.ends()
    if low > 0 and way is not Bound.BELOW:
        return Direction.UP
    if high < 0 and way is not Bound.ABOVE:
        return Direction.DOWN
    return Undecided.CANNOT_TELL
