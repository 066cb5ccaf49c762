"""Rules about growth: the level a year before, directions, and a whole that its parts make up."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import OTHER, USES, daily, first_in, judged, outcomes, said, threshold
from tests.entries import growth, level, share, streak
from tests.small import group

TRUNCATED = "within rounding, only if truncated"


class TestYearBefore:
    """A level, its growth, and the level a year before."""

    @pytest.mark.parametrize(
        ("now", "rate", "before", "verdict"),
        [
            (
                "100.0",
                "5.0",
                "95.2",
                ("within rounding", "100.0 after 5.0 percent, 95.2 a year before", "95.14", "95.34"),
            ),
            ("101.7", "5.0", "96", (TRUNCATED, "101.7 after 5.0 percent, 96 a year before", "96.76", "96.96")),
            ("100.0", "5.0", "95.0", ("inconsistent", "100.0 after 5.0 percent, 95.0 a year before", "95.14", "95.34")),
            ("50.0", "-50", "100", ("within rounding", "50.0 after -50 percent, 100 a year before", "98.9", "101.2")),
            ("50.0", "50", "100", ("inconsistent", "50.0 after 50 percent, 100 a year before", "33.18", "33.48")),
        ],
    )
    def test_levels_of_two_years(
        self, tmp_path: Path, now: str, rate: str, before: str, verdict: tuple[str, ...]
    ) -> None:
        """The level a year before must be what level and growth leave room for; the bounds say what that is."""
        groups = [group(level(now, growth=rate)), group(level(before), period="2019")]
        (found,) = judged(tmp_path, Rule.GROWTH, *groups)
        assert said(found) == verdict
        assert found.facts == ("2020.exports@memo", "2019.exports@memo")

    @pytest.mark.parametrize(
        ("period", "before"),
        [("2020-11", "2019-11"), ("2025-01/2025-11", "2024-01/2024-11"), ("2019-07/2020-06", "2018-07/2019-06")],
    )
    @pytest.mark.parametrize("entry", [level, share, daily])
    def test_periods_and_measures(self, tmp_path: Path, period: str, before: str, entry: Any) -> None:
        """The year before is the same span of months; levels, shares and daily averages are judged alike."""
        groups = [group(entry("50.0", growth="5.0"), period=period), group(entry("60.0"), period=before)]
        assert outcomes(judged(tmp_path, Rule.GROWTH, *groups)) == ["inconsistent"]

    @pytest.mark.parametrize(
        ("limit", "bound", "outcome"),
        [("95", "above", "exact"), ("96", "above", "inconsistent"), ("95", "below", "inconsistent")],
    )
    def test_a_level_passed_a_year_before(self, tmp_path: Path, limit: str, bound: str, outcome: str) -> None:
        """A level passed a year before limits the level of that year."""
        groups = [group(level("100.0", growth="5.0")), group(threshold(limit, bound), period="2019")]
        (found,) = judged(tmp_path, Rule.GROWTH, *groups)
        assert (outcomes([found]), found.message) == (
            [outcome],
            f"100.0 after 5.0 percent, {bound} {limit} a year before",
        )

    @pytest.mark.parametrize(
        ("elsewhere", "now"),
        [
            ({"period": "2018"}, level("100.0", growth="5.0")),
            ({"period": "2019-12"}, level("100.0", growth="5.0")),
            ({"period": "2019", "sector": "ict"}, level("100.0", growth="5.0")),
            ({"period": "2019", "flow": "imports"}, level("100.0", growth="5.0")),
            ({"period": "2019", "status": "forecast"}, level("100.0", growth="5.0")),
            ({"period": "2019"}, level("100.0", growth="5.0", status="target")),
            ({"period": "2019"}, level("100.0", growth="5.0", item="ships")),
        ],
    )
    def test_what_is_not_compared(self, tmp_path: Path, elsewhere: dict[str, str], now: dict[str, str]) -> None:
        """Other years, sectors, flows and items, targets and forecasts are no year before."""
        assert judged(tmp_path, Rule.GROWTH, group(now), group(level("50.0"), **elsewhere)) == []

    def test_the_same_document_comes_first(self, tmp_path: Path) -> None:
        """The year before is taken from the document of the growth if it has it, else from the others."""
        now, own = group(level("100.0", growth="5.0")), group(level("95.2"), period="2019")
        other = group(level("90.0"), period="2019", source="note")
        assert outcomes(judged(tmp_path / "own", Rule.GROWTH, now, own, other, **OTHER)) == ["within rounding"]
        assert outcomes(judged(tmp_path / "other", Rule.GROWTH, now, other, **OTHER)) == ["inconsistent"]

    def test_growth_of_one_document_and_levels_of_another(self, tmp_path: Path) -> None:
        """A growth contradicts two stated levels, whichever documents state them."""
        groups = [
            group(growth("50.0")),
            group(level("50"), source="note"),
            group(level("49"), period="2019", source="note"),
        ]
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.GROWTH, *groups, **OTHER))

    def test_nothing_is_left_of_it(self, tmp_path: Path) -> None:
        """After a fall by 100 percent nothing is known of the year before, and nothing else goes wrong."""
        groups = [group(level("0.0", growth="-100.0")), group(level("5.0"), period="2019")]
        assert "inconsistent" not in outcomes(judged(tmp_path, Rule.GROWTH, *groups))

    @pytest.mark.parametrize(("now", "rate"), [("0.1", "-99.9"), ("5", "-99")])
    def test_hardly_anything_is_left_of_it(self, tmp_path: Path, now: str, rate: str) -> None:
        """A fall that is one of 100 percent only if it was cut off is judged like any other."""
        groups = [group(level(now, growth=rate)), group(level("5.0"), period="2019")]
        assert outcomes(judged(tmp_path, Rule.GROWTH, *groups)) == ["inconsistent"]


class TestBalanceByTwoRoutes:
    """The balance a year before, by its own growth and by exports less imports."""

    @staticmethod
    def totals(exports: str | None, imports: str | None, balance: str | None, **shared: str) -> list[dict[str, Any]]:
        """The year 2020 with rates of growth; None states none."""
        rates = {"exports": ("512.9", exports), "imports": ("467.2", imports), "balance": ("45.6", balance)}
        return [
            group(level(value, **({"growth": rate} if rate else {})), flow=flow, **shared)
            for flow, (value, rate) in rates.items()
        ]

    @pytest.mark.parametrize(
        ("rates", "outcome", "low", "high"),
        [
            (("-5.4", "-7.2", "17.3"), "within rounding", "38", "39.4"),
            (("-5.4", "-7.2", "20.3"), "inconsistent", "38", "39.4"),
            (("-4.4", "-7.2", "17.3"), "inconsistent", "32.3", "33.8"),
            (("-5.4", "-8.2", "17.3"), "inconsistent", "32.5", "34"),
        ],
    )
    def test_two_routes(self, tmp_path: Path, rates: tuple[str, str, str], outcome: str, low: str, high: str) -> None:
        """Both routes to the year before must lead to one balance; the bounds are those of exports less imports."""
        (found,) = judged(tmp_path, Rule.GROWTH, *self.totals(*rates))
        message = "balance a year before 2020: from its own growth, and from exports less imports"
        assert said(found) == (outcome, message, low, high)
        assert found.facts == ("2020.balance@memo", "2020.exports@memo", "2020.imports@memo")

    @pytest.mark.parametrize("rates", [(None, "-7.2", "17.3"), ("-5.4", None, "17.3"), ("-5.4", "-7.2", None)])
    def test_a_growth_too_few(self, tmp_path: Path, rates: tuple[str | None, str | None, str | None]) -> None:
        """Without the growth of all three there are no two routes."""
        assert judged(tmp_path, Rule.GROWTH, *self.totals(*rates)) == []

    def test_sectors_apart(self, tmp_path: Path) -> None:
        """The growth of one sector is no route to the balance of another."""
        exports, imports, balance = self.totals("-5.4", "-7.2", "17.3")
        groups = [exports, imports, {**balance, "sector": "ict"}]
        assert judged(tmp_path, Rule.GROWTH, *groups) == []


class TestTwoLevels:
    """Up or down against two stated levels."""

    @pytest.mark.parametrize(
        ("direction", "now", "before", "outcome", "low", "high"),
        [
            ("down", "35.7", "38.1", "exact", None, "38.15"),
            ("down", "38.1", "38.1", "within rounding", None, "38.15"),
            ("down", "38.2", "38.1", "within rounding", None, "38.15"),
            ("down", "5.9", "5", TRUNCATED, None, "5.5"),
            ("down", "39.7", "38.1", "inconsistent", None, "38.15"),
            ("up", "39.7", "38.1", "exact", "38.05", None),
            ("up", "38.0", "38.1", "within rounding", "38.05", None),
            ("up", "35.7", "38.1", "inconsistent", "38.05", None),
        ],
    )
    @pytest.mark.parametrize("entry", [level, share, daily])
    def test_two_levels(
        self,
        tmp_path: Path,
        direction: str,
        now: str,
        before: str,
        outcome: str,
        low: str | None,
        high: str | None,
        entry: Any,
    ) -> None:
        """What is said to rise or fall does so between its two stated levels, as far as their rounding tells."""
        groups = [group(entry(now, direction=direction)), group(entry(before), period="2019")]
        (found,) = judged(tmp_path, Rule.DIRECTIONS, *groups)
        assert said(found) == (outcome, f"{direction} to {now} from {before}", low, high)

    def test_unchanged(self, tmp_path: Path) -> None:
        """What is said to be flat is neither up nor down, and not judged."""
        groups = [group(level("35.7", direction="flat")), group(level("38.1"), period="2019")]
        assert judged(tmp_path, Rule.DIRECTIONS, *groups) == []

    def test_up_from_a_level_passed(self, tmp_path: Path) -> None:
        """From "more than 600" to 700 may be a rise: it is undetermined; from "less than 600" it is one."""
        for bound, outcome in (("above", "undetermined"), ("below", "exact")):
            groups = [group(level("700", direction="up")), group(threshold("600", bound), period="2019")]
            assert outcomes(judged(tmp_path / bound, Rule.DIRECTIONS, *groups)) == [outcome]

    def test_direction_of_one_document_and_levels_of_another(self, tmp_path: Path) -> None:
        """A direction contradicts two stated levels, whichever documents state them."""
        levels = [
            group(level(value), period=period, source="note") for value, period in (("50", "2020"), ("59", "2019"))
        ]
        found = judged(tmp_path, Rule.DIRECTIONS, group({"direction": "up"}), *levels, **OTHER)
        assert "inconsistent" in outcomes(found)


ROUNDED = "within rounding"


class TestDirections:
    """What a streak or a first time says of its own period."""

    @pytest.mark.parametrize(
        ("rate", "outcome"), [("5.0", "exact"), ("-5.0", "inconsistent"), ("0.0", "within rounding")]
    )
    @pytest.mark.parametrize("claim", [streak(3, "years", event="growth"), first_in("growth", value="3", unit="years")])
    def test_growth_said_and_stated(self, tmp_path: Path, claim: dict[str, Any], rate: str, outcome: str) -> None:
        """The last period of a streak of growth is one of growth."""
        (found,) = judged(tmp_path, Rule.DIRECTIONS, group(claim, growth(rate)))
        stated = {"5.0": "up", "-5.0": "down", "0.0": "flat"}[rate]
        assert said(found) == (outcome, f"growth said, {stated} stated", None, None)
        assert found.facts == (f"2020.exports.{claim['measure']}-growth@memo", "2020.exports@memo")

    def test_growth_of_value_and_daily_average(self, tmp_path: Path) -> None:
        """Where both are said to have grown, each is judged; the one that is not stated is undetermined."""
        claim = first_in("both-grow", since="2018-11")
        average = {"measure": "daily-average", "growth": "-6.3"}
        found = judged(tmp_path / "both", Rule.DIRECTIONS, group(claim, growth("4.0"), average))
        assert [verdict.message for verdict in found] == ["growth said, up stated", "growth said, down stated"]
        assert outcomes(found) == ["exact", "inconsistent"]
        _, missing = judged(tmp_path / "one", Rule.DIRECTIONS, group(claim, growth("4.0")))
        assert said(missing) == ("undetermined", "growth of the daily-average of 2020 is not stated", None, None)

    @pytest.mark.parametrize("event", ["above", "record", "all-grow"])
    def test_other_streaks_say_no_direction(self, tmp_path: Path, event: str) -> None:
        """Only streaks of growth say that their period was one of growth."""
        claim = streak(3, "years", event=event, **({"level": "5"} if event == "above" else {}))
        assert judged(tmp_path, Rule.DIRECTIONS, group(claim, growth("-5.0"))) == []

    @pytest.mark.parametrize(
        "elsewhere", [{"period": "2019"}, {"sector": "ict"}, {"flow": "imports"}, {"status": "target"}]
    )
    def test_directions_of_other_cells(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """The direction of another period, sector or flow, or of a target, is none of this one."""
        groups = [group(streak(3, "years", event="growth")), group(growth("-5.0"), **elsewhere)]
        assert outcomes(judged(tmp_path, Rule.DIRECTIONS, *groups)) == ["undetermined"]

    @pytest.mark.parametrize(
        ("one", "other", "outcome"),
        [("5.0", "5.0", "exact"), ("5.0", "6.0", "exact"), ("5.0", "-5.0", "inconsistent")],
    )
    def test_directions_of_two_documents(self, tmp_path: Path, one: str, other: str, outcome: str) -> None:
        """Two documents that give the direction of one cell give the same one; each pair is judged once."""
        groups = [group(growth(one)), group(growth(other), source="note")]
        (found,) = judged(tmp_path, Rule.DIRECTIONS, *groups, **OTHER)
        assert outcomes([found]) == [outcome]
        assert found.facts == ("2020.exports@memo", "2020.exports@note")


class TestPartition:
    """Growth of a whole lies between the least and the greatest growth of the parts that make it up."""

    @pytest.mark.parametrize(
        ("whole", "uses", "outcome", "low", "high"),
        [
            ("-7.2", ("14.5", "-26.6"), "exact", "-26.7", "14.6"),
            ("14.5", ("14.5", "-26.6"), "exact", "-26.7", "14.6"),
            ("-7.2", ("14.5", "-7.1"), "within rounding", "-7.2", "14.6"),
            ("5.9", ("5", "1"), TRUNCATED, "0.5", "5.5"),
            ("-7.2", ("14.5", "-7.0"), "inconsistent", "-7.1", "14.6"),
            ("14.7", ("14.5", "-26.6"), "inconsistent", "-26.7", "14.6"),
        ],
    )
    def test_growth_of_the_whole(
        self, tmp_path: Path, whole: str, uses: tuple[str, str], outcome: str, low: str, high: str
    ) -> None:
        """The whole can grow no more than its fastest part, and no less than its slowest."""
        parts = [growth(rate, item=item) for rate, item in zip(uses, ("capital-goods", "consumer-goods"), strict=True)]
        groups = group(growth(whole), *parts, growth("99", item="ships"), flow="imports")
        (found,) = judged(tmp_path, Rule.PARTITION, groups, items=USES)
        assert said(found) == (outcome, f"growth {whole} of the whole, {', '.join(uses)} of its parts", low, high)
        assert found.facts == tuple(f"2020.imports{item}@memo" for item in ("", ".capital-goods", ".consumer-goods"))

    def test_a_part_too_few(self, tmp_path: Path) -> None:
        """Where the growth of a part is not stated it is undetermined, and says of which."""
        groups = group(
            growth("-7.2"), growth("14.5", item="capital-goods"), level("9", item="consumer-goods"), flow="imports"
        )
        (found,) = judged(tmp_path, Rule.PARTITION, groups, items=USES)
        assert said(found) == ("undetermined", "growth of consumer-goods is not stated", None, None)
        assert found.facts == ("2020.imports@memo", "2020.imports.capital-goods@memo")

    @pytest.mark.parametrize(
        "elsewhere",
        [{"period": "2019"}, {"sector": "ict"}, {"flow": "exports"}, {"source": "note"}, {"status": "target"}],
    )
    def test_parts_of_another_whole(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Parts of another period, sector, flow or document, or of a target, are not those of this whole."""
        parts = [growth("14.5", item=item) for item in ("capital-goods", "consumer-goods")]
        groups = [group(growth("-7.2"), flow="imports"), group(*parts, **{"flow": "imports", **elsewhere})]
        assert judged(tmp_path, Rule.PARTITION, *groups, items=USES, **OTHER) == []

    def test_parts_within_a_partner(self, tmp_path: Path) -> None:
        """What comes from one partner is made up of what comes from it by use."""
        parts = [growth("14.5", item=item, partner="us") for item in ("capital-goods", "consumer-goods")]
        groups = group(growth("-7.2", partner="us"), *parts, flow="imports")
        (found,) = judged(tmp_path, Rule.PARTITION, groups, items=USES)
        assert (outcomes([found]), found.facts[0]) == (["inconsistent"], "2020.imports.us@memo")

    def test_a_balance_is_not_made_up_of_uses(self, tmp_path: Path) -> None:
        """A balance may grow more than any of its parts."""
        parts = [growth("1.0", item=item) for item in ("capital-goods", "consumer-goods")]
        assert judged(tmp_path, Rule.PARTITION, group(growth("9.0"), *parts, flow="balance"), items=USES) == []
