"""Periods as a text names them: years, months, quarters and halves, and whether they prove a period."""

import re
from dataclasses import dataclass

from korea_trade.documents.numbers import Kind, find_mentions
from korea_trade.model.codes import Frequency
from korea_trade.model.period import Period

_MONTHS = "January February March April May June July August September October November December".split()
# "May" and "March" are words too: a month is one only with its capital.
_MONTH_NAME = re.compile(r"\b(" + "|".join(_MONTHS) + r")\b")
_HALF = re.compile(r"\b(?:(first)|(second|latter)) half\b", re.IGNORECASE)


@dataclass(frozen=True)
class PeriodWords:
    """What a text says of time: the years it names, the spans of months, as (first, last) month of a year, and days.

    A day is the last of a span ("1-20 March", "the first 20 days"), or one by itself.
    """

    years: frozenset[int]
    months: frozenset[tuple[int, int]]
    days: frozenset[int] = frozenset()

    @classmethod
    def of(cls, text: str) -> "PeriodWords":
        """Find the period words of a text."""
        mentions = find_mentions(text)
        # A single date is that of an announcement; a span of days is what a figure is about.
        spans = [mention for mention in mentions if mention.when is not None and mention.when.day is None]
        spans += [mention for mention in mentions if mention.kind is Kind.DAYS]
        times = [mention.when for mention in spans if mention.when is not None]
        years = {time.year for time in times if time.year is not None}
        months = {(number, number) for number in (_MONTHS.index(name) + 1 for name in _MONTH_NAME.findall(text))}
        months |= {time.months for time in times if time.months is not None}
        months |= {(1, 6) if match[1] else (7, 12) for match in _HALF.finditer(text)}
        dated = [mention.when for mention in mentions if mention.when is not None]
        days = {time.last_day or time.day for time in dated if time.day is not None}
        counted = (mention.value for mention in mentions if mention.noun == "days" and mention.value is not None)
        days |= {int(number) for number in counted if number == int(number)}
        return cls(frozenset(years), frozenset(months), frozenset(day for day in days if day is not None))

    def prove_year(self, period: Period) -> bool:
        """Whether every year of the period is named."""
        return {period.start.year, period.end.year} <= self.years

    def prove_months(self, period: Period) -> bool:
        """Whether the months of the period are named; a whole year wants that no month is.

        A span that begins in January needs only its end named ("through the third quarter"). Days want their last day.
        """
        if period.frequency is Frequency.DAYS and period.last_day.day not in self.days:
            return False
        if period.frequency is Frequency.ANNUAL:
            return not self.months
        if period.frequency is Frequency.MONTHLY:
            return (period.start.month, period.start.month) in self.months
        begins = period.start.month == 1 or any(first == period.start.month for first, _ in self.months)
        return begins and any(last == period.end.month for _, last in self.months)

    def prove_since(self, since: str) -> bool:
        """Whether a date such as 1992 or 2018-11 is named."""
        period = Period.parse(since)
        if period.frequency is Frequency.ANNUAL:
            return self.prove_year(period)
        return self.prove_year(period) and (period.start.month, period.end.month) in self.months
