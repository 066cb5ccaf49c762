"""How the work of telling shares from growths grows with the length of a text."""

import sys
from dataclasses import replace
from types import FrameType

import pytest

from korea_trade.reader.growth_or_share import tell_shares
from korea_trade.reader.reader import read_statements

MONTHS = [
    "2020년 12월 수출은 514억 달러, 반도체 수출은 95억 달러(18.5%), 자동차 40억 달러(7.8%)였다.",
    "2020년 12월 수출은 514억 달러, 반도체 수출은 95억 달러(3.5%), 자동차 40억 달러(2.8%)였다.",
]


def calls_of_telling(paragraph: str, times: int) -> int:
    """How many functions are called to tell the shares of a text of one paragraph, so many times."""
    once = read_statements(paragraph, "2021-01-01")
    further = [(at * 1000, statement) for at in range(times) for statement in once]
    statements = [replace(statement, sentence=(at, at + len(paragraph))) for at, statement in further]
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        tell_shares(statements)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("paragraph", MONTHS)
def test_work_grows_as_the_text(paragraph: str) -> None:
    """A text of twice as many paragraphs takes twice as many calls, not four times as many."""
    assert calls_of_telling(paragraph, 80) < 2.2 * calls_of_telling(paragraph, 40)
