"""What a sentence denies, supposes, or says was nearly so or aimed at: no fact bears it out, and none is against it."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_if_claimed


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("It is wrong to say that exports dropped 5.4 percent in 2020.", "2021-01-05"),
        ("The report that exports reached $512.9 billion in 2020 is false.", "2021-01-05"),
        ("Nobody believes that exports reached $512.9 billion in 2020.", "2021-01-05"),
        ("The ministry denied that exports dropped 5.4 percent in 2020.", "2021-01-05"),
        ("Exports of 2020 had been expected to drop 5.4 percent.", "2021-01-05"),
        ("The target for exports in 2020 was $512.9 billion.", "2021-01-05"),
        ("Exports fell short of $512.9 billion in 2020.", "2021-01-05"),
        ("Exports fell by less than 5.4 percent in 2020.", "2021-01-05"),
        ("Exports nearly topped $500 billion in 2020.", "2021-01-05"),
        ("The trade balance in 2020 was a deficit, not a surplus, of $45.6 billion.", "2021-01-05"),
        ("2020년 무역수지는 456억 달러 흑자가 아니라 적자였다.", "2021-01-05"),
        ("2020년 수출은 5,129억 달러가 아니었다.", "2021-01-05"),
        ("2020년 수출이 5,129억 달러였다는 것은 사실이 아니다.", "2021-01-05"),
        ("2020년 수출이 5.4% 줄었다는 보도는 오보다.", "2021-01-05"),
        ("코로나19가 없었더라면 2020년 수출은 5,129억 달러였을 것이다.", "2021-01-05"),
        ("2020년 수출은 5,129억 달러를 밑돌았다.", "2021-01-05"),
        ("2020년 수출 목표는 5,129억 달러였다.", "2021-01-05"),
        ("2020년 바이오헬스 수출은 역대 최대가 아니었다.", "2021-01-05"),
        ("Exports came close to a record in 2025.", "2026-01-05"),
        ("The government gave up its goal of exports of $700 billion in 2026.", "2026-01-05"),
        ("Japan's goal is exports of $700 billion in 2026.", "2026-01-05"),
        ("정부는 2026년 수출 7000억 달러 목표를 철회했다.", "2026-01-05"),
    ],
)
def test_what_is_not_claimed_is_open(text: str, published: str, known: Knowledge) -> None:
    """Figures that are denied, missed, aimed at or supposed agree with no fact and contradict none."""
    assert set(judged_if_claimed(text, published, known).values()) <= {"unknown"}


@pytest.mark.parametrize(
    "text",
    [
        "Exports fell nearly 6 percent in 2020.",
        "2020년 수출은 6% 가까이 줄었다.",
    ],
)
def test_what_is_nearly_so_is_no_error(text: str, known: Knowledge) -> None:
    """A rate of 5.4 percent may be nearly 6."""
    assert set(judged(text, "2021-01-05", known).values()) == {"unknown"}
    assert set(judged(text.replace("6", "8"), "2021-01-05", known).values()) == {"contradicts"}


def test_a_place_of_what_facts_do_not_rank_is_listed(known: Knowledge) -> None:
    """A Korean place of all time of which no fact tells is listed as open."""
    assert judged("2020년 반도체 수출 증가율은 역대 2위였다.", "2021-01-05", known) == {"2위": "unknown"}
