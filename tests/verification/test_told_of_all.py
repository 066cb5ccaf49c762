"""Figures of a sector that are told of all goods, or of a country and a good that are named before."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_each


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("In 2020 exports of all goods to the United States rose 20.4 percent to $22.1 billion.", ["contradicts"] * 2),
        ("In 2020 total exports of semiconductors rose 5.4 percent to $100.3 billion.", ["unknown", "contradicts"]),
        ("In 2020 exports of all goods to the United States rose 1.1 percent to $74.2 billion.", ["agrees"] * 2),
        ("In 2020 exports to the United States rose 20.4 percent to $22.1 billion.", ["other-definition"] * 2),
    ],
)
def test_figures_of_a_sector_told_of_all_goods(text: str, outcomes: list[str], known: Knowledge) -> None:
    """What is right of the ICT industry alone is an error where the sentence says that all goods are counted."""
    assert list(judged(text, "2021-01-25", known).values()) == outcomes


@pytest.mark.parametrize(
    ("figures", "outcomes"),
    [
        ("47.4 percent to $130 million", ["agrees", "agrees"]),
        ("47.4 percent to $130 billion", ["agrees", "contradicts"]),
        ("44.7 percent to $131 billion", ["unknown", "unknown"]),
    ],
)
def test_a_good_and_a_country_named_before(figures: str, outcomes: list[str], known: Knowledge) -> None:
    """Shipments to "the neighbour" are those to the partner told before, of the good that the sentence names."""
    text = f"ICT exports to Japan fell 5.1 percent in 2020. In displays, shipments to the neighbour dropped {figures}."
    assert list(judged(text, "2021-02-01", known).values())[1:] == outcomes


def test_sales_of_a_sector_are_of_all_its_goods(known: Knowledge) -> None:
    """In a text on the ICT industry tech sales are its exports, right or wrong."""
    text = "ICT exports came to $183.6 billion in 2020. Tech exports to the United States rose {}."
    said = {"20.4 percent": "agrees", "24.0 percent": "contradicts"}
    assert judged_each(text, said, "2021-02-01", known) == said


@pytest.mark.parametrize("earlier", ["twelve months earlier", "12 months before", "a year earlier"])
def test_a_growth_against_twelve_months_earlier(earlier: str, known: Knowledge) -> None:
    """Twelve months earlier is a year before."""
    text = f"Exports in December came to $51.4 billion, {{}} more than {earlier}."
    said = {"12.6 percent": "agrees", "16.2 percent": "contradicts"}
    assert judged_each(text, said, "2021-01-05", known) == said


def test_the_year_before_last(known: Knowledge) -> None:
    """The year before last is two years before that of the article."""
    text = "In the year before last, exports fell {}."
    said = {"5.4 percent": "agrees", "4.5 percent": "contradicts"}
    assert judged_each(text, said, "2022-03-10", known) == said
    assert "agrees" not in judged(text.format("5.4 percent"), "2021-03-10", known).values()
