"""The date of publication, where the text itself says it or lets one work it out."""

import re
from contextlib import suppress

from korea_trade.model.period import parse_day
from korea_trade.reader.cells import Located
from korea_trade.reader.english.periods import Role, find_times
from korea_trade.vocabulary.numbers import month_names, month_numbers, number_words

_ANNOUNCED = re.compile(rf"\bon ({'|'.join(month_names())}) (\d\d?)\b(?!,? \d{{4}})")


def announced_date(text: str) -> str | None:
    """The date of publication that a text lets one work out: it was announced "on April 1", after "November 2014"."""
    announced = _ANNOUNCED.search(text)
    periods = [
        (time.when.year, time.when.months[1])
        for time in find_times(text)
        if time.role is Role.PERIOD
        and time.when is not None
        and time.when.year is not None
        and time.when.months is not None
    ]
    if announced is None or not periods:
        return None
    year, month = max(periods)
    number = month_numbers()[announced[1].lower()]
    with suppress(ValueError):  # on February 30
        return str(parse_day(f"{year if number > month else year + 1}-{number:02d}-{int(announced[2]):02d}"))
    return None


_YEARS_AFTER = re.compile(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]he (?:milestone|record|feat)) (?:came|comes) ([a-z]+|\d+) years after "
    r"[^.;]*? in ((?:19|20)\d\d)\b"
)


def computed_year(text: str) -> Located | None:
    """The year of a text that says how long ago something was: "It came seven years after surpassing … in 2018"."""
    match = _YEARS_AFTER.search(text)
    if match is None:
        return None
    years = int(match[1]) if match[1].isdigit() else number_words("en").cardinals.get(match[1])
    if years is None:
        return None
    return Located(str(int(match[2]) + years), match.start(1), match.end())
