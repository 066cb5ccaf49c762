"""The year of a period that its words leave out."""

import pytest

from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import ProofField


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


def test_the_year_of_another_record_is_not_that_of_the_figure_before_it() -> None:
    """The "annual" of the record that is passed says nothing about the months that pass it."""
    text = "Exports in the first 11 months of the year were $640.2 billion, above the previous annual record of 2022."
    assert periods(text, "2025-12-01")[0] == "2025-01/2025-11"


def test_a_span_may_end_at_a_day() -> None:
    """From a month to a day of another one is a span of days, in a clause with "and" too."""
    text = "Over the January to Dec. 20 period, exports fell 6.6 percent to $492 billion, and imports fell 8 percent."
    assert periods(text, "2020-12-21") == ["2020-01-01/2020-12-20"] * 2


def test_months_told_by_their_place() -> None:
    """The final month of a year, and the month behind the one spoken of."""
    assert periods("Exports in the final month of 2021 grew 18.3 percent.", "2022-01-01") == ["2021-12"]
    text = "In October, exports fell 3.8 percent.\n\nIn the following month, exports grew 4 percent."
    assert periods(text, "2021-01-01") == ["2020-10", "2020-11"]


def test_a_month_that_is_not_over_is_told_by_its_days() -> None:
    """On the 21st a text about "August" is about the days of it that are told, in either language."""
    english = (
        "Exports in August fell on weak chips. In the first 20 days of the month they came to $24.9 billion.\n\n"
        "Ships rose 179.7 percent."
    )
    korean = (
        "8월 수출이 줄었다. 관세청에 따르면 이달 1∼20일 수출은 249억달러로 1년 전보다 13.3% 감소했다.\n\n"
        "선박(179.7%)은 늘었다."
    )
    for text in (english, korean):
        assert periods(text, "2019-08-21")[-1] == "2019-08-01/2019-08-20"


def test_the_same_period_of_this_year_has_the_months_of_the_one_before() -> None:
    """A span of months that is told of another year is moved at both of its ends."""
    text = (
        "Exports were $620.3 billion in January to November last year. They were $640.2 billion in the same period{}."
    )
    for words in (" this year", " of this year"):
        assert periods(text.format(words), "2025-12-30") == ["2024-01/2024-11", "2025-01/2025-11"]


def test_the_month_behind_the_one_spoken_of_in_korean() -> None:
    """그 다음 달 is the month behind the one told of, while 다음 달 is the month to come."""
    text = "10월 수출은 3.8% 줄었다. {} 수출은 4.0% 늘었다."
    for words in ("그 다음 달", "그다음 달", "그다음달"):
        assert periods(text.format(words), "2020-12-31") == ["2020-10", "2020-11"]


def test_the_date_behind_a_year_is_no_part_of_it() -> None:
    """A headline that ends in a year with the date of publication behind it proves the year by its own words."""
    text = "Chip exports grow 3.8% in 2020 2021-01-18\n\nExports of ships rose 5 percent.\n"
    proofs = [statement.proofs[ProofField.PERIOD] for statement in read_statements(text, "2021-01-18")]
    assert {text[proof.start : proof.end] for proof in proofs} == {"in 2020"}


@pytest.mark.parametrize(
    "text",
    [
        "2월 1~29일 수출은 50억 달러로, 전년 동기 48억 달러보다 늘었다.",
        "Exports came to $50 billion in the first 29 days of February, up from $48 billion a year earlier.",
    ],
)
def test_the_days_of_a_february_end_with_it(text: str) -> None:
    """The year before has no February 29, so the same days of it end on the 28th."""
    assert periods(text, "2024-03-04") == ["2024-02-01/2024-02-29", "2023-02-01/2023-02-28"]


@pytest.mark.parametrize(
    "text",
    [
        "2월 1~30일 수출은 50억 달러다.",
        "Exports fell 5 percent in the first 99 days of February.",
        "Exports fell 5 percent in the first 29 months.",
        "Exports rose 5 percent on Jan. 1-0.",
    ],
)
def test_what_no_calendar_has_is_no_period(text: str) -> None:
    """Days and months that there are in no year leave the period open."""
    assert periods(text, "2024-03-04") == [None]


def test_a_streak_has_begun_in_a_year_of_four_digits() -> None:
    """Of a streak of more months than there are, the period is not known."""
    text = "Exports rose 3 percent in March, ending a {}-month slide."
    streaks = [
        [one for one in read_statements(text.format(months), "2024-04-01") if one.measure == "streak"]
        for months in ("12", "99999999999")
    ]
    assert [[(one.period, one.doubtful) for one in found] for found in streaks] == [
        [("2023-03/2024-02", None)],
        [("2024-03", "a streak that has ended")],
    ]
