"""Periods as people write them: quarters, halves, names of months, dots, spans of months and days, Korean."""

import re
from datetime import date
from functools import cache

from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.model.period import Period
from korea_trade.normal import normal
from korea_trade.phrase import phrase

_YEAR = r"(?P<year>[12]\d{3})"
_KOREAN_YEAR = r"(?:년도?|연도)"
_APART = r"[\s-]?"
_FORMS = (
    rf"{_YEAR}(?:\.| ?{_KOREAN_YEAR})?",
    rf"{_YEAR}(?:\. ?|[/-]| ?{_KOREAN_YEAR} ?)(?P<month>\d{{1,2}})(?:월|\.)?",
    rf"{_YEAR}(?P<month>\d\d)|(?P<month2>\d{{1,2}})[./-]{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR} (?P<month>\d{{1,2}})월",
    rf"{_YEAR}{_APART}q(?P<quarter>[1-4])|q(?P<quarter2>[1-4]){_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}{_APART}(?P<quarter>[1-4])q|(?P<quarter2>[1-4])q{_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}{_APART}h(?P<half>[12])|h(?P<half2>[12]){_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR}{_APART}(?P<half>[12])h|(?P<half2>[12])h{_APART}{_YEAR.replace('year', 'year2')}",
    rf"{_YEAR} ?{_KOREAN_YEAR}? ?(?P<quarter>[1-4])분기",
    rf"{_YEAR} ?{_KOREAN_YEAR}? ?(?P<korean_half>[상하])반기",
)
_TO = r" ?(?:/|-|–|~|\.\.| to ) ?"
_RANGE = r" ?(?:-|–|~|/|:|\.\.+| to | and |부터) ?"
_DATE = r"[12]\d{3}(?:-|\. ?)\d\d?(?:-|\. ?)\d\d?\.?"
# 2024-03-01/20, 2024.3.1~2024.3.20, 2024. 3. 1.~20.; January to November 2025
_DAYS = rf"(?P<first>{_DATE}){_TO}(?:(?P<last>{_DATE})|(?P<day>\d\d?)\.?)"
_MONTHS = (rf"(?P<name>[a-z]+)\.?{_TO}(?P<name2>[a-z]+)\.?,? {_YEAR}|{_YEAR.replace('year', 'year2')} "
                     rf"(?P<name3>[a-z]+)\.?{_TO}(?P<name4>[a-z]+)\.?")  # fmt: skip
_NAMED = (rf"(?P<name>[a-z]+)\.?(?:-|/| ?,? ?){_YEAR}|{_YEAR.replace('year', 'year2')}[ /-]?"
                       rf"(?P<name2>[a-z]+)\.?")  # fmt: skip


def read_period(text: str) -> str:
    """A period in ISO 8601, from that or from how people write it. Raises ValueError with what was expected.

    ``2020Q4`` and ``4Q 2020`` are its last three months, ``2020H1`` and ``2020년 상반기`` its first six;
    ``March 1-20, 2024`` and ``2024년 3월 1~20일`` are spans of days.
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


def read_range(text: str) -> tuple[str, str] | None:
    """The first and last period of a range such as ``2020-2023`` or ``2020-11~2023-12``, which is no period itself.

    None where the text is no range, or one that ends before it has begun.
    """
    for match in re.finditer(_RANGE, normal(text)):
        ends = normal(text)[: match.start()], normal(text)[match.end() :]
        if all(map(looks_like_period, ends)):
            first, last = map(read_period, ends)
            return (first, last) if Period.parse(first).first_day <= Period.parse(last).last_day else None
    return None


def _read(text: str) -> str | None:
    text = re.sub("(?<=[년월기도])(?:의|에|에는| ?중)$", "", text)  # what may follow a time in Korean: 2020년 12월의
    for form in _FORMS:
        match = re.fullmatch(form, text)
        if match:
            return _span({name: value for name, value in match.groupdict().items() if value})
    named = re.fullmatch(_NAMED, text)
    if named:
        month = _months().get(named["name"] or named["name2"])
        return None if month is None else f"{named['year'] or named['year2']}-{month:02d}"
    return _span_of_days(text) or _span_of_months(text) or _as_printed(text)


def _span_of_days(text: str) -> str | None:
    match = re.fullmatch(_DAYS, text)
    if match is None:
        return None
    first = [int(part) for part in re.findall(r"\d+", match["first"])]
    last = [int(part) for part in re.findall(r"\d+", match["last"] or "")] or [*first[:2], int(match["day"])]
    return "/".join(f"{year}-{month:02d}-{day:02d}" for year, month, day in (first, last))


def _span_of_months(text: str) -> str | None:
    match = re.fullmatch(_MONTHS, text)
    if match is None:
        return None
    first, last = (_months().get(match[one] or match[other]) for one, other in (("name", "name3"), ("name2", "name4")))
    year = match["year"] or match["year2"]
    return None if first is None or last is None else f"{year}-{first:02d}/{year}-{last:02d}"


def _as_printed(text: str) -> str | None:
    """A time as documents and tables print it: March 1 to 20, 2024; 2024년 3월 1~20일; 2024년 1~11월."""
    from korea_trade.documents.numbers import find_mentions

    # Names of months are told by their capitals, which ``normal`` has taken away.
    text = re.sub("[a-z]+", lambda word: word[0].capitalize() if word[0] in _months() else word[0], text)
    mentions = find_mentions(text)
    when = mentions[0].when if len(mentions) == 1 and mentions[0].text == text else None
    if when is None or when.year is None or when.month is None:
        return None
    last = when.last_month or when.month
    if when.day is not None:
        return f"{when.year}-{when.month:02d}-{when.day:02d}/{when.year}-{last:02d}-{when.last_day or when.day:02d}"
    return f"{when.year}-{when.month:02d}" + (f"/{when.year}-{last:02d}" if last != when.month else "")


def _span(found: dict[str, str]) -> str | None:
    year = found.get("year") or found["year2"]
    quarter, half = found.get("quarter") or found.get("quarter2"), found.get("half") or found.get("half2")
    if "korean_half" in found:
        half = "1" if found["korean_half"] == "상" else "2"
    if quarter:
        return _months_of(year, int(quarter), 3)
    if half:
        return _months_of(year, int(half), 6)
    month = found.get("month") or found.get("month2")
    if month is None:
        return year
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else None


def _months_of(year: str, place: int, length: int) -> str:
    return f"{year}-{(place - 1) * length + 1:02d}/{year}-{place * length:02d}"


@cache
def _months() -> dict[str, int]:
    from korea_trade.vocabulary.numbers import number_words

    return {normal(name): month for name, month in number_words("en").months.items()}


def publication_day(text: str | None) -> str | None:
    """The day on which a text appeared, as an ISO date, if it is given.

    Raises QuestionError where it is no day, or one of years in which nobody writes of this trade.
    """
    if text is None:
        return None
    try:
        day: date | None = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        told = phrase(Phrases.not_a_publication_day, text, _FIRST_YEAR, _LAST_YEAR)
        raise QuestionError(told, phrase(Phrases.write_a_day))
    return day.isoformat()


_FIRST_YEAR, _LAST_YEAR = 1900, 2100
