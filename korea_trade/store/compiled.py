"""Compiled fact bases: all tables of schema.sql filled, in a file that the next run opens instead of reading YAML.

``compiled_path`` gives the file of fact bases, for whoever wants to read it: open it with ``connect_to``. It is named
for its key, which is what it was made from, and for the digest of its content. So a name that is there with the content
it says is right, whoever wrote it and when, and no clock is asked.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import time

from korea_trade.store.cache_folder import cache_folder, only_writer
from korea_trade.store.cache_key import digest_of, key_of
from korea_trade.store.engine import DuckDBPyConnection, Error, connect

MOST_FILES = 20
MOST_BYTES = 1 << 30
"""How much is kept, of what was used last; the newest file whatever its size."""
_ENDING = ".duckdb"
_WRITING = "writing-"
_A_DAY = 86_400.0


def compiled_path(paths: Sequence[Path], lender: Path | None = None) -> Path | None:
    """The compiled file of fact bases, made now where there is none. None where none can be kept, for whatever reason.

    ``lender`` is the base whose codes they may use without its facts, as of ``read_fact_bases``.
    Raises FactBaseError with what is wrong with the bases, and OSError where one cannot be read.
    """
    key = key_of(paths, lender)
    if key is None:
        return None
    found = find(key)
    if found is not None:
        return found
    from korea_trade.bases.read import read_fact_bases
    from korea_trade.store.compile import compile_base

    base = read_fact_bases(paths, lender)
    if key_of(paths, lender) != key:  # somebody writes at the same time
        return None
    return keep(key, lambda file: compile_base(base, file))


def connect_to(file: Path) -> DuckDBPyConnection:
    """A connection that reads a compiled file and reaches nothing else; its settings are locked. Raises Error."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "enable_external_access": False,
        "lock_configuration": True,
    }
    return connect(str(file), read_only=True, config=config)


def find(key: str) -> Path | None:
    """The compiled file of a key, if there is one whose content is what its name says."""
    folder = cache_folder()
    if folder is None:
        return None
    with suppress(OSError):
        for file in _files_of(folder, key):
            if f"{key}-{digest_of(file)}{_ENDING}" == file.name:
                if file.stat().st_mtime < time() - _A_DAY:
                    os.utime(file)  # the files used last are kept
                return file
    return None


def keep(key: str, write: Callable[[Path], None]) -> Path | None:
    """Have a file written and keep it for a key; None where that cannot be, or another process is at it."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with only_writer(folder) as alone:
            return (find(key) or _written(folder, key, write)) if alone else None
    except (OSError, Error):  # a full disk, a folder that is not ours
        return None


def _written(folder: Path, key: str, write: Callable[[Path], None]) -> Path:
    import shutil
    import tempfile

    for left in folder.glob(f"{_WRITING}*"):  # of writers that were killed, as nobody else writes now
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=_WRITING, dir=folder, ignore_cleanup_errors=True) as apart:
        file = Path(apart, f"base{_ENDING}")
        write(file)
        kept = folder / f"{key}-{digest_of(file)}{_ENDING}"
        for broken in _files_of(folder, key):
            broken.unlink()
        file.replace(kept)
    _prune(folder, kept)
    return kept


def _prune(folder: Path, newest: Path) -> None:
    """Remove what was not used for longest, as far as there is too much."""
    used_last = sorted(compiled_files(folder), key=lambda file: (file != newest, -file.stat().st_mtime))
    kept_bytes = 0
    for number, file in enumerate(used_last):
        kept_bytes += file.stat().st_size
        if file != newest and (number >= MOST_FILES or kept_bytes > MOST_BYTES):
            file.unlink()


def compiled_files(folder: Path) -> list[Path]:
    """All compiled files. Raises OSError."""
    return sorted(_files_of(folder, ""))


def _files_of(folder: Path, key: str) -> Iterator[Path]:
    return (folder / name for name in os.listdir(folder) if name.startswith(key) and name.endswith(_ENDING))  # noqa: PTH208  (fast)
