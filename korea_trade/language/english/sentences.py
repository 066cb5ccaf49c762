"""English sentences about facts: "highest in history", "up 5.6 percent year-on-year"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import assert_never

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.language.english.words import (
    AGAINST,
    FLOWS,
    IMPROVED,
    MEASURES,
    MONTHS,
    UNITS,
    EnglishWords,
    capitalized,
    inside_sentence,
    with_article,
)
from korea_trade.language.figures import plain
from korea_trade.language.statement import (
    Statement,
    Subject,
    is_of_the_whole,
    names_who_was_passed,
    needs_its_note,
    stated,
)
from korea_trade.model.codes import (
    MILESTONES,
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Frequency,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.period import Period

_ORDINALS = "second third fourth fifth sixth seventh eighth ninth".split()
RANKED = {
    Ranked.GROWTH: "growth",
    Ranked.VALUE_IN_WON: "value in won",
    Ranked.SHARE: "share",
    Ranked.QUANTITY: "quantity",
    Ranked.VOLUME: "volume",
    Ranked.PRICE: "price",
    Ranked.DAILY_AVERAGE: "daily average",
    Ranked.DAILY_AVERAGE_GROWTH: "growth of the daily average",
    Ranked.GROWING_REGIONS: "number of regions with growth",
    Ranked.NUMBER_OF_EXPORTERS: "number of exporters",
}
_WENT = {Direction.UP: "grew", Direction.DOWN: "fell", Direction.FLAT: "stayed flat"}
_EACH = {Unit.MONTHS: "a monthly record", Unit.QUARTERS: "a quarterly record", Unit.YEARS: "a yearly record"}
_TWICE = {1: "for two months in a row", 3: "for two quarters in a row", 12: "for two years in a row"}
_LIMITS = {Bound.ABOVE: "more than ", Bound.BELOW: "less than ", Bound.ABOUT: "about ", None: ""}
_PASSED = {Bound.ABOVE: "above", Bound.BELOW: "below", Bound.ABOUT: "about"}
_TOWARDS = {
    Flow.EXPORTS: " to ",
    Flow.IMPORTS: " from ",
    Flow.BALANCE: " with ",
    Flow.TRADE: " with ",
    Flow.PRODUCTION: " in ",
    Flow.DOMESTIC_SALES: " in ",
    Flow.FDI: " from ",
    Flow.OTHER: ", ",
}
_DERIVED = {
    DerivedKind.LEVEL: "level",
    DerivedKind.CHANGE: "change from a year earlier",
    DerivedKind.SHARE: "share of {whole}",
    DerivedKind.SHARE_OF_ITEM: "share of {whole}",
    DerivedKind.CONTRIBUTION: "contribution to the growth of {whole}",
    DerivedKind.CONTRIBUTION_OF_ITEM: "contribution to the growth of {whole}",
    DerivedKind.REMAINDER: "what the stated partners leave",
    DerivedKind.IMPLIED: "level implied by the other two",
}


class EnglishSentences(EnglishWords):
    """What facts say."""

    def subject(self, subject: Subject) -> str:
        """What a figure is about: flow, item, partner, period and sector."""
        sector = "" if subject.sector is Sector.ALL_INDUSTRIES else f", {self.sector(subject.sector)}"
        return f"{self.cell(subject)}, {self.period(subject.period)}{sector}"

    def cell(self, subject: Subject) -> str:
        """Flow, item and partner."""
        flow = "trade balance" if subject.flow is Flow.BALANCE else FLOWS[subject.flow]
        of = f" of {inside_sentence(self.item(subject.item))}" if subject.item else ""
        if subject.flow is Flow.OTHER:
            flow, of = self.item(subject.item) if subject.item else _measured(subject.measure), ""
        where = f"{_TOWARDS[subject.flow]}{with_article(self.partner(subject.partner))}" if subject.partner else ""
        return f"{capitalized(flow)}{of}{where}"

    def statement(self, fact: Statement) -> str:
        """What a fact says of its subject: level, growth, direction, count or milestone, with its status."""
        said = self.milestone(fact) if fact.measure in MILESTONES else _figure(fact)
        added = [] if fact.status is Status.ACTUAL else [self.status(fact.status)]
        if needs_its_note(fact):
            added.append(inside_sentence(stated(fact.note).rstrip(".")))
        return f"{said} ({'; '.join(added)})" if added else said

    def amount(self, value: Decimal, unit: Unit) -> str:
        """A value with its unit; a place is an ordinal."""
        return _ordinal(int(value)) or "first" if unit is Unit.PLACE else _amount(value, unit)

    def milestone(self, fact: Statement) -> str:
        """The plain meaning of a rank, streak, first time or threshold. Raises ValueError for another measure."""
        said = self._milestone(fact)
        passed = names_who_was_passed(fact)
        return f"{said} ({inside_sentence(stated(fact.note).rstrip('.'))})" if passed else said

    def _milestone(self, fact: Statement) -> str:
        match fact.measure:
            case Measure.RANK:
                return self._rank(fact)
            case Measure.STREAK:
                return f"{_repeated(fact) or self._event(fact)}, {_time(fact)} in a row"
            case Measure.FIRST_IN:
                return f"{self._event(fact)}, for the first time{self._how_long(fact)}"
            case Measure.THRESHOLD:
                return _threshold(fact)
            case _:
                raise ValueError(f"{fact.measure} is not a milestone")

    def derived(
        self,
        kind: DerivedKind,
        of: Subject,
        event: Event | None = None,
        level: Decimal | None = None,
        ranked: Ranked | None = None,
    ) -> str:
        """What was derived of a subject; for the start of a streak its event, the level passed, and of which figure."""
        if kind is DerivedKind.STREAK_START:
            return f"{_streak(stated(event), level, ranked)} began"
        return _DERIVED[kind].format(whole=self._whole(kind, of))

    def _whole(self, kind: DerivedKind, of: Subject) -> str:
        """What a share or contribution is of; an item with a partner is a part of two wholes."""
        if not (of.item and of.partner):
            return "the whole"
        if kind in (DerivedKind.SHARE_OF_ITEM, DerivedKind.CONTRIBUTION_OF_ITEM):
            return f"{FLOWS[of.flow]} of {inside_sentence(self.item(of.item))}"
        return f"{FLOWS[of.flow]}{_TOWARDS[of.flow]}{with_article(self.partner(of.partner))}"

    def formula(self, kind: DerivedKind, formula: str, facts: Sequence[Statement]) -> str:  # noqa: ARG002  (it is in English)
        """How a figure was derived."""
        return formula

    def _rank(self, fact: Statement) -> str:
        place, among = int(stated(fact.value)), stated(fact.among)
        match among:
            case Among.ORDER:
                level = _amount(stated(fact.level), Unit.USD_BN)
                return f"Korea is the {_ordinal(place) or 'first'} country to reach {level}"
            case Among.DESTINATIONS:
                return f"{_placed(place, _largest(fact))} destination of Korea's exports"
            case Among.ITEMS:
                return f"{_placed(place, _largest(fact))} item"
            case _:
                return f"{_placed(place, _highest(fact))}{_of_what(fact)} {self._among(fact, among)}"

    def _among(self, fact: Statement, among: Among) -> str:
        match among:
            case Among.YEAR:
                return f"in {fact.period[:4]}"
            case Among.SINCE:
                return f"since {self.period(stated(fact.since))}"
            case Among.WINDOW:
                return f"in {stated(fact.window)}"
            case Among.WORLD:
                return "in the world"
            case Among.SAME_PERIOD:
                period = Period.parse(fact.period)
                is_month = period.frequency is Frequency.MONTHLY
                return f"of any {MONTHS[period.start.month - 1]}" if is_month else "of the same period in any year"
            case Among.HISTORY | Among.ITEMS | Among.DESTINATIONS | Among.ORDER:
                return "in history"
            case _:
                assert_never(among)

    def _event(self, fact: Statement) -> str:
        event = stated(fact.event)
        if event is Event.RECORD and (fact.among or fact.ranked_from is RankedFrom.LOWEST):
            return f"{_highest(fact)}{_of_what(fact)} {self._among(fact, fact.among or Among.HISTORY)}"
        if event is Event.ALL_GROW_AGAIN and (twice := _TWICE.get(Period.parse(fact.period).months)):
            return f"{_happened(Event.ALL_GROW, None, None)} {twice}"
        return _happened(event, fact.level, fact.ranked)

    def _how_long(self, fact: Statement) -> str:
        if fact.since:
            return f" since {self.period(fact.since)}"
        return "" if fact.value is None else f" in {_time(fact)}"


def _repeated(fact: Statement) -> str:
    """What comes again and again in a streak, where the event alone leaves open of what it is."""
    if fact.event is Event.RECORD and not (fact.among or fact.ranked or fact.ranked_from is RankedFrom.LOWEST):
        return _EACH.get(stated(fact.unit), "")
    is_surplus = fact.event is Event.ABOVE and fact.flow is Flow.BALANCE and not fact.ranked and stated(fact.level) > 0
    return f"a surplus {_happened(Event.ABOVE, fact.level, None)}" if is_surplus else ""


def _measured(measure: Measure | DerivedKind) -> str:
    return MEASURES[measure] if isinstance(measure, Measure) else _DERIVED[measure]


def _happened(event: Event, level: Decimal | None, ranked: Ranked | None) -> str:
    what = f"{RANKED[ranked]} " if ranked else ""
    of = f" of the {RANKED[ranked]}" if ranked else ""
    match event:
        case Event.ABOVE | Event.BELOW:
            return f"{what}{event.value} {_amount(stated(level), ranked.level_unit if ranked else Unit.USD_BN)}"
        case Event.GROWTH:
            return f"growth{of}"
        case Event.DOUBLE_DIGIT_GROWTH:
            return f"double-digit growth{of}"
        case Event.DECLINE:
            return f"decline{of}"
        case Event.SURPLUS:
            return "a surplus"
        case Event.DEFICIT:
            return "a deficit"
        case Event.RECORD:
            return f"a record{of}"
        case Event.BOTH_GROW:
            return "both the value and the daily average grew"
        case Event.ALL_GROW:
            return "all of them grew"
        case Event.ALL_GROW_AGAIN:
            return "all of them grew twice in a row"
        case Event.LARGEST_DESTINATION:
            return "the largest destination of Korea's exports"
        case _:
            assert_never(event)


def _streak(event: Event, level: Decimal | None, ranked: Ranked | None) -> str:
    of = f" of the {RANKED[ranked]}" if ranked else ""
    match event:
        case Event.ABOVE | Event.BELOW:
            return (
                f"streak of {_happened(event, level, ranked)}" if ranked else f"streak {_happened(event, level, None)}"
            )
        case Event.GROWTH:
            return f"streak of growth{of}"
        case Event.DOUBLE_DIGIT_GROWTH:
            return f"streak of double-digit growth{of}"
        case Event.DECLINE:
            return f"streak of declines{of}"
        case Event.SURPLUS:
            return "streak of surpluses"
        case Event.DEFICIT:
            return "streak of deficits"
        case Event.RECORD:
            return f"streak of records{of}"
        case Event.BOTH_GROW:
            return "streak of growth in both value and daily average"
        case Event.ALL_GROW:
            return "streak of growth in all of them"
        case Event.ALL_GROW_AGAIN:
            return "streak of growth in all of them, twice in a row,"
        case Event.LARGEST_DESTINATION:
            return "streak as the largest destination of Korea's exports"
        case _:
            assert_never(event)


def _threshold(fact: Statement) -> str:
    value, bound, unit = stated(fact.value), stated(fact.bound), stated(fact.unit)
    if fact.ranked:
        return f"{RANKED[fact.ranked]} {_PASSED[bound]} {_amount(value, unit)}"
    if value == 0:
        return "in surplus" if bound is Bound.ABOVE else "in deficit"
    if value < 0:
        return f"a deficit of {'more' if bound is Bound.BELOW else 'less'} than {_amount(-value, unit)}"
    if unit is Unit.TIMES:
        return f"{_LIMITS[bound]}{plain(value)} times the year before"
    surplus = "a surplus " if fact.flow is Flow.BALANCE else ""
    return f"{surplus}{_PASSED[bound]} {_amount(value, unit)}"


def _figure(fact: Statement) -> str:
    level, change = _level(fact), _change(fact)
    if fact.measure in (Measure.COUNT, Measure.SHARE_CHANGE, Measure.WORKING_DAYS_CHANGE):
        return level
    if fact.value is not None:
        return f"{level}, {change}" if change else level
    if fact.measure is Measure.SHARE:
        return f"share{_of_the_whole(fact)} {change}"
    return change if fact.measure is Measure.VALUE else f"{MEASURES[fact.measure]} {change}"


def _of_the_whole(fact: Statement) -> str:
    """What a share is of, where that is plain."""
    return f" of all {FLOWS[fact.flow]}" if is_of_the_whole(fact) else ""


def _level(fact: Statement) -> str:
    if fact.value is None:
        return ""
    value, unit, limit = fact.value, stated(fact.unit), _LIMITS[fact.bound]
    match fact.measure:
        case Measure.VALUE if fact.flow is Flow.BALANCE and value:
            return f"a {'surplus' if value > 0 else 'deficit'} of {limit}{_amount(abs(value), unit)}"
        case Measure.COUNT:
            return _count(fact)
        case Measure.SHARE_CHANGE:
            went = f"{stated(fact.direction).value} {limit}{plain(abs(value))} percentage points"
            return f"share{_of_the_whole(fact)} {went if value else 'unchanged'} {_against(fact)}"
        case Measure.WORKING_DAYS_CHANGE:
            return f"{limit}{plain(abs(value))} days {'fewer' if value < 0 else 'more'}" if value else "as many days"
        case Measure.SHARE:
            return f"a share of {limit}{_amount(value, unit)}{_of_the_whole(fact)}"
        case Measure.DAILY_AVERAGE | Measure.PRICE | Measure.VOLUME:
            return f"{MEASURES[fact.measure]} {limit}{_amount(value, unit)}"
        case _:
            return f"{limit}{_amount(value, unit)}"


def _count(fact: Statement) -> str:
    value, unit = plain(stated(fact.value)), stated(fact.unit)
    counted = f"{value} of {fact.of} {UNITS[unit]}" if fact.of is not None else f"{value} {UNITS[unit]}"
    if fact.of is not None and fact.of == fact.value:
        counted = f"all {value} {UNITS[unit]}"
    if fact.direction:
        return f"{_LIMITS[fact.bound]}{counted} {_WENT[fact.direction]}"
    return f"{_LIMITS[fact.bound]}{counted}"


def _change(fact: Statement) -> str:
    growth, direction = fact.growth, fact.direction
    if growth is not None:
        about = "about " if fact.bound is Bound.ABOUT and fact.value is None else ""
        return (
            f"{stated(direction)} {about}{plain(abs(growth))} percent {_against(fact)}"
            if growth
            else (f"unchanged {_against(fact)}")
        )
    if direction is None:
        return ""
    if fact.flow is Flow.BALANCE and fact.value is not None and fact.value < 0 and direction is not Direction.FLAT:
        return "wider" if direction is Direction.DOWN else "narrower"
    if fact.flow is Flow.BALANCE and fact.value is None and fact.measure is Measure.VALUE:
        return IMPROVED[direction]
    is_usual = fact.comparison in (None, Comparison.PREVIOUS_YEAR)
    return direction.value if is_usual else f"{direction} {_against(fact)}"


def _against(fact: Statement) -> str:
    return AGAINST[fact.comparison or Comparison.PREVIOUS_YEAR]


def _highest(fact: Statement) -> str:
    return "lowest" if fact.ranked_from is RankedFrom.LOWEST else "highest"


def _largest(fact: Statement) -> str:
    return "smallest" if fact.ranked_from is RankedFrom.LOWEST else "largest"


def _of_what(fact: Statement) -> str:
    return f" {RANKED[fact.ranked]}" if fact.ranked else ""


def _placed(place: int, best: str) -> str:
    return f"{_ordinal(place)} {best}".strip()


def _ordinal(place: int) -> str:
    """Nothing for the first, as in "highest"; a word up to the ninth."""
    if place == 1:
        return ""
    if place <= len(_ORDINALS) + 1:
        return _ORDINALS[place - 2]
    return f"{place}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10 if place % 100 not in (11, 12, 13) else 0, 'th') }"


def _time(fact: Statement) -> str:
    number, unit = stated(fact.value), UNITS[stated(fact.unit)]
    return f"{plain(number)} {unit[:-1] if number == 1 else unit}"


def _amount(value: Decimal, unit: Unit) -> str:
    match unit:
        case Unit.USD_BN | Unit.KRW_TN | Unit.USD_PER_BARREL | Unit.USD_PER_UNIT:
            currency, _, rest = unit.value.partition(" ")
            return f"{currency} {plain(value)} {rest}"
        case Unit.PERCENT | Unit.PERCENTAGE_POINTS:
            return f"{plain(value)} {unit.value}"
        case _:
            return f"{plain(value)} {UNITS[unit]}"
