"""Whether a sentence claims something else with a figure than the facts do that have its digits, or denies it."""

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LEGS, Measure
from korea_trade.reader.doubts import SOLD_WHERE
from korea_trade.verification.codes import Outcome
from korea_trade.verification.flow_phrases import is_of_some_trade
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import EVENTS
from korea_trade.verification.other_counts import is_told_of_another_count
from korea_trade.verification.other_events import is_told_of_another_event
from korea_trade.verification.other_levels import is_told_of_another_level
from korea_trade.verification.other_shares import is_share_of_another_whole, is_told_of_another_share
from korea_trade.verification.other_sizes import is_told_of_another_size
from korea_trade.verification.sellers import is_sold_by_another
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.sentence_words import sentence_words

_LEVELS = (Measure.VALUE, Measure.THRESHOLD, Measure.DAILY_AVERAGE)


def is_told_otherwise(found: Judgement, wording: Wording, members: frozenset[str]) -> bool:
    """Whether words make a figure that of something else than the facts that would bear it out, or be against it.

    ``members`` are the partners that the one of the fact takes in.
    """
    if not found.facts:
        return False
    fact, statement = found.facts[0], found.figure.statement
    if found.outcome is Outcome.OTHER_DEFINITION:
        return is_sold_by_another(fact, wording)
    if not (found.holds or found.outcome is Outcome.CONTRADICTS):
        return False
    if statement is not None and statement.doubtful == SOLD_WHERE and not found.figure.is_beside_right_one:
        return True
    if wording.says("not-so"):
        return True
    if statement is not None and is_share_of_another_whole(wording, statement):
        return True
    of_trade = fact.measure in (*_LEVELS, *EVENTS, Measure.SHARE) and fact.flow in LEGS
    if of_trade and (wording.says("opened-by-a-basis") or is_of_some_trade(fact, wording)):
        return True
    if of_trade and (is_sold_by_another(fact, wording) or _opens_with_another_country(found, wording)):
        return True
    if found.holds and wording.says_right_before("nearly"):
        return True
    if fact.measure is Measure.COUNT:
        return is_told_of_another_count(fact, wording)
    if fact.measure in EVENTS:
        return is_told_of_another_event(fact, wording)
    of = {code for one in found.facts for code in (one.item, one.partner) if code is not None}
    if found.holds and is_told_of_another_share(fact, wording, members | of):
        return True
    if fact.measure not in _LEVELS:
        return False
    measured = wording.figure.mention.kind in (Kind.MONEY, Kind.PERCENT)
    if not measured:
        return False
    return is_told_of_another_level(fact, wording) or (found.holds and is_told_of_another_size(fact, wording))


def _opens_with_another_country(found: Judgement, wording: Wording) -> bool:
    """Whether a sentence begins with a country that the facts are not of: "In Japan, exports rose"."""
    opening = sentence_words("opened-by-a-country").match(wording.sentence)
    if opening is None:
        return False
    country = opening["country"] or opening["country_ko"]
    return bool(wording.names_in(country, "partner") - {fact.partner for fact in found.facts})
