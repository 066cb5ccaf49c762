"""Levels of another time that a figure is above or below: "13 percent above the $19.97 billion of the year before"."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.periods import TimeTag
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
