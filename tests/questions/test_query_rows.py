"""The rows of a query as they come."""

import pytest

from korea_trade.errors import UserSqlError
from korea_trade.questions.query_rows import SqlRow
from korea_trade.questions.second_look import AGGREGATES, SCALARS
from korea_trade.questions.trade import Trade


def rows_of(trade: Trade, query: str) -> list[SqlRow]:
    with trade.sql_rows(query) as rows:
        return list(rows)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT DATE '2021-01-04' AS day, 2 AS n; -- the day", [("2021-01-04", 2)]),
        ("-- days\nSELECT [DATE 'infinity', NULL] AS days", [(["infinity", None],)]),
        (
            "SELECT {'a b': DATE '2021-01-04', 'n': NULL, 'f': 1.50} AS s",
            [({"a b": "2021-01-04", "n": None, "f": 1.5},)],
        ),
        ("SELECT MAP {DATE '2021-01-04': 1} AS m", [({"2021-01-04": 1},)]),
        ("SELECT [DATE '2021-01-04', NULL]::DATE[2] AS days", [(["2021-01-04", None],)]),
        ("SELECT (1, 2) AS pair, row() AS nothing", [("(1, 2)", "()")]),
        ("SELECT 'it''s' AS text, INTERVAL 1 DAY AS time", [("it's", "1 day")]),
        ("SELECT range AS n, DATE '2021-01-04' AS day FROM range(3) ORDER BY n DESC LIMIT 1", [(2, "2021-01-04")]),
        ("DESCRIBE SELECT 1 AS one", [("one", "INTEGER", "YES", None, None, None)]),
        ("VALUES (DATE '2021-01-04')", [("2021-01-04",)]),
        ("; ;SELECT DATE '2021-01-04' AS day", [("2021-01-04",)]),
    ],
)
def test_all_but_numbers_and_truths_are_texts(bundled: Trade, query: str, rows: list[SqlRow]) -> None:
    """Days and what else Python would change are texts, inside lists and structs too, however the query is written."""
    assert rows_of(bundled, query) == rows


def test_what_is_explained_has_rows(bundled: Trade) -> None:
    """EXPLAIN, which cannot be described, gives its plan."""
    with bundled.sql_rows("EXPLAIN SELECT 1") as rows:
        assert rows.columns == ("explain_key", "explain_value")
        assert len(list(rows)) == 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT nothing FROM facts",
        "SELECT ?",
        "SELECT 1 +",
        "EXPLAIN SELECT 1 +",
        "DELETE FROM sources",
        "SELECT 1; SELECT 2",
    ],
)
def test_a_wrong_query_is_told_in_its_own_words(bundled: Trade, query: str) -> None:
    """What is wrong is said of the query as it was given, in the words of the result that is held."""
    with pytest.raises(UserSqlError) as held:
        bundled.sql(query)
    with pytest.raises(UserSqlError) as coming:
        rows_of(bundled, query)
    assert str(coming.value).startswith(str(held.value))
    assert "DESCRIBE" not in str(coming.value)


def test_an_error_in_a_late_row_is_one_of_the_query(bundled: Trade) -> None:
    """An error that comes as rows are gone through is told like any other."""
    query = "SELECT CASE WHEN range = 50000 THEN error('late') END AS n FROM range(100000)"
    with bundled.sql_rows(query) as rows, pytest.raises(UserSqlError, match="late"):
        list(rows)


@pytest.mark.parametrize("number", [3, 50_000])
def test_an_error_in_a_row_with_days_shows_no_other_query(bundled: Trade, number: int) -> None:
    """Where days are asked as texts, an error in a row names no place in the query that asks so."""
    numbers = f"(CASE WHEN range = {number} THEN 'ten' ELSE '1' END)::INTEGER AS n"
    query = f"FROM range(100000) SELECT {numbers}, DATE '2021-01-04' AS day"
    with pytest.raises(UserSqlError) as wrong:
        rows_of(bundled, query)
    assert wrong.value.args[0] == "Conversion Error: Could not convert string 'ten' to INT32"


def test_first_rows_stay_to_be_gone_through(bundled: Trade) -> None:
    """What is looked at first comes again with the rest; where only the first are left, it is known of how many."""
    with bundled.sql_rows("SELECT range AS n FROM range(2500)") as rows:
        assert rows.first(2) == rows.first(2) == [(0,), (1,)]
        assert rows.first(5) == [(number,) for number in range(5)]
        assert list(rows) == [(number,) for number in range(2500)]
    with bundled.sql_rows("SELECT range AS n FROM range(2500)") as rows:
        assert rows.first(1200)[-1] == (1199,)
        assert rows.leave_out_all_but(1000) == 2500
        assert list(rows) == [(number,) for number in range(1000)]


def test_a_query_runs_once(bundled: Trade) -> None:
    """Rows that are looked at and then gone through are the same, also of a query that gives others each time."""
    with bundled.sql_rows("SELECT random() AS n FROM range(10)") as rows:
        first = rows.first(5)
        assert list(rows)[:5] == first


def test_known_functions_are_what_duckdb_says(bundled: Trade) -> None:
    """The functions that DuckDB is not asked for are aggregates, and those that never are."""
    query = "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'aggregate'"
    aggregates = {name for (name,) in bundled.sql(query)}
    assert aggregates >= AGGREGATES
    assert aggregates.isdisjoint(SCALARS)
