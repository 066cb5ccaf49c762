"""Sorting and ranking, for any rows."""

from dataclasses import replace
from decimal import Decimal
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.errors import QuestionError
from korea_trade.model.codes import Bound, Flow, Measure, Unit
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.places import places
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.ranking import ranking_group
from korea_trade.questions.sorting import (
    figure_of,
    group_of,
    grouped,
    in_natural_order,
    is_outlook,
    key_of,
    sort_rows,
)
from korea_trade.questions.trade import Trade

figures = st.none() | st.sampled_from([Decimal(text) for text in ("-5.4", "-0.3", "0", "0.0", "4", "4.0", "57.2")])
rows_of_any_kind = st.lists(
    st.builds(
        RankedRow,
        id=st.uuids().map(str),
        period=st.sampled_from(["2019", "2020", "2020-11", "2020-01/2020-11"]),
        flow=st.sampled_from(["exports", "imports"]),
        sector=st.sampled_from(["all-industries", "ict"]),
        item=st.none(),
        partner=st.none(),
        measure=st.sampled_from(["value", "daily-average"]),
        value=figures,
        unit=st.just("USD bn"),
        growth=figures,
        direction=st.none(),
        status=st.sampled_from(["actual", "provisional", "target", "forecast"]),
        source=st.sampled_from(["one", "two"]),
        quotes=st.just(()),
        note=st.none(),
        caveat=st.none(),
        bound=st.none(),
        period_start=st.just(""),
        period_end=st.just(""),
        frequency=st.just("annual"),
        item_name=st.none() | st.sampled_from(["Ships", "apples", "Cars"]),
        partner_name=st.none() | st.sampled_from(["China", "eu"]),
        item_name_ko=st.none(),
        partner_name_ko=st.none(),
        iso3166=st.none(),
        rank=st.none(),
        share=figures,
        facts=st.just(()),
        derived=st.just(()),
        parent=st.none(),
        partition=st.none(),
        aggregate=st.booleans(),
        acknowledges=st.just(()),
    ),
    max_size=12,
)
keys = st.sampled_from(SortKey)
figure_keys = st.sampled_from([SortKey.VALUE, SortKey.GROWTH, SortKey.SHARE])


@given(rows_of_any_kind, keys, st.booleans())
def test_sorting_keeps_every_row_and_every_group_together(rows: list[RankedRow], key: SortKey, turned: bool) -> None:
    """Sorting neither loses nor doubles a row, and never interleaves two groups."""
    ordered = sort_rows(rows, key, reverse=turned, group=ranking_group)
    assert sorted(row.id for row in ordered) == sorted(row.id for row in rows)
    groups = [group for group, _ in groupby(ordered, key=ranking_group)]
    assert groups == sorted(set(groups))


@given(rows_of_any_kind, keys, st.booleans())
def test_what_lacks_the_key_comes_last(rows: list[RankedRow], key: SortKey, turned: bool) -> None:
    """Inside a group come those that have the key, in its order, then those that lack it, either way around."""
    for _, members in groupby(sort_rows(rows, key, reverse=turned), key=group_of):
        found = [key_of(row, key) for row in members]
        having = [value for value in found if value is not None]
        assert found == having + [None] * (len(found) - len(having))
        downwards = (key is not SortKey.NAME) != turned
        assert having == sorted(having, reverse=downwards)


def member(row: RankedRow) -> str | None:
    """What a row is about, for ranks; aggregates are no members."""
    return None if row.aggregate else row.item_name


@given(rows_of_any_kind, figure_keys)
def test_rank_is_one_more_than_the_members_with_a_higher_figure(rows: list[RankedRow], key: SortKey) -> None:
    """A place counts the other members of the group with a higher figure, each once; without a figure there is none."""
    for row, place in zip(rows, places(rows, key, ranking_group, member), strict=True):
        peers = [other for other in rows if ranking_group(other) == ranking_group(row) and member(other) is not None]
        own = getattr(row, key)
        stated = [peer for peer in peers if getattr(peer, key) is not None]
        higher = {member(peer) for peer in stated if own is not None and getattr(peer, key) > own} - {member(row)}
        expected = None if own is None or member(row) is None else 1 + len(higher)
        assert place.rank == expected
        assert place.ranked_of == len({member(peer) for peer in stated})
        assert place.group_size == len({member(peer) for peer in peers})


@given(rows_of_any_kind, st.sampled_from([SortKey.NAME, SortKey.PERIOD]))
def test_names_and_periods_give_no_place(rows: list[RankedRow], key: SortKey) -> None:
    """A listing by name or by period has no ranks."""
    found = places(rows, key, ranking_group, member)
    assert {(place.rank, place.ranked_of) for place in found} <= {(None, 0)}


@given(rows_of_any_kind)
def test_groups_never_mix_what_must_stay_apart(rows: list[RankedRow]) -> None:
    """Rows ranked together share period, flow, sector, source and whether they are aims or what happened."""
    seen = []
    for _, members in grouped(rows, ranking_group):
        cells = {(row.period, row.flow, row.sector, row.source) for row in members}
        kinds = {row.status in ("target", "forecast") for row in members}
        assert len(cells) == len(kinds) == 1
        seen += [(*cells, *kinds)]
    assert len(seen) == len(set(seen))


@given(rows_of_any_kind)
def test_groups_come_latest_period_first(rows: list[RankedRow]) -> None:
    """Of two groups the one that ends later comes first; of two that end together, the longer period."""
    order = ["2020", "2020-01/2020-11", "2020-11", "2019"]
    periods = [members[0].period for _, members in grouped(rows)]
    assert periods == sorted(periods, key=order.index)


@given(rows_of_any_kind)
def test_natural_order_keeps_sectors_and_sources_together(rows: list[RankedRow]) -> None:
    """Totals stand by sector, then by source, then from the latest period down, targets and forecasts last."""
    ordered = in_natural_order(rows)
    assert sorted(row.id for row in ordered) == sorted(row.id for row in rows)
    blocks = [block for block, _ in groupby(ordered, key=lambda row: (row.sector, row.source))]
    assert len(blocks) == len(set(blocks))
    assert [sector for sector, _ in blocks] == sorted(sector for sector, _ in blocks)
    for _, block in groupby(ordered, key=lambda row: (row.sector, row.source)):
        outlook = [is_outlook(row) for row in block]
        assert outlook == sorted(outlook)
    for _, block in groupby(ordered, key=lambda row: (row.sector, row.source, is_outlook(row), row.period)):
        flows = [row.flow for row in block]
        assert flows == sorted(flows)


@pytest.mark.parametrize(
    ("item", "partner", "name"),
    [("Ships", None, "ships"), (None, "China", "china"), ("Ships", "China", "ships"), (None, None, "exports")],
)
def test_rows_are_named_by_item_partner_or_flow(item: str | None, partner: str | None, name: str) -> None:
    """A row is sorted under its item's name, else its partner's, else its flow, whatever the case."""
    row = RankedRow(
        **dict.fromkeys("unit growth direction note caveat bound comparison value rank".split(), None),  # type: ignore[arg-type]
        **dict.fromkeys("share parent partition total_id total total_bound".split(), None),  # type: ignore[arg-type]
        aggregate=False, known=0,
        **dict.fromkeys("id period sector measure status source".split(), ""),  # type: ignore[arg-type]
        **dict.fromkeys("quotes facts derived acknowledges".split(), ()),  # type: ignore[arg-type]
        **dict.fromkeys("period_start period_end frequency item_name_ko partner_name_ko iso3166".split(), ""),  # type: ignore[arg-type]
        flow=Flow.EXPORTS, item=item, partner=partner, item_name=item, partner_name=partner,
    )  # fmt: skip
    assert key_of(row, SortKey.NAME) == name


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_is_at_least_one(limit: int) -> None:
    """An order that lets no row through is a wrong question."""
    with pytest.raises(QuestionError, match=rf"^{limit} is not a limit$"):
        Order(limit=limit)


@pytest.mark.parametrize("key", [SortKey.VALUE, SortKey.GROWTH])
@pytest.mark.parametrize("turned", [False, True])
def test_unlike_figures_are_sorted_apart(bundled: Trade, key: SortKey, turned: bool) -> None:
    """Sorted by a figure, aims stand behind what happened, each measure apart, doubtful figures last among theirs."""
    order = Order(key, turned)
    for rows in (bundled.totals(order=order), bundled.facts(order=order)):
        having = [row for row in rows if figure_of(row, key) is not None]
        assert having == rows[: len(having)]
        kinds = [(is_outlook(row), list(Measure).index(row.measure), bool(row.acknowledges)) for row in having]
        assert kinds == sorted(kinds)
        assert len(set(kinds)) > 2
        for _, members in groupby(zip(kinds, having, strict=True), key=lambda pair: pair[0]):
            figures = [figure_of(row, key) or Decimal(0) for _, row in members]
            assert figures == sorted(figures, reverse=not turned)


def test_a_limit_leaves_aims_out_before_what_happened(bundled: Trade) -> None:
    """The highest exports of all industries, as a limit gives them, are none that somebody aims at."""
    asked = bundled.filters(flow="exports", sector="all-industries")
    assert [row.period for row in bundled.totals(asked, Order(SortKey.VALUE, limit=2))] == ["2025", "2020"]


def test_the_word_of_a_key_sorts_as_the_key_does(bundled: Trade) -> None:
    """An order takes the word of a key, as the command line does, and refuses any other word."""
    asked = bundled.filters(period="2020", sector="all-industries")
    by_word = bundled.items(asked, Order("growth"))  # type: ignore[arg-type]
    assert [row.id for row in by_word] == [row.id for row in bundled.items(asked, Order(SortKey.GROWTH))]
    assert by_word[0].item == "computers"
    with pytest.raises(QuestionError, match="is not one of value, growth"):
        Order("nonsense")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="interpreted as an integer"):
        Order(limit="3")  # type: ignore[arg-type]


@pytest.mark.parametrize("turned", [False, True])
def test_limits_lie_beside_their_number(bundled: Trade, turned: bool) -> None:
    """What is below a number comes under what is that number, what is above it over, held or by the batch."""
    sides = [None, Bound.ABOVE, Bound.BELOW, Bound.ABOUT]
    rows = [replace(next(iter(bundled.facts())), value=Decimal(0), unit=Unit.USD_BN, bound=side) for side in sides]
    [*shown] = [row.bound for row in sort_rows(rows, SortKey.VALUE, reverse=turned)]
    assert shown == (["below", None, "about", "above"] if turned else ["above", None, "about", "below"])
    for listed in (bundled.facts, bundled.each_fact):
        zeros = [row.bound for row in listed(order=Order(SortKey.VALUE, turned)) if row.value == 0]
        assert zeros == (["below", "above", "above"] if turned else ["above", "above", "below"])
