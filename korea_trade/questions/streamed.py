"""Rows of a view a batch at a time, for listings that are too long to be held."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain
from pickle import dumps, loads
from typing import TYPE_CHECKING, Generic, TypeVar

from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.progress import followed
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import AS_LISTED, Order
from korea_trade.questions.order_by import order_by
from korea_trade.questions.select import columns_of_row, filled

if TYPE_CHECKING:
    from korea_trade.store.engine import DuckDBPyConnection

R = TypeVar("R")
T = TypeVar("T")
BATCH = 1_000
"""How many rows are fetched at a time."""


@dataclass(frozen=True, slots=True)
class Streamed(Generic[R]):
    """The rows of a view that pass the filters, in an order, fetched again each time they are read.

    In the order of the fact base only their positions are sorted, and the rows come as DuckDB's threads have them;
    those that come early wait. In any other order DuckDB sorts the rows, and holds them until the last is read.
    """

    open_cursor: "Callable[[], DuckDBPyConnection]"
    row_type: type[R]
    view: str
    filters: Filters
    order: Order = AS_LISTED
    _positions: "array[int]" = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Look which rows there are."""
        where, parameters = self.filters.where()
        query = f"SELECT position FROM {self.view} WHERE {where} ORDER BY position LIMIT ?"  # noqa: S608
        positions = array("q")
        with self.open_cursor() as cursor:
            positions.extend(position for position, _ in _fetched(cursor, query, [*parameters, self.order.limit]))
        object.__setattr__(self, "_positions", positions)

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[R]:
        where, parameters = self.filters.where()
        query = f"SELECT position, {columns_of_row(self.row_type)} FROM {self.view} WHERE {where}"  # noqa: S608
        with self.open_cursor() as cursor:
            if self.order.is_as_listed:
                records = in_place(_fetched(cursor, query, parameters), self._positions)
            else:
                query += f" ORDER BY {order_by(self.order)} LIMIT ?"
                records = (record for _, record in _fetched(cursor, query, [*parameters, self.order.limit]))
            for record in followed(phrase(Phrases.listing_rows), records, len(self)):
                yield filled(self.row_type, record)


def _fetched(
    cursor: "DuckDBPyConnection", query: str, parameters: Sequence[object]
) -> "Iterator[tuple[int, Sequence[object]]]":
    """The records of a query by position, which is their first cell; no more than a batch is fetched at a time."""
    cursor.execute(query, parameters)
    for position, *record in chain.from_iterable(iter(lambda: cursor.fetchmany(BATCH), [])):
        yield position, record


def in_place(records: Iterable[tuple[int, T]], positions: Iterable[int]) -> Iterator[T]:
    """The records of these positions, in their order; other records are left out.

    Those that wait are kept in the fewest bytes: each thread of DuckDB may be a row group of Parquet ahead.
    Raises OSError where a record does not come.
    """
    coming, waiting = iter(records), dict[int, bytes]()
    for position in positions:
        if position in waiting:
            yield loads(waiting.pop(position))  # noqa: S301  (our own)
            continue
        for found, record in coming:
            if found == position:
                yield record
                break
            waiting[found] = dumps(record)
        else:
            raise OSError("a table of facts has changed while it was read")
