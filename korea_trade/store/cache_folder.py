"""Where compiled fact bases are kept: the cache folder of the user, by the rules of platformdirs, slow to import."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

WRITING = "writing-"
"""How a folder begins in which a file is written before it gets its name."""
SEEN = "ktrade-seen-digests"
"""The file of the digests that are remembered of large files."""


def cache_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path | None:
    """The folder, which may not exist yet; None where the user has none, as where nobody knows their home folder."""
    if platform == "win32":
        local = environment.get("LOCALAPPDATA", "")
        return Path(local, "ktrade", "Cache") if local else None
    home = environment.get("HOME", os.path.expanduser("~"))  # noqa: PTH111  (says "~" where pathlib raises)
    if platform == "darwin":
        return Path(home, "Library", "Caches", "ktrade") if os.path.isabs(home) else None  # noqa: PTH117
    named = environment.get("XDG_CACHE_HOME", "").strip()
    if os.path.isabs(named):  # noqa: PTH117  (a relative one is to be ignored, says its specification)
        return Path(named, "ktrade")
    return Path(home, ".cache", "ktrade") if os.path.isabs(home) else None  # noqa: PTH117


@contextmanager
def only_writer(folder: Path) -> Iterator[bool]:
    """While inside, no other process writes to the folder; False at once where another one does.

    The lock ends with the process that holds it, however that ends. Raises OSError where the folder cannot be locked.
    """
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        yield _lock(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "win32":

    def _lock(descriptor: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

else:

    def _lock(descriptor: int) -> bool:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
