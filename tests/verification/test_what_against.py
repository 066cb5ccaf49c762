"""What a growth is against: only words of its own make it one against the month before."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("11월 수입은 399억 달러로 2.1% 줄었고 전월보다 적었다.", "2.1%"),
        ("12월 수입은 445억 달러로 1.8% 늘어 전월보다 46억 달러 많았다.", "1.8%"),
        ("12월 반도체 ICT 수출은 29.6% 증가한 96억 달러로 11월보다 10억 달러 많았다.", "29.6%"),
        ("11월 수출은 4.0% 늘며 전월에 이어 증가세를 이어갔다.", "4.0%"),
        ("Imports fell 2.1 percent in November after rising in the month before.", "2.1 percent"),
        ("Imports rose 1.8 percent in December to $44.5 billion, compared with $39.9 billion the month before.",
         "1.8 percent"),
        ("Imports rose 1.8 percent in December 2020; those of crude oil were down from the month before.",
         "1.8 percent"),
        ("Imports rose 1.8 percent in December 2020, more than in the previous month.", "1.8 percent"),
        ("Exports rose 12.6 percent in December 2020 (4.0 percent in the previous month).", "12.6 percent"),
    ],
)  # fmt: skip
def test_words_of_another_figure_leave_a_growth_against_the_year_before(
    text: str, figure: str, known: Knowledge
) -> None:
    """A growth that is right of the year before agrees, where the month before is that of something else."""
    said = judged(text, "2021-01-25", known)
    assert said[figure] == "agrees"
    assert "contradicts" not in said.values()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Imports rose 1.8 percent from a month earlier in December 2020.", "1.8 percent"),
        ("Imports rose 1.8 percent to $44.5 billion in December 2020 from November.", "1.8 percent"),
        ("On month, imports rose 1.8 percent in December 2020.", "1.8 percent"),
        ("12월 수입은 전월보다 1.8% 늘었다.", "1.8%"),
        ("12월 수입은 445억 달러로 11월에 비해 1.8% 늘었다.", "1.8%"),
        ("Imports in December 2020 were 1.8 percent higher than November's.", "1.8 percent"),
    ],
)
def test_words_right_beside_a_growth_say_what_it_is_against(text: str, figure: str, known: Knowledge) -> None:
    """A growth against the year before that its own words give as one against the month before is an error."""
    assert judged(text, "2021-01-25", known)[figure] == "contradicts"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("11월 수출은 458억 달러로 수입(399억 달러)보다 59억 달러 많았다.", "59억 달러"),
        ("2020년 ICT 수출은 1836억 달러로 수입(1126억 달러)보다 710억 달러 많았다.", "710억 달러"),
        ("2020년 ICT 수출은 미국(221억 달러)이 유럽연합(113억 달러)보다 108억 달러 많았다.", "108억 달러"),
        ("2020년 일본 ICT 수출은 유럽연합보다 65.5% 적었다.", "65.5%"),
        ("ICT exports to Vietnam in 2020 were 34.8 percent higher than those to the United States.", "34.8 percent"),
        ("ICT exports to the EU in 2020 were 48.9 percent lower than to the United States.", "48.9 percent"),
        ("Exports in November 2020 were 10.9 percent lower than a month later.", "10.9 percent"),
        ("Chip exports in 2020 were 6.5 percent lower than that.", "6.5 percent"),
    ],
)
def test_more_than_other_trade_is_no_change_from_a_time_before(text: str, figure: str, known: Knowledge) -> None:
    """What is more or less than other trade, or than a later time, is judged as no growth and no change in dollars."""
    assert judged(text, "2021-01-25", known)[figure] != "contradicts"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports in 2020 were 4.5 percent lower than in 2019.", "4.5 percent"),
        ("Imports in 2020 were 2.7 percent lower than a year earlier.", "2.7 percent"),
        ("Chip exports in 2020 were 6.5 percent above the 2019 level.", "6.5 percent"),
        ("2020년 수출은 전년보다 4.5% 적었다.", "4.5%"),
        ("Exports in 2020 were $23.9 billion less than in 2019.", "$23.9 billion"),
    ],
)
def test_more_than_the_year_before_is_a_change(text: str, figure: str, known: Knowledge) -> None:
    """What is more or less than the year before is a growth or a change in dollars, an error where facts differ."""
    assert judged(text, "2021-01-25", known)[figure] == "contradicts"
