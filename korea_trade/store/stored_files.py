"""Which files a compiled base was made from, as it keeps them."""

from pathlib import Path

from korea_trade.store.engine import DuckDBPyConnection


def stored_bases(connection: DuckDBPyConnection) -> list[Path]:
    """The files of the fact bases that answer."""
    found = connection.execute("SELECT file FROM kept.parts WHERE NOT lent ORDER BY position").fetchall()
    return [Path(file) for (file,) in found]


def stored_files(connection: DuckDBPyConnection) -> list[Path]:
    """The files that a compiled base was made from: fact bases and documents."""
    parts = connection.execute("SELECT file, root, sources FROM kept.parts ORDER BY position").fetchall()
    tables = connection.execute("SELECT path FROM kept.tables ORDER BY position").fetchall()
    file_of = dict(connection.execute("SELECT id, file FROM documents").fetchall())
    return [
        *(Path(file) for file, _, _ in parts),
        *(Path(root) / file_of[source] for _, root, sources in parts for source in sources),
        *(Path(table) for (table,) in tables),
    ]
