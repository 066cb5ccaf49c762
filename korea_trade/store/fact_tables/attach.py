"""Tables of facts beside those of YAML: Parquet is read where it is, CSV and NDJSON are copied in, each by SQL."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from korea_trade import progress
from korea_trade.bases.bundle import base_name
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.fact_table import FactTable, wrong_with_name
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.messages.phrases import Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase
from korea_trade.store.engine import DuckDBPyConnection, Error, quoted
from korea_trade.store.fact_tables.columns import PERIOD_COLUMNS, RowPlace, entries_sql, figures_not_floating, repeated
from korea_trade.store.fact_tables.floors import add_floors, entries_of_tables
from korea_trade.store.fact_tables.named import look_up_names
from korea_trade.store.fact_tables.problems import (
    problems_of_columns,
    problems_of_periods,
    problems_of_rows,
    problems_of_values,
)
from korea_trade.store.fact_tables.text_rows import columns_of_csv, line_of_object, line_without_object, lines_of_rows

_PERIODS = (
    "CREATE TABLE table_periods (period VARCHAR PRIMARY KEY, frequency VARCHAR, period_start DATE, period_end DATE)"
)

_ROW_NUMBER = "file_row_number"
"""The column in which DuckDB numbers the rows of a Parquet file."""
_OWN_COLUMNS = "hive_partitioning = false"
"""Below a folder called ``flow=imports`` DuckDB would else take the flow of all rows from its name."""
_OF_JSON = re.compile(r"(Malformed JSON) in file .*, (at byte \d+) in line (\d+): ([^\n]*?)[. ]*$", re.MULTILINE)
_BEGINNING = 64  # bytes, of which some may be blank

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
    look_up_names(connection)


def _attach_one(connection: DuckDBPyConnection, base: FactBase, table: FactTable, number: int, first: int) -> int:
    """Add one table, whose facts have positions from ``first``; gives how many there are."""
    if (wrong := wrong_with_name(table.path)) is not None:
        raise FactBaseError([Problem(table.file, 1, "", "structure", wrong)])
    if not table.path.is_file():
        absent = ProblemPhrases.table_is_folder if table.path.is_dir() else ProblemPhrases.no_table
        raise FactBaseError([Problem(table.file, 1, "", "structure", phrase(absent))])
    view = f"table_{number}"
    progress.begin(phrase(Phrases.checking_table, table.file))
    try:
        types, place = _read(connection, table, view)
        problems = problems_of_columns(table, types)
        if not problems:
            entries = entries_sql(f"raw_{view}", types, place)
            connection.execute(f"CREATE VIEW {view} AS {entries}")
            problems = list(problems_of_values(connection, table, f"raw_{view}", types, place))
        if not problems:
            problems = list(_problems_of_rows(connection, base, table, view, types))
    except Error as error:
        raise FactBaseError([_not_read(table, str(error))]) from error
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


def _not_read(table: FactTable, error: str) -> Problem:
    """What DuckDB says that is wrong with a file, without its options; at the line that it names, if it names one."""
    json = _OF_JSON.search(error)
    if json is not None:
        wrong = phrase(ProblemPhrases.table_not_read, f"{json[1]} {json[2]}: {json[4]}")
        line_read = int(json[3]) - 1  # it counts lines with something, and names the one behind
        return Problem(table.file, line_of_object(table.path, line_read), "", "structure", wrong)
    line = re.search(r"CSV Error on Line: (\d+)", error)
    told = error.splitlines()[0].replace(str(table.path), table.file)
    wrong = (_of_csv(error) if line else _of_parquet(error)) or phrase(ProblemPhrases.table_not_read, told)
    return Problem(table.file, int(line[1]) if line else 1, "", "structure", wrong)


def _of_csv(error: str) -> Wrong | None:
    """What DuckDB says of a line of CSV, in our words, where we have them."""
    values = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", error)
    if values is not None:
        return phrase(ProblemPhrases.values_in_row, int(values[2]), int(values[1]))
    if "unterminated quote" in error:
        return phrase(ProblemPhrases.quotation_not_closed)
    return phrase(ProblemPhrases.table_not_utf8) if "Invalid unicode" in error else None


def _of_parquet(error: str) -> Wrong | None:
    """What DuckDB says of a column that is called like one of its own."""
    return phrase(ProblemPhrases.column_of_duckdb, _ROW_NUMBER) if f'adds column "{_ROW_NUMBER}"' in error else None


def _columns_of_ndjson(connection: DuckDBPyConnection, table: FactTable) -> dict[str, str]:
    """The columns of lines of JSON, as DuckDB finds them. Raises FactBaseError where these are no objects."""
    with table.path.open("rb") as file:
        begins = file.read(_BEGINNING).removeprefix(b"\xef\xbb\xbf").lstrip()
    found = (
        {}
        if begins.startswith(b"[")
        else _types(connection, f"read_ndjson({quoted(str(table.path))}, sample_size = -1, {_OWN_COLUMNS})")
    )
    if not found or found == {"json": "JSON"}:
        wrong = ProblemPhrases.table_is_array if not found else ProblemPhrases.lines_not_objects
        raise FactBaseError([Problem(table.file, line_without_object(table.path), "", "structure", phrase(wrong))])
    return found


def _read(connection: DuckDBPyConnection, table: FactTable, view: str) -> tuple[dict[str, str], RowPlace]:
    """Make the table readable as ``raw_`` and its view; gives its columns with their types, and where a row stands."""
    path = quoted(str(table.path))
    if table.path.suffix.lower() == ".parquet":
        connection.execute(f"CREATE VIEW raw_{view} AS FROM read_parquet({path}, {_ROW_NUMBER} = true, {_OWN_COLUMNS})")
        types = _types(connection, f"raw_{view}")
        types.pop(_ROW_NUMBER)
        return types, RowPlace(f"{_ROW_NUMBER} + 1", f"{_ROW_NUMBER} + 1")
    is_csv = table.path.suffix.lower() == ".csv"
    if is_csv:  # nothing is guessed: DuckDB would leave out first lines that have fewer values than the others
        columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in columns_of_csv(table))
        written = "header = true, delim = ',', quote = '\"', escape = '\"'"
        reader = f"read_csv({path}, auto_detect = false, columns = {{{columns}}}, {written}, {_OWN_COLUMNS})"
    else:
        found = _columns_of_ndjson(connection, table)
        texts = {name: _NOT_TAKEN_FOR.get(kind, kind) for name, kind in found.items()}
        texts |= dict.fromkeys(figures_not_floating(found), "JSON")  # as text, a number would have lost its digits
        columns = ", ".join(f"{quoted(name)}: {quoted(kind)}" for name, kind in texts.items())
        reader = f"read_ndjson({path}, columns = {{{columns}}}, {_OWN_COLUMNS})"
    connection.execute(f"CREATE TABLE raw_{view} AS SELECT *, row_number() OVER () AS row_of_table FROM {reader}")
    types = _types(connection, f"raw_{view}")
    types.pop("row_of_table")
    return types, RowPlace("row_of_table", _line_of_row(connection, table, f"raw_{view}"))


def _line_of_row(connection: DuckDBPyConnection, table: FactTable, source: str) -> str:
    """SQL for the line of a row in a file of text, where a header, empty lines and line ends in values count too."""
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {source}").fetchall()
    lines = lines_of_rows(table.path, int(rows))
    if lines is None:
        return f"row_of_table + {int(table.path.suffix.lower() == '.csv')}"
    connection.execute(f"ALTER TABLE {source} ADD COLUMN line_of_table BIGINT")
    connection.execute(
        f"UPDATE {source} SET line_of_table = line "
        "FROM (SELECT unnest(?::BIGINT[]) AS line, unnest(range(1, ?)) AS number) WHERE number = row_of_table",
        [lines, len(lines) + 1],
    )
    return "line_of_table"


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
    left_out = ", ".join(("stated_id", "row_of_table", *PERIOD_COLUMNS, *(f"number_of_{name}" for name in numbers)))
    connection.execute(
        f"CREATE VIEW facts_of_{view} AS "
        f"SELECT t.* EXCLUDE ({left_out}) {retracted}, {dates}, {number} AS table_number, "
        f"CAST({first} + t.row_of_table - 1 AS INTEGER) AS position FROM {view} AS t {joined} {known}"
    )
    if number == 0:
        connection.execute("ALTER TABLE fact_entries RENAME TO listed_entries")
    connection.execute(f"CREATE OR REPLACE VIEW fact_entries AS {entries_of_tables(number + 1)}")


def _types(connection: DuckDBPyConnection, source: str) -> dict[str, str]:
    described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
    return {str(name): "DECIMAL" if str(kind).startswith("DECIMAL") else str(kind) for name, kind, *_ in described}
