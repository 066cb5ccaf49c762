"""What grows with the facts: no rule compares everything with everything, and none is wrong about true trade."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.synthetic import synthetic_base
from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase
from tests.arithmetic.judging import count, first_in, in_memory, legs, threshold
from tests.entries import level, rank, streak

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes


def month(index: int) -> str:
    return f"{1990 + index // 12}-{index % 12 + 1:02d}"


def rising_months(number: int) -> FactBase:
    """Exports that rise every month, each month with a streak, a rank, a first time and a threshold of its own."""
    facts: list[dict[str, Any]] = []
    for index in range(1, number):
        shared = {"period": month(index)}
        facts += [
            {**level(f"{index + 10}.0", direction="up"), **shared},
            {**rank(1, among="history"), **shared},
            {**first_in("above", level=f"{index + 9}.5"), **shared},
            {**threshold(f"{index + 9}.5"), **shared},
            {**streak(index + 1, "months", event="growth"), **shared},
            {**streak(index + 1, "months", event="above", level="5.0"), **shared},
        ]
    return in_memory(facts)


def missing_legs(number: int) -> FactBase:
    """Months that state exports and balance but not the imports, and as many that state the imports alone."""
    facts = []
    for index in range(number):
        for group in legs("50.0", None, "5.0", period=month(index)) + legs(
            None, "45.0", None, period=month(index + 600)
        ):
            shared = {key: value for key, value in group.items() if key != "facts"}
            facts += [{**shared, **entry} for entry in group["facts"]]
    return in_memory(facts)


def repeating_documents(number: int) -> FactBase:
    """Documents that all say the same of a year and of the year before."""
    facts: list[dict[str, Any]] = []
    for index in range(number):
        shared = {"source": f"note-{index}"}
        facts += [
            {**level("50.0", growth="4.2"), **shared},
            {**level("48.0"), **shared, "period": "2019"},
            {**level("5.0", item="ships", growth="1.0"), **shared},
            {**threshold("45.0"), **shared},
            {**streak(2, "years", event="above", level="45.0"), **shared},
            {**rank(1, among="history"), **shared},
            {**count(15, of="20", direction="up"), **shared},
        ]
    return in_memory(facts, items=["ships"])


def differing_documents(number: int) -> FactBase:
    """Documents that each state another level of a year, and of an item in it."""
    facts: list[dict[str, Any]] = []
    for index in range(number):
        shared = {"source": f"note-{index}"}
        facts += [{**level(f"{index + 200}.0"), **shared}, {**level(f"{index + 1}.0", item="ships"), **shared}]
    return in_memory(facts, items=["ships"])


def partners_of_a_year(number: int) -> FactBase:
    """Many partners of one year, each with its level and its place among them."""
    codes = [f"{chr(97 + index // 26)}{chr(97 + index % 26)}" for index in range(number)]
    facts: list[dict[str, Any]] = []
    for index, code in enumerate(codes):
        facts += [level(f"{number - index}.0", partner=code), rank(index + 1, among="destinations", partner=code)]
    return in_memory(facts, partners=codes)


def size(verdicts: tuple[Verdict, ...]) -> int:
    """How much there is to read: verdicts, and the facts that they name."""
    return sum(1 + len(verdict.facts) for verdict in verdicts)


@pytest.mark.parametrize("make", [rising_months, missing_legs, repeating_documents, partners_of_a_year])
def test_twice_the_facts_give_twice_the_verdicts(make: Callable[[int], FactBase]) -> None:
    """Verdicts and the facts they name grow with the facts, not with their square; all of them are right."""
    small, large = (Arithmetic(make(number)).verdicts for number in (60, 120))
    assert [verdict for verdict in large if verdict.wrong] == []
    assert size(large) < 2.3 * size(small)


def test_documents_that_all_differ() -> None:
    """Where every document states another figure, each is compared with a few others, and contradicts them."""
    small, large = (Arithmetic(differing_documents(number)).verdicts for number in (60, 120))
    assert size(large) < 2.3 * size(small)
    assert sum(verdict.wrong for verdict in small) > 60


def test_what_is_far_away_is_found_too() -> None:
    """Of many months a milestone is compared with the nearest, and with each that speaks against it, however far."""
    facts = [{**level("10.0", direction="up"), "period": month(index)} for index in range(60)]
    facts[5] |= {"value": "20.0"}
    facts[7] |= {"value": "20.0", "direction": "down"}
    last = {"period": month(60)}
    claims = [
        {**rank(2, among="history"), **last},
        {**level("15.0"), **last},
        {**first_in("above", level="12.0"), **last},
        {**streak(60, "months", event="growth"), **last, "period": month(59)},
    ]
    wrong = [verdict for verdict in Arithmetic(in_memory([*facts, *claims])).verdicts if verdict.wrong]
    early, later = (f"{month(index)}.exports@memo" for index in (5, 7))
    assert [(str(verdict.rule), verdict.facts[1:2]) for verdict in wrong if verdict.rule in ("streak", "first-in")] == [
        ("streak", (later,)),
        ("first-in", (early,)),
        ("first-in", (later,)),
    ]
    (ranked,) = [verdict for verdict in wrong if verdict.rule == "rank"]
    assert {early, later} <= set(ranked.facts)
    assert ranked.message == "rank 2 among history; 2 of 60 known figures higher"
    assert len(ranked.facts) < 20


@pytest.mark.parametrize("seed", [1, 2])
def test_true_trade_is_never_wrong(tmp_path: Path, seed: int) -> None:
    """A synthetic fact base that is true by construction has no contradiction and no outlier."""
    verdicts = Arithmetic(synthetic_base(tmp_path, 8, seed)).verdicts
    assert len(verdicts) > 4000
    assert [verdict for verdict in verdicts if verdict.wrong] == []
