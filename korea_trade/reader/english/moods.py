"""Whether a figure of a clause has happened, is expected or aimed at, or is what another one is compared with."""

from itertools import pairwise

from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.cells import Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.compared import is_compared
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import word_list

_OTHER_MOOD = ("and", "but", "while", "whereas", "though", "although")


def infinite(clause: Clause) -> bool:
    """For "chips are forecast to rise 6 percent, but steel to fall 2 percent": the forecast goes on."""
    verb, moved = (node_at(clause.nodes, place) for place in (0, 1))
    return isinstance(verb, Element) and verb.word == "to" and isinstance(moved, Element) and moved.has("directions")


_VINTAGES = ("provisional", "revised")


def is_of_next_figure(elements: list[Element], at: int) -> bool:
    """For "after a revised 13.6 percent gain in April": a word that says so of the figure right behind it alone."""
    node, behind = elements[at], node_at(elements, at + 1)
    vintage = node.has("status") and node.value("status") in _VINTAGES
    return vintage and behind is not None and behind.figure is not None


def sees_itself(elements: list[Element], at: int) -> bool:
    """For "South Korea sees record fall in its exports": what befell the country is no estimate."""
    before, behind = node_at(elements, at - 1), node_at(elements, at + 1)
    korea = before is not None and (before.is_korea or before.has("nation", "called"))
    happens = behind is not None and (behind.has("records") or behind.has("directions", part="nouns"))
    return elements[at].word in ("sees", "saw") and korea and happens


def is_seen_ahead(elements: list[Element], at: int) -> bool:
    """For "November exports seen up 6.6 percent", "were seen growing 17 percent": what some expected."""
    behind = node_at(elements, at + 1)
    moves = behind is not None and (behind.word.endswith("ing") or behind.word in ("up", "down", "flat", "at"))
    return elements[at].word == "seen" and moves


def tells_of_past(elements: list[Element], at: int) -> bool:
    """For "are estimated to have reached $495.5 billion": what has been is no forecast."""
    behind = node_at(elements, at + 1)
    return elements[at].word.startswith("estimated") and behind is not None and behind.word == "have"


def vintage_of(elements: list[Element], finding: Finding) -> str | None:
    """Provisional or revised, where a word right before a figure of a finding says so."""
    for at, node in enumerate(elements[:-1]):
        if is_of_next_figure(elements, at) and finding.start <= elements[at + 1].start < finding.end:
            return node.value("status")
    return None


def own_mood(elements: list[Element], finding: Finding) -> str | None:
    """For "aims for exports of $700 billion, and KITA forecasts $680 billion": the aim or forecast before a figure."""
    moods = [node for node in elements if node.has("status")]
    before = [node for node in moods if node.start < finding.start]
    return before[-1].value("status") if before and len(moods) > len(before) else None


def has_happened(elements: list[Element], finding: Finding) -> bool:
    """For "expected to fall 3.8 percent, after gaining 0.6 percent": what stands behind "after" has happened."""
    words = [node.word for node in elements if node.start < finding.start]
    moods = [index for index, node in enumerate(elements) if node.start < finding.start and node.has("status")]
    since = words[moods[-1] if moods else max(0, len(words) - 3) :]
    after = any(word in ("after", "following") for word in since)
    if after or (moods and _happened_after_all(elements, since, moods)):
        return True
    return any(then(elements, finding) for then in (_compared_with, _is_growth_of_then, _was_passed))


def _was_passed(elements: list[Element], finding: Finding) -> bool:
    """For "will exceed the 2022 record of $683.6 billion": a record that stands."""
    before = [node for node in elements if node.end <= finding.start and not node.has("fillers")]
    limit, time, best, of = before[-4:] if len(before) >= len(("exceed", "2022", "record", "of")) else [None] * 4
    if limit is None or time is None or best is None or of is None:
        return False
    record = best.has("records") or best.word in word_list("bests")
    return of.word == "of" and record and time.period is not None and limit.has("limits")


def _happened_after_all(elements: list[Element], since: list[str], moods: list[int]) -> bool:
    """For "were expected to grow 5 percent but rose only 3.1 percent": the verb behind "but" tells what came."""
    for step, word in enumerate(since[:-1]):
        behind = elements[moods[-1] + step + 1]
        if word in ("but", "yet") and behind.has("directions", part="verbs"):
            return True
    return False


def stands_compared(elements: list[Element], finding: Finding) -> bool:
    """For "a deficit of $3 billion, compared with an expected $14 billion this year"."""
    before = [n for n in elements if n.end <= finding.start and not (n.has("fillers") or n.has("status"))]
    last, ahead = (before[-step] if len(before) >= step else None for step in (1, 2))
    if last is None:
        return False
    return is_compared(last, ahead)


def _of_then(limit: Element, after: Element | None) -> bool:
    """For "over the $683.6 billion of 2022"."""
    time = after.period if after is not None else None
    return limit.has("limits") and time is not None and time.preposition == "of"


def _than_in(last: Element) -> bool:
    """For "8.3 percent more than 2016's $6.46 billion": a time compared with that the figure behind it is of."""
    return last.comparison is not None and last.comparison.possessive


def _compared_with(elements: list[Element], finding: Finding) -> bool:
    """For "projected at $5.2 billion, down from $10.3 billion in 2023": what is compared with, if none expected it."""
    before = [node for node in elements if node.end <= finding.start and not _describes(node)]
    behind = [node for node in elements if node.start >= finding.end][:4]
    after = behind[0] if behind else None
    expected = any(node.has("status") for node in behind)
    last, ahead = (before[-step] if len(before) >= step else None for step in (1, 2))
    compared = last is not None and (is_compared(last, ahead) or _of_then(last, after) or _than_in(last))
    return compared and "value" in finding.values and not expected


def _is_growth_of_then(elements: list[Element], finding: Finding) -> bool:
    """For "expected to rise 12 percent, more than the 9 percent rise in June"."""
    before = [node for node in elements if node.end <= finding.start and not node.has("fillers")]
    noun, time = ([node for node in elements if node.start >= finding.end] + [None, None])[:2]
    if not before or noun is None or time is None or "growth" not in finding.values:
        return False
    return before[-1].word.endswith("than") and noun.has("directions", part="nouns") and time.period is not None


def settle_past_years(elements: list[Element], findings: list[Finding]) -> None:
    """For "aims for $700 billion this year, up from last year's $632.2 billion": those of then are past."""
    times = [node.period.when for node in elements if node.period is not None]
    if any(_years_back(time) == 0 for time in times):
        for finding in findings:
            past = (_years_back(finding.time) or 0) > 0 or finding.shift == "previous-year"
            finding.status = None if past and finding.status in OUTLOOK else finding.status


def _years_back(time: When | None) -> int | None:
    """How many years before this one a whole year is that words such as "last year" say."""
    return time.back if time is not None and time.shape is Shape.YEAR and time.year is None else None


def _describes(node: Element) -> bool:
    """For "from last year's record $632.2 billion": what stands between "from" and the figure."""
    whose = node.period is not None and node.period.possessive
    return whose or node.has("fillers") or (node.has("records") and not node.has("directions"))


def told_apart(elements: list[Element], finding: Finding) -> bool:
    """For "they rose 5 percent and are expected to fall", "they hit a record," adding, "next year we will …"."""
    moods = [node for node in elements if node.has("status")]
    if not moods or moods[0].start < finding.end:
        return False
    between = [node for node in elements if finding.end <= node.start < moods[0].start]
    ahead = [node.word for node in elements if node.start < moods[0].start]
    if ahead[-1:] == ["had"] and any(node.figure is not None for node in between):
        return True  # "a surplus of $4 billion, double the $2 billion that economists had forecast"
    if any(node.sign in ('"', "“", "”") for node in between):
        return True
    if any(joint.word in _OTHER_MOOD and who.word in _WHO for joint, who in pairwise(between)):
        return True  # "That is 6.2 percent more, and we are on course to …"
    relative = any(node.sign == "," for node in between) and between[-1].word in ("is", "are", "which")
    verbs = [
        at
        for at, node in enumerate(elements)
        if node.end <= finding.end and (node.has("directions", part="verbs") or _is_verb(node))
    ]
    happened = bool(verbs) and (verbs[-1] == 0 or elements[verbs[-1] - 1].word not in ("to", "of", "a", "the"))
    return happened and (relative or any(node.word in _OTHER_MOOD for node in between))


_WHO = ("we", "they", "it", "he", "she", "i")


def has_been(elements: list[Element], finding: Finding) -> bool:
    """For "they were predicted to have risen 5.7 percent": an expectation about the time that the text is about."""
    before = [node.word for node in elements if node.start < finding.start]
    return any(to == "to" and have == "have" for to, have in pairwise(before))


def _is_verb(node: Element) -> bool:
    return node.has("flow_verbs") or (node.has("level_verbs") and not node.has("prepositions"))


def is_estimate(elements: list[Element], finding: Finding, *, goes_on: bool) -> bool:
    """For "an estimated 7.8 percent decline this year", "exports this year are estimated at $632 billion".

    Such an estimate goes on with "and imports at $643 billion".
    """
    time = finding.time or finding.cell.when
    if time is None or time.shape is not Shape.YEAR or time.year is not None or time.back not in (None, 0):
        return False
    before = [node for node in elements if node.end <= finding.start and not node.has("fillers")]
    if not before:
        return False
    return (goes_on and before[-1].word == "at") or not {"estimated", "put"}.isdisjoint(before[-1].word.split())


def is_of_next_year(finding: Finding) -> bool:
    """For "next year's growth is put at 7 percent": what nobody can have counted yet."""
    time = finding.time or finding.cell.when
    return time is not None and time.shape is Shape.YEAR and time.back == _NEXT


_NEXT = -1
