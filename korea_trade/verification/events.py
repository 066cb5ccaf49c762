"""Judging ranks, streaks, first times and counts: what is counted is right or wrong, there is no rounding."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import amount
from korea_trade.model.codes import Among, Event, Measure, RankedFrom, Sector
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly
from korea_trade.reader.statement import Statement
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge

_LASTING = (Among.HISTORY, Among.YEAR, Among.ORDER)


def judge_event(
    knowledge: Knowledge,
    figure: Figure,
    statement: Statement,
    cell: Cell,
    period: str,
    may_be_revised: Callable[[Iterable[Fact]], bool],
    *,
    says_sector: bool,
) -> Judgement:
    """The outcome on the number of a rank, a streak, a first time or a count, or on a number beside it.

    ``says_sector`` tells whether the sentence itself says which trade it counts.
    """
    alike = [
        fact
        for fact in _in_question(knowledge, statement, cell, period)
        if _is_about_the_same(fact, statement, figure.role)
    ]
    digits = _digits(figure, statement)
    for fact in alike:
        if digits is None or _number(fact, figure.role) == digits:
            if fact.acknowledges:
                continue
            return Judgement(figure, Outcome.AGREES, (), (fact,), _interval(fact, figure.role))
    for fact in _in_question(knowledge, statement, cell, period):
        if _happened_again(fact, statement) and _number(fact, figure.role) == digits and not fact.acknowledges:
            return Judgement(figure, Outcome.AGREES, (), (fact,), _interval(fact, figure.role))
    for other in knowledge.others(cell):
        for fact in knowledge.events(other, period):
            if _is_about_the_same(fact, statement, figure.role) and _number(fact, figure.role) == digits:
                if other.sector == Sector.ALL_INDUSTRIES and not says_sector:
                    return Judgement(
                        figure, Outcome.AGREES, (Reason.OTHER_READING,), (fact,), _interval(fact, figure.role)
                    )
                reasons = Reason.OTHER_SECTOR if other.sector != cell.sector else Reason.OTHER_COVERAGE
                return Judgement(figure, Outcome.OTHER_DEFINITION, (reasons,), (fact,), _interval(fact, figure.role))
    if cell.measure is Measure.COUNT and any(fact.of == digits for fact in knowledge.events(cell, period)):
        return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,))  # the number of all of them
    whole = _of_another_whole(alike, figure, statement)
    if whole is not None:
        return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), (whole,), _interval(whole, Role.OF))
    stated = [fact for fact in alike if _number(fact, figure.role) is not None]
    if not stated or figure.role is not Role.VALUE:
        return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_FACT,))
    fact = stated[0]
    if fact.measure is Measure.COUNT and statement.of is None:  # "7 items", which may be of others than the fact's
        return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,), (fact,), _interval(fact, figure.role))
    if any(one.acknowledges for one in stated):
        return Judgement(figure, Outcome.UNKNOWN, (Reason.FACT_HAS_CAVEAT,), (fact,), _interval(fact, figure.role))
    in_order = fact.among is Among.ORDER and fact.level is not None and fact.level == statement.level
    lasting = in_order or (fact.among in _LASTING and not may_be_revised(stated))
    if fact.measure is Measure.RANK and not lasting:
        return Judgement(figure, Outcome.UNKNOWN, (Reason.MAY_BE_REVISED,), (fact,), _interval(fact, figure.role))
    if statement.doubtful is not None and not in_order:
        return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,), (fact,), _interval(fact, figure.role))
    return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), (fact,), _interval(fact, figure.role))


def _of_another_whole(alike: Iterable[Fact], figure: Figure, statement: Statement) -> Fact | None:
    """For "11 of the 18 main items": the fact that has as many grow, or fall, of another number of all."""
    if figure.role is not Role.OF or statement.measure is not Measure.COUNT or statement.doubtful is not None:
        return None
    return next((fact for fact in alike if fact.of is not None and fact.value == statement.value), None)


def _in_question(knowledge: Knowledge, statement: Statement, cell: Cell, period: str) -> list[Fact]:
    """The facts of a cell in a period; a streak of records up to a month may be told of its year."""
    found = knowledge.events(cell, period)
    if found or statement.event is not Event.RECORD or statement.measure is not Measure.STREAK or "/" in period:
        return found
    return knowledge.events(cell, period[:4])


def _happened_again(fact: Fact, statement: Statement) -> bool:
    """For "grew for the second month, the first time in 29 months": a first time of growing again, told of growing."""
    both = fact.measure is statement.measure is Measure.FIRST_IN and statement.unit in (None, fact.unit)
    return both and (fact.event, statement.event) == (Event.ALL_GROW_AGAIN, Event.ALL_GROW)


def _digits(figure: Figure, statement: Statement) -> Decimal | None:
    return {
        Role.VALUE: statement.value, Role.OF: statement.of, Role.LEVEL: statement.level, Role.FIRST: statement.value,
        Role.GROWTH: statement.growth,
    }[figure.role]  # fmt: skip


def _number(fact: Fact, role: Role) -> Decimal | None:
    if role is Role.OF:
        return fact.of
    if role is Role.LEVEL:
        return fact.level
    return amount(fact) if fact.value is not None else None


def _interval(fact: Fact, role: Role) -> Interval | None:
    number = _number(fact, role)
    return None if number is None else exactly(number)


def _is_about_the_same(fact: Fact, statement: Statement, role: Role) -> bool:
    """Whether a fact answers the same question: of which event, in which direction, among what, out of how many."""
    if fact.measure != statement.measure:
        return False
    match fact.measure:
        case Measure.COUNT:
            same_whole = role is Role.OF or None in (fact.of, statement.of) or fact.of == statement.of
            same_kind = None in (fact.unit, statement.unit) or fact.unit == statement.unit
            return fact.direction == statement.direction and same_whole and same_kind
        case Measure.RANK:
            lowest = RankedFrom.LOWEST if fact.ranked_from is RankedFrom.LOWEST else None
            if statement.among is None and statement.value == fact.value and fact.among is Among.HISTORY:
                return fact.ranked == statement.ranked and lowest == statement.ranked_from
            return (fact.among, fact.ranked, fact.since, fact.window, lowest) == (
                statement.among, statement.ranked, statement.since, statement.window, statement.ranked_from,
            ) and (fact.level is None or statement.level is None or fact.level == statement.level)  # fmt: skip
        case Measure.STREAK | Measure.FIRST_IN:
            levels = role is Role.LEVEL or fact.level == statement.level
            same = fact.event == statement.event or (fact.event, statement.event) == (Event.ALL_GROW, Event.GROWTH)
            if None not in (fact.unit, statement.unit):
                same = same and fact.unit == statement.unit  # "in 25 years", where the fact has 25 months
            return same and levels and fact.ranked == statement.ranked
    return True
