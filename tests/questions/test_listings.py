"""Listings of facts as they stand: totals, all facts, milestones, documents."""

from typing import Any

import pytest

from korea_trade.arithmetic.floors import with_bound_of_floor
from korea_trade.errors import QuestionError
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share, streak
from tests.questions.asking import ids
from tests.small import group

SECOND = {"second": "Another document.\n"}


def test_totals_run_by_sector_source_period_flow_and_measure(small: OpenSmall) -> None:
    """Totals come all industries first, then the source with the latest figures, its latest period, exports first."""
    trade = small(
        group(level("1.0"), sector="ict", period="2020-11"),
        group(level("2.0"), flow="imports"),
        group({"measure": "daily-average", **level("0.3")}, level("3.0")),
        group(level("4.0"), period="2021", source="second"),
        group(level("5.0"), period="2020-12"),
        others=SECOND,
    )
    assert ids(trade.totals()) == [
        "2021.exports@second",
        "2020.exports@memo",
        "2020.exports.daily-average@memo",
        "2020.imports@memo",
        "2020-12.exports@memo",
        "2020-11.ict.exports@memo",
    ]


def test_totals_leave_out_parts_and_milestones(small: OpenSmall) -> None:
    """Totals hold neither items nor partners, shares or milestones."""
    parts = level("1.0", item="ships"), level("2.0", partner="us"), share("3.0"), rank(1, among="history")
    assert ids(small(group(level("9.0"), *parts)).totals()) == ["2020.exports@memo"]


def three(small: OpenSmall) -> Trade:
    return small(
        group(level("10.0", growth="1.0"), {"measure": "daily-average", "growth": "7.0"}),
        group(level("30.0", growth="-2.0"), flow="imports"),
    )


@pytest.mark.parametrize(
    ("sort", "turned", "expected"),
    [
        (None, False, ["10.0", None, "30.0"]),
        (None, True, ["30.0", None, "10.0"]),
        (SortKey.VALUE, False, ["30.0", "10.0", None]),
        (SortKey.VALUE, True, ["10.0", "30.0", None]),
        (SortKey.GROWTH, False, ["10.0", "30.0", None]),
        (SortKey.NAME, False, ["10.0", None, "30.0"]),
        (SortKey.NAME, True, ["30.0", "10.0", None]),
    ],
)
@pytest.mark.parametrize("question", ["totals", "facts"])
def test_listings_sort_and_turn(
    small: OpenSmall, question: str, sort: SortKey | None, turned: bool, expected: list[str | None]
) -> None:
    """Figures run from high to low, each measure apart, names from A to Z; what lacks the key is always last."""
    rows = getattr(three(small), question)(order=Order(sort, turned))
    assert [None if row.value is None else str(row.value) for row in rows] == expected


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("totals", ["share"]),
        ("facts", ["share"]),
        ("each_fact", ["share"]),
        ("milestones", ["share"]),
        ("revisions", ["share"]),
        ("derived", ["share", "growth"]),
    ],
)
def test_what_no_row_of_a_listing_has_sorts_none(bundled: Trade, question: str, lacking: list[str]) -> None:
    """An order by a figure that no row of the listing has is refused, as it would change nothing."""
    for key in SortKey:
        if key in lacking:
            with pytest.raises(QuestionError, match=f"have no {key} to sort by"):
                getattr(bundled, question)(order=Order(key))
        else:
            getattr(bundled, question)(order=Order(key))


@pytest.mark.parametrize("question", ["totals", "facts", "milestones"])
def test_listings_are_limited(bundled: Trade, question: str) -> None:
    """A limit keeps the first rows of the listing; one beyond its length keeps all."""
    ask = getattr(bundled, question)
    assert ids(ask(order=Order(limit=3))) == ids(ask())[:3]
    assert ids(ask(order=Order(limit=1000))) == ids(ask())


def test_facts_are_everything_in_the_order_of_the_file(bundled: Trade) -> None:
    """Without filters every fact is listed, in the order of the fact base."""
    assert ids(bundled.facts()) == [placed.id for placed in bundled.base.facts]


def test_facts_carry_all_fields(bundled: Trade) -> None:
    """A row of a fact says what the fact base says, types and digits included, and of a floor that it is one."""
    same = "id period flow sector item partner measure value unit growth direction status source quotes".split()
    same += "note caveat bound event level among ranked since window".split()
    for row, placed in zip(bundled.facts(), bundled.base.facts, strict=True):
        fact = with_bound_of_floor(placed.fact, bundled.floors)
        assert [(name, str(getattr(row, name))) for name in same] == [(name, str(getattr(fact, name))) for name in same]
        assert row.of == (None if placed.fact.of is None else int(placed.fact.of))


def test_facts_say_what_is_inferred(small: OpenSmall) -> None:
    """Each inference stands with its field and reason."""
    (row,) = small(group(growth("1.0"), inferred={"year": "said so", "direction": "its sign"})).facts()
    assert row.inferred == ("year: said so", "direction: its sign")


def test_milestones_run_from_the_latest(small: OpenSmall) -> None:
    """Milestones of the latest period come first; other facts are none."""
    record = rank(1, among="history")
    trade = small(
        group(record, level("9.0"), period="2019"), group(record, period="2021-05"), group(record, period="2020")
    )
    assert [row.period for row in trade.milestones()] == ["2021-05", "2020", "2019"]
    assert [row.period for row in trade.milestones(order=Order(reverse=True))] == ["2019", "2020", "2021-05"]
    assert [row.period for row in trade.milestones(Filters(year=2020), Order(SortKey.VALUE))] == ["2020"]


@pytest.mark.parametrize(
    ("entry", "meaning"),
    [
        (rank(1, among="history"), "highest in history"),
        (rank(2, among="year"), "second highest in 2020"),
        (rank(1, among="history", ranked="daily-average"), "highest daily average in history"),
        (rank(3, among="destinations", partner="us"), "third largest destination of Korea's exports"),
        (rank(1, among="since", since="2018-10"), "highest since October 2018"),
        (rank(1, among="window", window="18 months"), "highest in 18 months"),
        (rank(6, among="order", level="700"), "Korea is the sixth country to reach USD 700 bn"),
        (streak(8, "months", event="surplus", flow="balance"), "a surplus, 8 months in a row"),
        (streak(4, "years", event="above", level="500"), "above USD 500 bn, 4 years in a row"),
        (
            {"measure": "first-in", "event": "deficit", "since": "1992", "flow": "balance"},
            "a deficit, for the first time since 1992",
        ),
        (
            {"measure": "first-in", "event": "above", "level": "50", "value": "25", "unit": "months"},
            "above USD 50 bn, for the first time in 25 months",
        ),
        ({"measure": "threshold", "bound": "above", **level("500")}, "above USD 500 bn"),
        ({"measure": "threshold", "bound": "above", **level("0")}, "in surplus"),
        ({"measure": "threshold", "bound": "below", **level("0")}, "in deficit"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_milestones_say_what_they_mean(small: OpenSmall, entry: dict[str, Any], meaning: str) -> None:
    """Each rank, streak, first time and threshold comes with its meaning in plain words."""
    flow = entry.get("flow", "exports")
    (row,) = small(group({key: entry[key] for key in entry if key != "flow"}, flow=flow)).milestones()
    assert row.meaning == meaning


def test_names_are_the_vocabulary(small: OpenSmall) -> None:
    """Items, then partners, are listed with their names in both languages and the number of their facts."""
    trade = small(
        group(level("1.0", item="ships", partner="us"), level("2.0", item="ships"), level("3.0", partner="eu"))
    )
    listed = [(row.kind, row.code, row.en, row.ko, row.aliases, row.iso3166, row.facts) for row in trade.names()]
    assert listed == [
        ("item", "ships", "Ships", "선박", ("ship", "vessels"), None, 2),
        ("partner", "us", "United States", "미국", ("U.S.", "US", "America"), "US", 1),
        ("partner", "eu", "European Union", "유럽연합", ("EU",), None, 1),
    ]


def test_sources_are_the_documents_in_order(small: OpenSmall) -> None:
    """The documents are listed in the order of the fact base with what is known of them; a date is text."""
    trade = small(
        group(growth("1.0")),
        source={"publisher": "The Ministry", "published": "2021-01-04", "note": "Short."},
        others=SECOND,
    )
    first, second = trade.sources()
    assert (first.id, first.publisher, first.published, first.facts, first.note) == (
        "memo", "The Ministry", "2021-01-04", 1, "Short.",
    )  # fmt: skip
    assert (second.id, second.title, second.publisher, second.published, second.facts, second.note) == (
        "second", "Another document.", None, None, 0, None,
    )  # fmt: skip
    assert (first.file, len(first.sha256 or "")) == ("seeds/memo.txt", 64)
