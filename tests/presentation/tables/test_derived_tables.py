"""Tables of what is computed: nothing in them looks like a stated figure."""

from decimal import Decimal

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import DerivedKind, Outcome, Rule
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.language.english import English
from korea_trade.messages.phrases import ComparedBy
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.comparison import ComparisonView
from korea_trade.presentation.tables.derived import DerivedView
from korea_trade.presentation.tables.table import Table
from korea_trade.presentation.tables.verdicts import VerdictsView
from korea_trade.questions.trade import Trade
from tests.arithmetic.judging import OTHER
from tests.conftest import OpenSmall
from tests.entries import growth, level, streak
from tests.small import group

MEMO = "Source: publisher not named, undated, Exports of chips rose 5.6 percent to $99.2 billion in 2020. (memo)"
NOTE = "Source: publisher not named, undated, A note on trade. (note)"
ENGLISH = English((), ())
SUBTRACTED = "≈ Derived: the second less the first, within the bounds of their rounding."


def headings(table: Table) -> list[str]:
    return [column.heading for column in table.columns]


def as_dicts(table: Table) -> list[dict[str, str]]:
    """Rows by heading; columns that are empty throughout are not there."""
    return [dict(zip(headings(table), row, strict=True)) for row in table.rows]


class TestDerived:
    """The table of ``ktrade derived``."""

    def test_figures_and_bounds(self, small: OpenSmall) -> None:
        """Each figure has the sign of a derived one, its bounds and its formula; the notes say what the sign means."""
        trade = small(group(level("512.9", growth="-5.4"), level("99.2", item="semiconductors", caveat="Of chips.")))
        (table,) = DerivedView(trade.derived(), render_context(trade)).tables()
        assert table.title == "3 derived figures"
        rows = as_dicts(table)
        assert rows[0] == {
            "Derived figure": "Exports, 2019: level",
            "≈": "≈542",
            "Bounds": "541.8 to 542.6",
            "Unit": "USD bn",
            "Formula": "level / (1 + growth/100) = 512.9 / (1 - 5.4/100)",
        }
        assert rows[1]["Derived figure"] == "Exports, 2020: change from a year earlier"
        assert (rows[1]["≈"], rows[1]["Bounds"]) == ("≈-29.3", "-29.57 to -28.98")
        assert rows[2]["Derived figure"] == "Exports of semiconductors, 2020: share of the whole †"
        assert (rows[2]["≈"], rows[2]["Unit"]) == ("≈19.34", "%")
        meaning, caveat, source = table.footnotes
        assert meaning.startswith("≈ Derived, not stated in any document: ")
        assert caveat == "† Of chips."
        assert source == MEMO

    def test_a_start_of_a_streak(self, small: OpenSmall) -> None:
        """What has no figure has no sign of one, nor a column for it."""
        trade = small(group(streak(4, "years", event="growth")))
        (table,) = DerivedView(trade.derived(), render_context(trade)).tables()
        assert table.title == "1 derived figure"
        assert table.footnotes == (MEMO,)
        assert as_dicts(table) == [
            {
                "Derived figure": "Exports, 2017: streak of growth began",
                "Formula": "2020 less 4 years, plus one",
            }
        ]

    def test_contributions_are_percentage_points(self, small: OpenSmall) -> None:
        """A contribution is in percentage points, not in percent."""
        trade = small(group(level("512.9", growth="-5.4"), level("99.2", growth="5.6", item="semiconductors")))
        (table,) = DerivedView(trade.derived(), render_context(trade)).tables()
        units = {row["Derived figure"]: row["Unit"] for row in as_dicts(table)}
        part = "Exports of semiconductors, 2020"
        assert units[f"{part}: contribution to the growth of the whole"] == "pp"
        assert units[f"{part}: share of the whole"] == "%"

    @pytest.mark.parametrize(
        ("language", "flow", "named"),
        [
            (
                LanguageCode.EN,
                "imports",
                {
                    "share of imports from the United States",
                    "contribution to the growth of imports from the United States",
                    "share of imports of ships",
                    "contribution to the growth of imports of ships",
                },
            ),
            (
                LanguageCode.KO,
                "exports",
                {
                    "대미 수출 대비 비중",
                    "대미 수출 증감률에 대한 기여도",
                    "선박 수출 대비 비중",
                    "선박 수출 증감률에 대한 기여도",
                },
            ),
        ],
    )
    def test_an_item_with_a_partner_names_its_wholes(
        self, small: OpenSmall, language: LanguageCode, flow: str, named: set[str]
    ) -> None:
        """What an item with a partner is a part of is named, as it is a part of the trade in each."""
        cells: list[dict[str, str]] = [{"item": "ships", "partner": "us"}, {"partner": "us"}, {"item": "ships"}]
        levels = [level(f"{place}.0", growth="5.0", **cell) for place, cell in enumerate(cells, 1)]
        trade = small(group(*levels, flow=flow))
        (table,) = DerivedView(trade.derived(), render_context(trade, language)).tables()
        assert named <= {row[0].split(": ")[1] for row in table.rows}

    def test_nothing_derived(self, bundled: Trade) -> None:
        """Nothing derived is no table."""
        assert DerivedView([], render_context(bundled)).tables() == []

    def test_every_kind_has_its_words(self, bundled: Trade) -> None:
        """Every kind of derived figure of the fact base can be shown, and every figure carries the sign.

        The only leg that would be implied rests on a surplus that cannot be.
        """
        kinds = {figure.kind for figure in Arithmetic(bundled.base).derived}
        assert kinds == set(DerivedKind) - {DerivedKind.IMPLIED}
        (table,) = DerivedView(bundled.derived(), render_context(bundled)).tables()
        assert len(table.rows) == len(bundled.derived())
        assert all(row["≈"].startswith("≈") or not row["Bounds"] for row in as_dicts(table))


class TestComparison:
    """The table of ``ktrade compare``."""

    def test_a_contradiction_is_marked_and_nothing_follows(self, bundled: Trade) -> None:
        """A figure that contradicts others, as its caveat says, has a sign of its own, and no change beside it."""
        rows = bundled.compare("2020-12", "2023-12", flow="balance")
        (table,) = ComparisonView(rows, render_context(bundled)).tables()
        assert as_dicts(table) == [{"": "Balance †", "December 2020": "6.9", "December 2023": "?44.8"}]
        assert "? Contradicts other figures, as its caveat says: nothing is derived from it." in table.footnotes

    def test_a_floor_is_at_least_so_much(self, bundled: Trade) -> None:
        """The change up to a tally that was topped is at least so much, in both languages."""
        rows = bundled.compare("2020", "2025")
        (table,) = ComparisonView(rows, render_context(bundled)).tables()
        (row,) = as_dicts(table)
        assert (row["2025"], row["Change"], row["%"], row["Went"]) == (">700", "≥+186.5", "≥+36.36", "up")
        assert any(note.startswith("≥, ≤ At least, at most: ") for note in table.footnotes)
        assert not any(note.startswith("≈") for note in table.footnotes)
        (korean,) = ComparisonView(rows, render_context(bundled, LanguageCode.KO)).tables()
        assert "≥+1,865" in korean.rows[0]

    def test_shares_have_a_table_of_their_own(self, bundled: Trade) -> None:
        """Shares stand in percent, their change in percentage points, apart from levels."""
        rows = bundled.compare("2024-01/2024-11", "2025-01/2025-11", by="partner")
        (table,) = ComparisonView(rows, render_context(bundled)).tables()
        assert table.title.endswith("all industries, shares in percent, changes in percentage points")
        assert table.rows == (("U.S. and China together", "38.1", "35.7", "≈-2.4", "-2.5 to -2.3", "down"),)

    def test_two_periods(self, small: OpenSmall) -> None:
        """Both figures, then the change with a sign and its bounds, and which way it went; growth is left out."""
        one, other = level("45.8", growth="4.0"), level("51.4", growth="12.6", caveat="Of December.")
        trade = small(group(one, period="2020-11"), group(other, period="2020-12", source="note"), **OTHER)
        (table,) = ComparisonView(trade.compare("2020-11", "2020-12"), render_context(trade)).tables()
        assert table.title == "November 2020 and December 2020 side by side, all industries, USD bn"
        assert as_dicts(table) == [
            {
                "": "Exports †",
                "November 2020": "45.8",
                "December 2020": "51.4",
                "Change": "≈+5.6",
                "Bounds": "+5.5 to +5.7",
                "%": "≈+12.2",
                "Bounds %": "+11.99 to +12.46",
                "Went": "up",
            }
        ]
        assert table.footnotes == (SUBTRACTED, "† Of December.", MEMO, NOTE)

    def test_a_table_for_each_sector(self, small: OpenSmall) -> None:
        """Two periods of two sectors are two tables: sectors are never mixed."""
        groups = [
            group(level(value), period=period, sector=sector)
            for value, period, sector in (
                ("5", "2020-11", "ict"),
                ("6", "2020-11", "all-industries"),
                ("7", "2020-12", "ict"),
                ("9", "2020-12", "all-industries"),
            )
        ]
        trade = small(*groups)
        tables = ComparisonView(trade.compare("2020-11", "2020-12"), render_context(trade)).tables()
        found = {table.title.split(", ")[1]: as_dicts(table)[0]["Change"] for table in tables}
        assert found == {"ICT": "≈+2", "all industries": "≈+3"}

    @pytest.mark.parametrize(("second", "went"), [("45.9", "cannot tell"), ("44.0", "down")])
    def test_which_way_it_went(self, small: OpenSmall, second: str, went: str) -> None:
        """An open sign is said to be open."""
        trade = small(group(level("45.8")), group(level(second), period="2021"))
        (table,) = ComparisonView(trade.compare("2020", "2021"), render_context(trade)).tables()
        assert as_dicts(table)[0]["Went"] == went

    def test_a_balance_has_no_percentage(self, small: OpenSmall) -> None:
        """Columns that nothing fills are left out."""
        trade = small(
            *(
                group(level(value), flow="balance", period=period)
                for value, period in (("5.9", "2019"), ("6.9", "2020"))
            )
        )
        (table,) = ComparisonView(trade.compare("2019", "2020"), render_context(trade)).tables()
        assert headings(table) == ["", "2019", "2020", "Change", "Bounds", "Went"]
        assert table.rows[0][0] == "Balance"

    def test_two_sectors(self, small: OpenSmall) -> None:
        """Two definitions have a difference, no change, and the growth of both; the notes say why they differ."""
        groups = [
            group(level("99.2", growth="5.6", item="semiconductors"), growth("-12.2", item="ships")),
            group(level("100.3", growth="5.4", item="semiconductors"), growth("-5.1", item="ships"), sector="ict"),
        ]
        trade = small(*groups)
        (table,) = ComparisonView(trade.compare("all-industries", "ict", by="item"), render_context(trade)).tables()
        assert table.title == "All industries and ICT side by side, 2020, USD bn"
        chips, ships = as_dicts(table)
        assert (chips["Difference"], chips["Second is"]) == ("≈+1.1", "higher")
        assert (chips["all industries growth %"], chips["ICT growth %"]) == ("+5.6", "+5.4")
        assert (ships["all industries"], ships["Difference"], ships["Second is"]) == ("", "", "")
        assert (ships["all industries growth %"], ships["ICT growth %"]) == ("-12.2", "-5.1")
        assert table.footnotes == (SUBTRACTED, ENGLISH.sectors_differ(), MEMO)

    def test_two_sectors_the_other_way_round(self, small: OpenSmall) -> None:
        """The second may be lower."""
        trade = small(group(level("9")), group(level("5"), sector="ict"))
        (table,) = ComparisonView(trade.compare("all-industries", "ict"), render_context(trade)).tables()
        assert as_dicts(table)[0]["Second is"] == "lower"

    def test_a_table_for_each_period_of_two_sectors(self, small: OpenSmall) -> None:
        """Two sectors in two periods are two tables."""
        groups = [
            group(level(value), sector=sector, period=period)
            for period in ("2019", "2020")
            for value, sector in (("9", "all-industries"), ("5", "ict"))
        ]
        trade = small(*groups)
        rows = trade.compare("all-industries", "ict")
        titles = [table.title for table in ComparisonView(rows, render_context(trade)).tables()]
        assert titles == [f"All industries and ICT side by side, {year}, USD bn" for year in ("2019", "2020")]

    @pytest.mark.parametrize(
        ("keys", "by", "name"), [({"item": "ships"}, "item", "Ships"), ({"partner": "us"}, "partner", "United States")]
    )
    def test_names(self, small: OpenSmall, keys: dict[str, str], by: ComparedBy, name: str) -> None:
        """A row is named for its item or partner."""
        trade = small(*(group(level("5", **keys), period=period) for period in ("2019", "2020")))
        (table,) = ComparisonView(trade.compare("2019", "2020", by=by), render_context(trade)).tables()
        assert table.rows[0][0] == name

    def test_nothing_to_compare(self, bundled: Trade) -> None:
        """Without rows there is no table."""
        assert ComparisonView([], render_context(bundled)).tables() == []


class TestVerdicts:
    """The table of ``ktrade check --verdicts``."""

    @pytest.mark.parametrize(
        ("low", "high", "numbers"),
        [
            (None, None, "growth of so is not stated"),
            ("6.8", "7", "growth of so is not stated; bounds 6.8 to 7"),
            (None, "7", "growth of so is not stated; bounds up to 7"),
            ("6.8", None, "growth of so is not stated; bounds 6.8 and more"),
            ("0", None, "growth of so is not stated; bounds 0 and more"),
        ],
    )
    @pytest.mark.parametrize(
        ("acknowledged", "outcome", "notes"),
        [
            (None, "inconsistent", ()),
            ("Why.", "inconsistent (acknowledged by its caveat)", ("Acknowledged, balance of a@memo: Why.",)),
        ],
    )
    def test_a_verdict(
        self,
        low: str | None,
        high: str | None,
        numbers: str,
        acknowledged: str | None,
        outcome: str,
        notes: tuple[str, ...],
    ) -> None:
        """Rule, outcome, the numbers with their bounds, and the ids; what is acknowledged says so, and why below."""
        ends = [None if end is None else Decimal(end) for end in (low, high)]
        verdict = Verdict(
            rule=Rule.BALANCE,
            outcome=Outcome.INCONSISTENT,
            facts=("a@memo", "b@memo"),
            phrase=phrase(VerdictPhrases.growth_of_parts_not_stated, ["so"]),
            low=ends[0],
            high=ends[1],
            acknowledged=acknowledged,
        )
        (table,) = VerdictsView([verdict], ENGLISH).tables()
        assert as_dicts(table) == [
            {"Rule": "balance", "Verdict": outcome, "Numbers": numbers, "Facts": "a@memo b@memo"}
        ]
        assert table.footnotes == notes

    def test_all_verdicts(self, bundled: Trade) -> None:
        """Every verdict of the fact base is a row, and the title says how many there are."""
        rows = bundled.check().verdicts
        (table,) = VerdictsView(rows, ENGLISH).tables()
        assert len(table.rows) == len(rows)
        assert table.title.startswith(f"{len(rows)} verdicts")
        assert len(table.footnotes) == 1
