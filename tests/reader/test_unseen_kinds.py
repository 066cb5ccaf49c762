"""Kinds of sentences that texts which nobody had read before were found to have: each states this, and nothing else."""

import pytest

from tests.reader.reading import read

_LEAD = "Korea's exports in March came to $56.6 billion.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chips jumped 60.8 percent to a record $15.16 billion, over $10 billion for a third consecutive month.",
            [
                "2024-03 exports semiconductors rank 1 place",
                "2024-03 exports semiconductors streak 3 months above 10",
                "2024-03 exports semiconductors 15.16 USD bn +60.8%",
                "2024-03 exports semiconductors threshold >10 USD bn",
            ],
        ),
        (
            "Shipments of automobiles and auto parts plunged 36.3 percent and 49.6 percent each.",
            ["2024-03 exports automobiles -36.3%", "2024-03 exports auto-parts -49.6%"],
        ),
        (
            "Dearer oil lifted petroleum products and petrochemicals by 31.7 percent and 23.5 percent, respectively.",
            ["2024-03 exports petroleum-products +31.7%", "2024-03 exports petrochemicals +23.5%"],
        ),
        (
            "Cars worth $2 billion were shipped to the U.S., 5 percent fewer.",
            ["2024-03 exports automobiles>us 2 USD bn -5%"],
        ),
        (
            "In number, 245,924 vehicles were exported, down 0.9 percent.",
            ["2024-03 exports automobiles quantity 245924 units -0.9%"],
        ),
        (
            "All hybrids taken together, 68,958 units (up 6.7 percent) left the country.",
            ["2024-03 exports hybrid-vehicles quantity 68958 units +6.7%"],
        ),
        (
            "To China, $14.9 billion (+42.7%); to the U.S., $13.2 billion (+18.5%).",
            ["2024-03 exports >china 14.9 USD bn +42.7%", "2024-03 exports >us 13.2 USD bn +18.5%"],
        ),
        (
            "Per working day (24 days, two more than last year) they averaged $710 million, up 21.3 percent.",
            [
                "2024-03 other working-days 24 days",
                "2024-03 other working-days-change 2 days",
                "2024-03 exports daily-average 0.710 USD bn +21.3%",
            ],
        ),
        (
            "Imports were $51.1 billion in January and $55.2 billion in February, down 6.2 percent and up 3.4 percent, "
            "respectively.",
            ["2024-01 imports 51.1 USD bn -6.2%", "2024-02 imports 55.2 USD bn +3.4%"],
        ),
        (
            "Kimchi, at $159.8 million compared with $144.5 million in 2020, grew 10.6 percent.",
            [
                "2024-03 exports kimchi 0.1598 USD bn",
                "2020 exports kimchi 0.1445 USD bn",
                "2024-03 exports kimchi +10.6%",
            ],
        ),
        (
            "For all of 2023 exports stand at $683.6 billion, an 8.1 percent rise on 2022.",
            ["2023 exports 683.6 USD bn +8.1%"],
        ),
        (
            "Automobiles and secondary batteries each had their best March.",
            ["2024-03 exports automobiles rank 1 place", "2024-03 exports secondary-batteries rank 1 place"],
        ),
        (
            "The surplus of $4 billion was the third in as many months.",
            ["2024-03 balance streak 3 months of surplus", "2024-03 balance 4 USD bn"],
        ),
        (
            "The surplus came to $2.9 billion, continuing in the black for 13 months.",
            ["2024-03 balance 2.9 USD bn", "2024-03 balance streak 13 months of surplus"],
        ),
        (
            "In February Korea sold goods worth $52.4 billion abroad, an increase of 7.8 percent.",
            ["2024-02 exports 52.4 USD bn +7.8%"],
        ),
        ("At $10.35 billion, imports were 15.9 percent higher.", ["2024-03 imports 10.35 USD bn +15.9%"]),
        (
            "North America was the main driver: shipments there surged 33.4 percent to $3.95 billion.",
            ["2024-03 exports >north-america 3.95 USD bn +33.4%"],
        ),
        (
            "Behind it was Japan, where sales increased 8.5 percent to $1.1 billion.",
            ["2024-03 exports >japan 1.1 USD bn +8.5%"],
        ),
        ("Including fishery products, the figure was $6.2 billion, up 14.6 percent.", []),
        ("The government has kept its target for the year, $685 billion.", ["2024 exports 685 USD bn (target)"]),
        (
            "For the year the institute puts imports at $660 billion, 2.7 percent more.",
            ["2024 imports 660 USD bn +2.7% (forecast)"],
        ),
        ("The institute puts imports at $660 billion.", []),
        (
            "Exports through the 1st to the 10th of this month were $10.6 billion.",
            ["2024-04-01/2024-04-10 exports 10.6 USD bn"],
        ),
        ("In the ten months through October, exports grew 7 percent.", ["2023-01/2023-10 exports +7%"]),
        (
            "Exports to China rose 1.8 percent to $10.7 billion year-on-year.",
            ["2024-03 exports >china 10.7 USD bn +1.8%"],
        ),
        (
            "It was the first deficit since January 2012, after 98 straight months of surplus.",
            ["2016-01/2024-02 balance streak 98 months of surplus", "2024-03 balance first-in"],
        ),
        (
            "There were 21 working days this year, after 22 last year.",
            ["2024-03 other working-days 21 days", "2023-03 other working-days 22 days"],
        ),
        ("Car exports came to 200,000+ units.", ["2024-03 exports automobiles quantity >200000 units"]),
        (
            "There were 20.5 working days, 1.0 day fewer than a year earlier.",
            ["2024-03 other working-days 20.5 days", "2024-03 other working-days-change -1.0 days"],
        ),
        ("The December figures were better than expected.", []),
        (
            "Exports of chips, $11.2 billion, were 34.4 percent higher, those of ships, $4.9 billion, 68.5 percent.",
            ["2024-03 exports semiconductors 11.2 USD bn +34.4%", "2024-03 exports ships 4.9 USD bn +68.5%"],
        ),
        (
            "To Japan they were up 11.2 percent, to Latin America down 2.9 percent.",
            ["2024-03 exports >japan +11.2%", "2024-03 exports >latin-america -2.9%"],
        ),
        (
            "Exports to the United States expanded by 18.2%, to Southeast Asia by 6.2%, but those to China slid 4.6%.",
            ["2024-03 exports >us +18.2%", "2024-03 exports >southeast-asia +6.2%", "2024-03 exports >china -4.6%"],
        ),
        (
            "Domestic sales plunged 18.7 percent to 111,294, of which Korean-made cars made up 93,900 (-19.6 percent).",
            [
                "2024-03 domestic-sales quantity 111294 units -18.7%",
                "2024-03 domestic-sales domestically-produced-automobiles quantity 93900 units -19.6%",
            ],
        ),
        (
            "Car exports went up 3.0 percent in number and 2.5 percent in value.",
            ["2024-03 exports automobiles quantity +3.0%", "2024-03 exports automobiles +2.5%"],
        ),
        (
            "There were 65,672 exporters, a decrease of 0.2%, but 149,270 importers, an increase of 5.3%.",
            ["2024-03 exports quantity 65672 companies -0.2%", "2024-03 imports quantity 149270 companies +5.3%"],
        ),
        (
            "The growth of 11.4 percent was the eleventh in as many months.",
            ["2024-03 exports +11.4%", "2024-03 exports streak 11 months of growth"],
        ),
        (
            "March had 21 working days, half a day fewer than in the year before.",
            ["2024-03 other working-days 21 days", "2024-03 other working-days-change -0.5 days"],
        ),
        (
            "Hybrids were the exception. Their exports jumped 64.9 percent to 49,563 units.",
            ["2024-03 exports hybrid-vehicles quantity 49563 units +64.9%"],
        ),
        ("Home sales of such cars grew 36.0 percent to 24,568 units.", []),
        ("Trade has grown by 70 percent in ten years.", []),
        (
            "Ulsan was the region with the most exports: $43.1 billion, 5.5 percent less. Kia lost 3 percent.",
            [],
        ),
        (
            "Lower prices weighed on chips (-30.5 percent) and petrochemicals (-16.2 percent).",
            ["2024-03 exports semiconductors -30.5%", "2024-03 exports petrochemicals -16.2%"],
        ),
        (
            "Exports of automobiles, in value, reached $4.1 billion, 12.3 percent more.",
            ["2024-03 exports automobiles 4.1 USD bn +12.3%"],
        ),
        ("The last time the country had a deficit for six months running was in 1997.", []),
        ("Through February, exports were $107.1 billion.", ["2024-01/2024-02 exports 107.1 USD bn"]),
        ("Exports to rebound 3.3 percent next year", ["2025 exports +3.3% (forecast)"]),
        (
            "The share of chips in exports shrank from 20.9 percent last year to 17.3 percent.",
            ["2023 exports semiconductors share 20.9 percent", "2024-03 exports semiconductors share 17.3 percent"],
        ),
        (
            "Car exports were $5.9 billion, 31 percent above the former record of 2022 ($4.5 billion).",
            [
                "2024-03 exports automobiles 5.9 USD bn",
                "2022 exports automobiles 4.5 USD bn",
                "2024-03 exports automobiles rank 1 place",
            ],
        ),
    ],
)
def test_kinds_of_unseen_texts(text: str, expected: list[str]) -> None:
    """Each kind of sentence states these figures in their cells, in any order."""
    found = [statement for statement in read(_LEAD + text) if statement != "2024-03 exports 56.6 USD bn"]
    assert sorted(found) == sorted(expected)


def test_a_place_in_order_is_of_the_flow_behind_the_level() -> None:
    """The place in which Korea reached a level is of the flow that the level is of; that of a partner is in doubt."""
    text = "{} the sixth country to reach $700 billion in exports in 2023."
    assert read(text.format("Korea is")) == ["2023 exports rank 6 place", "2023 exports threshold >700 USD bn"]
    assert read(text.format("Japan is")) == []


def test_figures_that_arithmetic_excludes_are_in_doubt() -> None:
    """Of exports, imports and a balance that do not fit, the one that the sentence says least of is in doubt."""
    text = "Exports in March came to $56.6 billion, imports to $52.3 billion. The surplus was $6.3 billion."
    assert read(text) == ["2024-03 exports 56.6 USD bn", "2024-03 imports 52.3 USD bn"]
    assert "2024-03 balance 4.3 USD bn" in read(text.replace("6.3", "4.3"))


def test_a_part_is_not_greater_than_its_whole() -> None:
    """A good of which more was sold than of all goods is in doubt."""
    text = "Exports in March came to $56.6 billion. Chips brought in $91.7 billion."
    assert read(text) == ["2024-03 exports 56.6 USD bn"]


def test_the_partner_of_a_title_is_that_of_the_text() -> None:
    """In a text about the trade with one partner, what names none is that with it, or in doubt."""
    text = "Exports to U.S. up 9% in March\n\nExports to the U.S. came to $10 billion. The surplus was $3 billion."
    assert "2024-03 balance >us 3 USD bn" in read(text)
    assert not any(" balance 3" in statement for statement in read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports rose 5 percent in March 2024, led by machinery with record growth of 13.6 percent.",
            [
                "2024-03 exports +5%",
                "2024-03 exports general-machinery rank 1 place",
                "2024-03 exports general-machinery +13.6%",
            ],
        ),
        (
            "Exports rose in March 2024, led by chips with overall sales at 13.6 billion dollars.",
            ["2024-03 exports 13.6 USD bn"],
        ),
        ("March 2024 exports beat last year's $52 billion.", ["2023-03 exports 52 USD bn"]),
        (
            "Exports grew 8.3 percent in March 2024, faster than the 5.1 percent of February and 3 percent of January.",
            ["2024-03 exports +8.3%", "2024-02 exports +5.1%", "2024-01 exports +3%"],
        ),
        (
            "Exports in Feb rose 5 percent and imports in Sep fell 3 percent.",
            ["2024-02 exports +5%", "2023-09 imports -3%"],
        ),
        (
            "Exports in March 2024 rose 5 percent.\n\nExports from January to March rose 3 percent. "
            "Chip exports gained 8 percent.",  # in the month, or in the months before too?
            ["2024-03 exports +5%", "2024-01/2024-03 exports +3%"],
        ),
        (
            "Exports rose 5 percent in March 2024. Imports fell 3 percent. Imports of chips fell 8 percent. "
            "Crude oil fell 10 percent.",
            [
                "2024-03 exports +5%",
                "2024-03 imports -3%",
                "2024-03 imports semiconductors -8%",
                "2024-03 imports crude-oil -10%",
            ],
        ),
    ],
)
def test_whose_a_figure_is(text: str, expected: list[str]) -> None:
    """A figure told of a reason is the reason's, one of the time before is of the same part of a year, and no other."""
    assert read(text) == expected
