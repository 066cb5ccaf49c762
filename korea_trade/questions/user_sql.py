"""SQL of the user: one SELECT, read-only, over the views of schema.sql."""

import duckdb

from korea_trade.questions.errors import UserSqlError


def run_user_sql(connection: duckdb.DuckDBPyConnection, query: str) -> duckdb.DuckDBPyConnection:
    """Run one SELECT and give its cursor. Raises UserSqlError.

    It runs in a read-only transaction on a cursor of its own: a DELETE may hide inside what DuckDB calls a SELECT.
    """
    try:
        query.encode("utf-8")
        statements = connection.extract_statements(query)
        if len(statements) != 1:
            raise UserSqlError(f"{len(statements)} statements; expected one SELECT")
        kind = statements[0].type
        if kind not in (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN):
            raise UserSqlError(f"a statement of kind {kind.name}; expected one SELECT, as the fact base is read-only")
        cursor = connection.cursor()
        cursor.execute("BEGIN TRANSACTION READ ONLY")
        cursor.execute(query)
        return cursor
    except (duckdb.Error, UnicodeEncodeError) as error:
        raise UserSqlError(str(error)) from error
