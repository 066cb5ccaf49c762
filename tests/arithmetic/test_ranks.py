"""Rules about ranks: against known levels of what it is among, and against each other."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import OTHER, daily, judged, outcomes, said, threshold
from tests.entries import growth, level, rank
from tests.small import group

OPEN = ": this does not decide it"


def years(**values: str) -> list[dict[str, Any]]:
    """Levels of exports by year: ``years(y2019="5.0")``."""
    return [group(level(value), period=name.removeprefix("y")) for name, value in values.items()]


class TestAgainstLevels:
    """No more higher figures are known than the rank leaves room for."""

    @pytest.mark.parametrize(
        ("place", "own", "before", "verdict"),
        [
            (1, "10.0", {"y2019": "9.0"}, ("undetermined", f"rank 1 among history; 0 of 1 known figures higher{OPEN}")),
            (
                1,
                "10.0",
                {"y2019": "10.1"},
                ("undetermined", f"rank 1 among history; 0 of 1 known figures higher{OPEN}"),
            ),
            (1, "10.0", {"y2019": "10.2"}, ("inconsistent", "rank 1 among history; 1 of 1 known figures higher")),
            (
                2,
                "10.0",
                {"y2019": "10.2"},
                ("undetermined", f"rank 2 among history; 1 of 1 known figures higher{OPEN}"),
            ),
            (
                2,
                "10.0",
                {"y2017": "9.0", "y2018": "11.0", "y2019": "12.0"},
                ("inconsistent", "rank 2 among history; 2 of 3 known figures higher"),
            ),
        ],
    )
    def test_figures_of_earlier_years(
        self, tmp_path: Path, place: int, own: str, before: dict[str, str], verdict: tuple[str, str]
    ) -> None:
        """Only figures that are higher whatever the rounding count against a rank."""
        groups = [group(rank(place, among="history"), level(own)), *years(**before)]
        (found,) = judged(tmp_path, Rule.RANK, *groups)
        assert said(found) == (*verdict, None, None)
        assert found.facts[:2] == ("2020.exports.rank-history@memo", "2020.exports@memo")
        assert len(found.facts) == 2 + len(before)

    def test_a_year_known_twice_is_one_figure(self, tmp_path: Path) -> None:
        """A year that two documents state, or that passed a level as well, is one higher figure."""
        groups = [
            group(rank(2, among="history"), level("10.0")),
            *years(y2019="12.0"),
            group(level("12.0"), threshold("11"), period="2019", source="note"),
        ]
        (found,) = judged(tmp_path, Rule.RANK, *groups, **OTHER)
        assert said(found)[:2] == ("undetermined", f"rank 2 among history; 1 of 1 known figures higher{OPEN}")

    @pytest.mark.parametrize(
        ("limit", "bound", "outcome"),
        [("11", "above", "inconsistent"), ("9", "above", "undetermined"), ("12", "below", "undetermined")],
    )
    def test_a_level_passed_before(self, tmp_path: Path, limit: str, bound: str, outcome: str) -> None:
        """A level that was passed before limits what the rank leaves room for."""
        groups = [group(rank(1, among="history"), level("10.0")), group(threshold(limit, bound), period="2019")]
        assert outcomes(judged(tmp_path, Rule.RANK, *groups)) == [outcome]

    def test_a_level_passed_hides_no_contradiction(self, tmp_path: Path) -> None:
        """That its level passed a mark too takes nothing from what the level says."""
        groups = [group(rank(1, among="history"), level("10.0"), threshold("9")), *years(y2019="12.0")]
        assert outcomes(judged(tmp_path, Rule.RANK, *groups)) == ["inconsistent"]

    @pytest.mark.parametrize(
        ("keys", "period", "outcome"),
        [
            ({"among": "history"}, "1990-01", "inconsistent"),
            ({"among": "history"}, "2021-01", "undetermined"),
            ({"among": "history"}, "2019", "undetermined"),
            ({"among": "history"}, "2020-01/2020-03", "undetermined"),
            ({"among": "year"}, "2020-01", "inconsistent"),
            ({"among": "year"}, "2020-12", "undetermined"),
            ({"among": "year"}, "2019-12", "undetermined"),
            ({"among": "window", "window": "18 months"}, "2019-06", "inconsistent"),
            ({"among": "window", "window": "18 months"}, "2019-05", "undetermined"),
            ({"among": "window", "window": "3 years"}, "2017-12", "inconsistent"),
            ({"among": "window", "window": "3 years"}, "2017-11", "undetermined"),
            ({"among": "since", "since": "2018-10"}, "2018-11", "inconsistent"),
            ({"among": "since", "since": "2018-10"}, "2018-10", "undetermined"),
            ({"among": "since", "since": "2018"}, "2018-12", "undetermined"),
        ],
    )
    def test_what_it_is_among(self, tmp_path: Path, keys: dict[str, str], period: str, outcome: str) -> None:
        """History is all that came before, a year its months so far, a window and a "since" what lies within."""
        groups = [group(rank(1, **keys), level("10.0"), period="2020-11"), group(level("12.0"), period=period)]
        assert outcomes(judged(tmp_path, Rule.RANK, *groups)) == [outcome]

    def test_a_rank_of_the_daily_average(self, tmp_path: Path) -> None:
        """The daily average is ranked among daily averages, not among levels."""
        claim = rank(1, among="year", ranked="daily-average")
        groups = [
            group(claim, daily("2.1"), period="2020-12"),
            group(level("50.0"), daily("1.9"), period="2020-11"),
        ]
        (found,) = judged(tmp_path / "lower", Rule.RANK, *groups)
        assert said(found)[:2] == ("undetermined", f"rank 1 among year; 0 of 1 known figures higher{OPEN}")
        higher = [groups[0], group(daily("2.3"), period="2020-11")]
        assert outcomes(judged(tmp_path / "higher", Rule.RANK, *higher)) == ["inconsistent"]

    @pytest.mark.parametrize(
        ("place", "months", "outcome"),
        [
            (1, {"2020-01": "9.0", "2020-02": "8.0"}, "exact"),
            (1, {"2020-01": "9.0", "2020-02": "10.0"}, "within rounding"),
            (1, {"2020-01": "9.0", "2020-02": "12.0"}, "inconsistent"),
            (2, {"2020-01": "9.0", "2020-02": "12.0"}, "exact"),
            (2, {"2020-01": "9.0", "2020-02": "10.0"}, "within rounding"),
            (2, {"2020-01": "9.0", "2020-02": "8.0"}, "undetermined"),
            (1, {"2020-02": "8.0"}, "undetermined"),
        ],
    )
    def test_only_all_figures_make_a_rank_exact(
        self, tmp_path: Path, place: int, months: dict[str, str], outcome: str
    ) -> None:
        """A rank is exact where the figures of all periods that it is among are known, not where some are."""
        others = [group(level(value), period=period) for period, value in months.items()]
        for name, keys in {
            "year": {"among": "year"},
            "since": {"among": "since", "since": "2019-12"},
            "window": {"among": "window", "window": "3 months"},
        }.items():
            groups = [group(rank(place, **keys), level("10.0"), period="2020-03"), *others]
            assert outcomes(judged(tmp_path / name, Rule.RANK, *groups)) == [outcome]
        groups = [group(rank(place, among="year"), level("10.0"), period="2020-03"), *others]
        over = judged(tmp_path / "over", Rule.RANK, *groups, source={"published": "2021-01-04"})
        expected = outcome if outcome == "inconsistent" else "undetermined"
        assert outcomes(over) == [expected]  # the months from April are not known
        of_history = [group(rank(place, among="history"), level("10.0"), period="2020-03"), *others]
        assert outcomes(judged(tmp_path / "history", Rule.RANK, *of_history)) == [expected]

    def test_some_destinations_make_no_rank_exact(self, tmp_path: Path) -> None:
        """That no destination known is larger leaves open whether others are."""
        groups = group(
            rank(1, among="destinations", partner="us"), level("12.0", partner="us"), level("10.0", partner="china")
        )
        (found,) = judged(tmp_path, Rule.RANK, groups)
        assert said(found)[:2] == ("undetermined", f"rank 1 among destinations; 0 of 1 stated ones higher{OPEN}")

    @pytest.mark.parametrize(
        "elsewhere",
        [{"sector": "ict"}, {"flow": "imports"}, {"status": "target"}],
    )
    def test_other_cells(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Figures of another sector or flow, and targets, are not what it is ranked among."""
        groups = [
            group(rank(1, among="history"), level("10.0")),
            group(level("12.0"), **{"period": "2019", **elsewhere}),
        ]
        (found,) = judged(tmp_path, Rule.RANK, *groups)
        assert said(found)[:2] == ("undetermined", "rank 1 among history: no other level is stated")
        assert found.facts == ("2020.exports.rank-history@memo", "2020.exports@memo")

    def test_its_own_level_is_not_stated(self, tmp_path: Path) -> None:
        """Without its own level a rank is undetermined."""
        groups = [group(rank(1, among="history"), growth("5.0")), *years(y2019="12.0")]
        (found,) = judged(tmp_path, Rule.RANK, *groups)
        assert said(found)[:2] == ("undetermined", "rank 1 among history: its level is not stated")

    @pytest.mark.parametrize(
        ("claim", "among"),
        [
            (rank(6, among="order", level="700"), "order"),
            (rank(1, among="history", ranked="number-of-exporters"), "history"),
            (rank(1, among="world"), "world"),
        ],
    )
    def test_nothing_is_stated_of_the_others(self, tmp_path: Path, claim: dict[str, Any], among: str) -> None:
        """An order of countries, a number of exporters: nothing else can be known of these."""
        groups = [group(claim, level("700")), *years(y2019="800")]
        (found,) = judged(tmp_path, Rule.RANK, *groups)
        message = f"nothing is stated of the others it is ranked among ({among})"
        assert said(found)[:2] == ("undetermined", message)

    def test_destinations_are_known_by_their_levels(self, tmp_path: Path) -> None:
        """The largest destination takes no less than another one whose level is stated."""
        groups = group(
            rank(1, among="destinations", partner="us"), level("10.0", partner="us"), level("12.0", partner="china")
        )
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.RANK, groups))

    def test_a_record_after_a_fall(self, tmp_path: Path) -> None:
        """What fell since the year before was higher then, so it is no record."""
        groups = group(rank(1, among="history"), level("10.0", growth="-5.0"))
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.RANK, groups))


class TestPlaces:
    """One place is not taken twice."""

    def test_two_largest_destinations(self, tmp_path: Path) -> None:
        """Of one period and cell there is one largest destination."""
        claims = [rank(1, among="destinations", partner=partner) for partner in ("us", "china")]
        *_, found = judged(tmp_path, Rule.RANK, group(*claims))
        assert said(found)[:2] == ("inconsistent", "both rank 1 among destinations in 2020")
        assert found.facts == ("2020.exports.us.rank-destinations@memo", "2020.exports.china.rank-destinations@memo")

    @pytest.mark.parametrize(
        ("other", "elsewhere"),
        [
            (rank(2, among="destinations", partner="china"), {}),
            (rank(1, among="destinations", partner="china", item="ships"), {}),
            (rank(1, among="destinations", partner="china", status="target"), {}),
            (rank(1, among="destinations", partner="us"), {"source": "note"}),
            (rank(1, among="destinations", partner="china"), {"period": "2019"}),
            (rank(1, among="destinations", partner="china"), {"flow": "imports"}),
            (rank(1, among="destinations", partner="china"), {"sector": "ict"}),
        ],
    )
    def test_destinations_that_go_together(
        self, tmp_path: Path, other: dict[str, Any], elsewhere: dict[str, str]
    ) -> None:
        """Other places, items, periods, flows and sectors have their own largest destination."""
        groups = [group(rank(1, among="destinations", partner="us")), group(other, **elsewhere)]
        assert set(outcomes(judged(tmp_path, Rule.RANK, *groups, **OTHER))) == {"undetermined"}

    def test_two_highest_months_of_a_year(self, tmp_path: Path) -> None:
        """A year that is over has one highest month; before that, each may have been the highest so far."""
        groups = [group(rank(1, among="year"), period=period) for period in ("2020-11", "2020-12")]
        assert set(outcomes(judged(tmp_path / "so-far", Rule.RANK, *groups))) == {"undetermined"}
        *_, found = judged(tmp_path / "over", Rule.RANK, *groups, source={"published": "2021-01-01"})
        assert said(found)[:2] == ("inconsistent", "both rank 1 among year in 2020-11")

    def test_the_months_of_a_year_that_is_over(self, tmp_path: Path) -> None:
        """A rank in a year that is over counts its later months too."""
        groups = [group(rank(1, among="year"), level("10.0"), period="2020-11"), group(level("12.0"), period="2020-12")]
        for day, outcome in (("2020-12-31", "undetermined"), ("2021-01-01", "inconsistent")):
            found = judged(tmp_path / day, Rule.RANK, *groups, source={"published": day})
            assert outcomes(found) == [outcome]

    @pytest.mark.parametrize(
        ("other", "elsewhere"),
        [
            (rank(2, among="year"), {}),
            (rank(1, among="year", ranked="daily-average"), {}),
            (rank(1, among="year", partner="us"), {}),
            (rank(1, among="history"), {}),
            (rank(1, among="year"), {"period": "2019-12"}),
            (rank(1, among="year"), {"period": "2020-10/2020-12"}),
            (rank(1, among="year"), {"period": "2020-11", "source": "note"}),
        ],
    )
    def test_months_that_go_together(self, tmp_path: Path, other: dict[str, Any], elsewhere: dict[str, str]) -> None:
        """Other places, measures, partners and years have their own highest month, and so have quarters."""
        groups = [group(rank(1, among="year"), period="2020-11"), group(other, **{"period": "2020-12", **elsewhere})]
        assert set(outcomes(judged(tmp_path, Rule.RANK, *groups, **OTHER))) == {"undetermined"}

    def test_records_follow_each_other(self, tmp_path: Path) -> None:
        """Each year may have been the highest in history in its time."""
        groups = [group(rank(1, among="history"), period=period) for period in ("2019", "2020")]
        assert set(outcomes(judged(tmp_path, Rule.RANK, *groups))) == {"undetermined"}
