"""What long work is at, on a terminal: one line on standard error after a second, erased before anything is written."""

import os
import sys
from threading import Event, Thread
from typing import TYPE_CHECKING

from korea_trade import progress
from korea_trade.cli.interrupt import line_is_drawn
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from rich.progress import Progress

SECONDS = 1.0
"""What takes no longer is not worth a remark."""
_SECONDS_BETWEEN_DRAWINGS = 0.2
_shown: "_Line | None" = None


def show_progress(code: LanguageCode) -> None:
    """From now on show what takes longer than a second; not where standard error is no terminal, or nobody wants it."""
    global _shown  # noqa: PLW0603  (there is one standard error)
    if _shown is None and not os.environ.get("KTRADE_NO_PROGRESS") and _is_terminal():
        _shown = _Line(code)
        progress.watch(_shown)


def end_progress() -> None:
    """Erase the line: something is about to be written."""
    global _shown  # noqa: PLW0603
    if _shown is not None:
        progress.watch(None)
        _shown.end()
        _shown = None


def is_drawn_apart() -> bool:
    """Whether the line stays while standard output is written, which goes to a file, or to nowhere."""
    from stat import S_ISCHR, S_ISREG

    try:
        mode = os.fstat(sys.stdout.fileno()).st_mode
        return S_ISREG(mode) or (S_ISCHR(mode) and not sys.stdout.isatty())
    except (OSError, ValueError):
        return False


def _is_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


class _Line:
    """The line, drawn by a thread of its own; whoever works only leaves word."""

    def __init__(self, code: LanguageCode) -> None:
        self._code = code
        self._what = phrase(Phrases.working)
        self._steps: int | None = None
        self._done = 0
        self._ended = Event()
        self._thread = Thread(target=self._draw, daemon=True)
        self._thread.start()

    def begins(self, what: Message, steps: int | None) -> None:
        self._done = 0
        self._steps = steps
        self._what = what

    def has_done(self, steps: int) -> None:
        self._done = steps

    def end(self) -> None:
        self._ended.set()
        self._thread.join()

    def _draw(self) -> None:
        if self._ended.wait(SECONDS):
            return
        try:
            self._draw_until_the_end()
        except Exception:  # noqa: BLE001  (what cannot be drawn is left out; the work goes on)
            return
        finally:
            line_is_drawn(False)

    def _draw_until_the_end(self) -> None:
        from korea_trade.language.message_texts import in_language
        from korea_trade.presentation.console import progress_on

        with progress_on(sys.stderr) as drawn:
            line_is_drawn(True)
            shown: Message | None = None
            while True:
                what, steps, done = self._what, self._steps, self._done
                if what is not shown:
                    _begin_anew(drawn, in_language(what, self._code), steps)
                    shown = what
                elif steps is not None:
                    drawn.update(drawn.task_ids[0], completed=done)
                drawn.refresh()
                if self._ended.wait(_SECONDS_BETWEEN_DRAWINGS):
                    return


def _begin_anew(drawn: "Progress", description: str, steps: int | None) -> None:
    for task in drawn.task_ids:
        drawn.remove_task(task)
    drawn.add_task(description, total=steps)
