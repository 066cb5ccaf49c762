"""Columns, titles, marks and footnotes of each table."""

from collections.abc import Sequence
from typing import Any

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.facts import FactsView
from korea_trade.presentation.tables.milestones import MilestonesView
from korea_trade.presentation.tables.ranking import RankingView
from korea_trade.presentation.tables.sources import SourcesView
from korea_trade.presentation.tables.table import Table
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share
from tests.small import group

MEMO = "Source: publisher not named, undated, Exports of chips rose 5.6 percent to $99.2 billion in 2020. (memo)"
LATEST = " (the latest whole year that has figures)"
SHARE = "* Derived, not stated: share of the total"


def totals(trade: Trade, filters: Filters | None = None) -> list[Table]:
    return TotalsView(trade.totals(filters), render_context(trade)).tables()


def items(trade: Trade, filters: Filters | None = None) -> list[Table]:
    return RankingView(trade.items(filters), render_context(trade)).tables()


def regions(trade: Trade, filters: Filters | None = None) -> list[Table]:
    return RankingView(trade.regions(filters), render_context(trade)).tables()


def headings(table: Table) -> list[str]:
    return [column.heading for column in table.columns]


def column(table: Table, heading: str) -> list[str]:
    index = headings(table).index(heading)
    return [row[index] for row in table.rows]


def starting(footnotes: Sequence[str], start: str) -> list[str]:
    return [note for note in footnotes if note.startswith(start)]


def test_totals_show_digits_signs_and_status(small: OpenSmall) -> None:
    """Levels keep their digits, growth has its sign, a limit its sign, and only what is not actual says its status."""
    trade = small(
        group(level("71.0", growth="5.40"), level("35", bound="above", status="target", variant="aim")),
        group(level("0.130", growth="-7.0", bound="below"), flow="imports"),
        group({"measure": "daily-average", **level("2.1")}, flow="fdi"),
    )
    (table,) = totals(trade)
    assert headings(table) == ["Period", "Flow", "USD bn", "Growth %", "Status"]
    assert table.rows == (
        ("2020", "Exports", "71.0", "+5.40", ""),
        ("2020", "Imports", "<0.130", "-7.0", ""),
        ("2020", "Foreign direct investment, daily average", "2.1", "", ""),
        ("2020", "Exports", ">35", "", "target"),
    )
    assert [shown.heading for shown in table.columns if shown.figures] == ["USD bn", "Growth %"]


def test_totals_stand_in_a_table_for_each_sector_and_source(small: OpenSmall) -> None:
    """Sectors and sources are never in one table, and each names its own source, if need be in the title."""
    trade = small(
        group(level("1.0")),
        group(level("2.0"), sector="ict"),
        group(level("3.0"), source="second"),
        others={"second": "Another document.\n"},
        source={"publisher": "The Ministry", "published": "2021-01-04", "title": "Exports rise"},
    )
    ministry = "Source: The Ministry, 2021-01-04, Exports rise (memo)"
    shown = [(table.title, column(table, "USD bn"), table.footnotes) for table in totals(trade)]
    assert shown == [
        ("Korea's trade, all industries (memo)", ["1.0"], (ministry,)),
        (
            "Korea's trade, all industries (second)",
            ["3.0"],
            ("Source: publisher not named, undated, Another document. (second)",),
        ),
        ("Korea's trade, ICT", ["2.0"], (ministry,)),
    ]


def test_columns_without_anything_are_left_out(small: OpenSmall) -> None:
    """A column that no row has anything for is not shown."""
    (table,) = totals(small(group(growth("1.0"))))
    assert headings(table) == ["Period", "Flow", "Growth %"]


def test_caveats_have_a_dagger_and_a_footnote(small: OpenSmall) -> None:
    """A row with a caveat has a numbered mark; rows with the same caveat share it, and it is one footnote."""
    trade = small(
        group(
            level("1.0", item="ships", caveat="A slip of the pen."),
            level("2.0", item="automobiles", caveat="A slip of the pen."),
            level("3.0", item="semiconductors"),
            level("4.0", item="capital-goods", caveat="Another one."),
        )
    )
    (table,) = items(trade)
    assert column(table, "Item") == ["Capital goods †1", "Semiconductors", "Automobiles †2", "Ships †2"]
    notes = ("†1 Another one.", "†2 A slip of the pen.", MEMO)
    assert table.footnotes == notes


def test_one_caveat_has_no_number(small: OpenSmall) -> None:
    """A caveat that is the only one of its table is marked without a number."""
    (table,) = totals(small(group(level("1.0", caveat="A running tally."))))
    assert column(table, "Flow") == ["Exports †"]
    assert table.footnotes == ("† A running tally.", MEMO)


def test_a_direction_stands_for_a_growth_that_is_not_stated(small: OpenSmall) -> None:
    """Where only the direction is known, it stands in the column of growth."""
    (table,) = items(small(group({"direction": "up", "item": "ships"}), group(growth("1.0", item="automobiles"))))
    assert sorted(table.rows) == [("Automobiles", "+1.0"), ("Ships", "up")]


def test_regions_stand_apart_from_countries(small: OpenSmall) -> None:
    """Ranks of regions stand in brackets, and a line says among what countries and regions are ranked."""
    entries: list[dict[str, Any]] = [{"code": "vietnam", "en": "Vietnam", "ko": "베트남", "iso3166": "VN"}]
    entries += [{"code": "germany", "en": "Germany", "ko": "독일", "iso3166": "DE"}]
    entries += [{"code": code, "en": code.upper(), "ko": code} for code in ("eu", "asean")]
    values = {"eu": "9.0", "vietnam": "7.0", "asean": "6.0", "germany": "5.0"}
    trade = small(group(*(level(value, partner=code) for code, value in values.items())), partners=entries)
    (table,) = RankingView(trade.regions(), render_context(trade)).tables()
    assert [row[:2] for row in table.rows] == [("(1)", "EU"), ("1", "Vietnam"), ("(2)", "ASEAN"), ("2", "Germany")]
    assert "Countries are ranked among countries, regions among regions." in table.footnotes
    assert not any("same whole" in note for note in table.footnotes)


def test_ranking_has_places_and_derived_shares(small: OpenSmall) -> None:
    """A ranking shows the place among those stated, the level, and the share, which is marked as derived."""
    (table,) = items(small(group(level("512.9"), level("13.4", item="ships"), level("9.0", item="automobiles"))))
    assert headings(table) == ["# of 2 stated", "Item", "USD bn", "Share %*"]
    assert table.rows == (("1", "Ships", "13.4", "2.6"), ("2", "Automobiles", "9.0", "1.8"))
    assert len(starting(table.footnotes, SHARE)) == 1


@pytest.mark.parametrize(
    ("language", "heading"), [(LanguageCode.EN, "# of 2 stated"), (LanguageCode.KO, "# (명시된 2개 중)")]
)
def test_a_rank_among_few_says_among_how_many(small: OpenSmall, language: LanguageCode, heading: str) -> None:
    """Where a member lacks the figure and could outrank the others, ranks are said to be among those stated."""
    facts = level("13.4", item="ships"), growth("1.0", item="automobiles"), level("9.0", item="semiconductors")
    trade = small(group(*facts))
    (table,) = RankingView(trade.items(), render_context(trade, language)).tables()
    assert headings(table)[0] == heading
    assert [row[0] for row in table.rows] == ["1", "2", ""]


def test_nobody_is_first_of_one(small: OpenSmall) -> None:
    """The only member of a group has no rank in a table, whatever aggregate stands beside it."""
    others = [{"code": "us", "en": "United States", "ko": "미국"}]
    others += [{"code": "all-except-us", "en": "All except the U.S.", "ko": "미국 외", "aggregate": "true"}]
    facts = level("74.2", partner="us"), {"direction": "down", "partner": "all-except-us"}
    (table,) = regions(small(group(*facts), partners=others))
    assert headings(table) == ["Partner", "USD bn", "Growth %"]
    assert column(table, "Partner") == ["United States", "All except the U.S."]


def test_parts_stand_under_their_whole_and_are_ranked_in_brackets(small: OpenSmall) -> None:
    """Parts are indented below their whole; their ranks, among each other, stand in brackets, and a note says so."""
    entries = [
        {"code": "ships", "en": "Ships", "ko": "선박"},
        {"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"},
        {"code": "ferries", "en": "Ferries", "ko": "여객선", "parent": "ships"},
        {"code": "chips", "en": "Chips", "ko": "반도체"},
    ]
    facts = level("9.0", item="ships"), level("2.0", item="tankers"), level("1.0", item="ferries")
    (table,) = items(small(group(*facts, level("5.0", item="chips")), items=entries))
    assert [row[:2] for row in table.rows] == [
        ("1", "Ships"),
        ("(1)", "  Tankers"),
        ("(2)", "  Ferries"),
        ("2", "Chips"),
    ]
    assert "(#) Rank among the parts of the same whole." in table.footnotes
    (few,) = items(small(group(*facts[:2], growth("1.0", item="ferries")), items=entries[:3]))
    assert [row[0] for row in few.rows] == ["Ships", "  Tankers", "  Ferries"]


def test_stated_shares_are_not_marked_as_derived(small: OpenSmall) -> None:
    """A share that the document states stands in its own column, without a mark, and is no level."""
    (table,) = items(small(group(share("38.1", item="ships"), level("5.0", item="automobiles"))))
    assert "Share %" in headings(table)
    assert sorted(zip(column(table, "Item"), column(table, "USD bn"), column(table, "Share %"), strict=True)) == [
        ("Automobiles", "5.0", ""),
        ("Ships", "", "38.1"),
    ]
    assert starting(table.footnotes, "*") == []


def test_overlapping_rows_are_named(small: OpenSmall) -> None:
    """Where a row is part of another one, a line says so, that nobody adds them up."""
    entries = [
        {"code": "ships", "en": "Ships", "ko": "선박"},
        {"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"},
        {"code": "ferries", "en": "Ferries", "ko": "여객선", "parent": "ships"},
    ]
    facts = level("5.0", item="ships"), level("2.0", item="tankers"), level("1.0", item="ferries")
    (table,) = items(small(group(*facts), items=entries))
    assert table.footnotes[0] == "Indented rows are parts of the row above them: the two do not add up."
    (alone,) = items(small(group(*facts[1:]), items=entries))
    assert alone.footnotes == (MEMO,)
    assert column(alone, "#") == ["1", "2"]


def test_a_part_stands_under_the_nearest_whole_that_is_listed(small: OpenSmall) -> None:
    """Where the parent of a part has no row, the part stands under what the parent is a part of, and is not ranked."""
    entries = [
        {"code": "ships", "en": "Ships", "ko": "선박"},
        {"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"},
        {"code": "gas-tankers", "en": "Gas tankers", "ko": "가스선", "parent": "tankers"},
        {"code": "robots", "en": "Robots", "ko": "로봇"},
    ]
    facts = level("5.0", item="ships"), level("9.0", item="gas-tankers"), level("1.0", item="robots")
    trade = small(group(*facts), items=entries)
    (table,) = items(trade)
    assert column(table, "Item") == ["Ships", "  Gas tankers", "Robots"]
    assert {row.item: row.group_size for row in trade.items()} == {"gas-tankers": 1, "ships": 2, "robots": 2}


def test_overlapping_regions_are_named(small: OpenSmall) -> None:
    """A country that is part of a listed region is named, too."""
    entries = [{"code": "eu", "en": "European Union", "ko": "유럽연합"}]
    entries += [{"code": "germany", "en": "Germany", "ko": "독일", "parent": "eu"}]
    (table,) = regions(small(group(level("5.0", partner="eu"), level("2.0", partner="germany")), partners=entries))
    assert table.footnotes[0] == "Indented rows are parts of the row above them: the two do not add up."


@pytest.mark.parametrize(
    ("by", "filters", "title"),
    [
        (
            "item",
            Filters(),
            "Exports to the world by item, 2020, all industries (the latest whole year that has figures)",
        ),
        ("item", Filters(period="2020"), "Exports to the world by item, 2020, all industries"),
        ("item", Filters(year=2020, partner="us"), "Exports to the United States by item, 2020, all industries"),
        ("item", Filters(year=2020, partner="china"), "Exports to China by item, 2020, all industries"),
        ("item", Filters(flow="imports", year=2020), "Imports from the world by item, 2020, ICT"),
        ("item", Filters(period="2020-11"), "Exports to the world by item, November 2020, all industries"),
        ("partner", Filters(year=2020), "Exports of all items by partner, 2020, all industries"),
        ("partner", Filters(year=2020, item="ships"), "Exports of ships by partner, 2020, all industries"),
    ],
)
def test_ranking_says_what_it_is(small: OpenSmall, by: str, filters: Filters, title: str) -> None:
    """The title says flow, partner or item, period and sector, and whether the year was chosen by default."""
    trade = small(
        group(level("9.0", item="ships"), level("5.0", partner="us")),
        group(level("2.0", item="ships", partner="us"), level("1.0", item="ships", partner="china")),
        group(level("1.0", item="ships"), flow="imports", sector="ict"),
        group(level("1.0", item="ships"), period="2020-11"),
    )
    (table,) = items(trade, filters) if by == "item" else regions(trade, filters)
    assert table.title == title


def test_rankings_stand_in_a_table_for_each_group(small: OpenSmall) -> None:
    """Periods, sectors, sources and aims each have a table of their own."""
    trade = small(
        group(level("1.0", item="ships"), level("4.0", item="ships", status="target")),
        group(level("2.0", item="ships"), sector="ict"),
        group(level("3.0", item="ships"), period="2020-12"),
    )
    tables = items(trade, Filters(year=2020))
    assert [column(table, "USD bn") for table in tables] == [["1.0"], ["2.0"], ["3.0"], ["4.0"]]
    assert [headings(table)[-1] for table in tables] == ["USD bn", "USD bn", "USD bn", "Status"]


def test_one_of_the_ranked_kind_stands_alone(small: OpenSmall) -> None:
    """One partner inside one item is a ranking of one row, with its place among all partners."""
    trade = small(group(level("1.0", item="ships", partner="us"), level("2.0", item="ships", partner="china")))
    (table,) = regions(trade, Filters(item="ships", partner="us"))
    assert table.rows == (("2", "United States", "1.0"),)


def test_milestones_say_what_they_mean(small: OpenSmall) -> None:
    """The table of milestones has subject, meaning and status, with caveats and sources below."""
    trade = small(
        group(
            rank(1, among="history", item="ships", caveat="By value."),
            {"measure": "threshold", "bound": "above", "status": "target", **level("700")},
        )
    )
    (table,) = MilestonesView(trade.milestones(), render_context(trade)).tables()
    assert headings(table) == ["What", "Milestone", "Status"]
    assert table.rows == (
        ("Exports of ships, 2020 †", "highest in history", ""),
        ("Exports, 2020", "above USD 700 bn", "target"),
    )
    assert table.footnotes == ("† By value.", MEMO)


def test_facts_show_id_and_statement(small: OpenSmall) -> None:
    """The table of facts has the id, to ask for the receipt, and what the fact says."""
    trade = small(group(level("1.0", item="ships", caveat="A slip."), growth("-2.0", partner="us")))
    (table,) = FactsView(trade.facts(), render_context(trade)).tables()
    assert table.title == "2 facts"
    assert table.rows == (
        ("2020.exports.ships@memo", "Exports of ships, 2020: USD 1.0 bn †"),
        ("2020.exports.us@memo", "Exports to the United States, 2020: down 2.0 percent year-on-year"),
    )
    assert table.footnotes == ("† to be used with care: `ktrade show ID` says why", MEMO)
    mine = render_context(trade, fact_options=[("--facts", "mine")])
    (table,) = FactsView(trade.facts(), mine).tables()
    assert table.footnotes[0] == "† to be used with care: `ktrade show ID --facts mine` says why"
    (plain,) = FactsView(trade.facts(Filters(partner="us")), render_context(trade)).tables()
    assert plain.footnotes == (MEMO,)


def test_sources_show_what_is_known(small: OpenSmall) -> None:
    """The table of documents says what is not named or dated, counts facts, and has the notes below."""
    trade = small(
        group(growth("1.0")),
        source={"publisher": "The Ministry", "published": "2021-01-04", "note": "Short version."},
        others={"second": "Another document.\n"},
    )
    (table,) = SourcesView(trade.sources(), render_context(trade)).tables()
    first, second = table.rows
    assert (first[0], first[2:]) == ("memo", ("The Ministry", "2021-01-04", "1"))
    assert second == ("second", "Another document.", "not named", "undated", "0")
    assert table.footnotes == ("memo: Short version.",)


def test_empty_answers_have_no_tables(bundled: Trade) -> None:
    """Where nothing was found no table is drawn."""
    nothing = Filters(year=1950)
    assert totals(bundled, nothing) == items(bundled, nothing) == regions(bundled, nothing) == []
    context = render_context(bundled)
    assert MilestonesView(bundled.milestones(nothing), context).tables() == []
    assert FactsView(bundled.facts(nothing), context).tables() == []


@pytest.mark.parametrize(
    ("code", "words"), [(LanguageCode.EN, {"improved", "worsened"}), (LanguageCode.KO, {"개선", "악화"})]
)
def test_a_balance_without_a_figure_improves_or_worsens(small: OpenSmall, code: LanguageCode, words: set[str]) -> None:
    """That a deficit narrowed is no growth: a balance of which only a direction is stated improved or worsened."""
    trade = small(
        group({"direction": "up"}, flow="balance"), group({"direction": "down"}, flow="balance", period="2021")
    )
    (table,) = TotalsView(trade.totals(), render_context(trade, code)).tables()
    assert {row[-1] for row in table.rows} == words
