"""Figures whose own words name what they are of, where the reader takes that from words further off."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Imports rose 1.8 percent in December 2020, compared with 16.4 percent for exports of chips in November 2020.",
         "16.4 percent"),
        ("ICT exports rose 3.8 percent in 2020, compared with 32.5 percent for those to the U.S. in December 2020.",
         "32.5 percent"),
        ("ICT exports of displays in December 2020, at $2.4 billion, rose by 31.3 percent, as did exports of computers "
         "in 2020, by 57.2 percent.", "57.2 percent"),
        ("ICT exports of chips rose 29.6 percent in December 2020 to $9.6 billion, while exports to the United States "
         "rose 1.1 percent in 2020 to $74.2 billion.", "$74.2 billion"),
        ("지난해 반도체 수출은 5.6% 늘어 12월 ICT 수출 증감률(+24.9%)과 차이를 보였다.", "+24.9%"),
        ("지난해 디스플레이 ICT 수출은 5.1% 줄어 12월 수출 증감률(+12.6%)과 차이를 보였다.", "+12.6%"),
        ("지난해 수입은 4672억 달러로 12월 수출(514억 달러)보다 많았지만 7.2% 줄었다.", "4672억 달러"),
        ("In December 2020 ICT exports of chips, $9.6 billion, were four times those of displays, $2.4 billion.",
         "$2.4 billion"),
    ],
)  # fmt: skip
def test_a_figure_is_of_what_its_own_words_name(text: str, figure: str, known: Knowledge) -> None:
    """What is right of the name, the sector and the time of its own words agrees, and no figure is called an error."""
    said = judged(text, "2021-01-25", known)
    assert said[figure] in AGREEING
    assert "contradicts" not in said.values()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 2020 exports of chips rose 6.5 percent and those of computers 57.2 percent.", "6.5 percent"),
        ("2020년 수출은 5.4% 줄었지만 컴퓨터 수출은 75.2% 늘었다.", "75.2%"),
        ("2020년 ICT 수출은 미국 221억 달러(20.4%), 중국(홍콩 포함) 896억 달러(0.1%)였다.", "896억 달러"),
    ],
)
def test_an_error_of_what_its_own_words_name_is_one(text: str, figure: str, known: Knowledge) -> None:
    """A wrong figure is called an error where its own words name what it is judged by."""
    assert judged(text, "2021-01-25", known)[figure] == "contradicts"
