"""The words of an English sentence that prove what qualifies its statements."""

from collections.abc import Iterator, Sequence

from korea_trade.reader.cue import MEANT, PLAIN, Cue, Meant, cues_of_figure, cues_of_words
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role
from korea_trade.vocabulary.word_lists import word_list

_MEANT = {**MEANT, "moves": Meant.DIRECTION, "frequencies": Meant.FREQUENCY, "ranks": Meant.BEST}
_PLAIN = {
    **PLAIN, "share_verbs": (Meant.SHARE, ""), "world": (Meant.WORLD, ""), "in_the_black": (Meant.BALANCE, "surplus"),
    "in_the_red": (Meant.BALANCE, "deficit"), "led": (Meant.DIRECTION, "up"), "runs": (Meant.STREAK, ""),
}  # fmt: skip
_THAN = {"above": "up", "beyond": "up", "below": "down", "under": "down"}


def cues_of(parts: Sequence[Element]) -> list[Cue]:
    """What the elements of a sentence mean for its statements, in order."""
    return [cue for part in parts for cue in _cues(part)]


def _cues(part: Element) -> Iterator[Cue]:
    start, end = part.start, part.end
    yield from cues_of_words(part.meanings, start, end, _MEANT, _PLAIN)
    if part.time is not None and part.time.role is Role.SINCE:
        yield Cue(Meant.SINCE, start, end)
    elif part.comparison is not None:
        yield Cue(Meant.COMPARISON, start, end, part.comparison.against or "")
        if part.comparison.preposition in _THAN:  # "33.9 percent above a year earlier"
            yield Cue(Meant.DIRECTION, start, end, _THAN[part.comparison.preposition])
    elif part.period is not None:
        yield Cue(Meant.TIME, start, end)
    if part.figure is not None:
        yield from cues_of_figure(part.figure, start, end)
        if part.word.endswith(tuple(word_list("multiplied"))):
            yield Cue(Meant.DIRECTION, start, end, "up")
        elif part.word.endswith("halved"):
            yield Cue(Meant.DIRECTION, start, end, "down")
