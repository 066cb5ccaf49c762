"""Which files a compiled base was made from, as it keeps them in its schema ``kept``."""

from pathlib import Path

from korea_trade.light_dataclass import dataclass
from korea_trade.store.engine import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """The document of a source: the folder that its file must lie in, and the path there."""

    source: str
    root: Path
    file: str


def stored_bases(connection: DuckDBPyConnection) -> list[Path]:
    """The files of the fact bases that answer."""
    found = connection.execute("SELECT file FROM kept.parts WHERE NOT lent ORDER BY position").fetchall()
    return [Path(file) for (file,) in found]


def stored_documents(connection: DuckDBPyConnection) -> list[StoredDocument]:
    """The documents of a compiled base."""
    parts = connection.execute("SELECT root, sources FROM kept.parts ORDER BY position").fetchall()
    file_of = dict(connection.execute("SELECT id, file FROM documents").fetchall())
    return [StoredDocument(source, Path(root), file_of[source]) for root, sources in parts for source in sources]


def stored_files(connection: DuckDBPyConnection) -> list[Path]:
    """The files that a compiled base was made from: fact bases and documents."""
    parts = connection.execute("SELECT file FROM kept.parts ORDER BY position").fetchall()
    tables = connection.execute("SELECT path FROM kept.tables ORDER BY position").fetchall()
    return [
        *(Path(file) for (file,) in parts),
        *(document.root / document.file for document in stored_documents(connection)),
        *(Path(table) for (table,) in tables),
    ]
