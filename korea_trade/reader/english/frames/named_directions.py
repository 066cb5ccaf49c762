"""Directions of exports and imports that a clause names beside what it is about, often as a reason."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.doubts import OF_GOODS_OR_ALL
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, movement
from korea_trade.reader.english.frames.ways import way_of
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def named_directions(line: Line) -> None:
    """For "due to decreasing shipments of chips", "on weak exports to Japan", "thanks to a rise in exports of cars"."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Topic) or node.foreign or not _are_named(node.cells):
            continue
        told = _adjective_before(line, at) or _noun_before(line, at)
        if told is not None:
            _state(line, node.cells, *told)
    _of_lead(line)


def _adjective_before(line: Line, at: int) -> tuple[Element, str] | None:
    """The way of "decreasing shipments of chips", "weak exports to Japan"."""
    place = line.left(at, "fillers")
    before = line.element(place)
    way = _way(before) if before is not None and not line.has(place - 1, "auxiliaries") else None
    owned = _is_owner(node_at(line.nodes, line.left(place, "fillers")) if place > 0 else None)
    return None if before is None or way is None or owned else (before, way)


def _is_owner(node: Node | None) -> bool:
    """For "Japan's weak exports of cars", "Busan's growing exports to China": whose they are, and not Korea's."""
    last = node.parts[-1] if isinstance(node, Topic) else node
    return last is not None and last.is_owner and not last.has("nation")


def _way(element: Element) -> str | None:
    return element.value("strength") if element.has("strength") else way_of(element)


def _noun_before(line: Line, at: int) -> tuple[Element, str] | None:
    """The way of a noun that is a reason: "due to a sharp decline in shipments of ships"; none next to a figure."""
    link = line.left(at, "fillers")
    place = line.left(link, "fillers")
    noun = line.element(place) if line.word(link) in ("in", "of", "in the", "of the") else None
    if noun is None or not noun.has("directions") or not (_is_noun(noun)):
        return None
    reason = line.element(line.left(place, "fillers", "adjectives"))
    reasoned = reason is not None and (reason.has("reasons") or reason.word in word_list("before_reasons"))
    return (noun, noun.value("directions")) if reasoned and not _has_figure(line, at) else None


def _is_noun(element: Element) -> bool:
    return element.has("directions", part="nouns") or (
        element.has("directions", part="verbs") and element.word.endswith("s")
    )


def _has_figure(line: Line, at: int) -> bool:
    """Whether a figure stands behind a name, before the next sign: "a decline in exports of chips of 5 percent"."""
    for node in line.nodes[at + 1 :]:
        if isinstance(node, Topic) or node.sign or node.has("conjunctions"):
            return False
        if node.is_figure(Kind.PERCENT, Kind.MONEY, Kind.POINTS):
            return True
    return False


def _of_lead(line: Line) -> None:
    """For "Weak exports of ships dragged down the total", "falling imports of coal were offset by": of the subject."""
    subject, lead = line.clause.subject or [], [node for node in line.clause.lead if not _is_filler(node)]
    before = lead[-1] if lead else None
    told = any(finding.cell.name in {cell.name for cell in subject} for finding in line.findings)
    if not isinstance(before, Element) or told or not subject or not _are_named(subject):
        return
    figure = any(isinstance(node, Element) and node.is_figure(Kind.PERCENT) for node in line.nodes)
    way = None if _is_owner(node_at(lead, len(lead) - 2) if len(lead) > 1 else None) else _way(before)
    if way is not None and not figure and not any(cell.foreign for cell in subject):
        _state(line, subject, before, way)


def _is_filler(node: Node) -> bool:
    return isinstance(node, Element) and node.has("fillers")


def _are_named(cells: list[Cell]) -> bool:
    """Whether it is exports or imports of goods, or with partners: not of all goods to all partners."""
    return all(
        cell.flow is not None
        and cell.flow.value in ("exports", "imports")
        and (cell.item is not None or cell.partner is not None)
        and cell.refers is None
        for cell in cells
    )


def _state(line: Line, cells: list[Cell], word: Element, way: str) -> None:
    """State the way of each cell, at the time and with the partner of what it is a reason for."""
    whole = next((found for found in reversed(line.findings) if _is_whole(found, word)), None)
    told = {found.cell.name for found in line.findings if found.values.get("direction") == way}
    for cell in cells:
        if cell.name in told:
            continue
        found = movement(line, "named", cell, word, way)
        if whole is not None:
            found.cell = _with_partner(cell, whole.cell)
            found.when, found.time, found.shift = whole.when, whole.time, whole.shift
            if whole.cell.item is not None and cell.item is None:
                found.doubt(OF_GOODS_OR_ALL)  # "Chip exports fell on weak exports to China"


def _is_whole(found: Finding, word: Element) -> bool:
    """Whether a clause tells before a reason where trade as a whole went."""
    return found.end <= word.start and found.frame != "named" and not found.measure.startswith("working-days")


def _with_partner(cell: Cell, whole: Cell) -> Cell:
    """For "Exports to China fell on weak exports of chips": those of chips to China."""
    flows = {flow.value for flow in (cell.flow, whole.flow) if flow is not None}
    goods = cell.partner is None and whole.item is None and whole.partner is not None
    return replace(cell, partner=whole.partner) if goods and len(flows) == 1 else cell
