"""Figures told of a part of the year that they are read of, or of several years."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports reached $512.9 billion in 2020 until October.", "$512.9 billion"),
        ("By the end of the second quarter, imports came to $467.2 billion in 2020.", "$467.2 billion"),
        ("In 2020, imports came to $467.2 billion between March and October.", "$467.2 billion"),
        ("In the first half, chip exports rose 5.6 percent in 2020.", "5.6 percent"),
        ("In March, exports fell 5.4 percent in 2020.", "5.4 percent"),
        ("Imports fell 10 percent before June in 2020.", "10 percent"),
        ("In the early months of 2020, exports rose 3 percent.", "3 percent"),
        ("At the beginning of 2020 imports fell 5.3 percent.", "5.3 percent"),
        ("Imports opened 2020 with a drop of 5.4 percent.", "5.4 percent"),
        ("In 2020's third quarter, exports fell 3.4 percent.", "3.4 percent"),
        ("In the final two months of 2020, exports rose 8.4 percent.", "8.4 percent"),
        ("In 2020's first half imports fell 9 percent.", "9 percent"),
        ("For much of 2020 exports fell by 9 percent.", "9 percent"),
        ("Exports ended 2020 with a gain of 12.6 percent.", "12.6 percent"),
        ("Imports began 2020 5.3 percent lower.", "5.3 percent"),
        ("Imports bottomed in 2020, down 21.2 percent.", "21.2 percent"),
        ("In 2H 2020, imports fell 4 percent.", "4 percent"),
        ("In H1 2020, imports fell 9 percent.", "9 percent"),
        ("Imports fell 9 percent in 2020 H1.", "9 percent"),
        ("Halfway through 2020, imports were down 9 percent.", "9 percent"),
        ("Imports fell 12 percent in the second and third quarters of 2020.", "12 percent"),
        ("Over the two years to 2020, imports fell by 12.7 percent.", "12.7 percent"),
        ("In late 2020, imports fell 7.2 percent.", "7.2 percent"),
        ("Since May 2020, imports have come to $467.2 billion.", "$467.2 billion"),
        ("10월까지 누적 수입은 4,672억 달러였다.", "4,672억 달러"),
        ("2020년 말 수입은 1.6% 늘었다.", "1.6%"),
        ("2020년 수입은 1.6% 증가로 마감했다.", "1.6%"),
        ("2020년 수입은 21.2%까지 줄었다.", "21.2%"),
        ("2020년 수입은 최대 21.2% 감소했다.", "21.2%"),
        ("Imports fell by as much as 21.2 percent in 2020.", "21.2 percent"),
    ],
)
def test_a_part_of_a_year_is_compared_with_no_year(text: str, figure: str, known: Knowledge) -> None:
    """A figure of a part of a year neither agrees with that of the year nor contradicts it."""
    assert judged(text, "2021-01-05", known)[figure] == "unknown"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Between 2017 and 2020, imports amounted to $467.2 billion.", "$467.2 billion"),
        ("Since 2018, imports have amounted to $467.2 billion.", "$467.2 billion"),
        ("In the three years to 2020 the surplus came to $45.6 billion.", "$45.6 billion"),
        ("Over 2018-2020, imports amounted to $467.2 billion.", "$467.2 billion"),
        ("Over the past four years imports amounted to $467.2 billion through 2020.", "$467.2 billion"),
        ("2017~2020년 수입은 4,672억 달러였다.", "4,672억 달러"),
        ("2020년까지 4년간 수입은 4,672억 달러였다.", "4,672억 달러"),
        ("Every quarter of 2020, exports came to $512.9 billion.", "$512.9 billion"),
        ("2018년부터 2020년까지 수입은 4,672억 달러였다.", "4,672억 달러"),
        ("2018년과 2020년 수입은 4,672억 달러였다.", "4,672억 달러"),
    ],
)
def test_a_sum_of_years_is_compared_with_no_year(text: str, figure: str, known: Knowledge) -> None:
    """A level of several years together, or of each part of one, does not agree with that of the year."""
    assert judged(text, "2021-01-05", known)[figure] == "unknown"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("In January, the ministry said that exports fell 5.4 percent in 2020.", {"5.4 percent": "agrees"}),
        ("Exports fell 5.4 percent in 2020, despite a better fourth quarter.", {"5.4 percent": "agrees"}),
        ("After a weak first half, exports came to $512.9 billion in 2020.", {"$512.9 billion": "agrees"}),
        ("Despite a weak spring, exports rose 5.4 percent in 2020.", {"5.4 percent": "contradicts"}),
        ("Exports fell 5.4 percent in 2020 despite a strong autumn.", {"5.4 percent": "agrees"}),
        ("By the end of December, exports had fallen 5.4 percent in 2020.", {"5.4 percent": "agrees"}),
        ("On average, daily exports came to $2.1 billion in December 2020.", {"$2.1 billion": "agrees"}),
        ("By the end of 2020, exports had come to $512.9 billion.", {"$512.9 billion": "agrees"}),
        ("2020년 말까지 수출은 5,129억 달러였다.", {"5,129억 달러": "agrees"}),
    ],
)
def test_a_year_beside_other_times_is_compared(text: str, outcomes: dict[str, str], known: Knowledge) -> None:
    """When it was told, and a time of another clause, leave a figure one of the year."""
    assert judged(text, "2021-01-05", known) == outcomes


@pytest.mark.parametrize(
    "text",
    [
        "In the first half of November, imports came to $39.9 billion.",
        "In early November, imports came to $39.9 billion.",
        "Imports came to $39.9 billion in November until the 20th.",
    ],
)
def test_a_part_of_a_month_is_compared_with_no_month(text: str, known: Knowledge) -> None:
    """A level of some days of a month does not agree with that of the month."""
    assert judged(text, "2020-12-02", known)["$39.9 billion"] == "unknown"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "In 2020, exports fell 5.4 percent. In 2023, December exports rose 5.1 percent to $57.6 billion.",
            {"5.4 percent": "agrees", "5.1 percent": "agrees", "$57.6 billion": "agrees"},
        ),
        (
            "In 2020, exports fell 5.4 percent. In 2021, December exports rose 12.6 percent to $51.4 billion.",
            {"5.4 percent": "agrees", "12.6 percent": "unknown", "$51.4 billion": "unknown"},
        ),
        (
            "2020년 수출은 5.4% 감소했다. 2023년에는 12월 수출이 5.1% 증가했다.",
            {"5.4%": "agrees", "5.1%": "agrees"},
        ),
    ],
)
def test_a_month_is_of_the_year_that_opens_its_sentence(text: str, outcomes: dict[str, str], known: Knowledge) -> None:
    """A month is judged as that of the year named before it in its sentence, not of the year told of before."""
    judged_months = judged(text, None, known)
    assert {figure: judged_months[figure] for figure in outcomes} == outcomes
