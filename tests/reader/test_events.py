"""Ranks, records, streaks and first times: each kind of sentence states this, and nothing else."""

import pytest

from korea_trade.reader.reader import read_statements
from tests.reader.reading import PUBLISHED, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Korea moved up two places to become the world's sixth-largest exporter in 2023.",
            ["2023 exports rank 6 place"],
        ),
        ("Korea ranked seventh among the world's exporters in 2022.", ["2022 exports rank 7 place"]),
        ("The country climbed to sixth place in world exports in 2022.", ["2022 exports rank 6 place"]),
        ("Korea was the eighth-largest trading nation in the world in 2022.", ["2022 trade rank 8 place"]),
        (
            "Korea's exports ranked 6th in the world in 2023, up from 8th in 2022.",
            ["2023 exports rank 6 place", "2022 exports rank 8 place"],
        ),
        ("China is the world's largest exporter.", []),
        (
            "Chips remained the No. 1 export item in 2023 with $98.6 billion.",
            ["2023 exports semiconductors rank 1 place", "2023 exports semiconductors 98.6 USD bn"],
        ),
        (
            "General machinery, now the second-biggest item, grew 10.2 percent in 2023.",
            ["2023 exports general-machinery rank 2 place", "2023 exports general-machinery +10.2%"],
        ),
        (
            "Chips, the country's biggest export item, rose 5 percent in March.",
            ["2024-03 exports semiconductors +5%"],
        ),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    """A place is one among the countries of the world, or of a good among the goods that are traded."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports in March were the second highest for the month, after the $63.8 billion of 2022.",
            ["2024-03 exports rank 2 place", "2022-03 exports 63.8 USD bn"],
        ),
        (
            "Chip exports were the second highest on record in March, behind only September 2022.",
            ["2024-03 exports semiconductors rank 2 place"],
        ),
        (
            "DRAM and system chips leaped 67.4 percent and 42.1 percent, respectively, in March, both records.",
            [
                "2024-03 exports dram +67.4%",
                "2024-03 exports system-semiconductors +42.1%",
                "2024-03 exports dram rank 1 place",
                "2024-03 exports system-semiconductors rank 1 place",
            ],
        ),
        (
            "The daily average of exports rose 3 percent in March, the third-highest monthly figure.",
            ["2024-03 exports daily-average +3%", "2024-03 exports rank 3 place"],
        ),
        (
            "Exports reached $50 billion in March, the most since records were first kept in 1956.",
            ["2024-03 exports 50 USD bn", "2024-03 exports rank 1 place"],
        ),
        (
            "Exports rose 5 percent over the year to a new yearly high of $644 billion in 2023.",
            ["2023 exports 644 USD bn +5%", "2023 exports rank 1 place"],
        ),
        ("Korea exported more than ever in 2023.", ["2023 exports rank 1 place"]),
        ("Exports grew in March, and their record run of gains went on.", ["2024-03 exports up"]),
    ],
)
def test_records(text: str, expected: list[str]) -> None:
    """A record or a place in history has its own time, and not that of what it is compared with."""
    assert sorted(read(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "among"),
    [
        ("Exports hit an all-time high for March.", "same-period"),
        ("Exports in March were the most ever for the month.", "same-period"),
        ("Exports in March came to $56.6 billion, a March record.", "same-period"),
        ("Exports in March came to $56.6 billion, the highest March figure on record.", "same-period"),
        ("Exports in March were the largest for any March.", "same-period"),
        ("Exports hit an all-time high in March.", "history"),
        ("Exports reached a record $56.6 billion in March.", "history"),
        ("3월 수출은 3월 기준 역대 2위다.", "same-period"),
        ("3월 수출은 566억 달러로 3월 기준 사상 최대였다.", "same-period"),
        ("3월 수출은 월간 기준 역대 2위다.", "history"),
        ("Vietnam was the third biggest buyer of Korean goods in 2023.", "destinations"),
        ("3월 베트남은 수출 시장 가운데 세 번째로 많은 48억 달러였다.", "destinations"),
        ("반도체는 3월 수출 품목 중 가장 많은 117억 달러였다.", "items"),
        ("Ships became the fourth-largest export item in March.", "items"),
        ("Korea was the world's eighth-largest exporter in 2023.", "world"),
    ],
)
def test_what_a_rank_is_among(text: str, among: str) -> None:
    """A best for a month is one among the same months of all years, one of the goods or markets among these."""
    ranks = [statement for statement in read_statements(text, PUBLISHED) if statement.measure == "rank"]
    assert [rank.among for rank in ranks if rank.doubtful is None] == [among]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "March was the 10th straight month in which exports contracted and the 45th in a row with a trade surplus.",
            [("exports", None, 10, "decline"), ("balance", None, 45, "surplus")],
        ),
        ("March marked the sixth consecutive month of growth for exports.", [("exports", None, 6, "growth")]),
        (
            "Imports fell 3 percent in March. It was the fourth straight month of increase for chip exports.",
            [("exports", "semiconductors", 4, "growth")],
        ),
        (
            "Exports rose in March. It was the 12th month in a row in which they grew at a double-digit rate.",
            [("exports", None, 12, "double-digit-growth")],
        ),
        (
            "Bio-health exports rose 10 percent in March, the seventh month of double-digit growth.",
            [("exports", "bio-health", 7, "double-digit-growth")],
        ),
        (
            "Chips and computers have grown for 20 and 12 months in a row, respectively, as of March.",
            [("exports", "semiconductors", 20, "growth"), ("exports", "computers", 12, "growth")],
        ),
        (
            "Wireless devices rose 12.7 percent in March, a fourth monthly gain, and computers 221.6 percent, a fifth.",
            [("exports", "wireless-communication-devices", 4, "growth"), ("exports", "computers", 5, "growth")],
        ),
        (
            "Chips grew for a second month in March, and computers for a sixth.",
            [("exports", "semiconductors", 2, "growth"), ("exports", "computers", 6, "growth")],
        ),
        (
            "Chips grew for a second month in March, while computers fell 3 percent, a third of all items.",
            [("exports", "semiconductors", 2, "growth")],
        ),
        (
            "Exports to China increased 3 percent in March, their seventh month of gains.",
            [("exports", None, 7, "growth")],
        ),
        ("Trade was in the red for the 12th consecutive month in March.", [("balance", None, 12, "deficit")]),
        ("The trade balance has been in the red for 12 months as of March.", [("balance", None, 12, "deficit")]),
        (
            "Exports fell in March. The stretch of negative export growth has now lasted 17 months.",
            [("exports", None, 17, "decline")],
        ),
        (
            "March was the 88th month in a row in which the country sold more than it bought.",
            [("balance", None, 88, "surplus")],
        ),
    ],
)
def test_streaks(text: str, expected: list[tuple[str, str | None, int, str]]) -> None:
    """A streak has the name, the flow and the event that stand with its number."""
    streaks = [s for s in read_statements(text, PUBLISHED) if s.measure == "streak" and s.doubtful is None]
    found = [(str(s.flow), s.item, int(s.value or 0), str(s.event)) for s in streaks]
    assert found == expected
    assert {s.period for s in streaks} <= {"2024-03"}


def test_a_first_deficit_of_trade_is_one_of_the_balance() -> None:
    """A first time behind "posted a deficit" is that of the balance, and of a deficit."""
    (first,) = read_statements("Trade posted a deficit in March, the first in ten months.", PUBLISHED)
    assert (str(first.flow), str(first.event), int(first.value or 0)) == ("balance", "deficit", 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports rose 5 percent in March and are expected to rise 7 percent in April.",
            ["2024-03 exports +5%", "2024-04 exports +7% (forecast)"],
        ),
        (
            "Exports came to $50 billion in March and should reach $60 billion in April.",
            ["2024-03 exports 50 USD bn", "2024-04 exports 60 USD bn (forecast)"],
        ),
        (
            "Exports of chips, which rose 5 percent in March, are expected to rise 7 percent in April.",
            ["2024-03 exports semiconductors +5%", "2024-04 exports semiconductors +7% (forecast)"],
        ),
        (
            "Exports are expected to reach $690 billion this year, compared with $632 billion last year.",
            ["2024 exports 690 USD bn (forecast)", "2023 exports 632 USD bn"],
        ),
        (
            "The trade deficit will narrow to $13.8 billion this year from $45.0 billion in 2023.",
            ["2024 balance -13.8 USD bn (forecast)", "2023 balance -45.0 USD bn"],
        ),
        (
            "Exports in the second quarter will grow 5 percent and chips may gain 20 percent.",
            ["2024-04/2024-06 exports +5% (forecast)", "2024-04/2024-06 exports semiconductors +20% (forecast)"],
        ),
    ],
)
def test_what_has_happened_is_no_forecast(text: str, expected: list[str]) -> None:
    """A result that stands before what is expected, in one sentence with it, stays a result of its own time."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chips accounted for 20.7 percent of exports in March, up from 16.1 percent a year earlier.",
            ["2024-03 exports semiconductors share 20.7 percent", "2023-03 exports semiconductors share 16.1 percent"],
        ),
        (
            "Chips had 31.2 percent of exports in March, compared with 25.1 percent a year before.",
            ["2024-03 exports semiconductors share 31.2 percent", "2023-03 exports semiconductors share 25.1 percent"],
        ),
        (
            "The U.S. made up 18.3 percent of exports in March, slightly less than the 19.1 percent of 2023.",
            ["2024-03 exports >us share 18.3 percent", "2023 exports >us share 19.1 percent"],
        ),
        (
            "The number of working days was one day less than a year earlier in March.",
            ["2024-03 other working-days-change -1 days"],
        ),
        ("There was one working day fewer in March.", ["2024-03 other working-days-change -1 days"]),
        (
            "The number of exported cars rose 3.7 percent to 245,000 units in March.",
            ["2024-03 exports automobiles quantity 245000 units +3.7%"],
        ),
        (
            "The number of electric vehicles exported was 1,681 in March.",
            ["2024-03 exports electric-vehicles quantity 1681 units"],
        ),
        ("All but two of 15 key items increased in March.", ["2024-03 exports count 13 items"]),
        (
            "The trade deficit with Australia was $4.82 billion in March, followed by Saudi Arabia at $4.67 billion.",
            ["2024-03 balance >australia -4.82 USD bn", "2024-03 balance >saudi-arabia -4.67 USD bn"],
        ),
        (
            "Vietnam was the third-largest export market in 2023, up from 21st in 2000 and 13th in 2007.",
            [
                "2023 exports >vietnam rank 3 place",
                "2000 exports >vietnam rank 21 place",
                "2007 exports >vietnam rank 13 place",
            ],
        ),
        ("Japan was in sixth place among export destinations in March.", ["2024-03 exports >japan rank 6 place"]),
    ],
)
def test_figures_of_two_times_and_what_is_counted(text: str, expected: list[str]) -> None:
    """A share, a place or a number of days that another is compared with is one of its own time, and no growth."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports, production and domestic sales of automobiles all rose in March.",
            [
                "2024-03 exports automobiles up",
                "2024-03 production automobiles up",
                "2024-03 domestic-sales automobiles up",
            ],
        ),
        (
            "Car exports to the U.S. and China, where production slowed, decreased in March, and those to Europe grew.",
            [
                "2024-03 exports automobiles>us down",
                "2024-03 exports automobiles>china down",
                "2024-03 exports automobiles>europe up",
            ],
        ),
        (
            "Exports to Japan rose in double figures in March, and those to India more than doubled.",
            ["2024-03 exports >japan up", "2024-03 exports >india up"],
        ),
        ("Exports of ships tripled in March.", ["2024-03 exports ships up"]),
        ("Exports to Japan are rising.", []),
        ("In March exports to Japan are rising more slowly.", ["2024-03 exports >japan up"]),
        ("Exports to China, where output fell, and to India, where it rose, both grew in March.", []),
    ],
)
def test_directions_without_figures(text: str, expected: list[str]) -> None:
    """A direction without a figure is said of each name of its list, and not of what went on elsewhere."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports fell 2.2% ($15.1 billion) year-on-year to $668.5 billion in 2023.",
            ["2023 exports 668.5 USD bn -2.2%"],
        ),
        (
            "Exports in March were $50.6 billion, down 3.6% ($2.70 billion) from a year earlier.",
            ["2024-03 exports 50.6 USD bn -3.6%"],
        ),
        (
            "Chips rose 5 percent ($9.2 billion) and cars 3 percent ($6.1 billion) in March.",
            ["2024-03 exports semiconductors 9.2 USD bn +5%", "2024-03 exports automobiles 6.1 USD bn +3%"],
        ),
        (
            "The government looks for exports to grow 8.5 percent this year, to more than $700 billion.",
            ["2024 exports >700 USD bn +8.5% (forecast)"],
        ),
        (
            "Dubai crude averaged $84.2 a barrel in March, against $78.5 a year earlier.",
            ["2024-03 other crude-oil price 84.2 USD per barrel", "2023-03 other crude-oil price 78.5 USD per barrel"],
        ),
        (
            "Vietnam has worked its way up the list of export destinations, from 21st in 2000 to fourth in 2015.",
            ["2000 exports >vietnam rank 21 place", "2015 exports >vietnam rank 4 place"],
        ),
    ],
)
def test_changes_in_brackets_and_prices_of_then(text: str, expected: list[str]) -> None:
    """A sum behind a growth is a change where the level stands too; a price compared with one is a price."""
    assert read(text) == expected


def test_a_growth_behind_the_bracket_of_another_time_is_of_the_level_before_it() -> None:
    """A level of another time in a bracket takes no growth that stands behind the bracket."""
    text = (
        "Exports came to $632.2bn in 2023 (2022: $683.6bn), down 7.5 percent, and imports to $642.6bn (2022: $731.4bn)."
    )
    assert read(text) == [
        "2023 exports 632.2 USD bn -7.5%",
        "2022 exports 683.6 USD bn",
        "2023 imports 642.6 USD bn",
        "2022 imports 731.4 USD bn",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March exports beat last year's by 3.1 percent and reached $56.6bn.", "2024-03 exports 56.6 USD bn +3.1%"),
        ("In 2023 imports surpassed the previous year's by 3 percent.", "2023 imports +3%"),
    ],
)
def test_what_passes_last_year_is_a_growth_against_it(text: str, expected: str) -> None:
    """Exports that beat last year's by so much grew so much, and are not last year's."""
    assert read(text) == [expected]
