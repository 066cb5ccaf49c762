"""The time of a clause: which of its times its findings are of, and which comparison holds for all of them."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import OF_WHICH_TIME, WHEN_UNSAID
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.compared import is_of_then, is_of_those_compared, is_time_of_better
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, attributive, best_of_part, of_best_change
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.times import Shape, When


def go_on_since(clauses: list[Clause], number: int, finding: Finding) -> None:
    """For "have fallen since May": a direction over all the months from that on.

    Of "Since 2022, exports have fallen" it is in doubt whether it is one of the whole.
    """
    opening = clauses[number - 1].all_nodes if number and clauses[number - 1].subject is None else clauses[number].lead
    own = clauses[number].all_nodes
    have = any(isinstance(node, Element) and node.word in ("have", "has") for node in own)
    times = [node.time for node in (*opening, *own) if isinstance(node, Element) and node.time is not None]
    since = next((time for time in times if have and time.role is Role.SINCE), None)
    when = since.when if since is not None else None
    if when is not None and when.shape is Shape.MONTHS and when.months is not None and len(set(when.months)) == 1:
        if finding.time is None:
            finding.values["onward"] = when
    elif since is not None and any(isinstance(node, Element) and node.time is since for node in opening):
        finding.doubt("since then, or at one time?")


def settle_time_of_when(clauses: list[Clause], number: int, clause: Clause, line: Line) -> None:
    """For "the biggest fall since January 2016, when exports slid 19.6 percent": the time is that before "when"."""
    if clause.opener != "when" or number == 0:
        return
    before = [n for n in clauses[number - 1].all_nodes if isinstance(n, Element) and n.time is not None]
    time = before[-1].time if before else None
    if time is not None and time.when is not None and before[-1].word == "since january":
        time = replace(time, when=When(Shape.MONTHS, months=(1, 1)))
    if time is not None and time.against == "year" and time.when is not None:
        same = When(Shape.SAME, time.when.year, 0, (0, 0))
        time = replace(time, when=same)  # "than in the same month of 2023, when they were $54.9 billion"
    for finding in line.findings:
        alone = ("growth" in finding.values) != ("value" in finding.values)
        if time is not None and alone and time.against in ("previous-year", "previous-month", "previous-quarter"):
            finding.shift, finding.time, finding.when = time.against, None, None
        elif time is None or time.when is None:
            finding.doubt(WHEN_UNSAID)
        else:
            finding.time, finding.when = time.when, Located(before[-1].text, before[-1].start, before[-1].end)
        if _stands_behind_and(clause, finding):
            finding.doubt(OF_WHICH_TIME)


def _stands_behind_and(clause: Clause, finding: Finding) -> bool:
    """For "since May 2018, when exports slid, and rose 4 percent": what may go on with the clause before "when"."""
    places = [span[0] for span in finding.spans.values()] or [finding.start]
    for comma, word in pairwise(clause.nodes):
        both = isinstance(comma, Element) and isinstance(word, Element) and comma.sign == "," and word.word == "and"
        if both and any(place > word.start for place in places):
            return True
    return False


def own_time(clause: Clause, elements: list[Element]) -> tuple[Located, When] | None:
    """The time that a clause says it is about: that of its subject, or the first that is of nothing else in it."""
    cell = clause.subject[0] if clause.subject else None
    if cell is not None and cell.when is not None and cell.period is not None:
        return cell.period, cell.when
    since = ranked = False
    for before, node, after in zip([None, *elements], elements, [*elements[1:], None], strict=False):
        if before is not None and (before.has("firsts") or before.word in ("time", "times")):
            continue  # "for the second time this year"
        if _is_the_same(elements, node):
            continue
        colon = after is not None and after.sign == ":" and (after.end > after.start or _is_told_before(elements, node))
        if colon and not (node.period is not None and node.period.preposition):
            continue  # "(January: 33.9 percent)", but not "Exports (March): 3.1 percent"
        if before is not None and before.has("brackets") and after is not None and (after.figure or after.sign):
            continue  # "exports rose 3.1 percent (Feb +4.8 percent), imports fell 12.3 percent"
        if node.period is not None and node.period.possessive and node.period.preposition in ("from", "than"):
            continue  # "from this year's estimated $685 billion"
        heads = node.period is not None and node.period.possessive and after is not None and after.figure is not None
        if heads and before is not None and before.word == "and":
            continue  # "and February's 13.1 percent decline"
        best = node.has("ranks") or node.has("records")
        ranked = best or (
            ranked and not node.is_figure(Kind.MONEY) and node.sign != ","
        )  # "a record $70bn for the year"
        since = (since and node.sign != ",") or node.word == "since"
        if node.period is None or node.period.when is None:
            continue
        if (since or ranked) and not _is_in_best(clause.all_nodes, node):
            continue
        if _is_of_compared(elements, node) or is_time_of_better(elements, node):
            continue
        if node.period.preposition not in ("by", "until", "till"):
            return Located(node.text, node.start, node.end), node.period.when
    return None


def settle_times_behind(clauses: list[Clause], number: int, line: Line, before: list[Finding] | None) -> None:
    """The times of the findings of a clause that stand behind them, or before "when".

    ``before`` are those of the clauses before, where the sentence opens with no time.
    """
    settle_time_of_when(clauses, number, clauses[number], line)
    _share_with_several(line)
    if before:
        _share_with_clauses_before(before, clauses[number], line)


def _share_with_several(line: Line) -> None:
    """For "chips and cars fell 4 percent and 7 percent in 2023": the time behind the last figure is that of all."""
    untimed = [found for found in line.findings if _is_untimed(found)]
    timed = [found for found in line.findings if not _is_untimed(found)]
    each = line.subject[1:] and [found.cell.name for found in line.findings] == [cell.name for cell in line.subject]
    if not each or not untimed or _compares(line.nodes) or len({str(found.time) for found in timed}) != 1:
        return
    last = timed[-1]
    alike = all(found.measure == last.measure or found.frame == last.frame for found in untimed)
    ahead = max(found.end for found in untimed) <= min(found.start for found in timed)
    if alike and ahead and last.when is not None and last.when.start >= last.end:
        for found in untimed:
            found.when, found.time = last.when, last.time


def _share_with_clauses_before(before: list[Finding], clause: Clause, line: Line) -> None:
    """For "exports rose 4 percent and imports 3 percent in 2023": the time behind the last figure is of both.

    So is that behind "and imports fell 3 percent", and not that of "exports rose 4 percent, imports fell 3 percent".
    """
    verbs = any(
        isinstance(node, Element) and (node.has("directions") or node.has("light_verbs") or node.word in _VERBS)
        for node in clause.nodes
    )
    last = line.findings[-1] if line.findings else None
    if (
        (verbs and clause.opener != "and")
        or clause.opener not in ("and", ",")
        or clause.entry
        or last is None
        or last.when is None
    ):
        return
    if last.when.start < last.end or last.time is None or len({str(found.time) for found in line.findings}) != 1:
        return
    for found in reversed(before):
        if not _is_untimed(found) or found.measure != last.measure:
            return
        found.when, found.time = last.when, last.time


_VERBS = ("was", "were", "came to", "reached", "stood at", "amounted to", "totaled")


def _compares(nodes: list[Node]) -> bool:
    return any(isinstance(node, Element) and node.word.endswith("than") for node in nodes)


def _is_untimed(found: Finding) -> bool:
    return found.time is None and found.when is None and found.cell.when is None and found.shift is None


def _is_the_same(elements: list[Element], time: Element) -> bool:
    """For "15.5 days, the same as last year", "unchanged from 2023": what is told of a time is of another one too."""
    at = next(index for index, node in enumerate(elements) if node is time)
    words = [node.word for node in elements[max(0, at - 2) : at]]
    return words[-1:] == ["as"] and words[0] in ("same", "many", "much", "high", "large")


def _is_told_before(elements: list[Element], element: Element) -> bool:
    """Whether a figure stands before an element."""
    return any(other.figure is not None for other in elements if other.start < element.start)


def _is_in_best(nodes: list[Node], time: Element) -> bool:
    """Whether a time belongs to a best: "the best first-half exports", "the highest exports in the first half"."""
    place = next(at for at, node in enumerate(nodes) if node is time)
    return attributive(nodes, place) or best_of_part(nodes, place) or of_best_change(nodes, place)


def time_behind(elements: list[Element], finding: Finding) -> tuple[Located, When] | None:
    """For "are expected to be at a record level this year": the time behind what is expected, up to a conjunction."""
    for node, behind in zip(elements, [*elements[1:], None], strict=True):
        if node.start < finding.start or (behind is not None and behind.sign == ":"):
            continue  # "$5.1bn (May 2012: $2.1bn)"
        if node.has("conjunctions") or node.sign in (";", '"', "”"):
            return None
        if node.period is not None and node.period.when is not None and not _is_of_compared(elements, node):
            return Located(node.text, node.start, node.end), node.period.when
    return None


def opened_behind_sign(clause: Clause) -> tuple[Located, When] | None:
    """The time with which a sentence goes on behind a colon, a semicolon or a dash at the end of a clause."""
    nodes = [node for node in clause.nodes if not (isinstance(node, Element) and node.sign == ",")]
    time = nodes[-1] if nodes else None
    sign = nodes[-2] if len(nodes) > 1 else None
    if not isinstance(time, Element) or time.period is None or time.period.when is None:
        return None
    behind = clause.opener == ";" if sign is None else isinstance(sign, Element) and sign.sign in (":", ";", "—", "–")
    return (Located(time.text, time.start, time.end), time.period.when) if behind else None


def time_of_list(clause: Clause) -> tuple[Located, When] | None:
    """For "By region (June 1-20): the U.S. (-1.3%), …": the time in brackets at the head of a list."""
    head, time, colon = clause.nodes[:3] if len(clause.nodes) > len(("head", "time")) else (None, None, None)
    if clause.subject is not None or not isinstance(head, Element) or not head.has("by_head"):
        return None
    if not isinstance(time, Element) or not isinstance(colon, Element) or colon.sign != ":":
        return None
    when = time.period.when if time.period is not None else None
    return None if when is None else (Located(time.text, time.start, time.end), when)


def _leading_comparison(clause: Clause) -> TimeTag | None:
    """For "A year ago they had been $33.2 billion": a comparison that leads a clause."""
    first = clause.lead[0] if clause.lead else None
    return first.comparison if isinstance(first, Element) else None


def _is_of_compared(elements: list[Element], time: Element) -> bool:
    """For "21.5 working days, against 22 last year": the time is that of the figure compared with."""
    at = next(index for index, node in enumerate(elements) if node is time)
    before = elements[max(0, at - 4) : at]
    figure = at > 0 and (elements[at - 1].figure is not None or (at > 1 and elements[at - 2].figure is not None))
    return is_of_those_compared(elements, at) or (figure and any(is_of_then(node) for node in before))


def shared_comparison(clauses: list[Clause], number: int) -> TimeTag | None:
    """The comparison that stands only once in a sentence, behind the last of its growths.

    One with the month or quarter before is that of an earlier clause only where no clause behind that has a verb of its
    own: "chips rose 5 percent and cars 3 percent from a month earlier".
    """
    found = _first_comparison(clauses[number:])
    if found is not None and found.against != "time":
        return found if found.against == "previous-year" or _goes_on_to(clauses, number, found) else None
    opening = _opening_comparison(clauses)
    return opening if opening is not None and not opening.is_time_compared_with else None


def may_share_comparison(clauses: list[Clause], number: int) -> bool:
    """For "exports rose 5 percent and imports fell 3 percent from a month earlier": may the end be that of both?

    It is of the last alone where it does not end the sentence, where that begins anew behind a semicolon, and where one
    of the two has a level and the other has none.
    """
    found = _first_comparison(clauses[number:])
    if found is None or found.against in ("time", "previous-year") or _goes_on_to(clauses, number, found):
        return False
    later = next(clause for clause in clauses[number:] if found in _comparisons(clause))
    before = [node for node in later.all_nodes if node.start < found.start]
    behind = [node for node in later.all_nodes if node.start > found.start]
    ends = later is clauses[-1] and not any(isinstance(node, Topic) or node.figure is not None for node in behind)
    anew = any(clause.opener == ";" for clause in clauses[number + 1 :])
    ends = ends and _stands_behind_growth(before, found)
    return ends and not anew and _has_level(clauses[number]) == _has_level(later)


def _comparisons(clause: Clause) -> list[TimeTag]:
    told = (node.comparison for node in clause.all_nodes if isinstance(node, Element))
    return [comparison for comparison in told if comparison is not None]


def _first_comparison(clauses: list[Clause]) -> TimeTag | None:
    return next((comparison for clause in clauses for comparison in _comparisons(clause)), None)


def _has_level(clause: Clause) -> bool:
    return any(isinstance(node, Element) and node.is_figure(Kind.MONEY, Kind.QUANTITY) for node in clause.nodes)


def _goes_on_to(clauses: list[Clause], number: int, comparison: TimeTag) -> bool:
    """Whether a comparison is that of a clause: it stands there, or behind a figure of a list that goes on from it."""
    for clause in clauses[number:]:
        nodes = [node for node in clause.all_nodes if node.start < comparison.start]
        own, here = clause is clauses[number], comparison in _comparisons(clause)
        if not own and (clause.opener not in ("and", ",", "or") or not _is_verbless(nodes)):
            return False
        if here:
            return own or _stands_behind_growth(nodes, comparison)
    return False


def _is_verbless(nodes: list[Node]) -> bool:
    """Whether a clause has no verb of its own, but that of one before it: "and cars 3 percent"."""
    return not any(
        isinstance(node, Element)
        and (node.has("level_verbs") or node.has("directions", part="verbs") or node.has("light_verbs"))
        for node in nodes
    )


def _stands_behind_growth(nodes: list[Node], comparison: TimeTag) -> bool:
    """Whether a comparison stands behind a percentage, and is not the time of a figure alone."""
    elements = [node for node in nodes if isinstance(node, Element)]
    if comparison.is_time_compared_with and elements and elements[-1].figure is not None:
        return False
    return any(element.is_figure(Kind.PERCENT) for element in elements)


def comparison_with_then(clauses: list[Clause], clause: Clause) -> TimeTag | None:
    """The comparison that opens a sentence or a clause and names another time: "A year ago", "In the year before"."""
    opening = _opening_comparison(clauses) or _leading_comparison(clause)
    return opening if opening is not None and opening.is_time_compared_with else None


def _opening_comparison(clauses: list[Clause]) -> TimeTag | None:
    """For "Compared with the month before, exports fell": what a sentence opens with holds for all of it."""
    nodes = [node for node in clauses[0].opening if isinstance(node, Topic) or node.sign not in (",", ":")]
    only = nodes[0] if len(nodes) == 1 else None
    return only.comparison if isinstance(only, Element) else None
