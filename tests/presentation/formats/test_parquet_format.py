"""Parquet: one schema a command, figures exact, whatever the columns are called; a query keeps DuckDB's types."""

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.errors import KtradeError
from korea_trade.presentation.answer import Answer, TypedRows, plain_answer
from korea_trade.presentation.formats.parquet_format import Parquet
from korea_trade.presentation.formats.record import Number, records_of
from korea_trade.presentation.formats.record_schema import ROW_TYPES
from korea_trade.presentation.tables.relation import ResultRows
from korea_trade.questions.column import ColumnType, Kind
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.receipt import receipt_row
from korea_trade.questions.receipt_row import ReceiptRow
from korea_trade.questions.trade import Trade
from tests.presentation.cells import answer_of

DECIMAL = ColumnType(Kind.DECIMAL, optional=True)


def read(answer: Answer, folder: Path) -> tuple[dict[str, str], list[tuple[object, ...]]]:
    """The columns with their types, and the rows, of an answer as a Parquet file."""
    file = folder / "read.parquet"
    file.write_bytes(Parquet().encode(answer))
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(file)])
        types = {column[0]: str(column[1]) for column in found.description or ()}
        return types, found.fetchall()


@pytest.mark.parametrize("name", ["a'b", 'a"b', "a\\b", "a, b", 'x"; DROP TABLE answer; --', "행", " ", "$1", "{}"])
def test_a_column_has_any_name(tmp_path: Path, name: str) -> None:
    """A name that means something to SQL or JSON is a name."""
    answer = answer_of((name, "b"), [{name: Number("7"), "b": "x'\"y"}, {name: None, "b": None}], {name: DECIMAL})
    types, rows = read(answer, tmp_path)
    assert (list(types), rows) == ([name, "b"], [(7, "x'\"y"), (None, None)])


@given(st.text(min_size=1, max_size=6))
def test_any_name_is_written_or_refused(name: str) -> None:
    """Any text names a column, or is refused with an error."""
    with suppress(KtradeError):
        assert Parquet().encode(answer_of((name,), [{name: "x"}])).startswith(b"PAR1")


def test_the_schema_is_that_of_the_command_whatever_the_rows(tmp_path: Path, bundled: Trade) -> None:
    """Every command has one schema, with no rows too: figures are decimals, days dates, lists and records of text."""
    schemas = {
        command: read(plain_answer(TypedRows(row_type, ())), tmp_path)[0] for command, row_type in ROW_TYPES.items()
    }
    facts = bundled.facts()
    for rows in (facts, facts[:1], [fact for fact in facts if fact.value is None]):
        assert read(plain_answer(TypedRows(FactRow, rows)), tmp_path)[0] == schemas["facts"]
        with duckdb.connect() as connection:
            file = str(tmp_path / "read.parquet")
            never_null = "SELECT name FROM parquet_schema(?) WHERE repetition_type = 'REQUIRED'"
            assert connection.execute(never_null, [file]).fetchall() == [("duckdb_schema",)], "only the root"
    shared = schemas["facts"]
    assert {shared[key] for key in ("value", "growth", "level")} == {"DECIMAL(38,9)"}
    assert {shared[key] for key in ("period_start", "period_end")} == {"DATE"}
    assert (shared["of"], shared["quotes"], shared["note"]) == ("BIGINT", "VARCHAR[]", "VARCHAR")
    assert schemas["sources"]["published"] == "DATE"
    assert schemas["draft"]["doubtful"] == "BOOLEAN"
    assert schemas["show"]["evidence"] == "STRUCT(line BIGINT, paragraph VARCHAR, quotes VARCHAR[])[]"


def test_values_are_those_of_json(tmp_path: Path, bundled: Trade) -> None:
    """Every cell reads back as it is in JSON: figures exact, days as dates, records inside records whole."""
    rows = [receipt_row(receipt) for receipt in bundled.show(["2020.exports@motie-2021-01-04", "2023-12.balance@"])]
    answer = plain_answer(TypedRows(ReceiptRow, rows))
    types, found = read(answer, tmp_path)
    for cells, row, record in zip(found, rows, records_of(rows), strict=True):
        stored = dict(zip(types, cells, strict=True))
        assert stored["value"] == row.value
        assert str(stored["period_start"]) == row.period_start
        assert stored["evidence"] == [
            {"line": part.line, "paragraph": part.paragraph, "quotes": list(part.quotes)} for part in row.evidence
        ]
        assert stored["quotes"] == list(row.quotes)
        assert stored["caveat"] == record["caveat"]


@pytest.mark.parametrize("figure", ["12345678901234567890123456789.123456789", "-0.000000001", "999999999999.999999"])
def test_figures_are_exact(tmp_path: Path, bundled: Trade, figure: str) -> None:
    """A figure with as many digits as a column holds reads back the same, not as the nearest float."""
    row = replace(bundled.facts()[0], value=Decimal(figure))
    types, (cells,) = read(plain_answer(TypedRows(FactRow, [row])), tmp_path)
    assert dict(zip(types, cells, strict=True))["value"] == Decimal(figure)


@pytest.mark.parametrize("figure", ["0.1234567891", "123456789012345678901234567890"])
def test_a_figure_that_does_not_fit_is_refused(bundled: Trade, figure: str) -> None:
    """A figure with more digits than a column holds is an error, never rounded in silence."""
    row = replace(bundled.facts()[0], value=Decimal(figure))
    with pytest.raises(KtradeError, match=f"^{figure} does not fit a column of decimals"):
        Parquet().encode(plain_answer(TypedRows(FactRow, [row])))


def test_a_query_keeps_its_types(tmp_path: Path, bundled: Trade) -> None:
    """The result of SQL keeps DuckDB's types and values; integers of 128 bits are decimals, as Parquet has none."""
    query = (
        "SELECT 1e-7::DOUBLE AS small, 1e300 AS big, true AS truth, DATE '2020-01-31' AS day, sum(1) AS total,"
        " [sum(2)] AS totals, 9007199254740993::BIGINT AS whole, 71.0::DECIMAL(9, 3) AS figure,"
        " TIMESTAMP '2020-01-31 01:02:03' AS time, {'a': 1, 'b': 'x'} AS record, 'é' AS text, 12.5::FLOAT AS short"
    )
    with bundled.sql_relation(query) as relation:
        types, rows = read(plain_answer(ResultRows(relation)), tmp_path)
        chosen, _ = read(plain_answer(ResultRows(relation)).with_columns(["day", "small"]), tmp_path)
    assert types == {
        "small": "DOUBLE",
        "big": "DOUBLE",
        "truth": "BOOLEAN",
        "day": "DATE",
        "total": "DECIMAL(38,0)",
        "totals": "DECIMAL(38,0)[]",
        "whole": "BIGINT",
        "figure": "DECIMAL(9,3)",
        "time": "TIMESTAMP",
        "record": "STRUCT(a INTEGER, b VARCHAR)",
        "text": "VARCHAR",
        "short": "FLOAT",
    }
    assert rows == bundled.sql(query).fetchall()
    assert chosen == {"day": "DATE", "small": "DOUBLE"}


def test_what_parquet_has_no_type_for_keeps_its_value(tmp_path: Path, bundled: Trade) -> None:
    """A time keeps its offset, an interval its microseconds and bits their digits: as text, also inside lists."""
    query = (
        "SELECT '01:02:03+02'::TIMETZ AS time, '00101'::BIT AS bits, ['01:02:03-05'::TIMETZ] AS times, "
        "{'BIT': '101'::BIT, 'INTERVAL': 1} AS record, INTERVAL '1 day 1 microsecond' AS span, "
        "'01:02:03'::TIME AS local, 'a'::ENUM ('a', 'b') AS code"
    )
    with bundled.sql_relation(query) as relation:
        types, rows = read(plain_answer(ResultRows(relation)), tmp_path)
    assert types == {
        "time": "VARCHAR",
        "bits": "VARCHAR",
        "times": "VARCHAR[]",
        "record": 'STRUCT("BIT" VARCHAR, "INTERVAL" INTEGER)',
        "span": "VARCHAR",
        "local": "TIME",
        "code": "VARCHAR",
    }
    ((at, bits, times, record, span, _, code),) = rows
    assert (at, bits, times, record) == ("01:02:03+02", "00101", ["01:02:03-05"], {"BIT": "101", "INTERVAL": 1})
    assert (span, code) == ("1 day 00:00:00.000001", "a")


def test_an_integer_too_large_is_refused(bundled: Trade) -> None:
    """An integer of more digits than a decimal holds is an error that names it, not a float, nor DuckDB's own text."""
    with bundled.sql_relation("SELECT 2::HUGEINT ** 1 AS a, 170141183460469231731687303715884105727 AS b") as relation:
        answer = plain_answer(ResultRows(relation))
        with pytest.raises(KtradeError) as wrong:
            Parquet().encode(answer)
    figure = "170141183460469231731687303715884105727"
    assert str(wrong.value) == f"Parquet cannot hold this: {figure} has more than 38 digits"
