"""Places in the order in which countries reached a level."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.frames.line import Line, finding, number

_COUNTRIES = ("country", "nation", "economy")
_BETWEEN = ("in", "the", "world", "worldwide", "globally", "in history", "ever", "on earth")
_FARTHEST = 7  # nodes from the ordinal to the verb
_SO = ["do", "so"]


def orders(line: Line) -> None:
    """For "the sixth country to reach $700 billion", "making it the sixth nation ever to do so"."""
    for at in range(len(line.nodes)):
        ordinal = line.free(at, Kind.ORDINAL)
        to = _verb(line, at, number(ordinal)) if ordinal is not None else None
        if ordinal is None or to is None:
            continue
        last, level = _level(line, to)
        if level is None:
            continue
        cell = next((cell for cell in line.subject if cell.flow is not None and not cell.foreign), line.subject[0])
        found = finding(line, "rank", "rank", at, last, cell)
        found.values |= {"value": number(ordinal), "unit": "place", "among": "order", "level": level}
        found.spans["value"] = (ordinal.start, ordinal.end)
        line.take(at)


def _verb(line: Line, at: int, place_in_order: Decimal) -> int | None:
    """The place of "to" behind "sixth country", "seventh in the world", "the sixth"; None where none is counted."""
    counted = line.word(at - 1) == "the" and place_in_order > 1
    for place in range(at + 1, min(at + 1 + _FARTHEST, len(line.nodes))):
        word = line.word(place)
        if word == "to" or word.startswith("to "):
            return place if counted or _is_so(line, place) else None
        counted = counted or word in _COUNTRIES or word == "world"
        if word not in (*_COUNTRIES, *_BETWEEN):
            return None
    return None


def _is_so(line: Line, to: int) -> bool:
    return [line.word(place) for place in range(to + 1, to + 3)] == _SO


def _level(line: Line, to: int) -> tuple[int, Decimal | None]:
    """Where the words end, and the sum that was reached: behind the verb, or in the clause before for "to do so"."""
    if _is_so(line, to):
        here = (found.values.get("value") for found in reversed(line.findings) if found.measure == "threshold")
        return to + 2, next(here, line.passed_before)
    for place in range(to + 1, min(to + 5, len(line.nodes))):
        element = line.element(place)
        if element is not None and element.is_figure(Kind.MONEY) and element.figure is not None:
            return place, element.figure.value
    return to, None
