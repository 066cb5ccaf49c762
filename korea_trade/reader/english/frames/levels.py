"""Levels and growths: "rose 5.6 percent to $99.2 billion", "$2.5 billion, up 5 percent", "a 2.7 percent rise"."""

from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, number
from korea_trade.reader.english.periods import TimeTag
from korea_trade.reader.english.topics import Topic

_LEVEL = (Kind.MONEY, Kind.QUANTITY)
_BEFORE_LEVEL = ("to", "at", "of", "worth", "with", "for", "near")
_THEN = ("in", "a", "one", "the", "same", "year", "corresponding")


@dataclass(slots=True)
class Group:
    """A level and the growth that goes with it, with their places in the clause."""

    growth: Decimal | None = None
    growth_at: int | None = None
    level_at: int | None = None
    bound: str | None = None
    comparison: TimeTag | None = None
    cells: list[Cell] | None = None
    shift: str | None = None
    flat: bool = False
    then: TimeTag | None = None
    doubtful: str | None = None
    said: tuple[Located, TimeTag] | None = None


def levels_and_growths(line: Line) -> None:
    """Every free level and percentage of the clause, paired, for the subject or the name right next to it.

    "A rose 5.6 percent to $99.2 billion", "A was $2 billion, 5 percent higher", "$18 billion in exports".
    """
    groups = list[Group]()
    for at in range(len(line.nodes)):
        if line.free(at, Kind.PERCENT) or _shared_unit(line, at):
            _growth(line, at, groups)
        elif line.free(at, *_LEVEL) or _counted(line, at):
            _level(line, at, groups)
    if line.then is not None:  # "A year ago they had been $33.2 billion"
        for group in groups:
            if group.shift is None:
                group.shift, group.then = line.then.against, line.then
                group.comparison = None if group.comparison is line.then else group.comparison
    _emit(line, _by_time(line, groups))


def _by_time(line: Line, groups: list[Group]) -> list[Group]:
    """For "$51 billion in January and $55 billion in February, down 6 percent and up 3 percent, respectively"."""
    apart = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    levels = [group for group in groups if group.level_at is not None and group.shift is None]
    growths = [group for group in groups if group.growth_at is not None]
    if not apart or len(line.subject) > 1 or not 1 < len(levels) == len(growths) or len(groups) != 2 * len(levels) - 1:
        return groups
    times = [line.written_period(group.level_at or 0) for group in levels]
    if len({said for said, _ in filter(None, times)}) < len(levels):
        return groups
    if min(group.growth_at or 0 for group in growths) < max(group.level_at or 0 for group in levels):
        return groups
    paired = list[Group]()
    for level, growth, said in zip(levels, growths, times, strict=True):
        paired.append(replace(growth, level_at=level.level_at, bound=level.bound, doubtful=None, said=said))
    return paired


def _shared_unit(line: Line, at: int) -> bool:
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


def _counted(line: Line, at: int) -> bool:
    """A count of vehicles or tons: a level where the numbers grammar gave a cardinal only."""
    element = line.free(at, Kind.CARDINAL)
    if element is None or number(element) <= 20:
        return False
    after, figure = line.element(at + 1), element.figure
    if line.clause.entry and at == 0 and figure is not None and not (after is not None and after.has("units", "days")):
        return True  # "22,817 hybrids (up 22.6 percent)"
    if number(element) <= 100:
        return False
    if line.word(at - 1) in ("units", "vehicles") and "," in element.text:  # "in units 189,442"
        return True
    if line.counting and "," in element.text and not (after is not None and after.has("units")):
        return True  # "hybrids gained 45.8 percent (28,208 units), EVs 84.1 percent (15,301)"
    if after is not None and after.has("units"):
        return not after.has("units", "days")
    grown = any(line.element(place) is not None and _percent(line, place) for place in range(max(0, at - 3), at))
    return grown and line.word(at - 1) in ("to", "at") and "," in element.text  # "5.3 percent to 132,469"


def _growth(line: Line, at: int, groups: list[Group]) -> None:
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
        and not _own_figure(line, right)
    ):
        direction = after.value("directions")
        cells = _of_topic(line, right)
    if _counts_other(line, at + 1) or _share_of(line, at + 1):
        line.used.add(at)
        return
    direction = direction or _above_then(line, at) or _more_than(line, right) or line.direction_left(at)
    value = element.figure.value
    doubtful = None
    if element.figure.signed:
        if direction is not None and direction != "flat" and (value < 0) != (direction == "down") and value < 0:
            direction = "down"
        growth = value
    elif direction is None:
        direction = line.clause.head_direction or (None if line.clause.entry else line.inherited)
        growth = -value if direction == "down" else value
        if direction is None:
            doubtful = "no direction"
    else:
        growth = -value if direction == "down" else value
    if (direction == "flat" and not element.figure.signed) or element.figure.upper is not None or element.figure.over:
        doubtful = "a range" if direction != "flat" else "direction and figure differ"
    comparison = _comparison(line, at)
    bound = _limit_of(line, line.left(at, "fillers"))
    group = groups[-1] if groups else None
    joins = group is not None and group.growth is None and group.level_at is not None and group.shift is None
    joins = joins and group is not None and group.said is None
    if joins and group is not None and not _joins_level(line, group.level_at or 0, at):
        joins = False
    against = comparison is not None and any(line.has(place, "comparing") for place in range(max(0, at - 3), at))
    if not joins or group is None or against:
        group = Group()
        groups.append(group)
    doubtful = doubtful or _over_years(line, at)
    comparison, unsure = _then(group, comparison, against)
    doubtful = doubtful or unsure
    group.growth, group.growth_at, group.comparison = growth, at, comparison
    group.cells = group.cells or cells
    group.doubtful = group.doubtful or doubtful
    if group.level_at is None:
        group.bound = bound
    line.used.add(at)


def _over_years(line: Line, at: int) -> str | None:
    """For "up 70 percent in ten years": a growth over several years, which no fact holds."""
    for place in range(at + 1, min(at + 6, len(line.nodes))):
        element = line.element(place)
        if element is None or element.figure is not None or any(element.has(kind) for kind in _OF_TIMES):
            return None
        if element.word in ("in", "over", "within", "during"):
            count = line.free(line.right(place, "fillers", "adjectives"), Kind.CARDINAL)
            unit = line.element(line.right(line.right(place, "fillers", "adjectives"), "fillers"))
            if count is not None and number(count) > 1 and unit is not None and unit.has("frequencies", "years"):
                return "over several years"
    return None


_OF_TIMES = ("ranks", "records", "firsts", "streaks", "conjunctions")


def _then(group: Group, comparison: TimeTag | None, against: bool) -> tuple[TimeTag | None, str | None]:
    """What a growth is against, where its time is no time that it is of; and why that is in doubt.

    "Versus a 9.1 percent drop then", "after tumbling 8.3 percent in the prior month" are growths of then.
    """
    if comparison is None:
        return None, None
    monthly = comparison.against in ("previous-month", "previous-quarter")
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
    """For "33.9 percent above a year earlier": the direction that the word before the time says."""
    after = line.element(at + 1)
    preposition = after.comparison.preposition if after is not None and after.comparison is not None else ""
    return {"above": "up", "beyond": "up", "below": "down", "under": "down"}.get(preposition)


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


def _more_than(line: Line, at: int) -> str | None:
    """For "19.9 percent more than in the same months", "3.3 percent below the level of then"."""
    element, after = line.element(at), line.element(line.right(at, "fillers", "prepositions"))
    words = element is not None and (element.has("limits", part="words") or element.word in ("above the", "beyond"))
    limit = words and element is not None and element.word.split()[0] not in ("at", "up")
    if not limit or element is None or (after is not None and after.figure is not None):
        return None
    return {"above": "up", "below": "down"}.get(element.value("limits"))


def _behind_the_list(line: Line, right: int) -> int:
    """For "3.3 percent and 0.3 percent more": the direction behind the last figure of a list holds for all."""
    place = right
    while line.word(place) in (",", "and") or _percent(line, place):
        place += 1
    before = line.element(place - 1)
    return place if place > right and before is not None and before.is_figure(Kind.PERCENT) else right


def _percent(line: Line, at: int) -> bool:
    element = line.element(at)
    return element is not None and element.is_figure(Kind.PERCENT)


def _joins_level(line: Line, level: int, at: int) -> bool:
    """Whether a percentage after a level is its growth: no other name and no second subject stands between."""
    return all(line.topic(i) is None or i - level <= 3 for i in range(level + 1, at))


def _own_figure(line: Line, at: int) -> bool:
    """Whether a direction after a figure has a figure of its own: "5 percent, up 3 percent"."""
    element = line.element(at)
    after = line.element(at + 1)
    return (
        element is not None
        and element.has("directions", part="adverbs")
        and element.word in ("up", "down")
        and after is not None
        and after.figure is not None
    )


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


def _is_time(line: Line, at: int) -> bool:
    element = line.element(at)
    return element is not None and element.time is not None


def _comparison(line: Line, at: int) -> TimeTag | None:
    """What a growth is against: the comparison after it before the next figure, or right before it."""
    for index in range(at + 1, len(line.nodes)):
        element = line.element(index)
        if element is None:
            continue
        if element.comparison is not None:
            return element.comparison
        if element.is_figure(Kind.PERCENT):
            break
    for index in range(at - 1, -1, -1):
        element = line.element(index)
        if element is None:
            continue
        if element.comparison is not None:
            return element.comparison
        if element.is_figure(Kind.PERCENT, *_LEVEL):
            break
    later = [
        e.comparison for i, e in enumerate(line.nodes) if i > at and isinstance(e, Element) and e.comparison is not None
    ]
    shared = later[0] if later else line.shared_comparison
    if shared is None or shared.against in ("previous-year", "same-year", "year"):
        return shared
    # "gained 3.3 percent, after falling 5.3 percent a month earlier": the month is that of the second figure alone
    moved = [
        e for e in line.nodes[at + 1 :] if isinstance(e, Element) and e.has("directions") and e.start < shared.start
    ]
    return None if moved else shared


def _level(line: Line, at: int, groups: list[Group]) -> None:
    element = line.element(at)
    if element is None or element.figure is None or element.figure.value is None:
        return
    before = line.left(at, "fillers", "limits", "records", "ranks", "adjectives")
    word = line.word(before)
    limit_at = line.left(at, "fillers", "records")
    limit = line.element(limit_at)
    bound = (
        limit.value("limits") if limit is not None and limit.has("limits") and not limit.has("prepositions") else None
    )
    after = line.right(at, "units")
    following = line.element(after)
    if _no_level(line, at, before, after):
        line.used.add(at)
        return
    shift, then, dated_then = _level_then(line, at, before, following)
    topic_cells = _counted_firms(line, at) or _counted_items(line, at) or _level_topic(line, at)
    group = groups[-1] if groups else None
    earlier = any(line.word(place) in ("previous", "prior") for place in range(max(0, at - 7), at))
    dates = (line.element(place) for place in range(after, after + 3))
    undated = earlier and not any(date is not None and date.period is not None for date in dates)
    if shift is not None or undated or dated_then is not None:
        group = None
    joins = (
        group is not None
        and group.level_at is None
        and group.growth_at is not None
        and (
            word in _BEFORE_LEVEL
            or line.has(before, "level_verbs")
            or line.has(before, "limits")
            or word in (",", "or")
        )
    )
    if not joins or group is None:
        group = Group()
        groups.append(group)
        time = following.period if following is not None else None
        dated = time is not None and (word in _THAN or time.preposition == "of" or _comparing(line, before))
        if shift is None and topic_cells is None and not dated and not _holds_level(line, before, at):
            group.doubtful = "nothing says what the level is of"
        if undated:
            group.doubtful = "a record before, of a time that is not stated"
    group.level_at, group.bound, group.shift, group.then = at, bound, shift, then
    group.cells = topic_cells or group.cells
    if dated_then is not None:
        group.said = (Located(dated_then.text, dated_then.start, dated_then.end), dated_then)
    line.used.add(at)


def _no_level(line: Line, at: int, before: int, after: int) -> bool:
    """Whether a figure is a change ("rose by $5 billion", "a $10.7 billion improvement") or counts a few firms."""
    element = line.element(at)
    quantity = element is not None and element.is_figure(Kind.QUANTITY)
    firms = element is not None and element.figure is not None and element.figure.unit == "companies"
    if firms and quantity and element is not None and number(element) < _FEW_FIRMS:
        return True  # "the seven domestic makers"
    by = line.word(before) == "by" and not line.has(line.left(before), "conjunctions")
    if by and line.direction_left(at) is not None:
        return True
    if _changed(line, after) or (quantity and line.word(at - 1) in ("top", "largest", "biggest")):
        return True
    return line.word(at - 1) in ("up", "down")  # "up $2.7 billion from a year earlier"


def _level_then(
    line: Line, at: int, before: int, following: Element | None
) -> tuple[str | None, TimeTag | None, TimeTag | None]:
    """What a level of then is compared with, its time, and the period behind it where that is named."""
    shift, then, dated = None, None, None
    word = line.word(before)
    if following is not None and following.comparison is not None and following.comparison.preposition in _THEN:
        shift, then = following.comparison.against, following.comparison
    elif (line.element(before) is not None and word in _THAN) or _comparing(line, before):
        compared = following.comparison if following is not None else None
        if compared is None:
            compared_times = (e.comparison for e in line.nodes if isinstance(e, Element) and e.comparison is not None)
            compared = next(compared_times, None)
        shift, then = (compared.against, compared) if compared else ("unsaid", None)
        if following is not None and following.period is not None:
            shift, dated = None, following.period if word in ("with", "to") else None
    two_before = line.element(at - 2)
    headed = line.has(at - 1, "brackets") or line.word(at - 1) == ":"
    if shift is None and headed and two_before is not None and two_before.comparison is not None:
        shift, then = two_before.comparison.against, two_before.comparison  # "smaller than that of 2017 ($94.9 bn)"
    of_time = two_before.period if two_before is not None and line.has(at - 1, "brackets") else None
    if shift is None and dated is None and of_time is not None and of_time.preposition == "of":
        dated = of_time  # "the former record of 2022 ($54.1 billion)"
    return shift, then, dated


_FEW_FIRMS = 30
_THAN = ("from", "than", "against", "versus", "vs", "after")


def _comparing(line: Line, at: int) -> bool:
    """For "compared with $1.85 billion": whether a figure is compared with the one that stands here."""
    return line.word(at) in ("with", "to") and "compar" in line.word(at - 1)


_COMPARATIVES = ("more", "less", "fewer", "higher", "lower", "larger", "smaller", "worse", "better", "greater")


def _changed(line: Line, after: int) -> bool:
    """Whether the word after a figure makes it an amount of change: "a $10.7 billion improvement"."""
    element = line.element(after)
    if element is None or not element.has("directions") or _own_figure(line, after):
        return False
    return element.has("directions", part="nouns") or element.word in _COMPARATIVES


def _counted_firms(line: Line, at: int) -> list[Cell] | None:
    """For "69,259 exporting companies": the flow is a word of what is counted."""
    element, after = line.element(at), line.element(at + 1)
    firms = after is not None and after.has("units", "companies")
    if element is None or after is None or not (element.is_figure(Kind.QUANTITY) or firms):
        return None
    for word, flow in (("export", "exports"), ("import", "imports")):
        if word in after.word or word in element.word:
            return [Cell(flow=Located(flow, after.start, after.end))]
    return None


def _counted_items(line: Line, at: int) -> list[Cell] | None:
    """For "exported 41,803 eco-friendly cars": the name behind a number says what is counted."""
    element, topic = line.element(at), line.topic(line.right(at, "units"))
    if element is None or topic is None or not element.is_figure(Kind.QUANTITY, Kind.CARDINAL) or topic.foreign:
        return None
    return topic.cells if len(topic.cells) == 1 and topic.cells[0].item and topic.cells[0].flow is None else None


def _holds_level(line: Line, before: int, at: int) -> bool:
    """Whether what stands before a level makes it one of the subject: a verb, "to", "at", "of", or an apposition."""
    if at == len(line.clause.lead) - 1 and line.subject[0].flow is not None:
        return True
    if _left(line, at):
        return True
    element = line.element(before)
    if element is not None and element.has("streaks") and line.has(line.left(at, "fillers"), "limits", "above"):
        return True  # "the fourth month in a row above $50 billion"
    there = element is not None and (element.word.startswith("there ") or element.has("conjunctions"))
    if there and _counted_firms(line, at) is not None:
        return True
    if before < 0:
        own = line.element(at)
        counted = own is not None and own.is_figure(Kind.QUANTITY)
        return line.clause.entry or (bool(line.clause.subject) and not counted)
    if element is None:
        return True
    if (
        element.has("brackets")
        and line.clause.subject
        and not any(isinstance(node, Element) and node.figure is not None for node in line.nodes[:before])
    ):
        return True  # "only Japan bought less ($300 million, -1.4 percent)"
    if element.sign in ("–", "—", "-", "=", "|", "·", "/", "•", "…", "→") and _named_alone(line, before):
        return True
    if element.sign == ",":  # an apposition: to a figure, an aim, or to the subject itself
        if any(isinstance(node, Element) and node.has("status", "target") for node in line.nodes[:before]):
            return True
        figures = any(
            isinstance(n, Element) and (n.figure is not None or n.has("ranks") or n.has("records"))
            for n in line.nodes[:before]
        )
        return figures or before <= len(line.clause.lead) or _named_alone(line, before)
    kinds = (
        "auxiliaries",
        "level_verbs",
        "light_verbs",
        "partner_verbs",
        "flow_verbs",
        "limits",
        "records",
        "directions",
        "share_verbs",
    )
    return (
        element.word in (*_BEFORE_LEVEL, ",", ":", "and", "or")
        or element.has("status")
        or (element.unknown and element.word.endswith("ed") and bool(line.clause.subject))
        or any(element.has(kind) for kind in kinds)
        or element.time is not None
    )


def _left(line: Line, at: int) -> bool:
    """For "In number, 245,924 vehicles were exported", "236,400 units left the ports": a quantity that was moved."""
    own = line.element(at)
    if own is None or not own.is_figure(Kind.QUANTITY, Kind.CARDINAL) or line.clause.subject is None:
        return False
    behind = (line.element(place) for place in range(at + 1, len(line.nodes)))
    return line.subject[0].by_flow_verb and any(node is not None and node.has("flow_verbs") for node in behind)


def _named_alone(line: Line, comma: int) -> bool:
    """For "Exports, $67.4 billion, up 29 percent": a level right behind the only name, where no verb stands."""
    skipped = ("fillers", "by_head", "conjunctions", "adjectives", "prepositions")
    before = [
        node
        for node in line.nodes[:comma]
        if isinstance(node, Topic) or not (node.sign or any(node.has(kind) for kind in skipped))
    ]
    return len(before) == 1 and isinstance(before[0], Topic)


def _level_topic(line: Line, at: int) -> list[Cell] | None:
    """The name right after a level ("$18 billion in exports", "a $8 billion surplus") or before "of" and it."""
    place = line.right(at, "fillers", "units")
    topic = line.topic(place)
    black = line.element(at + 1)
    if black is not None and black.has("in_the_black"):
        return [
            Cell(flow=Located("balance", black.start, black.end), balance=Located("surplus", black.start, black.end))
        ]
    if topic is not None and topic.cells[0].flow is not None and not topic.foreign and place == at + 1:
        return topic.cells
    if line.word(place) in ("in", "of", "worth") or line.word(at + 1) in ("in", "of", "worth"):
        place = place if line.word(place) in ("in", "of", "worth") else at + 1
        if line.word(place) == "worth":
            place = line.right(place, "fillers")
        topic = line.topic(line.right(place, "fillers", "adjectives", "prepositions"))
        if topic is not None and not topic.foreign and place - at <= 3:
            return topic.cells
    before = line.left(at, "fillers", "limits", "adjectives", "records")
    if line.word(before) in ("of", "at", "worth", "totaling") and line.topic(before - 1) is not None:
        topic = line.topic(before - 1)
        if topic is not None and topic.cells[0].flow is not None and not topic.foreign:
            return topic.cells
    return None


def _emit(line: Line, groups: list[Group]) -> None:
    """Give the groups to the cells of the subject: each its own where there are as many, or one to all."""
    counted = next((found.start for found in line.findings if found.frame == "count"), None)
    for group in groups if counted is not None else ():
        at = group.growth_at if group.level_at is None else None
        if at is not None and line.nodes[at].start > (counted or 0):
            group.doubtful = group.doubtful or "of the ones counted or of all?"
    cells = list(line.subject)
    own = [group for group in groups if group.cells is not None]
    common = [group for group in groups if group.cells is None and group.shift is None]
    for group in own:
        for cell in (group.cells or [])[:1]:
            merged = cell.over(line.subject[0]) if len(line.subject) == 1 and not line.subject[0].foreign else cell
            _add(line, group, merged, None if len(group.cells or []) == 1 else "several names")
    for group in groups:
        if group.cells is None and group.shift is not None:
            _add(line, group, cells[0], None if len(cells) == 1 else "several names")
    if not common:
        return
    if len(cells) == 1:
        many = len([g for g in common if g.growth is not None and g.level_at is None])
        for group in common:
            _add(line, group, cells[0], _clash(line, common, group) if many > 1 or len(common) > 1 else None)
        return
    if len(common) == len(cells):
        for group, cell in zip(common, cells, strict=True):
            _add(line, group, cell, None)
        return
    growths = [group for group in common if group.growth is not None and group.level_at is None]
    levels = [group for group in common if group.level_at is not None and group.growth is None]
    if len(growths) == len(levels) == len(cells) and len(common) == 2 * len(cells):
        for group, cell in zip([*growths, *levels], [*cells, *cells], strict=True):
            _add(line, group, cell, None)
        return
    every = [group for group in common if group.growth_at is not None]
    reached = [group for group in common if group.level_at is not None]
    apart = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    if apart and len(every) == len(reached) == len(cells) and len(common) == 2 * len(cells) - 1:
        for growth, level, cell in zip(
            every, reached, cells, strict=True
        ):  # "rose 5 and 6 percent to $2 and $3 billion"
            _add(line, replace(growth, level_at=level.level_at, bound=level.bound, doubtful=None), cell, None)
        return
    if len(cells) > 1 and len(growths) == len(cells) - 0 and len(common) == len(cells) + 1:
        for group, cell in zip(growths, cells, strict=False):
            _add(line, group, cell, None)
        return
    everyone = any(
        isinstance(n, Element) and n.has("each") and n.word in ("both", "each") for n in line.clause.all_nodes
    )
    for group in common:
        for cell in cells:
            _add(line, group, cell, None if everyone and len(common) == 1 else "one figure for several names")


def _clash(line: Line, groups: list[Group], group: Group) -> str | None:
    """Two growths (or levels) of one subject need different times, comparisons or units to be told apart."""
    same = [
        other
        for other in groups
        if other is not group
        and other.doubtful is None
        and (
            (other.growth is not None and group.growth is not None)
            or (other.level_at is not None and group.level_at is not None)
        )
    ]
    for other in same:
        if other.growth is not None and group.growth is not None and _against(other) != _against(group):
            continue
        if _unit(line, other) != _unit(line, group):
            continue
        if _measured_by(line, other) != _measured_by(line, group):
            continue  # "rose 3.0 percent in number and 2.5 percent in value"
        if _bracketed(line, other) != _bracketed(line, group):
            continue  # "29.0 percent (January: 33.9 percent)"
        if _passes(line, other, group) or _passes(line, group, other):
            continue  # "a record $25.16 billion, over $20 billion for a third month"
        times = (_time(line, other), _time(line, group))
        growths = other.level_at is None and group.level_at is None  # "0.7 percent and 3.4 percent in March"
        if times[0] != times[1] and not (growths and None in times):
            continue
        return "two figures for one cell"
    return None


def _passes(line: Line, group: Group, bounded: Group) -> bool:
    """Whether a level keeps within the limit that another one gives: the two are said of one cell."""
    level, limit = (line.element(at.level_at) if at.level_at is not None else None for at in (group, bounded))
    if level is None or limit is None or bounded.growth is not None or bounded.bound not in ("above", "below"):
        return False
    return (number(level) >= number(limit)) == (bounded.bound == "above")


def _passed(line: Line, group: Group) -> bool:
    """For "a record $25.2 billion, over $20 billion": a limit behind the level that passed it."""
    before = (line.element(place) for place in range(group.level_at or 0))
    return any(node is not None and node.is_figure(Kind.MONEY) for node in before)


def _bracketed(line: Line, group: Group) -> object:
    written = line.headed(min(place for place in (group.growth_at, group.level_at) if place is not None))
    return written[0] if written else None


def _measured_by(line: Line, group: Group) -> Located | None:
    """For "rose 3.0 percent in number and 2.5 percent in value": the measure right behind a figure."""
    places = [place for place in (group.growth_at, group.level_at) if place is not None]
    topics = (line.topic(line.right(place, "fillers")) for place in (max(places), min(places)))
    cells = [topic.cells[0] for topic in topics if topic is not None]
    return next((cell.measure for cell in cells if cell.measure is not None and cell.flow is None), None)


def _against(group: Group) -> str:
    return (group.comparison.against if group.comparison else None) or "previous-year"


def _unit(line: Line, group: Group) -> str | None:
    element = line.element(group.level_at) if group.level_at is not None else None
    return element.figure.unit if element is not None and element.figure is not None else None


def _unit_behind(line: Line, at: int) -> str:
    after = line.element(at + 1)
    return after.value("units") if after is not None and after.has("units") else "units"


def _time(line: Line, group: Group) -> object:
    places = [place for place in (group.growth_at, group.level_at) if place is not None]
    written = group.said or line.written_period(min(places), max(places))
    return written[0] if written else None


def _more(element: Element) -> str | None:
    """The bound of a figure that says itself that there is more: 200,000+ units, 500-odd firms."""
    return "above" if element.figure is not None and element.figure.over else None


def _add(line: Line, group: Group, cell: Cell, doubt: str | None) -> None:
    places = [place for place in (group.growth_at, group.level_at) if place is not None]
    first, last = line.nodes[min(places)], line.nodes[max(places)]
    finding = Finding(
        "level" if group.growth is None else "growth",
        cell,
        "value",
        first.start,
        last.end,
        doubtful=group.doubtful or doubt,
    )
    written = group.said or line.written_period(min(places), max(places))
    if written is not None:
        finding.when, finding.time = written[0], written[1].when
    if group.level_at is not None:
        element = line.element(group.level_at)
        if element is None or element.figure is None:
            return
        value, unit = element.figure.value, element.figure.unit or _unit_behind(line, group.level_at)
        finding.values |= {"value": value, "unit": unit, "bound": group.bound or _more(element)}
        if element.figure.kind is not Kind.MONEY:
            finding.measure = "quantity"
        elif unit is not None and " per " in unit:
            finding.measure = "price"
            finding.cell = cell = replace(cell, flow=Located("other", element.start, element.end))
        elif value is not None and abs(value) < Decimal("0.0001"):
            finding.doubtful = finding.doubtful or "a price, or money without a scale"
        finding.spans["value"] = (element.start, element.end)
        if element.figure.upper is not None:
            finding.doubtful = finding.doubtful or "a range"
        inner = [c.balance.value for n in line.nodes if isinstance(n, Topic) for c in n.cells if c.balance is not None]
        deficit = cell.balance.value == "deficit" if cell.balance is not None else inner == ["deficit"]
        if cell.flow is not None and cell.flow.value == "balance" and deficit and value is not None and value > 0:
            finding.values["value"] = -value
    if group.growth is not None and group.growth_at is not None:
        finding.values["growth"] = group.growth
        finding.values["comparison"] = _against(group)
        if group.comparison is not None and group.comparison.against in ("time", "year"):
            finding.values["comparison_time"] = group.comparison.when
        node = line.nodes[group.growth_at]
        finding.spans["growth"] = (node.start, node.end)
        if group.level_at is None and group.bound:
            finding.values["bound"] = group.bound
    if group.growth is None and group.bound in ("above", "below") and _passed(line, group):
        finding.measure = "threshold"
    by = _measured_by(line, group)
    if by is not None and cell.measure is None:
        if by.value == "quantity":  # "rose 3.0 percent in number"
            finding.measure = "quantity"
        else:
            finding.cell = replace(cell, measure=by)
    if group.shift is not None:
        finding.shift = group.shift
        if group.then is not None and group.then.against in ("time", "year"):
            finding.time, finding.when = group.then.when, None
    line.findings.append(finding)
