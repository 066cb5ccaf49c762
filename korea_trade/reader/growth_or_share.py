"""Percentages in brackets behind amounts that nothing says a direction of: shares, where the amounts are such parts.

반도체 144억 달러(12.3%) is a share in a text that has exports of 1,173 billion dollars, and else a growth.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from korea_trade.model.codes import Measure
from korea_trade.model.interval import Interval, exactly, rounded
from korea_trade.reader.doubts import GROWTH_OR_SHARE
from korea_trade.reader.statement import ProofField, Statement

UNDIRECTED_GROWTH = "undirected-growth"
LEVEL_AND_UNDIRECTED_GROWTH = "level-and-undirected-growth"
_DOLLARS = "USD bn"
_HUNDRED = exactly(100)
_NARROW = Decimal("0.5")  # percentage points, within which one amount alone is told to be a part


def tell_shares(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, with shares for the undirected percentages of a sentence that its amounts make of their total."""
    rows, amounts = defaultdict[tuple[object, ...], list[int]](list), _Amounts(statements)
    for index, statement in enumerate(statements):
        if statement.frame in (UNDIRECTED_GROWTH, LEVEL_AND_UNDIRECTED_GROWTH):
            rows[_row(statement)].append(index)
    told = dict[int, list[Statement]]()
    for members in rows.values():
        told |= _told(statements, members, amounts)
    shared = {_row(one) for parts in told.values() for one in parts if one.measure is Measure.SHARE}
    return [
        part for index, statement in enumerate(statements)
        for one in told.get(index, [_doubted(statement) if _may_be_share_too(statement, shared) else statement])
        for part in _apart(one)
    ]  # fmt: skip


def _may_be_share_too(statement: Statement, shared: set[tuple[object, ...]]) -> bool:
    """Whether a growth without a level stands in a row of shares: 반도체 692억 달러(16.1%), 선박(8.3%)."""
    alone = statement.value is None and statement.growth is not None and statement.growth > 0
    return alone and statement.measure is Measure.VALUE and bool(shared) and _row(statement) in shared


class _Amounts:
    """The amounts in dollars of a text: those of names by their rows, and those that others are parts of."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._levels = dict[tuple[object, ...], int]()
        self._totals = defaultdict[tuple[object, ...], dict[Decimal, int]](dict)
        for index, statement in enumerate(statements):
            if statement.unit != _DOLLARS or statement.measure is not Measure.VALUE:
                continue
            self._levels.setdefault(_named(statement), index)
            if statement.value and statement.bound is None and not statement.doubtful and statement.partner is None:
                self._totals[_trade(statement, statement.item)].setdefault(statement.value, index)

    def level(self, growth: Statement) -> int | None:
        """Where the amount is that a percentage stands behind."""
        return self._levels.get(_named(growth))

    def totals(self, part: Statement) -> list[Decimal]:
        """What a name may have a share of, as the text tells it: of all goods, or of its goods everywhere."""
        found = dict(self._totals.get(_trade(part, None), {}))
        if part.partner is not None and part.item is not None:
            for total, index in self._totals.get(_trade(part, part.item), {}).items():
                found[total] = min(index, found.get(total, index))
        return sorted(found, key=found.__getitem__)


def _told(statements: Sequence[Statement], members: list[int], amounts: _Amounts) -> dict[int, list[Statement]]:
    """What the percentages of one row are: shares, growths, or in doubt."""
    levels = {index: level for index in members if (level := amounts.level(statements[index])) is not None}
    parts = {index: value for index, level in levels.items() if (value := statements[level].value)}
    totals = amounts.totals(statements[members[0]])
    if not parts or not totals:
        return {}
    for total in totals:
        fits = [index for index, level in parts.items() if _fits(level, total, statements[index].growth)]
        if len(fits) == len(parts) and (len(fits) > 1 or _is_narrow(parts[fits[0]], total)):
            return {index: [*_split(statements[index])] for index in members}
        if 2 * len(fits) > len(parts):
            return {index: [_doubted(statements[index])] for index in members}
    return _growths(statements, levels)


def _row(statement: Statement) -> tuple[object, ...]:
    by_item, by_partner = statement.item is not None, statement.partner is not None
    return statement.sentence, statement.flow, statement.sector, statement.period, by_item, by_partner


def _named(statement: Statement) -> tuple[object, ...]:
    return _row(statement), statement.item, statement.partner


def _trade(statement: Statement, item: str | None) -> tuple[object, ...]:
    return statement.flow, statement.sector, statement.period, item


def _fits(level: Decimal, total: Decimal, percent: Decimal | None) -> bool:
    """Whether an amount is so many percent of another, as far as the digits of the three go."""
    return percent is not None and _share(level, total).meets(rounded(percent))


def _share(level: Decimal, total: Decimal) -> Interval:
    return rounded(level) / rounded(total) * _HUNDRED


def _is_narrow(level: Decimal, total: Decimal) -> bool:
    width = _share(level, total).width
    return width is not None and width < _NARROW


def _apart(statement: Statement) -> list[Statement]:
    """A level by itself, where only the percentage with it is in doubt."""
    if statement.frame != LEVEL_AND_UNDIRECTED_GROWTH or statement.doubtful != GROWTH_OR_SHARE:
        return [statement]
    if statement.value is None or statement.growth is None or statement.growth_span is None:
        return [statement]
    start, end = statement.growth_span
    return [
        _without_growth(statement),
        replace(statement, start=start, end=end, value=None, unit=None, value_span=None),
    ]


def _without_growth(statement: Statement) -> Statement:
    """The level of a statement, which is in no doubt."""
    own = {name: proof for name, proof in statement.proofs.items() if name not in ("growth", "direction")}
    return replace(
        statement, growth=None, comparison=None, direction=None, growth_span=None, proofs=own,
        doubtful=None if statement.doubtful == GROWTH_OR_SHARE else statement.doubtful,
    )  # fmt: skip


def _split(statement: Statement) -> Iterator[Statement]:
    """A share, behind the level that it stands with."""
    level = statement.frame == LEVEL_AND_UNDIRECTED_GROWTH
    proofs = {name: proof for name, proof in statement.proofs.items() if name in ("flow", "period", "item", "partner")}
    growth = statement.proofs.get(ProofField.GROWTH)
    if level:
        yield _without_growth(statement)
    start, end = statement.growth_span or (statement.start, statement.end)
    yield replace(
        statement,
        start=start,
        end=end,
        measure=Measure.SHARE,
        value=statement.growth,
        unit="percent",
        growth=None,
        comparison=None,
        direction=None,
        value_span=statement.growth_span,
        growth_span=None,
        proofs=proofs | ({ProofField.VALUE: growth} if growth is not None else {}),
        frame="share",
        doubtful=None if statement.doubtful == GROWTH_OR_SHARE else statement.doubtful,
    )


def _doubted(statement: Statement) -> Statement:
    return replace(statement, doubtful=statement.doubtful or GROWTH_OR_SHARE)


def _growths(statements: Sequence[Statement], levels: dict[int, int]) -> dict[int, list[Statement]]:
    """The percentages that are no shares, each with its level; of those that were in doubt, too."""
    told = dict[int, list[Statement]]()
    for index, at in levels.items():
        growth, level = statements[index], statements[at]
        if growth.doubtful != GROWTH_OR_SHARE:
            continue
        own = {name: proof for name, proof in growth.proofs.items() if name in ("growth", "direction", "comparison")}
        told[index] = []
        told[at] = [
            replace(
                level,
                end=max(level.end, growth.end),
                growth=growth.growth,
                comparison=growth.comparison,
                direction=growth.direction,
                growth_span=growth.growth_span,
                proofs=level.proofs | own,
            )
        ]
    return told
