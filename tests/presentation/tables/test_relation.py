"""The result of a user's SQL as records and as a table."""

import json

import pytest

from korea_trade.presentation.formats.json_format import json_array
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.relation import names_of, records_of_relation
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.trade import Trade


def table_of(trade: Trade, query: str) -> Table:
    relation = trade.sql(query)
    (table,) = PlainView(records_of_relation(relation), names_of(relation)).tables()
    return table


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("SELECT 1 AS a, 2 AS b", ("a", "b")),
        ("SELECT 1 AS a, 2 AS a, 3 AS a", ("a", "a_2", "a_3")),
    ],
)
def test_equal_column_names_are_told_apart(bundled: Trade, query: str, names: tuple[str, ...]) -> None:
    """Columns of the same name get a number, so that no value is lost."""
    assert names_of(bundled.sql(query)) == names


@pytest.mark.parametrize("query", ["SELECT 1 AS a, 2 AS a, 3 AS a_2", "SELECT 1 AS a_2, 2 AS a, 3 AS a"])
def test_no_column_is_lost_to_another(bundled: Trade, query: str) -> None:
    """The number given to one column is not the name of another."""
    (record,) = json.loads(json_array(records_of_relation(bundled.sql(query))))
    assert list(record.values()) == [1, 2, 3]


def test_records_keep_digits_and_shapes(bundled: Trade) -> None:
    """Decimals keep their digits; lists, structs, dates and NULL stay what they are."""
    query = "SELECT 71.0 AS d, [1, 2] AS l, {'k': 0.50} AS s, DATE '2021-01-04' AS t, NULL AS n, 'x' AS v"
    assert json_array(records_of_relation(bundled.sql(query))) == (
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


@pytest.mark.parametrize(("number", "title"), [(0, "0 rows"), (1, "1 row")])
def test_title_counts_the_rows(bundled: Trade, number: int, title: str) -> None:
    """The title says how many rows there are; columns are there without any, too."""
    table = table_of(bundled, f"SELECT range AS n FROM range({number})")  # noqa: S608
    assert (table.title, len(table.rows), table.columns[0].heading) == (title, number, "n")


def test_structs_are_shown_in_words(bundled: Trade) -> None:
    """A struct in a table shows its keys and values, not how the program holds them."""
    ((shown,),) = table_of(bundled, "SELECT {'k': 1.5, 'l': [2, 3]} AS s").rows
    assert "Number(" not in shown
    assert "1.5" in shown
    assert "k" in shown
