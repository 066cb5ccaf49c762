"""Whether a sentence tells of another event or share than the fact that its number is that of: a deficit, the lowest.

Such a number is right, or wrong, by chance.
"""

from korea_trade.model.codes import Among, Direction, Event, Flow, Measure, Ranked, RankedFrom
from korea_trade.model.fact import Fact
from korea_trade.verification.direction_of_level import rises
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.knowledge import EVENTS
from korea_trade.verification.nearer_words import named
from korea_trade.vocabulary.sentence_words import Kind, sentence_words
from korea_trade.vocabulary.words import Name


def is_told_of_another_event(fact: Fact, figure: Figure, text: str, sentence: str) -> bool:
    """Whether a fact on a rank, a streak or a first time has another event than a sentence tells of."""
    if fact.measure not in EVENTS:
        return False
    if fact.flow is Flow.BALANCE and fact.event is not Event.DEFICIT and _says("deficit", sentence):
        return not _says("surplus", sentence)
    if fact.measure is Measure.RANK:
        return _is_of_another_rank(fact, sentence)
    if fact.event is Event.SURPLUS:
        return _says("surplus-shrank", sentence)
    if fact.event is Event.BOTH_GROW:
        return _says("exports-and-imports", sentence)
    is_so_long_unread = figure.role is Role.FIRST and figure.statement is not None and figure.statement.value is None
    return is_so_long_unread and sentence_words("so-long-behind").match(text, figure.mention.end) is not None


def _is_of_another_rank(fact: Fact, sentence: str) -> bool:
    if fact.among is Among.ORDER:
        return _says("in-part-of-the-world", sentence)
    if fact.ranked_from is not RankedFrom.LOWEST and _says("lowest", sentence) and not _says("highest", sentence):
        return True
    return fact.ranked is Ranked.DAILY_AVERAGE_GROWTH and not _says("growth", sentence)


def is_told_of_another_share(fact: Fact, figure: Figure, text: str, sentence: str, names: tuple[Name, ...]) -> bool:
    """Whether a share that a fact has of all trade is told of another whole or of the rest, or as moving otherwise."""
    if fact.measure is not Measure.SHARE or fact.item is not None:
        return False
    if _says("share-of-something-else", sentence):
        return True
    wholes = sentence_words("whole-of-share").finditer(sentence)
    if any(named(whole[0], "item", names) for whole in wholes):
        return True
    if fact.direction not in (Direction.UP, Direction.DOWN):
        return False
    start, end = figure.mention.start, figure.mention.end
    was_before = sentence_words("from-a-share").search(text[max(0, start - _SHORT) : start])
    if was_before or sentence_words("from-a-share-behind").match(text, end):
        return True
    rose = rises(figure, text)
    return rose is not None and rose is not (fact.direction is Direction.UP)


def _says(kind: Kind, sentence: str) -> bool:
    return sentence_words(kind).search(sentence) is not None


_SHORT = 60  # characters before a share
