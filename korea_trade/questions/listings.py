"""Listings of facts as they stand: totals, milestones, all facts, and the sources."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.row import Row
from korea_trade.questions.select import select
from korea_trade.questions.sorting import in_natural_order, in_order, is_outlook
from korea_trade.store.engine import DuckDBPyConnection

if TYPE_CHECKING:
    from korea_trade.questions.entry_row import NameRow
    from korea_trade.questions.fact_row import FactRow, MilestoneRow
    from korea_trade.questions.source_row import SourceRow


def ask_totals(
    connection: DuckDBPyConnection,
    filters: Filters,
    order: Order,
) -> list[Row]:
    """Exports, imports, balance and investment as a whole, by sector and source, latest period first."""
    rows = select(connection, Row, "totals", filters)
    return in_order(in_natural_order(rows), order)


def ask_milestones(
    connection: DuckDBPyConnection,
    filters: Filters,
    order: Order,
) -> "list[MilestoneRow]":
    """Ranks, streaks, first times and thresholds, each with its plain meaning, latest period first.

    What is only aimed at or expected comes after what happened.
    """
    from korea_trade.questions.fact_row import MilestoneRow

    rows = select(connection, MilestoneRow, "milestones", filters)
    from korea_trade.language.english import English

    english = English((), ())  # a milestone names no item and no partner
    rows = [replace(row, meaning=english.milestone(row)) for row in rows]
    if order.sort is not None:
        return in_order(rows, order)
    latest_first = in_order(rows, Order(SortKey.PERIOD, order.reverse))
    return sorted(latest_first, key=is_outlook)[: order.limit]


def ask_facts(
    connection: DuckDBPyConnection,
    filters: Filters,
    order: Order,
) -> "list[FactRow]":
    """Every fact that passes the filters, in the order of the fact base unless another is asked for."""
    from korea_trade.questions.fact_row import FactRow
    from korea_trade.questions.order_by import order_by

    return select(connection, FactRow, "facts", filters, order=order_by(order), limit=order.limit)


def ask_sources(connection: DuckDBPyConnection, bases: Sequence[str]) -> "list[SourceRow]":
    """The documents, in the order of the fact base; ``bases`` says what the bases are called."""
    from korea_trade.questions.source_row import SourceRow

    rows = select(connection, SourceRow, "sources")
    return [replace(row, base=bases[int(row.base)]) for row in rows]


def ask_names(connection: DuckDBPyConnection) -> "list[NameRow]":
    """The vocabulary: items, then partners, in the order of the fact base."""
    from korea_trade.questions.entry_row import NameRow

    return select(connection, NameRow, "names", order="kind, position")
