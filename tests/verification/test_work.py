"""How much work it is to verify a text: counted in calls, not in time."""

import sys
from types import FrameType

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify

_MOST = 2.4  # times as many calls for twice the text


def _calls(text: str, known: Knowledge) -> int:
    """How many functions are called to verify a text."""
    count = 0

    def called(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        verify(text, "2021-01-25", known)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "words",
    [
        "반도체(5.6%), ",
        "반도체(992억 달러), ",
        "chips (up 5.6 percent), ",
        "Chip exports rose 5.6 percent to $99.2 billion in 2020. ",
        "지난해 반도체 수출은 992억 달러로 5.6% 증가했다. ",
        "chip exports rose 5.6 percent to $99.2 billion in 2020 and ",
        "* Chips: $99.2 billion (up 5.6 percent)\n",
    ],
)
def test_twice_the_text_is_twice_the_work(words: str, known: Knowledge) -> None:
    """The work grows as the text does, be it one long line, one long paragraph or many short lines."""
    verify(words * 32, "2021-01-25", known)
    first, second = (_calls(words * many, known) for many in (16, 32))
    assert second < _MOST * first
