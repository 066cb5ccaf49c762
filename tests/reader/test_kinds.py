"""Kinds of sentences from releases and news: each states what it should, and nothing else."""

import pytest

from korea_trade.reader.reader import read_statements
from korea_trade.reader.times import earlier, written
from tests.reader.reading import read, short

_LEAD = "Korea's exports in March came to $56.6 billion. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports to China dropped 10 percent and those to the U.S. plunged 14.2 percent.",
            ["2024-03 exports >china -10%", "2024-03 exports >us -14.2%"],
        ),
        (
            "Car shipments to the U.S. fell 16 percent, but those to the EU jumped 32 percent.",
            ["2024-03 exports automobiles>us -16%", "2024-03 exports automobiles>eu +32%"],
        ),
        (
            "Exports to China (incl. Hong Kong) came to $7.79 billion, to Vietnam $2.67 billion, up 14.7 percent.",
            ["2024-03 exports >china-and-hong-kong 7.79 USD bn", "2024-03 exports >vietnam 2.67 USD bn +14.7%"],
        ),
        (
            "Exports grew from $600 billion in 2018 to $632.2 billion five years later.",
            ["2018 exports 600 USD bn", "2023 exports 632.2 USD bn"],
        ),
        ("Of the 20 main export items, three quarters gained in March.", []),
        (
            "Exports to Vietnam in March (chips: $1.5 billion, displays: $0.6 billion) rose 9.6 percent.",
            [
                "2024-03 exports semiconductors>vietnam 1.5 USD bn",
                "2024-03 exports displays>vietnam 0.6 USD bn",
                "2024-03 exports >vietnam +9.6%",
            ],
        ),
        (
            "Exports in March (China: $10.5 billion, the U.S.: $10.9 billion) were up 3.1 percent at $56.6 billion.",
            [
                "2024-03 exports >china 10.5 USD bn",
                "2024-03 exports >us 10.9 USD bn",
                "2024-03 exports 56.6 USD bn +3.1%",
            ],
        ),
        (
            "Petroleum products led the increase with a gain of 90.5 percent, followed by chips with 20.8 percent.",
            ["2024-03 exports petroleum-products +90.5%", "2024-03 exports semiconductors +20.8%"],
        ),
        (
            "Energy imports — oil and gas — rose 5 percent to $87.9 billion from $83.7 billion a year earlier.",
            ["2024-03 imports energy 87.9 USD bn +5%", "2023-03 imports energy 83.7 USD bn"],
        ),
        (
            "By volume, exports of chips rose 16.0 percent.",
            ["2024-03 exports semiconductors volume +16.0%"],
        ),
        (
            "Seven makers together built 296,471 vehicles, an 8.1 percent increase.",
            ["2024-03 production automobiles quantity 296471 units +8.1%"],
        ),
        (
            "For China (up 0.4 percent), the daily average rose 7.1 percent.",
            ["2024-03 exports >china +0.4%", "2024-03 exports >china daily-average +7.1%"],
        ),
        (
            "China bought $13.6 billion worth, 30 percent more; sales to the U.S. came to $6.1 billion.",
            ["2024-03 exports >china 13.6 USD bn +30%", "2024-03 exports >us 6.1 USD bn"],
        ),
        (
            "Between January and March, exports were 8.2 percent up on the year.",
            ["2024-01/2024-03 exports +8.2%"],
        ),
        (
            "By region: China (29.8%), the EU (△23.1%)",
            ["2024-03 exports >china +29.8%", "2024-03 exports >eu -23.1%"],
        ),
        (
            "Total exports came to $56.6 billion, up 2.1 percent on-year but down 1 percent from the previous quarter.",
            ["2024-03 exports 56.6 USD bn +2.1%", "2024-03 exports -1% q/q"],
        ),
        (
            "Displays (up 6.2 percent) and cars (up 4.5 percent) grew for an eighth and third consecutive month.",
            [
                "2024-03 exports displays +6.2%",
                "2024-03 exports automobiles +4.5%",
                "2024-03 exports displays streak 8 months of growth",
                "2024-03 exports automobiles streak 3 months of growth",
            ],
        ),
        (
            "Semiconductors ($12.26 billion, up 40.2%) topped $10 billion for the seventh month in a row.",
            [
                "2024-03 exports semiconductors 12.26 USD bn +40.2%",
                "2024-03 exports semiconductors threshold >10 USD bn",
                "2024-03 exports semiconductors streak 7 months above 10",
            ],
        ),
        (
            "Imports fell 2 percent, leaving a trade surplus of $6.6 billion, the second largest ever.",
            ["2024-03 imports -2%", "2024-03 balance 6.6 USD bn", "2024-03 balance rank 2 place"],
        ),
    ],
)
def test_clauses_and_lists(text: str, expected: list[str]) -> None:
    """Each figure of a sentence goes to its own name, whatever the order and the shape of the list."""
    assert read(_LEAD + text)[1:] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Auto exports increased despite a 25 percent U.S. tariff.",
        "Steel exports were hurt by 50 percent tariffs.",
        "The number of exporting companies increased 1.1 percent.",
        "Without ships, exports would have fallen 2.1 percent.",
        "Excluding semiconductors, exports dropped 3.8 percent.",
        "Samsung's operating profit dropped 55.9 percent.",
        "The won fell 1.2 percent against the dollar.",
        "Facebook said it would invest $5 billion in a new plant.",
        "The three biggest markets took 47.6 percent of all exports.",
        "Hyundai Motor sold 358,891 vehicles worldwide, up 1.5 percent.",
    ],
)
def test_figures_of_something_else(text: str) -> None:
    """Figures that are no figure of Korea's trade are not stated as one."""
    assert [found for found in read(_LEAD + text)[1:] if "%" in found or "USD" in found or "percent" in found] == []


def test_a_period_that_opens_a_section_holds_on() -> None:
    """In a text about a year, what follows "For December 2020" is about December; an earlier month holds on nowhere."""
    year = (
        "Exports in 2020 fell 5.4 percent.\n\nFor December 2020, exports rose 12.6 percent.\n\nImports rose 2 percent."
    )
    assert read(year, "2021-01-04") == ["2020 exports -5.4%", "2020-12 exports +12.6%", "2020-12 imports +2%"]
    month = (
        "Exports in March rose 5 percent.\n\nIn February exports had gained 4.8 percent.\n\nChips climbed 46.5 percent."
    )
    assert read(month) == ["2024-03 exports +5%", "2024-02 exports +4.8%", "2024-03 exports semiconductors +46.5%"]


def test_the_first_days_of_a_month_are_a_period_of_days() -> None:
    """The first 20 days of a month are a period of days, and carry on as such."""
    text = "Exports in the first 20 days of March rose 5 percent. Chips gained 6 percent in the March 1-20 period."
    days = "2024-03-01/2024-03-20"
    assert read(text, "2024-03-21") == [f"{days} exports +5%", f"{days} exports semiconductors +6%"]


def test_a_text_about_cars_is_about_cars_throughout() -> None:
    """In a release of the car industry the exports to a region are those of cars."""
    text = "Car exports were 24,924 units in March. They earned $6.2 billion.\n\nThe EU took $0.8 billion, up 5%."
    assert read(text)[1:] == ["2024-03 exports automobiles 6.2 USD bn", "2024-03 exports automobiles>eu 0.8 USD bn +5%"]


def test_forecasts_and_aims_are_marked() -> None:
    """What is expected or aimed at has that status and the year it is for."""
    assert read("The government set this year's export target at $700 billion.") == ["2024 exports 700 USD bn (target)"]
    text = "Exports in March rose 5 percent. Exports are expected to grow 1.8 percent to $697 billion in 2025."
    assert read(text)[1:] == ["2025 exports 697 USD bn +1.8% (forecast)"]


def test_what_stands_behind_after_is_no_forecast() -> None:
    """Of "expected to fall …, after gaining …" only the first is a forecast, and its half is the one to come."""
    text = "Exports are expected to fall 3.8 percent in the second half, after gaining 0.6 percent in the first half."
    assert read(text, "2025-07-26") == ["2025-07/2025-12 exports -3.8% (forecast)", "2025-01/2025-06 exports +0.6%"]


def test_growth_of_the_month_before_is_in_doubt() -> None:
    """A growth "a month earlier" may be against that month or of it; only behind "after" it is of it for sure."""
    assert read("Imports in March came to $50.7 billion. A month earlier they fell 5.3 percent.")[1:] == []
    text = "Imports in March gained 3.3 percent to $50.7 billion, after falling 5.3 percent a month earlier."
    assert read(text) == ["2024-03 imports 50.7 USD bn +3.3%", "2024-02 imports -5.3%"]


def test_two_figures_for_one_cell_are_in_doubt() -> None:
    """Two growths of one name that nothing tells apart are both in doubt."""
    assert read("Exports decreased 0.7 percent and 3.4 percent in March.") == []


def test_a_frame_can_be_left_out() -> None:
    """Without the frame of streaks no streak is read, and the rest stays as it is."""
    text = "Exports in March rose 5 percent, the 12th straight gain."
    with_all, without = read_statements(text, "2024-04-01"), read_statements(text, "2024-04-01", without=["streak"])
    assert [short(s) for s in with_all if s.measure != "streak"] == [short(s) for s in without]
    assert {s.measure for s in with_all} == {"value", "streak"}


def test_every_field_says_where_it_comes_from() -> None:
    """A statement holds for each field the words that prove it, or that it took the date."""
    text = "Exports rose 5 percent last month. Chips gained 6 percent."
    statement = read_statements(text, "2024-04-01")[1]
    said = {name: (proof.origin.value, text[proof.start or 0 : proof.end]) for name, proof in statement.proofs.items()}
    assert said["item"] == ("said", "Chips")
    assert said["growth"] == ("said", "6 percent")
    assert said["flow"] == ("carried", "Exports")
    assert said["period"][0] == "date"


def test_periods_are_written_and_moved_in_canonical_form() -> None:
    """All months of a year are the year; a period a year earlier has the same shape."""
    assert written(2024, (1, 12)) == "2024"
    assert written(2024, (3, 3), (1, 20)) == "2024-03-01/2024-03-20"
    assert earlier("2024-03-01/2024-03-20", years=1) == "2023-03-01/2023-03-20"
    assert earlier("2024-01", months=1) == "2023-12"


@pytest.mark.parametrize("korea", ["Korea", "South Korea"])
def test_only_trade_with_korea_is_trade_of_a_partner(korea: str) -> None:
    """Korea may be the first or the second of two; between two others it is no trade that facts are about."""
    for between in (f"{korea} and Vietnam", f"Vietnam and {korea}"):
        assert read(f"Trade between {between} totaled $8 billion in March.") == ["2024-03 trade >vietnam 8 USD bn"]
    assert read("Trade between China and Vietnam totaled $8 billion in March.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Chips' share of exports rose by 20.1 percent in March.",
        "The share of semiconductors in exports rose 2 percent in March.",
        "In March the share of China was 20.1 percent higher.",
        "The share of China in exports: 20.1 percent up in March.",
    ],
)
def test_how_far_a_share_moved_is_no_share(text: str) -> None:
    """Of a percentage beside a direction, before or behind it, the reader is not sure as a share."""
    assert read(text) == []
