"""How many items, regions or countries moved so."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.english.frames.line import Line, finding, number


def counts(line: Line) -> None:
    """For "12 out of 20 items", "of the 13 main items, 12 grew", "three regions bought less"."""
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.CARDINAL, Kind.QUANTITY)
        if figure is None or figure.figure is None or figure.figure.value is None or number(figure) > 300:
            continue
        total_at, unit_at = _total(line, at)
        unit = _unit_of_count(line, unit_at)
        if unit is None:
            continue
        of = None if total_at is None else number(line.free(total_at, *_COUNTED) or figure)
        before = line.left(at, "fillers")
        opened = line.element(before)
        of_flow = opened is not None and opened.text == "of" and before == len(line.clause.lead)
        of_flow = of_flow and line.subject[0].flow is not None
        if of is None and not of_flow and line.word(before) in ("of", "among", "top", "to", "in", "for"):
            continue
        value = number(figure)
        if value == 1 and of is not None:  # "one of nine countries"
            value, of = of, None
        ahead = (line.direction(place) for place in range(at + 1, len(line.nodes)))
        direction = next((found for found in ahead if found), None)
        if direction is None and of is None:
            continue
        flow = next((cell.flow for cell in line.subject if cell.flow), None)
        found = finding(line, "count", "count", at, at, Cell(flow=flow))
        found.values |= {
            "value": value,
            "unit": unit,
            "of": of,
            "direction": direction or line.direction_left(at),
        }
        found.spans["value"] = (figure.start, figure.end)
        line.take(at, *([] if total_at is None else [total_at]))


_COUNTED = (Kind.CARDINAL, Kind.QUANTITY)


def _total(line: Line, at: int) -> tuple[int | None, int]:
    """Where the number stands that a count is out of, and where the noun that both count."""
    of_at = at + 2 if line.word(at + 1) == "out" else at + 1
    noun_at = line.right(at, "fillers", "adjectives")
    if line.word(of_at) == "of":
        total_at = line.right(of_at, "fillers")
        if line.free(total_at, *_COUNTED):
            return total_at, line.right(total_at, "fillers", "adjectives")
    if _unit_of_count(line, noun_at) is None:  # "of the 13 main export products, 12 grew"
        for place in range(at - 1, -1, -1):
            if line.free(place, *_COUNTED) and line.word(line.left(place, "fillers")) in ("of", "among"):
                return place, line.right(place, "fillers", "adjectives")
    return None, noun_at


def _unit_of_count(line: Line, at: int) -> str | None:
    for place in range(at, min(at + 4, len(line.nodes))):
        element = line.element(place)
        if element is None:
            topic = line.topic(place)
            if topic is not None and place == at and any(part.has("counts") for part in topic.parts):
                return next(part.value("counts") for part in topic.parts if part.has("counts"))
            if topic is not None and topic.cells[0].flow is not None:
                continue
            return None
        if element.has("counts"):
            return element.value("counts")
        if element.sign or element.figure is not None or element.has("directions"):
            return None
    return None
