"""Names that went the way of what was told before: "Exports to China fell, as did those to Japan"."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.reader.cells import Cell, Finding, Reading
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at


def so_did(reading: Reading, nodes: Sequence[Node]) -> list[Finding]:
    """A direction for each name behind "as did", "so did": that of the last growth or direction before it."""
    found = list[Finding]()
    for at, node in enumerate(nodes):
        did, place = node_at(nodes, at + 1), past_fillers(nodes, at + 2)
        topic, behind = node_at(nodes, place), node_at(nodes, place + 1)
        like = isinstance(node, Element) and node.word in ("as", "so") and isinstance(did, Element)
        if not like or not isinstance(did, Element) or did.word != "did" or not isinstance(topic, Topic):
            continue
        ends = behind is None or (isinstance(behind, Element) and (behind.sign or behind.has("conjunctions")))
        told = max((f for f in reading.findings if f.end <= node.start), key=lambda f: f.end, default=None)
        if ends and told is not None and _is_of_trade(told):
            found += [moved for cell in topic.cells if (moved := _like(told, cell, did)) is not None]
    return found


def _is_of_trade(finding: Finding) -> bool:
    plain = finding.cell.measure is None and not finding.cell.foreign and finding.shift is None
    return finding.way is not None and plain and finding.measure == "value" and finding.doubtful is None


def _like(told: Finding, cell: Cell, did: Element) -> Finding | None:
    """What a name did, where it is a good, a partner or a flow next to another one of its kind."""
    of, plain = told.cell, not (cell.foreign or cell.unknown or cell.measure or cell.balance)
    pointing = cell.refers is not None and cell.refers.value != "those"
    flow = cell.flow or of.flow
    if not plain or pointing or (flow is not None and flow.value not in ("exports", "imports")):
        return None
    if (cell.item is None) != (of.item is None) or (cell.partner is None) != (of.partner is None):
        return None
    own = replace(cell, flow=flow, refers=None, sector=cell.sector or of.sector)
    return told.of_another("direction", own, did.start, did.end)
