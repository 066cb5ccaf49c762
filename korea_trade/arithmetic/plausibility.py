"""The rule of plausibility: a level that two others imply lies near what its cell shows in other periods."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from korea_trade.arithmetic.balance import legs
from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import level
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.statements import NEAREST, Shape, whole_months
from korea_trade.arithmetic.verdict import Verdict, compare
from korea_trade.model.codes import Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, within
from korea_trade.model.period import Period
from korea_trade.phrase import phrase

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


def check_plausibility(known: Known) -> Iterator[Verdict]:
    """What a stated balance implies for the missing leg, against that leg in other periods of the same length."""
    seen: dict[tuple[Cell, Shape], _Seen | None] = {}
    for _, levels in legs(known):
        found = implied_leg(levels)
        if found is None or found[0] is Flow.BALANCE:
            continue
        flow, given, implied = found
        shape = given[0].parsed_period.shape
        key = Cell.of(given[0]).with_flow(flow), shape
        if key not in seen:
            seen[key] = _Seen.of([fact for fact in known.levels(key[0]) if fact.parsed_period.shape == shape])
        others = seen[key]
        low, high = bounds(implied)
        ids = tuple(fact.id for fact in given)
        value = within(implied)
        if implied.high is not None and implied.high < 0:
            message = phrase(VerdictPhrases.implied_below_nothing, given, flow, value)
            yield Verdict(Rule.OUTLIER, Outcome.OUTLIER, ids, message, low, high, unit=given[0].unit)
            continue
        if others is None:
            message = phrase(VerdictPhrases.implied_alone, flow, value)
            yield Verdict(Rule.OUTLIER, Outcome.UNDETERMINED, ids, message, low, high, unit=given[0].unit)
            continue
        least, greatest = others.least / FAR, others.greatest * FAR
        far = implied.entirely_below(Interval(least, None)) or Interval(None, greatest).entirely_below(implied)
        message = phrase(VerdictPhrases.implied_beside, given, flow, value, others.named)
        outcome = Outcome.OUTLIER if far else Outcome.WITHIN_ROUNDING
        yield Verdict(
            Rule.OUTLIER, outcome, (*ids, *(fact.id for fact in others.named)), message, low, high, unit=given[0].unit
        )


@dataclass(frozen=True, slots=True)
class _Seen:
    """The least and the greatest level of a cell, and the facts to name: all of them, or where they are many those two.

    A leg that is missing in one period has no level there, so that all of these are of other periods.
    """

    least: Fraction
    greatest: Fraction
    named: tuple[Fact, ...]

    @classmethod
    def of(cls, facts: list[Fact]) -> "_Seen | None":
        bounded = [fact for fact in facts if fact.bound is None]
        if not bounded:
            return None
        lowest = min(bounded, key=lambda fact: level(fact).ends()[0])
        highest = max(bounded, key=lambda fact: level(fact).ends()[1])
        named = bounded if len(bounded) <= NEAREST else [lowest, highest]
        return cls(level(lowest).ends()[0], level(highest).ends()[1], tuple(named))


def check_months_of_years(known: Known) -> Iterator[Verdict]:
    """A month of all exports or imports lies near a twelfth of its year."""
    for month in known.measured(Measure.VALUE):
        total = month.item is None and month.partner is None and month.flow in (Flow.EXPORTS, Flow.IMPORTS)
        if not total or month.value is None or month.bound is not None or month.parsed_period.shape != whole_months(1):
            continue
        cell = Cell.of(month)
        for period in known.longer_periods(cell, month.parsed_period):
            if Period.parse(period).shape == whole_months(12):
                for year in known.stated(cell, period).with_own(month.source):
                    yield from _month_of_year(month, year)


def _month_of_year(month: Fact, year: Fact) -> Iterator[Verdict]:
    if year.bound is not None:
        return
    low, high = level(year).ends()
    near = Interval(low / 12 / FAR, high / 12 * FAR)
    verdict = compare(
        Rule.OUTLIER,
        (month, year),
        phrase(VerdictPhrases.month_of_year, month, year),
        lambda read: (level(month, read), near),
        exact=near.encloses(level(month)),
    )
    yield verdict.turned(Outcome.OUTLIER) if verdict.wrong else verdict


def check_daily_averages(known: Known) -> Iterator[Verdict]:
    """What a period has of daily averages is worked in some of its days: given only where it is far outside.

    A period has at most as many working days as days, and more than a quarter of them, holidays included.
    """
    for average in known.measured(Measure.DAILY_AVERAGE):
        if average.value is None or average.bound is not None or average.flow not in (Flow.EXPORTS, Flow.IMPORTS):
            continue
        period = average.parsed_period
        days = (period.last_day - period.first_day).days + 1
        for whole in known.stated(Cell.of(average, Measure.VALUE), average.period).of_first(average.source):
            if whole.bound is None and whole.unit is average.unit:
                yield from _average_of_days(average, whole, days)


def _average_of_days(average: Fact, whole: Fact, days: int) -> Iterator[Verdict]:
    verdict = compare(
        Rule.OUTLIER,
        (average, whole),
        phrase(VerdictPhrases.average_of_days, average, whole, days),
        lambda read: (level(whole, read), level(average, read) * Interval(Fraction(days, 4), Fraction(days))),
        exact=False,
    )
    if verdict.wrong:
        yield verdict.turned(Outcome.OUTLIER)
