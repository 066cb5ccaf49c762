"""What kind of figure a percentage or a level of an English clause is: a growth, a share, a mark, one of a range."""

from itertools import pairwise, takewhile

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.compared import side_compared_with
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import word_list

_NEAR = 12  # characters between a percentage and its noun: "a 5 percent increase"


def is_grown_together(clause: Clause, finding: Finding) -> bool:
    """For "crude $9.7 billion, gas $4.4 billion, coal $1.4 billion, together 42.1 percent more"."""
    before = _before_growth(clause, finding) if "growth" in finding.spans else []
    comma, together = before[-2:] if len(before) > 1 else (None, None)
    joint = isinstance(together, Element) and together.word in ("together", "combined", "in total", "altogether")
    return joint and isinstance(comma, Element) and comma.sign == ","


def is_of_share_before(clause: Clause, finding: Finding) -> bool:
    """For "up 60 percent, made up 16 percent, against 22 percent for China": a share stands nearer than a direction."""
    said = finding.spans.get("growth", (finding.start, finding.end))
    if any(n.start == said[0] and isinstance(n, Element) and n.figure and n.figure.signed for n in clause.nodes):
        return False  # "made up a tenth of it: $9.8 billion (+73.5 percent)"
    sharing = word_list("sharing")
    shares = [n.start for n in clause.nodes if isinstance(n, Element) and n.word in sharing and n.end <= said[0]]
    moved = [n.start for n in clause.nodes if isinstance(n, Element) and n.has("directions") and n.start != said[0]]
    return bool(shares) and not any(shares[-1] < start <= said[1] + _NEAR for start in moved)


def is_share_of_then(clause: Clause, finding: Finding) -> bool:
    """For "down from $129.2 billion or 18.9 percent": a share of then, behind its level."""
    before = [node for node in _before_growth(clause, finding) if isinstance(node, Element)]
    than, level, joint = before[-3:] if len(before) > len(("from", "or")) else (None, None, None)
    compared = than is not None and than.word in ("from", "than", "against")
    return compared and level is not None and level.is_figure(Kind.MONEY) and joint is not None and joint.word == "or"


def is_reached_by_points(clause: Clause, finding: Finding) -> bool:
    """For "fell 1 point to 11.2 percent": a rate or a share that points lead to."""
    before = _before_growth(clause, finding)
    to = isinstance(before[-1], Element) and before[-1].word == "to" if before else False
    points = (node for node in before if isinstance(node, Element))
    return to and any(node.is_figure(Kind.POINTS) or node.word in ("point", "points") for node in points)


def is_number_of_others(clauses: list[Clause], number: int, finding: Finding) -> bool:
    """For "the number of countries that buy ramyeon rose 5 percent": how many there are of what is no good."""
    opened = clauses[number - 1].all_nodes if clauses[number].opener in ("that", "who", "which") and number else []
    nodes = takewhile(lambda node: not _has_figure(node), clauses[number].all_nodes)
    told = [node for node in (*opened, *nodes) if node.end <= finding.start]
    words = [node for node in told if not (isinstance(node, Element) and _says_nothing_of(node))]
    heads = (at for at, node in enumerate(words) if isinstance(node, Element) and node.word == "number")
    at = next(heads, None)
    if at is None or finding.measure not in ("value", "quantity", "volume", "daily-average"):
        return False
    of, counted = (node_at(words, at + step) for step in (1, 2))
    return isinstance(of, Element) and of.word == "of" and isinstance(counted, Element)


def _has_figure(node: Node) -> bool:
    return isinstance(node, Element) and node.figure is not None


def _says_nothing_of(word: Element) -> bool:
    return any(word.has(kind) for kind in ("fillers", "ignored", "adjectives", "nation")) and not word.has("counts")


def is_level_of_then(clause: Clause, finding: Finding) -> bool:
    """For "3 percent above the 2022 level of $55 billion": a level that another one is compared with."""
    if "growth" not in finding.spans or finding.spans["growth"][0] > finding.spans["value"][0]:
        return False
    between = [n for n in clause.nodes if finding.spans["growth"][1] <= n.start < finding.spans["value"][0]]
    of = between[-1:] and isinstance(between[-1], Element) and between[-1].word == "of"
    said = [n for n in between if isinstance(n, Element) and (n.has("limits") or n.time is not None)]
    return bool(of) and len(said) > 1 and said[0].has("limits")


def is_in_range(clause: Clause, finding: Finding) -> bool:
    """For "are seen at $690 billion to $700 billion", "between $690 billion and $700 billion"."""
    start = finding.spans.get("value", (-1, -1))[0]
    nodes = clause.nodes
    if side_compared_with(nodes) is not None:
        return False  # "exceeded those to Peru, at $3 billion to $2 billion"
    for at in range(1, len(nodes) - 2):
        before, low, link, high = nodes[at - 1 : at + 3]
        if not all(isinstance(end, Element) and end.is_figure(Kind.MONEY) for end in (low, high)):
            continue
        words = [node.word if isinstance(node, Element) else "" for node in (before, link)]
        ranged = words[1] == "to" and words[0] in ("at", "of", "by", "about", "around")
        if start in (low.start, high.start) and (ranged or words == ["between", "and"]):
            return True
    return False


def is_growth_added_to(clause: Clause, finding: Finding) -> bool:
    """For "exports contributed 0.6 percentage points to growth of 1.3 percent": of the economy."""
    if "growth" not in finding.spans:
        return False
    return any(
        isinstance(points, Element) and points.is_figure(Kind.POINTS) and isinstance(to, Element) and to.word == "to"
        for points, to in pairwise(_before_growth(clause, finding))
    )


def is_mark_of_growth(clause: Clause, finding: Finding) -> bool:
    """For "the fourth month of growth above 50 percent": a mark, and no growth."""
    if finding.measure != "value" or finding.frame != "growth":
        return False
    before = [
        node for node in _before_growth(clause, finding) if not (isinstance(node, Element) and node.has("fillers"))
    ]
    limit, noun, of = (before[-step] if len(before) >= step else None for step in (1, 2, 3))
    return (
        isinstance(limit, Element)
        and limit.has("limits", part="words")
        and isinstance(noun, Element)
        and noun.has("directions", part="nouns")
        and isinstance(of, Element)
        and of.word == "of"
        and any(isinstance(node, Element) and node.has("frequencies") for node in before[-5:-3])
    )


def _before_growth(clause: Clause, finding: Finding) -> list[Node]:
    """What a clause says before a percentage, or before all of a finding without one."""
    start = finding.spans.get("growth", (finding.start, finding.end))[0]
    return [node for node in clause.nodes if node.end <= start]


def is_of_each(clause: Clause, finding: Finding) -> bool:
    """For "weekly exports topped $20 billion", "exports per head", and "monthly exports topped …" of a year."""
    if "value" not in finding.spans or finding.measure not in ("value", "threshold"):
        return False
    ahead = {node.word for node in clause.lead if isinstance(node, Element)}
    per, whom = (node_at(clause.nodes, place) for place in (0, 1))
    if isinstance(per, Element) and per.word == "per" and isinstance(whom, Element) and whom.nameable:
        return True
    when = finding.time or finding.cell.when
    of_year = when is not None and when.shape is Shape.YEAR
    every = {*word_list("every_months"), *word_list("every_quarters")}
    return bool(ahead & set(word_list("every_week")) or (of_year and ahead & every))


def is_amount_of_goods(clause: Clause, finding: Finding) -> bool:
    """For "4.7 percent more goods left the country": of how much was shipped, and not of its value."""
    if "growth" not in finding.spans or "value" in finding.spans:
        return False
    behind = [node for node in clause.all_nodes if node.start >= finding.spans["growth"][1]]
    more, goods = (node_at(behind, place) for place in (0, 1))
    counted = isinstance(goods, Element) and goods.word in word_list("any_goods")
    return counted and isinstance(more, Element) and more.word in (*word_list("of_more"), *word_list("of_less"))
