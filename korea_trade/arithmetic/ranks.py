"""Rules about ranks: no more higher figures are known than a rank leaves room for, and no place is taken twice.

Figures known of some of the others contradict a rank or leave it open; only those of all others make it exact.

Where places are counted from the lowest, as for the worst month or the largest deficit, lower stands for higher.
"""

from collections.abc import Iterable, Iterator

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.levels import stated_figures
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.revisions import level_at_the_time
from korea_trade.arithmetic.statements import NEAREST, Levels, Shape, Timeline, timelines_of
from korea_trade.arithmetic.subject import Subject, subject_of
from korea_trade.arithmetic.verdict import Verdict, decided, left_open, undetermined
from korea_trade.model.codes import Among, Direction, Measure, RankedFrom, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.period import Month, Period
from korea_trade.phrase import phrase

_OF_PERIODS = (Among.HISTORY, Among.YEAR, Among.SAME_PERIOD, Among.SINCE, Among.WINDOW)


def check_ranks(known: Known) -> Iterator[Verdict]:
    """Each rank against the figures known of what it is among, and two ranks against each other."""
    ranks = [fact for fact in known.measured(Measure.RANK) if fact.value is not None]
    others = _Others(known)
    for rank in ranks:
        yield from _against_a_change(known, rank)
        if rank.among in (Among.DESTINATIONS, Among.ITEMS):
            yield _against_others(known, others, rank)
        else:
            yield _against_periods(known, others, rank)
    taken: dict[tuple[object, ...], Fact] = {}
    for rank in ranks:
        place = _place(known, rank)
        first = taken.setdefault(place, rank) if place else rank
        if (first.item, first.partner, first.period) != (rank.item, rank.partner, rank.period):
            message = phrase(VerdictPhrases.same_rank, first)
            yield decided(Rule.RANK, (first, rank), message, holds=False)


def _is_lowest(rank: Fact) -> bool:
    return rank.ranked_from is RankedFrom.LOWEST


def _place(known: Known, rank: Fact) -> tuple[object, ...] | None:
    """What only one partner, or one item, of those in a period can be, or one month of a year that is over.

    Before that two months can each have been the highest so far.
    """
    place = (rank.value, rank.among, rank.ranked, rank.ranked_from, rank.flow, rank.sector)
    if rank.among is Among.DESTINATIONS:
        return (*place, rank.item, known.spelling(rank.period))
    if rank.among is Among.ITEMS:
        return (*place, rank.partner, known.spelling(rank.period), known.division_of.get(rank.item or ""))
    if rank.among is Among.YEAR and _is_year_over(known, rank):
        return (*place, rank.item, rank.partner, rank.parsed_period.start.year, rank.parsed_period.shape)
    return None


def _is_year_over(known: Known, rank: Fact) -> bool:
    """Whether the document was published after the year of the period: then its rank is one among the whole year."""
    return (known.vintage(rank).published or "") > f"{rank.parsed_period.start.year}-12-31"


class _Others:
    """The figures that ranks are among, made ready once."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._growths: dict[Subject, dict[Shape, Timeline]] = {}
        self._partners: dict[tuple[Cell, str], list[Fact]] = {}
        self._items: dict[tuple[Cell, str], list[Fact]] = {}
        for fact in known.measured(Measure.VALUE, Measure.QUANTITY, Measure.DAILY_AVERAGE):
            if fact.value is None or fact.id in known.superseded:
                continue
            cell, period = Cell.of(fact), known.spelling(fact.period)
            if fact.partner in known.countries:
                self._partners.setdefault((cell.with_partner(None), period), []).append(fact)
            if fact.item is not None and fact.item not in known.aggregates:
                self._items.setdefault((cell.with_item(None), period), []).append(fact)
        self._levels: dict[tuple[Cell, str, Among], Levels] = {}

    def through_time(self, subject: Subject, shape: Shape) -> Timeline | None:
        """The figures of a cell in periods of a shape."""
        if not subject.of_growth:
            return self._known.timelines(subject.cell).get(shape)
        if subject not in self._growths:
            facts = [fact for fact in self._known.of(subject.cell) if subject.has_figure(fact)]
            self._growths[subject] = timelines_of(facts, subject.figure)
        return self._growths[subject].get(shape)

    def in_one_period(self, cell: Cell, period: str, among: Among) -> Levels:
        """The levels of all countries, or of all items, beside one of them."""
        whole = cell.with_partner(None) if among is Among.DESTINATIONS else cell.with_item(None)
        key = (whole, self._known.spelling(period), among)
        if key not in self._levels:
            found = self._partners if among is Among.DESTINATIONS else self._items
            self._levels[key] = Levels(found.get(key[:2], ()))
        return self._levels[key]


def _against_periods(known: Known, ready: _Others, rank: Fact) -> Verdict:
    subject = subject_of(rank)
    if rank.among not in _OF_PERIODS or subject is None:
        return undetermined(Rule.RANK, (rank,), phrase(VerdictPhrases.others_not_stated, rank))
    own = stated_figures(known, subject, rank)
    if not own and not subject.of_growth:
        own = known.stated(subject.cell, rank.period, limits=True).with_own(rank.source)
    line = ready.through_time(subject, rank.parsed_period.shape)
    others = _ranked_among(known, rank, line) if line else []
    if line is None or not own or not others:
        missing = VerdictPhrases.no_other_figure_stated if own else VerdictPhrases.own_figure_not_stated
        return undetermined(Rule.RANK, (rank, *own), phrase(missing, rank, subject.of_growth))
    higher = (line.turned if _is_lowest(rank) else line).above(own, others)
    distinct = {known.spelling(fact.period) for fact in higher}
    periods = {known.spelling(line.facts[index].period) for index in others}
    assert rank.value is not None  # noqa: S101  (ranks have a value)
    message = phrase(VerdictPhrases.rank_among_known, rank, len(distinct), len(periods))
    nearest = (line.facts[index] for index in others[-NEAREST:])
    facts = (rank, *own, *_named(known, higher, nearest))
    room = int(rank.value) - 1 - len(distinct)
    if room < 0:
        verdict = decided(Rule.RANK, facts, message, holds=False)
        if subject.of_growth:
            return verdict
        then = {known.spelling(fact.period) for fact in higher if _was_beyond(known, rank, fact, own)}
        return verdict.turned(Outcome.REVISED) if len(then) <= rank.value - 1 else verdict
    limits = (line.turned if _is_lowest(rank) else line).left_open(own, others)
    if room < len({known.spelling(fact.period) for fact in limits} - distinct) or not _are_all_known(
        known, rank, periods
    ):
        return left_open(Rule.RANK, facts, message)
    lower = (line if _is_lowest(rank) else line.turned).above(own, others)
    alike = periods - distinct - {known.spelling(fact.period) for fact in lower}
    if room > len(alike):
        return left_open(Rule.RANK, facts, message)
    return decided(Rule.RANK, facts, message, holds=True, exact=not alike)


def _are_all_known(known: Known, rank: Fact, periods: Iterable[str]) -> bool:
    """Whether these are all periods that a rank is among, one after the other; never so of all history."""
    period = rank.parsed_period
    step = period.shape[0]
    starts = {Period.parse(text).start for text in periods}
    in_step = {start for start in starts if start.until(period.start) % step == 0}
    if rank.among is Among.YEAR and _is_year_over(known, rank):
        return len(in_step) == 12 // step - 1
    since = _since(rank, period)
    if since is None or rank.among is Among.SAME_PERIOD:
        return False
    return len(in_step) == (since.until(period.start) - 1) // step


def _was_beyond(known: Known, rank: Fact, fact: Fact, own: Iterable[Fact]) -> bool:
    """Whether a figure beyond a ranked one was so when the rank was given, as revisions may have set them since."""
    figure = level_at_the_time(known, fact, rank)
    levels = (level_at_the_time(known, one, rank) for one in own)
    return all(figure.entirely_below(one) if _is_lowest(rank) else one.entirely_below(figure) for one in levels)


def _named(known: Known, higher: list[Fact], others: Iterable[Fact]) -> list[Fact]:
    """The facts that a verdict names: some that are higher, and some others; levels before thresholds."""
    chosen = {fact.id: fact for fact in (*higher[:NEAREST], *others)}
    return sorted(chosen.values(), key=lambda fact: (fact.measure is Measure.THRESHOLD, known.position[fact.id]))


def _against_a_change(known: Known, rank: Fact) -> Iterator[Verdict]:
    """What fell was higher before, so it is no record; and what rose is no lowest one."""
    subject = subject_of(rank)
    if rank.value != 1 or rank.among is not Among.HISTORY or subject is None or subject.of_growth:
        return
    against = Direction.UP if _is_lowest(rank) else Direction.DOWN
    for fact in known.of(subject.cell, rank.period):
        if fact.direction is against:
            message = phrase(VerdictPhrases.record_and_change, rank, fact)
            yield decided(Rule.RANK, (rank, fact), message, holds=False)


def _against_others(known: Known, ready: _Others, rank: Fact) -> Verdict:
    """The place of one country or item among the levels stated of others in the same period."""
    subject = subject_of(rank)
    if subject is None or subject.of_growth or rank.among is None:
        return undetermined(Rule.RANK, (rank,), phrase(VerdictPhrases.others_not_stated, rank))
    own = known.stated(subject.cell, rank.period).with_own(rank.source)
    levels = ready.in_one_period(subject.cell, rank.period, rank.among)
    others = [index for index, fact in enumerate(levels.facts) if _is_another(known, rank, fact)]
    if not own or not others:
        message = phrase(VerdictPhrases.too_few_stated, rank)
        return undetermined(Rule.RANK, (rank, *own), message)
    higher = (levels.turned if _is_lowest(rank) else levels).above(own, others)
    ahead = {(fact.item, fact.partner) for fact in higher}
    assert rank.value is not None  # noqa: S101  (ranks have a value)
    message = phrase(VerdictPhrases.rank_among_stated, rank, len(ahead), len(others))
    named = _named(known, higher, (levels.facts[index] for index in others[:NEAREST]))
    if rank.value - 1 >= len(ahead):
        return left_open(Rule.RANK, (rank, *own, *named), message)
    return decided(Rule.RANK, (rank, *own, *named), message, holds=False)


def _is_another(known: Known, rank: Fact, fact: Fact) -> bool:
    """Whether a level is one of those that a rank among countries or items counts beside its own."""
    if rank.among is Among.DESTINATIONS:
        return fact.partner != rank.partner
    item, other = rank.item, fact.item
    if item is None or other is None or known.division_of.get(item) != known.division_of.get(other):
        return False
    return item != other and other not in known.above(item) and item not in known.above(other)


def _ranked_among(known: Known, rank: Fact, line: Timeline) -> list[int]:
    """The places of the figures that the rank counts: of periods as long as its own, in the time it speaks of."""
    period = rank.parsed_period
    if rank.among is Among.YEAR and _is_year_over(known, rank):
        year = line.slice(Month(period.start.year, 1), Month(period.start.year, 12))
        return [index for index in year if line.starts[index] != period.start]
    since = _since(rank, period)
    before = line.slice(since and since.plus(1), period.start.plus(-period.shape[0]))
    if rank.among is Among.SAME_PERIOD:
        return [index for index in before if line.starts[index].month == period.start.month]
    return list(before)


def _since(rank: Fact, period: Period) -> Month | None:
    if rank.among is Among.YEAR:
        return Month(period.start.year - 1, 12)
    if rank.since is not None:
        return Period.parse(rank.since).end
    if rank.window is None:
        return None
    number, unit = rank.window.split()
    return period.start.plus(-int(number) * (Unit(unit).months or 1))
