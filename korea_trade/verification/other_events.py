"""Whether a rank, a streak or a first time is told of another event than a fact has: a deficit, the lowest.

Such a number is right, or wrong, by chance.
"""

from korea_trade.hangul import has_hangul
from korea_trade.model.codes import Among, Event, Flow, Measure, Ranked, RankedFrom
from korea_trade.model.fact import Fact
from korea_trade.verification.figure import Role
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.sentence_words import sentence_words

_OF_DAYS = (Ranked.DAILY_AVERAGE, Ranked.DAILY_AVERAGE_GROWTH)


def is_told_of_another_event(fact: Fact, wording: Wording) -> bool:
    """Whether a fact on a rank, a streak or a first time has another event than a sentence tells of."""
    if wording.says_in_clause("by-quantity"):
        return True
    if fact.ranked not in _OF_DAYS and wording.says_in_clause("working-day-adjusted"):
        return True
    if fact.flow is Flow.BALANCE and fact.event is not Event.DEFICIT and wording.says("deficit"):
        return not wording.says("surplus")
    if fact.measure is Measure.RANK:
        return _is_of_another_rank(fact, wording)
    match fact.event:
        case Event.SURPLUS:
            return wording.says("surplus-moved")
        case Event.BOTH_GROW:
            return wording.says("exports-and-imports")
        case Event.RECORD:
            return _is_of_the_lowest(wording)
        case Event.LARGEST_DESTINATION:
            return _is_of_another_market(wording) or _passes_another(fact, wording)
    statement = wording.figure.statement
    is_so_long_unread = wording.figure.role is Role.FIRST and statement is not None and statement.value is None
    return is_so_long_unread and wording.says_right_behind("so-long-behind")


def _is_of_the_lowest(wording: Wording) -> bool:
    return wording.says("lowest") and not wording.says("highest")


def _is_of_another_rank(fact: Fact, wording: Wording) -> bool:
    if fact.among is Among.ORDER:
        return _is_of_another_order(wording)
    if fact.among is Among.DESTINATIONS and (_is_market_of_another_country(wording) or _passes_another(fact, wording)):
        return True
    if fact.ranked_from is not RankedFrom.LOWEST and _is_of_the_lowest(wording):
        return True
    if fact.among is Among.HISTORY and wording.says("among-others") and not wording.says("of-all-time"):
        return not wording.says("record")
    return fact.ranked is Ranked.DAILY_AVERAGE_GROWTH and not wording.says("growth")


def _is_of_another_order(wording: Wording) -> bool:
    """Whether a place is one in Asia, by size ("the sixth-largest exporter"), of another country, or a sixth time."""
    of_times = wording.says_right_behind("time-behind") or has_hangul(wording.figure.mention.text)
    if of_times and not wording.says("country-of-an-order"):
        return True
    if wording.says("in-part-of-the-world") or wording.says_right_behind("exporter-behind"):
        return True
    before = wording.before
    return bool(wording.names_in(before, "partner")) and sentence_words("korea").search(before) is None


def _is_of_another_market(wording: Wording) -> bool:
    """Whether the greatest market is one of all trade, of some goods or of others: "trading partner", "for cars"."""
    if wording.says("not-a-destination") or _is_market_of_another_country(wording):
        return True
    goods = (
        text for found in sentence_words("market-of").finditer(wording.sentence) for text in found.groups() if text
    )
    return any(wording.names_in(words, "item") for words in goods)


def _passes_another(fact: Fact, wording: Wording) -> bool:
    """Whether a partner passes one that the document of a fact does not name beside it: "passed Japan to become"."""
    told = wording.names_in(" ".join(fact.quotes), "partner")
    places = sentence_words("passed-whom").finditer(wording.sentence)
    passed = [name for place in places for name in place.groups() if name]
    return len(told) > 1 and any(wording.names_in(name, "partner") - told for name in passed)


def _is_market_of_another_country(wording: Wording) -> bool:
    """Whether a market is that of another country, which Korea may be: "the U.S.'s top export destination"."""
    if wording.says("korea-as-market"):
        return True
    owners = (
        name
        for found in sentence_words("market-of-a-country").finditer(wording.sentence)
        for name in found.groups()
        if name
    )
    return any(wording.names_in(name, "partner") for name in owners)
