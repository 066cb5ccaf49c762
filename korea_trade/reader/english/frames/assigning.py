"""Levels and growths given to the names of a clause: each its own, or one to all."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import (
    OF_WHICH_TIME,
    RANGE,
    RESPECTIVELY_WHAT,
    SAID_BY_OTHERS,
    SEVERAL_NAMES,
    TWO_FIGURES,
    WORTH_OF_WHAT,
)
from korea_trade.reader.english.compared import is_compared
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.figures import follows_levels_of_times
from korea_trade.reader.english.frames.group import Group
from korea_trade.reader.english.frames.line import Line, number
from korea_trade.reader.english.frames.then_levels import time_of_new_record
from korea_trade.reader.english.topics import Topic
from korea_trade.reader.times import When
from korea_trade.vocabulary.goods import goods, is_vehicle, parts_of_goods


def assign(line: Line, groups: list[Group]) -> None:
    """Give the groups to the cells of the subject: each its own where there are as many, or one to all."""
    counted = next((found.start for found in line.findings if found.frame == "count"), None)
    for group in groups if counted is not None else ():
        at = group.growth_at if group.level_at is None else None
        if at is not None and line.nodes[at].start > (counted or 0):
            group.doubt("of the ones counted or of all?")
    cells = list(line.subject)
    own = [group for group in groups if group.cells is not None]
    common = [group for group in groups if group.cells is None and group.shift is None]
    for group in own:
        for cell in (group.cells or [])[:1]:
            joined = len(line.subject) == 1 and not line.subject[0].foreign and not group.apart
            merged = cell.over(line.subject[0]) if joined else cell
            several = len(group.cells or []) > 1 or (len(line.subject) > 1 and not any(merged.name))
            _add(line, group, merged, "several names" if several else None)
    for group in groups:
        if group.cells is None and group.shift is not None:
            _add(line, group, cells[0], None if len(cells) == 1 else "several names")
    if not common:
        return
    apart = any(isinstance(node, Element) and node.has("respectively") for node in line.nodes)
    if len(cells) == 1:
        paired = _number_and_worth(line, common) if apart else []
        for group in paired:
            _add(line, group, cells[0], None)
        if paired:
            return
        each = apart or any(isinstance(node, Element) and node.word == "each" for node in line.nodes)
        for group in common if each and len([g for g in common if g.growth is not None]) > 1 else ():
            group.doubt(None if group.said else RESPECTIVELY_WHAT)
        told_by = _each_by_another(line, common)
        many = len([g for g in common if g.growth is not None and g.level_at is None])
        for group in common:
            clash = _clash(line, common, group) if many > 1 or len(common) > 1 else None
            _add(line, group, cells[0], SAID_BY_OTHERS if clash == TWO_FIGURES and told_by else clash)
            _count_like_the_first(line)
        return
    if len(common) == len(cells):
        of_all = _ends_in_level_of_all(common)
        doubt = None if apart or not _are_unlike(line, common) else SEVERAL_NAMES
        for group, cell in zip(common, cells, strict=True):
            _add(line, replace(group, level_at=None) if of_all else group, cell, doubt)
        for cell in cells if of_all else ():
            _add(line, replace(common[-1], growth=None, growth_at=None), cell, SEVERAL_NAMES)
        return
    growths = [group for group in common if group.growth is not None and group.level_at is None]
    levels = [group for group in common if group.level_at is not None and group.growth is None]
    if len(growths) == len(levels) == len(cells) and len(common) == 2 * len(cells):
        for group, cell in zip([*growths, *levels], [*cells, *cells], strict=True):
            _add(line, group, cell, None)
        return
    every = [group for group in common if group.growth_at is not None]
    reached = [group for group in common if group.level_at is not None]
    if apart and len(every) == len(reached) == len(cells) and len(common) == 2 * len(cells) - 1:
        for growth, level, cell in zip(
            every, reached, cells, strict=True
        ):  # "rose 5 and 6 percent to $2 and $3 billion"
            _add(line, replace(growth, level_at=level.level_at, bound=level.bound, doubtful=None), cell, None)
        return
    whole = _whole_of(cells) if len(common) == 1 and not line.of_each else None
    if whole is not None:
        _add(line, common[0], whole, None)
        return
    for group in common:
        for cell in cells:
            _add(line, group, cell, None if line.of_each and len(common) == 1 else SEVERAL_NAMES)


def _each_by_another(line: Line, groups: list[Group]) -> bool:
    """For "KITA expects a rise of 1 percent, KDI one of 2 percent": whether a name of no list stands at each figure."""
    places = sorted(min(at for at in (g.growth_at, g.level_at) if at is not None) for g in groups)
    ends = [*places[1:], len(line.nodes)]
    between = [range(first + 1, last) for first, last in zip(places, ends, strict=True)]
    before = [range(places[0]), *between[:-1]] if places else []
    return len(groups) > 1 and (
        all(_names_one(line, at) for at in before[1:]) or all(_names_one(line, at) for at in between)
    )


def _names_one(line: Line, places: range) -> bool:
    """Whether a name of no list stands at one of these places: KITA, the Hyundai Research Institute."""
    elements = (line.element(at) for at in places)
    return any(element is not None and element.text[0].isupper() and _is_institute(element) for element in elements)


def _is_institute(element: Element) -> bool:
    return element.nameable or element.is_korea or element.has("ignored")


def _number_and_worth(line: Line, groups: list[Group]) -> list[Group]:
    """For "684,009 cars worth $17.1 billion, rising 30.8 and 43.9 percent, respectively": to each level its growth."""
    levels = [group for group in groups if group.level_at is not None]
    grown = [group for group in groups if group.growth_at is not None]
    if not len(levels) == len(grown) == _PAIR or len(groups) != _PAIR + 1 or grown[0] is not levels[-1]:
        return []
    kinds = [line.is_figure(group.level_at or 0, Kind.MONEY) for group in levels]
    behind = all((group.growth_at or 0) > (levels[-1].level_at or 0) for group in grown)
    if kinds[0] == kinds[1] or not behind or any(group.shift or group.said for group in groups):
        return []
    return [
        replace(growth, level_at=level.level_at, bound=level.bound, doubtful=None)
        for level, growth in zip(levels, grown, strict=True)
    ]


def _whole_of(cells: list[Cell]) -> Cell | None:
    """For "imports of oil, gas and coal rose 19.7 percent to $15.3 billion": the goods that these are all parts of."""
    items = [cell.item for cell in cells if cell.item is not None]
    alike = len(items) == len(cells) and all(cell == replace(cells[-1], item=cell.item) for cell in cells)
    codes = {item.value for item in items}
    wholes = [code for code, parts in parts_of_goods().items() if parts == codes and len(parts) > _PAIR]
    if not alike or len(wholes) != 1:
        return None
    return replace(cells[-1], item=Located(wholes[0], items[0].start, items[-1].end))


_PAIR = 2


def _count_like_the_first(line: Line) -> None:
    """For "2,433 tons, down 9.4 percent from May and 9 percent from a year earlier": both growths are of the tons."""
    grown = [found for found in line.findings if "growth" in found.values]
    first, last = grown[-2:] if len(grown) > 1 else (None, None)
    if first is None or last is None or first.measure != "quantity" or last is not line.findings[-1]:
        return
    other = first.values.get("comparison") != last.values.get("comparison")
    if other and last.measure == "value" and "value" not in last.values and last.cell.name == first.cell.name:
        last.measure = "quantity"


def _are_unlike(line: Line, groups: list[Group]) -> bool:
    """For "textile and apparel exports came to $13.9 billion, which was 19.5 percent more": both are of the two.

    So they are in "chips and cars rose 5 percent in volume and 6 percent in value", "… in March and 2 percent in May".
    """
    if len({group.growth_at is None for group in groups}) == len({group.level_at is None for group in groups}) > 1:
        return True
    measures = {located.value if located is not None else "" for located in (_measured_by(line, g) for g in groups)}
    times = {str(_time(line, group)) for group in groups if _time(line, group) is not None}
    return len(measures) > 1 or len(times) > 1 or len({_against(group) for group in groups if group.growth_at}) > 1


def _ends_in_level_of_all(groups: list[Group]) -> bool:
    """For "chips and cars rose 5 percent and 6 percent, to $18 billion": one level behind a growth for each."""
    *others, last = groups
    each = all(group.growth_at is not None and group.level_at is None for group in others)
    return each and last.growth_at is not None and last.level_at is not None and last.growth_at < last.level_at


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
        if _expected_beside(line, group, other) or (growths and (group.said is None) != (other.said is None)):
            continue  # "12 percent, more than the 9 percent rise in June"
        if times[0] != times[1] and not (growths and None in times and not _one_after_the_other(line, group, other)):
            continue
        return TWO_FIGURES
    return None


def _expected_beside(line: Line, group: Group, other: Group) -> bool:
    """For "were expected to grow 5 percent but rose only 3.1 percent": what was expected, and what came."""
    first, second = sorted(min(at for at in (g.growth_at, g.level_at) if at is not None) for g in (group, other))
    turn = next((at for at in range(first, second) if line.word(at) in ("but", "yet", "while", "whereas")), None)
    if turn is None:
        return False
    before = any(line.has(at, "status") for at in range(first))
    behind = any(line.has(at, "status") for at in range(turn, second))
    return before != behind and (behind or line.has(turn + 1, "directions"))


def _one_after_the_other(line: Line, group: Group, other: Group) -> bool:
    """For "dived 30 percent, after losing 16 percent in May", "against 16 percent in May": the second's time."""
    places = sorted(place for place in (group.growth_at, other.growth_at) if place is not None)
    return len(places) > 1 and any(
        line.word(at) in ("after", "following") or line.has(at, "comparing") for at in range(places[0], places[1])
    )


def _passes(line: Line, group: Group, bounded: Group) -> bool:
    """Whether a level keeps within the limit that another one gives: the two are said of one cell."""
    level, limit = (line.element(at.level_at) if at.level_at is not None else None for at in (group, bounded))
    if level is None or limit is None or bounded.growth is not None or bounded.bound not in LIMITS:
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
    """For "rose 3.0 percent in number", "fell in volume terms by 2 percent": the measure beside a figure."""
    places = [place for place in (group.growth_at, group.level_at) if place is not None]
    topics = [line.topic(_behind_times(line, place)) for place in (max(places), min(places))]
    first = line.left(min(places), "fillers", "prepositions", "limits")
    topics += [line.topic(first), line.topic(first - 1) if line.word(first) == "terms" else None]
    cells = [topic.cells[0] for topic in topics if topic is not None]
    return next((cell.measure for cell in cells if cell.measure is not None and cell.flow is None), None)


def _behind_times(line: Line, at: int) -> int:
    """For "fell 3 percent in July by number": the place behind a figure and its time."""
    place = line.right(at, "fillers")
    while (time := line.element(place)) is not None and time.period is not None:
        place = line.right(place, "fillers")
    return place


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
    return (written[0], written[1].when) if written else None


def _worth_of_what(line: Line, at: int) -> bool:
    """For "Singapore bought $5.6 million worth": of what stands before, which may be one good."""
    place = line.right(at + 1, "fillers")
    return line.word(at + 1) == "worth" and not line.word(at + 2).startswith("of") and line.topic(place) is None


_VEHICLES = ("vehicles", "cars", "automobiles", "autos")


def _vehicles(line: Line, at: int, cell: Cell) -> Cell:
    """For "exports climbed to 224,518 vehicles": the unit says what was counted where nothing else does."""
    element, after = line.element(at), line.element(at + 1)
    words = [*(element.word.split() if element is not None else []), after.word if after is not None else ""]
    pointed = cell.item is not None or cell.refers is not None or cell.foreign
    if pointed or element is None or not any(word in _VEHICLES for word in words):
        return cell
    return replace(cell, item=Located("automobiles", element.start, element.end))


_TINY = Decimal("0.0001")


def _priced(line: Line) -> str | None:
    """The unit of the price in a clause, "USD per barrel"."""
    figures = (node.figure for node in line.nodes if isinstance(node, Element) and node.figure is not None)
    return next((figure.unit for figure in figures if figure.unit is not None and " per " in figure.unit), None)


def _unit_of_price(line: Line, group: Group, cell: Cell) -> str | None:
    """The unit of a price that does not say it: one of then, beside one that does, or of what has one unit.

    "The average price of cars shipped was $21,273", "the price for a barrel of crude was $116.1".
    """
    if group.shift or group.said or _is_compared(line, group):
        return _priced(line)
    if cell.measure is None or cell.measure.value != "price" or cell.item is None or cell.partner is not None:
        return None
    if cell.item.value in goods("by_barrel"):
        return "USD per barrel"
    return "USD per unit" if is_vehicle(cell.item.value) else None


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
    written = group.said or line.written_period(min(places), max(places)) or time_of_new_record(line)
    if written is not None:
        finding.when, finding.time = written[0], written[1].when
    finding.of_then = group.of_then
    if finding.time is not None and (group.of_then or _is_compared(line, group)):
        finding.time = _of_year_before(line, finding.time)
    if group.level_at is not None:
        cell = _level(line, group, group.level_at, cell, finding)
    if group.growth is not None and group.growth_at is not None:
        finding.values["growth"] = group.growth
        finding.values["comparison"] = _against(group)
        if group.comparison is not None and group.comparison.against in ("time", "year"):
            finding.values["comparison_time"] = group.comparison.when
        if group.from_record:
            finding.values["record_time"] = group.record_time
        node = line.nodes[group.growth_at]
        finding.spans["growth"] = (node.start, node.end)
        if group.level_at is None and group.bound:
            finding.values["bound"] = group.bound
    if group.growth is None and group.bound in LIMITS and _passed(line, group):
        finding.measure = "threshold"
        if group.level_at is not None and follows_levels_of_times(line, group.level_at):
            finding.doubt(OF_WHICH_TIME)
    _measure(line, group, cell, finding)
    if group.shift is not None:
        finding.shift = group.shift
        if line.then is not None and line.opens_next(min(places) - 1):
            finding.doubt(OF_WHICH_TIME)  # "A year earlier it had been $54.9 billion, in February $52.4 billion"
        if group.then is not None and group.then.against in ("time", "year"):
            finding.time, finding.when = group.then.when, None
    line.findings.append(finding)


def _level(line: Line, group: Group, at: int, cell: Cell, finding: Finding) -> Cell:
    """Give a finding the level at a place: its measure, unit, limit and sign; gives its cell, which they may change."""
    element = line.element(at)
    if element is None or element.figure is None:
        return cell
    value, unit = element.figure.value, element.figure.unit or _unit_behind(line, at)
    finding.values |= {"value": value, "unit": unit, "bound": group.bound or _more(element)}
    time = _rate(line, at)
    if time == "day" and cell.measure is None:
        finding.cell = cell = replace(cell, measure=Located("daily-average", element.start, element.end))
    elif (time is not None and time != "day") or (
        time is None
        and cell.measure is None
        and element.figure.kind is Kind.MONEY
        and unit == "USD bn"
        and _averages(line, at)
    ):
        finding.doubt("an average")
    if element.figure.kind is not Kind.MONEY:
        finding.measure = "quantity"
        finding.cell = cell = _vehicles(line, at, cell)
    elif unit is not None and " per " in unit:
        finding.measure = "price"
        finding.cell = cell = replace(cell, flow=Located("other", element.start, element.end))
    elif value is not None and abs(value) < _TINY and (price := _unit_of_price(line, group, cell)) is not None:
        finding.measure, finding.values["unit"] = "price", price
        finding.values["value"] = value.scaleb(9)  # "$84.2 a barrel, against $78.5 a year earlier"
        finding.cell = cell = replace(cell, flow=Located("other", element.start, element.end))
    elif value is not None and abs(value) < _TINY:
        finding.doubt("a price, or money without a scale")
    finding.spans["value"] = (element.start, element.end)
    if _worth_of_what(line, at) and cell.item is None:
        finding.doubt(WORTH_OF_WHAT)
    if element.figure.upper is not None:
        finding.doubt(RANGE)
    inner = [c.balance.value for n in line.nodes if isinstance(n, Topic) for c in n.cells if c.balance is not None]
    deficit = cell.balance.value == "deficit" if cell.balance is not None else inner == ["deficit"]
    if cell.flow is not None and cell.flow.value == "balance" and deficit and value is not None and value > 0:
        finding.values["value"] = -value
    return cell


def _is_compared(line: Line, group: Group) -> bool:
    """Whether the level of a group is what another one is compared with: "from $52.0 billion in May"."""
    before = -1 if group.level_at is None else line.left(group.level_at, "fillers", "limits", "records")
    word = line.element(before)
    return word is not None and is_compared(word, line.element(before - 1))


def _of_year_before(line: Line, time: When) -> When:
    """For "in June last year from $52.0 billion in May": a month that is compared with is of the year of the other."""
    if time.months is None or time.year is not None or time.back is not None:
        return time
    times = [tag.when for _, tag in line.periods]
    told = times[: times.index(time)] if time in times else times  # not "in September and in October 2009"
    others = (when for when in told if when is not None and when.months is not None)
    dated = next((when for when in others if when.year is not None or when.back is not None), None)
    earlier = dated is not None and dated.months is not None and time.months[1] <= dated.months[1]
    return time.with_year(dated.year, dated.back) if dated is not None and earlier else time


def _averages(line: Line, at: int) -> bool:
    """For "monthly exports averaged $55.5 billion": whether a level is an average, of what time is not said here."""
    monthly = [word for place in range(at) if (word := line.word(place)) in ("average", "monthly", "quarterly")]
    each = "average" in monthly and len(monthly) > 1  # "average monthly exports were …"
    return each or line.word(line.left(at, "fillers", "limits")) in ("averaged", "averaging", "average")


def _rate(line: Line, at: int) -> str | None:
    """The time that a level is of on average, also where it stands once: "$2.5 bn a day, and December's $2.7 bn"."""
    money = (place for place in range(at, -1, -1) if _is_money(line, place))
    return next(filter(None, (_rate_behind(line, place) for place in money)), None)


def _is_money(line: Line, at: int) -> bool:
    """Whether a sum of money stands at a place."""
    element = line.element(at)
    return element is not None and element.is_figure(Kind.MONEY)


_RATES = ("day", "week", "month", "quarter", "year")


def _rate_behind(line: Line, at: int) -> str | None:
    """For "$2.47 billion a day", "$2.47 billion was exported per day": the time that a level is of on average."""
    if line.word(at + 1) in ("was", "were") and line.has(at + 2, "flow_verbs"):
        at += 2
    if line.word(at + 1) == "worth":
        at += 1
        while line.word(at + 1) == "of" or (line.has(at + 1, "fillers") and line.word(at + 1) not in ("a", "each")):
            at += 1  # "$2.3 billion worth of goods a day"
    per, word = line.word(at + 1), line.word(at + 2)
    if per in ("a", "per", "each", "every"):
        word = line.word(at + 3) if word in ("working", "business") else word
        return word if word in _RATES else None
    topic = line.topic(at + 1)
    daily = topic is not None and any(part.has("measures", "daily-average") for part in topic.parts)
    return "day" if daily or per in ("per day", "a day") else None


def _counts_goods(line: Line, at: int) -> bool:
    """For "2.9 percent fewer than in 2014", "5 percent more cars": whether a percentage says how many goods."""
    behind = line.right(at, "fillers")
    vehicles = line.topic(line.right(behind, "fillers")) if line.word(behind) == "more" else None
    return line.word(behind) == "fewer" or (
        vehicles is not None and vehicles.cells[0].item is not None and is_vehicle(vehicles.cells[0].item.value)
    )


def _measure(line: Line, group: Group, cell: Cell, finding: Finding) -> None:
    """The measure that words next to a figure, or its name, say: "rose 3.0 percent in number"."""
    if cell.measure is not None and cell.measure.value == "quantity" and finding.measure == "value":
        finding.measure = "quantity"  # "the number of exported cars rose 3.7 percent"
    of_level = "value" in finding.values or any(_is_money(line, at) for at in range(len(line.nodes)))
    if group.growth_at is not None and not of_level and _counts_goods(line, group.growth_at):
        finding.measure = "quantity"
    by = _measured_by(line, group)
    if by is None or cell.measure is not None:
        return
    if by.value == "quantity":
        finding.measure = "quantity"
    else:
        finding.cell = replace(cell, measure=by)
