"""What a chart draws: which figures, in which panels, how they look, and what is said around them."""

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.chart.chart import Chart, Figure, Look, NothingToDraw, Panel
from korea_trade.presentation.chart.charts import Charts
from korea_trade.presentation.chart.shared_scale import scales
from korea_trade.presentation.context import render_context
from korea_trade.questions.order import AS_LISTED, Order, SortKey
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share
from tests.small import group

NOVEMBER = {"period": "2020-11"}
GROWTH, SHARE = Order(SortKey.GROWTH), Order(SortKey.SHARE)


def charts(trade: Trade, order: Order = AS_LISTED, language: LanguageCode = LanguageCode.EN, title: str = "") -> Charts:
    return Charts(trade, render_context(trade, language), order, title)


def names(panel: Panel) -> list[str]:
    return ["  " * mark.depth + mark.name for mark in panel.marks]


def texts(panel: Panel) -> list[str]:
    return [mark.text for mark in panel.marks]


def titles(chart: Chart) -> list[str]:
    return [panel.title for panel in chart.panels]


def threshold(value: str, **keys: str) -> dict[str, object]:
    return {"measure": "threshold", "value": value, "unit": "USD bn", "bound": "above", **keys}


def test_a_ranking_is_of_the_latest_year_with_a_panel_for_each_coverage(small: OpenSmall) -> None:
    """Without a period the latest whole year is drawn; what all panels share is said once, in the title."""
    trade = small(
        group(level("99.2", item="semiconductors"), level("9.0", item="ships")),
        group(level("100.3", item="semiconductors"), sector="ict"),
        group(level("8.6", item="semiconductors"), **NOVEMBER),
    )
    chart = charts(trade).items(trade.filters())
    assert (chart.title, chart.subtitle) == ("Exports to the world by item, 2020", "In billions of US dollars")
    assert titles(chart) == ["All industries", "ICT"]
    assert [texts(panel) for panel in chart.panels] == [["99.2", "9.0"], ["100.3"]]
    alone = charts(trade, title="Mine").items(trade.filters(period="2020-11"))
    assert (alone.title, titles(alone)) == ("Mine", [""])
    assert alone.subtitle == "In billions of US dollars; 1 of 2 or more shown (no level is stated for the rest)"


def test_years_and_months_have_panels_of_their_own(small: OpenSmall) -> None:
    """A year never stands beside a month on one axis; their bars have one scale, as a month is not more than a year."""
    trade = small(
        group(level("99.2", item="ships")),
        group(level("50.2", item="ships"), period="2019"),
        group(level("8.6", item="ships"), **NOVEMBER),
    )
    chart = charts(trade).items(trade.filters(all_periods=True))
    assert titles(chart) == ["2020", "November 2020", "2019"]
    assert len(set(scales(chart.panels).values())) == 1


def test_growth_is_drawn_where_hardly_a_level_is_known(small: OpenSmall) -> None:
    """Growth is drawn by itself where only growth is known, or where it is known of more than twice as many.

    What is stated of the other figure and not drawn is counted.
    """
    only_growth = small(group(growth("-2.0", item="ships"), growth("5.6", item="semiconductors")))
    chart = charts(only_growth).items(only_growth.filters())
    assert (names(chart.panels[0]), texts(chart.panels[0])) == (["Semiconductors", "Ships"], ["+5.6", "−2.0"])
    assert chart.subtitle == "Growth from a year earlier, in percent; all 2 that are stated"
    half = small(group(level("9", item="ships", growth="-2.0"), growth("5.6", item="semiconductors")))
    assert charts(half).items(half.filters()).panels[0].figure is Figure.VALUE
    others = growth("5.6", item="semiconductors"), growth("1.0", item="automobiles")
    rarely = small(group(level("9", item="ships", growth="-2.0"), *others))
    assert texts(charts(rarely).items(rarely.filters()).panels[0]) == ["+5.6", "+1.0", "−2.0"]
    assert [charts(trade).items(trade.filters()).levels_left_out for trade in (only_growth, half, rarely)] == [0, 0, 1]
    assert [charts(trade).items(trade.filters()).names_left_out for trade in (only_growth, half, rarely)] == [
        {},
        {(Figure.VALUE, Figure.GROWTH): 1},
        {},
    ]
    asked = charts(half, GROWTH).items(half.filters())
    assert (asked.levels_left_out, asked.names_left_out) == (0, {})
    assert texts(asked.panels[0]) == ["+5.6", "−2.0"]


@pytest.mark.parametrize(
    ("asked", "left_out"),
    [
        (Figure.VALUE, {(Figure.VALUE, Figure.GROWTH): 2, (Figure.VALUE, Figure.SHARE): 1}),
        (Figure.GROWTH, {(Figure.GROWTH, Figure.VALUE): 1, (Figure.GROWTH, Figure.SHARE): 1}),
        (Figure.SHARE, {(Figure.SHARE, Figure.VALUE): 1, (Figure.SHARE, Figure.GROWTH): 2}),
    ],
)
def test_names_without_the_figure_asked_for_are_counted(
    asked: Figure, left_out: dict[tuple[Figure, Figure], int], small: OpenSmall
) -> None:
    """A chart of one figure counts the names of which only another is stated, by that other one."""
    growths = growth("-2.0", item="ships"), growth("5.6", item="automobiles")
    trade = small(group(level("9.0", item="semiconductors"), *growths, share("4.0", item="displays")))
    assert charts(trade, Order(SortKey(asked))).items(trade.filters()).names_left_out == left_out


def test_what_only_went_up_or_down_is_counted_beside_a_chart(small: OpenSmall) -> None:
    """Rows that have no figure to draw and a direction are counted as left out; those without either are not."""
    ships = {**growth("-2.0", item="ships"), "direction": "down"}
    robots, chips = ({"item": item, "direction": "up", "quotes": ["x"]} for item in ("automobiles", "semiconductors"))
    trade = small(group(level("9.0", item="displays"), ships, robots, chips))
    for order in (AS_LISTED, GROWTH):
        assert charts(trade, order).items(trade.filters()).directions_left_out == 2


def test_a_chart_says_how_many_of_the_group_it_draws(small: OpenSmall) -> None:
    """The subtitle counts what is drawn of the group, and says whether that figure is stated of the others."""
    trade = small(
        group(level("99.2", item="semiconductors"), level("9.0", item="automobiles"), growth("-2.0", item="ships"))
    )

    def among(order: Order, *items: str) -> str:
        return charts(trade, order).items(trade.filters(item=items, year=2020)).subtitle.partition("; ")[2]

    assert among(AS_LISTED) == "2 of 3 or more shown (no level is stated for the rest)"
    assert among(Order(limit=1)) == "1 of 3 or more shown"
    assert among(GROWTH) == "1 of 3 or more shown (no growth is stated for the rest)"
    assert among(AS_LISTED, "ships", "automobiles") == "1 of 3 or more shown"


def test_parts_stand_under_their_whole(small: OpenSmall) -> None:
    """Children are indented under their parent, whatever their order; notes speak of what is drawn only."""
    items = [
        {"code": "computers", "en": "Computers", "ko": "컴퓨터"},
        {"code": "drives", "en": "Drives", "ko": "드라이브", "parent": "computers"},
        {"code": "phones", "en": "Phones", "ko": "휴대폰"},
        {"code": "screens", "en": "Screens", "ko": "화면", "parent": "phones"},
    ]
    facts = level("13.9", item="computers"), level("10.1", item="drives"), level("11.3", item="phones")
    unsaid = {**growth("1.0", item="screens"), "caveat": "Never drawn."}
    trade = small(group(*facts, unsaid), items=items)
    chart = charts(trade).items(trade.filters())
    assert names(chart.panels[0]) == ["Computers", "  Drives", "Phones"]
    assert chart.notes[0] == "Indented rows are part of the row that they stand under: the figures overlap."
    assert "Never drawn." not in " ".join(chart.notes)
    flat = small(group(*facts[:1]), items=items)
    assert len(charts(flat).items(flat.filters()).notes) == 1


def test_limits_aims_and_doubtful_figures_look_different(bundled: Trade) -> None:
    """A level that was only passed, a target and a figure with an acknowledged contradiction each have their look."""
    chart = charts(bundled).totals(bundled.filters())
    looks = {(panel.title, mark.text): mark.looks for panel in chart.panels for mark in panel.marks}
    assert looks["2020, all industries", "512.9"] == []
    assert looks["2025, all industries", ">700 (provisional)"] == [Look.LIMIT]  # a tally that has been topped
    assert looks["2018, all industries", ">600"] == [Look.LIMIT]  # a level that was passed, nothing else is stated
    assert looks["2026, all industries, targets and forecasts", "700 (target)"] == [Look.OUTLOOK]
    assert looks["2026, all industries, targets and forecasts", ">35 (target)"] == [Look.OUTLOOK, Look.LIMIT]
    assert looks["December 2023, all industries", "?44.8"] == [Look.DOUBTFUL]
    assert [key.look for key in chart.key] == [Look.OUTLOOK, Look.LIMIT, Look.DOUBTFUL]
    assert titles(chart)[:3] == ["2025, all industries", "2020, all industries", "2018, all industries"]
    assert titles(chart).index("2026, all industries, targets and forecasts") == titles(chart).index("2020, ICT") - 1


def test_a_name_is_drawn_over_time(small: OpenSmall) -> None:
    """A name has points over time, years and months apart, of growth too where a period has no level."""
    trade = small(
        group(level("99.2", item="semiconductors", growth="5.6"), rank(2, item="semiconductors", among="history")),
        group(level("8.6", item="semiconductors"), **NOVEMBER),
        group(threshold("10", item="semiconductors"), growth("21.8", item="semiconductors"), period="2023-12"),
        group(growth("-1.0", item="semiconductors"), period="2021-11"),
    )
    chart = charts(trade).items(trade.filters(item="chips"))
    assert chart == charts(trade).about(trade.filters(item="chips"))
    assert chart.title == "Exports of semiconductors, all industries"
    assert titles(chart) == ["By year", "By month", "By month"]
    assert [panel.over_time for panel in chart.panels] == [True, True, True]
    assert list(zip(names(chart.panels[0]), texts(chart.panels[0]), strict=True)) == [("2019", "≈94"), ("2020", "99.2")]
    assert texts(chart.panels[1]) == ["8.6", ">10"]
    assert texts(chart.panels[2]) == ["−1.0", "+21.8"]
    assert chart.panels[0].marks[0].looks == [Look.DERIVED]
    assert chart.left_out == 1  # the rank


def test_names_in_one_period_are_bars(small: OpenSmall) -> None:
    """Names that are asked for in one period stand side by side; one figure alone is a bar, not a point."""
    trade = small(
        group(level("99.2", item="semiconductors"), level("9.0", item="ships")),
        group(level("8.6", item="ships"), **NOVEMBER),
    )
    chart = charts(trade).items(trade.filters(item="ships,chips", year=2020, frequency="annual"))
    assert (names(chart.panels[0]), chart.panels[0].over_time) == (["Semiconductors", "Ships"], False)
    alone = charts(trade).about(trade.filters(item="chips"))
    assert (alone.title, names(alone.panels[0])) == ("Exports of semiconductors, 2020, all industries", ["Exports"])
    assert not alone.panels[0].over_time


def test_a_name_is_drawn_by_the_other_side_of_its_trade(small: OpenSmall) -> None:
    """An item is drawn by partner and a partner by item, the greatest first, and derived levels only over time."""
    trade = small(
        group(
            level("8.1", item="semiconductors", partner="us", growth="25.8"),
            level("60.7", item="semiconductors", partner="china"),
        )
    )
    chart = charts(trade).about(trade.filters(item="chips"))
    assert chart.title == "Exports of semiconductors, by partner, 2020, all industries"
    assert names(chart.panels[0]) == ["China", "United States"]
    of_partner = charts(trade).about(trade.filters(partner="us"))
    assert names(of_partner.panels[0]) == ["Semiconductors"]
    both = charts(trade).about(trade.filters(item="chips", partner="us"))
    assert (both.title, texts(both.panels[0])) == (
        "Exports of semiconductors to the United States, all industries, by year",
        ["≈6.44", "8.1"],
    )


def test_shares_by_the_other_side_come_in_their_order(small: OpenSmall) -> None:
    """The shares of the page of a name by the other side of its trade are drawn from the greatest to the smallest."""
    wholes = (level("16.2", partner="us"), level("132.6", partner="china"))
    parts = (level(value, item="semiconductors", partner=code) for value, code in (("8.1", "us"), ("60.7", "china")))
    trade = small(group(*wholes, *parts))
    [panel] = charts(trade, SHARE).about(trade.filters(item="chips")).panels
    assert (names(panel), texts(panel)) == (["United States", "China"], ["50*", "45.8*"])


def test_one_flow_is_drawn_over_time(small: OpenSmall) -> None:
    """Totals of one flow are points over time; a level that was passed counts only where no level is stated."""
    trade = small(
        group(level("512.9", growth="-5.4"), threshold("500")),
        group(threshold("600"), period="2018"),
        group(level("700", status="target"), period="2026"),
        group(level("467.2"), flow="imports"),
    )
    chart = charts(trade).totals(trade.filters(flow="exports"))
    assert texts(chart.panels[0]) == [">600", "≈542", "512.9", "700 (target)"]
    assert chart.title == "Korea's exports, all industries, by year"
    several = charts(trade).totals(trade.filters(year=2020))
    assert names(several.panels[0]) == ["Exports", "Imports"]
    assert texts(charts(trade, GROWTH).totals(trade.filters(year=2020)).panels[0]) == ["−5.4"]


def test_shares_are_drawn_if_stated_or_asked_for(small: OpenSmall) -> None:
    """A stated share is drawn by itself; a derived one only if asked for, with an asterisk that a note explains."""
    trade = small(
        group(level("512.9"), level("74.2", partner="us")),
        group(share("38.1", partner="china"), period="2024"),
        group(share("35.7", partner="china"), period="2025"),
    )
    china = charts(trade).about(trade.filters(partner="china"))
    assert (texts(china.panels[0]), china.subtitle) == (["38.1", "35.7"], "Share of the total, in percent")
    us = charts(trade, SHARE).regions(trade.filters(year=2020))
    assert texts(us.panels[0]) == ["14.5*"]
    assert us.notes[0] == "* Derived, not stated: share of the total."
    with pytest.raises(ValueError, match="totals have no share"):
        charts(trade, SHARE).totals(trade.filters())


def test_nothing_to_draw_is_an_error(small: OpenSmall) -> None:
    """Where no figure is stated, or nothing matches, that is said."""
    trade = small(group({"item": "ships", "direction": "up"}))
    with pytest.raises(NothingToDraw, match="nothing to draw: no level in dollars and no growth of trade is stated"):
        charts(trade).about(trade.filters(item="ships"))
    with pytest.raises(NothingToDraw, match="nothing to draw: no share is stated"):
        charts(trade, SHARE).items(trade.filters(year=2020))
    with pytest.raises(ValueError, match="no items match"):
        charts(trade).items(trade.filters(year=1999))


def test_sources_have_no_internal_ids(bundled: Trade) -> None:
    """Whoever reads a chart has no fact base: sources and caveats name documents by publisher, date and title."""
    for language in LanguageCode:
        made = charts(bundled, language=language)
        for chart in (
            made.totals(bundled.filters()),
            made.items(bundled.filters()),
            made.about(bundled.filters(item="chips")),
        ):
            said = [chart.title, chart.subtitle, *titles(chart), *chart.notes, *(key.text for key in chart.key)]
            ids = [source.id for source in bundled.sources() if any(source.id in text for text in said)]
            assert ids == []


def test_documents_that_agree_on_a_title_are_told_apart(small: OpenSmall) -> None:
    """Two documents about one period and coverage have a panel each, which says which document it is from."""
    trade = small(
        group(level("99.2", item="ships"), level("8", item="automobiles")),
        group(level("99.4", item="ships"), source="other"),
        others={"other": "Another document."},
        about={"other": {"publisher": "The Bank", "published": "2021-02-01"}},
        source={"title": "The first"},
    )
    chart = charts(trade).items(trade.filters())
    assert sorted(titles(chart)) == ["The Bank, 2021-02-01", "The first"]


def test_korean_charts_are_korean(bundled: Trade) -> None:
    """In Korean, titles, names, figures and notes are Korean, and levels are in 억 달러, sizes as well as figures."""
    chart = charts(bundled, language=LanguageCode.KO).totals(bundled.filters(flow="exports"))
    assert (chart.title, chart.subtitle) == ("한국의 수출", "단위: 억 달러")
    assert titles(chart) == ["전산업, 연도별", "전산업, 월별", "ICT, 연도별", "ICT, 월별"]
    assert texts(chart.panels[0]) == [">6,000", "≈5,420", "5,129", ">7,000 (잠정)", "7,000 (목표)"]
    assert int(chart.panels[0].marks[2].size) == 5129
    assert all(note.startswith(("†", "출처: ", "같은 지표를")) for note in chart.notes)


def test_marks_know_their_receipts(small: OpenSmall) -> None:
    """Who points at a bar sees name and figure, the facts and the words that state them."""
    quote = "Exports of chips rose 5.6 percent to $99.2 billion in 2020"
    trade = small(group({**level("99.2", item="semiconductors"), "quotes": [quote]}))
    (mark,) = charts(trade).items(trade.filters()).panels[0].marks
    assert mark.spoken == "Semiconductors: 99.2 USD bn"
    assert (mark.facts, mark.quotes) == (("2020.exports.semiconductors@memo",), quote)


def test_a_limit_of_a_level_is_none_of_its_growth(small: OpenSmall) -> None:
    """The growth of a level that is only a limit is a measured figure."""
    trade = small(group(level("35", item="ships", bound="above", growth="4.0")))
    (mark,) = charts(trade, GROWTH).items(trade.filters(year=2020)).panels[0].marks
    assert (mark.text, mark.bound) == ("+4.0", None)


def test_a_chart_says_where_scales_differ(small: OpenSmall) -> None:
    """A note says that measures, and over time lengths of period, have scales of their own, where it is so."""
    note = "points of shorter periods have their own."
    year, month = group(level("99.2", item="ships")), group(level("8.6", item="ships"), **NOVEMBER)
    both = small(year, month)
    assert not any(note in said for said in charts(both).items(both.filters(year=2020)).notes)
    before = small(
        year,
        month,
        group(level("50.2", item="ships"), period="2019"),
        group(level("7.1", item="ships"), period="2020-10"),
    )
    page = before.filters(item="ships")
    assert any(note in said for said in charts(before).about(page).notes)
    growths = small(group(level("99.2", item="ships")), group(growth("5.6", item="ships"), **NOVEMBER))
    assert any(note in said for said in charts(growths).about(growths.filters(item="ships")).notes)


def test_a_split_says_of_how_many_it_draws_some(bundled: Trade) -> None:
    """The trade of a name by the other side of it draws some of so many, as the chart of that ranking has it."""
    for page, ranking in (
        (bundled.filters(item="semiconductors"), charts(bundled).regions),
        (bundled.filters(partner="us"), charts(bundled).items),
    ):
        drawn = ranking(bundled.filters(sector="ict", year=2020, item=page.item, partner=page.partner))
        told = drawn.subtitle.partition("; ")[2]
        assert "or more shown" in told
        assert any(panel.subtitle.endswith(told) for panel in charts(bundled).about(page).panels)


def test_each_panel_of_totals_says_of_how_many_it_draws_some(bundled: Trade) -> None:
    """Panels that draw all flows with a figure of their period say so, as those do that draw some."""
    chart = charts(bundled).totals(bundled.filters())
    told = ("The only one stated", "All 2 that are stated", "All 3 that are stated", "2 of 3 or more shown")
    assert all(panel.subtitle.startswith(told) for panel in chart.panels)
    some = charts(bundled).totals(bundled.filters(year=2020, frequency="annual", flow=["exports", "imports"]))
    assert [panel.subtitle for panel in some.panels] == ["2 of 3 or more shown"] * 2


def test_computed_shares_of_a_panel_have_one_number_of_places(bundled: Trade) -> None:
    """Shares that are computed are drawn with as many decimals as their column has in a table."""
    chart = charts(bundled, SHARE).items(bundled.filters(sector="ict"))
    assert [mark.text for mark in chart.panels[0].marks] == ["54.6*", "11.3*", "7.6*", "5.5*", "6.2*"]
