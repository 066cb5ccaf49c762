"""Levels that were passed or stayed above."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Located
from korea_trade.reader.doubts import ITS_OWN, OF_WHICH_TIME, SEVERAL_NAMES
from korea_trade.reader.english.frames.figures import follows_levels_of_times
from korea_trade.reader.english.frames.line import Line, finding
from korea_trade.reader.english.frames.orders import is_level_in_order, is_of_partner
from korea_trade.reader.english.frames.then_levels import time_of_then
from korea_trade.reader.english.periods import TimeTag
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import word_list

_MARKS = ("mark", "threshold", "level", "milestone")


def thresholds(line: Line) -> None:
    """For "surpassing $10 billion", "exceeded the $500 billion mark": a level that was passed."""
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.MONEY, Kind.QUANTITY)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        if time_of_then(line, at) is not None:
            continue  # "above the $8.6 billion of a year before" is no mark
        place = line.left(at, "fillers")
        verb = line.element(place)
        marked = line.word(at + 1) in _MARKS and verb is not None and (verb.has("limits") or verb.has("level_verbs"))
        in_order = is_level_in_order(line, place)
        held = _is_held(line, place, at)
        if verb is None or not (verb.has("limits", part="verbs") or marked or in_order or held):
            continue
        bound = verb.value("limits") if verb.has("limits") else "above"
        cells = line.subject
        topic = line.topic(line.right(at + 1, "fillers")) if line.word(at + 1) in ("in", "of") else None
        if topic is not None and topic.cells[0].flow is not None:
            cells = [cell.over(line.subject[0]) if len(line.subject) == 1 else cell for cell in topic.cells]
        for cell in cells:
            found = finding(line, "threshold", "threshold", at, at, cell)
            found.values |= {"value": figure.figure.value, "unit": figure.figure.unit, "bound": bound}
            found.spans["value"] = (figure.start, figure.end)
            first = _time_behind_first(line, at)
            if first is not None:
                found.when, found.time = Located(first.text, first.start, first.end), first.when
            elif _is_of_every_month(line, at):
                found.values["every"] = "months"
                found.when, found.time = Located(figure.text, figure.start, figure.end), When(Shape.SAME, back=0)
            if len(cells) > 1 and not line.of_each:
                found.doubtful = SEVERAL_NAMES
            elif in_order and is_of_partner(cell):
                found.doubtful = ITS_OWN
            elif follows_levels_of_times(line, at):
                found.doubtful = OF_WHICH_TIME
        line.previous_money = figure
        line.take(at)


def _is_held(line: Line, limit: int, at: int) -> bool:
    """For "have been above $55 billion every month since July": a level that no month has fallen short of."""
    been = " ".join(line.word(limit - step) for step in (2, 1))
    limits = line.has(limit, "limits", "above") or line.has(limit, "limits", "below")
    in_a_row = line.word(limit - 1) in word_list("being") and any(
        line.has(place, "streaks") for place in range(at + 1, len(line.nodes))
    )
    return limits and (in_a_row or (been in ("have been", "has been") and _is_of_every_month(line, at)))


def _is_of_every_month(line: Line, at: int) -> bool:
    """For "$55 billion in each month": whether a level is said to be passed month by month."""
    behind = at + 2 if line.word(at + 1) == "in" else at + 1
    monthly = " ".join(line.word(behind + step) for step in (0, 1))
    return monthly in word_list("month_by_month") or line.word(behind) in word_list("month_by_month")


def _time_behind_first(line: Line, at: int) -> TimeTag | None:
    """For "topping the $40 billion mark for the first time last year": when the level was passed."""
    first = at + 2 if line.word(at + 1) in _MARKS else at + 1
    time = line.element(first + 1)
    return time.period if line.has(first, "firsts") and time is not None else None
