"""Ending a query from another thread, where nobody waits for its answer any more."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said
from korea_trade.store.engine import DuckDBPyConnection


class Interruption:
    """Given to a question, it can end its queries: the one that runs, and those that have not begun."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: list[DuckDBPyConnection] = []
        self._is_interrupted = False

    @property
    def is_interrupted(self) -> bool:
        """Whether ``interrupt`` was called."""
        return self._is_interrupted

    def interrupt(self) -> None:
        """End what runs; what begins later ends at once."""
        with self._lock:
            self._is_interrupted = True
            for cursor in self._running:
                cursor.interrupt()

    @contextmanager
    def may_end(self, cursor: DuckDBPyConnection) -> Iterator[None]:
        """While this lasts, a query of a cursor can be ended. Raises KtradeError where it has been already."""
        with self._lock:
            if self._is_interrupted:
                raise KtradeError(said(Phrases.query_cancelled))
            self._running.append(cursor)
        try:
            yield
        finally:
            with self._lock:
                self._running.remove(cursor)
