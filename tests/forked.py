"""The command in a process of its own that is forked, not started: importing takes longer than most answers.

Run as a module, this is the process that has imported everything. For each run it gets the arguments, the folder, the
environment and the three standard files, forks, and answers with the exit code. What the tests ask of a program rather
than of a command (signals, encodings, what it imports) they ask of the installed one, which they start.
"""

import atexit
import gc
import json
import os
import pkgutil
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout, suppress
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from select import select

ROOT = Path(__file__).resolve().parents[1]
_LONGEST = 1 << 17  # bytes of a request


# What would change the output: colour and width of the terminal the tests run in, and the language.
_TELLING = (
    "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "PAGER",
    "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES",
)  # fmt: skip


def environment(**changes: str) -> dict[str, str]:
    """The environment without what tells about a terminal or a language, and without progress, with these changes."""
    kept = {name: value for name, value in os.environ.items() if name not in _TELLING}
    return {**kept, "KTRADE_NO_PROGRESS": "1", **changes}


class ForkServer:
    """A process that forks for each run. One run at a time: first ``start``, then ``exit_code``."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._connection, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.folder = Path(tempfile.mkdtemp(prefix="ktrade-"))
        _write_program(self.folder / "ktrade", place := str(self.folder / "asked"))
        with theirs, socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listening:
            listening.bind(place)
            listening.listen()
            kept = [theirs.fileno(), listening.fileno()]
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.forked", *map(str, kept)],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                pass_fds=kept,
            )
        self._connection.settimeout(120)

    def start(
        self, arguments: Sequence[str], variables: Mapping[str, str], files: Sequence[int], folder: Path | None = None
    ) -> None:
        """Start a run with these variables and standard files (descriptors of stdin, stdout and stderr) in a folder."""
        request = json.dumps([list(arguments), dict(variables), str(folder or Path.cwd())])
        socket.send_fds(self._connection, [request.encode()], files)

    def exit_code(self) -> int:
        """The exit code of the run, once it has ended; that of a run killed by a signal is negative."""
        try:
            return int(self._connection.recv(_LONGEST))
        except TimeoutError:
            fork_server.cache_clear()  # this one still waits for the run
            self._process.kill()
            raise

    def close(self) -> None:
        """End the process."""
        self._connection.close()
        self._process.wait(timeout=60)
        shutil.rmtree(self.folder, ignore_errors=True)


@cache
def fork_server() -> ForkServer:
    """The one of this process, started when first asked for, with nothing that tells about a terminal or a language."""
    server = ForkServer(environment())
    atexit.register(server.close)
    return server


def forked(
    arguments: Sequence[str],
    variables: Mapping[str, str],
    *,
    stdin: str | None = None,
    together: bool = False,
    folder: Path | None = None,
) -> "subprocess.CompletedProcess[str]":
    """Run ``ktrade``: exit code, stdout and stderr, line ends as they were written; ``together`` both are stdout."""
    (asked, asking), (out, written), (err, reported) = os.pipe(), os.pipe(), os.pipe()
    with ThreadPoolExecutor(3) as threads:
        files = [asked, written, written if together else reported]
        fork_server().start(arguments, variables, files, folder)
        for file in (asked, written, reported):
            os.close(file)
        threads.submit(_write, asking, (stdin or "").encode())
        texts = [threads.submit(_read, pipe) for pipe in (out, err)]
        code = fork_server().exit_code()
        return subprocess.CompletedProcess(arguments, code, *(text.result().decode() for text in texts))


def forking_folder() -> Path:
    """A folder for PATH whose ``ktrade`` is run by forking, for what a shell starts; several may run at once."""
    return fork_server().folder


_PROGRAM = """\
#!{python} -IS
import json, os, socket, sys
with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as connection:
    connection.connect({place!r})
    request = json.dumps([sys.argv[1:], dict(os.environ), os.getcwd()]).encode()
    socket.send_fds(connection, [request], [0, 1, 2])
    sys.exit(int(connection.recv(64)) % 256)
"""


def _write_program(file: Path, place: str) -> None:
    """Write a program that asks a process of this module for its run, at this place, and ends as it does."""
    file.write_text(_PROGRAM.format(python=sys.executable, place=place), encoding="utf-8")
    file.chmod(0o755)


def _write(pipe: int, text: bytes) -> None:
    with suppress(BrokenPipeError), os.fdopen(pipe, "wb") as file:
        file.write(text)


def _read(pipe: int) -> bytes:
    with os.fdopen(pipe, "rb") as file:
        return file.read()


def _serve(connection: socket.socket, listening: socket.socket) -> None:
    import korea_trade

    for module in pkgutil.walk_packages(korea_trade.__path__, "korea_trade."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    _read_once()
    gc.freeze()
    while True:
        if listening in select([connection, listening], [], [])[0]:
            _answer_beside(listening)
        elif not _answer(connection):
            return


def _answer_beside(listening: socket.socket) -> None:
    """Answer on a new connection in a process of its own, for which nobody waits."""
    asked, _ = listening.accept()
    with asked:
        if os.fork() == 0:
            if os.fork() == 0:
                _answer(asked)
            os._exit(0)
        os.wait()


def _answer(connection: socket.socket) -> bool:
    """Fork for a run and tell its exit code; False where nobody asks any more."""
    request, files, _, _ = socket.recv_fds(connection, _LONGEST, 3)
    if not request:
        return False
    child = os.fork()
    if child == 0:
        connection.close()
        arguments, variables, folder = json.loads(request)
        _run(arguments, variables, folder, files)
    for file in files:
        os.close(file)
    _, status = os.waitpid(child, 0)
    connection.send(str(os.waitstatus_to_exitcode(status)).encode())
    return True


def _read_once() -> None:
    """Check the facts that ship and list the commands: what this reads of vocabularies and options, all runs need."""
    from korea_trade.arithmetic.arithmetic import Arithmetic
    from korea_trade.bases.given import read_facts
    from korea_trade.checks.report import check_fact_base
    from korea_trade.cli.main import main

    check_fact_base(Arithmetic(read_facts(())))
    with redirect_stdout(StringIO()):
        main(["--help"])


def _run(arguments: list[str], variables: dict[str, str], folder: str, files: list[int]) -> None:
    from korea_trade.cli.main import run

    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    # as an interpreter opens them that starts without a locale
    sys.stdin = open(0, encoding="utf-8", errors="surrogateescape")  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", errors="surrogateescape")  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace")  # noqa: SIM115
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv = ["ktrade", *arguments]
    run()


if __name__ == "__main__":
    _serve(*(socket.socket(fileno=int(number)) for number in sys.argv[1:]))
