"""Rules about growth: the year before, directions, and a whole that its parts make up."""

from collections.abc import Callable, Iterator

from korea_trade.arithmetic.balance import legs
from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import (
    Reading,
    amount,
    comparison_of,
    earlier_level,
    growth,
    is_limit,
    level,
    may_have_gone,
    tells_earlier,
    tells_year_before,
)
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.parts import total
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.revisions import REVISED_BY, is_small_change, may_be_revised, unless_revised
from korea_trade.arithmetic.statements import whole_months
from korea_trade.arithmetic.subject import subject_of
from korea_trade.arithmetic.verdict import Verdict, compare, decided, equal, undetermined
from korea_trade.model.codes import LEGS, Comparison, Direction, Event, Flow, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly, rounded
from korea_trade.model.period import Period
from korea_trade.model.well_formed import direction_of
from korea_trade.phrase import phrase

_LEVELS = (
    Measure.VALUE, Measure.DAILY_AVERAGE, Measure.SHARE, Measure.VOLUME, Measure.QUANTITY, Measure.PRICE,
)  # fmt: skip


def earlier_period(period: Period, comparison: Comparison) -> str | None:
    """The period that a growth is against; None for the month before what is no month, and so on."""
    if comparison is Comparison.PREVIOUS_YEAR:
        return period.years_before(1)
    if comparison is Comparison.PREVIOUS_MONTH and period.shape == whole_months(1):
        return str(period.start.plus(-1))
    if comparison is Comparison.PREVIOUS_QUARTER and period.shape == whole_months(3):
        return f"{period.start.plus(-3)}/{period.end.plus(-3)}"
    return None


def check_growth(known: Known) -> Iterator[Verdict]:
    """A level, its growth and the earlier level; and the balance of the year before by two routes."""
    for fact in known.measured(*_LEVELS):
        cell, period = Cell.of(fact), earlier_period(fact.parsed_period, comparison_of(fact))
        if period is None or (fact.growth is None and fact.direction is None):
            continue
        before = known.stated(cell, period, limits=True)
        if not before.facts:
            continue
        # A growth or direction alone is tried on the level that another fact states of the cell.
        own = [fact] if fact.value is not None else known.stated(cell, fact.period).of_first(fact.source)
        for earlier in before.of_first(fact.source):
            for stated in own:
                yield from _with_earlier(known, fact, stated, earlier)
    for period, levels in legs(known, totals=False):
        given = [[fact for fact in levels[flow] if tells_year_before(fact)] for flow in LEGS]
        if all(given):
            exports, imports, balance = (facts[0] for facts in given)
            yield equal(
                Rule.GROWTH,
                (balance, exports, imports),
                phrase(VerdictPhrases.balance_a_year_before, period),
                lambda read, b=balance, e=exports, i=imports: (  # type: ignore[misc]
                    earlier_level(b, read),
                    earlier_level(e, read) - earlier_level(i, read),
                ),
                exact=False,
            )


def _with_earlier(known: Known, fact: Fact, stated: Fact, earlier: Fact) -> Iterator[Verdict]:
    """The growth or direction of a fact between the level stated of its cell and the earlier level."""
    if tells_earlier(stated, fact):

        def growth_fits(read: Reading, before: Interval) -> tuple[Interval, Interval]:
            return before, earlier_level(stated, read, fact)

        verdict = compare(
            Rule.GROWTH,
            (fact, stated, earlier),
            phrase(VerdictPhrases.growth_from, stated, fact, earlier),
            lambda read: growth_fits(read, level(earlier, read)),
            exact=is_limit(earlier) and level(earlier).encloses(earlier_level(stated, growing=fact)),
            is_open=is_limit(stated),
            unit=earlier.unit and earlier.unit.counted,
        )
        yield _unless_revised(known, verdict, fact, earlier, growth_fits)
    elif stated.value is not None and fact.direction in (Direction.UP, Direction.DOWN):

        def direction_fits(read: Reading, before: Interval) -> tuple[Interval, Interval]:
            up = fact.direction is Direction.UP
            return level(stated, read), Interval(before.low, None) if up else Interval(None, before.high)

        verdict = compare(
            Rule.DIRECTIONS,
            (fact, stated, earlier),
            phrase(VerdictPhrases.moved_from, stated, fact.direction, earlier),
            lambda read: direction_fits(read, level(earlier, read)),
            exact=_certainly_moved(fact.direction, stated, earlier),
            is_open=is_limit(stated) or is_limit(earlier),
            unit=stated.unit and stated.unit.counted,
        )
        yield _unless_revised(known, verdict, fact, earlier, direction_fits)


def _certainly_moved(direction: Direction, stated: Fact, earlier: Fact) -> bool:
    """Whether two levels say that what they are of went up, or down: by their digits, or for all beyond a limit."""
    if stated.bound is None and earlier.bound is None:
        return direction_of(amount(stated) - amount(earlier)) is direction
    low, high = (earlier, stated) if direction is Direction.UP else (stated, earlier)
    return level(low).entirely_below(level(high))


_Fits = Callable[[Reading, Interval], tuple[Interval, Interval]]


def _unless_revised(known: Known, verdict: Verdict, fact: Fact, earlier: Fact, fits: _Fits) -> Verdict:
    """A growth on a level that the same publisher, or the end of a first tally, may have revised by then."""
    if not (verdict.wrong and known.vintage(fact).revises(known.vintage(earlier))):
        return verdict
    return unless_revised(verdict, lambda: fits(rounded, level(earlier) * REVISED_BY))


def check_share_changes(known: Known) -> Iterator[Verdict]:
    """A change in percentage points, between the share now and the earlier share."""
    for fact in known.measured(Measure.SHARE_CHANGE):
        period = earlier_period(fact.parsed_period, comparison_of(fact))
        if fact.value is None or period is None:
            continue
        cell = Cell.of(fact, Measure.SHARE)
        for now in known.stated(cell, fact.period).of_first(fact.source):
            for earlier in known.stated(cell, period).of_first(fact.source):
                yield equal(
                    Rule.GROWTH,
                    (fact, now, earlier),
                    phrase(VerdictPhrases.points_after, now, fact, earlier),
                    lambda read, c=fact, n=now, e=earlier: (level(c, read), level(n, read) - level(e, read)),  # type: ignore[misc]
                    exact=amount(now) - amount(earlier) == amount(fact),
                )


_SAID_OF_GROWTH = {
    Event.GROWTH: Direction.UP,
    Event.DOUBLE_DIGIT_GROWTH: Direction.UP,
    Event.BOTH_GROW: Direction.UP,
    Event.DECLINE: Direction.DOWN,
}


def check_directions(known: Known) -> Iterator[Verdict]:
    """What a streak or first time says of its own period, and what is said of all members, against what is stated."""
    for fact in known.measured(Measure.STREAK, Measure.FIRST_IN):
        expected, subject = _SAID_OF_GROWTH.get(fact.event) if fact.event else None, subject_of(fact)
        if expected is None or subject is None or subject.of_growth:
            continue
        both = (Measure.VALUE, Measure.DAILY_AVERAGE)
        for measure in both if fact.event is Event.BOTH_GROW else (subject.cell.measure,):
            cell = subject.cell if measure is subject.cell.measure else subject.cell.with_measure(measure)
            stated = _directions(known, cell, fact)
            if not stated:
                message = phrase(VerdictPhrases.direction_not_stated, fact, expected, measure)
                yield undetermined(Rule.DIRECTIONS, (fact,), message)
            for other in stated:
                message = phrase(VerdictPhrases.direction_said, expected, other)
                holds, exact = may_have_gone(other, expected), other.direction is expected
                verdict = decided(Rule.DIRECTIONS, (fact, other), message, holds=holds, exact=exact)
                yield _as_revised(known, verdict, fact, other)
    yield from _of_all_members(known)
    moved: dict[tuple[Cell, str, Comparison], dict[Direction, Fact]] = {}
    for fact in known.measured(*_LEVELS):
        if fact.direction is not None:
            before = moved.setdefault((Cell.of(fact), known.spelling(fact.period), comparison_of(fact)), {})
            for other in before.values():
                one, another = sorted((other, fact), key=lambda moved: moved.id)
                message = phrase(VerdictPhrases.directions_of_same_cell, one, another)
                holds = may_have_gone(one, another.direction) or may_have_gone(another, one.direction)
                exact = one.direction is another.direction
                verdict = decided(Rule.DIRECTIONS, (one, another), message, holds=holds, exact=exact)
                yield _as_revised(known, verdict, one, another)
            before.setdefault(fact.direction, fact)


def _as_revised(known: Known, verdict: Verdict, one: Fact, other: Fact) -> Verdict:
    """A direction that a revision may have turned: of a small change, by up to two percent of the level."""
    if verdict.wrong and may_be_revised(known, one, other) and is_small_change(one, other):
        return verdict.turned(Outcome.REVISED)
    return verdict


def _directions(known: Known, cell: Cell, claim: Fact) -> list[Fact]:
    """The directions stated of a cell in the period of a claim, against the same time: each once, its own first."""
    found: dict[Direction, Fact] = {}
    stated = known.of(cell, claim.period)
    for fact in sorted(stated, key=lambda fact: fact.source != claim.source):
        if fact.direction is not None and comparison_of(fact) is comparison_of(claim):
            found.setdefault(fact.direction, fact)
    return list(found.values())


def _of_all_members(known: Known) -> Iterator[Verdict]:
    """If all items of a group went one way, so did the group."""
    for count in known.measured(Measure.COUNT):
        all_of_them = count.value is not None and count.value == count.of and count.item is not None
        if all_of_them and count.unit is Unit.ITEMS and count.direction in (Direction.UP, Direction.DOWN):
            for fact in _directions(known, Cell.of(count, Measure.VALUE), count):
                message = phrase(VerdictPhrases.all_went, count, fact)
                yield decided(Rule.DIRECTIONS, (count, fact), message, holds=fact.direction is count.direction)


def check_partitions(known: Known) -> Iterator[Verdict]:
    """What makes up a whole: its growth lies between those of the parts, its level is their sum, its shares are 100."""
    for whole in known.measured(Measure.VALUE):
        if whole.item is None and whole.flow in (Flow.EXPORTS, Flow.IMPORTS):
            for codes in known.partitions.values():
                yield from _growths(known, whole, codes)
                yield from _sum(known, whole, codes)
    yield from _shares(known)


def _growths(known: Known, whole: Fact, codes: list[str]) -> Iterator[Verdict]:
    if whole.growth is None:
        return
    parts: list[Fact] = []
    missing = []
    for code in codes:
        growing = [
            fact
            for fact in known.of(Cell.of(whole).with_item(code), whole.period)
            if fact.growth is not None and fact.source == whole.source and comparison_of(fact) is comparison_of(whole)
        ]
        parts += growing[:1]
        missing += [] if growing else [code]
    if not parts:
        return
    if missing:
        yield undetermined(Rule.PARTITION, (whole, *parts), phrase(VerdictPhrases.growth_of_parts_not_stated, missing))
        return

    def pair(read: Reading) -> tuple[Interval, Interval]:
        ends = [growth(part, read).ends() for part in parts]
        return growth(whole, read), Interval(min(low for low, _ in ends), max(high for _, high in ends))

    growths = [part.growth for part in parts if part.growth is not None]
    between = min(growths) <= whole.growth <= max(growths)
    message = phrase(VerdictPhrases.growth_of_parts, whole, parts)
    yield compare(Rule.PARTITION, (whole, *parts), message, pair, exact=between, unit=Unit.PERCENT)


def _sum(known: Known, whole: Fact, codes: list[str]) -> Iterator[Verdict]:
    parts = [_level_of(known, Cell.of(whole).with_item(code), whole) for code in codes]
    given = [part for part in parts if part is not None]
    if whole.value is None or len(given) < len(parts):
        return
    yield equal(
        Rule.PARTITION,
        (whole, *given),
        phrase(VerdictPhrases.parts_make_up, given, whole),
        lambda read: (level(whole, read), total(given, read)),
        exact=sum(map(amount, given)) == amount(whole),
    )


def _level_of(known: Known, cell: Cell, beside: Fact) -> Fact | None:
    """The level that the document of a fact states of another cell in its period."""
    stated = (fact for fact in known.levels(cell, beside.period) if fact.source == beside.source)
    return next(stated, None)


def _shares(known: Known) -> Iterator[Verdict]:
    """The shares of all parts together, where one document states them, are 100 percent."""
    for codes in known.partitions.values():
        for first in known.measured(Measure.SHARE):
            if first.item != codes[0]:
                continue
            parts = [_level_of(known, Cell.of(first).with_item(code), first) for code in codes]
            given = [part for part in parts if part is not None]
            if len(given) == len(parts):
                yield compare(
                    Rule.PARTITION,
                    given,
                    phrase(VerdictPhrases.shares_make_up_all, given),
                    lambda read, given=given: (exactly(100), total(given, read)),  # type: ignore[misc]
                    exact=sum(map(amount, given)) == 100 and not any(part.bound for part in given),
                    is_open=any(map(is_limit, given)),
                )
