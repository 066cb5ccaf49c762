"""Records told in words, without a number."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verified_text


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("Chip exports rose 5.6 percent in 2020 to a record high.", "record high", "contradicts"),
        ("Chip exports reached a record $99.2 billion in 2020.", "record", "contradicts"),
        ("2020년 반도체 수출은 992억 달러로 역대 최대를 기록했다.", "최대", "contradicts"),
        ("Exports of bio-health products rose 54.4 percent in 2020 to a record high.", "record high", "agrees"),
        ("2020년 시스템반도체 수출은 역대 최대를 기록했다.", "최대", "agrees"),
        ("Exports in 2020, at $512.9 billion, were the largest ever.", "largest", "contradicts"),
        ("2020년 수출은 5,129억 달러로 사상 최대였다.", "최대", "contradicts"),
    ],
)
def test_a_record_in_words_is_judged(text: str, words: str, said: str, known: Knowledge) -> None:
    """It agrees with a fact of the first place, and contradicts one of another place or of a fall in that year."""
    found = {one.figure.mention.text: one for one in verified_text(text, "2021-01-05", known).figures}
    assert found[words].outcome == said
    assert found[words].facts


@pytest.mark.parametrize(
    ("text", "in_words"),
    [
        ("Exports of cosmetics rose 15.7 percent in 2020 to a record high.", 1),
        ("Exports rose 12.6 percent in December 2020, a record for the month.", 1),
        ("Export volumes in 2020 hit a record.", 1),
        ("In 2020 chip exports may have set a record.", 0),
    ],
)
def test_a_record_that_facts_do_not_decide_is_counted(text: str, in_words: int, known: Knowledge) -> None:
    """One that no fact decides is no figure, but one of the statements in words, and one that only may be is none."""
    found = verified_text(text, "2021-01-05", known)
    assert found.in_words == in_words
    assert not any("record" in one.figure.mention.text for one in found.figures)
