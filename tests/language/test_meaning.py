"""Facts in plain words."""

from decimal import Decimal
from typing import Any

import pytest

from korea_trade.language.meaning import (
    inside_sentence,
    meaning_of,
    month_name,
    period_name,
    statement_of,
    subject_of,
    with_article,
)
from korea_trade.model.codes import Among, Event, Flow, Ranked, Sector
from korea_trade.model.fact import Fact

KEYS = dict.fromkeys((*Fact.model_fields, "item_name", "partner_name"))
FACT = KEYS | {"period": "2020", "flow": "exports", "sector": "all-industries", "measure": "value", "status": "actual"}
RANK = {"measure": "rank", "value": Decimal(1), "unit": "place", "among": "history"}
STREAK = {"measure": "streak", "value": Decimal(8), "unit": "months", "event": "surplus"}
FIRST = {"measure": "first-in", "value": Decimal(25), "unit": "months", "event": "growth"}
THRESHOLD = {"measure": "threshold", "value": Decimal("5.0"), "unit": "USD bn", "bound": "above"}


def a_fact(**keys: Any) -> dict[str, Any]:
    """A fact as a mapping, about exports of 2020."""
    return FACT | keys


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2020", "2020"),
        ("2020-11", "November 2020"),
        ("2020-01", "January 2020"),
        ("2020-12", "December 2020"),
        ("2020-01/2020-10", "January to October 2020"),
        ("2019-12/2020-01", "December 2019 to January 2020"),
    ],
)
def test_period_name(period: str, name: str) -> None:
    """A period reads as a person says it, a year shared by both ends once."""
    assert period_name(period) == name


@pytest.mark.parametrize(("month", "name"), [("1992", "1992"), ("2018-11", "November 2018")])
def test_month_name(month: str, name: str) -> None:
    """A month is named; a year stays as it is."""
    assert month_name(month) == name


class TestMeaning:
    """Ranks, streaks, first times and thresholds."""

    @pytest.mark.parametrize(
        ("keys", "meaning"),
        [
            (RANK, "highest in history"),
            (RANK | {"value": Decimal(2)}, "second highest in history"),
            (RANK | {"among": "year", "period": "2020-12"}, "highest in 2020"),
            (RANK | {"among": "since", "since": "2018-10"}, "highest since October 2018"),
            (RANK | {"among": "since", "since": "1992"}, "highest since 1992"),
            (RANK | {"among": "window", "window": "18 months"}, "highest in 18 months"),
            (RANK | {"ranked": "daily-average"}, "highest daily average in history"),
            (RANK | {"ranked": "number-of-exporters"}, "highest number of exporters in history"),
            (RANK | {"among": "destinations"}, "largest destination"),
            (RANK | {"among": "destinations", "value": Decimal(3)}, "third largest destination"),
            (
                RANK | {"among": "order", "value": Decimal(6), "level": Decimal(700)},
                "sixth country to reach USD 700 bn",
            ),
            (RANK | {"among": "order", "level": Decimal(700)}, "first country to reach USD 700 bn"),
            (STREAK, "a surplus, 8 months in a row"),
            (STREAK | {"value": Decimal(1)}, "a surplus, 1 month in a row"),
            (
                STREAK | {"event": "above", "level": Decimal("10.0"), "value": Decimal(3), "unit": "years"},
                "above USD 10.0 bn, 3 years in a row",
            ),
            (FIRST, "growth, for the first time in 25 months"),
            (FIRST | {"value": None, "since": "2018-11"}, "growth, for the first time since November 2018"),
            (FIRST | {"value": None}, "growth, for the first time"),
            (
                FIRST | {"event": "above", "level": Decimal(11), "value": None},
                "above USD 11 bn, for the first time",
            ),
            (THRESHOLD, "above USD 5.0 bn"),
            (THRESHOLD | {"bound": "below"}, "below USD 5.0 bn"),
            (THRESHOLD | {"value": Decimal(2), "unit": "percent"}, "above 2 percent"),
            (THRESHOLD | {"value": Decimal(0)}, "in surplus"),
            (THRESHOLD | {"value": Decimal("0.0"), "bound": "below"}, "in deficit"),
        ],
    )
    def test_meaning(self, keys: dict[str, Any], meaning: str) -> None:
        """A milestone reads as a person would say it, with the digits as written."""
        assert meaning_of(a_fact(**keys)) == meaning

    @pytest.mark.parametrize(
        ("place", "word"),
        [
            *((2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"), (8, "eighth")),
            *((9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"), (20, "20th"), (21, "21st")),
            *((22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"), (111, "111th")),
        ],
    )
    def test_places(self, place: int, word: str) -> None:
        """A place is an English ordinal, in words up to the ninth."""
        assert meaning_of(a_fact(**RANK | {"value": Decimal(place)})) == f"{word} highest in history"

    @pytest.mark.parametrize("event", [event for event in Event if event is not Event.ABOVE])
    def test_every_event_has_words(self, event: Event) -> None:
        """No event is left without a meaning of its own."""
        said = meaning_of(a_fact(**STREAK | {"event": event}))
        others = {meaning_of(a_fact(**STREAK | {"event": other})) for other in Event if other is not event}
        assert said not in others
        assert said.endswith(", 8 months in a row")

    @pytest.mark.parametrize("ranked", Ranked)
    @pytest.mark.parametrize("among", [Among.HISTORY, Among.YEAR, Among.SINCE, Among.WINDOW])
    def test_every_rank_has_words(self, ranked: Ranked, among: Among) -> None:
        """Whatever is ranked among whatever, the meaning says both."""
        keys = {"ranked": ranked, "among": among, "since": "1992", "window": "3 years"}
        plain = meaning_of(a_fact(**RANK | keys | {"ranked": None}))
        said = meaning_of(a_fact(**RANK | keys))
        assert said.startswith("highest ")
        assert said.endswith(plain.removeprefix("highest"))
        assert len(said) > len(plain)


class TestSubject:
    """What a fact is about."""

    @pytest.mark.parametrize(
        ("keys", "subject"),
        [
            ({}, "Exports, 2020"),
            ({"item_name": "Semiconductors"}, "Exports of semiconductors, 2020"),
            ({"item_name": "OLEDs", "period": "2020-11"}, "Exports of OLEDs, November 2020"),
            ({"partner_name": "China"}, "Exports to China, 2020"),
            ({"partner_name": "United States"}, "Exports to the United States, 2020"),
            ({"flow": "imports", "partner_name": "European Union"}, "Imports from the European Union, 2020"),
            (
                {"item_name": "K-food", "partner_name": "Vietnam", "sector": "ict"},
                "Exports of K-food to Vietnam, 2020, ICT",
            ),
            (
                {"partner_name": "All destinations except the U.S."},
                "Exports to all destinations except the U.S., 2020",
            ),
            ({"flow": "balance", "sector": "small-and-midsize"}, "Trade balance, 2020, small and midsize firms"),
            ({"flow": "fdi"}, "Foreign direct investment, 2020"),
            ({"flow": "other", "item_name": "Oil prices"}, "Oil prices, 2020"),
            ({"flow": "other", "measure": "working-days", "period": "2020-11"}, "Working days, November 2020"),
            (
                {"flow": "other", "item_name": "General machinery", "partner_name": "Japan"},
                "General machinery, Japan, 2020",
            ),
        ],
    )
    def test_subject(self, keys: dict[str, str], subject: str) -> None:
        """Flow, item, partner, period and sector make one phrase."""
        assert subject_of(a_fact(**keys)) == subject

    @pytest.mark.parametrize("flow", Flow)
    @pytest.mark.parametrize("sector", Sector)
    def test_every_flow_and_sector_has_words(self, flow: Flow, sector: Sector) -> None:
        """No flow and no sector is without words, and only all industries go without saying."""
        subject = subject_of(a_fact(flow=flow, sector=sector, item_name="Energy"))
        assert ("2020, " in subject) is (sector is not Sector.ALL_INDUSTRIES)
        assert subject[0].isupper()

    @pytest.mark.parametrize(
        ("name", "inside"),
        [
            ("Semiconductors", "semiconductors"),
            ("OLEDs", "OLEDs"),
            ("K-food", "K-food"),
            ("CIS", "CIS"),
            ("X", "X"),
        ],
    )
    def test_inside_sentence(self, name: str, inside: str) -> None:
        """A common noun loses its capital inside a sentence, an abbreviation keeps it."""
        assert inside_sentence(name) == inside

    @pytest.mark.parametrize(
        ("partner", "said"),
        [("Middle East", "the Middle East"), ("Japan", "Japan"), ("All regions", "all regions"), ("CIS", "the CIS")],
    )
    def test_with_article(self, partner: str, said: str) -> None:
        """Some regions take an article, countries mostly do not."""
        assert with_article(partner) == said


class TestStatement:
    """What a fact says of its subject."""

    @pytest.mark.parametrize(
        ("keys", "statement"),
        [
            (
                {"value": Decimal("512.9"), "unit": "USD bn", "growth": Decimal("-5.4"), "direction": "down"},
                "USD 512.9 bn, down 5.4 percent year-on-year",
            ),
            ({"value": Decimal("71.0"), "unit": "USD bn"}, "USD 71.0 bn"),
            ({"growth": Decimal("5.60"), "direction": "up"}, "up 5.60 percent year-on-year"),
            ({"growth": Decimal("0.0"), "direction": "flat"}, "unchanged year-on-year"),
            ({"direction": "down"}, "down"),
            ({"value": Decimal(2), "unit": "percent", "status": "target"}, "2 percent (target)"),
            ({"value": Decimal(700), "unit": "USD bn", "status": "provisional"}, "USD 700 bn (provisional)"),
            ({"value": Decimal(35), "unit": "USD bn", "bound": "above"}, "more than USD 35 bn"),
            ({"value": Decimal(35), "unit": "USD bn", "bound": "below"}, "less than USD 35 bn"),
            ({"measure": "share", "value": Decimal("38.1"), "unit": "percent"}, "share 38.1 percent"),
            ({"measure": "share", "direction": "down"}, "share, down"),
            ({"measure": "daily-average", "value": Decimal("2.1"), "unit": "USD bn"}, "daily average USD 2.1 bn"),
            (
                {"measure": "volume", "growth": Decimal("4.7"), "direction": "up"},
                "volume, up 4.7 percent year-on-year",
            ),
            (
                {"measure": "count", "value": Decimal(11), "of": Decimal(15), "unit": "items", "direction": "up"},
                "11 out of 15 items, up",
            ),
            ({"measure": "count", "value": Decimal(4), "unit": "countries"}, "4 countries"),
            (
                {"measure": "working-days", "value": Decimal("-0.5"), "unit": "days", "direction": "down"},
                "-0.5 days, down",
            ),
            (RANK | {"status": "provisional"}, "highest in history (provisional)"),
            (STREAK | {"status": "target"}, "a surplus, 8 months in a row (target)"),
            (FIRST, "growth, for the first time in 25 months"),
            (THRESHOLD, "above USD 5.0 bn"),
        ],
    )
    def test_statement(self, keys: dict[str, Any], statement: str) -> None:
        """Level, growth, direction, count or milestone in words, digits as written, and what is no result marked."""
        assert statement_of(a_fact(**keys)) == statement
