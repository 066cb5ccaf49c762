"""Listings of facts as they stand: totals, milestones, all facts, and the sources."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TypeVar

import duckdb

from korea_trade.language.meaning import meaning_of
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import SortKey, in_natural_order, key_of
from korea_trade.questions.row import FactRow, ListedRow, MilestoneRow, NameRow, Row, SourceRow
from korea_trade.questions.select import select

R = TypeVar("R", bound=ListedRow)


def ask_totals(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    sort: SortKey | None = None,
    reverse: bool = False,
    limit: int | None = None,
) -> list[Row]:
    """Exports, imports, balance and investment as a whole, by sector and source, latest period first."""
    rows = select(connection, Row, "totals", filters)
    return in_order(in_natural_order(rows), sort, reverse, limit)


def ask_milestones(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    sort: SortKey | None = None,
    reverse: bool = False,
    limit: int | None = None,
) -> list[MilestoneRow]:
    """Ranks, streaks, first times and thresholds, each with its plain meaning, latest period first."""
    rows = select(connection, MilestoneRow, "milestones", filters)
    rows = [replace(row, meaning=meaning_of(asdict(row))) for row in rows]
    return in_order(rows, sort or SortKey.PERIOD, reverse, limit)


def ask_facts(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    sort: SortKey | None = None,
    reverse: bool = False,
    limit: int | None = None,
) -> list[FactRow]:
    """Every fact that passes the filters, in the order of the fact base."""
    return in_order(select(connection, FactRow, "facts", filters), sort, reverse, limit)


def ask_sources(connection: duckdb.DuckDBPyConnection) -> list[SourceRow]:
    """The documents, in the order of the fact base."""
    return select(connection, SourceRow, "sources")


def ask_names(connection: duckdb.DuckDBPyConnection) -> list[NameRow]:
    """The vocabulary: items, then partners, in the order of the fact base."""
    return select(connection, NameRow, "names", order="kind, position")


def in_order(rows: Sequence[R], sort: SortKey | None, reverse: bool, limit: int | None) -> list[R]:
    """Rows sorted by a key if one is given, as they are if not; what lacks the key comes last either way round."""
    ordered = list(rows)
    if sort is not None:
        having = [row for row in ordered if key_of(row, sort) is not None]
        lacking = [row for row in ordered if key_of(row, sort) is None]
        having.sort(key=lambda row: key_of(row, sort), reverse=(sort is not SortKey.NAME) != reverse)
        ordered = having + lacking
    elif reverse:
        ordered.reverse()
    return ordered[:limit]
