"""Limits that are passed by something else than the level of the whole time."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Daily exports topped $3 billion in December 2020.", {"$3 billion": "contradicts"}),
        ("Daily exports topped $2 billion in December 2020.", {"$2 billion": "agrees"}),
        ("Monthly exports topped $100 billion in 2020.", {"$100 billion": "unknown"}),
        ("Weekly exports topped $20 billion in December 2020.", {"$20 billion": "unknown"}),
        ("Exports per head exceeded $100 billion in 2020.", {"$100 billion": "unknown"}),
        ("Exports of the big five groups topped $300 billion in 2020.", {"$300 billion": "unknown"}),
        ("Exports topped $500 billion in 2020.", {"$500 billion": "agrees"}),
        ("2020년 수출은 5% 이상 늘었다.", {"5%": "unknown"}),
        ("2020년 수출은 5% 이상 줄었다.", {"5%": "agrees"}),
        ("2020년 한국은 외국에서 5,129억 달러어치를 샀다.", {"5,129억 달러": "contradicts"}),
        ("2020년 한국은 외국에서 4,672억 달러어치를 샀다.", {"4,672억 달러": "agrees"}),
        ("Korea bought $467.2 billion of goods from abroad in 2020.", {"$467.2 billion": "agrees"}),
    ],
)
def test_a_limit_is_compared_with_what_it_is_of(text: str, outcomes: dict[str, str], known: Knowledge) -> None:
    """A daily average is compared with that, what was bought with imports, and rates of other times with nothing."""
    assert judged(text, "2021-01-05", known) == outcomes


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("In December 2020 exports to 11 of 15 regions grew.", {"11": "unknown", "15": "unknown"}),
        ("In December 2020 exports of 11 of 15 items grew.", {"11": "agrees", "15": "agrees"}),
        ("12월 신성장 7개 품목이 모두 증가했다.", {"7개 품목": "unknown"}),
        ("Korea purchased $74.2 billion of American goods in 2020.", {"$74.2 billion": "unknown"}),
        ("2020년 수출은 5,129억 달러에 이르지 못했다.", {"5,129억 달러": "unknown"}),
        ("It is not true that exports were $512.9 billion in 2020.", {"$512.9 billion": "unknown"}),
    ],
)
def test_what_no_fact_is_about_is_open(text: str, outcomes: dict[str, str], known: Knowledge) -> None:
    """Counts of other things, goods of one country and what is denied are compared with no fact."""
    assert judged(text, "2021-01-05", known) == outcomes
