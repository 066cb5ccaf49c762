"""Figures that follow from levels which the text itself tells, and whose words tell how."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged

_TRUE_AND_FALSE = [
    ("ICT exports to Vietnam came to $29.8 billion in 2020, those to America to $22.1 billion. The difference was {}.",
     "$7.7 billion", "$6.7 billion", "2021-01-25"),
    ("In December 2023 exports came to $57.6 billion, {} more than in December 2020.",
     "$6.2 billion", "$2.6 billion", "2024-01-10"),
    ("In December 2023 exports came to $57.6 billion, {} more than in December 2020.",
     "12.1 percent", "21.1 percent", "2024-01-10"),
    ("November exports were $45.8 billion and those of December $51.4 billion. Together the two months brought {}.",
     "$97.2 billion", "$79.2 billion", "2021-01-25"),
    ("In 2020 exports came to $512.9 billion. An average month brought {}.",
     "$42.7 billion", "$47.2 billion", "2021-01-25"),
    ("ICT goods earned $183.6 billion in 2020, when exports came to $512.9 billion. All others earned {}.",
     "$329.3 billion", "$392.3 billion", "2021-01-25"),
    ("In 2020 ICT exports to Vietnam were $29.8 billion. Phones made up $3.2 billion, or {} of that.",
     "10.7 percent", "17.0 percent", "2021-01-25"),
    ("In the first eleven months, the United States and China took 35.7 percent of exports. Everybody else had {}.",
     "64.3 percent", "63.4 percent", "2026-01-08"),
    ("지난해 수출은 5129억 달러, 수입은 4672억 달러로 격차는 {}였다.", "457억 달러", "475억 달러", "2021-01-25"),
    ("지난해 ICT 수출은 1836억 달러였다. ICT를 뺀 나머지 수출은 {}다.", "3293억 달러", "3923억 달러", "2021-01-25"),
    ("지난해 수출은 5129억 달러였다. 월평균 {}다.", "427억 달러", "472억 달러", "2021-01-25"),
    ("지난해 ICT 수출은 1836억 달러, 중국(홍콩 포함)이 869억 달러로 {}를 가져갔다.", "47.3%", "43.7%", "2021-01-25"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong", "published"), _TRUE_AND_FALSE)
def test_what_follows_from_levels_told_agrees(
    text: str, right: str, wrong: str, published: str, known: Knowledge
) -> None:
    """A difference, sum, mean, rest, share or growth agrees as its words have it, and another figure with nothing."""
    assert judged(text.format(right), published, known)[right] == "agrees-derived"
    assert judged(text.format(wrong), published, known)[wrong] not in AGREEING


@pytest.mark.parametrize(
    ("text", "figure", "published"),
    [
        ("Chips brought in $99.2 billion in 2020. Ships made up 19.3 percent of the $512.9 billion of exports.",
         "19.3 percent", "2021-01-25"),
        ("지난해 5129억 달러를 팔아 전년의 5422억 달러보다 적었다. 사들인 물건은 4012억 달러로, 5.4% 줄었다.",
         "5.4%", "2021-01-25"),
        ("Chips brought in $99.2 billion in 2020. They made up 19.3 percent of GDP.", "19.3 percent", "2021-01-25"),
        ("In 2020 exports of $512.9 billion trailed imports of $467.2 billion by $45.7 billion.",
         "$45.7 billion", "2021-01-25"),
        ("11월 수출은 458억 달러였다. 자동차는 5.7%를 차지했다. 2020년 얘기다.", "5.7%", "2021-01-25"),
    ],
)  # fmt: skip
def test_what_follows_from_others_agrees_with_none(text: str, figure: str, published: str, known: Knowledge) -> None:
    """Nothing agrees that follows from other names, a level that is wrong, another whole or the other direction."""
    assert judged(text, published, known)[figure] not in AGREEING
