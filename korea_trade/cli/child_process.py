"""What holds for each child process that a command waits for."""

import signal
import sys


def keep_ended_children() -> None:
    """Let a child that has ended be asked for its code, which whoever started this process may have prevented."""
    if sys.platform != "win32":
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
