"""Derived figures, verdicts, and what is derived beside stated figures, as rows."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.bounded import Bounded
from korea_trade.arithmetic.codes import DerivedKind, Outcome, Rule
from korea_trade.questions.derived import DerivedColumns, columns_row
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, streak
from tests.questions.asking import given_filters, ids
from tests.small import group

TOTAL = level("512.9", growth="-5.4")
CHIPS = level("99.2", growth="5.6", item="semiconductors", caveat="Of chips.")


class TestDerivedRows:
    """What ``ktrade derived`` lists."""

    def test_a_row(self, small: OpenSmall) -> None:
        """A derived figure has the keys of a fact, the status "derived", and its bounds, formula and facts."""
        quoted = {**CHIPS, "quotes": ["Chips"]}
        trade = small(group({**TOTAL, "quotes": ["All"]}, quoted))
        row = {row.id: row for row in trade.derived()}["2020.exports.semiconductors.derived-share@memo"]
        assert (row.period, row.flow, row.sector, row.item, row.partner) == (
            "2020",
            "exports",
            "all-industries",
            "semiconductors",
            None,
        )
        assert (row.measure, row.status, row.unit) == ("share", "derived", "percent")
        assert (str(row.value), str(row.low), str(row.high)) == ("19.34", "19.329", "19.353")
        assert row.formula == "100 x part / whole = 100 x 99.2 / 512.9"
        assert row.from_ == ("2020.exports.semiconductors@memo", "2020.exports@memo")
        assert (row.source, row.quotes, row.caveat) == ("memo", ("Chips", "All"), "Of chips.")
        assert (row.item_name, row.partner_name) == ("Semiconductors", None)
        assert (row.growth, row.direction, row.note, row.bound, row.of, row.inferred) == (*[None] * 5, ())

    @pytest.mark.parametrize(
        ("rate", "direction"), [("5.6", "up"), ("-5.6", "down"), ("0.0", None), ("0.01", "up"), ("0.00", None)]
    )
    def test_direction_of_a_change(self, small: OpenSmall, rate: str, direction: str | None) -> None:
        """A change went up or down where its bounds say so, and nothing else has a direction."""
        rows = {row.measure: row for row in small(group(level("99.2", growth=rate))).derived()}
        assert (rows[DerivedKind.CHANGE].direction, rows[DerivedKind.LEVEL].direction) == (direction, None)

    def test_a_start(self, small: OpenSmall) -> None:
        """The start of a streak has its event and no figure."""
        (row,) = small(group(streak(4, "years", event="growth"))).derived()
        assert (row.id, row.event) == ("2017.exports.derived-streak-start-growth@memo", "growth")
        assert (row.value, row.low, row.high, row.unit) == (None, None, None, None)

    def test_filters_and_order(self, small: OpenSmall) -> None:
        """The filters of all questions hold, periods being those derived; sorted, what has no value comes last."""
        trade = small(group(TOTAL, CHIPS, streak(4, "years", event="growth")))
        assert ids(trade.derived(Filters(period="2019"))) == [
            "2019.exports.derived-level@memo",
            "2019.exports.semiconductors.derived-level@memo",
        ]
        assert ids(trade.derived(Filters(year=2017))) == ["2017.exports.derived-streak-start-growth@memo"]
        assert {row.item for row in trade.derived(Filters(item="semiconductors"))} == {"semiconductors"}
        rows = trade.derived(order=Order(SortKey.VALUE))
        levels = [row.unit == "USD bn" for row in rows]
        assert levels == sorted(levels, reverse=True)
        values = [row.value for row in rows if row.value is not None and row.unit == "USD bn"]
        assert values == sorted(values, reverse=True)
        assert rows[-1].measure == "streak-start"
        assert ids(trade.derived(order=Order(limit=1))) == ids(trade.derived())[:1]
        assert ids(trade.derived(order=Order(reverse=True))) == ids(trade.derived())[::-1]

    def test_nothing_follows(self, small: OpenSmall) -> None:
        """Without levels, growth or streaks there is nothing to derive, and nothing to list."""
        trade = small(group(growth("5.0")))
        assert trade.derived() == []

    def test_rows_are_the_figures(self, bundled: Trade) -> None:
        """The rows are the derived figures, digit for digit, in their order."""
        rows, figures = bundled.derived(), Arithmetic(bundled.base).derived
        assert ids(rows) == [figure.id for figure in figures]
        for row, figure in zip(rows, figures, strict=True):
            assert [str(part) for part in (row.value, row.low, row.high)] == [
                str(part) for part in (figure.value, figure.low, figure.high)
            ]
            assert (row.formula, row.from_) == (figure.formula, tuple(fact.id for fact in figure.facts))
            assert (row.unit, row.caveat, row.quotes) == (figure.unit, figure.caveat, figure.quotes)

    @settings(deadline=None, max_examples=50)
    @given(given_filters)
    def test_filters_let_through_what_they_say(self, bundled: Trade, chosen: dict[str, Any]) -> None:
        """What passes a filter is as it says, and what is derived from one sector stays in it."""
        chosen.pop("measure", None)
        rows = bundled.derived(Filters(**chosen))
        for row in rows:
            for name in ("period", "flow", "sector", "item", "partner", "source"):
                assert name not in chosen or getattr(row, name) in chosen[name]
        if not chosen:
            assert len(rows) == len(Arithmetic(bundled.base).derived)


class TestDerivedColumns:
    """What is derived beside a stated figure."""

    def test_beside_a_level(self, small: OpenSmall) -> None:
        """The level a year before, the change, and for a part its contribution, by the id of the row."""
        trade = small(group(TOTAL, CHIPS, growth("1.0", item="ships")))
        found = trade.derived_columns(trade.facts())
        assert found["2020.exports@memo"] == DerivedColumns(
            Bounded(Decimal(542), Decimal("541.8"), Decimal("542.6")),
            Bounded(Decimal("-29.3"), Decimal("-29.57"), Decimal("-28.98")),
            None,
        )
        contribution = found["2020.exports.semiconductors@memo"].contribution
        assert contribution == Bounded(Decimal("0.97"), Decimal("0.96"), Decimal("0.98"))
        assert found["2020.exports.ships@memo"] == DerivedColumns()

    def test_only_the_rows_asked_for(self, small: OpenSmall) -> None:
        """Every row asked for has an entry, and no other."""
        trade = small(group(TOTAL, CHIPS))
        rows = trade.facts(Filters(item="semiconductors"))
        assert list(trade.derived_columns(rows)) == ["2020.exports.semiconductors@memo"]
        assert trade.derived_columns([]) == {}

    def test_inside_a_partner_the_contribution_is_to_that_partner(self, small: OpenSmall) -> None:
        """The contribution of an item inside a partner is to what the partner takes, not to the item's exports."""
        inside = level("8.1", growth="25.8", item="semiconductors", partner="us")
        whole = level("22.1", growth="20.4", partner="us")
        trade = small(group(inside, whole, level("100.3", growth="5.4", item="semiconductors")))
        beside = trade.derived_columns(trade.facts())["2020.exports.semiconductors.us@memo"]
        figures = {figure.kind: figure.value for figure in trade.arithmetic.derived if ".us" in figure.facts[0].id}
        assert beside.contribution is not None
        assert (
            beside.contribution.value == figures[DerivedKind.CONTRIBUTION] != figures[DerivedKind.CONTRIBUTION_OF_ITEM]
        )

    def test_as_columns(self, small: OpenSmall) -> None:
        """Each figure has a column and its bounds two more; ``derived`` names the figures that there are."""
        trade = small(group(TOTAL, CHIPS))
        total, chips = trade.facts()
        found = trade.derived_columns([total, chips])
        row = columns_row(total, found[total.id])
        assert [str(getattr(row, name)) for name in ("year_before_low", "year_before", "year_before_high")] == [
            "541.8", "542", "542.6",
        ]  # fmt: skip
        assert [str(getattr(row, name)) for name in ("change_low", "change", "change_high")] == [
            "-29.57", "-29.3", "-28.98",
        ]  # fmt: skip
        assert (row.contribution, row.derived) == (None, ("year_before", "change"))
        row = columns_row(chips, found[chips.id])
        assert [str(getattr(row, name)) for name in ("contribution_low", "contribution", "contribution_high")] == [
            "0.96", "0.97", "0.98",
        ]  # fmt: skip
        assert row.derived == ("year_before", "change", "contribution")


class TestVerdictRows:
    """What ``ktrade check --verdicts`` lists."""

    def test_rows_are_the_verdicts(self, bundled: Trade) -> None:
        """Each verdict is a row, with all it says."""
        rows, verdicts = bundled.verdicts(), Arithmetic(bundled.base).verdicts
        assert [(row.rule, row.outcome, row.facts, row.message) for row in rows] == [
            (verdict.rule, verdict.outcome, verdict.facts, verdict.message) for verdict in verdicts
        ]
        assert [(row.low, row.high, row.acknowledged) for row in rows] == [
            (verdict.low, verdict.high, verdict.acknowledged) for verdict in verdicts
        ]
        assert {(type(row.rule), type(row.outcome)) for row in rows} == {(Rule, Outcome)}
