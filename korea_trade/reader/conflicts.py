"""Statements of one text that contradict each other: at most one of them is read right."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from korea_trade.model.codes import Flow, Measure
from korea_trade.reader.cells import BY_INSTITUTE
from korea_trade.reader.doubts import CONTRADICTS
from korea_trade.reader.rounding import agree
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.goods import is_vehicle

_MEASURES = ("value", "share", "quantity", "daily-average", "working-days", "volume")
_FIELDS = ("flow", "item", "partner", "period")


def doubt_conflicts(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, doubtful where two give one cell figures that differ by more than rounding.

    Those of which the sentence itself says most (the name, the flow, the time) stand, if they agree.
    """
    doubted = set[int]()
    for key in ("value", "growth"):
        cells = defaultdict[tuple[object, ...], list[int]](list)
        for index, statement in enumerate(statements):
            if statement.doubtful is None and statement.measure in _MEASURES and _figure(statement, key) is not None:
                cells[_cell(statement, key)].append(index)
        for members in cells.values():
            doubted |= _unsettled(statements, members, key)
    return [
        replace(statement, doubtful=CONTRADICTS) if index in doubted else statement
        for index, statement in enumerate(statements)
    ]


def of_quantities(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; a growth alone is that of the number of vehicles that has it too, of the same flow and time.

    "Exports of cars rose 29.1 percent. … Exports moved up 29.1 percent to 168,155 units." Production and sales at home
    of vehicles are always counted, and so are the exports that a sentence tells of beside them.
    """
    counted = {
        (*_cell_of(statement), statement.growth)
        for statement in statements
        if statement.measure == "quantity" and statement.value is not None and statement.growth is not None
    }
    behind = _behind_counts(statements)
    valued = {
        (statement.sentence, statement.item) for statement in statements
        if statement.flow == Flow.EXPORTS and statement.measure == "value" and statement.value is not None
    }  # fmt: skip
    beside = {(statement.sentence, statement.item) for statement in statements if _is_grown(statement)} - valued
    return [
        replace(statement, measure=Measure.QUANTITY)
        if statement.measure == "value"
        and statement.value is None
        and not statement.by_worth
        and statement.item is not None
        and statement.growth is not None
        and (
            _is_counted(statement)
            or (*_cell_of(statement), statement.growth) in counted
            or ((statement.sentence, statement.item) in beside and statement.partner is None)
            or (statement.sentence in behind and _is_kind_of_vehicle(statement))
        )
        else statement
        for statement in statements
    ]


def _is_counted(statement: Statement) -> bool:
    at_home = statement.flow in (Flow.PRODUCTION, Flow.DOMESTIC_SALES)
    return at_home and statement.item is not None and is_vehicle(statement.item)


def _behind_counts(statements: Sequence[Statement]) -> set[tuple[int, int]]:
    """The sentences that count vehicles and give no money, and those right behind one."""
    measured = defaultdict[tuple[int, int], set[str]](set)
    for statement in statements:
        measured[statement.sentence] |= {statement.measure} if statement.value is not None else set()
    places = list(measured)
    counting = [at for at, place in enumerate(places) if "quantity" in measured[place] and not measured[place] & _MONEY]
    return {places[after] for at in counting for after in (at, at + 1) if after < len(places)}


_MONEY = {"value", "daily-average", "threshold"}


def _is_kind_of_vehicle(statement: Statement) -> bool:
    """For "Those of hybrids went up 65.4 percent" behind "Green car exports came to 30,296 units"."""
    named = statement.item is not None and is_vehicle(statement.item)
    return named and statement.flow == Flow.EXPORTS and statement.partner is None and statement.item != "automobiles"


def _is_grown(statement: Statement) -> bool:
    return _is_counted(statement) and statement.value is None and statement.growth is not None


def _cell_of(statement: Statement) -> tuple[object, ...]:
    return statement.flow, statement.item, statement.partner, statement.sector, statement.period, statement.status


def _figure(statement: Statement, key: str) -> Decimal | None:
    if key == "growth" and statement.value is None and statement.bound is not None:
        return None  # "nearly 30 percent" is no other figure than 29
    return statement.value if key == "value" else statement.growth


def _cell(statement: Statement, key: str) -> tuple[object, ...]:
    own = (
        (statement.unit, statement.bound, statement.is_change)
        if key == "value"
        else (statement.comparison, (statement.unit or "")[:3] == "KRW")
    )
    return (
        statement.flow, statement.item, statement.partner, statement.sector, statement.measure, statement.period,
        statement.status, *own,
    )  # fmt: skip


def _unsettled(statements: Sequence[Statement], members: list[int], key: str) -> set[int]:
    """The members that give way: of figures that differ, all but those of which most is said."""
    figures = [_figure(statements[index], key) for index in members]
    if all(agree(figures[0], figure) for figure in figures):
        return set()
    weights = {index: fields_in_sentence(statements[index]) for index in members}
    if all(statements[index].status == "forecast" for index in members) and _are_by_institutes(statements, members):
        return set()
    best = [index for index in members if weights[index] == max(weights.values())]
    first = _figure(statements[best[0]], key)
    return {index for index in members if index not in best or not agree(first, _figure(statements[index], key))}


def _are_by_institutes(statements: Sequence[Statement], members: list[int]) -> bool:
    """Whether forecasts stand in sentences of their own, or are each said to be of another institute."""
    alone = Counter(statements[index].sentence for index in members)
    told = (statements[index] for index in members)
    return all(alone[statement.sentence] == 1 or statement.frame == BY_INSTITUTE for statement in told)


def fields_in_sentence(statement: Statement) -> int:
    """How many fields the sentence of a statement itself says."""
    return sum(statement.says(name) for name in _FIELDS)
