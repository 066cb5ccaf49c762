"""The rows of a user's SQL as they come, a batch at a time, without DuckDB's relations, which take long to import."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice

from korea_trade.questions.column import check_names
from korea_trade.questions.text_types import type_in_texts
from korea_trade.questions.user_sql import BEGIN, begin_query, errors_of_duckdb
from korea_trade.store.engine import DuckDBPyConnection, Error, quoted

SqlRow = tuple[object, ...]
_BATCH = 1_000


class QueryRows:
    """The rows, to be gone through once; all but numbers, truths and texts as DuckDB writes them.

    ``types`` are those of DuckDB. Raises, as rows come, UserSqlError, and KtradeError where they take too much.
    """

    def __init__(self, columns: Sequence[str], types: Sequence[str], coming: Iterator[SqlRow]) -> None:
        self.columns, self.types = tuple(columns), tuple(types)
        self._ahead = list[SqlRow]()
        self._coming = coming

    def __iter__(self) -> Iterator[SqlRow]:
        return chain(self._ahead, self._coming)

    def first(self, number: int) -> list[SqlRow]:
        """The first of them, which stay to be gone through."""
        self._ahead += islice(self._coming, max(0, number - len(self._ahead)))
        return self._ahead[:number]

    def leave_out_all_but(self, number: int) -> int:
        """Leave only the first of them; gives how many there were."""
        first = self.first(number)
        in_all = len(self._ahead) + sum(1 for _ in self._coming)
        self._ahead = first
        return in_all


def query_rows(cursor: DuckDBPyConnection, query: str, fill: Callable[[Iterable[str]], None]) -> QueryRows:
    """One SELECT on a cursor of its own, in a read-only transaction, as ``user_relation`` runs it. Raises the same."""
    with errors_of_duckdb():
        query = begin_query(cursor, query, fill)
        described = _described(cursor, query)
        names = [name for name, _, _ in described]
        check_names(names)
        if all(as_text is None for _, _, as_text in described):
            cursor.execute(query)
        else:
            with _place_left_out():
                cursor.execute(_written_in_texts(query, [as_text for _, _, as_text in described]))
        told = described or [(str(name), str(type_), None) for name, type_, *_ in cursor.description or ()]
    return QueryRows([name for name, _, _ in told], [type_ for _, type_, _ in told], _fetched(cursor))


def _described(cursor: DuckDBPyConnection, query: str) -> list[tuple[str, str, str | None]]:
    """The columns of a query: name, type, and as what it is asked, if not as this; none of what DuckDB explains."""
    try:
        found = cursor.execute(f"DESCRIBE {query}").fetchall()
    except Error:  # the query itself says what is wrong, in its own words
        cursor.execute("ROLLBACK")
        cursor.execute(BEGIN)
        return []
    return [(str(name), str(type_), _as_text(cursor, str(type_))) for name, type_, *_ in found]


def _as_text(cursor: DuckDBPyConnection, type_: str) -> str | None:
    with suppress(Error):
        return type_in_texts(cursor.dtype(type_))
    return "VARCHAR"  # no name of a type, as of a row without columns


def _written_in_texts(query: str, types: list[str | None]) -> str:
    """The query with its columns as other types, where one is given; a query may end with what cannot be enclosed."""
    columns = [f"c{number}" if type_ is None else f"c{number}::{type_}" for number, type_ in enumerate(types)]
    called = ", ".join(f"c{number}" for number in range(len(types)))
    return f"SELECT {', '.join(columns)} FROM query({quoted(query)}) AS result({called})"  # noqa: S608


def _fetched(cursor: DuckDBPyConnection) -> Iterator[SqlRow]:
    with errors_of_duckdb(), _place_left_out():
        while batch := cursor.fetchmany(_BATCH):
            yield from batch


@contextmanager
def _place_left_out() -> Iterator[None]:
    """What is wrong in a row is told without the place in the query, which nobody may have written as it was run."""
    try:
        yield
    except Error as error:
        raise type(error)(str(error).partition("\n\nLINE ")[0]) from error
