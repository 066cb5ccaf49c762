"""DuckDB's engine, without its Python interface where the wheel lets us: the rest takes five times as long to import.

This is the one module that names ``_duckdb``. Where there is none, ``duckdb`` itself gives the same names. What needs
relations (``connection.sql``, ``relation.select``) imports ``duckdb``, which adds them to the same connections.
"""

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
    "connect",
]
