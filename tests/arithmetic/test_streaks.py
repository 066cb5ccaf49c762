"""Rules about streaks and first times, against each other and against what is known of the time they span."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.streaks import run_of
from korea_trade.model.fact import Fact
from korea_trade.model.period import Month
from tests.arithmetic.judging import OTHER, count, first_in, judged, outcomes, said, threshold
from tests.entries import growth, level, rank, streak
from tests.small import group

CELL = {"source": "memo", "flow": "balance", "sector": "all-industries"}


def run(number: int, unit: str, period: str) -> tuple[str, str, str] | None:
    """First and last month of a streak, and the period it began in."""
    fact = Fact.model_validate({**CELL, **streak(number, unit, event="surplus"), "period": period})
    found = run_of(fact)
    return None if found is None else (str(found.start), str(found.end), found.first)


class TestRun:
    """The time a streak spans: the period less its length, plus one."""

    @pytest.mark.parametrize(
        ("number", "unit", "period", "expected"),
        [
            (8, "months", "2020-12", ("2020-05", "2020-12", "2020-05")),
            (1, "months", "2020-12", ("2020-12", "2020-12", "2020-12")),
            (12, "months", "2020-12", ("2020-01", "2020-12", "2020-01")),
            (15, "months", "2020-11", ("2019-09", "2020-11", "2019-09")),
            (4, "years", "2020", ("2017-01", "2020-12", "2017")),
            (1, "years", "2020", ("2020-01", "2020-12", "2020")),
            (2, "years", "2020-01/2020-12", ("2019-01", "2020-12", "2019")),
            (3, "quarters", "2020-07/2020-09", ("2020-01", "2020-09", "2020-01/2020-03")),
        ],
    )
    def test_run(self, number: int, unit: str, period: str, expected: tuple[str, str, str]) -> None:
        """So many months or years up to the period, which is the last of them."""
        assert run(number, unit, period) == expected

    @pytest.mark.parametrize(
        ("unit", "period"),
        [("months", "2025"), ("years", "2020-12"), ("months", "2020-01/2020-03"), ("years", "2020-07/2021-06")],
    )
    def test_a_period_of_another_kind(self, unit: str, period: str) -> None:
        """Months in a year, years in a month or anything in a span: which was the last is not said."""
        assert run(3, unit, period) is None

    def test_a_streak_without_a_length(self) -> None:
        """A streak that is only said to go on has no start."""
        endless = {"measure": "streak", "event": "surplus", "direction": "up", "period": "2020"}
        assert run_of(Fact.model_validate({**CELL, **endless})) is None

    @given(st.integers(1, 200), st.integers(1, 12), st.integers(1990, 2030))
    def test_a_run_of_months_has_its_length(self, number: int, month: int, year: int) -> None:
        """From its first to its last month a run is as long as the streak."""
        found = run(number, "months", f"{year}-{month:02d}")
        assert found is not None
        assert Month.parse(found[0]).until(Month.parse(found[1])) + 1 == number


class TestInside:
    """Nothing known inside a streak contradicts it."""

    @pytest.mark.parametrize(
        ("claim", "flow", "witness", "period", "outcome"),
        [
            (streak(3, "years", event="growth"), "exports", growth("1.0"), "2018", "exact"),
            (streak(3, "years", event="growth"), "exports", {"direction": "down"}, "2019", "inconsistent"),
            (streak(3, "years", event="growth"), "exports", growth("0.0"), "2020", "within rounding"),
            (streak(3, "years", event="growth"), "exports", growth("-0.1"), "2020", "inconsistent"),
            (streak(3, "years", event="growth"), "exports", {"direction": "flat"}, "2020", "inconsistent"),
            (streak(3, "years", event="decline"), "exports", growth("0.0"), "2020", "within rounding"),
            (streak(3, "years", event="above", level="500"), "exports", level("512.9"), "2019", "exact"),
            (streak(3, "years", event="above", level="500"), "exports", level("500"), "2019", "within rounding"),
            (streak(3, "years", event="above", level="500"), "exports", level("499"), "2019", "inconsistent"),
            (streak(3, "years", event="above", level="500"), "exports", threshold("600"), "2019", "exact"),
            (streak(3, "years", event="above", level="500"), "exports", threshold("400"), "2019", "undetermined"),
            (
                streak(3, "years", event="above", level="500"),
                "exports",
                threshold("400", "below"),
                "2019",
                "inconsistent",
            ),
            (streak(3, "years", event="surplus"), "balance", level("0.1"), "2018", "exact"),
            (streak(3, "years", event="surplus"), "balance", level("-0.1"), "2018", "inconsistent"),
            (streak(3, "years", event="surplus"), "balance", threshold("0", "below"), "2018", "inconsistent"),
            (streak(3, "years", event="deficit"), "balance", level("5"), "2018", "inconsistent"),
            (streak(3, "years", event="deficit"), "balance", level("-5"), "2018", "exact"),
        ],
    )
    def test_a_fact_inside(
        self, tmp_path: Path, claim: dict[str, Any], flow: str, witness: dict[str, Any], period: str, outcome: str
    ) -> None:
        """A fact of a period inside the streak must leave it possible that the event happened then."""
        groups = [group(claim, flow=flow), group({**witness, "variant": "inside"}, flow=flow, period=period)]
        (found,) = judged(tmp_path, Rule.STREAK, *groups)
        assert outcomes([found]) == [outcome]
        assert found.facts[0] == f"2020.{flow}.streak-{claim['event']}@memo"
        assert found.facts[1].startswith(f"{period}.{flow}")

    def test_the_words_of_a_verdict(self, tmp_path: Path) -> None:
        """The message says from when to when, and what is stated of when."""
        claim = streak(4, "years", event="above", level="500")
        groups = [group(claim, level("512.9", growth="-5.4")), group(threshold("600"), period="2018")]
        messages = [verdict.message for verdict in judged(tmp_path, Rule.STREAK, *groups)]
        assert messages == [
            "above 500 from 2017 to 2020; 512.9, -5.4 percent in 2020",
            "above 500 from 2017 to 2020; above 600 in 2018",
        ]

    @pytest.mark.parametrize(("number", "outcome"), [(7, "exact"), (6, "inconsistent")])
    def test_all_of_them_grew(self, tmp_path: Path, number: int, outcome: str) -> None:
        """A streak of all growing is contradicted by a count of fewer than all."""
        counted = count(number, of="7", direction="up")
        groups = group(streak(2, "months", event="all-grow"), counted, period="2020-12")
        (found,) = judged(tmp_path, Rule.STREAK, groups)
        message = f"all-grow from 2020-11 to 2020-12; {number} of 7 up in 2020-12"
        assert said(found) == (outcome, message, None, None)

    @pytest.mark.parametrize("counted", [count(6, of="7", direction="down"), count(6, direction="up")])
    def test_other_counts_do_not_tell(self, tmp_path: Path, counted: dict[str, Any]) -> None:
        """A count of what fell, or out of nothing said, does not tell whether all grew."""
        groups = group(streak(2, "months", event="all-grow"), counted, period="2020-12")
        assert outcomes(judged(tmp_path, Rule.STREAK, groups)) == ["undetermined"]

    @pytest.mark.parametrize(
        "elsewhere",
        [
            {"period": "2016"},
            {"period": "2021"},
            {"period": "2019-11"},
            {"period": "2018-07/2019-06"},
            {"sector": "ict"},
            {"flow": "imports"},
            {"status": "target"},
        ],
    )
    def test_what_lies_outside(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Other periods, sectors and flows, parts of a step, and targets, are not inside the streak."""
        groups = [group(streak(3, "years", event="growth")), group(growth("-5.0"), **elsewhere)]
        assert outcomes(judged(tmp_path, Rule.STREAK, *groups)) == ["undetermined"]

    def test_the_largest_destination_year_by_year(self, tmp_path: Path) -> None:
        """A first place among destinations is what a streak of them is made of; the year before must not be another."""
        claim = streak(2, "years", event="largest-destination", partner="us")
        first = rank(1, among="destinations", partner="us")
        for period, outcome in (("2019", "exact"), ("2018", "inconsistent")):
            *_, found = judged(tmp_path / period, Rule.STREAK, group(claim), group(first, period=period))
            assert outcomes([found]) == [outcome]

    def test_nothing_known(self, tmp_path: Path) -> None:
        """Without anything known of its time, or without its last period said, a streak is undetermined."""
        groups = group(streak(3, "years", event="record"), streak(3, "months", event="growth"), growth("1.0"))
        found = judged(tmp_path, Rule.STREAK, groups)
        assert [said(verdict)[:2] for verdict in found] == [
            ("undetermined", "3 years from 2018: nothing else is known of them"),
            ("undetermined", "3 months: which was the last is not said"),
        ]


class TestJustBefore:
    """Nothing known just before a streak prolongs it."""

    @pytest.mark.parametrize(
        ("claim", "witness", "wrong"),
        [
            (streak(2, "years", event="growth"), {"direction": "up"}, True),
            (streak(2, "years", event="growth"), {"direction": "down"}, False),
            (streak(2, "years", event="above", level="500"), threshold("600"), True),
            (streak(2, "years", event="above", level="500"), threshold("500"), True),
            (streak(2, "years", event="above", level="500"), threshold("400"), False),
            (streak(2, "years", event="above", level="500"), level("501"), True),
            (streak(2, "years", event="above", level="500"), level("500"), False),
        ],
    )
    @pytest.mark.parametrize("source", ["memo", "note"])
    def test_a_fact_just_before(
        self, tmp_path: Path, claim: dict[str, Any], witness: dict[str, Any], wrong: bool, source: str
    ) -> None:
        """What surely happened in the step before makes the streak too short, whichever document says so."""
        groups = [group(claim), group(witness, period="2018", source=source)]
        found = [verdict for verdict in judged(tmp_path, Rule.STREAK, *groups, **OTHER) if verdict.wrong]
        assert len(found) == wrong
        assert all(verdict.message.endswith("in 2018, just before") for verdict in found)

    @pytest.mark.parametrize("period", ["2017", "2018-12", "2018-07/2019-06"])
    def test_a_fact_before_that(self, tmp_path: Path, period: str) -> None:
        """A step earlier, or a part of one, says nothing."""
        groups = [group(streak(2, "years", event="growth")), group(growth("5.0"), period=period)]
        assert outcomes(judged(tmp_path, Rule.STREAK, *groups)) == ["undetermined"]


class TestTogether:
    """Streaks of one event that overlap began together."""

    @pytest.mark.parametrize(
        ("later", "outcome"), [(8, "exact"), (9, "inconsistent"), (7, "inconsistent"), (1, "inconsistent")]
    )
    def test_two_months(self, tmp_path: Path, later: int, outcome: str) -> None:
        """Seven months by November go on as eight by December."""
        groups = [
            group(streak(7, "months", event="surplus"), flow="balance", period="2020-11"),
            group(streak(later, "months", event="surplus"), flow="balance", period="2020-12", source="note"),
        ]
        for order in (groups, groups[::-1]):
            *_, found = judged(tmp_path / order[0]["source"], Rule.STREAK, *order, **OTHER)
            assert outcomes([found]) == [outcome]
            assert found.message.startswith(f"7 months by 2020-11 began in 2020-05, {later} by 2020-12 in 2020-")
            assert found.facts == ("2020-12.balance.streak-surplus@note", "2020-11.balance.streak-surplus@memo")

    def test_streaks_apart(self, tmp_path: Path) -> None:
        """A streak may begin anew after a gap."""
        groups = [
            group(streak(7, "months", event="surplus"), period="2020-06", flow="balance"),
            group(streak(2, "months", event="surplus"), period="2020-12", flow="balance"),
        ]
        assert set(outcomes(judged(tmp_path, Rule.STREAK, *groups))) == {"undetermined"}

    @pytest.mark.parametrize(
        ("other", "elsewhere"),
        [
            (streak(9, "months", event="growth"), {}),
            (streak(9, "months", event="above", level="6"), {}),
            (streak(9, "months", event="above", level="5", item="ships"), {}),
            (streak(9, "months", event="above", level="5"), {"sector": "ict"}),
            (streak(9, "months", event="above", level="5"), {"flow": "imports"}),
            (streak(9, "months", event="above", level="5", status="target"), {}),
            (streak(9, "years", event="above", level="5"), {"period": "2020"}),
            (streak(9, "months", event="above", level="5"), {"period": "2020"}),
        ],
    )
    def test_other_streaks(self, tmp_path: Path, other: dict[str, Any], elsewhere: dict[str, str]) -> None:
        """Streaks of another event, level, cell or unit, and targets, began when they began."""
        groups = [
            group(streak(7, "months", event="above", level="5"), period="2020-11"),
            group(other, **{"period": "2020-12", **elsewhere}),
        ]
        assert "inconsistent" not in outcomes(judged(tmp_path, Rule.STREAK, *groups))


class TestPastAFirstTime:
    """No streak reaches back past a first time."""

    @pytest.mark.parametrize(
        ("number", "last", "first", "outcome"),
        [
            (2, "2026", {}, "exact"),
            (3, "2026", {}, "inconsistent"),
            (3, "2026", {"since": "2024"}, "exact"),
            (3, "2026", {"since": "2023"}, "inconsistent"),
            (3, "2026", {"value": "1", "unit": "years"}, "exact"),
            (3, "2026", {"value": "2", "unit": "years"}, "inconsistent"),
            (2, "2025", {}, "inconsistent"),
        ],
    )
    @pytest.mark.parametrize("status", ["actual", "target"])
    def test_a_first_time_inside(
        self, tmp_path: Path, number: int, last: str, first: dict[str, str], outcome: str, status: str
    ) -> None:
        """What happened in 2025 for the first time did not happen in 2024, unless it last did then."""
        groups = [
            group(streak(number, "years", event="above", level="700", status=status), period=last),
            group(first_in("above", level="700", **first), period="2025"),
        ]
        *_, found = judged(tmp_path, Rule.STREAK, *groups)
        assert said(found) == (
            outcome,
            f"above 700 from {int(last) - number + 1}; for the first time in 2025",
            None,
            None,
        )

    @pytest.mark.parametrize(
        ("levels", "wrong"), [(("700", "700"), True), (("800", "700"), True), (("600", "700"), False)]
    )
    def test_levels(self, tmp_path: Path, levels: tuple[str, str], wrong: bool) -> None:
        """A streak above a higher level is one above the lower too, not the other way round."""
        groups = [
            group(streak(3, "years", event="above", level=levels[0]), period="2026"),
            group(first_in("above", level=levels[1]), period="2025"),
        ]
        assert ("inconsistent" in outcomes(judged(tmp_path, Rule.STREAK, *groups))) is wrong

    @pytest.mark.parametrize(
        ("claim", "elsewhere"),
        [
            (first_in("record"), {}),
            (first_in("growth", item="ships"), {}),
            (first_in("growth", status="forecast"), {}),
            (first_in("growth"), {"sector": "ict"}),
            (first_in("growth"), {"period": "2025-06"}),
        ],
    )
    def test_other_first_times(self, tmp_path: Path, claim: dict[str, Any], elsewhere: dict[str, str]) -> None:
        """First times of another event, cell or length of period, and forecasts, are no limit."""
        groups = [
            group(streak(3, "years", event="growth"), period="2026"),
            group(claim, **{"period": "2025", **elsewhere}),
        ]
        assert outcomes(judged(tmp_path, Rule.STREAK, *groups)) == ["undetermined"]


class TestFirstTime:
    """Nothing known of the time before says that it had happened."""

    @pytest.mark.parametrize(
        ("claim", "flow", "witness", "outcome"),
        [
            (first_in("above", level="50"), "exports", level("45.8"), "exact"),
            (first_in("above", level="50"), "exports", level("50"), "within rounding"),
            (first_in("above", level="50"), "exports", level("50.8"), "inconsistent"),
            (first_in("above", level="50"), "exports", threshold("40"), "undetermined"),
            (first_in("above", level="50"), "exports", threshold("50"), "inconsistent"),
            (first_in("above", level="50"), "exports", threshold("40", "below"), "exact"),
            (first_in("surplus"), "balance", level("0.0"), "within rounding"),
            (first_in("surplus"), "balance", level("5.9"), "inconsistent"),
            (first_in("deficit"), "balance", level("-5.9"), "inconsistent"),
            (first_in("growth"), "exports", growth("-5.0"), "exact"),
            (first_in("growth"), "exports", growth("5.0"), "inconsistent"),
        ],
    )
    def test_a_fact_before(
        self, tmp_path: Path, claim: dict[str, Any], flow: str, witness: dict[str, Any], outcome: str
    ) -> None:
        """What surely happened before did not happen for the first time; a limit may leave it open."""
        groups = [
            group(claim, flow=flow, period="2020-12"),
            group(witness, flow=flow, period="2020-09", source="note"),
        ]
        (found,) = judged(tmp_path, Rule.FIRST_IN, *groups, **OTHER)
        assert outcomes([found]) == [outcome]
        decides = "" if outcome != "undetermined" else ": this does not decide it"
        assert found.message.endswith(f"in 2020-09{decides}")
        assert " for the first time in 2020-12; " in found.message
        assert found.facts[0] == f"2020-12.{flow}.first-in-{claim['event']}@memo"

    @pytest.mark.parametrize(
        ("claim", "period", "outcome"),
        [
            ({"value": "25", "unit": "months"}, "2018-12", "inconsistent"),
            ({"value": "25", "unit": "months"}, "2018-11", "undetermined"),
            ({"value": "2", "unit": "years"}, "2019-01", "inconsistent"),
            ({"value": "2", "unit": "years"}, "2018-12", "undetermined"),
            ({"since": "2018-11"}, "2018-12", "inconsistent"),
            ({"since": "2018-11"}, "2018-11", "undetermined"),
            ({"since": "2018"}, "2019-01", "inconsistent"),
            ({"since": "2018"}, "2018-12", "undetermined"),
            ({}, "1990-01", "inconsistent"),
            ({}, "2021-01", "undetermined"),
            ({}, "2020", "undetermined"),
            ({}, "2020-01/2020-02", "undetermined"),
        ],
    )
    def test_how_long(self, tmp_path: Path, claim: dict[str, str], period: str, outcome: str) -> None:
        """The first time in so long, since then, or ever; the month it last happened in is left out."""
        groups = [
            group(first_in("above", level="50", **claim), period="2020-12"),
            group(level("60"), period=period),
        ]
        assert outcomes(judged(tmp_path, Rule.FIRST_IN, *groups)) == [outcome]

    def test_months_of_an_earlier_year(self, tmp_path: Path) -> None:
        """Three months of growth in one year do not make it a year of growth."""
        groups = [group(first_in("growth"), period="2026"), group(streak(3, "months", event="growth"), period="2025")]
        assert outcomes(judged(tmp_path, Rule.FIRST_IN, *groups)) == ["undetermined"]

    @pytest.mark.parametrize("elsewhere", [{"sector": "ict"}, {"flow": "imports"}, {"status": "forecast"}])
    def test_other_cells(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Another sector or flow, and a forecast, say nothing of the time before."""
        groups = [group(first_in("above", level="50")), group(level("60"), **{"period": "2019", **elsewhere})]
        (found,) = judged(tmp_path, Rule.FIRST_IN, *groups)
        assert said(found) == ("undetermined", "nothing is known of the time before", None, None)

    def test_a_forecast_of_a_first_time(self, tmp_path: Path) -> None:
        """Whether something will happen for the first time is not judged."""
        claim = group(first_in("surplus", status="forecast"), flow="balance")
        groups = [claim, group(level("6"), period="2019", flow="balance")]
        assert judged(tmp_path, Rule.FIRST_IN, *groups) == []

    @pytest.mark.parametrize(
        ("claim", "before"),
        [
            (first_in("above", level="700"), [streak(2, "years", event="above", level="700")]),
            (first_in("above", level="700"), [streak(2, "years", event="above", level="800")]),
            (first_in("above", level="700"), [first_in("above", level="700")]),
            (first_in("growth"), [streak(2, "years", event="growth")]),
            (first_in("both-grow"), [growth("5.0"), {"measure": "daily-average", "growth": "4.0"}]),
            (first_in("largest-destination", partner="us"), [rank(1, among="destinations", partner="us")]),
        ],
    )
    def test_other_words_for_the_same(
        self, tmp_path: Path, claim: dict[str, Any], before: list[dict[str, Any]]
    ) -> None:
        """That it had happened may be known by a streak, by an earlier first time, or by what it is made of."""
        groups = [group(claim, period="2025"), group(*before, period="2019")]
        found = judged(tmp_path / "first", Rule.FIRST_IN, *groups)
        found += judged(tmp_path / "streak", Rule.STREAK, *groups)
        assert "inconsistent" in outcomes(found)
