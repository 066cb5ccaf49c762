"""The rule of plausibility: a level that two others imply lies near what its cell shows in other periods."""

from collections.abc import Iterator
from fractions import Fraction

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.known import Cell, Known, level
from korea_trade.arithmetic.levels import legs
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.model.codes import Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, within
from korea_trade.model.period import Period

FAR = Fraction(2)
"""How many times less than the least, or more than the greatest, of the other periods counts as far outside."""


def implied_leg(period_levels: dict[Flow, list[Fact]]) -> tuple[Flow, list[Fact], Interval] | None:
    """The one of exports, imports and balance that is not stated, from the two that are; or None.

    balance = exports - imports; imports = exports - balance; exports = imports + balance.
    """
    missing = [flow for flow, facts in period_levels.items() if not facts]
    if len(missing) != 1:
        return None
    given = [facts[0] for facts in period_levels.values() if facts]
    if any(fact.bound is not None for fact in given):
        return None
    first, second = (level(fact) for fact in given)
    implied = first + second if missing[0] is Flow.EXPORTS else first - second
    return missing[0], given, implied


def _sum(given: list[Fact], missing: Flow) -> str:
    return f"{given[0].value} {'+' if missing is Flow.EXPORTS else '-'} {given[1].value}"


def check_plausibility(known: Known) -> Iterator[Verdict]:
    """What a stated balance implies for the missing leg, against that leg in other periods of the same length."""
    for period, levels in legs(known):
        found = implied_leg(levels)
        if found is None or found[0] is Flow.BALANCE:
            continue
        flow, given, implied = found
        cell = Cell(flow, given[0].sector, None, None, Measure.VALUE)
        months = Period.parse(period).months
        others = [
            fact for fact in known.levels(cell) if Period.parse(fact.period).months == months and fact.bound is None
        ]
        low, high = bounds(implied)
        ids = tuple(fact.id for fact in given)
        value = within(implied)
        if not others:
            message = f"implied {flow} {value}: none of another period of this length is stated"
            yield Verdict(Rule.OUTLIER, Outcome.UNDETERMINED, ids, message, low, high)
            continue
        stated = ", ".join(f"{fact.value} ({fact.period})" for fact in others)
        ends = [level(fact).ends() for fact in others]
        least, greatest = min(end[0] for end in ends) / FAR, max(end[1] for end in ends) * FAR
        far = implied.entirely_below(Interval(least, None)) or Interval(None, greatest).entirely_below(implied)
        message = f"{_sum(given, flow)} implies {flow} of {value}; stated in other periods: {stated}"
        outcome = Outcome.OUTLIER if far else Outcome.WITHIN_ROUNDING
        yield Verdict(Rule.OUTLIER, outcome, (*ids, *(fact.id for fact in others)), message, low, high)
