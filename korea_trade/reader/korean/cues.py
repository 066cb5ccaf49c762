"""The words of a Korean sentence that prove what qualifies its statements."""

from collections.abc import Iterator, Sequence

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cue, Meant
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import UNITS
from korea_trade.reader.korean.times import Role

_MEANT = {
    "directions": Meant.DIRECTION, "limits": Meant.BOUND, "status": Meant.STATUS, "balances": Meant.BALANCE,
    "measures": Meant.MEASURE, "counts": Meant.COUNTED,
}  # fmt: skip
_PLAIN = {
    "records": (Meant.BEST, "high"), "bests": (Meant.BEST, "high"), "worsts": (Meant.BEST, "low"),
    "largest": (Meant.BEST, "high"), "ever": (Meant.EVER, ""), "firsts": (Meant.FIRST, ""),
    "ever_first": (Meant.FIRST, ""), "streaks": (Meant.STREAK, ""), "shares": (Meant.SHARE, ""),
    "working_days": (Meant.WORKING_DAYS, ""), "reached": (Meant.BOUND, "above"), "regained": (Meant.BOUND, "above"),
}  # fmt: skip

_WORLD = ("세계", "전 세계")


def cues_of(parts: Sequence[Element]) -> list[Cue]:
    """What the elements of a sentence mean for its statements, in order. Verbs are taken with their endings."""
    return [cue for part in parts for cue in _cues(part)]


def _cues(part: Element) -> Iterator[Cue]:
    start, end = part.start, part.end
    verb = part.stop if part.ending else end
    for kind, meaning in part.means.items():
        if kind in _MEANT:
            yield Cue(_MEANT[kind], start, verb, meaning.value)
        elif kind in _PLAIN:
            yield Cue(_PLAIN[kind][0], start, verb, _PLAIN[kind][1])
    if part.time is not None and part.time.role is Role.SINCE:
        yield Cue(Meant.SINCE, start, end)
    elif part.time is not None and part.time.role is Role.COMPARISON:
        yield Cue(Meant.COMPARISON, start, end, part.time.against)
    elif part.time is not None and part.time.role in (Role.AMONG, Role.PERIOD, Role.SAME):
        yield Cue(Meant.TIME, start, end, part.time.role)
    elif part.text in _WORLD:
        yield Cue(Meant.WORLD, start, end)
    if part.figure is None:
        return
    yield Cue(Meant.NUMBER, start, end, number=part.figure.value)
    unit = UNITS.get(part.figure.noun or "")
    if unit is not None:
        yield Cue(Meant.FREQUENCY, start, end, unit)
    if part.figure.signed:
        yield Cue(Meant.SIGN, start, end)
    if part.figure.over or part.band:
        yield Cue(Meant.BOUND, start, end + part.band, "above")  # 500억 달러대
    if part.figure.kind is Kind.ORDINAL or (part.figure.noun or "") == "places":
        yield Cue(Meant.PLACE, start, end)
