"""The table of an article's figures: one at any width of a terminal, and plain words where there is none to judge."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.verified import VerifiedView
from korea_trade.questions.trade import Trade
from korea_trade.questions.verifying import Article

NOTHING = "nothing to judge: no figure of trade in the text, and statements in words alone are not judged"
TEXT = "2020년 수출은 5,129억 달러로 전년보다 5.4% 감소했다. 반도체 수출은 993억 달러로 5.6% 증가했다.\n"


def shown(trade: Trade, text: str, language: LanguageCode, width: int) -> str:
    """The report of one article on a terminal."""
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=True, color_system=None, markup=False, emoji=False)
    VerifiedView(trade.verify([Article("article", text)]), render_context(trade, language)).print(console)
    return stream.getvalue()


@pytest.mark.parametrize("language", LanguageCode)
def test_figures_stand_in_a_table_on_a_narrow_terminal(bundled: Trade, language: LanguageCode) -> None:
    """In 80 columns the figures are rows of a table, each whole, with the id of its fact unbroken on a line below."""
    lines = shown(bundled, TEXT, language, 80).split("\n")
    assert any("─" * 70 in line for line in lines)
    assert max(map(cell_len, lines)) <= 80
    assert lines.count("  2020.exports@motie-2021-01-04") == 2
    assert sum("5,129억 달러   " in line for line in lines) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "A letter of thanks.\n", "Chip exports fell by double digits.\n"])
def test_a_text_without_figures_has_nothing_to_judge(bundled: Trade, text: str) -> None:
    """Where no figure of trade stands in a text, even an empty one, this is said, and no blank line printed before."""
    said = shown(bundled, text, LanguageCode.EN, 80)
    words = " ".join(said.split())
    assert words.endswith(NOTHING)
    assert text.strip() or (words == NOTHING and not said.startswith("\n"))
