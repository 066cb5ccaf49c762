"""Comparisons: the same cells in two periods, or under two definitions of trade."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from korea_trade.arithmetic.bounded import Bounded
from korea_trade.arithmetic.comparison import (
    Comparison,
    compare_periods,
    compare_sectors,
)
from korea_trade.arithmetic.known import Known
from korea_trade.errors import NotComparable
from korea_trade.model.codes import Measure, Sector
from korea_trade.model.fact import Fact
from tests.arithmetic.judging import OTHER, base_of, daily, in_memory, threshold
from tests.arithmetic.true_trade import ROUNDING, TrueTrade, stated, true_trades
from tests.entries import growth, level, share
from tests.small import group


def every(fact: Fact) -> bool:
    """Keeps all facts."""
    return fact is not None


def months(one: dict[str, Any], other: dict[str, Any], **shared: str) -> list[dict[str, Any]]:
    return [group(one, period="2020-11", **shared), group(other, period="2020-12", **shared)]


def of_periods(
    folder: Path,
    *groups: dict[str, Any],
    periods: tuple[str, str] = ("2020-11", "2020-12"),
    by: str | None = None,
    measure: Measure = Measure.VALUE,
    keep: Callable[[Fact], bool] = every,
) -> list[Comparison]:
    return compare_periods(Known(base_of(folder, *groups, **OTHER)), *periods, by, measure, keep)


def of_sectors(
    folder: Path, *groups: dict[str, Any], by: str | None = None, measure: Measure = Measure.VALUE
) -> list[Comparison]:
    known = Known(base_of(folder, *groups, **OTHER))
    return compare_sectors(known, Sector.ALL_INDUSTRIES, Sector.ICT, by, measure, every)


def shown(bounded: Bounded | None) -> tuple[str, ...] | None:
    return None if bounded is None else (str(bounded.value), str(bounded.low), str(bounded.high))


def ids(found: list[Comparison]) -> list[tuple[str, str]]:
    return [(comparison.first.id, comparison.second.id) for comparison in found]


class TestPeriods:
    """What changed from the first period to the second."""

    @pytest.mark.parametrize(
        ("first", "second", "change", "percent", "direction"),
        [
            ("45.8", "51.4", ("5.6", "5.5", "5.7"), ("12.2", "11.99", "12.46"), "up"),
            ("51.4", "45.8", ("-5.6", "-5.7", "-5.5"), ("-11", "-11.1", "-10.7"), "down"),
            ("45.8", "45.8", ("0", "-0.1", "0.1"), ("0", "-0.3", "0.3"), "cannot tell"),
            ("45.8", "45.9", ("0.1", "0", "0.2"), ("0.2", "0", "0.44"), "cannot tell"),
            ("45.9", "45.8", ("-0.1", "-0.2", "0"), ("-0.2", "-0.44", "0"), "cannot tell"),
            ("46", "46.4", ("0", "-0.2", "1"), ("0", "-0.4", "2.1"), "cannot tell"),
            ("45.8", "46.0", ("0.2", "0.1", "0.3"), ("0.4", "0.21", "0.66"), "up"),
            ("0", "5", ("5", "4", "6"), None, "up"),
        ],
    )
    def test_change(
        self,
        tmp_path: Path,
        first: str,
        second: str,
        change: tuple[str, ...],
        percent: tuple[str, ...] | None,
        direction: str,
    ) -> None:
        """The change and its bounds, in USD bn and percent; where rounding leaves the sign open it cannot be told."""
        (found,) = of_periods(tmp_path, *months(level(first), level(second)))
        assert (shown(found.change), shown(found.percent), found.direction) == (change, percent, direction)
        assert ids([found]) == [("2020-11.exports@memo", "2020-12.exports@memo")]

    def test_a_balance_has_no_percentage(self, tmp_path: Path) -> None:
        """A balance may cross zero, so only its change in USD bn is given."""
        (found,) = of_periods(tmp_path, *months(level("5.9"), level("6.9"), flow="balance"))
        assert (shown(found.change), found.percent, found.direction) == (("1", "0.9", "1.1"), None, "up")

    @pytest.mark.parametrize(
        ("first", "second", "lengths"),
        [
            ("2020", "2020-12", "2020 is 12 months long and 2020-12 1 month"),
            ("2020-12", "2020-10/2020-12", "2020-12 is 1 month long and 2020-10/2020-12 3 months"),
            (
                "2024-03-01/2024-03-10",
                "2024-03-01/2024-03-20",
                "2024-03-01/2024-03-10 is 10 days long and 2024-03-01/2024-03-20 20 days",
            ),
        ],
    )
    def test_different_lengths(self, tmp_path: Path, first: str, second: str, lengths: str) -> None:
        """Periods of different length are refused, naming both lengths, whatever is stated of them."""
        with pytest.raises(NotComparable) as refused:
            of_periods(tmp_path, group(level("1")), periods=(first, second))
        assert str(refused.value) == f"{lengths}: levels of periods of different length do not compare"

    def test_daily_averages_of_different_lengths(self, tmp_path: Path) -> None:
        """Daily averages compare across lengths, and are compared with daily averages only."""
        groups = [group(level("512.9"), daily("1.9")), group(level("51.4"), daily("2.1"), period="2020-12")]
        (found,) = of_periods(tmp_path, *groups, periods=("2020", "2020-12"), measure=Measure.DAILY_AVERAGE)
        assert (shown(found.change), found.direction) == (("0.2", "0.1", "0.3"), "up")
        assert found.first.id == "2020.exports.daily-average@memo"

    def test_years_written_in_two_ways(self, tmp_path: Path) -> None:
        """A year and a span of twelve months are as long."""
        groups = [group(level("500")), group(level("600"), period="2022-01/2022-12")]
        for number, periods in enumerate((("2020", "2022-01/2022-12"), ("2020-01/2020-12", "2022"))):
            assert len(of_periods(tmp_path / str(number), *groups, periods=periods)) == 1

    def test_the_same_days_of_two_months(self, tmp_path: Path) -> None:
        """The first 20 days of two months compare, also of months of different length."""
        periods = ("2024-02-01/2024-02-20", "2024-03-01/2024-03-20")
        groups = [group(level("30.0"), period=periods[0]), group(level("33.0"), period=periods[1])]
        (found,) = of_periods(tmp_path, *groups, periods=periods)
        assert found.direction == "up"

    def test_what_was_revised_is_not_compared(self, tmp_path: Path) -> None:
        """Of a revised level and what it revises, the revised one is set side by side."""
        groups = [
            group(level("45.8"), period="2020-11"),
            group(level("45.9"), period="2020-11", source="note", status="revised"),
            group(level("51.4"), period="2020-12"),
        ]
        (found,) = of_periods(tmp_path, *groups)
        assert str(found.first.value) == "45.9"

    @pytest.mark.parametrize("periods", [("2020-13", "2020-12"), ("2020-11", "soon")])
    def test_no_period(self, tmp_path: Path, periods: tuple[str, str]) -> None:
        """What is no period is a ValueError."""
        with pytest.raises(ValueError, match="is not a period"):
            of_periods(tmp_path, group(level("1")), periods=periods)

    @pytest.mark.parametrize(
        ("by", "found"),
        [(None, ["2020-11.exports"]), ("item", ["2020-11.exports.ships"]), ("partner", ["2020-11.exports.us"])],
    )
    def test_by(self, tmp_path: Path, by: str | None, found: list[str]) -> None:
        """All trade, or item by item to the world, or partner by partner in all items."""
        entries = (
            level("50"),
            level("5", item="ships"),
            level("9", partner="us"),
            level("1", item="ships", partner="us"),
        )
        groups = [group(*entries, period=period) for period in ("2020-11", "2020-12")]
        first = [first.removesuffix("@memo") for first, _ in ids(of_periods(tmp_path, *groups, by=by))]
        assert first == found

    @pytest.mark.parametrize(
        ("one", "other", "elsewhere"),
        [
            (level("5"), growth("5.0"), {}),
            (growth("5.0"), level("5"), {}),
            (level("5", bound="about"), level("6"), {}),
            (level("5"), level("6", bound="about"), {}),
            ({**threshold("5"), "unit": "percent", "ranked": "growth"}, level("6"), {}),
            (level("5"), level("6", status="target"), {}),
            (level("5", status="forecast"), level("6"), {}),
            ({"measure": "volume", "growth": "5"}, {"measure": "volume", "growth": "6"}, {}),
            (level("5"), level("6"), {"sector": "ict"}),
            (level("5"), level("6"), {"flow": "imports"}),
            (level("5"), level("6"), {"period": "2021-01"}),
            (level("5"), level("6", item="ships"), {}),
        ],
    )
    def test_nothing_to_compare(
        self, tmp_path: Path, one: dict[str, Any], other: dict[str, Any], elsewhere: dict[str, str]
    ) -> None:
        """Only levels in USD bn of one cell are compared: no vague ones, targets, nor other sectors or flows."""
        groups = [group(one, period="2020-11"), group(other, **{"period": "2020-12", **elsewhere})]
        assert of_periods(tmp_path, *groups) == []

    def test_shares(self, tmp_path: Path) -> None:
        """Shares differ by percentage points, never by a percentage of a percentage."""
        groups = months(share("38.1", partner="us"), share("35.7", partner="us"))
        (found,) = of_periods(tmp_path, *groups, by="partner", measure=Measure.SHARE)
        assert (shown(found.change), found.percent, found.direction) == (("-2.4", "-2.5", "-2.3"), None, "down")

    @pytest.mark.parametrize(
        ("one", "other", "change", "percent", "direction"),
        [
            (level("500"), level("700", bound="above"), ("199.5", "199.5", "None"), ("39.8", "39.8", "None"), "up"),
            (level("700", bound="above"), level("500"), ("-199.5", "None", "-199.5"), None, "down"),
            (level("700"), level("500", bound="above"), ("-200.5", "-200.5", "None"), None, "cannot tell"),
            (level("500"), level("700", bound="below"), ("200.5", "None", "200.5"), None, "cannot tell"),
        ],
    )
    def test_a_limit_stays_a_limit(
        self,
        tmp_path: Path,
        one: dict[str, Any],
        other: dict[str, Any],
        change: tuple[str, ...],
        percent: tuple[str, ...] | None,
        direction: str,
    ) -> None:
        """What is more than a limit has changed by at least, or at most, so much; the other bound is missing."""
        (found,) = of_periods(tmp_path, *months(one, other))
        assert (shown(found.change), found.direction) == (change, direction)
        assert found.change is not None
        assert found.change.bound == ("above" if change[2] == "None" else "below")
        if percent is not None:
            assert shown(found.percent) == percent

    def test_two_limits_that_leave_all_open(self, tmp_path: Path) -> None:
        """From more than 5 to more than 6 may be any change: nothing is derived."""
        (found,) = of_periods(tmp_path, *months(level("5", bound="above"), level("6", bound="above")))
        assert (found.change, found.percent, found.direction) == (None, None, None)

    @pytest.mark.parametrize(
        ("one", "other", "change", "direction"),
        [
            (threshold("600"), level("512.9"), ("-87.05", "None", "-87.05"), "down"),
            (level("512.9"), threshold("600"), ("87.05", "87.05", "None"), "up"),
            (threshold("600"), threshold("700"), None, None),
        ],
    )
    def test_a_threshold_is_a_limit_of_its_level(
        self, tmp_path: Path, one: dict[str, Any], other: dict[str, Any], change: tuple[str, ...] | None, direction: str
    ) -> None:
        """Of a cell without a level, the level that it passed stands for it: one bound of the change follows."""
        (found,) = of_periods(tmp_path, *months(one, other))
        assert (shown(found.change), found.direction, found.cell.measure) == (change, direction, Measure.VALUE)

    def test_a_level_says_more_than_a_threshold(self, tmp_path: Path) -> None:
        """Where a level is stated, thresholds are left out; of several the highest counts, and none of growth."""
        passed = [
            threshold("600"),
            threshold("500", variant="low"),
            {**threshold("5"), "unit": "percent", "ranked": "growth"},
        ]
        both = group(*passed, period="2020-11"), group(level("512.9"), *passed[:1], period="2020-12")
        (found,) = of_periods(tmp_path, *both)
        assert (str(found.first.value), str(found.second.value)) == ("600", "512.9")
        parts = (
            group({**threshold("10"), "item": "ships"}, period="2020-11"),
            group(level("9", item="ships"), period="2020-12"),
        )
        assert of_periods(tmp_path / "parts", *parts) == []
        assert [str(one.first.value) for one in of_periods(tmp_path / "by", *parts, by="item")] == ["10"]

    def test_a_topped_tally_is_a_floor(self, tmp_path: Path) -> None:
        """A provisional tally that its document says was topped is a floor; a final or another figure is none."""
        tally = level("700", status="provisional")
        topped = {**threshold("700"), "status": "provisional"}
        (found,) = of_periods(tmp_path, *months(level("512.9"), tally), group(topped, period="2020-12"))
        assert shown(found.change) == ("186.5", "186.5", "None")
        for entries in ([tally], [level("700"), topped], [tally, {**topped, "value": "600"}]):
            groups = [group(level("512.9"), period="2020-11"), group(*entries, period="2020-12")]
            (found,) = of_periods(tmp_path, *groups)
            assert shown(found.change) == ("187", "186.5", "187.7")

    def test_nothing_is_derived_from_an_acknowledged_contradiction(self, tmp_path: Path) -> None:
        """A figure whose caveat acknowledges a contradiction stands beside the other, without a change."""
        odd = {**level("44.8", caveat="Impossible."), "acknowledges": ["outlier"]}
        for pair in ((level("6.9"), odd), (odd, level("6.9"))):
            (found,) = of_periods(tmp_path, *months(*pair))
            assert (found.change, found.percent, found.direction) == (None, None, None)
            assert [str(fact.value) for fact in found.doubtful] == ["44.8"]

    def test_two_documents(self, tmp_path: Path) -> None:
        """Documents may differ between the periods; where two state a period, each is compared."""
        groups = [*months(level("5"), level("6")), group(level("6.1"), period="2020-12", source="note")]
        assert ids(of_periods(tmp_path, *groups)) == [
            ("2020-11.exports@memo", "2020-12.exports@memo"),
            ("2020-11.exports@memo", "2020-12.exports@note"),
        ]

    def test_only_what_is_asked_for(self, tmp_path: Path) -> None:
        """Cells that the filter drops are not compared."""
        groups = [*months(level("5"), level("6")), *months(level("3"), level("4"), flow="imports")]
        found = of_periods(tmp_path, *groups, keep=lambda fact: fact.flow == "imports")
        assert ids(found) == [("2020-11.imports@memo", "2020-12.imports@memo")]


class TestSectors:
    """The same cells under two definitions of trade."""

    def test_levels(self, tmp_path: Path) -> None:
        """The second level less the first, in the same period."""
        chips = level("99.2", growth="5.6", item="semiconductors")
        other = level("100.3", growth="5.4", item="semiconductors")
        groups = [group(chips), group(other, sector="ict", source="note"), group(chips, sector="ict", period="2019")]
        (found,) = of_sectors(tmp_path, *groups, by="item")
        assert (shown(found.change), shown(found.percent)) == (("1.1", "1", "1.2"), ("1.1", "1", "1.22"))
        assert found.direction == "up"
        assert ids([found]) == [("2020.exports.semiconductors@memo", "2020.ict.exports.semiconductors@note")]

    @pytest.mark.parametrize(
        ("one", "other"), [(growth("-12.2"), level("20.7", growth="-5.1")), (growth("-12.2"), growth("-5.1"))]
    )
    def test_growth_alone(self, tmp_path: Path, one: dict[str, Any], other: dict[str, Any]) -> None:
        """Two rates of growth stand side by side, without a difference between them."""
        (found,) = of_sectors(tmp_path, group(one), group(other, sector="ict"))
        assert (found.change, found.percent, found.direction) == (None, None, None)
        assert (found.first.growth, found.second.growth) != (None, None)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ({"direction": "up"}, level("5")),
            (level("5"), {"direction": "up"}),
            (level("5", bound="about"), level("6")),
            (level("5", status="target"), level("6")),
            (level("5", item="ships"), level("6")),
            (daily("5"), daily("6")),
        ],
    )
    def test_nothing_to_compare(self, tmp_path: Path, one: dict[str, Any], other: dict[str, Any]) -> None:
        """Directions, vague levels, targets and other cells or measures do not compare."""
        assert of_sectors(tmp_path, group(one), group(other, sector="ict")) == []

    def test_daily_averages(self, tmp_path: Path) -> None:
        """Daily averages are compared where they are asked for."""
        groups = [group(daily("5.0"), level("5")), group(daily("6.0"), level("9"), sector="ict")]
        (found,) = of_sectors(tmp_path, *groups, measure=Measure.DAILY_AVERAGE)
        assert shown(found.change) == ("1", "0.9", "1.1")


@given(true_trades(ROUNDING))
def test_the_true_change_lies_within_the_bounds(trade: TrueTrade) -> None:
    """The true change lies from low to high, and a sign that is told is the true one."""
    before, after = trade.exports
    base = in_memory(
        {"value": stated(value, trade.places, trade.mode), "unit": "USD bn", "period": period}
        for value, period in ((before, "2019"), (after, "2020"))
    )
    (found,) = compare_periods(Known(base), "2019", "2020", None, Measure.VALUE, every)
    assert found.change is not None
    assert found.change.low is not None
    assert found.change.high is not None
    assert Fraction(found.change.low) <= after - before <= Fraction(found.change.high)
    assert found.change.low <= found.change.value <= found.change.high
    assert found.direction in {"cannot tell", "up" if after > before else "down" if after < before else "cannot tell"}
    if found.percent is not None and found.percent.low is not None and found.percent.high is not None:
        assert Fraction(found.percent.low) <= 100 * (after / before - 1) <= Fraction(found.percent.high)
