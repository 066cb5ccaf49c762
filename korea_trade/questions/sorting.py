"""Sorting: within groups, and what lacks the key comes last."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import groupby
from typing import TypeVar

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.model.codes import OUTLOOK, Bound, Flow, Measure, Sector, Unit
from korea_trade.model.period import Period
from korea_trade.questions.order import FIGURES, Order, SortKey
from korea_trade.questions.row import ListedRow
from korea_trade.questions.row_with_rank import RowWithRank

R = TypeVar("R", bound=ListedRow)
Group = tuple[int | str, ...]

_FLOWS, _SECTORS, _MEASURES = list(Flow), list(Sector), [*Measure, *DerivedKind]


def group_of(row: ListedRow) -> Group:
    """What rows must share to be ranked or listed together: latest period first, then flow, sector, source."""
    start, end = _days(row)
    return (-end, start, _FLOWS.index(Flow(row.flow)), _SECTORS.index(Sector(row.sector)), row.source)


def is_outlook(row: ListedRow) -> bool:
    """Whether a figure is an aim or an expectation, not what happened."""
    return row.status in OUTLOOK


def key_of(row: ListedRow, key: SortKey) -> Decimal | str | tuple[int, int] | tuple[Decimal, int] | None:
    """What a row is sorted by; None where it lacks it. What is below a number comes under it, what is above over it."""
    if key is SortKey.NAME:
        return (row.item_name or row.partner_name or row.flow).casefold()
    if key is SortKey.PERIOD:
        start, end = _days(row)
        return end, -start
    figure = figure_of(row, key)
    if key is SortKey.VALUE and figure is not None:
        return figure, (row.bound == Bound.ABOVE) - (row.bound == Bound.BELOW)
    return figure


def figure_of(row: ListedRow, key: SortKey) -> Decimal | None:
    """The figure that a row is ranked by; None where it lacks it, and for names and periods."""
    if key is SortKey.VALUE and row.unit == Unit.USD_BN:  # months or percent have no place among levels
        return row.value
    if key is SortKey.GROWTH:
        return row.growth
    if key is SortKey.SHARE:
        return row.share if isinstance(row, RowWithRank) else None
    return None


def number_without_order(rows: Iterable[ListedRow], key: SortKey | None) -> int:
    """How many rows lack the figure that they are to be ordered by; none where the key is no figure."""
    if key not in FIGURES:
        return 0
    return sum(figure_of(row, key) is None for row in rows)


def sort_rows(
    rows: Iterable[R], key: SortKey, *, reverse: bool = False, group: Callable[[R], Group] = group_of
) -> list[R]:
    """Rows in groups; inside a group figures from high to low, names from A to Z, periods from late to early.

    ``reverse`` turns the order inside groups around; rows that lack the key sort last.
    """
    return [row for _, members in grouped(rows, group) for row in _sorted(members, key, reverse)]


def in_order(rows: Iterable[R], order: Order) -> list[R]:
    """Rows sorted by a key if one is given, as they are if not; what lacks the key sorts last either way round.

    Figures of another kind stand apart: aims behind what happened, measures one behind the other, what contradicts
    others behind what does not.
    """
    ordered = list(rows)
    if order.sort is not None:
        key = order.sort
        ordered = _sorted(ordered, key, order.reverse)
        if key in FIGURES:
            ordered.sort(key=lambda row: _kind_of(row, figure_of(row, key)))
    elif order.reverse:
        ordered.reverse()
    return ordered[: order.limit]


def _kind_of(row: ListedRow, figure: Decimal | None) -> Group:
    """What the figures must share that are sorted together; a row without one is of the last kind."""
    if figure is None:
        return (1,)
    return (0, is_outlook(row), _MEASURES.index(row.measure), row.is_doubtful)


def _sorted(rows: Iterable[R], key: SortKey, reverse: bool) -> list[R]:
    keyed = [(key_of(row, key), row) for row in rows]
    having = [(found, row) for found, row in keyed if found is not None]
    having.sort(key=lambda pair: pair[0], reverse=(key is not SortKey.NAME) != reverse)
    return [row for _, row in having] + [row for found, row in keyed if found is None]


def grouped(rows: Iterable[R], group: Callable[[R], Group] = group_of) -> list[tuple[Group, list[R]]]:
    """Rows by group, groups in order, rows inside in the order given."""
    return [(key, list(members)) for key, members in groupby(sorted(rows, key=group), key=group)]


def in_natural_order(rows: Iterable[R]) -> list[R]:
    """Totals in reading order: by sector, then by source, the one with the latest figures first.

    Inside a source targets and forecasts come last, the latest period first, then exports, imports, balance, and the
    measure.
    """
    listed = [(row, *_days(row)) for row in rows]
    latest: dict[str, int] = {}
    for row, _, end in listed:
        latest[row.source] = max(latest.get(row.source, 0), end)

    def place(dated: tuple[R, int, int]) -> Group:
        row, start, end = dated
        return (
            _SECTORS.index(Sector(row.sector)),
            -latest[row.source],
            row.source,
            is_outlook(row),
            -end,
            start,
            _FLOWS.index(Flow(row.flow)),
            _MEASURES.index(row.measure),
        )

    return [row for row, _, _ in sorted(listed, key=place)]


def _days(row: ListedRow) -> tuple[int, int]:
    period = Period.parse(row.period)
    return period.first_day.toordinal(), period.last_day.toordinal()
