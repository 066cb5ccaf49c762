"""A second look at a query that has been answered: parts of it are run again, with other columns."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Timer
from typing import TypeVar

from korea_trade.cached_property import cached_property
from korea_trade.errors import KtradeError
from korea_trade.questions.interruption import Interruption
from korea_trade.questions.query_tree import COUNTING, LISTING, Node, listed
from korea_trade.store.engine import DuckDBPyConnection, Error

T = TypeVar("T")
MOST_ROWS = 1_000
"""So many rows are looked at."""
AGGREGATES = frozenset("sum avg mean median min max any_value first last arg_min arg_max min_by max_by".split())
SCALARS = frozenset("round abs lower upper concat substr substring left strlen length year month quarter".split())
"""Functions that are known to be of many rows, or of one: to ask DuckDB for all functions takes long."""


class SecondLook:
    """What DuckDB says of a query and of its parts, as long as time is left: after it nothing can be told."""

    def __init__(self, cursor: DuckDBPyConnection, interruption: Interruption) -> None:
        self._cursor = cursor
        self._interruption = interruption
        self._said: dict[tuple[str, str], str] = {}

    @property
    def is_over(self) -> bool:
        """Whether no time is left, so that what is not found may be there."""
        return self._interruption.reason is not None

    def read(self, query: str, rows: Callable[[DuckDBPyConnection], T]) -> T | None:
        """What ``rows`` takes from a query, which can write nothing; None where it cannot be run, or not in time."""
        with suppress(Error, KtradeError, MemoryError), self._interruption.may_end(self._cursor):
            self._cursor.execute("BEGIN TRANSACTION READ ONLY")
            try:
                return rows(self._cursor.execute(query))
            finally:
                self._cursor.execute("ROLLBACK")
        return None

    def read_of(self, select: Node, rows: Callable[[DuckDBPyConnection], T]) -> T | None:
        """The same of a SELECT."""
        query = self.written(select)
        return None if query is None else self.read(query, rows)

    def names(self, query: str | None) -> list[str]:
        """What the columns of a query are called; none of one that cannot be run."""
        return self.read(f"DESCRIBE {query}", lambda cursor: [str(row[0]) for row in cursor.fetchall()]) or []

    def taken_apart(self, query: str) -> Node | None:
        """The tree of one query; None of anything else."""
        parsed = json.loads(self._said_of("json_serialize_sql", query) or "{}")
        if parsed.get("error") is not False or len(parsed["statements"]) != 1:
            return None
        node: Node = parsed["statements"][0]["node"]
        return node

    def columns(self, expressions: Sequence[str]) -> list[object]:
        """Expressions as the columns of a SELECT."""
        return listed((self.taken_apart(f"SELECT {', '.join(expressions)}") or {}).get("select_list"))

    def expressed(self, expression: Node) -> str:
        """The text of an expression."""
        select = {**self._select, "select_list": [{**expression, "alias": ""}]}
        return (self.written(select) or "").removeprefix("SELECT ")

    def makes_one_of_many(self, part: Node) -> bool:
        """Whether a part of a query is an aggregate, or one over a window, that makes a figure of many."""
        name = part.get("function_name")
        if not isinstance(name, str) or part.get("is_operator") or name in COUNTING | LISTING | SCALARS:
            return False
        return name in AGGREGATES or name in self._aggregates

    @cached_property
    def _aggregates(self) -> frozenset[str]:
        query = "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'aggregate'"
        return frozenset(self.read(query, lambda cursor: [str(name) for (name,) in cursor.fetchall()]) or ())

    @cached_property
    def _select(self) -> Node:
        return self.taken_apart("SELECT 1") or {}

    def written(self, select: Node) -> str | None:
        """The text of a SELECT; None where DuckDB cannot write it."""
        statement = {"error": False, "statements": [{"node": select, "named_param_map": []}]}
        return self._said_of("json_deserialize_sql", json.dumps(statement))

    def _said_of(self, function: str, text: str) -> str | None:
        """What a function of DuckDB gives for a text, asked once; None where it fails."""
        if (function, text) not in self._said:
            with suppress(Error):
                [self._said[function, text]] = self._cursor.execute(f"SELECT {function}(?)", [text]).fetchone() or [""]
        return self._said.get((function, text))


@contextmanager
def second_look(cursor: DuckDBPyConnection, seconds: float) -> Iterator[SecondLook]:
    """A look that lasts at most so long."""
    interruption = Interruption()
    timer = Timer(seconds, interruption.interrupt)
    timer.start()
    try:
        yield SecondLook(cursor, interruption)
    finally:
        timer.cancel()
