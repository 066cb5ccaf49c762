"""The exit code of a command that judges, which holds even where the reader of its output has left."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

from korea_trade.cli.environment import silence_output
from korea_trade.errors import ExitCode


@contextmanager
def verdict(*, failed: bool) -> Iterator[None]:
    """Write what was found within it, and leave with 1 if the command has ``failed`` what it judged."""
    try:
        yield
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # the second is how Rich leaves
        if not failed:
            raise
        silence_output()
    if failed:
        raise typer.Exit(ExitCode.FAILED)
