"""Figures that must not meet: percent and dollars, dollars and won, comparisons, daily averages, quantities."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import OTHER, base_of, count, daily, first_in, judged, legs, outcomes, said, threshold
from tests.entries import growth, level, rank, share, streak
from tests.small import group

WON = {"unit": "KRW tn"}


def of(ranked: str, **keys: Any) -> dict[str, Any]:
    """A threshold of another figure than the value."""
    return {"measure": "threshold", "bound": "above", "ranked": ranked, **keys}


class TestThresholds:
    """A level passed is that of the figure it is about."""

    @pytest.mark.parametrize(
        ("claim", "outcome", "message"),
        [
            (of("growth", value="10", unit="percent"), "exact", "+12.0 percent stated, above 10"),
            (of("growth", value="13", unit="percent"), "inconsistent", "+12.0 percent stated, above 13"),
            (of("share", value="20", unit="percent"), "exact", "21.0 stated, above 20"),
            (of("share", value="22", unit="percent"), "inconsistent", "21.0 stated, above 22"),
            (of("daily-average", value="2.0", unit="USD bn"), "exact", "2.1 stated, above 2.0"),
            (of("daily-average", value="2.2", unit="USD bn"), "inconsistent", "2.1 stated, above 2.2"),
            (of("quantity", value="3", unit="mn units"), "exact", "3.4 mn units stated, above 3"),
            (of("quantity", value="3000000", unit="units"), "exact", "3.4 mn units stated, above 3000000"),
            (of("quantity", value="3500000", unit="units"), "inconsistent", "3.4 mn units stated, above 3500000"),
            (of("price", value="80", unit="USD per barrel"), "undetermined", "above 80: no level of 2020 is stated"),
            ({**threshold("2"), "unit": "times"}, "inconsistent", "+12.0 percent stated, above 100"),
            ({**threshold("1.1"), "unit": "times"}, "exact", "+12.0 percent stated, above 10.0"),
            (threshold("60"), "exact", "70.0 stated, above 60"),
            ({**threshold("80"), **WON}, "exact", "90.0 KRW tn stated, above 80"),
        ],
    )
    def test_what_was_passed(self, tmp_path: Path, claim: dict[str, Any], outcome: str, message: str) -> None:
        """Percent are compared with percent, dollars with dollars, won with won, what is counted with its like."""
        quantity = {"measure": "quantity", "value": "3.4", "unit": "mn units"}
        stated = (level("70.0", growth="12.0"), share("21.0"), daily("2.1"), quantity)
        groups = [group(*stated), group({"value": "90.0", **WON}, source="note"), group(claim, source="third")]
        others = {"others": {"note": "A note.\n", "third": "Another.\n"}}
        found = judged(tmp_path, Rule.THRESHOLD, *groups, **others)
        assert [said(verdict)[:2] for verdict in found] == [(outcome, message)]

    @pytest.mark.parametrize(
        ("event", "imports", "outcome"),
        [
            ("surplus", "40.0", "exact"),
            ("surplus", "60.0", "inconsistent"),
            ("surplus", "50.0", "within rounding"),
            ("deficit", "40.0", "inconsistent"),
        ],
    )
    def test_a_surplus_by_its_legs(self, tmp_path: Path, event: str, imports: str, outcome: str) -> None:
        """Of a surplus or deficit without a level, exports less imports decide."""
        bound = "above" if event == "surplus" else "below"
        for claim in (threshold("0", bound), streak(3, "years", event=event)):
            groups = [*legs("50.0", imports, None), group(claim, flow="balance")]
            (found,) = judged(tmp_path / claim["measure"], Rule.THRESHOLD, *groups)
            difference = {"40.0": "10.0", "60.0": "-10.0", "50.0": "0.0"}[imports]
            assert said(found)[:2] == (outcome, f"50.0 - {imports} = {difference}, {bound} 0")

    def test_a_deficit_is_a_negative_balance(self, tmp_path: Path) -> None:
        """More than $10 billion of deficit is a balance below -10."""
        for balance, outcome in (("-12.0", "exact"), ("-8.0", "inconsistent"), ("12.0", "inconsistent")):
            groups = group(level(balance), threshold("-10", "below"), flow="balance")
            (found,) = judged(tmp_path / balance, Rule.THRESHOLD, groups)
            assert said(found)[:2] == (outcome, f"{balance} stated, below -10")


class TestStreaks:
    """Streaks of other figures, of falls, below a level, and of quarters."""

    @pytest.mark.parametrize(
        ("claim", "before", "outcome"),
        [
            (streak(2, "months", event="growth", ranked="daily-average"), daily("2.0", direction="up"), "exact"),
            (
                streak(2, "months", event="growth", ranked="daily-average"),
                daily("2.0", direction="down"),
                "inconsistent",
            ),
            (
                streak(2, "months", event="growth", ranked="daily-average"),
                level("2.0", direction="down"),
                "undetermined",
            ),
            (streak(2, "months", event="growth"), daily("2.0", direction="down"), "undetermined"),
            (
                streak(2, "months", event="growth"),
                level("9.0", growth="-1.0", comparison="previous-month"),
                "undetermined",
            ),
            (streak(2, "months", event="decline"), growth("-1.0"), "exact"),
            (streak(2, "months", event="decline"), growth("1.0"), "inconsistent"),
            (streak(2, "months", event="double-digit-growth"), growth("12.0"), "exact"),
            (streak(2, "months", event="double-digit-growth"), growth("9.9"), "inconsistent"),
            (streak(2, "months", event="double-digit-growth"), {"direction": "up"}, "undetermined"),
            (streak(2, "months", event="below", level="5.0"), level("4.0"), "exact"),
            (streak(2, "months", event="below", level="5.0"), level("6.0"), "inconsistent"),
            (streak(2, "months", event="above", level="10", ranked="growth"), growth("12.0"), "exact"),
            (
                streak(2, "months", event="above", level="10", ranked="growth"),
                level("50.0", growth="8.0"),
                "inconsistent",
            ),
            (streak(2, "months", event="above", level="30", ranked="share"), share("31.0"), "exact"),
            (streak(2, "months", event="above", level="30", ranked="share"), share("29.0"), "inconsistent"),
            (streak(2, "months", event="above", level="5.0"), {"value": "4.0", **WON}, "undetermined"),
        ],
    )
    def test_witnesses(self, tmp_path: Path, claim: dict[str, Any], before: dict[str, Any], outcome: str) -> None:
        """Only facts about the same figure, against the same time, speak for or against a streak."""
        groups = [group(claim, period="2020-11"), group(before, period="2020-10")]
        (found,) = judged(tmp_path, Rule.STREAK, *groups)
        assert str(found.outcome) == outcome

    def test_quarters(self, tmp_path: Path) -> None:
        """A streak of quarters spans the quarters before, and no months in them."""
        claim = streak(3, "quarters", event="growth")
        groups = [
            group(claim, period="2020-07/2020-09"),
            group(growth("-1.0"), period="2020-02"),
            group(growth("-1.0"), period="2020-02/2020-04"),
            group(growth("-1.0"), period="2020-04/2020-06"),
        ]
        (found,) = judged(tmp_path, Rule.STREAK, *groups)
        stated = "growth from 2020-01/2020-03 to 2020-07/2020-09; down in 2020-04/2020-06"
        assert said(found)[:2] == ("inconsistent", stated)

    @pytest.mark.parametrize(("number", "expected"), [(1, ["inconsistent", "undetermined"]), (2, ["undetermined"])])
    def test_one_is_no_streak(self, tmp_path: Path, number: int, expected: list[str]) -> None:
        """What happened once did not happen in a row."""
        found = judged(tmp_path, Rule.STREAK, group(streak(number, "years", event="growth")))
        assert outcomes(found) == expected

    def test_two_streaks_of_two_figures(self, tmp_path: Path) -> None:
        """A streak of the value and one of the daily average need not have begun together."""
        claims = (
            streak(3, "months", event="growth"),
            streak(5, "months", event="growth", ranked="daily-average"),
            streak(7, "months", event="growth", comparison="previous-month"),
        )
        groups = [group(claim, period=f"2020-{month}") for claim, month in zip(claims, (10, 11, 12), strict=True)]
        assert set(outcomes(judged(tmp_path, Rule.STREAK, *groups))) == {"undetermined"}

    def test_first_times_below(self, tmp_path: Path) -> None:
        """What was below a lower mark before was below the higher one too."""
        claim = group(first_in("below", level="5.0"), period="2020-11")
        for before, outcome in (("4.0", "inconsistent"), ("6.0", "undetermined")):
            earlier = group(streak(2, "months", event="below", level=before), period="2020-10")
            (found, *_) = judged(tmp_path / before, Rule.FIRST_IN, claim, earlier)
            assert str(found.outcome) == outcome


class TestGrowth:
    """A growth is against the time that it says."""

    @pytest.mark.parametrize(
        ("comparison", "period", "earlier", "what"),
        [
            ("previous-month", "2020-11", "2020-10", "a month before"),
            ("previous-month", "2021-01", "2020-12", "a month before"),
            ("previous-quarter", "2020-01/2020-03", "2019-10/2019-12", "a quarter before"),
            ("previous-year", "2020-03-01/2020-03-20", "2019-03-01/2019-03-20", "a year before"),
        ],
    )
    def test_the_earlier_level(self, tmp_path: Path, comparison: str, period: str, earlier: str, what: str) -> None:
        """The month before, the quarter before, the same days of the year before."""
        now = group(level("50.0", growth="25.0", comparison=comparison), period=period)
        for before, outcome in (("40.0", "within rounding"), ("41.0", "inconsistent")):
            (found,) = judged(tmp_path / before, Rule.GROWTH, now, group(level(before), period=earlier))
            assert said(found)[:2] == (outcome, f"50.0 after 25.0 percent, {before} {what}")

    @pytest.mark.parametrize(
        ("keys", "earlier"),
        [
            ({"comparison": "previous-month"}, "2019-11"),
            ({"comparison": "previous-quarter"}, "2020-08"),
            ({}, "2020-10"),
        ],
    )
    def test_other_periods(self, tmp_path: Path, keys: dict[str, str], earlier: str) -> None:
        """A growth on the month before says nothing of the year before, nor the other way round."""
        groups = [group(level("50.0", growth="25.0", **keys), period="2020-11"), group(level("9.0"), period=earlier)]
        assert judged(tmp_path, Rule.GROWTH, *groups) == []

    def test_two_comparisons_of_one_cell(self, tmp_path: Path) -> None:
        """Up on the year before and down on the month before go together."""
        rates = [growth("5.0"), growth("-3.0", comparison="previous-month", variant="month")]
        groups = group(*rates, period="2020-11")
        for rule in (Rule.AGREEMENT, Rule.DIRECTIONS):
            assert judged(tmp_path / rule, rule, groups) == []

    def test_a_growth_about_as_much(self, tmp_path: Path) -> None:
        """What is about 25 percent may be a percent more or less."""
        for before, outcome in (("41.4", "within rounding"), ("43.0", "inconsistent")):
            now = level("51.3", growth="25.0", bound="about")
            (found,) = judged(tmp_path / before, Rule.GROWTH, group(now), group(level(before), period="2019"))
            assert str(found.outcome) == outcome


class TestRanks:
    """Places from either end, among the same months, among items, of growth."""

    @pytest.mark.parametrize(
        ("claim", "own", "other", "outcome"),
        [
            (rank(1, among="history", ranked_from="lowest"), "-9.0", "-7.0", "undetermined"),
            (rank(1, among="history", ranked_from="lowest"), "-9.0", "-10.0", "inconsistent"),
            (rank(1, among="history"), "-9.0", "-10.0", "undetermined"),
            (rank(2, among="history", ranked_from="lowest"), "-9.0", "-10.0", "undetermined"),
        ],
    )
    def test_the_largest_deficit(
        self, tmp_path: Path, claim: dict[str, Any], own: str, other: str, outcome: str
    ) -> None:
        """The largest deficit is the lowest balance."""
        groups = [group(claim, level(own), flow="balance"), group(level(other), flow="balance", period="2019")]
        (found,) = judged(tmp_path, Rule.RANK, *groups)
        assert str(found.outcome) == outcome

    def test_what_rose_is_no_lowest(self, tmp_path: Path) -> None:
        """The lowest in history did not rise."""
        groups = group(rank(1, among="history", ranked_from="lowest"), growth("2.0"))
        (found, _) = judged(tmp_path, Rule.RANK, groups)
        assert said(found)[:2] == ("inconsistent", "lowest in history, up on the year before")

    @pytest.mark.parametrize(("period", "outcome"), [("2019-05", "inconsistent"), ("2019-06", "undetermined")])
    def test_the_best_may(self, tmp_path: Path, period: str, outcome: str) -> None:
        """A record among the same months counts no others."""
        claim = group(rank(1, among="same-period"), level("10.0"), period="2020-05")
        (found,) = judged(tmp_path, Rule.RANK, claim, group(level("12.0"), period=period))
        assert str(found.outcome) == outcome

    @pytest.mark.parametrize(
        ("other", "outcome"),
        [("ships", "inconsistent"), ("taxis", "undetermined"), ("capital-goods", "undetermined")],
    )
    def test_the_largest_item(self, tmp_path: Path, other: str, outcome: str) -> None:
        """An item is ranked among items that neither hold it nor divide trade in another way."""
        items = [
            {"code": "cars", "en": "Cars", "ko": "승용차"},
            {"code": "taxis", "en": "Taxis", "ko": "택시", "parent": "cars"},
            {"code": "ships", "en": "Ships", "ko": "선박"},
            {"code": "capital-goods", "en": "Capital goods", "ko": "자본재", "partition": "by-use"},
        ]
        groups = group(rank(1, among="items", item="cars"), level("10.0", item="cars"), level("12.0", item=other))
        (found,) = judged(tmp_path, Rule.RANK, groups, items=items)
        assert str(found.outcome) == outcome

    @pytest.mark.parametrize(("before", "outcome"), [("4.0", "undetermined"), ("6.0", "inconsistent")])
    def test_the_highest_growth(self, tmp_path: Path, before: str, outcome: str) -> None:
        """A growth is ranked among growths, whatever the levels were."""
        groups = [
            group(rank(1, among="history", ranked="growth"), level("10.0", growth="5.0")),
            group(level("99.0", growth=before), period="2019"),
        ]
        (found,) = judged(tmp_path, Rule.RANK, *groups)
        assert said(found)[0] == outcome


class TestAgreement:
    """Revisions are no contradictions, and what is not the same does not disagree."""

    @pytest.mark.parametrize(
        ("status", "other", "published", "publisher", "outcome"),
        [
            ("actual", "actual", None, None, "inconsistent"),
            ("actual", "actual", "2021-02-01", "Bureau", "revised"),
            ("actual", "actual", "2021-02-01", "Another bureau", "inconsistent"),
            ("actual", "actual", "2021-01-01", "Bureau", "inconsistent"),
            ("provisional", "actual", "2021-02-01", "Another bureau", "revised"),
            ("provisional", "actual", None, None, "inconsistent"),
            ("revised", "actual", None, None, "revised"),
            ("actual", "revised", "2020-12-01", None, "revised"),
        ],
    )
    def test_a_revision(
        self,
        tmp_path: Path,
        status: str,
        other: str,
        published: str | None,
        publisher: str | None,
        outcome: str,
    ) -> None:
        """A figure that replaces another one, as vintages go, may differ from it."""
        groups = [group(level("45.8"), status=status), group(level("46.0"), status=other, source="note")]
        base = base_of(tmp_path, *groups, source={"published": "2021-01-01", "publisher": "Bureau"}, **OTHER)
        memo, note = base.sources
        later = note.model_copy(update={"published": published, "publisher": publisher})
        verdicts = Arithmetic(replace(base, sources=(memo, later))).verdicts
        (found,) = [verdict for verdict in verdicts if verdict.rule is Rule.AGREEMENT]
        assert (str(found.outcome), found.wrong) == (outcome, outcome == "inconsistent")

    def test_what_was_revised_is_no_witness(self, tmp_path: Path) -> None:
        """Other documents are compared with the revised figure; what was revised is still one for its own document."""
        groups = [
            group(level("50.0"), level("30.0", item="ships")),
            group(level("20.0"), source="note", status="revised"),
            group(level("25.0", item="automobiles"), source="third"),
        ]
        others = {"others": {"note": "A note.\n", "third": "Another.\n"}}
        found = {verdict.message: str(verdict.outcome) for verdict in judged(tmp_path, Rule.PART, *groups, **others)}
        assert found == {"30.0 is part of 50.0": "exact", "25.0 is part of 20.0": "inconsistent"}

    @pytest.mark.parametrize(
        ("before", "published", "outcome"),
        [
            ("40.5", "2020-01-01", "revised"),
            ("45.0", "2020-01-01", "inconsistent"),
            ("40.5", "2022-01-01", "inconsistent"),
        ],
    )
    def test_a_growth_on_a_revised_level(self, tmp_path: Path, before: str, published: str, outcome: str) -> None:
        """A growth of a later document may be on a level that was slightly revised, but not on quite another one."""
        groups = [group(level("50.0", growth="25.0"), source="note"), group(level(before), period="2019")]
        base = base_of(tmp_path, *groups, source={"published": published, "publisher": "Bureau"}, **OTHER)
        memo, note = base.sources
        later = note.model_copy(update={"published": "2021-01-01", "publisher": "Bureau"})
        verdicts = Arithmetic(replace(base, sources=(memo, later))).verdicts
        (found,) = [verdict for verdict in verdicts if verdict.rule is Rule.GROWTH]
        assert str(found.outcome) == outcome

    @pytest.mark.parametrize(
        ("rule", "whole", "near", "far", "parts"),
        [
            (Rule.BALANCE, {"flow": "balance"}, "10.4", "15.0", legs("50.0", "40.0", None)),
            (Rule.BALANCE, {"flow": "trade"}, "90.5", "95.0", legs("50.0", "40.0", None)),
            (Rule.PART, {}, "49.5", "40.0", [group(level("50.0", item="ships"))]),
            (Rule.PART, {}, "49.5", "40.0", [group(level("25.0"), period=f"2020-0{month}") for month in (1, 2)]),
        ],
    )
    def test_a_sum_of_revised_levels(
        self, tmp_path: Path, rule: Rule, whole: dict[str, str], near: str, far: str, parts: list[dict[str, Any]]
    ) -> None:
        """A sum, difference or whole may be of levels that were slightly revised since, but not of quite other ones."""
        for value, outcome in ((near, "revised"), (far, "inconsistent")):
            later = [{**one, "source": "note"} for one in parts]
            base = base_of(tmp_path / outcome, group(level(value), **whole), *later, **OTHER)
            memo, note = (
                source.model_copy(update={"published": published, "publisher": "Bureau"})
                for source, published in zip(base.sources, ("2021-01-01", "2021-02-01"), strict=True)
            )
            found = [one for one in Arithmetic(replace(base, sources=(memo, note))).verdicts if one.rule is rule]
            assert [one for one in outcomes(found) if one in ("revised", "inconsistent")] == [outcome]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (count(15, direction="up"), count(4, "regions", direction="up")),
            (count(15, direction="up"), count(4, direction="up", variant="new")),
            (count(15), count(4)),
            (level("45.8"), {"value": "60.0", **WON}),
            (level("45.8"), {"measure": "quantity", "value": "3", "unit": "mn units"}),
        ],
    )
    def test_two_things(self, tmp_path: Path, one: dict[str, Any], other: dict[str, Any]) -> None:
        """Counts of different things, dollars and won, and quantities are no statements of one figure."""
        assert judged(tmp_path, Rule.AGREEMENT, group(one), group(other, source="note"), **OTHER) == []

    def test_one_span_written_in_two_ways(self, tmp_path: Path) -> None:
        """A year and its twelve months are one period."""
        groups = [group(level("45.8")), group(level("46.8"), period="2020-01/2020-12", source="note")]
        (found,) = judged(tmp_path, Rule.AGREEMENT, *groups, **OTHER)
        assert str(found.outcome) == "inconsistent"
        assert judged(tmp_path, Rule.PART, *groups, **OTHER) == []


def test_counts_of_other_directions(tmp_path: Path) -> None:
    """Only what rose and what fell add up; a count without a direction may be of either."""
    groups = group(count(15, of="20"), count(10, direction="down", of="20"))
    assert "inconsistent" not in outcomes(judged(tmp_path, Rule.COUNT, groups))


@pytest.mark.parametrize(
    ("trade", "outcome"), [("90.0", "exact"), ("90.1", "within rounding"), ("95.0", "inconsistent")]
)
def test_trade_is_exports_and_imports(tmp_path: Path, trade: str, outcome: str) -> None:
    """Trade as a whole is exports plus imports."""
    groups = [*legs("50.0", "40.0", None), group(level(trade), flow="trade")]
    found = [verdict for verdict in judged(tmp_path, Rule.BALANCE, *groups) if "+" in verdict.message]
    assert [said(verdict)[:2] for verdict in found] == [(outcome, f"50.0 + 40.0 = 90.0, stated {trade}")]


@pytest.mark.parametrize(("balance", "expected"), [("2.0", ["exact"]), ("5.0", ["inconsistent"])])
def test_the_balance_with_a_partner(tmp_path: Path, balance: str, expected: list[str]) -> None:
    """Exports to a partner less imports from it are the balance with it; a missing leg is not remarked upon."""
    flows = {"exports": "6.0", "imports": "4.0", "balance": balance}
    groups = [group(level(value, partner="us"), flow=flow) for flow, value in flows.items()]
    assert outcomes(judged(tmp_path / "all", Rule.BALANCE, *groups)) == expected
    assert judged(tmp_path / "two", Rule.BALANCE, *groups[:2]) == []


@pytest.mark.parametrize(
    ("month", "outcome"),
    [("40.0", "exact"), ("20.0", "exact"), ("17.0", "outlier"), ("4.0", "outlier"), ("90.0", "outlier")],
)
def test_a_month_of_its_year(tmp_path: Path, month: str, outcome: str) -> None:
    """A month of all exports far below or above a twelfth of its year is an outlier."""
    groups = [group(level("450.0")), group(level(month), period="2020-11")]
    (found,) = judged(tmp_path, Rule.OUTLIER, *groups)
    assert said(found)[:2] == (outcome, f"{month} is one month of 450.0")


@pytest.mark.parametrize(
    ("cell", "period"),
    [({"partner": "us"}, "2020-11"), ({"item": "ships"}, "2020-11"), ({}, "2020-01/2020-03"), ({}, "2021-01")],
)
def test_months_that_may_vary(tmp_path: Path, cell: dict[str, str], period: str) -> None:
    """A month of one item or partner may be far from a twelfth of its year; a span is no month of it."""
    groups = [group(level("450.0", **cell)), group(level("4.0", **cell), period=period)]
    assert judged(tmp_path, Rule.OUTLIER, *groups) == []


def test_imports_below_nothing(tmp_path: Path) -> None:
    """A surplus larger than the exports leaves less than nothing for imports, whatever other months were."""
    (found,) = judged(tmp_path, Rule.OUTLIER, *legs("40.0", None, "44.8"))
    assert said(found)[:2] == ("outlier", "40.0 - 44.8 implies imports of -4.8, which is negative")


@pytest.mark.parametrize(
    ("claim", "rule", "outcome"),
    [
        (rank(1, among="history", ranked="value-in-won"), Rule.RANK, "undetermined"),
        (rank(1, among="history"), Rule.RANK, "inconsistent"),
        (streak(2, "years", event="above", level="65", ranked="value-in-won"), Rule.STREAK, "exact"),
        (streak(2, "years", event="above", level="68", ranked="value-in-won"), Rule.STREAK, "inconsistent"),
        (first_in("above", level="66", ranked="value-in-won"), Rule.FIRST_IN, "inconsistent"),
    ],
)
def test_milestones_in_won(tmp_path: Path, claim: dict[str, Any], rule: Rule, outcome: str) -> None:
    """A rank or level in won meets levels in won: a record in won is none in dollars."""
    groups = [
        group(level("50.0"), {"value": "70.0", **WON}, claim),
        group(level("60.0"), {"value": "67.0", **WON}, period="2019"),
    ]
    found = judged(tmp_path, rule, *groups)
    assert outcome in outcomes(found)
    assert outcome == "inconsistent" or "inconsistent" not in outcomes(found)
