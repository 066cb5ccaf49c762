"""Times of a clause that describes a name: 지난해 7월 협정이 발효된 유럽연합으로의 수출은, 2022년 수주한 선박."""

import re
from collections.abc import Callable
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.times import RANGE_SIGNS, Role, TimeTag
from korea_trade.vocabulary.word_lists import korean_word_parts

_FAR = 10  # elements
_PAST = re.compile(
    r"(?:된|던|(?<!제)(?<!기)(?<!권)(?<!북)(?<!남)(?<!대)(?<!\A)한)\Z|(?:시|지|으)킨\Z|(?:마|거|미|펼|끼|그|닥|겹|합)친\Z"
    r"|(?:[받입맞얻겪잡찍맺쌓닫깎묶넘])은\Z|(?:아|어|여|려|러|커|해|워|라|저|춰|쳐|혀|겨|켜|뤄)진\Z|(?:늘어|벗어|일어|드러|나타|끝|물러)난\Z"
    r"|(?:나|들어|올라|돌아|넘어|앞|물러)선\Z|(?:나|들여|[아어와려여해져겨])온\Z|(?:세|키|비|채|띄|메)운\Z|(?:줄어|접어|만)든\Z"
    r"|(?:열|걸|풀|밀|몰|올|늘|누|내)린\Z|(?:보|펴|이뤄|거|끝|드러)낸\Z|(?:선|줄|높|벌)인\Z|(?:앞|거)?둔\Z|(?:멈|낮|늦|맞|갖)춘\Z"
)
_GENERAL = ("counts", "empty", "since", "comparisons", "among")


def set_descriptions_aside(parts: list[Element], is_before: Callable[[TimeTag], bool]) -> None:
    """Make a date of the time of a clause that describes the noun behind it, and of no figure behind it.

    ``is_before`` is whether a time ended before what the sentence or the text is about. Where the clause itself tells
    something, the time is that of what it tells: 지난해 12.5% 감소한 반도체 수출은 54.5% 늘었다.
    """
    for at, part in enumerate(parts):
        time = part.time
        if (
            time is None
            or time.role is not Role.PERIOD
            or part.particle not in ("", "에", "까지")
            or not is_before(time)
        ):
            continue
        verb = _verb(parts, at)
        if verb is None:
            continue
        told = any(
            inside.figure is not None or inside.has("records") or inside.has("largest")
            for inside in parts[at + 1 : verb + 1]
        )
        part.time = replace(time, within=parts[verb].stop) if told else replace(time, role=Role.DATE)
        first = parts[at - 2] if at > 1 and parts[at - 1].sign in RANGE_SIGNS else None
        if first is not None and first.time is not None:
            first.time = replace(first.time, role=Role.DATE)  # 2022∼2023년 수주한 선박


def describes_time(verb: Element) -> bool:
    """Whether a verb describes the time right behind it: 수출이 본격화한 2023년."""
    return _PAST.search(verb.text + verb.ending) is not None


def _verb(parts: list[Element], at: int) -> int | None:
    """Where the verb of a clause behind a time stands that describes the noun behind the verb."""
    inside = False
    for place in range(at + 1, min(at + _FAR, len(parts) - 1)):
        part = parts[place]
        if (inside or part.sign == "(") and part.figure is None:
            inside = part.sign != ")"  # 작년 7월 협정(FTA)이 발효된 인도
            continue
        if inside:
            return None
        if part.sign or part.time is not None:
            return None
        if part.figure is None and _PAST.search(part.text + part.ending):
            return place if _describes(part, parts[place - 1], parts[place + 1]) else None
        if part.is_figure(Kind.ORDINAL) and part.particle.endswith(("던", "인")):
            return place  # 지난해까지 1위였던 중국은, 지난해 수출 1위인 석유제품이
        if part.has("largest") and part.particle.endswith(("던", "인")):
            return place  # 지난해 수출 1위 품목인 반도체는
        if part.role == "topic":
            return None
        if part.connects and part.figure is None and not part.role and place > at + 1:
            return None
    return None


def _describes(verb: Element, before: Element, noun: Element) -> bool:
    """Whether a verb describes a noun that names something, and tells of no trade itself: 수출한 선박, 늘어난 품목."""
    if verb.text.startswith(korean_word_parts("traded")) and not before.has("records"):
        return False
    plain = noun.figure is None and noun.time is None and not noun.sign
    return plain and not any(noun.has(kind) for kind in _GENERAL) and not noun.is_figure(Kind.MONEY)
