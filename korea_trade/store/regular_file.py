"""Opening files that are read at each start: what somebody put under their name may be a pipe, and be waited for."""

import os
from stat import S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

_AT_ONCE = getattr(os, "O_NONBLOCK", 0)


def open_regular(path: "Path") -> "FileIO":
    """A file, open for reading. Raises OSError, also for what is no regular file."""
    file = open(path, "rb", buffering=0, opener=_open_at_once)  # noqa: SIM115  (as fast as it gets)
    if S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    raise OSError(f"{path} is not a regular file")


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | _AT_ONCE)
