"""Verifying a text: every one of its figures, in order, with what a fact base says of it."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from korea_trade.bases.names import names_of
from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome
from korea_trade.verification.combined import Combined
from korea_trade.verification.figure import Figure
from korea_trade.verification.figures import figures_of
from korea_trade.verification.judge import Judge
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.misplaced import Misplaced
from korea_trade.verification.read_as_percent import with_changes_read
from korea_trade.verification.readings import Readings
from korea_trade.verification.records import records_told
from korea_trade.verification.runs import reread
from korea_trade.vocabulary.sentence_words import sentence_words

_LONGEST_NEARLY = 16
_LONGEST_ABOUT = 5  # characters, with those around it
_FIRST = (
    Outcome.CONTRADICTS, Outcome.AGREES, Outcome.WITHIN_ROUNDING, Outcome.AGREES_DERIVED, Outcome.OTHER_DEFINITION,
    Outcome.UNKNOWN, Outcome.NOT_A_CLAIM,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerifiedText:
    """The figures of a text as they are judged, and the records in words that facts decide, in the order of the text.

    ``in_words`` is how many statements in words alone stand beside them.
    """

    figures: list[Judgement]
    in_words: int


def verify(text: str, published: str | None, knowledge: Knowledge) -> list[Judgement]:
    """What a fact base says of each figure of a text, in the order of the text; as ``verified_text`` has it."""
    return verified_text(text, published, knowledge).figures


def _goes_on() -> None:
    """Nobody ends the work."""


def verified_text(
    text: str, published: str | None, knowledge: Knowledge, heed: Callable[[], None] = _goes_on
) -> VerifiedText:
    """What a fact base says of each figure of a text, and how many of its statements have no figure to judge.

    ``published`` is the day on which the text appeared (2024-04-01): it dates "last month", and tells which figures may
    have been revised by then. One ``Knowledge(Arithmetic(base))`` serves any number of texts. Raises ValueError for a
    ``published`` that is no date, and what ``heed`` raises, which is called before each figure.
    """
    names = names_of(knowledge.base)
    day = date.fromisoformat(published) if published else None
    statements = read_statements(text, published, names)
    mentions = find_mentions(text)
    figures = with_changes_read(figures_of(mentions, statements), text, published, names)
    starts = [mention.start for mention in mentions]
    in_words = [statement for statement in statements if _is_in_words(statement, mentions, starts)]
    readings = Readings(statements, text, day)
    as_read = AsRead(knowledge, readings, names, day)
    moved = reread(figures, readings.times, text, as_read.judge, day)
    if moved:
        figures = [[_moved(figure, moved) for figure in found] for found in figures]
        times = dict.fromkeys(statement.period for statement in moved.values() if statement.period)
        again = [moved.get(id(known), known) for known in statements]
        as_read = replace(as_read, readings=Readings(again, text, day, times))
    judge = Judge(as_read)
    judged = list[Judgement]()
    for read in figures:
        heed()
        outcomes = (judge.judge(_as_told(figure, text)) for figure in read)
        judged.append(min(outcomes, key=lambda judged: _FIRST.index(judged.outcome)))
    combined = Combined(as_read, judged, judge.is_told_otherwise_by_words)
    judged = [combined.judge(found) or found for found in judged]
    misplaced = Misplaced(as_read, judged)
    judged = [misplaced.judge(found) or found for found in judged]
    records = list(records_told(statements, mentions, text))
    decided = [found for record in records if (found := judge.judge_record(record)) is not None]
    judged = sorted((*judged, *decided), key=lambda judged: judged.figure.mention.start)
    return VerifiedText(judged, len(in_words) + len(records) - len(decided))


def _is_in_words(statement: Statement, mentions: Sequence[Mention], starts: Sequence[int]) -> bool:
    """Whether a statement has no figure: "exports of ships also rose"."""
    if statement.value is not None or statement.growth is not None or statement.direction is None:
        return False
    behind = bisect_left(starts, statement.end)
    return not behind or mentions[behind - 1].end <= statement.start


def _moved(figure: Figure, moved: dict[int, Statement]) -> Figure:
    statement = moved.get(id(figure.statement))
    return figure if statement is None else replace(figure, statement=statement, is_reread=True)


def _is_nearly(text: str, start: int, end: int) -> bool:
    """Whether words beside a figure have it a little less: "nearly 6 percent", 6% 가까이."""
    before = sentence_words("nearly-before").search(text, max(0, start - _LONGEST_NEARLY), start)
    return before is not None or sentence_words("nearly-behind").match(text, end) is not None


def _is_about(text: str, start: int, end: int) -> bool:
    """Whether words beside a figure have it about so much: 약 500억 달러, 6%가량, "6 percent or so"."""
    before = sentence_words("about-before").search(text[max(0, start - _LONGEST_ABOUT) : start])
    return before is not None or sentence_words("about-behind").match(text, end) is not None


def _as_told(figure: Figure, text: str) -> Figure:
    """The figure, as the words around it have it: about so much (약 500억 달러), or so much and more (5%대)."""
    start, end, kind = figure.mention.start, figure.mention.end, figure.mention.kind
    return replace(
        figure,
        nearly=_is_nearly(text, start, end),
        about=_is_about(text, start, end),
        from_here=kind in (Kind.MONEY, Kind.PERCENT) and sentence_words("and-more-behind").match(text, end) is not None,
    )
