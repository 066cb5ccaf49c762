"""Markdown: tables whose text is text, also in notebooks."""

import pytest

from korea_trade.presentation.answer import Answer, TypedRows
from korea_trade.presentation.formats.markdown_format import Markdown
from korea_trade.presentation.formats.record import Number
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.verifying import VerifiedRow
from tests.presentation.cells import answer_of


@pytest.mark.parametrize("char", "\\`*_[]<>|#$~&")
def test_markup_is_escaped(char: str) -> None:
    """What Markdown, or the formulas of a notebook, would take for markup has a backslash: $5 and $6 are money."""
    text = Markdown().encode(answer_of((f"a{char}",), [{f"a{char}": f"from {char}5 to {char}6"}]))
    assert f"| a\\{char} |" in text
    assert f"| from \\{char}5 to \\{char}6 |" in text


def test_figures_stand_right() -> None:
    """A column of figures is aligned to the right, with the digits as written."""
    assert Markdown().encode(answer_of(("a", "b"), [{"a": Number("-71.0"), "b": "x"}])) == (
        "**1 row**\n\n| a | b |\n| ---: | --- |\n| -71.0 | x |\n"
    )


def test_a_table_of_nothing_is_not_drawn() -> None:
    """Where no column holds anything, the title and the remarks stand alone."""

    class Nothing:
        def tables(self) -> list[Table]:
            return [Table("article.txt", (), (), ("nothing to judge", "at all"))]

        def print(self, console: object) -> None: ...

    answer = Answer(TypedRows(VerifiedRow, []), Nothing)
    assert Markdown().encode(answer) == "**article.txt**\n\nnothing to judge\n\nat all\n"
