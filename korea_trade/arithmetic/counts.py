"""Rules about counts: the number said against the total said, and against the items named."""

from collections.abc import Iterator
from itertools import combinations

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.verdict import Verdict, decided, undetermined
from korea_trade.documents.numbers import Kind, find_mentions
from korea_trade.model.codes import Measure, Unit
from korea_trade.model.fact import Fact


def check_counts(known: Known) -> Iterator[Verdict]:
    """A count is at most what it is out of, matches the list that names its members, and fits the counts beside it."""
    counts = [fact for fact in known.measured(Measure.COUNT) if fact.value is not None]
    for count in counts:
        if count.of is not None and count.value is not None:
            yield decided(Rule.COUNT, (count,), f"{count.value} out of {count.of}", holds=count.value <= count.of)
        yield _against_list(known, count)
    for one, other in combinations(counts, 2):
        together = (
            _cell(one) == _cell(other)
            and one.source == other.source
            and (one.of == other.of or None in (one.of, other.of))
        )
        of = one.of if one.of is not None else other.of
        if together and one.direction is not other.direction and of is not None:
            assert one.value is not None and other.value is not None  # noqa: S101, PT018  (filtered above)
            total = one.value + other.value
            message = f"{one.value} {one.direction} and {other.value} {other.direction}, out of {of}"
            yield decided(Rule.COUNT, (one, other), message, holds=total <= of)


def _cell(fact: Fact) -> tuple[object, ...]:
    return fact.flow, fact.sector, fact.item, fact.partner, fact.period, fact.unit


def _against_list(known: Known, count: Fact) -> Verdict:
    """The facts listed under a count are those whose quotes share the words that state its number."""
    words = [quote for quote in count.quotes if _states_number(count, quote)]
    listed = [
        fact
        for fact in known.measured(Measure.VALUE)
        if (fact.source, fact.period, fact.flow, fact.sector) == (count.source, count.period, count.flow, count.sector)
        and fact.direction is count.direction
        and _member(fact, count) is not None
        and any(
            quote in word or word in quote for quote in fact.quotes for word in words if _states_number(count, quote)
        )
    ]
    members = {_member(fact, count) for fact in listed}
    if not members:
        return undetermined(Rule.COUNT, (count,), f"{count.value} {count.unit} said, none of them named")
    message = f"{count.value} {count.unit} said, {len(members)} named"
    return decided(Rule.COUNT, (count, *listed), message, holds=len(members) == count.value)


def _member(fact: Fact, count: Fact) -> str | None:
    if count.unit is Unit.ITEMS:
        return fact.item if fact.partner == count.partner and fact.item != count.item else None
    return fact.partner if fact.item == count.item else None


def _states_number(count: Fact, quote: str) -> bool:
    return any(
        mention.value == count.value and mention.kind in (Kind.CARDINAL, Kind.ORDINAL)
        for mention in find_mentions(quote)
    )
