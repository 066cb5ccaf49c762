"""Tables of facts beside those of YAML: Parquet is read where it is, CSV and NDJSON are copied in, each by SQL."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from korea_trade.bases.bundle import base_name
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.fact_table import FactTable
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.store.engine import DuckDBPyConnection, Error, quoted
from korea_trade.store.fact_tables.columns import PERIOD_COLUMNS, entries_sql, figures_not_floating, repeated
from korea_trade.store.fact_tables.floors import add_floors, entries_of_tables
from korea_trade.store.fact_tables.problems import (
    problems_of_columns,
    problems_of_json_numbers,
    problems_of_periods,
    problems_of_rows,
)

_PERIODS = (
    "CREATE TABLE table_periods (period VARCHAR PRIMARY KEY, frequency VARCHAR, period_start DATE, period_end DATE)"
)

# What DuckDB takes texts of JSON for, and lists that are all empty.
_NOT_TAKEN_FOR = {
    "DATE": "VARCHAR",
    "TIMESTAMP": "VARCHAR",
    "TIME": "VARCHAR",
    "JSON": "VARCHAR",
    "JSON[]": "VARCHAR[]",
}


def attach(connection: DuckDBPyConnection, base: FactBase) -> None:
    """Add the facts of the tables of a base to ``fact_entries``, behind those of YAML.

    Documents that no base lists are added to ``documents`` with nothing but their id. Raises FactBaseError with what is
    wrong with a table: bad rows are counted, the first ones named; and OSError.
    """
    connection.execute(_PERIODS)
    first = len(base.facts)
    for number, table in enumerate(base.tables):
        first += _attach_one(connection, base, table, number, first)
    add_floors(connection, len(base.tables))


def _attach_one(connection: DuckDBPyConnection, base: FactBase, table: FactTable, number: int, first: int) -> int:
    """Add one table, whose facts have positions from ``first``; gives how many there are."""
    if not table.is_one_file:
        message = "a name with one of * ? [ ] { }, which DuckDB takes for several files; expected another name"
        raise FactBaseError([Problem(table.file, 1, "", "structure", message)])
    if not table.path.is_file():
        raise FactBaseError([Problem(table.file, 1, "", "structure", "no file; expected a table of facts")])
    view = f"table_{number}"
    try:
        types, row = _read(connection, table, view)
        problems = problems_of_columns(table, types)
        if not problems:
            entries = entries_sql(f"raw_{view}", types, row)
            connection.execute(f"CREATE VIEW {view} AS {entries}")
            problems = [
                *problems_of_json_numbers(connection, table, f"raw_{view}", types, row),
                *_problems_of_rows(connection, base, table, view, types),
            ]
    except Error as error:
        told = str(error).splitlines()[0].replace(str(table.path), table.file)
        raise FactBaseError([Problem(table.file, 1, "", "structure", f"not read: {told}")]) from error
    if problems:
        raise FactBaseError(problems)
    if table.as_of is None:
        _add_documents(connection, view, base.base_names.index(base_name(Path(table.base))))
    _add(connection, table, number, first, repeated(types), has_dates=PERIOD_COLUMNS.keys() <= types.keys())
    ((rows,),) = connection.execute(f"SELECT count(*) FROM raw_{view}").fetchall()
    return int(rows)


def _problems_of_rows(
    connection: DuckDBPyConnection, base: FactBase, table: FactTable, view: str, types: Mapping[str, str]
) -> Iterator[Problem]:
    """What is wrong with the rows; as of a day, periods are only noted, since the whole table was checked before."""
    if table.as_of is not None:
        return problems_of_periods(connection, table, view)
    return problems_of_rows(connection, base, table, view, types)


def _add_documents(connection: DuckDBPyConnection, view: str, base_number: int) -> None:
    """Note the documents that only the table names."""
    connection.execute(
        f"INSERT INTO documents (id, title, base, position) SELECT source, source, {base_number}, "
        "(SELECT count(*) FROM documents) + row_number() OVER (ORDER BY min(line)) - 1 "
        f"FROM {view} WHERE source NOT IN (SELECT id FROM documents) GROUP BY source"
    )


def _read(connection: DuckDBPyConnection, table: FactTable, view: str) -> tuple[dict[str, str], str]:
    """Make the table readable as ``raw_`` and its view; gives its columns with their types, and the number of a row."""
    path = quoted(str(table.path))
    if table.path.suffix.lower() == ".parquet":
        connection.execute(f"CREATE VIEW raw_{view} AS FROM read_parquet({path}, file_row_number = true)")
        types = _types(connection, f"raw_{view}")
        types.pop("file_row_number")
        return types, "file_row_number + 1"
    if table.path.suffix.lower() == ".csv":
        reader = f"read_csv({path}, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"')"
    else:
        found = _types(connection, f"read_ndjson({path}, sample_size = -1)")
        texts = {name: _NOT_TAKEN_FOR.get(kind, kind) for name, kind in found.items()}
        texts |= dict.fromkeys(figures_not_floating(found), "JSON")  # as text, a number would have lost its digits
        columns = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in texts.items())
        reader = f"read_ndjson({path}, columns = {{{columns}}})"
    connection.execute(f"CREATE TABLE raw_{view} AS SELECT *, row_number() OVER () AS row_of_table FROM {reader}")
    types = _types(connection, f"raw_{view}")
    types.pop("row_of_table")
    return types, "row_of_table"


def _add(
    connection: DuckDBPyConnection, table: FactTable, number: int, first: int, numbers: list[str], *, has_dates: bool
) -> None:
    """Put the table behind what ``fact_entries`` has; as of a day, what had been published by then."""
    view = f"table_{number}"
    known = retracted = ""
    if table.as_of is not None:
        known = "WHERE t.source IN (SELECT id FROM documents)"
        retracted = f"REPLACE (CASE WHEN retracted <= DATE {quoted(table.as_of)} THEN retracted END AS retracted)"
    dates = ", ".join(f't."{name}"' if has_dates else f'p."{name}"' for name in PERIOD_COLUMNS)
    joined = "" if has_dates else "JOIN table_periods AS p ON p.period = t.period"
    left_out = ", ".join(("stated_id", *PERIOD_COLUMNS, *(f"number_of_{name}" for name in numbers)))
    connection.execute(
        f"CREATE VIEW facts_of_{view} AS "
        f"SELECT t.* EXCLUDE ({left_out}) {retracted}, {dates}, {number} AS table_number, "
        f"CAST({first} + t.line - 1 AS INTEGER) AS position FROM {view} AS t {joined} {known}"
    )
    if number == 0:
        connection.execute("ALTER TABLE fact_entries RENAME TO listed_entries")
    connection.execute(f"CREATE OR REPLACE VIEW fact_entries AS {entries_of_tables(number + 1)}")


def _types(connection: DuckDBPyConnection, source: str) -> dict[str, str]:
    described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
    return {str(name): "DECIMAL" if str(kind).startswith("DECIMAL") else str(kind) for name, kind, *_ in described}
