"""SQL of the user: one SELECT, read-only, over the views of schema.sql."""

from collections.abc import Callable, Iterable

import duckdb

from korea_trade.errors import UserSqlError
from korea_trade.store.arithmetic_tables import ARITHMETIC_TABLES

# Tables of DuckDB's catalogue and storage: what is asked of them is about tables that the query need not name.
_CATALOGUE = ("duckdb_", "pragma_", "information_schema")


def run_user_sql(cursor: duckdb.DuckDBPyConnection, query: str, fill: Callable[[Iterable[str]], None]) -> None:
    """Run one SELECT on a cursor of its own, after ``fill`` has filled the tables it needs. Raises UserSqlError.

    It runs in a read-only transaction: a DELETE may hide inside what DuckDB calls a SELECT.
    """
    if not _is_utf8(query):
        raise UserSqlError("the query is not UTF-8 text")
    try:
        statements = cursor.extract_statements(query)
        if len(statements) != 1:
            raise UserSqlError(f"{len(statements)} statements; expected one SELECT")
        kind = statements[0].type
        if kind not in (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN):
            raise UserSqlError(f"a statement of kind {kind.name}; expected one SELECT, as the fact base is read-only")
        fill(_arithmetic_tables_of(cursor, query))
        cursor.execute("BEGIN TRANSACTION READ ONLY")
        cursor.execute(query)
    except duckdb.Error as error:
        raise UserSqlError(str(error)) from error


def _is_utf8(text: str) -> bool:
    """Whether a text has no half of a surrogate pair, which stands for a byte that was not UTF-8."""
    return all(not "\ud800" <= char <= "\udfff" for char in text)


def _arithmetic_tables_of(cursor: duckdb.DuckDBPyConnection, query: str) -> frozenset[str]:
    """The tables of arithmetic that a query reads, through whatever views; all of them where DuckDB cannot tell."""
    if any(name in query.lower() for name in _CATALOGUE):
        return ARITHMETIC_TABLES
    try:
        return ARITHMETIC_TABLES & cursor.get_table_names(query)
    except duckdb.Error:
        return ARITHMETIC_TABLES
