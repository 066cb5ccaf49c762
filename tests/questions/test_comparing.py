"""Comparisons as rows: both figures, the change, and the receipts of both."""

from decimal import Decimal

import pytest

from korea_trade.errors import NotComparable
from korea_trade.model.codes import Bound
from korea_trade.questions.trade import Trade
from tests.arithmetic.judging import OTHER, daily
from tests.conftest import OpenSmall
from tests.entries import growth, level
from tests.questions.asking import ids
from tests.small import group


def test_a_row_of_two_periods(small: OpenSmall) -> None:
    """The second less the first, with the receipts of both; source and period are those of the second."""
    one = {**level("45.8", growth="4.0"), "quotes": ["In November", "All"], "caveat": "Of November."}
    other = {**level("51.4", growth="12.6"), "quotes": ["All", "In December"], "caveat": "Of December."}
    trade = small(group(one, period="2020-11"), group(other, period="2020-12", source="note"), **OTHER)
    (row,) = trade.compare("2020-11", "2020-12")
    assert row.id == "2020-11.exports@memo..2020-12.exports@note"
    assert (row.period, row.source, row.status, row.measure, row.unit) == (
        "2020-12",
        "note",
        "derived",
        "value",
        "USD bn",
    )
    assert (row.first, row.second) == (Decimal("45.8"), Decimal("51.4"))
    assert (row.first_growth, row.second_growth) == (Decimal("4.0"), Decimal("12.6"))
    assert (row.value, row.low, row.high) == (Decimal("5.6"), Decimal("5.5"), Decimal("5.7"))
    assert (row.growth, row.growth_low, row.growth_high) == (Decimal("12.2"), Decimal("11.99"), Decimal("12.46"))
    assert (row.direction, row.compared) == ("up", ("2020-11", "2020-12"))
    assert row.quotes == ("In November", "All", "In December")
    assert row.caveat == "Of November. Of December."
    assert row.facts == ("2020-11.exports@memo", "2020-12.exports@note")
    assert row.derived == ("value", "growth", "direction")
    assert (row.note, row.bound, row.item_name, row.partner_name) == (None, None, None, None)


def test_each_side_says_whether_it_is_a_limit(bundled: Trade) -> None:
    """Two floors are told apart from figures by a key each, though nothing follows from them."""
    (row,) = bundled.compare("2018", "2025")
    assert (row.first, row.second) == (Decimal("600"), Decimal("700"))
    assert row.first_bound is row.second_bound is Bound.ABOVE
    assert (row.value, row.bound) == (None, None)
    (row,) = bundled.compare("2020", "2025")
    assert row.first_bound is None
    assert row.second_bound is row.bound is Bound.ABOVE


def test_a_caveat_of_both_is_told_once(small: OpenSmall) -> None:
    """The same caveat on both figures is one caveat; without any there is none."""
    months = [group(level("5", caveat="With Hong Kong."), period=period) for period in ("2020-11", "2020-12")]
    (row,) = small(*months).compare("2020-11", "2020-12")
    assert row.caveat == "With Hong Kong."
    plain = [group(level("5"), period=period) for period in ("2020-11", "2020-12")]
    (row,) = small(*plain).compare("2020-11", "2020-12")
    assert row.caveat is None


def test_only_what_is_computed_is_derived(small: OpenSmall) -> None:
    """A balance has no percentage; two rates of growth have no difference at all, and no unit."""
    balances = [group(level(value), flow="balance", period=f"2020-1{month}") for month, value in enumerate("568")]
    (row,) = small(*balances).compare("2020-11", "2020-12")
    assert (row.growth, row.derived) == (None, ("value", "direction"))
    rates = [group(growth("-12.2", item="ships")), group(growth("-5.1", item="ships"), sector="ict")]
    (row,) = small(*rates).compare("all-industries", "ict", by="item")
    assert (row.value, row.unit, row.growth, row.direction, row.derived) == (None, None, None, None, ())
    assert (row.first, row.second, row.first_growth, row.second_growth) == (
        None,
        None,
        Decimal("-12.2"),
        Decimal("-5.1"),
    )


def test_a_row_of_two_sectors(small: OpenSmall) -> None:
    """The row is of the second sector, and names the item."""
    trade = small(group(level("99.2", item="ships")), group(level("100.3", item="ships"), sector="ict"))
    (row,) = trade.compare("all-industries", "ict", by="item")
    assert (row.sector, row.item, row.item_name, row.compared) == ("ict", "ships", "Ships", ("all-industries", "ict"))
    (row,) = trade.compare("ict", "all-industries", by="item")
    assert (row.sector, row.direction, row.value) == ("all-industries", "down", Decimal("-1.1"))


def test_by_partner(small: OpenSmall) -> None:
    """Row by row by partner, each with its name."""
    months = [group(level("5"), level("9", partner="us"), period=period) for period in ("2020-11", "2020-12")]
    (row,) = small(*months).compare("2020-11", "2020-12", by="partner")
    assert (row.partner, row.partner_name, row.item) == ("us", "United States", None)


def test_daily_averages(small: OpenSmall) -> None:
    """Daily averages compare whatever the lengths, levels do not."""
    trade = small(group(daily("1.9"), level("500")), group(daily("2.1"), level("51"), period="2020-12"))
    (row,) = trade.compare("2020", "2020-12", daily=True)
    assert (row.measure, row.value) == ("daily-average", Decimal("0.2"))
    with pytest.raises(NotComparable, match=r"^2020 is 12 months long and 2020-12 1 month: "):
        trade.compare("2020", "2020-12")
    sectors = small(group(daily("1.9"), level("5")), group(daily("2.1"), level("9"), sector="ict"))
    (row,) = sectors.compare("all-industries", "ict", daily=True)
    assert row.measure == "daily-average"


def test_filters(bundled: Trade) -> None:
    """Flow, sector and period narrow down what is compared."""
    both = bundled.compare("2020-11", "2020-12")
    assert [row.flow for row in both] == ["exports", "imports", "balance"]
    (imports,) = bundled.compare("2020-11", "2020-12", flow="imports")
    assert imports in both
    assert bundled.compare("2020-11", "2020-12", sector="ict") == []
    sectors = bundled.compare("all-industries", "ict", by="item")
    assert {row.period for row in sectors} == {"2020"}
    assert bundled.compare("all-industries", "ict", by="item", period="2019") == []


def test_chips_under_two_definitions(bundled: Trade) -> None:
    """Chips of the ICT release are more than those of all industries: another set of goods, and the caveats say so."""
    rows = {row.item: row for row in bundled.compare("all-industries", "ict", by="item", period="2020")}
    assert set(rows) == {"semiconductors", "displays"}
    chips = rows["semiconductors"]
    assert (chips.first, chips.second, chips.direction) == (Decimal("99.2"), Decimal("100.3"), "up")
    assert chips.caveat is not None
    assert chips.caveat.count("another set of goods") == 2
    assert len(set(ids(rows.values()))) == 2


def test_a_floor_stays_a_floor(bundled: Trade) -> None:
    """From 2020 to the tally of 2025, which was topped, exports rose by at least 186.5: there is no upper bound."""
    (row,) = bundled.compare("2020", "2025")
    assert (str(row.value), str(row.low), row.high, row.bound) == ("186.5", "186.5", None, "above")
    assert (str(row.growth), str(row.growth_low), row.growth_high, row.direction) == ("36.36", "36.36", None, "up")


def test_nothing_follows_from_a_contradiction(bundled: Trade) -> None:
    """A surplus that its own caveat calls impossible gives no change; the row names it."""
    (row,) = bundled.compare("2020-12", "2023-12", flow="balance")
    assert (row.value, row.low, row.high, row.growth, row.direction, row.derived) == (None, None, None, None, None, ())
    assert row.doubtful == ("2023-12.balance@article-2023",)
    assert not [derived for derived in bundled.derived() if "2023-12.balance@article-2023" in derived.from_]


def test_shares_compare(bundled: Trade) -> None:
    """The share of the U.S. and China fell from 38.1 to 35.7, by percentage points and not by a percentage."""
    (row,) = bundled.compare("2024-01/2024-11", "2025-01/2025-11", by="partner")
    assert (str(row.first), str(row.second), str(row.value), row.unit) == ("38.1", "35.7", "-2.4", "percentage points")
    assert (row.measure, row.growth, row.direction) == ("share", None, "down")


def test_years_are_taken_as_numbers(bundled: Trade) -> None:
    """Years as numbers compare as their texts do."""
    assert list(bundled.compare(2020, 2025)) == list(bundled.compare("2020", "2025")) != []


def test_daily_averages_are_suggested_where_there_are_some(small: OpenSmall, bundled: Trade) -> None:
    """Where levels do not compare, the command for daily averages is given only if both sides have one."""
    groups = group(level("512.9"), daily("1.9")), group(level("51.4"), daily("2.1"), period="2020-12")
    with pytest.raises(NotComparable) as refused:
        small(*groups).compare(2020, "2020-12")
    assert refused.value.hint.endswith("daily averages compare: `ktrade compare 2020 2020-12 --daily`")
    with pytest.raises(NotComparable) as refused:
        bundled.compare(2020, "2020-12")
    assert refused.value.hint == "compare two months or two years"
