"""Figures computed from the levels of several facts: right ones follow, wrong ones are errors, near ones are open."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_each

_ICT = "ICT exports came to $183.6 billion in 2020. "
_CHIPS = "Chip exports were $99.2 billion in 2020"
_TWO = _CHIPS + ", and computers brought in $13.4 billion. "


@pytest.mark.parametrize(
    ("text", "right", "near", "wrong"),
    [
        (_ICT + "Semiconductors, which made up {} of the sector's exports, brought in $100.3 billion.",
         "54.6 percent", "56 percent", "45.6 percent"),
        (_ICT + "Displays, at $20.7 billion, took {} of everything the industry exported.",
         "11.3 percent", "11.7 percent", "13.1 percent"),
        ("In 2020 ICT exports to Japan fell to $3.9 billion. That was {} of what the sector sold worldwide.",
         "2.1 percent", "2.3 percent", "1.2 percent"),
        ("Exports to the U.S. were $74.2 billion in 2020, or {} of total exports.",
         "14.5 percent", "14.9 percent", "41.5 percent"),
        (_CHIPS + " and accounted for {} of total exports.", "19.3 percent", "20 percent", "5.6 percent"),
        (_TWO + "Together they came to $112.6 billion, or {} of total exports.",
         "22 percent", "22.9 percent", "25 percent"),
        (_TWO + "Together they came to {}.", "$112.6 billion", "$113.4 billion", "$121.6 billion"),
        (_TWO + "The two together brought in {}.", "$112.6 billion", "$113.4 billion", "$121.6 billion"),
        ("In 2020 ICT exports to Vietnam were $29.8 billion, {} those to the European Union.",
         "2.6 times", "2.8 times", "6.2 times"),
        ("In 2020 Korea sold chips for $99.2 billion, {} as much as computers.",
         "7.4 times", "7.6 times", "4.7 times"),
        ("In 2020 ICT exports to the U.S. were $22.1 billion, {} less than those to Vietnam.",
         "$7.7 billion", "$8.0 billion", "$9.7 billion"),
        ("In 2020 ICT exports to the U.S. were $22.1 billion, {} more than those to the EU.",
         "$10.8 billion", "$11.0 billion", "$8.1 billion"),
        ("Exports in December came to $51.4 billion and exceeded those of the month before by {}.",
         "$5.6 billion", "$6.1 billion", "$6.5 billion"),
        ("ICT exports to Vietnam in 2020 were {} higher than those to the United States.",
         "34.8 percent", "35.6 percent", "43.8 percent"),
        ("ICT exports to Vietnam in 2020 were {} more than those to the U.S.",
         "$7.7 billion", "$8.0 billion", "$9.7 billion"),
        ("Exports in 2020 were {} higher than imports.", "9.8 percent", "10.5 percent", "18.9 percent"),
        ("In 2020 exports to the U.S. were $74.2 billion and those to the rest of the world {}.",
         "$438.7 billion", "$442.2 billion", "$483.7 billion"),
        ("In 2020 Korea sold chips for $99.2 billion and everything else for {}.",
         "$413.7 billion", "$418.2 billion", "$93.3 billion"),
    ],
)  # fmt: skip
def test_what_follows_from_two_levels(text: str, right: str, near: str, wrong: str, known: Knowledge) -> None:
    """A computed figure agrees as derived, is open where a revision may explain it, and is an error otherwise."""
    said = {right: "agrees-derived", near: "unknown", wrong: "contradicts"}
    assert judged_each(text, said, "2021-01-25", known) == said


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 chips, at $99.2 billion, made up 25 percent of the exports of the largest firms.",
        "In 2020 chip exports came to $99.2 billion, 3.1 times the share of cars.",
        "In 2020 chips brought in $99.2 billion. Cars made up 7.3 percent of total exports.",
        "ICT exports to Vietnam came to $29.8 billion in 2020, 3.6 times those to the European Union's neighbours.",
        _CHIPS + ", computers brought in $13.4 billion, and ships $19.5 billion. Together they came to $132.1 billion.",
        _TWO + "Together with ships they came to $130.1 billion.",
        "In 2020 chips ($99.2 billion) and computers ($13.4 billion) together made up 24.9 percent of total exports.",
        "In 2020 chips earned $99.2 billion and computers $13.4 billion, or 24.9 percent of total exports.",
        "In 2020 chips earned $99.2 billion, 41.4 percent of exports to China.",
        "In 2020 chips earned $99.2 billion, 41.4 percent of total exports in December.",
        _CHIPS + ". It was not 25 percent of total exports.",
        "In 2020 ICT exports to the U.S. were $22.1 billion, $9.7 billion less than those to Vietnam and China.",
    ],
)
def test_what_is_compared_with_something_else_is_no_error(text: str, known: Knowledge) -> None:
    """Where words leave open what is compared with what, or a part of a sum is unknown, nothing is an error."""
    assert "contradicts" not in judged(text, "2021-01-25", known).values()


def test_a_month_without_its_year(known: Knowledge) -> None:
    """A month that another one is compared with may be that of its year, or of the year before, whenever told."""
    text = "Exports in November 2020 were $45.8 billion, 10.9 percent less than in December."
    assert judged(text, "2024-06-01", known)["10.9 percent"] == "agrees-derived"
    assert judged(text.replace("10.9", "20.5"), "2024-06-01", known)["20.5 percent"] != "contradicts"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Two-way trade shrank 6.3 percent to $980.1 billion in 2020.", "6.3 percent"),
        ("ICT exports were 35.8 percent of all exports in 2020, against 32.6 percent in 2019.", "32.6 percent"),
        (
            "ICT exports of SSDs doubled to $10.1 billion in 2020.",
            "doubled",
        ),
    ],
)
def test_what_follows_from_what_follows(text: str, figure: str, known: Knowledge) -> None:
    """Growths of total trade, shares of the year before and doubled levels agree as derived."""
    assert judged(text, "2021-01-25", known)[figure] == "agrees-derived"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In 2020 chips ($99.2 billion), computers ($13.4 billion) and everything else came to $93.3 billion.",
         "$93.3 billion"),
        ("In 2020 ICT exports of chips were $100.3 billion, and everything else earned $38.3 billion.",
         "$38.3 billion"),
        ("Two-way trade shrank 3.6 percent in 2020.", "3.6 percent"),
    ],
)  # fmt: skip
def test_what_may_be_the_rest_of_something_else_is_no_error(text: str, figure: str, known: Knowledge) -> None:
    """The rest of several, or of a sector or of all, and a growth of trade are open where nothing agrees."""
    assert judged(text, "2021-01-25", known)[figure] == "unknown"
