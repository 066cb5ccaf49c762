"""Figures that the reader is not sure of, and whose digits a fact states of what their own words name."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

DAY = "2021-01-25"


@pytest.mark.parametrize(
    ("text", "figure", "outcome"),
    [
        ("What of computers in 2020, which sold so well during lockdowns (57.2 percent)?", "57.2 percent", "agrees"),
        ("The steel sold abroad in 2020 was no match for the $99.2 billion of chips.", "$99.2 billion", "agrees"),
        ("Refiners sold 40.7 percent less abroad in 2020.", "40.7 percent", "agrees"),
        ("In 2020 Americans took $74.16 billion worth of Korean goods.", "$74.16 billion", "within-rounding"),
        ("지난해 패널 실적은 ICT 통계로 207억 달러어치였다.", "207억 달러", "agrees"),
        (
            "Of all this, tech goods sold abroad in December 2020 were worth $18 billion.",
            "$18 billion",
            "agrees",
        ),
        ("Exports of 2020: in the ICT table, chips stand at $100.3 billion.", "$100.3 billion", "agrees"),
    ],
)
def test_the_digits_of_a_fact_agree_where_its_names_stand(
    text: str, figure: str, outcome: str, known: Knowledge
) -> None:
    """A figure agrees with the one fact of its digits whose item, time, flow and sector the words name last."""
    assert judged(text, DAY, known)[figure] == outcome


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("What of robots in 2020, which sold so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("What of computers in 2019, which sold so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("What of computers in 2020, whose imports went so well during lockdowns (57.2 percent)?", "57.2 percent"),
        ("What of cars in 2020, which sold so well during lockdowns (13.1 percent)?", "13.1 percent"),
        ("The steel sold abroad in 2020 was no match for the $92.9 billion of chips.", "$92.9 billion"),
        ("The steel sold abroad in 2020 was no match for the $99.2 billion of phones.", "$99.2 billion"),
        ("What of computers in 2020, which were expected to do so well (57.2 percent)?", "57.2 percent"),
        ("The steel sold abroad in 2020 was no match for the $99.2 billion of goods to Japan.", "$99.2 billion"),
        ("Refiners sold 40.7 percent more abroad in 2020.", "40.7 percent"),
        ("In 2020 the Chinese took $74.2 billion worth of Korean goods.", "$74.2 billion"),
        ("In 2019 Americans took $74.2 billion worth of Korean goods.", "$74.2 billion"),
        ("Korean plants turned out 2.1 percent more cars in November 2020.", "2.1 percent"),
        ("In the ICT table of 2020 the gap between two partners was $10.1 billion for drives.", "$10.1 billion"),
        ("지난해 패널 실적은 ICT 통계로 113억 달러어치였다.", "113억 달러"),
        ("Of all this, tech goods bought abroad in December 2020 were worth $18 billion of imports.", "$18 billion"),
    ],
)
def test_other_names_times_flows_signs_and_aims_agree_with_none(text: str, figure: str, known: Knowledge) -> None:
    """It agrees with no fact of another item, partner, time, flow or sign, and not where it is an aim."""
    assert judged(text, DAY, known)[figure] in ("unknown", "contradicts", "other-definition")


def test_what_stands_right_behind_a_sum_says_its_flow(known: Knowledge) -> None:
    """A sum "on imports" is none of exports, though it is what these came to."""
    text = "The ICT industry spent {} billion on imports in 2020."
    assert judged(text.format("$112.6"), DAY, known)["$112.6 billion"] == "agrees"
    assert judged(text.format("$183.6"), DAY, known)["$183.6 billion"] != "agrees"


def test_what_is_right_of_goods_that_are_named_is_no_error_of_all(known: Knowledge) -> None:
    """A figure of goods whose makers or parts a sentence names is none of all goods, though it is read so."""
    text = (
        "ICT exports of 2020: the drives behind this, whose sales rose 101.5 percent to $10.1 billion, were the star."
    )
    assert set(judged(text, DAY, known).values()) == {"agrees"}
