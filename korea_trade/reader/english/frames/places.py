"""Places among the countries of the world, and of a good among the goods that are traded."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import OF_WHICH_GOODS
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, finding, number
from korea_trade.reader.english.markets import traded_goods
from korea_trade.reader.english.topics import Topic
from korea_trade.vocabulary.word_lists import word_list


def of_world(line: Line, at: int, node: Element) -> bool:
    """For "exports ranked sixth in the world", "the world's sixth-largest exporter": a place among all countries."""
    ordinal = line.free(at, Kind.ORDINAL)
    is_placed = ordinal is not None and _is_ranked(line, at)
    best = at + 1 if ordinal is not None else at
    trader = _trader(line, best) if line.has(best, "ranks", "high") else None
    if not (is_placed or trader) or not _in_the_world(line) or _is_one_of_several(line, at, ordinal):
        return False
    if ordinal is None and line.free(at - 1, Kind.ORDINAL):
        return False
    cell = of_korea(line, trader or _flow_behind(line, at))
    if cell is None:
        return False
    last = best if trader is not None else at
    goods = traded_goods(line.nodes, last)
    if goods is not None and cell.item is None:
        cell = replace(cell, item=goods.item, unknown=goods.unknown)
    found = finding(line, "rank", "rank", at, last, cell)
    found.doubt(OF_WHICH_GOODS if goods is not None and goods.item is None else None)
    found.values |= {"value": number(node) if ordinal is not None else Decimal(1), "unit": "place", "among": "world"}
    found.spans["value"] = (node.start, line.nodes[last].end)
    line.take(at, last)
    of_other_times(line, last, found)
    return True


def _is_one_of_several(line: Line, at: int, ordinal: Element | None) -> bool:
    """For "one of the world's largest exporters", "among the world's largest": no place is told."""
    ahead = [line.word(place) for place in range(max(0, at - 5), at)]
    return any(one == "one" and of == "of" for one, of in pairwise(ahead)) or (ordinal is None and "among" in ahead)


def of_partners(line: Line, at: int, node: Element) -> bool:
    """For "Japan was in sixth place among export destinations": a place of a partner among all of them."""
    ordinal, cell = line.free(at, Kind.ORDINAL), line.subject[0]
    behind = line.right(at, "fillers")
    if ordinal is None or len(line.subject) > 1 or cell.partner is None or cell.item is not None or cell.foreign:
        return False
    listed = any(line.has(place, "counts", "regions") for place in range(len(line.nodes)))
    ranked = cell.flow is not None and line.has(line.left(at, "fillers", "adjectives"), "ranking")
    time = line.element(at + 1)
    if ranked and (time is None or time.sign or time.period is not None or time.word == "with"):
        listed = True
    else:
        ranked = False
    moved = time is not None and time.period is not None and any(line.word(place) in _LISTS for place in range(at))
    if (
        not (ranked or moved or line.word(behind) in _PLACE)
        or not listed
        or (cell.flow is None and not _exported(line))
    ):
        return False
    last = at if moved or ranked else behind
    found = finding(line, "rank", "rank", at, last, cell)
    found.values |= {"value": number(node), "unit": "place", "among": "destinations"}
    found.spans["value"] = (node.start, line.nodes[last].end)
    line.take(at)
    of_other_times(line, last, found)
    return True


def largest_destination(line: Line, at: int) -> bool:
    """For "overtook China as the biggest market for the first time in 20 years": what happened before a place."""
    for place in range(at - 1, max(-1, at - 8), -1):
        if line.has(place, "ranks", "high"):
            ahead = range(place + 1, min(place + 4, at))
            return any(
                line.has(behind, "counts", "regions") or line.word(behind) in word_list("destinations")
                for behind in ahead
            )
        if line.is_figure(place, Kind.MONEY, Kind.PERCENT):
            break
    return False


_LISTS = ("list", "ranking", "rankings", "table")


def _exported(line: Line) -> bool:
    topics = (line.topic(place) for place in range(len(line.nodes)))
    flows = [cell.flow.value for topic in topics if topic is not None for cell in topic.cells if cell.flow is not None]
    return flows == ["exports"]


def of_items(line: Line, at: int, node: Element) -> bool:
    """For "ships became the fourth-largest export item": a place of a good among those that are traded."""
    cell = line.subject[0]
    if not node.has("ranks", "high") or len(line.subject) > 1 or cell.item is None or cell.partner is not None:
        return False
    place, flow = line.right(at, "fillers"), cell.flow
    topic = line.topic(place)
    if topic is not None and topic.cells[0].flow is not None and not (topic.cells[0].item or topic.cells[0].partner):
        place, flow = line.right(place), flow or topic.cells[0].flow
    if line.word(place) not in _GOODS:
        return False
    ordinal = line.free(at - 1, Kind.ORDINAL)
    first = at if ordinal is None else at - 1
    told = any(line.has(before, "level_verbs") for before in range(at)) or _stays(line, at)
    if ordinal is None and not told and not _single(line, at):
        return False  # "chips, the biggest export item, rose": a name for them
    found = finding(line, "rank", "rank", first, at, Cell(flow=flow).over(cell))
    place_of_good = Decimal(1) if ordinal is None else number(ordinal)
    found.values |= {"value": place_of_good, "unit": "place", "among": "items"}
    found.spans["value"] = (line.nodes[first].start, node.end)
    line.take(first, at)
    return True


def _single(line: Line, at: int) -> bool:
    """For "chips, the country's single largest export item": the first of all, not a name for them."""
    return line.word(at).startswith("single") or line.word(at - 1) == "single" or line.word(at - 2) == "single"


_GOODS = ("item", "product", "category", "good", "commodity", "earner", "export item", "import item")
_STAYING = ("remained", "became", "remains", "becomes", "remaining", "becoming", "still", "now")


def _stays(line: Line, at: int) -> bool:
    return any(line.word(place) in _STAYING for place in range(at))


def _is_ranked(line: Line, at: int) -> bool:
    """Whether a verb before an ordinal makes it a place: "ranked sixth", "moved up to sixth", "put Korea sixth"."""
    before = line.left(at, "fillers", "prepositions", "adjectives")
    if line.has(before, "ranking"):
        return True
    between = map(line.element, range(before + 1, at))
    korea = any(element is not None and element.is_korea for element in between)
    if line.has(before, "estimates") or line.word(before) in ("placed", "ranked"):
        return korea
    behind = line.right(at, "fillers")
    in_world = line.has(line.right(at, "prepositions", "fillers"), "world")
    return line.word(at - 1) == "to" and (line.word(behind) in _PLACE or in_world)


_PLACE = ("place", "spot", "position", "rank")


def _trader(line: Line, best: int) -> Located | None:
    """For "largest exporter", "biggest trading nation": the flow of what is ranked."""
    for place in range(best + 1, min(best + 3, len(line.nodes))):
        element = line.element(place)
        if element is not None and element.has("traders"):
            return Located(element.value("traders"), element.start, element.end)
        if element is None or not element.has("fillers"):
            break
    return None


_WORLD_FLOWS = {
    "world exports": "exports",
    "global exports": "exports",
    "world trade": "trade",
    "global trade": "trade",
}


def _in_the_world(line: Line) -> bool:
    topics = (node for node in line.nodes if isinstance(node, Topic))
    return any(line.has(place, "world") for place in range(len(line.nodes))) or any(_world_flow(t) for t in topics)


def _world_flow(topic: Topic) -> Located | None:
    """For "sixth place in world exports": the flow of all countries together."""
    flow = _WORLD_FLOWS.get(topic.parts[0].word) if topic.parts else None
    return None if flow is None else Located(flow, topic.start, topic.end)


def _flow_behind(line: Line, at: int) -> Located | None:
    """For "ranked sixth in the world in exports", "among the world's exporters": the flow that the place is by."""
    for place in range(at + 1, min(at + 9, len(line.nodes))):
        topic, element = line.topic(place), line.element(place)
        if topic is not None:
            cell = topic.cells[0]
            return _world_flow(topic) if topic.foreign or cell.item or cell.partner else cell.flow
        if element is not None and element.has("traders"):
            return Located(element.value("traders"), element.start, element.end)
    return None


def of_korea(line: Line, flow: Located | None) -> Cell | None:
    """The cell that is ranked: the flow of the subject, or that of Korea where the clause names no other country."""
    if line.clause.subject is None:
        return None if flow is None else Cell(flow=flow)
    cell = line.subject[0]
    plain = len(line.subject) == 1 and not (cell.item or cell.partner or cell.refers or cell.foreign)
    if not plain or (cell.flow is None and flow is None):
        return None
    return cell if cell.flow is not None else Cell(flow=flow)


def of_other_times(line: Line, last: int, first: Finding) -> None:
    """For "sixth, up from eighth in 2023", "(8th in 2023)": the places at other times behind the first one."""
    for at in range(last + 1, len(line.nodes)):
        ordinal, time = line.free(at, Kind.ORDINAL), line.element(line.right(at))
        if ordinal is None or time is None or time.time is None:
            continue
        found = finding(line, "rank", "rank", at, at, first.cell)
        found.values |= {"value": number(ordinal), "unit": "place", "among": first.values.get("among")}
        found.spans["value"] = (ordinal.start, ordinal.end)
        found.doubtful = first.doubtful
        if time.comparison is not None:
            found.shift, found.when, found.time = time.comparison.against, None, None
        line.take(at)
