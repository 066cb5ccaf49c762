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
        ("Take December 2020. Korea's exports as a whole rose 24.9 percent on the year and came to $51.4 billion.",
         "24.9 percent"),
    ],
)  # fmt: skip
def test_the_digits_of_another_flow_time_or_growth_are_an_error(text: str, figure: str, known: Knowledge) -> None:
    """What its sentence names alone, and has the digits of another flow, time or growth, is an error."""
    assert judged(text, DAY, known)[figure] == "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "11월 59억 달러였던 무역흑자는 69억 달러로 커졌다.",
        "12월 무역흑자는 69억 달러로 11월 59억 달러보다 늘었다.",
        "In November the surplus was $5.9 billion; a month later $6.9 billion.",
        "Exports rose 12.2 percent to $51.4 billion from November.",
        "12월 수출은 11월보다 12.2% 늘어난 514억 달러였다.",
        "In dollars chip exports rose 5.6 percent to $99.2 billion in 2020, in won 6.9 percent.",
        "Sales of chips by volume grew 11.3 percent, to $99.2 billion in 2020.",
        "In December 2020 ICT exports were $18.0 billion and imports $10.7 billion, so that $7.3 billion remained.",
    ],
)
def test_a_figure_of_another_time_or_kind_is_no_error(text: str, known: Knowledge) -> None:
    """Nothing is an error whose sentence tells of two times, of another comparison, or of what remains."""
    assert "contradicts" not in judged(text, DAY, known).values()
