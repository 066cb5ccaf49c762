"""The names beside facts of tables by lookup: a query that asks for none pays nothing, and one that does pays less.

Of several joins of which nothing is asked, DuckDB leaves out one. A lookup in a constant is an expression, and of those
it leaves out all. The constants are enumerations made by SQL from the lists of codes, so no name becomes SQL.
"""

from korea_trade.store.engine import DuckDBPyConnection

MOST_CODES = 1_000
"""A longer list is joined, as schema.sql has it: a lookup takes longer the more there is to look through."""
_COLUMNS = (
    ("item_name", "item", "en"),
    ("item_name_ko", "item", "ko"),
    ("partner_name", "partner", "en"),
    ("partner_name_ko", "partner", "ko"),
    ("iso3166", "partner", "iso3166"),
)
"""Each column of ``named_entries`` besides those of a fact: whose name it is, and which."""


def look_up_names(connection: DuckDBPyConnection) -> None:
    """Have the view ``named_entries`` look names up, unless a list is too long or gives one name to two codes."""
    if not all(_can_be_looked_up(connection, kind, name) for _, kind, name in _COLUMNS):
        return
    names = ", ".join(f"{_lookup(connection, *column)} AS {column[0]}" for column in _COLUMNS)
    connection.execute(f"CREATE OR REPLACE VIEW named_entries AS SELECT f.*, {names} FROM fact_entries AS f")


def _can_be_looked_up(connection: DuckDBPyConnection, kind: str, name: str) -> bool:
    counted = f"SELECT count({name}), count(DISTINCT {name}) FROM {kind}_codes"
    ((codes, names),) = connection.execute(counted).fetchall()
    return bool(codes == names <= MOST_CODES)


def _lookup(connection: DuckDBPyConnection, column: str, kind: str, name: str) -> str:
    """SQL for a name of a fact. Makes the two enumerations that it looks in."""
    listed = f"FROM {kind}_codes WHERE {name} IS NOT NULL"
    if connection.execute(f"SELECT count(*) {listed}").fetchall() == [(0,)]:
        return "NULL::VARCHAR"
    codes, names = f"codes_of_{column}", f"values_of_{column}"
    connection.execute(f"CREATE TYPE {codes} AS ENUM (SELECT code {listed} ORDER BY position)")
    connection.execute(f"CREATE TYPE {names} AS ENUM (SELECT {name} {listed} ORDER BY position)")
    known = ", ".join(f"enum_range(NULL::{listed})::VARCHAR[]" for listed in (codes, names))
    return f'map({known})[f."{kind}"]'
