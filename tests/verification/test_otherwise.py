"""Growths that facts do not count: over other years, expected ones, of quantities, of other countries."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    "text",
    [
        "In volume terms exports fell 2.0 percent in 2020.",
        "In 2020 car exports were 1.89 million, down 21.4 percent.",
        "Exports in 2020 were 15.2 percent below the record of 2018.",
        "Chip exports were still 21.7 percent off their peak in 2020.",
        "Imports in 2020 were 12.7 percent below the level two years before.",
        "Two-year growth of exports was -15.2 percent in 2020.",
        "Over two years exports fell 15.2 percent in 2020.",
        "Since 2017 exports have fallen 10.6 percent in 2020.",
        "The IMF had seen exports falling 8 percent in 2020.",
        "Exports by air rose 8.3 percent in 2020.",
        "Exports under the trade pact, an FTA, or under the Korea-U.S. FTA rose 2.5 percent in 2020.",
        "Exports rose 2.3 percent in China in December 2023.",
        "2020년 수출은 2년 새 15.2% 줄었다.",
        "2020년 반도체 수출은 고점 대비 21.7% 적다.",
        "2020년 온라인 수출은 8.3% 늘었다.",
        "2020년 자동차 수출은 절반이 미국으로 가며 8.3% 늘었다.",
    ],
)
def test_growth_of_something_else_is_no_error(text: str, known: Knowledge) -> None:
    """What is not the growth of a level against the year before is neither right nor wrong by such growths."""
    assert set(judged(text, "2024-01-05", known).values()) == {"unknown"}


@pytest.mark.parametrize(
    ("text", "growth", "outcome"),
    [
        ("Exports of $512.9 billion in 2020 were 15.2 percent below those of 2018.", "15.2 percent", "unknown"),
        ("Exports in December 2020 were $51.4 billion, 12.2 percent above those in November.", "12.2 percent",
         "agrees-derived"),
        ("Exports reached $51.4 billion in December 2020, 6.1 percent above the level of December 2018.",
         "6.1 percent", "unknown"),
    ],
)  # fmt: skip
def test_a_growth_against_the_time_named_behind_it_is_no_error(
    text: str, growth: str, outcome: str, known: Knowledge
) -> None:
    """A growth against another time than the year before is judged by the level of that time, or left open."""
    outcomes = judged(text, "2024-01-05", known)
    assert outcomes.pop(growth) == outcome
    assert set(outcomes.values()) == {"agrees"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports fell 4.5 percent in 2020, below the fall of the record year before.", "4.5 percent"),
        ("Exports in 2020 were 4.5 percent below those of 2019.", "4.5 percent"),
        ("Exports fell 4.5 percent in 2020, a smaller fall than the 8 percent forecast.", "4.5 percent"),
        ("In two years there was no fall, but in 2020 exports fell 4.5 percent.", "4.5 percent"),
        ("Exports to the U.S. rose 2.1 percent in 2020.", "2.1 percent"),
        ("In 2020, 10 million more cars later, exports of $512.9 billion were down 4.5 percent.", "4.5 percent"),
        ("2020년 수출은 4년 만에 4.5% 줄었다.", "4.5%"),
    ],
)
def test_a_growth_against_the_year_before_is_judged(text: str, figure: str, known: Knowledge) -> None:
    """Other times, forecasts and numbers elsewhere in a sentence excuse no wrong growth."""
    assert judged(text, "2021-01-05", known)[figure] == "contradicts"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Exports in November were 9.1 percent above the average of the last three years.", "2020-12-05"),
        ("11월 수출은 최근 3년 평균보다 9.1% 많았다.", "2020-12-05"),
        ("Car exports were 1.89 million in 2020, down 21.4 percent.", "2021-01-20"),
    ],
)
def test_growths_above_an_average_and_of_numbers(text: str, published: str, known: Knowledge) -> None:
    """A growth against an average, and one of a number behind which a year stands, contradict no growth in dollars."""
    assert "contradicts" not in judged(text, published, known).values()


@pytest.mark.parametrize(
    "text",
    [
        "Imports came in $45.6 billion below exports in 2020.",
        "In all of 2020 exports were $45.6 billion larger than imports.",
        "2020년 수출액은 수입액에 비해 456억 달러 많다.",
        "In 2020 the country bought $467.2 billion worth of goods from abroad.",
        "Korea purchased 7.2 percent less from overseas in 2020.",
        "Exports rose 14.5 percent a day in December 2023.",
        "In December 2023 the amount of goods exported was up 4.7 percent.",
        "In December 2023, 4.7 percent more goods were shipped abroad.",
    ],
)
def test_differences_purchases_averages_and_quantities_are_no_error(text: str, known: Knowledge) -> None:
    """What exports are beyond imports, what is bought abroad, a rate a day and a quantity contradict no total."""
    assert "contradicts" not in judged(text, "2024-01-20", known).values()


@pytest.mark.parametrize(
    ("text", "figure", "said"),
    [
        ("In won terms, exports rose 12.6 percent in December 2020.", "12.6 percent", "unknown"),
        ("Seasonally adjusted exports rose 12.6 percent in December 2020.", "12.6 percent", "unknown"),
        ("Exports less imports came to $45.6 billion in 2020.", "$45.6 billion", "unknown"),
        ("Goods bought overseas in 2020 were worth $467.2 billion.", "$467.2 billion", "unknown"),
        ("12.9 percent more was shipped in December 2020.", "12.9 percent", "unknown"),
        ("On an average day in December 2020 exports were $2.1 billion.", "$2.1 billion", "agrees"),
        ("Exports have risen 12.6 percent since 2018.", "12.6 percent", "unknown"),
        ("Over the past two years, exports rose 12.6 percent in December 2020.", "12.6 percent", "unknown"),
        ("원화 기준 2020년 12월 수출은 12.6% 증가했다.", "12.6%", "unknown"),
        ("2020년 12월 수출은 2년 전보다 12.6% 증가했다.", "12.6%", "unknown"),
        ("2020년 12월 수출은 1년 전보다 12.6% 증가했다.", "12.6%", "agrees"),
        ("Exports rose 12.6 percent in December 2020. In won terms, they rose 6.0 percent.", "12.6 percent", "agrees"),
    ],
)
def test_what_is_counted_otherwise_agrees_by_no_chance(text: str, figure: str, said: str, known: Knowledge) -> None:
    """A figure in won, an adjusted one and a growth over years are none that facts have, whatever their digits."""
    assert judged(text, "2021-01-05", known)[figure] == said


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "In 2020 exports, which had been $542 billion in the year before the virus, fell to $513 billion.",
            "$542 billion",
        ),
        (
            "Exports exceeded $500 billion in 2020. A fall of 5.4 percent was milder than the 10.3 percent of then.",
            "10.3 percent",
        ),
        ("A rival forecast had put 2020 exports at $505 billion.", "$505 billion"),
        ("Korea's goods surplus was $46.5 billion in 2020.", "$46.5 billion"),
        ("By Dec. 20, exports in 2020 had reached $490 billion.", "$490 billion"),
        (
            "The Bank of Korea sees goods exports growing 5.3 percent, after a fall of 1.6 percent in 2020.",
            "1.6 percent",
        ),
        (
            "Compared with 2018, when they were $604.9 billion, exports of $512.9 billion in 2020 are 15.2% lower.",
            "15.2%",
        ),
    ],
)
def test_what_another_time_or_count_had_is_no_error(text: str, figure: str, known: Knowledge) -> None:
    """A level that "had been" at an unnamed time, was forecast or compared with, and a goods surplus are left open."""
    assert judged(text, "2021-01-05", known)[figure] == "unknown"


def test_a_comparison_with_the_year_before_is_judged(known: Knowledge) -> None:
    """A sentence that begins with a comparison is left open only where that is with another time than a year before."""
    text = "Compared with 2019, exports fell 4.5 percent in 2020."
    assert judged(text, "2021-01-05", known) == {"4.5 percent": "contradicts"}


def test_had_been_with_its_year_is_judged(known: Knowledge) -> None:
    """A level of which its clause names the year is called wrong, be it told as what had been."""
    assert judged("In 2020 exports had been $521.9 billion.", "2021-01-05", known) == {"$521.9 billion": "contradicts"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Exports fell about 6 percent in 2020.", "unknown"),
        ("Exports fell 6 percent or so in 2020.", "unknown"),
        ("2020년 수출은 6%가량 줄었다.", "unknown"),
        ("2020년 수입은 약 8% 줄었다.", "unknown"),
        ("Exports came to about $515 billion in 2020.", "unknown"),
        ("Exports fell around 5 percent in 2020.", "within-rounding"),
        ("Exports fell about 4.5 percent in 2020.", "contradicts"),
        ("Exports fell about 9 percent in 2020.", "contradicts"),
        ("Exports came to about $521.9 billion in 2020.", "contradicts"),
        ("Exports came to about $560 billion in 2020.", "contradicts"),
    ],
)
def test_about_so_much_is_no_error_when_it_is_near(text: str, said: str, known: Knowledge) -> None:
    """What is said to be about so much is called wrong only where it is far away, or a slip of the pen."""
    assert list(judged(text, "2021-01-05", known).values()) == [said]
