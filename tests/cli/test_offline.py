"""Questions open no network connection."""

import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import run
from tests.docs.examples import ROOT

ENDED_BY_THE_NETWORK = 99
WATCHED = f"""
import os, runpy, sys

def end(event, _):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        os._exit({ENDED_BY_THE_NETWORK})

sys.addaudithook(end)
"""
RELEASE = ROOT / "docs" / "examples" / "releases" / "monthly.txt"


@pytest.mark.parametrize(
    "question",
    [
        "totals 2020",
        "search chips",
        "show 2020.exports@motie-2021-01-04",
        "check",
        "chart items --year 2020 -o chart.svg",
        f"verify {shlex.quote(str(RELEASE))} --published 2024-06-01",
        f"draft {shlex.quote(str(RELEASE))} --published 2024-06-01 --json",
        "explore -o page.html",
        "export folder --as csv",
    ],
)
def test_a_question_opens_no_connection(question: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No question about facts or a text connects to anything, nor waits for connections, nor looks a host up."""
    monkeypatch.chdir(tmp_path)
    program = f"{WATCHED}\nsys.argv = {['ktrade', *shlex.split(question)]!r}\nrunpy.run_module('korea_trade')"
    done = run([sys.executable, "-c", program])
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout or list(tmp_path.iterdir())


def test_a_connection_would_be_noticed() -> None:
    """The watch ends a program that connects."""
    for opening in ("socket.create_connection(('127.0.0.1', 9))", "socket.socket().bind(('127.0.0.1', 0))"):
        assert run([sys.executable, "-c", f"{WATCHED}\nimport socket\n{opening}"]).returncode == ENDED_BY_THE_NETWORK
