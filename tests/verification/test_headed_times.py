"""Figures behind a short sentence that names a time, and no more."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("growth", "said"),
    [("전년보다 12.6%", "agrees"), ("한 달 전보다 12.6%", "contradicts"), ("한 달 전보다 12.2%", "agrees-derived")],
)
def test_a_month_put_first(growth: str, said: str, known: Knowledge) -> None:
    """They are of that month where two agree so, and a growth against another time than told is an error."""
    text = (
        "작년 수출은 5129억 달러다. 수입은 4672억 달러다.\n\n"
        f"끝으로 12월. 수출이 514억 달러로 {growth} 늘었다. 하루 평균으로는 21억 달러.\n\n"
        "참고로 반도체는 5.6% 늘었다."
    )
    found = judged(text, "2021-01-20", known)
    assert found[growth.rsplit(maxsplit=1)[-1]] == said
    assert {found[figure] for figure in ("514억 달러", "21억 달러", "5.6%")} == {"agrees"}


@pytest.mark.parametrize(
    ("opening", "said"),
    [("정부가 따로 내는 ICT 통계에서는", "agrees"), ("비슷한 시기에 나온 다른 자료에서는", "other-definition")],
)
def test_a_text_that_says_whose_statistics_it_gives(opening: str, said: str, known: Knowledge) -> None:
    """A figure of the statistics of a sector that its sentence names is of these; without them it is of others."""
    text = f"작년 수출은 5129억 달러다. 반도체는 992억 달러다.\n\n{opening} 반도체 수출이 1003억 달러다."
    assert judged(text, "2021-01-20", known)["1003억 달러"] == said
