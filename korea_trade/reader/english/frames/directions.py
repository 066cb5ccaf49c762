"""Directions without a figure."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line


def directions(line: Line) -> None:
    """For "volume declined", "increases in machinery and ships": a direction without a figure."""
    figures = (Kind.PERCENT, Kind.MONEY, Kind.QUANTITY, Kind.POINTS)
    if line.findings or any(isinstance(n, Element) and n.is_figure(*figures) for n in line.nodes):
        return
    if not _of_names(line):
        _of_subject(line)


def _of_subject(line: Line) -> None:
    if not line.clause.subject or any(cell.foreign for cell in line.subject):
        return
    if any(cell.refers is not None and not (cell.item or cell.partner or cell.flow) for cell in line.subject):
        return  # "those that saw decreases were …" heads a list
    nodes = line.clause.nodes
    for at, node in enumerate(nodes):
        if not isinstance(node, Element):
            continue
        if node.has("led"):
            _state(line, node, line.subject, "up")
            return
        if not node.has("directions"):
            continue
        part = node.meanings["directions"].part
        before = nodes[at - 1] if at else None
        light = isinstance(before, Element) and any(
            before.has(kind) for kind in ("light_verbs", "fillers", "adjectives")
        )
        if part == "verbs" or (part == "nouns" and light and at <= 4):
            _state(line, node, line.subject, node.value("directions"))
            return


def _of_names(line: Line) -> bool:
    """For "increases in general machinery, displays and ships": a noun of direction and the names behind it."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or not node.has("directions", part="nouns"):
            continue
        topic = line.topic(line.right(at + 1, "fillers", "adjectives")) if line.word(at + 1) in ("in", "of") else None
        if topic is None or topic.foreign or not (topic.cells[0].item or topic.cells[0].partner):
            continue
        if any(line.topic(i) is not None for i in range(at)) or (
            line.clause.subject not in (None, []) and line.subject[0].flow
        ):
            continue
        _state(line, node, topic.cells, node.value("directions"))
        return True
    return False


def _state(line: Line, node: Element, cells: list[Cell], direction: str) -> None:
    for cell in cells:
        found = Finding("direction", cell, "value", node.start, node.end)
        found.values["direction"] = direction
        line.findings.append(found)
