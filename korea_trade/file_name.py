"""Names of files as people type them, and reading a file that somebody else may have made."""

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from korea_trade.errors import KtradeError, QuestionError
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase

MOST_BYTES = 2 << 20
"""How large a document may be unless somebody says otherwise: a book of 700 pages."""
MOST_BYTES_OF_BASE = 64 << 20
"""How large a fact base may always be: some 200,000 facts."""
_CHUNK = 1 << 20
# Neither waits for what writes into a pipe, nor follows a link that took the place of the file meanwhile.
_AT_ONCE = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


def file_path(name: Path | str) -> Path:
    """The path of a file. Raises QuestionError for a name that no system takes."""
    try:
        if b"\0" not in os.fsencode(name):
            return Path(name)
    except UnicodeEncodeError:  # half of a character
        pass
    raise QuestionError(phrase(Phrases.not_a_file_name, str(name)), phrase(Phrases.name_a_file))


def real_path(path: Path) -> Path:
    """Where links lead; what is missing, or leads to itself, as far as it goes. Raises OSError with the name."""
    try:
        return Path(os.path.realpath(path))
    except OSError as error:  # the current folder is gone
        raise OSError(error.errno, error.strerror, str(path)) from error


def read_at_most(path: Path, most_bytes: int, smaller: Message | str) -> bytes:
    """The bytes of a file that somebody has named, also of a pipe; ``smaller`` says what to do where they are too many.

    Raises KtradeError for too many, and OSError.
    """
    content = bytearray()
    with path.open("rb") as file:
        while len(content) <= most_bytes and (chunk := file.read(_CHUNK)):
            content += chunk
    if len(content) > most_bytes:
        raise KtradeError(phrase(Phrases.too_large, str(path), most_bytes), smaller)
    return bytes(content)


def read_file_inside(folder: Path, name: str, most_bytes: int = MOST_BYTES) -> bytes:
    """The bytes of a regular file that lies in a folder, wherever links lead.

    Raises KtradeError for a file outside, a pipe or a device and for what is too large, and OSError.
    """
    if not real_path(folder / name).is_relative_to(real_path(folder)):
        raise KtradeError(phrase(Phrases.outside_its_folder, name), phrase(Phrases.move_it_inside))
    return _read(folder / name, name, most_bytes)


def _read(path: Path, name: str, most_bytes: int) -> bytes:
    try:
        real = os.path.realpath(path, strict=True)
        status = os.stat(real)  # noqa: PTH116  (before it is opened, as opening a device may already do something)
        if not S_ISREG(status.st_mode) and not S_ISDIR(status.st_mode):
            raise KtradeError(phrase(Phrases.not_a_regular_file, name), phrase(Phrases.name_a_file))
        with open(os.open(real, _AT_ONCE), "rb") as file:  # noqa: PTH123  (with flags)
            size = os.fstat(file.fileno()).st_size
            content = file.read(size + 1) if size <= most_bytes else None
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    if content is None or len(content) > most_bytes:
        raise KtradeError(phrase(Phrases.too_large, name, most_bytes), phrase(Phrases.raise_max_bytes))
    return content
