"""Receipts and what a search found as tables, as Markdown and notebooks have them."""

from io import StringIO

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.answer import Answer, TypedRows
from korea_trade.presentation.console import console_for
from korea_trade.presentation.context import render_context
from korea_trade.presentation.receipt.receipt import ReceiptsView
from korea_trade.presentation.receipt.search_results import SearchView
from korea_trade.presentation.view import View
from korea_trade.questions.search import SearchRow
from korea_trade.questions.trade import Trade

CHIPS = "2020.exports.semiconductors@motie-2021-01-04"


@pytest.mark.parametrize(
    ("code", "headings", "said"),
    [
        (LanguageCode.EN, ("Id", "Fact or paragraph"), "Exports of semiconductors, 2020: USD 99.2 bn, up 5.6 percent"),
        (LanguageCode.KO, ("식별자", "사실 또는 문단"), "2020년 반도체 수출: 992억 달러, 전년 대비 5.6% 증가"),
    ],
)
def test_what_is_found_is_said_in_the_language(
    bundled: Trade, code: LanguageCode, headings: tuple[str, ...], said: str
) -> None:
    """A table of matches says facts in its language, marks those to be used with care, and quotes paragraphs."""
    rows = bundled.search(["chips", "5.6"])
    (table,) = SearchView(rows, render_context(bundled, code)).tables()
    assert tuple(column.heading for column in table.columns) == headings
    assert table.rows[0][0] == f"{CHIPS} †"
    assert table.rows[0][1].startswith(said)
    assert any(note.startswith("†") for note in table.footnotes)
    paragraph = next(row for row in rows if row.kind == "paragraph")
    assert (paragraph.id, paragraph.text) in table.rows


@pytest.mark.parametrize(
    ("code", "headings", "said", "caveat"),
    [
        (LanguageCode.EN, ("Id", "Fact", "Document", "Quotes", "Caveat"), "Exports of semiconductors, 2020", "Not the"),
        (
            LanguageCode.KO,
            ("식별자", "사실", "문서", "인용", "주의"),
            "2020년 반도체 수출: 992억 달러",
            "ICT 보도자료의",
        ),
    ],
)
def test_receipts_are_said_in_the_language(
    bundled: Trade, code: LanguageCode, headings: tuple[str, ...], said: str, caveat: str
) -> None:
    """A table of receipts has what the fact says and its caveat in its language, beside the document and its words."""
    (table,) = ReceiptsView(bundled.show([CHIPS]), render_context(bundled, code)).tables()
    ((id_, fact, document, quotes, care),) = table.rows
    assert tuple(column.heading for column in table.columns) == headings
    assert (id_, document) == (CHIPS, "seeds/000_6b7bd1c48b00ccd8.txt")
    assert fact.startswith(said)
    assert "went up 5.6 percent to $99.2 billion" in quotes
    assert care.startswith(caveat)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (LanguageCode.EN, "Trade balance, December 2023: ? a surplus of USD 44.8 bn"),
        (LanguageCode.KO, "2023년 12월 무역수지: ? 448억 달러 흑자"),
    ],
)
def test_a_match_that_contradicts_others_has_its_sign(bundled: Trade, code: LanguageCode, said: str) -> None:
    """What contradicts other figures has the sign before it where it is found, and what sign and mark mean below."""
    context = render_context(bundled, code)
    view = SearchView(bundled.search(["44.8"]), context)
    (table,) = view.tables()
    assert table.rows[0] == ("2023-12.balance@article-2023 †", said)
    assert [note[0] for note in table.footnotes[:2]] == ["†", "?"]
    drawn = _drawn(view)
    assert said in drawn.replace("[", "").replace("]", "")
    assert all(note in drawn for note in table.footnotes)


def test_the_words_of_a_match_are_marked_behind_its_sign(bundled: Trade) -> None:
    """The words that were searched for are marked where they stand behind the sign."""
    drawn = _drawn(SearchView(bundled.search(["surplus", "2023-12"]), render_context(bundled)))
    assert "Trade balance, December 2023: ? a [surplus] of USD 44.8 bn" in drawn


@pytest.mark.parametrize(("keys", "signs"), [("id,text", ["†", "?"]), ("text,caveat", ["†", "?"]), ("id", [])])
def test_chosen_columns_of_a_search_keep_mark_and_sign(bundled: Trade, keys: str, signs: list[str]) -> None:
    """Under --columns a match keeps the mark of its caveat and the sign of a figure that contradicts others."""
    rows, context = bundled.search(["44.8"]), render_context(bundled)
    answer = Answer(TypedRows(SearchRow, rows), lambda: SearchView(rows, context)).with_columns(keys.split(","))
    (table,) = answer.view().tables()
    assert [note[0] for note in table.footnotes] == signs
    said = "Trade balance, December 2023: ? a surplus of USD 44.8 bn †"
    assert (said in table.rows[0]) is ("text" in keys)


@pytest.mark.parametrize("id_", ["2023-12.balance@article-2023", "2023-12.balance.rank-window@article-2023"])
def test_receipts_have_the_sign_of_a_figure_that_contradicts_others(bundled: Trade, id_: str) -> None:
    """A receipt has the sign before what contradicts other figures, in its heading and beside other facts."""
    view = ReceiptsView(bundled.show([id_]), render_context(bundled))
    assert "? a surplus of USD 44.8 bn" in _drawn(view)
    (table,) = view.tables()
    assert table.rows[0][1].startswith("Trade balance, December 2023: ? a surplus") is (id_.count(".") == 1)
    assert any(note.startswith("? ") for note in table.footnotes) is (id_.count(".") == 1)


def _drawn(view: View) -> str:
    stream = StringIO()
    view.print(console_for(stream))
    return stream.getvalue()
