"""A verdict: whether facts agree, with the numbers, the bounds and the ids."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import Reading, is_limit
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.model.codes import Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, rounded, truncated
from korea_trade.phrase import Phrase, phrase

Message = Phrase[VerdictPhrases]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One application of a rule.

    ``low`` and ``high`` bound what the other facts allow for what is stated, in ``unit``; ``facts`` are the ids, the
    judged one first; ``acknowledged`` is the caveat that names the rule, where the outcome is inconsistent or an
    outlier. ``open_low`` and ``open_high`` leave the bound itself out: "more than 500" is above 500.
    """

    rule: Rule
    outcome: Outcome
    facts: tuple[str, ...]
    phrase: Message
    low: Decimal | None = None
    high: Decimal | None = None
    acknowledged: str | None = None
    unit: Unit | None = None
    acknowledged_ko: str | None = None
    open_low: bool = False
    open_high: bool = False

    @property
    def message(self) -> str:
        """What is said, in English."""
        from korea_trade.arithmetic.english import ENGLISH_VERDICTS

        return self.phrase.text(ENGLISH_VERDICTS)

    @property
    def is_left_open(self) -> bool:
        """Whether all is stated that the rule needs, and does not decide it."""
        return self.phrase.name == VerdictPhrases.left_undecided.__name__

    @property
    def wrong(self) -> bool:
        """Whether facts contradict each other."""
        return self.outcome in (Outcome.INCONSISTENT, Outcome.OUTLIER)

    def turned(self, outcome: Outcome) -> "Verdict":
        """The same with another outcome."""
        return replace(self, outcome=outcome)

    def acknowledge(self, caveat: str, korean: str | None = None) -> "Verdict":
        """The same, with the caveat that names it, in English and as far as it is there in Korean."""
        return replace(self, acknowledged=caveat, acknowledged_ko=korean)


Pair = Callable[[Reading], tuple[Interval, Interval]]


def compare(
    rule: Rule,
    facts: Sequence[Fact],
    message: Message,
    pair: Pair,
    *,
    exact: bool,
    is_open: bool = False,
    unit: Unit | None = None,
) -> Verdict:
    """Judge whether what is stated (first of the pair) and what follows from other facts (second) can both be true.

    Tried with every figure rounded, then with every figure truncated. ``exact`` says that the digits themselves agree,
    ``is_open`` that what is not exact is undetermined, as figures are mere limits; ``unit`` is that of what is
    compared: by default that of the first fact, in ones.
    """
    stated, allowed = pair(rounded)
    outcome = Outcome.EXACT if exact else Outcome.WITHIN_ROUNDING
    if not stated.meets(allowed):
        outcome = Outcome.ONLY_IF_TRUNCATED if _meet_if_truncated(pair) else Outcome.INCONSISTENT
    elif is_open and not exact:
        outcome, message = Outcome.UNDETERMINED, phrase(VerdictPhrases.left_undecided, message)
    low, high = bounds(allowed)
    unit = unit or (facts[0].unit.counted if facts[0].unit else None)
    ids = tuple(dict.fromkeys(fact.id for fact in facts))
    open_low = allowed.open_low and low is not None and not allowed.holds(low)
    open_high = allowed.open_high and high is not None and not allowed.holds(high)
    return Verdict(rule, outcome, ids, message, low, high, unit=unit, open_low=open_low, open_high=open_high)


def _meet_if_truncated(pair: Pair) -> bool:
    try:
        stated, allowed = pair(truncated)
    except ZeroDivisionError:  # a fall of 99.9 percent may then have left next to nothing
        return False
    return stated.meets(allowed)


def limit(rule: Rule, facts: Sequence[Fact], message: Message, pair: Pair, *, unit: Unit | None = None) -> Verdict:
    """Judge a stated figure against a one-sided limit: exact where it lies wholly within, else as ``compare``."""
    stated, allowed = pair(rounded)
    within = allowed.encloses(stated)
    return compare(rule, facts, message, pair, exact=within, is_open=stated.width is None, unit=unit)


def equal(
    rule: Rule, facts: Sequence[Fact], message: Message, pair: Pair, *, exact: bool, unit: Unit | None = None
) -> Verdict:
    """Judge a stated figure, that of the first fact, against what follows from the others, as ``compare`` does.

    ``exact`` says that the digits agree, which counts only where none is a mere limit. A stated limit is exact where
    all that follows lies beyond it; what follows from limits leaves the stated figure open.
    """
    judged, *others = facts
    stated, allowed = pair(rounded)
    holds = is_limit(judged) and stated.encloses(allowed)
    exact = holds or (exact and not any(fact.bound for fact in facts))
    return compare(rule, facts, message, pair, exact=exact, is_open=any(map(is_limit, others)), unit=unit)


def left_open(rule: Rule, facts: Sequence[Fact], message: Message) -> Verdict:
    """The rule applies, but what is stated, such as a mere limit, leaves open what the message says."""
    return undetermined(rule, facts, phrase(VerdictPhrases.left_undecided, message))


def undetermined(rule: Rule, facts: Sequence[Fact], missing: Message) -> Verdict:
    """The rule applies, but something is missing."""
    return Verdict(rule, Outcome.UNDETERMINED, tuple(dict.fromkeys(fact.id for fact in facts)), missing)


def decided(rule: Rule, facts: Sequence[Fact], message: Message, *, holds: bool, exact: bool = True) -> Verdict:
    """A verdict about counts, months and directions; not ``exact`` where a figure holds only within its rounding."""
    outcome = (Outcome.EXACT if exact else Outcome.WITHIN_ROUNDING) if holds else Outcome.INCONSISTENT
    return Verdict(rule, outcome, tuple(dict.fromkeys(fact.id for fact in facts)), message)
