"""The views of schema.sql are SQL that other engines have too."""

import pytest
import sqlglot

from benchmarks.portable_views import translated_views
from korea_trade.questions.trade import Trade
from korea_trade.store.database import load

_NOT_PORTABLE = ("GROUP BY ALL", "QUALIFY", "* REPLACE", "* EXCLUDE", "* EXCEPT")


@pytest.mark.parametrize("dialect", ["postgres", "trino", "spark"])
def test_views_are_the_same_in_other_dialects(bundled: Trade, dialect: str) -> None:
    """Each view can be said in the dialect, which reads it again; what it then says gives the same rows in DuckDB."""
    views = dict(translated_views(dialect))
    assert {"stated", "facts", "items", "regions", "vintages", "derived", "quotes"} <= views.keys()
    with load(bundled.base) as connection:
        connection.execute("CREATE SCHEMA translated; SET search_path = 'translated,main'")
        for name, query in views.items():
            assert not any(words in query for words in _NOT_PORTABLE), name
            back = sqlglot.parse_one(query, read=dialect).sql(dialect="duckdb")
            connection.execute(f"CREATE VIEW translated.{name} AS {back}")
            ours, theirs = (
                sorted(map(repr, connection.execute(f"SELECT * FROM {schema}.{name}").fetchall()))  # noqa: S608
                for schema in ("main", "translated")
            )
            assert ours == theirs, name
