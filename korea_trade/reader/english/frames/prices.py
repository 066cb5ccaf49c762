"""Prices of goods that rose or fell without a figure, wherever a clause names them, often as a reason."""

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, movement
from korea_trade.reader.english.frames.ways import way_of
from korea_trade.reader.english.topics import Topic
from korea_trade.vocabulary.word_lists import word_list


def prices(line: Line) -> None:
    """For "on lower chip prices", "a recovery in DRAM prices", "higher prices of cars", "saw their prices fall"."""
    for at, node in enumerate(line.nodes):
        if isinstance(node, Topic) and not node.foreign:
            cells, direction = _priced(line, node), _direction_before(line, at) or _direction_behind(line, at)
            if cells and direction is not None:
                _state(line, cells, *direction)
    _became(line)


def _priced(line: Line, topic: Topic) -> list[Cell]:
    """The goods whose prices a topic names; for "their export prices" those that the clause is about."""
    first, last = topic.parts[0], topic.parts[-1]
    named = [cell for cell in topic.cells if cell.item is not None and cell.partner is None and cell.flow is None]
    sign = next((part for part in (last, first) if part.has("measures", "price")), None)
    if sign is None:
        return []
    price = Located("price", sign.start, sign.end)
    if named and len(named) == len(topic.cells):
        return [Cell(item=cell.item, unknown=cell.unknown, measure=price) for cell in named]
    alone = len(topic.cells) == 1 and topic.cells[0].item is topic.cells[0].partner is None
    goods = [cell for cell in line.subject if cell.item is not None and not cell.foreign]
    own = alone and len(topic.parts) == 1 and _owned(line, topic) and len(goods) == len(line.subject)
    return [Cell(item=cell.item, unknown=cell.unknown, measure=price) for cell in goods] if own else []


def _owned(line: Line, topic: Topic) -> bool:
    at = next((place for place, node in enumerate(line.nodes) if node is topic), 0)
    return line.word(at - 1) in ("their", "its")


def _direction_before(line: Line, at: int) -> tuple[Element, str] | None:
    """The way of "lower chip prices", "on higher prices", "a cut in prices", "pushed down the price"."""
    place = at - 1
    while place >= 0 and _passed_over(line, place):
        place -= 1
    element = line.element(place)
    if element is None:
        return None
    way = way_of(element)
    if way is None and element.has("moves"):
        way = element.value("moves")
    if way is None and element.word in ("in", "of", "in the", "of the"):
        noun = line.element(line.left(place, "fillers"))
        moved = noun is not None and (noun.has("directions", part="nouns") or noun.word in word_list("cuts"))
        way, element = (noun.value("directions"), noun) if noun is not None and moved else (None, element)
    return None if way is None else (element, way)


def _passed_over(line: Line, at: int) -> bool:
    """Whether a word may stand between the way that prices went and their name: "the global", "average"."""
    element = line.element(at)
    if element is None or element.figure is not None or element.has("directions") or element.sign:
        return False
    return any(element.has(kind) for kind in ("fillers", "of_all_countries", "adjectives")) and not element.has(
        "reasons"
    )


def _direction_behind(line: Line, at: int) -> tuple[Element, str] | None:
    """The way of "saw their export prices fall"."""
    element = line.element(at + 1)
    seen = line.word(line.left(at, "fillers")) in word_list("seeing")
    if element is None or not seen or not element.has("directions") or element.has("directions", part="adverbs"):
        return None
    return element, element.value("directions")


def _became(line: Line) -> None:
    """For "Gas and coal became cheaper": the prices of what the clause is about."""
    for at in range(1, len(line.nodes)):
        element = line.element(at)
        if element is None or line.word(at - 1) not in word_list("becoming"):
            continue
        way = next((way for way in ("up", "down") if element.word in word_list(f"dear_{way}")), None)
        goods = [cell for cell in line.subject if cell.item is not None and cell.partner is None and not cell.foreign]
        if way is not None and len(goods) == len(line.subject):
            price = Located("price", element.start, element.end)
            _state(line, [Cell(item=cell.item, unknown=cell.unknown, measure=price) for cell in goods], element, way)


def _state(line: Line, cells: list[Cell], element: Element, way: str) -> None:
    told = {found.cell.name for found in line.findings if found.cell.measure is not None}
    for cell in cells:
        if cell.name not in told:
            movement(line, "price", cell, element, way)
