"""What holds for each child process that a command waits for."""

import os
import signal
import sys

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from korea_trade.errors import KtradeError

ENDED_WITHOUT_A_WORD = 127
"""The code of a child that cannot say itself what went wrong. The C library, too, ends with it."""


def copy_process() -> int:
    """Go on in a child process too, and return as ``os.fork`` does. Raises KtradeError where the system refuses.

    A child that has ended can be asked for its code, which whoever started this process may have prevented.
    """
    if sys.platform != "win32":
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    try:
        return os.fork()
    except OSError as error:
        from korea_trade.errors import KtradeError
        from korea_trade.messages.phrases import Phrases
        from korea_trade.phrase import phrase

        refused = phrase(Phrases.no_process, error.errno or 0, error.strerror or str(error))
        raise KtradeError(refused, phrase(Phrases.end_some)) from None


def end_when_closed(pipe: int) -> None:
    """From now on the process ends where nobody is left who writes to a pipe, as the one that waits was killed."""
    import fcntl
    from select import select

    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(pipe, fcntl.F_SETFL, os.O_ASYNC)
    if select([pipe], [], [], 0)[0]:  # it was killed before
        os._exit(ENDED_WITHOUT_A_WORD)


def ended_by_signal(code: int) -> "KtradeError | None":
    """The error for a child that was sent a signal; None where a library may have ended it, as for lack of memory.

    The code is negative for a signal.
    """
    if code >= 0 or -code in (signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGSEGV, signal.SIGTRAP):
        return None
    from korea_trade.errors import KtradeError
    from korea_trade.messages.phrases import Phrases
    from korea_trade.phrase import phrase

    return KtradeError(phrase(Phrases.ended_by_signal, signal.Signals(-code).name), phrase(Phrases.who_sends_signals))
