"""The direction in which a text has a level move: "exports rose to $512.9 billion", where the facts have them fall.

Also past a limit: "imports climbed above $460 billion".
"""

import re
from dataclasses import dataclass

from korea_trade.arithmetic.cell import Cell
from korea_trade.documents.numbers import Kind as FigureKind
from korea_trade.documents.numbers import Mention, find_mentions
from korea_trade.model.codes import Comparison, Flow, Measure
from korea_trade.reader.statement import Statement
from korea_trade.verification.closeness import Known
from korea_trade.verification.doubts import has_caveat, is_in_conflict
from korea_trade.verification.figure import Figure
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.named_times import years_named
from korea_trade.vocabulary.sentence_words import Kind, sentence_words

_LONG = 90  # characters around a level, among which that before it stands
_SHORT = 60  # characters around a level, among which its verb stands


@dataclass(frozen=True, slots=True)
class _Way:
    """The words that have a level rise or fall: its verb alone, and those that have the level it moves from."""

    rises: bool
    verb_before: Kind
    verb_behind: Kind
    from_before: Kind
    from_behind: Kind


_WAYS = (
    _Way(True, "rose-to", "to-a-rise", "rose-from", "up-from-behind"),
    _Way(False, "fell-to", "to-a-fall", "fell-from", "down-from-behind"),
)


def moves_against(
    knowledge: Knowledge, figure: Figure, statement: Statement, cell: Cell, period: str, text: str
) -> Known | None:
    """The growth that a verb of a level is against, where nothing else can be meant; None where none is, or it may be.

    A verb of a year is against the year before, that of a month only where the sentence says so.
    """
    if (
        statement.measure not in (Measure.VALUE, Measure.THRESHOLD)
        or statement.growth is not None
        or statement.is_change
    ):
        return None
    if cell.flow is Flow.BALANCE and (statement.value is None or statement.value <= 0):
        return None
    rose = rises(figure, text)
    if rose is None or not _is_of_the_year_before(period, text[slice(*statement.sentence)]):
        return None
    growths = knowledge.growths(cell, period, Comparison.PREVIOUS_YEAR)
    if not growths or any(_is_no_ground(known) or _is_up(known) in (rose, None) for known in growths):
        return None
    return growths[0]


def _is_no_ground(known: Known) -> bool:
    """Whether a growth contradicts other facts, or a direction without a rate is to be used with care."""
    return is_in_conflict(known) or (known.limit and has_caveat(known))


def rises(figure: Figure, text: str) -> bool | None:
    """Whether the words right before a level, or right behind it, have it rise; None where they do not say."""
    start, end = figure.mention.start, figure.mention.end
    before, behind = text[max(0, start - _SHORT) : start], text[end : end + _SHORT]
    for way in _WAYS:
        if sentence_words(way.verb_before).search(before) or sentence_words(way.verb_behind).match(behind):
            return way.rises
    return None


def moves_against_itself(figure: Figure, text: str) -> bool:
    """Whether a level rises to less, or falls to more, than the one that its words have it move from."""
    start, end = figure.mention.start, figure.mention.end
    before, behind = text[max(0, start - _LONG) : start], text[end : end + _LONG]
    for way in _WAYS:
        said = _from_level(way, before, behind)
        earlier = _level(said["level"]) if said is not None else None
        if earlier is not None and earlier.unit == figure.mention.unit and earlier.value is not None:
            level = figure.mention.value
            return level is not None and (level < earlier.value if way.rises else level > earlier.value)
    return False


def _from_level(way: _Way, before: str, behind: str) -> "re.Match[str] | None":
    """The words with the level that another moves from: before a Korean verb; in an English one, or behind it."""
    if sentence_words(way.verb_behind).match(behind):
        return sentence_words("from-a-level").search(before)
    from_behind = "from-a-level-behind" if sentence_words(way.verb_before).search(before) else way.from_behind
    return sentence_words(way.from_before).search(before) or sentence_words(from_behind).match(behind)


def _level(words: str) -> Mention | None:
    """The only sum of money that words name."""
    found = [mention for mention in find_mentions(words) if mention.kind is FigureKind.MONEY]
    return found[0] if len(found) == 1 else None


def _is_of_the_year_before(period: str, sentence: str) -> bool:
    """Whether the sentence compares with the year before, and can compare with no other time."""
    year = int(period[:4])
    others = {int(named) for named in years_named(sentence)} - {year, year - 1}
    if others or sentence_words("against-another-time").search(sentence):
        return False
    return period.isdecimal() or sentence_words("against-a-year-before").search(sentence) is not None


def _is_up(known: Known) -> bool | None:
    low, high = known.interval.low, known.interval.high
    if low is not None and low >= 0:
        return True
    return False if high is not None and high <= 0 else None
