"""Facts laid on their documents: quotes found once and whole, figures and the numbers that state them."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from korea_trade.checks.citation import Figure, dates, figures, states
from korea_trade.documents.numbers import find_mentions
from korea_trade.model.codes import Unit
from korea_trade.model.fact import Fact
from tests.checks.citing import citations_of, said
from tests.small import CHIPS, group, write_fact_base

DOCUMENT = """A memo
Exports of chips rose 5.6 percent to $99.2 billion in 2020.
Exports of ships fell. Exports of ships fell in 2020.
"""
CELL = {"source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries"}


def fact(**keys: Any) -> Fact:
    """A fact about exports of 2020."""
    return Fact.model_validate(CELL | keys)


class TestQuotes:
    """Where quotes stand in their documents."""

    @pytest.mark.parametrize(
        ("quote", "message"),
        [
            (
                "Exports of chips rose 5.7 percent",
                "not in seeds/memo.txt: 'Exports of chips rose 5.7 percent'; "
                "did you mean 'Exports of chips rose 5.6 percent'?",
            ),
            (
                "exports of chips rose 5.6 percent",
                "not in seeds/memo.txt: 'exports of chips rose 5.6 percent'; "
                "did you mean 'Exports of chips rose 5.6 percent'?",
            ),
            ("imports of coal halved", "not in seeds/memo.txt: 'imports of coal halved'"),
            (
                "Exports of ships fell",
                "stands 2 times in seeds/memo.txt (lines 3, 3): 'Exports of ships fell'; expected words found once",
            ),
            (
                "Exports",
                "stands 3 times in seeds/memo.txt (lines 2, 3, 3): 'Exports'; expected words found once",
            ),
            (
                "9.2 billion",
                "begins or ends inside a word or number of seeds/memo.txt: '9.2 billion'; expected whole ones",
            ),
            (
                "chips rose 5",
                "begins or ends inside a word or number of seeds/memo.txt: 'chips rose 5'; expected whole ones",
            ),
        ],
    )
    def test_a_quote_that_is_not_found_once_and_whole(self, tmp_path: Path, quote: str, message: str) -> None:
        """A quote must stand in its document once, to the character, and cut nothing; near words are only suggested."""
        groups = [group(CHIPS | {"quotes": [quote]})]
        citations = citations_of(write_fact_base(tmp_path, document=DOCUMENT, groups=groups))
        assert said(citations.problems) == [("quote", message)]
        (problem,) = citations.problems
        (placed,) = citations.base.facts
        assert (problem.file, problem.line, problem.fact) == (citations.base.file, placed.line, placed.id)
        assert citations.spans[placed.id] == []

    def test_found_quotes_have_their_span(self, tmp_path: Path) -> None:
        """Each quote that is found has the place where it stands."""
        groups = [group(CHIPS | {"quotes": ["A memo", "chips", "nowhere to be found"]})]
        citations = citations_of(write_fact_base(tmp_path, document=DOCUMENT, groups=groups))
        (spans,) = citations.spans.values()
        assert [DOCUMENT[start:end] for start, end in spans] == ["A memo", "chips"]

    def test_a_fact_without_a_quote(self, tmp_path: Path) -> None:
        """A fact that cites nothing is said to."""
        groups = [group({"growth": "5.6"})]
        citations = citations_of(write_fact_base(tmp_path, document=DOCUMENT, groups=groups))
        assert said(citations.problems) == [("quote", "no quote; expected the words of the document that state it")]

    def test_facts_of_a_source(self, tmp_path: Path) -> None:
        """Each source has its own facts, in the order of the file."""
        groups = [group(CHIPS), group({"growth": "1"}, source="other"), group({"growth": "1"})]
        citations = citations_of(write_fact_base(tmp_path, groups=groups, others={"other": "Words."}))
        assert [placed.id for placed in citations.facts_of("memo")] == [
            "2020.exports.semiconductors@memo",
            "2020.exports@memo",
        ]
        assert [placed.id for placed in citations.facts_of("other")] == ["2020.exports@other"]

    @pytest.mark.parametrize(("content", "why"), [(None, "No such file or directory"), (b"\xff", "not UTF-8 text")])
    def test_a_document_that_cannot_be_read(self, tmp_path: Path, content: bytes | None, why: str) -> None:
        """A document that is missing or no text is one problem, at its file key; its quotes are not looked for."""
        path = write_fact_base(tmp_path)
        document = tmp_path / "seeds" / "memo.txt"
        document.unlink()
        if content is not None:
            document.write_bytes(content)
        citations = citations_of(path)
        assert said(citations.problems) == [
            ("document", f"seeds/memo.txt cannot be read: {why}; expected the document of memo")
        ]
        lines = ["", *path.read_text(encoding="utf-8").split("\n")]
        assert lines[citations.problems[0].line].strip() == "file: seeds/memo.txt"


class TestFigures:
    """The numbers that a fact states."""

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"direction": "up"}, []),
            (
                {"value": "99.2", "unit": "USD bn", "growth": "-5.6"},
                [("value", "99.2", "USD bn"), ("growth", "-5.6", "percent")],
            ),
            ({"measure": "rank", "value": "1", "unit": "place", "among": "history"}, []),
            ({"measure": "rank", "value": "2", "unit": "place", "among": "history"}, [("value", "2", "place")]),
            (
                {"measure": "rank", "value": "1", "unit": "place", "among": "order", "level": "700"},
                [("value", "1", "place"), ("level", "700", "USD bn")],
            ),
            (
                {"measure": "rank", "value": "1", "unit": "place", "among": "window", "window": "18 months"},
                [("window", "18", "months")],
            ),
            (
                {"measure": "count", "value": "11", "unit": "items", "of": "15"},
                [("value", "11", "items"), ("of", "15", "items")],
            ),
            ({"measure": "threshold", "value": "0", "unit": "USD bn", "bound": "above"}, []),
            (
                {"measure": "threshold", "value": "0.5", "unit": "USD bn", "bound": "above"},
                [("value", "0.5", "USD bn")],
            ),
            ({"value": "0", "unit": "USD bn"}, [("value", "0", "USD bn")]),
            (
                {"measure": "streak", "value": "3", "unit": "years", "event": "above", "level": "10.0"},
                [("value", "3", "years"), ("level", "10.0", "USD bn")],
            ),
        ],
    )
    def test_figures_of_a_fact(self, keys: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
        """Value, growth, total, level and window must be quoted; a first place and a mere surplus have no number."""
        found = [(figure.field, str(figure.value), str(figure.unit)) for figure in figures(fact(**keys))]
        assert found == expected

    @pytest.mark.parametrize(
        ("value", "unit", "printed", "stated"),
        [
            ("99.2", "USD bn", "$99.2 billion", True),
            ("99.2", "USD bn", "$99.20 billion", False),
            ("99.20", "USD bn", "$99.2 billion", False),
            ("0.130", "USD bn", "$130 million", True),
            ("0.13", "USD bn", "$130 million", False),
            ("99.2", "USD bn", "99.2 percent", False),
            ("99.2", "USD bn", "99.2", False),
            ("5.6", "percent", "5.6 percent", True),
            ("5.6", "percent", "$5.6 billion", False),
            ("-5.6", "percent", "5.6%", True),
            ("-5.6", "percent", "-5.6%", True),
            ("-5.6", "percent", "+5.6%", False),
            ("5.6", "percent", "\u22125.6%", False),
            ("5.6", "percent", "+5.6%", True),
            ("2", "place", "second highest", True),
            ("2", "place", "2nd highest", True),
            ("2", "place", "two highest", False),
            ("2", "place", "second quarter", False),
            ("2", "place", "Q2", False),
            ("5", "place", "fifth quarter", True),
            ("4", "years", "4th consecutive year", True),
            ("4", "years", "four straight years", True),
            ("4", "years", "4 months", False),
            ("4", "years", "4", False),
            ("4", "years", "$4 years", False),
            ("-0.5", "days", "0.5 fewer working days", True),
            ("3.4", "mn units", "3.4 million units", True),
            ("3.40", "mn units", "3.4 million units", False),
            ("3.4", "mn barrels", "3.4 million units", False),
            ("174869", "units", "174,869 units", True),
            ("57.10", "USD per barrel", "US$57.10", True),
            ("108.40", "USD per barrel", "$108.40 a barrel", True),
            ("108.40", "USD per unit", "$108.40 a barrel", False),
            ("50.9", "KRW tn", "50.9 trillion won", True),
            ("50.9", "USD bn", "50.9 trillion won", False),
            ("4.5", "percentage points", "4.5 percentage points", True),
            ("4.5", "percent", "4.5 percentage points", False),
            ("4.5", "percentage points", "4.5 percent", False),
            ("2", "times", "doubled", True),
            ("-10.3", "USD bn", "a deficit of $10.3 billion", True),
            ("11", "items", "11 out of 15 items", True),
            ("11", "items", "of the items, 11 saw growth", True),
            ("11", "items", "11 percent", False),
            ("12.5", "days", "working days: 12.5", True),
            ("11", "months", "of the months, 11 saw growth", False),
        ],
    )
    def test_what_states_a_figure(self, value: str, unit: str, printed: str, stated: bool) -> None:
        """A printed number states a figure by the same digits, the same unit, and the same sign if it has one."""
        mention = find_mentions(printed)[0]
        assert Figure("value", Decimal(value), Unit(unit)).stated_by(mention) is stated


class TestAccounting:
    """Which numbers of its quotes a fact accounts for."""

    STREAK = {"measure": "streak", "value": "4", "unit": "years", "event": "growth"}  # noqa: RUF012
    FIRST = {"measure": "first-in", "event": "growth"}  # noqa: RUF012
    RANK = {"measure": "rank", "value": "2", "unit": "place", "among": "since", "since": "1992"}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("keys", "printed", "accounted"),
        [
            ({"growth": "5.6"}, "5.6 percent", True),
            ({"growth": "5.6"}, "5.7 percent", False),
            ({"growth": "5.6"}, "2020", True),
            ({"growth": "5.6"}, "2019", True),
            ({"growth": "5.6"}, "2021", False),
            ({"growth": "5.6"}, "2018", False),
            ({"direction": "up"}, "2019", True),
            ({"value": "5", "unit": "USD bn"}, "2019", False),
            ({"value": "5", "unit": "USD bn"}, "2020", True),
            ({"growth": "1", "period": "2019-12/2020-01"}, "2019", True),
            ({"growth": "1", "period": "2019-12/2020-01"}, "2020", True),
            ({"growth": "1", "period": "2020-04/2020-09"}, "second quarter", True),
            ({"growth": "1", "period": "2020-04/2020-09"}, "Q3", True),
            ({"growth": "1", "period": "2020-04/2020-09"}, "Q1", False),
            ({"growth": "1", "period": "2020-04/2020-09"}, "Q4", False),
            ({"growth": "1", "period": "2020-04/2020-09"}, "second half", False),
            ({"growth": "1", "period": "2020-12"}, "fourth quarter", True),
            (STREAK, "4th consecutive year", True),
            (STREAK, "first time", False),
            (FIRST, "first time", True),
            (FIRST, "second time", False),
            (FIRST, "one time", False),
            (FIRST | {"since": "1992"}, "1992", True),
            (FIRST | {"since": "2018-11"}, "2018", True),
            (FIRST | {"since": "1992"}, "1993", False),
            (RANK, "1992", True),
            (RANK, "first quarter", True),
            (RANK | {"period": "2020-04"}, "first quarter", False),
            ({"growth": "1"}, "2020-11-01", False),
            ({"growth": "1"}, "12:30", False),
        ],
    )
    def test_what_a_fact_accounts_for(self, keys: dict[str, str], printed: str, accounted: bool) -> None:
        """A fact accounts for its figures, its years, the year it is compared with, its quarters and "first" times."""
        mention = find_mentions(printed)[0]
        assert (states(fact(**keys), mention) or dates(fact(**keys), mention)) is accounted
