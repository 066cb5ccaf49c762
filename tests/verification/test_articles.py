"""Annotated articles, true and with planted errors, about the periods of the five documents."""

from collections import Counter

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify
from tests.verification.articles import articles

UNDECIDED = ("unknown", "not-a-claim")


@pytest.fixture(scope="module")
def judged() -> Counter[tuple[str, str]]:
    """How often a figure that should have one outcome is given another."""
    knowledge = Knowledge(Arithmetic(read_fact_base(bundled_facts())))
    found = Counter[tuple[str, str]]()
    for article in articles():
        outcomes = verify(article.text, article.published, knowledge)
        left = {id(judgement): judgement for judgement in outcomes}
        for start, end, wanted in article.figures:
            over = [j for j in outcomes if j.figure.mention.start < end and j.figure.mention.end > start]
            found[wanted, over[0].outcome] += 1
            left.pop(id(over[0]))
        found.update(("not annotated", judgement.outcome) for judgement in left.values())
    return found


def test_no_false_alarm(judged: Counter[tuple[str, str]]) -> None:
    """No figure that is right, or that the facts cannot decide, is called an error."""
    assert {wanted for wanted, given in judged if given == "contradicts"} == {"contradicts"}


def test_every_planted_error_is_found(judged: Counter[tuple[str, str]]) -> None:
    """Exchanged digits, signs, scales, items, periods and comparisons are called what they are."""
    assert {given for wanted, given in judged if wanted == "contradicts"} == {"contradicts"}


def test_what_the_facts_decide_is_decided(judged: Counter[tuple[str, str]]) -> None:
    """Of the figures that the facts decide, at least 94 of 100 have the outcome that a person gave them."""
    decided = {pair: count for pair, count in judged.items() if pair[0] not in (*UNDECIDED, "not annotated")}
    right = sum(count for (wanted, given), count in decided.items() if wanted == given)
    assert right / sum(decided.values()) >= 0.94
