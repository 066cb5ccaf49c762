"""The tables of arithmetic beside a compiled file, which may not be written: a database in memory, where views look."""

from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.opening import ARITHMETIC_TABLES
from korea_trade.store.schema import table_definition

COMPUTED = "computed"
"""What the database in memory is called."""


def leave_to_compute(connection: DuckDBPyConnection) -> None:
    """Have the tables of arithmetic of a file looked up in such a database. No transaction may write to both."""
    connection.execute(f"ATTACH ':memory:' AS {COMPUTED}")
    _create_tables(connection)
    for table in sorted(ARITHMETIC_TABLES):
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"CREATE VIEW {table} AS FROM {COMPUTED}.{table}")


def make_room_to_compute(connection: DuckDBPyConnection) -> None:
    """Make such a database, its tables empty, beside a file that is read."""
    connection.execute(f"ATTACH ':memory:' AS {COMPUTED} (READ_WRITE)")
    _create_tables(connection)


def place_of(connection: DuckDBPyConnection, table: str) -> str:
    """Where a table of arithmetic is written to."""
    found = connection.execute("SELECT 1 FROM duckdb_databases() WHERE database_name = ?", [COMPUTED]).fetchone()
    return table if found is None else f"{COMPUTED}.{table}"


def _create_tables(connection: DuckDBPyConnection) -> None:
    for table in sorted(ARITHMETIC_TABLES):
        connection.execute(table_definition(table, f"{COMPUTED}.{table}"))
