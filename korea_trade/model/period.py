"""A period of whole months, written in ISO 8601: ``2020``, ``2020-11`` or a span ``2025-01/2025-11``."""

import re
from dataclasses import dataclass
from typing import Self

from korea_trade.model.codes import Frequency

_YEAR = re.compile(r"[12][0-9]{3}")
_MONTH = re.compile(r"([12][0-9]{3})-(0[1-9]|1[0-2])")
EXPECTED = "a year (2020), a month (2020-11) or a span of months (2025-01/2025-11)"


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2020-11``; raises ValueError for anything else."""
        match = _MONTH.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a month; expected one like 2020-11")
        return cls(int(match[1]), int(match[2]))

    def plus(self, months: int) -> "Month":
        """The month so many months later (earlier, if negative)."""
        count = self.year * 12 + self.month - 1 + months
        return Month(count // 12, count % 12 + 1)

    def until(self, later: "Month") -> int:
        """How many months lie from this one to the later one: 0 for the same month."""
        return (later.year - self.year) * 12 + later.month - self.month

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Period:
    """A period as written, with its first and last month."""

    text: str
    start: Month
    end: Month

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a year, a month or a span; raises ValueError with what was expected."""
        if _YEAR.fullmatch(text):
            return cls(text, Month(int(text), 1), Month(int(text), 12))
        first, slash, last = text.partition("/")
        if not _MONTH.fullmatch(first) or (slash and not _MONTH.fullmatch(last)):
            raise ValueError(f"{text!r} is not a period; expected {EXPECTED}")
        start, end = Month.parse(first), Month.parse(last if slash else first)
        if slash and start >= end:
            raise ValueError(f"{text!r} ends before it has begun; expected the earlier month first")
        return cls(text, start, end)

    @property
    def frequency(self) -> Frequency:
        """Annual for a year, monthly for a month, else a span."""
        if "/" in self.text:
            return Frequency.SPAN
        return Frequency.ANNUAL if _YEAR.fullmatch(self.text) else Frequency.MONTHLY

    @property
    def months(self) -> int:
        """How many months it covers."""
        return self.start.until(self.end) + 1

    def within(self, other: "Period") -> bool:
        """Whether every month of this period lies in the other one."""
        return other.start <= self.start and self.end <= other.end

    def years_before(self, years: int) -> str:
        """The period of the same shape so many years earlier, as written."""
        return re.sub(r"[0-9]{4}", lambda match: str(int(match[0]) - years), self.text)

    def __str__(self) -> str:
        return self.text
