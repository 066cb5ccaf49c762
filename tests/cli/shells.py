"""Real shells in which Tab is pressed: bash and zsh on a terminal of their own, fish by its own command for it."""

import os
import pty
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.cli.conftest import KTRADE
from tests.forked import environment, forking_folder

_TAB, _HOME, _END = "\t", "\x01", "\x05"
_STARTED = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source {script}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; unsetopt beep; source {script}"),
}


def completed_in(shell: str, lines: Sequence[str], script: Path) -> list[list[str]]:
    """The words of each line once Tab was pressed at its end; for fish, which completes all, the last words."""
    environ = environment(
        PATH=f"{forking_folder()}:{KTRADE.parent}:{os.environ['PATH']}",
        HOME=str(script.parent),
        TERM="dumb",
        LC_ALL="C.UTF-8",
    )
    return _in_fish(lines, script, environ) if shell == "fish" else _on_a_terminal(shell, lines, script, environ)


def _in_fish(lines: Sequence[str], script: Path, environ: dict[str, str]) -> list[list[str]]:
    asked = "".join(f"complete -C {_in_quotes_of_fish(line)}; echo ==\n" for line in lines)
    code = f"source {script}\n{asked}"
    done = subprocess.run(["fish", "-c", code], env=environ, capture_output=True, encoding="utf-8", check=True)
    answers = done.stdout.split("==\n")[:-1]
    return [
        [*line.split()[:-1], *(found.partition("\t")[0] for found in answer.splitlines())]
        for line, answer in zip(lines, answers, strict=True)
    ]


def _in_quotes_of_fish(line: str) -> str:
    escaped = line.replace("\\", r"\\").replace("'", r"\'")
    return f"'{escaped}'"


def _on_a_terminal(shell: str, lines: Sequence[str], script: Path, environ: dict[str, str]) -> list[list[str]]:
    """Each line is completed, then what is left of it is given to ``printf`` with the line as its arguments."""
    command, start = _STARTED[shell]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True)
    os.close(theirs)
    try:
        _send(ours, f"{start.format(script=script)}; echo begi''ns\n", "begins")
        said = [_send(ours, f"{line}{_TAB}{_HOME}printf '<%s>' {_END}; echo '<''>'\n", "<>") for line in lines]
    finally:
        os.close(ours)
        process.kill()
        process.wait(timeout=60)
    return [re.findall(r"<([^<>]*)>", text.rpartition("<ktrade>")[2]) for text in said]


def _send(terminal: int, text: str, until: str) -> str:
    """What is written until a text comes."""
    os.write(terminal, text.encode())
    written = b""
    while until.encode() not in written:
        written += os.read(terminal, 65536)
    return written.decode(errors="replace").replace(until, "")
