"""Writing a compiled fact base: everything that schema.sql has, derived figures and verdicts too."""

from pathlib import Path

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.fact_base import FactBase
from korea_trade.store.arithmetic_tables import fill
from korea_trade.store.database import fill_from
from korea_trade.store.engine import NO_EXTENSIONS, DuckDBPyConnection, connect
from korea_trade.store.opening import ARITHMETIC_TABLES
from korea_trade.store.stored_base import store_base

_TABLED = ("totals", "items", "regions", "milestones", "names", "sources")  # views on which no other is built
BLOCK_SIZE = {
    "default_block_size": str(1 << 14)
}  # the least; a table of few rows takes a block for each of its columns


def compile_base(base: FactBase, file: Path) -> None:
    """Write a fact base to a file that does not exist. Raises Error and OSError."""
    with connect(str(file), config={**NO_EXTENSIONS, **BLOCK_SIZE}) as connection:
        connection.execute("BEGIN TRANSACTION")
        fill_from(connection, base)
        arithmetic = Arithmetic(base)
        for table in sorted(ARITHMETIC_TABLES):
            fill(connection, table, arithmetic)
        for view in _TABLED:
            store_rows(connection, view)
        store_base(connection, base)
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def store_rows(connection: DuckDBPyConnection, view: str) -> None:
    """Put a table of its rows in the place of a view: planning its joins takes most of the time of a question."""
    connection.execute(f"CREATE TABLE rows_of_{view} AS SELECT * FROM {view}")  # noqa: S608  (our own names)
    connection.execute(f"DROP VIEW {view}")
    connection.execute(f"ALTER TABLE rows_of_{view} RENAME TO {view}")
