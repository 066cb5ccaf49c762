"""The months that a text names."""

from datetime import date

import pytest

from korea_trade.verification.named_times import last_time_named, months_named


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Exports in Sept. 2020 rose, those in Sep fell.", ["2020-09", "2021-09"]),
        ("In Mar. 2021 exports rose, after a fall in August.", ["2021-03", "2021-08"]),
        ("Exports marred by strikes fell in May.", ["2021-05"]),
        ("Exports from January to March 2021 rose.", ["2021-03"]),
        ("2020년 12월과 올해 1월 수출이 늘었다.", ["2020-12", "2021-01"]),
    ],
)
def test_months_are_named_in_full_and_short(text: str, months: list[str]) -> None:
    """A month is named by its name or any abbreviation of it, and without its year is the last that had begun."""
    assert months_named(text, date(2021, 10, 1)) == months


def test_the_time_named_last() -> None:
    """The last of the years and months; no month where it is not known when a text appeared."""
    text = "In 2019 and Sept. 2020 exports fell."
    assert last_time_named(text, date(2021, 10, 1)) == "2020-09"
    assert last_time_named(text, None) == "2020"
