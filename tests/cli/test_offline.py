"""Questions open no network connection."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import run
from tests.docs.examples import ROOT

ENDED_BY_THE_NETWORK = 99
WATCHED = f"""
import os, sys

def end(event, _):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        os._exit({ENDED_BY_THE_NETWORK})

sys.addaudithook(end)
"""
RELEASE = ROOT / "docs" / "examples" / "releases" / "monthly.txt"


QUESTIONS = (
    "totals 2020",
    "search chips",
    "show 2020.exports@motie-2021-01-04",
    "check",
    "chart items --year 2020 -o chart.svg",
    f"verify {shlex.quote(str(RELEASE))} --published 2024-06-01",
    f"draft {shlex.quote(str(RELEASE))} --published 2024-06-01 --json",
    "explore -o page.html",
    "export folder --as csv",
)
ASKING = """
from korea_trade.cli.main import main

for question in sys.argv[1:]:
    print("\\nasks", question, flush=True)
    assert main(shlex.split(question)) in (0, 1)
"""


def test_a_question_opens_no_connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No question about facts or a text connects to anything, nor waits for connections, nor looks a host up."""
    monkeypatch.chdir(tmp_path)
    done = run([sys.executable, "-c", f"import shlex\n{WATCHED}{ASKING}", *QUESTIONS])
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr
    assert [line for line in done.stdout.splitlines() if line.startswith("asks")] == [
        f"asks {ask}" for ask in QUESTIONS
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"chart.svg", "page.html", "folder"}


def test_a_connection_would_be_noticed() -> None:
    """The watch ends a program that connects."""
    for opening in ("socket.create_connection(('127.0.0.1', 9))", "socket.socket().bind(('127.0.0.1', 0))"):
        assert run([sys.executable, "-c", f"{WATCHED}\nimport socket\n{opening}"]).returncode == ENDED_BY_THE_NETWORK
