"""Digests of content."""

from pathlib import Path

try:
    from _blake2 import blake2b  # hashlib loads OpenSSL for the others
except ImportError:
    from hashlib import blake2b

from korea_trade.store.regular_file import open_regular

__all__ = ["DIGEST_BYTES", "LARGE", "blake2b", "digest_of", "digest_of_bytes"]

DIGEST_BYTES = 16
LARGE = 16 << 20
"""Smaller files are digested at each start, whatever their times say; larger ones may take longer than the answer."""
_CHUNK = 1 << 20


def digest_of(path: Path) -> str:
    """The digest of a file's content. Raises OSError."""
    digest = blake2b(digest_size=DIGEST_BYTES)
    with open_regular(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def digest_of_bytes(content: bytes) -> str:
    """The digest of what was read."""
    return blake2b(content, digest_size=DIGEST_BYTES).hexdigest()
