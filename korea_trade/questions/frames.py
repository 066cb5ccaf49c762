"""Rows as data frames of other libraries, each imported where it is asked for: exact decimals, dates, no floats."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.questions.column import DECIMAL_PLACES, ColumnType, Kind, check_decimal, columns_of, field_of

if TYPE_CHECKING:
    import pandas as pd
    import polars
    import pyarrow as pa
    from _typeshed import DataclassInstance

    RowType = type[DataclassInstance]

_DIGITS = 38


class PackageMissing(KtradeError):
    """The library of a data frame is not installed."""

    def __init__(self, what: str, package: str) -> None:
        super().__init__(phrase(Phrases.frames_need_a_package, what, package), phrase(Phrases.install_frames))


def pandas_frame(row_type: "RowType", rows: "Sequence[DataclassInstance]") -> "pd.DataFrame":
    """A pandas DataFrame: figures are ``Decimal`` with the digits as written, days timestamps, integers may be NA."""
    with package(".df()", "pandas"):
        import pandas as pd
    dtypes = {Kind.TEXT: "string", Kind.DAY: "datetime64[ns]", Kind.INTEGER: "Int64", Kind.TRUTH: "boolean"}
    return pd.DataFrame(
        {
            key: pd.Series(_cells(rows, name, type_), dtype=dtypes.get(type_.kind, "object"))
            for key, name, type_ in _columns(row_type)
        }
    )


def frame_of_types(names: Sequence[str], types: Sequence[str], cells: Sequence[list[object]]) -> "pd.DataFrame":
    """A pandas DataFrame of columns with DuckDB's types: no decimal and no integer passes through a float."""
    with package(".df()", "pandas"):
        import pandas as pd
    columns = {
        name: pd.Series(column, dtype=_DTYPES.get(type_, "object"))
        for name, type_, column in zip(names, types, cells, strict=True)
    }
    return pd.DataFrame(columns)


# What pandas has for DuckDB's types; all else, decimals too, stays what Python has.
_DTYPES = {
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT"), "Int64"),
    **dict.fromkeys(("UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"), "UInt64"),
    **dict.fromkeys(("FLOAT", "DOUBLE"), "float64"),
    "VARCHAR": "string",
    "BOOLEAN": "boolean",
    "DATE": "datetime64[s]",
}


def arrow_table(row_type: "RowType", rows: "Sequence[DataclassInstance]") -> "pa.Table":
    """A table of pyarrow: figures are decimal128, lists and records keep their shape."""
    with package(".arrow()", "pyarrow"):
        import pyarrow as pa

    def arrow_type(type_: ColumnType) -> "pa.DataType":
        match type_.kind:
            case Kind.DAY:
                return pa.date32()
            case Kind.DECIMAL:
                return pa.decimal128(_DIGITS, DECIMAL_PLACES)
            case Kind.INTEGER:
                return pa.int64()
            case Kind.TRUTH:
                return pa.bool_()
            case Kind.LIST if type_.of is not None:
                return pa.list_(arrow_type(type_.of))
            case Kind.RECORD:
                return pa.struct([(key, arrow_type(column)) for key, column in type_.columns])
            case _:
                return pa.string()

    columns = _columns(row_type)
    arrays = [pa.array(_exact(_cells(rows, name, type_)), arrow_type(type_)) for _, name, type_ in columns]
    return pa.Table.from_arrays(arrays, names=[key for key, _, _ in columns])


def polars_frame(row_type: "RowType", rows: "Sequence[DataclassInstance]") -> "polars.DataFrame":
    """A polars DataFrame: figures are Decimal, lists and records keep their shape."""
    with package(".pl()", "polars"):
        import polars

    def polars_type(type_: ColumnType) -> "polars.DataType | type[polars.DataType]":
        match type_.kind:
            case Kind.DAY:
                return polars.Date
            case Kind.DECIMAL:
                return polars.Decimal(_DIGITS, DECIMAL_PLACES)
            case Kind.INTEGER:
                return polars.Int64
            case Kind.TRUTH:
                return polars.Boolean
            case Kind.LIST if type_.of is not None:
                return polars.List(polars_type(type_.of))
            case Kind.RECORD:
                return polars.Struct({key: polars_type(column) for key, column in type_.columns})
            case _:
                return polars.String

    return polars.DataFrame(
        [
            polars.Series(key, _exact(_cells(rows, name, type_)), dtype=polars_type(type_))
            for key, name, type_ in _columns(row_type)
        ]
    )


@contextmanager
def package(what: str, needed: str) -> Iterator[None]:
    """Where a package is imported: PackageMissing names it, and what needs it, if it is not installed."""
    try:
        yield
    except ModuleNotFoundError as missing:
        raise PackageMissing(what, needed) from missing


def _columns(row_type: "RowType") -> list[tuple[str, str, ColumnType]]:
    """Key, field and type of each column."""
    types = columns_of(row_type)
    return [(key, name, types[key]) for key, name in field_of(row_type).items()]


def _cells(rows: "Sequence[DataclassInstance]", name: str, type_: ColumnType) -> list[object]:
    return [_value(getattr(row, name), type_) for row in rows]


def _value(value: object, type_: ColumnType) -> object:
    """A value in plain Python: text for codes, dates for days, lists and mappings for what is made of several."""
    if value is None or type_.kind in (Kind.DECIMAL, Kind.INTEGER, Kind.TRUTH):
        return value
    if type_.kind is Kind.DAY:
        return date.fromisoformat(str(value))
    if type_.kind is Kind.LIST and type_.of is not None and isinstance(value, Sequence):
        return [_value(entry, type_.of) for entry in value]
    if type_.kind is Kind.RECORD and is_dataclass(value) and not isinstance(value, type):
        fields_by_key = field_of(type(value))
        return {key: _value(getattr(value, fields_by_key[key]), column) for key, column in type_.columns}
    return str(value)


def _exact(cells: list[object]) -> list[object]:
    """The cells, if figures among them fit a column of decimals. Raises KtradeError."""
    for cell in cells:
        if isinstance(cell, Decimal):
            check_decimal(format(cell, "f"))
    return cells
