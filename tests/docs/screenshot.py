"""The screenshot of the README: what a terminal shows for a receipt. Run as a module, it rewrites the file."""

import io
import os
import pty
import re
import struct
import subprocess
import sys
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

from rich.console import Console
from rich.text import Text

from tests.docs.examples import ROOT

SCREENSHOT = ROOT / "docs" / "receipt.svg"
COMMAND = ("show", "2020.exports.semiconductors@motie-2021-01-04")
_WIDTH = 96


def on_a_terminal(*arguments: str, width: int = _WIDTH) -> str:
    """What ``ktrade`` writes to a terminal of a width, escape codes and all."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    kept = {name: os.environ[name] for name in ("PATH", "XDG_CACHE_HOME") if name in os.environ}
    environment = {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "KTRADE_NO_PROGRESS": "1"}
    ktrade = Path(sys.executable).parent / "ktrade"
    with subprocess.Popen([ktrade, *arguments], stdout=theirs, stderr=theirs, env=environment, cwd=ROOT) as process:
        os.close(theirs)
        written = b""
        try:
            while chunk := os.read(ours, 65536):
                written += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(ours)
    assert process.returncode == 0
    return written.decode("utf-8").replace("\r\n", "\n")


def screenshot() -> str:
    """The SVG text."""
    console = Console(record=True, width=_WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ ktrade {' '.join(COMMAND)}", style="bold"))
    console.print(Text.from_ansi(on_a_terminal(*COMMAND)))
    svg = console.export_svg(title="ktrade", unique_id="ktrade")
    # Without the fonts that it would fetch from the network: any monospaced one will do.
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


if __name__ == "__main__":
    SCREENSHOT.write_text(screenshot(), encoding="utf-8")
