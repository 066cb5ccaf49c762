"""The figures of a text: each of its numbers with the statements that the reader binds it to."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.documents.span import Span
from korea_trade.model.codes import Measure
from korea_trade.reader.statement import Statement
from korea_trade.verification.figure import Figure, Role

_FIRST = Decimal(1)


def figures_of(mentions: Sequence[Mention], statements: Sequence[Statement]) -> list[list[Figure]]:
    """For each number, in the order of the text, what the reader reads it to be: one figure or, rarely, several."""
    starts = [mention.start for mention in mentions]
    direct = defaultdict[int, list[Figure]](list)
    beside = defaultdict[int, list[Figure]](list)
    for statement in statements:
        for role, span in _own_spans(statement):
            for index in _inside(mentions, starts, span):
                if _is_number(mentions[index], statement, role):
                    direct[index].append(Figure(mentions[index], statement, role))
        for role, value in _further(statement):
            for index in _inside(
                mentions, starts, statement.sentence if role is Role.OF else (statement.start, statement.end)
            ):
                mention = mentions[index]
                if mention.value is not None and mention.value == value and _fits(mention, role):
                    beside[index].append(Figure(mention, statement, role))
                    if role is Role.OF:
                        break
    return [direct[i] or beside[i] or [Figure(mention)] for i, mention in enumerate(mentions)]


def _own_spans(statement: Statement) -> Iterator[tuple[Role, Span]]:
    if statement.value is not None and statement.value_span is not None:
        yield Role.VALUE, statement.value_span
    if statement.growth is not None and statement.growth_span is not None:
        yield Role.GROWTH, statement.growth_span


def _further(statement: Statement) -> Iterator[tuple[Role, Decimal]]:
    if statement.of is not None:
        yield Role.OF, statement.of
    if statement.level is not None:
        yield Role.LEVEL, statement.level
    if statement.measure == Measure.FIRST_IN:
        yield Role.FIRST, _FIRST


def _fits(mention: Mention, role: Role) -> bool:
    kinds = {
        Role.OF: (Kind.CARDINAL, Kind.ORDINAL, Kind.QUANTITY),
        Role.LEVEL: (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.CARDINAL),
        Role.FIRST: (Kind.ORDINAL,),
    }
    return mention.kind in kinds[role]


def _is_number(mention: Mention, statement: Statement, role: Role) -> bool:
    """Whether a number inside the words of a figure is the figure itself, not one beside it."""
    if mention.value is None:
        return False
    value = statement.growth if role is Role.GROWTH else statement.value
    return value is not None and abs(mention.value) == abs(value)


def _inside(mentions: Sequence[Mention], starts: Sequence[int], span: Span) -> Iterator[int]:
    """The numbers that touch a span."""
    for index in range(max(0, bisect_left(starts, span[0]) - 1), len(mentions)):
        if mentions[index].start >= span[1]:
            break
        if mentions[index].end > span[0]:
            yield index
