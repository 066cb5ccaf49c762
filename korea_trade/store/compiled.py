"""Compiled fact bases: all tables of schema.sql filled, in a file that the next run opens instead of reading YAML.

``compiled_base`` gives it for fact bases. Another program that reads the file itself takes ``compiled_file`` of what it
gives, or of a ``Trade``, and opens it with ``engine.connect_to``.

A file is named for its key, which is what it was made from, and for the digest of its content. So a name that is there
with the content it says is right, whoever wrote it and when, and no clock is asked.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.progress import begin
from korea_trade.store import engine
from korea_trade.store.cache_folder import SEEN, WRITING, cache_folder, only_writer
from korea_trade.store.cache_key import content_digest, key_of
from korea_trade.store.digest import LARGE, digest_of
from korea_trade.store.engine import Error
from korea_trade.store.opening import CompiledBase, OpenBase, in_memory

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase

MOST_FILES = 40
MOST_BYTES = 1 << 30
"""How much is kept, of what was used last; the newest file whatever its size."""
_ENDING = ".duckdb"
_OF_TABLES = f"-tables{_ENDING}"
SEARCH_ENDING = "-search.sqlite"
"""How the index of search of a compiled fact base is called."""
_NAME = re.compile(
    rf"[0-9a-f]{{32}}-[0-9a-f]{{32}}({re.escape(_ENDING)}|{re.escape(_OF_TABLES)}|{re.escape(SEARCH_ENDING)})"
)
"""The names that this module gives: what is called otherwise is somebody else's, and stays."""
_WRITTEN_APART = f"base{_ENDING}"
_A_DAY = 86_400.0


def open_bases(
    paths: Sequence[Path], read: "Callable[[], FactBase]", lender: Path | None = None, *, cache: bool = True
) -> OpenBase:
    """Fact bases opened for asking: compiled, unless the cache is to be left alone. Raises what ``read`` raises."""
    return compiled_base(paths, read, lender) if cache else in_memory(read())


def compiled_base(paths: Sequence[Path], read: "Callable[[], FactBase]", lender: Path | None = None) -> OpenBase:
    """Fact bases from their compiled file, made now where there is none; in memory where none can be kept.

    ``paths`` are the files that ``read`` reads, in order, and ``lender`` the base whose codes it may use without its
    facts. Of tables of facts it is kept that they were checked, and what follows from them; of CSV and NDJSON the
    facts too. Raises what ``read`` raises: FactBaseError with what is wrong with the bases or their tables, and OSError
    where one cannot be read.
    """
    ahead = None if lender is not None else _opened_ahead.pop(tuple(paths), None)
    if ahead is not None:
        return CompiledBase(ahead, read, paths)
    key = key_of(paths, lender)
    found = None if key is None else find(key)
    opened = None if found is None else _opened(found, read, paths)
    if opened is not None:
        return opened
    base = read()
    begin(phrase(Phrases.keeping_facts))
    if key is None or key_of(paths, lender) != key:  # somebody writes at the same time
        return in_memory(base)
    file = keep(key, lambda file: _compile(base, file), _OF_TABLES if base.tables else _ENDING)
    return (None if file is None else _opened(file, read, paths)) or in_memory(base)


_opened_ahead: dict[tuple[Path, ...], Path] = {}


def open_ahead(paths: Sequence[Path]) -> None:
    """Begin to open the compiled file of these fact bases, if there is one, for the next ``compiled_base`` of them.

    It is opened in the background, while modules are imported. Raises OSError where a base cannot be read.
    """
    key = key_of(paths)
    found = None if key is None else find(key)
    if found is not None and not _has_tables(found):
        engine.open_ahead(found)
        _opened_ahead[tuple(paths)] = found


def _opened(file: Path, read: "Callable[[], FactBase]", paths: Sequence[Path]) -> OpenBase | None:
    """A compiled file opened; None where one of its tables has changed."""
    if not _has_tables(file):
        return CompiledBase(file, read, paths)
    from korea_trade.store.compiled_tables import open_tables

    return open_tables(file, read, paths)


def _compile(base: "FactBase", file: Path) -> None:
    if not base.tables:
        from korea_trade.store.compile import compile_base

        compile_base(base, file)
        return
    from korea_trade.store.compiled_tables import compile_tables

    compile_tables(base, file)


def _has_tables(file: Path) -> bool:
    return file.name.endswith(_OF_TABLES)


def find(key: str) -> Path | None:
    """The compiled file of a key, if there is one whose content is what its name says."""
    folder = cache_folder()
    if folder is None:
        return None
    with suppress(OSError):
        for file in _files_of(folder, key):
            with suppress(OSError):  # of what is no file, beside one that is
                if file.name.startswith(f"{key}-{_digest_of(file)}"):
                    if file.stat().st_mtime < time() - _A_DAY:
                        with suppress(OSError):  # of a cache that is only read
                            os.utime(file)  # the files used last are kept
                    return file
    return None


def _digest_of(file: Path) -> str:
    """The digest of a compiled file: DuckDB looks at the checksum of each block that it reads, SQLite has none."""
    return content_digest(file) if file.name.endswith(_ENDING) else digest_of(file)


def _find_current(key: str) -> Path | None:
    """The same, if its tables are what they were, too."""
    found = find(key)
    if found is None or not _has_tables(found):
        return found
    from korea_trade.store.compiled_tables import are_tables_unchanged

    return found if are_tables_unchanged(found) else None


def keep(key: str, write: Callable[[Path], None], ending: str = _ENDING) -> Path | None:
    """Have a file written and keep it for a key; None where that cannot be, or another process is at it."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with only_writer(folder) as alone:
            return (_find_current(key) or _written(folder, key, write, ending)) if alone else None
    except (OSError, Error):  # a full disk, a folder that is not ours
        return None


def _written(folder: Path, key: str, write: Callable[[Path], None], ending: str) -> Path:
    import tempfile

    _remove_leftovers(folder)
    with tempfile.TemporaryDirectory(prefix=WRITING, dir=folder, ignore_cleanup_errors=True) as apart:
        file = Path(apart, _WRITTEN_APART)
        write(file)
        kept = folder / f"{key}-{digest_of(file)}{ending}"
        for broken in _files_of(folder, key):
            broken.unlink()
        file.replace(kept)
    if kept.name.endswith(_ENDING) and kept.stat().st_size > LARGE:
        from korea_trade.store.seen_digests import remember_written

        remember_written(kept)
    _prune(folder, kept)
    return kept


def remove_leftovers(folder: Path) -> None:
    """Remove what killed writers left behind, unless somebody is writing now. Raises OSError."""
    with only_writer(folder) as alone:
        if alone:
            _remove_leftovers(folder)


def _remove_leftovers(folder: Path) -> None:
    """The same for the only writer."""
    import shutil

    for left in folder.glob(f"{WRITING}*"):
        if _is_for_writing(left):
            shutil.rmtree(left, ignore_errors=True)


def _is_for_writing(folder: Path) -> bool:
    """Whether a folder has nothing but what a writer has there: the base, its log, its temporary files, or digests."""
    with suppress(OSError):
        return not folder.is_symlink() and all(
            file.name.startswith((_WRITTEN_APART, SEEN)) for file in folder.iterdir()
        )
    return False


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
    return (folder / name for name in os.listdir(folder) if name.startswith(key) and _NAME.fullmatch(name))  # noqa: PTH208  (fast)
