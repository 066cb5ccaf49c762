"""The whole that a share is of in English, and figures that are its own: "a fifth of exports of $58 billion"."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import OF_WHOLE_OR_PART
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list

_ITS_LEVEL = ("at", "with", "or", "and", "worth", "while", "as", ";", "after", "but")


def is_of_whole_of_share(clause: Clause, finding: Finding) -> bool:
    """For "ICT accounted for a third of total exports, which rose 3.1 percent": of all exports, or of the part?"""
    shared = False
    for node, behind in pairwise(
        n for n in clause.nodes if not (isinstance(n, Element) and (n.sign == "," or n.period))
    ):
        shared = shared or (isinstance(node, Element) and node.word in word_list("sharing"))
        which = isinstance(behind, Element) and behind.word == "which"
        if shared and which and isinstance(node, Topic) and _is_flow_alone(node):
            return finding.end > behind.start
    return False


def of_whole(clauses: list[Clause], finding: Finding, found: list[Finding]) -> None:
    """For "chips made up 19.6 percent of exports of $58.1 billion": the level is of the whole; elsewhere it may be.

    "ICT exports were 32.8 percent of all exports, which came to $58.1 billion" leaves that in doubt.
    """
    shares = [
        other for other in found if other.measure == "share" and other.end <= finding.end and other is not finding
    ]
    level, cell = finding.spans.get("value"), finding.cell
    if level is None or finding.measure != "value":
        return
    nodes = sorted((node for clause in clauses for node in clause.all_nodes), key=lambda node: node.start)
    begin = shares[-1].start if shares else _share_in_words(nodes)
    if begin is None:
        return
    sector = cell.sector or (shares[-1].cell.sector if shares else None)
    nodes = [node for node in nodes if begin <= node.start < level[0]]
    parts = (Kind.PERCENT, Kind.FRACTION)
    figures = [at for at, node in enumerate(nodes) if isinstance(node, Element) and node.is_figure(*parts)]
    behind = nodes[figures[-1] + 1 :] if figures else []
    if not behind or not isinstance(behind[0], Element) or behind[0].word.split()[0] != "of":
        return
    if any(isinstance(node, Element) and node.word in _ITS_LEVEL for node in behind):
        return
    of, whole = behind[-1], behind[-2] if len(behind) > 1 else None
    if isinstance(of, Element) and of.word == "of" and isinstance(whole, Topic) and _is_flow_alone(whole):
        every = None if sector is None else Located("all-industries", whole.start, whole.end)
        finding.cell = replace(whole.cells[0], sector=every, when=cell.when, period=cell.period)
    elif cell.item or cell.partner or (sector is not None and sector.value != "all-industries"):
        finding.doubt(OF_WHOLE_OR_PART)


def whole_opened_with(clauses: list[Clause]) -> Topic | None:
    """For "Of all exports in March, China took 26.1 percent": the trade that a sentence opens with."""
    opening = clauses[0].opening if clauses else []
    words = [
        node for node in opening if isinstance(node, Topic) or not (node.has("fillers") or node.period or node.sign)
    ]
    of, topic = words if len(words) == len(("of", "exports")) else (None, None)
    if not (isinstance(of, Element) and of.word in word_list("out_of") and isinstance(topic, Topic)):
        return None
    alone = len(topic.cells) == 1 and topic.cells[0].flow is not None and not topic.foreign
    return topic if alone and topic.cells[0].measure is None else None


def _share_in_words(nodes: list[Node]) -> int | None:
    """For "made up a fifth of exports of $58.1 billion": where a share begins that is said as a fraction."""
    for verb, part in pairwise(nodes):
        if isinstance(verb, Element) and verb.has("share_verbs") and isinstance(part, Element):
            return part.start if part.is_figure(Kind.FRACTION) else None
    return None


def _is_flow_alone(topic: Topic) -> bool:
    cell = topic.cells[0]
    named = cell.item or cell.partner or cell.refers or cell.measure or cell.foreign
    return len(topic.cells) == 1 and cell.flow is not None and not named
