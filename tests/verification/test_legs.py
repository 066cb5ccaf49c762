"""Balances beside exports and imports that agree, in texts that may give a later revision."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged

LATER = "2022-03-01"
ENGLISH = "In 2020 exports came to $512.9 billion and imports to $467.2 billion, leaving a surplus of {}."
KOREAN = "2020년 수출은 5,129억 달러, 수입은 4,672억 달러로 무역흑자는 {}였다."


@pytest.mark.parametrize(
    ("text", "balance"),
    [(ENGLISH, "$47.0 billion"), (ENGLISH, "$44.6 billion"), (KOREAN, "470억 달러"), (KOREAN, "446억 달러")],
)
def test_a_balance_that_its_flows_exclude(text: str, balance: str, known: Knowledge) -> None:
    """A balance that exports and imports in its sentence, as the facts have them, leave no room for is an error."""
    assert judged(text.format(balance), LATER, known)[balance] == "contradicts"


@pytest.mark.parametrize(
    ("text", "balance"),
    [
        (ENGLISH, "$45.8 billion"),
        (KOREAN, "458억 달러"),
        ("In 2020 exports came to $512.9 billion and imports to $467.2 billion, and the surplus, later revised, to {}.",
         "$44.9 billion"),
        ("In 2020 exports came to $512.6 billion and imports to $467.5 billion, leaving a surplus of {}.",
         "$45.1 billion"),
        ("With exports of $512.9 billion and imports of $467.2 billion in 2020, the goods surplus was {}.",
         "$46.8 billion"),
        ("In 2020 exports came to $512.9 billion, and the surplus was {}.", "$44.9 billion"),
        ("2020년 수출은 5,129억 달러, 수입은 4,672억 달러였고 무역흑자는 확정치로 {}였다.", "449억 달러"),
        ("2020년 수출은 5,129억 달러, 무역흑자는 {}였다.", "449억 달러"),
    ],
)  # fmt: skip
def test_a_balance_that_may_be_revised(text: str, balance: str, known: Knowledge) -> None:
    """A balance that rounding allows, is said to be revised or stands beside revised flows is no error."""
    assert judged(text.format(balance), LATER, known)[balance] == "unknown"


@pytest.mark.parametrize(("text", "balance"), [(ENGLISH, "$45.6 billion"), (KOREAN, "456억 달러")])
def test_the_balance_agrees(text: str, balance: str, known: Knowledge) -> None:
    """The balance of the facts agrees beside its flows."""
    assert judged(text.format(balance), LATER, known)[balance] in AGREEING
