"""Annotated articles, true and with planted errors, about the periods of the five documents."""

from collections import Counter

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify
from tests.verification.articles import articles

UNDECIDED = ("unknown", "not-a-claim")


@pytest.fixture(scope="module")
def counted(known: Knowledge) -> Counter[tuple[str, str]]:
    """How often a figure that should have one outcome is given another."""
    found = Counter[tuple[str, str]]()
    for article in articles():
        outcomes = verify(article.text, article.published, known)
        left = {id(judgement): judgement for judgement in outcomes}
        for start, end, wanted in article.figures:
            over = [j for j in outcomes if j.figure.mention.start < end and j.figure.mention.end > start]
            found[wanted, over[0].outcome] += 1
            left.pop(id(over[0]))
        found.update(("not annotated", judgement.outcome) for judgement in left.values())
    return found


def test_no_false_alarm(counted: Counter[tuple[str, str]]) -> None:
    """No figure that is right, or that the facts cannot decide, is called an error."""
    assert {wanted for wanted, given in counted if given == "contradicts"} == {"contradicts"}


def test_every_planted_error_is_found(counted: Counter[tuple[str, str]]) -> None:
    """Exchanged digits, signs, scales, items, periods and comparisons are called what they are."""
    assert {given for wanted, given in counted if wanted == "contradicts"} == {"contradicts"}


def test_what_the_facts_decide_is_decided(counted: Counter[tuple[str, str]]) -> None:
    """Of the figures that the facts decide, at least 94 of 100 have the outcome that a person gave them."""
    decided = {pair: count for pair, count in counted.items() if pair[0] not in (*UNDECIDED, "not annotated")}
    right = sum(count for (wanted, given), count in decided.items() if wanted == given)
    assert right / sum(decided.values()) >= 0.94
