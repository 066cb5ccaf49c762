"""Growths that stand together at the end: "exports were $5 billion, and imports $4 billion, down x and y each"."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding, Reading
from korea_trade.reader.doubts import RESPECTIVELY_WHAT, TWO_FIGURES
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line

_TOLD_APART = (RESPECTIVELY_WHAT, TWO_FIGURES)


def in_turn(reading: Reading, line: Line) -> None:
    """Give the growths of the last clause to the levels of all, where there are as many, side by side or told apart."""
    nodes = [node for node in line.nodes if isinstance(node, Element)]
    apart = any(node.has("respectively") or node.word == "each" for node in nodes) or _side_by_side(nodes)
    grown = [found for found in line.findings if "growth" in found.values and found.measure == "value"]
    own = [found for found in line.findings if "value" in found.values and found.measure == "value"]
    before = [found for found in reading.findings if _is_level_alone(found)]
    each = any(node.has("respectively") or node.word == "each" for node in nodes)
    before = before[1 - len(grown) :] if each and len(grown) > 1 else before
    if not apart or len(own) != 1 or len(grown) < 2 or len(before) + 1 != len(grown):
        return
    figures = [node.start for node in nodes if node.is_figure(Kind.PERCENT)]
    behind = len(figures) == len(grown) and figures[0] > own[0].spans["value"][0]
    if not behind or not _are_told_apart([*before, *own]) or own[0].doubtful not in (None, *_TOLD_APART):
        return
    told = [(found.values["growth"], found.values.get("comparison"), found.spans["growth"]) for found in grown]
    for found, (growth, comparison, span) in zip((*before, *own), told, strict=True):
        found.values |= {"growth": growth, "comparison": comparison}
        found.spans["growth"], found.frame = span, "growth"
    own[0].doubtful = None
    line.findings = [found for found in line.findings if found is own[0] or found not in grown]


def _are_told_apart(levels: list[Finding]) -> bool:
    """Whether each level is of another flow, or of another good or partner: "tuna at $5 mn and cod at $2 mn"."""
    flows = {found.cell.flow.value if found.cell.flow else None for found in levels}
    names = {found.cell.name for found in levels}
    named = all(any(name) for name in names) and len(names) == len(levels)
    return named or (None not in flows and len(flows) == len(levels))


def _side_by_side(nodes: list[Element]) -> bool:
    """For "were up 3.1 percent and 2.3 percent"."""
    return any(
        first.is_figure(Kind.PERCENT) and joint.word == "and" and second.is_figure(Kind.PERCENT)
        for first, joint, second in zip(nodes, nodes[1:], nodes[2:], strict=False)
    )


def _is_level_alone(found: Finding) -> bool:
    told = found.measure == "value" and "value" in found.values and found.doubtful is None
    return told and "growth" not in found.values and found.shift is None and not found.entry
