"""What makes the fields of one fact go together, and what is said where they do not."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING

from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import Among, Bound, Direction, Event, Flow, Measure, Ranked, Unit
from korea_trade.model.quantity import is_whole
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.model.fact import Fact

_DIRECTION_OF_SIGN = {-1: Direction.DOWN, 0: Direction.FLAT, 1: Direction.UP}
MONEY = frozenset({Unit.USD_BN, Unit.KRW_TN})
COUNTED = frozenset(
    {
        Unit.UNITS, Unit.MN_UNITS, Unit.COMPANIES, Unit.MN_COMPANIES, Unit.BARRELS, Unit.MN_BARRELS, Unit.TONS,
        Unit.MN_TONS,
    }
)  # fmt: skip
PRICES = frozenset({Unit.USD_PER_BARREL, Unit.USD_PER_UNIT})
_TIME = frozenset({Unit.MONTHS, Unit.QUARTERS, Unit.YEARS})
_PERCENT = frozenset({Unit.PERCENT})
_UNITS: dict[Measure, frozenset[Unit]] = {
    Measure.VALUE: MONEY | _PERCENT,
    Measure.DAILY_AVERAGE: MONEY,
    Measure.VOLUME: frozenset(),
    Measure.QUANTITY: COUNTED,
    Measure.PRICE: PRICES,
    Measure.SHARE: _PERCENT,
    Measure.SHARE_CHANGE: frozenset({Unit.PERCENTAGE_POINTS}),
    Measure.COUNT: frozenset({Unit.ITEMS, Unit.REGIONS, Unit.COUNTRIES}),
    Measure.RANK: frozenset({Unit.PLACE}),
    Measure.STREAK: _TIME,
    Measure.FIRST_IN: _TIME,
    Measure.THRESHOLD: MONEY | {Unit.TIMES},
    Measure.WORKING_DAYS: frozenset({Unit.DAYS}),
    Measure.WORKING_DAYS_CHANGE: frozenset({Unit.DAYS}),
}
# A threshold has the unit of what passed it.
_UNITS_PASSED: dict[Ranked, frozenset[Unit]] = {
    Ranked.GROWTH: _PERCENT,
    Ranked.SHARE: _PERCENT,
    Ranked.DAILY_AVERAGE_GROWTH: _PERCENT,
    Ranked.QUANTITY: COUNTED,
    Ranked.PRICE: PRICES,
    Ranked.DAILY_AVERAGE: MONEY,
    Ranked.VALUE_IN_WON: frozenset({Unit.KRW_TN}),
}
SIGNED_CHANGES = (Measure.SHARE_CHANGE, Measure.WORKING_DAYS_CHANGE)
_WHOLE_NUMBERS = {Measure.COUNT: 0, Measure.RANK: 1, Measure.STREAK: 1, Measure.FIRST_IN: 1}
_NEVER_NEGATIVE = (Flow.EXPORTS, Flow.IMPORTS, Flow.TRADE, Flow.PRODUCTION, Flow.DOMESTIC_SALES)
_LEVELS = MONEY | COUNTED | PRICES
_OF_GROWTH = (Ranked.GROWTH, Ranked.DAILY_AVERAGE_GROWTH)
_QUALIFIERS = ("bound", "of", "event", "level", "among", "ranked_from", "ranked", "since", "window")
_qualifiers_of: Callable[["Fact"], tuple[object, ...]] = attrgetter(*_QUALIFIERS)
_NEEDED = {
    Measure.RANK: frozenset({"among"}),
    Measure.STREAK: frozenset({"event"}),
    Measure.FIRST_IN: frozenset({"event"}),
    Measure.THRESHOLD: frozenset({"bound"}),
}
_ALLOWED = {
    Measure.VALUE: frozenset({"bound"}),
    Measure.DAILY_AVERAGE: frozenset({"bound"}),
    Measure.VOLUME: frozenset({"bound"}),
    Measure.QUANTITY: frozenset({"bound"}),
    Measure.PRICE: frozenset({"bound"}),
    Measure.SHARE: frozenset({"bound"}),
    Measure.SHARE_CHANGE: frozenset({"bound"}),
    Measure.COUNT: frozenset({"of", "bound"}),
    Measure.RANK: frozenset({"ranked", "ranked_from", "level", "since", "window"}),
    Measure.STREAK: frozenset({"level", "ranked", "among", "ranked_from"}),
    Measure.FIRST_IN: frozenset({"level", "since", "ranked", "among", "ranked_from"}),
    Measure.THRESHOLD: frozenset({"ranked"}),
}


def direction_of(growth: Decimal) -> Direction:
    """The direction that a signed growth means."""
    return _DIRECTION_OF_SIGN[(growth > 0) - (growth < 0)]


def contradictions(fact: "Fact") -> Iterator[Wrong]:
    """Everything about a fact that does not go together, each in one sentence with what was expected."""
    if fact.acknowledges and fact.caveat is None:
        yield phrase(ProblemPhrases.acknowledged_without_caveat)
    for name in fact.inferred_ko.model_fields_set:
        if getattr(fact.inferred, name) is None:
            yield phrase(ProblemPhrases.english_reason_not_given, name)
    if fact.note_ko is not None and fact.note is None:
        yield phrase(ProblemPhrases.english_not_given, "note_ko", "note")
    if fact.caveat_ko is not None and fact.caveat is None:
        yield phrase(ProblemPhrases.english_not_given, "caveat_ko", "caveat")
    yield from _value_and_unit(fact)
    yield from _sign(fact)
    yield from _change(fact)
    if fact.measure is not Measure.FIRST_IN and fact.value is None and fact.growth is None and fact.direction is None:
        yield phrase(ProblemPhrases.nothing_stated)
    yield from _qualifiers(fact)


def _value_and_unit(fact: "Fact") -> Iterator[Wrong]:
    value, unit, measure = fact.value, fact.unit, fact.measure
    if value is not None and unit is None:
        yield phrase(ProblemPhrases.value_without_unit)
    units = _UNITS[measure]
    ranked = fact.ranked if measure is Measure.THRESHOLD else None
    if ranked is not None:
        units = _UNITS_PASSED.get(ranked, frozenset())
    if unit is not None and unit not in units:
        yield phrase(ProblemPhrases.unit_does_not_fit, unit, measure, ranked, tuple(sorted(units)))
    if measure is Measure.VALUE and unit is Unit.PERCENT and fact.flow is not Flow.OTHER:
        yield phrase(ProblemPhrases.value_in_percent, fact.flow)
    if unit is not None and value is None:
        yield phrase(ProblemPhrases.unit_without_value)
    if value is None:
        return
    least = _WHOLE_NUMBERS.get(measure)
    if least is not None and (value < least or value.is_signed() or not is_whole(value)):
        yield phrase(ProblemPhrases.not_whole, measure, str(value), least)
    if measure is Measure.WORKING_DAYS and value.is_signed():
        yield phrase(ProblemPhrases.negative_days, str(value))
    if value.is_signed() and unit in (*_LEVELS, Unit.TIMES) and (fact.flow in _NEVER_NEGATIVE or unit not in MONEY):
        yield phrase(ProblemPhrases.negative_level, str(value), str(unit), fact.flow)


def _sign(fact: "Fact") -> Iterator[Wrong]:
    """Growth, signed changes, deficits and levels passed say one thing about up and down."""
    signed = fact.growth if fact.growth is not None else fact.value if fact.measure in SIGNED_CHANGES else None
    if signed is not None and fact.direction is not None and direction_of(signed) is not fact.direction:
        yield phrase(ProblemPhrases.other_direction, str(signed), fact.direction, direction_of(signed))
    is_deficit = fact.flow is Flow.BALANCE and fact.unit in MONEY and fact.value is not None and fact.value < 0
    if is_deficit and fact.growth is not None:
        yield phrase(ProblemPhrases.growth_of_deficit)
    if fact.event in (Event.SURPLUS, Event.DEFICIT) and fact.flow is not Flow.BALANCE:
        yield phrase(ProblemPhrases.event_of_balance, fact.event, fact.flow)


def _change(fact: "Fact") -> Iterator[Wrong]:
    is_change = (
        fact.growth is not None
        or fact.direction is not None
        or fact.measure in SIGNED_CHANGES
        or fact.ranked in _OF_GROWTH
        or fact.event in (Event.GROWTH, Event.DOUBLE_DIGIT_GROWTH, Event.DECLINE)
        or fact.unit is Unit.TIMES
    )
    if fact.comparison is not None and not is_change:
        yield phrase(ProblemPhrases.compares_nothing)


def _qualifiers(fact: "Fact") -> Iterator[Wrong]:
    measure, values = fact.measure, _qualifiers_of(fact)
    if measure not in _NEEDED and values.count(None) == len(values):
        return  # as of most facts
    needed = _NEEDED.get(measure, frozenset())
    given = {name for name, value in zip(_QUALIFIERS, values, strict=True) if value is not None}
    for name in sorted(needed - given):
        yield phrase(ProblemPhrases.measure_lacks, measure, name)
    for name in sorted(given - needed - _ALLOWED.get(measure, frozenset())):
        yield phrase(ProblemPhrases.does_not_go_with, name, measure)
    limited = fact.growth if fact.bound is Bound.ABOUT and fact.value is None else fact.value
    if fact.bound is not None and limited is None:
        yield phrase(ProblemPhrases.bound_without_figure, fact.bound)
    if fact.bound is Bound.ABOUT and measure is Measure.THRESHOLD:
        yield phrase(ProblemPhrases.threshold_about)
    if (fact.level is not None) != (fact.event in (Event.ABOVE, Event.BELOW) or fact.among is Among.ORDER):
        yield phrase(ProblemPhrases.level_and_event)
    if measure in (Measure.STREAK, Measure.FIRST_IN) and fact.event is not Event.RECORD:
        for name in sorted(given & {"among", "ranked_from"}):
            yield phrase(ProblemPhrases.only_of_records, name, measure)
    if fact.among is Among.ORDER and fact.ranked_from is not None:
        yield phrase(ProblemPhrases.ranked_from_of_order)
    if fact.among is not None and (fact.since is not None) != (fact.among is Among.SINCE):
        yield phrase(ProblemPhrases.since_and_among)
    if (fact.window is not None) != (fact.among is Among.WINDOW):
        yield phrase(ProblemPhrases.window_and_among)
