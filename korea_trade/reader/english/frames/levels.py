"""Sums of money and quantities that are levels: of what, within which limit, and of which time."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS
from korea_trade.model.quantity import is_whole
from korea_trade.reader.cells import MOVED_FROM, Cell, Located
from korea_trade.reader.english.compared import is_compared
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.differences import difference, is_beyond_another
from korea_trade.reader.english.frames.figures import counted_firms, has_own_figure
from korea_trade.reader.english.frames.group import BEFORE_LEVEL, Group
from korea_trade.reader.english.frames.growths import is_percent
from korea_trade.reader.english.frames.held_levels import comes_first, holds_level
from korea_trade.reader.english.frames.line import Line, number
from korea_trade.reader.english.frames.then_levels import (
    dates_older_record,
    heading_comparison,
    is_of_older_record,
    says_what_was,
    time_of_then,
)
from korea_trade.reader.english.periods import Role, TimeTag
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.goods import is_vehicle
from korea_trade.vocabulary.word_lists import word_list

_THEN = ("in", "a", "one", "the", "same", "year", "corresponding")


def counts_units(line: Line, at: int) -> bool:
    """A count of vehicles or tons: a level where the numbers grammar gave a cardinal only."""
    element = line.free(at, Kind.CARDINAL)
    if element is None or number(element) <= 20:
        return False
    after, figure = line.element(at + 1), element.figure
    if figure is None or not is_whole(number(element)):
        return False  # "chips rose 54.5 percent, displays 115.8"
    if line.clause.entry and at == 0 and not (after is not None and after.has("units", "days")):
        return True  # "22,817 hybrids (up 22.6 percent)"
    measure = line.subject[0].measure
    reached = line.has(at - 1, "level_verbs") or line.word(at - 1) in ("to", "from", "at")
    if measure is not None and measure.value in ("quantity", "volume") and reached:
        return True  # "the number of electric vehicles exported was 1,681", "fell to 245,000 from 262,000"
    if ("," in element.text or element.word.endswith("million")) and reached and _of_vehicles(line.subject[0]):
        return not (after is not None and after.has("counts"))  # "automobile output was 323,644 last month"
    if "," in element.text and line.word(at + 1) == "of" and line.word(at + 2) in ("them", "those", "these"):
        return _is_vehicle(line.subject[0])  # "Hybrids accounted for 45,000 of them"
    if line.counting and line.has(at + 1, "brackets") and comes_first(line, element):
        return True  # "plug-in hybrids 3,410 units (up 85.2 percent) and FCEVs 77 (down 39.8 percent)"
    if number(element) <= 100:
        return False
    if line.word(at - 1) in ("units", "vehicles") and "," in element.text:  # "in units 189,442"
        return True
    if line.counting and "," in element.text and not (after is not None and after.has("units")):
        return True  # "hybrids gained 45.8 percent (28,208 units), EVs 84.1 percent (15,301)"
    if after is not None and after.has("units"):
        return not after.has("units", "days")
    grown = any(line.element(place) is not None and is_percent(line, place) for place in range(max(0, at - 3), at))
    return grown and line.word(at - 1) in ("to", "at") and "," in element.text  # "5.3 percent to 132,469"


def _is_vehicle(cell: Cell) -> bool:
    return cell.item is not None and is_vehicle(cell.item.value) and not cell.foreign


def _of_vehicles(cell: Cell) -> bool:
    """Whether a cell is of the output, the sales or the exports of cars, which are counted."""
    counted = cell.flow is not None and cell.flow.value in ("production", "domestic-sales", "exports")
    return counted and cell.item is not None and is_vehicle(cell.item.value) and not cell.foreign


def read_level(line: Line, at: int, groups: list[Group]) -> None:
    """Add the level at a place to the groups of the clause: to that of its growth, or as one of its own."""
    element = line.element(at)
    if element is None or element.figure is None or element.figure.value is None:
        return
    if element.figure.signed and element.is_figure(Kind.QUANTITY) and not any(map(str.isalpha, element.text)):
        return  # "chips (54.5 percent), displays (15.8)"
    before = line.left(at, "fillers", "limits", "records", "ranks", "adjectives")
    after, following = line.right(at, "units"), _behind_level(line, at)
    beyond = difference(line, at, after)
    if beyond is None and (is_beyond_another(line, after) or _no_level(line, at, before, after)):
        line.used.add(at)
        return
    shift, then, dated_then = _level_then(line, at, before, following)
    dated_then = dated_then or _same_month_then(line, following) or line.time_of_passed(at)
    topic_cells = beyond or counted_firms(line, at) or _counted_items(line, at) or _level_topic(line, at)
    group = groups[-1] if groups else None
    earlier = is_of_older_record(line, at)
    dated_then = dated_then or (_set_in(line, after) if earlier else None)
    undated = earlier and not any(dates_older_record(line, place) for place in range(after, after + 3))
    if (
        earlier
        and following is not None
        and following.comparison is not None
        and following.comparison.against == "time"
    ):
        dated_then, shift, then = _same_month_then(line, following) or following.comparison, None, None
    undated = undated and dated_then is None
    if shift is not None or undated or dated_then is not None:
        group = None
    joins = group is not None and _joins(line, at, group, topic_cells)
    limited = joins and group is not None and group.bound in LIMITS
    if not joins or group is None or limited:
        cells = group.cells if group is not None and limited else None
        group = Group(cells=cells)
        groups.append(group)
        time = following.period if following is not None else None
        dated = time is not None and (time.preposition == "of" or _is_compared(line, before))
        if (
            shift is None
            and dated_then is None
            and topic_cells is None
            and not dated
            and not (limited or holds_level(line, before, at))
        ):
            group.doubtful = "nothing says what the level is of"
        if undated:
            group.doubtful = "a record before, of a time that is not stated"
    bound = None if shift is not None and _than(line, at) else _bound(line, at, topic_cells)
    group.level_at, group.bound, group.shift, group.then = at, bound, shift, then
    group.cells = topic_cells or group.cells
    group.of_then = earlier or dated_then is not None
    if dated_then is not None:
        group.said = (Located(dated_then.text, dated_then.start, dated_then.end), line.same_part(dated_then))
    line.used.add(at)


def _bound(line: Line, at: int, topic_cells: list[Cell] | None) -> str | None:
    """The limit that the word before a level makes of it: above, below, about."""
    limit = line.element(line.left(at, "fillers", "records"))
    if limit is None or not limit.has("limits") or time_of_then(line, at):
        return None
    if topic_cells is not None and limit.word.endswith("than") and line.word(at - 1) == "the":
        return None  # "more than the $6.2 billion in cars"
    if _than(line, at) and _is_of_another_month(line, at):
        return None
    return limit.value("limits")


def _than(line: Line, at: int) -> bool:
    """For "narrower than $6.66 billion in the previous month": whether a level is one that another is less than."""
    return line.word(line.left(at, "fillers", "records")).endswith(" than")


def _is_of_another_month(line: Line, at: int) -> bool:
    """For "were $57.5 billion in October, more than $54.9 billion in September": whether two levels have two times."""
    behind = line.element(at + 1)
    time = behind.period if behind is not None else None
    before = [tag for place, tag in line.periods if place < at]
    level = any(line.is_figure(place, Kind.MONEY) for place in range(at))
    return level and time is not None and bool(before) and before[-1].when != time.when


def _joins(line: Line, at: int, group: Group, topic_cells: list[Cell] | None) -> bool:
    """Whether a level is that of the growth before it: "rose 5 percent to $3 billion"."""
    before = line.left(at, "fillers", "limits", "records", "ranks", "adjectives")
    leads = line.word(before) in (*BEFORE_LEVEL, ",", "or")
    if group.level_at is not None or group.growth_at is None or group.from_record:
        return False
    return (
        (leads or line.has(before, "level_verbs") or line.has(before, "limits"))
        and not _of_another_flow(line, group, topic_cells)
        and not _of_another_time(line, group, at, _behind_level(line, at))
        and not (topic_cells is not None and _behind_reason(line, group, at))
    )


def _behind_level(line: Line, at: int) -> Element | None:
    """What stands behind a level, and behind the balance that it is one of."""
    after = line.right(at, "units")
    named = line.topic(after)
    if named is not None and named.cells[0].balance is not None:
        return line.element(after + 1)  # "compared with a $4.48 billion surplus in November"
    return line.element(after)


def _same_month_then(line: Line, following: Element | None) -> TimeTag | None:
    """For "the second highest for the month, after the $63.8 billion of 2022": the year is that of the same month."""
    year = (following.period or following.comparison) if following is not None else None
    if year is None or year.when is None or year.when.shape is not Shape.YEAR or year.when.year is None:
        return None
    if not any(found.values.get("among") == "same-period" for found in line.findings):
        return None
    months = (tag.when for _, tag in line.periods if tag.when is not None and tag.when.shape is Shape.MONTHS)
    month = next((when for when in months if when.year is None), None)
    return None if month is None else replace(year, when=month.with_year(year.when.year, None))


def _set_in(line: Line, after: int) -> TimeTag | None:
    """For "the most for any September and above the former record of $4.9 billion set in 2022": September of then."""
    behind = (_same_month_then(line, line.element(place)) for place in range(after, after + 3))
    return next(filter(None, behind), None)


def _of_another_flow(line: Line, group: Group, cells: list[Cell] | None) -> bool:
    """For "imports rose 25.4 percent, leading to a deficit of $8.1 billion": the level is of another flow."""
    own = (group.cells or line.subject)[0].flow
    other = cells[0].flow if cells else None
    return own is not None and other is not None and own.value != other.value


def _of_another_time(line: Line, group: Group, at: int, following: Element | None) -> bool:
    """For "rise 2 percent in December and reach $685 billion for the whole of 2024": each has its own time.

    So have those of "the first quarter grew 8 percent, with March alone at $56.6 billion".
    """
    between = [tag for place, tag in line.periods if (group.growth_at or 0) < place < at]
    if any(line.word(place - 1) == "with" for place, _ in line.periods if (group.growth_at or 0) < place < at):
        return True
    joint = any(line.word(place) == "and" for place in range(group.growth_at or 0, at))
    own = following.period if following is not None else None
    return joint and bool(between) and own is not None and own.when != between[-1].when


def _behind_reason(line: Line, group: Group, at: int) -> bool:
    """For "exports grew 8 percent, helped by exports of cars worth $6 billion": the level is of what was a reason."""
    return any(line.has(place, "reasons") for place in range(group.growth_at or 0, at))


def _bracketed_change(line: Line, at: int) -> bool:
    """For "fell 2.2% ($15.1 billion) to $668.5 billion": a sum in a bracket behind a growth may be a change."""
    if not (line.has(at - 1, "brackets") and is_percent(line, at - 2) and line.word(at + 1) == ","):
        return False
    others = (line.element(place) for place in range(len(line.nodes)) if place != at)
    return any(other is not None and other.is_figure(Kind.MONEY) for other in others)


def _other_words_for_growth(line: Line, at: int) -> bool:
    """For "soared 57 percent, or $690 million": a sum that says a growth again, and is no level."""
    before = at - 1
    while line.has(before, "fillers") or line.has(before, "limits"):
        before -= 1
    growth = before - 2 if line.word(before - 1) == "," else before - 1
    return line.word(before) == "or" and is_percent(line, growth)


def _no_level(line: Line, at: int, before: int, after: int) -> bool:
    """Whether a figure is a change ("rose by $5 billion", "a $10.7 billion improvement") or counts a few firms."""
    element = line.element(at)
    quantity = element is not None and element.is_figure(Kind.QUANTITY)
    firms = element is not None and element.figure is not None and element.figure.unit == "companies"
    if firms and quantity and element is not None and number(element) < _FEW_FIRMS:
        return True  # "the seven domestic makers"
    goods = line.topic(at + 1)
    if firms and goods is not None and goods.cells[0].flow is None and line.has(at + 2, "units", "companies"):
        return True  # "12,000 perfume companies": makers of goods, who need not trade
    by = line.word(before) == "by" and not line.has(line.left(before), "conjunctions")
    if by and line.direction_left(at) is not None:
        return True
    if line.word(before) == "reach" and line.has(before - 1, "negations"):
        return True  # "failed to reach $1 trillion"
    if _bracketed_change(line, at) or _other_words_for_growth(line, at):
        return True
    change = line.element(line.left(before)) if line.word(before) == "of" else None
    if change is not None and change.has("directions", part="nouns"):
        return True  # "a drop of $29.3 billion or 5.4 percent"
    if _changed(line, after) or (quantity and line.word(at - 1) in ("top", "largest", "biggest")):
        return True
    verb = line.element(line.left(at, "fillers", "limits"))
    if (
        verb is not None
        and verb.has("directions", part="verbs")
        and not (verb.has("level_verbs") or verb.has("limits"))
    ):
        return True  # "added $1.7 billion to $56.6 billion"
    moved = line.word(line.left(at, "fillers", "limits")).split(" ")
    return moved[-1] in ("up", "down") and moved[0] in _PLAINLY_MOVED  # "up $2.7 billion from a year earlier"


_PLAINLY_MOVED = ("up", "down", "was", "were", "is", "are")


def _level_then(
    line: Line, at: int, before: int, following: Element | None
) -> tuple[str | None, TimeTag | None, TimeTag | None]:
    """What a level of then is compared with, its time, and the period behind it where that is named."""
    shift, then, dated = None, None, None
    word = line.word(before)
    heading = heading_comparison(line, at)
    if heading is not None:
        return heading.against, heading, None
    passed = time_of_then(line, at)
    if passed is not None:
        return (None, None, passed) if passed.role is Role.PERIOD else (passed.against, passed, None)
    if following is not None and following.comparison is not None and following.comparison.preposition in _THEN:
        shift, then = following.comparison.against, following.comparison
    elif _is_compared(line, before):
        compared = following.comparison if following is not None else None
        if compared is None:
            compared_times = (e.comparison for e in line.nodes if isinstance(e, Element) and e.comparison is not None)
            compared = next(compared_times, None)
        shift, then = (compared.against, compared) if compared else (_from_when(line, at, before), None)
        if following is not None and following.period is not None:
            shift, dated = None, following.period if word in ("with", "to") else None
        elif compared is None and following is not None and says_what_was(following) and (when := line.element(at + 2)):
            shift, dated = ("unsaid", None) if when.period is None else (None, when.period)
    elif _stands_behind_after(line, before):
        time = following.period if following is not None else None
        shift, dated = (None, time) if time is not None else ("unsaid", None)
    two_before = line.element(at - 2)
    headed = line.has(at - 1, "brackets") or line.word(at - 1) == ":"
    named = two_before is not None and two_before.comparison is not None and _names_a_time(two_before.comparison)
    if shift is None and headed and named and two_before is not None and two_before.comparison is not None:
        shift, then = two_before.comparison.against, two_before.comparison  # "smaller than that of 2017 ($94.9 bn)"
    of_time = two_before.period if two_before is not None and line.has(at - 1, "brackets") else None
    if shift is None and dated is None and of_time is not None and of_time.preposition == "of":
        dated = of_time  # "the former record of 2022 ($54.1 billion)"
    return shift, then, dated


def _names_a_time(comparison: TimeTag) -> bool:
    """Whether a comparison names the time compared with: "November exports +1.4% yoy ($56.3bn)" does not."""
    words = comparison.text.lower().replace("-", " ").split()
    return comparison.against in ("time", "year") or not word_list("of_then").isdisjoint(words)


def _stands_behind_after(line: Line, before: int) -> bool:
    """For "rose 5 percent, after reaching a high of $6.5 billion in May": a level that came before what is told."""
    skipped = ("fillers", "limits", "records", "ranks", "adjectives", "level_verbs")
    place = line.left(before, *skipped) if line.word(before) in ("of", "at") else before
    while line.has(place, "level_verbs"):
        place = line.left(place, *skipped)
    return line.word(place) in ("after", "following")


def _from_when(line: Line, at: int, before: int) -> str:
    """The time of a level that nothing tells: that from which "widened to $51.8 billion from $9.5 billion" moved."""
    moved = any(line.has(place, "directions", "up") or line.has(place, "directions", "down") for place in range(before))
    told = any(line.has(place, "status") for place in range(at))
    own = any(place > at for place, _ in line.periods)
    return MOVED_FROM if line.word(before) == "from" and moved and not (told or own) else "unsaid"


def is_level_compared(line: Line, at: int) -> bool:
    """Whether the level at a place is what another one is compared with: "against $6.1 billion in January 2017"."""
    return _is_compared(line, line.left(at, "fillers", "limits", "records", "ranks", "adjectives"))


_FEW_FIRMS = 30


def _is_compared(line: Line, at: int) -> bool:
    """For "compared with $1.85 billion", "after $3 billion": whether the figure behind a place is compared with."""
    word = line.element(at)
    return word is not None and (is_compared(word, line.element(at - 1)) or word.word == "after")


_COMPARATIVES = ("more", "less", "fewer", "higher", "lower", "larger", "smaller", "worse", "better", "greater")


def _changed(line: Line, after: int) -> bool:
    """Whether the word after a figure makes it an amount of change: "a $10.7 billion improvement".

    A growth may stand between: "$29.3 billion or 5.4 percent lower", "a $29.3 billion (5.4 percent) drop".
    """
    after = _behind_growth(line, after)
    element = line.element(after)
    if element is None or not element.has("directions") or has_own_figure(line, after):
        return False
    return element.has("directions", part="nouns") or element.word in _COMPARATIVES


def _behind_growth(line: Line, after: int) -> int:
    """The place behind "or 5.4 percent" and "(5.4 percent)", if that is what stands there."""
    if line.word(after) == "or" and is_percent(line, after + 1):
        return after + 2
    bracketed = line.has(after, "brackets") and is_percent(line, after + 1) and line.has(after + 2, "brackets")
    return after + 3 if bracketed else after


def _counted_items(line: Line, at: int) -> list[Cell] | None:
    """For "exported 41,803 eco-friendly cars": the name behind a number says what is counted."""
    element, topic = line.element(at), line.topic(line.right(at, "units", "fillers", "adjectives"))
    if element is None or topic is None or not element.is_figure(Kind.QUANTITY, Kind.CARDINAL) or topic.foreign:
        return None
    return topic.cells if len(topic.cells) == 1 and topic.cells[0].item and topic.cells[0].flow is None else None


def _of_part(line: Line, at: int, whole: list[Cell]) -> list[Cell]:
    """For "vegetables accounted for $1.5 billion of food exports": the level is of the part, not of the whole."""
    of = whole[0]
    if not line.has(line.left(at, "fillers", "limits"), "share_verbs") or len(whole) > 1:
        return whole
    if of.item is not None and all(part.item is not None for part in line.subject):
        of = replace(of, item=None)
    elif of.partner is not None and all(part.partner is not None for part in line.subject):
        of = replace(of, partner=None)
    return [part.over(of) for part in line.subject]


def _balance_before(line: Line, at: int) -> Cell | None:
    """For "a surplus of $9.3 billion in the sector": the balance that a level is of, whose goods stand behind it."""
    before = line.left(at, "fillers", "limits", "adjectives", "records")
    topic = line.topic(before - 1) if line.word(before) == "of" else None
    cell = topic.cells[0] if topic is not None and not topic.foreign else None
    return cell if cell is not None and cell.balance is not None else None


def _balance_in(line: Line, at: int, cells: list[Cell]) -> list[Cell]:
    """For "a $9.3 billion surplus in the chip sector": the balance at a place is that of what stands behind it."""
    behind = line.topic(line.right(at + 1, "fillers")) if line.word(at + 1) == "in" else None
    named = behind.cells if behind is not None and not behind.foreign and len(cells) == 1 else []
    within = cells[0].balance is not None and cells[0].nameless and len(named) == 1 and named[0].flow is None
    return [named[0].over(cells[0])] if within else cells


def _level_topic(line: Line, at: int) -> list[Cell] | None:
    """The name right after a level ("$18 billion in exports", "a $8 billion surplus") or before "of" and it."""
    place = line.right(at, "fillers", "units")
    topic = line.topic(place)
    side = line.element(at + 1)
    for kind, balance in (("in_the_black", "surplus"), ("in_the_red", "deficit")):
        if side is not None and side.has(kind):
            located = Located(balance, side.start, side.end)
            return [Cell(flow=replace(located, value="balance"), balance=located)]
    if topic is not None and topic.cells[0].flow is not None and not topic.foreign and place == at + 1:
        return _balance_in(line, place, topic.cells)
    if line.word(place) in ("in", "of", "worth") or line.word(at + 1) in ("in", "of", "worth"):
        place = place if line.word(place) in ("in", "of", "worth") else at + 1
        if line.word(place) == "worth":
            place = line.right(place, "fillers")
        topic = line.topic(line.right(place, "fillers", "adjectives", "prepositions"))
        if topic is not None and not topic.foreign and place - at <= 3:
            whole = _balance_before(line, at) or Cell()
            return [cell.over(whole) for cell in _of_part(line, at, topic.cells)]
    before = line.left(at, "fillers", "limits", "adjectives", "records")
    topic, comma = line.topic(before - 1), before
    if line.word(before) in ("at", "of") and line.word(before - 1) == ",":
        comma = before - 1
    best = line.topic(comma - 1) if line.word(comma) == "," and line.has(comma - 2, "ranks") else None
    if best is not None and best.cells[0].balance is not None and not best.foreign:
        return best.cells  # "making it the country with the largest surplus, at $44.4 billion"
    if topic is None or topic.cells[0].flow is None or topic.foreign:
        return None
    moved = line.word(before) == "to" and topic.cells[0].balance is not None  # "widening the deficit to $3 billion"
    return topic.cells if moved or line.word(before) in ("of", "at", "worth", "totaling") else None
