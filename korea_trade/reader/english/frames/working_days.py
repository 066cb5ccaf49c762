"""Working days: how many there were, and how many more or fewer."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.compared import is_of_then
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, finding, number
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.times import Shape


def working_days(line: Line) -> None:
    """For "4.5 fewer working days" is a change; "working days were 23.5" a level."""
    _of_average(line)
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or not node.has("working_days"):
            continue
        if _moved(line, at, node):
            continue
        change = line.element(at - 1)
        figure = (
            line.free(at - 2, Kind.CARDINAL, Kind.QUANTITY) if change is not None and change.has("directions") else None
        )
        if change is not None and change.has("directions") and figure is not None:
            _days(line, at - 2, at, number(figure), change.value("directions"))
            continue
        direct = line.free(at - 1, Kind.CARDINAL, Kind.QUANTITY)
        if direct is not None and not (direct.figure is not None and direct.figure.signed):
            behind = line.element(at + 1)
            if behind is not None and behind.word in ("fewer", "less", "more") and not line.has(at + 2, "than"):
                _days(line, at - 1, at - 1, number(direct), behind.value("directions"))
                continue  # "there was one working day fewer"
            _level(line, at - 1, direct, node)
            continue
        place = line.right(at, "level_verbs", "fillers")
        while (
            (line.element(place) is not None and line.word(place) in _UP_TO_DAYS)
            or line.has(place, "directions")
            or line.has(place, "level_verbs")
            or line.word(place) in _MEANWHILE
            or _is_time(line, place)
        ):
            if line.has(place, "directions"):
                change = line.element(place)
            place += 1
        figure = line.free(place, Kind.CARDINAL, Kind.QUANTITY)
        if figure is None and _changed_before(line, at):
            continue
        if figure is None and (change is None or not change.has("directions")):
            change = _noun_before(line, at)  # "a cut in the number of working days"
        if figure is None and change is not None and change.has("directions"):
            found = finding(
                line, "working-days", "working-days", at, at, Cell(flow=Located("other", node.start, node.end))
            )
            found.values |= {"direction": change.value("directions")}
            continue
        if figure is None:
            continue
        if figure.figure is not None and figure.figure.signed and not figure.text.startswith("("):
            _days(line, place, place, abs(number(figure)), "down" if number(figure) < 0 else "up")
            continue
        if line.word(place - 1) == "by" and change is not None and change.has("directions"):
            _days(line, place, place, number(figure), change.value("directions"))
            continue
        days = place + 1 + (line.word(place + 1) in ("day", "days"))
        fewer = line.element(days)
        if fewer is not None and (fewer.word in ("fewer", "less", "more") or fewer.word in _THAN):
            way = _THAN.get(fewer.word) or fewer.value("directions")
            _days(line, place, place, number(figure), way)
            continue  # "the number of working days was one day less than a year earlier"
        _level(line, place, figure, node)


def _moved(line: Line, at: int, node: Element) -> bool:
    """For "working days fell by half a day to five", "dropped from 24.5 in 2023 to only 21.5 days last month"."""
    way, change, levels = None, None, dict[str, int]()
    for place in range(at + 1, min(at + 18, len(line.nodes))):
        element = line.element(place)
        if element is None or element.sign in (",", ";", ":", ".", "("):
            break
        if way is None and element.has("directions") and not element.has("directions", part="adverbs"):
            way = element.value("directions")
            continue
        half = element.is_figure(Kind.FRACTION) and "day" in (line.word(place + 1), line.word(place + 2))
        if way is None or not (half or line.free(place, Kind.CARDINAL, Kind.QUANTITY)):
            continue
        before = line.left(place, "fillers", "adjectives", "limits")
        if line.word(before) == "by":
            change = place
        elif line.word(before) in ("to", "from") and not half:
            levels.setdefault(line.word(before), place)
    if way is None or not levels:
        return False
    if change is not None:
        half = line.is_figure(change, Kind.FRACTION)
        _days(line, change, change, Decimal("0.5") if half else line.number_at(change), way)
    for word, place in levels.items():
        _level_of(line, place, node, then=word == "from")
    return True


def _noun_before(line: Line, at: int) -> Element | None:
    place = line.left(at, "fillers")
    noun = line.element(line.left(place, "fillers")) if line.word(place) in ("in", "of") else None
    told = noun is not None and (noun.has("directions", part="nouns") or noun.word == "cut")
    return noun if told else None


def _level_of(line: Line, place: int, node: Element, *, then: bool) -> None:
    """A number of days, now or at the time compared with: the one behind it, or else the year before."""
    figure = line.nodes[place]
    found = finding(line, "working-days", "working-days", place, place, Cell(flow=_of_days(node)))
    found.values |= {"value": line.number_at(place), "unit": "days"}
    found.spans["value"] = (figure.start, figure.end)
    line.take(place)
    if not then:
        return
    time = line.element(line.right(place, "units", "working_days"))
    time = line.element(place + 2) if time is not None and time.word in ("day", "days") else time
    found.shift, found.when, found.time = "previous-year", None, None
    if time is not None and time.comparison is not None:
        found.shift = time.comparison.against
    elif time is not None and time.period is not None and time.period.when is not None:
        when = time.period.when
        if when.shape is Shape.YEAR and when.year is not None:
            found.shift, found.when, found.time = "year", Located(time.text, time.start, time.end), when
        elif when.back != 1:
            found.doubt("of which time?")


def _of_days(node: Element) -> Located:
    return Located("other", node.start, node.end)


def _changed_before(line: Line, at: int) -> bool:
    """For "an increase of three days in working days": how many more stands before; whether it does."""
    place = line.left(at, "fillers", "units")
    if line.word(place) not in ("in", "of"):
        return False
    place = line.left(place, "fillers", "units")
    place -= line.word(place) in ("day", "days")
    figure, noun = line.free(place, Kind.CARDINAL, Kind.QUANTITY), line.element(place - 2)
    if figure is None or line.word(place - 1) != "of" or noun is None or not noun.has("directions", part="nouns"):
        return False
    _days(line, place, place, number(figure), noun.value("directions"))
    return True


def _is_time(line: Line, at: int) -> bool:
    """Whether a time stands at a place: "the number of working days in March was cut by two days"."""
    element = line.element(at)
    return element is not None and element.period is not None


def _of_average(line: Line) -> None:
    """For "daily average exports (24.5 days) rose": the days that an average is of."""
    measure = line.subject[0].measure if line.clause.entry else None
    figure, unit = line.free(0, Kind.CARDINAL, Kind.QUANTITY), line.element(1)
    if measure is None or measure.value != "daily-average" or figure is None:
        return
    if figure.word.endswith("days") or (unit is not None and unit.word == "days"):
        _level(line, 0, figure, figure)


def _level(line: Line, place: int, figure: Element, node: Element) -> None:
    """A number of days, with how many more or fewer they were, or how many there were then, behind it."""
    other = Cell(flow=Located("other", node.start, node.end))
    found = finding(line, "working-days", "working-days", place, place, other)
    found.values |= {"value": abs(number(figure)), "unit": "days"}
    found.spans["value"] = (figure.start, figure.end)
    line.take(place)
    for later in range(place + 1, min(place + 9, len(line.nodes))):
        extra = line.free(later, Kind.CARDINAL, Kind.QUANTITY, Kind.FRACTION)
        if extra is None:
            continue
        half = extra.is_figure(Kind.FRACTION)
        behind = later + 3 if half and line.word(later + 2) in ("day", "days") else line.right(later, "units")
        behind += not half and line.word(behind) in ("day", "days")
        word = line.element(behind)
        direction = word.value("directions") if word is not None and word.has("directions") else None
        direction = direction or _THAN.get(line.word(behind))
        if direction is not None and (not half or behind == later + 3):
            _days(line, later, later, Decimal("0.5") if half else number(extra), direction)
            continue
        before = line.element(line.left(later, "fillers"))
        tag = before.comparison if before is not None and later - 1 == line.left(later, "fillers") else None
        if tag is not None and tag.preposition == "from" and not half:
            _level_of_then(line, later, extra, other, tag)  # "14.5, up from the previous year's 13.5"
            return
        compared = before is not None and (is_of_then(before) or before.word in _THAN)
        if word is not None and word.time is not None and compared and not half:
            _level_of_then(line, later, extra, other, word.time)
            return


def _level_of_then(line: Line, place: int, figure: Element, other: Cell, tag: TimeTag) -> None:
    """How many days there were at the time that a number of them is compared with."""
    then = finding(line, "working-days", "working-days", place, place, other)
    then.values |= {"value": number(figure), "unit": "days"}
    then.spans["value"] = (figure.start, figure.end)
    if tag.role is Role.COMPARISON:
        then.shift, then.when, then.time = tag.against, None, None
    elif tag.when is not None and tag.when.back == 1:
        then.shift, then.when, then.time = "previous-year", None, None
    line.take(place)


_UP_TO_DAYS = ("(", ",", ":", "by", "was", "were", "to", "at", "also", "been", "had", "has", "being")
_MEANWHILE = ("during", "over", "in", "for", "this", "that", "the", "period", "cited", "same")
_THAN = {"more than": "up", "fewer than": "down", "less than": "down"}  # "0.5 day fewer than a year earlier"


def _days(line: Line, first: int, last: int, value: Decimal, direction: str) -> None:
    node = line.nodes[first]
    found = finding(
        line,
        "working-days",
        "working-days-change",
        first,
        max(first, last),
        Cell(flow=Located("other", node.start, node.end)),
    )
    found.values |= {"value": -value if direction == "down" else value, "unit": "days", "direction": direction}
    found.spans["value"] = (node.start, node.end)
    line.take(first)
