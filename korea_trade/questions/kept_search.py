"""The index of search beside the compiled fact base: made once, and rebuilt when a fact or a document has changed.

Documents are not in the key of a compiled fact base, so they are in that of its index, by content.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError
from korea_trade.file_name import read_file_inside
from korea_trade.questions.search_index import FullTextIndex
from korea_trade.store.cache_key import digest_of_code
from korea_trade.store.compiled import SEARCH_ENDING, find, keep
from korea_trade.store.digest import digest_of_bytes

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.store.stored_files import StoredDocument


def open_index(
    kept_for: Path | None, documents: "Iterable[StoredDocument]", most_bytes: int, base: "Callable[[], FactBase]"
) -> FullTextIndex:
    """The index of the facts compiled in a file and of their documents; of what is not compiled, one in memory.

    Raises FactBaseError where a document cannot be read, and KtradeError where SQLite cannot search.
    """
    key = None if kept_for is None else _key(kept_for, documents, most_bytes)
    found = None if key is None else _opened(find(key))
    if found is not None:
        return found
    from korea_trade.questions.search_entries import entries_of

    facts = base()
    file = None if key is None else keep(key, lambda file: _write(facts, file), SEARCH_ENDING)
    return _opened(file) or FullTextIndex(entries_of(facts))


def _opened(file: Path | None) -> FullTextIndex | None:
    with suppress(OSError):  # somebody has removed it meanwhile
        return None if file is None else FullTextIndex.in_file(file)
    return None


def _write(facts: "FactBase", file: Path) -> None:
    from korea_trade.questions.search_entries import entries_of

    FullTextIndex(entries_of(facts), file).close()


def _key(kept_for: Path, documents: "Iterable[StoredDocument]", most_bytes: int) -> str | None:
    """The key of an index; None where a document cannot be read, which the fact base knows how to say."""
    import sqlite3

    digests = [sqlite3.sqlite_version, kept_for.name, digest_of_code("language", "questions")]
    for document in documents:
        try:
            content = read_file_inside(document.root, document.file, most_bytes)
        except (KtradeError, OSError):
            return None
        digests.append(f"{document.source} {digest_of_bytes(content)}")
    return digest_of_bytes("\n".join(digests).encode())
