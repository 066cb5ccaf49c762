"""Records told in words ("a record high", 역대 최대): judged where facts tell the place, or that the level fell."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import Among, Comparison, Flow, Measure, RankedFrom
from korea_trade.reader.statement import Statement
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.cells import cell_of
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.doubts import has_caveat
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.own_sentence import says_its_cell

_FIRST = Decimal(1)


def records_told(statements: Sequence[Statement], mentions: Sequence[Mention], text: str) -> Iterator[Figure]:
    """The records that words tell, without a number, as figures of the first place."""
    starts = [mention.start for mention in mentions]
    for statement in statements:
        span = statement.value_span
        if statement.measure is not Measure.RANK or statement.value != _FIRST or span is None:
            continue
        behind = bisect_left(starts, span[1])
        if not behind or mentions[behind - 1].end <= span[0]:
            yield Figure(Mention(*span, text[slice(*span)], Kind.ORDINAL, _FIRST), statement)


def judge_record(as_read: AsRead, figure: Figure) -> Judgement | None:
    """The outcome on a record told in words; None where the facts do not decide it, or it may be of something else."""
    statement = figure.statement
    if statement is None or statement.doubtful is not None:
        return None
    found = as_read.judge(figure)
    if found.outcome is Outcome.AGREES and not found.reasons:
        return found
    if not says_its_cell(statement) or not _says_time(as_read, statement):
        return None
    if as_read.readings.is_otherwise_counted(figure, statement):
        return None
    return found if found.outcome is Outcome.CONTRADICTS else _against_a_fall(as_read, figure, statement)


def _says_time(as_read: AsRead, statement: Statement) -> bool:
    """Whether its sentence says when a record was, be it behind its level: "a record $99.2 billion in 2020"."""
    around = as_read.readings.statements_around(statement.start)
    return any(one.period == statement.period and as_read.readings.says_time(one) for one in around)


def _against_a_fall(as_read: AsRead, figure: Figure, statement: Statement) -> Judgement | None:
    """The contradiction in "exports hit a record in 2020", where they were less than the year before."""
    of_level = statement.ranked is None and statement.ranked_from is not RankedFrom.LOWEST
    if statement.among is not Among.HISTORY or not of_level or statement.period is None:
        return None
    cell = cell_of(statement, as_read.names)
    if cell is None or cell.flow is Flow.BALANCE:
        return None
    growths = as_read.knowledge.growths(cell.with_measure(Measure.VALUE), statement.period, Comparison.PREVIOUS_YEAR)
    falls = [known for known in growths if known.interval.high is not None and known.interval.high < 0]
    if not falls or len(falls) < len(growths) or any(has_caveat(known) for known in falls):
        return None
    facts = tuple(fact for known in falls for fact in known.facts)
    return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), facts)
