"""Names of what was counted: "three items rose: chips, ships and steel", "nine items, including cars, grew"."""

from collections.abc import Iterator, Sequence

from korea_trade.reader.cells import Cell, Finding, Reading
from korea_trade.reader.doubts import OF_WHICH_GOODS
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at

_APART = (";", "while", "whereas", "but")
_CLOSING = (".", ",", ")", ";", "—", "–")


def counted_names(reading: Reading, nodes: Sequence[Node]) -> list[Finding]:
    """A direction for each name that stands behind a count of what rose or fell, as an example or as all of them.

    A list behind a colon holds as many names as were counted, or it is one of something else.
    """
    found = list[Finding]()
    for opener, names in _openers(nodes):
        counted = _counted(reading, nodes, opener)
        if counted is None or counted.way is None or not _fits(counted, names, nodes[opener]):
            continue
        shared = _shared(counted)
        found += [counted.of_another("named", cell.over(shared), counted.start, counted.end) for cell in names]
    told = {finding.cell.name for finding in reading.findings if "direction" in finding.values or finding.entry}
    return [finding for finding in found if finding.cell.name not in told]


def _openers(nodes: Sequence[Node]) -> Iterator[tuple[int, list[Cell]]]:
    """Where names of goods or partners begin behind ":", "including", "such as", and those names."""
    for at, node in enumerate(nodes):
        if not isinstance(node, Element) or not (node.sign == ":" or node.has("examples")):
            continue
        place = past_fillers(nodes, at + 1)
        topic, behind = node_at(nodes, place), node_at(nodes, place + 1)
        if not isinstance(topic, Topic) or not all(cell.name_alone for cell in topic.cells):
            continue
        closed = behind is None or sign_at(nodes, place + 1) in _CLOSING
        moved = isinstance(behind, Element) and (behind.has("directions") or behind.has("light_verbs"))
        if closed or (moved and node.has("examples")) or (isinstance(behind, Element) and behind.period is not None):
            yield at, topic.cells


def _counted(reading: Reading, nodes: Sequence[Node], opener: int) -> Finding | None:
    """The count that an opener goes on with, or the direction of goods that only its names tell.

    None where the part of the sentence that it stands in tells something else.
    """
    parts = [at for at, node in enumerate(nodes) if isinstance(node, Element) and node.word in _APART]
    first = max((nodes[at].end for at in parts if at < opener), default=reading.start)
    last = min((nodes[at].start for at in parts if at > opener), default=reading.end)
    told = [finding for finding in reading.findings if first <= finding.start < last]
    told = [finding for finding in told if not finding.measure.startswith("working-days")]
    if len(told) != 1 or not any(_counts(node) for node in nodes[:opener]):
        return None
    if told[0].measure == "count" and told[0].doubtful is None:
        return told[0] if told[0].start < nodes[opener].start else None
    return told[0] if told[0].frame == "direction" and told[0].doubtful == OF_WHICH_GOODS else None


def _counts(node: Node) -> bool:
    return isinstance(node, Element) and node.has("counts")


def _fits(counted: Finding, names: list[Cell], opener: Node) -> bool:
    """Whether names are of what was counted: goods or partners, no more than counted, behind a colon all of them."""
    goods = all(cell.item is not None for cell in names)
    if counted.measure != "count":
        return goods and isinstance(opener, Element) and opener.sign != ":"
    value = counted.values.get("value")
    if value is None or (counted.values.get("unit") == "items") != goods or len(names) > value:
        return False
    return len(names) == value or (isinstance(opener, Element) and opener.sign != ":")


def _shared(counted: Finding) -> Cell:
    """What the names take from what was counted: its flow, sector, and the partner of goods."""
    return Cell(flow=counted.cell.flow, sector=counted.cell.sector, partner=counted.cell.partner)
