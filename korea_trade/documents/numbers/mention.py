"""What a number of a text is: its place, its kind, and what it says in which unit."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What kind of number a mention is.

    A measure has a ``unit``: money (``USD bn``, ``KRW tn``, ``EUR bn``, …), percent (``percent``), points (``points``),
    quantity (``units``, ``companies``, ``barrels``, …), multiple (``times``; "doubled" is 2) and fraction
    (``thirds``: "two-thirds" is 2 of them). A cardinal or an ordinal has none, but may have the ``noun`` it counts.
    Times (year, month, date, days, part of a year, time of day) have a ``when``. A name (G7, 5G) and a vague number
    (dozens, double-digit) have no value.
    """

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    QUANTITY = "quantity"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    YEAR = "year"
    MONTH = "month"
    DATE = "date"
    DAYS = "days"
    PART = "part"
    TIME = "time"
    NAME = "name"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Time:
    """A time as printed, from its first to its last year, month and day; what is not printed is None.

    "2월 1∼20일" is month 2, days 1 to 20; the third quarter is months 7 to 9; 2021-01-04 has one day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_month: int | None = None
    last_day: int | None = None

    @property
    def months(self) -> tuple[int, int] | None:
        """The first and the last month, or None where no month is printed."""
        return None if self.month is None else (self.month, self.last_month or self.month)


@dataclass(frozen=True, slots=True)
class Mention:
    """One number of a text: where it stands, as printed, and what it says.

    ``value`` keeps the digits as printed, in ``unit``: $130 million is 0.130 ``USD bn``, 50.9 trillion won 50.9
    ``KRW tn``, "3.4 million units" 3.4E+6 ``units``. It is None where the number has no meaning that can be read
    right. ``signed`` tells that a sign was printed, by which the value is negative or not. ``upper`` is the upper end
    of a range ("3 to 4 percent", "$3-4 billion"), whose lower end is ``value``; "from 3 to 4 percent" is two mentions.
    ``over`` tells of some more than the figure: 10여 개, 500-odd firms, 200,000+ units. ``noun`` is the unit noun that
    the number counts (``months``, ``items``, …) where one follows; 5년 7개월 is 67 months. ``when`` is the time of a
    mention of time.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Decimal | None = None
    unit: str | None = None
    signed: bool = False
    upper: Decimal | None = None
    over: bool = False
    noun: str | None = None
    when: Time | None = None
