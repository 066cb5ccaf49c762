"""Entry point: runs a command and turns every outcome into an exit code. No traceback reaches a user.

Nothing else is imported before ``run`` has taken over Ctrl-C, which Python would answer with a traceback.
"""

import os
import sys

from korea_trade.cli.interrupt import end_on_interrupt, end_process, ends_after_main

_OBJECTS_BETWEEN_COLLECTIONS = 50_000  # what modules are made of is no garbage, and looking for some takes a while
TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

    from korea_trade.errors import ExitCode, KtradeError


def run() -> "NoReturn":
    """The console script: ends the process with the code of ``main``, and with 130 whenever Ctrl-C is pressed."""
    end_on_interrupt()
    import gc

    from korea_trade.cli.environment import in_utf8, is_memory_limited, let_stderr_fail

    in_utf8()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    let_stderr_fail()
    code = _code_where_memory_is_limited() if is_memory_limited() else _code_of_command()
    sys.stderr.flush()
    end_process(code)  # all is written; taking the interpreter down takes time, in which Ctrl-C would be heard again


def _code_of_command() -> int:
    try:
        return main()
    except Exception as error:  # noqa: BLE001  (an unexpected error is reported like any other)
        return _fail_unexpectedly(error)


def _code_where_memory_is_limited() -> int:
    try:
        from korea_trade.errors import ExitCode

        code = _code_of_child()
        if code in list(ExitCode):
            return code
    except (MemoryError, ImportError):
        pass  # as with a child that has ended without a word
    os.write(2, b"ktrade: error: out of memory\n")  # as ``no_memory`` says it, which may not be loaded any more
    return 1


def _code_of_child() -> int:
    from korea_trade.cli.limited_memory import code_in_child
    from korea_trade.errors import ExitCode, KtradeError

    try:
        code = code_in_child(_code_of_command)
        return code if code in list(ExitCode) else code_in_child(lambda: _tell_end(code))
    except KtradeError as error:
        return _fail(error, sys.argv[1:])


def _tell_end(code: int) -> int:
    """Say how a child has ended that could not say it itself."""
    from korea_trade.cli.child_process import ended_by_signal

    error = ended_by_signal(code)
    return _out_of_memory() if error is None else _fail(error, sys.argv[1:])


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run ``ktrade`` with the arguments (those of the process, if none are given); returns the exit code."""
    from korea_trade.cli.environment import open_streams, take_sensible_widths

    open_streams()
    take_sensible_widths()
    typed = sys.argv[1:] if arguments is None else arguments
    if list(typed) == ["--version"]:
        return _tell_version(typed)
    if ends_after_main():  # else Python would end the thread in the middle of it
        from korea_trade.cli.ahead import open_asked_ahead

        open_asked_ahead(typed)
    import typer

    from korea_trade.cli.app import app
    from korea_trade.cli.progress import end_progress
    from korea_trade.cli.session import language_of_command_line
    from korea_trade.cli.shell_completion import with_shell
    from korea_trade.errors import ExitCode, KtradeError, system_message

    try:
        language = language_of_command_line(typed)
        code = app(args=with_shell(typed), prog_name="ktrade", standalone_mode=False, obj=language)
        sys.stdout.flush()
        return int(code or ExitCode.DONE)
    except SystemExit as left:  # so Typer leaves: after completing for a shell, and with 1 where a pipe is closed
        return _leave_quietly() if left.code else ExitCode.DONE
    except BrokenPipeError:
        return _leave_quietly()
    except KtradeError as error:
        if error.__cause__ is not None and _is_of_memory(error.__cause__):
            return _out_of_memory()
        return _fail(_with_whole_command(error, typed), typed)
    except typer.TyperException as error:
        from korea_trade.cli.usage import usage_error

        return _fail(usage_error(error, typed), typed)
    except OSError as error:
        return _fail(KtradeError(system_message(error, str(error.filename or ""))), typed)
    except MemoryError:
        return _out_of_memory()
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    finally:
        end_progress()


def _tell_version(typed: "Sequence[str]") -> int:
    """Tell the version, without what parses all else."""
    from korea_trade.version import VERSION

    try:
        print(f"ktrade {VERSION}")
        sys.stdout.flush()
    except BrokenPipeError:
        return _leave_quietly()
    except OSError as error:
        from korea_trade.errors import KtradeError, system_message

        return _fail(KtradeError(system_message(error, str(error.filename or ""))), typed)
    return 0


def _leave_quietly() -> "ExitCode":
    """The reader has what it wanted; keep the interpreter from complaining when it flushes."""
    from korea_trade.cli.environment import silence_output
    from korea_trade.errors import ExitCode

    silence_output()
    return ExitCode.DONE


_NO_MEMORY = (
    "failed to map segment",
    "annot allocate memory",
    "bad allocation",
    "can't start new thread",
    "without setting an exception",  # a MemoryError that Python has lost on its way
    "without exception set",
)


def _is_of_memory(error: BaseException) -> bool:
    """Whether an error is how a library says that there is no memory."""
    if isinstance(error, BaseExceptionGroup):
        return any(map(_is_of_memory, error.exceptions))
    return type(error).__name__ in ("MemoryError", "OutOfMemoryException") or any(
        words in str(error) for words in _NO_MEMORY
    )


def _out_of_memory() -> int:
    from korea_trade.errors import KtradeError
    from korea_trade.messages.phrases import Phrases
    from korea_trade.phrase import phrase

    return _fail(KtradeError(phrase(Phrases.no_memory), phrase(Phrases.free_memory)), sys.argv[1:])


def _fail_unexpectedly(error: Exception) -> int:
    if _is_of_memory(error):
        return _out_of_memory()
    from korea_trade.store.damage import of_damage

    if (damage := of_damage(error)) is not None:
        return _fail(damage, sys.argv[1:])
    if os.environ.get("KTRADE_TRACEBACK"):
        from traceback import print_exception

        print_exception(error)
    from korea_trade.errors import KtradeError
    from korea_trade.messages.phrases import Phrases
    from korea_trade.phrase import phrase

    message = phrase(Phrases.unexpected, type(error).__name__, str(error))
    return _fail(KtradeError(message, phrase(Phrases.is_a_bug)), sys.argv[1:])


def _with_whole_command(error: "KtradeError", arguments: "Sequence[str]") -> "KtradeError":
    """The error with the whole command that was meant, where a range or an order was given for a period or name."""
    from korea_trade.errors import IsOrder, IsRange, QuestionError

    if not isinstance(error, (IsOrder, IsRange)):
        return error
    from korea_trade.cli.meant import with_order, with_range
    from korea_trade.messages.phrases import Phrases
    from korea_trade.phrase import phrase

    if isinstance(error, IsOrder):
        command = with_order(arguments, error.word, error.key)
    else:
        command = with_range(arguments, error.word, error.first, error.last)
    return error if command is None else QuestionError(error.phrase, phrase(Phrases.try_command, command))


def _fail(error: "KtradeError", arguments: "Sequence[str]") -> "ExitCode":
    from korea_trade.cli.progress import end_progress
    from korea_trade.cli.session import language_of_command_line
    from korea_trade.cli.wrapping import on_terminal
    from korea_trade.language.message_texts import in_language
    from korea_trade.messages.command import fact_options
    from korea_trade.messages.phrases import Phrases
    from korea_trade.phrase import phrase
    from korea_trade.presentation.visible import visible, visible_lines

    end_progress()
    language, options = language_of_command_line(arguments), fact_options(arguments)
    for line in error.details:
        print(visible(in_language(line, language, options)), file=sys.stderr)
    message = in_language(phrase(Phrases.failed, error.phrase), language, options)
    print(on_terminal(f"ktrade: {visible_lines(message)}", sys.stderr), file=sys.stderr)
    if error.advice:
        hint = f"  {visible(in_language(error.advice, language, options))}"
        print(on_terminal(hint, sys.stderr), file=sys.stderr)
    return error.exit_code
