"""Growths and sums over several years, which no fact holds: "between 2019 and 2023 exports grew 11 percent"."""

from collections.abc import Sequence

from korea_trade.reader.cells import Finding, Reading
from korea_trade.reader.doubts import SUM_OF_YEARS
from korea_trade.reader.english.clauses import Clause, with_openings
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.english.topics import Node
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.sentence_words import sentence_words

_LINKS = ("and", "to", "through", "until")


def grew_over_years(clauses: Sequence[Clause], number: int, finding: Finding) -> bool:
    """Whether the growth of a finding is one over years that its clause, or what its sentence opens with, names."""
    if "growth" not in finding.spans:
        return False
    opening = clauses[0].opening
    own = sorted(clauses[number].all_nodes, key=lambda node: node.start)
    around = sorted({node.start: node for node in (*opening, *own)}.values(), key=lambda node: node.start)
    return _names_span(around) or _opens_since(opening) or _is_since(own, finding)


def _names_span(nodes: Sequence[Node]) -> bool:
    """For "from 2019 to 2023": two years that do not follow each other."""
    for first, link, last in zip(nodes, nodes[1:], nodes[2:], strict=False):
        linked = isinstance(link, Element) and link.word in _LINKS
        if linked and isinstance(first, Element) and isinstance(last, Element) and _are_apart(first.time, last.period):
            return True
    return False


def _are_apart(first: TimeTag | None, last: TimeTag | None) -> bool:
    if first is None or last is None or first.when is None or last.when is None:
        return False
    years = first.when.shape is last.when.shape is Shape.YEAR and first.preposition in ("between", "from")
    one_on = first.when.year is not None and last.when.year == first.when.year + 1
    return years and not last.preposition and not one_on


def _opens_since(opening: Sequence[Node]) -> bool:
    """For "Since 2020, exports have grown 10 percent"."""
    first = opening[0] if opening else None
    return isinstance(first, Element) and _is_since_year(first)


def _is_since(nodes: Sequence[Node], finding: Finding) -> bool:
    """For "exports have grown 10 percent since 2020"."""
    end = finding.spans["growth"][1]
    behind = [node for node in nodes if node.start >= end and not (isinstance(node, Element) and node.has("fillers"))]
    return bool(behind) and isinstance(behind[0], Element) and _is_since_year(behind[0])


def _is_since_year(element: Element) -> bool:
    time = element.time
    return time is not None and time.role is Role.SINCE and time.when is not None and time.when.shape is Shape.YEAR


def doubt_sums_of_years(reading: Reading, clauses: Sequence[Clause], text: str) -> None:
    """Hold the only level of a clause in doubt that may be one of several years, or of each part of one.

    For "from 2016 to 2020, exports totalled $512.9 billion", "on average, exports came to $42.7 billion in 2020". Where
    exports grew to a level, it is that of the last year.
    """
    for clause, opening in with_openings(clauses):
        own = clause.all_nodes
        if not own:
            continue
        begins, ends = min(node.start for node in own), max(node.end for node in own)
        levels = [one for one in reading.findings if "value" in one.spans and begins <= one.spans["value"][0] < ends]
        if (
            len(levels) != 1
            or levels[0].measure != "value"
            or levels[0].level_in_dollars is None
            or levels[0].cell.measure is not None
        ):
            continue
        begins = min((node.start for node in opening), default=begins)
        reached = sentence_words("to-a-level").search(text[begins : levels[0].spans["value"][0]])
        if reached is None and sentence_words("over-several-years").search(text, begins, ends):
            levels[0].doubt(SUM_OF_YEARS)
