"""Rules about counts: the number said against the total said, and against the items named."""

from collections.abc import Iterator
from itertools import combinations, product

from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.verdict import Verdict, decided, undetermined
from korea_trade.documents.numbers import Kind, find_mentions
from korea_trade.model.codes import Direction, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase


def check_counts(known: Known) -> Iterator[Verdict]:
    """A count is at most what it is out of, matches the list of its members, and fits the other counts of its kind."""
    counts = [fact for fact in known.measured(Measure.COUNT) if fact.value is not None]
    values: dict[_Group, list[Fact]] = {}
    for fact in known.measured(Measure.VALUE):
        values.setdefault(_group(fact), []).append(fact)
    alike: dict[_Group, list[int]] = {}
    for index, count in enumerate(counts):
        if count.of is not None and count.value is not None:
            yield decided(Rule.COUNT, (count,), phrase(VerdictPhrases.out_of, count), holds=count.value <= count.of)
        yield _against_list(values.get(_group(count), []), count)
        alike.setdefault((*_group(count), count.item, count.partner, count.unit), []).append(index)
    pairs = sorted(pair for group in alike.values() for pair in _opposite(counts, group))
    for one, other in pairs:
        yield from _fit_together(counts[one], counts[other])


_Group = tuple[object, ...]


def _group(fact: Fact) -> _Group:
    """What facts must share for a count to be about them."""
    return fact.source, fact.period, fact.flow, fact.sector


def _opposite(counts: list[Fact], group: list[int]) -> Iterator[tuple[int, int]]:
    """The pairs in a group of counts of which one went another way than the other."""
    by_direction: dict[Direction, list[int]] = {}
    for index in group:
        if (direction := counts[index].direction) is not None:
            by_direction.setdefault(direction, []).append(index)
    for some, others in combinations(by_direction.values(), 2):
        yield from ((min(pair), max(pair)) for pair in product(some, others))


def _fit_together(one: Fact, other: Fact) -> Iterator[Verdict]:
    """What went up and what went down is together no more than there is."""
    same = one.of == other.of or None in (one.of, other.of)
    of = one.of if one.of is not None else other.of
    if same and of is not None:
        assert one.value is not None and other.value is not None  # noqa: S101, PT018  (counts have a value)
        total = one.value + other.value
        message = phrase(VerdictPhrases.counts_out_of, one, other, of)
        yield decided(Rule.COUNT, (one, other), message, holds=total <= of)


def _against_list(values: list[Fact], count: Fact) -> Verdict:
    """The facts listed under a count are those whose quotes share the words that state its number."""
    words = [quote for quote in count.quotes if _states_number(count, quote)]
    listed = [
        fact
        for fact in values
        if fact.direction is count.direction
        and _member(fact, count) is not None
        and any(
            (quote in word or word in quote) and _states_number(count, quote) for quote in fact.quotes for word in words
        )
    ]
    members = {_member(fact, count) for fact in listed}
    if not members:
        return undetermined(Rule.COUNT, (count,), phrase(VerdictPhrases.members_named, count, 0))
    message = phrase(VerdictPhrases.members_named, count, len(members))
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
