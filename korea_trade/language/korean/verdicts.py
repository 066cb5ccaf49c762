"""The messages of verdicts in Korean, in the short style of tables and captions."""

from collections.abc import Sequence
from decimal import Decimal

from korea_trade.arithmetic.figures import amount as ones
from korea_trade.arithmetic.figures import comparison_of
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.subject import subject_of
from korea_trade.language.figures import plain, signed
from korea_trade.language.korean.amounts import amount
from korea_trade.language.korean.sentences import KoreanSentences, against, happened, limited
from korea_trade.language.korean.words import DIRECTIONS, FLOWS, LEVELS, MEASURES, RISING
from korea_trade.language.statement import stated as given
from korea_trade.model.codes import Bound, Comparison, Direction, Flow, Measure, RankedFrom, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.period import Period
from korea_trade.phrase import Phrase

# ruff: noqa: D102  (``VerdictPhrases`` says what each is)

_BEFORE = {
    Comparison.PREVIOUS_YEAR: "1년 전",
    Comparison.PREVIOUS_MONTH: "한 달 전",
    Comparison.PREVIOUS_QUARTER: "한 분기 전",
}


class KoreanVerdicts:
    """Korean messages; ``language`` names the items and periods."""

    def __init__(self, language: KoreanSentences) -> None:
        self._language = language

    def rests_on_doubtful(self, doubtful: Fact) -> str:
        figure = _level(doubtful) if doubtful.value is not None else _growth(doubtful)
        return f"단서에 적힌 대로 다른 수치와 모순되는 수치({figure})에 근거함"

    def left_undecided(self, left_open: Phrase[VerdictPhrases]) -> str:
        return f"{left_open.text(self)}(이것만으로는 가릴 수 없음)"

    def same_cell(self, one: Fact, other: Fact) -> str:
        return f"같은 대상의 두 수치: {_level(one)}, {_level(other)}"

    def growths_of_same_cell(self, one: Fact, other: Fact) -> str:
        return f"같은 대상의 두 증감률: {_growth(one)}, {_growth(other)}"

    def directions_of_same_cell(self, one: Fact, other: Fact) -> str:
        return f"같은 대상의 두 방향: {_direction(one)}, {_direction(other)}"

    def beyond_limit(self, claim: Fact, limit: tuple[Decimal, Bound], figure: Fact, of_growth: bool) -> str:
        return f"명시된 수치 {_growth(figure) if of_growth else _level(figure)}, {_limit(claim, limit, of_growth)}"

    def difference_beyond_limit(self, claim: Fact, limit: tuple[Decimal, Bound], exports: Fact, imports: Fact) -> str:
        return f"{_difference(exports, imports)}, {_limit(claim, limit, of_growth=False)}"

    def limit_without_figure(self, claim: Fact, limit: tuple[Decimal, Bound], of_growth: bool) -> str:
        missing = f"{self._language.period(claim.period)} {_what(of_growth)}이 문서에 없음"
        return f"{_limit(claim, limit, of_growth)}: {missing}"

    def at_most_all(self, share: Fact) -> str:
        return f"{_level(share)}, 최대 100%"

    def together_at_most_all(self, shares: Sequence[Fact]) -> str:
        return f"{_sum(shares)}, 합쳐서 최대 100%"

    def whole_is_not_said(self, share: Fact) -> str:
        return f"{_level(share)}: 무엇에 대한 비중인지 문서에 없음"

    def share_of(self, share: Fact, part: Fact, whole: Fact) -> str:
        return f"명시된 비중 {_level(share)}, 100 × {_level(part)} / {_level(whole)}"

    def flow_not_stated(self, period: str, flow: Flow) -> str:
        missing = "무역수지가" if flow is Flow.BALANCE else f"{FLOWS[flow]}액이"
        return f"{self._language.period(period)} 수지: {missing} 문서에 없음"

    def balance_of(self, exports: Fact, imports: Fact, balance: Fact) -> str:
        return f"{_difference(exports, imports)}, 명시된 무역수지 {_level(balance)}"

    def trade_of(self, exports: Fact, imports: Fact, trade: Fact) -> str:
        total = _amount(ones(exports) + ones(imports), exports)
        return f"{_level(exports)} + {_level(imports)} = {total}, 명시된 교역액 {_level(trade)}"

    def balance_a_year_before(self, period: str) -> str:
        before = Period.parse(period).years_before(1)
        return f"{self._language.period(before)} 수지: 수지의 증감률로 본 값과 수출에서 수입을 뺀 값"

    def growth_from(self, level: Fact, growth: Fact, earlier: Fact) -> str:
        return f"{_level(level)}({_growth(growth)}), {_BEFORE[comparison_of(growth)]} {_level(earlier)}"

    def moved_from(self, level: Fact, direction: Direction, earlier: Fact) -> str:
        return f"{_level(earlier)} → {_level(level)}, 명시된 방향은 {_direction(level, direction)}"

    def points_after(self, now: Fact, change: Fact, earlier: Fact) -> str:
        return f"{_level(earlier)} → {_level(now)}, 명시된 변화 {signed(given(change.value))}%p"

    def direction_not_stated(self, claim: Fact, expected: Direction, measure: Measure) -> str:
        what = "" if measure is Measure.VALUE else f"{MEASURES[measure]} "
        return f"{self._language.period(claim.period)}의 {what}{DIRECTIONS[expected]} 여부가 문서에 없음"

    def direction_said(self, expected: Direction, stated: Fact) -> str:
        return f"기록은 {DIRECTIONS[expected]}, 명시된 방향은 {_direction(stated)}"

    def all_went(self, count: Fact, together: Fact) -> str:
        return f"{_count(count.of, count)} 모두 {_direction(count)}, 전체는 {_direction(together)}"

    def all_went_but(self, count: Fact, member: Fact) -> str:
        name = self._language.item(member.item) if member.item else FLOWS[member.flow]
        return f"{_count(count.of, count)} 모두 {_direction(count)}, 그중 {name}: {_direction(member)}"

    def parts_went(self, parts: Sequence[Fact], whole: Fact) -> str:
        named = ((self._language.item(part.item) if part.item else FLOWS[part.flow], part) for part in parts)
        moves = ", ".join(f"{name} {_direction(part)}" for name, part in named)
        return f"{moves}; {FLOWS[whole.flow]} {_direction(whole)}"

    def part_of(self, part: Fact, whole: Fact) -> str:
        return f"부분 {_level(part)}, 전체 {_level(whole)}"

    def part_of_a_year_before(self, part: Fact, whole: Fact) -> str:
        return f"1년 전 부분 {_earlier(part)}, 전체 {_earlier(whole)}"

    def parts_of(self, parts: Sequence[Fact], whole: Fact) -> str:
        return f"부분의 합 {_sum(parts)}, 전체 {_level(whole)}"

    def parts_make_up(self, parts: Sequence[Fact], whole: Fact) -> str:
        return f"{_sum(parts)}, 합하면 전체 {_level(whole)}"

    def shares_make_up_all(self, shares: Sequence[Fact]) -> str:
        return f"{_sum(shares)}, 합하면 100%"

    def growth_of_parts(self, whole: Fact, parts: Sequence[Fact]) -> str:
        return f"전체의 증감률 {_growth(whole)}, 부분은 {', '.join(map(_growth, parts))}"

    def growth_of_parts_not_stated(self, items: Sequence[str]) -> str:
        return f"{', '.join(map(self._language.item, items))}의 증감률이 문서에 없음"

    def out_of(self, count: Fact) -> str:
        return f"{_count(count.of, count)} 중 {_count(count.value, count)}"

    def counts_out_of(self, one: Fact, other: Fact, of: Decimal | int) -> str:
        both = (f"{_direction(count)} {_count(count.value, count)}" for count in (one, other))
        return f"{', '.join(both)}, 전체 {_count(of, one)}"

    def members_named(self, count: Fact, named: int) -> str:
        names = f"이름이 나온 것은 {_count(named, count)}" if named else "이름이 나온 것은 없음"
        return f"명시된 수 {_count(count.value, count)}, {names}"

    def last_is_not_said(self, streak: Fact) -> str:
        return f"{_level(streak)}: 마지막이 언제인지 문서에 없음"

    def is_no_streak(self, streak: Fact) -> str:
        return f"{_level(streak)}: 연속 기록이 아님"

    def nothing_known_of_streak(self, streak: Fact, began: str) -> str:
        return f"{self._language.period(began)}부터 {_level(streak)}: 그사이의 다른 수치는 없음"

    def inside_streak(self, streak: Fact, began: str, stated: Fact) -> str:
        until = self._language.period(streak.period)
        event = _event(streak, held=True)
        return f"{self._language.period(began)}부터 {until}까지 연속 {event}; {self._when(stated, streak)}"

    def before_streak(self, streak: Fact, began: str, stated: Fact) -> str:
        return (
            f"{self._language.period(began)}부터 연속 {_event(streak, held=True)}; 직전인 {self._when(stated, streak)}"
        )

    def first_time_in_streak(self, streak: Fact, began: str, first: Fact) -> str:
        first_time = f"처음은 {self._language.period(first.period)}"
        return f"{self._language.period(began)}부터 연속 {_event(streak, held=True)}; {first_time}"

    def streaks_began(self, early: Fact, early_began: str, late: Fact, late_began: str) -> str:
        both = (
            f"{self._language.period(streak.period)}까지 {_level(streak)}이면 {self._language.period(began)}부터"
            for streak, began in ((early, early_began), (late, late_began))
        )
        return "; ".join(both)

    def nothing_known_before(self) -> str:
        return "그 이전에 알려진 수치가 없음"

    def before_first_time(self, claim: Fact, stated: Fact) -> str:
        return f"{self._language.period(claim.period)}에 처음 {_event(claim)}; {self._when(stated, claim)}"

    def same_rank(self, rank: Fact) -> str:
        return f"{self._language.period(rank.period)}에 둘 다 {self._language.milestone(rank)}"

    def others_not_stated(self, rank: Fact) -> str:
        return f"{self._language.milestone(rank)}: 견줄 대상의 수치가 문서에 없음"

    def own_figure_not_stated(self, rank: Fact, of_growth: bool) -> str:
        return f"{self._language.milestone(rank)}: 그 {_what(of_growth)}이 문서에 없음"

    def no_other_figure_stated(self, rank: Fact, of_growth: bool) -> str:
        return f"{self._language.milestone(rank)}: 견줄 다른 {_what(of_growth)}이 문서에 없음"

    def too_few_stated(self, rank: Fact) -> str:
        return f"{self._language.milestone(rank)}: 견줄 수치가 너무 적음"

    def rank_among_known(self, rank: Fact, beyond: int, known: int) -> str:
        return f"{self._language.milestone(rank)}; 알려진 수치 {known}개 중 {_beyond(rank)} {beyond}개"

    def rank_among_stated(self, rank: Fact, beyond: int, stated: int) -> str:
        return f"{self._language.milestone(rank)}; 명시된 {stated}개 중 {_beyond(rank)} {beyond}개"

    def record_and_change(self, rank: Fact, change: Fact) -> str:
        return f"{self._language.milestone(rank)}, {against(change)} {_direction(change)}"

    def implied_below_nothing(self, given: Sequence[Fact], flow: Flow, value: Decimal) -> str:
        return f"{_implied(given, flow, value)}, 0보다 작음"

    def implied_alone(self, flow: Flow, value: Decimal) -> str:
        return f"산출된 {FLOWS[flow]} {amount(value, Unit.USD_BN)}: 같은 길이의 다른 기간 수치가 없음"

    def implied_beside(self, given: Sequence[Fact], flow: Flow, value: Decimal, others: Sequence[Fact]) -> str:
        stated = ", ".join(f"{self._language.period(fact.period)} {_level(fact)}" for fact in others)
        return f"{_implied(given, flow, value)}; 다른 기간에 명시된 수치: {stated}"

    def month_of_year(self, month: Fact, year: Fact) -> str:
        return f"연간 {_level(year)} 중 한 달 {_level(month)}"

    def average_of_days(self, average: Fact, level: Fact, days: int) -> str:
        return f"하루 {_level(average)}, {days}일 동안 {_level(level)}"

    def _when(self, stated: Fact, claim: Fact) -> str:
        return f"{self._language.period(stated.period)}은 {_stated(stated, claim)}"


def _amount(value: Decimal, like: Fact) -> str:
    """A value in ones of the unit of a fact."""
    return amount(value, given(like.unit).counted)


def _level(fact: Fact) -> str:
    return limited(given(fact.value), given(fact.unit), fact.bound)


def _growth(fact: Fact) -> str:
    return f"{signed(given(fact.growth))}%"


def _direction(fact: Fact, direction: Direction | None = None) -> str:
    """The direction of a fact, or another of its measure."""
    return (LEVELS if fact.measure in RISING else DIRECTIONS)[direction or given(fact.direction)]


def _count(number: Decimal | int | None, like: Fact) -> str:
    return amount(Decimal(0 if number is None else number), given(like.unit))


def _what(of_growth: bool) -> str:
    return "증감률" if of_growth else "금액"


def _limit(claim: Fact, limit: tuple[Decimal, Bound], of_growth: bool) -> str:
    value, bound = limit
    if value == 0 and claim.flow is Flow.BALANCE:
        return f"기준 {'흑자' if bound is Bound.ABOVE else '적자'}"
    return f"기준 {limited(value, _unit_of_limit(claim, of_growth), bound)}"


def _unit_of_limit(claim: Fact, of_growth: bool) -> Unit:
    if of_growth:
        return Unit.PERCENT
    if claim.measure is Measure.THRESHOLD:
        return given(claim.unit)
    return claim.ranked.level_unit if claim.ranked else Unit.USD_BN


def _difference(exports: Fact, imports: Fact) -> str:
    return f"{_level(exports)} - {_level(imports)} = {_amount(ones(exports) - ones(imports), exports)}"


def _sum(facts: Sequence[Fact]) -> str:
    return " + ".join(map(_level, facts))


def _earlier(fact: Fact) -> str:
    change = given(fact.growth)
    return f"{_level(fact)} / (1 {'-' if change < 0 else '+'} {plain(abs(change))}/100)"


def _beyond(rank: Fact) -> str:
    return "더 낮은 것" if rank.ranked_from is RankedFrom.LOWEST else "더 높은 것"


def _implied(facts: Sequence[Fact], missing: Flow, value: Decimal) -> str:
    sign = "+" if missing is Flow.EXPORTS else "-"
    implied = amount(value, Unit.USD_BN)
    return f"{_level(facts[0])} {sign} {_level(facts[1])}: 산출된 {FLOWS[missing]} {implied}"


def _event(claim: Fact, *, held: bool = False) -> str:
    return happened(given(claim.event), claim.level, claim.ranked, held=held)


def _stated(fact: Fact, claim: Fact) -> str:
    """What a fact says, as far as it bears on a claim."""
    subject = subject_of(claim)
    if subject is not None and subject.of_growth:
        return _growth(fact)
    if fact.event is not None:
        return _event(fact, held=fact.measure is Measure.STREAK)
    if fact.measure is Measure.COUNT:
        return f"{_count(fact.of, fact)} 중 {_count(fact.value, fact)} 증가"
    if fact.value is None:
        return _direction(fact)
    return _level(fact) if fact.growth is None else f"{_level(fact)}({_growth(fact)})"
