"""Markdown: tables whose text is text, also in notebooks."""

import pytest

from korea_trade.presentation.formats.markdown_format import Markdown
from korea_trade.presentation.formats.record import Number
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
