"""What a process finds around it, made fit to work with: encodings, streams, widths of terminals, memory."""

import os
import sys
from errno import EBADF
from io import FileIO, TextIOWrapper

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_MOST_DIGITS_OF_WIDTH = 4


def in_utf8() -> None:
    """Start again in UTF-8 where Python takes arguments and names of files for ASCII (LC_ALL=C PYTHONUTF8=0)."""
    if sys.getfilesystemencoding() == "ascii" and sys.flags.utf8_mode == 0 and sys.executable:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606  (itself)


def take_sensible_widths() -> None:
    """Forget a width of the terminal that is none: what draws the help would fail on it, or fill the memory."""
    for name in ("COLUMNS", "TERMINAL_WIDTH"):
        width = os.environ.get(name, "1")
        if not (width.isascii() and width.isdigit() and len(width) <= _MOST_DIGITS_OF_WIDTH and int(width)):
            del os.environ[name]


def open_streams() -> None:
    """Streams in UTF-8 whatever the locale, also where the process was started without them ("ktrade facts >&-")."""
    if sys.stdin is None:
        os.open(os.devnull, os.O_RDONLY)  # takes the place of standard input, where else the next open file would be
    if sys.stdout is None:
        sys.stdout = TextIOWrapper(_Closed(os.open(os.devnull, os.O_RDONLY), "w"), write_through=True)
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115  (as long as the process)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    if "_KTRADE_COMPLETE" in os.environ:
        sys.modules["rich"] = None  # type: ignore[assignment]  # Typer would load it to draw one line of help
        from korea_trade.cli.complete import in_any_case
        from korea_trade.cli.shell_completion import answer_shells

        answer_shells()
        os.environ.update(in_any_case(os.environ))


def let_stderr_fail() -> None:
    """From now on a full disk or a closed pipe behind standard error does not change how the command ends."""
    if sys.stderr is not None:
        raw = _MayFail(os.dup(sys.stderr.fileno()), "w")  # closing the stream that it replaces does not close it
        sys.stderr = TextIOWrapper(raw, write_through=True)


class _Closed(FileIO):
    """Standard output that was closed before the start: an answer that goes there is lost, and that is an error."""

    def write(self, _said: "ReadableBuffer", /) -> int:
        raise OSError(EBADF, os.strerror(EBADF), "stdout")


class _MayFail(FileIO):
    """Standard error that nobody can read: what is said is lost, and the command ends as it would."""

    def write(self, said: "ReadableBuffer", /) -> int:
        try:
            return super().write(said) or 0
        except OSError:
            return memoryview(said).nbytes


def is_memory_limited() -> bool:
    """Whether the process may not take all the memory that there is (``ulimit -v``, ``ulimit -d``)."""
    try:
        import resource
    except ImportError:  # on Windows
        return False
    limits = (resource.getrlimit(which) for which in (resource.RLIMIT_AS, resource.RLIMIT_DATA))
    return any(allowed != resource.RLIM_INFINITY for allowed, _ in limits)


def silence_output() -> None:
    """Write no more, as nobody reads on; this keeps the interpreter from complaining when it flushes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
