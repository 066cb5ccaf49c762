"""What a clause tells of an earlier time than its sentence: "chips, which fell 30 percent a year earlier, rose"."""

from decimal import Decimal
from itertools import pairwise

from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import OF_WHICH_TIME
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import word_list


def is_of_year_before(clauses: list[Clause], number: int, finding: Finding) -> bool:
    """Whether "which fell 30 percent a year earlier" tells what was then: the main clause goes on with its own figure.

    No "from" or "than" stands before the year earlier.
    """
    clause, behind = clauses[number], node_at(clauses, number + 1)
    named = [cell.name for cell in clause.subject or ()]
    if clause.opener != "which" or behind is None or behind.opener != ",":
        return False
    if [cell.name for cell in behind.subject or ()] != named:
        return False
    if "growth" not in finding.spans or "value" in finding.spans or finding.time is not None:
        return False
    after = next((node for node in clause.nodes if node.start >= finding.spans["growth"][1]), None)
    comparison = after.comparison if isinstance(after, Element) else None
    then = comparison is not None and comparison.is_time_compared_with and comparison.against == "previous-year"
    return then and any(isinstance(node, Element) and node.figure is not None for node in behind.nodes)


def is_level_before(clause: Clause, finding: Finding) -> bool:
    """For "the deficit was $0.7 billion, after a surplus of $1.5 billion in 2023": a level that came before another."""
    balance = any(cell.balance is not None for cell in clause.subject or ())
    told = "value" in finding.spans and finding.time is not None
    bare = told and finding.time is not None and finding.time.shape is Shape.YEAR and _stands_after(clause, finding)
    if bare and "growth" in finding.values:
        finding.doubt(OF_WHICH_TIME)
    return bare or (told and balance and clause.opener == "after")


def is_far_greater(finding: Finding, told: list[Finding]) -> bool:
    """For "$34.1 billion in the first 20 days, after $632.2 billion last year": whether it is of a whole year."""
    levels = [level for other in told if (level := _level(other)) is not None and other.start < finding.start]
    own = _level(finding)
    return own is not None and bool(levels) and own > _FAR * levels[-1]


_FAR = 4  # times that no part of a year falls by in a year


def _level(finding: Finding) -> Decimal | None:
    value = finding.values.get("value")
    return abs(value) if isinstance(value, Decimal) and finding.measure == "value" else None


def _stands_after(clause: Clause, finding: Finding) -> bool:
    """For "came to $14.9 billion, after $18.2 billion last year"."""
    before = [node for node in clause.nodes if node.end <= finding.spans["value"][0]]
    plain = [node for node in before if not (isinstance(node, Element) and (node.has("fillers") or node.has("limits")))]
    return bool(plain) and isinstance(plain[-1], Element) and plain[-1].word == "after"


def in_apposition_to_time(clause: Clause, finding: Finding) -> tuple[Located, When] | None:
    """For "The record surplus of 2017, $95.2 billion, is far off": the time that a level in commas stands behind."""
    if finding.time is not None or "value" not in finding.spans:
        return None
    before = [node for node in clause.nodes if node.end <= finding.spans["value"][0]]
    behind = next((node for node in clause.nodes if node.start >= finding.spans["value"][1]), None)
    time, comma = before[-2:] if len(before) > 1 else (None, None)
    inside = all(isinstance(sign, Element) and sign.sign == "," for sign in (comma, behind))
    period = time.period if isinstance(time, Element) else None
    if not inside or time is None or period is None or period.when is None or period.preposition != "of":
        return None
    return Located(period.text, time.start, time.end), period.when


def is_place_of_then(clause: Clause, finding: Finding) -> bool:
    """For "Taiwan, which had been our sixth-largest market, overtook Hong Kong": a place that it had before."""
    had, been = (node_at(clause.all_nodes, at) for at in (0, 1))
    was = isinstance(had, Element) and had.word == "had" and isinstance(been, Element) and been.word == "been"
    return finding.measure == "rank" and clause.opener == "which" and was


def is_years_before(clauses: list[Clause], finding: Finding) -> bool:
    """For "comes seven years after the country first passed $500 billion": what was told of no time, so long before."""
    nodes = [node for clause in clauses for node in clause.all_nodes if node.end <= finding.start]
    words = [node.word if isinstance(node, Element) else "" for node in nodes]
    after = any(word == "after" and unit in word_list("units_of_time") for unit, word in pairwise(words))
    return after and finding.time is None and finding.cell.when is None and finding.shift is None


def was_to(clause: Clause, finding: Finding) -> bool:
    """For "was the seventh country to reach $600 billion": a mark passed at a time that is not told."""
    dated = finding.time is not None and not finding.time.names_no_year
    if finding.measure != "threshold" or dated:
        return False
    words = [node.word for node in clause.all_nodes if isinstance(node, Element) and node.end <= finding.start]
    return "was" in words and any(_leads_to(noun, to) for noun, to in pairwise(words))


def _leads_to(noun: str, to: str) -> bool:
    return noun in word_list("country_words") and to.split()[:1] == ["to"]
