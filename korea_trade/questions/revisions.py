"""Revisions: how a figure changed from one document to the next."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from korea_trade.model.interval import Interval, rounded
from korea_trade.model.quantity import in_ones
from korea_trade.model.vintage import Change, Vintage
from korea_trade.questions.compared_row import RevisedFigure, RevisionRow
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order
from korea_trade.questions.select import select
from korea_trade.questions.sorting import in_order
from korea_trade.store.engine import DuckDBPyConnection


def ask_revisions(connection: DuckDBPyConnection, filters: Filters, order: Order) -> list[RevisionRow]:
    """The figures that differ from the one of the same cell that they revise, or else that was stated before them.

    Two figures that may be one rounded differently (45.8 and 45.79) do not differ.
    """
    stated = select(connection, RevisionRow, "vintages", filters, order="cell, figure, vintage, position")
    cells = groupby(stated, attrgetter("cell", "figure"))
    return in_order([row for _, vintages in cells for row in _changes(vintages)], order)


def _changes(vintages: Iterable[RevisionRow]) -> Iterator[RevisionRow]:
    earlier: list[RevisionRow] = []
    for row in vintages:
        if earlier:
            revised = next((other for other in reversed(earlier) if _vintage(row).revises(_vintage(other))), None)
            before = revised or earlier[-1]
            repeats = row.published is None and not all(_differ(row, other) for other in earlier)
            if _differ(row, before) and not repeats:  # what has no date may be as early as what it repeats
                yield replace(
                    row,
                    before=before.stated,
                    before_published=before.published,
                    kind=Change.REVISION if revised else Change.CONFLICT,
                    facts=(before.id, row.id),
                    quotes=tuple(dict.fromkeys((*before.quotes, *row.quotes))),
                )
        earlier.append(row)


def _vintage(row: RevisionRow) -> Vintage:
    return Vintage(row.status, row.published, row.publisher)


def _differ(one: RevisionRow, other: RevisionRow) -> bool:
    """Whether no true value but a tie rounds to both figures."""
    (low, high), (other_low, other_high) = _meaning(one).ends(), _meaning(other).ends()
    return max(low, other_low) >= min(high, other_high)


def _meaning(row: RevisionRow) -> Interval:
    """What the digits of a figure mean; of things counted, in ones."""
    in_unit = (
        in_ones(row.stated, row.unit)[0] if row.figure is RevisedFigure.VALUE and row.unit is not None else row.stated
    )
    return rounded(in_unit)
