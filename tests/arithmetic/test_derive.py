"""Derived figures: what follows from the facts of one document, with bounds, formula and the facts it came from."""

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.derive import Derived, change_of
from korea_trade.arithmetic.figures import earlier_level
from korea_trade.arithmetic.figures import level as level_of
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from tests.arithmetic.judging import OTHER, base_of, daily, legs
from tests.arithmetic.true_trade import ROUNDING, TrueTrade, true_trades
from tests.entries import growth, level, share, streak
from tests.small import group


def derived(folder: Path, *groups: dict[str, Any], **keys: Any) -> dict[str, Derived]:
    """The derived figures of a small fact base, by id; no two have one id."""
    figures = Arithmetic(base_of(folder, *groups, **keys)).derived
    assert len({figure.id for figure in figures}) == len(figures)
    return {figure.id: figure for figure in figures}


def shown(figure: Derived) -> tuple[str | None, ...]:
    """Value, bounds and unit as text."""
    return (*(None if part is None else str(part) for part in (figure.value, figure.low, figure.high)), figure.unit)


def sources_of(figure: Derived) -> list[str]:
    return [fact.id for fact in figure.facts]


class TestGrowth:
    """From a level and its growth."""

    def test_level_a_year_before_and_change(self, tmp_path: Path) -> None:
        """The level a year before is of that year, the change of this one; each says how and from what it was found."""
        found = derived(tmp_path, group(level("512.9", growth="-5.4")))
        assert list(found) == ["2019.exports.derived-level@memo", "2020.exports.derived-change@memo"]
        before, change = found.values()
        assert (before.period, before.kind, before.source) == ("2019", "level", "memo")
        assert shown(before) == ("542", "541.8", "542.6", "USD bn")
        assert before.formula == "level / (1 + growth/100) = 512.9 / (1 - 5.4/100)"
        assert (change.period, change.kind) == ("2020", "change")
        assert shown(change) == ("-29.3", "-29.57", "-28.98", "USD bn")
        assert change.formula == "level - level a year before = 512.9 - 512.9 / (1 - 5.4/100)"
        assert sources_of(before) == sources_of(change) == ["2020.exports@memo"]

    @pytest.mark.parametrize(
        ("rate", "written"), [("0.6", "1 + 0.6/100"), ("-0.6", "1 - 0.6/100"), ("0.0", "1 + 0.0/100")]
    )
    def test_the_formula_has_the_digits_of_the_document(self, tmp_path: Path, rate: str, written: str) -> None:
        """The formula is written with the figures as stated."""
        found = derived(tmp_path, group(level("10.0", growth=rate)))
        assert found["2019.exports.derived-level@memo"].formula.endswith(f"= 10.0 / ({written})")

    @pytest.mark.parametrize(
        ("period", "before"),
        [("2020-11", "2019-11"), ("2025-01/2025-11", "2024-01_2024-11")],
    )
    def test_the_year_before_has_the_same_shape(self, tmp_path: Path, period: str, before: str) -> None:
        """A month goes back to its month, a span to its span; ids have no slash."""
        found = derived(tmp_path, group(level("512.9", growth="-5.4"), period=period))
        assert list(found) == [
            f"{before}.exports.derived-level@memo",
            f"{period.replace('/', '_')}.exports.derived-change@memo",
        ]

    @pytest.mark.parametrize(
        "entry",
        [
            level("512.9"),
            growth("5.0"),
            level("512.9", direction="up"),
            level("512.9", growth="5.0", bound="above"),
            level("512.9", growth="5.0", status="target"),
            level("512.9", growth="5.0", status="forecast"),
            share("35.7", partner="us", growth="5.0"),
            {"measure": "count", "value": "5", "unit": "items", "growth": "5.0"},
        ],
    )
    def test_nothing_follows(self, tmp_path: Path, entry: dict[str, str]) -> None:
        """Without both figures, from limits, targets, forecasts, and from anything but money, nothing is derived."""
        assert derived(tmp_path, group(entry)) == {}

    def test_an_average_and_a_level_of_one_period(self, tmp_path: Path) -> None:
        """The daily average and the level of a month, both with growth, have a year before each."""
        found = derived(tmp_path, group(level("51.4", growth="12.6"), daily("2.1", growth="6.3")))
        assert sorted(str(figure.value) for figure in found.values() if figure.kind == "level") == ["2", "45.6"]

    def test_variants_of_one_cell(self, tmp_path: Path) -> None:
        """Two figures of one document about one cell give two derived figures, told apart like the facts."""
        variants = (level("51.4", growth="12.6"), level("51.3", growth="12.6", variant="customs"))
        assert len(derived(tmp_path, group(*variants))) == 4

    def test_variants_of_part_and_whole(self, tmp_path: Path) -> None:
        """Where both part and whole are stated in two ways, each of the four shares has an id of its own."""
        variants: tuple[dict[str, str], ...] = ({}, {"variant": "customs"})
        entries = [
            level(value, **keys, **variant)
            for value, keys in (("100", {}), ("20", {"item": "ships"}))
            for variant in variants
        ]
        assert len(derived(tmp_path, group(*entries))) == 4

    def test_variants_of_a_whole(self, tmp_path: Path) -> None:
        """A part of a whole that the document states in two ways has a share of each, under an id of its own."""
        entries = (level("100"), level("101", variant="customs"), level("20", item="ships"))
        assert sorted(str(figure.formula) for figure in derived(tmp_path, group(*entries)).values()) == [
            "100 x part / whole = 100 x 20 / 100",
            "100 x part / whole = 100 x 20 / 101",
        ]

    def test_nothing_is_left_of_it(self, tmp_path: Path) -> None:
        """After a fall by 100 percent there is no telling what there was before."""
        assert derived(tmp_path, group(level("0.0", growth="-100.0"))) == {}


class TestWholes:
    """From a part and its whole."""

    def test_share_and_contribution(self, tmp_path: Path) -> None:
        """An item's share of the total, and what it contributed to the growth of the total."""
        groups = group(level("512.9", growth="-5.4"), level("99.2", growth="5.6", item="semiconductors"))
        found = derived(tmp_path, groups)
        part = "2020.exports.semiconductors.derived"
        shares, contribution = found[f"{part}-share@memo"], found[f"{part}-contribution@memo"]
        assert shown(shares) == ("19.34", "19.329", "19.353", "percent")
        assert shares.formula == "100 x part / whole = 100 x 99.2 / 512.9"
        assert shown(contribution) == ("0.97", "0.96", "0.98", "percentage points")
        assert contribution.formula == (
            "100 x change of the part / whole a year before = "
            "100 x (99.2 - 99.2 / (1 + 5.6/100)) / (512.9 / (1 - 5.4/100))"
        )
        assert (
            sources_of(shares) == sources_of(contribution) == ["2020.exports.semiconductors@memo", "2020.exports@memo"]
        )

    def test_an_item_inside_a_partner(self, tmp_path: Path) -> None:
        """It is part of what the partner takes in all, and of the item."""
        entries = (
            level("22.1", partner="us"),
            level("100.3", item="semiconductors"),
            level("8.1", item="semiconductors", partner="us"),
        )
        found = derived(tmp_path, group(*entries))
        inside = "2020.exports.semiconductors.us.derived-share"
        assert set(found) == {
            f"{inside}@memo",
            f"{inside}-of-item@memo",
            "2020.exports.semiconductors.derived-remainder@memo",
        }
        assert shown(found[f"{inside}@memo"])[:1] == ("36.7",)
        assert shown(found[f"{inside}-of-item@memo"])[:1] == ("8.1",)
        assert sources_of(found[f"{inside}@memo"])[1] == "2020.exports.us@memo"
        assert sources_of(found[f"{inside}-of-item@memo"])[1] == "2020.exports.semiconductors@memo"

    def test_no_contribution_without_both_rates(self, tmp_path: Path) -> None:
        """The share needs levels only, the contribution the growth of both."""
        found = derived(tmp_path, group(level("100.0"), level("20.0", growth="5.0", item="ships")))
        assert sorted(figure.kind for figure in found.values()) == ["change", "level", "share"]

    @pytest.mark.parametrize(
        ("whole", "elsewhere"),
        [
            (level("100.0", bound="above"), {}),
            (level("100.0", status="target"), {}),
            (level("100.0"), {"source": "note"}),
            (level("100.0"), {"period": "2019"}),
            (level("100.0"), {"sector": "ict"}),
            (level("100.0"), {"flow": "imports"}),
            (daily("100.0"), {}),
        ],
    )
    def test_no_whole(self, tmp_path: Path, whole: dict[str, str], elsewhere: dict[str, str]) -> None:
        """A limit, a target, an average, another document, period, sector or flow is no whole of it."""
        groups = [group(level("20.0", item="ships")), group(whole, **elsewhere)]
        assert derived(tmp_path, *groups, **OTHER) == {}

    @pytest.mark.parametrize("flow", ["balance", "fdi"])
    def test_other_flows_have_no_shares(self, tmp_path: Path, flow: str) -> None:
        """Shares are of exports and imports."""
        assert derived(tmp_path, group(level("100.0"), level("20.0", partner="us"), flow=flow)) == {}

    def test_a_share_that_is_stated_is_not_derived(self, tmp_path: Path) -> None:
        """Where the document states the share itself, there is nothing to derive."""
        entries = (level("100.0"), level("20.0", item="ships"), share("20", item="ships"))
        assert derived(tmp_path, group(*entries)) == {}

    def test_nothing_at_all(self, tmp_path: Path) -> None:
        """Of a whole that may be nothing there are no shares."""
        assert derived(tmp_path, group(level("0.0"), level("0.0", item="ships"))) == {}


class TestRemainder:
    """What the stated partners leave of a whole."""

    def test_what_the_partners_leave(self, tmp_path: Path) -> None:
        """The whole less each stated partner, with the rounding of all of them."""
        groups = group(level("100.0"), level("20.0", partner="us"), level("30.5", partner="china"))
        found = derived(tmp_path, groups)["2020.exports.derived-remainder@memo"]
        assert shown(found) == ("49.5", "49.35", "49.65", "USD bn")
        assert found.formula == "whole - stated partners = 100.0 - 20.0 - 30.5"
        assert sources_of(found) == ["2020.exports@memo", "2020.exports.us@memo", "2020.exports.china@memo"]

    def test_a_partner_stated_twice(self, tmp_path: Path) -> None:
        """A partner that the document states in two ways is taken off once."""
        entries = (level("100.0"), level("20.0", partner="us"), level("20.1", partner="us", variant="customs"))
        found = derived(tmp_path, group(*entries))["2020.exports.derived-remainder@memo"]
        assert found.value is not None
        assert found.value > 79

    def test_of_an_item(self, tmp_path: Path) -> None:
        """What partners leave of an item is found from the partners of that item."""
        entries = (level("10.0", item="ships"), level("4.0", item="ships", partner="us"), level("9.0", partner="us"))
        found = derived(tmp_path, group(level("100.0"), *entries))
        assert found["2020.exports.ships.derived-remainder@memo"].value == Decimal(6)
        assert found["2020.exports.derived-remainder@memo"].value == Decimal(91)

    def test_partners_inside_one_another(self, tmp_path: Path) -> None:
        """Where one partner is part of another, they cannot both be taken off."""
        partners = [
            {"code": "eu", "en": "European Union", "ko": "유럽연합"},
            {"code": "malta", "en": "Malta", "ko": "몰타", "parent": "eu"},
        ]
        groups = group(level("100.0"), level("20.0", partner="eu"), level("1.0", partner="malta"))
        assert "2020.exports.derived-remainder@memo" not in derived(tmp_path, groups, partners=partners)

    @pytest.mark.parametrize(
        ("whole", "part", "elsewhere"),
        [
            (level("100.0"), level("20.0", partner="us", bound="above"), {}),
            (level("100.0", bound="above"), level("20.0", partner="us"), {}),
            (level("100.0"), growth("5.0", partner="us"), {}),
            (level("100.0"), level("20.0", partner="us", status="target"), {}),
            (level("100.0"), level("20.0", partner="us", item="ships"), {}),
            (level("100.0"), level("20.0", partner="us"), {"source": "note"}),
            (level("100.0"), level("20.0", partner="us"), {"period": "2020-11"}),
            (level("100.0"), level("20.0", partner="us"), {"sector": "ict"}),
            (level("100.0"), level("20.0", partner="us"), {"flow": "imports"}),
            (daily("100.0"), daily("20.0", partner="us"), {}),
        ],
    )
    def test_nothing_to_take_off(
        self, tmp_path: Path, whole: dict[str, str], part: dict[str, str], elsewhere: dict[str, str]
    ) -> None:
        """Limits, targets, averages, and partners of another item, document, period, sector or flow leave nothing."""
        found = derived(tmp_path, group(whole), group(part, **elsewhere), **OTHER)
        assert "2020.exports.derived-remainder@memo" not in found


class TestImplied:
    """The missing one of exports, imports and balance."""

    @pytest.mark.parametrize(
        ("values", "flow", "figure", "formula"),
        [
            (("57.6", None, "44.8"), "imports", ("12.8", "12.7", "12.9"), "exports - balance = 57.6 - 44.8"),
            ((None, "44.5", "6.9"), "exports", ("51.4", "51.3", "51.5"), "imports + balance = 44.5 + 6.9"),
            (("51.4", "44.5", None), "balance", ("6.9", "6.8", "7"), "exports - imports = 51.4 - 44.5"),
            (("44.5", "51.4", None), "balance", ("-6.9", "-7", "-6.8"), "exports - imports = 44.5 - 51.4"),
        ],
    )
    def test_the_missing_one(
        self, tmp_path: Path, values: tuple[str | None, ...], flow: str, figure: tuple[str, ...], formula: str
    ) -> None:
        """Two of the three give the third, under its own flow."""
        (found,) = derived(tmp_path, *legs(*values)).values()
        assert (found.id, shown(found)) == (f"2020.{flow}.derived-implied@memo", (*figure, "USD bn"))
        assert found.formula == formula
        flows = [name for name, value in zip(("exports", "imports", "balance"), values, strict=True) if value]
        assert sources_of(found) == [f"2020.{name}@memo" for name in flows]

    @pytest.mark.parametrize("values", [("10", "4", "6"), ("10", None, None)])
    def test_none_missing_or_too_many(self, tmp_path: Path, values: tuple[str | None, ...]) -> None:
        """All three, or one alone, imply nothing."""
        assert derived(tmp_path, *legs(*values)) == {}

    def test_two_documents(self, tmp_path: Path) -> None:
        """Figures of two documents, or of two sectors, are not put together."""
        groups = [*legs("10", None, None), *legs(None, "4", None, source="note"), *legs(None, None, "4", sector="ict")]
        assert derived(tmp_path, *groups, **OTHER) == {}

    def test_a_limit(self, tmp_path: Path) -> None:
        """From "more than 10" no figure follows."""
        assert derived(tmp_path, group(level("10", bound="above")), *legs(None, "4", None)) == {}


class TestStreakStart:
    """When a streak began."""

    @pytest.mark.parametrize(
        ("number", "unit", "period", "start"),
        [(8, "months", "2020-12", "2020-05"), (12, "years", "2020", "2009"), (1, "months", "2020-01", "2020-01")],
    )
    def test_the_start(self, tmp_path: Path, number: int, unit: str, period: str, start: str) -> None:
        """The period, less the length of the streak, plus one; it is a period and has no value."""
        groups = group(streak(number, unit, event="surplus"), flow="balance", period=period)
        (found,) = derived(tmp_path, groups).values()
        assert found.id == f"{start}.balance.derived-streak-start-surplus@memo"
        assert (found.period, found.event, shown(found)) == (start, "surplus", (None, None, None, None))
        assert found.formula == f"{period} less {number} {unit}, plus one"
        assert sources_of(found) == [f"{period}.balance.streak-surplus@memo"]

    def test_no_start(self, tmp_path: Path) -> None:
        """A target, or a streak whose last period is not said, began at no known time."""
        groups = [
            group(streak(2, "years", event="surplus", status="target"), flow="balance"),
            group(streak(6, "months", event="record")),
        ]
        assert derived(tmp_path, *groups) == {}


class TestWhatIsStated:
    """What a document states is not derived from it."""

    def test_a_stated_level(self, tmp_path: Path) -> None:
        """The level a year before is left out where the document states it; the change stays."""
        groups = [group(level("100.0", growth="5.0")), group(level("95.2"), period="2019")]
        assert list(derived(tmp_path, *groups)) == ["2020.exports.derived-change@memo"]

    def test_growth_states_no_level(self, tmp_path: Path) -> None:
        """Growth of the year before states no level of it, nor does a target or another sector."""
        groups = [
            group(level("100.0", growth="5.0")),
            group(growth("1.0"), level("9", status="target", variant="aim"), period="2019"),
            group(level("9"), period="2019", sector="ict"),
        ]
        assert "2019.exports.derived-level@memo" in derived(tmp_path, *groups)

    def test_another_document(self, tmp_path: Path) -> None:
        """What another document states does not keep it from being derived from this one."""
        groups = [group(level("100.0", growth="5.0")), group(level("95.2"), period="2019", source="note")]
        assert "2019.exports.derived-level@memo" in derived(tmp_path, *groups, **OTHER)


class TestReceipts:
    """What a derived figure carries of its facts."""

    def test_quotes_and_caveats(self, tmp_path: Path) -> None:
        """Quotes and caveats of all its facts, each once; none where none has any."""
        both = {"quotes": ["Exports of 2020"], "caveat": "Read with care."}
        groups = group(
            {**level("100.0"), **both}, {**level("20.0", item="ships"), **both, "quotes": ["Ships"]}, quotes=["So"]
        )
        found = derived(tmp_path / "both", groups)["2020.exports.ships.derived-share@memo"]
        assert found.quotes == ("So", "Ships", "Exports of 2020")
        assert found.caveat == "Read with care."
        two = group(level("100.0", caveat="Of all."), level("20.0", item="ships", caveat="Of ships."))
        assert derived(tmp_path / "two", two)["2020.exports.ships.derived-share@memo"].caveat == "Of ships. Of all."
        plain = group(level("100.0"), level("20.0", item="ships"))
        assert derived(tmp_path / "plain", plain)["2020.exports.ships.derived-share@memo"].caveat is None

    def test_ids_name_the_cell(self, tmp_path: Path) -> None:
        """An id has the period, the sector unless all trade, flow, item, partner, what was derived, the document."""
        entry = level("8.1", growth="25.8", item="semiconductors", partner="us")
        assert list(derived(tmp_path, group(entry, sector="ict"))) == [
            "2019.ict.exports.semiconductors.us.derived-level@memo",
            "2020.ict.exports.semiconductors.us.derived-change@memo",
        ]


def test_figures_of_the_fact_base() -> None:
    """On the facts that ship, ids are unique, safe in a shell and no ids of facts; values lie inside their bounds."""
    base = read_fact_base(bundled_facts())
    figures = Arithmetic(base).derived
    ids = [figure.id for figure in figures]
    assert len(figures) > 100
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(base.fact_by_id)
    assert all(re.fullmatch(r"[A-Za-z0-9._@-]+", id_) for id_ in ids)
    for figure in figures:
        assert {fact.source for fact in figure.facts} == {figure.source}
        assert all(fact.status in ("actual", "provisional") for fact in figure.facts)
        assert {fact.sector for fact in figure.facts} == {figure.cell.sector}
        if figure.kind != "streak-start":
            assert figure.value is not None
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low < figure.value < figure.high


def holds(figure: Derived, truth: Fraction) -> bool:
    assert figure.low is not None
    assert figure.high is not None
    return Fraction(figure.low) <= truth <= Fraction(figure.high)


@settings(max_examples=50)
@given(true_trades(ROUNDING))
def test_the_truth_lies_within_the_bounds(trade: TrueTrade) -> None:
    """Level a year before, change, share, contribution and remainder: the true one lies from low to high."""
    assume(trade.exports[1] > Fraction(1, 5))
    found = {figure.id.removesuffix("@memo"): figure for figure in Arithmetic(trade.base(year_before=False)).derived}
    whole = trade.exports
    for values, name in (
        (whole, "exports"),
        (trade.imports, "imports"),
        (trade.ships, "exports.ships"),
        (trade.us, "exports.us"),
        (trade.china, "exports.cn"),
    ):
        assert holds(found[f"2019.{name}.derived-level"], values[0])
        assert holds(found[f"2020.{name}.derived-change"], values[1] - values[0])
        if name.count("."):
            assert holds(found[f"2020.{name}.derived-share"], 100 * values[1] / whole[1])
            assert holds(found[f"2020.{name}.derived-contribution"], 100 * (values[1] - values[0]) / whole[0])
    rest = whole[1] - trade.us[1] - trade.china[1]
    assert holds(found["2020.exports.derived-remainder"], rest)


def test_nothing_is_derived_from_an_acknowledged_contradiction(tmp_path: Path) -> None:
    """A figure whose caveat acknowledges a contradiction gives nothing, alone or with others; the others still do."""
    odd = {**level("44.8", growth="5.0"), "caveat": "Impossible.", "acknowledges": ["outlier"]}
    found = derived(tmp_path, group(level("57.6", growth="5.1")), group(odd, flow="balance"))
    assert sorted(found) == ["2019.exports.derived-level@memo", "2020.exports.derived-change@memo"]


def test_nothing_is_derived_from_a_topped_tally(tmp_path: Path) -> None:
    """A provisional tally that was topped is only a floor: neither a year-earlier level nor a share follows."""
    tally = level("700", growth="5.0", status="provisional")
    topped = {"measure": "threshold", "value": "700", "unit": "USD bn", "bound": "above", "status": "provisional"}
    assert derived(tmp_path, group(tally, topped, level("50", item="ships"))) == {}


@settings(max_examples=50)
@given(true_trades(ROUNDING))
def test_the_implied_balance_holds_the_true_one(trade: TrueTrade) -> None:
    """Where the balance is not stated, the implied one holds the true one."""
    assume(trade.exports[1] > Fraction(1, 5))
    found = {figure.id: figure for figure in Arithmetic(trade.base(balance=False, year_before=False)).derived}
    assert holds(found["2020.balance.derived-implied@memo"], trade.balance[1])


@given(true_trades(ROUNDING))
def test_changes_are_tighter_than_a_difference(trade: TrueTrade) -> None:
    """Each figure enters a change once: it lies within the level less the level a year before, and is narrower."""
    fact = trade.base().facts[0].fact
    change, difference = change_of(fact), level_of(fact) - earlier_level(fact)
    assert difference.encloses(change)
    assert change.width < difference.width  # type: ignore[operator]


def test_a_figure_stands_under_the_first_of_its_facts() -> None:
    """What is derived of a fact is found under it, and under no other fact that it comes from too."""
    base = read_fact_base(bundled_facts())
    arithmetic = Arithmetic(base)
    found = {placed.id: arithmetic.derived_from(placed.id) for placed in base.facts}
    assert sum(map(len, found.values())) == len(arithmetic.derived)
    assert any(len(figure.facts) > 1 for figure in arithmetic.derived)
    assert all(figure.facts[0].id == id_ for id_, figures in found.items() for figure in figures)
