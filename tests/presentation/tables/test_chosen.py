"""The table of chosen columns has what the usual tables say."""

from collections.abc import Callable, Sequence

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.answer import Answer, TypedRows
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.about import AboutView
from korea_trade.presentation.tables.comparison import ComparisonView
from korea_trade.presentation.tables.derived import DerivedView
from korea_trade.presentation.tables.facts import FactsView
from korea_trade.presentation.tables.ranking import RankingView
from korea_trade.presentation.tables.table import Table
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.questions.compared_row import ComparisonRow
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.row import Row
from korea_trade.questions.trade import Trade
from tests.arithmetic.judging import OTHER
from tests.conftest import OpenSmall
from tests.entries import growth, level, share
from tests.small import group


def _totals(trade: Trade, language: LanguageCode) -> Answer:
    rows = trade.totals()
    return Answer(TypedRows(Row, rows), lambda: TotalsView(rows, render_context(trade, language)))


def _items(trade: Trade, language: LanguageCode) -> Answer:
    ranking = trade.items()
    view = RankingView(ranking, render_context(trade, language))
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


def test_growth_against_another_time_than_the_year_before_is_told(small: OpenSmall) -> None:
    """What growth is against is said beside a cell, or in the title where all of it is; not for mere levels."""
    month = {**level("9"), "growth": "2.0", "comparison": "previous-month", "variant": "month"}
    both = small(group({**level("9"), "growth": "5.0"}, month, period="2020-12"))
    assert _chosen(_facts, both, "flow,growth").rows == (("Exports", "+5.0"), ("Exports (month-on-month)", "+2.0"))
    assert _chosen(_facts, both, "flow,growth", LanguageCode.KO).rows[1] == ("수출 (전월 대비)", "+2.0")
    assert _chosen(_facts, both, "flow,value").rows == (("Exports", "9"), ("Exports", "9"))
    assert _chosen(_facts, both, "flow,growth,comparison").rows[1][0] == "Exports"
    alike = small(group(month, period="2020-12"))
    assert _chosen(_facts, alike, "flow,growth").title == "1 row: December 2020, all industries, month-on-month"


def test_what_no_column_says_of_all_rows_is_in_the_title(small: OpenSmall) -> None:
    """Flow, name, period and coverage that all rows share are said once, in both languages."""
    trade = small(group(level("9", item="semiconductors"), level("4", item="computers")))
    assert _chosen(_items, trade, "item,value").title.startswith("2 rows: Exports, 2020, all industries")
    assert _chosen(_items, trade, "value", LanguageCode.KO).title.startswith("2행: 수출, 2020년, 전산업")
    assert _chosen(_items, trade, "id,value").title.partition(" (")[0] == "2 rows"


def test_a_ranking_of_the_latest_year_still_says_so(bundled: Trade) -> None:
    """The year that was taken by default is said to be the latest one, whatever columns are chosen."""
    assert _chosen(_items, bundled, "item,value").title.endswith(
        "Exports, 2020 (the latest whole year that has figures)"
    )
    assert "(수치가 있는 최근 연도)" in _chosen(_items, bundled, "item,value", LanguageCode.KO).title


def test_what_tells_rows_apart_stands_beside_the_first_cell(bundled: Trade) -> None:
    """Coverage, flow, measure, period and names in which rows differ are said where no column has them."""
    rows = _chosen(_totals, bundled, "period,flow,value").rows
    assert ("2020 (all industries)", "Exports", "512.9") in rows
    assert ("2020 (ICT)", "Exports", "183.6") in rows
    assert ("2020-12 (Exports, daily average, all industries)", "2.1") in _chosen(_totals, bundled, "period,value").rows
    assert ("Exports (2020, all industries)", "512.9") in _chosen(_totals, bundled, "flow,value").rows
    assert ("2026 (전산업, 목표)", "수출", "7,000") in _chosen(
        _totals, bundled, "period,flow,value", LanguageCode.KO
    ).rows


def test_what_was_derived_stands_beside_the_first_cell(bundled: Trade) -> None:
    """Derived figures of several kinds say which they are where the measure is no column."""

    def derived(trade: Trade, language: LanguageCode) -> Answer:
        rows = trade.derived(trade.filters(period="2020", sector="all-industries", flow="balance"))
        return Answer(TypedRows(DerivedRow, rows), lambda: DerivedView(rows, render_context(trade, language)))

    table = _chosen(derived, bundled, "period,value")
    assert table.title == "1 row: Balance, change from a year earlier, all industries"
    assert _chosen(derived, bundled, "period,measure,value").title == "1 row: Balance, all industries"


def test_documents_of_one_cell_are_told_apart(small: OpenSmall) -> None:
    """Two documents with a figure of the same cell are named beside it; of other cells none is."""
    trade = small(group(level("71.0"), level("3", item="ships")), group(level("71.5"), source="note"), **OTHER)
    assert {row[0] for row in _chosen(_facts, trade, "item,value").rows} == {"(memo)", "(note)", "Ships"}


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
            "1 row: 2020, all industries (the latest whole year that has figures)",
            ["Flow", "Item", "USD bn", "Growth %", "quotes"],
            ["Exports", "semiconductors", "9.5", "+5"],
        ),
        (
            LanguageCode.KO,
            "1행: 2020년, 전산업 (수치가 있는 최근 연도)",
            ["구분", "품목", "억 달러", "증감률 %", "인용"],
            ["수출", "반도체", "95", "+5"],
        ),
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
        (("Exports", "USD 9.5 bn"), ("Exports, share (Semiconductors)", "19 percent")),
    )
    assert _chosen(_facts, trade, "value,unit").rows == (
        ("9.5", "USD bn (Exports)"),
        ("19", "% (Exports, share, Semiconductors)"),
    )


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


def test_a_comparison_marks_the_figure_that_a_caveat_is_of(small: OpenSmall) -> None:
    """The mark of a caveat stands at its figure, or at what follows from it; one of no chosen figure is not said."""
    trade = small(group(level("10")), group(level("12", caveat="A tally."), period="2021"))
    compared = _compared("2020", "2021")
    for keys, row, notes in (
        ("first,second,value", ("10", "12 †", "≈+2"), ["† A tally."]),
        ("flow,first,second", ("Exports", "10", "12 †"), ["† A tally."]),
        ("first,value", ("10", "≈+2 †"), ["† A tally."]),
        ("flow,direction", ("Exports", "up †"), ["† A tally."]),
        ("flow,status", ("Exports †", "derived"), ["† A tally."]),
        ("first", ("10",), []),
        ("first,second,caveat", ("10", "12", "A tally."), []),
    ):
        table = _chosen(compared, trade, keys)
        assert (table.rows, [note for note in table.footnotes if note.startswith("†")]) == ((row,), notes)


def test_a_comparison_tells_the_caveats_of_its_figures_apart(small: OpenSmall) -> None:
    """Where both figures have a caveat, each has its own mark, and what follows from both has both."""
    trade = small(group(level("10", caveat="Begun late.")), group(level("12", caveat="A tally."), period="2021"))
    apart = _chosen(_compared("2020", "2021"), trade, "second,first")
    assert (apart.rows, apart.footnotes) == ((("12 †1", "10 †2"),), ("†1 A tally.", "†2 Begun late."))
    both = _chosen(_compared("2020", "2021"), trade, "value")
    assert (both.rows, both.footnotes[-1]) == ((("≈+2 †",),), "† Begun late. A tally.")
