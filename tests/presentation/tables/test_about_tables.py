"""The tables of a name's page."""

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.about import AboutView
from korea_trade.presentation.tables.table import Table
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share
from tests.small import group

MEMO = "Source: publisher not named, undated, Exports of chips rose 5.6 percent to $99.2 billion in 2020. (memo)"


def page(trade: Trade, *names: str, language: LanguageCode = LanguageCode.EN) -> list[Table]:
    return AboutView(trade.about(*names), render_context(trade, language)).tables()


@pytest.fixture
def ships(small: OpenSmall) -> Trade:
    """Ships in two periods and two sectors, to the world and to a partner, with a milestone and a part."""
    entries = [{"code": "ships", "en": "Ships", "ko": "선박"}, {"code": "chips", "en": "Chips", "ko": "반도체"}]
    entries.append({"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"})
    return small(
        group(level("100.0"), level("9.9", item="ships", growth="5.6", caveat="A slip."), level("5.0", item="chips")),
        group(rank(1, item="ships", among="history"), growth("1.0", item="tankers", caveat="Another.")),
        group(level("0.5", item="ships", partner="us", status="forecast", caveat="A slip."), period="2021"),
        group(share("40.0", item="ships"), sector="ict", period="2020-11"),
        items=entries,
    )


def test_a_page_is_one_table_over_all_periods(ships: Trade) -> None:
    """Period and coverage are columns; what has no column is said in words; a derived level looks like none."""
    table, _ = page(ships, "ships")
    assert table.title == "Ships: what is known"
    assert [column.heading for column in table.columns] == [
        "Period", "Coverage", "Fact", "USD bn", "Growth %", "Share %*", "Rank",
    ]  # fmt: skip
    assert table.rows == (
        ("2021", "all industries", "Exports to the United States (forecast) †1", "0.5", "", "", ""),
        ("2020", "all industries", "Exports †1", "9.9", "+5.6", "9.9", "1 of 2 stated"),
        ("2020", "all industries", "Exports: highest in history", "", "", "", ""),
        ("2020-11", "ICT", "Exports", "", "", "40.0", ""),
        ("2019", "all industries", "Exports: 9.32 to 9.43, by the growth of the year after †1", "≈9.4", "", "", ""),
    )


def test_caveats_are_numbered_and_sources_named_once(ships: Trade) -> None:
    """Signs are told under their table; caveats and sources stand once, under the last one."""
    first, last = page(ships, "ships")
    assert first.footnotes == (
        "* Derived, not stated: share of the total.",
        "≈ Derived, not stated in any document: it follows from stated figures, within the bounds of their rounding.",
    )
    assert last.title == "Ships: groups it belongs to, and its parts"
    assert last.rows == (("2020", "all industries", "Exports of tankers †2", "+1.0"),)
    assert last.footnotes == (
        "†1 A slip.",
        "†2 Another.",
        MEMO,
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (LanguageCode.EN, "Exports; share* 9.9%; rank 1 of 2 stated †1"),
        (LanguageCode.KO, "수출; 비중* 9.9%; 명시된 2개 중 1위 †1"),
    ],
)
def test_a_narrow_page_says_shares_and_ranks_in_words(ships: Trade, code: LanguageCode, said: str) -> None:
    """Where the terminal is narrow, shares and ranks have no columns, and stand in words: nothing is left out."""
    wide, narrow = page(ships, "ships", language=code)[0], page(ships, "ships", language=code)[0].narrow
    assert narrow is not None
    assert [column.heading for column in narrow.columns] == [column.heading for column in wide.columns][:-2]
    assert narrow.footnotes == wide.footnotes
    assert narrow.rows[1][2] == said
    if code is LanguageCode.EN:
        assert narrow.rows[3] == ("2020-11", "ICT", "Exports: a share of 40.0 percent", "", "")


def test_a_page_in_korean(ships: Trade) -> None:
    """The page of a name is Korean in Korean."""
    first, last = page(ships, "선박", language=LanguageCode.KO)
    assert (first.title, last.title) == ("선박: 모든 사실", "선박: 상위 묶음과 세부 항목")
    assert first.rows[1][:4] == ("2020", "전산업", "수출 †1", "99")
    assert first.rows[1][-1] == "명시된 2개 중 1위"


def test_each_name_has_its_page(ships: Trade) -> None:
    """Two names are two pages, each with its own notes; one of which nothing is known has none."""
    titles = [table.title for table in page(ships, "ships", "chips")]
    assert titles == ["Ships: what is known", "Ships: groups it belongs to, and its parts", "Chips: what is known"]
    assert page(ships, "chips", "us") == []


@pytest.mark.parametrize(
    ("name", "code", "note"),
    [
        ("chips", LanguageCode.EN, "The share of a row that names a partner is of the total of that one."),
        ("china", LanguageCode.EN, "The share of a row that names an item is of the total of that one."),
        ("chips", LanguageCode.KO, "지역이 적힌 행의 비중은 그 지역 전체에 대한 것이다."),
        ("ships", LanguageCode.EN, None),
    ],
)
def test_a_page_says_what_its_shares_are_of(name: str, code: LanguageCode, note: str | None, bundled: Trade) -> None:
    """69.9 percent is what chips are of exports to China, not what China takes of chips: the page tells which."""
    notes = [text for table in page(bundled, name, language=code) for text in table.footnotes]
    said = [
        text
        for text in notes
        if text.startswith(("The share of a row", "지역이 적힌 행의 비중", "품목이 적힌 행의 비중"))
    ]
    assert said == ([] if note is None else [note])


@pytest.mark.parametrize(
    ("name", "code", "note"),
    [
        ("chips", LanguageCode.EN, "The rank of a row that names a partner is among the items traded with that one."),
        ("china", LanguageCode.EN, "The rank of a row that names an item is among the partners it is traded with."),
        ("chips", LanguageCode.KO, "지역이 적힌 행의 순위는 그 지역과 교역한 품목 가운데 순위이다."),
    ],
)
def test_a_page_says_among_what_ranks_are(name: str, code: LanguageCode, note: str, bundled: Trade) -> None:
    """Chips are first of the items that go to each of five partners, and not each of these is first: the page tells."""
    assert note in [text for table in page(bundled, name, language=code) for text in table.footnotes]


def test_a_page_of_an_item_and_a_partner_says_what_its_shares_are_of(bundled: Trade) -> None:
    """36.7 percent is what chips are of ICT exports to the U.S.: the page of both tells so, in both languages."""
    said = [
        [text for table in page(bundled, "chips", "us", language=code) for text in table.footnotes]
        for code in (LanguageCode.EN, LanguageCode.KO)
    ]
    assert "Shares are of the trade of all items with this partner; ranks are among those items." in said[0]
    assert "비중은 이 지역과의 전 품목 무역 대비이고, 순위는 그 품목들 가운데 순위이다." in said[1]
