"""Korean words for the codes of the model, names of items and partners, and figures."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import DerivedStatus, Outcome, Rule, Undecided
from korea_trade.language.figures import grouped, grouped_signed, same_places
from korea_trade.language.korean.amounts import COUNTERS
from korea_trade.language.korean.headings import HEADINGS
from korea_trade.model.coded import Coded
from korea_trade.model.codes import Comparison, Direction, Flow, Frequency, LanguageCode, Measure, Sector, Status, Unit
from korea_trade.model.period import Month, Period

if TYPE_CHECKING:
    from korea_trade.language.page_words import PageWords

_SECTORS = {
    Sector.ALL_INDUSTRIES: "전산업",
    Sector.ICT: "ICT",
    Sector.LARGE: "대기업",
    Sector.MID_SIZED: "중견기업",
    Sector.SMALL: "소기업",
    Sector.SMALL_AND_MIDSIZE: "중소기업",
    Sector.TOP_10: "상위 10대 기업",
}
FLOWS = {
    Flow.EXPORTS: "수출",
    Flow.IMPORTS: "수입",
    Flow.BALANCE: "무역수지",
    Flow.TRADE: "교역",
    Flow.PRODUCTION: "생산",
    Flow.DOMESTIC_SALES: "내수",
    Flow.FDI: "외국인직접투자",
    Flow.OTHER: "기타",
}
AGAINST = {
    Comparison.PREVIOUS_YEAR: "전년 대비",
    Comparison.PREVIOUS_MONTH: "전월 대비",
    Comparison.PREVIOUS_QUARTER: "전 분기 대비",
}
MEASURES = {
    Measure.VALUE: "금액",
    Measure.DAILY_AVERAGE: "일평균",
    Measure.VOLUME: "물량",
    Measure.QUANTITY: "수량",
    Measure.PRICE: "가격",
    Measure.SHARE: "비중",
    Measure.SHARE_CHANGE: "비중 변화",
    Measure.COUNT: "개수",
    Measure.RANK: "순위",
    Measure.STREAK: "연속 기록",
    Measure.FIRST_IN: "최초 기록",
    Measure.THRESHOLD: "돌파 기록",
    Measure.WORKING_DAYS: "조업일수",
    Measure.WORKING_DAYS_CHANGE: "조업일수",
}
DIRECTIONS: dict[Direction | Undecided, str] = {
    Direction.UP: "증가",
    Direction.DOWN: "감소",
    Direction.FLAT: "보합",
    Undecided.CANNOT_TELL: "판단 불가",
}
LEVELS: dict[Direction | Undecided, str] = {
    Direction.UP: "상승",
    Direction.DOWN: "하락",
    Direction.FLAT: "보합",
    Undecided.CANNOT_TELL: "판단 불가",
}
BALANCES = {Direction.UP: "개선", Direction.DOWN: "악화", Direction.FLAT: "보합"}
RISING = frozenset({Measure.SHARE, Measure.PRICE})
"""What rises and falls, where other figures grow and shrink."""
_PUBLISHERS = {
    "Ministry of Trade, Industry and Energy": "산업통상자원부",
    "Ministry of Trade, Industry and Resources": "산업통상부",
    "Ministry of Science and ICT": "과학기술정보통신부",
    "Ministry of SMEs and Startups": "중소벤처기업부",
    "Ministry of Agriculture, Food and Rural Affairs": "농림축산식품부",
    "Ministry of Economy and Finance": "기획재정부",
    "Korea Customs Service": "관세청",
    "Korea International Trade Association": "한국무역협회",
    "Bank of Korea": "한국은행",
}
"""What institutions that publish figures of Korea's trade call themselves in Korean."""
_HIGHER = {
    Direction.UP: "높음",
    Direction.DOWN: "낮음",
    Direction.FLAT: "같음",
    Undecided.CANNOT_TELL: "판단 불가",
}
_STATUSES = {
    Status.ACTUAL: "실적",
    Status.PROVISIONAL: "잠정",
    Status.REVISED: "수정",
    Status.TARGET: "목표",
    Status.FORECAST: "전망",
    DerivedStatus.DERIVED: "산출",
}
RULES = {
    Rule.BALANCE: "수지",
    Rule.AGREEMENT: "일치",
    Rule.THRESHOLD: "기준선",
    Rule.SHARE: "비중",
    Rule.PART: "포함",
    Rule.PARTITION: "합계",
    Rule.GROWTH: "증감률",
    Rule.DIRECTIONS: "방향",
    Rule.COUNT: "개수",
    Rule.STREAK: "연속",
    Rule.FIRST_IN: "최초",
    Rule.RANK: "순위",
    Rule.OUTLIER: "이상값",
}
OUTCOMES = {
    Outcome.EXACT: "정확히 일치",
    Outcome.WITHIN_ROUNDING: "반올림 범위 안",
    Outcome.ONLY_IF_TRUNCATED: "버림이라면 범위 안",
    Outcome.INCONSISTENT: "불일치",
    Outcome.OUTLIER: "이상값",
    Outcome.REVISED: "수정됨",
    Outcome.UNDETERMINED: "판단 불가",
}


class KoreanWords:
    """Words, names and figures."""

    code = LanguageCode.KO
    headings = HEADINGS

    def publisher(self, name: str) -> str:
        """Who published a document, by its Korean name where one is known."""
        return _PUBLISHERS.get(name, name)

    @property
    def page_words(self) -> "PageWords":
        """What the explorer page says."""
        from korea_trade.language.korean.page_words import PAGE_WORDS

        return PAGE_WORDS

    def __init__(self, items: Iterable[Coded], partners: Iterable[Coded]) -> None:
        self._items = {item.code: item.ko for item in items}
        self._partners = {partner.code: partner.ko for partner in partners}

    def item(self, code: str) -> str:
        """The name of an item."""
        return self._items[code]

    def partner(self, code: str) -> str:
        """The name of a partner."""
        return self._partners[code]

    def period(self, period: str) -> str:
        """A period in words: "2020년", "2020년 11월", "2020년 1~10월", "2024년 3월 1~20일"."""
        parsed = Period.parse(period)
        match parsed.frequency:
            case Frequency.ANNUAL:
                return f"{period}년"
            case Frequency.MONTHLY:
                return _month(parsed.start)
            case Frequency.SPAN:
                if parsed.start.year == parsed.end.year:
                    return f"{parsed.start.year}년 {parsed.start.month}~{parsed.end.month}월"
                return f"{_month(parsed.start)}~{_month(parsed.end)}"
            case Frequency.DAYS:
                return _days(parsed)

    def flow(self, flow: Flow) -> str:
        """A flow as a heading."""
        return FLOWS[flow]

    def total(self, flow: Flow, measure: Measure) -> str:
        """A flow as a whole, with its measure where that is not the value."""
        if measure is Measure.DAILY_AVERAGE:
            return f"{MEASURES[measure]} {FLOWS[flow]}"
        return FLOWS[flow] if measure is Measure.VALUE else f"{FLOWS[flow]} {MEASURES[measure]}"

    def sector(self, sector: Sector) -> str:
        """Which trade a figure covers."""
        return _SECTORS[sector]

    def direction(self, direction: Direction | Undecided, measure: Measure = Measure.VALUE) -> str:
        """Where a figure of a measure went."""
        return (LEVELS if measure in RISING else DIRECTIONS)[direction]

    def balance_went(self, direction: Direction) -> str:
        """Where a balance went of which no figure is stated."""
        return BALANCES[direction]

    def against(self, comparison: Comparison) -> str:
        """What growth is against."""
        return AGAINST[comparison]

    def higher_or_lower(self, direction: Direction | Undecided) -> str:
        """How the second of two definitions stands to the first."""
        return _HIGHER[direction]

    def status(self, status: Status | DerivedStatus) -> str:
        """What a figure is, where it is not what happened."""
        return _STATUSES[status]

    def unit(self, unit: Unit) -> str:
        """A unit as it stands in a column of its own."""
        return COUNTERS[unit]

    def rule(self, rule: Rule) -> str:
        """A rule of arithmetic."""
        return RULES[rule]

    def outcome(self, outcome: Outcome, *, acknowledged: bool) -> str:
        """How facts stand to each other, and whether a caveat says so."""
        return f"{OUTCOMES[outcome]} (주의 문구 있음)" if acknowledged else OUTCOMES[outcome]

    def scaled(self, value: Decimal, unit: Unit | None) -> Decimal:
        """A value in the unit that tables have: billions of dollars are counted by ten in 억 달러."""
        return value.scaleb(1) if unit is Unit.USD_BN else value

    def figure(self, value: Decimal, unit: Unit | None) -> str:
        """A value as it stands in a column: 5,129."""
        return grouped(self.scaled(value, unit))

    def signed_figure(self, value: Decimal, unit: Unit | None) -> str:
        """The same with its sign."""
        return grouped_signed(self.scaled(value, unit))

    def bounded(self, value: Decimal, low: Decimal, high: Decimal, unit: Unit) -> str:
        """A derived figure with its unit and bounds: 940억 달러 (938~941)."""
        span = self.span(self.figure(low, unit), self.figure(high, unit))
        return f"{self.figure(value, unit)}{self.unit(unit)} ({span})"

    def difference(self, value: Decimal, low: Decimal | None, high: Decimal | None, unit: Unit) -> str:
        """A difference with its sign, its unit and its bounds: +10억 달러 (+9~+11)."""
        said = f"{self.signed_figure(value, unit)}{self.unit(unit)}"
        if low is None or high is None:
            return said
        return f"{said} ({self.span(self.signed_figure(low, unit), self.signed_figure(high, unit))})"

    def span(self, low: str, high: str) -> str:
        """From one figure to another."""
        low, high = same_places(low, high)
        return f"{low}~{high}"

    def within(
        self, low: Decimal | None, high: Decimal | None, unit: Unit | None, opened: tuple[bool, bool] = (False, False)
    ) -> str:
        """Bounds of which one or both may be missing, with their unit: "범위 456~458억 달러"."""
        said = "" if unit is None else self.unit(unit)
        if low is None:
            return "" if high is None else f"범위 {self.figure(high, unit)}{said} {'미만' if opened[1] else '이하'}"
        if high is None:
            return f"범위 {self.figure(low, unit)}{said} {'초과' if opened[0] else '이상'}"
        return f"범위 {self.span(self.figure(low, unit), self.figure(high, unit))}{said}"


def _month(month: Month) -> str:
    return f"{month.year}년 {month.month}월"


def _days(period: Period) -> str:
    first, last = period.first_day, period.last_day
    start = f"{_month(period.start)} {first.day}"
    if first == last:
        return f"{start}일"
    if period.start == period.end:
        return f"{start}~{last.day}일"
    year = "" if first.year == last.year else f"{last.year}년 "
    return f"{start}일~{year}{last.month}월 {last.day}일"
