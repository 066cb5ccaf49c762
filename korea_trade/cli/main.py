"""Entry point: runs a command and turns every outcome into an exit code. No traceback reaches a user.

Little is imported before ``run`` has taken over Ctrl-C; the rest is imported by ``main``.
"""

import os
import sys

from korea_trade.cli.interrupt import end_on_interrupt

_OF_TYPES = (  # what Typer says of a value of the wrong type, and plainer words
    ("Value error, ", ""),
    ("Input should be greater", "expected a number greater"),
    ("Input should be less", "expected a number less"),
    ("Input should be", "expected"),
)
TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from typer import Context, TyperException

    from korea_trade.errors import ExitCode, KtradeError, QuestionError


def run() -> "NoReturn":
    """The console script: ends the process with the code of ``main``, and with 130 whenever Ctrl-C is pressed."""
    end_on_interrupt()
    try:
        code = main()
    except Exception as error:  # noqa: BLE001  (an unexpected error is reported like any other)
        code = _fail_unexpectedly(error)
    sys.stderr.flush()
    os._exit(code)  # all is written; taking the interpreter down takes time, in which Ctrl-C would be heard again


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run ``ktrade`` with the arguments (those of the process, if none are given); returns the exit code."""
    _open_streams()
    import typer

    from korea_trade.cli.app import app
    from korea_trade.cli.shell_completion import with_shell
    from korea_trade.errors import ExitCode, KtradeError

    typed = sys.argv[1:] if arguments is None else arguments
    try:
        code = app(args=with_shell(typed), prog_name="ktrade", standalone_mode=False)
        sys.stdout.flush()
        return int(code or ExitCode.DONE)
    except SystemExit as left:  # so Typer leaves: after completing for a shell, and with 1 where a pipe is closed
        return _leave_quietly() if left.code else ExitCode.DONE
    except BrokenPipeError:
        return _leave_quietly()
    except KtradeError as error:
        return _fail(error)
    except typer.TyperException as error:
        return _fail(_usage_error(error, typed))
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(KtradeError(f"{where}{error.strerror or error}"))
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED


def _open_streams() -> None:
    """Streams in UTF-8 whatever the locale, also where the process was started without them ("ktrade facts >&-")."""
    from io import TextIOWrapper
    from pathlib import Path

    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115  (open as long as the process)
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if "_KTRADE_COMPLETE" in os.environ:
        sys.modules["rich"] = None  # type: ignore[assignment]  # Typer would load it to draw one line of help
        from korea_trade.cli.complete import in_any_case
        from korea_trade.cli.shell_completion import answer_shells

        answer_shells()
        os.environ.update(in_any_case(os.environ))


def _usage_error(error: "TyperException", arguments: "Sequence[str]") -> "QuestionError":
    """What Typer says of a wrong command line, with what may have been meant."""
    from korea_trade.errors import QuestionError

    context: Context | None = getattr(error, "ctx", None)
    option: str | None = getattr(error, "option_name", None)
    listed = f"`{context.command_path if context else 'ktrade'} --help` lists what there is"
    message = error.format_message()
    for words, plainer in _OF_TYPES:
        message = message.replace(words, plainer)
    if context is None or option is None or not message.startswith("No such option"):
        return QuestionError(message, listed)
    from korea_trade.cli.meant import meant_by_option

    typed = [argument for argument in arguments if argument.partition("=")[0] == option]
    value = typed[0].partition("=")[2] if typed else ""
    if typed and not value:
        following = arguments[list(arguments).index(typed[0]) + 1 :][:1]
        value = "".join(word for word in following if not word.startswith("-"))
    known = [name for parameter in context.command.params for name in parameter.opts if name.startswith("--")]
    return QuestionError(f"No such option: {option}", meant_by_option(option, value, known) or listed)


def _leave_quietly() -> "ExitCode":
    """The reader has what it wanted; keep the interpreter from complaining when it flushes."""
    from korea_trade.errors import ExitCode

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ExitCode.DONE


def _fail_unexpectedly(error: Exception) -> int:
    if os.environ.get("KTRADE_TRACEBACK"):
        from traceback import print_exception

        print_exception(error)
    from korea_trade.errors import KtradeError

    message = f"unexpected {type(error).__name__}: {error}"
    return _fail(KtradeError(message, "this is a bug in ktrade: KTRADE_TRACEBACK=1 shows where, for a report"))


def _fail(error: "KtradeError") -> "ExitCode":
    from korea_trade.presentation.visible import visible, visible_lines

    for line in error.details:
        print(visible(line), file=sys.stderr)
    print(f"ktrade: error: {visible_lines(error.message)}", file=sys.stderr)
    if error.hint:
        print(f"  {visible(error.hint)}", file=sys.stderr)
    return error.exit_code
