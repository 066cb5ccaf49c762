"""Sorting and ranking: within groups, and what lacks the key comes last."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

from korea_trade.model.codes import Flow, Measure, Sector, Unit
from korea_trade.model.period import Period

if TYPE_CHECKING:
    from korea_trade.questions.row import ListedRow

R = TypeVar("R", bound="ListedRow")
Group = tuple[Any, ...]


class SortKey(StrEnum):
    """What a listing can be sorted by."""

    VALUE = "value"
    GROWTH = "growth"
    SHARE = "share"
    NAME = "name"
    PERIOD = "period"


_FLOWS, _SECTORS, _MEASURES = list(Flow), list(Sector), list(Measure)


def group_of(row: "ListedRow") -> Group:
    """What rows must share to be ranked or listed together: latest period first, then flow, sector, source."""
    start, end = _months(row)
    return (-end, start, _FLOWS.index(Flow(row.flow)), _SECTORS.index(Sector(row.sector)), row.source, row.period)


def key_of(row: "ListedRow", key: SortKey) -> Any:
    """What a row is sorted by; None where it lacks it."""
    if key is SortKey.NAME:
        return (row.item_name or row.partner_name or row.flow).casefold()
    if key is SortKey.PERIOD:
        start, end = _months(row)
        return end, -start
    if key is SortKey.VALUE and row.unit != Unit.USD_BN:
        return None  # months or percent have no place among levels
    return getattr(row, key, None)


def sort_rows(
    rows: Iterable[R], key: SortKey, *, reverse: bool = False, group: Callable[[R], Group] = group_of
) -> list[R]:
    """Rows in groups; inside a group figures from high to low, names from A to Z, periods from late to early.

    ``reverse`` turns the order inside groups around; rows that lack the key stay last.
    """
    ordered: list[R] = []
    for _, members in grouped(rows, group):
        having = [row for row in members if key_of(row, key) is not None]
        lacking = [row for row in members if key_of(row, key) is None]
        having.sort(key=lambda row: key_of(row, key), reverse=(key is not SortKey.NAME) != reverse)
        ordered += [*having, *lacking]
    return ordered


def ranks(rows: Sequence[R], key: SortKey, group: Callable[[R], Group] = group_of) -> list[int | None]:
    """The place of each row within its group by a figure, 1 being the highest; equal figures share a place.

    Names and periods give no place, nor does a row that lacks the figure.
    """
    if key in (SortKey.NAME, SortKey.PERIOD):
        return [None] * len(rows)
    figures: dict[Group, list[Decimal]] = {}
    for row in rows:
        if key_of(row, key) is not None:
            figures.setdefault(group(row), []).append(key_of(row, key))
    return [
        None if key_of(row, key) is None else 1 + sum(other > key_of(row, key) for other in figures[group(row)])
        for row in rows
    ]


def grouped(rows: Iterable[R], group: Callable[[R], Group] = group_of) -> list[tuple[Group, list[R]]]:
    """Rows by group, groups in order, rows inside in the order given."""
    return [(key, list(members)) for key, members in groupby(sorted(rows, key=group), key=group)]


def in_natural_order(rows: Iterable[R]) -> list[R]:
    """Totals in reading order: by sector, then by source, the one with the latest figures first.

    Inside a source the latest period comes first, then exports, imports, balance, and the measure.
    """
    listed = list(rows)
    latest = {row.source: max(_months(other)[1] for other in listed if other.source == row.source) for row in listed}

    def place(row: R) -> Group:
        start, end = _months(row)
        return (
            _SECTORS.index(Sector(row.sector)),
            -latest[row.source],
            row.source,
            -end,
            start,
            _FLOWS.index(Flow(row.flow)),
            _MEASURES.index(Measure(row.measure)),
        )

    return sorted(listed, key=place)


def _months(row: "ListedRow") -> tuple[int, int]:
    period = Period.parse(row.period)
    return period.start.year * 12 + period.start.month, period.end.year * 12 + period.end.month
