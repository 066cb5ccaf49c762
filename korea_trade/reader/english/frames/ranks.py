"""Ranks: a record, the second best month on record, the biggest partner."""

from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import OF_NO_TIME, OF_WHICH_FLOW, OF_WHICH_TIME
from korea_trade.reader.english.compared import is_compared, is_time_of_better
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.group import LEVEL_KINDS
from korea_trade.reader.english.frames.line import Line, best_cells, finding, number, qualify_best
from korea_trade.reader.english.frames.places import (
    of_items,
    of_other_times,
    of_partners,
    of_world,
)
from korea_trade.reader.english.markets import goods_of_market, is_among_others, is_market
from korea_trade.reader.english.topics import Node
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import word_list


@dataclass(slots=True)
class _Best:
    """A superlative or a record: where it stands, which place it is and among what; its time, where that is in it."""

    first: int
    last: int
    place: Decimal
    among: str
    month: Element | None = None
    year: Element | None = None


def ranks(line: Line) -> None:
    """For "the second highest value in history", "a record $2.5 billion", "their 5th highest month on record"."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or at in line.used:
            continue
        if (
            _of_history(line, at, node)
            or of_world(line, at, node)
            or of_items(line, at, node)
            or of_partners(line, at, node)
            or _of_month(line, at, node)
        ):
            continue
        best = _best_at(line, at, node)
        if best is None:
            continue
        line.take(best.first, at)
        for cell in best_cells(line, at):
            _rank(line, at, best, cell)
        if best.among == "destinations" and len(line.subject) == 1:
            of_other_times(line, at, line.findings[-1])


def _best_at(line: Line, at: int, node: Element) -> _Best | None:
    """What a superlative or a record at a place is a best of; None where it is none of history, a year or partners."""
    record = _is_record(node)
    if node.word == "top" and (line.word(at - 1) == "a" or line.is_figure(at + 1, Kind.CARDINAL)):
        return None  # "a top trading partner", "one of the top three" is one of several
    if (not record and not node.has("ranks")) or _recorded(line, at) or _of_run(line, at):
        return None
    if record and (_of_another(line, at) or _is_none(line, at)):
        return None
    ordinal = line.free(at - 1, Kind.ORDINAL)
    place, first = (Decimal(1), at) if ordinal is None else (number(ordinal), at - 1)
    ever, year, last = record or _same_month(line, at) is not None, None, at
    for index in range(at + 1, min(at + 9, len(line.nodes))):
        element = line.element(index)
        if element is None:
            continue
        if element.has("ever"):
            ever, last = True, index
            break
        if element.word == "since":
            break  # "their worst fall since the crisis in 2009"
        if element.period is not None and element.period.when is not None:
            shape = element.period.when.shape
            if year is None and (
                shape == "year" or (shape == "to-date" and line.word(index - 1) in ("result", "figure", "level"))
            ):
                year, last = element, index
        if element.sign in (".", ";") or element.figure is not None:
            break
    ever = ever or (
        ordinal is not None and place > 1 and line.has(at + 1, "frequencies")
    )  # "third-highest monthly sum"
    ever = ever or _of_any_time(line, at)
    partner = _of_destinations(line, at) or _like_the_place_before(line, at)
    if not ever and not (year is not None and node.word != "most") and not partner:
        return None
    month = _same_month(line, at) or _same_month(line, last)
    among = "same-period" if month else "history" if ever else "destinations" if partner else "year"
    own = (record or among == "destinations") and line.word(at - 1) != "former" and not _is_broken(line, at)
    own_year = year if own and year is not None and not _is_open(year) else None
    return _Best(first, last, place, among, month, own_year)


def _of_any_time(line: Line, at: int) -> bool:
    """For "the highest for a one-year period", "the most in a single month": the best of all months or years."""
    single = line.word(at + 2) == "a" and line.word(at + 3) in ("one", "single")
    behind = line.word(at + 1) in ("for", "in", "of")
    return behind and ((single and line.has(at + 4, "frequencies")) or _unit_of_any(line, at) is not None)


def _unit_of_any(line: Line, at: int) -> str | None:
    """For "the most for any quarter": the unit of time among all of which something is the best."""
    unit = at + 3 + (line.word(at + 3) == "single")
    any_time = line.word(at + 1) in ("for", "in", "of") and line.word(at + 2) == "any"
    element = line.element(unit) if any_time else None
    return element.value("frequencies") if element is not None and element.has("frequencies") else None


def _every(line: Line, at: int) -> str | None:
    """For "a quarterly record", "their highest monthly value": whether a best is one of quarters, or of months."""
    behind = line.topic(at + 1)
    words = {word for place in (at - 1, at, at + 1) for word in line.word(place).split()}
    words |= {part.word for part in behind.parts} if behind is not None else set()
    if _unit_of_any(line, at) in ("months", "quarters"):
        return _unit_of_any(line, at)
    return next((unit for unit in ("months", "quarters", "years") if words & word_list(f"every_{unit}")), None)


def _is_broken(line: Line, at: int) -> bool:
    """For "breaking the record of 2022", "topped their previous record": what is above it is one, of its own time.

    "Topped the previous record of $55 billion" tells of that record.
    """
    before = line.word(at - 1) in word_list("passed")
    passed = _is_passed(line, at) and not line.is_figure(line.right(at, "prepositions"), Kind.MONEY)
    verb, behind = line.element(line.left(at - before, "fillers")), line.element(at + 1)
    dated = behind is not None and behind.period is not None and behind.period.preposition in ("of", "from", "in")
    broken = verb is not None and (verb.has("limits", "above", part="verbs") or verb.word in word_list("beating"))
    return (dated or passed) and broken and _is_record(line.nodes[at])


def _rank(line: Line, at: int, best: _Best, cell: Cell) -> None:
    """The rank of one cell."""
    record, node = _is_record(line.nodes[at]), line.nodes[at]
    found = finding(line, "rank", "rank", best.first, best.last, cell)
    _settle_time(line, at, best, found)
    found.values |= {"value": best.place, "unit": "place", "among": best.among}
    found.spans["value"] = (line.nodes[best.first].start, node.end)
    qualify_best(line, at, found)
    every = _every(line, at)
    if every is not None and best.among == "history":
        found.values["every"] = every
    if record and _shared(line, at) and line.has(line.left(at, "fillers"), "share_verbs"):
        found.values["ranked"] = "share"  # "made up a record 27.6 percent of exports"
    if best.among == "destinations" and (good := _bought(line, at)) is not None:
        found.cell = replace(found.cell, item=good.item, unknown=good.unknown)
    if best.among == "destinations" and _of_trade(line, at):
        if cell.flow is not None and cell.flow.value != "trade":
            found.doubt(OF_NO_TIME)  # "Exports to China, its largest trading partner, fell 5 percent in March"
        found.cell = replace(found.cell, flow=Located("trade", node.start, node.end))
    if best.among == "destinations" and _is_of_partners(line, at) and cell.flow is found.cell.flow is None:
        found.doubt(OF_WHICH_FLOW)
    each = any(isinstance(other, Element) and other.has("each") for other in line.nodes)
    if len(line.subject) > 1 and not each and not record:
        found.doubtful = "one rank for several names"
    before = line.element(line.left(best.first, "fillers", "ignored"))
    until = before is not None and before.period is not None and before.period.preposition in ("until", "till")
    if until or (before is not None and before.word in word_list("until_then")):
        found.doubt(OF_WHICH_TIME)  # "Japan, long the largest buyer, slipped to second"


def _bought(line: Line, at: int) -> Cell | None:
    """For "the biggest importer of Korean cosmetics": the good of which a partner is that."""
    noun = next((place for place in range(at + 1, min(at + 5, len(line.nodes))) if _is_ranked(line, place)), None)
    return None if noun is None else goods_of_market(line.nodes, noun)


def _is_open(year: Element) -> bool:
    """For "the largest this year", "an annual record": a year among which, or of which is not said."""
    when = year.period.when if year.period is not None else None
    return when is None or when.shape is not Shape.YEAR or (when.year is None and when.back != 1)


def _is_record(node: Node) -> bool:
    return isinstance(node, Element) and (node.has("records") or node.word in ("record high", "record low"))


def _is_none(line: Line, at: int) -> bool:
    """For "near-record exports", "six months of record-high exports", "driving record demand": none of what is told of.

    The first is below it, the second one of each month, the third one of the demand.
    """
    before, noun = line.left(at, "fillers"), line.topic(at + 1)
    if line.word(at - 1) in ("near", "almost", "nearly", "close to"):
        return True
    if line.word(before) == "of" and line.has(before - 1, "frequencies"):
        return True
    other = noun is not None and noun.foreign
    return other and line.word(before) in word_list("driving")


def _of_another(line: Line, at: int) -> bool:
    """For "the largest since the record of 2018", "the previous record": a record of another time.

    "The former record of 2022" says that what is above it is one, of a time of its own.
    """
    return (
        line.word(line.left(at, "fillers")) == "since"
        or _of_then(line, at)
        or _is_of_level_then(line, at)
        or line.word(at - 1) in ("on", "last")
        or _is_beside_then(line, at)
        or (_is_passed(line, at) and line.word(at - 1) != "former" and not _is_broken(line, at))
    )


def _is_beside_then(line: Line, at: int) -> bool:
    """For "is above that of 1996, the largest deficit so far": a best in apposition to what is compared with."""
    comma = line.left(at, "fillers")
    time = line.element(comma - 1)
    compared = time.comparison if time is not None else None
    return line.word(comma) == "," and compared is not None and compared.against == "time"


def _is_passed(line: Line, at: int) -> bool:
    """For "the previous record", "their old records": a record that stood before another."""
    return any(word in word_list("passed") for word in (line.word(at - 1), *line.word(at).split()[:1]))


def _of_destinations(line: Line, at: int) -> bool:
    """For "Vietnam is the third largest market": whether partners are ranked."""
    noun = next((place for place in range(at + 1, min(at + 5, len(line.nodes))) if _is_ranked(line, place)), None)
    among = any(line.word(place) == "among" for place in range(at))
    if noun is None or among or is_among_others(line.nodes, noun):
        return False
    of_world = any(line.has(before, "world") for before in range(at))
    grown = line.direction(at + 1) is not None  # "the fastest-growing market"
    return not of_world and not grown and any(cell.partner for cell in line.subject)


def _like_the_place_before(line: Line, at: int) -> bool:
    """For "from the fifth-largest market in 2000 to the second-largest in 2015": a place of the same kind."""
    time, last = line.element(at + 1), line.findings[-1] if line.findings else None
    dated = time is not None and time.period is not None
    return dated and last is not None and last.measure == "rank" and last.values.get("among") == "destinations"


def _is_ranked(line: Line, at: int) -> bool:
    return is_market(line.element(at)) or line.has(at, "traders", "imports")


def _of_trade(line: Line, at: int) -> bool:
    """For "exports to China, its top trading partner, rose": partners are ranked by trade, both ways together."""
    behind = [line.word(place) for place in range(at + 1, min(at + 4, len(line.nodes)))]
    topic = line.topic(at + 1)
    named = topic is not None and topic.cells[0].flow is not None and topic.cells[0].flow.value == "trade"
    return any(word.startswith(("trading partner", "trade partner")) for word in behind) or (
        (named or "trading" in behind or "trade" in behind) and any(word in ("partner", "partners") for word in behind)
    )


def _is_of_partners(line: Line, at: int) -> bool:
    """For "Vietnam is Korea's fourth-largest partner": a place in exports, or in trade?"""
    return line.word(at + 1) == "partner"


def _same_month(line: Line, at: int) -> Element | None:
    """For "the biggest ever for a December", "a record for the month", "their best August": what says among what."""
    best, month = line.element(at), None
    for place in range(at + 1, min(at + 3, len(line.nodes))) if best is not None and best.has("ranks") else ():
        month = line.element(place)
        if month is not None and _is_month(month):
            return month  # "their best August"
        if month is None or not (month.has("fillers") or month.has("frequencies")):
            break
    before = line.element(at - 1)
    if best is not None and best.has("records") and before is not None and _is_month(before):
        return before  # "a March record"
    for place in range(at, min(at + 5, len(line.nodes))):
        element, before = line.element(place), line.element(place - 1)
        if element is not None and element.is_figure(Kind.MONEY, Kind.PERCENT):
            return None
        if element is not None and element.period is not None and before is not None:
            return element if _of_any(element, before) or _for_the_month(element) else None
    return None


def _of_any(month: Element, before: Element | None) -> bool:
    """For "any March", "a December": a month that is no time of its own."""
    return (before is not None and before.word in ("a", "an", "any", "all")) or month.word.startswith(("a ", "any "))


def _is_month(element: Element) -> bool:
    """Whether it is a month (or a part of a year) of no year, and no word before it makes it a time of a figure."""
    when = element.period.when if element.period is not None else None
    plain = element.period is not None and not element.period.preposition
    return when is not None and plain and when.shape is Shape.MONTHS and when.names_no_year


def _for_the_month(element: Element) -> bool:
    """For "a record for March", "the most ever for the month"."""
    time = element.period
    if time is None or time.preposition != "for" or time.when is None:
        return False
    if time.when.shape is Shape.SAME:
        return element.word.endswith(("the month", "that month", "the quarter"))
    return time.when.shape is Shape.MONTHS and time.when.names_no_year


def _settle_time(line: Line, at: int, best: _Best, found: Finding) -> None:
    """The time of a rank: "for March" is one, "for any March" and "for the month" are not."""
    month, year = best.month, best.year
    if month is not None and month.period is not None:
        place = next((place for place, node in enumerate(line.nodes) if node is month), 0)
        if _of_any(month, line.element(place - 1)) or month.period.when is None:
            found.when = found.time = None
        elif month.period.when.shape is Shape.SAME:
            found.when = found.time = None
            _take_time_before(line, at, found)
        else:
            found.when, found.time = Located(month.text, month.start, month.end), month.period.when
    elif _is_broken(line, at) or _takes_time_of_better(line, at, found):
        before = [
            (line.nodes[where], tag)
            for where, tag in line.periods
            if where < at and not _is_time_of_level_then(line, where)
        ]
        found.when = found.time = None
        if before:
            node, tag = before[-1]
            found.when, found.time = Located(tag.text, node.start, node.end), tag.when
    elif found.time is not None and found.time.shape is Shape.SAME and not found.time.back:
        _take_time_before(line, at, found)  # "$52 billion in January to March, the most for the period"
    elif year is not None and year.period is not None:
        found.when, found.time = Located(year.text, year.start, year.end), year.period.when
    elif found.time is None:
        level = line.right(at, "fillers", "adjectives")
        said = line.written_period(level) if line.is_figure(level, *LEVEL_KINDS) else None
        if said is not None:  # "a record $17.5 billion in the first quarter"
            found.when, found.time = said[0], said[1].when


def _take_time_before(line: Line, at: int, found: Finding) -> None:
    """The time said last before a best that is one "for the month", "for the period"."""
    earlier = [tag for where, tag in line.periods if where < at]
    if earlier:
        found.when, found.time = Located(earlier[-1].text, earlier[-1].start, earlier[-1].end), earlier[-1].when


def _takes_time_of_better(line: Line, at: int, found: Finding) -> bool:
    """For "the second-largest ever, next to October 2014": the time taken for the rank is of a better one."""
    elements = [node for node in line.nodes if isinstance(node, Element)]
    behind = [line.nodes[where] for where, _ in line.periods if where > at]
    return any(
        isinstance(node, Element)
        and found.when is not None
        and found.when.start == node.start
        and is_time_of_better(elements, node)
        for node in behind
    )


def _is_time_of_level_then(line: Line, at: int) -> bool:
    """For "up from $7.2 billion in June last year": a time of what another figure is compared with."""
    level = at - 1
    return line.is_figure(level, *LEVEL_KINDS) and (line.word(level - 1) == "from" or line.word(level - 1) == "than")


def _of_history(line: Line, at: int, node: Element) -> bool:
    """For "second only to January 2022", "more than ever": a rank in history without a superlative."""
    second = node.is_figure(Kind.ORDINAL) and line.word(at + 1) == "only" and line.word(at + 2) == "to"
    than_ever = node.has("ever") and (
        line.word(at - 1) in ("more than", "higher than", "greater than", "better than")
        or (line.direction(at - 1) == "up" and node.word.startswith("than"))
    )
    if not second and not than_ever:
        return False
    for cell in line.subject:
        found = finding(line, "rank", "rank", at, at, cell)
        found.when = found.time = None  # "second only to January 2022", "more than ever, and the year may …"
        times = [tag for where, tag in line.periods if not second and (where < at or where == at + 1)]
        if times:
            found.when, found.time = Located(times[-1].text, times[-1].start, times[-1].end), times[-1].when
        place = number(node) if second else Decimal(1)
        found.values |= {"value": place, "unit": "place", "among": "history"}
        every = next((unit for unit in ("months", "quarters") if unit[:-1] in node.word.split()), None)
        if every is not None:  # "more than in any month before"
            found.values["every"] = every
        found.spans["value"] = (node.start, node.end)
    line.take(at)
    return True


def _of_then(line: Line, at: int) -> bool:
    """For "down from last year's record": a record of another time."""
    element = line.element(at - 1)
    if element is None or element.time is None:
        return False
    when = element.period.when if element.period is not None else None
    return element.comparison is not None or (when is not None and when.shape is Shape.YEAR)


def _is_of_level_then(line: Line, at: int) -> bool:
    """For "down from the record $9.99 billion a year earlier", "after hitting a record $6.5 billion in May".

    The record is the level that is compared with.
    """
    before = line.left(at, "fillers", "ranks", "level_verbs")
    word = line.element(before)
    behind = line.element(line.right(at, "fillers", "prepositions"))
    levelled = behind is not None and behind.is_figure(*LEVEL_KINDS)
    then = word is not None and (word.word in ("after", "following") or is_compared(word, line.element(before - 1)))
    return levelled and then


def _of_run(line: Line, at: int) -> bool:
    """For "a record losing streak": how long something went on is no level."""
    behind = line.element(line.right(at, "directions", "adjectives"))
    return behind is not None and behind.has("runs")


def _of_month(line: Line, at: int, node: Element) -> bool:
    """For "a new February high", "a new yearly high": a best among the same months of all years, or of all years."""
    when = node.period.when if node.period is not None else None
    if when is None or when.year is not None or when.back is not None or when.shape not in (Shape.MONTHS, Shape.YEAR):
        return False
    if node.period is None or node.period.preposition or line.word(at + 1) not in word_list("bests"):
        return False
    for cell in line.subject:
        found = finding(line, "rank", "rank", at, at + 1, cell)
        if when.shape is Shape.MONTHS:
            found.when = found.time = None
        among = "same-period" if when.shape is Shape.MONTHS else "history"
        found.values |= {"value": Decimal(1), "unit": "place", "among": among}
        found.spans["value"] = (node.start, line.nodes[at + 1].end)
    line.take(at + 1)
    return True


def _shared(line: Line, at: int) -> bool:
    """Whether a percentage that another frame has taken stands right behind a place."""
    after = line.element(line.right(at, "fillers"))
    return after is not None and after.is_figure(Kind.PERCENT)


def _recorded(line: Line, at: int) -> bool:
    """For "exports record 3.8 percent growth", "to record $700 billion": the verb, not the noun."""
    after = line.element(at + 1)
    if line.word(at) not in ("record", "records") or after is None or after.figure is None:
        return False
    return line.word(at - 1) == "to" or (bool(line.clause.subject) and at == len(line.clause.lead))
