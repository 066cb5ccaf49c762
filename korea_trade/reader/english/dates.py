"""The date of publication, where the text itself says it or lets one work it out."""

import re

from korea_trade.reader.cells import Said
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


_YEARS_AFTER = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:milestone|record|feat)) (?:came|comes) ([a-z]+|\d+) years after "
    r"[^.;]*? in ((?:19|20)\d\d)\b"
)
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()


def year_told(text: str) -> Said | None:
    """The year of a text that says how long ago something was: "It came seven years after surpassing … in 2018"."""
    told = _YEARS_AFTER.search(text)
    if told is None or not (told[1].isdigit() or told[1] in _NUMBERS):
        return None
    years = int(told[1]) if told[1].isdigit() else _NUMBERS.index(told[1]) + 1
    return Said(str(int(told[2]) + years), told.start(1), told.end())


def date_in(text: str) -> str | None:
    """A date of publication that stands in the first lines of a text."""
    match = _HEADLINE_DATE.search(text[:1500])
    return match[0] if match else None
