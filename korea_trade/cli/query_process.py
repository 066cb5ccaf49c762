"""A child process for what a user asks in SQL: ended when it takes too long, and given no more memory than it needs.

No limit inside a process holds: one function call of a query may take all memory, and cannot be interrupted. So the
process that the user started waits, and a copy of it goes on. It is made before DuckDB is loaded, which has threads.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from select import select
from time import monotonic
from types import FrameType
from typing import TypeAlias

import typer

from korea_trade.cli.child_process import copy_process, end_when_closed, ended_by_signal
from korea_trade.cli.environment import is_memory_limited
from korea_trade.cli.interrupt import erase_line
from korea_trade.errors import ExitCode, KtradeError
from korea_trade.memory import limit_memory
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.store.copies import remove_copies_of

_Handler: TypeAlias = Callable[[int, FrameType | None], object] | int | None
_ENGINE = "korea_trade.store.engine"
"""The one module that loads DuckDB."""
_BEGINS, _WRITES, _GOES_ON, _IS_THERE = b"q", b"w", b"g", b"a"


class Child:
    """What goes on in the child: tell it when the query begins, when rows are written, and when all are there."""

    def __init__(self, tell: int | None, waiting: int | None, seconds: int) -> None:
        """``waiting`` is a pipe that is closed when nobody waits any more, ``tell`` one that whoever waits reads."""
        self._tell, self._waiting = tell, waiting
        self._seconds = seconds

    def query_begins(self) -> None:
        """All is loaded. From now on the child ends with who waits for it, and time is limited.

        So is memory, where the system can limit it: on Linux, not on macOS.
        """
        if self._tell is None or self._waiting is None:
            return
        end_when_closed(self._waiting)
        signal.setitimer(signal.ITIMER_REAL, self._seconds + 1)  # should nobody be left who ends it
        os.write(self._tell, _BEGINS)
        limit_memory()

    def answer_is_there(self) -> None:
        """All is ready to be written. From now on time is not limited: it is the reader's."""
        if self._tell is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            os.write(self._tell, _IS_THERE)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While inside, rows are written, and time is not limited: it is the reader's. Then the query goes on."""
        if self._tell is None:
            yield
            return
        left, _ = signal.setitimer(signal.ITIMER_REAL, 0)
        os.write(self._tell, _WRITES)
        yield
        signal.setitimer(signal.ITIMER_REAL, left)
        os.write(self._tell, _GOES_ON)


def _end_together(child: int) -> None:
    """End the child too where this process is told to end, as a query does not hear of it."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        before = signal.getsignal(number)
        if before is signal.SIG_IGN:
            continue

        def end(told: int, frame: FrameType | None, before: _Handler = before) -> None:
            _kill(child)
            if sys.stderr.isatty():
                erase_line()
            if callable(before):
                before(told, frame)
            else:
                signal.signal(told, signal.SIG_DFL)
                os.kill(os.getpid(), told)

        signal.signal(number, end)


def go_on_in_child(seconds: int, *, is_own_process: bool) -> Child:
    """Go on in a child process; this one ends as it does, and ends it where no answer is there in time.

    The seconds count from when the query begins: before it, a large table may have to be checked for the first time.
    Without a fork (on Windows), in the process of somebody else, and where DuckDB is loaded already, all goes on here
    without limits. Raises, in the process that waits, typer.Exit with the code of the child, and KtradeError where it
    took too long or too much memory, or the system starts no process.
    """
    if not is_own_process or not hasattr(os, "fork") or _ENGINE in sys.modules:
        return Child(None, None, seconds)
    reading, writing = os.pipe()
    waiting, held = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = copy_process()
    if child == 0:
        os.close(reading)
        os.close(held)
        return Child(writing, waiting, seconds)
    _end_together(child)
    os.close(writing)
    os.close(waiting)
    os.read(reading, 1)  # that the query begins, or nothing where the child has ended
    in_time = _answers_within(seconds, reading)
    if not in_time:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if not in_time or code == -signal.SIGALRM:
        if sys.stderr.isatty():
            erase_line()
        raise KtradeError(phrase(Phrases.query_took_too_long, seconds), phrase(Phrases.allow_more_time))
    if code not in list(ExitCode):  # the C library or the engine gave up
        remove_copies_of(child)
        if sys.stderr.isatty():
            erase_line()
        raise ended_by_signal(code) or _without_memory()
    raise typer.Exit(code)


def _answers_within(seconds: float, told: int) -> bool:
    """Whether the child has ended or its answer is there in time. What it takes to write rows does not count."""
    while True:
        begun = monotonic()
        if not select([told], [], [], max(seconds, 0))[0]:
            return False
        if os.read(told, 1) != _WRITES:
            return True
        seconds -= monotonic() - begun
        os.read(told, 1)  # that it goes on, or nothing where it has ended


def _kill(child: int) -> None:
    """End the child wherever it is, and remove the copy of the facts that it may be opening."""
    with suppress(ProcessLookupError, ChildProcessError):  # it has ended
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    remove_copies_of(child)


def _without_memory() -> KtradeError:
    if is_memory_limited():  # the limit on queries does not have to be what it came to
        return KtradeError(phrase(Phrases.no_memory), phrase(Phrases.free_memory))
    return KtradeError(phrase(Phrases.query_took_too_much), phrase(Phrases.ask_for_less))
