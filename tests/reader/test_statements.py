"""What single sentences and short texts state, by kinds of sentence."""

from decimal import Decimal

import pytest

from korea_trade.reader.reader import read_statements
from tests.reader.reading import PUBLISHED, read

_MONTH = "Korea's exports in March came to $56.6 billion. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Exports rose 5.6 percent to $99.2 billion in March.", ["2024-03 exports 99.2 USD bn +5.6%"]),
        ("March exports were $99.2 billion, 5.6 percent higher on-year.", ["2024-03 exports 99.2 USD bn +5.6%"]),
        ("Exports in March stood at US$5.20 billion, down 3 percent.", ["2024-03 exports 5.20 USD bn -3%"]),
        ("In March, imports saw a 2.7 percent drop to $51 billion.", ["2024-03 imports 51 USD bn -2.7%"]),
        ("March exports: $5.2 billion (+3.1%)", ["2024-03 exports 5.2 USD bn +3.1%"]),
    ],
)
def test_a_level_and_its_growth_are_one_statement(text: str, expected: list[str]) -> None:
    """A level with the growth that stands beside it, in any order, is one statement with both figures."""
    assert read(text) == expected


def test_each_clause_has_its_own_subject() -> None:
    """The figures of two clauses go to their own names, and the second inherits the verb that it lacks."""
    text = "Exports fell 10.3 percent to $42.4 billion and imports 6.0 percent to $50.2 billion in March."
    assert read(text) == ["2024-03 exports 42.4 USD bn -10.3%", "2024-03 imports 50.2 USD bn -6.0%"]


def test_a_list_binds_each_figure_to_the_name_before_it() -> None:
    """In a list with brackets each figure goes to the name right before its bracket."""
    text = (
        "The items that grew were chips (up 5.6 percent), cars (up 54.4 percent to $6 billion), and ships (2 percent)."
    )
    assert read(_MONTH + text)[1:] == [
        "2024-03 exports semiconductors +5.6%",
        "2024-03 exports automobiles 6 USD bn +54.4%",
        "2024-03 exports ships +2%",
    ]


def test_the_head_of_a_list_gives_the_direction() -> None:
    """A figure of a list that has no direction takes that of the head of the list."""
    text = _MONTH + "Those that saw decreases were displays (12.2 percent) and textiles (down 3.0 percent)."
    assert read(text)[1:] == ["2024-03 exports displays -12.2%", "2024-03 exports textiles -3.0%"]


def test_respectively_gives_the_figures_in_order() -> None:
    """Two names and two figures of each kind are paired in order."""
    text = (
        _MONTH + "Chips and displays fell 16.6 percent to $730 million and 19.9 percent to $840 million, respectively."
    )
    assert read(text)[1:] == [
        "2024-03 exports semiconductors 0.730 USD bn -16.6%",
        "2024-03 exports displays 0.840 USD bn -19.9%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Exports did not rise 5.6 percent in March.",
        "Would exports rise 5.6 percent in March?",
        "If exports rise 5.6 percent in March, the ministry will cheer.",
        "Demand for chips rose 5.6 percent in March.",
        "Exports rose by $5 billion in March.",
    ],
)
def test_what_is_no_result_is_no_statement(text: str) -> None:
    """Negations, questions, conditions, other things than trade and amounts of change state no figure of trade."""
    assert [found for found in read(text) if "5" in found[8:]] == []


def test_the_level_of_a_year_earlier_has_its_own_period() -> None:
    """What a level is compared with belongs to the period a year before."""
    text = "Exports stood at $27.2 billion in March, compared with $30.2 billion a year earlier."
    assert read(text) == ["2024-03 exports 27.2 USD bn", "2023-03 exports 30.2 USD bn"]


def test_growth_against_the_month_before_is_no_yearly_growth() -> None:
    """A month-on-month growth says so."""
    assert read("Exports rose 5.6 percent month-on-month in March.") == ["2024-03 exports +5.6% m/m"]


def test_the_month_before_publication_is_last_month() -> None:
    """A text that says "last month" means the month before its date."""
    assert read("Exports rose 5.6 percent last month.", "2024-01-02") == ["2023-12 exports +5.6%"]


def test_a_month_without_a_year_needs_a_date() -> None:
    """Without a date of publication a month without a year states nothing that is sure."""
    assert read("Exports rose 5.6 percent in March.", None) == []


def test_those_and_there_point_back() -> None:
    """The flow of "those" and the country of "there" come from the sentence before."""
    text = "Exports to China rose 2 percent in March. Those to Japan fell 3 percent. Phones there lost 4 percent."
    assert read(text) == [
        "2024-03 exports >china +2%",
        "2024-03 exports >japan -3%",
        "2024-03 exports mobile-phones>japan -4%",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the 12th straight gain.", "2024-03 exports streak 12 months of growth"),
        ("They rose for the 12th consecutive month.", "2024-03 exports streak 12 months of growth"),
        ("It was a fifth rise in a row.", "2024-03 exports streak 5 months of growth"),
        ("They were the second highest in history.", "2024-03 exports rank 2 place"),
        ("Twelve out of 15 major items saw growth.", "2024-03 exports count 12 items"),
        ("The surplus was $4.3 billion.", "2024-03 balance 4.3 USD bn"),
        ("There was a trade deficit of $4.3 billion.", "2024-03 balance -4.3 USD bn"),
        ("The daily average gained 9.9 percent to $2.5 billion.", "2024-03 exports daily-average 2.5 USD bn +9.9%"),
        ("The trade deficit exceeded $10 billion.", "2024-03 balance threshold <-10 USD bn"),
        ("The deficit fell below $3 billion.", "2024-03 balance threshold >-3 USD bn"),
        ("They surpassed $50 billion.", "2024-03 exports threshold >50 USD bn"),
        ("Chips accounted for 18.6 percent of exports.", "2024-03 exports semiconductors share 18.6 percent"),
        ("Working days were 20.5.", "2024-03 other working-days 20.5 days"),
    ],
)
def test_other_kinds_of_figures(text: str, expected: str) -> None:
    """Streaks, ranks, counts, balances, daily averages, thresholds, shares and working days are read as such."""
    assert expected in read(_MONTH + text)


def test_a_deficit_that_widened_is_a_balance_that_went_down_by_no_percentage() -> None:
    """What moves a deficit moves the balance the other way; a percent change of a negative number is no growth."""
    widened, narrowed, largest = read_statements(
        "The trade deficit widened 20 percent to $12.4 billion in 2020.\n\n"
        "The trade deficit narrowed 15 percent in 2021.\n\nThe trade deficit of 2022 was the largest ever."
    )
    assert (widened.value, widened.direction, widened.growth) == (Decimal("-12.4"), "down", None)
    assert (narrowed.direction, narrowed.growth) == ("up", None)
    assert (largest.doubtful, str(largest.ranked_from), largest.value) == (None, "lowest", Decimal(1))


def test_a_text_about_ict_counts_its_own_goods() -> None:
    """All figures of a text about ICT are of that sector."""
    text = "ICT exports fell 3 percent in March. Chips lost 4 percent."
    assert read(text) == ["2024-03 exports [ict] -3%", "2024-03 exports semiconductors [ict] -4%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "All three major items (chips, ships and steel) saw growth.",
            ["semiconductors up", "ships up", "steel up"],
        ),
        ("Products such as chips, ships and steel fell.", ["semiconductors down", "ships down", "steel down"]),
    ],
)
def test_names_of_a_list_go_where_the_list_goes(text: str, expected: list[str]) -> None:
    """What is said of a list without a figure is said of each name that the list gives."""
    found = read(_MONTH + text)
    assert [f"2024-03 exports {name}" for name in expected] == [line for line in found if line.split()[-1] in "updown"]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("Among the 20 major items, shipments of 15 items saw growth.", 15, 20),
        ("Growth was seen in all four major items.", 4, 4),
        ("All seven promising items saw growth.", 7, 7),
    ],
)
def test_a_count_has_its_total(text: str, value: int, of: int) -> None:
    """How many of how many moved so, where the total stands before or is all of them."""
    (found,) = [s for s in read_statements(_MONTH + text, PUBLISHED) if s.measure == "count"]
    assert (str(found.value), str(found.of), found.direction) == (str(value), str(of), "up")


def test_the_rest_of_a_count_has_the_same_total() -> None:
    """The remaining items are counted out of what was counted before."""
    text = _MONTH + "Among the 20 major items, shipments of 15 items saw growth. Those of the remaining 5 items fell."
    found = [s for s in read_statements(text, PUBLISHED) if s.measure == "count"]
    assert [f"{s.value} of {s.of}" for s in found] == ["15 of 20", "5 of 20"]


def test_a_text_may_tell_its_own_year() -> None:
    """Without a date of publication, how long ago something was tells the year."""
    text = "Annual exports topped $700 billion. It came seven years after surpassing $600 billion in 2018."
    assert "2025 exports threshold >700 USD bn" in read(text, None)


def test_a_best_of_a_daily_average_is_none_of_the_value() -> None:
    """What a rank is of, where it is not the value."""
    (found,) = [
        s
        for s in read_statements(_MONTH + "The daily average was $2 billion, the highest ever.", PUBLISHED)
        if s.measure == "rank"
    ]
    assert found.ranked == "daily-average"
