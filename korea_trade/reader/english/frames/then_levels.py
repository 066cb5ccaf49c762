"""Levels of another time that a figure is above or below: "13 percent above the $19.97 billion of the year before"."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, number
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.vocabulary.word_lists import word_list


def heading_comparison(line: Line, at: int) -> TimeTag | None:
    """For "more than February's $52 billion": the time compared with that the figure at a place is of."""
    before = line.element(line.left(at, "fillers", "adjectives"))
    time = before.comparison if before is not None else None
    return time if time is not None and time.possessive else None


def time_of_then(line: Line, at: int) -> TimeTag | None:
    """The time of the level at a place, where words say that another level is above or below it."""
    limit = line.element(line.left(at, "fillers"))
    sides = limit is not None and (limit.has("limits", "above") or limit.has("limits", "below"))
    if limit is None or not sides or not (line.word(at - 1) == "the" or limit.word.endswith(" the")):
        return None
    link = line.element(at + 1)
    linked = link is not None and (link.word == "of" or says_what_was(link))
    time = line.element(at + 2) if linked else link
    if time is None:
        return None
    if time.comparison is not None:
        return time.comparison
    return time.period if time.period is not None and (linked or time.period.preposition == "of") else None


def direction_from_then(line: Line, at: int) -> str | None:
    """Which way a percentage at a place is, that says how far above or below the level of then a figure is."""
    place = line.right(at, "fillers", "limits")
    figure = line.element(place)
    if figure is None or not figure.is_figure(Kind.MONEY, Kind.QUANTITY) or time_of_then(line, place) is None:
        return None
    limit = line.element(line.left(place, "fillers"))
    return None if limit is None else {"above": "up", "below": "down"}.get(limit.value("limits"))


def comparison_with_then(line: Line, at: int) -> TimeTag | None:
    """For "15.2 percent below the $60.4 billion of March 2022": what a percentage before a level of then is against."""
    time = time_of_then(line, line.right(at, "fillers", "limits")) if direction_from_then(line, at) else None
    return None if time is None else replace(time, role=Role.COMPARISON, against=time.against or "time")


def comparison_with_level(line: Line, at: int) -> TimeTag | None:
    """For "down 8.1 percent from $2.58 billion in May", "8.1 percent to $2.37 billion from $2.58 billion in May".

    Of the month before only where the two levels make that growth: else it may be one against the year before.
    """
    place, level = at + 1, _level_before(line, at)
    if line.word(place) == "to":
        level = line.right(place, "fillers", "limits")
        place = level + 1
    elif line.word(place) != "from":
        return None
    while (time := line.element(place)) is not None and time.period is not None:
        place += 1
    then = line.right(place, "fillers", "limits")
    dated = line.element(then + 1)
    tag = dated.period if dated is not None else None
    if (
        line.word(place) != "from"
        or tag is None
        or not line.is_figure(then, *_LEVELS)
        or not line.is_figure(level, *_LEVELS)
    ):
        return None
    return replace(tag, role=Role.COMPARISON, against="time") if makes_growth(line, at, level, then) else None


_LEVELS = (Kind.MONEY, Kind.QUANTITY)
_ROUNDED = Decimal("0.6")
"""How far, in points, a growth may be off that is worked out from two rounded levels."""


def _level_before(line: Line, at: int) -> int:
    """The place of the last level before a place; -1 where there is none."""
    return next((place for place in range(at - 1, -1, -1) if line.is_figure(place, *_LEVELS)), -1)


def makes_growth(line: Line, at: int, level: int, then: int) -> bool:
    """Whether a level, and one of then, make the growth at a place."""
    grown, now, before = (line.element(place) for place in (at, level, then))
    if grown is None or now is None or before is None or not number(before):
        return False
    return abs(abs(number(now) / number(before) - 1) * 100 - abs(number(grown))) <= _ROUNDED


def says_what_was(word: Element) -> bool:
    """For "from the $45 billion expected for 2022", "above the $8 billion seen in May"."""
    return word.has("status") or word.has("level_verbs") or word.has("light_verbs") or word.word == "seen"


def is_of_older_record(line: Line, at: int) -> bool:
    """Whether the figure at a place is one that was passed: "the previous $58.8 billion", "the old record of …"."""
    return any(_says_older_record(line, place) for place in range(max(0, at - 7), at))


def _says_older_record(line: Line, at: int) -> bool:
    if line.word(at) in ("previous", "prior"):
        return True
    behind = range(at + 1, at + 4) if line.word(at) in word_list("passed") else ()
    return any(line.has(place, "records") or line.word(place) in word_list("bests") for place in behind)


def record_behind(line: Line, at: int) -> int | None:
    """For "10.9 percent above the earlier high of $9.2 billion", "4 percent off the peak": where the record stands."""
    side = line.right(at, "fillers") if line.word(at + 1) not in _SIDES else at + 1
    if line.word(side) not in _SIDES and not line.has(side, "limits"):
        return None
    place = line.right(side, "fillers")
    place += line.word(place) in ("than", "from", "of")
    best = line.right(place - 1, "fillers")
    while line.word(best) in word_list("passed") or line.has(best, "adjectives"):
        best = line.right(best, "fillers")
    noun = line.word(best).split(" ")[-1] in word_list("bests") or line.has(best, "records")
    return best if noun and not line.is_figure(best, *Kind) else None


def time_of_record(line: Line, record: int) -> TimeTag | None:
    """The time behind a record: "the former record of 2022", "the peak of $56.5 billion, set in 2011"."""
    for place in range(record + 1, min(record + _NEAR, len(line.nodes))):
        element = line.element(place)
        if element is None or element.has("conjunctions") or element.sign == ";":
            return None
        if element.period is not None:
            return element.period
    return None


_NEAR = 7  # nodes


_SIDES = ("above", "below", "over", "under", "beyond", "off", "more", "less", "higher", "lower", "short of", "shy of")


def dates_older_record(line: Line, at: int) -> bool:
    """For "the old record of $55 billion of March 2022", "set in March": whether a time is that of the record before.

    "Beat the old record of $55 billion in March" says when it was beaten.
    """
    date = line.element(at)
    time = date.period if date is not None else None
    return time is not None and not (_may_be_of_new(time) and _ends_with(line, at - 1))


def time_of_new_record(line: Line) -> tuple[Located, TimeTag] | None:
    """For "exports of $57 billion beat the old record of $55 billion in March": the only time of a clause."""
    for at, time in line.periods if len(line.periods) == 1 else ():
        figure = at - 2 if line.word(at - 1) == "," else at - 1
        node = line.nodes[at]
        if _may_be_of_new(time) and line.is_figure(figure, Kind.MONEY) and is_of_older_record(line, figure):
            return Located(time.text, node.start, node.end), time
    return None


def _may_be_of_new(time: TimeTag) -> bool:
    """Whether a time may be that of what is told of: a month or a year that is not counted, "last month"."""
    return time.when is None or (time.when.year is None and time.preposition not in ("of", "from"))


def _ends_with(line: Line, at: int) -> bool:
    """Whether a place holds a figure, or a comma behind it."""
    return line.is_figure(at, Kind.MONEY, Kind.QUANTITY) or (line.word(at) == "," and _ends_with(line, at - 1))
