"""Runs of figures whose time, sector or flow their sentences leave open, read of that which agrees with the facts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LEGS, OUTLOOK, Flow, Measure, Sector
from korea_trade.reader.doubts import NO_PERIOD, OF_A_TIME_BEFORE
from korea_trade.reader.statement import Statement
from korea_trade.verification.codes import Outcome
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import FEWEST, Judgement, digits_of
from korea_trade.verification.named_times import last_time_named
from korea_trade.verification.nearer_words import names_another_flow
from korea_trade.verification.own_sentence import says_flow, says_its_time, says_sector
from korea_trade.vocabulary.sentence_words import sentence_words

Rereading = Callable[[Statement], Statement]

_LEAST = 2  # figures that must agree with the facts as they are read
_MANY = 3  # figures whose time is no longer in doubt


def reread(
    figures: Sequence[list[Figure]],
    times: Sequence[str],
    text: str,
    judge: Callable[[Figure], Judgement],
    published: date | None,
) -> dict[int, Statement]:
    """By id of a statement, the same of another time, sector or flow: of what bears its run out, if its own does not.

    A run are statements that follow each other and carry on one time, all industries behind the name of a sector, or
    one flow. A reading bears a run out if at least two of its figures agree with the facts so, and twice as many as do
    not.
    """
    found = dict[int, Statement]()
    runs = (
        *_runs_of_time(figures, times, text, published), *_runs_of_sector(figures, text), *_runs_of_flow(figures, text)
    )  # fmt: skip
    for run in runs:
        best = _best(run, judge)
        if best is not None:
            found |= {id(figure.statement): best(figure.statement) for figure in run.figures if figure.statement}
    return found


@dataclass(frozen=True, slots=True)
class _Run:
    """The figures of statements that follow each other, and how they may be read besides."""

    figures: tuple[Figure, ...]
    readings: tuple[Rereading, ...]


def _best(run: _Run, judge: Callable[[Figure], Judgement]) -> Rereading | None:
    telling = [figure for figure in run.figures if _is_telling(figure)]
    if len(telling) < _LEAST or any(judge(figure).holds for figure in telling):
        return None
    most, best = 0, None
    for reading in run.readings:
        found = [judge(_read(figure, reading)) for figure in telling]
        right = sum(judgement.is_right for judgement in found)
        wrong = sum(judgement.outcome is Outcome.CONTRADICTS for judgement in found)
        if right > most and right >= max(_LEAST, 2 * wrong):
            most, best = right, reading
    return _without_doubt(best) if best is not None and most >= _MANY else best


def _read(figure: Figure, reading: Rereading) -> Figure:
    return figure if figure.statement is None else replace(figure, statement=reading(figure.statement))


def _is_telling(figure: Figure) -> bool:
    measured = figure.mention.kind in (Kind.MONEY, Kind.PERCENT) and figure.role in (Role.VALUE, Role.GROWTH)
    return measured and digits_of(figure) >= FEWEST


def _of_time(time: str, text: str) -> Rereading:
    """Of another time."""
    return lambda statement: in_time(statement, time, text)


def in_time(statement: Statement, time: str, text: str) -> Statement:
    """A statement as of another time.

    A streak that says in no word what it counts then counts the months, or years, of that time.
    """
    counted = statement.unit
    if statement.measure is Measure.STREAK and not sentence_words("unit-of-time").search(
        text, statement.start, statement.end
    ):
        counted = _UNITS.get(len(time), counted)
    return replace(statement, period=time, unit=counted)


_UNITS = {len("2020"): "years", len("2020-12"): "months"}


def _without_doubt(reading: Rereading) -> Rereading:
    """The same, as what its sentences say: that they name no time leaves nothing open where so many figures agree."""

    def read(statement: Statement) -> Statement:
        doubtful = None if statement.doubtful == NO_PERIOD else statement.doubtful
        return replace(reading(statement), doubtful=doubtful)

    return read


def _of_sector(sector: Sector) -> Rereading:
    return lambda statement: replace(statement, sector=sector)


def _of_flow(flow: Flow) -> Rereading:
    return lambda statement: replace(statement, flow=flow)


def _told(figures: Sequence[list[Figure]]) -> Iterator[tuple[Figure, Statement]]:
    """The figures of a text that are of statements, in order; expectations belong to no run, and end none."""
    for figure in (figure for found in figures for figure in found):
        if figure.statement is not None and figure.statement.status not in OUTLOOK:
            yield figure, figure.statement


def _runs_of_time(
    figures: Sequence[list[Figure]], times: Iterable[str], text: str, published: date | None
) -> Iterator[_Run]:
    """A run ends at a figure that says its time, or is of another, and where words between name a time.

    One that begins behind such words ends with its paragraph. Figures that others grew from belong to none.
    """
    period, run, told, is_headed = None, list[Figure](), 0, False

    def ended() -> _Run:
        return _Run(tuple(run), tuple(_of_time(time, text) for time in times if time != period))

    for figure, statement in _told(figures):
        if statement.doubtful in OF_A_TIME_BEFORE:  # "imports rose from $467.2 billion to $615.0 billion"
            continue
        said = says_its_time(statement, text)
        behind_head = last_time_named(text[told : statement.sentence[0]], published) is not None
        in_next_paragraph = bool(run) and "\n" in text[run[-1].mention.end : statement.start]
        if run and (said or behind_head or statement.period != period or (is_headed and in_next_paragraph)):
            yield ended()
            run = []
        is_headed = behind_head or (is_headed and bool(run))
        if not said:
            period = statement.period
            run.append(figure)
        told = max(told, statement.sentence[1])
    if run:
        yield ended()


def _runs_of_sector(figures: Sequence[list[Figure]], text: str) -> Iterator[_Run]:
    sector, run = Sector.ALL_INDUSTRIES, list[Figure]()
    for figure, statement in _told(figures):
        if says_sector(statement, text) or statement.sector != Sector.ALL_INDUSTRIES:
            if run:
                yield _Run(tuple(run), (_of_sector(sector),))
            sector, run = statement.sector, []
        elif sector != Sector.ALL_INDUSTRIES:
            run.append(figure)
    if run:
        yield _Run(tuple(run), (_of_sector(sector),))


def _runs_of_flow(figures: Sequence[list[Figure]], text: str) -> Iterator[_Run]:
    """For "imports were $10.7 billion", and of goods below it "chips $9.6 billion, displays $2.4 billion"."""
    flow, named, run = None, False, list[Figure]()

    def ended() -> _Run:
        return _Run(tuple(run), tuple(_of_flow(other) for other in _TRADED if other is not flow))

    for figure, statement in _told(figures):
        said, names_other = says_flow(statement), names_another_flow(text[slice(*statement.sentence)], statement.flow)
        if run and (said or statement.flow is not flow or names_other is not named):
            yield ended()
            run = []
        if not said and statement.flow in LEGS and statement.item is not statement.partner:
            flow, named = statement.flow, names_other
            run.append(figure)
    if run:
        yield ended()


_TRADED = (Flow.EXPORTS, Flow.IMPORTS)
