"""Directions without a figure."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line


def directions(line: Line) -> None:
    """For "volume declined", "textiles increased": a direction without a figure."""
    if line.findings or not line.clause.subject or any(cell.foreign for cell in line.subject):
        return
    if any(cell.refers is not None and not (cell.item or cell.partner or cell.flow) for cell in line.subject):
        return  # "those that saw decreases were …" heads a list
    if any(
        isinstance(n, Element)
        and n.figure is not None
        and n.is_figure(Kind.PERCENT, Kind.MONEY, Kind.QUANTITY, Kind.POINTS)
        for n in line.nodes
    ):
        return
    for at, node in enumerate(line.clause.nodes):
        if not isinstance(node, Element) or not node.has("directions"):
            continue
        meaning = node.meanings["directions"]
        before = line.clause.nodes[at - 1] if at else None
        light = isinstance(before, Element) and (
            before.has("light_verbs") or before.has("fillers") or before.has("adjectives")
        )
        if meaning.part != "verbs" and not (meaning.part == "nouns" and light and at <= 4):
            continue
        for cell in line.subject:
            finding = Finding("direction", cell, "value", node.start, node.end)
            finding.values["direction"] = meaning.value
            line.findings.append(finding)
        return
