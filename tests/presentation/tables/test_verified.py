"""The table of an article's figures: one at any width of a terminal, and plain words where there is none to judge."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from korea_trade.explorer.articles import Articles
from korea_trade.explorer.fact_cards import FactCards
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


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            LanguageCode.EN,
            "derived: Exports, 2019: level: ≈542 USD bn (541.8 to 542.6), from Exports, 2020: USD 512.9 bn",
        ),
        (LanguageCode.KO, "산출값: 2019년 수출: 금액: ≈5,420억 달러 (5,418~5,426), 근거: 2020년 수출: 5,129억 달러"),
    ],
)
def test_a_derived_figure_that_refutes_is_no_statement_of_another_period(
    bundled: Trade, language: LanguageCode, told: str
) -> None:
    """Where no document states what refutes a figure, receipt, table, report and page say what follows from which."""
    article = Article("article", "Exports in 2019 were $550 billion.\n")
    verified, context = bundled.verify([article]), render_context(bundled, language)
    receipt, _, table = shown(bundled, article.text, language, 300).partition("seeds/")
    assert f"{context.language.headings.facts_say}: {told}" in receipt
    assert told in table
    [report] = VerifiedView(verified, context).tables()
    assert told in report.rows[0][4]
    assert report.footnotes[0].startswith(f"1: {told}")
    [card] = Articles(context, FactCards(context, {"2020.exports@motie-2021-01-04": 2})).article(verified[0], 1).cards
    assert any(told in remark.text for remark in card.remarks)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Exports in 2020 were $600 billion.", "USD 512.9 bn, down 5.4 percent year-on-year"),
        ("Exports in 2020 fell 9.0 percent.", "USD 512.9 bn, down 5.4 percent year-on-year"),
        ("Exports in 2025 were $600 billion.", "more than USD 700 bn, up (provisional)"),
        ("Exports passed $500 billion in 2025.", "more than USD 700 bn, up (provisional)"),
        ("Chip exports in 2020 were the second highest in history.", "second highest in history"),
        ("2020년 반도체 수출은 역대 1위였다.", "second highest in history"),
        ("In 2020 exports were above $500 billion for a 5th year in a row.", "above USD 500 bn, 4 years in a row"),
        ("Trade in 2020 amounted to $800 billion.", "derived: ≈980.1 USD bn (980.0 to 980.2), from Exports, 2020: "),
        ("Exports rose by $20 billion in 2020.", "derived: Exports, 2020: change from a year earlier: ≈-29.3 USD bn ("),
    ],
)
def test_only_what_no_document_states_is_called_derived(bundled: Trade, text: str, said: str) -> None:
    """What a fact states, even a rank or streak, is said as stated; sums and changes as derived, and of what."""
    [report] = VerifiedView(
        bundled.verify([Article("article", text)]), render_context(bundled, LanguageCode.EN)
    ).tables()
    assert report.rows[0][4].startswith(said)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Chip exports were $98.2 billion in 2020.", "[Chip exports in 2020 went up 5.6 percent to $99.2 billion]"),
        ("Chip exports rose 6.5 percent in 2020.", "[semiconductors (up 5.6 percent)]"),
        ("Computer exports came to $14.3 billion in 2020.", "[Computers jumped 57.2 percent to $13.4 billion]"),
    ],
)
def test_the_words_shown_have_the_figure_that_decides(bundled: Trade, text: str, quoted: str) -> None:
    """What contradicts a level is shown with the words that state the level, a growth with those of the growth."""
    words = " ".join(shown(bundled, text, LanguageCode.EN, 120).split())
    assert quoted in words
    assert words.count("[") == 2  # the figure in its text, and these words


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("Exports to China, including Hong Kong, fell 0.1 percent in 2020.", LanguageCode.EN,
         "Exports, China including Hong Kong, 2020"),
        ("2020년 홍콩을 포함한 중국 수출은 0.1% 줄었다.", LanguageCode.KO, "중국(홍콩 포함)"),
    ],
)  # fmt: skip
def test_a_name_that_only_the_reader_knows_is_said(
    bundled: Trade, text: str, language: LanguageCode, read: str
) -> None:
    """What a figure is read as has names, not codes, be they of a partner of which no fact is."""
    said = " ".join(shown(bundled, text, language, 300).split())
    assert read in said
    assert "china-and-hong-kong" not in said


def test_what_is_computed_from_words_is_not_read_as_anything(bundled: Trade) -> None:
    """A multiple that the reader binds to nothing has no line that says what it is read as."""
    text = "ICT exports to Vietnam came to $29.8 billion in 2020, 6.2 times those to the European Union."
    lines = shown(bundled, text, LanguageCode.EN, 300).split("\n")
    assert not any(line.strip() == "Read as:" for line in lines)
    assert any(line.startswith("2✗ 6.2 times") for line in lines)
