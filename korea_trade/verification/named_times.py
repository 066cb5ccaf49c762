"""The years and months that a text names, wherever it does: times that its figures may be of."""

import re
from collections.abc import Iterator
from datetime import date

from korea_trade.vocabulary.numbers import month_abbreviations, month_names, month_numbers

_NAMES = "|".join((*month_names(), *(rf"{name}\b\.?" for name in month_abbreviations())))
_SPAN = r"(?:[-–~/]|to |through )"
_MONTH = re.compile(
    rf"(?<![-–~])\b(?P<word>{_NAMES})(?! ?{_SPAN})(?:,? (?P<year>20[0-9]{{2}}))?(?!\.? [0-9]{{1,2}}(?![0-9.]))"
    r"|(?:(?P<ko_year>20[0-9]{2})년\s?)?(?<![0-9~∼-])(?P<number>1[0-2]|[1-9])월(?!\s?[0-9]{1,2}일)"
)
_YEAR = re.compile(r"(?<![0-9.,$])20[0-9]{2}(?![0-9,.]?[0-9])")


def years_named(text: str) -> list[str]:
    """The years that a text names, in order: 2024, but no part of a greater number."""
    return _YEAR.findall(text)


def months_named(text: str, published: date) -> list[str]:
    """The months that a text names, in its order: 2020-12. No day of a month is one, and no end of a span.

    One without its year is the last of its name that had begun when the text appeared.
    """
    return list(dict.fromkeys(_month(match, published) for match in _MONTH.finditer(text)))


def last_time_named(text: str, published: date | None) -> str | None:
    """The year or the month that a text names last; None where it names none."""
    found = [(end, time) for _, end, time in times_named(text, published)]
    return max(found)[1] if found else None


def times_named(text: str, published: date | None) -> Iterator[tuple[int, int, str]]:
    """Where a text names years and, if it is known when it appeared, months."""
    for match in _YEAR.finditer(text):
        yield match.start(), match.end(), match[0]
    for match in _MONTH.finditer(text) if published is not None else ():
        yield match.start(), match.end(), _month(match, published or date.min)


def _month(match: "re.Match[str]", published: date) -> str:
    number = int(match["number"]) if match["number"] else month_numbers()[match["word"].rstrip(".").lower()]
    year = match["year"] or match["ko_year"]
    return f"{year or published.year - (number > published.month)}-{number:02}"
