"""Listings that are fetched a batch at a time."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.questions import streamed
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.sorting import in_order
from korea_trade.questions.streamed import Streamed, in_place
from korea_trade.questions.trade import Trade
from korea_trade.store.engine import DuckDBPyConnection


class Counting:
    """A cursor that notes how many rows were fetched at a time, and gives them in no other way."""

    def __init__(self, cursor: DuckDBPyConnection, fetched: list[int]) -> None:
        self.cursor, self.fetched = cursor, fetched

    def __enter__(self) -> "Counting":
        return self

    def __exit__(self, *_: object) -> None:
        self.cursor.close()

    def execute(self, query: str, parameters: list[object]) -> None:
        self.cursor.execute(query, parameters)

    def fetchmany(self, size: int) -> list[tuple[object, ...]]:
        rows = self.cursor.fetchmany(size)
        self.fetched.append(len(rows))
        return rows


def test_no_more_than_a_batch_is_fetched(bundled: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are fetched by the batch, as they are gone through, and are those of the listing however often."""
    monkeypatch.setattr(streamed, "BATCH", 7)
    fetched = list[int]()
    rows = Streamed(
        lambda: Counting(bundled.cursor(), fetched),  # type: ignore[arg-type,return-value]  # all that is used of one
        FactRow,
        "facts",
        Filters(),
    )
    assert len(rows) == len(bundled.facts())
    fetched.clear()
    going = iter(rows)
    next(going)
    assert fetched == [7]
    assert [next(going), *going][1:] == list(bundled.facts())[2:]
    assert max(fetched) == 7
    assert list(rows) == list(bundled.facts())


def test_each_fact_takes_filters_and_a_limit(bundled: Trade) -> None:
    """What is listed a batch at a time is what the listing has with the same filters and limit."""
    filters = bundled.filters(item="chips")
    order = Order(limit=3)
    assert list(bundled.each_fact(filters, order)) == list(bundled.facts(filters, order))
    assert not bundled.each_fact(bundled.filters(year=1999))


@pytest.mark.parametrize("key", [None, SortKey.VALUE, SortKey.GROWTH, SortKey.NAME, SortKey.PERIOD])
@pytest.mark.parametrize("reverse", [False, True])
def test_facts_are_sorted_before_they_are_fetched(bundled: Trade, key: SortKey | None, reverse: bool) -> None:
    """Facts in any order are those that sorting all of them gives, held or by the batch, and so are the first few."""
    expected = in_order(bundled.facts(), Order(key, reverse))
    assert list(bundled.each_fact(order=Order(key, reverse))) == expected
    assert list(bundled.facts(order=Order(key, reverse))) == expected
    first = Order(key, reverse, limit=20)
    assert list(bundled.each_fact(order=first)) == list(bundled.facts(order=first)) == expected[:20]


@given(st.sets(st.integers(0, 99)), st.randoms(use_true_random=False))
def test_rows_come_in_the_order_of_the_fact_base(positions: set[int], random: Random) -> None:
    """In whatever order rows come, they are given in that of their positions, each whole."""
    records = [(position, (f"row {position}", [None, "x"])) for position in positions]
    random.shuffle(records)
    assert list(in_place(records, sorted(positions))) == [record for _, record in sorted(records)]


def test_a_row_that_does_not_come_is_an_error() -> None:
    """A table that loses rows while it is read gives an error, never a listing that lacks them."""

    def ask() -> Iterator[object]:
        return iter(in_place([(1, "a"), (3, "c")], [1, 2, 3]))

    rows = ask()
    assert next(rows) == "a"
    with pytest.raises(OSError, match="changed while it was read"):
        next(rows)
