"""Facts that are open for asking: the connection, and what is made of them once, when it is first asked for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from korea_trade.cached_property import cached_property
from korea_trade.file_name import MOST_BYTES
from korea_trade.questions.naming import Naming
from korea_trade.store.opening import OpenBase, in_memory

# What most questions do without is imported by those that need it.
if TYPE_CHECKING:
    from korea_trade.arithmetic.arithmetic import Arithmetic
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.store.code_lists import StoredCodes
    from korea_trade.store.engine import DuckDBPyConnection
    from korea_trade.store.remarks import Remarks

T = TypeVar("T")


class OpenFacts:
    """A fact base and its DuckDB connection. Use it as a context manager, or call ``close``. Threads may share it."""

    def __init__(self, base: "FactBase | OpenBase", max_bytes: int = MOST_BYTES) -> None:
        self._opened: OpenBase = base if isinstance(base, OpenBase) else in_memory(base)
        self._max_bytes = max_bytes
        self._lock = RLock()
        self._filled: frozenset[str] = frozenset()
        self._closed = False
        self._leaves_open = False
        self._as_of: tuple[str, str] | None = None  # the day, and that of the first document, which may be later

    @property
    def compiled_file(self) -> "Path | None":
        """The compiled file that answers, for others to read with ``connect_to``; None where it is in memory."""
        return self._opened.compiled_file

    def files(self) -> "list[Path]":
        """The files that the facts were read from: fact bases and documents."""
        return self._stored(self._opened.files)

    @cached_property
    def base_names(self) -> Sequence[str]:
        """What the fact bases are called, in their order."""
        return self._stored(self._opened.base_names)

    @property
    def base(self) -> "FactBase":
        """The facts as the model has them, those of tables too. Raises KtradeError where tables have too many."""
        with self._lock:
            return self._base

    @cached_property
    def _base(self) -> "FactBase":
        base = replace(self._opened.facts(), most_bytes=self._max_bytes)
        if not base.tables:
            return base
        from korea_trade.store.fact_tables.as_facts import with_facts_of_tables

        return self._stored(lambda cursor: with_facts_of_tables(base, cursor))

    @cached_property
    def is_large(self) -> bool:
        """Whether tables have more facts than arithmetic takes."""
        if not self._opened.has_tables:
            return False
        from korea_trade.store.fact_tables.as_facts import has_too_many

        return self._stored(has_too_many)

    def _arithmetic_around(self, ids: Sequence[str]) -> "Arithmetic":
        """The arithmetic of all facts; where they are too many, of those about the cells of some."""
        if not self.is_large:
            return self.arithmetic
        from korea_trade.arithmetic.arithmetic import Arithmetic
        from korea_trade.questions.receipt import ABOUT_THEIR_CELLS
        from korea_trade.store.fact_tables.as_facts import with_facts_of_tables

        base = replace(self._opened.facts(), most_bytes=self._max_bytes)
        return Arithmetic(
            self._stored(lambda cursor: with_facts_of_tables(base, cursor, ABOUT_THEIR_CELLS, [ids, ids]))
        )

    @property
    def arithmetic(self) -> "Arithmetic":
        """The verdicts and derived figures, computed once, when first asked for."""
        with self._lock:
            return self._arithmetic

    @cached_property
    def _arithmetic(self) -> "Arithmetic":
        from korea_trade.arithmetic.arithmetic import Arithmetic

        return Arithmetic(self.base)

    @property
    def connection(self) -> "DuckDBPyConnection":
        """The connection to the loaded fact base. Each question uses a cursor of it: see ``cursor``."""
        with self._lock:
            return self._connection

    @cached_property
    def _connection(self) -> "DuckDBPyConnection":
        connection, self._filled = self._opened.connect()
        return connection

    def cursor(self) -> "DuckDBPyConnection":
        """A cursor for one question, to be closed after it: read what the views of schema.sql give.

        The views ``derived`` and ``verdicts`` are empty in it unless something has asked for them.
        """
        with self._lock:
            return self._connection.cursor()

    def _fill(self, tables: Iterable[str]) -> None:
        """Fill tables of arithmetic that are still empty."""
        with self._lock:
            connection = self._connection
            for table in tables:
                if table not in self._filled:
                    from korea_trade.store.arithmetic_tables import fill

                    fill(connection, table, self.arithmetic)
                    self._filled |= {table}

    def _stored(self, read: "Callable[[DuckDBPyConnection], T]") -> T:
        """Read what is stored besides figures; also of a trade that is closed, whose answers may still be shown."""
        with self._lock:
            if not self._closed:
                with self._connection.cursor() as cursor:
                    return read(cursor)
            connection, _ = self._opened.connect()
            with connection:
                return read(connection)

    @cached_property
    def codes(self) -> "StoredCodes":
        """The items, partners and documents."""
        from korea_trade.store.code_lists import read_codes

        return self._stored(read_codes)

    def _code_lists(self) -> "StoredCodes":
        return self.codes

    @cached_property
    def remarks(self) -> "Remarks":
        """What was remarked on facts and documents, in both languages."""
        from korea_trade.store.remarks import read_remarks

        return self._stored(read_remarks)

    @cached_property
    def floors(self) -> frozenset[str]:
        """The ids of the facts that are only floors: tallies that have been topped."""
        return self._stored(
            lambda cursor: frozenset(
                id_ for (id_,) in cursor.execute("SELECT id FROM fact_entries WHERE floor").fetchall()
            )
        )

    @cached_property
    def naming(self) -> Naming:
        """What people mean by the words they type."""
        return Naming(lambda: self.codes)

    def leave_open(self) -> None:
        """From now on, leave the connection for the end of the process to close."""
        self._leaves_open = True

    def close(self) -> None:
        """Close the connection, if it was opened."""
        with self._lock:
            if self._leaves_open:
                return
            self._closed = True
            if "_connection" in vars(self):
                self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
