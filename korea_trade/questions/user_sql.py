"""SQL of the user: one SELECT, read-only, over the views of schema.sql."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError, QuestionError, UserSqlError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.questions.column import check_names
from korea_trade.questions.interruption import Interruption
from korea_trade.store.damage import of_damage
from korea_trade.store.engine import DuckDBPyConnection, Error, StatementType
from korea_trade.store.opening import ARITHMETIC_TABLES

if TYPE_CHECKING:
    import duckdb

# Tables of DuckDB's catalogue and storage: what is asked of them is about tables that the query does not have to name.
_CATALOGUE = ("duckdb_", "pragma_", "information_schema")
BEGIN = "BEGIN TRANSACTION READ ONLY"
VIEWS_TO_ASK = (
    "facts", "totals", "items", "regions", "milestones", "vintages", "quotes", "names", "sources", "derived",
    "verdicts",
)  # fmt: skip
"""The views of schema.sql that are for asking; the others, and the tables, are what these are made of."""
_SHOW_TABLES = re.compile(r"\s*SHOW\s+TABLES\s*;?\s*", re.IGNORECASE)
_OWN_VIEWS = f"SELECT name FROM (SHOW TABLES) WHERE name IN {VIEWS_TO_ASK}"  # noqa: S608  (our own names)


def user_relation(
    cursor: DuckDBPyConnection,
    query: str,
    fill: Callable[[Iterable[str]], None],
    seconds: float | None = None,
    interruption: Interruption | None = None,
    most_rows: int | None = None,
) -> "duckdb.DuckDBPyRelation":
    """One SELECT on a cursor of its own, after ``fill`` has filled the tables it needs, as a relation with its rows.

    It runs in a read-only transaction: a DELETE may hide inside what DuckDB calls a SELECT. After so many ``seconds``
    it is interrupted, if they are given, and before where an ``interruption`` asks for it. Raises QuestionError, also
    for more than ``most_rows`` rows, and KtradeError where it takes too long or too much, or was interrupted.
    """
    import duckdb  # noqa: F401  (which adds relations to connections)

    interruption = interruption or Interruption()
    timer = None if seconds is None else _timer(seconds, interruption)
    try:
        with errors_of_duckdb(interruption):
            query = begin_query(cursor, query, fill)
            if timer:
                timer.start()
            with interruption.may_end(cursor):
                relation = cursor.sql(query)
                check_names(relation.columns)
                if most_rows is None:
                    return relation.materialize()
                held = relation.limit(most_rows + 1).materialize()
            if len(held) > most_rows:
                raise QuestionError(phrase(Phrases.query_has_more_rows, most_rows), phrase(Phrases.aggregate_or_limit))
            return held
    finally:
        if timer:
            timer.cancel()


@contextmanager
def errors_of_duckdb(interruption: Interruption | None = None) -> Iterator[None]:
    """What DuckDB says of a query is an error of it, unless it was interrupted, took too much, or a file is damaged."""
    try:
        yield
    except Error as error:
        if interruption is not None and interruption.reason is not None:
            raise KtradeError(interruption.reason) from error
        if type(error).__name__ == "OutOfMemoryException":
            raise KtradeError(phrase(Phrases.query_took_too_much), phrase(Phrases.ask_for_less)) from None
        raise of_damage(error) or UserSqlError(str(error)) from error
    except RecursionError as error:
        raise UserSqlError(phrase(Phrases.unreadable_value, "nested too deep")) from error


def _timer(seconds: float, interruption: Interruption) -> Timer:
    return Timer(seconds, interruption.interrupt, [phrase(Phrases.query_took_too_long, int(seconds))])


def begin_query(cursor: DuckDBPyConnection, query: str, fill: Callable[[Iterable[str]], None]) -> str:
    """The one SELECT of a query, whose transaction has begun, its tables filled. Raises UserSqlError and Error."""
    if not _is_utf8(query):
        raise UserSqlError(phrase(Phrases.query_not_utf8))
    statements = cursor.extract_statements(query)
    if len(statements) != 1:
        raise UserSqlError(phrase(Phrases.not_one_statement, len(statements)))
    try:
        kind = statements[0].type
    except ValueError:  # one that the interface to Python does not know
        raise UserSqlError(phrase(Phrases.not_a_select, "OTHER")) from None
    if kind.name == "MULTI":  # which DuckDB makes of one PIVOT
        raise UserSqlError(phrase(Phrases.pivot_needs_values))
    if kind not in (StatementType.SELECT, StatementType.EXPLAIN):
        raise UserSqlError(phrase(Phrases.not_a_select, kind.name))
    fill(_arithmetic_tables_of(cursor, query))
    cursor.execute(BEGIN)
    return _OWN_VIEWS if _SHOW_TABLES.fullmatch(statements[0].query) else statements[0].query


def _is_utf8(text: str) -> bool:
    """Whether a text has no half of a surrogate pair, which stands for a byte that was not UTF-8."""
    return all(not "\ud800" <= char <= "\udfff" for char in text)


def _arithmetic_tables_of(cursor: DuckDBPyConnection, query: str) -> frozenset[str]:
    """The tables of arithmetic that a query reads, through whatever views; all of them where DuckDB cannot tell."""
    if any(name in query.lower() for name in _CATALOGUE):
        return ARITHMETIC_TABLES
    try:
        return ARITHMETIC_TABLES & cursor.get_table_names(query)
    except Error:
        return ARITHMETIC_TABLES
