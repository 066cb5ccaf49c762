"""Receipts and what a search found as tables, as Markdown and notebooks have them."""

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.receipt.receipt import ReceiptsView
from korea_trade.presentation.receipt.search_results import SearchView
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
