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
    ("text", "growth"),
    [
        ("Exports of $512.9 billion in 2020 were 15.2 percent below those of 2018.", "15.2 percent"),
        ("Exports in December 2020 were $51.4 billion, 12.2 percent above those in November.", "12.2 percent"),
        ("Exports reached $51.4 billion in December 2020, 6.1 percent above the level of December 2018.",
         "6.1 percent"),
    ],
)  # fmt: skip
def test_a_growth_against_the_time_named_behind_it_is_no_error(text: str, growth: str, known: Knowledge) -> None:
    """A growth beside a level that agrees is left open where it is against another time than the year before."""
    outcomes = judged(text, "2024-01-05", known)
    assert outcomes.pop(growth) == "unknown"
    assert set(outcomes.values()) == {"agrees"}


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
    ],
)
def test_what_another_time_or_count_had_is_no_error(text: str, figure: str, known: Knowledge) -> None:
    """A level that "had been" at an unnamed time, was forecast or compared with, and a goods surplus are left open."""
    assert judged(text, "2021-01-05", known)[figure] == "unknown"


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
