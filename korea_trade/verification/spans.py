"""Levels of a span of months that follow from those of others: two that make it up, a longer one less the rest."""

from collections.abc import Callable, Iterator, Sequence

from korea_trade.arithmetic.figures import level
from korea_trade.model.fact import Fact
from korea_trade.model.period import Month, Period
from korea_trade.verification.closeness import Known

_JANUARY, _DECEMBER = 1, 12
_Span = tuple[Month, Month]  # the first and the last


def levels_of_span(levels: Callable[[str], Sequence[Fact]], period: str) -> Iterator[Known]:
    """What the levels of one cell say of a span of months, or of a year; ``levels`` gives those of a period.

    January to November is the year less December, November and December are the two together. No longer span is taken
    than the years in which the period lies. What follows contradicts nothing: each level may have been revised since.
    """
    span = Period.parse(period)
    if not span.is_whole_months:
        return
    for cut in range(1, span.months):
        last = span.start.plus(cut - 1)
        for one, other in _pairs(levels, (span.start, last), (last.plus(1), span.end)):
            yield Known((one, other), level(one) + level(other), derived=True, excludes=False)
    for whole, rest in _around(span):
        for one, other in _pairs(levels, whole, rest):
            yield Known((one, other), level(one) - level(other), derived=True, excludes=False)


def _around(span: Period) -> Iterator[tuple[_Span, _Span]]:
    """The longer spans that begin or end with one, each with what it has besides."""
    for end in _months(span.end.plus(1), Month(span.end.year, _DECEMBER)):
        yield (span.start, end), (span.end.plus(1), end)
    for start in _months(Month(span.start.year, _JANUARY), span.start.plus(-1)):
        yield (start, span.end), (start, span.start.plus(-1))


def _months(first: Month, last: Month) -> Iterator[Month]:
    while first <= last:
        yield first
        first = first.plus(1)


def _pairs(levels: Callable[[str], Sequence[Fact]], one: _Span, other: _Span) -> Iterator[tuple[Fact, Fact]]:
    firsts = levels(_spelled(one))
    return ((first, second) for first in firsts for second in levels(_spelled(other)))


def _spelled(span: _Span) -> str:
    start, end = span
    return str(start) if start == end else Period.parse(f"{start}/{end}").canonical
