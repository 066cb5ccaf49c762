"""Rules about streaks and first times: against each other, and against what is known of the time they span."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import Cell, Known, level
from korea_trade.arithmetic.levels import passed
from korea_trade.arithmetic.verdict import Verdict, decided, undetermined
from korea_trade.model.codes import Among, Direction, Event, Frequency, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.period import Month, Period


@dataclass(frozen=True, slots=True)
class Run:
    """The time a streak spans: its first and last month, and how many months one step of it is."""

    start: Month
    end: Month
    step: int

    @property
    def first(self) -> str:
        """The period the streak began in, as written: a month, or a year."""
        return str(self.start) if self.step == 1 else str(self.start.year)


def run_of(streak: Fact) -> Run | None:
    """From (period - n + 1 steps) to the period, for a streak of n months or years.

    None where the period is no single month or year of that unit: then it is not said which step was the last.
    """
    period = Period.parse(streak.period)
    monthly = streak.unit is Unit.MONTHS
    if streak.value is None or period.frequency is not (Frequency.MONTHLY if monthly else Frequency.ANNUAL):
        return None
    step = 1 if monthly else 12
    return Run(period.start.plus(-step * (int(streak.value) - 1)), period.end, step)


def check_streaks(known: Known) -> Iterator[Verdict]:
    """Two streaks of one event that overlap began together; inside a streak nothing known contradicts it."""
    streaks = list(known.measured(Measure.STREAK))
    for streak in streaks:
        run = run_of(streak)
        if run is None:
            yield undetermined(Rule.STREAK, (streak,), f"{streak.value} {streak.unit}: which was the last is not said")
            continue
        inside = [fact for fact in _witnesses(known, streak) if _in(run, fact)]
        if not inside:
            message = f"{streak.value} {streak.unit} from {run.first}: nothing else is known of them"
            yield undetermined(Rule.STREAK, (streak,), message)
        for fact in inside:
            holds = _happened(streak, fact)
            message = f"{_words(streak)} from {run.first} to {streak.period}; {_stated(fact)} in {fact.period}"
            yield decided(Rule.STREAK, (streak, fact), message, holds=holds)
        for fact in _witnesses(known, streak):
            period = Period.parse(fact.period)
            if period.months == run.step and period.end.until(run.start) == 1:
                message = f"{_words(streak)} from {run.first}; {_stated(fact)} in {fact.period}, just before"
                yield decided(Rule.STREAK, (streak, fact), message, holds=not _certainly_happened(streak, fact))
    for one, other in combinations(streaks, 2):
        yield from _began_together(one, other)
    for placed in known.base.facts:  # targets too: an aimed-at second year cannot begin before the first
        if placed.fact.measure is Measure.STREAK:
            for first in known.measured(Measure.FIRST_IN):
                yield from _not_before_first(placed.fact, first)


def _not_before_first(streak: Fact, first: Fact) -> Iterator[Verdict]:
    """A streak holds no period in which, by a first time, the event did not happen."""
    same = Cell.of(streak, Measure.VALUE) == Cell.of(first, Measure.VALUE) and streak.event is first.event
    run, period = run_of(streak), Period.parse(first.period)
    harder = streak.level is None or first.level is None or streak.level >= first.level
    if not same or not harder or run is None or run.step != period.months or run.end < period.start:
        return
    since = _since(first, period)
    quiet = run.start < period.start and (since is None or since < period.start.plus(-run.step))
    message = f"{_words(streak)} from {run.first}; for the first time in {first.period}"
    yield decided(Rule.STREAK, (streak, first), message, holds=not quiet)


def _began_together(one: Fact, other: Fact) -> Iterator[Verdict]:
    same = Cell.of(one) == Cell.of(other) and (one.event, one.level, one.unit) == (other.event, other.level, other.unit)
    run, other_run = run_of(one), run_of(other)
    if not same or run is None or other_run is None:
        return
    (early, early_run), (late, late_run) = sorted(((one, run), (other, other_run)), key=lambda pair: pair[1].end)
    # The earlier streak ends inside or right before the later one: then the later one goes on from it.
    if late_run.start <= early_run.end.plus(1):
        message = (
            f"{early.value} {early.unit} by {early.period} began in {early_run.first}, "
            f"{late.value} by {late.period} in {late_run.first}"
        )
        yield decided(Rule.STREAK, (late, early), message, holds=early_run.start == late_run.start)


def _witnesses(known: Known, streak: Fact) -> list[Fact]:
    """Facts of the same cell that can speak for or against the event."""
    cell = Cell.of(streak, Measure.VALUE)
    if streak.event is Event.GROWTH:
        return [fact for fact in known.of(cell) if fact.direction is not None]
    if streak.event in (Event.ABOVE, Event.SURPLUS, Event.DEFICIT):
        return known.limits(cell)
    if streak.event is Event.ALL_GROW:
        counts = known.of(Cell.of(streak, Measure.COUNT))
        return [fact for fact in counts if fact.direction is Direction.UP and fact.of is not None]
    if streak.event is Event.LARGEST_DESTINATION:
        ranks = known.of(Cell.of(streak, Measure.RANK))
        return [fact for fact in ranks if fact.among is Among.DESTINATIONS and fact.value == 1]
    if streak.event is Event.BOTH_GROW:
        return [fact for fact in known.of(cell) if _both_grew(known, fact)]
    return []


def _both_grew(known: Known, fact: Fact) -> bool:
    """Whether the value and the daily average of one period are stated to have grown."""
    averages = known.of(Cell.of(fact, Measure.DAILY_AVERAGE), fact.period)
    return fact.direction is Direction.UP and any(other.direction is Direction.UP for other in averages)


def _in(run: Run, fact: Fact) -> bool:
    period = Period.parse(fact.period)
    aligned = period.months == run.step and (run.step == 1 or period.start.month == 1)
    return aligned and run.start <= period.start and period.end <= run.end


def _happened(claim: Fact, fact: Fact) -> bool:
    """Whether the fact leaves it possible that the event happened in its period."""
    if claim.event in (Event.LARGEST_DESTINATION, Event.BOTH_GROW):
        return True  # only facts that say so are witnesses
    beyond = passed(claim)
    if beyond is not None:
        return level(fact).meets(beyond)
    if claim.event is Event.ALL_GROW:
        return fact.value == fact.of
    return fact.direction is Direction.UP


def _certainly_happened(claim: Fact, fact: Fact) -> bool:
    """Whether the fact says that the event happened in its period."""
    if fact.event is claim.event or claim.event in (Event.LARGEST_DESTINATION, Event.BOTH_GROW):
        return True
    beyond = passed(claim)
    if beyond is not None:
        return beyond.encloses(level(fact))
    return _happened(claim, fact)


def check_first_times(known: Known) -> Iterator[Verdict]:
    """What happened for the first time in so long had not happened in that time, as far as is known."""
    for claim in known.measured(Measure.FIRST_IN):
        period = Period.parse(claim.period)
        since = _since(claim, period)
        before = [
            fact
            for fact in (*_witnesses(known, claim), *_same_claims(known, claim))
            if Period.parse(fact.period).months == period.months
            and Period.parse(fact.period).end < period.start
            and (since is None or since < Period.parse(fact.period).start)
        ]
        if not before:
            yield undetermined(Rule.FIRST_IN, (claim,), "nothing is known of the time before")
        for fact in before:
            message = f"{_words(claim)} for the first time in {claim.period}; {_stated(fact)} in {fact.period}"
            yield decided(Rule.FIRST_IN, (claim, fact), message, holds=not _certainly_happened(claim, fact))


def _same_claims(known: Known, claim: Fact) -> list[Fact]:
    """Other streaks and first times of the event, or of one that includes it: it happened in their period."""
    return [
        fact
        for fact in known.measured(Measure.STREAK, Measure.FIRST_IN)
        if fact.id != claim.id
        and (fact.measure is Measure.FIRST_IN or run_of(fact) is not None)
        and Cell.of(fact, Measure.VALUE) == Cell.of(claim, Measure.VALUE)
        and fact.event is claim.event
        and (claim.level is None or (fact.level is not None and fact.level >= claim.level))
    ]


def _since(claim: Fact, period: Period) -> Month | None:
    """The month it last happened in, at the latest; None for the first time ever."""
    if claim.since is not None:
        return Period.parse(claim.since).end
    if claim.value is None:
        return None
    return period.start.plus(-int(claim.value) * (1 if claim.unit is Unit.MONTHS else 12))


def _words(claim: Fact) -> str:
    return f"{claim.event} {claim.level}" if claim.level is not None else str(claim.event)


def _stated(fact: Fact) -> str:
    if fact.event is not None:
        return _words(fact)
    if fact.measure is Measure.COUNT:
        return f"{fact.value} of {fact.of} up"
    if fact.value is None:
        return str(fact.direction)
    return (
        f"{fact.bound or ''} {fact.value}".strip() if fact.growth is None else f"{fact.value}, {fact.growth:+} percent"
    )
