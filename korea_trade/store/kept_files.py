"""What is kept in the cache, for a person to see and to remove."""

from datetime import UTC, datetime
from pathlib import Path

from korea_trade.light_dataclass import dataclass
from korea_trade.store.cache_folder import cache_folder
from korea_trade.store.compiled import compiled_files, remove_leftovers
from korea_trade.store.seen_digests import forget


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A compiled file: its size in bytes, and the day of its last use (UTC; it is noted once a day), in ISO 8601."""

    path: Path
    size: int
    used: str


def kept_files() -> list[KeptFile]:
    """The compiled files, the one used last first; those of other users and versions too. Raises OSError."""
    folder = cache_folder()
    found = [] if folder is None or not folder.is_dir() else [(file, file.stat()) for file in compiled_files(folder)]
    found.sort(key=lambda kept: -kept[1].st_mtime)
    return [
        KeptFile(file, stat.st_size, datetime.fromtimestamp(stat.st_mtime, UTC).date().isoformat())
        for file, stat in found
    ]


def clear_cache() -> list[KeptFile]:
    """Remove the compiled files, and what killed writers left behind; gives what was removed. Raises OSError.

    Whoever has a file open reads on.
    """
    removed = kept_files()
    for file in removed:
        file.path.unlink(missing_ok=True)
    folder = cache_folder()
    if folder is not None and folder.is_dir():
        forget()
        remove_leftovers(folder)
    return removed
