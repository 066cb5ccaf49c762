"""What a compiled fact base depends on, as one key: the content of the bases, this code, and the version of DuckDB."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from korea_trade.bases.table_files import is_fact_table
from korea_trade.store.digest import DIGEST_BYTES, LARGE, blake2b, digest_of, digest_of_bytes
from korea_trade.store.engine import ENGINE_VERSION

_PACKAGE = str(Path(__file__).parent.parent)
_MOST_BYTES = 1 << 30  # a hole of a terabyte takes minutes to digest, and its reader refuses it


def key_of(paths: Iterable[Path], lender: Path | None = None) -> str | None:
    """The key of fact bases in this order, and of the one that lends them codes.

    None where one is no regular file, such as a pipe, to be read only once, or larger than a reader takes.

    Raises OSError where one cannot be read.

    Of the bases it is the content that counts, and where they are, as their documents are found from there; of a large
    one it may be the digest that is remembered (``content_digest``). Of tables of facts it is only where they are:
    ``compiled_tables`` asks about their content, as a base in YAML may have some too. Of the code it is size and times
    of each file to the nanosecond, with that of its last change, which nobody can set: more than Python itself asks
    before it runs what it has compiled of them.
    """
    digest = blake2b(digest_size=DIGEST_BYTES)
    digest.update(f"{ENGINE_VERSION}\n{lender is not None}\n{_code()}".encode())
    for path in (*paths, *(() if lender is None else (lender,))):
        if not path.is_file() or (path.stat().st_size > _MOST_BYTES and not is_fact_table(path)):
            return None
        digest.update(os.path.abspath(path).encode("utf-8", "surrogateescape"))  # noqa: PTH100  (links stay)
        if path.is_symlink():  # documents lie beside what it leads to
            digest.update(os.path.realpath(path).encode("utf-8", "surrogateescape"))
        digest.update(b"\0")
        if not is_fact_table(path):
            digest.update(content_digest(path).encode())
    return digest.hexdigest()


def content_digest(path: Path) -> str:
    """The digest of a file's content, as it is remembered of a large one that nobody has touched. Raises OSError."""
    if path.stat().st_size <= LARGE:
        return digest_of(path)
    from korea_trade.store.seen_digests import digest_of_large

    return digest_of_large(path)


_ABOVE = ("agents", "cli", "explorer", "language", "notebook", "presentation", "questions")
"""Packages of layers above this one, which therefore cannot change what is compiled."""


def _code() -> str:
    return "\n".join(sorted(_files(_PACKAGE, "")))


def digest_of_code(*packages: str) -> str:
    """The digest of what tells that the code of packages above this one has changed."""
    files = sorted(line for package in packages for line in _files(os.path.join(_PACKAGE, package), f"{package}/"))  # noqa: PTH118
    return digest_of_bytes("\n".join(files).encode())


def _files(folder: str, name: str) -> Iterator[str]:
    """Each file of the package that decides what is compiled, code or vocabulary, with what changes when it does."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in ("__pycache__", "bundle") and (name or entry.name not in _ABOVE):
                    yield from _files(entry.path, f"{name}{entry.name}/")
            else:
                stat = entry.stat()
                yield f"{name}{entry.name} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"
