"""Shares of a total in percent, and their changes in percentage points."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import NO_SUBJECT, OF_A_SHARE, SEVERAL_NAMES
from korea_trade.reader.english.compared import is_compared
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.growths import shares_unit
from korea_trade.reader.english.frames.line import PACES, Line, finding
from korea_trade.reader.english.topics import Topic
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import word_list


def shares(line: Line) -> None:
    """For "accounted for 34.1 percent of exports", "a 35.7 percent share", "4.5 percentage points more"."""
    subject, of_sales = line.subject[0], False
    _each_its_own(line)
    _each_from_then(line)
    _like_before(line)
    _moved_from_before(line)
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.PERCENT)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        level = _said_again(line, at)
        last = at if level is None else level + (line.word(level + 1) == ",")
        of = _is_of(line, last)
        behind = line.right(last, "fillers", "adjectives")
        whole = _whole(line, behind) if of else line.opened_with
        total = (of and _is_of_total(line, last, whole)) or (not of and whole is not None)
        sent = _part_sent(line, whole)
        if not (sent is not None or _is_share(line, at, total=total)):
            continue
        found = _share(line, at, figure.figure.value)
        if sent is None and not (subject.item or subject.partner or subject.sector or subject.refers):
            found.doubtful = NO_SUBJECT
        if len(line.subject) > 1:
            found.doubtful = SEVERAL_NAMES
        if of and whole is not None and whole.foreign and whole.cells[0].flow is None:
            found.doubtful = OF_A_SHARE  # "61 percent of all orders placed worldwide"
        of_sales = of_sales or (whole is not None and _of_sales(line, whole))
        if of_sales:
            found.cell = replace(found.cell, sold=True)
        elif sent is not None:
            found.cell = sent
        elif total and whole is not None:
            found.cell = _part_of(subject, whole)
        line.take(at)
        if level is not None:
            _add_level(line, level, found)
    _points(line, replace(subject, sold=subject.sold or of_sales))


def _is_of(line: Line, at: int) -> bool:
    """Whether a percentage is one of something that is told behind it: "20 percent of", "20 percent, of 2023"."""
    nearby = line.element(at + 1)
    of_time = nearby is not None and nearby.period is not None and nearby.period.preposition == "of"
    return line.word(at + 1) == "of" or line.word(line.right(at, "fillers", "adjectives")) == "of" or of_time


def _whole(line: Line, of: int) -> Topic | None:
    """What a percentage is of, also where words of no vocabulary begin its name: "26 percent of soybean imports"."""
    first = line.right(of, "fillers", "adjectives", "prepositions")
    for at in range(first, first + _LONGEST_NAME):
        topic, element = line.topic(at), line.element(at)
        if topic is not None:
            return topic if at == first else _with_whole_name(line, first, topic)
        if element is None or not element.may_name:
            return None
    return None


def _with_whole_name(line: Line, first: int, topic: Topic) -> Topic | None:
    """For "26 percent of the green tea imports": the goods with the words of no vocabulary that begin their name."""
    item, start = topic.cells[0].item, line.nodes[first].start
    if topic.cells[0].flow is None or item is None or item.start < topic.start:
        return topic if topic.cells[0].flow is not None else None
    words = [line.word(at) for at in range(first, line.nodes.index(topic))]
    name = Located("-".join([*words, item.value]), start, item.end)
    return replace(topic, cells=[replace(cell, item=name, unknown=True) for cell in topic.cells])


_LONGEST_NAME = 3


def _said_again(line: Line, at: int) -> int | None:
    """For "19.8 percent, or $10.8 billion, of exports": where the sum stands that says a share again."""
    place = at + 1 + (line.word(at + 1) == ",")
    level = line.right(place, "limits", "fillers")
    return level if line.word(place) == "or" and line.free(level, Kind.MONEY) else None


def _add_level(line: Line, at: int, share: Finding) -> None:
    """The sum that says a share again, told before it."""
    level = line.element(at)
    if level is None or level.figure is None:
        return
    found = finding(line, "level", "value", at, at, share.cell)
    found.values |= {"value": level.figure.value, "unit": level.figure.unit}
    found.spans["value"] = (level.start, level.end)
    found.when, found.time, found.doubtful = share.when, share.time, share.doubtful
    line.take(at)
    line.findings.remove(share)
    line.findings.append(share)


_TOTALS = ("total", "the total", "all", "exports", "imports", "overall", "whole", "everything")
_LONGEST_TOTAL = 6  # nodes, with the percentage


def _is_of_total(line: Line, at: int, whole: Topic | None) -> bool:
    """Whether what a percentage is of is a trade, or a total."""
    of_trade = whole is not None and (whole.cells[0].flow is not None or _of_sales(line, whole))
    near = range(at + 1, min(at + _LONGEST_TOTAL, len(line.nodes)))
    return _is_total(whole) or of_trade or any(line.word(place) in _TOTALS for place in near)


def _is_share(line: Line, at: int, *, total: bool) -> bool:
    """Whether a percentage is a share, by the words around it; ``total`` is whether it is one of a total."""
    topic, before = (
        line.topic(line.right(at, "fillers", "adjectives")),
        line.left(at, "fillers", "limits", "adjectives"),
    )
    verb, named = line.element(before), _is_named(line)
    noun = topic is not None and topic.cells[0].measure is not None and topic.cells[0].measure.value == "share"
    if noun or _is_compared(line, at) or (named and not _moved(line, at)):
        return True
    if verb is None:
        return False
    equal = verb.word == "to" and line.word(before - 1) in word_list("equal")
    if total and (
        equal
        or verb.word in word_list("taking_part")
        or any(verb.has(kind) for kind in ("share_verbs", "partner_verbs", "limits", "level_verbs"))
        or verb.word in (",", "or")
        or (verb.word == "and" and any(found.measure == "share" for found in line.findings))
    ):
        return True
    if verb.has("share_verbs") and (_of_which(line) or "account" in verb.word):
        return True
    return verb.word == "or" and _says_share(line, before)


def _is_named(line: Line) -> bool:
    """Whether a clause is about a share: "the share of cars was 7.3 percent"."""
    return any(cell.measure is not None and cell.measure.value == "share" for cell in line.subject)


def _share(line: Line, at: int, value: Decimal) -> Finding:
    """The finding of a share, with its limit and the time that it is of."""
    figure, nearby = line.nodes[at], line.element(at + 1)
    verb, then = line.element(line.left(at, "fillers", "limits", "adjectives")), _is_compared(line, at)
    found = finding(line, "share", "share", at, at)
    found.values |= {"value": value, "unit": "percent"}
    limit = line.element(line.left(at, "fillers"))
    if limit is not None and limit.has("limits") and not then:
        found.values["bound"] = limit.value("limits")
        if limit.has("limits", part="verbs"):
            found.measure = "threshold"
    found.spans["value"] = (figure.start, figure.end)
    if (verb is not None and verb.word == "from") or then or (_is_named(line) and _is_of_then(nearby)):
        _then(line, at, found)
    return found


def _part_of(subject: Cell, whole: Topic) -> Cell:
    """For "China took 47.3 percent of ICT exports": the part of a partner is one of the trade that the whole is of."""
    of = whole.cells[0]
    if subject.refers is not None and subject.refers.value == "it" and subject.name == (None, None):
        return subject  # "That is equivalent to 9.1 percent of exports"
    part = Cell(flow=of.flow).over(subject) if subject.flow is None else subject
    if of.refers is not None and of.refers.value == "there" and part.partner is part.refers is None:
        return replace(part, refers=of.refers)  # "25.3 percent of exports to the region"
    of_all = len(whole.cells) > 1 or whole.foreign or of.partner is not None
    if of_all or subject.partner is None or subject.item is not None:
        return part
    return replace(part, item=of.item, unknown=part.unknown or of.unknown, sector=part.sector or of.sector)


def _part_sent(line: Line, whole: Topic | None) -> Cell | None:
    """For "16.2 percent of ICT exports went to Vietnam": the exports to the partner, where nothing else is told of."""
    at = next((at for at, node in enumerate(line.nodes) if node is whole), len(line.nodes))
    partner = line.topic(line.right(at + 1, "fillers")) if line.has(at + 1, "going") else None
    if whole is None or partner is None or whole.foreign or not line.subject[0].bare:
        return None
    of, to = whole.cells[0], partner.cells[0]
    alone = len(whole.cells) == len(partner.cells) == 1 and of.partner is to.flow is to.item is None
    exported = of.flow is not None and of.flow.value == "exports" and to.partner is not None and not to.foreign
    return replace(of, partner=to.partner) if alone and exported else None


def _is_total(topic: Topic | None) -> bool:
    """For "at 20.7 percent of the total"."""
    return topic is not None and len(topic.parts) == 1 and topic.parts[0].word in ("the total", "total")


def _points(line: Line, subject: Cell) -> None:
    """For "4.5 percentage points more": how far a share has moved."""
    for at in range(len(line.nodes)):
        points = line.free(at, Kind.POINTS)
        if points is None or points.figure is None or points.figure.value is None:
            continue
        direction = line.direction(at + 1) or line.direction_left(at)
        line.take(at)
        share = any(f.frame == "share" for f in line.findings) or any(
            c.measure is not None and c.measure.value == "share" for c in line.subject
        )
        if not share or direction is None or _is_of_pace(line, at):
            continue
        found = finding(line, "share", "share-change", at, at, subject)
        value = points.figure.value
        found.values |= {
            "value": -abs(value) if direction == "down" else value,
            "unit": "percentage points",
            "direction": direction,
        }
        found.spans["value"] = (points.start, points.end)
        if not (subject.item or subject.partner or subject.sector or subject.refers):
            found.doubtful = NO_SUBJECT


def _is_of_pace(line: Line, at: int) -> bool:
    """For "their growth quickening by 8.6 percentage points": points that a growth gained, and no share."""
    for place in range(at - 1, -1, -1):
        element = line.element(place)
        if element is not None and element.figure is not None:
            return False
        if line.word(place) in PACES:
            return line.word(line.left(at, "fillers")) != "of"
    return False


def _each_its_own(line: Line) -> None:
    """For "chips and cars made up 20.7 percent and 10.9 percent of exports": as many shares as names."""
    names, verb = line.subject, next((at for at in range(len(line.nodes)) if line.has(at, "share_verbs")), None)
    if verb is None or len(names) < 2 or not all((cell.item or cell.partner) and not cell.foreign for cell in names):
        return
    places, at = list[int](), verb + 1
    while line.free(at, Kind.PERCENT) or shares_unit(line, at) or line.word(at) in (",", "and"):
        if line.word(at) not in (",", "and"):
            places.append(at)
        at += 1
    if len(places) != len(names) or line.word(at) != "of":
        return
    whole = line.topic(line.right(at, "fillers", "adjectives"))
    flow = whole.cells[0].flow if whole is not None else None
    for place, cell in zip(places, names, strict=True):
        _add(line, place, replace(cell, flow=cell.flow or flow))


def _each_from_then(line: Line) -> None:
    """For "those of EVs and vans rose from 5 percent to 6 percent and from 9 percent to 11 percent, respectively"."""
    names = line.subject
    of_shares = all(cell.measure is not None and cell.measure.value == "share" for cell in names)
    each = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    pairs = [at for at in range(len(line.nodes)) if line.word(at) == "from" and line.word(at + 2) == "to"]
    pairs = [at for at in pairs if line.free(at + 1, Kind.PERCENT) and line.free(at + 3, Kind.PERCENT)]
    if len(names) < 2 or not (of_shares and each and len(pairs) == len(names)):
        return
    for at, cell in zip(pairs, names, strict=True):
        _add(line, at + 1, cell)
        _then(line, at + 1, line.findings[-1])
        _add(line, at + 3, cell)


def _like_before(line: Line) -> None:
    """For "China took 18.5 percent of exports, the U.S. 19.3 percent and Vietnam 8 percent": shares that go on.

    So do "followed by the U.S. with 19.3 percent, or $10.3 billion", and "chips accounted for 20 percent, and cars
    and ships for 11 percent and 4 percent, respectively".
    """
    before, cell = line.share_before, line.subject[0]
    if before is not None and len(line.subject) > 1:
        _each_like_before(line, before)
    flows = (
        {located.value for located in (cell.flow, before.cell.flow) if located is not None} if before else set[str]()
    )
    if before is None or len(line.subject) > 1 or cell.foreign or len(flows) > 1:
        return
    alike = (cell.item is None, cell.partner is None) == (before.cell.item is None, before.cell.partner is None)
    of_goods = before.cell.item is not None and before.cell.partner is not None and cell.name[1] is not None
    if of_goods and cell.item is None:
        cell, alike = replace(cell, item=before.cell.item, unknown=before.cell.unknown), True
    told = [n for n in line.clause.nodes if isinstance(n, Element) and not (n.sign or n.word == "and" or n.time)]
    told = told[1:] if told and told[0].word in ("with", "at", "for") else told
    told = [node for node in told if not node.has("conjunctions", "followed by")]
    place = next((at for at, node in enumerate(line.nodes) if told and node is told[0]), None)
    level = _said_again(line, place) if place is not None else None
    if alike and place is not None and len(told) in (1, 3 if level else 1) and line.free(place, Kind.PERCENT):
        there = before.cell.refers if before.cell.refers is not None and before.cell.refers.value == "there" else None
        _add(line, place, replace(cell, flow=before.cell.flow, refers=cell.refers or there))
        if level is not None:
            _add_level(line, level, line.findings[-1])


def _moved_from_before(line: Line) -> None:
    """For "China took 25 percent in 2021, but the figure fell to 22.7 percent in 2022 and to 19.6 percent in 2023"."""
    before, cell = line.share_before, line.subject[0]
    if before is None or before.doubtful is not None or len(line.subject) > 1 or not line.nodes:
        return
    fields = [field for field in (cell.flow, cell.item, cell.partner) if field is not None]
    pointing = cell.name == before.cell.name and all(field.end <= before.end for field in fields)
    if not (pointing or (cell.measure is not None and cell.measure.value == "share" and not fields)):
        return
    reached = [
        at
        for at in range(len(line.nodes))
        if line.free(at, Kind.PERCENT) and line.word(line.left(at, "fillers", "limits")) == "to"
    ]
    to = line.left(reached[0], "fillers", "limits") if reached else 0
    moved = line.element(line.left(to, "fillers", "adjectives"))
    if moved is not None and reached and moved.has("directions", part="verbs"):
        for at in reached:
            _add(line, at, before.cell)


def _each_like_before(line: Line, before: Finding) -> None:
    told = [at for at, node in enumerate(line.nodes) if node in line.clause.nodes]
    said = [at for at in told if not (line.has(at, "respectively") or line.word(at) in (",", "and", ".", "the"))]
    places = [at for at in said[1:] if line.free(at, Kind.PERCENT)]
    each_named = all((cell.item is None, cell.partner is None) == _kind(before.cell) for cell in line.subject)
    if not said or line.word(said[0]) != "for" or len(places) != len(said) - 1 or not each_named:
        return
    if len(places) == len(line.subject) and not any(cell.foreign for cell in line.subject):
        for at, cell in zip(places, line.subject, strict=True):
            _add(line, at, replace(cell, flow=before.cell.flow))


def _kind(cell: Cell) -> tuple[bool, bool]:
    return cell.item is None, cell.partner is None


def _add(line: Line, at: int, cell: Cell) -> None:
    figure = line.element(at)
    if figure is None or figure.figure is None:
        return
    found = finding(line, "share", "share", at, at, cell)
    found.values |= {"value": figure.figure.value, "unit": "percent"}
    found.spans["value"] = (figure.start, figure.end)
    line.take(at)


def _of_which(line: Line) -> bool:
    """For "exports came to $56.6 billion, of which chips made up 20.7 percent"."""
    words = [node.word if isinstance(node, Element) else "" for node in line.clause.lead]
    return "of which" in words or ("which" in words and "of" in words)


def _says_share(line: Line, at: int) -> bool:
    """For "chips accounted for $11.7 billion, or 20.7 percent": a part that is said again as a share."""
    place = at - 1
    while line.word(place) == "," or line.is_figure(place, Kind.MONEY) or line.has(place, "limits"):
        place -= 1
    told = place < at - 1 and any(line.is_figure(p, Kind.MONEY) for p in range(place, at))
    return told and line.has(place, "share_verbs") and "account" in line.word(place)


def _of_sales(line: Line, topic: Topic) -> bool:
    """For "84.7 percent of total car sales": whether a name is that of what was sold."""
    item = topic.cells[0].item
    behind = next((at + 1 for at, node in enumerate(line.nodes) if node is topic), 0)
    sales = item is not None and (item.value.endswith("sales") or line.word(behind) == "sales")
    return topic.cells[0].sold or sales


def _is_compared(line: Line, at: int) -> bool:
    """For "20.7 percent of exports, up from 16.1 percent", "after 16.1 percent in 2019": a share compared with."""
    if not any(found.measure == "share" for found in line.findings):
        return False
    before = line.left(at, "fillers")
    word, behind = line.element(before), line.element(at + 1)
    if word is None:
        return False
    of_then = word.word in ("after", "following") and behind is not None and behind.time is not None
    return of_then or is_compared(word, line.element(before - 1)) or word.word.endswith(" than")


def _is_of_then(behind: Element | None) -> bool:
    """For "the share had been 15.7 percent a year earlier"."""
    comparison = behind.comparison if behind is not None else None
    return comparison is not None and comparison.preposition in ("a", "one", "the")


def _then(line: Line, at: int, found: Finding) -> None:
    """For "fell to 11.9 percent from 19.2 percent a year earlier", "from 20.9 percent last year": a share of then."""
    nearby = line.element(at + 1) or line.element(at + 2)  # "than the 25.1 percent share of 2016"
    if nearby is not None and nearby.period is not None:
        when = nearby.period.when
        found.time, found.when = when, Located(nearby.text, nearby.start, nearby.end)
        if nearby.period.preposition == "in" and when is not None and when.shape is Shape.YEAR and when.year:
            found.shift, found.when = "year", None  # of the same month or months as the other share
        return
    against = next((e.comparison for e in line.nodes[at:] if isinstance(e, Element) and e.comparison), None)
    found.shift = against.against if against is not None else "previous-year" if _in_a_year(line, at) else "unsaid"
    if against is not None and against.against in ("time", "year"):
        found.time, found.when = against.when, None  # "in the same period of 2022"


def _in_a_year(line: Line, at: int) -> bool:
    """For "from 12.5 percent to 15.3 percent in one year"."""
    for place in range(at, len(line.nodes)):
        one = line.word(place + 1) in ("a", "one") and line.word(place + 2) == "year"
        if one and line.word(place) in ("in", "within"):
            return True
    return False


def _moved(line: Line, at: int) -> bool:
    """Whether a percentage says how far something moved, and is no level of a share."""
    before = line.element(line.left(at, "fillers", "limits"))
    after = line.element(at + 1)
    return (before is not None and (before.has("directions") or before.word == "by")) or (
        after is not None and after.has("directions")
    )
