"""Writing a file once and right: whole or not at all, where links lead, with the mode and owner it had."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from korea_trade.errors import QuestionError
from korea_trade.file_name import file_path
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.unfinished import unfinished


def write_file(name: str, content: bytes | Iterable[bytes], inputs: Iterable[Path] = ()) -> None:
    """Write a file; pieces are written as they come, and can be gone through more than once.

    Raises QuestionError where the name is that of a folder or of an input, and OSError with the name as it was given.
    """
    if file_path(name).is_dir() or name.endswith(("/", os.sep)):
        raise QuestionError(phrase(Phrases.is_a_folder, name), phrase(Phrases.name_a_file_in_it))
    pieces = (content,) if isinstance(content, bytes) else content
    try:
        before = _stat(file_path(name))
        target = Path(os.path.realpath(name))
        if before is not None and _is_read(before, inputs):
            raise QuestionError(phrase(Phrases.is_an_input, name), phrase(Phrases.write_elsewhere))
        if before is None:
            _replace(target, pieces, None)
        elif not S_ISREG(before.st_mode):
            with file_path(name).open(
                "wb"
            ) as out:  # a device or a pipe, which may have no path, as /dev/stdout has none
                out.writelines(pieces)
        elif before.st_nlink > 1 or not _replace_like(target, pieces, before):
            _overwrite(target, b"".join(pieces))
    except OSError as error:
        raise OSError(error.errno, error.strerror, name) from error


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_read(target: os.stat_result, inputs: Iterable[Path]) -> bool:
    """Whether a file is an input, or what standard input comes from."""
    read = [found for path in inputs if (found := _stat(path)) is not None]
    with suppress(OSError):  # there may be no standard input
        read.append(os.fstat(0))
    return S_ISREG(target.st_mode) and any(os.path.samestat(target, other) for other in read)


def _replace_like(target: Path, pieces: Iterable[bytes], before: os.stat_result) -> bool:
    """Replace a file by one of the same mode and owner; False where that is not allowed, and nothing was done."""
    if not os.access(target, os.W_OK):
        return False
    try:
        return _replace(target, pieces, before)
    except PermissionError:  # the folder, or the owner
        return False


def _replace(target: Path, pieces: Iterable[bytes], before: os.stat_result | None) -> bool:
    """Write to a new file in the same folder, then put it in the place of the old one."""
    unfinished_file = target.parent / f".ktrade-{secrets.token_hex(8)}"
    with unfinished(unfinished_file):
        try:
            with open(os.open(unfinished_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as out:  # noqa: PTH123  (the mode is the umask's)
                if before is not None:
                    made = os.fstat(out.fileno())
                    if (made.st_uid, made.st_gid) != (before.st_uid, before.st_gid):
                        os.fchown(out.fileno(), before.st_uid, before.st_gid)
                    os.fchmod(out.fileno(), before.st_mode & 0o7777)
                out.writelines(pieces)
            unfinished_file.replace(target)
        except BaseException:
            unfinished_file.unlink(missing_ok=True)
            raise
    return True


def _overwrite(target: Path, content: bytes) -> None:
    """Write into the file that is there: other names of it, and its owner, stay."""
    with target.open("r+b") as out:
        out.write(content)
        out.truncate()
