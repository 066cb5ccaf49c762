"""A period, written in ISO 8601: ``2020``, ``2020-11``, ``2025-01/2025-11`` or, by day, ``2024-03-01/2024-03-20``."""

import re
from dataclasses import field
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, Self

from korea_trade.errors import NotReadable
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import Frequency
from korea_trade.phrase import phrase

_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_YEAR = re.compile(r"[12][0-9]{3}")
_ANY_YEAR = re.compile(r"([0-9]{4})(?:-[0-9]{2}){0,2}")
_MONTH = re.compile(r"([12][0-9]{3})-(0[1-9]|1[0-2])")
_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")


class Month(NamedTuple):
    """One calendar month."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2020-11``; raises ValueError for anything else."""
        match = _MONTH.fullmatch(text)
        if match is None:
            raise NotReadable(phrase(Phrases.not_a_month, text))
        return cls(int(match[1]), int(match[2]))

    def plus(self, months: int) -> "Month":
        """The month so many months later (earlier, if negative)."""
        count = self.year * 12 + self.month - 1 + months
        return Month(count // 12, count % 12 + 1)

    def until(self, later: "Month") -> int:
        """How many months lie from this one to the later one: 0 for the same month."""
        return (later.year - self.year) * 12 + later.month - self.month

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        following = self.plus(1)
        return date(following.year, following.month, 1) - timedelta(days=1)

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}"


def parse_day(text: str) -> date:
    """Read ``2024-03-20``; raises ValueError for anything else, and for days that no calendar has."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise NotReadable(phrase(Phrases.not_a_day, text))


@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """A period as written, with its first and last day and the months that these lie in.

    Two spellings of one span (``2023`` and ``2023-01/2023-12``) are two periods; ``same_span`` and ``canonical`` say
    that they span the same days.
    """

    text: str
    first_day: date
    last_day: date
    start: Month = field(init=False)
    end: Month = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "start", Month(self.first_day.year, self.first_day.month))
        object.__setattr__(self, "end", Month(self.last_day.year, self.last_day.month))

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Period) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> Self:
        """Read a year, a month, or a span of months or days; raises ValueError with what was expected."""
        if _YEAR.fullmatch(text):
            return cls(text, date(int(text), 1, 1), date(int(text), 12, 31))
        first, slash, last = text.partition("/")
        if slash and _DAY.fullmatch(first) and _DAY.fullmatch(last):
            first_day, last_day = parse_day(first), parse_day(last)
            if first_day > last_day:
                raise NotReadable(phrase(Phrases.days_out_of_order, text))
            return cls(text, first_day, last_day)
        if not _MONTH.fullmatch(first) or (slash and not _MONTH.fullmatch(last)):
            years = [_ANY_YEAR.fullmatch(end) for end in (first, last) if end]
            if all(years) and not all(year and _FIRST_YEAR <= int(year[1]) <= _LAST_YEAR for year in years):
                raise NotReadable(phrase(Phrases.year_out_of_range, text, _FIRST_YEAR, _LAST_YEAR))
            raise NotReadable(phrase(Phrases.not_a_period, text))
        start, end = Month.parse(first), Month.parse(last if slash else first)
        if slash and start >= end:
            raise NotReadable(phrase(Phrases.months_out_of_order, text))
        return cls(text, date(start.year, start.month, 1), end.last_day)

    @property
    def frequency(self) -> Frequency:
        """Annual for a year, monthly for a month, days for a span written in days, else a span, all as written."""
        if "/" not in self.text:
            return Frequency.ANNUAL if _YEAR.fullmatch(self.text) else Frequency.MONTHLY
        return Frequency.DAYS if self.text.count("-") > 2 else Frequency.SPAN

    @property
    def is_whole_months(self) -> bool:
        """Whether it runs from the first day of a month to the last day of one, however it is written."""
        return self.first_day.day == 1 and self.last_day == self.end.last_day

    @property
    def months(self) -> int:
        """How many whole months it covers; 0 where it ends or begins inside a month."""
        return self.start.until(self.end) + 1 if self.is_whole_months else 0

    @property
    def shape(self) -> tuple[int, int, int]:
        """What two periods have in common that compare, wherever they lie: months begun, first day, last day.

        The first 20 days of any month share ``(1, 1, 20)``; a last day of 0 is the last of its month, so that whole
        months of any length share ``(1, 1, 0)``.
        """
        last = 0 if self.last_day == self.end.last_day else self.last_day.day
        return self.start.until(self.end) + 1, self.first_day.day, last

    @property
    def canonical(self) -> str:
        """The shortest spelling of the span: ``2023`` for ``2023-01/2023-12``. The same for equal spans only."""
        if not self.is_whole_months:
            return f"{self.first_day}/{self.last_day}"
        if self.start == self.end:
            return str(self.start)
        whole_year = (self.start.month, self.months) == (1, 12)
        return f"{self.start.year:04d}" if whole_year else f"{self.start}/{self.end}"

    def same_span(self, other: "Period") -> bool:
        """Whether both have the same first and last day, however they are written."""
        return (self.first_day, self.last_day) == (other.first_day, other.last_day)

    def within(self, other: "Period") -> bool:
        """Whether every day of this period lies in the other one."""
        return other.first_day <= self.first_day and self.last_day <= other.last_day

    def years_before(self, years: int) -> str:
        """The period of the same shape so many years earlier, as written; 29 February falls back to 28."""
        if self.frequency is not Frequency.DAYS:
            return re.sub(r"[0-9]{4}", lambda match: str(int(match[0]) - years), self.text)
        start, end = self.start.plus(-12 * years), self.end.plus(-12 * years)
        last = end.last_day.day if self.last_day == self.end.last_day else self.last_day.day
        first = min(self.first_day.day, start.last_day.day)
        return f"{start}-{first:02d}/{end}-{last:02d}"

    def __str__(self) -> str:
        return self.text


def same_span(one: str, other: str) -> bool:
    """Whether two periods, as written, have the same first and last day."""
    return one == other or Period.parse(one).same_span(Period.parse(other))
