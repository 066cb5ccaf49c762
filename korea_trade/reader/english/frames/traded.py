"""More or less that was traded, without a figure: "the EU bought more", "fewer phones were exported"."""

from dataclasses import replace

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.frames.line import Line, movement
from korea_trade.reader.english.frames.turned import ends_comparison
from korea_trade.reader.english.topics import Topic
from korea_trade.vocabulary.goods import goods
from korea_trade.vocabulary.word_lists import word_list

_WAYS = {"more": "up", "less": "down", "fewer": "down"}


def traded(line: Line) -> None:
    """For "India bought more steel", "Korea imported less coal", "more ships were exported": the way of that trade.

    What a partner bought elsewhere tells nothing, nor do fuels that it bought: no word says that they are Korea's.
    """
    for at in range(len(line.nodes)):
        flow = _flow(line.word(at).removesuffix(" to"))
        if flow is None:
            continue
        amount = at + 1
        while line.word(amount).endswith("ly") or line.word(amount) in ("also", "far", "much", "even", "still"):
            amount += 1
        if line.word(amount) in _WAYS:
            _state(line, at, amount, _by_whom(line, at, flow))
        elif line.word(line.left(at, "fillers")) in ("was", "were"):
            _of_passive(line, at, flow)


def _flow(verb: str) -> str | None:
    return next((f for f, name in (("exports", "exported"), ("imports", "imported")) if verb in word_list(name)), None)


def _by_whom(line: Line, at: int, flow: str) -> list[Cell]:
    """The cells of what Korea exported or imported, or of what each of some partners bought from it."""
    verb = line.nodes[at]
    before = line.element(at - 1)
    said = Located(flow, verb.start, verb.end)
    if before is not None and before.has("nation"):
        return [Cell(flow=said)]
    first = line.clause.nodes[0].start if line.clause.nodes else 0
    between = [line.nodes[place] for place in range(at) if line.nodes[place].start >= first]
    if not all(isinstance(node, Element) and (node.has("auxiliaries") or node.word == "also") for node in between):
        return []  # "China bought more, consumers bought fewer"
    partners = all(cell.partner and not (cell.item or cell.refers or cell.foreign) for cell in line.subject)
    if flow != "imports" or not partners or not line.subject:
        return []
    return [Cell(flow=replace(said, value="exports"), partner=cell.partner) for cell in line.subject]


def _state(line: Line, at: int, amount: int, cells: list[Cell]) -> None:
    place = past_fillers(line.nodes, amount + 1)
    topic = line.topic(place)
    if topic is not None:
        if not _are_goods(topic):
            return
        bought = any(cell.partner for cell in cells)
        if bought and any(good.partner or (good.item and good.item.value in goods("fuels")) for good in topic.cells):
            return
        cells = [replace(cell, item=c.item, partner=cell.partner or c.partner) for cell in cells for c in topic.cells]
        place += 1
    with_whom = line.topic(past_fillers(line.nodes, place + 1)) if line.word(place) in ("to", "from") else None
    if line.word(place) == "from" and any(cell.partner for cell in cells):
        home = line.element(place + 1)
        if home is None or not home.is_korea:
            return
        place += 2
    elif with_whom is not None:
        if len(with_whom.cells) > 1 or with_whom.cells[0].partner is None or with_whom.foreign:
            return
        cells = [replace(cell, partner=with_whom.cells[0].partner) for cell in cells]
        place = past_fillers(line.nodes, place + 1) + 1
    if ends_comparison(line.nodes, place):
        _tell(line, cells, at, _WAYS[line.word(amount)])


def _of_passive(line: Line, at: int, flow: str) -> None:
    """For "Fewer phones were exported to India"."""
    subject = line.left(line.left(at, "fillers"), "fillers")
    topic, amount = line.topic(subject), line.word(line.left(subject, "fillers"))
    cells = topic.cells if topic is not None and _are_goods(topic) else []
    place = at if line.word(at).endswith(" to") else at + 1
    with_whom = line.topic(past_fillers(line.nodes, place + 1)) if _leads_to_partner(line, place) else None
    if amount not in _WAYS or not cells or (_leads_to_partner(line, place) and with_whom is None):
        return
    if with_whom is not None:
        if len(with_whom.cells) > 1 or with_whom.cells[0].item is not None or with_whom.foreign:
            return
        place = past_fillers(line.nodes, place + 1) + 1
        cells = [replace(cell, partner=with_whom.cells[0].partner) for cell in cells]
    if ends_comparison(line.nodes, place):
        verb = line.nodes[at]
        _tell(line, [replace(c, flow=Located(flow, verb.start, verb.end)) for c in cells], at, _WAYS[amount])


def _leads_to_partner(line: Line, at: int) -> bool:
    return line.word(at).split(" ")[-1] in ("to", "from")


def _are_goods(topic: Topic) -> bool:
    return all(
        cell.item is not None
        and cell.flow is cell.measure is cell.refers is None
        and not (cell.foreign or cell.unknown or cell.sold)
        for cell in topic.cells
    )


def _tell(line: Line, cells: list[Cell], at: int, way: str) -> None:
    verb = line.element(at)
    if verb is None:
        return
    for cell in cells:
        movement(line, "traded", cell, verb, way)
