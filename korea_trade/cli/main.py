"""Entry point: runs a command and turns every outcome into an exit code. No traceback reaches a user."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import typer

from korea_trade.cli.app import app
from korea_trade.errors import ExitCode, KtradeError, QuestionError
from korea_trade.presentation.visible import visible, visible_lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ktrade`` with the arguments (those of the process, if none are given); returns the exit code."""
    # A process may be started without them ("ktrade facts >&-").
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115  (open as long as the process)
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if "_KTRADE_COMPLETE" in os.environ:
        sys.modules["rich"] = None  # type: ignore[assignment]  # Typer would load it to draw one line of help
    try:
        code = app(args=arguments, prog_name="ktrade", standalone_mode=False)
        sys.stdout.flush()
        return int(code or ExitCode.DONE)
    except SystemExit as left:  # so Typer leaves: after completing for a shell, and with 1 where a pipe is closed
        return _leave_quietly() if left.code else ExitCode.DONE
    except BrokenPipeError:
        return _leave_quietly()
    except KtradeError as error:
        return _fail(error)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "ktrade"
        return _fail(QuestionError(error.format_message(), f"`{command} --help` lists what there is"))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(KtradeError(f"{where}{error.strerror or error}"))
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED


def _leave_quietly() -> ExitCode:
    """The reader has what it wanted; keep the interpreter from complaining when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE


def _fail(error: KtradeError) -> ExitCode:
    for line in error.details:
        print(visible(line), file=sys.stderr)
    print(f"ktrade: error: {visible_lines(error.message)}", file=sys.stderr)
    if error.hint:
        print(f"  {visible(error.hint)}", file=sys.stderr)
    return error.exit_code


def run() -> None:
    """The console script: exits with the code of ``main``."""
    sys.exit(main())
