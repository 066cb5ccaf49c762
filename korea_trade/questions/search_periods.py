"""The periods that the words of a search are, alone or with the words beside them."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.search_index import About

_MOST_WORDS = 5  # March 1 to 20, 2024


@dataclass(frozen=True, slots=True)
class PeriodMeant:
    """A period that is asked for."""

    canonical: str

    def is_that_of(self, fact: About) -> bool:
        """Whether it is the fact's own."""
        return fact.period == self.canonical

    def holds(self, fact: About) -> bool:
        """Whether the fact is of it, or of a time that lies in it."""
        if fact.period is None or self.is_that_of(fact):
            return fact.period is not None
        (first, last), (begun, ended) = _days(self.canonical), _days(fact.period)
        return first <= begun and ended <= last


def periods_meant(words: Sequence[str]) -> list[PeriodMeant | None]:
    """For each word the period that it is, with as many words beside it as make one: December 2020, 2020년 12월."""
    found: list[PeriodMeant | None] = []
    while len(found) < len(words):
        rest = words[len(found) : len(found) + _MOST_WORDS]
        read = ((count, _period(" ".join(rest[:count]))) for count in range(len(rest), 0, -1))
        count, period = next(((count, period) for count, period in read if period is not None), (1, None))
        found += [period] * count
    return found


@cache
def _days(canonical: str) -> tuple[date, date]:
    """The first and last day of a period."""
    from korea_trade.model.period import Period

    period = Period.parse(canonical)
    return period.first_day, period.last_day


def _period(text: str) -> PeriodMeant | None:
    """The period that a text is in whichever of its spellings, None where it is none."""
    if not any(map(str.isdigit, text)):
        return None
    from korea_trade.documents.period_spelling import looks_like_period, read_period
    from korea_trade.model.period import Period

    return PeriodMeant(Period.parse(read_period(text)).canonical) if looks_like_period(text) else None
