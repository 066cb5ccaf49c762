"""Percentage points, and changes in dollars, that the reader binds to nothing: read as if they were percent."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import Measure, Unit
from korea_trade.reader.doubts import UNDIRECTED
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement
from korea_trade.verification.figure import Figure
from korea_trade.verification.what_against import is_against_other_trade
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_SHORT = 30  # characters before a figure


def with_changes_read(
    figures: Sequence[list[Figure]], text: str, published: str | None, names: tuple[Name, ...]
) -> list[list[Figure]]:
    """The figures, with what unread percentage points and changes in dollars are said of.

    Points ("fell by 2.4 percentage points") and changes ("fell by $29.3 billion") are what percent would be of.
    """
    open_ones = [found[0].mention for found in figures if _is_of_points(found) or _is_of_change(found, text)]
    if not open_ones:
        return list(figures)
    altered, back = _in_percent(text, open_ones)
    statements = [
        _shifted(statement, back)
        for statement in read_statements(altered, published, names)
        if statement.growth is not None and statement.growth_span is not None
    ]
    statements.sort(key=_growth_span)
    places = {mention.start for mention in open_ones}
    return [
        found
        if found[0].mention.start not in places
        else _read(found[0].mention, _near(found[0].mention, statements)) or _bound_to_nothing(found, text)
        for found in figures
    ]


def _bound_to_nothing(found: list[Figure], text: str) -> list[Figure]:
    """A sum that something is more or less by, and no level of it: "exceeded those of then by $5.6 billion"."""
    mention = found[0].mention
    by = sentence_words("by-so-much").search(text[max(0, mention.start - _SHORT) : mention.start])
    return found if by is None else [Figure(mention)]


def _is_of_points(found: Sequence[Figure]) -> bool:
    return found[0].statement is None and found[0].mention.kind is Kind.POINTS


def _is_of_change(found: Sequence[Figure], text: str) -> bool:
    """Whether a sum is what something rose or fell by: "by $29 billion", "a drop of $2 billion", "293억 달러 감소"."""
    mention = found[0].mention
    if mention.unit != Unit.USD_BN or mention.value is None or mention.upper is not None:
        return False
    if any(figure.statement is not None and figure.statement.growth is not None for figure in found):
        return False
    before, behind = text[max(0, mention.start - _SHORT) : mention.start], mention.end
    if sentence_words("both-flows").search(before):
        return False  # 수출이 수입보다 456억 달러 많았다: the balance
    if is_against_other_trade(found[0], before, text):
        return False  # 수출은 수입(4672억 달러)보다 456억 달러 많았다
    return (
        sentence_words("by").search(before) is not None
        or sentence_words("more-or-less").match(text, behind) is not None
    )


def _in_percent(text: str, open_ones: Sequence[Mention]) -> tuple[str, Callable[[int], int]]:
    """The text with percent instead of points and changes, and what turns a place in it into one of the text."""
    percent = {
        (match.start(), match.end()): "percent" if match[0][0] != "%" and match[0].isascii() else "%"
        for match in sentence_words("percentage-points").finditer(text)
    }
    changes = {(mention.start, mention.end): f"{mention.value}%" for mention in open_ones if mention.kind is Kind.MONEY}
    starts, removed, parts, done = list[int](), [0], list[str](), 0
    for (start, end), word in sorted((percent | changes).items()):
        parts += [text[done:start], word]
        done = end
        starts.append(end - removed[-1] - (end - start) + len(word))
        removed.append(removed[-1] + (end - start) - len(word))
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


def _growth_span(statement: Statement) -> tuple[int, int]:
    return statement.growth_span or (0, 0)


def _near(mention: Mention, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Those of statements in the order of their growths whose growth begins near a number."""
    first = bisect_left(statements, (mention.start - _SHORT, 0), key=_growth_span)
    last = bisect_left(statements, (mention.end, 0), first, key=_growth_span)
    return sorted(statements[first:last], key=lambda near: near.start)


def _read(mention: Mention, statements: Sequence[Statement]) -> list[Figure]:
    return [
        Figure(mention, _as_change(statement, mention))
        for statement in statements
        if statement.growth_span is not None
        and not (statement.doubtful == UNDIRECTED and mention.kind is Kind.MONEY)
        and statement.growth_span[0] < mention.end
        and statement.growth_span[1] > mention.start
    ]


def _as_change(statement: Statement, mention: Mention) -> Statement:
    """What is read of percent, of points or dollars."""
    in_dollars = mention.kind is Kind.MONEY
    return replace(
        statement,
        measure=Measure.VALUE if in_dollars else Measure.SHARE_CHANGE,
        is_change=in_dollars,
        value=statement.growth,
        value_span=statement.growth_span,
        unit=(Unit.USD_BN if in_dollars else Unit.PERCENTAGE_POINTS).value,
        growth=None,
        growth_span=None,
    )
