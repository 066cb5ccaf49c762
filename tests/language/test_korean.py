"""What Korean says of facts, as economic news has it."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import korea_trade
from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.bases.bundle import bundled_facts
from korea_trade.language.korean.amounts import amount, large
from korea_trade.language.korean.sentences import towards
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.fact import WHO_DRAFTED
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.trade import Trade
from korea_trade.reader.reader import read_statements
from tests.language.a_fact import COUNT, FIRST, KOREAN, RANK, STREAK, THRESHOLD, about, change, level


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("99.2", Unit.USD_BN, "992억 달러"),
        ("512.9", Unit.USD_BN, "5,129억 달러"),
        ("700", Unit.USD_BN, "7,000억 달러"),
        ("71.0", Unit.USD_BN, "710억 달러"),
        ("5.79", Unit.USD_BN, "57억 9,000만 달러"),
        ("0.130", Unit.USD_BN, "1억 3,000만 달러"),
        ("0.995", Unit.USD_BN, "9억 9,500만 달러"),
        ("0.05", Unit.USD_BN, "5,000만 달러"),
        ("0", Unit.USD_BN, "0달러"),
        ("-5.79", Unit.USD_BN, "-57억 9,000만 달러"),
        ("1327.4", Unit.USD_BN, "1조 3,274억 달러"),
        ("0.0000012345", Unit.USD_BN, "1,234.5달러"),
        ("1.5", Unit.KRW_TN, "1조 5,000억 원"),
        ("82.1", Unit.USD_PER_BARREL, "배럴당 82.1달러"),
        ("23456", Unit.USD_PER_UNIT, "대당 2만 3,456달러"),
        ("2.74", Unit.MN_UNITS, "274만 대"),
        ("98000", Unit.COMPANIES, "9만 8,000개사"),
        ("11", Unit.ITEMS, "11개 품목"),
        ("2.4", Unit.PERCENTAGE_POINTS, "2.4%p"),
    ],
)
def test_amounts(value: str, unit: Unit, said: str) -> None:
    """Amounts are counted by ten thousands, shifted exactly and without an invented digit."""
    assert amount(Decimal(value), unit) == said


@given(st.decimals(-(10**6), 10**6, places=9))
def test_an_amount_can_be_read_back(value: Decimal) -> None:
    """The parts of a large number add up to it, to the last digit."""
    said = large(value.scaleb(9))
    powers = {"조": 12, "억": 8, "만": 4, "": 0}
    parts = re.findall(r"([\d,.]+)([조억만]?)", said)
    total = sum(Decimal(digits.replace(",", "")).scaleb(powers[power]) for digits, power in parts)
    assert (-total if said.startswith("-") else total) == value.scaleb(9)
    assert all(Decimal(digits.replace(",", "")) < 10_000 for digits, power in parts if power != "조")


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("512.9", Unit.USD_BN, "5,129"),
        ("99.2", Unit.USD_BN, "992"),
        ("0.130", Unit.USD_BN, "1.30"),
        ("19.34", Unit.PERCENT, "19.34"),
        ("-0.33", Unit.USD_BN, "-3.3"),
    ],
)
def test_figures_of_tables(value: str, unit: Unit, shown: str) -> None:
    """A column of levels is in 억 달러: ten times the billions, with the digits as written."""
    assert KOREAN.figure(Decimal(value), unit) == shown


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2020", "2020년"),
        ("2020-01", "2020년 1월"),
        ("2020-11", "2020년 11월"),
        ("2020-01/2020-10", "2020년 1~10월"),
        ("2019-12/2020-01", "2019년 12월~2020년 1월"),
        ("2024-03-01/2024-03-20", "2024년 3월 1~20일"),
        ("2024-02-25/2024-03-05", "2024년 2월 25일~3월 5일"),
        ("2023-12-25/2024-01-05", "2023년 12월 25일~2024년 1월 5일"),
    ],
)
def test_periods(period: str, name: str) -> None:
    """A period reads as it is written in Korean, a year or month shared by both ends once."""
    assert KOREAN.period(period) == name


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (RANK, "역대 최대"),
        (about(RANK, value="2"), "역대 2위"),
        (about(RANK, among=Among.YEAR, period="2020-12"), "2020년 중 최대"),
        (about(RANK, among=Among.SINCE, since="2018-10"), "2018년 10월 이후 최대"),
        (about(RANK, among=Among.SINCE, since="1992"), "1992년 이후 최대"),
        (about(RANK, among=Among.WINDOW, window="18 months"), "최근 18개월 중 최대"),
        (about(RANK, among=Among.WORLD, value="6"), "세계 6위"),
        (about(RANK, among=Among.SAME_PERIOD, period="2024-05"), "역대 5월 중 최대"),
        (about(RANK, among=Among.SAME_PERIOD, period="2024-01/2024-06"), "역대 같은 기간 중 최대"),
        (about(RANK, ranked_from=RankedFrom.LOWEST), "역대 최저"),
        (about(RANK, ranked_from=RankedFrom.LOWEST, value="2"), "역대 2번째로 낮음"),
        (about(RANK, ranked=Ranked.DAILY_AVERAGE), "일평균 역대 최대"),
        (about(RANK, ranked=Ranked.NUMBER_OF_EXPORTERS), "수출기업 수 역대 최다"),
        (about(RANK, ranked=Ranked.GROWTH), "증가율 역대 최고"),
        (about(RANK, among=Among.DESTINATIONS), "최대 수출 시장"),
        (about(RANK, among=Among.DESTINATIONS, value="3"), "수출 시장 3위"),
        (about(RANK, among=Among.DESTINATIONS, value="3", note="By a draft."), "수출 시장 3위"),
        (about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020-12"), "25개월 만에 처음으로 2개월 연속 모두 증가"),
        (about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020"), "25개월 만에 처음으로 2년 연속 모두 증가"),
        (
            about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020-10/2020-12"),
            "25개월 만에 처음으로 2분기 연속 모두 증가",
        ),
        (
            about(FIRST, event=Event.ALL_GROW_AGAIN, period="2020-12-01/2020-12-20"),
            "25개월 만에 처음으로 2회 연속 모두 증가",
        ),
        (about(RANK, among=Among.ITEMS), "품목 중 1위"),
        (about(RANK, among=Among.ORDER, value="6", level="700"), "세계 6번째로 7,000억 달러 달성"),
        (STREAK, "8개월 연속 흑자"),
        (about(STREAK, value="3", unit=Unit.QUARTERS), "3분기 연속 흑자"),
        (about(STREAK, event=Event.ABOVE, level="10.0", value="3", unit=Unit.YEARS), "3년 연속 100억 달러 상회"),
        (about(STREAK, event=Event.BELOW, level="10.0"), "8개월 연속 100억 달러 하회"),
        (about(STREAK, event=Event.ABOVE, ranked=Ranked.VALUE_IN_WON, level="60"), "8개월 연속 원화 금액 60조 원 상회"),
        (about(RANK, ranked=Ranked.VALUE_IN_WON), "원화 금액 역대 최대"),
        (about(STREAK, event=Event.RECORD, among=Among.HISTORY), "8개월 연속 역대 최대"),
        (FIRST, "25개월 만에 처음으로 증가"),
        (about(FIRST, value=None, since="2018-11"), "2018년 11월 이후 처음으로 증가"),
        (about(FIRST, value=None, event=Event.ABOVE, level="700"), "사상 처음 7,000억 달러 돌파"),
        (THRESHOLD, "50억 달러 상회"),
        (about(THRESHOLD, bound=Bound.BELOW), "50억 달러 미만"),
        (about(THRESHOLD, value="2", unit=Unit.TIMES), "전년의 2배 상회"),
        (about(THRESHOLD, value="2", unit=Unit.PERCENT, ranked=Ranked.GROWTH), "증가율 2% 상회"),
        (about(THRESHOLD, value="0", flow=Flow.BALANCE), "흑자"),
        (about(THRESHOLD, value="0", flow=Flow.BALANCE, bound=Bound.BELOW), "적자"),
        (about(THRESHOLD, flow=Flow.BALANCE), "50억 달러를 넘는 흑자"),
        (about(THRESHOLD, value="-5.0", flow=Flow.BALANCE, bound=Bound.BELOW), "적자 50억 달러 초과"),
    ],
)
def test_milestones(fact: FactRow, said: str) -> None:
    """A milestone reads as in the news, and is what the fact states."""
    assert KOREAN.milestone(fact) == KOREAN.statement(fact) == said


def test_other_measures_are_no_milestones() -> None:
    """A level is never passed off as a milestone."""
    with pytest.raises(ValueError, match="value is not a milestone"):
        KOREAN.milestone(level("5.0"))


@pytest.mark.parametrize(
    ("fact", "subject"),
    [
        (about(), "2020년 수출"),
        (about(item="chips", period="2020-11"), "2020년 11월 반도체 수출"),
        (about(partner="china", sector=Sector.ICT), "2020년 대중 수출 (ICT)"),
        (about(partner="us", flow=Flow.IMPORTS, item="crude-oil"), "2020년 대미 원유 수입"),
        (about(partner="but-us"), "2020년 미국을 제외한 전 지역 대상 수출"),
        (about(flow=Flow.OTHER, item="oil-prices"), "2020년 유가"),
        (about(flow=Flow.OTHER, measure=Measure.WORKING_DAYS), "2020년 조업일수"),
        (about(flow=Flow.OTHER, item="machinery", partner="japan"), "2020년 일본 일반기계"),
    ],
)
def test_subjects(fact: FactRow, subject: str) -> None:
    """Period, partner, item, flow and sector make one phrase."""
    assert KOREAN.subject(fact) == subject


@pytest.mark.parametrize(
    ("name", "flow", "said"),
    [
        ("미국", Flow.EXPORTS, "대미"),
        ("유럽연합", Flow.EXPORTS, "대EU"),
        ("독립국가연합", Flow.EXPORTS, "대CIS"),
        ("베트남", Flow.EXPORTS, "대베트남"),
        ("미국과 중국", Flow.EXPORTS, "미국과 중국 대상"),
        ("미국과 중국", Flow.IMPORTS, "미국과 중국으로부터의"),
        ("미국과 인도", Flow.IMPORTS, "미국과 인도로부터의"),
        ("중국과 브라질", Flow.IMPORTS, "중국과 브라질로부터의"),
    ],
)
def test_partners_before_their_flow(name: str, flow: Flow, said: str) -> None:
    """A name of one word takes the prefix of the news, a longer one a word with the right particle."""
    assert towards(name, flow) == said


def test_what_partners_are_called_is_read_back(bundled: Trade) -> None:
    """What Korean calls a partner before its flow, the reader reads as that partner: 대미, 대EU."""
    for partner in bundled.base.partners:
        if partner.aggregate or " " in partner.ko:
            continue
        text = f"2020년 {towards(partner.ko, Flow.EXPORTS)} 수출은 100억 달러로 5% 증가했다."
        assert {statement.partner for statement in read_statements(text, "2021-01-04")} == {partner.code}, text


@pytest.mark.parametrize(
    ("fact", "statement"),
    [
        (change("-5.4", value="512.9", unit=Unit.USD_BN), "5,129억 달러, 전년 대비 5.4% 감소"),
        (level("71.0"), "710억 달러"),
        (level("45.6", flow=Flow.BALANCE), "456억 달러 흑자"),
        (level("-45.6", flow=Flow.BALANCE, direction=Direction.DOWN), "456억 달러 적자, 적자 확대"),
        (about(flow=Flow.BALANCE, direction=Direction.UP), "개선"),
        (change("5.60"), "전년 대비 5.60% 증가"),
        (change("5.60", period="2020-11"), "전년 동월 대비 5.60% 증가"),
        (change("5.60", period="2020-01/2020-10"), "전년 동기 대비 5.60% 증가"),
        (change("5.60", comparison=Comparison.PREVIOUS_MONTH), "전월 대비 5.60% 증가"),
        (change("10", bound=Bound.ABOUT), "전년 대비 약 10% 증가"),
        (change("0.0"), "전년 대비 보합"),
        (about(direction=Direction.DOWN), "감소"),
        (about(direction=Direction.DOWN, comparison=Comparison.PREVIOUS_QUARTER), "전 분기 대비 감소"),
        (level("2", Unit.PERCENT, status=Status.TARGET), "2% (목표)"),
        (level("35", bound=Bound.ABOVE), "350억 달러 초과"),
        (level("35", bound=Bound.ABOUT), "약 350억 달러"),
        (level("38.1", Unit.PERCENT, measure=Measure.SHARE), "비중 38.1%"),
        (about(measure=Measure.SHARE, direction=Direction.DOWN), "비중 하락"),
        (about(measure=Measure.SHARE, direction=Direction.DOWN, partner="us"), "전체 수출 대비 비중 하락"),
        (level("9", Unit.PERCENT, measure=Measure.SHARE, item="chips"), "전체 수출 대비 비중 9%"),
        (about(STREAK, event=Event.RECORD), "8개월 연속 월간 사상 최대"),
        (about(STREAK, event=Event.ABOVE, level="5", flow=Flow.BALANCE), "8개월 연속 50억 달러를 넘는 흑자"),
        (about(flow=Flow.OTHER, direction=Direction.UP, note="Sales.", note_ko="판매."), "증가 (판매)"),
        (about(flow=Flow.OTHER, direction=Direction.UP, note="Sales."), "증가 (Sales)"),
        (
            level("-2.4", Unit.PERCENTAGE_POINTS, measure=Measure.SHARE_CHANGE, direction=Direction.DOWN),
            "비중 전년 대비 2.4%p 하락",
        ),
        (COUNT, "15개 품목 중 11개 증가"),
        (about(COUNT, value="15"), "15개 품목 모두 증가"),
        (
            about(COUNT, unit=Unit.COUNTRIES, of=10, value="4", direction=None, note="!", note_ko="그중."),
            "10개국 중 4개국 (그중)",
        ),
        (
            level("-0.5", Unit.DAYS, flow=Flow.OTHER, measure=Measure.WORKING_DAYS_CHANGE, direction=Direction.DOWN),
            "0.5일 감소",
        ),
        (about(RANK, status=Status.PROVISIONAL), "역대 최대 (잠정)"),
        (about(STREAK, status=Status.FORECAST), "8개월 연속 흑자 (전망)"),
    ],
)
def test_statements(fact: FactRow, statement: str) -> None:
    """Level, growth, direction or count in words, digits as written, and what is no result marked."""
    assert KOREAN.statement(fact) == statement


def test_starts_of_streaks() -> None:
    """The start of a streak says of what, with the level that was passed."""
    assert KOREAN.derived(DerivedKind.STREAK_START, STREAK, Event.SURPLUS) == "연속 흑자 시작"
    assert KOREAN.derived(DerivedKind.STREAK_START, STREAK, Event.ABOVE, Decimal(10)) == "연속 100억 달러 상회 시작"


def test_prices_rise_and_fall() -> None:
    """Of what is no trade, prices, rates and indices rise and fall, as shares do; all else grows and shrinks."""
    oil = about(flow=Flow.OTHER, item="oil-prices", direction=Direction.DOWN, note="Crude.", note_ko="원유.")
    assert KOREAN.statement(oil).startswith("하락")
    assert KOREAN.statement(replace(oil, item="machinery")).startswith("감소")
    assert KOREAN.statement(replace(oil, flow=Flow.IMPORTS)).startswith("감소")


def test_publishers_have_their_korean_names(bundled: Trade) -> None:
    """Every publisher of the fact base that ships is named in Korean; one that is not known keeps its name."""
    publishers = {source.publisher for source in bundled.sources() if source.publisher}
    assert publishers
    assert not [name for name in publishers if not re.search("[가-힣]", KOREAN.publisher(name))]
    assert KOREAN.publisher_and_date("The Daily", None) == "The Daily, 발행일 미상"
    assert KOREAN.source_line("Korea Customs Service", "2024-01-01", "T") == "출처: 관세청, 2024-01-01, T"


def test_where_a_date_comes_from() -> None:
    """What a draft says of who gave the date is Korean too; an address stays as it is."""
    assert KOREAN.published_from(WHO_DRAFTED) == "초안을 만들게 한 사람"
    assert KOREAN.published_from("https://example.org/a") == "https://example.org/a"


def test_what_stands_under_tables_and_on_pages_has_one_style() -> None:
    """Footnotes, remarks of curators and the words of pages are in the plain style of papers, none polite."""
    shown = [Path(korea_trade.__file__).parent / "language" / "korean" / f"{name}.py" for name in _UNDER_TABLES]
    for file in (*shown, bundled_facts()):
        told = file.read_text(encoding="utf-8").replace("아니다", "")
        assert "니다" not in told, file


_UNDER_TABLES = ("notes", "sentences", "page_words")
