"""First times and bests: in so many months, since a time, or ever."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.doubts import OF_A_COUNT
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.events import UNIT_OF, set_event
from korea_trade.reader.english.frames.line import Line, best_cells, finding, number, qualify_best
from korea_trade.reader.english.frames.places import largest_destination
from korea_trade.reader.english.periods import Role
from korea_trade.reader.times import When


def firsts(line: Line) -> None:
    """For "for the first time in 25 months", "the largest since July 2015", "the most in 25 quarters"."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or at in line.used:
            continue
        first = node.has("firsts") or (node.is_figure(Kind.ORDINAL) and number(node) == 1)
        best = node.has("ranks") or node.has("records")
        back = node.has("in_the_black")
        if not (first or best or back):
            continue
        window, since, last = _window(line, at)
        if window is None and since is None:
            if first and node.has("firsts") and ("time" in node.word or node.word in ("never before",)):
                _first(line, at, at, None, None, "first")
                line.take(at)
            continue
        if back and window is None:
            continue
        _first(line, at, last, window, since, "best" if best and not first else "first")
        line.take(at)


def _window(line: Line, at: int) -> tuple[tuple[int, str] | None, When | None, int]:
    """For "in 25 months", "since July 2015" after a superlative or "first"."""
    window, since, last = None, None, at
    for place in range(at + 1, min(at + 12, len(line.nodes))):
        element = line.element(place)
        if element is None:
            continue
        if element.has("ever") or (element.word == "and" and window is None):
            break
        if element.has("firsts") and not line.has(at, "firsts"):
            break  # "the biggest market for the first time in 20 years"
        if element.sign in (";", "."):
            break
        if element.time is not None and element.time.role is Role.SINCE:
            since, last = element.time.when, place
            break
        if window is not None and element.sign == "":
            continue
        figure = line.free(place, Kind.CARDINAL)
        unit = line.element(line.right(place, "fillers"))
        if (
            figure is not None
            and unit is not None
            and unit.has("frequencies")
            and line.word(line.left(place, "limits", "fillers")) in ("in", "after", "for", "over")
            and line.word(place - 1) != "a"  # "the highest for a one-month period"
            and not (
                line.word(place - 1) == "the" and line.word(place - 2) == "for"
            )  # "a new high for the five months"
            and not (line.has(at, "in_the_black") and line.word(line.left(place, "fillers")) == "for")
        ):
            window, last = (place, UNIT_OF[unit.value("frequencies")]), place + 1
            continue
        if element.is_figure(Kind.PERCENT, Kind.MONEY):
            break
    return window, since, last


def _first(line: Line, at: int, last: int, window: tuple[int, str] | None, since: When | None, kind: str) -> None:
    topic = line.topic(at + 1)
    balance = topic is not None and topic.cells[0].balance is not None  # "the first deficit since January"
    suffered = _balance_of_that(line, at)
    cells = best_cells(line, at) if kind == "best" or balance else line.subject
    for cell in suffered or cells:
        found = finding(line, "first-in", "first-in", at, min(last, len(line.nodes) - 1), cell)
        if window is not None:
            element = line.element(window[0])
            if element is not None:
                found.values |= {"value": number(element), "unit": window[1]}
                found.spans["value"] = (element.start, element.end)
                line.take(window[0])
        if since is not None:
            found.values["since"] = since
        if (
            window is None
            and since is None
            and line.word(at + 1) == "in"
            and line.word(at + 2) in ("a", "over", "about")
        ):
            found.doubt("the first in how long?")  # "the first time in a year", "in over a decade"
        shared = cell.measure is not None and cell.measure.value == "share" and cell.item is cell.partner is None
        if kind == "best" and (shared or _is_of_share(line, at)):
            found.doubt("of a share, or of trade?")
        if kind == "best":
            found.values["event"] = "record"
            qualify_best(line, at, found)
            if line.word(at + 1) == "number" or line.word(at).endswith(" number of"):
                _of_number(line, at, found)
        elif any(line.word(place) == "both" for place in range(at + 1, len(line.nodes))):
            found.values["event"] = "both-grow"
        else:
            direction = None
            for place in range(at + 1, min(at + 5, len(line.nodes))):
                direction = direction or line.direction(place)
            if cell.partner is not None and largest_destination(line, at):
                found.values["event"] = "largest-destination"
            else:
                set_event(line, found, at, direction, cell)
                if found.values.get("event") != "above" and _is_passed_count(line, at):
                    found.doubt(OF_A_COUNT)


def _is_passed_count(line: Line, at: int) -> bool:
    """For "rose to 409,806 vehicles, topping 400,000 for the first time": of a number that was passed."""
    return line.is_figure(at - 1, Kind.CARDINAL) and line.has(line.left(at - 1, "fillers"), "limits")


def _is_of_share(line: Line, at: int) -> bool:
    """For "made up 19 percent of exports, the highest since 2002": a best of what a name is a part of."""
    places = [
        place for place in range(at) if line.has(place, "share_verbs") and line.is_figure(place + 1, Kind.PERCENT)
    ]
    return bool(places) and not any(
        line.is_figure(place, Kind.MONEY, Kind.QUANTITY) or line.direction(place) for place in range(places[-1], at)
    )


def _balance_of_that(line: Line, at: int) -> list[Cell]:
    """For "it is the first time that the country has suffered a trade deficit": the balance that "that" tells of."""
    that = next((place for place in range(at + 1, len(line.nodes)) if line.word(place) == "that"), None)
    topic = None
    for place in range(that + 1, min(that + 8, len(line.nodes))) if that is not None else ():
        topic = topic or line.topic(place)
    alone = topic is not None and len(topic.cells) == 1 and not topic.foreign and topic.cells[0].balance is not None
    return topic.cells if alone and topic is not None else []


def _of_number(line: Line, at: int, found: Finding) -> None:
    """For "the most number of regions to which exports grew": a best of that number, whatever the subject is."""
    regions = any(line.has(place, "counts", "regions") for place in range(at + 1, min(at + 5, len(line.nodes))))
    grew = any(line.direction(place) == "up" for place in range(at + 1, len(line.nodes)))
    if regions and grew:
        found.values["ranked"] = "growing-regions"
        found.cell = Cell(flow=found.cell.flow)
    else:
        found.doubtful = "a number of something"
