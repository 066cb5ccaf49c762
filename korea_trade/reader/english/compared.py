"""Words before a figure that say that another one is compared with it."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.passives import overtakes
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def is_compared(word: Element, before: Element | None) -> bool:
    """For "up from $3 billion", "against $3 billion", "compared with $3 billion": the two words before a figure."""
    with_ = word.word in ("with", "to") and before is not None and before.has("comparing")
    return with_ or word.word in ("from", "than") or word.has("comparing")


def side_compared_with(nodes: Sequence[Node]) -> int | None:
    """For "exports to India exceeded those to Peru": the place of the side that another one is more or less than."""
    for at, node in enumerate(nodes):
        if not isinstance(node, Topic) or node.foreign or len(node.cells) != 1 or not _names_trade(node.cells[0]):
            continue
        before = at - 1
        while isinstance(word := node_at(nodes, before), Element) and (word.has("fillers") or word.period):
            before -= 1
        limit = nodes[before] if before >= 0 else None
        if isinstance(limit, Element) and (overtakes(limit) or (limit.has("limits") and limit.word.endswith("than"))):
            return at
    return None


def _names_trade(cell: Cell) -> bool:
    return cell.flow is not None or (cell.refers is not None and (cell.partner is not None or cell.item is not None))


def is_of_then(word: Element) -> bool:
    """For "against 22 last year", "after $3 billion in 2020": words between two figures, of which one is of then."""
    return is_compared(word, None) or word.word in ("after", "with")


def is_of_those_compared(nodes: Sequence[Node], at: int) -> bool:
    """For "doubled compared with that recorded in the first half of 2014": the time is of what is compared with."""
    before = [node for node in nodes[max(0, at - _FAR) : at] if isinstance(node, Element)]
    compared = next((place for place, node in enumerate(before) if node.has("comparing")), len(before))
    return any(node.word in ("that", "those") for node in before[compared:])


_FAR = 5


def is_time_of_better(elements: Sequence[Element], time: Element) -> bool:
    """For "the second-largest ever, next to October 2014", "topped only in May 2018": a time whose figure is better."""
    ranked = False
    words = list[str]()
    for element in elements:
        if element is time:
            break
        ranked = ranked or element.has("ranks") or element.has("records")
        words += element.word.split()
    while words and words[-1] in _BETWEEN:
        words.pop()
    said = " ".join(words)
    return ranked and any(said.endswith(f" {better}") for better in word_list("bettered"))


_BETWEEN = ("the", "that", "of", "by", "in", "only")


def named_as_compared(nodes: Sequence[Node], finding: Finding, other: Cell | None) -> Cell:
    """For "a surplus of $6 billion in cosmetics, up from a surplus of $5 billion": the two are of the same goods.

    ``other`` is the cell of the figure before, or else of the subject.
    """
    cell = finding.cell
    if other is None or cell.flow is None or _is_described(nodes, cell.flow):
        return cell
    if not (finding.shift is not None or finding.of_then or _stands_behind_comparison(nodes, cell.flow)):
        return cell
    named = cell.item or cell.partner or cell.sector or cell.measure or cell.refers or cell.whole or cell.foreign
    of_another_flow = other.flow is not None and other.flow.value != cell.flow.value
    if named or of_another_flow or _names_behind(nodes, finding):
        return cell
    return replace(
        cell,
        item=other.item,
        partner=other.partner,
        sector=other.sector,
        refers=other.refers,
        unknown=other.unknown,
    )


def _is_described(nodes: Sequence[Node], flow: Located) -> bool:
    """For "a national surplus": whether a word of no vocabulary says which surplus it is."""
    before = [node for node in nodes if node.end <= flow.start]
    return bool(before) and isinstance(before[-1], Element) and before[-1].unknown


def _stands_behind_comparison(nodes: Sequence[Node], flow: Located) -> bool:
    """For "down from a deficit of $5 billion in 2023": whether words before a flow say that it is compared with."""
    before = [node for node in nodes if node.end <= flow.start and not (isinstance(node, Element) and _describes(node))]
    last, ahead = (before[-step] if len(before) >= step else None for step in (1, 2))
    return isinstance(last, Element) and is_compared(last, ahead if isinstance(ahead, Element) else None)


def _describes(node: Element) -> bool:
    return any(map(node.has, ("fillers", "adjectives", "records", "ranks")))


def _names_behind(nodes: Sequence[Node], finding: Finding) -> bool:
    """For "from a surplus of $50 billion in all trade": whether names stand between a figure and the next one."""
    for node in nodes:
        if node.start >= finding.end and isinstance(node, Topic):
            return True
        if node.start >= finding.end and isinstance(node, Element) and node.figure is not None:
            return False
    return False
