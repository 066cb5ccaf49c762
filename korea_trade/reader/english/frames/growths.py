"""Percentages that are growths: which way, against what, and of which level."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import LIMITS
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.doubts import AGAINST_WHAT, OF_A_SHARE, OF_REASON_OR_ALL, OVER_YEARS, RANGE, UNDIRECTED
from korea_trade.reader.english.compared import is_compared
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.figures import has_own_figure
from korea_trade.reader.english.frames.group import LEVEL_KINDS, Group
from korea_trade.reader.english.frames.line import PACES, Line, number
from korea_trade.reader.english.frames.then_levels import (
    comparison_with_level,
    comparison_with_then,
    direction_from_then,
    heading_comparison,
    is_of_older_record,
    makes_growth,
)
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.times import PREVIOUS_TERM, Shape
from korea_trade.vocabulary.word_lists import word_list


def shares_unit(line: Line, at: int) -> bool:
    """For "24.3 and 22.4 percent": the first number shares the unit of the second."""
    element = line.free(at, Kind.CARDINAL)
    if element is None or element.figure is None:
        return False
    place = at + 1
    while line.element(place) is not None and (
        line.word(place) in (",", "and", "or") or line.free(place, Kind.CARDINAL)
    ):
        place += 1
    bare = element.text.replace(".", "").isdigit() and "." in element.text
    return place > at + 1 and line.free(place, Kind.PERCENT) is not None and bare


def read_growth(line: Line, at: int, groups: list[Group]) -> None:
    """Add the percentage at a place to the groups of the clause, with its sign and what it is against."""
    element = line.element(at)
    if element is None or element.figure is None or element.figure.value is None:
        return
    right = at + 1
    while line.element(right) is not None and (
        _is_time(line, right)
        or line.word(right) in ("or", "so")
        or (line.has(right, "adjectives") and not line.has(right, "directions"))
    ):
        right += 1
    right = _behind_the_list(line, right)
    after = line.element(right)
    cells, direction = None, None
    if (
        after is not None
        and after.has("directions")
        and not after.has("directions", part="verbs")
        and not has_own_figure(line, right)
        and not (_goes_on(line, at, right) or _is_moved_over(line, at, right))
    ):
        direction = after.value("directions")
        cells = _of_topic(line, right) or _of_more_goods(line, right)
    cells = cells or _of_name_behind(line, right)
    cells = cells or _of_noun_before(line, at)
    held = None if cells or direction else _held(line, at)
    cells, direction = held or (cells, direction)
    taken = _counts_other(line, at + 1) or _share_of(line, at + 1) or _part_of_which(line, at)
    taken = taken or _points_from(line, at)
    if taken or _passed(line, at, groups):
        line.used.add(at)
        return
    direction = direction or _above_then(line, at) or direction_from_then(line, at) or _more_than(line, at, right)
    direction = direction or _of_change(line, at) or _direction_before(line, at, groups) or line.direction_left(at)
    growth, doubtful = _signed(line, element.figure, direction)
    comparison = comparison_with_level(line, at) or _comparison(line, at) or comparison_with_then(line, at)
    bound = _limit_of(line, line.left(at, "fillers"))
    group = groups[-1] if groups else None
    of_then, said = _is_growth_of_then(line, at), _then_named(line, at, right)
    caused = group is not None and group.level_at is not None and _is_of_a_cause(line, group.level_at, at)
    joins = not (of_then or caused or _is_of_goods_of_the_subject(line, cells))
    joins = joins and group is not None and _waits_for_growth(group) and _joins_level(line, group.level_at or 0, at)
    group, joins = _level_before_then(line, at, groups, of_then) or (group, joins)
    joins = joins and said is None and _of_more_goods(line, right) is None and bound not in LIMITS
    compared = any(line.has(place, "comparing") for place in range(max(0, at - 3), at))
    compared = compared and not _is_basis_before(line, at, comparison)
    against = comparison is not None and not _has_own_time(line, at) and (compared or _headed_by(line, at, comparison))
    if not joins or group is None or against:
        group = Group()
        groups.append(group)
    doubtful = doubtful or (OF_REASON_OR_ALL if caused and not cells else None)
    doubtful = doubtful or _over_years(line, at) or _reached(line, at) or _of_each(line, at)
    behind = of_then or any(line.word(place) in _BEHIND for place in range(max(0, at - 4), at))
    comparison, unsure = _then(group, comparison, against or (behind and _is_of_then(comparison)))
    doubtful = doubtful or unsure or (AGAINST_WHAT if comparison is None and line.may_share_comparison else None)
    group.growth, group.growth_at, group.comparison = growth, at, comparison
    group.cells, group.apart = group.cells or cells, group.apart or held is not None
    group.said = group.said or said
    group.doubt(doubtful)
    if group.level_at is None:
        group.bound = bound
    line.used.add(at)


def _waits_for_growth(group: Group) -> bool:
    """Whether a group is a level of the time that is told, without a growth."""
    return group.growth is None and group.level_at is not None and group.shift is None and group.said is None


def _has_own_time(line: Line, at: int) -> bool:
    """For "-14.0% YoY in November vs -5.7% in October", "versus a 5.7% fall in October"."""
    behind = line.element(at + 2 if line.has(at + 1, "directions") else at + 1)
    return behind is not None and behind.period is not None


def _level_before_then(line: Line, at: int, groups: list[Group], of_then: bool) -> tuple[Group, bool] | None:
    """For "came to $14.9 billion, after $18.2 billion last year, an 18.1 percent drop": the level that dropped so."""
    article, comma = line.word(at - 1), line.word(at - 2)
    noun = line.element(line.right(at, "adjectives"))
    apart = article in ("a", "an") and comma == "," and noun is not None and noun.has("directions", part="nouns")
    before, then = (groups[-2], groups[-1]) if len(groups) > 1 else (None, None)
    if not apart or before is None or then is None or not (then.of_then or then.shift is not None):
        return None
    waits = before.level_at is not None and before.growth is None and before.shift is None
    return (before, not of_then) if waits else None


def _is_growth_of_then(line: Line, at: int) -> bool:
    """For "came to $47.84 billion, after a 1 percent decline", "after a drop of 2 percent", "down from 14 percent"."""
    place = line.left(at, "fillers", "adjectives", "status")
    before = line.element(place)
    noun = line.element(place - 1)
    if before is not None and before.word in ("of", "by") and noun is not None and noun.has("directions"):
        place = line.left(place - 1, "fillers", "adjectives", "status")
        before = line.element(place)
        return before is not None and before.word in _BEHIND
    if before is not None and before.has("directions", part="participles"):
        place = line.left(place, "fillers", "adjectives", "status")
        before = line.element(place)
        return before is not None and before.word in _BEHIND
    if before is None or before.has("limits"):
        return False
    return before.word in _BEHIND or before.word.endswith("than") or is_compared(before, line.element(place - 1))


_BEHIND = ("after", "following")


def _is_basis_before(line: Line, at: int, comparison: TimeTag | None) -> bool:
    """For "rose 18% y/y, versus 5.0%": what both growths are against is no time that the second one is of."""
    said = comparison is not None and comparison.end <= line.nodes[at].start
    named = comparison is not None and not word_list("of_then").isdisjoint(
        comparison.text.lower().replace("-", " ").split()
    )
    return said and not named


def _goes_on(line: Line, at: int, right: int) -> bool:
    """For "8.3 percent in February before gaining 4.8 percent": a participle that a word of time stands before."""
    return any(line.word(place) in ("before", "after", "since", "while") for place in range(at + 1, right))


def _points_from(line: Line, at: int) -> bool:
    """For "up 1.8 percentage points from 82.9 percent": a rate that another one is compared with."""
    before = line.left(at, "fillers")
    return line.word(before) == "from" and line.is_figure(before - 1, Kind.POINTS)


def _passed(line: Line, at: int, groups: list[Group]) -> bool:
    """For "grew 12.4 percent, topping 10 percent for the first time in 17 months": a mark that the growth passed."""
    verb = line.element(line.left(at, "fillers"))
    return verb is not None and verb.has("limits", part="verbs") and any(group.growth is not None for group in groups)


def _signed(line: Line, figure: Mention, direction: str | None) -> tuple[Decimal, str | None]:
    """A percentage with the sign that it has or that a direction gives it, and why that is in doubt."""
    value, doubtful = figure.value or Decimal(0), None
    if direction is None and not figure.signed:
        shared = None if line.clause.entry or _has_unknown_verb(line, figure) else line.inherited
        direction = line.clause.head_direction or shared
        doubtful = UNDIRECTED if direction is None else None
    if (direction == "flat" and not figure.signed) or figure.upper is not None or figure.over:
        doubtful = RANGE if direction != "flat" else "direction and figure differ"
    return -value if direction == "down" and not figure.signed else value, doubtful


def _has_unknown_verb(line: Line, figure: Mention) -> bool:
    """For "exports fell 3 percent, but imports zoomed by 12 percent": a verb of no vocabulary may say another way."""
    at = next((at for at, node in enumerate(line.nodes) if isinstance(node, Element) and node.figure is figure), 0)
    before = line.element(line.left(at, "fillers", "adjectives", "limits"))
    if before is not None and before.word == "by":
        before = line.element(line.left(line.left(at, "fillers", "adjectives", "limits"), "fillers", "adjectives"))
    return before is not None and before.nameable and before.word.endswith("ed")


def _direction_before(line: Line, at: int, groups: list[Group]) -> str | None:
    """For "rose 3.1 percent, less than February's 4.8 percent", "slowing from 4.8": that of then went the same way."""
    compared = heading_comparison(line, at) is not None or _moved_from(line, at)
    before = groups[-1].growth if groups and compared else None
    return None if before is None else "down" if before < 0 else "up"


def _moved_from(line: Line, at: int) -> bool:
    """For "rose 3.1 percent, down from 4.8 percent in February": a pace that another one has come from."""
    place = line.left(at, "fillers", "limits")
    return line.word(place) == "from" and line.direction(line.left(place, "adjectives")) is not None


def _reached(line: Line, at: int) -> str | None:
    """For "chips rose to 19.3 percent from 17.1": percentages that are reached, or left, are of something not named."""
    before = line.left(at, "fillers", "limits")
    last = line.left(before, "fillers")
    if line.word(before) == "from" and last >= 0 and is_percent(line, last):
        return _reached(line, last)
    time = line.element(last)
    left = line.left(last, "fillers") if time is not None and time.period is not None else last
    if line.word(before) == "to" and left >= 0 and is_percent(line, left) and _goes_to(line, left):
        return _reached(line, left)
    moved = line.element(line.left(before, "fillers", "adjectives"))
    told = moved is not None and moved.has("directions", part="verbs")
    told = told and (line.word(before) == "to" or (line.word(before) == "from" and _goes_to(line, at)))
    told = told and moved is not None and moved.word not in _PACED
    return OF_A_SHARE if told and _of_change(line, at) is None else None


def _goes_to(line: Line, at: int) -> bool:
    """For "fell from 25.3 percent in 2021 to 19.5 percent": whether the percentage is one that another is reached from.

    Not so "rose 3 percent from 25 percent", as what stands behind "from" is no growth there either.
    """
    to = line.right(at, "fillers")
    time = line.element(to)
    if time is not None and time.period is not None:
        to = line.right(to, "fillers")
    reached = line.right(to, "fillers", "limits")
    return line.word(to) == "to" and reached < len(line.nodes) and is_percent(line, reached)


_PACED = ("accelerated", "quickened", "sped up")
"""Verbs of a growth: "imports accelerated to 19.4 percent"."""


def _of_each(line: Line, at: int) -> str | None:
    """For "have been rising since October (4.9%), through November (7.3%)": of the month, or of all of them?"""
    time = line.element(at - 2) if line.has(at - 1, "brackets") else None
    if time is None or time.time is None:
        return None
    together = time.time.role is Role.SINCE or time.time.preposition in ("through", "until", "till", "up to")
    return "of the month, or of the months together?" if together else None


def _over_years(line: Line, at: int) -> str | None:
    """For "up 70 percent in ten years": a growth over several years, which no fact holds."""
    for place in range(at + 1, min(at + 6, len(line.nodes))):
        element = line.element(place)
        if element is not None and element.period is not None and _is_between_years(element.period):
            return OVER_YEARS  # "grew 67 percent between 2018 and last year"
        if element is None or element.figure is not None or any(element.has(kind) for kind in _OF_TIMES):
            return None
        if element.word in ("in", "over", "within", "during"):
            count = line.free(line.right(place, "fillers", "adjectives"), Kind.CARDINAL)
            unit = line.element(line.right(line.right(place, "fillers", "adjectives"), "fillers"))
            if count is not None and number(count) > 1 and unit is not None and unit.has("frequencies", "years"):
                return OVER_YEARS
    return None


def _is_between_years(time: TimeTag) -> bool:
    """For "between 2018 and last year", and not "between January and March"."""
    when = time.when
    return time.preposition == "between" and not (when is not None and when.shape in (Shape.MONTHS, Shape.DAYS))


def _is_of_figure_behind(line: Line, at: int) -> bool:
    """For "slower than February's 4.8 percent": a time that only the figure behind it is of.

    "Rose 8 percent from February's $52 billion" is a growth against February.
    """
    if is_of_older_record(line, at - 1):
        return True  # "exceeding the old high of $129.2 billion from 2022"
    behind = line.right(at, "fillers", "adjectives")
    if heading_comparison(line, behind) is None:
        return False
    figure, time = line.element(behind), line.element(at)
    plain = time is not None and time.comparison is not None and time.comparison.preposition != "from"
    return figure is not None and (figure.is_figure(Kind.PERCENT) or (plain and figure.is_figure(*LEVEL_KINDS)))


def _headed_by(line: Line, at: int, comparison: TimeTag | None) -> bool:
    """For "slower than April's 24.1 percent jump": whether a growth is of the time that it is compared with."""
    bracketed = line.has(at - 1, "brackets")  # "slower than in February (4.8 percent)"
    before = line.element(at - 1 - bracketed)
    return (
        comparison is not None
        and comparison.against == "time"
        and before is not None
        and before.comparison is comparison
    )


def _then_named(line: Line, at: int, right: int) -> tuple[Located, TimeTag] | None:
    """For "slower than the 7.1 percent gain in September": the time behind a growth that another is compared with."""
    before = line.element(line.left(at, "fillers"))
    if before is None or not before.word.endswith("than") or not line.has(right, "directions"):
        return None
    after = line.element(right + 1)
    if after is None or after.period is None or after.period.when is None:
        return None
    return Located(after.text, after.start, after.end), after.period


_OF_TIMES = ("ranks", "records", "firsts", "streaks", "conjunctions")


def _is_of_then(comparison: TimeTag | None) -> bool:
    """For "after a 4.8 percent gain a month earlier": a time of its own, not one that a figure is against."""
    monthly = comparison is not None and comparison.against in _SHORT_AGO
    return monthly and comparison is not None and comparison.preposition in ("a", "one", "the")


def _then(group: Group, comparison: TimeTag | None, against: bool) -> tuple[TimeTag | None, str | None]:
    """What a growth is against, where its time is no time that it is of; and why that is in doubt.

    "Versus a 9.1 percent drop then", "after tumbling 8.3 percent in the prior month" are growths of then.
    """
    if comparison is None:
        return None, None
    monthly = comparison.against in _SHORT_AGO
    if against or (monthly and comparison.preposition == "in"):
        group.shift, group.then = comparison.against, comparison
        return None, None
    unsure = monthly and comparison.preposition in ("a", "one", "the")
    return comparison, "against the month before, or of it?" if unsure else None


def _counts_other(line: Line, place: int) -> bool:
    """For "a 25 percent tariff", "50 percent U.S. duties": a percentage that the word behind it takes away."""
    topic, element = line.topic(place), line.element(place)
    if topic is not None:
        return topic.foreign
    return element is not None and element.unknown and element.text[0].isalpha() and not element.word.endswith("ly")


def _above_then(line: Line, at: int) -> str | None:
    """For "33.9 percent above a year earlier", "topped February's by 8 percent": what the word before the time says."""
    beside = line.element(at - 2) if line.word(at - 1) == "by" else line.element(at + 1)
    preposition = beside.comparison.preposition if beside is not None and beside.comparison is not None else ""
    if preposition in (*word_list("passing_a_time"), "above", "beyond", "ahead"):
        return "up"
    return "down" if preposition in (*word_list("missing_a_time"), "below", "under", "short", "shy", "behind") else None


_STANDING = ("at", "stood at", "was", "came to")
"""What goes on with the subject of a verb: "growth has cooled since March, and stood at 11.7 percent"."""


def _of_change(line: Line, at: int) -> str | None:
    """For "export growth slowed to 3.1 percent from 4.8 percent": the noun says which way trade went."""
    before = line.element(line.left(at, "fillers", "limits", "adjectives"))
    if before is None or not (before.word in ("to", "from", "at") or before.has("level_verbs")):
        return None
    verb = False
    for place in range(at - 1, -1, -1):
        element = line.element(place)
        if verb and element is not None and element.word in PACES and not element.has("directions"):
            return line.direction_left(place) or line.inherited  # "rose 18.2 percent, but the pace fell to 4.8 percent"
        if element is None or element.word in ("to", "from") or not element.has("directions"):
            stops = element is not None and (element.sign in (";", ":", "(") or element.has("conjunctions"))
            if stops and element is not None and not (element.word == "and" and before.word in _STANDING):
                return None
            continue
        if verb and element.has("directions", part="nouns"):
            return element.value("directions")
        if verb or not (element.has("directions", part="verbs") or element.has("directions", part="participles")):
            return None
        verb = True
    return None


def _part_of_which(line: Line, at: int) -> bool:
    """For "141,865 units, of which 52 percent were hybrids": a part of what stands before is no growth."""
    before = line.left(at, "fillers", "limits")
    return line.word(before) in ("of which", "of them") or (
        line.word(before) in ("which", "them", "these", "those") and line.word(before - 1) == "of"
    )


def _share_of(line: Line, at: int) -> bool:
    """For "45.6 percent of the total": a part of something is no growth."""
    if line.word(at) != "of":
        return False
    after = line.right(at, "fillers", "adjectives")
    topic = line.topic(after)
    word = line.word(after)
    return word in ("everything", "it", "which") or (topic is not None and not topic.cells[0].when) or not word


def _limit_of(line: Line, at: int) -> str | None:
    """The limit that a word makes of the percentage behind it, where it is no direction: fell over 5 percent."""
    limit = line.element(at)
    if limit is None or not limit.has("limits") or (limit.has("directions") and line.direction_left(at) is None):
        return None
    return limit.value("limits")


def _is_moved_over(line: Line, at: int, right: int) -> bool:
    """For "fell 12.3 percent over the same time": a verb says the way, and "over" no other."""
    verb = line.element(line.left(at, "fillers", "adjectives"))
    return line.word(right) == "over" and verb is not None and verb.has("directions", part="verbs")


def _more_than(line: Line, figure: int, at: int) -> str | None:
    """For "19.9 percent more than in the same months", "3.3 percent below the level of then"."""
    if _is_moved_over(line, figure, at):
        return None
    element, after = line.element(at), line.element(line.right(at, "fillers", "prepositions"))
    words = element is not None and (element.has("limits", part="words") or element.word in ("above the", "beyond"))
    limit = words and element is not None and element.word.split()[0] not in ("at", "up")
    if not limit or element is None or (after is not None and after.figure is not None):
        return None
    return {"above": "up", "below": "down"}.get(element.value("limits"))


def _behind_the_list(line: Line, right: int) -> int:
    """For "3.3 percent and 0.3 percent more": the direction behind the last figure of a list holds for all."""
    place = right
    while line.word(place) in (",", "and") or is_percent(line, place):
        place += 1
    before = line.element(place - 1)
    return place if place > right and before is not None and before.is_figure(Kind.PERCENT) else right


def is_percent(line: Line, at: int) -> bool:
    """Whether a percentage stands at a place."""
    element = line.element(at)
    return element is not None and element.is_figure(Kind.PERCENT)


def _joins_level(line: Line, level: int, at: int) -> bool:
    """Whether a percentage after a level is its growth: no name, no subject and no other forecast stands between.

    Not of one that was left: "fell to $512.9 billion in 2020 from $542.2 billion in 2019, a drop of 5.4 percent".
    """
    if line.word(line.left(level, "fillers", "limits")) in ("from", "against"):
        return False
    turn = next((i for i in range(level + 1, at) if line.word(i) in ("and", "while", "but")), at)
    if turn < at and any(line.word(i) in ("after", "following") for i in range(max(0, level - 3), level)):
        return False  # "after May's $58.1 billion, and rise 5 percent"
    if any(line.has(i, "status") for i in range(turn, at)):
        return False  # "aims for exports of $700 billion, and KITA forecasts growth of 7.9 percent"
    if _told_in_passing(line, level, at) or _turns_to_another_time(line, level, at):
        return False
    between = (topic for i in range(level + 4, at) if (topic := line.topic(i)) is not None)
    return all(topic.cells[0].measure is not None and topic.cells[0].flow is None for topic in between)  # "per day"


def _is_of_a_cause(line: Line, level: int, at: int) -> bool:
    """For "reached $86.1 billion, driven by a 12 percent increase in chip shipments": the growth is of the cause."""
    for place in range(at - 1, level, -1):
        word, moving = line.element(place), line.element(line.left(place, "fillers"))
        if word is None:
            continue
        if word.sign or word.has("directions", part="verbs"):
            return False
        moved = moving is not None and (moving.has("moves") or moving.word in word_list("caused"))
        if word.word in _BEHIND:
            return False  # "following growth of 2.5 percent", of then
        if word.has("reasons") or word.word in word_list("led_by") or (word.word == "by" and moved):
            return True
    return False


def _is_of_goods_of_the_subject(line: Line, cells: list[Cell] | None) -> bool:
    """For "exports reached $86.1 billion, with a 12 percent increase in chip shipments": of a part of the subject."""
    subject = line.clause.subject or []
    whole = any(cell.flow is not None for cell in subject) and not any(any(cell.name) for cell in subject)
    return whole and any(any(cell.name) for cell in cells or ())


def _told_in_passing(line: Line, level: int, at: int) -> bool:
    """For "car exports, at $70.9 billion in 2023, slipped 0.4 percent in June": the level is of another time."""
    periods = [place for place, tag in line.periods if tag.when is not None]
    comma = next((place for place in range(level + 1, at) if line.word(place) == ","), at)
    verb = any(_is_moving(line, place) for place in range(comma + 1, at))
    return verb and any(level < place < comma for place in periods) and any(place > at for place in periods)


def _turns_to_another_time(line: Line, level: int, at: int) -> bool:
    """For "is estimated at $632 billion, and next year's growth is put at 7 percent", "with 2024 seen up 7 percent"."""
    turns = (place for place in range(level + 1, at) if line.word(place) in ("and", "with", "while", "but"))
    return any(line.right(place, "fillers") in dict(line.periods) for place in turns)


def _of_topic(line: Line, at: int) -> list[Cell] | None:
    """For "a 5 percent rise in exports": the name after the noun of direction."""
    place = at + 1
    while _is_time(line, place):
        place += 1
    if line.word(place) in ("in", "of", "for"):
        topic = line.topic(line.right(place, "fillers", "adjectives"))
        if topic is not None and not topic.foreign:
            return topic.cells
    return None


def _of_noun_before(line: Line, at: int) -> list[Cell] | None:
    """For "a drop of 12.3 percent in imports left a surplus": the name behind a growth that a noun stands before."""
    of = line.left(at, "fillers", "limits")
    noun = line.element(of - 1)
    topic = line.topic(line.right(at + 1, "fillers", "adjectives")) if line.word(at + 1) in ("in", "for") else None
    moved = line.word(of) == "of" and noun is not None and noun.has("directions", part="nouns")
    return topic.cells if topic is not None and moved and not topic.foreign else None


def _held(line: Line, at: int) -> tuple[list[Cell], str] | None:
    """For "chips limited the fall in total exports to 5.4 percent": what fell is no subject; with the way it went."""
    to = line.left(at, "fillers", "limits", "adjectives")
    topic = line.topic(to - 1)
    of = line.left(to - 1, "fillers", "adjectives")
    noun = line.element(of - 1)
    moved = noun is not None and noun.has("directions", part="nouns")
    if topic is None or topic.foreign or line.word(to) not in ("to", "at") or line.word(of) not in ("in", "of"):
        return None
    own = bool(line.clause.subject) and of - 1 >= len(line.clause.lead)
    return (topic.cells, noun.value("directions")) if noun is not None and moved and own else None


def _of_more_goods(line: Line, at: int) -> list[Cell] | None:
    """For "Australia bought 5 percent more cars", "Korea exported 5 percent fewer": the goods that were traded."""
    topic = line.topic(line.right(at, "fillers")) if line.word(at) in ("more", "fewer", "less") else None
    alone = len(line.subject) == 1 and line.subject[0].item is None
    partners = alone and (line.subject[0].partner is not None or line.subject[0].by_flow_verb)
    if topic is None or topic.foreign or not partners:
        return None
    named = all(
        (cell.item or cell.sector) and cell.flow is cell.partner is cell.measure is None for cell in topic.cells
    )
    return topic.cells if named else None


def _of_name_behind(line: Line, at: int) -> list[Cell] | None:
    """For "exports fell 40.7 percent for petroleum products and 21.1 percent to China": the name behind the figure."""
    topic = line.topic(line.right(at, "fillers")) if line.word(at) in ("for", "in", "to") else None
    cell, subject = topic.cells[0] if topic is not None else Cell(), line.subject[0]
    if topic is None or topic.foreign or len(line.subject) > 1 or subject.partner is not None:
        return None
    if subject.flow is None and not (subject.bare and _of_nouns(line)):
        return None
    named = (cell.item is None) != (cell.partner is None) and cell.flow is cell.refers is cell.measure is None
    taken = cell.item is not None and subject.item is not None
    return topic.cells if named and not taken and not topic.parts[-1].word.endswith(("'s", "’s")) else None


def _of_nouns(line: Line) -> bool:
    """For "the decline was 33.7 percent for chips and 5.4 percent for displays": what is told of are nouns."""
    place = next((at for at in range(len(line.nodes)) if line.has(at, "directions")), len(line.nodes))
    verb = place + 1
    while _is_time(line, verb):
        verb += 1
    noun = line.has(place, "directions") and line.has(verb, "level_verbs")
    return noun and not any(line.topic(at) is not None for at in range(place))


def _is_moving(line: Line, at: int) -> bool:
    element = line.element(at)
    return element is not None and element.has("directions", part="verbs")


def _is_time(line: Line, at: int) -> bool:
    element = line.element(at)
    return element is not None and element.time is not None


def _is_of_pace(line: Line, at: int, time: int) -> bool:
    """For "fell 6 percent in June, less than in the month before": a pace that another one is compared with."""
    aside = any(line.word(place) == "," for place in range(at + 1, time))
    if line.word(time - 1) in ("slower", "faster", "weaker", "stronger"):
        return True  # "growth of 3.1 percent in March was slower than in February"
    return aside and line.word(time - 1).split(" ")[0] in ("less", "more", "slower", "faster", "slowly", "quickly")


def _may_be_of(line: Line, at: int, time: int) -> bool:
    """Whether the time compared with at a place behind a growth may be what that is against."""
    if _is_of_figure_behind(line, time) or _is_of_pace(line, at, time):
        return False
    element = line.element(time)
    comparison = element.comparison if element is not None else None
    if comparison is None or comparison.against == "previous-year":
        return True
    if _is_of_second(line, at, time):
        return False
    if comparison.against not in _SHORT_AGO:
        return True
    return not _is_told_of_others(line, at, time, comparison)


_SHORT_AGO = ("previous-month", "previous-quarter", PREVIOUS_TERM)


def _is_told_of_others(line: Line, at: int, time: int, comparison: TimeTag) -> bool:
    """Whether a month before is that of a figure behind the growth, or what a verb behind it compares with.

    "12.6 percent from 4.0 percent in the preceding month", "12.6 percent to $51.4 billion, compared with $45.8 billion
    the month before" (which do not make that growth), "12.6 percent; the total was above that of the previous month".
    """
    if any(_begins_anew(line, place) for place in range(at + 1, time)):
        return True
    figure = line.left(time, "fillers")
    if not comparison.is_time_compared_with or figure <= at:
        return False
    if line.is_figure(figure, Kind.PERCENT):
        return True
    level = next((place for place in range(at + 1, figure) if line.is_figure(place, *LEVEL_KINDS)), -1)
    return level > at and line.is_figure(figure, *LEVEL_KINDS) and not makes_growth(line, at, level, figure)


def _is_of_second(line: Line, at: int, time: int) -> bool:
    """For "rose 5.1 percent, and 2.5 percent from the previous month": the second growth of one thing is against it."""
    between = range(at + 1, time)
    if any(line.is_figure(place, Kind.POINTS) for place in between):
        return True  # "rose 20 percent, quickening by 8.6 percentage points from the month before"
    second = any(line.is_figure(place, Kind.PERCENT) for place in between)
    return second and len(line.subject) == 1 and all(line.topic(place) is None for place in between)


def _begins_anew(line: Line, at: int) -> bool:
    """Whether a sign or a verb tells something else behind a growth."""
    element = line.element(at)
    if element is None:
        return False
    moves = element.has("directions", part="verbs") or element.has("directions", part="participles")
    return moves or element.sign == ";" or element.has("level_verbs")


def _comparison(line: Line, at: int) -> TimeTag | None:
    """What a growth is against: the comparison after it before the next figure, or right before it."""
    for index in range(at + 1, len(line.nodes)):
        element = line.element(index)
        if element is None:
            continue
        if element.comparison is not None and _may_be_of(line, at, index):
            return element.comparison
        if element.is_figure(Kind.PERCENT, Kind.POINTS):
            break
    for index in range(at - 1, -1, -1):
        element = line.element(index)
        if element is None:
            continue
        if element.comparison is not None:
            return element.comparison
        if element.is_figure(Kind.PERCENT, *LEVEL_KINDS):
            break
    later = [
        e.comparison
        for i, e in enumerate(line.nodes)
        if i > at and isinstance(e, Element) and e.comparison is not None and _may_be_of(line, at, i)
    ]
    own = [e.comparison for e in line.nodes if isinstance(e, Element)]
    shared = later[0] if later else None if line.shared_comparison in own else line.shared_comparison
    if shared is None or shared.against in ("previous-year", "year"):
        return shared
    # "gained 3.3 percent, after falling 5.3 percent a month earlier": the month is that of the second figure alone
    moved = [
        e for e in line.nodes[at + 1 :] if isinstance(e, Element) and e.has("directions") and e.start < shared.start
    ]
    return None if moved else shared
