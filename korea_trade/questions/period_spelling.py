"""Periods as people write them: quarters, halves, names of months, dots, Korean."""

import re
from functools import cache

from korea_trade.model.period import Period
from korea_trade.normal import normal

_YEAR = r"(?P<year>[12]\d{3})"
_APART = r"[\s-]?"
_FORMS = (
    rf"{_YEAR}년?",
    rf"{_YEAR}(?:[./-]|년 ?)(?P<month>\d{{1,2}})(?:월|\.)?",
    rf"{_YEAR}{_APART}q(?P<quarter>[1-4])|q(?P<quarter2>[1-4]){_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}{_APART}(?P<quarter>[1-4])q|(?P<quarter2>[1-4])q{_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}{_APART}h(?P<half>[12])|h(?P<half2>[12]){_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}{_APART}(?P<half>[12])h|(?P<half2>[12])h{_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}년? ?(?P<quarter>[1-4])분기",
    rf"{_YEAR}년? ?(?P<korean_half>[상하])반기",
)
_PATTERNS = tuple(re.compile(form) for form in _FORMS)
_NAMED = re.compile(rf"(?P<name>[a-z]+)\.? ?,? ?{_YEAR}|{_YEAR.replace('year', 'year2')} ?(?P<name2>[a-z]+)\.?")


def read_period(text: str) -> str:
    """A period in ISO 8601, from that or from how people write it. Raises ValueError with what was expected.

    ``2020Q4`` and ``4Q 2020`` are its last three months, ``2020H1`` and ``2020년 상반기`` its first six.
    """
    try:
        return Period.parse(text.strip()).text
    except ValueError:
        read = _read(normal(text))
        if read is None:
            raise
        return Period.parse(read).text


def looks_like_period(text: str) -> bool:
    """Whether a text is a period that is well written."""
    try:
        read_period(text)
    except ValueError:
        return False
    return True


def _read(text: str) -> str | None:
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if match:
            return _span({name: value for name, value in match.groupdict().items() if value})
    named = _NAMED.fullmatch(text)
    if named:
        month = _months().get(named["name"] or named["name2"])
        return None if month is None else f"{named['year'] or named['year2']}-{month:02d}"
    return None


def _span(found: dict[str, str]) -> str | None:
    year = found.get("year") or found["year2"]
    quarter, half = found.get("quarter") or found.get("quarter2"), found.get("half") or found.get("half2")
    if "korean_half" in found:
        half = "1" if found["korean_half"] == "상" else "2"
    if quarter:
        return _months_of(year, int(quarter), 3)
    if half:
        return _months_of(year, int(half), 6)
    month = found.get("month")
    if month is None:
        return year
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else None


def _months_of(year: str, place: int, length: int) -> str:
    return f"{year}-{(place - 1) * length + 1:02d}/{year}-{place * length:02d}"


@cache
def _months() -> dict[str, int]:
    from korea_trade.vocabulary.numbers import number_words

    return {normal(name): month for name, month in number_words("en").months.items()}
