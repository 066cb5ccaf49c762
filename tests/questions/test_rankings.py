"""Rankings by item and by partner: which rows, in which groups, with which places and shares."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.ranking import Ranking, share_of
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share
from tests.small import group

SECOND = {"second": "Another document.\n"}


def items_of(ranking: Ranking) -> list[str | None]:
    return [row.item for row in ranking.rows]


def places(ranking: Ranking) -> list[tuple[str | None, int | None]]:
    return [(row.item or row.partner, row.rank) for row in ranking.rows]


@pytest.fixture
def years(small: OpenSmall) -> Trade:
    """Items of two years and a month."""
    return small(
        group(level("1.0", item="ships"), period="2019"),
        group(level("2.0", item="ships"), period="2020"),
        group(level("3.0", item="ships"), period="2021-01"),
        group(level("4.0", item="ships"), period="2020-01/2020-06"),
    )


def test_without_a_period_the_latest_whole_year_answers(years: Trade) -> None:
    """Where no period is asked for, the latest year that has figures is taken, and said."""
    ranking = years.items()
    assert [row.period for row in ranking.rows] == ["2020"]
    assert ranking.latest_year == "2020"
    assert ranking.filters == Filters(flow="exports", period="2020")


def test_a_whole_year_is_one_however_it_is_written(small: OpenSmall) -> None:
    """A year written as its months is a whole year, found by either spelling, and ranked with what is written short."""
    trade = small(
        group(level("1.0", item="ships"), period="2020-01/2020-12"),
        group(level("2.0", item="automobiles", status="revised"), period="2020"),
        group(level("3.0", item="semiconductors"), period="2020-01-01/2020-12-31"),
        group(level("4.0", item="semiconductors"), period="2020-01/2020-11"),
        group(level("5.0", item="semiconductors"), period="2019"),
    )
    expected = [("semiconductors", 1), ("automobiles", 2), ("ships", 3)]
    assert places(trade.items()) == expected
    assert trade.items().latest_year == "2020"
    for period in ("2020", "2020-01/2020-12", "2020-01-01/2020-12-31"):
        assert places(trade.items(trade.filters(period=period))) == expected


def test_won_and_other_comparisons_are_not_ranked(small: OpenSmall) -> None:
    """Rankings set dollars and year-on-year growth side by side; won and month-on-month growth stay among the facts."""
    won = {"value": "50.0", "unit": "KRW tn", "item": "automobiles"}
    trade = small(
        group(
            level("1.0", item="ships", growth="1.0"),
            won,
            growth("9.0", item="semiconductors", comparison="previous-month"),
            growth("3.0", comparison="previous-quarter"),
        )
    )
    assert places(trade.items()) == [("ships", 1)]
    assert [row.id for row in trade.totals()] == []
    assert len(trade.facts()) == 4


def test_a_share_is_of_dollars(small: OpenSmall) -> None:
    """A total in won is not what a level in dollars is a share of."""
    trade = small(group({"value": "700.0", "unit": "KRW tn"}, level("10.0"), level("1.0", item="ships")))
    (row,) = trade.items().rows
    assert (row.share, row.total_id) == (Decimal(10), "2020.exports@memo")


@pytest.mark.parametrize(
    ("filters", "all_periods", "periods"),
    [
        (Filters(), True, ["2021-01", "2020", "2020-01/2020-06", "2019"]),
        (Filters(year=2020), False, ["2020", "2020-01/2020-06"]),
        (Filters(period="2019"), False, ["2019"]),
        (Filters(period="2018"), False, []),
        (Filters(frequency="monthly"), False, ["2021-01"]),
        (Filters(frequency="annual"), False, ["2020", "2019"]),
        (Filters(source="memo"), False, ["2020"]),
    ],
)
def test_what_lifts_the_default_year(years: Trade, filters: Filters, all_periods: bool, periods: list[str]) -> None:
    """A year, a period, a frequency or ``all_periods`` lifts the default year; other filters do not."""
    ranking = years.items(replace(filters, all_periods=all_periods))
    assert [row.period for row in ranking.rows] == periods
    assert (ranking.latest_year is None) == (periods != ["2020"])


@pytest.mark.parametrize(
    "later",
    [
        group(level("9.0", item="ships", status="forecast"), period="2021"),
        group(level("9.0", item="ships", status="target"), period="2021"),
        group({"direction": "up", "item": "ships"}, period="2021"),
        group(level("9.0", item="ships"), period="2021", flow="imports"),
        group(level("9.0", item="ships", partner="us"), period="2021"),
        group(level("9.0", partner="us"), period="2021"),
        group(rank(1, item="ships", among="history"), period="2021"),
        group(level("9.0", item="ships"), period="2021-01/2021-11"),
    ],
    ids=["forecast", "target", "direction", "imports", "inside a partner", "partner", "milestone", "span"],
)
def test_default_year_has_figures_of_the_kind_asked_for(small: OpenSmall, later: dict[str, Any]) -> None:
    """A later year that only has aims, directions or another kind of row is not the default."""
    assert small(group(level("2.0", item="ships")), later).items().latest_year == "2020"


@pytest.mark.parametrize("entry", [growth("1.0", item="ships"), share("1.0", item="ships")], ids=["growth", "share"])
def test_growth_and_shares_are_figures(small: OpenSmall, entry: dict[str, Any]) -> None:
    """A year of nothing but growth or shares counts as one that has figures; a provisional one, too."""
    trade = small(group(level("2.0", item="ships")), group({**entry, "status": "provisional"}, period="2021"))
    assert trade.items().latest_year == "2021"


def test_without_any_whole_year_all_periods_answer(small: OpenSmall) -> None:
    """Where no year has figures, every period is shown, and no year is said."""
    trade = small(
        group(level("1.0", item="ships"), period="2020-11"), group(level("2.0", item="ships"), period="2020-12")
    )
    ranking = trade.items()
    assert ([row.period for row in ranking.rows], ranking.latest_year) == (["2020-12", "2020-11"], None)


def test_items_are_exports_to_the_world_unless_told_otherwise(small: OpenSmall) -> None:
    """Items answer for exports to the world; a flow asks of that flow, a partner inside that partner."""
    trade = small(
        group(level("1.0", item="ships"), level("2.0", item="automobiles", partner="us"), level("3.0", partner="us")),
        group(level("4.0", item="capital-goods"), flow="imports"),
    )
    assert items_of(trade.items()) == ["ships"]
    assert items_of(trade.items(Filters(partner="us"))) == ["automobiles"]
    assert items_of(trade.items(Filters(flow="imports"))) == ["capital-goods"]


def test_regions_are_exports_of_all_items_unless_told_otherwise(small: OpenSmall) -> None:
    """Regions answer for exports of all items; a flow asks of that flow, an item inside that item."""
    trade = small(
        group(level("1.0", partner="us"), level("2.0", item="ships", partner="china"), level("3.0", item="ships")),
        group(level("4.0", partner="eu"), flow="imports"),
    )
    assert [row.partner for row in trade.regions().rows] == ["us"]
    assert [row.partner for row in trade.regions(Filters(item="ships")).rows] == ["china"]
    assert [row.partner for row in trade.regions(Filters(flow="imports")).rows] == ["eu"]


@pytest.mark.parametrize(
    "other",
    [{"period": "2019"}, {"sector": "ict"}, {"source": "second"}, {"status": "target"}, {"status": "forecast"}],
    ids=lambda other: next(iter(other)) + next(iter(other.values())),
)
def test_ranks_restart_in_every_group(small: OpenSmall, other: dict[str, str]) -> None:
    """Rows of another period, sector or source, and aims, are not ranked with the rest but among themselves."""
    trade = small(
        group(level("5.0", item="ships"), level("7.0", item="automobiles")),
        group(level("6.0", item="ships"), level("8.0", item="automobiles"), **other),
        others=SECOND,
    )
    ranking = trade.items(Filters(all_periods=True))
    assert [row.rank for row in ranking.rows] == [1, 2, 1, 2]
    assert sorted(str(row.value) for row in ranking.rows[:2]) in (["5.0", "7.0"], ["6.0", "8.0"])


def test_provisional_figures_rank_with_actual_ones(small: OpenSmall) -> None:
    """A first tally is of what happened, and is ranked with it."""
    trade = small(group(level("5.0", item="ships"), level("7.0", item="automobiles", status="provisional")))
    assert places(trade.items()) == [("automobiles", 1), ("ships", 2)]


def test_equal_figures_share_a_place(small: OpenSmall) -> None:
    """5.0 and 5.00 are equal: both are first, and the next is third."""
    facts = level("3.0", item="capital-goods"), level("5.0", item="ships"), level("5.00", item="automobiles")
    assert [row.rank for row in small(group(*facts)).items().rows] == [1, 1, 3]


@pytest.mark.parametrize(("turned", "first"), [(False, ["automobiles", "ships"]), (True, ["ships", "automobiles"])])
def test_what_lacks_the_figure_is_last_without_a_place(small: OpenSmall, turned: bool, first: list[str]) -> None:
    """An item without the figure stands last, without a rank, whichever way the others run."""
    facts = level("5.0", item="ships"), growth("9.9", item="semiconductors"), level("7.0", item="automobiles")
    ranking = small(group(*facts)).items(order=Order(reverse=turned))
    assert items_of(ranking) == [*first, "semiconductors"]
    assert {row.item: row.rank for row in ranking.rows} == {"automobiles": 1, "ships": 2, "semiconductors": None}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (SortKey.VALUE, [("automobiles", 1), ("semiconductors", 2), ("ships", None)]),
        (SortKey.GROWTH, [("semiconductors", 1), ("ships", 2), ("automobiles", 3)]),
        (SortKey.SHARE, [("ships", 1), ("automobiles", None), ("semiconductors", None)]),
        (SortKey.NAME, [("automobiles", None), ("semiconductors", None), ("ships", None)]),
        (SortKey.PERIOD, [("automobiles", None), ("ships", None), ("semiconductors", None)]),
    ],
)
def test_sorting_by_any_key(small: OpenSmall, key: SortKey, expected: list[tuple[str, int | None]]) -> None:
    """Rankings sort by each key, and their places are places by that key."""
    trade = small(
        group(
            level("7.0", item="automobiles", growth="-2.0"),
            share("40.0", item="ships", growth="1.0"),
            level("5.0", item="semiconductors", growth="3.0"),
        )
    )
    assert places(trade.items(order=Order(key))) == expected


@pytest.mark.parametrize(("turned", "figures"), [(False, ["7.0", "8.0"]), (True, ["5.0", "6.0"])])
def test_limit_is_of_each_group(small: OpenSmall, turned: bool, figures: list[str]) -> None:
    """At most so many rows of each group are given, with the places they have among all."""
    trade = small(
        group(level("5.0", item="ships"), level("7.0", item="automobiles")),
        group(level("6.0", item="ships"), level("8.0", item="automobiles"), sector="ict"),
    )
    ranking = trade.items(order=Order(limit=1, reverse=turned))
    assert [str(row.value) for row in ranking.rows] == figures
    assert [row.rank for row in ranking.rows] == [2 if turned else 1] * 2


@pytest.mark.parametrize("turned", [False, True])
def test_one_item_keeps_its_place_among_all(small: OpenSmall, turned: bool) -> None:
    """Asked for alone, an item or partner has the place and the share that it has among the others."""
    trade = small(
        group(level("20.0"), level("5.0", item="ships"), level("7.0", item="automobiles")),
        group(level("4.0", partner="us"), level("9.0", partner="china")),
    )
    (ships,) = trade.items(Filters(item="ships"), Order(reverse=turned, limit=1)).rows
    assert (ships.item, ships.rank, str(ships.share)) == ("ships", 2, "25")
    (us,) = trade.regions(Filters(partner="us"), Order(reverse=turned, limit=1)).rows
    assert (us.partner, us.rank) == ("us", 2)


def test_a_rank_knows_how_many_it_is_among(small: OpenSmall) -> None:
    """A row says how many members its group has and how many of them have the figure, each counted once."""
    facts = level("5.0", item="ships"), growth("9.9", item="semiconductors"), level("7.0", item="automobiles")
    trade = small(group(*facts, share("1.0", item="ships")))
    assert {(row.ranked_of, row.group_size) for row in trade.items().rows} == {(2, 3)}
    (alone,) = trade.items(Filters(item="automobiles")).rows
    assert (alone.rank, alone.ranked_of, alone.group_size) == (1, 2, 3)
    assert {(row.ranked_of, row.group_size) for row in trade.items(order=Order(SortKey.NAME)).rows} == {(0, 3)}


def test_aggregates_are_no_members(small: OpenSmall) -> None:
    """A sum across the list has no rank, takes none from others, is not counted, and stands last."""
    entries: list[dict[str, Any]] = [{"code": code, "en": code, "ko": code} for code in ("us", "china")]
    entries.append({"code": "both", "en": "Both", "ko": "둘", "aggregate": "true", "members": ["us", "china"]})
    facts = level("9.0", partner="both"), level("5.0", partner="us"), level("4.0", partner="china")
    ranking = small(group(*facts), partners=entries).regions()
    assert places(ranking) == [("us", 1), ("china", 2), ("both", None)]
    assert [(row.ranked_of, row.group_size) for row in ranking.rows] == [(2, 2), (2, 2), (0, 0)]


def test_countries_are_ranked_among_countries(small: OpenSmall) -> None:
    """A region has no rank beside countries, of which it may have some in it: regions are ranked among regions."""
    entries: list[dict[str, Any]] = [
        {"code": code, "en": code, "ko": code, "iso3166": iso} for code, iso in (("vietnam", "VN"), ("germany", "DE"))
    ]
    entries += [{"code": code, "en": code, "ko": code} for code in ("asean", "eu")]
    facts = [level(value, partner=code) for value, code in (("9", "eu"), ("7", "vietnam"), ("6", "asean"))]
    ranking = small(group(*facts, growth("1.0", partner="germany")), partners=entries).regions()
    assert places(ranking) == [("eu", 1), ("vietnam", 1), ("asean", 2), ("germany", None)]
    assert [(row.ranked_of, row.group_size) for row in ranking.rows] == [(2, 2), (1, 2), (2, 2), (1, 2)]


def test_a_name_has_its_figures_of_other_flows(small: OpenSmall) -> None:
    """Asked for by name, an item or partner has its levels of other flows after those ranked, if no flow is said.

    Then come its levels by the other side of its trade.
    """
    facts = level("9", item="ships"), level("8", partner="us"), level("3", item="ships", partner="us")
    trade = small(group(*facts), group(level("4", item="ships"), level("2", partner="us"), flow="imports"))
    asked = trade.items(Filters(item="ships"))
    assert [row.id for row in (*asked.rows, *asked.other_rows)] == [
        "2020.exports.ships@memo",
        "2020.imports.ships@memo",
        "2020.exports.ships.us@memo",
    ]
    asked = trade.regions(Filters(partner="us"))
    assert [row.id for row in (*asked.rows, *asked.other_rows)] == [
        "2020.exports.us@memo",
        "2020.imports.us@memo",
        "2020.exports.ships.us@memo",
    ]
    asked = trade.items(Filters(item="ships", flow="exports", partner="world"))
    assert [row.id for row in (*asked.rows, *asked.other_rows)] == ["2020.exports.ships@memo"]
    assert trade.regions(Filters(partner="world")).other_rows == ()


def test_parts_are_ranked_among_their_siblings(small: OpenSmall) -> None:
    """A part of another row is ranked among the parts of the same whole, not beside the whole."""
    entries = [{"code": code, "en": code, "ko": code} for code in ("ships", "chips")]
    entries += [{"code": code, "en": code, "ko": code, "parent": "ships"} for code in ("tankers", "ferries")]
    facts = [level(value, item=item) for value, item in (("9", "ships"), ("6", "tankers"), ("5", "chips"))]
    ranking = small(group(*facts, growth("1.0", item="ferries")), items=entries).items()
    assert places(ranking) == [("ships", 1), ("tankers", 1), ("chips", 2), ("ferries", None)]
    assert [(row.ranked_of, row.group_size) for row in ranking.rows] == [(2, 2), (1, 2), (2, 2), (1, 2)]


def test_parts_of_a_division_of_all_trade_are_ranked_among_themselves(small: OpenSmall) -> None:
    """Capital goods are all goods of a use: they have no rank beside ships."""
    entries = [{"code": "ships", "en": "Ships", "ko": "선박"}]
    entries += [{"code": code, "en": code, "ko": code, "partition": "by-use"} for code in ("capital", "consumer")]
    facts = [level(value, item=item) for value, item in (("9", "capital"), ("6", "ships"), ("5", "consumer"))]
    ranking = small(group(*facts), items=entries).items()
    assert places(ranking) == [("capital", 1), ("ships", 1), ("consumer", 2)]


@pytest.mark.parametrize("bound", ["above", "below"])
def test_a_limit_gives_no_rank(small: OpenSmall, bound: str) -> None:
    """More than 5 may be anything: it has no rank, and those beside it are ranked among what is stated."""
    trade = small(group(level("5.0", item="ships", bound=bound), level("7.0", item="automobiles")))
    assert [(row.item, row.rank, row.ranked_of, row.group_size) for row in trade.items().rows] == [
        ("automobiles", 1, 1, 2),
        ("ships", None, 1, 2),
    ]


def test_aggregates_of_the_built_in_base(bundled: Trade) -> None:
    """No region that is a sum of others or all but some has a rank beside single ones."""
    aggregates = {partner.code for partner in bundled.base.partners if partner.aggregate}
    assert aggregates == {"us-and-china", "all-except-us", "all-except-cis-and-middle-east"}
    rows = bundled.regions(Filters(all_periods=True), Order(SortKey.SHARE)).rows
    assert {row.rank for row in rows if row.partner in aggregates} == {None}


def test_sectors_and_sources_stand_apart(bundled: Trade) -> None:
    """However a ranking of everything is sorted, rows of a period, sector and source stay together."""
    for key in SortKey:
        rows = bundled.items(Filters(all_periods=True), Order(key)).rows
        cells = [(row.period, row.sector, row.source) for row in rows]
        blocks = [cell for index, cell in enumerate(cells) if index == 0 or cells[index - 1] != cell]
        assert len(blocks) == len(set(blocks)) > 5


def test_share_of_the_total_is_derived_and_names_its_facts(small: OpenSmall) -> None:
    """A share that no document states is computed from part and total, marked as derived, with both as its facts."""
    (row,) = small(group(level("512.9"), level("13.4", item="ships"))).items().rows
    assert (str(row.share), row.derived) == ("2.61", ("share",))
    assert row.facts == ("2020.exports.ships@memo", "2020.exports@memo")


@pytest.mark.parametrize("doubted", ["part", "total"])
def test_no_share_follows_from_a_contradiction(small: OpenSmall, doubted: str) -> None:
    """Where part or total contradicts other figures, as its caveat acknowledges, no share is derived."""
    odd = {"caveat": "Impossible.", "acknowledges": ["outlier"]}
    total, part = level("512.9"), level("13.4", item="ships")
    (row,) = small(group(total | odd, part) if doubted == "total" else group(total, part | odd)).items().rows
    assert (row.share, row.derived) == (None, ())


def test_stated_share_is_not_derived(small: OpenSmall) -> None:
    """A share that the document states is given with its digits, and rests on that fact alone."""
    (row,) = small(group(level("512.9"), share("19.30", item="ships"))).items().rows
    assert (str(row.share), row.derived, row.facts) == ("19.30", (), ("2020.exports.ships.share@memo",))


@pytest.mark.parametrize(
    "total",
    [
        None,
        group(level("100.0"), sector="ict"),
        group(level("100.0"), source="second"),
        group(level("100.0", status="forecast")),
        group(growth("5.0")),
        group(level("0.0")),
    ],
    ids=["none", "sector", "source", "status", "growth", "zero"],
)
def test_without_a_total_there_is_no_share(small: OpenSmall, total: dict[str, Any] | None) -> None:
    """Without a total of the same cell, or with one of zero, no share is derived."""
    trade = small(group(level("1.0", item="ships")), *([total] if total else []), others=SECOND)
    (row,) = trade.items().rows
    assert (row.share, row.derived, row.facts) == (None, (), (row.id,))


def test_a_growth_alone_has_no_share(small: OpenSmall) -> None:
    """Where a fact has no level, its share is unknown."""
    (row,) = small(group(level("100.0"), growth("1.0", item="ships"))).items().rows
    assert (row.share, row.derived) == (None, ())


def test_share_is_of_the_partner_or_the_item_asked_inside(small: OpenSmall) -> None:
    """Inside a partner the total is that partner's, inside an item that item's."""
    trade = small(
        group(level("1000.0"), level("20.0", partner="us"), level("50.0", item="ships")),
        group(level("10.0", item="ships", partner="us")),
    )
    (item,) = trade.items(Filters(partner="us")).rows
    (region,) = trade.regions(Filters(item="ships")).rows
    assert (str(item.share), item.facts[1]) == ("50", "2020.exports.us@memo")
    assert (str(region.share), region.facts[1]) == ("20", "2020.exports.ships@memo")


@pytest.mark.parametrize(
    "facts",
    [
        (level("100.0"), level("10.0", item="ships", bound="above")),
        (level("100.0", bound="above"), level("10.0", item="ships")),
    ],
    ids=["part", "total"],
)
def test_a_mere_limit_supports_no_share(small: OpenSmall, facts: tuple[dict[str, Any], ...]) -> None:
    """From "more than 10" no digits of a share follow, so none are derived."""
    (row,) = small(group(*facts)).items().rows
    assert (row.share, row.derived) == (None, ())


@given(st.decimals("0.1", "999", places=1), st.decimals("1000", "9999", places=0))
def test_share_has_the_digits_that_rounding_supports(part: Decimal, total: Decimal) -> None:
    """A derived share is one that the rounding of part and total allows, with no digits far below that."""
    half, tenth = Fraction(1, 2), Fraction(1, 20)
    low = 100 * (Fraction(part) - tenth) / (Fraction(total) + half)
    high = 100 * (Fraction(part) + tenth) / (Fraction(total) - half)
    derived = share_of(part, total)
    assert low < Fraction(derived) < high
    assert Fraction(10) ** int(derived.as_tuple().exponent) > (high - low) / 20


@pytest.mark.parametrize(
    ("part", "total", "expected"),
    [
        ("8.1", "22.1", "36.7"),
        ("99.2", "512.9", "19.34"),
        ("5", "7", "70"),
        ("1.0000", "4.0000", "25"),
        ("4", "5", "80"),
    ],
)
def test_share_claims_no_more_digits_than_it_has(part: str, total: str, expected: str) -> None:
    """Coarse figures give a coarse share: of 5 in 7 no more is known than some 70 percent."""
    assert str(share_of(Decimal(part), Decimal(total))) == expected


def test_rows_name_the_parent_of_their_item_or_partner(small: OpenSmall) -> None:
    """A row of a part says which item it is a part of."""
    items = [{"code": "ships", "en": "Ships", "ko": "선박"}]
    items += [{"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"}]
    trade = small(group(level("5.0", item="ships"), level("2.0", item="tankers")), items=items)
    assert [(row.item, row.parent) for row in trade.items().rows] == [("ships", None), ("tankers", "ships")]


def test_several_partners_are_ranked_apart(small: OpenSmall) -> None:
    """Inside several partners each has a ranking of its own; shares are of its own total."""
    trade = small(
        group(
            level("10.0", partner="us"),
            level("20.0", partner="china"),
            *(
                level(figure, item=item, partner=partner)
                for figure, item, partner in (
                    ("4.0", "ships", "us"),
                    ("1.0", "automobiles", "us"),
                    ("5.0", "automobiles", "china"),
                )
            ),
        )
    )
    rows = trade.items(Filters(partner=("us", "china"))).rows
    assert [(row.partner, row.item, row.rank, str(row.share)) for row in rows] == [
        ("china", "automobiles", 1, "25"),
        ("us", "ships", 1, "40"),
        ("us", "automobiles", 2, "10"),
    ]


def test_several_items_keep_their_places_among_all(small: OpenSmall) -> None:
    """Items that are asked for keep the rank that they have among all."""
    trade = small(
        group(level("4.0", item="ships"), level("9.0", item="automobiles"), level("2.0", item="semiconductors"))
    )
    rows = trade.items(Filters(item=("semiconductors", "ships"))).rows
    assert [(row.item, row.rank) for row in rows] == [("ships", 2), ("semiconductors", 3)]


def test_a_group_is_what_the_base_knows_of(small: OpenSmall) -> None:
    """Members that the base names but a document leaves out count too: a rank among few is no rank among all."""
    partners = [
        {"code": code, "en": code.title(), "ko": code, **({"iso3166": iso} if iso else {})}
        for code, iso in (("china", "CN"), ("japan", "JP"), ("india", "IN"), ("asean", None), ("eu", None))
    ]
    trade = small(
        group(
            level("8.0", partner="china"), level("5.0", partner="japan"), level("9.0", partner="eu"),
            level("3.0", item="ships"), growth("1.0", item="automobiles"),
        ),
        group(level("2.0", item="ships"), level("4.0", item="semiconductors"), period="2019"),
        group(level("1.0", item="computers"), sector="ict", period="2019"),
        partners=partners,
    )  # fmt: skip
    ranks = [(row.partner, row.rank, row.ranked_of, row.group_size) for row in trade.regions(trade.filters(year=2020))]
    assert ranks == [("eu", 1, 1, 2), ("china", 1, 2, 3), ("japan", 2, 2, 3)]
    of_items = [(row.item, row.rank, row.ranked_of, row.group_size) for row in trade.items(trade.filters(year=2020))]
    assert of_items == [("ships", 1, 1, 3), ("automobiles", None, 1, 3)]  # computers are known of another sector only


def test_what_is_left_of_the_total_is_another_member(small: OpenSmall) -> None:
    """Members that leave some of the total to others are no whole group; those that add up to it are."""
    parts = level("6.0", item="ships"), level("4.0", item="automobiles")
    for total, size in (("10.0", 2), ("10.1", 2), ("12.0", 3)):
        ranking = small(group(level(total), *parts)).items()
        assert [(row.rank, row.ranked_of, row.group_size) for row in ranking] == [(1, 2, size), (2, 2, size)]


def test_a_sum_across_the_list_is_in_no_group(bundled: Trade) -> None:
    """What is summed across a list has no rank in it, and is in a group of none."""
    rows = bundled.regions(bundled.filters(year=2020)).rows
    sums = [row for row in rows if row.partner == "all-except-us"]
    assert [(row.rank, row.ranked_of, row.group_size) for row in sums] == [(None, 0, 0)]
