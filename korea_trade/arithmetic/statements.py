"""Facts of one cell set in order: what documents state of a period, and what is known through time."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from fractions import Fraction

from korea_trade.arithmetic.figures import level
from korea_trade.cached_property import cached_property
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.model.period import Month

Shape = tuple[int, int, int]
"""What periods that compare have in common (``Period.shape``)."""


NEAREST = 12
"""How many others a fact is compared with one by one: the nearest; and with how many farther ones against it."""


class Statements:
    """What documents state of one cell in one period, in the order of the fact base."""

    def __init__(self, facts: Sequence[Fact], superseded: Collection[str] = ()) -> None:
        self.facts = facts
        current = [fact for fact in facts if fact.id not in superseded]
        self._by_source: dict[str, list[Fact]] = defaultdict(list)
        for fact in current:
            self._by_source[fact.source].append(fact)
        for fact in facts:  # a document whose figure another has revised since is still read by its own
            if fact.id in superseded and fact.source not in self._by_source:
                self._by_source[fact.source] = [fact]
        first: dict[tuple[object, ...], Fact] = {}
        for fact in current:
            first.setdefault(statement_of(fact), fact)
        self.distinct = list(first.values())[-NEAREST:]
        """Each statement once, however many documents make it: the first fact that does. Not what was revised since.

        Where documents state more than a few figures of one cell, the last few.
        """

    def of_first(self, source: str) -> list[Fact]:
        """The facts of a document, or if it has none what all others state."""
        return self._by_source.get(source) or self.distinct

    def with_own(self, source: str) -> list[Fact]:
        """The facts of a document, and what others state otherwise."""
        own = self._by_source.get(source, [])
        said = {statement_of(fact) for fact in own}
        return [*own, *(fact for fact in self.distinct if statement_of(fact) not in said)]


def statement_of(fact: Fact) -> tuple[object, ...]:
    """What a fact says of its cell, digits and all."""
    value, growth = (None if figure is None else str(figure) for figure in (fact.value, fact.growth))
    return value, fact.unit, fact.bound, growth, fact.direction, fact.comparison, fact.of, fact.status


class Levels:
    """Facts that state a figure, in some order, and which of them are certainly higher, or lower, than others."""

    def __init__(self, facts: Iterable[Fact], figure: Callable[[Fact], Interval] = level) -> None:
        self.facts = list(facts)
        self._figure = figure

    def above(self, own: Sequence[Fact], among: Iterable[int]) -> list[Fact]:
        """The facts at these places that lie entirely above each of one's own."""
        highs = [self._figure(fact).high for fact in own]
        bars = [high for high in highs if high is not None]
        if len(bars) < len(highs) or not bars:
            return []
        steps, lows = self._lows
        step = bisect_left(steps, max(bars))
        at_bar = step < len(steps) and steps[step] == max(bars)
        found = [index for index in among if lows[index] >= step]
        return [
            self.facts[index]
            for index in found
            if not (at_bar and lows[index] == step)
            or all(self._figure(fact).entirely_below(self._figure(self.facts[index])) for fact in own)
        ]

    def left_open(self, own: Sequence[Fact], among: Iterable[int]) -> list[Fact]:
        """The facts at these places of which a mere limit, theirs or one's own, leaves open whether they lie above.

        Not of a cell and period of which another fact here tells it.
        """
        levels = [self._figure(fact) for fact in own]
        is_endless = any(one.high is None for one in levels)
        places = list(among) if is_endless else [index for index in among if index in self._endless]
        told = (
            {self._of(index) for index in among if index not in self._endless} if places and not is_endless else set()
        )
        return [
            self.facts[index]
            for index in places
            if self._of(index) not in told
            and not any(self._figure(self.facts[index]).entirely_below(one) for one in levels)
            and not all(one.entirely_below(self._figure(self.facts[index])) for one in levels)
        ]

    def _of(self, index: int) -> tuple[object, ...]:
        fact = self.facts[index]
        return fact.item, fact.partner, fact.parsed_period.start, fact.parsed_period.shape

    @cached_property
    def _endless(self) -> frozenset[int]:
        """The places of figures without an upper end."""
        return frozenset(index for index, fact in enumerate(self.facts) if self._figure(fact).high is None)

    @cached_property
    def turned(self) -> "Levels":
        """The same with every figure of the other sign, so that what was below lies above."""
        return Levels(self.facts, lambda fact: -self._figure(fact))

    @cached_property
    def _lows(self) -> tuple[list[Fraction], list[int]]:
        """The different lower ends in order, and for each fact the place of its own: -1 for one without."""
        lows = [self._figure(fact).low for fact in self.facts]
        steps = sorted({low for low in lows if low is not None})
        place = {low: index for index, low in enumerate(steps)}
        return steps, [-1 if low is None else place[low] for low in lows]


class Timeline(Levels):
    """Facts about periods of one shape, from the earliest to the latest."""

    def __init__(self, facts: Iterable[Fact], figure: Callable[[Fact], Interval] = level) -> None:
        super().__init__(sorted(facts, key=lambda fact: fact.parsed_period.start), figure)
        self.starts = [fact.parsed_period.start for fact in self.facts]

    def slice(self, first: Month | None, last: Month | None) -> range:
        """The places of those that start in the first month or later, and in the last month or earlier."""
        start = 0 if first is None else bisect_left(self.starts, first)
        return range(start, len(self.starts) if last is None else bisect_right(self.starts, last))


def by_shape(facts: Iterable[Fact]) -> dict[Shape, list[Fact]]:
    """Facts by the shape of their periods, each in the order given."""
    found: dict[Shape, list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact.parsed_period.shape].append(fact)
    return found


def timelines_of(facts: Iterable[Fact], figure: Callable[[Fact], Interval] = level) -> dict[Shape, Timeline]:
    """Facts by the shape of their periods, each from the earliest to the latest."""
    return {shape: Timeline(members, figure) for shape, members in by_shape(facts).items()}


def whole_months(number: int) -> Shape:
    """The shape of so many whole months."""
    return number, 1, 0


def once_a_partner(facts: Iterable[Fact]) -> list[Fact]:
    """The first fact of each partner: a partner that a document states in two ways is one partner."""
    first: dict[str | None, Fact] = {}
    for fact in facts:
        first.setdefault(fact.partner, fact)
    return list(first.values())
