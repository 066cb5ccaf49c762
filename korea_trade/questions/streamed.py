"""Rows of a view a batch at a time, for listings that are too long to be held."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pickle import dumps, loads
from typing import TYPE_CHECKING, Generic, TypeVar

from korea_trade.messages.phrases import Phrases
from korea_trade.progress import followed
from korea_trade.questions.filters import Filters
from korea_trade.questions.select import columns_of_row, filled
from korea_trade.said import said

if TYPE_CHECKING:
    from korea_trade.store.engine import DuckDBPyConnection

R = TypeVar("R")
T = TypeVar("T")
BATCH = 1_000
"""How many rows are fetched at a time."""


@dataclass(frozen=True, slots=True)
class Streamed(Generic[R]):
    """The rows of a view that pass the filters, in the order of the fact base, fetched anew each time they are read.

    Sorting them would hold all of them in DuckDB. So only their positions are sorted, and the rows come as its threads
    have them; those that come early wait.
    """

    open_cursor: "Callable[[], DuckDBPyConnection]"
    row_type: type[R]
    view: str
    filters: Filters
    limit: int | None = None
    _positions: "array[int]" = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Look which rows there are."""
        where, parameters = self.filters.where()
        query = f"SELECT position FROM {self.view} WHERE {where} ORDER BY position LIMIT ?"  # noqa: S608
        positions = array("q")
        with self.open_cursor() as cursor:
            cursor.execute(query, [*parameters, self.limit])
            while batch := cursor.fetchmany(BATCH):
                positions.extend(position for (position,) in batch)
        object.__setattr__(self, "_positions", positions)

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[R]:
        where, parameters = self.filters.where()
        query = f"SELECT position, {columns_of_row(self.row_type)} FROM {self.view} WHERE {where}"  # noqa: S608
        with self.open_cursor() as cursor:
            cursor.execute(query, parameters)
            batches = iter(lambda: cursor.fetchmany(BATCH), [])
            records = in_place(chain.from_iterable(batches), self._positions)
            for record in followed(said(Phrases.listing_rows), records, len(self)):
                yield filled(self.row_type, record[1:])


def in_place(records: Iterable[Sequence[T]], positions: Iterable[int]) -> Iterator[Sequence[T]]:
    """Records, whose first cell is their position, in the order of these positions; other records are left out.

    Those that wait are kept in the fewest bytes: each thread of DuckDB may be a row group of Parquet ahead.
    Raises OSError where a record does not come.
    """
    coming, waiting = iter(records), dict[int, bytes]()
    for position in positions:
        if position in waiting:
            yield loads(waiting.pop(position))  # noqa: S301  (our own)
            continue
        for record in coming:
            if record[0] == position:
                yield record
                break
            waiting[int(str(record[0]))] = dumps(record)
        else:
            raise OSError("a table of facts has changed while it was read")
