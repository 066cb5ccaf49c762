"""The parts of a fact that the reader does not bind: whether the words of its quotes leave room for them."""

from collections.abc import Collection, Iterator, Sequence

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import OUTLOOK, Bound, Direction, Flow, Frequency, Measure
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase
from korea_trade.reader.english.periods import find_times
from korea_trade.reader.reasons import Reason
from korea_trade.vocabulary.words import says

_FLOWS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE, Flow.FDI, Flow.PRODUCTION, Flow.DOMESTIC_SALES)
_OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


def contradicted(fact: Fact, words: str, numbers: Sequence[Mention]) -> Iterator[tuple[Reason, Wrong]]:
    """Each part of a fact that the words of its quotes exclude, with a sentence that says so.

    They exclude a part where they have words of its kind, and all of them say something else.
    """
    yield from _flow(fact, words)
    yield from _direction(fact, words)
    yield from _limit(fact, words)
    yield from _status(fact, words)
    yield from _period(fact, words, numbers)


def _flow(fact: Fact, words: str) -> Iterator[tuple[Reason, Wrong]]:
    if fact.flow not in _FLOWS or fact.inferred.flow is not None or _has_flow(words, fact.flow):
        return
    others = [flow for flow in _FLOWS if _has_flow(words, flow)]
    if others:
        yield Reason.OTHER_FLOW, phrase(ProblemPhrases.quotes_of_flows, tuple(others), fact.flow)


def _has_flow(words: str, flow: Flow) -> bool:
    if flow is Flow.BALANCE and (says(words, "balances", "surplus") or says(words, "balances", "deficit")):
        return True
    return says(words, "flows", flow) or says(words, "flow_verbs", flow)


def _direction(fact: Fact, words: str) -> Iterator[tuple[Reason, Wrong]]:
    opposite = _OPPOSITE.get(fact.direction) if fact.direction is not None else None
    if fact.direction is None or opposite is None or fact.inferred.direction is not None:
        return
    if fact.flow is Flow.BALANCE and says(words, "balances", "deficit"):
        return  # a deficit that widened is a balance that went down
    if says(words, "directions", opposite) and not says(words, "directions", fact.direction):
        yield Reason.OTHER_DIRECTION, phrase(ProblemPhrases.quotes_say_other, opposite, fact.direction)


def _status(fact: Fact, words: str) -> Iterator[tuple[Reason, Wrong]]:
    """What is aimed at or expected has not happened, and the other way round."""
    hoped = [status for status in OUTLOOK if says(words, "status", status)]
    if fact.status in OUTLOOK:
        if not hoped:
            yield Reason.OTHER_STATUS, phrase(ProblemPhrases.quotes_lack_outlook, fact.status)
    elif hoped:
        yield Reason.OTHER_STATUS, phrase(ProblemPhrases.quotes_of_outlook, hoped[0], fact.status)


def _limit(fact: Fact, words: str) -> Iterator[tuple[Reason, Wrong]]:
    """A balance above zero is a surplus, below zero a deficit; other limits are those of the words before them."""
    if fact.measure is not Measure.THRESHOLD or fact.bound is Bound.ABOUT or fact.bound is None:
        return
    deep = fact.value is not None and fact.value < 0  # a deficit above $10 billion is a balance below -10
    above = (fact.bound is Bound.ABOVE) != deep
    kind, pair = ("balances", ("surplus", "deficit")) if fact.value == 0 else ("limits", ("above", "below"))
    stated, other = pair if above else pair[::-1]
    if says(words, kind, other) and not says(words, kind, stated):
        yield Reason.OTHER_LIMIT, phrase(ProblemPhrases.quotes_say_other, other, stated)


def _period(fact: Fact, words: str, numbers: Sequence[Mention]) -> Iterator[tuple[Reason, Wrong]]:
    """Years that the quotes name, none of which is a year of the fact; a time that it dates back to must be named."""
    named = {mention.when.year for mention in numbers if mention.when is not None and mention.when.year is not None}
    if fact.since is not None and not _dates_back(fact.since, words, named):
        yield Reason.NOT_STATED, phrase(ProblemPhrases.since_not_quoted, fact.since)
    period = fact.parsed_period
    years = {period.start.year, period.end.year} | ({int(fact.since[:4])} if fact.since else set())
    years |= {period.start.year - 1} if fact.comparison is not None else set()
    dated = {mention.when.year for mention in numbers if mention.kind is Kind.DATE and mention.when is not None}
    undated_years = {year for year in named - dated if year is not None}
    inferred = fact.inferred.period is not None or fact.inferred.year is not None
    if inferred:
        return
    if undated_years and not undated_years & years:
        yield Reason.OTHER_PERIOD, phrase(ProblemPhrases.quotes_of_years, tuple(sorted(undated_years)), str(period))
    elif not _has_months(fact, words, numbers):
        yield Reason.OTHER_PERIOD, phrase(ProblemPhrases.quotes_of_months, str(period))


def _dates_back(since: str, words: str, named: Collection[int | None]) -> bool:
    """Whether the quotes name the time that something dates back to, its month too where it has one."""
    if int(since[:4]) not in named:
        return False
    times = [tag.when for tag in find_times(words) if tag.when is not None and tag.when.months is not None]
    return len(since) == 4 or not times or any(time.months == (int(since[5:7]),) * 2 for time in times)


def _has_months(fact: Fact, words: str, numbers: Sequence[Mention]) -> bool:
    """Whether the months that the quotes name, if any, leave room for those of the fact."""
    times = (mention.when for mention in numbers if mention.kind in (Kind.MONTH, Kind.PART, Kind.DAYS))
    named = [time.months for time in times if time is not None and time.months is not None]
    named += [tag.when.months for tag in find_times(words) if tag.when is not None and tag.when.months is not None]
    period = fact.parsed_period
    if period.frequency is Frequency.ANNUAL or not named:
        return True
    first, last = period.start.month, period.end.month
    since = {int(fact.since[5:7])} if fact.since is not None and len(fact.since) > 4 else set()
    return any((start <= last and end >= first) or start in since for start, end in named)
