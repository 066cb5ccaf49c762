"""Ending a query from another thread, where nobody waits for its answer any more."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Protocol

from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase


class Interruptible(Protocol):
    """What runs a query, such as a cursor of DuckDB."""

    def interrupt(self) -> None:
        """End it, from another thread."""
        ...


class Interruption:
    """Given to a question, it can end its queries: the one that runs, and those that have not begun."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: list[Interruptible] = []
        self._reason: Message | None = None

    @property
    def reason(self) -> Message | None:
        """Why queries are ended; None as long as they are not."""
        return self._reason

    def interrupt(self, reason: Message | None = None) -> None:
        """End what runs; what begins later ends at once. The first reason counts; by itself, somebody cancelled it."""
        with self._lock:
            self._reason = self._reason or reason or phrase(Phrases.query_cancelled)
            for cursor in self._running:
                cursor.interrupt()

    def heed(self) -> None:
        """Raise KtradeError where it has been ended: for work that is no query of a cursor."""
        if self._reason is not None:
            raise KtradeError(self._reason)

    @contextmanager
    def may_end(self, cursor: Interruptible) -> Iterator[None]:
        """While this lasts, a query of a cursor can be ended. Raises KtradeError where it has been already."""
        with self._lock:
            if self._reason is not None:
                raise KtradeError(self._reason)
            self._running.append(cursor)
        try:
            yield
        finally:
            with self._lock:
                self._running.remove(cursor)
