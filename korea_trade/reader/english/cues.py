"""The words of an English sentence that prove what qualifies its statements."""

from collections.abc import Iterator, Sequence

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cue, Meant
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role

_MEANT = {
    "directions": Meant.DIRECTION, "moves": Meant.DIRECTION, "limits": Meant.BOUND, "status": Meant.STATUS,
    "balances": Meant.BALANCE, "frequencies": Meant.FREQUENCY, "ranks": Meant.BEST, "measures": Meant.MEASURE,
    "counts": Meant.COUNTED,
}  # fmt: skip
_PLAIN = {
    "records": (Meant.BEST, "high"), "ever": (Meant.EVER, ""), "firsts": (Meant.FIRST, ""),
    "streaks": (Meant.STREAK, ""), "share_verbs": (Meant.SHARE, ""), "world": (Meant.WORLD, ""),
    "working_days": (Meant.WORKING_DAYS, ""), "in_the_black": (Meant.BALANCE, "surplus"),
    "in_the_red": (Meant.BALANCE, "deficit"), "led": (Meant.DIRECTION, "up"), "runs": (Meant.STREAK, ""),
}  # fmt: skip
_THAN = {"above": "up", "beyond": "up", "below": "down", "under": "down"}


def cues_of(parts: Sequence[Element]) -> list[Cue]:
    """What the elements of a sentence mean for its statements, in order."""
    return [cue for part in parts for cue in _cues(part)]


def _cues(part: Element) -> Iterator[Cue]:
    start, end = part.start, part.end
    for kind, meaning in part.meanings.items():
        if kind in _MEANT:
            yield Cue(_MEANT[kind], start, end, meaning.value)
        elif kind in _PLAIN:
            yield Cue(_PLAIN[kind][0], start, end, _PLAIN[kind][1])
    if part.time is not None and part.time.role is Role.SINCE:
        yield Cue(Meant.SINCE, start, end)
    elif part.comparison is not None:
        yield Cue(Meant.COMPARISON, start, end, part.comparison.against or "")
        if part.comparison.preposition in _THAN:  # "33.9 percent above a year earlier"
            yield Cue(Meant.DIRECTION, start, end, _THAN[part.comparison.preposition])
    elif part.period is not None:
        yield Cue(Meant.TIME, start, end)
    if part.figure is None:
        return
    yield Cue(Meant.NUMBER, start, end, number=part.figure.value)
    if part.figure.signed:
        yield Cue(Meant.SIGN, start, end)
    if part.figure.over:
        yield Cue(Meant.BOUND, start, end, "above")
    if part.figure.kind is Kind.ORDINAL:
        yield Cue(Meant.PLACE, start, end)
