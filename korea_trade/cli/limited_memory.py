"""Where memory is limited, the command runs in a child process, so that whatever ends it is told as any other error.

A library that gets no memory may end the whole process, with words of its own. The process that the user started loads
none; it waits, and passes signals on.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from korea_trade.cli.child_process import ENDED_WITHOUT_A_WORD, copy_process, end_when_closed

_PASSED_ON = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def code_in_child(work: Callable[[], int]) -> int:
    """The code of work that is done in a child process, or of what ended that; of a signal it is negative.

    Raises KtradeError where the system starts no process.
    """
    reading, writing = os.pipe()
    child = copy_process()
    if child == 0:
        os.close(writing)
        end_when_closed(reading)
        _end_with(work)
    os.close(reading)

    def pass_on(number: int, _frame: FrameType | None) -> None:
        with suppress(ProcessLookupError):  # a terminal has told the child too, which has ended
            os.kill(child, number)

    for number in _PASSED_ON:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, pass_on)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if -code in _PASSED_ON:
        signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    return code


def _end_with(work: Callable[[], int]) -> NoReturn:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what libraries say; ours has a descriptor of its own
    sys.unraisablehook = lambda _: None
    try:
        import hashlib  # noqa: F401  (which logs what it lacks where it is loaded with less memory)

        os._exit(work())
    except BaseException:  # noqa: BLE001  (there is no memory left to tell of it)
        os._exit(ENDED_WITHOUT_A_WORD)
