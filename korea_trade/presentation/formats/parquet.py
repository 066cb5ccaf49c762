"""Records as Parquet, by DuckDB. Figures are decimals with as many places as the column has digits."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from korea_trade.presentation.formats.json_text import json_text
from korea_trade.presentation.formats.record import Cell, Number, Record


def parquet_bytes(records: Sequence[Record], keys: Sequence[str]) -> bytes:
    """The bytes of a Parquet file with a column a key. Raises OSError where no temporary file can be written."""
    import duckdb

    shape = ", ".join(f'"{key}": "{_kind([record[key] for record in records])}"' for key in keys)
    picked = ", ".join(f'"row"."{key}"' for key in keys)
    with tempfile.TemporaryDirectory() as folder, duckdb.connect(":memory:") as connection:
        file = Path(folder) / "answer.parquet"
        connection.execute(
            f"CREATE TABLE answer AS SELECT {picked} "  # noqa: S608  (keys are our own, or quoted names of a SELECT)
            f"FROM (SELECT unnest(from_json(?, '[{{{shape}}}]')) AS \"row\")",
            [json_text(records)],
        )
        connection.execute("COPY answer TO ? (FORMAT parquet)", [str(file)])
        return file.read_bytes()


def _kind(cells: Sequence[Cell]) -> str:
    given = [cell for cell in cells if cell is not None]
    if given and all(isinstance(cell, Number) for cell in given):
        places = max(_places(cell) for cell in given if isinstance(cell, Number))
        return f"DECIMAL(38, {places})"
    if given and all(isinstance(cell, tuple) for cell in given):
        return "VARCHAR[]"
    return "VARCHAR"


def _places(number: Number) -> int:
    return len(number.text.partition(".")[2])
