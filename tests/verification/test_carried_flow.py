"""Goods and partners in lines below one on imports or the balance, which say no flow of their own."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

_OPENING = "□ 12월 한 달 ICT 수입은 107억불, 무역수지는 73억불 흑자를 기록하였다.\n\n"


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (" ㅇ 반도체는 96억불, 디스플레이는 24억불이었다.", {"96억불": "agrees", "24억불": "agrees"}),
        (" ㅇ 중국(85억불), 미국(22억불), 유럽연합(10억불, 7.6%↑)",
         {"85억불": "agrees", "22억불": "agrees", "10억불": "within-rounding", "7.6%↑": "agrees"}),
        (" ㅇ 반도체는 96억불, 휴대폰은 13억불, 디스플레이는 42억불이었다.",
         {"96억불": "agrees", "13억불": "agrees", "42억불": "contradicts"}),
        (" ㅇ 반도체는 41억불, 디스플레이는 6억불이었다.", {"41억불": "unknown", "6억불": "unknown"}),
        (" ㅇ 수입은 반도체가 96억불, 디스플레이가 24억불이었다.", {"96억불": "unknown", "24억불": "unknown"}),
    ],
)  # fmt: skip
def test_the_flow_that_the_facts_bear_out(lines: str, said: dict[str, str], known: Knowledge) -> None:
    """They are of the flow in which at least two of their figures agree, and are judged there; else they stay open."""
    found = judged(_OPENING + lines, "2021-01-20", known)
    assert {figure: found[figure] for figure in said} == said


@pytest.mark.parametrize(
    ("opening", "outcome"),
    [("수입을 용도별로 나눠 보면", "agrees"), ("품목을 용도별로 나눠 보면", "unknown")],
)
def test_a_sentence_that_names_another_flow(opening: str, outcome: str, known: Knowledge) -> None:
    """Goods behind the name of another flow than the one carried on are read of it, be the sentences before right."""
    before = "작년 수출은 5129억 달러다. 반도체가 5.6% 늘었다.\n\n"
    text = f"{opening} 자본재는 14.5%, 소비재는 0.6% 늘었고, 원자재는 26.6% 줄었다."
    found = judged(before + text, "2021-01-20", known)
    assert (found["14.5%"], found["26.6%"], found["0.6%"]) == ("agrees", "agrees", outcome)
