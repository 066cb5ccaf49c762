"""Levels of different documents, of which one may have been revised by the time of the other."""

from collections.abc import Callable
from fractions import Fraction

from korea_trade.arithmetic.codes import Outcome
from korea_trade.arithmetic.figures import level
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval

REVISED_BY = Interval(Fraction(98, 100), Fraction(102, 100))
"""How much of a level a revision leaves: a few thousandths as a rule, so that more is a contradiction."""


def may_be_revised(known: Known, fact: Fact, beside: Fact) -> bool:
    """Whether a figure stood otherwise when the document of another fact was written, or stands otherwise since."""
    return fact.source != beside.source and known.is_revision(fact, beside)


def level_at_the_time(known: Known, fact: Fact, beside: Fact) -> Interval:
    """The level of a fact as the document of another one may have it: up to two percent off where it was revised."""
    return level(fact) * REVISED_BY if may_be_revised(known, fact, beside) else level(fact)


def unless_revised(verdict: Verdict, at_the_time: Callable[[], tuple[Interval, Interval]]) -> Verdict:
    """The verdict; but a contradiction of two intervals that meet as they were at the time is a revision."""
    if not verdict.wrong:
        return verdict
    stated, allowed = at_the_time()
    return verdict.turned(Outcome.REVISED) if stated.meets(allowed) else verdict


def is_small_change(*facts: Fact) -> bool:
    """Whether one of some facts states a growth that a revision of the level could turn."""
    return any(fact.growth is not None and REVISED_BY.holds(1 + fact.growth / 100) for fact in facts)
