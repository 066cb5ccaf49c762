"""Whether a file is still the one that was read, when reading it whole each time would take too long."""

import os
from pathlib import Path
from time import time

from korea_trade.light_dataclass import dataclass
from korea_trade.store.digest import LARGE, digest_of, digest_of_bytes
from korea_trade.store.regular_file import open_regular

_SECONDS_UNTIL_SETTLED = 2.0  # seconds; no file system in use has a coarser clock
_BYTES_AT_THE_END = 1 << 20  # a Parquet file ends with the sizes, places and extremes of all its columns


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file as it was when it was read: the digest of its content, and what tells that it has not been touched since.

    ``untouched`` is None for a small file, and for one that was written to just before: the clock of a file system
    stands still for some milliseconds, so that a second change might look like the first.
    """

    digest: str
    untouched: str | None


def see(path: Path) -> SeenFile:
    """What is to be kept of a file that is about to be read. Raises OSError."""
    now = time()
    told = untouched(path) if _is_settled(path, now) else None
    return SeenFile(digest_of(path), told)


def is_as_seen(path: Path, seen: SeenFile) -> bool:
    """Whether a file has the content that was seen, whatever else has become of it."""
    try:
        if seen.untouched is not None and untouched(path) == seen.untouched:
            return True
        return digest_of(path) == seen.digest
    except OSError:
        return False


def _is_settled(path: Path, now: float) -> bool:
    stat = path.stat()
    return stat.st_size > LARGE and max(stat.st_ctime, stat.st_mtime) < now - _SECONDS_UNTIL_SETTLED


def untouched(path: Path) -> str:
    """What any change of a file changes: its place on the disk, size and times, and the digest of its end.

    The time of the last change of all, ctime, is set by the system and by nobody else.
    """
    with open_regular(path) as file:
        stat = os.fstat(file.fileno())
        file.seek(max(0, stat.st_size - _BYTES_AT_THE_END))
        end = file.read(_BYTES_AT_THE_END)
    told = (stat.st_dev, stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, digest_of_bytes(end))
    return " ".join(map(str, told))
