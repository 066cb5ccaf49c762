"""Names that a sentence gives for where trade as a whole went: "rose 5 percent, led by chips"."""

from dataclasses import replace

from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def drivers(reading: Reading, clauses: list[Clause]) -> list[Finding]:
    """A direction for each name behind "led by", "driven by", "dragged down by": that of the whole that they moved.

    Nothing where the whole is in doubt, or no export or import, or where the names have figures of their own.
    """
    found = list[Finding]()
    for number, clause in enumerate(clauses):
        nodes = clause.nodes
        for at, node in enumerate(nodes):
            driver = _driver(nodes, at)
            if driver is None or not isinstance(node, Topic) or not _are_names(node, driver) or _has_figure(nodes, at):
                continue
            told = _whole(reading, clause, driver)
            whole = told if told and _stands_apart(nodes, driver) else _moved(nodes, driver, told)
            if whole is None and clause.subject is None and number + 1 < len(clauses):
                whole = _first(reading, clauses[number + 1])
            if whole and whole.way is not None and _own_way(driver) in (None, whole.way):
                found += [_of_driver(whole, cell, driver) for cell in node.cells]
    told_before = {finding.cell.name for finding in reading.findings if finding.frame == "direction"}
    return [finding for finding in found if finding.cell.name not in told_before]


def _driver(nodes: list[Node], at: int) -> Element | None:
    """The words right before a name that say that it moved a whole: "led by", "dragged down by"."""
    place = past_fillers(nodes, at - 1, -1)
    word, before = node_at(nodes, place), node_at(nodes, place - 1) if place else None
    if not isinstance(word, Element):
        return None
    if word.word in word_list("led_by"):
        return word
    moves = isinstance(before, Element) and before.has("moves")
    return before if word.word == "by" and moves and isinstance(before, Element) else None


def _own_way(driver: Element) -> str | None:
    """The way of "dragged down by", which is no other than that of the whole; "led by" has none of its own."""
    return driver.value("moves") if driver.has("moves") else None


def _are_names(topic: Topic, driver: Element) -> bool:
    """Whether a topic is goods or partners and nothing else: not "chip prices", "sales of cars", "demand for chips"."""
    plain = all(cell.name_alone and cell.flow is None for cell in topic.cells)
    return plain and not topic.parts[-1].is_owner and not topic.examples and driver.start < topic.start


def _has_figure(nodes: list[Node], at: int) -> bool:
    """Whether something else is told of the names: "led by chips, up 9 percent", "led by chip makers"."""
    after, behind = node_at(nodes, at + 1), node_at(nodes, at + 2)
    if sign_at(nodes, at + 1) == ",":
        return isinstance(behind, Element) and (behind.figure is not None or behind.has("directions"))
    if not isinstance(after, Element) or after.sign or after.period is not None or after.comparison is not None:
        return isinstance(after, Topic) or sign_at(nodes, at + 1) in ("(", "-")
    return not (after.has("conjunctions") or after.has("reporting"))


def _whole(reading: Reading, clause: Clause, driver: Element) -> Finding | None:
    """What the clause tells before the driver: a growth or a direction of exports or imports."""
    first = min((node.start for node in clause.all_nodes), default=driver.start)
    told = [finding for finding in reading.findings if first <= finding.start and finding.end <= driver.start]
    return told[-1] if told and _is_whole(told[-1]) else None


def _stands_apart(nodes: list[Node], driver: Element) -> bool:
    """Whether a driver is one of what the clause tells, as it is not in "on demand led by chips"."""
    place = next((at for at, node in enumerate(nodes) if node is driver), 0) - 1
    while isinstance(adverb := node_at(nodes, place), Element) and adverb.word.endswith("ly") and place > 0:
        place -= 1
    before = node_at(nodes, place) if place >= 0 else None
    noun = isinstance(before, Element) and before.has("directions", part="nouns")
    return isinstance(before, Element) and not (noun or before.unknown or before.has("adjectives"))


def _first(reading: Reading, clause: Clause) -> Finding | None:
    """What the clause behind "Led by chips, …" tells first."""
    first = min((node.start for node in clause.all_nodes), default=None)
    told = [finding for finding in reading.findings if first is not None and finding.start >= first]
    return told[0] if told and _is_whole(told[0]) else None


def _is_whole(finding: Finding) -> bool:
    flow = finding.cell.flow is not None and finding.cell.flow.value in ("exports", "imports")
    plain = finding.cell.measure is finding.cell.refers is None and not finding.cell.foreign
    measured = finding.measure in ("value", "streak") and finding.doubtful is finding.shift is None
    return flow and plain and measured and finding.way is not None


def _moved(nodes: list[Node], driver: Element, told: Finding | None) -> Finding | None:
    """For "The growth in exports was led by chips": the direction of the noun, and the flow behind it.

    Where none stands there it is the growth that the clause has told, or the one that was told of before.
    """
    place = next((at for at, node in enumerate(nodes) if node is driver), 0) - 1
    while isinstance(verb := node_at(nodes, place), Element) and _is_being(verb):
        place -= 1
    topic, link, cell = node_at(nodes, place), node_at(nodes, place - 1) if place else None, Cell()
    if isinstance(topic, Topic) and isinstance(link, Element) and link.word in ("in", "of"):
        if len(topic.cells) > 1 or topic.foreign or topic.cells[0].measure is not None:
            return None
        cell, place = topic.cells[0], place - 2
    noun = node_at(nodes, place)
    if not isinstance(noun, Element) or not noun.has("directions", part="nouns") or place < 0:
        return None
    if not (place == 0 or _opens(nodes[place - 1])):
        return None  # "on an investment boom led by chips"
    way = noun.value("directions")
    if cell.bare and told is not None:
        return told if told.way == way else None
    whole = Finding("named", cell, "value", noun.start, driver.end)
    if cell.bare:
        whole.cell = Cell(refers=Located(way, noun.start, noun.end))
    whole.values["direction"] = way
    return whole


def _is_being(verb: Element) -> bool:
    return verb.has("auxiliaries") or verb.has("level_verbs") or verb.word.endswith("ly")


def _opens(before: Node) -> bool:
    """Whether a noun may begin behind a word: "the growth", "with growth", "while the fall"."""
    return isinstance(before, Element) and not (before.unknown or before.figure or before.has("directions"))


def _of_driver(whole: Finding, cell: Cell, driver: Element) -> Finding:
    """The finding of one name: it went the way of the whole, at the same time, in the same flow."""
    of = whole.cell
    named = cell.over(replace(of, item=None if cell.item else of.item, partner=None if cell.partner else of.partner))
    return whole.of_another("named", named, driver.start, driver.end)
