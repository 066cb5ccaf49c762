"""Numbers of events that the reader is not sure of, and sums that were passed, judged by the facts that have them."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify


def _outcome(text: str, number: str, published: str, known: Knowledge) -> str:
    return next(one.outcome for one in verify(text, published, known) if one.figure.mention.text == number)


@pytest.mark.parametrize(
    ("text", "right", "wrong", "published"),
    [
        ("Of the ministry's 15 main items, {} grew in December.", "11", "13", "2021-01-25"),
        ("November had {} a working day less than a year before.", "half", "two", "2021-01-25"),
        ("And the batteries? 2020 was their {} year of growth.", "fifth", "sixth", "2021-01-25"),
        ("In 2018 exports passed $600 billion; Korea was {} to get there.", "seventh", "sixth", "2026-01-08"),
        ("In December 2023 sales to America overtook China's, a first in {} decades.", "two", "three", "2024-01-08"),
        ("조업일수는 {} 적었다. 2023년 12월 수출 얘기다.", "이틀", "사흘", "2024-01-08"),
        ("지난해 11월 스무 개 주요 품목 가운데 {}가 웃었다.", "15개", "13개", "2021-01-25"),
    ],
)  # fmt: skip
def test_a_number_agrees_where_its_event_is_named(
    text: str, right: str, wrong: str, published: str, known: Knowledge
) -> None:
    """A number agrees with the fact that counts so many of what its words name, and another number with none."""
    assert _outcome(text.format(right), right, published, known) == "agrees"
    assert _outcome(text.format(wrong), wrong, published, known) not in ("agrees", "agrees-derived")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The {} billion line was crossed in 2018, when exports were strong.", "2026-01-08"),
        ("Chinese buyers took a little less in December 2023, yet their orders stayed above {} billion.", "2024-01-08"),
    ],
)
def test_a_sum_that_was_passed_agrees_where_it_is_named(text: str, published: str, known: Knowledge) -> None:
    """A round sum agrees with the fact that has it passed at the time named, by the partner named."""
    right = "$600" if "line" in text else "$10"
    assert _outcome(text.format(right), f"{right} billion", published, known) == "agrees"
    other = text.format(right).replace("2018", "2019").replace("Chinese", "Japanese")
    assert _outcome(other, f"{right} billion", published, known) != "agrees"
