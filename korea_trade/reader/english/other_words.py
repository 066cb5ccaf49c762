"""Other words for a name in commas: "instant noodles, or ramen, rose 5 percent" is read without them."""

from dataclasses import replace

from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at


def without_other_words(nodes: list[Node]) -> list[Node]:
    """The nodes without ", or ramen," behind a name: a second name or words of no vocabulary, and nothing else."""
    found, at = list[Node](), 0
    while at < len(nodes):
        end = _end(nodes, at) if isinstance(nodes[at], Topic) else None
        found.append(nodes[at])
        at = end if end is not None else at + 1
    return found


def _end(nodes: list[Node], at: int) -> int | None:
    """Where the nodes go on behind the commas."""
    joint = node_at(nodes, at + 2)
    if sign_at(nodes, at + 1) != "," or not isinstance(joint, Element) or joint.word != "or":
        return None
    for end in range(at + 3, min(len(nodes), at + _LONGEST)):
        if sign_at(nodes, end) == "," and end > at + 3:
            return end + 1
        node = nodes[end]
        plain = isinstance(node, Element) and (node.unknown or node.has("fillers")) and not node.has("each")
        named = isinstance(node, Topic) and all(cell.flow is cell.partner is None for cell in node.cells)
        if not (plain or named):
            return None
    return None


_LONGEST = 8


def without_apposition(parts: list[Element]) -> list[Element]:
    """For "exports of chips, the top export item, to China fell": without what explains goods before their partner."""
    found, at = list[Element](), 0
    while at < len(parts):
        behind = _behind_apposition(parts, at) if found and (found[-1].has("item") or found[-1].has("flows")) else None
        if behind is None:
            found.append(parts[at])
        at = at + 1 if behind is None else behind
    return found


def _behind_apposition(parts: list[Element], at: int) -> int | None:
    """The place of "to" behind the two commas, where a partner and what its trade did follow."""
    if parts[at].sign != ",":
        return None
    for end in range(at + 1, min(len(parts), at + _LONGEST)):
        part = parts[end]
        if part.sign == "," and end > at + 1 and parts[end - 1].has("counts", "items"):
            partner = past_fillers(parts, end + 2)
            link, name, verb = (node_at(parts, place) for place in (end + 1, partner, partner + 1))
            toward = link is not None and link.word in ("to", "from") and name is not None and name.has("partner")
            return end + 1 if toward and verb is not None and verb.has("directions", part="verbs") else None
        if part.sign or part.figure is not None or part.has("directions") or part.has("conjunctions"):
            return None
    return None


def without_related(parts: list[Element]) -> list[Element]:
    """For "bio-related exports": a name that the vocabulary does not know, right before the flow."""
    related = {
        at
        for at in range(1, len(parts) - 1)
        if parts[at].word == "related"
        and parts[at - 1].end + 1 == parts[at].start
        and parts[at - 1].nameable
        and parts[at + 1].has("flows")
    }
    joined = (
        replace(part, end=parts[at + 1].end) if at + 1 in related else part
        for at, part in enumerate(parts)
        if at not in related
    )
    return list(joined)
