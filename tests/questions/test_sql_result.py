"""SQL from Python is answered as every other question is."""

import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import polars
import pyarrow as pa
import pytest

from korea_trade.errors import UserSqlError
from korea_trade.notebook.opening import open_trade
from korea_trade.questions.frames import PackageMissing
from korea_trade.questions.trade import Trade

QUERY = """
    SELECT id, value, "of", period_start, len(quotes) > 1 AS several, quotes, CAST(position AS HUGEINT) AS big
    FROM facts WHERE measure IN ('value', 'count') ORDER BY position LIMIT 5
"""


def test_a_result_is_a_sequence_of_rows(bundled: Trade) -> None:
    """A result has a length, rows as tuples, slices and column names; equal questions have equal answers."""
    result = bundled.sql(QUERY)
    assert isinstance(result, Sequence)
    assert result.columns == ("id", "value", "of", "period_start", "several", "quotes", "big")
    assert (len(result), len(result[:2])) == (5, 2)
    assert [result[number] for number in range(5)] == list(result)
    assert result == bundled.sql(QUERY)
    assert result != bundled.sql("SELECT 1 AS id")
    assert hash(result) == hash(bundled.sql(QUERY))
    assert not bundled.sql("SELECT id FROM facts WHERE false")
    assert repr(bundled.sql("SELECT 1 AS id")) == "SqlResult(id: [(1,)])"


def test_frames_of_a_result_are_exact(bundled: Trade) -> None:
    """Each library gets the rows with exact decimals, whole numbers and dates; nothing passes through a float."""
    result = bundled.sql(QUERY)
    values = [row[1] for row in result]
    assert isinstance(values[0], Decimal)
    frame, table, other = result.df(), result.arrow(), result.pl()
    assert list(frame["value"].astype(object).where(frame["value"].notna(), None)) == values
    assert table["value"].to_pylist() == other["value"].to_list() == values
    assert (table.schema.field("value").type, other.schema["value"]) == (
        pa.decimal128(18, 6),
        polars.Decimal(18, 6),
    )
    assert str(frame.dtypes["of"]) == "Int64"
    assert str(frame.dtypes["several"]) == "boolean"
    assert str(frame.dtypes["period_start"]).startswith("datetime64")
    assert table["period_start"][0].as_py() == other["period_start"][0] == date(2020, 1, 1)
    assert other["quotes"].to_list() == [row[5] for row in result]
    assert other["big"].to_list() == [row[6] for row in result]


def test_frames_without_rows_have_the_columns(bundled: Trade) -> None:
    """A result without rows gives frames with its columns and types."""
    result = bundled.sql("SELECT id, value FROM facts WHERE false")
    assert result.df().shape == (0, 2)
    assert result.arrow().column_names == result.pl().columns == ["id", "value"]


@pytest.mark.parametrize(("method", "package"), [("df", "pandas"), ("arrow", "pyarrow"), ("pl", "polars")])
def test_a_missing_package_is_named(bundled: Trade, monkeypatch: pytest.MonkeyPatch, method: str, package: str) -> None:
    """Without the library the error names it."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(PackageMissing, match=package):
        getattr(bundled.sql("SELECT 1 AS one"), method)()


def test_a_notebook_shows_a_table() -> None:
    """A notebook shows the rows, escaped, decimals without the zeros of their type; also when the facts are closed."""
    with open_trade() as trade:
        result = trade.sql("SELECT id, value, '<b>' AS text FROM items WHERE item = 'semiconductors' AND value = 99.2")
    html = str(result._repr_html_())
    assert "<caption>1 row</caption>" in html
    assert ">99.2</td>" in html
    assert "&lt;b&gt;" in html


def test_rows_stay_when_the_facts_are_closed() -> None:
    """Rows and pandas stay; what DuckDB would have to give is then an error in plain words."""
    with open_trade() as trade:
        result = trade.sql("SELECT 1 AS one")
    assert list(result) == [(1,)]
    assert result.df().shape == (1, 1)
    for ask in (result.arrow, result.pl):
        with pytest.raises(UserSqlError, match="closed"):
            ask()
