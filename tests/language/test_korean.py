"""Facts in Korean words, and the phrases of tables."""

from decimal import Decimal
from string import Formatter
from typing import Any

import pytest

from korea_trade.language.korean import (
    FLOW_NAMES,
    PHRASES,
    SECTOR_NAMES,
    meaning_of,
    period_name,
    statement_of,
    subject_of,
)
from korea_trade.model.codes import Among, Direction, Event, Flow, Ranked, Sector, Status, Unit
from korea_trade.model.fact import Fact

KEYS = dict.fromkeys((*Fact.model_fields, "item_name", "partner_name"))
FACT = KEYS | {"period": "2020", "flow": "exports", "sector": "all-industries", "measure": "value", "status": "actual"}
RANK = {"measure": "rank", "value": Decimal(1), "unit": "place", "among": "history"}
STREAK = {"measure": "streak", "value": Decimal(8), "unit": "months", "event": "surplus"}
FIRST = {"measure": "first-in", "value": Decimal(25), "unit": "months", "event": "growth"}
THRESHOLD = {"measure": "threshold", "value": Decimal("5.0"), "unit": "USD bn", "bound": "above"}


@pytest.mark.parametrize(
    ("period", "name"),
    [
        ("2020", "2020년"),
        ("2020-01", "2020년 1월"),
        ("2020-11", "2020년 11월"),
        ("2020-01/2020-10", "2020년 1–10월"),
        ("2019-12/2020-01", "2019년 12월–2020년 1월"),
    ],
)
def test_period_name(period: str, name: str) -> None:
    """A period reads as it is written in Korean, a year shared by both ends once."""
    assert period_name(period) == name


@pytest.mark.parametrize(
    ("keys", "meaning"),
    [
        (RANK, "역대 1위"),
        (RANK | {"value": Decimal(2)}, "역대 2위"),
        (RANK | {"among": "year", "period": "2020-12"}, "2020년 중 1위"),
        (RANK | {"among": "since", "since": "2018-10"}, "2018년 10월 이후 1위"),
        (RANK | {"among": "since", "since": "1992"}, "1992년 이후 1위"),
        (RANK | {"among": "window", "window": "18 months"}, "최근 18개월 중 1위"),
        (RANK | {"ranked": "daily-average"}, "역대 일평균 1위"),
        (RANK | {"among": "destinations", "value": Decimal(3)}, "수출 대상 3위"),
        (RANK | {"among": "order", "value": Decimal(6), "level": Decimal(700)}, "700 십억 달러 달성 6번째 국가"),
        (STREAK, "8개월 연속 흑자"),
        (
            STREAK | {"event": "above", "level": Decimal("10.0"), "value": Decimal(3), "unit": "years"},
            "3년 연속 10.0 십억 달러 초과",
        ),
        (FIRST, "25개월 만에 처음으로 증가"),
        (FIRST | {"value": None, "since": "2018-11"}, "2018년 11월 이후 처음으로 증가"),
        (FIRST | {"value": None}, "사상 처음으로 증가"),
        (THRESHOLD, "5.0 십억 달러 초과"),
        (THRESHOLD | {"bound": "below"}, "5.0 십억 달러 미만"),
        (THRESHOLD | {"value": Decimal(2), "unit": "percent"}, "2% 초과"),
        (THRESHOLD | {"value": Decimal(0)}, "흑자"),
        (THRESHOLD | {"value": Decimal(0), "bound": "below"}, "적자"),
    ],
)
def test_meaning(keys: dict[str, Any], meaning: str) -> None:
    """A milestone reads as a person would say it, with the digits as written."""
    assert meaning_of(FACT | keys) == meaning


@pytest.mark.parametrize(
    ("keys", "subject"),
    [
        ({}, "2020년 수출"),
        ({"item_name": "반도체", "period": "2020-11"}, "2020년 11월 반도체 수출"),
        ({"partner_name": "중국", "sector": "ict"}, "2020년 중국 대상 수출 (ICT)"),
        ({"partner_name": "인도", "flow": "imports"}, "2020년 인도로부터의 수입"),
        ({"partner_name": "미국", "flow": "imports", "item_name": "원유"}, "2020년 미국으로부터의 원유 수입"),
        ({"flow": "other", "item_name": "유가"}, "2020년 유가"),
        ({"flow": "other", "measure": "working-days"}, "2020년 조업일수"),
        ({"flow": "other", "item_name": "일반기계", "partner_name": "일본"}, "2020년 일본 일반기계"),
    ],
)
def test_subject(keys: dict[str, str], subject: str) -> None:
    """Period, partner, item, flow and sector make one phrase."""
    assert subject_of(FACT | keys) == subject


@pytest.mark.parametrize(
    ("keys", "statement"),
    [
        (
            {"value": Decimal("512.9"), "unit": "USD bn", "growth": Decimal("-5.4"), "direction": "down"},
            "512.9 십억 달러, 전년 대비 5.4% 감소",
        ),
        ({"value": Decimal("71.0"), "unit": "USD bn"}, "71.0 십억 달러"),
        ({"growth": Decimal("5.60"), "direction": "up"}, "전년 대비 5.60% 증가"),
        ({"growth": Decimal("0.0"), "direction": "flat"}, "전년과 같음"),
        ({"direction": "down"}, "감소"),
        ({"value": Decimal(2), "unit": "percent", "status": "target"}, "2% (목표)"),
        ({"value": Decimal(35), "unit": "USD bn", "bound": "above"}, "35 십억 달러 초과"),
        ({"measure": "share", "value": Decimal("38.1"), "unit": "percent"}, "비중 38.1%"),
        ({"measure": "share", "direction": "down"}, "비중, 감소"),
        (
            {"measure": "count", "value": Decimal(11), "of": Decimal(15), "unit": "items", "direction": "up"},
            "15개 품목 중 11개, 증가",
        ),
        ({"measure": "count", "value": Decimal(4), "unit": "countries"}, "4개국"),
        (
            {"measure": "working-days", "value": Decimal("-0.5"), "unit": "days", "direction": "down"},
            "-0.5일, 감소",
        ),
        (RANK | {"status": "provisional"}, "역대 1위 (잠정)"),
        (STREAK | {"status": "forecast"}, "8개월 연속 흑자 (전망)"),
    ],
)
def test_statement(keys: dict[str, Any], statement: str) -> None:
    """Level, growth, direction, count or milestone in words, digits as written, and what is no result marked."""
    assert statement_of(FACT | keys) == statement


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([statement_of(FACT | STREAK | {"event": e, "level": Decimal(5)}) for e in Event], id="event"),
        pytest.param([statement_of(FACT | RANK | {"ranked": r}) for r in (None, *Ranked)], id="ranked"),
        pytest.param(
            [statement_of(FACT | RANK | {"among": a, "since": "1992", "level": 5, "window": "3 years"}) for a in Among],
            id="among",
        ),
        pytest.param(
            [statement_of(FACT | {"direction": d, "status": s}) for d in Direction for s in Status], id="status"
        ),
        pytest.param([statement_of(FACT | {"value": 1, "unit": unit}) for unit in Unit], id="unit"),
        pytest.param([subject_of(FACT | {"flow": flow, "item_name": "에너지"}) for flow in Flow], id="flow"),
        pytest.param([subject_of(FACT | {"sector": sector}) for sector in Sector], id="sector"),
    ],
)
def test_every_code_has_words_of_its_own(said: list[str]) -> None:
    """No two codes of a vocabulary read alike, and none is left in English."""
    assert len(set(said)) == len(said)


def test_every_heading_has_a_name() -> None:
    """Flows and sectors have a name to stand alone."""
    assert set(FLOW_NAMES) == set(Flow)
    assert set(SECTOR_NAMES) == set(Sector)


@pytest.mark.parametrize("english", PHRASES)
def test_a_phrase_has_the_same_blanks(english: str) -> None:
    """A translated phrase has the blanks of the English one, and no others."""

    def blanks(phrase: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}

    assert blanks(PHRASES[english]) == blanks(english)
    assert PHRASES[english].strip()
