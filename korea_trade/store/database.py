"""A fact base loaded into DuckDB, in memory, closed to everything outside it."""

import json
from collections.abc import Iterable, Mapping

from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.model.fact import Fact, Inferred
from korea_trade.model.period import Period
from korea_trade.store.engine import CLOSED, NO_EXTENSIONS, DuckDBPyConnection, close, connect
from korea_trade.store.schema import create_schema


def load(base: FactBase) -> DuckDBPyConnection:
    """A connection with the tables and views of schema.sql, filled from the fact base.

    Nothing outside can be reached from it: no file, no network, no extension; its settings can no longer be changed.
    """
    connection = connect(":memory:", config=CLOSED)
    fill_from(connection, base)
    close(connection, [str(table.path) for table in base.tables])
    return connection


def load_for_export(base: FactBase) -> DuckDBPyConnection:
    """The same tables and views in a connection of our own that may write files: never for SQL of others."""
    connection = connect(":memory:", config=NO_EXTENSIONS)
    fill_from(connection, base)
    return connection


def fill_from(connection: DuckDBPyConnection, base: FactBase) -> None:
    """Create the tables and views of schema.sql and fill them from the fact base, but for those of arithmetic."""
    from korea_trade.arithmetic.floors import floors_of

    create_schema(connection)
    documents = [
        {**source.model_dump(exclude={"exclusions"}), "base": base.base_number(source.id), "position": position}
        for position, source in enumerate(base.sources)
    ]
    insert(connection, "documents", documents)
    insert(
        connection,
        "item_codes",
        [{**item.model_dump(), "position": position} for position, item in enumerate(base.items)],
    )
    insert(
        connection,
        "partner_codes",
        [{**partner.model_dump(), "position": position} for position, partner in enumerate(base.partners)],
    )
    floors = floors_of(placed.fact for placed in base.standing)
    insert(connection, "fact_entries", [_entry(placed, position, floors) for position, placed in enumerate(base.facts)])
    if base.tables:
        from korea_trade.store.fact_tables.attach import attach

        attach(connection, base)


def dates(period: Period) -> dict[str, str]:
    """The columns that say how long a period is, and its first and last day."""
    return {
        "frequency": str(period.frequency),
        "period_start": str(period.first_day),
        "period_end": str(period.last_day),
    }


def _entry(placed: PlacedFact, position: int, floors: frozenset[str]) -> dict[str, object]:
    fact = placed.fact
    return {
        **{name: getattr(fact, name) for name in Fact.model_fields},
        "id": fact.id,
        "inferred": _reasons(fact.inferred),
        "inferred_ko": _reasons(fact.inferred_ko),
        "confirmed_by": fact.confirmed.by if fact.confirmed else None,
        "confirmed_reason": fact.confirmed.reason if fact.confirmed else None,
        "confirmed_reason_ko": fact.confirmed.reason_ko if fact.confirmed else None,
        "value_number": fact.value,
        "growth_number": fact.growth,
        "level_number": fact.level,
        "group": placed.group,
        "table_number": None,
        "retracted": fact.retracted.date if fact.retracted else None,
        "retracted_reason": fact.retracted.reason if fact.retracted else None,
        "floor": fact.id in floors,
        **dates(fact.parsed_period),
        "line": placed.line,
        "position": position,
    }


def _reasons(inferred: Inferred) -> list[str]:
    return [f"{field}: {reason}" for field, reason in inferred.model_dump(exclude_none=True).items()]


def insert(
    connection: DuckDBPyConnection, table: str, rows: Iterable[Mapping[str, object]], into: str | None = None
) -> None:
    """All rows in one statement: a statement a row takes a hundred times as long.

    A row has a value for each column of the table; what else it has is left out. Figures go in as they are written,
    ``into`` another table of these columns if one is given.
    """
    described = connection.execute(
        "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? "
        "AND database_name = current_database() ORDER BY column_index",
        [table],
    )
    columns = dict(described.fetchall())
    entries = [{name: row[name] for name in columns} for row in rows]
    picked = ", ".join(f'"row"."{name}"' for name in columns)
    read = f"SELECT unnest(from_json(?, '{json.dumps([columns])}')) AS \"row\""
    written = json.dumps(entries, default=str)
    connection.execute(f"INSERT INTO {into or table} SELECT {picked} FROM ({read})", [written])  # noqa: S608
