"""The words of a Korean sentence that prove what qualifies its statements."""

from collections.abc import Iterator, Sequence

from korea_trade.reader.cue import MEANT, PLAIN, Cue, Meant, cues_of_figure, cues_of_words
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import UNITS
from korea_trade.reader.korean.times import Role
from korea_trade.vocabulary.word_lists import korean_list

_PLAIN = {
    **PLAIN, "bests": (Meant.BEST, "high"), "worsts": (Meant.BEST, "low"), "largest": (Meant.BEST, "high"),
    "ever_first": (Meant.FIRST, ""), "shares": (Meant.SHARE, ""), "reached": (Meant.BOUND, "above"),
    "regained": (Meant.BOUND, "above"),
}  # fmt: skip


def cues_of(parts: Sequence[Element]) -> list[Cue]:
    """What the elements of a sentence mean for its statements, in order. Verbs are taken with their endings."""
    return [cue for part in parts for cue in _cues(part)]


def _cues(part: Element) -> Iterator[Cue]:
    start, end = part.start, part.end
    verb = part.stop if part.ending else end
    yield from cues_of_words(part.means, start, verb, MEANT, _PLAIN)
    if part.time is not None and part.time.role is Role.SINCE:
        yield Cue(Meant.SINCE, start, end)
    elif part.time is not None and part.time.role is Role.COMPARISON:
        yield Cue(Meant.COMPARISON, start, end, part.time.against)
    elif part.time is not None and part.time.role in (Role.AMONG, Role.PERIOD, Role.SAME):
        yield Cue(Meant.TIME, start, end, part.time.role)
    elif part.text in korean_list("world"):
        yield Cue(Meant.WORLD, start, end)
    if part.figure is None:
        return
    unit = UNITS.get(part.figure.noun or "")
    if unit is not None:
        yield Cue(Meant.FREQUENCY, start, end, unit)
    yield from cues_of_figure(part.figure, start, end, band=part.band)
