"""A fact base loaded into DuckDB, in memory, closed to everything outside it."""

import json
from calendar import monthrange
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any

import duckdb

from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.model.period import Period

_TEXT_FIELDS = (
    "source period flow sector item partner measure value unit growth direction status bound of "
    "event level among ranked since window variant note caveat"
).split()
_COLUMNS = {
    "documents": "id title publisher published:DATE file sha256 note position:INTEGER",
    "item_codes": "code en ko aliases:VARCHAR[] parent position:INTEGER",
    "partner_codes": "code en ko aliases:VARCHAR[] parent iso3166 position:INTEGER",
    "fact_entries": "id " + " ".join(_TEXT_FIELDS) + " quotes:VARCHAR[] inferred:VARCHAR[] frequency period_start:DATE "
    "period_end:DATE line:INTEGER position:INTEGER",
    "derived_entries": "id source period flow sector item partner measure value low high unit event formula "
    "from:VARCHAR[] quotes:VARCHAR[] caveat frequency period_start:DATE period_end:DATE position:INTEGER",
    "verdict_entries": "rule outcome facts:VARCHAR[] message low high acknowledged position:INTEGER",
}


def load(base: FactBase) -> duckdb.DuckDBPyConnection:
    """A connection with the tables and views of schema.sql, filled from the fact base.

    Nothing outside can be reached from it: no file, no network, no extension; its settings can no longer be changed.
    """
    connection = duckdb.connect(
        ":memory:", config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    )
    connection.execute(files("korea_trade.store").joinpath("schema.sql").read_text(encoding="utf-8"))
    documents = [
        {**source.model_dump(exclude={"exclusions"}), "position": position}
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
    insert(connection, "fact_entries", [_entry(placed, position) for position, placed in enumerate(base.facts)])
    connection.execute("SET enable_external_access = false; SET lock_configuration = true")
    return connection


def dates(period: Period) -> dict[str, str]:
    """The columns that say how long a period is, and its first and last day."""
    end = period.end
    return {
        "frequency": str(period.frequency),
        "period_start": f"{period.start}-01",
        "period_end": f"{end}-{monthrange(end.year, end.month)[1]}",
    }


def _entry(placed: PlacedFact, position: int) -> dict[str, Any]:
    fact, period = placed.fact, Period.parse(placed.fact.period)
    entry: dict[str, Any] = {field: getattr(fact, field) for field in _TEXT_FIELDS}
    return {
        **{field: None if value is None else str(value) for field, value in entry.items()},
        "id": fact.id,
        "quotes": fact.quotes,
        "inferred": [f"{field}: {reason}" for field, reason in fact.inferred.model_dump(exclude_none=True).items()],
        **dates(period),
        "line": placed.line,
        "position": position,
    }


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """All rows in one statement: a statement a row takes a hundred times as long."""
    columns = dict(column.partition(":")[::2] for column in _COLUMNS[table].split())
    names = ", ".join(f'"{name}"' for name in columns)
    picked = ", ".join(f'"row"."{name}"' for name in columns)
    shape = json.dumps([{name: kind or "VARCHAR" for name, kind in columns.items()}])
    connection.execute(
        f"INSERT INTO {table} ({names}) SELECT {picked} FROM (SELECT unnest(from_json(?, '{shape}')) AS \"row\")",  # noqa: S608
        [json.dumps(rows)],
    )
