"""One English sentence: its findings, and what it says for those that follow."""

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise

from korea_trade.reader.cells import Cell, Finding, Reading, Said
from korea_trade.reader.english.clauses import Clause, split
from korea_trade.reader.english.elements import Element, elements
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.frames.registry import FRAMES
from korea_trade.reader.english.periods import TimeTag
from korea_trade.reader.english.topics import Node, Topic, gather, without_examples
from korea_trade.reader.times import When
from korea_trade.vocabulary.phrases import Phrases


def read_sentence(text: str, start: int, end: int, vocabulary: Phrases, without: Collection[str] = ()) -> Reading:
    """Read one sentence of a text. ``without`` names frames that are left out (for measuring what each is worth)."""
    parts = elements(text, start, end, vocabulary)
    _plain_with(parts)
    nodes = without_examples(gather(parts))
    reading = Reading(start, end, 0, False, False)
    reading.times = [
        (Said(e.text, e.start, e.end), e.period.when)
        for e in parts
        if e.period is not None and e.period.when is not None
    ]
    reading.flows = [Said(part.value("flows"), part.start, part.end) for part in parts if part.has("flows")]
    for part in parts:
        if part.has("sector") and reading.sector is None:
            reading.sector = Said(part.value("sector"), part.start, part.end)
    clauses = split(nodes)
    question = text[start:end].rstrip('"”’) ').endswith("?")
    _open(reading, nodes)
    _read_clauses(reading, clauses, without, question)
    return reading


def _plain_with(parts: list[Element]) -> None:
    """For "chips with 20.8 percent": a "with" or "at" right before a figure begins no clause."""
    for part, after in pairwise(parts):
        if part.word == "with" and after.figure is not None:
            part.meanings.pop("conjunctions", None)


def _open(reading: Reading, nodes: list[Node]) -> None:
    """The time that a sentence opens with holds for all of it."""
    for node in nodes:
        if isinstance(node, Topic):
            return
        if node.period is not None and node.period.when is not None:
            reading.opening = (Said(node.text, node.start, node.end), node.period.when)
            return
        if (
            not any(node.has(kind) for kind in ("fillers", "adjectives", "by_head", "conjunctions"))
            and node.sign != ","
        ):
            return


def _read_clauses(reading: Reading, clauses: list[Clause], without: Collection[str], question: bool) -> None:
    inherited: str | None = None
    status: str | None = None
    time: tuple[Said, When] | None = reading.opening
    entries = list[Cell]()
    stopped = question
    measure, about, there = None, _about(clauses), False
    for number, clause in enumerate(clauses):
        line = Line(clause, clause.all_nodes, inherited=inherited)
        line.shared_comparison = _shared(clauses, number)
        said = [n for n in line.nodes if isinstance(n, Element)]
        if not clause.entry:
            entries = []
            if clause.opener in (";", "while", "whereas", "but"):
                status = None
            for node in said:
                if node.has("status"):
                    status = node.value("status")
        if any(n.has("conditions") for n in said):
            stopped = True
        negations = [n for n in said if n.has("negations")]
        if clause.entry and clause.subject:
            clause.subject = [_entry_cell(clause, cell, entries) for cell in clause.subject]
            if about is not None and all(cell.flow or cell.measure for cell in clause.subject):
                clause.subject = [_shared_fields(cell, None, about, None, there) for cell in clause.subject]
            entries.append(clause.subject[-1])
        if clause.subject is not None and not clause.entry:
            reading.subjects = clause.subject
            there = there or any(cell.refers is not None and cell.refers.value == "there" for cell in clause.subject)
            clause.subject = [_those(cell, clauses[:number]) for cell in clause.subject]
            clause.subject = [
                _shared_fields(_flow_verb(clause, cell), measure, about, clauses[0].subject, there)
                for cell in clause.subject
            ]
        elif clause.subject is None:
            clause.subject = _without_subject(clauses, number, line)
        measure = measure or _measure_head(clause)
        if stopped or any(cell.foreign for cell in clause.subject or []):
            continue
        for name, frame in FRAMES.items():
            if name not in without:
                frame(line)
        if negations:
            line.findings = [found for found in line.findings if not _negated(found, negations, said)]
        moved = next(
            (n.value("directions") for n in reversed(said) if n.has("directions") and not n.has("limits")), None
        )
        inherited = clause.head_direction if clause.entry else moved or inherited
        _that(reading, clause, line)
        _when(clauses, number, clause, line)
        for finding in line.findings:
            if finding.time is None and finding.when is None and finding.cell.when is None and time is not None:
                finding.when, finding.time = time
            finding.head = clause.entry and clause.head_direction is not None
            finding.status = status if status in ("forecast", "target", "provisional", "revised") else None
        own = _own_time(clause, said)
        if own is not None and not clause.entry and line.findings and clause.opener not in _EXPLAINING:
            time = own
        reading.findings += line.findings


def _that(reading: Reading, clause: Clause, line: Line) -> None:
    """For "it is the third month that the balance topped $5 billion": the streak is of the clause behind "that"."""
    if clause.opener != "that" or not clause.subject or len(clause.subject) != 1 or not reading.findings:
        return
    before = reading.findings[-1]
    if before.measure not in ("streak", "first-in") or before.cell.refers is None or before.cell.refers.value != "it":
        return
    before.cell = clause.subject[0]
    before.values.pop("event_open", None)
    for finding in line.findings:
        if finding.values.get("bound") in ("above", "below"):
            before.values |= {"event": finding.values["bound"], "level": finding.values["value"]}
            return
        if finding.values.get("direction") in ("up", "down"):
            before.values["event"] = "growth" if finding.values["direction"] == "up" else "decline"


def _negated(found: Finding, negations: list[Element], said: list[Element]) -> bool:
    """Whether a negation stands before a finding in the same part of its clause."""
    for negation in negations:
        if negation.start >= found.end or found.measure.startswith(("working-days", "count")):
            continue
        between = [n for n in said if negation.end <= n.start < found.start]
        if not any(n.sign in (",", ";", ":") or n.word in ("but", "while", "and") for n in between):
            return True
    return False


def _those(cell: Cell, before: list[Clause]) -> Cell:
    """For "exports to China fell and those to Japan rose": the flow of the clause before, in the same sentence."""
    if cell.refers is None or cell.refers.value != "those" or cell.flow is not None:
        return cell
    for clause in reversed(before):
        if clause.subject and clause.subject[-1].flow is not None and not clause.subject[-1].foreign:
            last = clause.subject[-1]
            shared = replace(
                cell, flow=last.flow, sector=cell.sector or last.sector, measure=cell.measure or last.measure
            )
            return replace(shared, refers=None)
    return cell


def _about(clauses: list[Clause]) -> Cell | None:
    """For "For China (up 0.4 percent), the daily average rose", "Chips: …": the name that the sentence is about."""
    head = next((clause for clause in clauses if clause.subject), None)
    if head is not None and head.subject and head.nodes and not head.entry:
        sign = head.nodes[0]
        named = len(head.subject) == 1 and (head.subject[0].item or head.subject[0].partner)
        if isinstance(sign, Element) and sign.sign == ":" and named and head is clauses[0 if clauses[0].subject else 1]:
            return head.subject[0]
    nodes = clauses[0].all_nodes if clauses and clauses[0].subject is None else []
    first = nodes[0] if nodes else None
    if not isinstance(first, Element) or first.word not in ("for", "as"):
        return None
    if len(clauses) > 1 and clauses[1].entry and clauses[1].subject:
        return clauses[1].subject[0]
    topic = next((node for node in nodes[1:4] if isinstance(node, Topic)), None)
    if topic is None or topic.foreign or topic.cells[0].flow is not None:
        return None
    return topic.cells[0]


def _measure_head(clause: Clause) -> Said | None:
    """For "By volume, exports rose": the measure that a sentence opens with."""
    if clause.subject is not None and any(cell.flow or cell.item or cell.partner for cell in clause.subject):
        return None
    for topic in (node for node in clause.all_nodes if isinstance(node, Topic)):
        cell = topic.cells[0]
        if (
            cell.measure is not None
            and cell.measure.value in ("volume", "daily-average")
            and not (cell.item or cell.partner)
        ):
            return cell.measure
    return None


def _shared_fields(cell: Cell, measure: Said | None, about: Cell | None, first: list[Cell] | None, there: bool) -> Cell:
    """What a sentence says once for several clauses: the measure it opens with, the name it is about, "there"."""
    if measure is not None and cell.measure is None:
        cell = replace(cell, measure=measure)
    if about is not None and cell.item is None and cell.partner is None and not cell.foreign:
        if cell.refers is not None and cell.refers.value == "it":
            cell = replace(cell, refers=None, flow=cell.flow or about.flow)
        cell = replace(cell, item=about.item, partner=about.partner)
    if there and first and cell.item is not None and cell.partner is None and cell.flow is None and cell.refers is None:
        cell = replace(cell, refers=next((c.refers for c in first if c.refers is not None), None))
    return cell


def _when(clauses: list[Clause], number: int, clause: Clause, line: Line) -> None:
    """For "the biggest fall since January 2016, when exports slid 19.6 percent": the time is that before "when"."""
    if clause.opener != "when" or number == 0:
        return
    before = [n for n in clauses[number - 1].all_nodes if isinstance(n, Element) and n.time is not None]
    time = before[-1].time if before else None
    for finding in line.findings:
        if time is None or time.when is None:
            finding.doubtful = finding.doubtful or "when is not said"
        else:
            finding.time, finding.when = time.when, Said(before[-1].text, before[-1].start, before[-1].end)


def _own_time(clause: Clause, said: list[Element]) -> tuple[Said, When] | None:
    cell = clause.subject[0] if clause.subject else None
    if cell is not None and cell.when is not None and cell.period is not None:
        return cell.period, cell.when
    since = False
    for node in said:
        since = (since and node.sign != ",") or node.word == "since" or node.has("ranks") or node.has("records")
        if since or node.period is None or node.period.when is None:
            continue
        if node.period.preposition not in ("by", "until", "till"):
            return Said(node.text, node.start, node.end), node.period.when
    return None


def _shared(clauses: list[Clause], number: int) -> TimeTag | None:
    """The comparison that stands only once in a sentence, behind the last of its growths."""
    found = [
        node.comparison
        for clause in clauses[number:]
        for node in clause.all_nodes
        if isinstance(node, Element) and node.comparison is not None
    ]
    return found[0] if found and found[0].against != "time" else None


def _entry_cell(clause: Clause, cell: Cell, entries: list[Cell]) -> Cell:
    """A name of a list with what the list and its sentence say: the flow, the sector, the partner or item beside it."""
    around = clause.around
    if entries and cell.flow is None:
        cell = replace(cell, flow=entries[0].flow, refers=cell.refers or entries[0].refers, balance=None)
        if entries[0].item is not None and cell.item is None and entries[0].partner is not None:
            cell = replace(cell, item=entries[0].item)
        if entries[0].partner is not None and cell.partner is None and entries[0].item is not None:
            cell = replace(cell, partner=entries[0].partner)
    if around is not None and around.item != cell.item:
        taken = replace(around, balance=None, measure=around.measure)
        if cell.item is not None and taken.item is not None:
            taken = replace(taken, item=None)
        cell = cell.over(taken)
    return cell


def _flow_verb(clause: Clause, cell: Cell) -> Cell:
    """For "Korea shipped $5 billion": the verb is the flow; "China took $7 billion": exports to it."""
    if cell.flow is not None or not clause.nodes:
        return cell
    for node in clause.nodes[:4]:
        if isinstance(node, Topic) or node.figure is not None:
            break
        if cell.partner is not None and node.has("partner_verbs"):
            return replace(cell, flow=Said("exports", node.start, node.end))
        if node.has("flow_verbs"):
            return replace(cell, flow=Said(node.value("flow_verbs"), node.start, node.end))
    return cell


def _without_subject(clauses: list[Clause], number: int, line: Line) -> list[Cell] | None:
    """The subject of a clause that names none: Korea with a verb of flow, or what a name inside it says."""
    del clauses, number
    counted = False
    for node in line.nodes:
        counted = counted or (isinstance(node, Element) and node.has("counts"))
        if isinstance(node, Element) and counted and node.has("partner_verbs"):
            return [Cell(flow=Said("exports", node.start, node.end))]
        if isinstance(node, Element) and node.has("flow_verbs"):
            return [Cell(flow=Said(node.value("flow_verbs"), node.start, node.end), by_flow_verb=True)]
    aimed = any(isinstance(node, Element) and node.has("status") for node in line.nodes)
    topics = [node for node in line.nodes if isinstance(node, Topic) and not node.foreign]
    ranked = any(isinstance(n, Element) and (n.has("records") or n.has("ranks")) for n in line.nodes)
    if len(topics) == 1 and (
        not _is_object(line.nodes, topics[0]) or (ranked and topics[0].cells[0].flow is not None) or aimed
    ):
        return topics[0].cells
    return None


def _is_object(nodes: list[Node], topic: Topic) -> bool:
    at = next(index for index, node in enumerate(nodes) if node is topic)
    before = nodes[at - 1] if at else None
    return isinstance(before, Element) and (before.has("prepositions") or before.has("reasons"))


_EXPLAINING = ("although", "though", "as", "because", "after", "when", "since")
_HEADLINE_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def date_in(text: str) -> str | None:
    """A date of publication that stands in the first lines of a text."""
    match = _HEADLINE_DATE.search(text[:1500])
    return match[0] if match else None
