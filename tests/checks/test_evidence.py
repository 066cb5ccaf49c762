"""Evidence: what the quotes of a fact must prove, rule by rule."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.checks.evidence import check_evidence
from tests.checks.citing import citations_of, citing, said
from tests.small import CHIPS, DOCUMENT, group, write_fact_base

RANK = {"measure": "rank", "value": "1", "unit": "place", "among": "history"}
STREAK = {"measure": "streak", "value": "4", "unit": "years", "event": "growth"}
FIRST = {"measure": "first-in", "value": "25", "unit": "months", "event": "growth"}
THRESHOLD = {"measure": "threshold", "value": "50", "unit": "USD bn", "bound": "above"}
COUNT = {"measure": "count", "value": "11", "of": "15", "unit": "items", "direction": "up"}
FEWER_DAYS = {"measure": "working-days-change", "value": "-0.5", "unit": "days", "direction": "down"}
RATE = {"unit": "percent", "ranked": "growth"}
PRICE = {"measure": "price", "value": "57.10", "unit": "USD per barrel"}
POINTS = {"measure": "share-change", "value": "4.5", "unit": "percentage points"}
DEEP_DEFICIT = {"measure": "threshold", "value": "-10", "unit": "USD bn", "bound": "below", "flow": "balance"}
TARGET = {"value": "700", "unit": "USD bn", "status": "target"}


def doubts(folder: Path, *quotes: str, **keys: Any) -> list[tuple[str, str]]:
    """Rule and message of what the quotes of one fact do not prove."""
    return said(check_evidence(citing(folder, *quotes, **keys)))


def unproven(field: str, doubt: str) -> tuple[str, str]:
    """What is said of a field that could be inferred."""
    return field, f"{doubt}; expected words that prove the {field}, or its reason under `inferred`"


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
        (["exports doubled in 2020"], {"growth": "100", "inferred": {"direction": "doubled"}}),
        (["exports more than doubled in 2020"], THRESHOLD | {"value": "2", "unit": "times"}),
        (["exports grew more than 40 percent in 2020"], THRESHOLD | RATE | {"value": "40"}),
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
        (["double-digit rise of exports for 4 years, 2020 too"], STREAK | {"event": "double-digit-growth"}),
        (["trade passed $50 billion in 2020"], THRESHOLD | {"flow": "trade"}),
        (["production rose in 2020"], {"direction": "up", "flow": "production"}),
        (["domestic sales rose in 2020"], {"direction": "up", "flow": "domestic-sales"}),
    ],
)
def test_what_is_proven(tmp_path: Path, quotes: list[str], keys: dict[str, Any]) -> None:
    """Words that state every part of a fact leave no doubt."""
    assert doubts(tmp_path, *quotes, **keys) == []


@pytest.mark.parametrize(
    ("quote", "keys", "rule", "message"),
    [
        (
            "exports and imports rose in 2020",
            {"direction": "up"},
            "flow",
            "words of imports too in the quotes of exports; expected words that prove the flow, or its reason under "
            "`inferred`",
        ),
        (
            "the share of exports rose in 2020",
            {"direction": "up"},
            "measure",
            "words of measure share in the quotes of a value",
        ),
        (
            "exports rose in 2020",
            {"direction": "up", "measure": "volume"},
            "measure",
            "no word of measure volume in the quotes",
        ),
        (
            "exports of more than $35 billion in 2020",
            {"value": "35", "unit": "USD bn"},
            "bound",
            "words of a limit before the figure; expected `bound`",
        ),
        (
            "our goal is exports of $35 billion in 2020",
            {"value": "35", "unit": "USD bn"},
            "status",
            "words of status target in the quotes of an actual figure",
        ),
    ],
)
def test_what_says_more_than_the_fact(
    tmp_path: Path, quote: str, keys: dict[str, Any], rule: str, message: str
) -> None:
    """Words of another flow, measure or status, or of a limit, are a doubt where the fact does not have them."""
    assert doubts(tmp_path, quote, **keys) == [(rule, message)]


class TestFigures:
    """Rule ``figure``: the digits."""

    @pytest.mark.parametrize(
        ("quote", "keys", "message"),
        [
            (
                "Exports rose 5.6 percent to $99.2 billion in 2020",
                {"value": "92.9", "unit": "USD bn", "growth": "5.6"},
                "value 92.9 USD bn is not in the quotes, which hold 5.6 percent, $99.2 billion, 2020",
            ),
            (
                "Exports rose 5.6 percent to $99.2 billion in 2020",
                {"growth": "6.5"},
                "growth 6.5 percent is not in the quotes, which hold 5.6 percent, $99.2 billion, 2020",
            ),
            (
                "in 2020 exports of 11 out of 15 items rose",
                COUNT | {"of": "14"},
                "of 14 items is not in the quotes, which hold 2020, 11, 15",
            ),
            (
                "in 2020 exports of 11 out of 15 items rose",
                COUNT | {"unit": "regions"},
                "value 11 regions is not in the quotes, which hold 2020, 11, 15",
            ),
            (
                "exports above $50 billion for 4 years, 2020 too",
                STREAK | {"event": "above", "level": "60"},
                "level 60 USD bn is not in the quotes, which hold $50 billion, 4, 2020",
            ),
            (
                "2020 exports, the best in 18 months",
                RANK | {"among": "window", "window": "8 months"},
                "window 8 months is not in the quotes, which hold 2020, 18",
            ),
            (
                "2020 exports, the best in 18 months",
                RANK | {"among": "window", "window": "18 years"},
                "window 18 years is not in the quotes, which hold 2020, 18",
            ),
            (
                "the largest exports since October 2018, in 2020",
                RANK | {"among": "since", "since": "2018-11"},
                "since 2018-11 is not in the quotes",
            ),
            (
                "exports in 2020, best of the third quarter in history",
                RANK | {"value": "3"},
                "value 3 place is not in the quotes, which hold 2020, third quarter",
            ),
            (
                "exports in 2020, second in history",
                RANK,
                "first place is not in the quotes; expected a word such as highest, largest or record",
            ),
        ],
    )
    def test_digits_that_are_not_there(self, tmp_path: Path, quote: str, keys: dict[str, Any], message: str) -> None:
        """A figure must stand in the quotes with its digits and its unit; the message names what they hold."""
        found = [one for one in doubts(tmp_path, quote, **keys) if one[0] != "period"]
        assert ("figure", message) in found
        assert {rule for rule, _ in found} == {"figure"}

    def test_quotes_without_numbers(self, tmp_path: Path) -> None:
        """If no quote holds a number, the message says so, beside the year that is missed."""
        assert doubts(tmp_path, "exports rose", growth="5.6") == [
            ("figure", "growth 5.6 percent is not in the quotes, which hold no number"),
            unproven("year", "the quotes do not name the year of 2020"),
        ]

    def test_a_printed_sign_counts(self, tmp_path: Path) -> None:
        """A sign in the document must be the sign of the figure."""
        assert doubts(tmp_path, "exports in 2020 (+5.6%)", growth="-5.6") == [
            ("figure", "growth -5.6 percent is not in the quotes, which hold 2020, +5.6%"),
            unproven("direction", "no word of direction down in the quotes"),
        ]


class TestNames:
    """Rules ``item`` and ``partner``: what the fact is about."""

    def test_an_item_that_is_not_named(self, tmp_path: Path) -> None:
        """The item must be named, in a name of its own."""
        assert doubts(tmp_path, "exports of ships rose in 2020", item="semiconductors", direction="up") == [
            unproven("item", "no name of item `semiconductors` in the quotes")
        ]

    def test_a_partner_that_is_not_named(self, tmp_path: Path) -> None:
        """The partner must be named; the word "us" is no country."""
        assert doubts(tmp_path, "for us exports rose in 2020", partner="us", direction="up") == [
            unproven("partner", "no name of partner `us` in the quotes")
        ]

    def test_an_inferred_item_and_partner(self, tmp_path: Path) -> None:
        """A reason stands in for the names."""
        reasons = {"item": "the sentence before", "partner": "the sentence before"}
        keys = {"item": "ships", "partner": "us", "direction": "up", "inferred": reasons}
        assert doubts(tmp_path, "exports rose in 2020", **keys) == []

    def test_no_name_runs_on_from_quote_to_quote(self, tmp_path: Path) -> None:
        """The end of one quote and the beginning of the next make no name together."""
        quotes = ("exports in 2020 of capital", "goods rose")
        assert [rule for rule, _ in doubts(tmp_path, *quotes, item="capital-goods", direction="up")] == ["item"]


class TestDirection:
    """Rule ``direction``: which way it went."""

    @pytest.mark.parametrize(
        ("quote", "direction"),
        [
            ("exports in 2020", "up"),
            ("exports fell in 2020", "up"),
            ("exports rose in 2020", "down"),
            ("exports rose in 2020", "flat"),
            ("exports (+5%) in 2020", "down"),
            ("upper-class downtown exports in 2020", "up"),
            ("exports 2019-5 in 2020", "down"),
        ],
    )
    def test_no_word_of_the_direction(self, tmp_path: Path, quote: str, direction: str) -> None:
        """A direction needs a word or a sign of its own."""
        assert doubts(tmp_path, quote, direction=direction) == [
            unproven("direction", f"no word of direction {direction} in the quotes")
        ]

    @pytest.mark.parametrize(
        ("quote", "direction"),
        [
            ("exports rose and fell in 2020", "up"),
            ("exports rose and fell in 2020", "down"),
            ("exports fell (+5%) in 2020", "down"),
            ("exports rose from the same level in 2020", "flat"),
        ],
    )
    def test_words_of_both_directions(self, tmp_path: Path, quote: str, direction: str) -> None:
        """Words of the other direction beside it leave a doubt."""
        assert doubts(tmp_path, quote, direction=direction) == [
            unproven("direction", f"words of both directions in the quotes of a figure that went {direction}")
        ]

    @pytest.mark.parametrize("quote", ["exports rose and fell in 2020", "exports in 2020"])
    def test_an_inferred_direction(self, tmp_path: Path, quote: str) -> None:
        """A reason settles which of both it was, or stands in for the word."""
        assert doubts(tmp_path, quote, direction="up", inferred={"direction": "why"}) == []

    def test_level_beside_a_direction(self, tmp_path: Path) -> None:
        """Words such as "same" do not contradict a direction."""
        assert doubts(tmp_path, "in the same year exports rose in 2020", direction="up") == []


class TestPeriod:
    """Rules ``period`` and ``year``: when."""

    @pytest.mark.parametrize(
        ("quote", "period", "expected"),
        [
            ("exports rose in November 2020", "2020-10", ["period"]),
            ("exports rose in November 2020", "2020", ["period"]),
            ("exports rose in November 2020", "2019-11", ["year"]),
            ("exports rose in November", "2020-11", ["year"]),
            ("exports rose in 2020", "2020-11", ["period"]),
            ("exports rose last month", "2020-11", ["period", "year"]),
            ("exports rose through the third quarter of 2020", "2020-01/2020-09", []),
            ("exports rose through the third quarter of 2020", "2020-01/2020-08", ["period"]),
            ("exports rose from December 2019 to January 2020", "2019-12/2020-01", []),
            ("exports rose from December to January 2020", "2019-12/2020-01", ["year"]),
            ("exports of the first 20 days of March 2020 rose", "2020-03-01/2020-03-20", []),
            ("exports of March 1-20, 2020 rose", "2020-03-01/2020-03-20", []),
            ("exports of March 1-10, 2020 rose", "2020-03-01/2020-03-20", ["period"]),
            ("exports rose in March 2020", "2020-03-01/2020-03-20", ["period"]),
            ("exports of the first 20 days of March 2020 rose", "2020-04-01/2020-04-20", ["period"]),
        ],
    )
    def test_a_period_that_is_not_named(self, tmp_path: Path, quote: str, period: str, expected: list[str]) -> None:
        """Months and years of the period must be named, and no month where a whole year is meant."""
        path = write_fact_base(
            tmp_path,
            document=f"A memo\n{quote}.\n",
            groups=[group({"direction": "up", "quotes": [quote]}, period=period)],
        )
        messages = {
            "period": (
                "period",
                f"the quotes do not name the months of {period}; expected words that prove them, or `inferred`",
            ),
            "year": unproven("year", f"the quotes do not name the year of {period}"),
        }
        assert said(check_evidence(citations_of(path))) == [messages[rule] for rule in expected]

    @pytest.mark.parametrize("quote", ["exports rose last month", "exports rose in June 2020", "exports rose"])
    def test_an_inferred_period(self, tmp_path: Path, quote: str) -> None:
        """A reason for the period stands in for months and year."""
        assert doubts(tmp_path, quote, direction="up", inferred={"period": "why"}) == []

    @pytest.mark.parametrize(
        ("published", "quote", "period", "proven"),
        [
            ("2020-12-01", "exports rose in November", "2020-11", True),
            ("2021-01-04", "exports rose in December", "2020-12", True),
            ("2021-01-04", "exports rose", "2020", True),
            ("2021-03-31", "exports rose in December", "2020-12", True),
            ("2021-04-01", "exports rose in December", "2020-12", False),
            ("2021-01-04", "exports rose in December", "2019-12", False),
            ("2021-01-04", "exports rose in December", "2021-12", False),
            ("2021-01-04", "exports rose in December 2019", "2020-12", False),
            ("2021-01-04", "exports rose", "2021", False),
            ("2020-12-31", "exports rose", "2020", True),
            (None, "exports rose in November", "2020-11", False),
        ],
    )
    def test_a_year_that_follows_from_the_date(
        self, tmp_path: Path, published: str | None, quote: str, period: str, proven: bool
    ) -> None:
        """A month without a year is of the year of publication, or early in a year of the one before."""
        path = write_fact_base(
            tmp_path,
            document=f"A memo\n{quote}.\n",
            source={"published": published, "published_from": "its address" if published else None},
            groups=[group({"direction": "up", "quotes": [quote]}, period=period)],
        )
        year = [] if proven else [unproven("year", f"the quotes do not name the year of {period}")]
        assert said(check_evidence(citations_of(path))) == year

    def test_a_reason_beside_the_date_is_allowed(self, tmp_path: Path) -> None:
        """A reason for a year that follows from the date, too, is not needless."""
        fact = {"direction": "up", "quotes": ["exports rose in November"], "inferred": {"year": "why"}}
        path = write_fact_base(
            tmp_path,
            document="A memo\nexports rose in November.\n",
            source={"published": "2020-12-01"},
            groups=[group(fact, period="2020-11")],
        )
        assert said(check_evidence(citations_of(path))) == []

    def test_an_inferred_year_leaves_the_months_to_prove(self, tmp_path: Path) -> None:
        """A reason for the year is none for the months."""
        found = doubts(tmp_path, "exports rose in June", direction="up", inferred={"year": "why"})
        assert [rule for rule, _ in found] == ["period"]


class TestFlow:
    """Rule ``flow``: what moved."""

    @pytest.mark.parametrize(
        ("flow", "words"),
        [
            ("exports", "outbound shipments"),
            ("exports", "exported goods"),
            ("imports", "imports"),
            ("balance", "the surplus"),
            ("balance", "the trade balance"),
            ("fdi", "foreign direct investment"),
        ],
    )
    def test_every_flow_has_words(self, tmp_path: Path, flow: str, words: str) -> None:
        """The words of a flow prove it, and no other one."""
        for other in ("exports", "imports", "balance", "fdi", "other"):
            document = f"A memo\n{words} rose in 2020.\n"
            groups = [group({"direction": "up", "quotes": [f"{words} rose in 2020"]}, flow=other)]
            path = write_fact_base(tmp_path, document=document, groups=groups)
            expected = [unproven("flow", f"no word of {other} in the quotes")] if other not in (flow, "other") else []
            assert said(check_evidence(citations_of(path))) == expected

    def test_an_inferred_flow(self, tmp_path: Path) -> None:
        """A reason stands in for the word."""
        assert doubts(tmp_path, "sales rose in 2020", direction="up", inferred={"flow": "why"}) == []


class TestQualifiers:
    """Rules ``among``, ``event``, ``bound`` and ``status``."""

    @pytest.mark.parametrize(
        ("quote", "keys", "rule", "message"),
        [
            ("the highest exports in 2020", RANK, "among", "no word in the quotes for a rank among history"),
            (
                "the highest exports of 2020",
                RANK | {"among": "destinations"},
                "among",
                "no word in the quotes for a rank among destinations",
            ),
            (
                "highest exports, first with $700 billion in 2020",
                RANK | {"among": "order", "level": "700"},
                "among",
                "no word in the quotes for a rank among order",
            ),
            (
                "the highest exports from 1992 to 2020",
                RANK | {"among": "since", "since": "1992"},
                "among",
                "no word in the quotes for a rank among since",
            ),
            (
                "exports fell for the 4th consecutive year in 2020",
                STREAK,
                "event",
                "no word of event growth in the quotes",
            ),
            *(
                (
                    "exports for the 4th consecutive year in 2020",
                    STREAK | {"event": event},
                    "event",
                    f"no word of event {event} in the quotes",
                )
                for event in (
                    *("record", "both-grow", "all-grow", "all-grow-again"),
                    "largest-destination",
                )
            ),
            *(
                (
                    "net exports for the 4th consecutive year in 2020, says the trade balance",
                    STREAK | {"event": event, "flow": "balance"},
                    "event",
                    f"no word of event {event} in the quotes",
                )
                for event in ("surplus", "deficit")
            ),
            (
                "exports of $50 billion for 4 years, 2020 too",
                STREAK | {"event": "above", "level": "50"},
                "event",
                "no word of event above in the quotes",
            ),
            ("exports rose after 25 months in 2020", FIRST, "event", 'no "first" in the quotes'),
            ("exports of $50 billion in 2020", THRESHOLD, "bound", "no word in the quotes for a figure above 50"),
            (
                "exports above $50 billion in 2020",
                THRESHOLD | {"bound": "below"},
                "bound",
                "no word in the quotes for a figure below 50",
            ),
            (
                "a deficit in 2020",
                THRESHOLD | {"value": "0", "flow": "balance"},
                "bound",
                "no word in the quotes for a figure above 0",
            ),
            (
                "above a surplus in 2020",
                THRESHOLD | {"value": "0", "bound": "below", "flow": "balance"},
                "bound",
                "no word in the quotes for a figure below 0",
            ),
            *(
                (
                    "exports of $700 billion in 2020",
                    TARGET | {"status": status},
                    "status",
                    f"no word of status {status} in the quotes",
                )
                for status in ("target", "forecast", "provisional")
            ),
        ],
    )
    def test_a_qualifier_without_a_word(
        self, tmp_path: Path, quote: str, keys: dict[str, Any], rule: str, message: str
    ) -> None:
        """What a rank is among, what a streak is of, a limit and a status each need a word."""
        assert doubts(tmp_path, quote, **keys) == [(rule, message)]


class TestInferences:
    """Rule ``needless``: reasons that nothing needs."""

    @pytest.mark.parametrize("field", ["period", "year", "flow", "item", "partner", "direction"])
    def test_a_reason_for_what_is_proven(self, tmp_path: Path, field: str) -> None:
        """A reason for what the quotes prove would hide the loss of the words, and is reported."""
        keys = {"item": "ships", "partner": "us", "direction": "up", "inferred": {field: "why"}}
        assert doubts(tmp_path, "exports of ships to the US rose in 2020", **keys) == [
            ("needless", f"`inferred` gives a reason for the {field}, which the quotes prove")
        ]

    @pytest.mark.parametrize("field", ["item", "partner", "direction"])
    def test_a_reason_for_what_is_not_claimed(self, tmp_path: Path, field: str) -> None:
        """A reason for something that the fact does not state is needless too."""
        found = doubts(tmp_path, "exports of $5 billion in 2020", value="5", unit="USD bn", inferred={field: "why"})
        assert [rule for rule, _ in found] == ["needless"]

    @pytest.mark.parametrize(
        ("second", "needless"), [("Exports of ships rose", False), ("2020 exports of ships rose", True)]
    )
    def test_a_shared_reason_is_needed_by_one_fact_of_its_group(
        self, tmp_path: Path, second: str, needless: bool
    ) -> None:
        """A reason of a group may stand as long as one of its facts needs it; it is reported once, at the first."""
        document = DOCUMENT + second + ".\n"
        groups = [
            group(CHIPS, {"item": "ships", "direction": "up", "quotes": [second]}, inferred={"year": "why"}),
            group({"item": "automobiles", "growth": "5.6", "quotes": ["5.6 percent"]}, inferred={"year": "why"}),
        ]
        citations = citations_of(write_fact_base(tmp_path, document=document, groups=groups))
        found = [problem for problem in check_evidence(citations) if problem.rule == "needless"]
        chips = citations.base.facts[0]
        assert [(problem.fact, problem.line) for problem in found] == ([(chips.id, chips.line)] if needless else [])


def test_problems_are_placed(tmp_path: Path) -> None:
    """Every doubt has the file, the line where the entry of the fact begins, and its id."""
    groups = [group({"direction": "up", "item": "ships", "quotes": ["in 2020"]}), group(CHIPS)]
    citations = citations_of(write_fact_base(tmp_path, groups=groups))
    found = check_evidence(citations)
    ships = citations.base.facts[0]
    assert {problem.rule for problem in found} == {"item", "direction", "flow"}
    assert {(problem.file, problem.line, problem.fact) for problem in found} == {
        (citations.base.file, ships.line, "2020.exports.ships@memo")
    }


@pytest.mark.parametrize("missing", ["quote", "document"])
def test_a_fact_without_its_words_is_not_judged(tmp_path: Path, missing: str) -> None:
    """Where a quote or the document is missing, that is the problem: nothing is concluded from the rest."""
    quotes = ["5.6 percent"] if missing == "document" else ["5.6 percent", "not there"]
    path = write_fact_base(tmp_path, groups=[group({"growth": "9.9", "quotes": quotes})])
    if missing == "document":
        (tmp_path / "seeds" / "memo.txt").unlink()
    citations = citations_of(path)
    assert check_evidence(citations) == []
    assert [problem.rule for problem in citations.problems] == [missing]
