"""Whether a Korean clause tells what is, what is expected or aimed at, what is feared, or what would be."""

import re
from itertools import pairwise, zip_longest

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.korean.clause import Clause
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Node
from korea_trade.reader.korean.times import Role, beyond_bracket
from korea_trade.reader.korean.word_parts import final_of
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_POLLED = ("치는", "치가", "치로는", "치도")
_OPENING = ('"', "“", "'", "‘")
_CLOSING = ('"', "”", "'", "’")
_NOT_FORECAST = re.compile(r"\A(?:치|보다|을|과|와|에 못|에 미치|에는 못|에는 미치|대로)")
_IF = re.compile(r"(?:하|되|나|지|어나|어지|오르|르|늘|줄)?면\Z|[할될날질를늘줄]수록\Z")
_GIVEN = ("가운데", "데", "만큼", "상황", "점을")
_BEHIND_STEM = re.compile(r"([가-힣])(?:으나|지만|고|는데|으며|다)")
_NOT_PAST = ("있", "겠")
_MAY = re.compile(
    r"[가-힣] ?수(?:도|는|가)? ?있(?:다|을|으|는|고|어|지)|겠(?:다|습|으|지|고)|확실시|(?:이|가) 유력(?:하|시|해)"
)
_EXPECTED_THEN = re.compile(
    r"(?:를|을|로|에|%)?(?: (?!\S*(?:고|며|면서|지만|으나|는데|어|아|해|라) )[가-힣]+){0,2} "
    r"[가-힣]*[을할될칠질날릴쓸를울일] 것['\"’”]?(?:으로|이라) ?[가-힣 ]{0,12}?(?:지만|으나|는데|던)"
)
_IF_UNKNOWN = re.compile(
    r"[가-힣](?:하|되|리|키|지|나|르|기|우|추|오|늘|줄|으)면\Z|\A(?:나|되|늘|줄)면\Z|[할될질를늘줄날]수록\Z"
    r"|[았었했렸졌됐였]다면\Z"
)


def status_of(parts: list[Element]) -> str | None:
    """What the sentence is: an aim, a forecast, a first count."""
    found = [
        part
        for at, (part, after) in enumerate(zip_longest(parts, parts[1:]))
        if part.has("status") and not _NOT_FORECAST.match(part.ending) and not _share_of_aim(parts, at)
        and not (after is not None and after.text.startswith(("못", "미치")))  # 기대에 미치지 못했다
        and not (at and (parts[at - 1].has("aims") or _is_changed(parts[at - 1])))  # 판촉을 추진할 계획이다
        and not (after is not None and not part.ending and _unsettled(after))
    ]  # fmt: skip
    for status in ("target", "forecast", "provisional"):
        if any(part.value("status") == status for part in found):
            return status
    return None


def _is_changed(before: Element) -> bool:
    """Whether a plan is only to change what was expected: 전망치는 하반기 중 수정할 계획이다."""
    return before.text.startswith(korean_list("unsettled")) and (before.text + before.ending).endswith("할")


def _unsettled(after: Element) -> bool:
    """Whether what was planned or expected has changed, and made something: 생산 계획 조정으로, 업황 전망 악화에."""
    return after.text.startswith(korean_list("unsettled")) and (after.text + after.particle).endswith(("로", "에"))


def polled_from(parts: list[Element]) -> int:
    """Where a sentence begins to tell what had been expected: 전망치는 수출 6.75% 증가였다; -1 where it does not."""
    polls = (part.start for part in parts if part.has("status", "forecast") and part.ending in _POLLED)
    return next(polls, -1)


def said_until(parts: list[Element]) -> int:
    """Where a sentence that someone says has ended, behind which another tells of aims: "플러스다"며 "목표를"."""
    ends = [mark.end for verb, mark in pairwise(parts) if mark.sign in _CLOSING and _ends_sentence(verb)]
    aims = [part.start for part in parts if part.has("status")]
    return max((end for end in ends if aims and end <= min(aims)), default=-1)


def _ends_sentence(verb: Element) -> bool:
    return (verb.text + verb.ending).endswith("다")


def _share_of_aim(parts: list[Element], at: int) -> bool:
    """For 목표의 39.7%를 채웠다, 목표(7천억 달러)의 39.7%, 목표 대비: what has happened, beside an aim."""
    aim = parts[at]
    last, after = beyond_bracket(parts, at)
    if not aim.has("status", "target") or after is None:
        return False
    particle = last.particle or aim.ending
    return after.has("comparisons") or (particle.endswith("의") and after.is_figure(Kind.PERCENT))


def is_past(clause: Clause) -> bool:
    """Whether the verb of a clause says that it has happened, whatever the sentence expects after it.

    What is done with an aim says nothing of what has come: 달성을 목표로 나서기로 했다.
    """
    verbs = ("directions", "level_verbs", "limits")
    aimed = False
    for node, after in zip_longest(clause.nodes, clause.nodes[1:]):
        if not isinstance(node, Element):
            continue
        aimed = aimed or node.has("status", "target")
        of_aim = aimed and node.text.startswith(korean_list("aimed"))
        if any(node.has(verb) for verb in verbs) and _has_happened(node, after) and not of_aim:
            return True
    return False


def _has_happened(verb: Element, after: Node | None) -> bool:
    """Whether a verb is one of the past, or one that what follows goes on from: 늘어난 가운데, 늘어남에 따라."""
    word = verb.text + verb.ending
    given = isinstance(after, Element) and after.text.startswith(_GIVEN) and word.endswith(("한", "난", "든", "른"))
    going_on = isinstance(after, Element) and after.text.startswith("중인")
    return given or going_on or any(_ends_in_past(stem) for stem in _BEHIND_STEM.findall(word))


def _ends_in_past(stem: str) -> bool:
    """Whether the last syllable of a stem makes a past of it, by its ㅆ: 늘었, 이어갔."""
    return stem not in _NOT_PAST and final_of(stem) == "ㅆ"


def may_be(text: str, start: int, stop: int) -> bool:
    """Whether words between two places say that something may or will be: 줄어들 수 있다, 달성하겠다."""
    return _MAY.search(text, start, stop) is not None


def in_fact(clause: Clause) -> bool:
    """Whether a clause tells what has come behind what was expected: 590억 달러로 봤지만 실제로는 581억 달러였다."""
    return any(isinstance(node, Element) and node.text.startswith("실제") for node in clause.nodes)


def is_only_expected(text: str, finding: Finding) -> bool:
    """For 4% 늘었을 것으로 예상했으나 못 미쳤다: the verb of a figure is one of what had been expected."""
    return finding.status is None and _EXPECTED_THEN.match(text, finding.end) is not None


def looks_ahead_apart(parts: list[Element], at: int) -> bool:
    """Whether all that a headline expects or aims at stands on another side of an ellipsis than a place.

    올해 수출 7천억 달러 목표…1분기 1638억 달러.
    """
    breaks = [part.start for part in parts if part.sign == "…"]
    if not breaks:
        return False
    expected = [part.start for part in parts if part.has("status")]
    side = [sum(place < one for place in breaks) for one in (at, *expected)]
    return bool(expected) and side[0] not in side[1:]


def goes_on_to_outlook(line: Line, finding: Finding) -> bool:
    """For 10일까지 수출이 16.5% 늘며 6월에도 증가세가 이어질 전망이다: what is expected is told of another time."""
    clause = line.clause
    nodes = [*clause.nodes, *(clause.following.nodes if clause.following is not None else [])]
    behind = [node for node in nodes if isinstance(node, Element) and node.start >= finding.end]
    other = next((at for at, node in enumerate(behind) if node.time and node.time.role is Role.PERIOD), len(behind))
    return any(node.has("status") for node in behind[other:]) and not any(node.has("status") for node in behind[:other])


def is_condition(nodes: list[Node], at: int) -> bool:
    """Whether a word or the ending of a verb makes a condition: 증가하면, 이렇게 되면; and not 12월의 경우."""
    element, before = nodes[at], node_at(nodes, at - 1)
    if not isinstance(element, Element):
        return False
    if element.has("conditions"):
        timed = isinstance(before, Element) and before.time is not None
        return not (timed and element.text == "경우")
    counted = element.text.startswith(korean_list("counted_in"))
    if element.unknown and not counted and _IF_UNKNOWN.search(element.text):
        return True  # 관세를 10% 올리면
    verb = any(element.has(kind) for kind in ("directions", "limits", "level_verbs", "negations"))
    return verb and bool(_IF.search(element.text + element.ending)) and not element.ending.endswith("면서")


def feared_at(line: Line) -> int | None:
    """Where it is said that what happens is only feared or possible: 6개월 연속 적자 우려, 600억 달러 돌파 눈앞."""
    for at in range(1, len(line.nodes)):
        if not line.has(at, "hedges") or line.has(at, "level_verbs"):
            continue
        quoted = line.sign(at - 1) in _OPENING  # 7천억 달러 돌파 '청신호'
        element, before = line.element(at), line.element(at - 1 - quoted)
        event = line.group(at - 1 - quoted) is not None or (
            before is not None
            and (any(before.has(kind) for kind in ("directions", "limits", "records", "regained")) or _is_ahead(before))
        )
        aside = (
            element is not None
            and (element.particle or element.ending) in ("에도", "속", "에")
            and element.text != "눈앞"
        )
        if event and not aside:
            return at
    return None


def _is_ahead(verb: Element) -> bool:
    """Whether a verb tells what is to come: 연간 적자를 기록할 가능성."""
    return verb.has("level_verbs") and final_of((verb.text + verb.ending)[-1]) == "ㄹ"


def aimed_at(line: Line) -> list[Finding]:
    """What is only wanted: 7천억 달러 달성을 추진한다, 수출 확대를 위해; and nothing that is told beside it."""
    found = list[Finding]()
    for at in range(1, len(line.nodes)):
        deed, begin = line.element(at - 1), line.nodes[max(0, at - 2)].start
        if not line.has(at, "aims") or deed is None:
            continue
        wanted = any(deed.has(kind) for kind in ("directions", "limits", "records"))
        if wanted and (deed.role == "object" or deed.ending.endswith(("을", "를"))):
            found += (finding for finding in line.findings if begin <= finding.end <= line.nodes[at].start)
    return found


def of_event(line: Line, feared: int) -> list[Finding]:
    """The findings told with a fear but those in the brackets of other times: 10월(-5.8%)에 이어 감소할 가능성.

    What stands on the other side of an ellipsis is told by itself: 11월 수출 1.4% 증가…내년 수출 둔화 우려.
    """
    first = next((node.end for node in reversed(line.nodes[:feared]) if _parts(node)), 0)
    last = next((node.start for node in line.nodes[feared:] if _parts(node)), line.nodes[-1].end)
    aside = {
        node.start
        for at, node in enumerate(line.nodes)
        if isinstance(node, Element) and line.time_before(at) is not None
    }
    told = [found for found in line.findings if first <= found.start <= last]
    return [found for found in told if not aside & {start for start, _ in found.spans.values()}]


def _parts(node: Node) -> bool:
    return isinstance(node, Element) and node.sign == "…"
