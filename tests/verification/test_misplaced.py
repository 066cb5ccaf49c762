"""Figures of what a text names that are surely those of something else."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

DAY = "2021-01-25"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("11월 전국 무역수지는 69억 달러 흑자였다.", "69억 달러"),
        ("정보통신기술(ICT) 분야는 지난해 1126억 달러를 수출했다.", "1126억 달러"),
        ("In December 2020 the ICT sector's imports were $18.0 billion.", "$18.0 billion"),
        ("ICT exports of 2020 held up. The best news came from China including Hong Kong, where phone sales soared 57 "
         "percent to $3.3 billion.", "57 percent"),
        ("In the first eleven months of 2025, the United States and China took 35.7 percent of exports, against 38.1 "
         "percent a year earlier. Their share thus fell by 2.4 percent.", "2.4 percent"),
        ("2025년 1~11월 미국과 중국의 비중은 35.7%였다. 2024년 같은 기간 38.1%보다 2.4% 낮아졌다.", "2.4%"),
    ],
)  # fmt: skip
def test_the_digits_of_another_flow_time_or_growth_are_an_error(text: str, figure: str, known: Knowledge) -> None:
    """What its sentence names alone, and has the digits of another flow, time or growth, is an error."""
    day = "2026-01-08" if "2025" in text else DAY
    assert judged(text, day, known)[figure] == "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "11월 59억 달러였던 무역흑자는 69억 달러로 커졌다.",
        "Imports in December 2020 lagged what was sold, $51.4 billion.",
        "December imports were no match for shipments of $51.4 billion.",
        "12월 무역흑자는 69억 달러로 11월 59억 달러보다 늘었다.",
        "In November the surplus was $5.9 billion; a month later $6.9 billion.",
        "Exports rose 12.2 percent to $51.4 billion from November.",
        "12월 수출은 11월보다 12.2% 늘어난 514억 달러였다.",
        "In dollars chip exports rose 5.6 percent to $99.2 billion in 2020, in won 6.9 percent.",
        "Sales of chips by volume grew 11.3 percent, to $99.2 billion in 2020.",
        "In December 2020 ICT exports were $18.0 billion and imports $10.7 billion, so that $7.3 billion remained.",
        "The United States and China took 35.7 percent of exports in the first eleven months of 2025, a share that "
        "fell by 6.3 percent.",
    ],
)
def test_a_figure_of_another_time_or_kind_is_no_error(text: str, known: Knowledge) -> None:
    """Nothing is an error whose sentence tells of two times, of another comparison, or of what remains."""
    assert "contradicts" not in judged(text, DAY, known).values()
