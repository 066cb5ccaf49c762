"""Clauses of a sentence: a subject with what is said of it; an entry of a list ("chips (up 5 percent)") is one too."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.examples import has_each, names_only
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_BOUNDARY_SIGNS = (",", ";", ":", "—", "–", "-", "•", "“", "”", '"', ".", "?", "!", "/", "…")


@dataclass(slots=True)
class Clause:
    """What a sentence says of one subject: the nodes after it, and those before it since the last boundary."""

    subject: list[Cell] | None
    nodes: list[Node] = field(default_factory=list)
    lead: list[Node] = field(default_factory=list)
    entry: bool = False
    opener: str = ""
    head_direction: str | None = None
    around: Cell | None = None
    examples: list[Cell] = field(default_factory=list)
    each: bool = False

    @property
    def all_nodes(self) -> list[Node]:
        """What stands before and after the subject."""
        return [*self.lead, *self.nodes]

    @property
    def opening(self) -> list[Node]:
        """The nodes of a clause without a subject, which opens the next one."""
        return self.all_nodes if self.subject is None else []


def with_openings(clauses: Sequence[Clause]) -> Iterator[tuple[Clause, list[Node]]]:
    """Each clause with the opening before it."""
    yield from zip(clauses, [[], *(clause.opening for clause in clauses)], strict=False)


def is_boundary(node: Node) -> bool:
    """Whether a clause may begin after it: a sign, a conjunction, a verb of reporting."""
    if isinstance(node, Topic):
        return False
    return node.sign in _BOUNDARY_SIGNS if node.sign else node.has("conjunctions") or node.has("reporting")


@dataclass(slots=True)
class _Splitter:
    """The clauses so far, the words since the last boundary, and the word or sign that was the boundary."""

    nodes: list[Node]
    clauses: list[Clause] = field(default_factory=lambda: [Clause(None)])
    pending: list[Node] = field(default_factory=list)
    opener: str = ""

    @property
    def current(self) -> Clause:
        return _main(self.clauses)

    def begin(self, subject: list[Cell] | None, *first: Node) -> None:
        """Begin a clause; the words since the last boundary lead it."""
        lead = self.pending
        _drop(self.current, lead)
        self.clauses.append(Clause(subject, nodes=list(first), lead=lead, opener=self.opener))
        self.pending = []

    def add(self, node: Node) -> None:
        """Take a node into the current clause; after a boundary a new one may begin."""
        self.current.nodes.append(node)
        if isinstance(node, Element) and is_boundary(node):
            self.pending, self.opener = [], node.word
            if node.sign == ";":
                self.clauses.append(Clause(None, opener=self.opener))
        else:
            self.pending = [*self.pending, node]

    def step(self, index: int) -> int:
        """Read what stands at a place; gives the place to go on from."""
        nodes, node = self.nodes, self.nodes[index]
        if isinstance(node, Topic):
            with_partner = self.opener == "with" and _points_behind_partner(node, self.pending)
            if _is_reason_with_trade(nodes, index, node) or _is_first_reason(nodes, index):
                self.opener = "with"
                self.begin(node.cells)
            elif with_partner or _starts_clause(nodes, index, node, self.pending, self.current):
                self.begin(_with_entries(nodes, index, node, self.clauses))
                self.clauses[-1].examples = node.examples
                self.clauses[-1].each = any(part.word in ("both", "each") for part in node.parts)
            else:
                self.add(node)
            return index + 1
        if node.sign in ("(", "["):
            close = _closing(nodes, index)
            inner = nodes[index + 1 : close]
            if len(inner) == 1 and isinstance(time := inner[0], Element) and time.period is not None:
                colon = Element(time.end, time.end, ":", sign=":")  # "(June) 57.7, (July) 60.2"
                nodes[index : close + 1] = [time, colon]
                return index
            if _tells(inner):
                return _bracket(nodes, index, close, inner, self.clauses, self.current)
            if names_only(nodes, index) and isinstance(inner[0], Topic):  # "all three items (chips, cars and ships)"
                self.current.examples += inner[0].cells
            return close + 1
        told = node.word == "which" or _those_that(nodes, index) or _tells_of_reason(nodes, index)
        relative = (
            _antecedents(nodes, index) or _flow_told_of(self.current, nodes, index) or _whole_of_share(nodes, index)
        )
        if told and relative:
            self.clauses.append(Clause(relative, opener="which"))
            self.pending = []
            return index + 1
        if _resumes(nodes, index, self.clauses):
            main = next(c for c in reversed(self.clauses[:-1]) if c.subject and not c.entry)
            self.clauses.append(Clause(main.subject, nodes=[node], opener=","))
            self.pending = []
            return index + 1
        unknown = _unknown_subject(nodes, index, self.pending, self.clauses)
        if unknown:
            name = Located("-".join(word.word for word in unknown), unknown[0].start, unknown[-1].end)
            self.begin([Cell(item=name, unknown=True)])
            return next(i for i in range(index, len(nodes)) if nodes[i] is unknown[-1]) + 1
        own = _verb_behind_apposition(self.current, node) or _verb_of_which(self.current)
        if _begins_with_verb(nodes, index, self.pending) and not own:
            self.begin(None, node)
        else:
            self.add(node)
        return index + 1


def split(nodes: list[Node]) -> list[Clause]:
    """The clauses of a sentence in order."""
    splitter = _Splitter(nodes)
    index = 0
    while index < len(nodes):
        index = splitter.step(index)
    return [clause for clause in splitter.clauses if clause.subject is not None or clause.nodes]


def _with_entries(nodes: list[Node], index: int, topic: Topic, clauses: list[Clause]) -> list[Cell]:
    """For "A (up 5 percent) and B (up 6 percent) grew": what is said behind the brackets is said of both."""
    bracket = node_at(nodes, index + 1)
    if not isinstance(bracket, Element) or bracket.sign != "(":
        return topic.cells
    entries = list[Cell]()
    for clause in reversed(clauses):
        if not clause.entry or clause.subject is None or clause.around is not None:
            break
        entries = [*clause.subject, *entries]
    main = _main(clauses)
    has_figure = any(
        isinstance(node, Element) and (node.figure or node.has("directions") or node.has("prepositions"))
        for node in main.nodes
    )
    return topic.cells if has_figure else [*entries, *topic.cells]


def _unknown_subject(nodes: list[Node], index: int, pending: Sequence[Node], clauses: list[Clause]) -> list[Element]:
    """Words of no vocabulary that a clause begins with: "rice items 18.9 percent higher", "tuna rose 5 percent"."""
    words = list[Element]()
    if index == 0 or any(not isinstance(n, Element) or not n.has("fillers") for n in pending):
        return words
    if not any(clause.subject for clause in clauses):
        return words
    at = index
    while isinstance(node := node_at(nodes, at), Element) and len(words) < 4:
        named = node.may_name and node.word not in word_list("of_figures")
        if not (named or (words and (node.has("counts") or node.has("fillers")))):
            break
        if named:
            words.append(node)
        at += 1
    after = node_at(nodes, at)
    if not words or not isinstance(after, Element):
        return []
    follows = node_at(nodes, at + 1)
    moved = after.has("directions", part="verbs") and isinstance(follows, Element) and follows.is_figure(Kind.PERCENT)
    return words if after.is_figure(Kind.PERCENT) or moved else []


def _begins_with_verb(nodes: list[Node], index: int, pending: Sequence[Node]) -> bool:
    """For "and bought $9.4 billion": a verb of flow that begins a clause of its own."""
    node = nodes[index]
    if isinstance(node, Topic) or not node.has("flow_verbs") or index == 0 or not all(_light(n) for n in pending):
        return False
    if not is_boundary(nodes[max(0, index - 1 - len(pending))]):
        return False  # "China bought …": the verb of a subject
    at = index + 1
    while isinstance(goods := node_at(nodes, at), Element) and (goods.has("fillers") or goods.word in ("worth", "for")):
        at += 1  # "bought goods worth $44.5 billion", "bought goods for $44.5 billion"
    after = node_at(nodes, at)
    counted = isinstance(after, Element) and after.is_figure(Kind.CARDINAL) and any(map(_is_quantity, nodes[:index]))
    return isinstance(after, Element) and (counted or _is_quantity(after) or after.has("limits"))


def _is_quantity(node: Node) -> bool:
    return isinstance(node, Element) and node.is_figure(Kind.MONEY, Kind.QUANTITY)


def _verb_behind_apposition(current: Clause, verb: Element) -> bool:
    """For "China, still the largest buyer, imported $2 billion": the verb of the name in front of the commas.

    Goods "brought in" what they did: "cars, the second-largest export item, brought in $6 billion".
    """
    subject = current.subject[0] if current.subject and len(current.subject) == 1 else Cell()
    opened = current.nodes[0] if current.nodes else None
    own = (subject.partner is not None and verb.has("partner_verbs")) or (
        subject.item is not None and verb.word == "brought in"
    )
    if not (own and isinstance(opened, Element) and opened.sign == ","):
        return False
    figures = (node for node in current.nodes if isinstance(node, Element) and node.figure)
    return all(figure.is_figure(Kind.ORDINAL) for figure in figures)


def _verb_of_which(current: Clause) -> bool:
    """For "China, which bought $10.5 billion worth": the first verb of a relative clause."""
    if current.opener != "which":
        return False
    return not any(isinstance(node, Element) and node.figure is not None for node in current.nodes)


def _resumes(nodes: list[Node], index: int, clauses: list[Clause]) -> bool:
    """For "ships, which had fallen 3.2 percent in January, jumped": the main verb behind a relative clause."""
    node, before = nodes[index], node_at(nodes, index - 1)
    current = clauses[-1]
    if isinstance(node, Topic) or current.opener != "which" or not any(c.subject and not c.entry for c in clauses[:-1]):
        return False
    verb = node.has("directions", part="verbs") or node.has("level_verbs") or node.has("light_verbs")
    told = any(
        isinstance(n, Element) and (n.figure is not None or n.has("directions", part="verbs")) for n in current.nodes
    )
    return verb and told and isinstance(before, Element) and before.sign == ","


def _antecedents(nodes: list[Node], index: int) -> list[Cell]:
    """The name that "which" stands for: the one right before it, or each of those that have a figure of their own."""
    before = index - 1
    while isinstance(node := node_at(nodes, before), Element) and node.sign == ",":
        before -= 1
    topic = node_at(nodes, before)
    if not isinstance(topic, Topic) or topic.foreign:
        return []
    named = [cell for cell in topic.cells if cell.item or cell.partner]
    return named if has_each(nodes[index:], len(named)) else named[-1:]


def _flow_told_of(current: Clause, nodes: list[Node], index: int) -> list[Cell]:
    """For "Imports, which had risen in February, lost 2 percent": the flow that a clause has just begun with."""
    comma, topic = (node_at(nodes, index - step) for step in (1, 2))
    aside = isinstance(comma, Element) and comma.sign == "," and current.nodes == [comma]
    begun = isinstance(topic, Topic) and current.subject is topic.cells and len(topic.cells) == 1
    closed = any(isinstance(node, Element) and node.sign == "," for node in nodes[index + 1 : index + _FAR])
    return topic.cells if aside and begun and closed and isinstance(topic, Topic) else []


def _whole_of_share(nodes: list[Node], index: int) -> list[Cell]:
    """For "10 percent of exports in March, which reached $135 billion": what a share is of, and not the part."""
    before = index - 1
    while isinstance(node := node_at(nodes, before), Element) and (node.sign == "," or node.period is not None):
        before -= 1
    topic, of = node_at(nodes, before), past_fillers(nodes, before - 1, -1)
    link, share = node_at(nodes, of), node_at(nodes, of - 1)
    alone = isinstance(topic, Topic) and len(topic.cells) == 1 and topic.cells[0].nameless and not topic.foreign
    level = node_at(nodes, past_fillers(nodes, index + 2))
    alone = alone and isinstance(level, Element) and level.is_figure(Kind.MONEY)  # "which rose" may be of the part
    whole = isinstance(link, Element) and link.word == "of" and isinstance(share, Element)
    if not (alone and whole and isinstance(topic, Topic) and isinstance(share, Element)):
        return []
    cell = topic.cells[0]
    return [replace(cell, whole=True)] if cell.flow is not None and share.is_figure(Kind.PERCENT) else []


_FAR = 12


def _those_that(nodes: list[Node], index: int) -> bool:
    """For "oil products, cars and ships that jumped 82.7, 33.7 and 79.9 percent each": "that" stands for the names."""
    node, verb, topic = (node_at(nodes, place) for place in (index, index + 1, index - 1))
    moved = isinstance(verb, Element) and verb.has("directions", part="verbs")
    apart = isinstance(topic, Topic) and has_each(nodes[index:], len(topic.cells))
    return isinstance(node, Element) and node.word == "that" and moved and apart


def _tells_of_reason(nodes: list[Node], index: int) -> bool:
    """For "led by chips with a rise of 13 percent": whether what stands behind "with" is told of what was a reason."""
    topic, reason = node_at(nodes, index - 1), index - 2
    reason = past_fillers(nodes, reason, -1)
    led = node_at(nodes, reason)
    word = nodes[index]
    if not (isinstance(word, Element) and word.word == "with" and isinstance(topic, Topic) and len(topic.cells) == 1):
        return False
    told = next((node for node in nodes[index + 1 :] if isinstance(node, Topic) or not _is_of_figure(node)), None)
    figure = isinstance(told, Element) and told.figure is not None
    moved = nodes[reason - 1] if reason > 0 and isinstance(led, Element) and led.word == "by" else None
    dragged = isinstance(moved, Element) and moved.has("directions")  # "dragged down by"
    return figure and isinstance(led, Element) and (led.has("reasons") or dragged) and topic.cells[0].flow is None


def _is_reason_with_trade(nodes: list[Node], index: int, topic: Topic) -> bool:
    """For "led by chips with exports to China up 13 percent": whether a reason is named with what is told of it."""
    led = index - 1
    led = past_fillers(nodes, led, -1)
    before, behind = node_at(nodes, led), node_at(nodes, index + 1)
    own = any(one.word == "with" and name.has("item") for name, one in pairwise(topic.parts))
    own = own and len(topic.cells) == 1 and topic.cells[0].flow is not None and topic.cells[0].partner is not None
    told = isinstance(behind, Element) and (behind.has("directions") or behind.has("level_verbs"))
    return own and told and isinstance(before, Element) and (before.has("reasons") or before.word == "by")


def _is_first_reason(nodes: list[Node], index: int) -> bool:
    """For "led by cars, up 9.5 percent, and steel, up 9.8 percent": whether each reason has its figure in commas."""
    led = index - 1
    led = past_fillers(nodes, led, -1)
    before, behind = node_at(nodes, led), index + len(("cars", ",", "up", "9.5 percent", ","))
    if not (isinstance(before, Element) and before.has("reasons") and _in_commas(nodes, index)):
        return False
    while isinstance(joint := node_at(nodes, behind), Element) and joint.word in ("and", "the"):
        behind += 1
    return isinstance(node_at(nodes, behind), Topic) and _in_commas(nodes, behind)


def _is_of_figure(node: Element) -> bool:
    """Whether a word may stand before a figure: "a rise of", "record growth of"."""
    return node.figure is None and any(
        node.has(kind) for kind in ("fillers", "directions", "prepositions", "adjectives", "records")
    )


def _main(clauses: list[Clause]) -> Clause:
    return next((clause for clause in reversed(clauses) if not clause.entry), clauses[0])


def _drop(current: Clause, pending: Sequence[Node]) -> None:
    """Take the words before a new subject out of the clause before it."""
    for _ in pending:
        if current.nodes and not is_boundary(current.nodes[-1]):
            current.nodes.pop()


def _closing(nodes: list[Node], at: int) -> int:
    depth = 0
    for index in range(at, len(nodes)):
        node = nodes[index]
        if isinstance(node, Element) and node.sign in ("(", "["):
            depth += 1
        if isinstance(node, Element) and node.sign in (")", "]"):
            depth -= 1
            if depth == 0:
                return index
    return min(len(nodes), at + 12)


def _tells(inner: Sequence[Node]) -> bool:
    return any(isinstance(node, Element) and (node.figure is not None or node.has("directions")) for node in inner)


def _bracket(
    nodes: list[Node],
    index: int,
    close: int,
    inner: list[Node],
    clauses: list[Clause],
    current: Clause,
) -> int:
    """A bracket that tells something: of the name before it, or else a part of the clause."""
    before = node_at(nodes, index - 1)
    if _part_of(nodes, index, inner):
        return close + 1
    if (listed := _listed_in(inner, current)) is not None:
        clauses += listed
        return close + 1
    if isinstance(before, Topic) and not before.foreign:
        subject = before.cells
        if before.cells is not current.subject:
            subject = [_one_name(before)] if _is_one_name(before, nodes, index, clauses) else before.cells[-1:]
        if _is_of_unknown_kind(nodes, index - 1):
            subject = [replace(cell, foreign=True) for cell in subject]
        behind = _partner_behind(nodes, close)
        if behind is not None and all(cell.item is not None and cell.partner is None for cell in subject):
            subject = [replace(cell, partner=behind) for cell in subject]
        counted = nodes[index - 2] if index > 1 else None
        sent = _sent(nodes, index, before, clauses[-1])
        if sent is not None and sent in current.nodes:
            current.nodes = current.nodes[: current.nodes.index(sent)]
            inner = [sent, *inner]
        elif isinstance(counted, Element) and _counts(counted, before) and counted in current.nodes:
            current.nodes = [node for node in current.nodes if node is not counted]
            inner = [counted, *inner]
        entry = Clause(
            subject,
            list(inner),
            entry=True,
            head_direction=_direction(nodes, index - 1),
            around=_around(current, before),
        )
        clauses.append(entry)
        _absorbed(current, before)
        return close + 1
    named = isinstance(before, Element) and before.nameable
    if isinstance(before, Element) and named and not before.word.endswith("ly") and before.word not in _PLACES:
        words = _unknown_run(nodes, index - 1)
        name = "-".join(word.word for word in words)
        cell = Cell(item=Located(name, words[0].start, words[-1].end), unknown=True)
        clauses.append(
            Clause(
                [cell],
                list(inner),
                entry=True,
                head_direction=_direction(nodes, index - 1),
                around=_around(current, None),
            )
        )
        return close + 1
    opens = {"brackets": Meaning("brackets", "(")}
    comma = Element(inner[0].start, inner[0].start, ",", opens, sign=",")
    after = Element(inner[-1].end, inner[-1].end, ",", sign=",")
    nodes[index : close + 1] = [comma, *inner, after]
    return index


def _listed_in(inner: list[Node], current: Clause) -> list[Clause] | None:
    """For "exports to Peru in 2020 (chips: $1.5 billion, ships: $0.6 billion) rose": the goods of a bracket.

    What stands behind it goes on with the subject before it.
    """
    if not isinstance(first := inner[0], Topic) or first.foreign or not current.subject:
        return None
    parts = [clause for clause in split(list(inner)) if clause.subject is not None]
    cells = [cell for clause in parts for cell in clause.subject or ()]
    if any(cell.refers or not (cell.flow or cell.item or cell.partner) for cell in cells):
        return None
    around = _around(current, None)
    return [replace(clause, entry=True, around=around) for clause in parts] or None


def _is_of_unknown_kind(nodes: list[Node], at: int) -> bool:
    """For "next-generation chips (up 50 percent)": a word of no vocabulary right before the name of a list."""
    topic, word = nodes[at], node_at(nodes, at - 1) if at else None
    if not isinstance(topic, Topic) or not isinstance(word, Element) or not topic.parts[0].has("item"):
        return False
    known = topic.cells[0].item is not None and not topic.cells[0].unknown
    before = word.may_name and word.text.islower() and word.end + 1 >= topic.start
    return known and before and not word.word.endswith("s")


def _partner_behind(nodes: list[Node], close: int) -> Located | None:
    """For "petrochemicals (100%) in the U.S., displays (31%) in ASEAN": where a name of a list was sold."""
    at = close + 1
    if at >= len(nodes) or not isinstance(node := nodes[at], Element) or node.word != "in":
        return None
    at += 1
    at = past_fillers(nodes, at)
    topic = node_at(nodes, at)
    cell = topic.cells[0] if isinstance(topic, Topic) else None
    return cell.partner if cell is not None and cell.item is cell.flow is None else None


_PLACES = ("abroad", "overseas", "elsewhere", "worldwide", "nationwide", "domestically")


def _part_of(nodes: list[Node], index: int, inner: list[Node]) -> bool:
    """For "a third of all exports (37.4%)": a percentage that says the part again, of a name that is the whole."""
    only = inner[0] if len(inner) == 1 else None
    if not isinstance(only, Element) or not only.is_figure(Kind.PERCENT) or only.figure is None or only.figure.signed:
        return False
    before = [node for node in nodes[max(0, index - 4) : index - 1] if isinstance(node, Element)]
    return any(node.is_figure(Kind.FRACTION) for node in before) and any(node.word == "of" for node in before)


def _counts(figure: Element, topic: Topic) -> bool:
    """For "22,817 hybrids (up 22.6 percent)": whether a number before a name says how many of them."""
    number = figure.figure.value if figure.figure is not None else None
    counted = figure.is_figure(Kind.QUANTITY) or (
        figure.is_figure(Kind.CARDINAL) and number is not None and number > 20
    )
    return counted and all(cell.item and cell.flow is None and cell.partner is None for cell in topic.cells)


def _sent(nodes: list[Node], index: int, topic: Topic, last: Clause) -> Element | None:
    """For "40,000 went to the U.S. (-26.4%) and 9,000 to the EU (+3.1%)": the level that went to a partner."""
    to = index - 2
    to = past_fillers(nodes, to, -1)
    going, level = (node_at(nodes, place) for place in (to, to - 1))
    goes = isinstance(going, Element) and (going.has("going") or (going.word == "to" and last.entry))
    cell = topic.cells[0] if len(topic.cells) == 1 else Cell()
    alone = cell.partner is not None and cell.item is cell.flow is None
    if not (goes and alone and isinstance(level, Element) and level.is_figure(*_LEVELS)):
        return None
    return None if level.has("ranks") else level


_LEVELS = (Kind.MONEY, Kind.QUANTITY, Kind.CARDINAL)


def _is_one_name(topic: Topic, nodes: list[Node], index: int, clauses: list[Clause]) -> bool:
    """Whether "food and beverages (11.9%)" is one name: two items in a list of which each has its own bracket."""
    if len(topic.cells) != 2 or not all(cell.item and not cell.partner for cell in topic.cells):
        return False
    after = next((i for i in range(index, len(nodes)) if isinstance(n := nodes[i], Element) and n.sign == ")"), index)
    ahead = [n for n in nodes[after + 1 : after + 8] if isinstance(n, Element) and n.sign == "("]
    return clauses[-1].entry or bool(ahead)


def _one_name(topic: Topic) -> Cell:
    words = "-".join(part.word.replace(" ", "-") for part in topic.parts if part.has("item"))
    first, last = topic.cells[0].item, topic.cells[-1].item
    if first is None or last is None:
        return topic.cells[-1]
    name = Located(words.replace("-", "-and-", 1) if words.count("-") == 1 else words, first.start, last.end)
    return Cell(flow=topic.cells[0].flow, item=name, unknown=True)


def _unknown_run(nodes: list[Node], last: int) -> list[Element]:
    words = list[Element]()
    while last >= 0 and len(words) < 5:
        node = nodes[last]
        if isinstance(node, Topic):
            tail = _attribute(node, words[0].start) if words else []
            words = [*tail, *words]
            if len(tail) < len(node.parts):
                break
            last -= 1
            continue
        joins = node.word in ("and", "of", "&", "the")
        if not (node.unknown and not node.meanings) and not joins:
            break
        words.insert(0, node)
        last -= 1
    while words and words[0].word in ("and", "of", "&", "the"):
        words.pop(0)
    return words


def _attribute(topic: Topic, start: int) -> list[Element]:
    """For "auxiliary memory devices": the known names right before a word of no vocabulary, which are a part of it."""
    tail = list[Element]()
    for part in reversed(topic.parts):
        if part.end + 1 < start or not part.has("item") or part.word.endswith("s"):
            break
        tail.insert(0, part)
        start = part.start
    return tail


def _absorbed(current: Clause, topic: Topic) -> None:
    current.nodes = [node for node in current.nodes if node is not topic]


def _around(current: Clause, topic: Topic | None) -> Cell | None:
    """The cell of the clause that a list stands in: its flow, sector and partner hold for the entries."""
    if current.subject and len(current.subject) == 1:
        return None if current.subject[0].foreign else current.subject[0]
    if current.subject and topic is not None:
        return None
    inner = [node for node in current.nodes if isinstance(node, Topic) and node is not topic and not node.foreign]
    return inner[0].cells[0] if inner and len(inner[0].cells) == 1 else None


def _direction(nodes: list[Node], at: int) -> str | None:
    """The direction that stands at the head of a list: the last one before it outside brackets."""
    close = _closing(nodes, at + 1)
    behind = node_at(nodes, close + 1)
    fared = _fared(nodes[close + 1 :])
    if fared is not None:
        return fared
    if isinstance(behind, Element) and behind.has("directions", part="verbs"):
        return behind.value("directions")  # "those of electronics (29.9 percent) fell"
    depth = 0
    for index in range(at - 1, -1, -1):
        node = nodes[index]
        if isinstance(node, Topic):
            continue
        if node.sign in (")", "]"):
            depth += 1
        elif node.sign in ("(", "["):
            depth -= 1
        elif depth == 0 and (node.sign == ";" or node.word in ("but", "while", "whereas")):
            break
        elif depth == 0 and node.has("directions"):
            return node.value("directions")
    for node in nodes[at + 1 :]:  # "exports to China (18.7 percent) and Japan (2 percent) rose"
        if isinstance(node, Topic):
            continue
        if node.sign in ("(", "["):
            depth += 1
        elif node.sign in (")", "]"):
            depth -= 1
        elif depth == 0 and (node.sign == ";" or node.word in ("but", "while", "whereas")):
            break
        elif depth == 0 and node.has("directions"):
            return node.value("directions")
    return None


def _fared(nodes: list[Node]) -> str | None:
    """For "cars (41 percent) and steel (37 percent) also sold well": the way that the list went."""
    for node in nodes:
        if isinstance(node, Topic):
            continue
        if node.sign == ";" or node.has("directions") or node.word in ("but", "while", "whereas"):
            return None
        if node.has("fared"):
            return node.value("fared")
    return None


def _starts_clause(nodes: list[Node], index: int, topic: Topic, pending: Sequence[Node], current: Clause) -> bool:
    """Whether a topic is the subject of a clause that begins here."""
    if current.opener == ";" and _to_partner(nodes, index, topic, pending, current):
        return True  # "; of capital goods, 7 percent"
    if not _predicate(nodes, index) or _is_ranked(nodes, index, topic, current) or _is_ahead(nodes, index):
        return False
    has_figure = any(
        isinstance(node, Element) and (node.figure or node.has("directions")) for node in current.all_nodes
    )
    if (
        pending
        and isinstance(pending[-1], Element)
        and pending[-1].is_figure(Kind.MONEY)
        and topic.cells[0].flow is not None
    ):
        pending = pending[:-1]  # "the $39.2 billion surplus made …"
    if pending and isinstance(pending[-1], Element) and pending[-1].is_figure(Kind.CARDINAL) and topic.cells[0].item:
        pending = pending[:-1]  # "all seven new growth engine items grew"
    if _to_partner(nodes, index, topic, pending, current) or _partner_first(topic, pending):
        return True
    if all(_light(node) for node in pending):
        return not _apposition(nodes, index, current)
    if current.subject is None and not has_figure and not any(_governs(node) for node in pending[-2:]):
        return True
    return bool(
        current.subject and current.subject[0].foreign and not has_figure and not any(_governs(n) for n in pending[-2:])
    )


def _is_ranked(nodes: list[Node], index: int, topic: Topic, current: Clause) -> bool:
    """For "chips remained the top export item with $9 billion": a flow that says of what a subject is the best."""
    before, after = node_at(nodes, index - 1), node_at(nodes, index + 1)
    item = isinstance(after, Element) and after.has("counts", "items")
    ranked = isinstance(before, Element) and before.has("ranks")
    only = topic.cells[0].item is topic.cells[0].partner is None
    return item and ranked and only and bool(current.subject) and not current.entry


def _is_ahead(nodes: list[Node], index: int) -> bool:
    """For "came in second after chips with exports of $7 billion": a name that has the place before."""
    after = past_fillers(nodes, index - 1, -1)
    word, place = node_at(nodes, after), node_at(nodes, after - 1)
    behind = isinstance(word, Element) and word.word in ("after", "behind")
    return behind and isinstance(place, Element) and place.is_figure(Kind.ORDINAL)


def _partner_first(topic: Topic, pending: Sequence[Node]) -> bool:
    """For "To Japan they were up 11.2 percent": the subject behind a partner."""
    pending = [node for node in pending if not (isinstance(node, Element) and node.has("fillers"))]
    to, partner = pending[-2:] if len(pending) == 2 else (None, None)
    pointing = topic.cells[0].refers is not None and topic.cells[0].refers.value == "it"
    if not (pointing and isinstance(to, Element) and isinstance(partner, Topic)):
        return False
    return to.word in ("to", "from")


def _points_behind_partner(topic: Topic, pending: Sequence[Node]) -> bool:
    """For "with China it ran a deficit": the subject behind a partner that "with" stands before."""
    pointing = topic.cells[0].refers is not None and topic.cells[0].refers.value == "it"
    return pointing and len(pending) == 1 and isinstance(pending[0], Topic)


def _to_partner(nodes: list[Node], index: int, topic: Topic, pending: Sequence[Node], current: Clause) -> bool:
    """For "exports to China came to $7 billion, to Vietnam $2 billion": "to" and a partner begin a clause.

    So do "of" and an item: "imports of raw materials fell 20 percent; of capital goods, 7 percent".
    So do "to" and a partner before a place in a row: "rose for the 15th month, to China for the 13th month".
    So do "by" and a kind of firms: "exports by large firms rose 4.1 percent, by small firms 3.0 percent".
    """
    after = node_at(nodes, index + 1)
    if isinstance(after, Element) and (after.sign == "," or after.word in _BEFORE_ITS_OWN or after.has("directions")):
        behind = index + 2
        while isinstance(after := node_at(nodes, behind), Element) and (after.has("fillers") or after.has("limits")):
            behind += 1
    if isinstance(after, Element) and after.word == "for":
        place = node_at(nodes, past_fillers(nodes, index + 2))
        after = place if isinstance(place, Element) and place.is_figure(Kind.ORDINAL) else after
    has_figure = current.opener == ";" or any(isinstance(n, Element) and n.figure is not None for n in current.nodes)
    last = current.nodes[-1 - len(pending)] if len(current.nodes) > len(pending) else None
    opens = topic.cells[0].flow is not None and (last is None or (isinstance(last, Element) and last.sign == ":"))
    has_figure = has_figure or opens  # "to the United States exports rose 1.1 percent"
    pending = [node for node in pending if not (isinstance(node, Element) and node.has("fillers"))]
    opener = pending[0] if len(pending) == 1 else None
    toward = isinstance(opener, Element) and opener.word in ("to", "from") and topic.cells[0].partner is not None
    of = isinstance(opener, Element) and opener.word == "of" and topic.cells[0].item is not None
    by = isinstance(opener, Element) and opener.word == "by" and topic.cells[0].sector is not None
    return (toward or of or by) and isinstance(after, Element) and after.figure is not None and has_figure


_BEFORE_ITS_OWN = ("by", "to", "at")
"""What stands between a partner and the figure that is its own: "to Vietnam at $2 billion"."""


def _apposition(nodes: list[Node], index: int, current: Clause) -> bool:
    """Whether a topic after "," explains the subject before it: "chips, the top export item, rose"."""
    before = index - 1
    words = list[str]()
    while before >= 0 and not is_boundary(nodes[before]):
        node = nodes[before]
        words.append(node.word if isinstance(node, Element) else "")
        before -= 1
    if before < 0 or current.subject is None:
        return False
    explains = any(
        isinstance(node, Element) and (node.has("ranks") or node.has("counts")) for node in nodes[before + 1 : index]
    )
    opened = nodes[before]
    after = node_at(nodes, index + 1)
    explains = explains or (isinstance(after, Element) and after.word in _ONE_OF_A_KIND)  # "a key export item"
    article = any(word in ("a", "an") for word in words)
    if article and isinstance(after, Element) and after.word in ("too", "as well", "also"):
        after = node_at(nodes, index + 2)  # "batteries, increasingly a car part too, grew"
        return isinstance(opened, Element) and opened.sign == "," and isinstance(after, Element) and after.sign == ","
    return (
        explains
        and isinstance(opened, Element)
        and opened.sign == ","
        and isinstance(after, Element)
        and (after.sign == "," or after.has("counts") or after.has("ignored") or after.has("ever"))
    )


_ONE_OF_A_KIND = ("item", "product", "market", "destination", "partner", "category", "good", "earner")


def _governs(node: Node) -> bool:
    """Whether a word before a topic makes it part of something else."""
    kinds = ("prepositions", "reasons", "by_head", "overtakes")
    return isinstance(node, Element) and any(node.has(kind) for kind in kinds)


def _light(node: Node) -> bool:
    """Whether a word may stand between a boundary and the subject."""
    if isinstance(node, Topic):
        return False
    if (
        node.has("reasons")
        or node.has("prepositions")
        or node.has("overtakes")
        or node.has("negations")
        or node.figure is not None
    ):
        return False
    light = (
        "fillers",
        "adjectives",
        "each",
        "by_head",
        "ignored",
        "clause_openers",
        "conditions",
        "auxiliaries",
        "ranks",
        "status",
        "estimates",
    )
    return node.time is not None or node.unknown or any(node.has(kind) for kind in light)


def _predicate(nodes: list[Node], index: int) -> bool:
    """Whether something is said of a topic: a verb or figure before the next boundary, or after an apposition."""
    if _in_commas(nodes, index):
        return True
    boundaries, behind_list = 0, index
    for at in range(index + 1, min(len(nodes), index + 25)):
        node = nodes[at]
        if at < behind_list:
            continue
        if isinstance(node, Topic):
            before = nodes[at - 1]
            if boundaries and isinstance(before, Element) and is_boundary(before):
                return False
            continue
        if node.sign in ("(", "["):
            close = _closing(nodes, at)
            if at == index + 1 and _tells(nodes[at + 1 : close]):
                return _after_bracket(nodes, close)
            if isinstance(node_at(nodes, at + 1), Topic):  # "exports in 2020 (chips: $99 billion) fell"
                behind_list = close + 1
            continue
        if is_boundary(node):
            boundaries += 1
            if node.word == "when" and boundaries > 1:
                return False  # "with a surplus since May, when exports rose for the first time"
            if boundaries > 2 or (boundaries == 1 and at > index + 2 and node.sign != ",") or node.sign in (";", "."):
                return False
            if boundaries == 1 and node.sign == ":" and at + 1 < len(nodes):
                return True
            continue
        if boundaries == 1 and node.figure is not None and at == index + 2:
            return False  # "exports, 5 percent …" is no predicate
        if node.figure is not None and boundaries != 1:
            return True
        if boundaries != 1 and any(
            node.has(kind)
            for kind in (
                "directions",
                "level_verbs",
                "limits",
                "partner_verbs",
                "records",
                "ranks",
                "light_verbs",
                "in_the_black",
                "led",
                "streaks",
                "firsts",
                "share_verbs",
                "overtakes",
            )
        ):
            return True
        if boundaries != 1 and node.has("strength") and _is_said_to_be(nodes[at - 1]):
            return True  # "exports to China have been robust"
    return False


def _is_said_to_be(verb: Node) -> bool:
    return isinstance(verb, Element) and verb.word in word_list("linking")


def _in_commas(nodes: list[Node], index: int) -> bool:
    """For "chips, up 28.8 percent to $1.2 billion, and cars, up 5 percent": what is said stands between commas."""
    comma, moved, figure = (node_at(nodes, index + step) for step in (1, 2, 3))
    levelled = isinstance(moved, Element) and moved.is_figure(Kind.MONEY)
    behind = figure.sign if isinstance(figure, Element) and isinstance(comma, Element) and comma.sign == "," else None
    if levelled and behind == ",":  # "exports of chips, $11.2 billion, were 34.4 percent higher"
        verb = node_at(nodes, index + 4)
        verbs = ("directions", "level_verbs", "light_verbs")
        return isinstance(verb, Element) and (verb.is_figure(Kind.PERCENT) or any(verb.has(kind) for kind in verbs))
    if levelled and behind is not None:
        return behind == "("  # "China, $12.7 billion (+34.1 percent)"
    return (
        isinstance(comma, Element)
        and comma.sign == ","
        and isinstance(moved, Element)
        and moved.word in ("up", "down")
        and isinstance(figure, Element)
        and figure.is_figure(Kind.PERCENT)
    )


def _after_bracket(nodes: list[Node], close: int) -> bool:
    """Whether the main verb stands right after a bracket: "exports (up 5 percent) reached $2 billion"."""
    node = node_at(nodes, close + 1)
    if not isinstance(node, Element) or node.sign or is_boundary(node):
        return False
    kinds = ("level_verbs", "limits", "light_verbs", "partner_verbs", "share_verbs", "adjectives", "led", "auxiliaries")
    return any(node.has(kind) for kind in kinds) or node.has("directions") or node.unknown
