"""Figures whose clause names no goods or no partner, behind a paragraph that names some."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

_DISPLAYS = (
    "◇ 디스플레이, 하반기 반등\n\n"
    "연간 수출은 12.2% 줄어든 207억 달러에 그쳤다. OLED는 109억 달러로 역대 최대였다. "
    "수출의 절반가량은 베트남으로 향했다. "
)
_COMPUTERS = (
    "2020년 ICT 수출\n\n컴퓨터·주변기기는 139억 달러를 수출했다. SSD 수출액은 101억 달러였다. 미국이 가장 큰손이었다. "
    "대미 수출은 45억 달러로 전년의 약 2배가 됐다. "
)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2020년 ICT 수출\n\n" + _DISPLAYS + "12월 수출은 24억 달러로 31.3% 뛰었다.", ("24억 달러", "31.3%")),
        (_COMPUTERS + "12월에도 12억 달러를 기록하며 13.5% 늘었다.", ("12억 달러", "13.5%")),
    ],
)
def test_the_goods_named_before_are_no_error(text: str, figures: tuple[str, ...], known: Knowledge) -> None:
    """What is right of goods that the paragraph names, or of all partners, agrees where the clause names neither."""
    found = judged(text, "2021-01-20", known)
    assert [found[figure] for figure in figures] == ["agrees"] * len(figures)


def test_what_its_own_clause_names_is_an_error(known: Knowledge) -> None:
    """A figure of other goods of the paragraph than its own clause names contradicts."""
    text = "2020년 ICT 수출\n\n" + _DISPLAYS + "12월 반도체 수출은 24억 달러로 31.3% 뛰었다."
    found = judged(text, "2021-01-20", known)
    assert (found["24억 달러"], found["31.3%"]) == ("contradicts", "contradicts")


def test_what_none_of_the_names_has_is_an_error(known: Knowledge) -> None:
    """A level that is right of nothing the paragraph names contradicts beside a growth that is right."""
    text = "2020년 ICT 수출\n\n" + _COMPUTERS + "12월 ICT 수출은 208억 달러로 24.9% 뛰었다."
    found = judged(text, "2021-01-20", known)
    assert (found["208억 달러"], found["24.9%"]) == ("contradicts", "agrees")
