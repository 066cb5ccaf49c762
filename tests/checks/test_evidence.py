"""Evidence: what a fact that its document refutes is told, and what it says of its proof without need."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.checks.evidence import check_evidence, unsettled
from korea_trade.checks.proof import outcomes_of
from tests.checks.citing import citations_of, citing, said
from tests.small import CHIPS, DOCUMENT, group, write_fact_base

CONFIRMED = {"by": "Kim Min-ji", "reason": "read in the paragraph before"}
RANK = {"measure": "rank", "value": "1", "unit": "place", "among": "history"}
STREAK = {"measure": "streak", "value": "4", "unit": "years", "event": "growth"}
FIRST = {"measure": "first-in", "value": "25", "unit": "months", "event": "growth"}
THRESHOLD = {"measure": "threshold", "value": "50", "unit": "USD bn", "bound": "above"}
COUNT = {"measure": "count", "value": "11", "of": "15", "unit": "items", "direction": "up"}
FEWER_DAYS = {"measure": "working-days-change", "value": "-0.5", "unit": "days", "direction": "down"}
PRICE = {"measure": "price", "value": "57.10", "unit": "USD per barrel"}
POINTS = {"measure": "share-change", "value": "4.5", "unit": "percentage points"}
DEEP_DEFICIT = {"measure": "threshold", "value": "-10", "unit": "USD bn", "bound": "below", "flow": "balance"}
TARGET = {"value": "700", "unit": "USD bn", "status": "target"}


def doubts(folder: Path, *quotes: str, **keys: Any) -> list[tuple[str, str]]:
    """Rule and message of what is wrong with one fact that cites these quotes."""
    citations = citing(folder, *quotes, **keys)
    return said(check_evidence(citations.base, outcomes_of(citations)))


def settle(folder: Path, *groups: dict[str, Any]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What is wrong with facts on a document, and what a strict check wants settled."""
    document = f"{DOCUMENT}Shipments of ships were lively.\n"
    citations = citations_of(write_fact_base(folder, document=document, groups=groups))
    outcomes = outcomes_of(citations)
    return said(check_evidence(citations.base, outcomes)), said(unsettled(citations.base, outcomes))


@pytest.mark.parametrize(
    ("quotes", "keys"),
    [
        (CHIPS["quotes"], {key: value for key, value in CHIPS.items() if key != "quotes"}),
        (["2020", "exports", "chips", "up 5.6%"], {"item": "semiconductors", "growth": "5.6"}),
        (["exports in 2020", "chips (-5.6%)"], {"item": "semiconductors", "growth": "-5.6"}),
        (["exports in 2020", "chips (+5.6%)"], {"item": "semiconductors", "growth": "5.6"}),
        (["exports in 2020 were unchanged, at 0.0 percent"], {"growth": "0.0"}),
        (["exports to the US fell in 2020"], {"partner": "us", "direction": "down"}),
        (["2020 exports, the highest ever"], RANK),
        (["record exports in 2020"], RANK),
        (["2020 exports, the third highest in history"], RANK | {"value": "3"}),
        (["the largest exports since 1992", "in 2020"], RANK | {"among": "since", "since": "1992"}),
        (["2020 exports were the highest of the year"], RANK | {"among": "year"}),
        (["2020: the largest of our export markets"], RANK | {"among": "destinations"}),
        (["2020 exports, the best in 18 months"], RANK | {"among": "window", "window": "18 months"}),
        (["the first to reach $700 billion in exports in 2020 at the most"], RANK | {"among": "order", "level": "700"}),
        (["exports grew for the 4th consecutive year in 2020"], STREAK),
        (["exports stayed positive for four years, 2020 too"], STREAK),
        (["exports above $50 billion for 4 years, 2020 too"], STREAK | {"event": "above", "level": "50"}),
        (["exports rose for the first time in 25 months in 2020"], FIRST),
        (["exports exceeded $50 billion in 2020"], THRESHOLD),
        (["exports below $50 billion in 2020"], THRESHOLD | {"bound": "below"}),
        (["a surplus in 2020"], THRESHOLD | {"value": "0", "flow": "balance"}),
        (["a deficit in 2020"], THRESHOLD | {"value": "0", "bound": "below", "flow": "balance"}),
        (["in 2020 exports of 11 out of 15 items rose"], COUNT),
        (["our goal: $700 billion of exports in 2020"], TARGET),
        (["exports of $700 billion expected in 2020"], TARGET | {"status": "forecast"}),
        (["exports of $700 billion in 2020, a preliminary figure"], TARGET | {"status": "provisional"}),
        (["0.5 fewer days in 2020 for exports"], FEWER_DAYS),
        (["exports of 3.4 million units in 2020"], {"measure": "quantity", "value": "3.4", "unit": "mn units"}),
        (["the price of exports was $57.10 a barrel in 2020"], PRICE),
        (["its share of exports rose 4.5 percentage points in 2020"], POINTS),
        (["exports of about $5 billion in 2020"], {"value": "5", "unit": "USD bn", "bound": "about"}),
        (["revised exports of $5 billion in 2020"], {"value": "5", "unit": "USD bn", "status": "revised"}),
        (["a deficit of $10.3 billion in 2020"], {"value": "-10.3", "unit": "USD bn", "flow": "balance"}),
        (["a deficit above $10 billion in 2020"], DEEP_DEFICIT),
        (["the largest deficit in history in 2020"], RANK | {"ranked_from": "lowest", "flow": "balance"}),
        (["the worst exports on record in 2020"], RANK | {"ranked_from": "lowest"}),
        (["exports fell for the 4th year in 2020"], STREAK | {"event": "decline"}),
        (["trade passed $50 billion in 2020"], THRESHOLD | {"flow": "trade"}),
        (["production rose in 2020"], {"direction": "up", "flow": "production"}),
        (["domestic sales rose in 2020"], {"direction": "up", "flow": "domestic-sales"}),
    ],
)
def test_a_fact_whose_parts_stand_there_is_not_refuted(tmp_path: Path, quotes: list[str], keys: dict[str, Any]) -> None:
    """Words that state every part of a fact are no problem, whether the reader binds them or not."""
    assert doubts(tmp_path, *quotes, **keys) == []


@pytest.mark.parametrize(
    ("first", "second", "without", "own", "other"),
    [
        ("exports in {}", "chips (-5.6%)", "2020", "November 2020", "May 2020"),
        ("{} 수출", "반도체(-5.6%)", "2020년", "2020년 11월", "2020년 5월"),
    ],
)
def test_quotes_that_name_no_month_leave_room_for_any(
    tmp_path: Path, first: str, second: str, without: str, own: str, other: str
) -> None:
    """A fact about a month is not refuted where its quotes name the year alone, and by another month it is."""
    fact = {"item": "semiconductors", "growth": "-5.6"}
    found = dict[str, list[str]]()
    for when in (without, own, other):
        (folder := tmp_path / when.replace(" ", "-")).mkdir()
        lines = [first.format(when), second]
        groups = [group({**fact, "quotes": lines}, period="2020-11")]
        document = "A memo\n\n" + "".join(f"{line}.\n" for line in lines)
        citations = citations_of(write_fact_base(folder, document=document, groups=groups))
        found[when] = [rule for rule, _ in said(check_evidence(citations.base, outcomes_of(citations)))]
    assert found == {without: [], own: [], other: ["other-period"]}


class TestRefuted:
    """Facts that their quotes exclude."""

    def test_the_message_says_what_the_words_say(self, tmp_path: Path) -> None:
        """A figure of another item is told with the words that say whose it is."""
        assert doubts(tmp_path, "exports of chips rose 5.6 percent in 2020", item="ships", growth="5.6") == [
            (
                "other-item",
                "refuted (other-item, not-named): 'exports of chips rose 5.6 percent in 2020' says item "
                "semiconductors; no name of item `ships` in the quotes, and no reason for it under `inferred`",
            )
        ]

    @pytest.mark.parametrize(
        ("quote", "keys", "rule", "message"),
        [
            (
                "exports rose 5.6 percent to $99.2 billion in 2020",
                {"value": "92.9", "unit": "USD bn", "growth": "5.6"},
                "not-stated",
                "value 92.9 USD bn is not in the quotes, which hold 5.6 percent, $99.2 billion, 2020",
            ),
            (
                "in 2020 exports of 11 out of 15 items rose",
                COUNT | {"of": "14"},
                "not-stated",
                "of 14 items is not in the quotes, which hold 2020, 11, 15",
            ),
            (
                "exports above $50 billion for 4 years, 2020 too",
                STREAK | {"event": "above", "level": "60"},
                "not-stated",
                "level 60 USD bn is not in the quotes, which hold $50 billion, 4, 2020",
            ),
            (
                "2020 exports, the best in 18 months",
                RANK | {"among": "window", "window": "8 months"},
                "not-stated",
                "window 8 months is not in the quotes, which hold 2020, 18",
            ),
            ("exports rose", {"growth": "5.6"}, "not-stated", "which hold no number"),
            ("for us exports were lively in 2020", {"partner": "us", "direction": "up"}, "not-named", "partner `us`"),
            ("exports fell in 2020", {"direction": "up"}, "other-direction", "says direction down"),
            (
                "a blow to exports in 2020, with falling demand",
                {"direction": "up"},
                "other-direction",
                "the quotes have words for down and none for up",
            ),
            (
                "imports, in 2020: lively",
                {"direction": "up"},
                "other-flow",
                "the quotes speak of imports, not of exports",
            ),
            (
                "a deficit in 2020",
                THRESHOLD | {"value": "0", "flow": "balance"},
                "other-limit",
                "the quotes have words for deficit and none for surplus",
            ),
            (
                "exports of $700 billion, 2020",
                TARGET,
                "other-status",
                "no word of a target in the quotes",
            ),
            (
                "2020 exports, good, not so since October 2018",
                RANK | {"among": "since", "since": "2017-10"},
                "not-stated",
                "since 2017-10 is not in the quotes",
            ),
            ("lively exports of 2018", {"direction": "up"}, "other-period", "the quotes name 2018, not 2020"),
        ],
    )
    def test_each_part_that_the_quotes_exclude(
        self, tmp_path: Path, quote: str, keys: dict[str, Any], rule: str, message: str
    ) -> None:
        """A figure, a name, a direction, a flow, a limit, a status or a year that is not there refutes."""
        found = doubts(tmp_path, quote, **keys)
        assert [one for one, _ in found] == [rule]
        assert message in found[0][1]

    def test_other_months_than_those_named(self, tmp_path: Path) -> None:
        """A month that the quotes name is not another one."""
        document = "A memo\nBrisk exports in June 2020.\n"
        groups = [group({"direction": "up", "quotes": ["Brisk exports in June 2020"]}, period="2020-11")]
        citations = citations_of(write_fact_base(tmp_path, document=document, groups=groups))
        found = said(check_evidence(citations.base, outcomes_of(citations)))
        assert [rule for rule, _ in found] == ["other-period"]

    @pytest.mark.parametrize(("since", "wrong"), [("2018-10", []), ("2018-11", ["not-stated"])])
    def test_the_month_that_a_fact_dates_back_to(self, tmp_path: Path, since: str, wrong: list[str]) -> None:
        """The month that quotes name may be the one since when something was so, and no other."""
        words = "Exports were the best since October 2018"
        best = RANK | {"among": "since", "since": since, "quotes": [words]}
        groups = [group(best, period="2020-12")]
        citations = citations_of(write_fact_base(tmp_path, document=f"A memo\n{words}.\n", groups=groups))
        found = said(check_evidence(citations.base, outcomes_of(citations)))
        assert [rule for rule, _ in found] == wrong

    @pytest.mark.parametrize(
        ("quote", "keys"),
        [
            ("lively: exports, in May 2020", {"direction": "up"}),
            ("in 2020 the deficit, growing", {"flow": "balance", "direction": "down"}),
        ],
    )
    def test_words_that_exclude_nothing(self, tmp_path: Path, quote: str, keys: dict[str, Any]) -> None:
        """The month of May is no word of a forecast, and a growing deficit is no balance that went up."""
        rules = [rule for rule, _ in doubts(tmp_path, quote, **keys)]
        assert not {"other-status", "other-direction"} & set(rules)

    def test_no_name_runs_on_from_quote_to_quote(self, tmp_path: Path) -> None:
        """The end of one quote and the beginning of the next make no name together."""
        quotes = ("exports in 2020 of capital", "goods rose")
        assert [rule for rule, _ in doubts(tmp_path, *quotes, item="capital-goods", direction="up")] == ["not-named"]

    @pytest.mark.parametrize(
        ("quote", "keys"),
        [
            ("exports rose in 2020", {"item": "ships", "direction": "up", "inferred": {"item": "why"}}),
            ("exports rose in 2020", {"partner": "us", "direction": "up", "inferred": {"partner": "why"}}),
            ("fewer worries for exports in 2020", {"direction": "up", "inferred": {"direction": "why"}}),
            ("lively imports in 2020", {"direction": "up", "inferred": {"flow": "why"}}),
            ("lively exports of 2019", {"direction": "up", "inferred": {"year": "why"}}),
        ],
    )
    def test_a_reason_stands_in_for_words(self, tmp_path: Path, quote: str, keys: dict[str, Any]) -> None:
        """What is inferred with a reason is not excluded by words."""
        found = doubts(tmp_path, quote, **keys)
        assert [rule for rule, _ in found if rule not in ("needless", "other-item", "other-partner")] == []


class TestSettled:
    """What is plausible, and who settles it."""

    LIVELY = {"item": "ships", "direction": "up", "quotes": ["2020", "Shipments of ships were lively"]}  # noqa: RUF012

    def test_plausible_is_a_problem_of_a_strict_check_only(self, tmp_path: Path) -> None:
        """A fact that is only plausible is left to a strict check."""
        problems, strict = settle(tmp_path, group(CHIPS, self.LIVELY))
        assert problems == []
        assert strict == [
            (
                "plausible",
                "plausible, not proven (not-bound); expected words that the reader reads, or `confirmed`",
            )
        ]

    def test_a_confirmed_fact_is_settled(self, tmp_path: Path) -> None:
        """Somebody who confirms a plausible fact settles it."""
        assert settle(tmp_path, group(CHIPS, {**self.LIVELY, "confirmed": CONFIRMED})) == ([], [])

    def test_a_proven_fact_needs_no_confirmation(self, tmp_path: Path) -> None:
        """A confirmation of what the document proves is an error."""
        assert settle(tmp_path, group({**CHIPS, "confirmed": CONFIRMED})) == (
            [("needless", "`confirmed` on a fact that its document proves")],
            [],
        )

    def test_a_confirmation_does_not_settle_what_is_refuted(self, tmp_path: Path) -> None:
        """A refuted fact stays one, whoever confirms it."""
        problems, strict = settle(tmp_path, group({**CHIPS, "value": "92.9", "confirmed": CONFIRMED}))
        assert [rule for rule, _ in problems] == ["not-stated"]
        assert strict == []

    def test_a_confirmation_of_a_group_is_for_those_that_need_it(self, tmp_path: Path) -> None:
        """A group may confirm its facts together, if one of them needs it."""
        assert settle(tmp_path, group(CHIPS, self.LIVELY, confirmed=CONFIRMED)) == ([], [])


class TestNeedlessInferences:
    """Reasons for what words prove."""

    def test_a_reason_for_what_words_prove(self, tmp_path: Path) -> None:
        """A reason where words prove the field would hide their loss."""
        inferred = {"item": "why", "direction": "why"}
        assert settle(tmp_path, group({**CHIPS, "inferred": inferred}))[0] == [
            ("needless", "`inferred` gives a reason for the item, which words prove"),
            ("needless", "`inferred` gives a reason for the direction, which words prove"),
        ]

    def test_a_reason_of_a_group_is_for_those_that_need_it(self, tmp_path: Path) -> None:
        """A group may give a reason that only one of its facts needs."""
        unread = {"direction": "up", "quotes": ["Shipments of ships were lively"], "confirmed": CONFIRMED}
        groups = group({**CHIPS, "inferred": {"year": "why"}}), group(CHIPS, {**unread, "item": "ships"})
        assert settle(tmp_path, group(CHIPS, unread | {"item": "ships"}, inferred={"year": "why"}))[0] == []
        assert [rule for rule, _ in settle(tmp_path, groups[0])[0]] == ["needless"]

    def test_a_year_that_follows_from_the_date(self, tmp_path: Path) -> None:
        """The date of publication proves the year of a month: no reason is needed."""
        fact = {"growth": "5.6", "quotes": ["Exports rose 5.6 percent in November"]}
        path = write_fact_base(
            tmp_path,
            document="A memo of 2020-12-01\nExports rose 5.6 percent in November.\n",
            source={"published": "2020-12-01"},
            groups=[group(fact, period="2020-11")],
        )
        citations = citations_of(path)
        (outcome,) = outcomes_of(citations)
        assert outcome.settled
        assert check_evidence(citations.base, [outcome]) == []
