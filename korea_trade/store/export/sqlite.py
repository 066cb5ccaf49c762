"""A base as one SQLite file: facts, documents, names and quotes, with keys between them, as Datasette shows them."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.export.folder import FACT_COLUMNS, facts_sql

_AT_ONCE = 10_000
_NUMBERS = ("value", "growth", "level")
_TABLES = {
    "documents": (
        "id TEXT PRIMARY KEY, title TEXT, publisher TEXT, published TEXT, published_from TEXT, address TEXT, "
        "accessed TEXT, file TEXT, sha256 TEXT, note TEXT",
        "SELECT id, title, publisher, published, published_from, address, accessed, file, sha256, note "
        "FROM documents ORDER BY position",
    ),
    "items": (
        'code TEXT PRIMARY KEY, en TEXT, ko TEXT, aliases TEXT, parent TEXT REFERENCES items(code), "partition" TEXT, '
        "aggregate INTEGER, members TEXT",
        'SELECT code, en, ko, CAST(to_json(aliases) AS VARCHAR), parent, "partition", aggregate, '
        "CAST(to_json(members) AS VARCHAR) FROM item_codes ORDER BY position",
    ),
    "partners": (
        "code TEXT PRIMARY KEY, en TEXT, ko TEXT, aliases TEXT, parent TEXT REFERENCES partners(code), iso3166 TEXT, "
        "aggregate INTEGER, members TEXT",
        "SELECT code, en, ko, CAST(to_json(aliases) AS VARCHAR), parent, iso3166, aggregate, "
        "CAST(to_json(members) AS VARCHAR) FROM partner_codes ORDER BY position",
    ),
}
_KEYS = {
    "id": "TEXT PRIMARY KEY",
    "source": "TEXT REFERENCES documents(id)",
    "item": "TEXT REFERENCES items(code)",
    "partner": "TEXT REFERENCES partners(code)",
    "floor": "INTEGER",
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
    facts = ", ".join(f'"{name}" {_KEYS.get(name, "REAL" if name in _NUMBERS else "TEXT")}' for name in FACT_COLUMNS)
    tables = {**_TABLES, "facts": (facts, facts_sql("sqlite")), "quotes": _QUOTES}
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
