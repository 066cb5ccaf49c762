"""Copies of compiled fact bases, made to be opened and removed at once: where they are, and how they are called.

A copy is in a folder called for its process, which whoever ends that process removes.
"""

import os
import time
from contextlib import suppress
from stat import S_ISDIR

from korea_trade.unfinished import remove

FOLDERS = ("/dev/shm", "/tmp")  # noqa: S108  (a folder of our own is made in it)
_OWN = "ktrade-"
_COPY = "ktrade.duckdb"
_LONGEST_TO_OPEN = 600
"""After how many seconds a copy that is still there is of a process that was killed while it opened it."""


def new_copy(folder: str) -> tuple[str, str]:
    """A path for a copy that this process is to make in a folder, and that of the folder of its own that it needs."""
    own = f"{folder}/{_OWN}{os.getpid()}-{os.urandom(8).hex()}"
    return f"{own}/{_COPY}", own


def remove_old_copies(folder: str) -> None:
    """Remove the copies that this user's processes left when they were killed long ago. Raises OSError."""
    opened_since = time.time() - _LONGEST_TO_OPEN
    for own, status in _copies(folder, _OWN):
        if status.st_mtime < opened_since:
            remove(f"{own}/{_COPY}", own)


def remove_copies_of(process: int) -> None:
    """Remove what a process of this user that was killed has left."""
    for folder in FOLDERS:
        with suppress(OSError):  # there is no such folder
            for own, _ in _copies(folder, f"{_OWN}{process}-"):
                remove(f"{own}/{_COPY}", own)


def _copies(folder: str, beginning: str) -> list[tuple[str, os.stat_result]]:
    """The folders of copies of this user whose names begin so."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(beginning):
                with suppress(OSError):  # another process was faster
                    status = entry.stat(follow_symlinks=False)
                    if S_ISDIR(status.st_mode) and status.st_uid == os.getuid():
                        found.append((entry.path, status))
    return found
