"""Figures that words make those of something else than the trade that facts have: a gap, a part of a fall, sales."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Chips made up 19.3 percent of the drop in exports in 2020.", "19.3 percent"),
        ("Chips made up 19.3 percent of export growth in 2020.", "19.3 percent"),
        ("반도체는 2020년 수출 감소분의 19.3%를 차지했다.", "19.3%"),
        ("반도체는 2020년 수출 증가의 19.3%를 차지했다.", "19.3%"),
        ("Chip exports were 5.6 percent greater than car exports in 2020.", "5.6 percent"),
        ("Chips grew 5.6 percent faster than ships in 2020.", "5.6 percent"),
        ("반도체 수출은 2020년 자동차보다 5.6% 많았다.", "5.6%"),
        ("ICT exports made up 35.8 percent of ICT imports in 2020.", "35.8 percent"),
        ("ICT exports made up 35.8 percent of Korea's trade in 2020.", "35.8 percent"),
        ("Chips made up 19.3 percent of the trade surplus in 2020.", "19.3 percent"),
        ("Chips made up 19.3 percent of the exports of small firms in 2020.", "19.3 percent"),
        ("Exports to the U.S. made up 14.5 percent of imports in 2020.", "14.5 percent"),
        ("2020년 ICT 수출은 전체 수입의 35.8%였다.", "35.8%"),
        ("2020년 ICT 수출의 47%가 중국으로 갔다.", "47%"),
        ("2020년 ICT 수출은 중소기업 수출의 35.8%였다.", "35.8%"),
        ("Exports in 2020 were $29.3 billion less than imports.", "$29.3 billion"),
        ("Chip sales came to $99.2 billion in 2020.", "$99.2 billion"),
        ("Exports by rail came to $512.9 billion in 2020.", "$512.9 billion"),
        ("Manufactured exports came to $512.9 billion in 2020.", "$512.9 billion"),
        ("Value-added exports came to $512.9 billion in 2020.", "$512.9 billion"),
        ("Exports of intermediate goods fell 5.4 percent in 2020.", "5.4 percent"),
        ("Imports of the top 10 products fell 7.2 percent in 2020.", "7.2 percent"),
        ("Exports of key items fell 5.4 percent in 2020.", "5.4 percent"),
        ("2020년 주력 품목 수출은 5.4% 감소했다.", "5.4%"),
        ("국제수지 기준 2020년 수출은 5,129억 달러였다.", "5,129억 달러"),
    ],
)
def test_what_is_said_of_something_else_is_open(text: str, figure: str, known: Knowledge) -> None:
    """Shares of a change, gaps between two names, sales and exports of some kind agree with no fact."""
    assert judged(text, "2021-01-19", known)[figure] == "unknown"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Chips made up 19.3 percent of exports in 2020.", {"19.3 percent": "agrees-derived"}),
        ("Computer exports were 57.2 percent larger than a year earlier in 2020.", {"57.2 percent": "agrees"}),
        ("2020년 컴퓨터 수출은 전년보다 57.2% 많았다.", {"57.2%": "agrees"}),
        ("Exports fell. Chip sales came to $99.2 billion in 2020.", {"$99.2 billion": "agrees"}),
        ("Exports came to $512.9 billion by value in 2020.", {"$512.9 billion": "agrees"}),
        (
            "ICT exports to Vietnam were $11.5 billion for chips and $3.2 billion for mobile phones in 2020.",
            {"$11.5 billion": "agrees", "$3.2 billion": "agrees"},
        ),
    ],
)
def test_what_is_said_of_the_same_is_compared(text: str, outcomes: dict[str, str], known: Knowledge) -> None:
    """Shares of a whole, gaps to a year before, sales in a text on exports and goods behind their levels are judged."""
    assert judged(text, "2021-01-19", known) == outcomes


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Exports topped $700 billion for the sixth time in 2025.", "unknown"),
        ("Korea was the sixth country to reach $700 billion in exports in 2025.", "agrees"),
    ],
)
def test_a_place_among_countries_is_no_number_of_times(text: str, outcome: str, known: Knowledge) -> None:
    """The sixth time agrees with no sixth country."""
    assert judged(text, "2026-01-02", known)["sixth"] == outcome


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports climbed from $542 billion in 2019 to $512.9 billion in 2020.", "$512.9 billion"),
        ("Imports grew to $467.2 billion in 2020 from $503 billion in 2019.", "$467.2 billion"),
        ("Imports came to $467.2 billion in 2020, up from $503.4 billion in 2019.", "$467.2 billion"),
        ("Imports jumped from $503.4 billion to $467.2 billion in 2020.", "$467.2 billion"),
        ("Chip exports fell from $94 billion in 2019 to $99.2 billion in 2020.", "$99.2 billion"),
        ("수입은 2019년 5,030억 달러에서 2020년 4,672억 달러로 증가했다.", "4,672억 달러"),
        ("반도체 수출은 2019년 940억 달러에서 2020년 992억 달러로 감소했다.", "992억 달러"),
    ],
)
def test_a_level_moves_as_its_two_numbers_do(text: str, figure: str, known: Knowledge) -> None:
    """A level that is right, but rises from a greater one or falls from a smaller one, is an error."""
    assert judged(text, "2021-01-19", known)[figure] == "contradicts"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports sank from $542.2 billion to $512.9 billion in 2020.", "$512.9 billion"),
        ("Exports dropped from $542.2 billion to $512.9 billion last year.", "$512.9 billion"),
        ("Exports came to $512.9 billion in 2020, down from $542.2 billion in 2019.", "$512.9 billion"),
        ("Exports sank from $542 billion in 2019 to $512.9 billion in 2020.", "$512.9 billion"),
        ("Imports shrank to $467.2 billion in 2020 from $503 billion in 2019.", "$467.2 billion"),
        ("반도체 수출은 2019년 940억 달러에서 2020년 992억 달러로 증가했다.", "992억 달러"),
    ],
)
def test_a_level_that_moves_rightly_agrees(text: str, figure: str, known: Knowledge) -> None:
    """Where words and both numbers go one way, the level agrees."""
    assert judged(text, "2021-01-19", known)[figure] == "agrees"


@pytest.mark.parametrize(
    "text",
    [
        "2020년 수출입은 각각 4,672억 달러와 5,129억 달러였다.",
        "2020년 수출과 수입은 각각 4,672억 달러와 5,129억 달러였다.",
        "In 2020, exports and imports came to $467.2 billion and $512.9 billion, respectively.",
    ],
)
def test_exchanged_flows_are_both_errors(text: str, known: Knowledge) -> None:
    """Where exports and imports have each other's levels, both are errors, be the two named in one word."""
    assert [*judged(text, "2021-01-19", known).values()] == ["contradicts", "contradicts"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("2025년 수출이 여섯 번째로 7,000억 달러를 넘었다.", "unknown"),
        ("한국은 2025년 세계 여섯 번째로 수출 7,000억 달러를 넘었다.", "agrees"),
    ],
)
def test_a_korean_place_among_countries_is_told_of_a_country(text: str, outcome: str, known: Knowledge) -> None:
    """The sixth time in Korean agrees with no sixth country."""
    assert judged(text, "2026-01-02", known)["여섯 번째"] == outcome


def test_partners_behind_their_levels_are_read(known: Knowledge) -> None:
    """A partner right behind each level is whose the level is."""
    text = "ICT exports were $11.3 billion for the EU and $3.9 billion for Japan in 2020."
    assert judged(text, "2021-01-19", known) == {"$11.3 billion": "agrees", "$3.9 billion": "agrees"}
