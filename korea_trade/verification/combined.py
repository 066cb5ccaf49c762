"""Figures that follow from levels that the text itself tells: differences, sums, rests, shares, growths, means, points.

The words around a figure tell the operation, the dimensions of the levels what may be combined with what, and the
bounds of their digits decide. So many combinations as hit any figure by chance confirm none.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from korea_trade.arithmetic.cell import Cell
from korea_trade.cached_property import cached_property
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS, OUTLOOK, Bound, Comparison, Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly
from korea_trade.verification.amounts_told import Amount, Operands, amount_of, sums_of
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.closeness import GivenFigure
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import period_before
from korea_trade.verification.places import Place
from korea_trade.vocabulary.sentence_words import Kind as WordKind
from korea_trade.vocabulary.sentence_words import sentence_words

_OPEN = (
    Reason.NOT_READ, Reason.UNSURE_READING, Reason.NO_FACT, Reason.NO_PERIOD, Reason.LIMIT_LEAVES_OPEN,
    Reason.ONLY_OF_GROUP, Reason.FACT_HAS_CAVEAT,
)  # fmt: skip
_HUNDRED = exactly(100)
_BY_CHANCE = Fraction(2, 5)  # of the places where a figure of such a width may stand
_LEAST = Decimal("0.001")  # billion dollars
_NEAR_LIMIT = Fraction(3, 100)
_MOST_TOLD = 10
_MONTHS = 12
_AROUND = 60  # characters around a figure that tell what it is computed by
_YEAR = len("2020")


@dataclass(frozen=True, slots=True)
class Result:
    """What follows from some levels."""

    interval: Interval
    operands: tuple[Amount, ...]
    facts: tuple[Fact, ...] = ()
    amount: Amount | None = None

    @property
    def of_facts(self) -> tuple[Fact, ...]:
        """The facts that it follows from."""
        return self.facts or tuple(dict.fromkeys(fact for one in self.operands for fact in one.facts))


@dataclass(frozen=True)
class Combined:
    """Judges the figures of one text by those that were judged right."""

    as_read: AsRead
    judged: Sequence[Judgement]
    is_told_otherwise: Callable[[Judgement], bool]

    @cached_property
    def _amounts(self) -> list[Amount]:
        return [one for judged in self.judged if (one := amount_of(judged)) is not None]

    @cached_property
    def _sums(self) -> list[int]:
        return [one.figure.mention.start for one in self.judged if _is_sum(one.figure)]

    @cached_property
    def _places(self) -> set[int]:
        return {one.place for one in self._amounts}

    @cached_property
    def _percents(self) -> list[Judgement]:
        return [one for one in self.judged if one.holds and one.figure.mention.kind is Kind.PERCENT]

    def judge(self, found: Judgement) -> Judgement | None:
        """The agreement of an unknown figure as what follows from others; None where it follows from none."""
        figure = found.figure
        is_open = found.outcome is Outcome.UNKNOWN and set(found.reasons) <= {*_OPEN}
        is_open = is_open or (found.outcome is Outcome.NOT_A_CLAIM and figure.mention.kind is Kind.CARDINAL)
        if not is_open or figure.mention.value is None or figure.mention.kind not in (*_OPERATIONS, Kind.MULTIPLE):
            return None
        if figure.statement is not None and figure.statement.status in OUTLOOK:
            return None
        place = Place(figure, self.as_read)
        given = _given(place)
        if given is None or place.is_of_another_trade or not place.is_claimed:
            return None
        told = self._told(place)
        for operands in (told, [*told, *self._named(place, told)]):  # those that are told come first
            found_so = self._followed(place, given, operands)
            if found_so is not None:
                return found_so
        return None

    def _followed(self, place: Place, given: GivenFigure, operands: Sequence[Amount]) -> Judgement | None:
        """The agreement with what follows from some operands, where so few of them hit a figure by no chance."""
        followed = {one.interval: one for one in self._results(place, operands) if self._is_told_of(place, one)}
        hits = [one for one in followed.values() if _is_met(given, one.interval)]
        if not hits or len(followed) * _width(given) > _BY_CHANCE:
            return None
        found = Judgement(place.figure, Outcome.AGREES_DERIVED, (), hits[0].of_facts, hits[0].interval)
        if place.figure.mention.kind is Kind.PERCENT and self.is_told_otherwise(found):
            return None
        start = place.figure.mention.start
        self._places.add(start)  # what follows from others is told for those behind it
        if hits[0].amount is not None:
            self._amounts.append(replace(hits[0].amount, place=start))
        return found

    def _is_told_of(self, place: Place, result: Result) -> bool:
        """Whether a result is of what the words right before a figure name, and of a level that is told there."""
        operands = result.operands
        start = place.figure.mention.start
        last = max((one for one in self._sums if one < start), default=-1)
        if last >= place.begins and last not in self._places:
            return False  # that level is wrong, or unknown, and so is what follows from it
        if not operands:
            return True
        is_near = any(one.place < 0 or one.place == last or one.place >= place.begins for one in operands)
        return is_near and place.is_on({one.cell for one in operands}, of_sum=any(one.is_sum for one in operands))

    def _results(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        """What the words around a figure may have it be, by some operands."""
        kind = place.figure.mention.kind
        around = place.before[-_AROUND:] + "|" + place.rest[:_AROUND]
        if kind is Kind.MULTIPLE:
            yield from self._multiples(told)
        for words, operation in _OPERATIONS.get(kind, ()):
            if sentence_words(words).search(around):
                yield from operation(self, place, told)

    # -- operands

    def _told(self, place: Place) -> list[Amount]:
        """The right levels of the paragraph up to the end of the sentence, and the last two before it."""
        begins, ends = place.begins_paragraph, place.ends
        before = [one for one in self._amounts if one.place < begins][-2:]
        inside = [
            one for one in self._amounts if begins <= one.place < ends and one.place != place.figure.mention.start
        ]
        return (before + inside)[-_MOST_TOLD:]

    def _named(self, place: Place, told: Sequence[Amount]) -> list[Amount]:
        return Operands(self.as_read).named(place, self._periods(place, told))

    def _periods(self, place: Place, told: Sequence[Amount]) -> list[str]:
        """The times of the sentence, or else those of the levels told last and of the reading."""
        statement = place.figure.statement
        read = [statement.period] if statement is not None and statement.period else []
        own = place.times_named
        return list(dict.fromkeys((*own, *(() if own else read), *(one.period for one in told[-2:]))))

    # -- operations

    def _sums_told(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        yield from (Result(one.interval, (one,), amount=one) for one in _added(place, told))

    def _rests(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        parts = [*told, *_added(place, told)]
        operands = Operands(self.as_read)
        wholes = [*told, *operands.wholes_of(told), *operands.at_other_times(told[-3:], place.years)]
        for part in parts:
            for whole in wholes:
                is_rest = part.is_part_of(whole) if not part.is_sum else _is_whole_of(whole, part)
                if is_rest:
                    yield Result(whole.interval - part.interval, (whole, part))
        for one in told:  # the balance of all without that of a sector, be it a deficit
            for other in told:
                if one.cell.flow is other.cell.flow is Flow.BALANCE and one.differs_in(other) == {"sector"}:
                    yield Result(one.interval - other.interval, (one, other))

    def _differences(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        others = Operands(self.as_read).at_other_times(told[-3:], place.times_named)
        of_two = sentence_words("of-two-figures-before").search(place.before)
        for number, one in enumerate(told):
            for other in (*told[number + 1 :], *others):
                fields = one.differs_in(other)
                if len(fields) == 1 and (of_two is not None or fields != {"flow"}):
                    yield Result(_positive(one.interval - other.interval), (one, other))
        for one in _of_one_time(told) if of_two is None else ():  # what it was less, or more, a year before
            for known in self.as_read.knowledge.derived_changes(one.cell, one.period):
                yield Result(_positive(known.interval), (one,), known.facts)

    def _levels_before(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        """What it was a year before, where the words name that time."""
        for one in _of_one_time(told):
            period = period_before(one.period, Comparison.PREVIOUS_YEAR)
            if period is None or period not in place.times_named:
                continue
            for known in self.as_read.knowledge.derived_levels(one.cell, period):
                amount = Amount(known.facts, known.interval, one.cell, period)
                yield Result(known.interval, (one,), known.facts, amount)

    def _means(self, _: Place, told: Sequence[Amount]) -> Iterator[Result]:
        for one in told:
            if len(one.period) == _YEAR:
                yield Result(one.interval / exactly(_MONTHS), (one,))

    def _shares(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        if not place.tells_whole_of_trade:
            return
        start = place.figure.mention.start
        near = [one for one in told if one.place < 0 or one.place >= place.begins]
        last = [one for one in told if 0 <= one.place < start][-2:]
        parts = [*last, *near, *_added(place, told)]
        wholes = [*told, *Operands(self.as_read).wholes_of([*last, *near])]
        of_all = sentence_words("all-goods-again").search(place.sentence)
        sectors = place.all_named("sector") if of_all is None else []
        parents = {item.code: item.parent for item in self.as_read.knowledge.base.items}
        for part in parts:
            for whole in wholes:
                fits = _is_whole_of(whole, part) if part.is_sum else part.is_part_of(whole, parents)
                of_part = part.cell.item is not None or part.cell.partner is not None
                fits = fits and not (of_part and sectors and whole.cell.sector not in sectors)
                if fits and _is_above_zero(whole):
                    yield Result(part.interval / whole.interval * _HUNDRED, (part, whole))

    def _growths(self, place: Place, told: Sequence[Amount]) -> Iterator[Result]:
        periods = [*place.times_named, *(one.period for one in told)]
        periods += [before for one in told[-2:] if (before := _month_before(one, place)) is not None]
        others = Operands(self.as_read).at_other_times(told[-3:], periods)
        falls = place.falls is True
        for one in told[-4:]:
            for other in (*told, *others):
                is_earlier = other.period < one.period and len(one.period) == len(other.period)
                if one.differs_in(other) == {"period"} and is_earlier:
                    growth = (one.interval / other.interval - exactly(1)) * _HUNDRED
                    yield Result(-growth if falls else growth, (one, other))

    def _multiples(self, told: Sequence[Amount]) -> Iterator[Result]:
        for one in told[-6:]:
            for other in told:
                if len(one.differs_in(other)) == 1 and _is_above_zero(other):
                    yield Result(one.interval / other.interval, (one, other))

    def _complements(self, place: Place, _: Sequence[Amount]) -> Iterator[Result]:
        """What all the others have, where a share was told before."""
        for share in self._shares_told(place):
            if share.interval is not None:
                yield Result(_HUNDRED - share.interval, (), share.facts)

    def _points(self, place: Place, _: Sequence[Amount]) -> Iterator[Result]:
        """By how much two percentages differ that were told last, or a share from that of a year before."""
        told = [one for one in self._percents if place.begins_previous <= one.figure.mention.start < place.ends][-3:]
        for number, one in enumerate(told):
            for other in told[number + 1 :]:
                if one.interval is not None and other.interval is not None:
                    facts = tuple(dict.fromkeys((*one.facts, *other.facts)))
                    yield Result(_positive(one.interval - other.interval), (), facts)
        for share in self._shares_told(place):
            cell = replace(Cell.of(share.facts[0]), measure=Measure.SHARE_CHANGE)
            for known in self.as_read.knowledge.derived_points(cell, share.facts[0].period):
                yield Result(_positive(known.interval), (), known.facts)

    def _shares_told(self, place: Place) -> list[Judgement]:
        begins = place.begins_paragraph
        told = (one for one in self._percents if begins <= one.figure.mention.start < place.figure.mention.start)
        return [one for one in told if one.facts and one.facts[0].measure is Measure.SHARE]


_Operation = Callable[[Combined, Place, Sequence[Amount]], Iterator[Result]]
_OPERATIONS: dict[Kind, tuple[tuple[WordKind, _Operation], ...]] = {
    Kind.MONEY: (
        ("tells-a-sum", Combined._sums_told),
        ("tells-the-rest", Combined._rests),
        ("tells-a-difference", Combined._differences),
        ("tells-a-mean", Combined._means),
        ("tells-a-level-before", Combined._levels_before),
    ),
    Kind.PERCENT: (
        ("tells-a-share", Combined._shares),
        ("tells-a-growth-between", Combined._growths),
        ("all-the-others", Combined._complements),
    ),
    Kind.POINTS: (("tells-points", Combined._points),),
    Kind.CARDINAL: (("points-behind", Combined._points),),
}


def _added(place: Place, told: Sequence[Amount]) -> Iterator[Amount]:
    """The sums of what was told last before a figure, of each flow."""
    before = [one for one in told if 0 <= one.place < place.figure.mention.start]
    flows = dict.fromkeys(one.cell.flow for one in before)
    yield from sums_of(before)
    for flow in flows if len(flows) > 1 else ():
        yield from sums_of([one for one in before if one.cell.flow is flow])


def _of_one_time(told: Sequence[Amount]) -> list[Amount]:
    """The two levels that are told last, without sums over several times."""
    return [one for one in told if one.place >= 0 and "+" not in one.period][-2:]


def _month_before(amount: Amount, place: Place) -> str | None:
    """The month before that of an amount, where words compare with it."""
    if "+" in amount.period or not sentence_words("against-the-month-before").search(place.sentence):
        return None
    return period_before(amount.period, Comparison.PREVIOUS_MONTH)


def _is_above_zero(amount: Amount) -> bool:
    return amount.interval.low is not None and amount.interval.low > 0


def _is_sum(figure: Figure) -> bool:
    """Whether a figure is so much money as trade comes to."""
    mention = figure.mention
    return mention.kind is Kind.MONEY and mention.value is not None and abs(mention.value) >= _LEAST


def _given(place: Place) -> GivenFigure | None:
    figure = place.figure
    value, bound = figure.mention.value, figure.statement.bound if figure.statement is not None else None
    if value is None or figure.mention.upper is not None or figure.from_here:
        return None
    if figure.role is not Role.VALUE:
        bound = bound if bound is Bound.ABOUT else None
    if sentence_words("limit-right-before").search(place.before) or sentence_words("limit-right-behind").match(
        place.rest
    ):
        bound = Bound.ABOVE
    if figure.about or figure.nearly:
        bound = Bound.ABOUT
    return GivenFigure(abs(value), bound)


def _is_met(given: GivenFigure, interval: Interval) -> bool:
    """Whether a figure is what follows, or a limit right below it."""
    if given.bound not in LIMITS:
        return given.interval.meets(_positive(interval))
    middle = Fraction(given.digits)
    near = Interval(middle * (1 - _NEAR_LIMIT), middle * (1 + _NEAR_LIMIT))
    return near.meets(_positive(interval)) and given.interval.meets(_positive(interval))


def _width(given: GivenFigure) -> Fraction:
    """How wide a figure is, as a part of what it may be."""
    if given.bound in LIMITS:
        return _NEAR_LIMIT
    low, high = given.interval.ends()
    return (high - low) / max(Fraction(given.digits), Fraction(1, 100))


def _positive(interval: Interval) -> Interval:
    """The size of what may be negative: a fall, or a deficit."""
    return -interval if interval.high is not None and interval.high <= 0 else interval


def _is_whole_of(whole: Amount, total: Amount) -> bool:
    """Whether a level is that of the whole whose parts, or months, are added up."""
    times = total.period.split("+")
    in_time = whole.period == times[0] or (len(times) > 1 and {time[:_YEAR] for time in times} == {whole.period})
    return whole.cell == total.cell and in_time and not whole.is_sum
