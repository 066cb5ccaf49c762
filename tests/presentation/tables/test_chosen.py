"""The table of chosen columns has what the usual tables say."""

from collections.abc import Callable, Sequence

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.answer import Answer, TypedRows
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.about import AboutView
from korea_trade.presentation.tables.comparison import ComparisonView
from korea_trade.presentation.tables.facts import FactsView
from korea_trade.presentation.tables.ranking import RankingView
from korea_trade.presentation.tables.table import Table
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.questions.compared_row import ComparisonRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.row import Row
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, share
from tests.small import group


def _totals(trade: Trade, language: LanguageCode) -> Answer:
    rows = trade.totals()
    return Answer(TypedRows(Row, rows), lambda: TotalsView(rows, render_context(trade, language)))


def _items(trade: Trade, language: LanguageCode) -> Answer:
    ranking = trade.items()
    view = RankingView(ranking, "item", render_context(trade, language))
    return Answer(TypedRows(RankedRow, ranking.rows), lambda: view)


def _facts(trade: Trade, language: LanguageCode) -> Answer:
    rows = trade.facts()
    return Answer(TypedRows(FactRow, rows), lambda: FactsView(rows, render_context(trade, language)))


def _compared(first: str, second: str) -> Callable[[Trade, LanguageCode], Answer]:
    def compared(trade: Trade, language: LanguageCode) -> Answer:
        rows = trade.compare(first, second)
        return Answer(TypedRows(ComparisonRow, rows), lambda: ComparisonView(rows, render_context(trade, language)))

    return compared


def _chosen(
    answer: Callable[[Trade, LanguageCode], Answer], trade: Trade, keys: str, language: LanguageCode = LanguageCode.EN
) -> Table:
    (table,) = answer(trade, language).with_columns(keys.split(",")).view().tables()
    return table


def _headings(table: Table) -> list[str]:
    return [column.heading for column in table.columns]


def test_chosen_columns_keep_limits_and_what_is_no_outcome(small: OpenSmall) -> None:
    """The sign of a limit stays, and what is a target is said beside the figure unless a column says it."""
    trade = small(group(level("71.0"), level("35", bound="above", status="target", variant="aim")))
    assert _chosen(_totals, trade, "flow,value").rows == (("Exports", "71.0"), ("Exports (target)", ">35"))
    assert _chosen(_totals, trade, "value").rows == (("71.0",), (">35 (target)",))
    assert _chosen(_totals, trade, "flow,value,status").rows[1] == ("Exports", ">35", "target")


def test_chosen_columns_keep_caveats(small: OpenSmall) -> None:
    """A row to be used with care has its mark and footnote, whichever columns are chosen; an id alone has none."""
    trade = small(group({**level("71.0"), "caveat": "Handle with care."}))
    for keys, cells in (("flow,value", ("Exports †", "71.0")), ("value,period", ("71.0", "2020 †"))):
        table = _chosen(_totals, trade, keys)
        assert (table.rows, table.footnotes) == ((cells,), ("† Handle with care.",))
    assert _chosen(_totals, trade, "flow,caveat").rows == (("Exports", "Handle with care."),)
    assert _chosen(_totals, trade, "id").footnotes == ()


def test_chosen_ranks_say_of_how_many(small: OpenSmall) -> None:
    """A rank among the few that are stated says so, as the usual table does."""
    stated = [level("9", item="semiconductors"), level("4", item="computers"), growth("5", item="displays")]
    table = _chosen(_items, small(group(*stated)), "rank,item,value")
    assert [rank for rank, *_ in table.rows] == ["1 of 2 stated", "2 of 2 stated", ""]


def test_chosen_columns_of_a_page_say_among_what_ranks_are(bundled: Trade) -> None:
    """Where a page's ranks and shares of an item with a partner are chosen, the table says among what they are."""

    def about(trade: Trade, language: LanguageCode) -> Answer:
        pages = trade.about("chips")
        rows = [row for page in pages for row in page.rows]
        return Answer(TypedRows(AboutRow, rows), lambda: AboutView(pages, render_context(trade, language)))

    notes = _chosen(about, bundled, "period,rank,share").footnotes
    assert "The rank of a row that names a partner is among the items traded with that one." in notes
    assert "The share of a row that names a partner is of the total of that one." in notes
    assert not any("names a partner" in note for note in _chosen(about, bundled, "period,value").footnotes)


@pytest.mark.parametrize(
    ("language", "title", "headings", "row"),
    [
        (
            LanguageCode.EN,
            "1 row",
            ["Flow", "Item", "USD bn", "Growth %", "quotes"],
            ["Exports", "semiconductors", "9.5", "+5"],
        ),
        (LanguageCode.KO, "1행", ["구분", "품목", "억 달러", "증감률 %", "인용"], ["수출", "반도체", "95", "+5"]),
    ],
)
def test_chosen_columns_speak_the_language(
    small: OpenSmall, language: LanguageCode, title: str, headings: Sequence[str], row: Sequence[str]
) -> None:
    """Headings, names and figures are those of the language asked for."""
    trade = small(group(level("9.5", growth="5", item="semiconductors")))
    table = _chosen(_items, trade, "flow,item,value,growth,quotes", language)
    assert (table.title, _headings(table)) == (title, headings)
    assert [cell.lower() for cell in table.rows[0][:4]] == [cell.lower() for cell in row]


def test_figures_of_several_units_have_theirs(small: OpenSmall) -> None:
    """Where a column mixes units, each figure has its own, unless a column has them; the flow says what is measured."""
    trade = small(group(level("9.5"), share("19", item="semiconductors")))
    mixed = _chosen(_facts, trade, "flow,value")
    assert (_headings(mixed), mixed.rows) == (
        ["Flow", "Figure"],
        (("Exports", "USD 9.5 bn"), ("Exports, share", "19 percent")),
    )
    assert _chosen(_facts, trade, "value,unit").rows == (("9.5", "USD bn"), ("19", "%"))


def test_chosen_columns_of_a_comparison_keep_their_signs(small: OpenSmall) -> None:
    """A comparison with a limit gives limits, and what is derived has its sign and what the sign means."""
    trade = small(
        group(level("10")), group(level("12", bound="above"), period="2021"), group(level("8"), period="2019")
    )
    limited = _chosen(_compared("2020", "2021"), trade, "flow,second,value")
    assert (_headings(limited), limited.rows) == (
        ["Flow", "2021, USD bn", "Change, USD bn"],
        (("Exports", ">12", "≥+1.5"),),
    )
    assert limited.footnotes[0].startswith("≥, ≤ At least")
    derived = _chosen(_compared("2019", "2020"), trade, "value")
    assert derived.rows == (("≈+2",),)
    assert derived.footnotes[0].startswith("≈ Derived")
