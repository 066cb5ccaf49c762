"""Facts in Korean words: the twin of ``meaning``, function by function, and the phrases of tables."""

from collections.abc import Mapping
from typing import Any

from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Frequency,
    Measure,
    Ranked,
    RankedFrom,
    Status,
    Unit,
)
from korea_trade.model.period import Period

SECTOR_NAMES = {
    "all-industries": "전산업",
    "ict": "ICT",
    "large": "대기업",
    "mid-sized": "중견기업",
    "small": "소기업",
    "small-and-midsize": "중소기업",
    "top-10": "상위 10대 기업",
}
FLOW_NAMES = {
    "exports": "수출",
    "imports": "수입",
    "balance": "무역수지",
    "trade": "무역",
    "production": "생산",
    "domestic-sales": "내수",
    "fdi": "외국인직접투자",
    "other": "기타",
}
_UNITS = {
    "USD bn": "십억 달러",
    "KRW tn": "조 원",
    "percent": "%",
    "percentage points": "%p",
    "times": "배",
    "units": "대",
    "mn units": "백만 대",
    "companies": "개사",
    "mn companies": "백만 개사",
    "barrels": "배럴",
    "mn barrels": "백만 배럴",
    "tons": "톤",
    "mn tons": "백만 톤",
    "days": "일",
    "months": "개월",
    "quarters": "개 분기",
    "years": "년",
    "items": "개 품목",
    "regions": "개 지역",
    "countries": "개국",
}
_PRICES = {"USD per barrel": "배럴", "USD per unit": "대"}
_DIRECTIONS = {Direction.UP: "증가", Direction.DOWN: "감소", Direction.FLAT: "보합"}
_STATUSES = {Status.PROVISIONAL: "잠정", Status.REVISED: "수정", Status.TARGET: "목표", Status.FORECAST: "전망"}
_RANKED = {
    Ranked.GROWTH: "증가율 ",
    Ranked.SHARE: "비중 ",
    Ranked.QUANTITY: "수량 ",
    Ranked.VOLUME: "물량 ",
    Ranked.PRICE: "가격 ",
    Ranked.DAILY_AVERAGE: "일평균 ",
    Ranked.DAILY_AVERAGE_GROWTH: "일평균 증가율 ",
    Ranked.GROWING_REGIONS: "증가 지역 수 ",
    Ranked.NUMBER_OF_EXPORTERS: "수출기업 수 ",
}
_EVENTS = {
    Event.GROWTH: "증가",
    Event.DOUBLE_DIGIT_GROWTH: "두 자릿수 증가",
    Event.DECLINE: "감소",
    Event.SURPLUS: "흑자",
    Event.DEFICIT: "적자",
    Event.RECORD: "사상 최대",
    Event.BOTH_GROW: "수출액과 일평균 모두 증가",
    Event.ALL_GROW: "전 품목 증가",
    Event.ALL_GROW_AGAIN: "전 품목 2회 연속 증가",
    Event.LARGEST_DESTINATION: "최대 수출 대상",
}
_MEASURES = {Measure.DAILY_AVERAGE: "일평균 ", Measure.VOLUME: "물량 ", Measure.SHARE: "비중 ", Measure.PRICE: "가격 "}
_AGAINST = {
    Comparison.PREVIOUS_YEAR: "전년",
    Comparison.PREVIOUS_MONTH: "전월",
    Comparison.PREVIOUS_QUARTER: "전 분기",
}
_SAME_AS = {
    Comparison.PREVIOUS_YEAR: "전년과 같음",
    Comparison.PREVIOUS_MONTH: "전월과 같음",
    Comparison.PREVIOUS_QUARTER: "전 분기와 같음",
}

PHRASES = {
    "Period": "기간",
    "Flow": "구분",
    "Item": "품목",
    "Partner": "지역",
    "USD bn": "십억 달러",
    "Growth %": "증가율 %",
    "Share %": "비중 %",
    "Share %*": "비중 %*",
    "Status": "상태",
    "Year before*": "전년*",
    "Change*": "증감*",
    "Contribution*": "기여도*",
    "What": "내용",
    "Milestone": "기록",
    "Id": "식별자",
    "Fact": "사실",
    "Items": "품목",
    "Partners": "지역",
    "Code": "코드",
    "English": "영어",
    "Korean": "한국어",
    "Aliases": "별칭",
    "Part of": "상위",
    "Title": "제목",
    "Publisher": "발행처",
    "Published": "발행일",
    "Facts": "사실 수",
    "not named": "미상",
    "undated": "날짜 미상",
    "publisher not named": "발행처 미상",
    "daily average": "일평균",
    "volume": "물량",
    "up": "증가",
    "down": "감소",
    "flat": "보합",
    "provisional": "잠정",
    "revised": "수정",
    "target": "목표",
    "forecast": "전망",
    "derived": "산출",
    "all items": "전 품목",
    "Source: {known}, {title} ({id})": "출처: {known}, {title} ({id})",
    "Korea's trade, {sector}": "한국의 무역, {sector}",
    "{flow} to {partner} by item": "{partner} 대상 품목별 {flow}",
    "{flow} from {partner} by item": "{partner} 품목별 {flow}",
    "{flow} to the world by item": "품목별 {flow}",
    "{flow} from the world by item": "품목별 {flow}",
    "{flow} of {item} by partner": "지역별 {item} {flow}",
    "{what}, {period}, {sector}": "{what}, {period}, {sector}",
    " (the latest whole year that has figures)": " (수치가 있는 최근 연도)",
    "Milestones of Korea's trade": "한국 무역의 기록",
    "{count} facts": "사실 {count}건",
    "{count} fact": "사실 {count}건",
    "The documents behind the facts": "사실의 근거 문서",
    "{dagger} to be used with care: `ktrade show ID` says why": "{dagger} 주의: `ktrade show ID`가 이유를 보여 줍니다",
    "Rows overlap: {parts}.": "행이 겹칩니다: {parts}.",
    "{part} is part of {whole}": "{part}, {whole}에 포함",
    "* Derived, not stated: {what}{bounds}.": "* 문서에 없는 산출값: {what}{bounds}.",
    "share of the total": "전체 대비 비중",
    "level a year before and change in USD bn": "전년 수준과 증감(십억 달러)",
    "contribution to the growth of the whole in percentage points": "전체 증가율에 대한 기여도(%p)",
    ", with the bounds that rounding leaves": " (반올림에 따른 범위와 함께)",
    "{value} ({low} to {high})": "{value} ({low}~{high})",
    "{low} to {high}": "{low}~{high}",
    "Derived figure": "산출값",
    "{count} derived figure": "산출값 {count}건",
    "{count} derived figures": "산출값 {count}건",
    "Bounds": "범위",
    "Bounds %": "범위 %",
    "Unit": "단위",
    "Formula": "산식",
    "pp": "%p",
    "percentage points": "%p",
    "level": "수준",
    "change on the year before": "전년 대비 증감",
    "share of the whole": "전체 대비 비중",
    "share of the item's exports": "해당 품목 수출 대비 비중",
    "contribution to the growth of the whole": "전체 증가율에 대한 기여도",
    "contribution to the growth of the item's exports": "해당 품목 수출 증가율에 대한 기여도",
    "what the stated partners leave": "명시된 지역을 뺀 나머지",
    "level implied by the other two": "다른 두 값에서 나오는 수준",
    "began a streak": "연속 기록의 시작",
    "{what} of {event}": "{event}, {what}",
    "growth": "증가",
    "surplus": "흑자",
    "above": "초과",
    "all-grow": "전 품목 증가",
    "≈ Derived, not stated in any document: it follows from stated figures, within the bounds of their rounding.": (
        "≈ 문서에 없는 산출값: 명시된 수치에서 반올림 범위 안에서 나옵니다."
    ),
    "≈ Derived: the second less the first, within the bounds of their rounding.": (
        "≈ 산출값: 둘째에서 첫째를 뺀 값, 반올림 범위 안에서."
    ),
    "The two are different definitions of trade: the ministry's ICT releases count another set of goods under the same "
    "names, so neither figure corrects the other, and their difference is no change.": (
        "두 수치는 무역의 정의가 다릅니다: ICT 보도자료는 같은 이름 아래 다른 품목 범위를 집계하므로, "
        "어느 쪽도 다른 쪽을 바로잡지 않으며 그 차이는 증감이 아닙니다."
    ),
    "{first} and {second} side by side, {where}, USD bn": "{first}, {second} 비교, {where}, 십억 달러",
    "Difference": "차이",
    "Change": "증감",
    "Second is": "둘째 수치",
    "Went": "방향",
    "higher": "높음",
    "lower": "낮음",
    "cannot tell": "판단 불가",
    "{what} growth %": "{what} 증가율 %",
    "Caveat": "주의",
    "Note": "비고",
    "Inferred": "추정",
    "Document": "문서",
    "The document also says of it": "같은 문서의 다른 언급",
    "Elsewhere": "다른 문서",
    "another definition of trade": "다른 무역 정의",
    "It follows": "여기서 나오는 값",
    "Do the figures agree?": "수치가 서로 맞는가?",
    "In billions of US dollars": "단위: 십억 달러",
    "Growth on the year before, in percent": "전년 대비 증가율, 단위: %",
    "Share of the total, in percent": "전체 대비 비중, 단위: %",
    "percent": "%",
    "Figure": "수치",
    "Quotes": "인용",
    "Left out, as this figure is not stated: {count} of {all} rows.": "수치가 없어 제외: {all}개 행 중 {count}개.",
}


def period_name(period: str) -> str:
    """A period in words: "2020년", "2020년 11월", "2020년 1–10월"."""
    parsed = Period.parse(period)
    if "/" not in period:
        return _month_name(period)
    if parsed.frequency is Frequency.DAYS:
        return _days_name(parsed)
    if parsed.start.year == parsed.end.year:
        return f"{parsed.start.year}년 {parsed.start.month}–{parsed.end.month}월"
    return f"{_month_name(str(parsed.start))}–{_month_name(str(parsed.end))}"


def _days_name(period: Period) -> str:
    first, last = period.first_day, period.last_day
    start = f"{first.year}년 {first.month}월 {first.day}"
    if first == last:
        return f"{start}일"
    if period.start == period.end:
        return f"{start}–{last.day}일"
    year = "" if first.year == last.year else f"{last.year}년 "
    return f"{start}일–{year}{last.month}월 {last.day}일"


def _month_name(month: str) -> str:
    year, dash, number = month.partition("-")
    return f"{year}년 {int(number)}월" if dash else f"{year}년"


def meaning_of(fact: Mapping[str, Any]) -> str:
    """The plain meaning of a rank, streak, first time or threshold."""
    match fact["measure"]:
        case Measure.RANK:
            return _rank(fact)
        case Measure.STREAK:
            return f"{_amount(fact['value'], fact['unit'])} 연속 {_event(fact)}"
        case Measure.FIRST_IN:
            return f"{_how_long(fact)} 처음으로 {_event(fact)}"
        case _:
            return _threshold(fact)


def _threshold(fact: Mapping[str, Any]) -> str:
    value, bound, ranked = fact["value"], fact["bound"], fact.get("ranked")
    if ranked:
        return _RANKED[ranked] + _limited(value, fact["unit"], bound)
    if value == 0:
        return "흑자" if bound == Bound.ABOVE else "적자"
    if value < 0:
        return "적자 " + _limited(-value, fact["unit"], Bound.ABOVE if bound == Bound.BELOW else Bound.BELOW)
    return ("전년의 " if fact["unit"] == Unit.TIMES else "") + _limited(value, fact["unit"], bound)


def _place(fact: Mapping[str, Any]) -> str:
    if fact.get("ranked_from") == RankedFrom.LOWEST:
        return "최저" if fact["value"] == 1 else f"{fact['value']}번째로 낮음"
    return f"{fact['value']}위"


def _rank(fact: Mapping[str, Any]) -> str:
    match fact["among"]:
        case Among.ORDER:
            return f"{_amount(fact['level'], 'USD bn')} 달성 {fact['value']}번째 국가"
        case Among.DESTINATIONS:
            return f"수출 대상 {_place(fact)}"
    return f"{_among(fact)}{_RANKED.get(fact['ranked'], '')}{_place(fact)}"


def _among(fact: Mapping[str, Any]) -> str:
    match fact["among"]:
        case Among.YEAR:
            return f"{fact['period'][:4]}년 중 "
        case Among.SINCE:
            return f"{period_name(fact['since'])} 이후 "
        case Among.WINDOW:
            number, unit = fact["window"].split()
            return f"최근 {_amount(number, unit)} 중 "
        case Among.SAME_PERIOD:
            period = Period.parse(fact["period"])
            return f"역대 {period.start.month}월 중 " if period.frequency is Frequency.MONTHLY else "동기간 역대 "
        case Among.ITEMS:
            return "품목 중 "
        case Among.WORLD:
            return "세계 "
        case _:
            return "역대 "


def _event(fact: Mapping[str, Any]) -> str:
    ranked = fact.get("ranked")
    what = _RANKED[ranked] if ranked else ""
    if fact["event"] in (Event.ABOVE, Event.BELOW):
        return what + _limited(fact["level"], Ranked(ranked).level_unit if ranked else Unit.USD_BN, fact["event"])
    if fact["event"] == Event.RECORD and (fact.get("among") or fact.get("ranked_from") == RankedFrom.LOWEST):
        return f"{_among(fact)}{what}{'최저' if fact.get('ranked_from') == RankedFrom.LOWEST else '최고'}"
    return what + _EVENTS[fact["event"]]


def _how_long(fact: Mapping[str, Any]) -> str:
    if fact["since"]:
        return f"{period_name(fact['since'])} 이후"
    return "사상" if fact["value"] is None else f"{_amount(fact['value'], fact['unit'])} 만에"


def _amount(value: object, unit: str) -> str:
    if unit in _PRICES:
        return f"{_PRICES[unit]}당 {value}달러"
    name = _UNITS.get(unit, unit)
    return f"{value} {name}" if unit in ("USD bn", "KRW tn") else f"{value}{name}"


def _limited(value: object, unit: str, bound: str | None) -> str:
    if bound == Bound.ABOUT:
        return f"약 {_amount(value, unit)}"
    return f"{_amount(value, unit)} {'미만' if bound == Bound.BELOW else '초과'}"


def subject_of(fact: Mapping[str, Any]) -> str:
    """What a fact is about: period, partner, item, flow and sector in words."""
    parts = [period_name(fact["period"])]
    if fact["partner_name"]:
        parts.append(_with_partner(fact["partner_name"], fact["flow"]))
    if fact["item_name"]:
        parts.append(fact["item_name"])
    if fact["flow"] != "other":
        parts.append(FLOW_NAMES[fact["flow"]])
    elif not fact["item_name"]:
        parts.append("조업일수")
    sector = "" if fact["sector"] == "all-industries" else f" ({SECTOR_NAMES[fact['sector']]})"
    return " ".join(parts) + sector


def _with_partner(name: str, flow: str) -> str:
    if flow == "other":
        return name
    return coming_from(name) if flow == "imports" else f"{name} 대상"


def coming_from(name: str) -> str:
    """A name with the particle of "from", which depends on its last sound: 미국으로부터의, 인도로부터의."""
    final = (ord(name[-1]) - ord("가")) % 28 if "가" <= name[-1] <= "힣" else 0
    rieul = 8  # ㄹ takes the short form, as vowels do
    return f"{name}{'로부터의' if final in (0, rieul) else '으로부터의'}"


def statement_of(fact: Mapping[str, Any]) -> str:
    """What a fact says of its subject: level, growth, direction, count or milestone, in words."""
    if fact["measure"] in (Measure.RANK, Measure.STREAK, Measure.FIRST_IN, Measure.THRESHOLD):
        said = meaning_of(fact)
    elif fact["measure"] == Measure.SHARE_CHANGE:
        said = _share_change(fact)
    else:
        said = ", ".join(part for part in (_level(fact), _change(fact)) if part)
    status = _STATUSES.get(fact["status"])
    return f"{said} ({status})" if status else said


def _share_change(fact: Mapping[str, Any]) -> str:
    went = f"{abs(fact['value'])}%p {_DIRECTIONS[fact['direction']]}" if fact["value"] else "변화 없음"
    return f"비중 {_AGAINST[fact.get('comparison') or Comparison.PREVIOUS_YEAR]} 대비 {went}"


def _level(fact: Mapping[str, Any]) -> str:
    value, prefix = fact["value"], _MEASURES.get(fact["measure"], "")
    if value is None:
        return prefix.strip()
    if fact["measure"] == Measure.COUNT and fact["of"] is not None:
        return f"{_amount(fact['of'], fact['unit'])} 중 {value}개"
    if fact["bound"] is not None:
        return prefix + _limited(value, fact["unit"], fact["bound"])
    return prefix + _amount(value, fact["unit"])


def _change(fact: Mapping[str, Any]) -> str:
    growth, direction = fact["growth"], fact["direction"]
    against = _AGAINST[fact.get("comparison") or Comparison.PREVIOUS_YEAR]
    about = "약 " if fact.get("bound") == Bound.ABOUT and fact["value"] is None else ""
    if growth is not None:
        return (
            f"{against} 대비 {about}{abs(growth)}% {_DIRECTIONS[direction]}"
            if growth
            else _SAME_AS[fact.get("comparison") or Comparison.PREVIOUS_YEAR]
        )
    if direction and fact.get("comparison") not in (None, Comparison.PREVIOUS_YEAR):
        return f"{against} 대비 {_DIRECTIONS[direction]}"
    return _DIRECTIONS[direction] if direction else ""
