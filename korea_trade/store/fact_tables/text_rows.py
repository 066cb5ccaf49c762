"""CSV and NDJSON before DuckDB reads them: the columns that a header names, and the lines that rows begin on."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from korea_trade.bases.fact_table import FactTable
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase
from korea_trade.store.fact_tables.columns import KNOWN, NEEDED

_MOST_BYTES_OF_HEADER = 100_000


def columns_of_csv(table: FactTable) -> list[str]:
    """The columns that the first line of a CSV file names. Raises FactBaseError where it names none, and OSError."""
    try:
        with table.path.open("rb") as file:
            line = file.readline(_MOST_BYTES_OF_HEADER).decode("utf-8-sig")
        names = next(csv.reader([line], strict=True), [])
    except UnicodeDecodeError as error:
        raise _problem(table, phrase(ProblemPhrases.table_not_utf8)) from error
    except csv.Error as error:
        raise _problem(table, phrase(ProblemPhrases.columns_not_read, str(error))) from error
    if not set(names) & set(KNOWN):
        example = f"{','.join(NEEDED)},value_written,unit"
        raise _problem(table, phrase(ProblemPhrases.columns_not_named, example))
    seen = set[str]()
    for name in names:
        if not name.strip():
            raise _problem(table, phrase(ProblemPhrases.column_without_name))
        if name.casefold() in seen:
            raise _problem(table, phrase(ProblemPhrases.column_named_twice, name))
        seen.add(name.casefold())
    return names


def lines_of_rows(path: Path, rows: int) -> list[int] | None:
    """The line, from 1, that each of so many rows of a CSV or NDJSON file begins on.

    None where line follows on line, or nobody can tell; a CSV file then has its header on the first. Raises OSError.
    """
    is_csv = path.suffix.lower() == ".csv"
    with path.open("rb") as file:
        if sum(1 for _ in file) == rows + is_csv:
            return None
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        try:
            found = [*_of_csv(file)][1:] if is_csv else [number for number, line in enumerate(file, 1) if line.strip()]
        except csv.Error:
            return None
    return found if len(found) == rows else None


def line_without_object(path: Path) -> int:
    """The first line, from 1, of an NDJSON file that has something, but no object; 1 where none has. Raises OSError."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        lines = (number for number, line in enumerate(file, 1) if line.strip() and not line.lstrip().startswith("{"))
        return next(lines, 1)


def line_of_object(path: Path, number: int) -> int:
    """The line, from 1, of an NDJSON file that has so many lines with something up to it. Raises OSError."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        filled = (number for number, line in enumerate(file, 1) if line.strip())
        return next(islice(filled, number - 1, None), 1)


def _of_csv(file: Iterator[str]) -> Iterator[int]:
    reader = csv.reader(file)
    first = 1
    for record in reader:
        if record:
            yield first
        first = reader.line_num + 1


def _problem(table: FactTable, wrong: Wrong) -> FactBaseError:
    return FactBaseError([Problem(table.file, 1, "", "structure", wrong)])
