"""DuckDB's engine, without its Python interface where the wheel lets us: the rest takes five times as long to import.

This is the one module that names ``_duckdb``. Where there is none, ``duckdb`` itself gives the same names. What needs
relations (``connection.sql``, ``relation.select``) imports ``duckdb``, which adds them to the same connections.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from korea_trade.store import copies
from korea_trade.unfinished import END, remove, unfinished

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
    "connect_open",
    "connect_to",
    "identifier",
    "open_ahead",
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


_MOST_COPIED = 16 << 20


def connect_to(file: Path) -> DuckDBPyConnection:
    """A connection that reads a compiled fact base and reaches nothing else; its settings are locked. Raises Error."""
    connection, is_locked = connect_open(file)
    if not is_locked:
        close(connection)
    return connection


def connect_open(file: Path) -> tuple[DuckDBPyConnection, bool]:
    """A connection that reads a compiled fact base, still to be closed to other files unless it is. Raises Error.

    DuckDB tells every query the path of what it has opened. So that no query learns where the user's files are, a copy
    is opened that has no name afterwards; a file of more than 16 MiB is opened where it is.
    """
    copy = _opened_ahead(file) or _connect_to_copy(file)
    connection = copy or connect(str(file), read_only=True, config=CLOSED)
    # Connections to one file share their settings.
    return connection, copy is None and connection.execute(_IS_LOCKED).fetchone() != (False,)


class _Ahead:
    """A copy that a thread opens, while the one that wants it imports modules."""

    def __init__(self, file: Path) -> None:
        self._connection: DuckDBPyConnection | None = None
        self._thread = Thread(target=self._open, args=(file,), daemon=True)
        self._thread.start()

    def _open(self, file: Path) -> None:
        with suppress(Exception):  # who asks for it opens another
            self._connection = _connect_to_copy(file)

    def connection(self) -> DuckDBPyConnection | None:
        """The connection, waited for; None where none can be had so."""
        self._thread.join()
        return self._connection


_ahead: dict[Path, _Ahead] = {}


def open_ahead(file: Path) -> None:
    """Begin to open a compiled fact base: the first connection to it is then there at once, or sooner."""
    with suppress(RuntimeError):  # the system starts no thread
        _ahead[file] = _Ahead(file)


def _opened_ahead(file: Path) -> DuckDBPyConnection | None:
    ahead = _ahead.pop(file, None)
    return None if ahead is None else ahead.connection()


_IS_LOCKED = "SELECT current_setting('lock_configuration')"


def close(connection: DuckDBPyConnection, but_for: Sequence[str] = ()) -> None:
    """Close such a connection to everything outside it but some files, and lock its settings."""
    if but_for:
        connection.execute(f"SET allowed_paths = [{', '.join(map(quoted, but_for))}]")
    connection.execute("SET enable_external_access = false; SET lock_configuration = true")


def quoted(text: str) -> str:
    """A text as a literal of SQL, where it cannot be a parameter."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A name of a column or table as SQL quotes it."""
    return '"' + name.replace('"', '""') + '"'


def _connect_to_copy(file: Path) -> DuckDBPyConnection | None:
    """A connection to a copy that is removed as soon as it is open; None where that cannot be."""
    if os.name != "posix":  # elsewhere an open file cannot be removed
        return None
    for folder in copies.FOLDERS:
        copy, own = copies.new_copy(folder)
        try:
            content = file.read_bytes() if file.stat().st_size <= _MOST_COPIED else None
            if content is None:
                return None
            copies.remove_old_copies(folder)
            with unfinished(copy, own):
                try:
                    with END:
                        os.mkdir(own, 0o700)  # noqa: PTH102  (fast)
                        Path(copy).write_bytes(content)
                    return connect(copy, read_only=True, config=CLOSED)
                finally:
                    remove(copy, own)
        except (OSError, Error):
            continue
    return None
