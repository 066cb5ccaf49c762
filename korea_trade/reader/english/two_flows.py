"""Exports and imports compared with each other: "imports exceeded exports for the fourth month" is of the balance."""

from collections.abc import Sequence

from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import OF_WHICH_BEFORE
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list

_FLOWS = {"exports", "imports"}


def of_balance(clause: Clause, findings: Sequence[Finding]) -> bool:
    """Whether a clause compares exports with imports; streaks and first times of it are then of the balance.

    "Imports outpaced exports" may be told of their growth: what is a first time in it, or a run, is in doubt.
    """
    subject = clause.subject[0] if clause.subject is not None and len(clause.subject) == 1 else Cell()
    at = next((at for at, node in enumerate(clause.nodes) if _is_flow_alone(node)), None)
    other = clause.nodes[at] if at is not None else None
    if at is None or not isinstance(other, Topic) or not _is_other(subject, other.cells[0]):
        return False
    compared = _compared(clause.nodes[:at])
    if compared is None:
        return False
    for finding in findings:
        if finding.measure not in ("streak", "first-in"):
            continue
        if not compared:
            finding.doubt(OF_WHICH_BEFORE)
            continue
        greater = subject if compared == "more" else other.cells[0]
        exported = greater.flow is not None and greater.flow.value == "exports"
        finding.cell = Cell(flow=Located("balance", other.start, other.end), when=finding.cell.when)
        finding.values["event"] = "surplus" if exported else "deficit"
        finding.values.pop("event_open", None)
        finding.values.pop("direction", None)
    return True


def _is_flow_alone(node: Node) -> bool:
    """Whether a node is trade of all goods with all partners, one way."""
    if not isinstance(node, Topic) or len(node.cells) != 1 or node.foreign:
        return False
    cell = node.cells[0]
    return cell.flow is not None and cell.flow.value in _FLOWS and cell.nameless


def _is_other(subject: Cell, other: Cell) -> bool:
    """Whether the two are exports and imports of all goods."""
    alone = subject.flow is not None and subject.nameless and not subject.foreign
    flows = {cell.flow.value for cell in (subject, other) if cell.flow is not None}
    return alone and flows == _FLOWS


def _compared(nodes: Sequence[Node]) -> str | None:
    """How the words between the two compare them: "more" or "less", "" of their growth, None where they do not."""
    words = [node for node in nodes if isinstance(node, Element)]
    last = words[-1] if words else None
    if last is None or len(words) != len(nodes) or any(word.figure is not None for word in words):
        return None
    if last.word == "than" or last.word.endswith(" than"):
        said = {*last.word.split(), *(word.word for word in words)}
        size = [kind for kind in ("more", "less") if said & set(word_list(f"of_{kind}"))]
        return size[0] if size and not said & set(word_list("of_growth")) else ""
    for kind, value in (("more", "above"), ("less", "below")):
        if last.has("limits", value, part="verbs"):
            return kind
    grew = last.has("overtakes") or last.has("directions", part="verbs")
    return "" if grew else None
