"""Percentage points that the reader binds to nothing: read as if they were percent, to see what they are said of."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
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
    altered, back = _in_percent(text)
    statements = [
        _shifted(statement, back)
        for statement in read_statements(altered, published, names)
        if statement.growth is not None and statement.growth_span is not None
    ]
    return [_read(found[0].mention, statements) or found if _is_unread(found[0]) else found for found in figures]


def _in_percent(text: str) -> tuple[str, Callable[[int], int]]:
    """The text with percent instead of points, and what turns a place in it into one of the text."""
    starts, removed, parts, done = list[int](), [0], list[str](), 0
    for match in _POINTS.finditer(text):
        word = "percent" if match[0][0] != "%" and match[0].isascii() else "%"
        parts += [text[done : match.start()], word]
        done = match.end()
        starts.append(done - removed[-1] - len(match[0]) + len(word))
        removed.append(removed[-1] + len(match[0]) - len(word))
    return "".join((*parts, text[done:])), lambda place: place + removed[bisect_right(starts, place)]


def _shifted(statement: Statement, back: Callable[[int], int]) -> Statement:
    """A statement of the altered text at its places in the text."""

    def span(of: tuple[int, int] | None) -> tuple[int, int] | None:
        return None if of is None else (back(of[0]), back(of[1]))

    first, last = statement.sentence
    proofs = {
        name: replace(proof, start=back(proof.start), end=back(proof.end))
        if proof.start is not None and proof.end is not None
        else proof
        for name, proof in statement.proofs.items()
    }
    return replace(
        statement,
        start=back(statement.start),
        end=back(statement.end),
        sentence=(back(first), back(last)),
        value_span=span(statement.value_span),
        growth_span=span(statement.growth_span),
        proofs=proofs,
    )


def _is_unread(figure: Figure) -> bool:
    return figure.statement is None and figure.mention.kind is Kind.POINTS


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
