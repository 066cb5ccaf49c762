"""The date of publication in the first lines of a text."""

import pytest

from korea_trade.reader.english.dates import announced_date
from korea_trade.reader.publication import Publication, publication_in
from korea_trade.reader.reader import read_statements


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("July 15, 2024", "July 15, 2024"),
        ("15 July 2024", "15 July 2024"),
        ("Monday, July 15th, 2024", "July 15th, 2024"),
        ("Published on Jul. 15, 2024, 11:30 a.m. KST", "Jul. 15, 2024"),
        ("Posted : 2024/07/15", "2024/07/15"),
        ("Date 2024.07.15.", "2024.07.15."),
        ("SEOUL, July 15, 2024 (Yonhap) -- Chips sold well.", "July 15, 2024"),
        ("2024년 7월 15일(월)", "2024년 7월 15일"),
        ("배포일시: 2024. 7. 15.(월)", "2024. 7. 15."),
        ("보도시점 2024. 7. 15.(월) 11:00 배포 2024. 7. 14.(일)", "2024. 7. 15."),
        ("입력 2024.07.15 11:00 수정 2024.07.16 09:00", "2024.07.15"),
        ("The text of 2024-07-15 says", "2024-07-15"),
    ],
)
def test_a_date_of_publication(line: str, words: str) -> None:
    """A date that has a line, with a label, a place, a day of the week and a time, is that of the text."""
    assert publication_in(f"ICT exports\n\n{line}\n\nMore.") == Publication("2024-07-15", words)


@pytest.mark.parametrize(
    "line",
    [
        "Updated July 15, 2024",
        "수정 2024.07.15 09:00",
        "Exports until July 15, 2024",
        "July 15, 2024 was a day of records",
        "2024년 7월 15일 수출은 10억 달러",
        "2024년 7월 1~15일",
        "2024.13.45",
        "2024-02-30",
        "9999-07-15",
        "7월 15일",
        "\n" * 1500 + "July 15, 2024",
    ],
)
def test_no_date_of_publication(line: str) -> None:
    """An update, a date within a sentence, a span, what is no day and a date further down do not date a text."""
    assert publication_in(f"ICT exports\n\n{line}\n") is None


def test_a_day_that_no_calendar_has_is_passed_over() -> None:
    """Behind a date in ISO form that is none, the next one dates a text; "on February 30" dates none."""
    assert publication_in("2024-02-30\n2024-07-15") == Publication("2024-07-15", "2024-07-15")
    text = "The ministry said on {} that exports had come to $50 billion in {} 2024."
    assert announced_date(text.format("July 1", "June")) == "2024-07-01"
    assert announced_date(text.format("February 30", "January")) is None


def test_korean_months_are_dated() -> None:
    """A Korean text whose first lines say its date has the year of its months."""
    text = "6월 ICT 수출 증가\n배포일시: 2024. 7. 15.(월)\n\n6월 ICT 수출은 210.5억 달러로 31.1% 증가했다.\n"
    (statement,) = (one for one in read_statements(text) if one.value is not None)
    assert statement.period == "2024-06"
