"""Ctrl-C: the command ends at once with 130 wherever it is, without a traceback and without an unfinished file.

Raising KeyboardInterrupt, as Python does, is not enough: raised inside an import or a callback it is printed and lost.
"""

import os
import sys

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    import signal
    from pathlib import Path
    from types import FrameType

else:
    import _signal as signal  # what ``signal`` wraps in enums, whose import takes as long as all of this
INTERRUPTED = 130
_unfinished: "set[Path]" = set()
_left_open: "list[object]" = []
_ends_process = False
_line_is_drawn = False
_ERASED_LINE = b"\r\x1b[2K\x1b[?25h"  # and the cursor shown again


def end_on_interrupt() -> None:
    """From now on Ctrl-C ends the process, unless it was started with Ctrl-C ignored (as in the background).

    The process is then ours to end.
    """
    global _ends_process  # noqa: PLW0603  (there is one process)
    _ends_process = True
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _end)


def ends_after_main() -> bool:
    """Whether the process is ours, and ends after the command."""
    return _ends_process


def left_open(resource: object) -> bool:
    """Whether a resource is left open to the end of the process, which is ours and takes no time over it."""
    if _ends_process:
        _left_open.append(resource)
    return _ends_process


def line_is_drawn(drawn: bool) -> None:
    """Say whether a line stands on the terminal that an interrupt has to erase."""
    global _line_is_drawn  # noqa: PLW0603  (there is one terminal)
    _line_is_drawn = drawn


def erase_line() -> None:
    """Erase the line on the terminal that a process has left which was killed."""
    try:
        os.write(sys.stderr.fileno(), _ERASED_LINE)
    except (OSError, ValueError, AttributeError):  # nobody is left to see it
        return


def _end(_number: int, _frame: "FrameType | None") -> None:
    if _line_is_drawn:
        erase_line()
    for file in _unfinished:
        try:
            file.unlink()
        except OSError:  # nobody is left to tell
            continue
    os._exit(INTERRUPTED)


class unfinished:  # noqa: N801  (used like a function in a with statement)
    """While inside, an interrupt removes this file before it ends the process."""

    def __init__(self, file: "Path") -> None:
        self.file = file

    def __enter__(self) -> None:
        _unfinished.add(self.file)

    def __exit__(self, *_: object) -> None:
        _unfinished.discard(self.file)


class left_to_the_pager:  # noqa: N801
    """While inside, Ctrl-C is for the pager: it would be left behind with the terminal in its own mode."""

    def __enter__(self) -> None:
        self.before = signal.getsignal(signal.SIGINT)
        signal.signal(signal.SIGINT, lambda _number, _frame: None)  # a child starts with the default again

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self.before)
