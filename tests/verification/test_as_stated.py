"""Figures that the reader binds to nothing, and whose digits a fact states of what their sentence names."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("What of computers in 2020, which sold so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("The steel sold abroad in 2020 was no match for the $99.2 billion of chips.", "$99.2 billion"),
    ],
)
def test_the_digits_of_a_fact_agree_where_its_names_stand(text: str, figure: str, known: Knowledge) -> None:
    """A figure that is not read agrees with the one fact of its digits whose item and time the words name last."""
    assert judged(text, "2021-01-25", known)[figure] == "agrees"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("What of robots in 2020, which sold so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("What of computers in 2019, which sold so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("What of computers in 2020, whose imports went so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("What of cars in 2020, which sold so well during lockdowns (13.1 percent)?", "13.1 percent"),
        ("The steel sold abroad in 2020 was no match for the $92.9 billion of chips.", "$92.9 billion"),
        ("The steel sold abroad in 2020 was no match for the $99.2 billion of phones.", "$99.2 billion"),
        (
            "What of computers in 2020, which were expected to do so well (57.2 percent)?",
            "57.2 percent",
        ),
        ("The steel sold abroad in 2020 was no match for the $99.2 billion of goods to Japan.", "$99.2 billion"),
    ],
)
def test_other_names_times_flows_signs_and_aims_agree_with_none(text: str, figure: str, known: Knowledge) -> None:
    """It agrees with no fact of another item, partner, time, flow or sign, and not where it is an aim."""
    assert judged(text, "2021-01-25", known)[figure] in ("unknown", "contradicts", "other-definition")
