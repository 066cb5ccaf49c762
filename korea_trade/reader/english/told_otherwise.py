"""What the own words of a figure or a direction leave open: "had fallen", "invested $20 billion"."""

from collections.abc import Sequence

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import OF_WHICH_TIME, OVER_YEARS
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def why_otherwise(clauses: Sequence[Clause], number: int, finding: Finding) -> str | None:
    """Why the words of a clause do not tell of what, or of when, a finding is."""
    clause = clauses[number]
    if finding.frame == "direction" and (_is_past(clause, finding) or _leads_up(clauses, number)):
        return OF_WHICH_TIME
    if "growth" in finding.spans and _is_average_of_years(clauses[: number + 1]):
        return OVER_YEARS
    level = "value" in finding.spans and finding.measure == "value"
    if level and (_is_of_other_deal(clause, finding) or _is_traded_by_next_verb(clauses, finding)):
        return "of trade, or of other money?"
    return "of the daily average too?" if _goes_on_daily(clauses, number, finding) else None


def _elements_before(clause: Clause, place: int) -> list[Element]:
    return [node for node in clause.nodes if isinstance(node, Element) and node.end <= place]


def _is_past(clause: Clause, finding: Finding) -> bool:
    """For "exports, which had fallen, rebounded": what had happened before the time that is told of."""
    before = [node for node in _elements_before(clause, finding.start) if not node.word.endswith("ly")]
    verbs = [node.word for node in before[-2:]]
    had = verbs[-1:] == ["had"] or verbs == ["had", "been"]
    return had and finding.time is None and finding.when is None


def _leads_up(clauses: Sequence[Clause], number: int) -> bool:
    """For "Before exports returned to growth, they fell": what was before some time that no word names."""
    clause = clauses[number]
    heads = [*(node.word for node in clause.lead if isinstance(node, Element)), clause.opener]
    opens = isinstance(first := node_at(clauses[0].lead, 0), Element) and first.word in ("before", "until")
    return not {"before", "until"}.isdisjoint(heads) or (opens and number == 1)


def _is_average_of_years(clauses: Sequence[Clause]) -> bool:
    """For "Average annual growth (2018–2022): chips (0.5 percent)": a growth a year over several."""
    nodes = [node for clause in clauses for node in clause.all_nodes if isinstance(node, Element)]
    ordered = sorted({node.start: node for node in nodes}.values(), key=lambda node: node.start)
    words = " ".join(node.word for node in ordered)
    return any(phrase in words for phrase in word_list("averages_of_years"))


def _is_of_other_deal(clause: Clause, finding: Finding) -> bool:
    """For "Korea invested $20 billion in the U.S.", "a deficiency of $2.7 billion": a sum that is no trade, or may be.

    The first has a verb of other money before the sum; the second a noun that the vocabulary does not know.
    """
    before = [node for node in clause.nodes if node.end <= finding.spans["value"][0]]
    plain = [node for node in before if not (isinstance(node, Element) and (node.has("fillers") or node.has("limits")))]
    last, ahead = (node_at(plain, len(plain) - step) if len(plain) >= step else None for step in (1, 2))
    if isinstance(last, Element) and last.word in word_list("other_deals"):
        return True
    of = isinstance(last, Element) and last.word == "of"
    return of and isinstance(ahead, Element) and ahead.nameable and _is_flow_before(plain[:-2])


def _is_traded_by_next_verb(clauses: Sequence[Clause], finding: Finding) -> bool:
    """For "earned $512.9 billion abroad and booked a surplus of $45.6 billion": the flow is that of the next figure."""
    flow, (start, end) = finding.cell.flow, finding.spans["value"]
    if flow is None or flow.start < end:
        return False
    nodes = {node.start: node for clause in clauses for node in clause.all_nodes if isinstance(node, Element)}
    between = [node for place, node in nodes.items() if start < place < flow.start]
    return any(node.word == "and" for node in between) and all(node.figure is None for node in between)


def _is_flow_before(nodes: Sequence[Node]) -> bool:
    """For "a trade deficiency of": the flow right before a noun that the vocabulary does not know."""
    topic = nodes[-1] if nodes else None
    return isinstance(topic, Topic) and topic.cells[-1].flow is not None


def _goes_on_daily(clauses: Sequence[Clause], number: int, finding: Finding) -> bool:
    """For "average daily exports fell 10.6 percent, with those to Japan down 16.4": a day's exports too, or all?"""
    clause, main = clauses[number], clauses[number - 1] if number else None
    if clause.opener != "with" or main is None or finding.measure != "value" or "value" in finding.spans:
        return False
    daily = any(c.measure is not None and c.measure.value == "daily-average" for c in main.subject or ())
    own = any(isinstance(n, Element) and n.is_figure(Kind.MONEY) for n in clause.nodes)
    return daily and not own and finding.cell.measure is None


def grew_to_be(nodes: Sequence[Node], at: int) -> bool:
    """For "shipments grew inactive", "driven by strong contract orders": a word of direction that is none there."""
    node, behind = nodes[at], node_at(nodes, at + 1)
    before = node_at(nodes, past_fillers(nodes, at - 1, -1)) if at else None
    if not isinstance(node, Element):
        return False
    became = node.word in word_list("growing_to_be") and isinstance(behind, Element) and behind.may_name
    noun = node.word in word_list("moves_now") and isinstance(before, Element) and before.has("strength")
    return became or noun


def is_met(nodes: Sequence[Node], at: int) -> bool:
    """For "exports to the U.S. offset the decline": a fall that a subject met, and did not have."""
    verb = node_at(nodes, past_fillers(nodes, at - 1, -1)) if at else None
    return isinstance(verb, Element) and verb.word in word_list("meeting_a_change")


def is_aimed(nodes: Sequence[Node], at: int) -> bool:
    """For "The U.S. agreed to cut tariffs": an infinitive behind a word that does not say that it happened."""
    to, verb = (node_at(nodes, at - step) if at >= step else None for step in (1, 2))
    named = isinstance(verb, Element) and verb.nameable and verb.word not in word_list("setting_out")
    return isinstance(to, Element) and to.word == "to" and named


def is_of_list_behind(nodes: Sequence[Node], at: int) -> bool:
    """For "exports decreased for displays (down 5 percent)": what the names of a list did, that stand apart."""
    link = node_at(nodes, at + 1)
    names = isinstance(link, Element) and link.word in ("for", "in", "to", "from", "among")
    rest = [node for node in nodes[at + 2 :] if isinstance(node, Topic) or not (node.has("conjunctions") or node.sign)]
    return names and not rest
