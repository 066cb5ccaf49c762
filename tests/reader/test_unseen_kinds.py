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
                "2024-03 exports semiconductors streak 3 months",
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
            ["2024-03 exports quantity 245924 units -0.9%"],
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
            ["2024-03 exports daily-average 0.710 USD bn +21.3%"],
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
            ["2024-03 balance streak 3 months", "2024-03 balance 4 USD bn"],
        ),
        (
            "The surplus came to $2.9 billion, continuing in the black for 13 months.",
            ["2024-03 balance 2.9 USD bn", "2024-03 balance streak 13 months"],
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
            ["2024-03 balance first-in"],
        ),
        ("There were 21 working days this year, after 22 last year.", ["2024-03 other working-days 21 days"]),
        ("The December figures were better than expected.", []),
    ],
)
def test_kinds_of_unseen_texts(text: str, expected: list[str]) -> None:
    """Each kind of sentence states these figures in their cells, in any order."""
    found = [statement for statement in read(_LEAD + text) if statement != "2024-03 exports 56.6 USD bn"]
    assert sorted(found) == sorted(expected)
