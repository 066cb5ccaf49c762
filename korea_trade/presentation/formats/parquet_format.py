"""Records as Parquet, by DuckDB. Figures are decimals with as many places as the column has digits."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError
from korea_trade.presentation.formats.json_format import json_text
from korea_trade.presentation.formats.record import Cell, Number

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer


class Parquet:
    """Parquet, with a column a key."""

    def encode(self, answer: "Answer") -> bytes:
        """The bytes of the file. Raises KtradeError where DuckDB cannot write it, OSError without a folder for it."""
        import duckdb

        keys, records = answer.rows.keys, answer.rows.records()
        columns = [[record[key] for record in records] for key in keys]
        # In the way to DuckDB columns go by number: a key may be any text that a user gives a column of SQL.
        shape = json_text(({f"c{number}": _type_of(cells) for number, cells in enumerate(columns)},))
        rows = json_text(tuple({f"c{number}": record[key] for number, key in enumerate(keys)} for record in records))
        named = ", ".join(f'"row".c{number} AS {_identifier(key)}' for number, key in enumerate(keys))
        with tempfile.TemporaryDirectory() as folder, duckdb.connect(":memory:") as connection:
            file = Path(folder) / "answer.parquet"
            try:
                connection.execute(
                    f"CREATE TABLE answer AS SELECT {named} "  # noqa: S608  (identifiers are quoted, the shape is ours)
                    f"FROM (SELECT unnest(from_json(?, '{shape}')) AS \"row\")",
                    [rows],
                )
                connection.execute("COPY answer TO ? (FORMAT parquet)", [str(file)])
            except duckdb.Error as error:
                raise KtradeError(f"Parquet cannot hold this: {error}", "try another format, such as .csv") from error
            return file.read_bytes()


def _identifier(name: str) -> str:
    """A name as SQL quotes it."""
    return '"' + name.replace('"', '""') + '"'


def _type_of(cells: Sequence[Cell]) -> str:
    given = [cell for cell in cells if cell is not None]
    if given and all(isinstance(cell, Number) for cell in given):
        places = max(_places(cell) for cell in given if isinstance(cell, Number))
        return f"DECIMAL(38, {places})"
    if given and all(isinstance(cell, tuple) for cell in given):
        return "VARCHAR[]"
    return "VARCHAR"


def _places(number: Number) -> int:
    return len(number.text.partition(".")[2])
