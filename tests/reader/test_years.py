"""The year of a period that its words leave out."""

from korea_trade.reader.reader import read_statements


def periods(text: str, published: str) -> list[str | None]:
    """The periods of the statements of a text, in order."""
    return [statement.period for statement in read_statements(text, published)]


def test_a_month_is_dated_by_the_publication() -> None:
    """A month without a year is the last one before the publication, also where an earlier year is named beside it."""
    text = "ICT exports were $17.1 billion in April, against $12.9 billion in April 2020."
    assert periods(text, "2021-05-14")[0] == "2021-04"


def test_a_half_in_a_text_about_a_year_is_of_that_year() -> None:
    """In an outlook on 2023, the second half is that of 2023, though it is not over."""
    text = "Exports will fall 6.5 percent in 2023.\n\nIn the second half exports will come to $332.1 billion."
    assert periods(text, "2023-06-14") == ["2023", "2023-07/2023-12"]


def test_a_time_between_growth_and_level_is_that_of_both() -> None:
    """A time between a growth and its level is the period of both."""
    text = "Prices rise\n\nExports climbed 8.1 percent in the first 20 days of this month to $35.9 billion."
    (statement,) = read_statements(text, "2025-08-21")
    assert (statement.period, statement.growth is not None, statement.value is not None) == (
        "2025-08-01/2025-08-20",
        True,
        True,
    )
