"""Words of a sentence that mean something for its statements: which way, how limited, since when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.vocabulary.phrases import Meaning

Place = tuple[int, int]


class Meant(StrEnum):
    """What words of a sentence may prove of its statements, beside figures and names."""

    DIRECTION = "direction"
    SIGN = "sign"
    BALANCE = "balance"
    BOUND = "bound"
    STATUS = "status"
    COMPARISON = "comparison"
    SINCE = "since"
    FREQUENCY = "frequency"
    NUMBER = "number"
    BEST = "best"
    PLACE = "place"
    EVER = "ever"
    TIME = "time"
    FIRST = "first"
    STREAK = "streak"
    MEASURE = "measure"
    SHARE = "share"
    WORLD = "world"
    WORKING_DAYS = "working-days"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that mean something for statements: what, its value (``up``) or number, and where they stand."""

    meant: Meant
    start: int
    end: int
    value: str = ""
    number: Decimal | None = None


MEANT = {
    "directions": Meant.DIRECTION, "limits": Meant.BOUND, "status": Meant.STATUS, "balances": Meant.BALANCE,
    "measures": Meant.MEASURE, "counts": Meant.COUNTED,
}  # fmt: skip
"""What words of a kind mean in both languages; their own meaning is the value."""

PLAIN = {
    "records": (Meant.BEST, "high"), "ever": (Meant.EVER, ""), "firsts": (Meant.FIRST, ""),
    "streaks": (Meant.STREAK, ""), "working_days": (Meant.WORKING_DAYS, ""),
}  # fmt: skip
"""What words of a kind mean in both languages, and the value that all of them have."""


def cues_of_words(
    meanings: Mapping[str, Meaning],
    start: int,
    end: int,
    meant: Mapping[str, Meant],
    plain: Mapping[str, tuple[Meant, str]],
) -> Iterator[Cue]:
    """What the meanings of words say for statements, in their order."""
    for kind, meaning in meanings.items():
        if kind in meant:
            yield Cue(meant[kind], start, end, meaning.value)
        elif kind in plain:
            yield Cue(plain[kind][0], start, end, plain[kind][1])


def cues_of_figure(figure: Mention, start: int, end: int, *, band: int = 0) -> Iterator[Cue]:
    """What a figure says for statements; ``band`` is the length of an ending that makes it a limit (500억 달러대)."""
    yield Cue(Meant.NUMBER, start, end, number=figure.value)
    if figure.signed:
        yield Cue(Meant.SIGN, start, end)
    if figure.over or band:
        yield Cue(Meant.BOUND, start, end + band, "above")
    if figure.kind is Kind.ORDINAL or figure.noun == "places":
        yield Cue(Meant.PLACE, start, end)


def nearest(cues: Iterable[Cue], place: Place) -> Place | None:
    """Where those of the words stand that are nearest to a place; None if there are none."""
    best = min(cues, key=lambda cue: max(cue.start - place[1], place[0] - cue.end, 0), default=None)
    return None if best is None else (best.start, best.end)
