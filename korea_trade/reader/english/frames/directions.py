"""Directions without a figure."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.frames.line import Line, movement
from korea_trade.reader.english.frames.turned import compared_with_before, turned
from korea_trade.reader.english.told_otherwise import grew_to_be, is_aimed, is_met, is_of_list_behind
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def directions(line: Line) -> None:
    """For "volume declined", "increases in machinery and ships": a direction without a figure."""
    if _listed(line):
        return
    figures = (Kind.PERCENT, Kind.MONEY, Kind.QUANTITY, Kind.POINTS)
    has_measured = any(
        found.measure not in ("rank", "first-in") and "ended" not in found.values for found in line.findings
    )
    _of_examples(line)
    if has_measured or any(isinstance(n, Element) and n.is_figure(*figures) for n in line.nodes):
        return
    if not _of_names(line) and not _of_whole_trade(line):
        _of_subject(line)


def _of_examples(line: Line) -> None:
    """For "all three items (chips, cars and ships) grew", "items such as steel fell": a direction a name."""
    moves = (Kind.PERCENT, Kind.MONEY, Kind.POINTS)
    if not line.clause.examples or any(isinstance(n, Element) and n.is_figure(*moves) for n in line.nodes):
        return
    at = _moved(line.clause.nodes, 8)
    if at is not None:
        node, direction = at
        _state(line, node, [cell.over(Cell(flow=line.subject[0].flow)) for cell in line.clause.examples], direction)


def _of_subject(line: Line) -> None:
    if not line.clause.subject or any(cell.foreign for cell in line.subject):
        return
    if any(cell.refers is not None and not (cell.item or cell.partner or cell.flow) for cell in line.subject):
        return  # "those that saw decreases were …" heads a list
    if _of_pace(line):
        return
    moved = None if _turned_to_balance(line) else _moved(line.clause.nodes) or _moving(line)
    named = all(cell.item or cell.partner or cell.measure for cell in line.subject)
    if moved is not None and moved[0].has("strength") and not moved[0].has("directions") and not named:
        return  # "exports were strong": of a whole that is no direction
    if moved is not None and (_has_ended(line, moved[0]) or _in_so_many(line, moved[0])):
        return
    if moved is not None and not named and (_is_with_some(line.clause.nodes) or _is_reported_by_some(line, moved[0])):
        return
    if moved is not None and any(_is_of_others(cell, moved[0]) for cell in line.subject):
        return
    if moved is not None and len(line.subject) == 1 and _is_of_both(line.clause.nodes, moved[0]):
        return
    if moved is not None and all(
        _apart(line, moved[0], found) for found in line.findings if found.frame != "direction"
    ):
        _state(line, moved[0], _of_what_was_led(line, moved[0]), moved[1])
        _then_moved(line, moved[0])


def _then_moved(line: Line, moved: Element) -> None:
    """For "exports fell in April, then rebounded in May": what a subject did next, at a time of its own."""
    nodes = line.clause.nodes
    for then, verb, time in zip(nodes, nodes[1:], nodes[2:], strict=False):
        timed = isinstance(time, Element) and time.period is not None
        if not (isinstance(then, Element) and isinstance(verb, Element) and timed) or then.start < moved.end:
            continue
        if then.word in ("then", "but", "before") and verb.has("directions", part="verbs"):
            _state(line, verb, line.subject, verb.value("directions"))


def _of_what_was_led(line: Line, moved: Element) -> list[Cell]:
    """For "Chips led the rise in imports from Taiwan": the subject with the flow and the partner of what it led.

    None for "India posted growth in imports", which are its own.
    """
    at = next(place for place, node in enumerate(line.nodes) if node is moved)
    noun = at if moved.has("directions", part="nouns") or moved.has("led") else at + 1
    topic = line.topic(line.right(noun + 1, "fillers", "adjectives")) if line.word(noun + 1) in ("in", "of") else None
    led = topic.cells[0] if topic is not None and len(topic.cells) == 1 else Cell()
    if led.flow is None or led.foreign or any(cell.flow is not None for cell in line.subject):
        return line.subject
    if not moved.has("led") and any(cell.item is None and cell.partner is not None for cell in line.subject):
        return []
    return [cell.over(replace(led, item=None, partner=None if cell.partner else led.partner)) for cell in line.subject]


def _is_with_some(nodes: list[Node]) -> bool:
    """For "imports from suppliers such as Australia fell": not those from all."""
    link, whom = nodes[0], node_at(nodes, past_fillers(nodes, 1))
    toward = isinstance(link, Element) and link.word in ("from", "to")
    return toward and isinstance(whom, Element) and (whom.unknown or whom.has("counts"))


def _is_reported_by_some(line: Line, moved: Element) -> bool:
    """For "The company reported a rise in exports": not those of the country."""
    before = [node for node in line.nodes if isinstance(node, Element) and node.end <= moved.start]
    told = any(node.has("reporting") or node.has("light_verbs") for node in before)
    return told and any(node.word in word_list("who_asks_firms") for node in before)


def _in_so_many(line: Line, moved: Element) -> bool:
    """For "Exports rose in two regions": not those to all."""
    at = next(place for place, node in enumerate(line.nodes) if node is moved)
    link, number = line.word(at + 1), line.right(at + 1, "fillers")
    counted = line.has(number, "counts") or (
        line.is_figure(number, Kind.CARDINAL) and line.has(line.right(number, "fillers"), "counts")
    )
    return link in ("in", "to", "from", "for") and counted


def _has_ended(line: Line, noun: Element) -> bool:
    """For "The rise in exports to India came to an end": what is told of a growth is that it is over."""
    behind = [node for node in line.nodes if isinstance(node, Element) and node.start > noun.start]
    return noun.has("directions", part="nouns") and any(node.word in word_list("ended_growth") for node in behind)


def _of_pace(line: Line) -> bool:
    """For "Export growth slowed", "The fall in exports of steel eased": the way of the noun, at another pace.

    Gives whether a clause is about a growth; of "Export growth fell", "The rise came to an end" it states nothing.
    """
    lead, nodes, cells = line.clause.lead, line.clause.nodes, line.subject
    noun, link = (node_at(lead, len(lead) - step) if len(lead) >= step else None for step in (2, 1))
    behind = nodes
    if not (isinstance(link, Element) and link.word in ("in", "of")):
        noun, link, topic = (node_at(nodes, place) for place in range(3))
        named = (
            isinstance(link, Element) and link.word in ("in", "of", "to", "from", "for") and isinstance(topic, Topic)
        )
        behind = nodes[3:] if named else nodes[1:]
        if named and isinstance(topic, Topic):
            cells = [cell.over(Cell(flow=line.subject[0].flow)) for cell in topic.cells]
    if not isinstance(noun, Element) or not noun.has("directions", part="nouns"):
        return False
    verb = next((node for node in behind if isinstance(node, Element) and _tells_of_pace(node)), None)
    if verb is None or not any(cell.flow is not None for cell in cells):
        return verb is not None
    if verb.word in word_list("other_paces"):
        _state(line, noun, cells, noun.value("directions"))
    return True


def _tells_of_pace(node: Element) -> bool:
    """Whether a word says what became of a growth: "slowed", "fell", "ended"."""
    words = ("other_paces", "ended_growth")
    return node.has("directions", part="verbs") or any(node.word in word_list(name) for name in words)


def _is_of_others(cell: Cell, moved: Element) -> bool:
    """For "many industries saw growth in their exports": the trade behind what moved is of those that stand before."""
    owned = cell.refers is not None and cell.refers.value == "its" and cell.item is cell.partner is None
    return owned and cell.flow is not None and moved.end <= cell.flow.start


def _is_of_both(nodes: list[Node], moved: Element) -> bool:
    """For "exports: chips (up 3 percent) and ships (up 4 percent) both rose": of the two names before, not of all."""
    before = [node for node in nodes if node.end <= moved.start]
    return bool(before) and isinstance(before[-1], Element) and before[-1].word in ("both", "each")


def _turned_to_balance(line: Line) -> bool:
    """For "trade slipped into the red": what it became, and no direction of it."""
    flows = {cell.flow.value for cell in line.subject if cell.flow is not None}
    red = any(isinstance(n, Element) and (n.has("in_the_red") or n.word in ("red", "black")) for n in line.nodes)
    return red and bool(flows & {"trade", "balance"})


def _apart(line: Line, moved: Element, found: Finding) -> bool:
    """Whether a rank stands behind the comma that ends what moved: "showed upturns, which is the best since 2018"."""
    return any(
        isinstance(n, Element) and n.sign == "," and moved.end <= n.start < found.start for n in line.clause.nodes
    )


def _moved(nodes: list[Node], reach: int = 4) -> tuple[Element, str] | None:
    """The word that says where a subject went, and the direction: "fell", "saw growth", "led the rise"."""
    for at, node in enumerate(nodes):
        if not isinstance(node, Element):
            continue
        if node.has("led"):
            return node, "up"
        if node.is_figure(Kind.MULTIPLE) and node.word.endswith(("doubled", "tripled", "quadrupled", "halved")):
            return node, "down" if node.word.endswith("halved") else "up"
        way = _strong_or_weak(nodes, at) or turned(nodes, at) or compared_with_before(nodes, at)
        if way is not None:
            return node, way
        if not node.has("directions") or _is_reason(nodes, at) or _is_almost(nodes, at):
            continue
        if any(otherwise(nodes, at) for otherwise in (grew_to_be, is_met, is_aimed, is_of_list_behind)):
            continue
        part = node.meanings["directions"].part
        before = node_at(nodes, at - 1)
        light = isinstance(before, Element) and any(
            before.has(kind) for kind in ("light_verbs", "fillers", "adjectives")
        )
        light = light or _is_of_light_verb(nodes, at)
        if node.word.endswith("ing"):
            part, before = "participles", node_at(nodes, _past_adverbs(nodes, at))
        rising = part == "participles" and isinstance(before, Element)
        rising = rising and isinstance(before, Element) and (before.has("auxiliaries") or before.word in _KEEPING)
        to_come = isinstance(before, Element) and (before.has("status") or _goes_on(nodes, at))
        if part == "verbs" or rising or (to_come and part == "nouns") or (part == "nouns" and light and at <= reach):
            return node, node.value("directions")
    return None


def _is_reason(nodes: list[Node], at: int) -> bool:
    """For "exports did not rise, dragged down by chips": what something else did to them, behind a comma."""
    node, comma, by = nodes[at], node_at(nodes, at - 1) if at else None, node_at(nodes, at + 1)
    apart = isinstance(comma, Element) and comma.sign == "," and isinstance(by, Element) and by.word == "by"
    return isinstance(node, Element) and node.has("moves") and apart


def _is_almost(nodes: list[Node], at: int) -> bool:
    """For "Exports almost fell"."""
    before = node_at(nodes, at - 1) if at else None
    return isinstance(before, Element) and before.word in ("almost", "nearly")


def _moving(line: Line) -> tuple[Element, str] | None:
    """The word right behind a subject of "with shipments to India increasing", "Exports gain, imports drop", "up"."""
    first = 0
    while isinstance(adverb := node_at(line.clause.nodes, first), Element) and adverb.word.endswith("ly"):
        first += 1
    node, behind = (node_at(line.clause.nodes, place) for place in (first, first + 1))
    if not isinstance(node, Element) or not node.has("directions"):
        return None
    if line.clause.opener in ("with", "and", "but") and (
        node.has("directions", part="participles") or node.word.endswith("ing")
    ):
        return node, node.value("directions")
    whole = all(cell.flow is not None and not any(cell.name) and cell.refers is None for cell in line.subject)
    if not whole or not all(map(_may_open, line.clause.lead)) or not _ends_clause(behind):
        return None
    present = node.word in word_list("moves_now") or (node.word in ("up", "down") and line.clause.opener != "with")
    return (node, node.value("directions")) if present else None


def _may_open(node: Node) -> bool:
    """Whether a word may stand before a subject of a headline: "Korea's", "March", "by item"."""
    if isinstance(node, Topic) or node.word in ("a", "an", "the"):
        return False
    return node.has("nation") or node.has("fillers") or node.period is not None


def _ends_clause(node: Node | None) -> bool:
    if node is None or isinstance(node, Topic):
        return node is None
    kinds = ("conjunctions", "reasons", "adjectives")
    return bool(node.sign) or node.period is not None or node.word == "on" or any(node.has(kind) for kind in kinds)


def _is_of_light_verb(nodes: list[Node], at: int) -> bool:
    """For "showed modest growth", "recorded double-digit growth": words that say how much are of no vocabulary."""
    place = at - 1
    while isinstance(node := node_at(nodes, place), Element) and at - place < _MOST_ADJECTIVES:
        if not (node.has("fillers") or node.has("adjectives") or node.nameable or node.is_figure(Kind.VAGUE)):
            break
        place -= 1
    verb = node_at(nodes, place)
    return isinstance(verb, Element) and verb.has("light_verbs")


_MOST_ADJECTIVES = 4


def _past_adverbs(nodes: list[Node], at: int) -> int:
    """For "are continuously growing": the place of what stands before the adverbs of a participle."""
    place = at - 1
    while isinstance(node := node_at(nodes, place), Element) and (node.has("adjectives") or node.word.endswith("ly")):
        place -= 1
    return place


def _goes_on(nodes: list[Node], at: int) -> bool:
    """For "continued to fall", "are expected to grow": an infinitive behind what says that it happens or will."""
    to, verb = (nodes[at - 1], nodes[at - 2]) if at > 1 else (None, None)
    return (
        isinstance(to, Element)
        and isinstance(verb, Element)
        and to.word == "to"
        and (verb.has("status") or verb.word in ("continued", "continue", "continues", "began", "started"))
    )


def _strong_or_weak(nodes: list[Node], at: int) -> str | None:
    """For "exports of chips and ships were strong", "were weak as well": the way that an adjective says."""
    node, before = nodes[at], at - 1
    while isinstance(other := node_at(nodes, before), Element) and other.word in ("all", "also", "both", "too"):
        before -= 1
    verb, behind = (node_at(nodes, place) for place in (before, at + 1))
    if not isinstance(node, Element) or not isinstance(verb, Element) or verb.word not in word_list("linking"):
        return None
    if isinstance(behind, Topic) or (isinstance(behind, Element) and behind.word in ("enough", "demand", "performers")):
        return None
    return node.value("strength") if node.has("strength") else None


_KEEPING = ("kept", "keep", "keeps", "continued")


def _listed(line: Line) -> bool:
    """For "They are semiconductors, cars and ships.", "… saw decreases: steel and textiles.": the names of a list."""
    nodes = line.nodes
    for at, node in enumerate(nodes):
        before = node_at(nodes, at - 1)
        if not isinstance(node, Topic) or node.foreign or not isinstance(before, Element):
            continue
        head = nodes[at - 2] if at > 1 else None
        those = line.subject if not isinstance(head, Topic) else head.cells
        pointing = those[0].refers is not None and not (those[0].item or those[0].partner)
        verb = before.has("auxiliaries") or before.has("level_verbs")
        named = all(cell.item or cell.partner for cell in node.cells)  # but "is over 47 percent of total exports"
        if not pointing or not named or not (verb or before.sign == ":"):
            continue
        moved = next(
            (n.value("directions") for n in nodes[:at] if isinstance(n, Element) and n.has("directions")), None
        )
        cells = [cell.over(Cell(flow=those[0].flow)) for cell in node.cells]
        _state(line, before, cells, moved or "listed")
        return True
    return False


def _of_names(line: Line) -> bool:
    """For "increases in general machinery, displays and ships": a noun of direction and the names behind it."""
    first, found = 0, False
    for at, node in enumerate(line.nodes):
        if isinstance(node, Element) and node.sign == ":":  # "Decline in energy: Significant declines in coal"
            first = at
        if not isinstance(node, Element) or not node.has("directions"):
            continue
        if not node.has("directions", part="nouns") and not node.word.endswith("s"):
            continue
        link = at + 1
        while line.has(link, "auxiliaries") or line.word(link) in word_list("recorded") | {"was", "were"}:
            link += 1  # "Decreases were seen in textiles and steel"
        topic = line.topic(line.right(link, "fillers", "adjectives")) if line.word(link) in ("in", "of") else None
        if topic is None or topic.foreign or not (topic.cells[0].item or topic.cells[0].partner):
            continue
        named = (line.topic(i) for i in range(first, at))
        told = not found and any(t is not None and any(c.item or c.partner for c in t.cells) for t in named)
        if told or (line.clause.subject not in (None, []) and line.subject[0].flow):
            continue
        if _has_ended(line, node):
            continue
        cells = _of_goods(line, topic)
        _state(line, node, cells, node.value("directions"))
        found = found or bool(cells)
    return found


def _of_whole_trade(line: Line) -> bool:
    """For "The ministry has reported a rise in exports and a fall in imports": where all of each went, as nouns say."""
    if line.clause.subject and not all(cell.flow and not any(cell.name) for cell in line.clause.subject):
        return False
    found = False
    for at, node in enumerate(line.nodes):
        if isinstance(node, Topic) and any(cell.partner or cell.item or cell.foreign for cell in node.cells):
            return found  # "Japan saw a rise in exports"
        if not isinstance(node, Element) or not node.has("directions", part="nouns"):
            continue
        topic = line.topic(line.right(at + 1, "fillers")) if line.word(at + 1) in ("in", "of") else None
        before = line.element(line.left(at, "fillers", "adjectives"))
        told = before is not None and (before.has("light_verbs") or before.has("reporting"))
        told = told or (before is not None and before.word in word_list("being_there"))
        told = told or (found and before is not None and before.word in ("and", "but"))
        if topic is None or not told or not all(_is_all_of_a_flow(cell) for cell in topic.cells):
            continue
        if not _has_ended(line, node) and not _is_told_of_others(line, line.right(at + 1, "fillers")):
            _state(line, node, topic.cells, node.value("directions"))
            found = True
    return found


def _is_told_of_others(line: Line, at: int) -> bool:
    """For "The company reported a rise in exports", "a fall in exports among small firms": whose trade it is."""
    opened = [node for node in line.nodes[:at] if isinstance(node, Element)]
    if any(node.has("counts") or node.word in word_list("who_asks_firms") for node in opened):
        return True
    if line.word(at + 1) not in ("in", "of", "among", "at", "as", "by", "for"):
        return False
    behind, topic = line.element(line.right(at + 1, "fillers")), line.topic(line.right(at + 1, "fillers"))
    named = topic is not None and any(cell.sector or cell.partner or cell.unknown for cell in topic.cells)
    return named or (behind is not None and (behind.unknown or behind.has("sector") or behind.has("counts")))


def _is_all_of_a_flow(cell: Cell) -> bool:
    flow = cell.flow.value if cell.flow is not None else None
    return flow in ("exports", "imports") and not any(cell.name) and cell.refers is None and not cell.foreign


def _of_goods(line: Line, topic: Topic) -> list[Cell]:
    """For "Cars led the rebound in exports to India": the goods that the clause is about, to whom the noun says.

    None for "Vietnam saw growth in imports of chips", which may be its own.
    """
    goods = line.clause.subject or []
    if any(cell.refers is None and cell.item is None and cell.partner is not None for cell in goods):
        return []
    trade = topic.cells[0].flow or topic.cells[0].refers
    toward = len(topic.cells) == 1 and trade is not None and topic.cells[0].item is None
    if not toward or not all(cell.item is not None and cell.partner is cell.refers is None for cell in goods):
        return topic.cells
    return [topic.cells[0].over(Cell(item=cell.item)) for cell in goods] or topic.cells


def _state(line: Line, node: Element, cells: list[Cell], direction: str) -> None:
    for cell in cells:
        found = movement(line, "direction", cell, node, direction)
        if found.when is not None and found.when.value.lower().startswith(("until", "till")):
            found.doubt("of all the months until then, or of the last ones?")
