"""Percentage points that the reader binds to nothing: read as if they were percent, to see what they are said of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import Measure, Unit
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement
from korea_trade.verification.figure import Figure
from korea_trade.vocabulary.words import Name

_POINTS = re.compile(
    r"(?:percentage|percent|pct\.?)[ -]points?\b|%\s?points?\b|%p\b|%포인트|퍼센트포인트", re.IGNORECASE
)


def with_points_read(
    figures: Sequence[list[Figure]], text: str, published: str | None, names: tuple[Name, ...]
) -> list[list[Figure]]:
    """The figures, with what unread percentage points are said of: a change in points of what percent would be of."""
    unread = [found[0].mention for found in figures if _is_unread(found[0])]
    if not unread:
        return list(figures)
    statements = [
        statement
        for statement in read_statements(_POINTS.sub(_percent, text), published, names)
        if statement.growth is not None and statement.growth_span is not None
    ]
    return [_read(found[0].mention, statements) or found if _is_unread(found[0]) else found for found in figures]


def _is_unread(figure: Figure) -> bool:
    return figure.statement is None and figure.mention.kind is Kind.POINTS


def _percent(match: re.Match[str]) -> str:
    """Percent instead of points, as long as what it replaces, so that all places stay."""
    word = "percent" if match[0][0] != "%" and match[0].isascii() else "%"
    return word.ljust(len(match[0]))


def _read(mention: Mention, statements: Sequence[Statement]) -> list[Figure]:
    return [
        Figure(
            mention,
            replace(
                statement,
                measure=Measure.SHARE_CHANGE,
                value=statement.growth,
                value_span=statement.growth_span,
                unit=Unit.PERCENTAGE_POINTS.value,
                growth=None,
                growth_span=None,
            ),
        )
        for statement in statements
        if statement.growth_span is not None
        and statement.growth_span[0] < mention.end
        and statement.growth_span[1] > mention.start
    ]
