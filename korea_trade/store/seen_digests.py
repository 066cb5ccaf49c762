"""Digests of large files, remembered in the cache folder with what tells that nobody has touched the file since.

So the next run does not read a fact base of many megabytes, and what was compiled of it, only to see that they are the
same. A line of the file of digests counts if it has its own digest; lost or damaged ones only cost time.
"""

import os
from contextlib import suppress
from pathlib import Path

from korea_trade.store.cache_folder import SEEN, WRITING, cache_folder
from korea_trade.store.digest import digest_of, digest_of_bytes
from korea_trade.store.regular_file import open_regular
from korea_trade.store.seen_file import see, untouched

_MOST_LINES = 100
_MOST_WAITS = 20
_SECONDS_TO_WAIT = 0.005


def digest_of_large(path: Path) -> str:
    """The digest of a file's content, which is read whole unless its digest is remembered and nobody has touched it.

    Raises OSError.
    """
    told = f"{_name(path)} {untouched(path)} "
    for line in _lines():
        if line.startswith(told):
            return line.removeprefix(told)
    seen = see(path)
    if seen.untouched is not None:
        _remember(path, seen.untouched, seen.digest)
    return seen.digest


def remember_written(path: Path) -> None:
    """Remember a file that was just written in the cache folder, if the clock of its file system soon goes on.

    From then on another change of the file looks different. Raises OSError.
    """
    from time import sleep

    told, probe = untouched(path), path.with_name(SEEN)
    if not probe.exists():
        _write([])
    for _ in range(_MOST_WAITS):
        os.utime(probe)
        if probe.stat().st_ctime_ns > path.stat().st_ctime_ns:
            _remember(path, told, digest_of(path))
            return
        sleep(_SECONDS_TO_WAIT)


def forget() -> None:
    """Remember nothing. Raises OSError."""
    folder = cache_folder()
    if folder is not None:
        (folder / SEEN).unlink(missing_ok=True)


def _remember(path: Path, told: str, digest: str) -> None:
    name = _name(path)
    others = [line for line in _lines() if not line.startswith(f"{name} ")]
    _write([*others, f"{name} {told} {digest}"][-_MOST_LINES:])


def _name(path: Path) -> str:
    return digest_of_bytes(os.fsencode(os.path.abspath(path)))  # noqa: PTH100  (fast)


def _lines() -> list[str]:
    """What is remembered, without lines that have not the digest that they say."""
    folder = cache_folder()
    if folder is None:
        return []
    try:
        with open_regular(folder / SEEN) as file:
            parts = [line.rpartition(" ") for line in file.read().decode("ascii").splitlines()]
    except (OSError, ValueError):
        return []
    return [text for text, _, digest in parts if digest_of_bytes(text.encode()) == digest]


def _write(lines: list[str]) -> None:
    """Write what is to be remembered, whole or not at all; a folder that cannot be written remembers nothing."""
    import tempfile

    folder = cache_folder()
    if folder is None:
        return
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=WRITING, dir=folder, ignore_cleanup_errors=True) as apart:
            file = Path(apart, SEEN)
            file.write_text("".join(f"{line} {digest_of_bytes(line.encode())}\n" for line in lines), encoding="ascii")
            file.replace(folder / SEEN)
