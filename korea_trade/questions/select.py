"""Reading rows of the views: figures come back with the digits as written."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import duckdb

from korea_trade.questions.filters import Filters

Record = dict[str, Any]

BASE_KEYS = (
    "id period flow sector item partner measure value unit growth direction status source quotes "
    "note caveat bound item_name partner_name"
).split()
QUALIFIER_KEYS = "of event level among ranked since window inferred".split()
_WRITTEN = ("value", "growth", "level", "total", "low", "high")
_LISTS = ("quotes", "inferred", "from")


def select(connection: duckdb.DuckDBPyConnection, query: str, parameters: Sequence[Any] = ()) -> list[Record]:
    """The rows of a query as records; figures are taken from the columns that hold them as written."""
    cursor = connection.execute(query, list(parameters))
    names = [column[0] for column in cursor.description or ()]
    records = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for record in records:
        for key in _WRITTEN:
            written = record.get(f"{key}_written")
            if key in record:
                record[key] = None if written is None else Decimal(written)
        for key in _LISTS:
            if key in record:
                record[key] = tuple(record[key])
    return records


def select_view(
    connection: duckdb.DuckDBPyConnection, view: str, filters: Filters, condition: str = "TRUE"
) -> list[Record]:
    """The rows of a view that pass the filters and a fixed condition, in the order of the fact base."""
    where, parameters = filters.where()
    return select(connection, f"SELECT * FROM {view} WHERE {where} AND {condition} ORDER BY position", parameters)  # noqa: S608


def keep(record: Record, keys: Sequence[str]) -> Record:
    """The record with only these keys."""
    return {key: record[key] for key in keys}
