"""Places of partners that stand beside their names, whatever the clause says: "China, Korea's top trading partner"."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.markets import goods_of_market, is_among_others
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def named_places(reading: Reading, nodes: list[Node]) -> list[Finding]:
    """The places that no clause has told: "demand from China, the country's top trading partner", weakened."""
    found = list[Finding]()
    for at, node in enumerate(nodes):
        partner = _partner(node)
        place = _place(nodes, at + 1) if partner is not None else None
        place = place or (_place_ahead(nodes, at) if partner is not None else None)
        if partner is None or place is None:
            continue
        first, last, value, flow = place
        start, end = nodes[first].start, nodes[last].end
        if any(start <= other.start < end for other in reading.findings):
            continue
        cell = Cell(flow=Located(flow, start, end), partner=partner)
        rank = Finding("rank", cell, "rank", start, end)
        rank.values |= {"value": value, "unit": "place", "among": "destinations"}
        rank.spans["value"] = (start, nodes[last].end)
        if len(reading.times) == 1:
            rank.when, rank.time = reading.times[0]
        found.append(rank)
    return found


def _partner(node: Node) -> Located | None:
    """The partner that a name ends with, whatever stands before it: "the slowdown in China", "demand from China"."""
    if not isinstance(node, Topic) or not node.cells or node.cells[-1].item is not None:
        return None
    return None if node.parts[-1].is_owner or not node.parts[-1].has("partner") else node.cells[-1].partner


def _place_ahead(nodes: list[Node], at: int) -> tuple[int, int, Decimal, str] | None:
    """For "As the largest buyer of Korean products, China took $133 billion": a place before the name."""
    first = nodes[0]
    opened = isinstance(first, Element) and first.word == "as"
    before = at - 1
    while before > 0 and isinstance(node := nodes[before], Element) and node.has("fillers"):
        before -= 1
    place = _place_behind(nodes, 1) if opened and sign_at(nodes, before) == "," else None
    return place if place is not None and place[1] < before else None


_TRADE = ("trading", "trade")


def _place(nodes: list[Node], at: int) -> tuple[int, int, Decimal, str] | None:
    """Where a place stands behind a comma, its number, and the flow that partners are ranked by."""
    return _place_behind(nodes, at + 1) if sign_at(nodes, at) in (",", "(", "–", "—") else None


def _place_behind(nodes: list[Node], first: int) -> tuple[int, int, Decimal, str] | None:
    """The place whose words begin behind a comma, or behind "As"."""
    at = first - 1
    while first < len(nodes) and _leads(nodes[first]):
        first += 1
    best, value = first, Decimal(1)
    ordinal = node_at(nodes, first)
    if isinstance(ordinal, Element) and ordinal.is_figure(Kind.ORDINAL) and ordinal.figure is not None:
        best, value = first + 1, ordinal.figure.value or Decimal(1)
    rank = node_at(nodes, best)
    if not isinstance(rank, Element) or not rank.has("ranks", "high") or _of_world(nodes[at:best]):
        return None
    grown = node_at(nodes, best + 1)
    if isinstance(grown, Element) and grown.has("directions"):
        return None  # "India, the fastest-growing market"
    last, words = best, list[str]()
    for index in range(best + 1, min(best + 5, len(nodes))):
        node = nodes[index]
        words += node.text.lower().split() if isinstance(node, Element) else _words(node)
        last = index
        if words and words[-1] in word_list("destinations"):
            if is_among_others(nodes, index) or goods_of_market(nodes, index) is not None:
                return None
            return first, last, value, "trade" if any(word in _TRADE for word in words) else "exports"
        if isinstance(node, Element) and node.sign:
            break
    return None


def _words(topic: Topic) -> list[str]:
    return [word for part in topic.parts for word in part.word.split()]


def _leads(node: Node) -> bool:
    """Whether a word may stand before a place: "the country's", "still Korea's", "its"."""
    if not isinstance(node, Element) or node.figure is not None or node.has("ranks"):
        return False
    return any(node.has(kind) for kind in ("fillers", "adjectives", "ignored")) or node.word.endswith(("'s", "’s"))


def _of_world(nodes: list[Node]) -> bool:
    """For "China, the world's largest importer", "one of its largest", "a top partner": no place among partners."""
    words = ("one", "among", "a", "an")
    return any(isinstance(node, Element) and (node.has("world") or node.word in words) for node in nodes)
