"""Progress of long work: a line on a terminal, gone before anything else is written; nothing anywhere else."""

import fcntl
import io
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import TextIO

import pytest

from korea_trade import progress
from korea_trade.cli import progress as shown
from korea_trade.cli.output import Output
from korea_trade.cli.progress import end_progress, show_progress
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer
from korea_trade.presentation.formats.pieces import InPieces
from korea_trade.progress import begin, each
from tests.presentation.cells import answer_of

_ERASED = "\x1b[2K"


@contextmanager
def terminal() -> Iterator[tuple[int, TextIO]]:
    """A terminal of 100 columns: the end that sees what is drawn, and a stream that writes on it."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    try:
        with os.fdopen(theirs, "w", encoding="utf-8") as stream:
            yield ours, stream
    finally:
        os.close(ours)


def read_until(ours: int, words: str) -> str:
    """What is drawn until these words are."""
    drawn = b""
    while words.encode() not in drawn:
        assert select([ours], [], [], 60)[0], f"never drawn: {words}"
        drawn += os.read(ours, 65536)
    return drawn.decode()


@pytest.fixture(autouse=True)
def _wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KTRADE_NO_PROGRESS", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_a_terminal_sees_what_long_work_is_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line says in the language asked for what is done and how many steps of it; it is erased in the end."""
    monkeypatch.setattr(shown, "SECONDS", 0.0)
    with terminal() as (ours, stream):
        monkeypatch.setattr(sys, "stderr", stream)
        show_progress(LanguageCode.KO)
        steps = each(phrase(Phrases.proving_facts), range(3))
        next(steps), next(steps)
        assert "사실을 문서와 대조하는 중 1/3" in read_until(ours, "1/3")
        begin(phrase(Phrases.reading_file, "a\x1b[31m.yaml"))
        assert "a\\x1b[31m.yaml 읽는 중" in read_until(ours, " 읽는 중")
        end_progress()
        stream.write("end")
        stream.flush()
        assert read_until(ours, "end").endswith(f"{_ERASED}end")
        assert list(steps) == [2], "what is worked on does not change"


def test_the_line_stays_until_something_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It stays until the first piece of an answer is there, and to the end where output goes to a file or nowhere."""
    shows: list[bool] = []

    class Slow(InPieces):
        def texts(self, answer: Answer) -> Iterator[str]:  # noqa: ARG002  (of the interface)
            for _ in range(1_001):
                shows.append(shown._shown is not None)
                yield "a"

    monkeypatch.setattr(shown, "SECONDS", 60.0)
    with terminal() as (_, stream):
        monkeypatch.setattr(sys, "stderr", stream)
        show_progress(LanguageCode.EN)
        Output()._write_pieces(Slow(), answer_of((), []), None, ())
        end_progress()
        assert (shows[999:], capsys.readouterr().out) == ([True, False], "a" * 1_001)
    for place in (os.devnull, __file__):
        with Path(place).open(encoding="utf-8") as file:
            monkeypatch.setattr(sys, "stdout", file)
            assert shown.is_drawn_apart()


@pytest.mark.parametrize("without", ["time", "terminal", "TERM", "wish"])
def test_nobody_else_sees_anything(without: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn within a second, in a pipe, on a terminal that cannot erase, and where nobody wants it."""
    monkeypatch.setattr(shown, "SECONDS", 60.0 if without == "time" else 0.0)
    if without == "TERM":
        monkeypatch.setenv("TERM", "dumb")
    if without == "wish":
        monkeypatch.setenv("KTRADE_NO_PROGRESS", "1")
    piped, watchers = io.StringIO(), list[object]()
    monkeypatch.setattr(progress, "watch", watchers.append)
    with terminal() as (ours, stream):
        monkeypatch.setattr(sys, "stderr", piped if without == "terminal" else stream)
        show_progress(LanguageCode.EN)
        assert len(watchers) == (1 if without == "time" else 0), "a line that waits, or none at all"
        end_progress()
        stream.write("end")
        stream.flush()
        assert read_until(ours, "end") == "end"
    assert piped.getvalue() == ""


def test_an_interrupt_leaves_the_terminal_as_it_was() -> None:
    """Ctrl-C erases the line and shows the cursor again."""
    code = (
        "import time\n"
        "from korea_trade.cli import progress\n"
        "from korea_trade.cli.interrupt import end_on_interrupt\n"
        "end_on_interrupt()\n"
        "progress.SECONDS = 0.0\n"
        "progress.show_progress('en')\n"
        "time.sleep(60)\n"
    )
    with (
        terminal() as (ours, stream),
        subprocess.Popen(
            [sys.executable, "-c", code],
            stderr=stream,
            # Tests started in the background hand down that Ctrl-C is ignored; at a prompt it is not.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        ) as process,
    ):
        read_until(ours, "working")
        process.send_signal(signal.SIGINT)
        assert read_until(ours, "\x1b[?25h").endswith(f"{_ERASED}\x1b[?25h")
    assert process.returncode == 130
