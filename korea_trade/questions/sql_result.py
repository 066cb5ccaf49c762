"""The result of a user's SQL in Python: a sequence of rows, data frames, and a table in a notebook."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self, overload

from korea_trade.errors import UserSqlError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.questions.answered_rows import Notebook, Shown
from korea_trade.questions.errors_in_language import in_its_language
from korea_trade.questions.frames import package
from korea_trade.questions.query_rows import SqlRow
from korea_trade.questions.streamed import BATCH
from korea_trade.questions.text_types import type_in_texts

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import polars
    import pyarrow as pa

    from korea_trade.questions.answered_rows import Slice


@in_its_language
class SqlResult(Sequence[SqlRow], Shown):
    """The rows of a result as tuples of Python values, in order; ``columns`` and ``types`` are DuckDB's.

    ``relation`` is DuckDB's own result. It is there until the result or the trade is closed, as are data frames; the
    rows stay.
    """

    def __init__(
        self, cursor: "duckdb.DuckDBPyConnection", relation: "duckdb.DuckDBPyRelation", notebook: Notebook | None = None
    ) -> None:
        self.relation = relation
        self.columns: tuple[str, ...] = tuple(relation.columns)
        self.types: tuple[str, ...] = tuple(map(str, relation.types))
        self._cursor, self._notebook = cursor, notebook
        self._rows = fetched(relation)
        self._left = iter(self._rows)

    def shown_in(self) -> Notebook | None:
        """The notebook that it was asked for in, if it was in one."""
        return self._notebook

    def fetchone(self) -> SqlRow | None:
        """The next row, as a cursor gives it; None at the end."""
        return next(self._left, None)

    def fetchall(self) -> list[SqlRow]:
        """The rows that are left, as a cursor gives them."""
        return list(self._left)

    def df(self) -> "pd.DataFrame":
        """A pandas DataFrame: decimals are ``Decimal``, dates timestamps, integers may be NA. Raises PackageMissing."""
        from korea_trade.questions.frames import frame_of_types

        cells = zip(*self._rows, strict=True) if self._rows else ([] for _ in self.columns)
        return frame_of_types(self.columns, self.types, [list(column) for column in cells])

    def arrow(self) -> "pa.Table":
        """A table of pyarrow with DuckDB's types. Raises PackageMissing, and UserSqlError where it is closed."""
        with package(".arrow()", "pyarrow"):
            import pyarrow as pa  # noqa: F401  (DuckDB says less plainly that it is missing)
        with _errors_of_duckdb():
            return self.relation.to_arrow_table()

    def pl(self) -> "polars.DataFrame":
        """A polars DataFrame with DuckDB's types. Raises PackageMissing, and UserSqlError where it is closed."""
        with package(".pl()", "polars"):
            import polars
        with _errors_of_duckdb():
            return polars.DataFrame(self.relation)

    def close(self) -> None:
        """Let go of DuckDB's result; the rows stay."""
        self._cursor.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[SqlRow]:
        return iter(self._rows)

    @overload
    def __getitem__(self, index: int) -> SqlRow: ...
    @overload
    def __getitem__(self, index: "Slice") -> list[SqlRow]: ...
    def __getitem__(self, index: "int | Slice") -> SqlRow | list[SqlRow]:
        return self._rows[index]

    def __eq__(self, other: object) -> bool:
        return (self.columns, self._rows) == (other.columns, other._rows) if isinstance(other, SqlResult) else False

    def __hash__(self) -> int:
        return hash(self.columns)

    def __repr__(self) -> str:
        rows = ", ".join(map(repr, self._rows[:_SHOWN])) + (", …" if len(self._rows) > _SHOWN else "")
        return f"SqlResult({', '.join(self.columns)}: [{rows}])"


_SHOWN = 20


def fetched(relation: "duckdb.DuckDBPyRelation") -> list[SqlRow]:
    """The rows of a relation. Raises UserSqlError where Python has no such value."""
    with _readable():
        return relation.fetchall()


def each_fetched(relation: "duckdb.DuckDBPyRelation") -> Iterator[SqlRow]:
    """The same a batch at a time."""
    with _readable():
        yield from relation.iter_rows(BATCH)


@contextmanager
def _readable() -> Iterator[None]:
    """A value that Python does not have is an error of the query."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise UserSqlError(phrase(Phrases.unreadable_value, last_line(error))) from error
    except RecursionError as error:
        raise UserSqlError(phrase(Phrases.unreadable_value, "nested too deep")) from error


def in_texts(relation: "duckdb.DuckDBPyRelation") -> "duckdb.DuckDBPyRelation":
    """The same with all but numbers, truths and texts as DuckDB writes them, also inside lists and structs."""
    import duckdb

    written = [(name, type_in_texts(type_)) for name, type_ in zip(relation.columns, relation.types, strict=True)]
    if all(as_text is None for _, as_text in written):
        return relation
    columns = [
        column if as_text is None else column.cast(as_text).alias(name)
        for name, as_text in written
        for column in [duckdb.ColumnExpression(name)]
    ]
    return relation.select(*columns)


@contextmanager
def _errors_of_duckdb() -> Iterator[None]:
    """What DuckDB refuses is an error of the query."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise UserSqlError(last_line(error)) from error


def last_line(error: "duckdb.Error") -> str:
    """What an error of DuckDB says, without what came before."""
    return str(error).strip().splitlines()[-1]
