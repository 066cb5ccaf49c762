"""What stands next to a figure: a direction with a figure of its own, a unit, firms that are counted."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.frames.line import Line


def has_own_figure(line: Line, at: int) -> bool:
    """Whether a direction after a figure has a figure of its own: "5 percent, up 3 percent"."""
    element = line.element(at)
    after = line.element(at + 1)
    return (
        element is not None
        and element.has("directions", part="adverbs")
        and element.word in ("up", "down")
        and after is not None
        and after.figure is not None
    )


def counted_firms(line: Line, at: int) -> list[Cell] | None:
    """For "69,259 exporting companies": the flow is a word of what is counted."""
    element, after = line.element(at), line.element(at + 1)
    firms = after is not None and after.has("units", "companies")
    if element is None or after is None or not (element.is_figure(Kind.QUANTITY) or firms):
        return None
    for word, flow in (("export", "exports"), ("import", "imports")):
        if word in after.word or word in element.word:
            return [Cell(flow=Located(flow, after.start, after.end))]
    return None


def follows_levels_of_times(line: Line, at: int) -> bool:
    """For "January's $40 billion and February's $42 billion took exports past $80 billion": of the two together."""
    times = ((place, line.element(place)) for place in range(at - 1))
    heads = [place for place, time in times if time is not None and time.period is not None and time.period.possessive]
    return len([place for place in heads if line.is_figure(place + 1, Kind.MONEY)]) > 1
