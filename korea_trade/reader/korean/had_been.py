"""What had been so before the time that a Korean sentence tells of: 1위였던 중국은 12월 3.3% 줄었다."""

from collections.abc import Iterable

from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import OF_WHICH_TIME
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.times import Role
from korea_trade.reader.korean.word_parts import begins_with_cause, describes_what_follows

_AS_FOUND = ("것으로", "것", "것임", "점", "점을", "만큼")  # 역대 최대였던 것으로 집계됐다, 24일이었던 점을 고려하면
_OF_SENTENCE = ("에는", "엔", "에도", "에서는", "은", "는", "도")
_OPENING_SIGNS = ("(", ")", "[", "]", "'", "‘", "’", '"', "·", "-", "+", "%")


def doubt_what_had_been(parts: list[Element], findings: Iterable[Finding]) -> None:
    """Doubt figures told of a name with 던 that have no time of their own.

    Where their clause has the only time of the sentence, that may be the time of what the sentence goes on to tell,
    and of that is doubted which time it is of: 12월 1위였던 중국은 2위로 밀렸다.
    """
    findings = list(findings)
    for at, verb in enumerate(parts[:-1]):
        if not _had_been(verb, parts[at + 1]):
            continue
        then = parts[at + 1]
        first = _begin(parts, at) if then.time is None else max(0, at - 1)  # 역대 2위였던 2018년보다
        start, stop = parts[first].start, verb.stop
        own = [part.time for part in parts[first:at] if part.time is not None]
        others = [
            part for place, part in enumerate(parts)
            if not first <= place <= at and part.time is not None and part.time.role is Role.PERIOD
        ]  # fmt: skip
        settled = bool(others) or then.time is not None or any(time.within for time in own)
        told = [finding for finding in findings if start <= finding.start and finding.end <= stop]
        for finding in findings if told else ():
            when = finding.when
            timed_here = when is not None and (start <= when.start < stop or when.start == then.start)
            if (not timed_here if finding in told else timed_here) or (timed_here and not settled):
                finding.doubt(OF_WHICH_TIME)


def _had_been(verb: Element, behind: Element) -> bool:
    """Whether a word tells of the noun behind it what had been so."""
    word = (verb.text if verb.figure is None else "") + verb.ending + verb.particle
    caused = begins_with_cause(behind.text)  # 4일 적었던 영향이다
    if verb.has("level_verbs") and behind.time is not None and behind.time.role is Role.COMPARISON:
        return describes_what_follows(word)  # 역대 4월 중 최고 실적을 기록한 전년 동월의
    return word.endswith("던") and not behind.sign and behind.text not in _AS_FOUND and not caused


def _begin(parts: list[Element], verb: int) -> int:
    """Where the clause of such a verb begins: behind what the sentence is about, a comma, another verb."""
    for place in range(verb - 1, -1, -1):
        part = parts[place]
        told = part.connects and not part.figure and not part.role and (part.unknown or part.has("directions"))
        set_off = part.role == "topic" or (part.time is not None and part.particle in _OF_SENTENCE)
        if told or set_off or (part.sign and part.sign not in _OPENING_SIGNS):
            return place + 1
    return 0
