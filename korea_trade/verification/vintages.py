"""Whether a text and the facts it is set beside are of one time, or statistics may have been revised between them."""

from collections.abc import Iterable
from datetime import date, timedelta

from korea_trade.bases.fact_base import FactBase
from korea_trade.model.fact import Fact

_SOON = timedelta(days=10)  # around a release nothing of it has been revised


def may_be_of_another_vintage(base: FactBase, published: date | None, facts: Iterable[Fact]) -> bool:
    """Whether the figures of facts may have been revised between their documents and a text of that day.

    A document without a date is taken to be as old as the period that it reports.
    """
    if published is None:
        return True
    days = list[date]()
    for fact in facts:
        source = base.source_by_id.get(fact.source)
        day = source.published if source is not None else None
        days.append(date.fromisoformat(day) if day else fact.parsed_period.last_day)
    return all(abs(published - day) > _SOON for day in days)


def may_be_of_another_place(base: FactBase, published: date | None, facts: Iterable[Fact]) -> bool:
    """Whether what holds a place among all years may be told of another one: the year after it is over.

    Until then no other year has come in between, and a revision hardly moves a year past another.
    """
    ranks = tuple(facts)
    if published is not None and all(_is_in_year_after(published, fact) for fact in ranks):
        return False
    return may_be_of_another_vintage(base, published, ranks)


def _is_in_year_after(published: date, fact: Fact) -> bool:
    return fact.period.isdecimal() and published.year == int(fact.period) + 1
