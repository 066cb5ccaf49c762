"""Working days: how many there were, and how many more or fewer."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, finding, number


def working_days(line: Line) -> None:
    """For "4.5 fewer working days" is a change; "working days were 23.5" a level."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or not node.has("working_days"):
            continue
        change = line.element(at - 1)
        figure = (
            line.free(at - 2, Kind.CARDINAL, Kind.QUANTITY) if change is not None and change.has("directions") else None
        )
        if change is not None and change.has("directions") and figure is not None:
            _days(line, at - 2, at, number(figure), change.value("directions"))
            continue
        place = line.right(at, "level_verbs", "fillers")
        while (
            line.element(place) is not None and line.word(place) in ("(", ",", ":", "by", "was", "were", "to", "at")
        ) or line.has(place, "directions"):
            if line.has(place, "directions"):
                change = line.element(place)
            place += 1
        figure = line.free(place, Kind.CARDINAL, Kind.QUANTITY)
        if figure is None and change is not None and change.has("directions"):
            found = finding(
                line, "working-days", "working-days", at, at, Cell(flow=Located("other", node.start, node.end))
            )
            found.values |= {"direction": change.value("directions")}
            continue
        if figure is None:
            figure = line.free(at - 1, Kind.CARDINAL, Kind.QUANTITY)
            place = at - 1
            if figure is None:
                continue
        if figure.figure is not None and figure.figure.signed:
            _days(line, place, place, abs(number(figure)), "down" if number(figure) < 0 else "up")
            continue
        if line.word(place - 1) == "by" and change is not None and change.has("directions"):
            _days(line, place, place, number(figure), change.value("directions"))
            continue
        found = finding(
            line, "working-days", "working-days", place, place, Cell(flow=Located("other", node.start, node.end))
        )
        found.values |= {"value": number(figure), "unit": "days"}
        found.spans["value"] = (figure.start, figure.end)
        line.take(place)
        for later in range(place + 1, min(place + 6, len(line.nodes))):
            extra = line.free(later, Kind.CARDINAL, Kind.QUANTITY)
            word = line.element(line.right(later, "units"))
            if extra is not None and word is not None and word.has("directions"):
                _days(line, later, later, number(extra), word.value("directions"))
                break


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
