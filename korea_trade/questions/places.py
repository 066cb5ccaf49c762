"""Ranking: the place of a row among the members of its group."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import LIMITS
from korea_trade.questions.order import SortKey
from korea_trade.questions.row import ListedRow
from korea_trade.questions.sorting import Group, figure_of

R = TypeVar("R", bound=ListedRow)


@dataclass(frozen=True, slots=True)
class Place:
    """The rank of a row: one more than the members of its group with a greater figure; equal figures share a place.

    ``ranked_of`` counts the members that have the figure, of ``group_size``: 0 where nothing is ranked.
    """

    rank: int | None
    ranked_of: int
    group_size: int


def places(
    rows: Sequence[R], key: SortKey, group: Callable[[R], Group], member: Callable[[R], str | None]
) -> list[Place]:
    """The place of each row among the members of its group by a figure.

    ``member`` names the member that a row is about, once however many rows it has; None is no member, and has no rank.
    Names and periods give no rank, nor does a figure that is missing or only a limit.
    """
    best: dict[Group, dict[str, Decimal | None]] = {}
    for row in rows:
        name = member(row)
        members = best.setdefault(group(row), {})
        if name is not None:
            found = [figure for figure in (members.get(name), _ranked_figure(row, key)) if figure is not None]
            members[name] = max(found, default=None)
    ascending = {
        of: sorted(figure for figure in members.values() if figure is not None) for of, members in best.items()
    }
    return [_place(row, key, best[group(row)], ascending[group(row)], member(row)) for row in rows]


def _place(
    row: ListedRow, key: SortKey, best: Mapping[str, Decimal | None], ascending: Sequence[Decimal], name: str | None
) -> Place:
    if key in (SortKey.NAME, SortKey.PERIOD):
        return Place(None, 0, len(best))
    figure, own = _ranked_figure(row, key), best.get(name) if name is not None else None
    if figure is None or own is None:
        return Place(None, len(ascending), len(best))
    greater = len(ascending) - bisect_right(ascending, figure)
    return Place(1 + greater - (own > figure), len(ascending), len(best))  # nobody ranks after himself


def _ranked_figure(row: ListedRow, key: SortKey) -> Decimal | None:
    """The figure that gives a row its rank: a mere limit gives none."""
    is_limit = key is SortKey.VALUE and row.bound in LIMITS
    return None if is_limit else figure_of(row, key)
