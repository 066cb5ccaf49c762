"""Streaks, ranks and records told behind a level of their sentence, of the time of which the facts have that level."""

from collections.abc import Callable
from dataclasses import replace

from korea_trade.model.codes import Measure
from korea_trade.reader.statement import Statement
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, figure_of_level
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import EVENTS
from korea_trade.verification.own_sentence import says_its_time
from korea_trade.verification.runs import in_time

_CELL = ("flow", "sector", "item", "partner", "period")


def judge_with_level_beside(
    as_read: AsRead, judge: Callable[[Figure], Judgement], figure: Figure, found: Judgement
) -> Judgement | None:
    """The outcome on "a surplus of $6.9 billion, the eighth in a row", where that was the surplus of another time.

    None where no level of the same trade stands right before it in its sentence, or the level is that of the time read.
    """
    statement = figure.statement
    if statement is None or statement.measure not in EVENTS or found.holds:
        return None
    level = _level_before(as_read, statement)
    beside = None if level is None else figure_of_level(level, as_read.readings.text)
    if beside is None:
        return None
    right = judge(beside)
    if not right.holds or right.facts[0].measure is not Measure.VALUE or right.facts[0].period == statement.period:
        return None
    told = in_time(statement, right.facts[0].period, as_read.readings.text)
    then = as_read.judge(replace(figure, statement=told))
    if then.holds:
        return replace(then, figure=figure, reasons=(*then.reasons, Reason.OTHER_READING))
    if then.outcome is Outcome.CONTRADICTS:
        return replace(then, figure=figure)
    return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))


def _level_before(as_read: AsRead, statement: Statement) -> Statement | None:
    """The level that stands last before an event in its sentence, where both are of the same trade at one time."""
    if says_its_time(statement, as_read.readings.text):
        return None
    before = [one for one in as_read.readings.statements_around(statement.start) if one.start < statement.start]
    last = before[-1] if before else None
    if last is None or last.value is None or last.measure is not Measure.VALUE:
        return None
    return last if all(getattr(last, field) == getattr(statement, field) for field in _CELL) else None
