"""The rule of plausibility: what two of exports, imports and balance imply for the third."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import OTHER, daily, judged, legs, outcomes, said
from tests.entries import growth, level
from tests.small import group


def months(flow: str, *values: str) -> list[dict[str, Any]]:
    """Levels of a flow in the months of 2020."""
    return [group(level(value), flow=flow, period=f"2020-{month:02d}") for month, value in enumerate(values, 1)]


@pytest.mark.parametrize(
    ("balance", "outcome", "value", "low", "high"),
    [
        ("44.8", "outlier", "12.8", "12.7", "12.9"),
        ("37.6", "within rounding", "20", "19.9", "20.1"),
        ("37.5", "within rounding", "20.1", "20", "20.2"),
        ("37.8", "outlier", "19.8", "19.7", "19.9"),
        ("17.6", "within rounding", "40", "39.9", "40.1"),
        ("-30.0", "within rounding", "87.6", "87.5", "87.7"),
        ("-31.4", "within rounding", "89", "88.9", "89.1"),
        ("-31.7", "outlier", "89.3", "89.2", "89.4"),
        ("-300.0", "outlier", "357.6", "357.5", "357.7"),
    ],
)
def test_imports_implied_by_exports_and_balance(
    tmp_path: Path, balance: str, outcome: str, value: str, low: str, high: str
) -> None:
    """Imports below half the least, or above twice the greatest, of other months are an outlier."""
    groups = [*legs("57.6", None, balance, period="2023-12"), *months("imports", "44.5", "39.9")]
    (found,) = judged(tmp_path, Rule.OUTLIER, *groups)
    sign = f"57.6 - {balance}"
    message = f"{sign} implies imports of {value}; stated in other periods: 44.5 (2020-01), 39.9 (2020-02)"
    assert said(found) == (outcome, message, low, high)
    assert found.facts == (
        "2023-12.exports@memo",
        "2023-12.balance@memo",
        "2020-01.imports@memo",
        "2020-02.imports@memo",
    )


@pytest.mark.parametrize(
    ("balance", "outcome"),
    [
        ("37.66", "within rounding"),
        ("37.69", "outlier"),
        ("-31.45", "within rounding"),
        ("-31.53", "outlier"),
    ],
)
def test_half_and_twice_leave_room_for_rounding(tmp_path: Path, balance: str, outcome: str) -> None:
    """Half the least and twice the greatest are those of what the figures stand for: 39.85 and 44.55."""
    groups = [*legs("57.60", None, balance, period="2023-12"), *months("imports", "44.5", "39.9")]
    assert outcomes(judged(tmp_path, Rule.OUTLIER, *groups)) == [outcome]


@pytest.mark.parametrize(("balance", "outcome"), [("6.0", "within rounding"), ("60.0", "outlier")])
def test_exports_implied_by_imports_and_balance(tmp_path: Path, balance: str, outcome: str) -> None:
    """Exports are imports and balance together."""
    groups = [*legs(None, "44.0", balance, period="2023-12"), *months("exports", "50.0")]
    (found,) = judged(tmp_path, Rule.OUTLIER, *groups)
    implied = {"6.0": "50", "60.0": "104"}[balance]
    message = f"44.0 + {balance} implies exports of {implied}; stated in other periods: 50.0 (2020-01)"
    assert said(found)[:2] == (outcome, message)


def test_a_balance_may_be_far_from_that_of_other_periods(tmp_path: Path) -> None:
    """A balance near zero is nothing unusual, so an implied balance is not judged."""
    groups = [*legs("50.0", "49.9", None, period="2023-12"), *months("balance", "40.0")]
    assert judged(tmp_path, Rule.OUTLIER, *groups) == []


@pytest.mark.parametrize("values", [("57.6", "12.8", "44.8"), ("57.6", None, None), (None, None, "44.8")])
def test_nothing_is_implied(tmp_path: Path, values: tuple[str | None, str | None, str | None]) -> None:
    """Where all three are stated, or one alone, nothing is implied."""
    groups = [*legs(*values, period="2023-12"), *months("imports", "44.5"), *months("exports", "50.0")]
    assert judged(tmp_path, Rule.OUTLIER, *groups) == []


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"period": "2020"},
        {"period": "2020-01/2020-03"},
        {"period": "2020-12", "sector": "ict"},
        {"period": "2020-12", "status": "target"},
    ],
)
def test_nothing_to_compare_with(tmp_path: Path, elsewhere: dict[str, str]) -> None:
    """Periods of another length, other sectors and targets are no measure: it is undetermined, with what is implied."""
    groups = [*legs("57.6", None, "44.8", period="2023-12"), group(level("44.5"), flow="imports", **elsewhere)]
    (found,) = judged(tmp_path, Rule.OUTLIER, *groups)
    message = "implied imports 12.8: none of another period of this length is stated"
    assert said(found) == ("undetermined", message, "12.7", "12.9")


def test_limits_are_no_measure(tmp_path: Path) -> None:
    """A level that is only a limit, and growth, do not show what a cell is like."""
    groups = [
        *legs("57.6", None, "44.8", period="2023-12"),
        group(level("44.5", bound="above"), flow="imports", period="2020-12"),
        group(growth("1.0"), flow="imports", period="2020-11"),
    ]
    assert outcomes(judged(tmp_path, Rule.OUTLIER, *groups)) == ["undetermined"]


@pytest.mark.parametrize("others", [(), ("44.5",)])
def test_a_limit_implies_no_level(tmp_path: Path, others: tuple[str, ...]) -> None:
    """Exports of "more than 57.6" leave open what the imports were, whatever other months show."""
    groups = [
        group(level("57.6", bound="above"), period="2023-12"),
        *legs(None, None, "44.8", period="2023-12"),
        *months("imports", *others),
    ]
    assert "outlier" not in outcomes(judged(tmp_path, Rule.OUTLIER, *groups))


def test_legs_and_measures_of_several_documents(tmp_path: Path) -> None:
    """What one document implies is set against what another states."""
    groups = [
        *legs("57.6", None, "44.8", period="2023-12"),
        group(level("44.5"), flow="imports", period="2020-12", source="note"),
    ]
    (found,) = judged(tmp_path, Rule.OUTLIER, *groups, **OTHER)
    assert (outcomes([found]), found.facts[-1]) == (["outlier"], "2020-12.imports@note")


@pytest.mark.parametrize(
    ("period", "total", "average", "found"),
    [
        ("2020-12", "51.4", "2.1", []),
        ("2020-12", "51.4", "1.7", []),
        ("2020-12", "51.4", "21", [("outlier", "21 a day, 51.4 in 31 days", "158.8", "666.5")]),
        ("2020-12", "51.4", "0.21", [("outlier", "0.21 a day, 51.4 in 31 days", "1.5", "6.7")]),
        ("2020-10-01/2020-10-10", "9.4", "2.7", []),
        ("2020-10-01/2020-10-10", "9.4", "0.27", [("outlier", "0.27 a day, 9.4 in 10 days", "0.6", "2.8")]),
    ],
)
def test_daily_averages(
    tmp_path: Path, period: str, total: str, average: str, found: list[tuple[str, str, str, str]]
) -> None:
    """A daily average that no number of working days brings to its level has a point at the wrong place."""
    verdicts = judged(tmp_path, Rule.OUTLIER, group(level(total), daily(average), period=period))
    assert [said(verdict) for verdict in verdicts] == found
