"""Environments that nobody would choose: the run ends as the exit codes promise."""

import os
import subprocess
import sys
from pathlib import Path
from select import select

import pytest

from tests.cli.conftest import KTRADE, Ktrade, run
from tests.forked import environment


def test_korean_arguments_are_read_in_a_locale_without_letters(ktrade: Ktrade, tmp_path: Path) -> None:
    """Where Python takes arguments for ASCII, Korean names of items and files mean what they mean elsewhere."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0"}
    file = tmp_path / "반도체.json"
    done = subprocess.run(  # a process of its own, as it is in how Python starts
        [str(KTRADE), "items", "반도체", "2020-11", "-o", str(file)],
        capture_output=True,
        env={**environment(), **plain},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert file.read_text(encoding="utf-8") == ktrade("items", "반도체", "2020-11", "--json").stdout


@pytest.mark.parametrize("width", ["0", "x", "999999999", "99999999999999999999", "²"])
def test_widths_that_are_none_are_forgotten(ktrade: Ktrade, width: str) -> None:
    """The help is drawn as if nothing had been said of the width."""
    usual = ktrade("sources", "--help")
    done = ktrade("sources", "--help", env={"COLUMNS": width, "TERMINAL_WIDTH": width})
    assert (done.returncode, done.stdout) == (0, usual.stdout)


def test_closed_standard_input_is_said(tmp_path: Path) -> None:
    """What reads standard input says that there is none; what does not is answered."""
    codes = []
    for question in ("sql -", "totals 2020"):
        done = subprocess.run(
            ["/bin/sh", "-c", f"{KTRADE} {question} <&-"],
            capture_output=True,
            env=environment(),
            check=False,
            timeout=60,
        )
        codes.append(done.returncode)
        assert b"Traceback" not in done.stderr
    assert codes == [2, 0]


def test_closed_standard_output_is_a_failure(tmp_path: Path) -> None:
    """An answer that goes to a standard output that was closed is an error; one that goes to a file is none."""
    ends = []
    for question in ("totals 2020 --json", "facts --csv", "--version", f"totals 2020-11 -o {tmp_path / 'totals.json'}"):
        command = ["/bin/sh", "-c", f"{KTRADE} {question} >&-"]
        done = subprocess.run(command, stderr=subprocess.PIPE, env=environment(), check=False, timeout=60)
        ends.append((done.returncode, b"ktrade: error: stdout: Bad file descriptor\n" in done.stderr))
    assert ends == [(1, True)] * 3 + [(0, False)]


def test_standard_error_on_a_full_disk_changes_no_code() -> None:
    """Where nothing can be said on stderr, the run ends as it would."""
    codes = []
    for question in ("totals 1999", "items --item zzz", "sql SELCT", "no-such-command"):
        command = ["/bin/sh", "-c", f"{KTRADE} {question} 2>/dev/full"]
        codes.append(subprocess.run(command, stdout=subprocess.DEVNULL, env=environment(), check=False).returncode)
    assert codes == [0, 2, 2, 2]


ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems do not limit memory")
OUT_OF_MEMORY = b"""ktrade: error: out of memory
  allow the process more memory (see `ulimit -v`), or ask for less at once
"""


@ON_LINUX
@pytest.mark.parametrize(
    ("megabytes", "command"), [(100, "totals 2020-11 --json"), (900, "chart items -o {folder}/chart.svg")]
)
def test_too_little_memory_is_said(megabytes: int, command: str, tmp_path: Path) -> None:
    """Where the address space is too small for the libraries, the run ends with 1 and says why, and nothing else."""
    limited = f"ulimit -v {megabytes * 1024}; exec {KTRADE} {command.format(folder=tmp_path)}"
    done = subprocess.run(["/bin/sh", "-c", limited], capture_output=True, env=environment(), check=False, timeout=60)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.removeprefix(f"ktrade: drawing {tmp_path}/chart.svg\n".encode()) == OUT_OF_MEMORY


# How a library ends that gets no memory, told when DuckDB is imported, which no limit could time so well.
ENDING = """
import os, resource, sys

resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))

class Ends:
    def find_spec(self, name, path=None, target=None):
        if name == "_duckdb":
            os.write(2, b"terminate called after throwing an instance of 'std::bad_alloc'\\n")
            {ends}

sys.meta_path.insert(0, Ends())
from korea_trade.cli.main import run
run()
"""


@ON_LINUX
@pytest.mark.parametrize(
    "ends",
    [
        "os.abort()",
        "os._exit(127)",
        "raise MemoryError",
        "raise RuntimeError('can\\'t start new thread')",
        "raise SystemError('error return without exception set')",
        "raise GeneratorExit",  # no Exception, as what a library in Rust raises that panics
        "sys.modules['korea_trade.errors'] = None; raise MemoryError",
    ],
)
def test_whatever_ends_a_run_with_limited_memory_is_said(ends: str) -> None:
    """Where memory is limited, a run that a library ends says that there is none, and not what the library says."""
    program = [sys.executable, "-c", ENDING.replace("{ends}", ends), "totals"]
    done = subprocess.run(program, capture_output=True, env=environment(), check=False, timeout=60)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr in {OUT_OF_MEMORY, OUT_OF_MEMORY.splitlines(keepends=True)[0]}


@ON_LINUX
@pytest.mark.parametrize("query", [False, True])
def test_what_is_killed_is_not_told_as_out_of_memory(query: bool) -> None:
    """A process that does the work, or a query, and that somebody kills, is said to have been sent that signal."""
    program = ENDING if not query else ENDING.replace("resource.setrlimit", "()  # ")
    words = ["sql", "SELECT 1"] if query else ["totals"]
    ends = "os.kill(os.getpid(), 9)"
    done = subprocess.run(
        [sys.executable, "-c", program.replace("{ends}", ends), *words],
        capture_output=True, env=environment(), check=False, timeout=60,
    )  # fmt: skip
    said = [line for line in done.stderr.decode().splitlines() if "bad_alloc" not in line]
    assert (done.returncode, done.stdout, said[0]) == (1, b"", "ktrade: error: ended by the signal SIGKILL")
    assert "or the system" in said[1]


@ON_LINUX
@pytest.mark.parametrize("limit", ["resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))", ""])
def test_a_refused_process_is_an_error(limit: str) -> None:
    """Where the system starts no further process, a command that needs one ends with 1 and says so."""
    code = (
        "import errno, os, resource\n"
        f"{limit}\n"
        "def refused(): raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))\n"
        "os.fork = refused\n"
        "from korea_trade.cli.main import run\n"
        "run()\n"
    )
    done = run([sys.executable, "-c", code, "sql", "SELECT 1"])
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("ktrade: error: the system starts no further process: Resource temporarily unavail")


@ON_LINUX
def test_nothing_goes_on_where_the_process_is_killed_that_waits() -> None:
    """Where memory is limited, the child that works ends with the process that was started, also if that is killed."""
    with subprocess.Popen(
        ["/bin/sh", "-c", f"ulimit -v 8388608; exec {KTRADE} sql -"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    ) as waiting:
        assert waiting.stdin is not None
        assert waiting.stdout is not None
        waiting.stdin.write(b" " * 200_000)  # more than a pipe holds: once it is written, the child reads
        waiting.stdin.flush()
        waiting.kill()
        has_ended, _, _ = select([waiting.stdout], [], [], 20)
        assert has_ended  # though the query has no end yet
        assert waiting.stdout.read() == b""


def test_a_pipe_that_nobody_writes_is_said(tmp_path: Path) -> None:
    """A fact base that is a pipe and keeps us waiting is named on stderr."""
    pipe = tmp_path / "facts.yaml"
    os.mkfifo(pipe)
    command = [str(KTRADE), "totals", "--only-facts", "--facts", str(pipe), "--lang", "ko"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment()) as waiting:
        assert waiting.stderr is not None
        assert waiting.stderr.readline().decode() == f"ktrade: {pipe}에 쓰기를 기다리는 중\n"
        pipe.write_text("x", encoding="utf-8")
        waiting.stderr.read()
    assert waiting.returncode == 1


def test_a_folder_that_is_gone_is_no_matter(tmp_path: Path) -> None:
    """The facts that ship answer where the current folder has been removed."""
    gone = tmp_path / "gone"
    gone.mkdir()
    done = subprocess.run(
        ["/bin/sh", "-c", f"cd {gone} && rmdir {gone} && {KTRADE} sources --json"],
        capture_output=True,
        env={**environment(), "PWD": os.fspath(tmp_path)},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
