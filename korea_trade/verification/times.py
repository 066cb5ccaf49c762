"""Runs of figures whose time their sentences leave open, read of the time in which the facts bear most of them out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.statement import Statement
from korea_trade.verification.codes import Outcome
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.readings import says_its_time

_LEAST = 2  # figures that a time must bear out
_DIGITS = 2  # that a figure must have to tell
_HOLDS = (Outcome.AGREES, Outcome.WITHIN_ROUNDING, Outcome.AGREES_DERIVED, Outcome.OTHER_DEFINITION)


def statements_of_borne_out_times(
    figures: Sequence[list[Figure]], times: Sequence[str], judge: Callable[[Figure], Judgement]
) -> dict[int, Statement]:
    """By id of a statement, the same of another time: of the one that bears out its run, where its own bears out none.

    A run are statements that follow each other, of one time that their own sentences do not say. A time bears a run
    out if at least two of its figures agree with the facts of that time, and twice as many as do not.
    """
    found = dict[int, Statement]()
    for run in _runs(figures):
        best = run.time_that_bears_out(times, judge)
        if best is not None:
            found |= {id(statement): replace(statement, period=best) for statement in run.statements}
    return found


@dataclass(frozen=True, slots=True)
class _Run:
    """The figures of statements that follow each other and carry on one time."""

    period: str | None
    figures: tuple[Figure, ...]

    @property
    def statements(self) -> list[Statement]:
        return [figure.statement for figure in self.figures if figure.statement is not None]

    def time_that_bears_out(self, times: Sequence[str], judge: Callable[[Figure], Judgement]) -> str | None:
        telling = [figure for figure in self.figures if _is_telling(figure)]
        if len(telling) < _LEAST or any(judge(figure).outcome in _HOLDS for figure in telling):
            return None
        ranked = list[tuple[int, str]]()
        for time in times:
            if time != self.period:
                outcomes = [judge(_of_time(figure, time)).outcome for figure in telling]
                right, wrong = outcomes.count(Outcome.AGREES), outcomes.count(Outcome.CONTRADICTS)
                if right >= max(_LEAST, 2 * wrong):
                    ranked.append((right, time))
        return max(ranked)[1] if ranked else None


def _of_time(figure: Figure, time: str) -> Figure:
    statement = figure.statement
    return figure if statement is None else replace(figure, statement=replace(statement, period=time))


def _is_telling(figure: Figure) -> bool:
    digits = figure.mention.value
    measured = figure.mention.kind in (Kind.MONEY, Kind.PERCENT) and figure.role in (Role.VALUE, Role.GROWTH)
    return measured and digits is not None and len(digits.as_tuple().digits) >= _DIGITS


def _runs(figures: Sequence[list[Figure]]) -> Iterator[_Run]:
    """The runs of a text, in order; expectations belong to none, and end none."""
    period, run = None, list[Figure]()
    for figure in (figure for found in figures for figure in found):
        statement = figure.statement
        if statement is None or statement.status in OUTLOOK:
            continue
        if run and (says_its_time(statement) or statement.period != period):
            yield _Run(period, tuple(run))
            run = []
        if not says_its_time(statement):
            period = statement.period
            run.append(figure)
    if run:
        yield _Run(period, tuple(run))
