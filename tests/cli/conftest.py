"""The installed command, run as a subprocess."""

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest

KTRADE = Path(sys.executable).parent / "ktrade"
# What would change the output: colour and width of the terminal the tests run in, and the language.
_TELLING = (
    "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "PAGER",
    "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES",
)  # fmt: skip


def environment(**changes: str) -> dict[str, str]:
    """The environment without what tells about a terminal or a language, with these changes."""
    return {**{name: value for name, value in os.environ.items() if name not in _TELLING}, **changes}


class Ktrade(Protocol):
    """Runs ``ktrade`` with the arguments; gives exit code, stdout and stderr, line ends as they were written."""

    def __call__(
        self, *arguments: str, stdin: str | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]": ...


def run(
    command: list[str], stdin: str | None = None, env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run any command as ``Ktrade`` does."""
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
    return run([str(KTRADE), *arguments])


@pytest.fixture(scope="session")
def ktrade() -> Ktrade:
    """The installed command. What it says of the facts that ship is asked once, as they do not change."""

    def run_ktrade(
        *arguments: str, stdin: str | None = None, env: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        if stdin is None and env is None and "--facts" not in arguments:
            return _run_on_the_shipped_facts(arguments)
        return run([str(KTRADE), *arguments], stdin, env)

    return run_ktrade
