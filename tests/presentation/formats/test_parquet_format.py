"""Parquet, whatever the columns are called."""

from contextlib import suppress
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.errors import KtradeError
from korea_trade.presentation.answer import plain_answer
from korea_trade.presentation.formats.parquet_format import Parquet
from korea_trade.presentation.formats.record import Number


def columns(content: bytes, folder: Path) -> dict[str, list[object]]:
    """The columns of a Parquet file."""
    file = folder / "read.parquet"
    file.write_bytes(content)
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(file)])
        names = [column[0] for column in found.description or ()]
        return {name: list(values) for name, values in zip(names, zip(*found.fetchall(), strict=True), strict=True)}


@pytest.mark.parametrize("name", ["a'b", 'a"b', "a\\b", "a, b", 'x"; DROP TABLE answer; --', "행", " ", "$1", "{}"])
def test_a_column_has_any_name(tmp_path: Path, name: str) -> None:
    """A name that means something to SQL or JSON is a name."""
    answer = plain_answer((name, "b"), [{name: Number("7"), "b": "x'\"y"}, {name: None, "b": None}])
    assert columns(Parquet().encode(answer), tmp_path) == {name: [7, None], "b": ["x'\"y", None]}


@given(st.text(min_size=1, max_size=6))
def test_any_name_is_written_or_refused(name: str) -> None:
    """Any text names a column, or is refused with an error."""
    with suppress(KtradeError):
        assert Parquet().encode(plain_answer((name,), [{name: "x"}])).startswith(b"PAR1")
