"""A base as one SQLite file: facts, documents, names and quotes, with keys between them, as Datasette shows them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.export.columns import FACTS, OTHERS, Kind, Table, listed_sql
from korea_trade.store.export.folder import facts_sql

_AT_ONCE = 10_000
_TYPES = {Kind.NUMBER: "REAL", **dict.fromkeys((Kind.COUNT, Kind.INTEGER, Kind.TRUTH), "INTEGER")}
"""Other columns are TEXT."""
_KEYS = {
    "facts": {
        "id": "PRIMARY KEY",
        "source": "REFERENCES documents(id)",
        "item": "REFERENCES items(code)",
        "partner": "REFERENCES partners(code)",
    },
    "documents": {"id": "PRIMARY KEY"},
    "items": {"code": "PRIMARY KEY", "parent": "REFERENCES items(code)"},
    "partners": {"code": "PRIMARY KEY", "parent": "REFERENCES partners(code)"},
}
_QUOTES = (
    "fact TEXT REFERENCES facts(id), quote TEXT",
    "SELECT id, unnest(quotes) FROM fact_entries ORDER BY position",
)


def export_sqlite(connection: DuckDBPyConnection, file: Path) -> int:
    """Write all that DuckDB holds of a base into a new SQLite file; gives how many facts it has.

    Raises OSError; there is then no file.

    SQLite has no decimals: ``value``, ``growth`` and ``level`` are numbers to compute with, ``value_written`` and the
    like the digits. A level that is only a floor has the bound "above", as in answers.
    """
    tables = {name: (_columns(name, table), listed_sql(table)) for name, table in OTHERS.items()}
    tables |= {"facts": (_columns("facts", FACTS), facts_sql("sqlite")), "quotes": _QUOTES}
    done = False
    try:
        with closing(sqlite3.connect(file)) as written, written:
            for name, (columns, query) in tables.items():
                written.execute(f"CREATE TABLE {name} ({columns})")
                for rows in _rows(connection, query):
                    places = ", ".join("?" * len(rows[0]))
                    written.executemany(f"INSERT INTO {name} VALUES ({places})", rows)  # noqa: S608  (our own names)
            for column in ("source", "item", "partner", "period"):
                written.execute(f"CREATE INDEX facts_{column} ON facts({column})")
            ((number,),) = written.execute("SELECT count(*) FROM facts").fetchall()
        done = True
        return int(number)
    except sqlite3.OperationalError as error:
        raise OSError(0, str(error), str(file)) from error
    finally:
        if not done:
            file.unlink(missing_ok=True)


def _rows(connection: DuckDBPyConnection, query: str) -> Iterator[list[tuple[object, ...]]]:
    cursor = connection.execute(query)
    while rows := cursor.fetchmany(_AT_ONCE):
        yield [tuple(str(cell) if isinstance(cell, date) else cell for cell in row) for row in rows]


def _columns(name: str, table: Table) -> str:
    """The columns of a table of SQLite, with their types and keys."""
    types = {column: _TYPES.get(kind, "TEXT") for column, kind in table.columns.items()}
    types |= {column: f"{types[column]} {key}" for column, key in _KEYS[name].items()}
    return ", ".join(f'"{column}" {kind}' for column, kind in types.items())
