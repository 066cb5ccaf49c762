"""The tables and views of schema.sql."""

import re
from pathlib import Path

from korea_trade.store.engine import DuckDBPyConnection

SCHEMA = Path(__file__).with_name("schema.sql")


def create_schema(connection: DuckDBPyConnection) -> None:
    """Create the tables, empty, and the views."""
    connection.execute(SCHEMA.read_text(encoding="utf-8"))


def table_definition(table: str, name: str) -> str:
    """The statement that creates a table of schema.sql, under another name."""
    found = re.search(
        rf"^CREATE TABLE {table} (\(.*?^\);)", SCHEMA.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found is not None  # noqa: S101  (a table of the schema)
    return f"CREATE TABLE {name} {found[1]}"
