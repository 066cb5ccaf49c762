"""The date of publication that stands in the first lines of a text, in English or Korean."""

import re
from contextlib import suppress
from dataclasses import dataclass

from korea_trade.model.period import parse_day
from korea_trade.vocabulary.numbers import month_numbers
from korea_trade.vocabulary.sentence_words import sentence_words

_FIRST_CHARACTERS = 1500
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTH = rf"(?P<{{0}}>{'|'.join(sorted(month_numbers(), key=len, reverse=True))})\.?"
_LABEL = rf"(?:(?:{sentence_words('date-label').pattern})\s*(?:on\b|[:|])?\s*)?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_DATELINE = r"(?:[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?,\s+)?"
_DATE = (
    rf"(?:{_MONTH.format('month')}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
    rf"|(?P<day2>\d\d?)(?:st|nd|rd|th)?\s+{_MONTH.format('month2')},?\s+(?P<year2>\d{{4}})"
    r"|(?P<year3>\d{4})(?:\s*[./-]\s*|년\s*)(?P<month3>\d\d?)(?:\s*[./-]\s*|월\s*)(?P<day3>\d\d?)(?:일|\.)?)"
)
_AFTER = (
    r"(?:\s*\([^()\d]{1,12}\))?"  # of the week, or of the agency
    r"(?:[\s,]*(?:오전|오후)?\s*\d\d?:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*KST)?)?"
    rf"\s*[)\]]?\s*(?:$|[|·—–]|--?\s|-$|{sentence_words('behind-date').pattern})"
)
_LINE = re.compile(
    rf"^[^\w\n]{{0,4}}(?i:{_LABEL}){_DATELINE}(?i:{_WEEKDAY}(?P<words>{_DATE}){_AFTER})",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Publication:
    """A date of publication as an ISO date, and the words that say it."""

    day: str
    words: str


def publication_in(text: str) -> Publication | None:
    """The date of publication in the first lines: one in ISO form anywhere, else one that has a line, or begins it.

    A label such as "Published" or "입력", a day of the week, a place and a time of day may stand beside it; the day of
    an update is none.
    """
    first = text[:_FIRST_CHARACTERS]
    for match in _ISO.finditer(first):
        with suppress(ValueError):
            return Publication(parse_day(match[0]).isoformat(), match[0])
    for match in _LINE.finditer(first):
        year = match["year"] or match["year2"] or match["year3"]
        name = match["month"] or match["month2"]
        month = month_numbers()[name.lower()] if name else int(match["month3"])
        day = int(match["day"] or match["day2"] or match["day3"])
        with suppress(ValueError):
            return Publication(parse_day(f"{year}-{month:02d}-{day:02d}").isoformat(), match["words"])
    return None
