"""Columns, titles, marks and footnotes of each table."""

from collections.abc import Sequence

import pytest

from korea_trade.presentation.tables.setting import setting_of
from korea_trade.presentation.tables.sheet import Sheet
from korea_trade.presentation.tables.sheets import (
    facts_sheets,
    milestones_sheets,
    ranking_sheets,
    sources_sheets,
    totals_sheets,
)
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share
from tests.small import group

MEMO = "Source: publisher not named, undated, Exports of chips rose 5.6 percent to $99.2 billion in 2020. (memo)"
LATEST = " (the latest whole year that has figures)"
SHARE = "* Derived, not stated: share of the total"


def totals(trade: Trade, filters: Filters | None = None) -> list[Sheet]:
    return totals_sheets(trade.totals(filters), setting_of(trade))


def items(trade: Trade, filters: Filters | None = None) -> list[Sheet]:
    return ranking_sheets(trade.items(filters), "item", setting_of(trade))


def regions(trade: Trade, filters: Filters | None = None) -> list[Sheet]:
    return ranking_sheets(trade.regions(filters), "partner", setting_of(trade))


def headings(sheet: Sheet) -> list[str]:
    return [column.heading for column in sheet.columns]


def column(sheet: Sheet, heading: str) -> list[str]:
    index = headings(sheet).index(heading)
    return [row[index] for row in sheet.rows]


def starting(footnotes: Sequence[str], start: str) -> list[str]:
    return [note for note in footnotes if note.startswith(start)]


def test_totals_show_digits_signs_and_status(small: OpenSmall) -> None:
    """Levels keep their digits, growth has its sign, a limit its sign, and only what is not actual says its status."""
    trade = small(
        group(level("71.0", growth="5.40"), level("35", bound="above", status="target", variant="aim")),
        group(level("0.130", growth="-7.0", bound="below"), flow="imports"),
        group({"measure": "daily-average", **level("2.1")}, flow="fdi"),
    )
    (sheet,) = totals(trade)
    assert headings(sheet) == ["Period", "Flow", "USD bn", "Growth %", "Status"]
    assert sheet.rows == (
        ("2020", "Exports", "71.0", "+5.40", ""),
        ("2020", "Exports", ">35", "", "target"),
        ("2020", "Imports", "<0.130", "-7.0", ""),
        ("2020", "Foreign direct investment, daily average", "2.1", "", ""),
    )
    assert [shown.heading for shown in sheet.columns if shown.figures] == ["USD bn", "Growth %"]


def test_totals_stand_in_a_sheet_for_each_sector_and_source(small: OpenSmall) -> None:
    """Sectors and sources are never in one table, and each table names its own source."""
    trade = small(
        group(level("1.0")),
        group(level("2.0"), sector="ict"),
        group(level("3.0"), source="second"),
        others={"second": "Another document.\n"},
        source={"publisher": "The Ministry", "published": "2021-01-04", "title": "Exports rise"},
    )
    ministry = "Source: The Ministry, 2021-01-04, Exports rise (memo)"
    shown = [(sheet.title, column(sheet, "USD bn"), sheet.footnotes) for sheet in totals(trade)]
    assert shown == [
        ("Korea's trade, all industries", ["1.0"], (ministry,)),
        (
            "Korea's trade, all industries",
            ["3.0"],
            ("Source: publisher not named, undated, Another document. (second)",),
        ),
        ("Korea's trade, ICT", ["2.0"], (ministry,)),
    ]


def test_columns_without_anything_are_left_out(small: OpenSmall) -> None:
    """A column that no row has anything for is not shown."""
    (sheet,) = totals(small(group(growth("1.0"))))
    assert headings(sheet) == ["Period", "Flow", "Growth %"]


def test_caveats_have_a_dagger_and_a_footnote(small: OpenSmall) -> None:
    """A row with a caveat is marked; the same caveat of several rows is one footnote that names them."""
    trade = small(
        group(
            level("1.0", item="ships", caveat="A slip of the pen."),
            level("2.0", item="automobiles", caveat="A slip of the pen."),
            level("3.0", item="semiconductors"),
            level("4.0", item="capital-goods", caveat="Another one."),
        )
    )
    (sheet,) = items(trade)
    assert column(sheet, "Item") == ["Capital goods †", "Semiconductors", "Automobiles †", "Ships †"]
    notes = ("† Capital goods: Another one.", "† Automobiles, Ships: A slip of the pen.", MEMO)
    assert sheet.footnotes == notes


def test_caveats_of_totals_name_flow_and_period(small: OpenSmall) -> None:
    """A footnote of a total says which flow of which period it is about."""
    (sheet,) = totals(small(group(level("1.0", caveat="A running tally."))))
    assert column(sheet, "Flow") == ["Exports †"]
    assert sheet.footnotes == ("† Exports 2020: A running tally.", MEMO)


def test_a_direction_stands_for_a_growth_that_is_not_stated(small: OpenSmall) -> None:
    """Where only the direction is known, it stands in the column of growth."""
    (sheet,) = items(small(group({"direction": "up", "item": "ships"}), group(growth("1.0", item="automobiles"))))
    assert sorted(sheet.rows) == [("Automobiles", "+1.0"), ("Ships", "up")]


def test_ranking_has_places_and_derived_shares(small: OpenSmall) -> None:
    """A ranking shows the place, the level and the share, which is marked as derived in heading and footnote."""
    (sheet,) = items(small(group(level("512.9"), level("13.4", item="ships"), growth("1.0", item="automobiles"))))
    assert headings(sheet) == ["#", "Item", "USD bn", "Growth %", "Share %*"]
    assert sheet.rows == (("1", "Ships", "13.4", "", "2.61"), ("", "Automobiles", "", "+1.0", ""))
    assert len(starting(sheet.footnotes, SHARE)) == 1


def test_stated_shares_are_not_marked_as_derived(small: OpenSmall) -> None:
    """A share that the document states stands in its own column, without a mark, and is no level."""
    (sheet,) = items(small(group(share("38.1", item="ships"), level("5.0", item="automobiles"))))
    assert "Share %" in headings(sheet)
    assert sorted(zip(column(sheet, "Item"), column(sheet, "USD bn"), column(sheet, "Share %"), strict=True)) == [
        ("Automobiles", "5.0", ""),
        ("Ships", "", "38.1"),
    ]
    assert starting(sheet.footnotes, "*") == []


def test_overlapping_rows_are_named(small: OpenSmall) -> None:
    """Where a row is part of another one, a line says so, that nobody adds them up."""
    entries = [
        {"code": "ships", "en": "Ships", "ko": "선박"},
        {"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"},
        {"code": "ferries", "en": "Ferries", "ko": "여객선", "parent": "ships"},
    ]
    facts = level("5.0", item="ships"), level("2.0", item="tankers"), level("1.0", item="ferries")
    (sheet,) = items(small(group(*facts), items=entries))
    assert sheet.footnotes[0] == "Rows overlap: Tankers is part of Ships; Ferries is part of Ships."
    (alone,) = items(small(group(*facts[1:]), items=entries))
    assert alone.footnotes == (MEMO,)


def test_overlapping_regions_are_named(small: OpenSmall) -> None:
    """A country that is part of a listed region is named, too."""
    entries = [{"code": "eu", "en": "European Union", "ko": "유럽연합"}]
    entries += [{"code": "germany", "en": "Germany", "ko": "독일", "parent": "eu"}]
    (sheet,) = regions(small(group(level("5.0", partner="eu"), level("2.0", partner="germany")), partners=entries))
    assert sheet.footnotes[0] == "Rows overlap: Germany is part of European Union."


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
    (sheet,) = items(trade, filters) if by == "item" else regions(trade, filters)
    assert sheet.title == title


def test_rankings_stand_in_a_sheet_for_each_group(small: OpenSmall) -> None:
    """Periods, sectors, sources and aims each have a table of their own."""
    trade = small(
        group(level("1.0", item="ships"), level("4.0", item="ships", status="target")),
        group(level("2.0", item="ships"), sector="ict"),
        group(level("3.0", item="ships"), period="2020-12"),
    )
    sheets = items(trade, Filters(year=2020))
    assert [column(sheet, "USD bn") for sheet in sheets] == [["1.0"], ["4.0"], ["2.0"], ["3.0"]]
    assert [headings(sheet)[-1] for sheet in sheets] == ["USD bn", "Status", "USD bn", "USD bn"]


def test_one_of_the_ranked_kind_stands_alone(small: OpenSmall) -> None:
    """One partner inside one item is a ranking of one row, with its place among all partners."""
    trade = small(group(level("1.0", item="ships", partner="us"), level("2.0", item="ships", partner="china")))
    (sheet,) = regions(trade, Filters(item="ships", partner="us"))
    assert sheet.rows == (("2", "United States", "1.0"),)


def test_milestones_say_what_they_mean(small: OpenSmall) -> None:
    """The table of milestones has subject, meaning and status, with caveats and sources below."""
    trade = small(
        group(
            rank(1, among="history", item="ships", caveat="By value."),
            {"measure": "threshold", "bound": "above", "status": "target", **level("700")},
        )
    )
    (sheet,) = milestones_sheets(trade.milestones(), setting_of(trade))
    assert headings(sheet) == ["What", "Milestone", "Status"]
    assert sheet.rows == (
        ("Exports of ships, 2020 †", "highest in history", ""),
        ("Exports, 2020", "above USD 700 bn", "target"),
    )
    assert sheet.footnotes == ("† Exports of ships, 2020: By value.", MEMO)


def test_facts_show_id_and_statement(small: OpenSmall) -> None:
    """The table of facts has the id, to ask for the receipt, and what the fact says."""
    trade = small(group(level("1.0", item="ships", caveat="A slip."), growth("-2.0", partner="us")))
    (sheet,) = facts_sheets(trade.facts(), setting_of(trade))
    assert sheet.title == "2 facts"
    assert sheet.rows == (
        ("2020.exports.ships@memo", "Exports of ships, 2020: USD 1.0 bn †"),
        ("2020.exports.us@memo", "Exports to the United States, 2020: down 2.0 percent year-on-year"),
    )
    assert sheet.footnotes == ("† to be used with care: `ktrade show ID` says why", MEMO)
    (plain,) = facts_sheets(trade.facts(Filters(partner="us")), setting_of(trade))
    assert plain.footnotes == (MEMO,)


def test_sources_show_what_is_known(small: OpenSmall) -> None:
    """The table of documents says what is not named or dated, counts facts, and has the notes below."""
    trade = small(
        group(growth("1.0")),
        source={"publisher": "The Ministry", "published": "2021-01-04", "note": "Short version."},
        others={"second": "Another document.\n"},
    )
    (sheet,) = sources_sheets(trade.sources(), setting_of(trade).speech)
    first, second = sheet.rows
    assert (first[0], first[2:]) == ("memo", ("The Ministry", "2021-01-04", "1"))
    assert second == ("second", "Another document.", "not named", "undated", "0")
    assert sheet.footnotes == ("memo: Short version.",)


def test_empty_answers_have_no_sheets(bundled: Trade) -> None:
    """Where nothing was found no table is drawn."""
    nothing = Filters(year=1950)
    assert totals(bundled, nothing) == items(bundled, nothing) == regions(bundled, nothing) == []
    setting = setting_of(bundled)
    assert milestones_sheets(bundled.milestones(nothing), setting) == []
    assert facts_sheets(bundled.facts(nothing), setting) == []
