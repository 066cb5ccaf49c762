"""Times as a text says them, and the canonical period that they mean at a date of publication."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from korea_trade.model.period import Month, Period


class Shape(StrEnum):
    """What kind of time a text says."""

    YEAR = "year"
    MONTHS = "months"
    DAYS = "days"
    MONTH_BACK = "month-back"
    QUARTER_BACK = "quarter-back"
    SAME = "same"
    NEXT_MONTH = "next-month"
    TO_DATE = "to-date"


PREVIOUS_TERM = "previous-term"
"""What a growth "sequentially" is against: the month before a month, the quarter before a quarter."""


@dataclass(frozen=True, slots=True)
class When:
    """A time: a year, a month or a span of months, or days of a month; ``back`` counts years before the published one.

    ``same`` with ``back`` 1 is "the same period last year", ``next-month`` the month behind the one that the text is
    talking about.
    """

    shape: Shape
    year: int | None = None
    back: int | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None

    @property
    def names_no_year(self) -> bool:
        """Whether the text leaves the year to be understood: "in March", "annual"."""
        return self.year is self.back is None

    @property
    def relative(self) -> bool:
        """Whether it depends on the period that the text is talking about: "the same month", "the next month"."""
        return self.shape in (Shape.SAME, Shape.NEXT_MONTH)

    def with_year(self, year: int | None, back: int | None) -> "When":
        """The same time of a year said elsewhere."""
        return replace(self, year=year, back=back)

    def from_january(self) -> "When":
        """The year so far for this year, the year up to a month or to days of it for those; other times as they are."""
        if self.shape is Shape.YEAR and self.back == 0:
            return When(Shape.TO_DATE)
        if self.shape not in (Shape.MONTHS, Shape.DAYS) or self.months is None or self.months[0] != self.months[1]:
            return self
        return replace(self, months=(1, self.months[1]))


def written(year: int, months: tuple[int, int] | None, days: tuple[int, int] | None = None) -> str:
    """The canonical period: 2024, 2024-03, 2024-01/2024-03, 2024-03-01/2024-03-20.

    A first month below 1 is one of a year before: (0, 11) are the twelve months to November.
    """
    if months is None or (months == (1, 12) and days is None):
        return str(year)
    first, last = months
    if days is not None:
        return f"{year}-{first:02d}-{days[0]:02d}/{year}-{last:02d}-{days[1]:02d}"
    if first < 1:
        return f"{earlier(f'{year}-01', months=1 - first)}/{year}-{last:02d}"
    if first == last:
        return f"{year}-{first:02d}"
    return f"{year}-{first:02d}/{year if last >= first else year + 1}-{last:02d}"


def tells_days_of(month: str, days: str | None, published: date | None) -> bool:
    """Whether a text about a month that was not over when it was published tells some days of that: not the whole."""
    unfinished = published is not None and month == f"{published:%Y-%m}" and published.day < MONTH_ENDS
    return unfinished and days is not None and all(end.startswith(month) for end in days.split("/"))


MONTH_ENDS = 26
"""The day from which figures of a whole month may be news."""


def earlier(period: str, years: int = 0, months: int = 0) -> str:
    """The period of the same shape so many years or months before; a day that the month lacks is its last one."""

    def moved(match: "re.Match[str]") -> str:
        year = int(match[1]) - years
        if not match[2]:
            return str(year)
        month = Month(year, int(match[2])).plus(-months)
        return f"{month}-{min(int(match[3]), month.last_day.day):02d}" if match[3] else str(month)

    return re.sub(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", moved, period)


def in_year(period: str, year: int) -> str:
    """The period of the same shape that ends in a year."""
    return earlier(period, years=int(period.rpartition("/")[2][:4]) - year)


def to_date(period: str) -> str:
    """The year so far, up to the end of a period."""
    end = period.rpartition("/")[2]
    year = end[:4]
    if len(end) == 4 or end == f"{year}-01":
        return end
    return f"{year}-01-01/{end}" if len(end) == 10 else f"{year}-01/{end}"


def months_of(period: str) -> tuple[int, int] | None:
    """The first and last month of a canonical period as months since the year 0; None for days."""
    if match := re.fullmatch(r"(\d{4})", period):
        return int(match[1]) * 12, int(match[1]) * 12 + 11
    if match := re.fullmatch(r"(\d{4})-(\d\d)", period):
        month = int(match[1]) * 12 + int(match[2]) - 1
        return month, month
    if match := re.fullmatch(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)", period):
        return int(match[1]) * 12 + int(match[2]) - 1, int(match[3]) * 12 + int(match[4]) - 1
    return None


def resolve(when: When, published: date | None, current: str | None, years: dict[int, int]) -> tuple[str, bool] | None:
    """The canonical period of a time, and whether it took the date; None where it cannot be known.

    ``current`` is the period the text is talking about; ``years`` are the years that the text itself gives to
    months; they hold where no date of publication is known, as a text names an earlier year more often than its own.
    A time that no calendar has, such as February 30 and the first 29 months of a year, cannot be known.
    """
    known = _meant(when, published, current, years)
    return known if known is not None and is_in_calendar(known[0]) else None


def is_in_calendar(period: str) -> bool:
    """Whether a calendar has a period: its months, its days, and years of four digits."""
    try:
        Period.parse(period)
    except ValueError:
        return False
    return True


def _meant(when: When, published: date | None, current: str | None, years: dict[int, int]) -> tuple[str, bool] | None:
    if when.shape is Shape.SAME:
        if current is None:
            return None
        return earlier(current, years=when.back or 0), False
    if when.shape is Shape.NEXT_MONTH:
        month = current is not None and re.fullmatch(r"\d{4}-\d\d", current)
        return (earlier(current, months=-1), False) if current is not None and month else None
    if when.shape is Shape.MONTH_BACK:
        if published is None:
            return None
        count = published.year * 12 + published.month - 1 - (when.back or 0)
        return f"{count // 12}-{count % 12 + 1:02d}", True
    year, dated = when.year, False
    if year is None and when.back is not None:
        if published is None:
            return None
        year, dated = published.year - when.back, True
    if when.shape is Shape.YEAR:
        return (str(year), dated) if year is not None else None
    months = when.months
    if months is None:
        if published is None:
            return None
        # "the first 20 days", on the first day of the next month
        early = int(when.days is not None and when.back is None and published.day < when.days[1])
        count = published.year * 12 + published.month - 1 - early
        months = (count % 12 + 1, count % 12 + 1)
        year, dated = count // 12 if year is None else year, True
    if year is None:
        if published is not None:
            last = months[1]
            ended = last < published.month or (
                last == published.month and (when.days is not None or published.day >= 20)
            )
            year, dated = published.year if ended else published.year - 1, True
        elif months[0] == months[1] and months[0] in years:
            year = years[months[0]]
        elif current is not None:
            year = int(current[:4])
        else:
            return None
    return written(year, months, when.days), dated
