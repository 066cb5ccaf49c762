"""SQL of the user is one read-only SELECT: whatever else it tries is refused and changes nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from korea_trade.errors import UserSqlError
from korea_trade.questions.trade import Trade, open_trade
from korea_trade.questions.user_sql import VIEWS_TO_ASK
from korea_trade.store.schema import SCHEMA
from tests.small import write_fact_base

HOSTILE = {
    "read a file": "SELECT * FROM read_csv('{file}')",
    "read a file by name": "SELECT * FROM '{file}'",
    "read a file as text": "SELECT * FROM read_text('{file}')",
    "read a file as bytes": "SELECT * FROM read_blob('{file}')",
    "read a file of rows": "SELECT * FROM read_json('{file}')",
    "sniff a file": "SELECT * FROM sniff_csv('{file}')",
    "list files": "SELECT * FROM glob('{folder}/*')",
    "read the network": "SELECT * FROM read_csv('https://example.org/facts.csv')",
    "write a file": "COPY facts TO '{folder}/new.csv'",
    "write a query to a file": "COPY (SELECT 1) TO '{folder}/new.csv'",
    "write while explaining": "EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/new.csv'",
    "export": "EXPORT DATABASE '{folder}/new'",
    "import": "IMPORT DATABASE '{folder}'",
    "attach": "ATTACH '{folder}/new.db'",
    "detach": "DETACH memory",
    "install": "INSTALL httpfs",
    "load": "LOAD httpfs",
    "set": "SET threads = 1",
    "set a variable": "SET VARIABLE x = 1",
    "reset": "RESET threads",
    "use": "USE memory",
    "pragma": "PRAGMA enable_profiling",
    "pragma that reads": "PRAGMA database_list",
    "call": "CALL pragma_version()",
    "log": "SELECT * FROM enable_logging()",
    "insert": "INSERT INTO item_codes (code) VALUES ('x')",
    "update": "UPDATE fact_entries SET value = '1'",
    "delete": "DELETE FROM fact_entries",
    "truncate": "TRUNCATE fact_entries",
    "merge": "MERGE INTO item_codes USING item_codes AS o ON item_codes.code = o.code WHEN MATCHED THEN DELETE",
    "drop a table": "DROP TABLE item_codes",
    "drop a view": "DROP VIEW facts",
    "alter": "ALTER TABLE item_codes ADD COLUMN x INTEGER",
    "comment": "COMMENT ON TABLE item_codes IS 'x'",
    "create a table": "CREATE TABLE x (y INTEGER)",
    "create a temporary table": "CREATE TEMP TABLE x (y INTEGER)",
    "create a view": "CREATE OR REPLACE VIEW facts AS SELECT 1 AS id",
    "create a temporary view": "CREATE TEMP VIEW facts AS SELECT 1 AS id",
    "create a macro": "CREATE MACRO abs(x) AS 1",
    "create a secret": "CREATE SECRET (TYPE s3)",
    "delete in a WITH": "WITH gone AS (DELETE FROM fact_entries RETURNING *) SELECT count(*) FROM gone",
    "update in a WITH": "WITH new AS (UPDATE fact_entries SET value = '1' RETURNING *) SELECT * FROM new",
    "insert in a WITH": "WITH new AS (INSERT INTO item_codes (code) VALUES ('x') RETURNING *) SELECT * FROM new",
    "delete while explaining": "EXPLAIN ANALYZE DELETE FROM fact_entries",
    "create while explaining": "EXPLAIN ANALYZE CREATE TABLE x (y INTEGER)",
    "delete inside a query of text": "SELECT * FROM query('DELETE FROM fact_entries')",
    "prepare": "PREPARE p AS DELETE FROM fact_entries",
    "begin": "BEGIN TRANSACTION",
    "commit": "COMMIT",
    "checkpoint": "CHECKPOINT",
    "vacuum": "VACUUM",
    "two statements": "SELECT 1; SELECT 2",
    "a statement behind a SELECT": "SELECT 1; DROP TABLE item_codes",
    "a statement behind the end of the transaction": "COMMIT; DELETE FROM fact_entries",
    "nothing": "",
    "blanks": "  \n",
    "only a semicolon": ";",
    "only a comment": "-- SELECT 1",
}
WRONG = {
    "no SQL": "which goods grew?",
    "unknown table": "SELECT * FROM fact",
    "unknown column": "SELECT nothing FROM facts",
    "unbound parameter": "SELECT ?",
    "an error while it runs": "SELECT error('no') FROM facts",
}


@pytest.fixture(scope="module")
def trade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    with open_trade(write_fact_base(tmp_path_factory.mktemp("sql")), only_facts=True) as opened:
        folder = opened.base.root
        (folder / "rows.csv").write_text("a,b\n1,2\n", encoding="utf-8")
        opened.relation("derived")  # what is filled when a query may need it is there before any state is taken
        yield opened


def state(trade: Trade) -> list[Any]:
    """Everything a query could have changed: rows, catalogue, settings and the files beside the fact base."""
    ask = trade.connection.execute
    tables = ask("SELECT schema_name || '.' || table_name, sql FROM duckdb_tables() ORDER BY ALL").fetchall()
    return [
        tables,
        *(ask(f"SELECT * FROM {name}").fetchall() for name, _ in tables),  # noqa: S608
        ask("SELECT view_name, sql FROM duckdb_views() ORDER BY ALL").fetchall(),
        ask("SELECT function_name, macro_definition FROM duckdb_functions() WHERE NOT internal").fetchall(),
        ask("SELECT database_name FROM duckdb_databases() ORDER BY ALL").fetchall(),
        ask("SELECT name, value FROM duckdb_settings() ORDER BY ALL").fetchall(),
        sorted(map(str, trade.base.root.rglob("*"))),
    ]


@pytest.mark.parametrize("query", [*HOSTILE.values(), *WRONG.values()], ids=[*HOSTILE, *WRONG])
def test_refused_and_nothing_changed(trade: Trade, query: str) -> None:
    """A query that is not one SELECT over the fact base is refused, and leaves everything as it was."""
    folder: Path = trade.base.root
    before = state(trade)
    with pytest.raises(UserSqlError) as refusal:
        trade.sql(query.format(file=folder / "rows.csv", folder=folder))
    assert str(refusal.value).strip()
    assert state(trade) == before
    assert trade.sql("SELECT count(*) FROM facts").fetchall() == [(1,)]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "0 statements; expected one SELECT"),
        ("SELECT 1; SELECT 2", "2 statements; expected one SELECT"),
        ("DELETE FROM facts", "DELETE; expected one SELECT, as the fact base is read-only"),
    ],
)
def test_refusal_says_what_was_expected(trade: Trade, query: str, said: str) -> None:
    """A refusal names what the query is and what is taken."""
    with pytest.raises(UserSqlError, match=said):
        trade.sql(query)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT id, value_written FROM facts;", [("2020.exports.semiconductors@memo", "99.2")]),
        ("FROM facts SELECT growth_written", [("5.6",)]),
        ("WITH chips AS (SELECT * FROM items) SELECT item FROM chips", [("semiconductors",)]),
        ("VALUES (1), (2)", [(1,), (2,)]),
        ("-- how many?\nSELECT count(*) FROM quotes", [(1,)]),
        ("SELECT 'DELETE FROM facts; --'", [("DELETE FROM facts; --",)]),
    ],
)
def test_a_select_is_answered(trade: Trade, query: str, rows: list[tuple[Any, ...]]) -> None:
    """One SELECT, however it is written, gives its rows."""
    assert trade.sql(query).fetchall() == rows


@pytest.mark.parametrize("query", ["SHOW TABLES", "DESCRIBE facts", "SUMMARIZE facts", "EXPLAIN SELECT * FROM facts"])
def test_looking_around_is_allowed(trade: Trade, query: str) -> None:
    """What DuckDB answers about tables and plans is read-only, too."""
    assert trade.sql(query).fetchall()


@pytest.mark.parametrize("query", ["SHOW TABLES", "show  tables ;"])
def test_the_views_to_ask_are_shown(trade: Trade, query: str) -> None:
    """SHOW TABLES lists the views that are for asking, not what these are made of, which can be asked all the same."""
    assert tuple(trade.sql(query).columns) == ("name",)
    assert [name for (name,) in trade.sql(query).fetchall()] == sorted(VIEWS_TO_ASK)
    assert (
        trade.sql("SELECT count(*) FROM fact_entries").fetchall() == trade.sql("FROM stated SELECT count(*)").fetchall()
    )


def test_each_view_is_for_asking_or_not() -> None:
    """Whoever adds a view to the schema says whether SHOW TABLES lists it: each is for asking, or one of these."""
    inner = {"named_entries", "stated", "comparable", "wholes", "known_items", "known_partners"}
    views = set(re.findall(r"^CREATE VIEW (\w+)", SCHEMA.read_text(encoding="utf-8"), re.MULTILINE))
    assert inner.isdisjoint(VIEWS_TO_ASK)
    assert views == {*VIEWS_TO_ASK, *inner}


def test_results_do_not_disturb_one_another(trade: Trade) -> None:
    """A result can be read to its end while another query runs."""
    first = trade.sql("SELECT range FROM range(3)")
    assert first.fetchone() == (0,)
    assert trade.sql("SELECT 42").fetchall() == [(42,)]
    assert first.fetchall() == [(1,), (2,)]
