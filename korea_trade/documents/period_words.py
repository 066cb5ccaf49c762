"""Periods as a text names them: years, months, quarters and halves, and whether they prove a period."""

import re
from dataclasses import dataclass

from korea_trade.documents.numbers import find_mentions
from korea_trade.model.codes import Frequency
from korea_trade.model.period import Month, Period

_MONTHS = "January February March April May June July August September October November December".split()
# "May" and "March" are words too: a month is one only with its capital.
_MONTH_NAME = re.compile(r"\b(" + "|".join(_MONTHS) + r")\b")
_HALF = re.compile(r"\b(?:(first)|(second|latter)) half\b", re.IGNORECASE)


@dataclass(frozen=True)
class PeriodWords:
    """What a text says of time: the years it names, and the spans of months, as (first, last) month of a year."""

    years: frozenset[int]
    months: frozenset[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "PeriodWords":
        """Find the period words of a text."""
        mentions = find_mentions(text)
        times = [mention.when for mention in mentions if mention.when is not None and mention.when.day is None]
        years = {time.year for time in times if time.year is not None}
        months = {(number, number) for number in (_MONTHS.index(name) + 1 for name in _MONTH_NAME.findall(text))}
        months |= {time.months for time in times if time.months is not None}
        months |= {(1, 6) if match[1] else (7, 12) for match in _HALF.finditer(text)}
        return cls(frozenset(years), frozenset(months))

    def prove_year(self, period: Period) -> bool:
        """Whether every year of the period is named."""
        return {period.start.year, period.end.year} <= self.years

    def prove_months(self, period: Period) -> bool:
        """Whether the months of the period are named; a whole year wants that no month is.

        A span that begins in January needs only its end named ("through the third quarter").
        """
        if period.frequency is Frequency.ANNUAL:
            return not self.months
        if period.frequency is Frequency.MONTHLY:
            return (period.start.month, period.start.month) in self.months
        begins = period.start.month == 1 or any(first == period.start.month for first, _ in self.months)
        return begins and any(last == period.end.month for _, last in self.months)

    def prove_since(self, since: str) -> bool:
        """Whether a date such as 1992 or 2018-11 is named."""
        if len(since) == 4:
            return int(since) in self.years
        month = Month.parse(since)
        return month.year in self.years and (month.month, month.month) in self.months
