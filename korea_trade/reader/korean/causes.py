"""Times of what caused something, which is told of a longer one: 2022년 수출은 하반기 파업의 영향으로 0.1% 줄었다."""

from dataclasses import replace

from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.reader.korean.word_parts import begins_as_caused, is_cause
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import korean_list

_FAR = 12  # elements
_DESPITE = ("불구", "여건", "상황")


def set_causes_aside(parts: list[Element], year: TimeTag | None) -> None:
    """Make dates of the months of a cause behind the name that is told of, in a sentence or text about a whole year.

    ``year`` is the time that the text goes on about.
    """
    told = _is_year(year)
    for at, part in enumerate(parts):
        time = part.time
        if time is None or time.role is not Role.PERIOD:
            continue
        base = part.role == "genitive" and any(
            after.text in korean_list("base_effects") for after in parts[at + 1 : at + 3]
        )
        if base:
            part.time = replace(time, role=Role.DATE)  # 작년 1월의 높은 기저효과 등으로
        elif _is_year(time):
            told = True
        elif told and _is_of_cause(parts, at, time):
            part.time = replace(time, role=Role.DATE)
        else:
            told = told and _months_of_no_year(time) and not any(_tells(after) for after in parts[at + 1 : at + 3])


def _is_of_cause(parts: list[Element], at: int, time: TimeTag) -> bool:
    """Whether months of no year are those of a cause alone; others behind them make what was in between unsure."""
    others = (part.time for part in parts[at + 1 :] if part.time is not None and part.time.role is Role.PERIOD)
    if not _months_of_no_year(time) or any(_months_of_no_year(other) for other in others):
        return False
    return not parts[at].role and _behind_topic(parts, at) and _of_cause(parts, at)


def _is_year(tag: TimeTag | None) -> bool:
    return tag is not None and tag.when is not None and tag.when.shape is Shape.YEAR and not tag.to_date


def _months_of_no_year(tag: TimeTag) -> bool:
    when = tag.when
    return when is not None and when.shape is Shape.MONTHS and when.names_no_year


def _tells(part: Element) -> bool:
    return part.figure is not None or part.has("records")


def _behind_topic(parts: list[Element], at: int) -> bool:
    """Whether the name that the sentence tells of stands before a place, and nothing has been told of it."""
    topics = [place for place in range(at) if parts[place].role in ("topic", "subject") and parts[place].time is None]
    return bool(topics) and not any(_tells(part) or part.has("directions") for part in parts[topics[-1] : at])


def _of_cause(parts: list[Element], at: int) -> bool:
    """Whether what follows a time is a cause, up to its last word: 파업 등의 영향으로, 경기 둔화 속에서도."""
    for part in parts[at + 1 : at + _FAR]:
        if part.figure is not None or part.time is not None or part.role == "topic" or part.has("records"):
            return False
        word = part.text + (part.ending or part.particle)
        if is_cause(word) or begins_as_caused(word) or word in ("속에서", "속에서도") or part.text.startswith(_DESPITE):
            return True
    return False
