"""DuckDB's engine, without its Python interface where the wheel lets us: the rest takes five times as long to import.

This is the one module that names ``_duckdb``. Where there is none, ``duckdb`` itself gives the same names. What needs
relations (``connection.sql``, ``relation.select``) imports ``duckdb``, which adds them to the same connections.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import (
        ConnectionException,
        DuckDBPyConnection,
        Error,
        IOException,
        StatementType,
        connect,
    )

    ENGINE_VERSION: str
else:
    try:
        import _duckdb as _engine
    except ImportError:
        import duckdb as _engine

    ConnectionException = _engine.ConnectionException
    DuckDBPyConnection = _engine.DuckDBPyConnection
    Error = _engine.Error
    IOException = _engine.IOException
    StatementType = _engine.StatementType
    connect = _engine.connect
    ENGINE_VERSION = _engine.__version__

__all__ = [
    "ENGINE_VERSION",
    "ConnectionException",
    "DuckDBPyConnection",
    "Error",
    "IOException",
    "StatementType",
    "close",
    "connect",
    "connect_to",
    "quoted",
]


Config = dict[str, str | bool | int | float | list[str]]
NO_EXTENSIONS: Config = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
"""The configuration of a connection of our own, which may read and write files."""
CLOSED: Config = {
    **NO_EXTENSIONS,
    "temp_directory": "",
    "home_directory": "closed",  # no folder; what is not said is below the real home directory, and would name it
    "secret_directory": "closed",
    "extension_directory": "closed",
}
"""The configuration of a connection that leaves no files anywhere."""


def connect_to(file: Path) -> DuckDBPyConnection:
    """A connection that reads a compiled fact base and reaches nothing else; its settings are locked. Raises Error."""
    connection = connect(str(file), read_only=True, config=CLOSED)
    if connection.execute("SELECT current_setting('lock_configuration')").fetchone() == (False,):  # it is the first one
        close(connection)
    return connection


def close(connection: DuckDBPyConnection, but_for: Sequence[str] = ()) -> None:
    """Close such a connection to everything outside it but some files, and lock its settings."""
    if but_for:
        connection.execute(f"SET allowed_paths = [{', '.join(map(quoted, but_for))}]")
    connection.execute("SET enable_external_access = false; SET lock_configuration = true")


def quoted(text: str) -> str:
    """A text as a literal of SQL, where it cannot be a parameter."""
    return "'" + text.replace("'", "''") + "'"
