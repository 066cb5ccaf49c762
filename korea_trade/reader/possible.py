"""Statements that cannot all be true by arithmetic: of them those that are least said in their sentence are doubted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from korea_trade.model.codes import Flow, Measure, Sector
from korea_trade.reader.conflicts import fields_in_sentence
from korea_trade.reader.doubts import IMPOSSIBLE
from korea_trade.reader.statement import Origin, ProofField, Statement
from korea_trade.reader.times import earlier, months_of

_SLACK = Decimal("0.02")  # of the greater figure, and beside rounding: figures are revised, and of several definitions
_GROWTH_SLACK = Decimal(5)  # percentage points
_DOLLARS = "USD bn"


def doubt_impossible(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, doubtful where arithmetic excludes them.

    Exports less imports are the balance; a level and its growth give the level of the year before; a part is not
    greater than its whole.
    """
    sure = [index for index, statement in enumerate(statements) if _is_level(statement)]
    cells = defaultdict[tuple[object, ...], list[int]](list)
    for index in sure:
        cells[_cell(statements[index])].append(index)
    doubted = {
        index for index in sure if _is_less_than_all(statements[index]) or _is_more_than_with_one(statements[index])
    }
    for members in (*_balances(statements, cells), *_years(statements, cells), *_parts(statements, cells)):
        doubted |= _weakest(statements, members)
    return [
        replace(statement, doubtful=IMPOSSIBLE) if index in doubted else statement
        for index, statement in enumerate(statements)
    ]


def _is_level(statement: Statement) -> bool:
    return (
        statement.doubtful is None
        and statement.measure is Measure.VALUE
        and statement.value is not None
        and statement.unit == _DOLLARS
        and statement.bound is None
        and not statement.is_change
        and statement.period is not None
    )


def _is_less_than_all(statement: Statement) -> bool:
    """Whether less was traded than all goods came to in any month since 1980: it is of goods before."""
    named = statement.item or statement.partner or statement.sector is not Sector.ALL_INDUSTRIES
    months = months_of(statement.period) if statement.period is not None else None
    whole = statement.flow in (Flow.EXPORTS, Flow.IMPORTS, Flow.TRADE) and not named
    if not whole or months is None or months[0] < _SINCE * 12 or statement.value is None:
        return False
    least = _LEAST_OF_ONE if months[0] == months[1] and months[0] >= _OF_ONE_SINCE * 12 else _LEAST
    return 0 <= statement.value < least * (months[1] - months[0] + 1)


def _is_more_than_with_one(statement: Statement) -> bool:
    """Whether more was traded with one partner than with all: the partner's own exports, "China ($3.38 trillion)"."""
    own = statement.flow in (Flow.EXPORTS, Flow.IMPORTS) and statement.partner is not None
    return own and statement.value is not None and statement.value > _MOST_WITH_ONE


_MOST_WITH_ONE = Decimal(750)
"""Billions of dollars: more than all partners took in any year, and so in less."""
_SINCE = 1980
_LEAST = Decimal("0.5")
"""Billions of dollars a month."""
_OF_ONE_SINCE = 2000
_LEAST_OF_ONE = Decimal(1)
"""Billions of dollars in a single month, since later: no sum of months that may be of goods told further before."""


def _cell(statement: Statement, **other: object) -> tuple[object, ...]:
    cell = {
        "status": statement.status, "sector": statement.sector, "period": statement.period, "flow": statement.flow,
        "item": statement.item, "partner": statement.partner,
    }  # fmt: skip
    return tuple((cell | other).values())


def _balances(statements: Sequence[Statement], cells: dict[tuple[object, ...], list[int]]) -> Iterator[tuple[int, ...]]:
    """Exports, imports and the balance of one time that do not fit."""
    for key, members in cells.items():
        first = statements[members[0]]
        if first.flow is not Flow.EXPORTS:
            continue
        others = [cells.get(_cell(first, flow=flow)) for flow in (Flow.IMPORTS, Flow.BALANCE)]
        if key and others[0] and others[1]:
            three = members[0], others[0][0], others[1][0]
            sold, bought, left = (_level(statements[index]) for index in three)
            # "a surplus" for a deficit of that amount is an error of the document, not of its reading
            if abs(abs(sold - bought) - abs(left)) > 2 * _steps(statements, three) + _SLACK * max(sold, bought):
                yield three


def _years(statements: Sequence[Statement], cells: dict[tuple[object, ...], list[int]]) -> Iterator[tuple[int, ...]]:
    """A level with its growth and the level of the year before that do not fit."""
    for members in cells.values():
        for index in members:
            statement = statements[index]
            yearly = statement.comparison is None or statement.comparison == "previous-year"
            if statement.growth is None or not yearly or statement.period is None or statement.flow is Flow.BALANCE:
                continue
            then = cells.get(_cell(statement, period=earlier(statement.period, years=1)), [])[:1]
            level = _level(statements[then[0]]) if then else None
            if level is None or level <= 0:
                continue
            rounding = 100 * _steps(statements, (index, then[0])) / level
            if abs(100 * _level(statement) / level - 100 - statement.growth) > rounding + _GROWTH_SLACK:
                yield index, then[0]


def _parts(statements: Sequence[Statement], cells: dict[tuple[object, ...], list[int]]) -> Iterator[tuple[int, ...]]:
    """A part of exports or imports that is greater than the whole of then."""
    for members in cells.values():
        for index in members:
            statement = statements[index]
            if statement.flow not in (Flow.EXPORTS, Flow.IMPORTS) or statement.item is statement.partner is None:
                continue
            wholes = [cells.get(_cell(statement, item=None, partner=None))]
            if statement.item is not None and statement.partner is not None:
                wholes += [cells.get(_cell(statement, item=None)), cells.get(_cell(statement, partner=None))]
            for whole in wholes:
                if whole and _level(statement) > _level(statements[whole[0]]) + _steps(statements, (index, whole[0])):
                    yield whole[0], index


def _level(statement: Statement) -> Decimal:
    return statement.value if statement.value is not None else Decimal(0)


def _steps(statements: Sequence[Statement], members: tuple[int, ...]) -> Decimal:
    """By how much rounding may have moved several levels together."""
    exponents = (_level(statements[index]).as_tuple().exponent for index in members)
    return sum((Decimal(1).scaleb(exponent) for exponent in exponents if isinstance(exponent, int)), Decimal(0)) / 2


def _weakest(statements: Sequence[Statement], members: tuple[int, ...]) -> set[int]:
    """The member of which the sentence says least; of equals the last, which follows from the others."""
    return {min(reversed(members), key=lambda index: _said(statements[index]))}


def _said(statement: Statement) -> int:
    """How many fields its sentence says; a month whose year follows from the date is said too."""
    period = statement.proofs.get(ProofField.PERIOD)
    first, end = statement.sentence
    month = period is not None and period.origin is Origin.DATE and first <= (period.start or -1) < end
    return fields_in_sentence(statement) + month
