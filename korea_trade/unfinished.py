"""Files that a process leaves unfinished when it ends: said here beforehand, they are removed.

Little is imported, as every command imports this before anything else.
"""

import os
from _thread import RLock

TYPE_CHECKING = False  # as of typing, which takes a while to import

if TYPE_CHECKING:
    from pathlib import Path

END = RLock()
"""Held by who ends the process. A thread holds it while it makes what it has said to be unfinished."""
_unfinished: "set[tuple[str, ...]]" = set()


class unfinished:  # noqa: N801  (used like a function in a with statement)
    """While inside, the end of the process removes these: files, and after them their folders if they are empty."""

    def __init__(self, *paths: "Path | str") -> None:
        self.paths = tuple(map(str, paths))

    def __enter__(self) -> None:
        _unfinished.add(self.paths)

    def __exit__(self, *_: object) -> None:
        _unfinished.discard(self.paths)


def remove_unfinished() -> None:
    """Remove what is unfinished. The process ends then, and who ends it holds ``END``."""
    for paths in tuple(_unfinished):
        remove(*paths)


def remove(*paths: str) -> None:
    """Remove files and empty folders, as far as they are there."""
    for path in paths:
        try:
            if os.path.isdir(path):  # noqa: PTH112  (pathlib is slow to import)
                os.rmdir(path)  # noqa: PTH106
            else:
                os.unlink(path)  # noqa: PTH108
        except OSError:  # it is not there, or nobody is left to tell
            continue
