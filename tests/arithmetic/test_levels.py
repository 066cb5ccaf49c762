"""Rules about levels: balance, agreement, threshold, share, part."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import FAMILY, OTHER, first_in, judged, legs, outcomes, said, threshold
from tests.entries import growth, level, share, streak
from tests.small import group

TRUNCATED = "within rounding, only if truncated"


class TestBalance:
    """Balance = exports - imports."""

    @pytest.mark.parametrize(
        ("exports", "imports", "balance", "verdict"),
        [
            ("51.4", "44.5", "6.9", ("exact", "51.4 - 44.5 = 6.9, stated 6.9", "6.8", "7")),
            ("512.9", "467.2", "45.6", ("within rounding", "512.9 - 467.2 = 45.7, stated 45.6", "45.6", "45.8")),
            ("10.9", "5.0", "5", (TRUNCATED, "10.9 - 5.0 = 5.9, stated 5", "5.8", "6")),
            ("51.4", "44.5", "7.9", ("inconsistent", "51.4 - 44.5 = 6.9, stated 7.9", "6.8", "7")),
            ("44.5", "51.4", "-6.9", ("exact", "44.5 - 51.4 = -6.9, stated -6.9", "-7", "-6.8")),
            ("44.5", "51.4", "6.9", ("inconsistent", "44.5 - 51.4 = -6.9, stated 6.9", "-7", "-6.8")),
            ("5.0", "10.9", "-5", (TRUNCATED, "5.0 - 10.9 = -5.9, stated -5", "-6", "-5.8")),
            ("50.0", "50.00", "0.0", ("exact", "50.0 - 50.00 = 0.00, stated 0.0", "-0.1", "0.1")),
        ],
    )
    def test_balance_of_all_trade(
        self, tmp_path: Path, exports: str, imports: str, balance: str, verdict: tuple[str, ...]
    ) -> None:
        """The stated balance is judged by the difference of exports and imports, with the bounds of that difference."""
        (found,) = judged(tmp_path, Rule.BALANCE, *legs(exports, imports, balance))
        assert said(found) == verdict
        assert found.facts == ("2020.balance@memo", "2020.exports@memo", "2020.imports@memo")

    @pytest.mark.parametrize(
        ("values", "missing", "facts"),
        [
            ((None, "4", "6"), "exports", ("imports", "balance")),
            (("10", None, "6"), "imports", ("exports", "balance")),
            (("10", "4", None), "balance", ("exports", "imports")),
        ],
    )
    def test_two_of_three(
        self, tmp_path: Path, values: tuple[str | None, ...], missing: str, facts: tuple[str, ...]
    ) -> None:
        """With one of the three not stated it is undetermined, and says which."""
        (found,) = judged(tmp_path, Rule.BALANCE, *legs(*values))
        assert said(found) == ("undetermined", f"balance of 2020: {missing} not stated", None, None)
        assert found.facts == tuple(f"2020.{flow}@memo" for flow in facts)

    @pytest.mark.parametrize("values", [("10", None, None), (None, None, "6")])
    def test_one_of_three(self, tmp_path: Path, values: tuple[str | None, ...]) -> None:
        """From one of the three nothing is said."""
        assert judged(tmp_path, Rule.BALANCE, *legs(*values)) == []

    def test_growth_is_no_level(self, tmp_path: Path) -> None:
        """Imports with growth alone state no level to judge by."""
        groups = [*legs("10", None, "6"), group(growth("2.0"), flow="imports")]
        assert outcomes(judged(tmp_path, Rule.BALANCE, *groups)) == ["undetermined"]

    @pytest.mark.parametrize(
        ("bound", "balance", "outcome", "low", "high"),
        [
            ("above", "7.0", "undetermined", "6.85", None),
            ("above", "6.9", "undetermined", "6.85", None),
            ("above", "6.7", "inconsistent", "6.85", None),
            ("below", "6.7", "undetermined", None, "6.95"),
            ("below", "7.1", "inconsistent", None, "6.95"),
        ],
    )
    def test_a_limit_for_a_leg(
        self, tmp_path: Path, bound: str, balance: str, outcome: str, low: str | None, high: str | None
    ) -> None:
        """Exports of "more than 51.4" leave the difference open above: a balance there is undetermined."""
        groups = [group(level("51.4", bound=bound)), *legs(None, "44.5", balance)]
        (found,) = judged(tmp_path, Rule.BALANCE, *groups)
        message = f"51.4 - 44.5 = {6.9}, stated {balance}"
        message += ": this does not decide it" if outcome == "undetermined" else ""
        assert said(found) == (outcome, message, low, high)

    @pytest.mark.parametrize(
        ("limit", "outcome"), [("6.0", "exact"), ("6.9", "within rounding"), ("7.5", "inconsistent")]
    )
    def test_a_balance_that_is_a_limit(self, tmp_path: Path, limit: str, outcome: str) -> None:
        """A balance of "more than 6.0" holds where exports less imports are more, whatever they are rounded from."""
        groups = [*legs("51.4", "44.5", None), group(level(limit, bound="above"), flow="balance")]
        assert outcomes(judged(tmp_path, Rule.BALANCE, *groups)) == [outcome]

    def test_each_period_and_sector_by_itself(self, tmp_path: Path) -> None:
        """Periods and sectors are balanced apart: a leg of one never serves for another."""
        groups = [
            *legs("10", "4", "6"),
            *legs("20", None, "6", period="2021"),
            *legs(None, "14", None, period="2022"),
            *legs("30", None, "6", sector="ict"),
        ]
        found = judged(tmp_path, Rule.BALANCE, *groups)
        assert [(str(verdict.outcome), verdict.facts[0]) for verdict in found] == [
            ("exact", "2020.balance@memo"),
            ("undetermined", "2021.exports@memo"),
            ("undetermined", "2020.ict.exports@memo"),
        ]

    def test_a_document_is_balanced_by_its_own_legs(self, tmp_path: Path) -> None:
        """Exports and imports of the document of the balance come before those of another, which fill in."""
        groups = [*legs("10.0", None, "6.0"), *legs("11.0", "4.0", None, source="note")]
        (found,) = judged(tmp_path, Rule.BALANCE, *groups, **OTHER)
        assert found.facts == ("2020.balance@memo", "2020.exports@memo", "2020.imports@note")
        assert outcomes([found]) == ["exact"]

    def test_every_statement_of_a_balance_is_judged(self, tmp_path: Path) -> None:
        """Where two documents state the balance, each is judged."""
        groups = [*legs("10.0", "4.0", "6.0"), *legs(None, None, "7.0", source="note")]
        found = judged(tmp_path, Rule.BALANCE, *groups, **OTHER)
        assert [(verdict.facts[0], str(verdict.outcome)) for verdict in found] == [
            ("2020.balance@memo", "exact"),
            ("2020.balance@note", "inconsistent"),
        ]


class TestAgreement:
    """Two statements of one cell in one period."""

    @pytest.mark.parametrize(
        ("one", "other", "verdict"),
        [
            ("45.8", "45.8", ("exact", "45.8 and 45.8 for the same cell", "45.75", "45.85")),
            ("45.8", "45.80", ("exact", "45.80 and 45.8 for the same cell", "45.75", "45.85")),
            ("45.8", "45.84", ("within rounding", "45.84 and 45.8 for the same cell", "45.75", "45.85")),
            ("45.89", "45", (TRUNCATED, "45 and 45.89 for the same cell", "45.885", "45.895")),
            ("45.8", "46.1", ("inconsistent", "46.1 and 45.8 for the same cell", "45.75", "45.85")),
        ],
    )
    @pytest.mark.parametrize("measure", [{}, {"measure": "daily-average"}])
    def test_levels_of_two_documents(
        self, tmp_path: Path, one: str, other: str, verdict: tuple[str, ...], measure: dict[str, str]
    ) -> None:
        """Each pair is judged once, whatever the order of the documents, by the rounding of both."""
        first, second = group(level(one, **measure)), group(level(other, **measure), source="annex")
        for folder, groups in (("a", (first, second)), ("b", (second, first))):
            (found,) = judged(tmp_path / folder, Rule.AGREEMENT, *groups, others={"annex": "An annex.\n"})
            assert said(found) == verdict
            kind = ".daily-average" if measure else ""
            assert found.facts == (f"2020.exports{kind}@annex", f"2020.exports{kind}@memo")

    def test_shares_of_two_documents(self, tmp_path: Path) -> None:
        """Stated shares are compared too."""
        groups = [group(share("38.1", partner="us")), group(share("38.4", partner="us"), source="note")]
        (found,) = judged(tmp_path, Rule.AGREEMENT, *groups, **OTHER)
        assert outcomes([found]) == ["inconsistent"]

    @pytest.mark.parametrize(
        "elsewhere",
        [{"period": "2019"}, {"sector": "ict"}, {"flow": "imports"}, {"item": "ships"}, {"status": "target"}],
    )
    def test_other_cells_do_not_have_to_agree(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Another period, sector, flow or item, or a target, states something else."""
        groups = [group(level("45.8")), group(level("99.2"), source="note", **elsewhere)]
        assert judged(tmp_path, Rule.AGREEMENT, *groups, **OTHER) == []

    def test_growth_of_two_documents(self, tmp_path: Path) -> None:
        """Two statements of the growth of one cell in one period must agree as well."""
        groups = [group(growth("5.0")), group(growth("9.0"), source="note")]
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.AGREEMENT, *groups, **OTHER))

    def test_counts_of_two_documents(self, tmp_path: Path) -> None:
        """Two statements of one count must agree as well."""
        counted = {"measure": "count", "unit": "items", "direction": "up", "quotes": ["Exports of items grew"]}
        groups = [group({**counted, "value": "11"}), group({**counted, "value": "12"}, source="note")]
        assert "inconsistent" in outcomes(judged(tmp_path, Rule.AGREEMENT, *groups, **OTHER))

    def test_counts_out_of_other_totals(self, tmp_path: Path) -> None:
        """Eleven of 15 items and fifteen of 20 are counts of different items."""
        counted = {"measure": "count", "unit": "items", "direction": "up", "quotes": ["Exports of items grew"]}
        groups = [
            group({**counted, "value": "11", "of": "15"}),
            group({**counted, "value": "15", "of": "20"}, source="note"),
        ]
        assert "inconsistent" not in outcomes(judged(tmp_path, Rule.AGREEMENT, *groups, **OTHER))


class TestThreshold:
    """A level passed against the stated level."""

    @pytest.mark.parametrize(
        ("claim", "flow", "stated", "verdict"),
        [
            (threshold("50"), "exports", "51.4", ("exact", "51.4 stated, above 50", "50", None)),
            (threshold("50"), "exports", "50.0", ("within rounding", "50.0 stated, above 50", "50", None)),
            (threshold("49.5"), "exports", "49", (TRUNCATED, "49 stated, above 49.5", "49.5", None)),
            (threshold("50"), "exports", "49.9", ("inconsistent", "49.9 stated, above 50", "50", None)),
            (threshold("50", "below"), "exports", "49.9", ("exact", "49.9 stated, below 50", None, "50")),
            (threshold("50", "below"), "exports", "51", ("inconsistent", "51 stated, below 50", None, "50")),
            (threshold("0"), "balance", "0.1", ("exact", "0.1 stated, above 0", "0", None)),
            (threshold("0", "below"), "balance", "0.1", ("inconsistent", "0.1 stated, below 0", None, "0")),
            (
                streak(3, "years", event="above", level="50"),
                "exports",
                "49",
                ("inconsistent", "49 stated, above 50", "50", None),
            ),
            (first_in("above", level="50"), "exports", "49", ("inconsistent", "49 stated, above 50", "50", None)),
            (streak(3, "years", event="surplus"), "balance", "6.9", ("exact", "6.9 stated, above 0", "0", None)),
            (
                streak(3, "years", event="surplus"),
                "balance",
                "-6.9",
                ("inconsistent", "-6.9 stated, above 0", "0", None),
            ),
            (first_in("surplus"), "balance", "-6.9", ("inconsistent", "-6.9 stated, above 0", "0", None)),
            (first_in("deficit"), "balance", "6.9", ("inconsistent", "6.9 stated, below 0", None, "0")),
        ],
    )
    def test_a_level_passed(
        self, tmp_path: Path, claim: dict[str, Any], flow: str, stated: str, verdict: tuple[str, ...]
    ) -> None:
        """A level passed once, for the first time or again is passed by the stated level; a surplus is above 0."""
        (found,) = judged(tmp_path, Rule.THRESHOLD, group(claim, level(stated), flow=flow))
        assert said(found) == verdict
        assert found.facts[0].startswith(f"2020.{flow}.{claim['measure']}")
        assert found.facts[1] == f"2020.{flow}@memo"

    def test_without_a_stated_level(self, tmp_path: Path) -> None:
        """A level passed in a period whose level is not stated is undetermined; growth does not state it."""
        (found,) = judged(tmp_path, Rule.THRESHOLD, group(threshold("50"), growth("5.0")))
        assert said(found) == ("undetermined", "above 50: no level of 2020 is stated", None, None)

    @pytest.mark.parametrize("elsewhere", [{"period": "2019"}, {"sector": "ict"}, {"flow": "imports"}])
    def test_levels_of_other_cells_do_not_count(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """The level of another period, sector or flow is no level of this one."""
        groups = [group(threshold("50")), group(level("40"), **elsewhere)]
        assert outcomes(judged(tmp_path, Rule.THRESHOLD, *groups)) == ["undetermined"]

    def test_a_streak_of_growth_passes_no_level(self, tmp_path: Path) -> None:
        """Streaks and first times of anything but levels are left to other rules."""
        claims = [streak(2, "years", event="growth"), first_in("growth"), streak(2, "years", event="record")]
        assert judged(tmp_path, Rule.THRESHOLD, group(*claims, level("5"))) == []


class TestShare:
    """A share is at most 100 percent."""

    @pytest.mark.parametrize(
        ("percent", "outcome"),
        [("35.7", "exact"), ("0", "exact"), ("100", "exact"), ("100.1", "inconsistent"), ("-1", "inconsistent")],
    )
    def test_a_share(self, tmp_path: Path, percent: str, outcome: str) -> None:
        """From nothing to all is possible, more or less is not."""
        (found,) = judged(tmp_path, Rule.SHARE, group(share(percent, partner="us")))
        assert said(found) == (outcome, f"{percent} percent, of at most 100", None, None)
        assert found.facts == ("2020.exports.us.share@memo",)

    def test_a_share_without_a_figure(self, tmp_path: Path) -> None:
        """A share that is only said to fall cannot be too large."""
        assert judged(tmp_path, Rule.SHARE, group({"measure": "share", "direction": "down", "partner": "us"})) == []

    @pytest.mark.parametrize(
        ("us", "china", "outcome"),
        [("50.0", "50.0", []), ("50.0", "50.1", []), ("60.0", "50.0", ["inconsistent"])],
    )
    def test_countries_together(self, tmp_path: Path, us: str, china: str, outcome: list[str]) -> None:
        """The shares of countries are together at most 100 percent; those of regions and of items may overlap."""
        for other, found in ((share(china, partner="china"), outcome), (share(china, partner="eu"), [])):
            folder = tmp_path / str(other["partner"])
            verdicts = judged(folder, Rule.SHARE, group(share(us, partner="us"), other))
            assert [text for text in outcomes(verdicts) if text != "exact"] == found


ITEMS = [*FAMILY, {"code": "ships", "en": "Ships", "ko": "선박"}]
PARTNERS = [
    {"code": "us", "en": "United States", "ko": "미국"},
    {"code": "eu", "en": "European Union", "ko": "유럽연합"},
    {"code": "malta", "en": "Malta", "ko": "몰타", "parent": "eu"},
]


def _two_levels(part: dict[str, str], whole: dict[str, str]) -> list[dict[str, Any]]:
    """Groups with a part of 6.0 and a whole of 5.0, of exports of 2020 unless said otherwise."""
    groups = []
    for value, keys in (("6.0", part), ("5.0", whole)):
        shared = {key: code for key, code in keys.items() if key in ("sector", "flow", "period")}
        groups.append(group(level(value, **{key: keys[key] for key in keys if key not in shared}), **shared))
    return groups


class TestPart:
    """A part is not larger than its whole."""

    @pytest.mark.parametrize(
        ("part", "whole", "outcome", "low", "high"),
        [
            ("99.2", "512.9", "exact", None, "512.95"),
            ("5.0", "5.0", "exact", None, "5.05"),
            ("5.1", "5.0", "within rounding", None, "5.05"),
            ("5.2", "5", "within rounding", None, "5.5"),
            ("5.9", "5", "only if truncated", None, "5.5"),
            ("5.2", "5.0", "inconsistent", None, "5.05"),
        ],
    )
    def test_an_item_and_the_total(
        self, tmp_path: Path, part: str, whole: str, outcome: str, low: str | None, high: str | None
    ) -> None:
        """A part is judged by the greatest value that the whole can have."""
        (found,) = judged(tmp_path, Rule.PART, group(level(whole), level(part, item="ships")))
        assert str(found.outcome).endswith(outcome)
        assert said(found)[1:] == (f"{part} is part of {whole}", low, high)
        assert found.facts == ("2020.exports.ships@memo", "2020.exports@memo")

    @pytest.mark.parametrize(
        ("part", "whole"),
        [
            ({"partner": "us"}, {}),
            ({"item": "ships", "partner": "us"}, {"partner": "us"}),
            ({"item": "ships", "partner": "us"}, {"item": "ships"}),
            ({"item": "cars"}, {"item": "vehicles"}),
            ({"item": "cars", "partner": "us"}, {"item": "vehicles", "partner": "us"}),
            ({"partner": "malta"}, {"partner": "eu"}),
            ({"item": "ships", "partner": "malta"}, {"item": "ships", "partner": "eu"}),
            ({"period": "2020-11"}, {"period": "2020"}),
            ({"period": "2020-11", "item": "ships"}, {"period": "2020", "item": "ships"}),
            ({"period": "2020-11"}, {"period": "2020-10/2020-12"}),
            ({"period": "2020-01/2020-10"}, {"period": "2020"}),
        ],
    )
    @pytest.mark.parametrize("flow", ["exports", "imports", "fdi"])
    def test_every_whole_of_a_part(
        self, tmp_path: Path, part: dict[str, str], whole: dict[str, str], flow: str
    ) -> None:
        """Partner and total, item inside a partner and both, child and parent, month and year: none may be larger."""
        groups = _two_levels({**part, "flow": flow}, {**whole, "flow": flow})
        (found,) = judged(tmp_path, Rule.PART, *groups, items=ITEMS, partners=PARTNERS)
        assert (outcomes([found]), found.message) == (["inconsistent"], "6.0 is part of 5.0")

    @pytest.mark.parametrize(
        ("part", "whole"), [({"item": "ships", "partner": "us"}, {}), ({"item": "taxis"}, {"item": "vehicles"})]
    )
    def test_the_whole_of_a_whole(self, tmp_path: Path, part: dict[str, str], whole: dict[str, str]) -> None:
        """A part is part of what its whole is part of, where no level between the two is stated as well."""
        found = judged(tmp_path, Rule.PART, *_two_levels(part, whole), items=ITEMS, partners=PARTNERS)
        assert "inconsistent" in outcomes(found)

    @pytest.mark.parametrize(
        ("part", "whole"),
        [
            ({"item": "ships"}, {"sector": "ict"}),
            ({"item": "ships"}, {"flow": "imports"}),
            ({"item": "ships"}, {"status": "target"}),
            ({"item": "ships", "status": "forecast"}, {}),
            ({"item": "ships"}, {"period": "2019"}),
            ({"item": "ships"}, {"partner": "us"}),
            ({"item": "ships"}, {"item": "automobiles"}),
            ({"item": "ships", "period": "2020-11"}, {"period": "2020-12"}),
            ({"item": "ships", "measure": "daily-average"}, {}),
        ],
    )
    def test_what_is_no_part(self, tmp_path: Path, part: dict[str, str], whole: dict[str, str]) -> None:
        """Other sectors, flows, periods, partners, items and measures hold no part of it, nor do targets."""
        assert judged(tmp_path, Rule.PART, *_two_levels(part, whole)) == []

    def test_a_balance_has_no_parts(self, tmp_path: Path) -> None:
        """The balance of a month may be larger than that of its year."""
        groups = [group(level("6.0"), flow="balance", period="2020-11"), group(level("5.0"), flow="balance")]
        assert judged(tmp_path, Rule.PART, *groups) == []

    def test_the_whole_of_the_same_document_comes_first(self, tmp_path: Path) -> None:
        """A part is set against the whole of its own document, and against that of another where its own has none."""
        ships, total = group(level("6.0", item="ships")), group(level("7.0"))
        smaller = group(level("5.0"), source="note")
        assert outcomes(judged(tmp_path / "own", Rule.PART, ships, total, smaller, **OTHER)) == ["exact"]
        assert outcomes(judged(tmp_path / "other", Rule.PART, ships, smaller, **OTHER)) == ["inconsistent"]

    def test_a_whole_that_is_a_limit(self, tmp_path: Path) -> None:
        """4 fits into any "more than 5", 6 into some; 4 into some "less than 5"; "more than 6" does not fit into 5."""
        fits = group(level("5", bound="above"), level("4", item="ships"))
        assert outcomes(judged(tmp_path / "fits", Rule.PART, fits)) == ["exact"]
        may_fit = group(level("5", bound="above"), level("6", item="ships"))
        assert outcomes(judged(tmp_path / "may", Rule.PART, may_fit)) == ["undetermined"]
        may_be_smaller = group(level("5", bound="below"), level("4", item="ships"))
        assert outcomes(judged(tmp_path / "smaller", Rule.PART, may_be_smaller)) == ["undetermined"]
        not_fits = group(level("5"), level("6", item="ships", bound="above"))
        assert outcomes(judged(tmp_path / "not", Rule.PART, not_fits)) == ["inconsistent"]

    def test_a_level_passed_by_a_part(self, tmp_path: Path) -> None:
        """A part that has passed a level is larger than a whole below it; of a whole above it, it may be larger."""
        may_fit = group(level("5.0"), threshold("3.0", item="ships"))
        assert outcomes(judged(tmp_path / "may", Rule.PART, may_fit)) == ["undetermined"]
        found = judged(tmp_path, Rule.PART, group(level("5.0"), threshold("6.0", item="ships")))
        assert "inconsistent" in outcomes(found)


class TestTogether:
    """Parts that cannot overlap are together not larger than their whole."""

    @pytest.mark.parametrize(
        ("us", "china", "outcome"),
        [
            ("3.0", "5.0", "exact"),
            ("4.0", "6.0", "within rounding"),
            ("4.1", "6.0", "within rounding"),
            ("4.2", "6.0", "inconsistent"),
        ],
    )
    def test_countries(self, tmp_path: Path, us: str, china: str, outcome: str) -> None:
        """Levels of countries are added up with their rounding."""
        groups = group(level("10.0"), level(us, partner="us"), level(china, partner="china"))
        *_, found = judged(tmp_path, Rule.PART, groups)
        assert said(found) == (outcome, f"{us} + {china} are part of 10.0", None, "10.05")
        assert found.facts == ("2020.exports@memo", "2020.exports.us@memo", "2020.exports.china@memo")

    def test_countries_only_if_truncated(self, tmp_path: Path) -> None:
        """Parts and whole may fit only if all were cut off."""
        groups = group(level("10"), level("5.4", partner="us"), level("5.4", partner="china"))
        *_, found = judged(tmp_path, Rule.PART, groups)
        assert outcomes([found]) == [TRUNCATED]

    def test_regions_may_overlap(self, tmp_path: Path) -> None:
        """Only partners with a country code are added up: regions may hold one another."""
        groups = group(level("10.0"), level("6.0", partner="us"), level("6.0", partner="eu"))
        assert {verdict.message for verdict in judged(tmp_path, Rule.PART, groups)} == {"6.0 is part of 10.0"}

    def test_balances_are_not_added(self, tmp_path: Path) -> None:
        """A surplus with some countries may be larger than the whole surplus."""
        entries = (level("10.0"), level("9.0", partner="us"), level("9.0", partner="china"))
        assert judged(tmp_path, Rule.PART, group(*entries, flow="balance")) == []

    def test_countries_of_one_item(self, tmp_path: Path) -> None:
        """What countries take of an item is added up to the item, not to the total."""
        ships = [level("6.0", item="ships", partner=partner) for partner in ("us", "china")]
        found = judged(tmp_path, Rule.PART, group(level("20.0"), level("10.0", item="ships"), *ships))
        assert [verdict.facts[0] for verdict in found if verdict.wrong] == ["2020.exports.ships@memo"]

    @pytest.mark.parametrize(
        "elsewhere", [{"sector": "ict"}, {"period": "2019"}, {"flow": "imports"}, {"source": "note"}]
    )
    def test_countries_of_another_cell_or_document(self, tmp_path: Path, elsewhere: dict[str, str]) -> None:
        """Countries of another sector, period, flow or document are not added."""
        groups = [group(level("10.0"), level("6.0", partner="us")), group(level("6.0", partner="china"), **elsewhere)]
        assert not [verdict for verdict in judged(tmp_path, Rule.PART, *groups, **OTHER) if verdict.wrong]

    def test_a_country_stated_twice_is_added_once(self, tmp_path: Path) -> None:
        """Two figures of one document about one country are one country."""
        us = (level("4.0", partner="us"), level("4.0", partner="us", variant="customs"))
        found = judged(tmp_path, Rule.PART, group(level("10.0"), *us, level("5.0", partner="china")))
        assert not [verdict for verdict in found if verdict.wrong]

    @pytest.mark.parametrize(
        ("months", "outcome"),
        [(("4.0", "5.0"), "exact"), (("5.0", "5.1"), "within rounding"), (("5.0", "5.3"), "inconsistent")],
    )
    def test_months_of_a_year(self, tmp_path: Path, months: tuple[str, str], outcome: str) -> None:
        """Months that lie in a year are added up, whatever documents state them."""
        groups = [
            group(level("10.0")),
            group(level(months[0]), period="2020-11"),
            group(level(months[1]), period="2020-12", source="note"),
            group(level("9.0"), period="2019-12"),
            group(level("9.0"), period="2020-01/2020-03"),
        ]
        *_, found = judged(tmp_path, Rule.PART, *groups, **OTHER)
        assert said(found) == (outcome, f"{months[0]} + {months[1]} are part of 10.0", None, "10.05")
        assert found.facts == ("2020.exports@memo", "2020-11.exports@memo", "2020-12.exports@note")

    def test_a_month_stated_twice_is_added_once(self, tmp_path: Path) -> None:
        """Two statements of one month are one month."""
        groups = [group(level("10.0")), group(level("6.0"), period="2020-11")]
        again = group(level("6.0"), period="2020-11", source="note")
        assert not [verdict for verdict in judged(tmp_path, Rule.PART, *groups, again, **OTHER) if verdict.wrong]
