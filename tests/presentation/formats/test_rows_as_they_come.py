"""Parquet and workbooks of many rows hold only some of them at a time."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakSet

import duckdb
import pytest

from korea_trade.errors import KtradeError
from korea_trade.presentation.answer import Rows, plain_answer
from korea_trade.presentation.chosen_rows import ChosenRows
from korea_trade.presentation.formats import xlsx_format
from korea_trade.presentation.formats.parquet_format import Parquet
from korea_trade.presentation.formats.record import Cell, Number, Record
from korea_trade.presentation.formats.xlsx_format import Xlsx
from korea_trade.questions.column import Columns, ColumnType, Kind

COUNT = 4_000


class _Record(dict[str, Cell]):
    """A record of which can be told whether somebody still holds it."""

    __hash__ = object.__hash__  # type: ignore[assignment]  # each is itself


class _Counted(Rows):
    """Rows that are made when they are asked for, and know how many of them are held."""

    def __init__(self, count: int) -> None:
        self.count, self.held, self.most_held = count, WeakSet[_Record](), 0

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self.columns)

    @property
    def columns(self) -> Columns:
        return {"id": ColumnType(Kind.TEXT), "value": ColumnType(Kind.DECIMAL)}

    def records(self) -> Iterator[Record]:
        for number in range(self.count):
            record = _Record(id=f"fact {number}", value=Number(f"{number}.50"))
            self.held.add(record)
            self.most_held = max(self.most_held, len(self.held))
            yield record

    def chosen(self, names: tuple[str, ...]) -> Rows:
        return ChosenRows(self, names)


def test_parquet_takes_rows_by_batches(tmp_path: Path) -> None:
    """A file of thousands of rows is written while no more than a batch of them is held, and has all of them."""
    rows = _Counted(COUNT)
    file = tmp_path / "rows.parquet"
    file.write_bytes(Parquet().encode(plain_answer(rows)))
    assert rows.most_held <= 1_001
    with duckdb.connect() as connection:
        query = "SELECT id, CAST(value AS VARCHAR) FROM read_parquet(?)"
        found = connection.execute(query, [str(file)]).fetchall()
    assert found == [(f"fact {number}", f"{number}.500000000") for number in range(COUNT)]


@pytest.mark.parametrize("held", [500, COUNT + 1])
def test_a_long_sheet_is_written_as_its_rows_come(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sheet that is longer than what is held has the same cells as one that is not."""
    monkeypatch.setattr(xlsx_format, "_MOST_ROWS_HELD", held)
    rows = _Counted(COUNT)
    with zipfile.ZipFile(io.BytesIO(Xlsx().encode(plain_answer(rows)))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert rows.most_held <= held + 2
    assert re.findall(r"<v>([0-9]+[.]5)</v>", sheet) == [f"{number}.5" for number in range(COUNT)]
    assert ("fact 1999" in sheet) == (held < COUNT)  # a short sheet shares its texts


def test_a_sheet_of_too_many_rows_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that no sheet can hold are an error that counts them all."""
    monkeypatch.setattr(xlsx_format, "_MOST_ROWS_HELD", 500)
    monkeypatch.setattr(xlsx_format, "_MOST_ROWS", 2_000)
    with pytest.raises(KtradeError) as refused:
        Xlsx().encode(plain_answer(_Counted(COUNT)))
    assert "4000 rows" in str(refused.value)
