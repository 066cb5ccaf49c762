"""The result of a user's SQL as records and as a table, the same where DuckDB holds it and where it comes."""

import pytest

from korea_trade.errors import QuestionError
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.answer import Rows, plain_answer
from korea_trade.presentation.formats.json_format import json_array
from korea_trade.presentation.tables.asked import AskedRows
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.relation import ResultRows
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.trade import Trade
from tests.presentation.cells import Records


def rows_of(trade: Trade, query: str) -> Rows:
    with trade.sql_relation(query) as relation, trade.sql_rows(query) as asked:
        held, coming = (
            Records(rows.keys, list(rows.records()), rows.columns) for rows in (ResultRows(relation), AskedRows(asked))
        )
        assert held == coming
        return coming


def table_of(trade: Trade, query: str, language: LanguageCode = LanguageCode.EN) -> Table:
    rows = rows_of(trade, query)
    (table,) = plain_answer(rows, language=language).view().tables()
    return table


@pytest.mark.parametrize("query", ["SELECT 1 AS a, 2 AS a", "SELECT 1 AS a, 2 AS A", "FROM facts AS f, items AS i"])
def test_a_repeated_name_is_refused(bundled: Trade, query: str) -> None:
    """Two columns of one name, capitals or not, are refused, whatever is done with the result."""
    for ask in (bundled.sql, lambda text: rows_of(bundled, text), lambda text: bundled.sql_rows(text).__enter__()):
        with pytest.raises(QuestionError, match=r"^columns? .* named twice$"):
            ask(query)


def test_records_keep_digits_and_shapes(bundled: Trade) -> None:
    """Decimals keep their digits; lists, structs, dates and NULL stay what they are."""
    query = "SELECT 71.0 AS d, [1, 2] AS l, {'k': 0.50} AS s, DATE '2021-01-04' AS t, NULL AS n, 'x' AS v"
    assert json_array(rows_of(bundled, query).records()) == (
        '[{"d": 71.0, "l": [1, 2], "s": {"k": 0.50}, "t": "2021-01-04", "n": null, "v": "x"}]\n'
    )


def test_table_of_a_result(bundled: Trade) -> None:
    """A result is one table; columns of numbers only are columns of figures, NULL is blank, lists are joined."""
    query = "SELECT * FROM (VALUES (1, 'a', ['x', 'y'], NULL), (NULL, '2', [], NULL)) AS t (n, v, l, z)"
    table = table_of(bundled, query)
    assert table.title == "2 rows"
    assert [(column.heading, column.figures) for column in table.columns] == [
        ("n", True), ("v", False), ("l", False), ("z", False),
    ]  # fmt: skip
    assert table.rows == (("1", "a", "x, y", ""), ("", "2", "", ""))


@pytest.mark.parametrize(
    ("number", "language", "title"),
    [(0, LanguageCode.EN, "0 rows"), (1, LanguageCode.EN, "1 row"), (2, LanguageCode.KO, "2행")],
)
def test_title_counts_the_rows(bundled: Trade, number: int, language: LanguageCode, title: str) -> None:
    """The title says in the language how many rows there are; columns are there without any, too."""
    table = table_of(bundled, f"SELECT range AS n FROM range({number})", language)  # noqa: S608
    assert (table.title, len(table.rows), table.columns[0].heading) == (title, number, "n")


def test_structs_are_shown_in_words(bundled: Trade) -> None:
    """A struct in a table shows its keys and values, not how the program holds them."""
    ((shown,),) = table_of(bundled, "SELECT {'k': 1.5, 'l': [2, 3]} AS s").rows
    assert "Number(" not in shown
    assert "1.5" in shown
    assert "k" in shown


def test_decimals_show_the_digits_that_matter(bundled: Trade) -> None:
    """A table leaves out the zeros that only the type of a column has, also in lists; JSON has them all."""
    query = (
        "SELECT value, [value] AS listed, value_written FROM facts WHERE id = '2020.ict.balance@motie-ict-2021-01-18'"
    )
    rows = rows_of(bundled, query)
    (table,) = PlainView(list(rows.records()), rows.keys, typed=True).tables()
    assert table.rows == (("71", "71", "71.0"),)
    assert "71.000000" in json_array(rows.records())
