"""The result of a user's SQL as records."""

from typing import TYPE_CHECKING

from korea_trade.errors import UserSqlError
from korea_trade.presentation.formats.record import Record, cell

if TYPE_CHECKING:
    import duckdb


def names_of(relation: "duckdb.DuckDBPyConnection") -> tuple[str, ...]:
    """The column names, with a number where several are equal."""
    given = [column[0] for column in relation.description or ()]
    names: list[str] = []
    for name in given:
        unique, number = name, 1
        # Nor may a number make it the name of another column.
        while unique in names or (number > 1 and unique in given):
            number += 1
            unique = f"{name}_{number}"
        names.append(unique)
    return tuple(names)


def records_of_relation(relation: "duckdb.DuckDBPyConnection") -> list[Record]:
    """All rows as records. Raises UserSqlError where a value cannot be fetched."""
    import duckdb

    names = names_of(relation)
    try:
        rows = relation.fetchall()
    except duckdb.Error as error:
        reason = str(error).strip().splitlines()[-1]
        raise UserSqlError(f"a value cannot be read ({reason}); expected a CAST to VARCHAR") from error
    return [{name: cell(value) for name, value in zip(names, row, strict=True)} for row in rows]
