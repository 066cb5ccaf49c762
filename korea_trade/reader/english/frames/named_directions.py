"""Directions of exports and imports that a clause names beside what it is about, often as a reason."""

from korea_trade.reader.cells import Finding
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.frames.ways import way_of
from korea_trade.reader.english.topics import Topic


def named_directions(line: Line) -> None:
    """For "due to decreasing shipments of chips and displays", "on growing exports to Vietnam": a direction a name."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Topic) or node.foreign or not _is_named(node):
            continue
        before = line.element(line.left(at, "fillers"))
        way = way_of(before) if before is not None else None
        if before is None or way is None or line.has(line.left(at, "fillers") - 1, "auxiliaries"):
            continue
        for cell in node.cells:
            found = Finding("named", cell, "value", before.start, before.end)
            found.values["direction"] = way
            line.findings.append(found)


def _is_named(topic: Topic) -> bool:
    """Whether it is exports or imports of goods, or with partners: not of all goods to all partners."""
    return all(
        cell.flow is not None
        and cell.flow.value in ("exports", "imports")
        and (cell.item is not None or cell.partner is not None)
        and cell.refers is None
        for cell in topic.cells
    )
