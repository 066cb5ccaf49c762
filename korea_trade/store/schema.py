"""The tables and views of schema.sql."""

from pathlib import Path

from korea_trade.store.engine import DuckDBPyConnection

SCHEMA = Path(__file__).with_name("schema.sql")


def create_schema(connection: DuckDBPyConnection) -> None:
    """Create the tables, empty, and the views."""
    connection.execute(SCHEMA.read_text(encoding="utf-8"))
