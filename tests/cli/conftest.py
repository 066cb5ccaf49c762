"""The command line, run in a process of its own or in this one."""

import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest

from korea_trade.cli.main import main
from tests.forked import environment, forked

KTRADE = Path(sys.executable).parent / "ktrade"
Rows = list[dict[str, object]]
Ask = Callable[[str], tuple[Rows, str]]
"""Runs a command line in this process: its records, and what it says on stderr."""


class Ktrade(Protocol):
    """Runs ``ktrade`` with the arguments; gives exit code, stdout and stderr, line ends as they were written."""

    def __call__(
        self, *arguments: str, stdin: str | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]": ...


def run(
    command: list[str], stdin: str | None = None, env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Start any command as a program."""
    done = subprocess.run(
        command,
        input=None if stdin is None else stdin.encode(),
        stdin=subprocess.DEVNULL if stdin is None else None,
        capture_output=True,
        env=environment(**(env or {})),
        timeout=60,
        check=False,
    )
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@cache
def _run_on_the_shipped_facts(arguments: tuple[str, ...]) -> "subprocess.CompletedProcess[str]":
    return forked(arguments, environment())


@pytest.fixture(scope="session")
def ktrade() -> Ktrade:
    """The command. What it says of the facts that ship is asked once, as they do not change."""

    def run_ktrade(
        *arguments: str, stdin: str | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        if stdin is None and env is None and "--facts" not in arguments:
            return _run_on_the_shipped_facts(arguments)
        if any(name.startswith("PYTHON") for name in env or ()):  # an interpreter heeds them when it starts
            return run([str(KTRADE), *arguments], stdin, env)
        return forked(arguments, environment(**(env or {})), stdin=stdin)

    return run_ktrade


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str]) -> Ask:
    """A command line whose answer is read as JSON."""

    def asked(command: str) -> tuple[Rows, str]:
        assert main([*shlex.split(command), "--json"]) == 0
        written = capsys.readouterr()
        return json.loads(written.out), written.err

    return asked
