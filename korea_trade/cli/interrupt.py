"""Ctrl-C: the command ends at once with 130 wherever it is, without a traceback and without an unfinished file.

Raising KeyboardInterrupt, as Python does, is not enough: raised inside an import or a callback it is printed and lost.
"""

import os
import sys

from korea_trade.unfinished import END, remove_unfinished

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    import signal
    from types import FrameType
    from typing import NoReturn

else:
    import _signal as signal  # what ``signal`` wraps in enums, whose import takes as long as all of this
INTERRUPTED = 130
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
    end_process(INTERRUPTED)


def end_process(code: int) -> "NoReturn":
    """End the process at once, without what it leaves unfinished."""
    with END:
        remove_unfinished()
        os._exit(code)


class left_to_the_pager:  # noqa: N801
    """While inside, Ctrl-C is for the pager: it would be left behind with the terminal in its own mode."""

    def __enter__(self) -> None:
        self.before = signal.getsignal(signal.SIGINT)
        signal.signal(signal.SIGINT, lambda _number, _frame: None)  # a child starts with the default again

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self.before)
