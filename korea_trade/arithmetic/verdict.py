"""A verdict: whether facts agree, with the numbers, the bounds and the ids."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import Reading
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, rounded, truncated


@dataclass(frozen=True, slots=True)
class Verdict:
    """One application of a rule.

    ``low`` and ``high`` bound what the other facts allow for what is stated; ``facts`` are the ids, the judged one
    first; ``acknowledged`` is the caveat that names the rule, where the outcome is inconsistent or an outlier.
    """

    rule: Rule
    outcome: Outcome
    facts: tuple[str, ...]
    message: str
    low: Decimal | None = None
    high: Decimal | None = None
    acknowledged: str | None = None

    @property
    def wrong(self) -> bool:
        """Whether facts contradict each other."""
        return self.outcome in (Outcome.INCONSISTENT, Outcome.OUTLIER)

    def turned(self, outcome: Outcome) -> "Verdict":
        """The same with another outcome."""
        return replace(self, outcome=outcome)

    def acknowledge(self, caveat: str) -> "Verdict":
        """The same, with the caveat that names it."""
        return replace(self, acknowledged=caveat)


Pair = Callable[[Reading], tuple[Interval, Interval]]


def compare(rule: Rule, facts: Sequence[Fact], message: str, pair: Pair, *, exact: bool) -> Verdict:
    """Judge whether what is stated (first of the pair) and what follows from other facts (second) can both be true.

    Tried with every figure rounded, then with every figure truncated. ``exact`` says that the digits themselves agree.
    """
    stated, allowed = pair(rounded)
    outcome = Outcome.EXACT if exact else Outcome.WITHIN_ROUNDING
    if not stated.meets(allowed):
        outcome = Outcome.ONLY_IF_TRUNCATED if _meet_if_truncated(pair) else Outcome.INCONSISTENT
    low, high = bounds(allowed)
    return Verdict(rule, outcome, tuple(dict.fromkeys(fact.id for fact in facts)), message, low, high)


def _meet_if_truncated(pair: Pair) -> bool:
    try:
        stated, allowed = pair(truncated)
    except ZeroDivisionError:  # a fall of 99.9 percent may then have left next to nothing
        return False
    return stated.meets(allowed)


def limit(rule: Rule, facts: Sequence[Fact], message: str, pair: Pair) -> Verdict:
    """Judge a stated figure against a one-sided limit: exact where it lies wholly within, else as ``compare``."""
    stated, allowed = pair(rounded)
    within = allowed.encloses(stated)
    return compare(rule, facts, message, pair, exact=within)


def undetermined(rule: Rule, facts: Sequence[Fact], missing: str) -> Verdict:
    """The rule applies, but something is missing."""
    return Verdict(rule, Outcome.UNDETERMINED, tuple(dict.fromkeys(fact.id for fact in facts)), missing)


def decided(rule: Rule, facts: Sequence[Fact], message: str, *, holds: bool) -> Verdict:
    """A verdict without rounding: about counts, months and directions."""
    outcome = Outcome.EXACT if holds else Outcome.INCONSISTENT
    return Verdict(rule, outcome, tuple(dict.fromkeys(fact.id for fact in facts)), message)
