"""Exports and imports compared with each other: "imports exceeded exports for the fourth month" is of the balance."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import OF_WHICH_BEFORE
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_FLOWS = {"exports", "imports"}


def with_balance_of_verbs(parts: list[Element]) -> list[Element]:
    """The elements with "had a surplus" in the place of "exported more goods than it imported"."""
    for at, verb in enumerate(parts):
        flow = _flow_of_verb(verb)
        end = None if flow is None else _end_of_compared(parts, at, flow)
        if flow is None or end is None:
            continue
        more = {word for part in parts[at + 1 : end] for word in part.word.split()} & set(word_list("of_more"))
        balance = "surplus" if (flow == "exports") == bool(more) else "deficit"
        had = Element(verb.start, verb.end, "had", {"light_verbs": Meaning("light_verbs", "had")})
        named = Element(verb.end, parts[end].end, balance, {"balances": Meaning("balances", balance)})
        return [*parts[:at], had, named, *with_balance_of_verbs(parts[end + 1 :])]
    return parts


def _flow_of_verb(verb: Element) -> str | None:
    """The way trade goes that a verb says, for a country that sells what others buy."""
    flow = verb.value("flow_verbs") if verb.has("flow_verbs") else None
    flow = "exports" if flow == "domestic-sales" else flow
    return flow if flow in _FLOWS else None


def _end_of_compared(parts: list[Element], at: int, flow: str) -> int | None:
    """Where "more than it imported", "fewer goods than it bought" ends behind a verb of the other way."""
    compared = False
    for place in range(at + 1, min(at + _LONGEST_COMPARISON, len(parts))):
        part = parts[place]
        other = _flow_of_verb(part)
        if other is not None:
            return place if compared and other != flow else None
        words = set(part.word.split())
        sized = words & {*word_list("of_more"), *word_list("of_less")}
        compared = compared or "than" in words
        plain = part.has("fillers") or part.has("it") or part.has("back_references")
        if not (sized or "than" in words or plain) or part.figure is not None:
            return None
    return None


_LONGEST_COMPARISON = 8


def of_balance(clause: Clause, findings: Sequence[Finding]) -> bool:
    """Whether a clause compares exports with imports; streaks and first times of it are then of the balance.

    "Imports outpaced exports" may be told of their growth: what is a first time in it, or a run, is in doubt.
    """
    if any(isinstance(node, Element) and _is_passing(node) for node in clause.lead[-1:]):
        for finding in findings:  # "Tire Imports Surpass Exports for the First Time"
            finding.doubt(OF_WHICH_BEFORE)
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
        balance = Located("balance", other.start, other.end)
        finding.cell = replace(subject, flow=balance, balance=None, when=finding.cell.when)
        finding.values["event"] = "surplus" if exported else "deficit"
        finding.values.pop("event_open", None)
        finding.values.pop("direction", None)
    return True


def _is_passing(verb: Element) -> bool:
    return verb.has("overtakes") or any(verb.has("limits", limit, part="verbs") for limit in ("above", "below"))


def balance_had(nodes: Sequence[Node]) -> Cell | None:
    """The balance that was had: "it was the tenth month that the country had a trade surplus"."""
    for verb, balance in pairwise(node for node in nodes if not _is_passed_over(node)):
        had = isinstance(verb, Element) and (verb.has("light_verbs") or verb.has("level_verbs"))
        cell = balance.cells[0] if isinstance(balance, Topic) and len(balance.cells) == 1 else None
        if had and cell is not None and cell.balance is not None and cell.item is None and not cell.foreign:
            return cell
    return None


def balance_to_have(nodes: Sequence[Node]) -> Cell | None:
    """The balance that was had: "it was the tenth month in a row for the country to log a trade surplus"."""
    words = [node for node in nodes if not _is_passed_over(node)]
    opened = [node.word if isinstance(node, Element) else "" for node in words[:2]]
    verb, balance = (words[2], words[3]) if len(words) > 3 else (None, None)
    if opened != ["for", "to"] or not isinstance(verb, Element) or not isinstance(balance, Topic):
        return None
    plain = verb.figure is None and not verb.has("directions") and not verb.has("negations")
    cell = balance.cells[0]
    alone = len(balance.cells) == 1 and cell.balance is not None and cell.item is None and not cell.foreign
    return cell if plain and alone else None


def _is_passed_over(node: Node) -> bool:
    return isinstance(node, Element) and (node.has("fillers") or node.has("adjectives"))


def _is_flow_alone(node: Node) -> bool:
    """Whether a node is trade of all goods with all partners, one way."""
    if not isinstance(node, Topic) or len(node.cells) != 1 or node.foreign:
        return False
    cell = node.cells[0]
    return cell.flow is not None and cell.flow.value in _FLOWS and cell.nameless


def _is_other(subject: Cell, other: Cell) -> bool:
    """Whether the two are exports and imports, the second with what is said of the first: of glass, say."""
    alone = subject.flow is not None and subject.refers is None and not (subject.foreign or subject.measure)
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
