"""Rules about streaks and first times: against each other, and against what is known of the time they span."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from itertools import pairwise

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import comparison_of, growth, is_limit, may_have_gone
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.revisions import is_small_change, may_be_revised
from korea_trade.arithmetic.statements import NEAREST, Shape, Timeline, by_shape, timelines_of, whole_months
from korea_trade.arithmetic.subject import Subject, limit_of, passed, subject_of
from korea_trade.arithmetic.verdict import Message, Verdict, decided, left_open, undetermined
from korea_trade.model.codes import Among, Direction, Event, Measure, RankedFrom, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.model.period import Month, Period
from korea_trade.phrase import phrase


@dataclass(frozen=True, slots=True)
class Run:
    """The time a streak spans: its first and last month, and how many months one step of it is."""

    start: Month
    end: Month
    step: int

    @property
    def first(self) -> str:
        """The period the streak began in, as written: a month, a quarter or a year."""
        if self.step == 1:
            return str(self.start)
        return str(self.start.year) if self.step == 12 else f"{self.start}/{self.start.plus(self.step - 1)}"


def run_of(streak: Fact) -> Run | None:
    """From (period - n + 1 steps) to the period, for a streak of n months, quarters or years.

    None where the period is no single month, quarter or year of that unit: then it is not said which step was the last.
    """
    period, step = streak.parsed_period, streak.unit.months if streak.unit else None
    if streak.value is None or step is None or not _is_step(period, step):
        return None
    return Run(period.start.plus(-step * (int(streak.value) - 1)), period.end, step)


def _is_step(period: Period, step: int) -> bool:
    """Whether a period is one month, one quarter or one year of the calendar."""
    return period.shape == whole_months(step) and (period.start.month - 1) % step == 0


def check_streaks(known: Known) -> Iterator[Verdict]:
    """Two streaks of one event that overlap began together; inside a streak nothing known contradicts it."""
    streaks = list(known.measured(Measure.STREAK))
    witnesses = _Witnesses(known)
    for streak in streaks:
        run = run_of(streak)
        if run is None:
            yield undetermined(Rule.STREAK, (streak,), phrase(VerdictPhrases.last_is_not_said, streak))
            continue
        if streak.value is not None and streak.value < 2:
            yield decided(Rule.STREAK, (streak,), phrase(VerdictPhrases.is_no_streak, streak), holds=False)
        shape = whole_months(run.step)
        inside = witnesses.between(streak, shape, run.start, run.end, against=partial(_did_not_happen, streak))
        inside = [fact for fact in inside if _is_step(fact.parsed_period, run.step)]
        if not inside:
            message = phrase(VerdictPhrases.nothing_known_of_streak, streak, run.first)
            yield undetermined(Rule.STREAK, (streak,), message)
        judged = [
            _judged(
                Rule.STREAK, (streak, fact), phrase(VerdictPhrases.inside_streak, streak, run.first, fact),
                bears_out=_certainly_happened, contradicts=_did_not_happen,
            )
            for fact in inside
        ]  # fmt: skip
        for fact, verdict in _telling(known, inside, judged):
            yield _as_revised(known, verdict, streak, fact)
        before = run.start.plus(-run.step)
        for fact in witnesses.between(streak, shape, before, before, against=None):
            message = phrase(VerdictPhrases.before_streak, streak, run.first, fact)
            verdict = _judged(
                Rule.STREAK, (streak, fact), message, bears_out=_did_not_happen, contradicts=_certainly_happened
            )
            yield _as_revised(known, verdict, streak, fact)
    for one, other in _neighbours(streaks):
        yield from _began_together(one, other)
    yield from _not_before_first_times(known)


_OF_GROWTH = (Event.GROWTH, Event.DECLINE, Event.BOTH_GROW)


def _as_revised(known: Known, verdict: Verdict, streak: Fact, fact: Fact) -> Verdict:
    """A change inside a streak, or right before it, that a revision may have turned."""
    if verdict.wrong and streak.event in _OF_GROWTH and may_be_revised(known, fact, streak) and is_small_change(fact):
        return verdict.turned(Outcome.REVISED)
    return verdict


def _neighbours(streaks: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Streaks of one event and each the next one to end after it, in the order of the fact base."""
    alike: dict[tuple[object, ...], list[tuple[Month, int]]] = {}
    for index, streak in enumerate(streaks):
        run = run_of(streak)
        if run is not None:
            alike.setdefault((*_kind(streak), streak.level, streak.unit), []).append((run.end, index))
    pairs = [sorted((one, other)) for ends in alike.values() for (_, one), (_, other) in pairwise(sorted(ends))]
    return [(streaks[one], streaks[other]) for one, other in sorted(pairs)]


def _kind(claim: Fact) -> tuple[object, ...]:
    """What claims of one event share, whatever the level that was passed."""
    cell = Cell.of(claim, Measure.VALUE)
    return cell, claim.event, claim.ranked, comparison_of(claim), claim.among, claim.ranked_from


def _not_before_first_times(known: Known) -> Iterator[Verdict]:
    """A streak holds no period in which, by a first time, the event did not happen."""
    firsts: dict[tuple[object, ...], list[Fact]] = {}
    for first in known.measured(Measure.FIRST_IN):
        firsts.setdefault(_kind(first), []).append(first)
    lines = {key: timelines_of(facts) for key, facts in firsts.items()}
    for placed in known.base.standing:  # targets too: an aimed-at second year cannot begin before the first
        streak = placed.fact
        run = run_of(streak) if streak.measure is Measure.STREAK else None
        line = lines.get(_kind(streak), {}).get(whole_months(run.step)) if run else None
        if run is None or line is None:
            continue
        # Of the first times before the streak began, all speak for it: the last one stands for them.
        started = line.slice(None, run.start)
        for index in (*started[-1:], *line.slice(run.start.plus(1), run.end)[-NEAREST:]):
            yield from _not_before_first(streak, run, line.facts[index])


def _not_before_first(streak: Fact, run: Run, first: Fact) -> Iterator[Verdict]:
    period = first.parsed_period
    if not _includes(streak, first):
        return
    since = _since(first, period)
    quiet = run.start < period.start and (since is None or since < period.start.plus(-run.step))
    message = phrase(VerdictPhrases.first_time_in_streak, streak, run.first, first)
    yield decided(Rule.STREAK, (streak, first), message, holds=not quiet)


def _began_together(one: Fact, other: Fact) -> Iterator[Verdict]:
    run, other_run = run_of(one), run_of(other)
    if run is None or other_run is None:
        return
    (early, early_run), (late, late_run) = sorted(((one, run), (other, other_run)), key=lambda pair: pair[1].end)
    # The earlier streak ends inside or right before the later one: then the later one goes on from it.
    if late_run.start <= early_run.end.plus(1):
        message = phrase(VerdictPhrases.streaks_began, early, early_run.first, late, late_run.first)
        yield decided(Rule.STREAK, (late, early), message, holds=early_run.start == late_run.start)


class _Witnesses:
    """Facts that can speak for or against an event of a cell, by the shape of their periods, made ready once."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self._lines: dict[tuple[Subject, Event | None], dict[Shape, _Line]] = {}

    def between(
        self, claim: Fact, shape: Shape, first: Month | None, last: Month, against: Callable[[Fact], bool] | None
    ) -> list[Fact]:
        """Those of such periods that start between two months: the nearest, and the nearest others that speak against.

        ``against`` says whether a fact does; None where all of them are wanted.
        """
        subject = subject_of(claim)
        if subject is None:
            return []
        key = subject, claim.event
        if key not in self._lines:
            ordered = _witnesses(self.known, subject, claim.event)
            self._lines[key] = {shape: _Line(facts) for shape, facts in by_shape(ordered).items()}
        line = self._lines[key].get(shape)
        return line.between((claim.measure, limit_of(claim)), first, last, against) if line else []


class _Line:
    """Witnesses of one shape, from the earliest to the latest, and which of them speak against which claims."""

    def __init__(self, facts: list[Fact]) -> None:
        self.line = Timeline(facts)
        self.order = {fact.id: order for order, fact in enumerate(facts)}
        self._against: dict[object, bytes] = {}

    def between(
        self, kind: object, first: Month | None, last: Month, against: Callable[[Fact], bool] | None
    ) -> list[Fact]:
        places = self.line.slice(first, last)
        chosen = list(places[-NEAREST:])
        if against is not None and len(places) > NEAREST:
            chosen += self._places(kind, places[:-NEAREST], against)
        return sorted((self.line.facts[place] for place in chosen), key=lambda fact: self.order[fact.id])

    def _places(self, kind: object, places: range, against: Callable[[Fact], bool]) -> Iterator[int]:
        if kind not in self._against:
            self._against[kind] = bytes(map(against, self.line.facts))
        marks = self._against[kind]
        place = marks.rfind(1, places.start, places.stop)
        for _ in range(NEAREST):
            if place < 0:
                return
            yield place
            place = marks.rfind(1, places.start, place)


def _witnesses(known: Known, subject: Subject, event: Event | None) -> list[Fact]:
    """Facts of the same cell that can speak for or against the event."""
    cell, facts = subject.cell, known.of(subject.cell)
    if event in (Event.GROWTH, Event.DECLINE, Event.DOUBLE_DIGIT_GROWTH) and not subject.of_growth:
        return [fact for fact in facts if fact.direction is not None and comparison_of(fact) is subject.comparison]
    if event in (Event.ABOVE, Event.BELOW, Event.SURPLUS, Event.DEFICIT):
        return [fact for fact in facts if subject.has_figure(fact)] if subject.of_growth else known.limits(cell)
    if event is Event.ALL_GROW:
        counts = [fact for unit in _COUNTED for fact in known.of(replace(cell, measure=Measure.COUNT, unit=unit))]
        return [fact for fact in counts if fact.direction is Direction.UP and fact.of is not None]
    if event is Event.LARGEST_DESTINATION:
        ranks = known.of(cell.with_measure(Measure.RANK))
        return [fact for fact in ranks if fact.among is Among.DESTINATIONS and fact.value == 1 and _is_plain(fact)]
    if event is Event.BOTH_GROW:
        return [fact for fact in facts if _both_grew(known, fact)]
    return []


_COUNTED = (Unit.ITEMS, Unit.REGIONS, Unit.COUNTRIES)
_DOUBLE_DIGITS = Interval(Fraction(10), None)


def _is_plain(rank: Fact) -> bool:
    """Whether a rank is of the value, from the highest."""
    return rank.ranked is None and rank.ranked_from is not RankedFrom.LOWEST


def _both_grew(known: Known, fact: Fact) -> bool:
    """Whether the value and the daily average of one period are stated to have grown."""
    averages = known.of(Cell.of(fact, Measure.DAILY_AVERAGE), fact.period)
    grew = [other for other in averages if other.direction is Direction.UP]
    return fact.direction is Direction.UP and any(comparison_of(other) is comparison_of(fact) for other in grew)


def _happened(claim: Fact, fact: Fact) -> bool:
    """Whether the fact leaves it possible that the event happened in its period."""
    if claim.event in (Event.LARGEST_DESTINATION, Event.BOTH_GROW):
        return True  # only facts that say so are witnesses
    beyond, subject = passed(claim), subject_of(claim)
    if beyond is not None and subject is not None:
        return subject.figure(fact).meets(beyond)
    if claim.event is Event.ALL_GROW:
        return fact.value == fact.of
    if claim.event is Event.DECLINE:
        return may_have_gone(fact, Direction.DOWN)
    if claim.event is Event.DOUBLE_DIGIT_GROWTH and fact.growth is not None:
        return growth(fact).meets(_DOUBLE_DIGITS)
    return may_have_gone(fact, Direction.UP)


def _did_not_happen(claim: Fact, fact: Fact) -> bool:
    """Whether the fact excludes that the event happened in its period."""
    return not _happened(claim, fact)


def _certainly_happened(claim: Fact, fact: Fact) -> bool:
    """Whether the fact says that the event happened in its period."""
    if fact.event is claim.event or claim.event in (Event.LARGEST_DESTINATION, Event.BOTH_GROW):
        return True
    beyond, subject = passed(claim), subject_of(claim)
    if beyond is not None and subject is not None:
        return beyond.encloses(subject.figure(fact))
    if claim.event is Event.DOUBLE_DIGIT_GROWTH:
        return fact.growth is not None and _DOUBLE_DIGITS.encloses(growth(fact))
    if claim.event in (Event.GROWTH, Event.DECLINE):
        return fact.direction is (Direction.UP if claim.event is Event.GROWTH else Direction.DOWN)
    return _happened(claim, fact)


_Says = Callable[[Fact, Fact], bool]


def _judged(rule: Rule, facts: tuple[Fact, Fact], message: Message, *, bears_out: _Says, contradicts: _Says) -> Verdict:
    """A claim of an event by a fact of another period: what neither bears it out nor contradicts it may round so.

    A mere limit, and a rise without its rate, then decide nothing.
    """
    claim, fact = facts
    holds = not contradicts(claim, fact)
    exact = holds and bears_out(claim, fact)
    of_no_rate = claim.event is Event.DOUBLE_DIGIT_GROWTH and fact.growth is None
    if holds and not exact and (is_limit(fact) or of_no_rate):
        return left_open(rule, facts, message)
    return decided(rule, facts, message, holds=holds, exact=exact)


def _telling(known: Known, facts: list[Fact], verdicts: list[Verdict]) -> Iterator[tuple[Fact, Verdict]]:
    """Facts with their verdicts, without limits that tell nothing of a period of which another fact does."""
    told = {
        known.spelling(fact.period)
        for fact, verdict in zip(facts, verdicts, strict=True)
        if verdict.outcome is not Outcome.UNDETERMINED
    }
    for fact, verdict in zip(facts, verdicts, strict=True):
        if verdict.outcome is not Outcome.UNDETERMINED or known.spelling(fact.period) not in told:
            yield fact, verdict


def check_first_times(known: Known) -> Iterator[Verdict]:
    """What happened for the first time in so long had not happened in that time, as far as is known."""
    witnesses = _Witnesses(known)
    claims: dict[tuple[object, ...], list[Fact]] = {}
    for fact in known.measured(Measure.STREAK, Measure.FIRST_IN):
        if fact.measure is Measure.FIRST_IN or run_of(fact) is not None:
            claims.setdefault(_kind(fact), []).append(fact)
    lines = {key: timelines_of(facts) for key, facts in claims.items()}
    for claim in known.measured(Measure.FIRST_IN):
        period = claim.parsed_period
        since = _since(claim, period)
        span = since and since.plus(1), period.start.plus(-period.shape[0])
        line = lines[_kind(claim)][period.shape]
        same = [fact for fact in (line.facts[place] for place in line.slice(*span)) if _includes(fact, claim)]
        before = [
            *witnesses.between(claim, period.shape, *span, against=partial(_certainly_happened, claim)),
            *sorted(same[-NEAREST:], key=lambda fact: known.position[fact.id]),
        ]
        if not before:
            yield undetermined(Rule.FIRST_IN, (claim,), phrase(VerdictPhrases.nothing_known_before))
        judged = [
            _judged(
                Rule.FIRST_IN, (claim, fact), phrase(VerdictPhrases.before_first_time, claim, fact),
                bears_out=_did_not_happen, contradicts=_certainly_happened,
            )
            for fact in before
        ]  # fmt: skip
        yield from (verdict for _, verdict in _telling(known, before, judged))


def _includes(fact: Fact, claim: Fact) -> bool:
    """Whether another streak or first time of the event says that the claimed one happened in its period."""
    if claim.level is None or fact.level is None:
        return claim.level is fact.level
    return fact.level <= claim.level if claim.event is Event.BELOW else fact.level >= claim.level


def _since(claim: Fact, period: Period) -> Month | None:
    """The month it last happened in, at the latest; None for the first time ever."""
    if claim.since is not None:
        return Period.parse(claim.since).end
    if claim.value is None or claim.unit is None:
        return None
    return period.start.plus(-int(claim.value) * (claim.unit.months or 1))
