"""How a run can end otherwise: the reader has gone, the disk is full, the user interrupts."""

import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.cli.conftest import KTRADE, run
from tests.forked import environment, forking_folder
from tests.small import write_fact_base

FULL = Path("/dev/full")


def without_reader(*words: str) -> subprocess.CompletedProcess[bytes]:
    """A run whose output nobody reads any more; one that reads documents is forked, as it would start for seconds."""
    program = forking_folder() / "ktrade" if words[0] in ("check", "show", "verify") else KTRADE
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [str(program), *words],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        check=False,
        timeout=60,
    )
    os.close(writing)
    return done


@pytest.mark.parametrize("command", ["facts", "facts --json", "check", "show 2020.exports@motie-2021-01-04", "--help"])
def test_a_closed_pipe_ends_quietly(command: str) -> None:
    """Where the reader has gone, as with ``| head``, the run ends with 0 and says nothing."""
    done = without_reader(*command.split())
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_verdict_holds_where_the_reader_has_gone(tmp_path: Path, options: list[str]) -> None:
    """An article that contradicts a fact ends with 1, as without ``| head``, in a table and in JSON."""
    article = tmp_path / "article.txt"
    article.write_text("Exports in 2020 came to $521.9 billion, down 5.4 percent.", encoding="utf-8")
    done = without_reader("verify", str(article), *options)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("command", ["facts", "facts --json"])
def test_a_full_disk_is_a_failure(command: str) -> None:
    """Where nothing more can be written, the run fails with 1 and says why."""
    with FULL.open("wb") as full:
        done = subprocess.run(
            [str(KTRADE), *command.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr == b"ktrade: error: No space left on device\n"


def unread(pipe: int) -> int:
    """How many bytes of a pipe nobody has read yet."""
    (waiting,) = struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)))
    return int(waiting)


def wait_until_it_reads(process: subprocess.Popen[bytes]) -> None:
    """Write more than a pipe holds: once that is read, the run waits for the end of its query."""
    assert process.stdin is not None
    process.stdin.write(b" " * 200_000)
    process.stdin.flush()
    while process.poll() is None and unread(process.stdin.fileno()):
        time.sleep(0.01)


@pytest.mark.parametrize(
    ("limit", "number", "code"),
    [
        ("", signal.SIGINT, 130),
        ("ulimit -v 8388608;", signal.SIGINT, 130),  # where memory is limited, a child process works
        ("ulimit -v 8388608;", signal.SIGTERM, -signal.SIGTERM),
    ],
)
def test_an_interrupt_ends_with_130(limit: str, number: signal.Signals, code: int) -> None:
    """Ctrl-C ends the run with 130 and no traceback; what else ends the process that was started ends all of it."""
    with subprocess.Popen(
        ["/bin/sh", "-c", f"{limit} exec {KTRADE} sql -"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        # Tests started in the background hand down that Ctrl-C is ignored; at a prompt it is not.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as process:
        wait_until_it_reads(process)
        for _ in range(10):
            time.sleep(0.1)
            process.send_signal(number)
            try:  # a signal that comes just before the process waits is noticed only with the next one
                process.wait(timeout=5)
                break
            except subprocess.TimeoutExpired:
                continue
        assert process.returncode == code
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read() == b""  # nobody has it any more
        assert b"Traceback" not in process.stderr.read()


ENDLESS = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"


def test_a_query_ends_with_the_command() -> None:
    """What ends the command that waits for a query ends the query too, which holds its output open."""
    with subprocess.Popen(
        [str(KTRADE), "sql", ENDLESS], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        time.sleep(1)  # as a rule the query has begun; before that there is nothing to end
        process.terminate()
        said, complained = process.communicate(timeout=20)
    assert (process.returncode, said, complained) == (-signal.SIGTERM, b"", b"")


@pytest.mark.parametrize("limit", ["", "ulimit -v 8388608;"])
def test_ended_children_are_told_of_where_the_caller_ignores_them(limit: str) -> None:
    """A command that waits for a child answers where whoever started it ignores ended children."""
    done = subprocess.run(
        ["/bin/sh", "-c", f"{limit} exec {KTRADE} sql 'SELECT 1 AS a' --json"],
        capture_output=True,
        env=environment(),
        check=False,
        timeout=60,
        preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN),
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b'[{"a": 1}]\n', b"")


def test_a_terminal_interrupts_all_processes() -> None:
    """Ctrl-C, which a terminal sends to parent and child alike, ends with 130 and says nothing."""
    with subprocess.Popen(
        ["/bin/sh", "-c", f"ulimit -v 8388608; exec {KTRADE} sql -"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as process:
        wait_until_it_reads(process)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=20)
        assert process.stdout is not None
        assert process.stderr is not None
        assert (process.returncode, process.stdout.read(), process.stderr.read()) == (130, b"", b"")


# Presses Ctrl-C when a module is looked for, which no terminal could time so well.
PRESSING = """
import os, signal, sys

signal.signal(signal.SIGINT, signal.default_int_handler)
wanted = sys.argv.pop(1)

class Presses:
    def find_spec(self, name, path=None, target=None):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Presses())
from korea_trade.cli.main import run
run()
"""


@pytest.mark.parametrize(
    ("module", "arguments", "variables"),
    [
        ("gc", ["--version"], {}),
        ("korea_trade.cli.environment", ["items"], {}),
        ("korea_trade.version", ["--version"], {}),
        ("typer", ["items"], {}),
        ("korea_trade.cli.app", ["items"], {}),
        ("pydantic", ["show", "2020.exports@motie-2021-01-04"], {}),
        ("_duckdb", ["items", "--json"], {}),
        ("rich.console", ["items"], {}),
        ("rich.panel", ["--help"], {}),
        ("yaml", [], {"_KTRADE_COMPLETE": "complete_bash", "COMP_WORDS": "ktrade items s", "COMP_CWORD": "2"}),
    ],
)
def test_an_interrupt_ends_with_130_wherever_it_comes(
    module: str, arguments: list[str], variables: dict[str, str]
) -> None:
    """Ctrl-C while a module is loaded, in help or in completion, ends with 130 and says nothing."""
    done = run([sys.executable, "-c", PRESSING, module, *arguments], env=variables)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_an_interrupt_leaves_no_unfinished_file(tmp_path: Path) -> None:
    """Ctrl-C while a file is written leaves what stood there before, and nothing beside it."""
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "Path.replace = lambda file, target: os.kill(os.getpid(), signal.SIGINT)\n"
        "from korea_trade.cli.main import run\n"
        "run()\n"
    )
    file = tmp_path / "answer.csv"
    file.write_text("before")
    done = run([sys.executable, "-c", code, "sources", "-o", str(file)])
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert [path.name for path in tmp_path.iterdir()] == ["answer.csv"]
    assert file.read_text() == "before"


OPENING = """
import os, signal, sys, time
from korea_trade.store import copies, engine

signal.signal(signal.SIGINT, signal.default_int_handler)
folder, pressed = sys.argv.pop(1), sys.argv.pop(1) == "pressed"

def slow(*_, **__):
    assert os.listdir(folder)
    if pressed:
        os.kill(os.getpid(), signal.SIGINT)
    time.sleep(5)
    os._exit(1)

copies.FOLDERS, engine.connect = (folder,), slow
from korea_trade.cli.main import run
run()
"""


@pytest.mark.parametrize(
    ("pressed", "arguments", "code"),
    [
        ("pressed", ["totals"], 130),
        ("pressed", ["totals", "--facts", "BASE"], 130),
        ("", ["totals", "--wrong"], 2),
    ],
)
def test_no_copy_is_left_of_facts_that_are_being_opened(
    tmp_path: Path, pressed: str, arguments: list[str], code: int
) -> None:
    """Ctrl-C while the compiled facts are opened, in the background or not, leaves no copy; nor does a usage error."""
    base, copies = write_fact_base(tmp_path), tmp_path / "copies"
    copies.mkdir()
    arguments = [str(base) if argument == "BASE" else argument for argument in arguments]
    if code == 130:
        assert run([str(KTRADE), *arguments]).returncode == 0  # so that they are compiled
    done = run([sys.executable, "-c", OPENING, str(copies), pressed, *arguments])
    assert (done.returncode, done.stdout) == (code, "")
    assert list(copies.iterdir()) == []


COPYING = """
import os, signal, sys, time
from pathlib import Path
from korea_trade.store import copies

signal.signal(signal.SIGINT, signal.default_int_handler)
copies.FOLDERS, number = (sys.argv.pop(1),), int(sys.argv.pop(1))
asked, write = os.getpid(), Path.write_bytes

def slow(file, content):
    write(file, content)
    assert os.getpid() != asked
    os.kill(asked, number)
    time.sleep(5)

Path.write_bytes = slow
from korea_trade.cli.main import run
run()
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_no_copy_is_left_of_facts_that_a_query_opens(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """Where ``sql`` is ended while the process of its query opens the facts, their copy is removed."""
    assert run([str(KTRADE), "sql", "SELECT 1"]).returncode == 0  # so that they are compiled
    done = run([sys.executable, "-c", COPYING, str(tmp_path), str(int(number)), "sql", "SELECT 1"])
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["add", "draft"])
def test_an_interrupt_leaves_no_text_of_a_document_without_its_base(tmp_path: Path, command: str) -> None:
    """Ctrl-C while a document is drafted leaves no copy of it beside the fact base, which is as it was."""
    code = (
        "import os, signal\n"
        "from korea_trade.drafting.draft_base import Drafting\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "Drafting.draft = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
        "from korea_trade.cli.main import run\n"
        "run()\n"
    )
    release = tmp_path / "release.txt"
    release.write_text("In March, exports rose 3.1 percent to $56.6 billion.\n")
    own = tmp_path / "own"
    assert run([str(KTRADE), "init", str(own)]).returncode == 0
    before = {path: path.read_bytes() for path in own.rglob("*") if path.is_file()}
    to = {"add": ["--to", str(own)], "draft": ["-o", str(own / "drafted.yaml")]}[command]
    done = run([sys.executable, "-c", code, command, str(release), "--published", "2024-04-01", *to])
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert {path: path.read_bytes() for path in own.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("shown", [False, True])
def test_what_nobody_thought_of_is_an_error_too(shown: bool) -> None:
    """A mistake of the program ends with 1 and one line; the traceback is shown only to who asks for it."""
    code = (
        "from korea_trade.cli import main as command\n"
        "def broken(*_): raise ZeroDivisionError('so it goes')\n"
        "command.main = broken\n"
        "command.run()\n"
    )
    done = run([sys.executable, "-c", code], env={"KTRADE_TRACEBACK": "1"} if shown else {})
    assert (done.returncode, done.stdout) == (1, "")
    assert "ktrade: error: unexpected ZeroDivisionError: so it goes\n  this is a bug in ktrade" in done.stderr
    assert ("Traceback" in done.stderr) is shown
