"""Verdicts on pairs of intervals: met as rounded, met as truncated only, or never."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.verdict import Verdict, compare, decided, limit, undetermined
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, less_than, more_than, rounded, truncated
from korea_trade.phrase import phrase

FACT = Fact.model_validate(
    {"source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries", "growth": "1"}
)
OTHER = FACT.model_copy(update={"period": "2019"})
SO = phrase(VerdictPhrases.nothing_known_before)
FIGURES = st.tuples(st.integers(-9999, 9999), st.integers(0, 3)).map(lambda pair: Decimal(pair[0]).scaleb(-pair[1]))


def compared(stated: str, allowed: str, *, exact: bool = False) -> Verdict:
    return compare(
        Rule.AGREEMENT, (FACT, OTHER), SO, lambda read: (read(Decimal(stated)), read(Decimal(allowed))), exact=exact
    )


@pytest.mark.parametrize(
    ("stated", "allowed", "exact", "outcome"),
    [
        ("5.6", "5.6", True, Outcome.EXACT),
        ("5.6", "5.6", False, Outcome.WITHIN_ROUNDING),
        ("5.6", "5.7", False, Outcome.WITHIN_ROUNDING),
        ("5.6", "5.8", False, Outcome.INCONSISTENT),
        ("6", "5.50", False, Outcome.WITHIN_ROUNDING),
        ("5", "5.9", False, Outcome.ONLY_IF_TRUNCATED),
        ("5", "6.0", False, Outcome.INCONSISTENT),
        ("-5", "-5.9", False, Outcome.ONLY_IF_TRUNCATED),
        ("0", "0.9", False, Outcome.ONLY_IF_TRUNCATED),
    ],
)
def test_outcomes_of_two_figures(stated: str, allowed: str, exact: bool, outcome: Outcome) -> None:
    """Figures agree as rounded, else as truncated, else not at all; digits that agree are said to be exact."""
    assert compared(stated, allowed, exact=exact).outcome is outcome


def test_digits_said_to_agree_are_not_believed() -> None:
    """Where no value makes both true, "exact" does not hold it up."""
    assert compared("5.6", "5.8", exact=True).outcome is Outcome.INCONSISTENT


def test_bounds_are_those_that_the_others_allow_as_rounded() -> None:
    """``low`` and ``high`` are the ends of what the other facts allow, read as rounded whatever the outcome."""
    found = compared("5", "5.9")
    assert (found.low, found.high) == (Decimal("5.85"), Decimal("5.95"))
    assert found.outcome is Outcome.ONLY_IF_TRUNCATED


@given(FIGURES, FIGURES)
def test_a_verdict_is_that_of_the_intervals(stated: Decimal, allowed: Decimal) -> None:
    """Inconsistent means that neither reading meets; within rounding that the rounded figures do."""
    found = compared(str(stated), str(allowed)).outcome
    as_rounded = rounded(stated).meets(rounded(allowed))
    as_truncated = truncated(stated).meets(truncated(allowed))
    assert (found is Outcome.WITHIN_ROUNDING) == as_rounded
    assert (found is Outcome.INCONSISTENT) == (not as_rounded and not as_truncated)


@pytest.mark.parametrize(
    ("stated", "allowed", "outcome", "low", "high"),
    [
        ("50.1", more_than, Outcome.EXACT, "50", None),
        ("50.0", more_than, Outcome.WITHIN_ROUNDING, "50", None),
        ("49.9", more_than, Outcome.INCONSISTENT, "50", None),
        ("49", more_than, Outcome.INCONSISTENT, "50", None),
        ("49.9", less_than, Outcome.EXACT, None, "50"),
        ("50.1", less_than, Outcome.INCONSISTENT, None, "50"),
    ],
)
def test_a_limit(
    stated: str, allowed: Callable[[Decimal], Interval], outcome: Outcome, low: str | None, high: str | None
) -> None:
    """A limit is exact where every value that the figure can stand for keeps it, and one-sided in its bounds."""
    found = limit(Rule.THRESHOLD, (FACT,), SO, lambda read: (read(Decimal(stated)), allowed(Decimal(50))))
    assert found.outcome is outcome
    assert (found.low, found.high) == tuple(None if end is None else Decimal(end) for end in (low, high))


def test_a_limit_that_only_truncated_figures_keep() -> None:
    """What is cut off to 49 may be more than 49.5; what is rounded to it may not."""
    found = limit(Rule.THRESHOLD, (FACT,), SO, lambda read: (read(Decimal(49)), more_than(Decimal("49.5"))))
    assert found.outcome is Outcome.ONLY_IF_TRUNCATED


@pytest.mark.parametrize(
    ("made", "outcome"),
    [
        (lambda *given: decided(*given, holds=True), Outcome.EXACT),
        (lambda *given: decided(*given, holds=False), Outcome.INCONSISTENT),
        (undetermined, Outcome.UNDETERMINED),
    ],
)
def test_verdicts_without_rounding(made: Callable[..., Verdict], outcome: Outcome) -> None:
    """What is counted holds or does not, what lacks something is undetermined; neither has bounds."""
    found = made(Rule.COUNT, (FACT, OTHER, FACT), SO)
    assert found == Verdict(Rule.COUNT, outcome, (FACT.id, OTHER.id), SO)


def test_each_fact_is_named_once_and_the_judged_one_first() -> None:
    """A fact that enters twice is listed once, in the order given."""
    found = compare(Rule.PART, (OTHER, FACT, OTHER), SO, lambda read: (read(Decimal(1)), read(Decimal(1))), exact=True)
    assert found.facts == (OTHER.id, FACT.id)


@pytest.mark.parametrize("outcome", Outcome)
def test_what_is_wrong(outcome: Outcome) -> None:
    """Only inconsistencies and outliers are contradictions."""
    assert Verdict(Rule.BALANCE, outcome, (), SO).wrong is (outcome in (Outcome.INCONSISTENT, Outcome.OUTLIER))


def test_acknowledging_keeps_the_rest() -> None:
    """An acknowledged verdict is the same one with its caveat."""
    plain: dict[str, Any] = {"rule": Rule.BALANCE, "outcome": Outcome.OUTLIER, "facts": ("a",), "phrase": SO}
    assert Verdict(**plain).acknowledge("why") == Verdict(**plain, acknowledged="why")
