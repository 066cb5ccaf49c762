"""The command on a pseudo-terminal of a given width."""

import fcntl
import os
import pty
import re
import struct
import termios
from dataclasses import dataclass

from tests.forked import environment, fork_server

_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@dataclass(frozen=True)
class Screen:
    """What a run wrote on the terminal, as it came and without escape codes, and its exit code."""

    code: int
    raw: str

    @property
    def text(self) -> str:
        """The text without escape codes."""
        return _ESCAPE.sub("", self.raw).replace("\r\n", "\n")

    @property
    def answer(self) -> str:
        """The text before its remarks."""
        return self.text.partition("\nktrade: ")[0]


def on_terminal(*arguments: str, columns: int, kind: str = "xterm-256color") -> Screen:
    """Run ``ktrade`` on a terminal so many columns wide, with colours."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    server = fork_server()
    server.start(arguments, environment(TERM=kind), [theirs] * 3)
    os.close(theirs)
    written = b""
    while True:
        try:
            chunk = os.read(ours, 65536)
        except OSError:  # how Linux says that the other end was closed
            break
        if not chunk:
            break
        written += chunk
    os.close(ours)
    return Screen(server.exit_code(), written.decode())
