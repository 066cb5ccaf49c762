"""Sentences of both languages for a claim, some ten for each kind of claim."""

from dataclasses import dataclass
from decimal import Decimal

from korea_trade.bases.fact_base import FactBase
from korea_trade.model.codes import Comparison, Event, Flow, Measure, Sector, Unit
from tests.verification.claims import Claim

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WITH_ARTICLE = ("us", "eu", "middle-east", "cis")
_AS_NAMED = ("oled", "k-food", "k-beauty")
_ENGLISH_SHORT = {
    "semiconductors": "chip", "automobiles": "car", "computers": "computer", "displays": "display", "ships": "ship",
    "mobile-phones": "mobile phone", "petrochemicals": "petrochemical", "textiles": "textile",
}  # fmt: skip
_KOREAN_SHORT = {"us": "대미", "china": "대중국", "japan": "대일본", "vietnam": "대베트남", "eu": "대EU"}
_RECORDS = ("record high", "all-time high", "new record", "최대", "최고치")
_KO_FLOWS = {Flow.EXPORTS: "수출", Flow.IMPORTS: "수입", Flow.BALANCE: "무역수지"}
_KO_SECTORS = {Sector.ALL_INDUSTRIES: "", Sector.ICT: "ICT "}
_KO_UNITS = {Unit.MONTHS: "개월", Unit.YEARS: "년"}

ENGLISH = {
    "level": (
        "In {period}, {trade} came to {sum}.",
        "{Trade} stood at {sum} in {period}.",
        "Korea's {trade} totaled {sum} in {period}.",
        "{Trade} reached {sum} in {period}.",
        "The ministry said {trade} were worth {sum} in {period}.",
        "{Trade} were {sum} in {period}, data showed.",
        "{Period}: {trade} of {sum}.",
        "Korea posted {trade} of {sum} in {period}.",
        "{Trade} for {period} were tallied at {sum}.",
        "At {sum}, {trade} made headlines in {period}.",
    ),
    "growth": (
        "In {period}, {trade} {rose} {rate} percent.",
        "{Trade} {rose} {rate} percent from {before} in {period}.",
        "{Trade} {rose} by {rate} percent {on} in {period}.",
        "{Trade} were {up} {rate} percent in {period} from {before}.",
        "Korea's {trade} {rose} {rate}% {on} in {period}.",
        "{Period} saw {trade} {rise} {rate} percent.",
        "A {rate} percent {noun} in {trade} was recorded in {period}.",
        "{Trade} posted a {noun} of {rate} percent in {period}.",
        "In {period} {trade} {rose} {rate} percent against {before}.",
        "{Trade} ({up} {rate} percent) rebounded in {period}.",
    ),
    "balance": (
        "The {balance} came to {sum} in {period}.",
        "In {period}, Korea posted a {balance} of {sum}.",
        "Korea logged a {balance} of {sum} in {period}.",
        "The {balance} of {period} was {sum}.",
        "{Period} ended with a {balance} of {sum}.",
        "The {balance} stood at {sum} in {period}.",
    ),
    "share": (
        "In {period}, {part} accounted for {rate} percent of {whole}.",
        "{Part} made up {rate} percent of {whole} in {period}.",
        "The share of {part} in {whole} was {rate} percent in {period}.",
        "{Part} took {rate}% of {whole} in {period}.",
        "{Part}' share of {whole} stood at {rate} percent in {period}.",
        "{Part} represented {rate} percent of {whole} in {period}.",
    ),
    "threshold": (
        "{Trade} exceeded {sum} in {period}.",
        "In {period}, {trade} topped {sum}.",
        "{Trade} surpassed the {sum} mark in {period}.",
        "{Trade} broke through {sum} in {period}.",
        "{Trade} were above {sum} in {period}.",
        "Korea's {trade} came to more than {sum} in {period}.",
    ),
    "streak": (
        "{Trade} {rose} for the {nth} straight {unit} in {period}.",
        "In {period}, {trade} {rose} for a {nth} consecutive {unit}.",
        "{Period} was the {nth} straight {unit} of {noun} in {trade}.",
        "{Trade} {rose} for {number} straight {unit}s as of {period}.",
        "{Trade} {rose} for the {nth} {unit} in a row in {period}.",
        "{Trade} {rose} in {period}, the {nth} consecutive {unit} of {noun}.",
    ),
    "surplus": (
        "{Period} marked the {nth} straight {unit} of {sector}trade {balance}.",
        "Korea posted {an} {sector}trade {balance} for the {nth} consecutive {unit} in {period}.",
        "In {period}, the {sector}trade balance was in {balance} for the {nth} {unit} in a row.",
        "The {sector}trade {balance} continued for the {nth} straight {unit} in {period}.",
    ),
    "above": (
        "{Trade} exceeded {level} for the {nth} straight {unit} in {period}.",
        "In {period}, {trade} topped {level} for a {nth} consecutive {unit}.",
        "{Trade} were above {level} for the {nth} {unit} in a row in {period}.",
    ),
    "first": (
        "{Trade} topped {level} for the first time in {number} {unit}s in {period}.",
        "In {period}, {trade} exceeded {level} for the first time in {number} {unit}s.",
        "For the first time in {number} {unit}s, {trade} surpassed {level} in {period}.",
    ),
    "record": (
        "{Trade} hit a record high in {period}.",
        "In {period}, {trade} rose to a record high.",
        "{Trade} reached an all-time high in {period}.",
        "{Trade} set a new record in {period}.",
    ),
    "rank": (
        "{Trade} were the {nth} highest on record in {period}.",
        "In {period}, {trade} recorded the {nth} highest value in history.",
        "{Trade} of {period} were the {nth}-largest ever.",
    ),
}
KOREAN = {
    "level": (
        "{period} {trade_n} {sum}였다.",
        "{period} {trade_n} {sum}를 기록했다.",
        "{period} {trade_i} {sum}로 집계됐다.",
        "{trade_n} {period} {sum}에 달했다.",
        "{period} {trade}액은 {sum}였다.",
        "{period} 한국의 {trade_n} {sum}다.",
        "산업부에 따르면 {period} {trade_n} {sum}로 나타났다.",
        "{period} {trade} {sum}.",
        "{trade_n} {period}에 {sum}였다.",
        "{period} {sum}의 {trade}을 올렸다.",
    ),
    "growth": (
        "{period} {trade_n} {against}{rate}% {rose}했다.",
        "{period} {trade_n} {against}{rate}% {rose}한 것으로 나타났다.",
        "{period} {trade_i} {against}{rate}% {grew}었다.",
        "{trade_n} {period} {against}{rate}% {rose}했다.",
        "{period} {trade}액은 {against}{rate}% {rose}.",
        "{period} {trade} {rose}율은 {against}{rate}%였다.",
        "{period} {trade} {against}{rate}% {rose}.",
        "산업부는 {period} {trade_i} {against}{rate}% {grew}었다고 밝혔다.",
        "{period}에는 {trade_i} {against}{rate}% {grew}었다.",
        "{period} {trade_n} {against}{rate}% {rose}를 기록했다.",
    ),
    "balance": (
        "{period} {sector}무역수지는 {sum} {balance}를 기록했다.",
        "{period} {sector}무역{balance}는 {sum}였다.",
        "{period} {sector}무역수지 {balance} 규모는 {sum}다.",
        "{period} {sum}의 {sector}무역{balance}를 냈다.",
        "{sector}무역수지는 {period} {sum} {balance}였다.",
    ),
    "share": (
        "{period} {whole}에서 {part_i} 차지하는 비중은 {rate}%였다.",
        "{period} {part_n} 전체 {whole}의 {rate}%를 차지했다.",
        "{period} {whole} 중 {part}의 비중은 {rate}%다.",
        "{period} {part} 비중은 {whole}의 {rate}%였다.",
        "{part_n} {period} {whole}의 {rate}%였다.",
    ),
    "threshold": (
        "{period} {trade_n} {sum}를 넘었다.",
        "{period} {trade_i} {sum}를 돌파했다.",
        "{trade_n} {period} {sum}를 웃돌았다.",
        "{period} {trade_n} {sum}를 초과했다.",
        "{period} {trade}, {sum} 돌파.",
    ),
    "streak": (
        "{period} {trade_n} {number}{unit} 연속 {rose}했다.",
        "{trade_n} {period}까지 {number}{unit} 연속 {rose}세를 이어갔다.",
        "{period} {trade_i} {number}{unit}째 {grew}었다.",
        "{period} {trade_n} {number}{unit} 연속으로 {grew}었다.",
        "{period} {trade_n} {number}{unit} 연속 {rose}세를 기록했다.",
    ),
    "surplus": (
        "{period} {sector}무역수지는 {number}{unit} 연속 {balance}를 기록했다.",
        "{sector}무역수지는 {period}까지 {number}{unit} 연속 {balance}다.",
        "{period} {sector}무역수지가 {number}{unit}째 {balance}를 이어갔다.",
        "{period} {sector}무역{balance}가 {number}{unit} 연속 이어졌다.",
    ),
    "above": (
        "{period} {trade_n} {number}{unit} 연속 {level}를 넘었다.",
        "{period} {trade_i} {number}{unit} 연속으로 {level}를 돌파했다.",
        "{trade_n} {period} {level}를 {number}{unit}째 웃돌았다.",
    ),
    "first": (
        "{period} {trade_n} {number}{unit} 만에 {level}를 넘었다.",
        "{period} {trade_i} {number}{unit} 만에 {level}를 돌파했다.",
        "{trade_n} {period} {number}{unit} 만에 처음으로 {level}를 웃돌았다.",
    ),
    "record": (
        "{period} {trade_n} 역대 최대를 기록했다.",
        "{period} {trade_i} 사상 최대 실적을 올렸다.",
        "{trade_n} {period} 사상 최고치를 기록했다.",
    ),
    "rank": (
        "{period} {trade_n} 역대 {number}위를 기록했다.",
        "{period} {trade_n} 역대 {number}번째로 많았다.",
        "{period} {trade_n} 사상 {number}번째로 큰 규모다.",
    ),
}


@dataclass(frozen=True)
class Sentence:
    """A sentence that makes a claim, and its figure as it is printed."""

    text: str
    figure: str


def kind_of(claim: Claim) -> str:
    """Which of the wordings may say a claim."""
    if claim.measure is Measure.FIRST_IN:
        return "first"
    if claim.measure is Measure.STREAK:
        return {Event.GROWTH: "streak", Event.DECLINE: "streak", Event.ABOVE: "above"}.get(
            claim.event or Event.SURPLUS, "surplus"
        )
    if claim.measure is Measure.SHARE:
        return "share"
    if claim.measure is Measure.RANK and claim.value == 1:
        return "record"
    if claim.measure in (Measure.THRESHOLD, Measure.RANK):
        return claim.measure.value
    if claim.growth is not None:
        return "growth"
    return "balance" if claim.flow is Flow.BALANCE else "level"


def in_english(claim: Claim, wording: str, base: FactBase, *, short: bool = False) -> Sentence:
    """What a wording makes of a claim in English; ``short`` is "chip exports" for exports of semiconductors."""
    up = (claim.growth or 0) > 0 or claim.event is Event.GROWTH
    deficit = claim.event is Event.DEFICIT or (claim.value is not None and claim.value < 0)
    of_year = claim.comparison is Comparison.PREVIOUS_YEAR
    number = abs(claim.value) if claim.value is not None else Decimal(0)
    balance, sector = "deficit" if deficit else "surplus", "ICT " if claim.sector is Sector.ICT else ""
    if claim.measure is not Measure.STREAK:
        balance = sector + "trade " + balance
    part, whole = _english_part(claim, base)
    words = {
        "period": _english_period(claim.period),
        "trade": _english_trade(claim, base, short),
        "sum": f"${number} {claim.scale}",
        "level": f"${(claim.level or Decimal(0)).normalize():f} billion",
        "rate": f"{abs(claim.growth if claim.growth is not None else number)}",
        "rose": "rose" if up else "fell", "up": "up" if up else "down", "rise": "climb" if up else "drop",
        "noun": "growth" if up and claim.event else "rise" if up else "decline",
        "before": "a year earlier" if of_year else "the previous month",
        "on": "on-year" if of_year else "on-month",
        "balance": balance, "sector": sector, "an": "an" if sector else "a", "part": part, "whole": whole,
        "number": f"{number}", "nth": _ordinal(int(number)), "unit": "month" if claim.unit is Unit.MONTHS else "year",
    }  # fmt: skip
    words |= {word.capitalize(): text[0].upper() + text[1:] for word, text in words.items() if text}
    text = wording.format(**words)
    figure = words["sum"] if "{sum}" in wording else words["number"] if "{number}" in wording else words["nth"]
    figure = next((record for record in _RECORDS if record in wording), figure)
    return Sentence(text, words["rate"] if "{rate}" in wording else figure)


def in_korean(claim: Claim, wording: str, base: FactBase, *, short: bool = False) -> Sentence:
    """What a wording makes of a claim in Korean; ``short`` is 대미 수출 for 미국에 대한 수출."""
    up = (claim.growth or 0) > 0 or claim.event is Event.GROWTH
    deficit = claim.event is Event.DEFICIT or (claim.value is not None and claim.value < 0)
    number = abs(claim.value) if claim.value is not None else Decimal(0)
    trade, part = _korean_trade(claim, base, short), _korean_part(claim, base)
    words = {
        "period": _korean_period(claim.period), "trade": trade,
        "trade_n": _with_particle(trade, "은", "는"), "trade_i": _with_particle(trade, "이", "가"),
        "sum": _korean_sum(number, claim.scale), "level": _korean_sum(claim.level or Decimal(0), "billion"),
        "rate": f"{abs(claim.growth if claim.growth is not None else number)}",
        "rose": "증가" if up else "감소", "grew": "늘" if up else "줄",
        "against": "" if claim.comparison is Comparison.PREVIOUS_YEAR else "전월 대비 ",
        "balance": "적자" if deficit else "흑자",
        "sector": _KO_SECTORS[claim.sector],
        "part": part, "part_n": _with_particle(part, "은", "는"), "part_i": _with_particle(part, "이", "가"),
        "whole": (_KO_SECTORS[claim.sector] if claim.item or claim.partner else "") + _KO_FLOWS[claim.flow],
        "number": f"{number}", "unit": _KO_UNITS.get(claim.unit or Unit.DAYS, ""),
    }  # fmt: skip
    text = wording.format(**words)
    figure = words["sum"] if "{sum}" in wording else words["number"]
    figure = next((record for record in _RECORDS if record in wording), figure)
    return Sentence(text, words["rate"] if "{rate}" in wording else figure)


def _english_period(period: str) -> str:
    first, _, last = period.partition("/")
    if first.isdecimal():
        return first
    if last:
        return f"{_month(first)}-{_month(last)} {first[:4]}"
    return f"{_month(first)} {first[:4]}"


def _month(month: str) -> str:
    return _MONTHS[int(month[5:7]) - 1]


def _korean_period(period: str) -> str:
    first, _, last = period.partition("/")
    if first.isdecimal():
        return f"{first}년"
    months = f"{int(first[5:7])}~{int(last[5:7])}" if last else f"{int(first[5:7])}"
    return f"{first[:4]}년 {months}월"


def _english_item(code: str, base: FactBase) -> str:
    name = next(item.en for item in base.items if item.code == code)
    return name if code in _AS_NAMED else name.lower()


def _english_partner(code: str, base: FactBase) -> str:
    name = next(partner.en for partner in base.partners if partner.code == code)
    return f"the {name}" if code in _WITH_ARTICLE else name


def _korean_name(code: str, base: FactBase) -> str:
    return next(name.ko for name in (*base.items, *base.partners) if name.code == code)


def _english_trade(claim: Claim, base: FactBase, short: bool) -> str:
    of_day = "average daily " if claim.measure is Measure.DAILY_AVERAGE else ""
    sector = "ICT " if claim.sector is Sector.ICT else ""
    item = f" of {_english_item(claim.item, base)}" if claim.item else ""
    way = "to" if claim.flow is Flow.EXPORTS else "from"
    partner = f" {way} {_english_partner(claim.partner, base)}" if claim.partner else ""
    flow = "the trade surplus" if claim.flow is Flow.BALANCE else claim.flow.value
    if short and claim.item:
        flow, item = f"{_ENGLISH_SHORT.get(claim.item, _english_item(claim.item, base))} {flow}", ""
    return f"{of_day}{sector}{flow}{item}{partner}"


def _korean_trade(claim: Claim, base: FactBase, short: bool) -> str:
    whose = "에 대한 " if claim.flow is Flow.EXPORTS else "으로부터의 "
    partner = f"{_korean_name(claim.partner, base)}{whose}" if claim.partner else ""
    if short and claim.partner:
        partner = f"{_korean_name(claim.partner, base)}산 " if claim.flow is Flow.IMPORTS else partner
        partner = f"{_KOREAN_SHORT.get(claim.partner, partner.strip())} " if claim.flow is Flow.EXPORTS else partner
    of_day = "일평균 " if claim.measure is Measure.DAILY_AVERAGE else ""
    item = f"{_korean_name(claim.item, base)} " if claim.item else ""
    flow = "무역흑자" if claim.flow is Flow.BALANCE else _KO_FLOWS[claim.flow]
    return f"{partner}{of_day}{_KO_SECTORS[claim.sector]}{item}{flow}"


def _english_part(claim: Claim, base: FactBase) -> tuple[str, str]:
    """What has a share, and of what."""
    sector = "ICT " if claim.sector is Sector.ICT else ""
    if claim.partner is claim.item is None:
        return "ICT goods", claim.flow.value
    if claim.partner is None:
        return _english_item(claim.item or "", base), f"{sector}{claim.flow.value}"
    item = f" of {_english_item(claim.item, base)}" if claim.item else ""
    return _english_partner(claim.partner, base), f"{sector}{claim.flow.value}{item}"


def _korean_part(claim: Claim, base: FactBase) -> str:
    names = (code for code in (claim.partner, claim.item) if code is not None)
    return " ".join(_korean_name(code, base) for code in names) or "ICT"


def _korean_sum(number: Decimal, scale: str) -> str:
    if scale == "million":
        return f"{number * 100:,.0f}만 달러"
    return f"{(number * 10).normalize():,f}억 달러"


def _with_particle(word: str, closed: str, open_: str) -> str:
    """A word with the form of a particle that its last syllable asks for."""
    return word + (closed if "가" <= word[-1] <= "힣" and (ord(word[-1]) - ord("가")) % 28 else open_)


def _ordinal(number: int) -> str:
    words = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number < len(words):
        return words[number]
    return f"{number}th"
