"""The page of a name: all that is known of it, of its groups and parts, the latest period first."""

import pytest

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.errors import QuestionError
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import MILESTONES
from korea_trade.phrase import phrase
from korea_trade.questions.about import more_on_pages
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order
from korea_trade.questions.relation import Relation
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share, streak
from tests.questions.asking import ids
from tests.small import group

ENTRIES = [
    {"code": "ships", "en": "Ships", "ko": "선박", "parent": "vehicles"},
    {"code": "vehicles", "en": "Vehicles", "ko": "수송기기"},
    {"code": "tankers", "en": "Tankers", "ko": "유조선", "parent": "ships"},
    {"code": "gas-tankers", "en": "Gas tankers", "ko": "가스선", "parent": "tankers"},
    {"code": "robots", "en": "Robots", "ko": "로봇"},
]


def test_every_fact_of_a_name_is_on_its_page(bundled: Trade) -> None:
    """The page of each item and partner has every fact about it, whatever its measure, flow, period and partner."""
    for kind, entries in (("item", bundled.base.items), ("partner", bundled.base.partners)):
        for entry in entries:
            asked = Filters(item=entry.code) if kind == "item" else Filters(partner=entry.code)
            (page,) = bundled.pages(asked)
            own = {row.id for row in page.rows if row.relation is Relation.ITSELF and row.formula is None}
            facts = (placed.fact for placed in bundled.base.facts)
            assert own == {fact.id for fact in facts if getattr(fact, kind) == entry.code}


def test_a_page_has_limits_milestones_and_the_share_of_a_group(bundled: Trade) -> None:
    """The U.S. of December 2023 was above $11 bn for the first time, and its share is told with that of China."""
    (page,) = bundled.about("us")
    assert {
        "2023-12.exports.us.threshold@article-2023",
        "2023-12.exports.us.first-in-above@article-2023",
        "2023-12.exports.us.rank-destinations@article-2023",
    } <= {row.id for row in page.rows}
    groups = [row for row in page.rows if row.relation is Relation.GROUP and row.partner == "us-and-china"]
    assert [(row.partner, str(row.share)) for row in groups] == [("us-and-china", "35.7"), ("us-and-china", "38.1")]


def test_rows_are_ordered_from_the_latest_period(small: OpenSmall) -> None:
    """What is about the name itself comes first, then its groups and parts, each from the latest period down."""
    trade = small(
        group(level("2.0", item="ships"), rank(1, item="ships", among="history"), level("9.0", item="vehicles")),
        group(level("3.0", item="ships"), level("1.0", item="ships", partner="us"), period="2021"),
        group(level("1.0", item="tankers"), growth("1.0", item="gas-tankers"), period="2022"),
        group(level("5.0", item="robots"), level("1.0", item="tankers", partner="us")),
        items=ENTRIES,
    )
    (page,) = trade.about("ships")
    assert [(row.period, row.item, row.partner, row.measure, row.relation) for row in page.rows] == [
        ("2021", "ships", None, "value", "itself"),
        ("2021", "ships", "us", "value", "itself"),
        ("2020", "ships", None, "value", "itself"),
        ("2020", "ships", None, "rank", "itself"),
        ("2022", "gas-tankers", None, "value", "part"),
        ("2022", "tankers", None, "value", "part"),
        ("2020", "tankers", "us", "value", "part"),
        ("2020", "vehicles", None, "value", "group"),
    ]


def test_members_of_an_aggregate_are_its_parts(small: OpenSmall) -> None:
    """An aggregate is a group of its members, and they are parts of it."""
    entries = [{"code": code, "en": code, "ko": code} for code in ("us", "china")]
    both = {"code": "both", "en": "Both", "ko": "둘", "aggregate": "true", "members": ["us", "china"]}
    trade = small(group(level("5.0", partner="us"), share("40.0", partner="both")), partners=[*entries, both])
    assert [(row.partner, row.relation) for row in trade.about("us")[0].rows] == [("us", "itself"), ("both", "group")]
    assert [(row.partner, row.relation) for row in trade.about("both")[0].rows] == [("both", "itself"), ("us", "part")]


def test_year_earlier_levels_are_on_the_page_as_derived(small: OpenSmall) -> None:
    """A level and its growth give a row for the year before, with bounds, formula and the facts it rests on."""
    (page,) = small(group(level("99.2", item="ships", growth="5.6")), items=ENTRIES).about("ships")
    stated, derived = page.rows
    assert (derived.period, derived.measure, derived.status) == ("2019", "level", "derived")
    assert (str(derived.value), str(derived.low), str(derived.high)) == ("94", "93.8", "94.1")
    assert derived.facts == (stated.id,)
    assert (derived.derived, derived.formula) == (("value",), "level / (1 + growth/100) = 99.2 / (1 + 5.6/100)")


def test_places_and_shares_are_those_of_the_ranking(bundled: Trade) -> None:
    """A level has the rank and the share that it has in a ranking, among items for an item, partners for a partner."""
    (page,) = bundled.about("semiconductors")
    ranked = {row.id: row for row in bundled.items(Filters(all_periods=True)).rows}
    for row in page.rows:
        if row.id in ranked:
            of = ranked[row.id]
            assert (row.rank, row.ranked_of, row.group_size) == (of.rank, of.ranked_of, of.group_size)
            assert (row.share, row.derived, row.facts) == (of.share, of.derived, of.facts)
    (china,) = [
        row for row in bundled.about("china")[0].rows if row.id == "2020.ict.exports.china@motie-ict-2021-01-18"
    ]
    assert (china.rank, china.ranked_of, china.group_size) == (1, 4, 5)


@pytest.mark.parametrize("name", ["semiconductors", "us", "china", "all-except-us"])
def test_the_sizes_of_its_group_are_there_for_each_row(bundled: Trade, name: str) -> None:
    """A row has numbers of how many are in its group and ranked there: none where it is a member of no group."""
    (page,) = bundled.about(name)
    listed = (bundled.items if page.item else bundled.regions)(
        bundled.filters(item=name) if page.item else bundled.filters(partner=name)
    )
    for row in (*page.rows, *listed):
        assert 0 <= row.ranked_of <= row.group_size
        assert row.rank is None or 1 <= row.rank <= row.ranked_of
        if row.measure in MILESTONES or row.status is DerivedStatus.DERIVED:
            assert (row.rank, row.ranked_of, row.group_size) == (None, 0, 0)


@pytest.mark.parametrize("name", ["semiconductors", "us", "eu", "china", "automobiles", "oled", "promising-items"])
def test_a_fact_has_the_same_place_on_each_page(bundled: Trade, name: str) -> None:
    """What is known of the group of a fact is the same in its ranking and on its page; of what is in none, nothing."""
    (page,) = bundled.about(name)
    of_item = page.item is not None
    listed = (bundled.items if of_item else bundled.regions)(
        bundled.filters(item=name) if of_item else bundled.filters(partner=name)
    )
    places = {row.id: (row.rank, row.ranked_of, row.group_size) for row in page.rows}
    assert {row.id: (row.rank, row.ranked_of, row.group_size) for row in listed if row.id in places} == places


def test_names_of_both_kinds_ask_for_them_together(small: OpenSmall) -> None:
    """An item and a partner are one page, two items are two, and a name may have several words."""
    facts = level("5.0", item="ships"), level("2.0", item="ships", partner="us"), level("1.0", partner="us")
    trade = small(group(*facts, growth("1.0", item="gas-tankers")), items=ENTRIES)
    (together,) = trade.about("ships", "U.S.")
    assert ids(together.rows) == ["2020.exports.ships.us@memo"]
    assert [page.item for page in trade.about("ships", "gas", "tankers")] == ["ships", "gas-tankers"]
    with pytest.raises(QuestionError, match="no name is asked for"):
        trade.about()


def test_filters_narrow_a_page(bundled: Trade) -> None:
    """A page keeps to the filters, its derived levels too."""
    (page,) = bundled.about("us", filters=bundled.filters(sector="ict", year=2019))
    assert {(row.sector, row.period[:4]) for row in page.rows} == {("ict", "2019")}
    assert len(page.rows) == 4


def test_a_ranking_of_one_name_has_what_else_is_known_beside_it(bundled: Trade) -> None:
    """The other facts of a name's page come behind its levels: first milestones of its own, parts and groups last."""
    ranking = bundled.items(Filters(item="oled", all_periods=True))
    assert ids(ranking.rows) == ["2020-11.exports.oled@motie-2020-12-01"]
    assert "2020.exports.oled.rank-history@motie-2021-01-04" in ids(ranking.other_rows)
    own = [row for row in ranking if row.relation is Relation.ITSELF]
    assert ids(own) == ids(ranking)[: len(own)]
    assert {row.measure for row in own[1:]}.isdisjoint({"value", "share"})
    assert ids(ranking) == ids([*own, *(row for row in ranking.pages[0] if row.relation is not Relation.ITSELF)])
    assert ids(bundled.items(Filters(item="oled", flow="imports", all_periods=True))) == []
    assert {row.period for row in bundled.regions(Filters(partner="us", year=2023)).other_rows} == {"2023-12"}
    assert bundled.items(order=Order(limit=1)).other_rows == ()


def test_a_limit_cuts_no_row_into_what_stands_behind(bundled: Trade) -> None:
    """What a limit cuts off a ranking of a name is not among the other facts of its page."""
    whole, cut = (bundled.items(Filters(item="semiconductors"), Order(limit=limit)) for limit in (None, 1))
    assert (len(cut.rows), [*cut.rows, *cut.cut_off]) == (7, list(whole.rows))
    assert cut.other_rows == whole.other_rows


def test_a_name_of_which_nothing_is_stated_has_the_rows_of_its_page(bundled: Trade) -> None:
    """Where only groups or parts of a name have facts, a ranking of it has these, as the table that shows its page."""
    for asked in (
        Filters(item="system-semiconductors", period="2020-11"),
        Filters(item="oled", year=2023),
        Filters(item="eco-friendly-vehicles", year=2023),
    ):
        ranking = bundled.items(asked)
        assert ranking.rows == ()
        assert ids(ranking) == ids(ranking.pages[0])
        assert {row.relation for row in ranking} <= {Relation.GROUP, Relation.PART}
        assert len(ranking) > 0
        assert ranking.reason.startswith(f"nothing of {asked.item[0]} itself matches; ")
    both = bundled.regions(Filters(partner="us-and-china", year=2020))
    assert ids(both) == ids(both.pages[0]) != []
    assert bundled.items(Filters(item="semiconductors", year=2023)).reason == ""
    two = bundled.items(Filters(item=("semiconductors", "memory-semiconductors"), year=2023))
    assert two.reason.startswith("nothing of memory-semiconductors itself matches; ")
    assert "\n" not in two.reason


def test_a_limit_cuts_the_rows_of_others_where_no_row_is_ranked(bundled: Trade) -> None:
    """Where only groups of a name have facts, a limit leaves the first of each period, and counts the others as cut."""
    asked = Filters(item="memory-semiconductors", year=2023)
    whole, cut = bundled.items(asked), bundled.items(asked, Order(limit=1))
    assert (len(whole), [row.period for row in cut]) == (3, ["2023-01/2023-12", "2023-12"])
    assert {*ids(cut), *ids(cut.cut_off)} == {*ids(whole)}
    assert [ids(page) for page in cut.pages_shown] == [ids(cut)]
    assert cut.reason == whole.reason != ""


def test_a_ranking_of_names_is_of_all_periods(bundled: Trade) -> None:
    """Names asked for are answered for in every period, the world and what stands beside a name in the latest year."""
    for named in (bundled.items(Filters(item="semiconductors")), bundled.regions(Filters(partner="us"))):
        assert named.latest_year is None
        assert len({row.period for row in named.rows}) > 1
    inside = bundled.items(Filters(partner="us"))
    assert (inside.latest_year, inside.is_inside_a_name_in_one_period) == ("2020", True)
    world = bundled.items(Filters(partner="world"))
    assert (world.latest_year, world.is_inside_a_name_in_one_period) == ("2020", False)


def test_what_a_ranking_leaves_to_pages_is_counted_once(bundled: Trade) -> None:
    """Pages of several names share groups, which are counted once; where all is shown, there is nothing to say."""
    ranking = bundled.regions(Filters(partner=("us", "china")))
    assert more_on_pages(ranking, {row.id for row in ranking}) == []
    [more] = more_on_pages(ranking, {row.id for row in ranking.rows})
    assert more == phrase(Phrases.page_has_more, len(ranking.other_rows) - 9, 9, Command.of("about", "us", "china"))
    assert len(ranking) == len({row.id for row in ranking})
    assert more_on_pages(ranking, {row.id for page in ranking.pages for row in page.rows}) == []


def test_a_streak_is_beside_a_ranking_without_a_rank(small: OpenSmall) -> None:
    """What is beside a ranking is not ranked."""
    ranking = small(group(streak(5, "years", item="ships", event="growth")), items=ENTRIES).items(Filters(item="ships"))
    assert [(row.measure, row.rank, row.facts) for row in ranking.other_rows] == [
        ("streak", None, ("2020.exports.ships.streak-growth@memo",))
    ]


def test_a_page_has_what_is_said_of_all_but_others(bundled: Trade) -> None:
    """What a document says of all destinations except some is on the page of each that it takes in, and of no other."""
    groups = {
        name: {row.partner for page in bundled.about(name) for row in page if row.relation is Relation.GROUP}
        for name in ("china", "us", "cis", "japan")
    }
    assert groups == {
        "china": {"us-and-china", "all-except-us", "all-except-cis-and-middle-east"},
        "us": {"us-and-china", "all-except-cis-and-middle-east"},
        "cis": {"all-except-us"},
        "japan": {"all-except-us", "all-except-cis-and-middle-east"},
    }


def test_names_and_periods_are_taken_as_they_come(bundled: Trade) -> None:
    """Python takes names, lists of names and periods, years also as numbers, as the command does."""
    assert ids(bundled.about(["chips", "us"])[0]) == ids(bundled.about("chips", "us")[0])
    by_filter = bundled.about("china", filters=bundled.filters(period="2020"))[0]
    assert ids(bundled.about("china", "2020")[0]) == ids(bundled.about("china", 2020)[0]) == ids(by_filter)


def test_a_page_has_facts_of_its_parts_with_a_partner(bundled: Trade) -> None:
    """The record of electric cars shipped to the U.S. is on the pages of eco-friendly cars and of automobiles."""
    for name in ("eco-friendly-vehicles", "automobiles"):
        rows = {row.id: row.relation for page in bundled.about(name) for row in page}
        assert rows["2023-12.exports.electric-vehicles.us.rank-history@article-2023"] is Relation.PART


def test_groups_and_members_are_told_in_the_flows_of_the_page(small: OpenSmall) -> None:
    """Imports of a group say nothing of what is only exported; of a name without facts every flow is told."""
    food = {"code": "food", "en": "Food", "ko": "식품", "parent": "goods"}
    entries = [
        {"code": "goods", "en": "Goods", "ko": "재화"},
        food,
        {"code": "wine", "en": "Wine", "ko": "와인", "parent": "goods"},
        {"code": "promising", "en": "Promising", "ko": "유망", "aggregate": "true", "members": ["goods", "food"]},
    ]
    trade = small(
        group(growth("1.0", item="food"), growth("2.0", item="goods"), growth("3.0", item="promising")),
        group(growth("4.0", item="goods"), flow="imports"),
        items=entries,
    )

    def others(name: str) -> list[tuple[str | None, str]]:
        return [(row.item, row.flow) for row in trade.about(name)[0] if row.relation is not Relation.ITSELF]

    assert others("food") == [("goods", "exports"), ("promising", "exports")]
    assert others("promising") == [("food", "exports"), ("goods", "exports")]
    assert others("wine") == [("goods", "exports"), ("goods", "imports")]


def test_a_page_has_facts_whose_remarks_name_it(bundled: Trade) -> None:
    """Whom the U.S. passed, whose trade a caveat may mean, and exceptions of a sum have that fact on their pages."""
    named = {
        name: [row.id for page in bundled.about(name) for row in page if row.relation is Relation.NAMED]
        for name in ("china", "cis", "middle-east", "japan", "computers")
    }
    all_but = ["2020-12.exports.all-except-cis-and-middle-east@motie-2021-01-04"]
    assert named == {
        "china": [
            "2023.balance.first-in-deficit.forecast@article-2023",
            "2023-12.exports.us.rank-destinations@article-2023",
            "2023-12.exports.us.first-in-largest-destination@article-2023",
        ],
        "cis": all_but,
        "middle-east": all_but,
        "japan": [],
        "computers": ["2020.ict.exports.computers-and-peripherals@motie-ict-2021-01-18"],
    }


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("It passed China.", ["china"]),
        ("the latin america trade", ["latin-america"]),
        ("Central and South America", ["latin-america"]),
        ("Indian goods, and those of Indianapolis", []),
        ("중국을 제쳤다", ["china"]),
        ("인도네시아와 인도", ["india"]),
        ("인도네시아", []),
        ("중국으로부터의 수입과는 다르다", ["china"]),
        ("중국만은 예외다", ["china"]),
        ("대중국 수출과 같다", ["china"]),
        ("중국풍", []),
        ("us", []),
    ],
)
def test_remarks_name_whole_names(small: OpenSmall, note: str, named: list[str]) -> None:
    """A remark names what its words name as a whole: no name inside a longer one, no word that is an abbreviation."""
    entries = [
        {"code": "us", "en": "United States", "ko": "미국", "aliases": ["US", "America"]},
        {"code": "china", "en": "China", "ko": "중국"},
        {"code": "india", "en": "India", "ko": "인도"},
        {"code": "latin-america", "en": "Latin America", "ko": "중남미", "aliases": ["Central and South America"]},
    ]
    trade = small(group({**growth("1.0"), "note": note}), partners=entries)
    pages = {code: trade.about(code) for code in ("us", "china", "india", "latin-america")}
    assert [code for code, found in pages.items() if any(page.rows for page in found)] == named


def test_records_of_a_name_are_those_of_its_page(bundled: Trade) -> None:
    """A ranking of a name has all rows of its page, each with what the page says of it: levels, bounds, places."""
    for ranking in (bundled.regions(Filters(partner="us")), bundled.items(Filters(item="oled"))):
        page = {row.id: row for found in ranking.pages for row in found.rows}
        assert {row.id for row in ranking} == set(page)
        for row in ranking.other_rows:
            told = page[row.id]
            assert (row.event, row.level, row.since, row.rank) == (told.event, told.level, told.since, told.rank)
            assert (row.low, row.high, row.formula, row.derived) == (told.low, told.high, told.formula, told.derived)
    assert any(row.formula for row in bundled.regions(Filters(partner="us")).other_rows)


def test_trade_without_totals_is_where_its_facts_are(bundled: Trade) -> None:
    """A page asked for of no name leads to the facts of what was asked for, where totals tell none of them."""
    asked = bundled.filters(period="2025", flow="fdi")
    assert not bundled.totals(asked)
    with pytest.raises(QuestionError) as error:
        bundled.pages(asked)
    assert "`ktrade facts --period 2025 --flow fdi`" in (error.value.hint or "")
