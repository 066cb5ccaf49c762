"""Rows as Parquet, by DuckDB: the same columns and types for a command whatever its rows hold.

Figures are decimals, days are dates, lists and records keep their shape. The result of a query keeps DuckDB's types.
"""

import re
import tempfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.json_format import json_text
from korea_trade.presentation.formats.record import Cell, Number
from korea_trade.presentation.tables.relation import ResultRows
from korea_trade.questions.column import DECIMAL_PLACES, ColumnType, Kind, check_decimal
from korea_trade.store.engine import identifier

if TYPE_CHECKING:
    import duckdb

    from korea_trade.presentation.answer import Answer, Rows

_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.DAY: "DATE",
    Kind.DECIMAL: f"DECIMAL(38, {DECIMAL_PLACES})",
    Kind.INTEGER: "BIGINT",
    Kind.TRUTH: "BOOLEAN",
    Kind.OPEN: "VARCHAR",
}
# Else a column is REQUIRED where these rows happen to have no nulls, by DuckDB's statistics of them.
_ALL_OPTIONAL = "SET disabled_optimizers = 'statistics_propagation'"
# The names of types, also inside lists and records; the name of a field has a blank behind.
_HUGE = re.compile(r"\bU?HUGEINT(?=$|[\[,)])")
_ONLY_AS_TEXT = re.compile(r"\b(?:TIME WITH TIME ZONE|INTERVAL|BIT)(?=$|[\[,)])")

_ROWS_OF_A_BATCH = 1_000
_TOO_LONG = re.compile(r"-?\d{39,}")  # what DuckDB names where it makes no decimal of an integer


class Parquet:
    """Parquet, with a column a key."""

    def encode(self, answer: "Answer") -> bytes:
        """The bytes of the file. Raises KtradeError where it cannot hold a value, OSError without a folder for it."""
        import duckdb

        with (
            tempfile.TemporaryDirectory() as folder,
            duckdb.connect(Path(folder) / "answer.duckdb") as connection,
        ):
            file = Path(folder) / "answer.parquet"
            try:
                if isinstance(answer.rows, ResultRows):
                    _take_result(connection, answer.rows.relation)
                else:
                    _take_rows(connection, answer.rows)
                connection.execute(_ALL_OPTIONAL)
                connection.execute("COPY answer TO ? (FORMAT parquet)", [str(file)])
            except duckdb.Error as error:
                too_long = _TOO_LONG.search(str(error))
                reason = phrase(Phrases.integer_too_long, too_long[0]) if too_long else str(error)
                raise KtradeError(phrase(Phrases.parquet_cannot_hold, reason), phrase(Phrases.try_csv)) from error
            return file.read_bytes()


@dataclass(frozen=True, slots=True)
class _Stream:
    """A relation for a connection to another database: DuckDB takes whatever streams in Arrow's way."""

    relation: "duckdb.DuckDBPyRelation"

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.relation.__arrow_c_stream__(requested_schema)


def _take_result(connection: "duckdb.DuckDBPyConnection", relation: "duckdb.DuckDBPyRelation") -> None:
    """Make the table of a result. What Parquet has no type for keeps its value.

    Integers of 128 bits go in as decimals, not as floats; times with an offset, intervals, of which Parquet has no
    microseconds, and strings of bits as text.
    """
    import duckdb

    columns = []
    for name, type_ in zip(relation.columns, map(str, relation.types), strict=True):
        column = duckdb.ColumnExpression(name)
        kept = _ONLY_AS_TEXT.sub("VARCHAR", _HUGE.sub("DECIMAL(38, 0)", type_))
        columns.append(column if kept == type_ else column.cast(kept).alias(name))
    connection.register("result", _Stream(relation.select(*columns)))
    connection.execute("CREATE TABLE answer AS FROM result")


def _take_rows(connection: "duckdb.DuckDBPyConnection", rows: "Rows") -> None:
    """Make the table of rows, a batch at a time. In the way to DuckDB columns go by number: a key may be any text."""
    columns, records = rows.columns, iter(rows.records())
    shape = json_text(({f"c{number}": _shape(type_) for number, type_ in enumerate(columns.values())},))
    named = ", ".join(f'"row".c{number} AS {identifier(key)}' for number, key in enumerate(columns))
    batch = f"SELECT {named} FROM (SELECT unnest(from_json(?, '{shape}')) AS \"row\")"  # noqa: S608  (identifiers are quoted, the shape is ours)
    connection.execute(f"CREATE TABLE answer AS {batch}", ["[]"])
    while entries := tuple(
        {f"c{number}": _value(record[key], type_) for number, (key, type_) in enumerate(columns.items())}
        for record in islice(records, _ROWS_OF_A_BATCH)
    ):
        connection.execute(f"INSERT INTO answer {batch}", [json_text(entries)])


def _shape(type_: ColumnType) -> Cell:
    """The type as DuckDB's ``from_json`` takes it."""
    if type_.kind is Kind.LIST and type_.of is not None:
        return (_shape(type_.of),)
    if type_.kind is Kind.RECORD:
        return {key: _shape(column) for key, column in type_.columns}
    return _TYPES[type_.kind]


def _value(cell: Cell, type_: ColumnType) -> Cell:
    """A cell for ``from_json``: figures as text, as numbers of JSON are floats on their way."""
    if cell is None:
        return None
    if type_.kind is Kind.DECIMAL and isinstance(cell, Number):
        return check_decimal(cell.text)
    if type_.kind is Kind.OPEN:
        return json_text(cell)
    if type_.kind is Kind.LIST and type_.of is not None and isinstance(cell, Sequence):
        return tuple(_value(entry, type_.of) for entry in cell)
    if type_.kind is Kind.RECORD and not isinstance(cell, (str, Number, Sequence)):
        return {key: _value(cell[key], column) for key, column in type_.columns}
    return cell
