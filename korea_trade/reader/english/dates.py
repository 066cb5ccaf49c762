"""The date of publication, where the text itself says it or lets one work it out."""

import re

from korea_trade.reader.english.periods import Role, find_times

_HEADLINE_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTHS = "January February March April May June July August September October November December".split()
_ANNOUNCED = re.compile(rf"\bon ({'|'.join(_MONTHS)}) (\d\d?)\b(?!,? \d{{4}})")


def date_told(text: str) -> str | None:
    """The date of publication that a text lets one work out: it was announced "on April 1", after "November 2014"."""
    announced = _ANNOUNCED.search(text)
    told = [
        (time.when.year, time.when.months[1])
        for time in find_times(text)
        if time.role is Role.PERIOD
        and time.when is not None
        and time.when.year is not None
        and time.when.months is not None
    ]
    if announced is None or not told:
        return None
    year, month = max(told)
    number = _MONTHS.index(announced[1]) + 1
    return f"{year if number > month else year + 1}-{number:02d}-{int(announced[2]):02d}"


def date_in(text: str) -> str | None:
    """A date of publication that stands in the first lines of a text."""
    match = _HEADLINE_DATE.search(text[:1500])
    return match[0] if match else None
