"""Compiled fact bases with tables of facts: that the tables were checked, and what follows from them, is kept.

Facts of Parquet stay where they are: the compiled file has views that read them. Those of CSV and NDJSON are copied
into it. Whether a table is still the one that was checked is asked each time (``seen_file``).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.light_dataclass import dataclass
from korea_trade.store.computed import leave_to_compute, make_room_to_compute
from korea_trade.store.damage import forget_damaged
from korea_trade.store.engine import NO_EXTENSIONS, DuckDBPyConnection, Error, close, connect, connect_open
from korea_trade.store.opening import CompiledBase
from korea_trade.store.seen_file import SeenFile, is_as_seen, see

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase

_SEEN = "CREATE TABLE kept.seen_tables (path VARCHAR, digest VARCHAR, untouched VARCHAR)"
_STORED_ROWS = ("names", "sources", "known_items")  # what counts all facts


def compile_tables(base: "FactBase", file: Path) -> None:
    """Check the tables of a base and keep what follows from them, but for arithmetic, in a file that does not exist.

    Raises FactBaseError with what is wrong with them, Error, and OSError also where one changes meanwhile.
    """
    from korea_trade.store.compile import BLOCK_SIZE, store_rows
    from korea_trade.store.database import fill_from
    from korea_trade.store.stored_base import store_base

    paths = list(dict.fromkeys(table.path for table in base.tables))
    seen = {path: see(path) for path in paths if path.is_file()}
    with connect(str(file), config={**NO_EXTENSIONS, **BLOCK_SIZE}) as connection:
        connection.execute("BEGIN TRANSACTION")
        fill_from(connection, base)
        for view in _STORED_ROWS:
            store_rows(connection, view)
        store_base(connection, base)
        connection.execute(_SEEN)
        rows = [[str(path), one.digest, one.untouched] for path, one in seen.items()]
        connection.executemany("INSERT INTO kept.seen_tables VALUES (?, ?, ?)", rows)
        connection.execute("COMMIT")
        leave_to_compute(connection)
        connection.execute("CHECKPOINT")
    if not all(is_as_seen(path, one) for path, one in seen.items()):
        raise OSError("a table of facts has changed while it was read")


def open_tables(file: Path, read: "Callable[[], FactBase]", paths: Sequence[Path]) -> "CompiledTables | None":
    """The compiled file opened; None where one of its tables is not what it was, or the file has been lost."""
    try:
        connection = _connect(file)
    except Error as error:
        forget_damaged(error)
        return None
    if not _is_unchanged(connection):
        connection.close()
        return None
    return CompiledTables(file, read, paths, [connection])


def are_tables_unchanged(file: Path) -> bool:
    """Whether the tables of a compiled file are what they were."""
    try:
        with _connect(file) as connection:
            return _is_unchanged(connection)
    except Error:
        return False


def _is_unchanged(connection: DuckDBPyConnection) -> bool:
    seen = connection.execute("SELECT path, digest, untouched FROM kept.seen_tables").fetchall()
    return all(is_as_seen(Path(path), SeenFile(digest, untouched)) for path, digest, untouched in seen)


@dataclass(frozen=True, slots=True)
class CompiledTables(CompiledBase):
    """The compiled file of a base with tables, beside which arithmetic can be filled in memory.

    ``opened`` has the connection by which its tables were looked at, until somebody takes it.
    """

    opened: list[DuckDBPyConnection]

    @property
    def has_tables(self) -> bool:
        """It has some."""
        return True

    @property
    def compiled_file(self) -> None:
        """None: by itself the file may not read the tables."""
        return

    def connect(self) -> tuple[DuckDBPyConnection, frozenset[str]]:
        """Open the file beside empty tables of arithmetic; load what it was made from where somebody has removed it."""
        try:
            return self.opened.pop() if self.opened else _connect(self.file), frozenset()
        except Error:
            return self._instead().connect()


def _connect(file: Path) -> DuckDBPyConnection:
    connection, is_locked = connect_open(file)
    if is_locked:  # another connection to the file has done what follows
        return connection
    make_room_to_compute(connection)
    (paths,) = connection.execute("SELECT list(path) FROM kept.seen_tables").fetchall()[0]
    close(connection, paths)
    return connection
