"""What English says of facts."""

import pytest

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.language.english.words import inside_sentence, with_article
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.questions.fact_row import FactRow
from tests.language.a_fact import COUNT, ENGLISH, FIRST, RANK, STREAK, THRESHOLD, about, change, level


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2020", "2020"),
        ("2020-11", "November 2020"),
        ("2020-01", "January 2020"),
        ("2020-12", "December 2020"),
        ("2020-01/2020-10", "January to October 2020"),
        ("2019-12/2020-01", "December 2019 to January 2020"),
        ("2024-03-01/2024-03-20", "March 1 to 20, 2024"),
        ("2024-02-25/2024-03-05", "February 25 to March 5, 2024"),
        ("2023-12-25/2024-01-05", "December 25, 2023 to January 5, 2024"),
    ],
)
def test_periods(period: str, name: str) -> None:
    """A period reads as a person says it, a year or month shared by both ends once."""
    assert ENGLISH.period(period) == name


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (RANK, "highest in history"),
        (about(RANK, value="2"), "second highest in history"),
        (about(RANK, among=Among.YEAR, period="2020-12"), "highest in 2020"),
        (about(RANK, among=Among.SINCE, since="2018-10"), "highest since October 2018"),
        (about(RANK, among=Among.SINCE, since="1992"), "highest since 1992"),
        (about(RANK, among=Among.WINDOW, window="18 months"), "highest in 18 months"),
        (about(RANK, among=Among.WORLD, value="6"), "sixth highest in the world"),
        (about(RANK, among=Among.SAME_PERIOD, period="2024-05"), "highest of any May"),
        (about(RANK, among=Among.SAME_PERIOD, period="2024-01/2024-06"), "highest of the same period in any year"),
        (about(RANK, ranked_from=RankedFrom.LOWEST), "lowest in history"),
        (about(RANK, ranked_from=RankedFrom.LOWEST, value="2"), "second lowest in history"),
        (about(RANK, ranked=Ranked.DAILY_AVERAGE), "highest daily average in history"),
        (about(RANK, ranked=Ranked.NUMBER_OF_EXPORTERS), "highest number of exporters in history"),
        (about(RANK, among=Among.DESTINATIONS), "largest destination of Korea's exports"),
        (
            about(RANK, among=Among.DESTINATIONS, note="It passed X."),
            "largest destination of Korea's exports (it passed X)",
        ),
        (
            about(RANK, among=Among.DESTINATIONS, value="3", note="By a draft."),
            "third largest destination of Korea's exports",
        ),
        (
            about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020-12"),
            "all of them grew for two months in a row, for the first time in 25 months",
        ),
        (
            about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020"),
            "all of them grew for two years in a row, for the first time in 25 months",
        ),
        (
            about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020-10/2020-12"),
            "all of them grew for two quarters in a row, for the first time in 25 months",
        ),
        (
            about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020-12-01/2020-12-20"),
            "all of them grew twice in a row, for the first time in 25 months",
        ),
        (about(RANK, among=Among.DESTINATIONS, value="3"), "third largest destination of Korea's exports"),
        (about(RANK, among=Among.ITEMS, value="2"), "second largest item"),
        (about(RANK, among=Among.ORDER, value="6", level="700"), "Korea is the sixth country to reach USD 700 bn"),
        (about(RANK, among=Among.ORDER, level="700"), "Korea is the first country to reach USD 700 bn"),
        (STREAK, "a surplus, 8 months in a row"),
        (about(STREAK, value="1"), "a surplus, 1 month in a row"),
        (about(STREAK, value="3", unit=Unit.QUARTERS), "a surplus, 3 quarters in a row"),
        (
            about(STREAK, event=Event.ABOVE, level="10.0", value="3", unit=Unit.YEARS),
            "above USD 10.0 bn, 3 years in a row",
        ),
        (
            about(STREAK, event=Event.ABOVE, ranked=Ranked.GROWTH, level="10"),
            "growth above 10 percent, 8 months in a row",
        ),
        (
            about(STREAK, event=Event.ABOVE, ranked=Ranked.VALUE_IN_WON, level="60"),
            "value in won above KRW 60 tn, 8 months in a row",
        ),
        (
            about(STREAK, event=Event.RECORD, among=Among.SAME_PERIOD),
            "highest of the same period in any year, 8 months in a row",
        ),
        (FIRST, "growth, for the first time in 25 months"),
        (about(FIRST, value=None, since="2018-11"), "growth, for the first time since November 2018"),
        (about(FIRST, value=None), "growth, for the first time"),
        (about(FIRST, event=Event.ABOVE, level="11", value=None), "above USD 11 bn, for the first time"),
        (about(FIRST, ranked=Ranked.DAILY_AVERAGE), "growth of the daily average, for the first time in 25 months"),
        (THRESHOLD, "above USD 5.0 bn"),
        (about(THRESHOLD, bound=Bound.BELOW), "below USD 5.0 bn"),
        (about(THRESHOLD, value="2", unit=Unit.TIMES), "more than 2 times the year before"),
        (about(THRESHOLD, value="2", unit=Unit.PERCENT, ranked=Ranked.GROWTH), "growth above 2 percent"),
        (about(THRESHOLD, value="0", flow=Flow.BALANCE), "in surplus"),
        (about(THRESHOLD, value="0.0", flow=Flow.BALANCE, bound=Bound.BELOW), "in deficit"),
        (about(THRESHOLD, flow=Flow.BALANCE), "a surplus above USD 5.0 bn"),
        (
            about(THRESHOLD, value="-5.0", flow=Flow.BALANCE, bound=Bound.BELOW),
            "a deficit of more than USD 5.0 bn",
        ),
    ],
)
def test_milestones(fact: FactRow, said: str) -> None:
    """A milestone reads as a person would say it, with the digits as written, and is what the fact states."""
    assert ENGLISH.milestone(fact) == ENGLISH.statement(fact) == said


def test_other_measures_are_no_milestones() -> None:
    """A level is never passed off as a milestone."""
    with pytest.raises(ValueError, match="value is not a milestone"):
        ENGLISH.milestone(level("5.0"))


@pytest.mark.parametrize(
    ("place", "word"),
    [
        *((2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth")),
        *((9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"), (20, "20th"), (21, "21st")),
        *((22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"), (111, "111th")),
    ],
)
def test_places(place: int, word: str) -> None:
    """A place is an English ordinal, in words up to the ninth."""
    assert ENGLISH.milestone(about(RANK, value=str(place))) == f"{word} highest in history"


@pytest.mark.parametrize(
    ("fact", "subject"),
    [
        (about(), "Exports, 2020"),
        (about(item="chips"), "Exports of semiconductors, 2020"),
        (about(item="oled", period="2020-11"), "Exports of OLEDs, November 2020"),
        (about(partner="china"), "Exports to China, 2020"),
        (about(partner="us"), "Exports to the United States, 2020"),
        (about(partner="eu", flow=Flow.IMPORTS), "Imports from the European Union, 2020"),
        (about(partner="japan", flow=Flow.BALANCE), "Trade balance with Japan, 2020"),
        (about(partner="us", flow=Flow.FDI), "Foreign direct investment from the United States, 2020"),
        (about(item="k-food", partner="china", sector=Sector.ICT), "Exports of K-food to China, 2020, ICT"),
        (about(partner="but-us"), "Exports to all destinations except the U.S., 2020"),
        (
            about(flow=Flow.BALANCE, sector=Sector.SMALL_AND_MIDSIZE),
            "Trade balance, 2020, small and midsize firms",
        ),
        (about(flow=Flow.OTHER, item="oil-prices"), "Oil prices, 2020"),
        (about(flow=Flow.OTHER, measure=Measure.WORKING_DAYS, period="2020-11"), "Working days, November 2020"),
        (about(flow=Flow.OTHER, item="machinery", partner="japan"), "General machinery, Japan, 2020"),
    ],
)
def test_subjects(fact: FactRow, subject: str) -> None:
    """Flow, item, partner, period and sector make one phrase."""
    assert ENGLISH.subject(fact) == subject


@pytest.mark.parametrize(
    ("fact", "statement"),
    [
        (change("-5.4", value="512.9", unit=Unit.USD_BN), "USD 512.9 bn, down 5.4 percent year-on-year"),
        (level("71.0"), "USD 71.0 bn"),
        (level("1.5", Unit.KRW_TN), "KRW 1.5 tn"),
        (level("82.1", Unit.USD_PER_BARREL, measure=Measure.PRICE), "price USD 82.1 per barrel"),
        (level("2.74", Unit.MN_UNITS, measure=Measure.QUANTITY), "2.74 million units"),
        (level("45.6", flow=Flow.BALANCE), "a surplus of USD 45.6 bn"),
        (level("-45.6", flow=Flow.BALANCE, direction=Direction.DOWN), "a deficit of USD 45.6 bn, wider"),
        (level("-45.6", flow=Flow.BALANCE, direction=Direction.UP), "a deficit of USD 45.6 bn, narrower"),
        (change("5.60"), "up 5.60 percent year-on-year"),
        (change("5.60", comparison=Comparison.PREVIOUS_MONTH), "up 5.60 percent month-on-month"),
        (change("10", bound=Bound.ABOUT), "up about 10 percent year-on-year"),
        (change("0.0"), "unchanged year-on-year"),
        (about(direction=Direction.DOWN), "down"),
        (about(direction=Direction.DOWN, comparison=Comparison.PREVIOUS_QUARTER), "down quarter-on-quarter"),
        (level("2", Unit.PERCENT, status=Status.TARGET), "2 percent (target)"),
        (level("700", status=Status.PROVISIONAL), "USD 700 bn (provisional)"),
        (level("35", bound=Bound.ABOVE), "more than USD 35 bn"),
        (level("35", bound=Bound.BELOW), "less than USD 35 bn"),
        (level("35", bound=Bound.ABOUT), "about USD 35 bn"),
        (level("38.1", Unit.PERCENT, measure=Measure.SHARE), "a share of 38.1 percent"),
        (about(measure=Measure.SHARE, direction=Direction.DOWN), "share down"),
        (about(measure=Measure.SHARE, direction=Direction.DOWN, partner="us"), "share of all exports down"),
        (
            level("9", Unit.PERCENT, measure=Measure.SHARE, item="chips", flow=Flow.IMPORTS),
            "a share of 9 percent of all imports",
        ),
        (level("9", Unit.PERCENT, measure=Measure.SHARE, item="chips", sector=Sector.ICT), "a share of 9 percent"),
        (level("9", Unit.PERCENT, measure=Measure.SHARE, item="chips", partner="us"), "a share of 9 percent"),
        (about(flow=Flow.BALANCE, direction=Direction.UP), "improved"),
        (about(flow=Flow.BALANCE, direction=Direction.DOWN), "worsened"),
        (about(STREAK, event=Event.RECORD), "a monthly record, 8 months in a row"),
        (
            about(STREAK, event=Event.ABOVE, level="5", flow=Flow.BALANCE),
            "a surplus above USD 5 bn, 8 months in a row",
        ),
        (
            level("-2.4", Unit.PERCENTAGE_POINTS, measure=Measure.SHARE_CHANGE, direction=Direction.DOWN),
            "share down 2.4 percentage points year-on-year",
        ),
        (level("2.1", measure=Measure.DAILY_AVERAGE), "daily average USD 2.1 bn"),
        (change("4.7", measure=Measure.VOLUME), "volume up 4.7 percent year-on-year"),
        (COUNT, "11 of 15 items grew"),
        (about(COUNT, direction=Direction.DOWN), "11 of 15 items fell"),
        (about(COUNT, value="15"), "all 15 items grew"),
        (about(COUNT, of=None, unit=Unit.REGIONS), "11 regions grew"),
        (about(COUNT, direction=None), "11 of 15 items"),
        (about(COUNT, direction=None, note="Of the world."), "11 of 15 items (of the world)"),
        (level("22.5", Unit.DAYS, flow=Flow.OTHER, measure=Measure.WORKING_DAYS), "22.5 days"),
        (
            level("-0.5", Unit.DAYS, flow=Flow.OTHER, measure=Measure.WORKING_DAYS_CHANGE, direction=Direction.DOWN),
            "0.5 days fewer",
        ),
        (about(flow=Flow.OTHER, direction=Direction.UP, note="Sales."), "up (sales)"),
        (
            level("2", Unit.PERCENT, flow=Flow.OTHER, status=Status.FORECAST, note="By the IMF."),
            "2 percent (forecast; by the IMF)",
        ),
        (about(RANK, status=Status.PROVISIONAL), "highest in history (provisional)"),
        (about(STREAK, status=Status.TARGET), "a surplus, 8 months in a row (target)"),
    ],
)
def test_statements(fact: FactRow, statement: str) -> None:
    """Level, growth, direction or count in words, digits as written, and what is no result marked."""
    assert ENGLISH.statement(fact) == statement


@pytest.mark.parametrize(
    ("event", "level_passed", "ranked", "said"),
    [
        (Event.GROWTH, None, None, "streak of growth began"),
        (Event.ABOVE, "10", None, "streak above USD 10 bn began"),
        (Event.ABOVE, "10", Ranked.GROWTH, "streak of growth above 10 percent began"),
        (Event.ALL_GROW, None, None, "streak of growth in all of them began"),
        (Event.SURPLUS, None, None, "streak of surpluses began"),
    ],
)
def test_starts_of_streaks(event: Event, level_passed: str | None, ranked: Ranked | None, said: str) -> None:
    """The start of a streak says of what, with the level that was passed."""
    passed = level(level_passed).value if level_passed else None
    assert ENGLISH.derived(DerivedKind.STREAK_START, STREAK, event, passed, ranked) == said


@pytest.mark.parametrize(
    ("name", "inside"),
    [("Semiconductors", "semiconductors"), ("OLEDs", "OLEDs"), ("K-food", "K-food"), ("CIS", "CIS"), ("X", "X")],
)
def test_inside_sentence(name: str, inside: str) -> None:
    """A common noun loses its capital inside a sentence, an abbreviation keeps it."""
    assert inside_sentence(name) == inside


@pytest.mark.parametrize(
    ("partner", "said"),
    [("Middle East", "the Middle East"), ("Japan", "Japan"), ("All regions", "all regions"), ("CIS", "the CIS")],
)
def test_with_article(partner: str, said: str) -> None:
    """Some regions take an article, countries mostly do not."""
    assert with_article(partner) == said
