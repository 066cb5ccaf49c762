"""Korean sentences about facts: "역대 최대", "전년 대비 5.6% 증가", "12년 연속 흑자"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import assert_never

from korea_trade.arithmetic.codes import DerivedKind, Undecided
from korea_trade.language.figures import plain
from korea_trade.language.korean.amounts import COUNTERS, amount
from korea_trade.language.korean.words import (
    AGAINST,
    BALANCES,
    DIRECTIONS,
    FLOWS,
    LEVELS,
    MEASURES,
    RISING,
    KoreanWords,
)
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

RANKED = {
    Ranked.GROWTH: "증가율",
    Ranked.VALUE_IN_WON: "원화 금액",
    Ranked.SHARE: "비중",
    Ranked.QUANTITY: "수량",
    Ranked.VOLUME: "물량",
    Ranked.PRICE: "가격",
    Ranked.DAILY_AVERAGE: "일평균",
    Ranked.DAILY_AVERAGE_GROWTH: "일평균 증가율",
    Ranked.GROWING_REGIONS: "증가 지역 수",
    Ranked.NUMBER_OF_EXPORTERS: "수출기업 수",
}
_GREATEST = {
    Ranked.GROWTH: "최고",
    Ranked.VALUE_IN_WON: "최대",
    Ranked.SHARE: "최고",
    Ranked.QUANTITY: "최대",
    Ranked.VOLUME: "최대",
    Ranked.PRICE: "최고",
    Ranked.DAILY_AVERAGE: "최대",
    Ranked.DAILY_AVERAGE_GROWTH: "최고",
    Ranked.GROWING_REGIONS: "최다",
    Ranked.NUMBER_OF_EXPORTERS: "최다",
    None: "최대",
}
_TWICE = {1: "2개월 연속", 3: "2분기 연속", 12: "2년 연속"}
_DEFICITS = {Direction.UP: "적자 축소", Direction.DOWN: "적자 확대", Direction.FLAT: "보합"}
_COUNTED = {Unit.ITEMS: "개", Unit.REGIONS: "개 지역", Unit.COUNTRIES: "개국"}
_DERIVED = {
    DerivedKind.LEVEL: "금액",
    DerivedKind.CHANGE: "전년 대비 증감",
    DerivedKind.SHARE: "{whole} 대비 비중",
    DerivedKind.SHARE_OF_ITEM: "{whole} 대비 비중",
    DerivedKind.CONTRIBUTION: "{whole} 증감률에 대한 기여도",
    DerivedKind.CONTRIBUTION_OF_ITEM: "{whole} 증감률에 대한 기여도",
    DerivedKind.REMAINDER: "명시된 지역을 뺀 나머지",
    DerivedKind.IMPLIED: "다른 두 수치에서 나오는 금액",
}

_PRICES = ("가격", "유가", "단가", "물가", "주가", "환율", "금리", "률", "율", "지수")
"""How the names of prices, rates and indices end."""
_EACH = {Unit.MONTHS: "월간 ", Unit.QUARTERS: "분기 ", Unit.YEARS: "연간 "}


class KoreanSentences(KoreanWords):
    """What facts say."""

    def subject(self, subject: Subject) -> str:
        """What a figure is about: period, partner, item, flow and sector."""
        sector = "" if subject.sector is Sector.ALL_INDUSTRIES else f" ({self.sector(subject.sector)})"
        return f"{self.period(subject.period)} {self.cell(subject)}{sector}"

    def cell(self, subject: Subject) -> str:
        """Partner, item and flow."""
        parts = []
        if subject.partner:
            name = self.partner(subject.partner)
            parts.append(name if subject.flow is Flow.OTHER else towards(name, subject.flow))
        if subject.item:
            parts.append(self.item(subject.item))
        if subject.flow is not Flow.OTHER:
            parts.append(FLOWS[subject.flow])
        elif not subject.item:
            parts.append(_measured(subject.measure))
        return " ".join(parts)

    def statement(self, fact: Statement) -> str:
        """What a fact says of its subject: level, growth, direction, count or milestone, with its status."""
        said = self.milestone(fact) if fact.measure in MILESTONES else _figure(fact, self._moves(fact))
        added = [] if fact.status is Status.ACTUAL else [self.status(fact.status)]
        if needs_its_note(fact):
            added.append((fact.note_ko or stated(fact.note)).rstrip("."))
        return f"{said} ({'; '.join(added)})" if added else said

    def amount(self, value: Decimal, unit: Unit) -> str:
        """A value with its unit."""
        return amount(value, unit)

    def _moves(self, fact: Statement) -> Mapping[Direction | Undecided, str]:
        """The words for where a figure went: prices, rates and shares rise and fall, all else grows and shrinks."""
        is_price = fact.flow is Flow.OTHER and fact.item is not None and self.item(fact.item).endswith(_PRICES)
        return LEVELS if is_price or fact.measure in RISING else DIRECTIONS

    def milestone(self, fact: Statement) -> str:
        """The plain meaning of a rank, streak, first time or threshold. Raises ValueError for another measure."""
        said = self._milestone(fact)
        passed = names_who_was_passed(fact)
        return f"{said} ({(fact.note_ko or stated(fact.note)).rstrip('.')})" if passed else said

    def _milestone(self, fact: Statement) -> str:
        match fact.measure:
            case Measure.RANK:
                return self._rank(fact)
            case Measure.STREAK:
                return f"{amount(stated(fact.value), stated(fact.unit))} 연속 {_repeated(fact)}{self._held(fact)}"
            case Measure.FIRST_IN:
                return f"{self._how_long(fact)} {self._event(fact)}"
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
            return f"연속 {happened(stated(event), level, ranked, held=True)} 시작"
        return _DERIVED[kind].format(whole=self._whole(kind, of))

    def _whole(self, kind: DerivedKind, of: Subject) -> str:
        """What a share or contribution is of; an item with a partner is a part of two wholes."""
        if not (of.item and of.partner):
            return "전체"
        of_item = kind in (DerivedKind.SHARE_OF_ITEM, DerivedKind.CONTRIBUTION_OF_ITEM)
        named = self.item(of.item) if of_item else towards(self.partner(of.partner), of.flow)
        return f"{named} {FLOWS[of.flow]}"

    def formula(self, kind: DerivedKind, formula: str, facts: Sequence[Statement]) -> str:  # noqa: ARG002  (in English)
        """How a figure was derived from facts. Money is in 억 달러, as in the columns beside it."""
        first, *others = facts
        match kind:
            case DerivedKind.STREAK_START:
                length = amount(stated(first.value), stated(first.unit))
                return f"{self.period(first.period)}까지 {length}, 첫 기간 포함"
            case DerivedKind.LEVEL:
                return f"금액 / (1 + 증감률/100) = {self._earlier(first)}"
            case DerivedKind.CHANGE:
                return f"금액 - 전년 금액 = {self._written(first)} - {self._earlier(first)}"
            case DerivedKind.SHARE | DerivedKind.SHARE_OF_ITEM:
                return f"100 × 부분 / 전체 = 100 × {self._written(first)} / {self._written(others[0])}"
            case DerivedKind.CONTRIBUTION | DerivedKind.CONTRIBUTION_OF_ITEM:
                change = f"({self._written(first)} - {self._earlier(first)})"
                return f"100 × 부분의 증감 / 전년의 전체 = 100 × {change} / ({self._earlier(others[0])})"
            case DerivedKind.REMAINDER:
                return f"전체 - 명시된 지역 = {' - '.join(map(self._written, facts))}"
            case DerivedKind.IMPLIED:
                sign = " - " if first.flow is Flow.EXPORTS else " + "
                return f"{sign.join(FLOWS[fact.flow] for fact in facts)} = {sign.join(map(self._written, facts))}"
            case _:
                assert_never(kind)

    def _written(self, fact: Statement) -> str:
        return self.figure(stated(fact.value), fact.unit)

    def _earlier(self, fact: Statement) -> str:
        growth = stated(fact.growth)
        return f"{self._written(fact)} / (1 {'-' if growth < 0 else '+'} {plain(abs(growth))}/100)"

    def _rank(self, fact: Statement) -> str:
        among = stated(fact.among)
        match among:
            case Among.ORDER:
                return f"세계 {plain(stated(fact.value))}번째로 {amount(stated(fact.level), Unit.USD_BN)} 달성"
            case Among.DESTINATIONS if fact.value == 1 and fact.ranked_from is not RankedFrom.LOWEST:
                return "최대 수출 시장"
            case Among.DESTINATIONS:
                return f"수출 시장 {_place(fact)}"
            case Among.HISTORY:
                return f"{_what(fact.ranked)}역대 {_place(fact)}"
            case _:
                return f"{self._among(fact, among)} {_what(fact.ranked)}{_place(fact)}"

    def _among(self, fact: Statement, among: Among) -> str:
        match among:
            case Among.HISTORY | Among.ORDER | Among.DESTINATIONS:
                return "역대"
            case Among.YEAR:
                return f"{fact.period[:4]}년 중"
            case Among.SINCE:
                return f"{self.period(stated(fact.since))} 이후"
            case Among.WINDOW:
                number, unit = stated(fact.window).split()
                return f"최근 {amount(Decimal(number), Unit(unit))} 중"
            case Among.SAME_PERIOD:
                period = Period.parse(fact.period)
                is_month = period.frequency is Frequency.MONTHLY
                return f"역대 {period.start.month}월 중" if is_month else "역대 같은 기간 중"
            case Among.ITEMS:
                return "품목 중"
            case Among.WORLD:
                return "세계"
            case _:
                assert_never(among)

    def _event(self, fact: Statement) -> str:
        event = stated(fact.event)
        if event is Event.RECORD and (fact.among or fact.ranked_from is RankedFrom.LOWEST):
            extreme = "최저" if fact.ranked_from is RankedFrom.LOWEST else _GREATEST[fact.ranked]
            return f"{self._among(fact, fact.among or Among.HISTORY)} {_what(fact.ranked)}{extreme}"
        if event is Event.ALL_GROW_AGAIN and (twice := _TWICE.get(Period.parse(fact.period).months)):
            return f"{twice} {happened(Event.ALL_GROW, None, None)}"
        return happened(event, fact.level, fact.ranked)

    def _held(self, fact: Statement) -> str:
        """The event of a streak."""
        if fact.event is not Event.ABOVE:
            return self._event(fact)
        if fact.flow is Flow.BALANCE and not fact.ranked and stated(fact.level) > 0:
            return _surplus(stated(fact.level), Unit.USD_BN, Bound.ABOVE)
        return happened(fact.event, fact.level, fact.ranked, held=True)

    def _how_long(self, fact: Statement) -> str:
        if fact.since:
            return f"{self.period(fact.since)} 이후 처음으로"
        return "사상 처음" if fact.value is None else f"{amount(fact.value, stated(fact.unit))} 만에 처음으로"


_SHORT = {"미국": "미", "중국": "중", "일본": "일", "유럽연합": "EU", "독립국가연합": "CIS"}
"""What papers call partners behind 대(對)."""


def towards(name: str, flow: Flow) -> str:
    """A partner before its flow, as in news: 대미 수출; a name of several words is followed by a word instead."""
    if " " not in name:
        return f"대{_SHORT.get(name, name)}"
    return coming_from(name) if flow is Flow.IMPORTS else f"{name} 대상"


def coming_from(name: str) -> str:
    """A name with the particle of "from", which depends on its last sound: 미국으로부터의, 인도로부터의."""
    final = (ord(name[-1]) - ord("가")) % 28 if "가" <= name[-1] <= "힣" else 0
    rieul = 8  # ㄹ takes the short form, as vowels do
    return f"{name}{'로부터의' if final in (0, rieul) else '으로부터의'}"


def _repeated(fact: Statement) -> str:
    """What comes before an event of a streak, where the event alone leaves open of what it is."""
    if fact.event is Event.RECORD and not (fact.among or fact.ranked or fact.ranked_from is RankedFrom.LOWEST):
        return _EACH.get(stated(fact.unit), "")
    return ""


def _measured(measure: Measure | DerivedKind) -> str:
    return MEASURES[measure] if isinstance(measure, Measure) else _DERIVED[measure]


def _what(ranked: Ranked | None) -> str:
    return f"{RANKED[ranked]} " if ranked else ""


def _place(fact: Statement) -> str:
    place = stated(fact.value)
    if fact.ranked_from is RankedFrom.LOWEST:
        return "최저" if place == 1 else f"{plain(place)}번째로 낮음"
    is_extreme = place == 1 and fact.among not in (Among.ITEMS, Among.WORLD, Among.DESTINATIONS)
    return _GREATEST[fact.ranked] if is_extreme else f"{plain(place)}위"


def happened(event: Event, level: Decimal | None, ranked: Ranked | None, *, held: bool = False) -> str:
    """What happened, as a noun, with the level that was passed and the figure it is of: "5억 달러 돌파", "증가".

    What is ``held`` over several periods was not passed again in each: "5억 달러 상회".
    """
    what = _what(ranked)
    match event:
        case Event.ABOVE | Event.BELOW:
            passed = amount(stated(level), ranked.level_unit if ranked else Unit.USD_BN)
            above = "상회" if held else "돌파"
            return f"{what}{passed} {above if event is Event.ABOVE else '하회'}"
        case Event.GROWTH:
            return f"{what}증가"
        case Event.DOUBLE_DIGIT_GROWTH:
            return f"{what}두 자릿수 증가"
        case Event.DECLINE:
            return f"{what}감소"
        case Event.SURPLUS:
            return "흑자"
        case Event.DEFICIT:
            return "적자"
        case Event.RECORD:
            return f"{what}사상 {_GREATEST[ranked]}"
        case Event.BOTH_GROW:
            return "금액·일평균 동반 증가"
        case Event.ALL_GROW:
            return "모두 증가"
        case Event.ALL_GROW_AGAIN:
            return "2회 연속 모두 증가"
        case Event.LARGEST_DESTINATION:
            return "최대 수출 시장"
        case _:
            assert_never(event)


def _threshold(fact: Statement) -> str:
    value, bound, unit = stated(fact.value), stated(fact.bound), stated(fact.unit)
    if fact.ranked:
        return f"{_what(fact.ranked)}{_passed(value, unit, bound)}"
    if value == 0:
        return "흑자" if bound is Bound.ABOVE else "적자"
    if value < 0:
        return f"적자 {limited(-value, unit, Bound.ABOVE if bound is Bound.BELOW else Bound.BELOW)}"
    if fact.flow is Flow.BALANCE and unit is not Unit.TIMES:
        return _surplus(value, unit, bound)
    return f"{'전년의 ' if unit is Unit.TIMES else ''}{_passed(value, unit, bound)}"


def _passed(value: Decimal, unit: Unit, bound: Bound) -> str:
    """That a figure lies above or below: a level that may have been passed long ago."""
    return f"{amount(value, unit)} 상회" if bound is Bound.ABOVE else limited(value, unit, bound)


def _surplus(value: Decimal, unit: Unit, bound: Bound) -> str:
    """A surplus above a level: 50억 달러를 넘는 흑자."""
    written = amount(value, unit)
    if bound is not Bound.ABOVE:
        return f"흑자 {limited(value, unit, bound)}"
    return f"{written}{'을' if written.endswith('원') else '를'} 넘는 흑자"


def limited(value: Decimal, unit: Unit, bound: Bound | None) -> str:
    """A value with its unit, and whether it is only a limit: "500억 달러 초과"."""
    match bound:
        case None:
            return amount(value, unit)
        case Bound.ABOVE:
            return f"{amount(value, unit)} 초과"
        case Bound.BELOW:
            return f"{amount(value, unit)} 미만"
        case Bound.ABOUT:
            return f"약 {amount(value, unit)}"
        case _:
            assert_never(bound)


def _figure(fact: Statement, moves: Mapping[Direction | Undecided, str]) -> str:
    level, change = _level(fact), _change(fact, moves)
    if fact.measure in (Measure.COUNT, Measure.SHARE_CHANGE, Measure.WORKING_DAYS_CHANGE):
        return level
    if fact.value is not None:
        return f"{level}, {change}" if change else level
    return change if fact.measure is Measure.VALUE else f"{_of_the_whole(fact)}{MEASURES[fact.measure]} {change}"


def _of_the_whole(fact: Statement) -> str:
    """What a share is of, where that is plain."""
    is_share = fact.measure in (Measure.SHARE, Measure.SHARE_CHANGE)
    return f"전체 {FLOWS[fact.flow]} 대비 " if is_share and is_of_the_whole(fact) else ""


def _level(fact: Statement) -> str:
    if fact.value is None:
        return ""
    value, unit = fact.value, stated(fact.unit)
    written = limited(abs(value), unit, fact.bound)
    match fact.measure:
        case Measure.VALUE if fact.flow is Flow.BALANCE and value:
            return f"{written} {'흑자' if value > 0 else '적자'}"
        case Measure.COUNT:
            return _count(fact)
        case Measure.SHARE_CHANGE:
            went = f"{written} {LEVELS[stated(fact.direction)]}" if value else "변화 없음"
            return f"{_of_the_whole(fact)}비중 {against(fact)} {went}"
        case Measure.WORKING_DAYS_CHANGE:
            return f"{written} {'감소' if value < 0 else '증가'}" if value else "변화 없음"
        case Measure.DAILY_AVERAGE | Measure.PRICE | Measure.SHARE | Measure.VOLUME:
            return f"{_of_the_whole(fact)}{MEASURES[fact.measure]} {written}"
        case _:
            return limited(value, unit, fact.bound)


def _count(fact: Statement) -> str:
    value, unit = stated(fact.value), stated(fact.unit)
    went = f" {DIRECTIONS[fact.direction]}" if fact.direction else ""
    if fact.of is None:
        return f"{limited(value, unit, fact.bound)}{went}"
    if fact.of == value:
        return f"{amount(value, unit)} 모두{went}"
    return f"{fact.of}{COUNTERS[unit]} 중 {plain(value)}{_COUNTED[unit]}{went}"


def _change(fact: Statement, words: Mapping[Direction | Undecided, str]) -> str:
    growth, direction = fact.growth, fact.direction
    if growth is not None:
        about = "약 " if fact.bound is Bound.ABOUT and fact.value is None else ""
        return (
            f"{against(fact)} {about}{plain(abs(growth))}% {words[stated(direction)]}"
            if growth
            else (f"{against(fact)} 보합")
        )
    if direction is None:
        return ""
    if fact.flow is Flow.BALANCE:
        return (_DEFICITS if fact.value is not None and fact.value < 0 else BALANCES)[direction]
    is_usual = fact.comparison in (None, Comparison.PREVIOUS_YEAR)
    return words[direction] if is_usual else f"{against(fact)} {words[direction]}"


def against(fact: Statement) -> str:
    """What the growth or direction of a fact is against: "전년 동월 대비"."""
    frequency = Period.parse(fact.period).frequency
    if fact.comparison not in (None, Comparison.PREVIOUS_YEAR) or frequency is Frequency.ANNUAL:
        return AGAINST[fact.comparison or Comparison.PREVIOUS_YEAR]
    return "전년 동월 대비" if frequency is Frequency.MONTHLY else "전년 동기 대비"
