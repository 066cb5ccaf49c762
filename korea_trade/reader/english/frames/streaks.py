"""How often in a row: months of growth, of surplus, above a level."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.events import UNIT_OF, set_event
from korea_trade.reader.english.frames.line import FREQUENCY_FIGURES, Line, best_cells, finding, number


def streaks(line: Line) -> None:
    """For "the 12th straight gain", "six consecutive months", "a fifth rise in a row", "for the third year"."""
    for at in range(len(line.nodes)):
        figure = line.free(at, *FREQUENCY_FIGURES)
        if figure is None or figure.figure is None or figure.figure.value in (None, 1):
            continue
        unit, streak, direction, last = _words_of_streak(line, at)
        before = line.left(at, "fillers")
        bare = figure.is_figure(Kind.ORDINAL) and line.word(before) == "for" and unit is not None and number(figure) > 1
        if figure.is_figure(Kind.ORDINAL) and line.word(at - 1) in ("in", "of"):
            bare = False
        grown = (
            unit is not None and direction is not None and figure.is_figure(Kind.ORDINAL) and line.word(at + 2) == "of"
        )
        run = (
            line.word(before) == "to"
            and unit is not None
            and any(
                line.word(place) in ("run", "streak", "rally", "string", "spell", "series") for place in range(before)
            )
        )
        black = line.word(before) == "for" and unit is not None and _stays_black(line, before)
        if unit is not None and line.word(at + 2) == "of" and _balance_at(line, line.right(at + 2, "fillers")):
            streak = True  # "the 16th month of surplus"
        if not streak and not bare and not grown and not run and not black and not _has_lasted(line, at, before, unit):
            continue
        last_time = any(line.word(place - 1) == "last" and line.word(place) == "time" for place in range(1, at))
        ended = last_time or any(line.word(place) in _ENDING for place in range(max(0, at - 3), at))
        line.take(at)
        cells = best_cells(line, at)
        series = _series(line, at)
        if len(series) == len(cells) > 1:
            cells = [cells[series.index(at)]]
        for cell in cells:
            found = finding(line, "streak", "streak", at, last, cell)
            found.values |= {"value": number(figure), "unit": unit}
            found.spans["value"] = (figure.start, figure.end)
            moved = direction or (_moves(line, at) if run else None)
            set_event(line, found, at, moved, cell)
            if run and moved is None and found.values.get("event") not in ("surplus", "deficit"):
                found.doubtful = "what happened is not said"
            if ended:
                found.doubtful = "a streak that has ended"
        if bare and not streak:
            direction = direction or line.direction_left(at)


def _words_of_streak(line: Line, at: int) -> tuple[str | None, bool, str | None, int]:
    """What stands behind a number: the unit, whether it is a streak, the way things went, and where that ends."""
    streak, last = False, at
    unit: str | None = None
    direction: str | None = None
    series = _series(line, at)
    for place in range(series[-1] + 1, min(series[-1] + 6, len(line.nodes))):
        element = line.element(place)
        if element is None:
            topic = line.topic(place)
            if (
                topic is not None
                and topic.cells[0].flow is not None
                and place + 1 < len(line.nodes)
                and place - at <= 2
            ):
                last = place
                continue
            break
        if element.has("streaks"):
            streak, last = True, place
        elif element.has("frequencies") and not element.sign:
            unit, last = unit or UNIT_OF[element.value("frequencies")], place
        elif (
            element.has("directions")
            and not element.has("directions", part="verbs")
            and direction is None
            and place - at <= 4
        ):
            direction, last = element.value("directions"), place
        elif element.word in ("annual", "yearly"):
            unit = unit or "years"  # "the 12th annual surplus in a row"
        elif element.word in ("one", "of", "time", "on") or element.has("adjectives") or element.has("balances"):
            continue
        else:
            break
    return unit, streak, direction, last


def _balance_at(line: Line, at: int) -> bool:
    topic = line.topic(at)
    return topic is not None and topic.cells[0].balance is not None and not topic.foreign


def _has_lasted(line: Line, at: int, before: int, unit: str | None) -> bool:
    """For "having grown for nine months", "topping $10 billion for two months": what has gone on for so long."""
    if unit is None or line.word(before) != "for" or before != at - 1 or line.free(at, Kind.CARDINAL) is None:
        return False
    after = line.element(line.right(at, "frequencies"))
    if after is not None and (after.period is not None or after.word in ("to", "through", "until", "ended", "ending")):
        return False  # "for the nine months to September"
    words = [line.word(place) for place in range(before)]
    passed = any(found.measure == "threshold" for found in line.findings)
    return passed or "having" in words or "has" in words or "have" in words


_ENDING = (
    "after",
    "ending",
    "ended",
    "snapping",
    "snapped",
    "breaking",
    "broke",
    "halting",
    "halted",
    "following",
    "end",
)


def _moves(line: Line, at: int) -> str | None:
    """For "extended their run to a 17th month with $6.5 billion (+21.5 percent)": the way that the figure went."""
    figures = [node.figure for node in line.nodes if isinstance(node, Element) and node.is_figure(Kind.PERCENT)]
    if len(figures) == 1 and figures[0] is not None and figures[0].signed and figures[0].value:
        return "up" if figures[0].value > 0 else "down"
    return line.direction_left(at)


def _stays_black(line: Line, before: int) -> bool:
    """For "continuing in the black for 13 months", not for "back in the black"."""
    black = next((place for place in range(before) if line.has(place, "in_the_black")), None)
    returns = ("back", "returned", "returning", "turned", "again")
    return black is not None and not any(line.word(place) in returns for place in range(black + 1))


def _series(line: Line, at: int) -> list[int]:
    """The ordinals of "an eighth and third consecutive month", in order."""
    places = [at]
    for step in (-1, 1):
        place = at + step
        while line.word(place) in (",", "and", "a", "an", "the") or line.has(place, "fillers"):
            place += step
        element = line.element(place)
        if element is not None and element.is_figure(Kind.ORDINAL):
            places.append(place)
    return sorted(places)
