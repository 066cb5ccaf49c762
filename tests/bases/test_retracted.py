"""Facts that were withdrawn: answers leave them out, their numbers stay accounted for."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.bases.problem import FactBaseError
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade, open_trade
from tests.small import CHIPS, group, write_fact_base

RETRACTED = {"date": "2021-03-01", "reason": "the ministry withdrew it"}
DOCUMENT = (
    "Exports of chips rose 5.6 percent to $99.2 billion in 2020.\n"
    "Exports of ships rose 3.0 percent to $19.7 billion in 2020.\n"
)
SHIPS = {
    "item": "ships",
    "value": "19.7",
    "unit": "USD bn",
    "growth": "3.0",
    "quotes": ["Exports of ships rose 3.0 percent to $19.7 billion in 2020"],
}
ID = "2020.exports.semiconductors@memo"


def opened(folder: Path, **keys: Any) -> Trade:
    """A base in which the figure of chips was withdrawn."""
    path = write_fact_base(
        folder, document=DOCUMENT, groups=[group({**CHIPS, "retracted": RETRACTED}, SHIPS)], source=keys or None
    )
    return open_trade(path, only_facts=True)


def test_answers_leave_a_retracted_fact_out(tmp_path: Path) -> None:
    """Listings, names, sources, search, derived figures and SQL have only what stands."""
    with opened(tmp_path) as trade:
        assert [row.item for row in trade.facts()] == ["ships"]
        assert [row.item for row in trade.items(Filters(all_periods=True))] == ["ships"]
        assert {row.code: row.facts for row in trade.names()} == {"semiconductors": 0, "ships": 1}
        assert [row.facts for row in trade.sources()] == [1]
        assert all("semiconductors" not in row.id for row in trade.derived())
        assert all("semiconductors" not in id_ for row in trade.verdicts() for id_ in row.facts)
        assert [row.id for row in trade.search("chips") if row.id == ID] == []
        with trade.sql("SELECT count(*) FROM facts") as cursor:
            assert cursor.fetchall() == [(1,)]
        with trade.sql("SELECT id, CAST(retracted AS VARCHAR), retracted_reason FROM stated ORDER BY 1") as cursor:
            assert cursor.fetchall()[0] == (ID, RETRACTED["date"], RETRACTED["reason"])


def test_its_receipt_says_when_and_why(tmp_path: Path) -> None:
    """Shown by its id it has its words and its retraction; it is no other fact of a cell."""
    with opened(tmp_path) as trade:
        (receipt,) = trade.show([ID])
        assert receipt.retracted is not None
        assert (receipt.retracted.date, receipt.retracted.reason) == (RETRACTED["date"], RETRACTED["reason"])
        assert receipt.evidence[0].paragraph == DOCUMENT.split("\n", maxsplit=1)[0]
        (other,) = trade.show(["2020.exports.ships@memo"])
        assert other.others == ()


def test_its_numbers_stay_accounted_for(tmp_path: Path) -> None:
    """The ledger counts its numbers as said, and the evidence of it is still checked."""
    with opened(tmp_path) as trade:
        report = trade.check()
        assert report.problems == ()
        assert [row.missing for row in report.ledger] == [0]
        assert [outcome.outcome for outcome in report.outcomes] == ["proven", "proven"]


def test_it_stood_before_it_was_retracted(tmp_path: Path) -> None:
    """As of a day before the retraction it answers; from that day on it does not."""
    with opened(tmp_path, published="2021-01-04", published_from="its address") as trade:
        known = {day: [row.item for row in trade.as_of(day).facts()] for day in ("2021-02-28", "2021-03-01")}
    assert known == {"2021-02-28": ["semiconductors", "ships"], "2021-03-01": ["ships"]}


def test_what_nobody_had_published_cannot_be_withdrawn(tmp_path: Path) -> None:
    """A day before its document was published is a problem at the fact; the day of publication is not."""
    with pytest.raises(FactBaseError) as caught:
        opened(tmp_path / "before", published="2021-03-02", published_from="its address")
    (problem,) = caught.value.problems
    assert (problem.fact, problem.rule, problem.line > 1) == (ID, "contradiction", True)
    assert problem.message == (
        "retracted on 2021-03-01, before its document was published on 2021-03-02; expected no earlier"
    )
    with opened(tmp_path / "on", published="2021-03-01", published_from="its address") as trade:
        assert [row.item for row in trade.facts()] == ["ships"]
