"""How often in a row: months of growth, of surplus, above a level."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.doubts import FIGURES_AND_NAMES_DIFFER
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import UNITS, set_event
from korea_trade.reader.korean.frames.line import SMALL, Line, value_of
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.word_lists import korean_list

_YEAR = 12  # months
_FAR = 4  # nodes


def streaks(line: Line) -> None:
    """For 14개월 연속 흑자, 5개월째 감소, 각각 3개월, 4개월 연속 증가."""
    _series(line, "streak", "streaks")


def _series(line: Line, measure: str, kind: str) -> None:
    for at in range(len(line.nodes)):
        if spans(line, at) is None or not behind(line, at, kind):
            continue
        places = respective(line, at)
        cells = line.cells if len(places) < 2 else all_named(line, places)
        units = {place: spans(line, place) for place in places}
        for place in places:
            line.used.add(place)
        pairs = list(zip(cells, places, strict=False)) if len(places) > 1 else [(cell, at) for cell in cells]
        for cell, place in pairs:
            figure = line.element(place)
            if figure is None or figure.figure is None:
                continue
            tag = line.period(places[0])
            found = line.add(measure, measure, place, at, cell, _begun_then(line, places[0], units[place]) or tag)
            found.values |= {"value": value_of(figure), "unit": units[place]}
            found.spans["value"] = (figure.start, figure.end)
            further = range(at, len(line.nodes))
            ended = any(line.has(index, "ended") or _interrupted(line, index) for index in further)
            until = line.tags.get(id(found))
            dated = (until is not None and until.until) or _is_behind_its_end(line, places[0])
            turned = _is_over(line, at + 2) or any(_turns(line, index) for index in further)
            if ended or (turned and not dated):
                found.doubtful = "a row that has ended"
            if any(_first_of_row(line, index) for index in range(at + 2, at + 5)):
                found.doubtful = "a row that begins"
            if len(places) > 1 and len(places) != len(cells):
                found.doubtful = FIGURES_AND_NAMES_DIFFER
            set_event(line, found, at, cell)
            _of_rate(line, found, at + 2)
            if _is_moved_by(line, at - 1):  # 10%대 증가율을 2개월 연속
                _of_rate(line, found, at - 2)
                _of_rate(line, found, at - 3)


def _of_rate(line: Line, found: Finding, at: int) -> None:
    """For 석 달 연속 30% 이상 증가: months of growth above a rate, and no row of growth; 20%대 감소 has no limit."""
    rate, limit = line.element(at), line.element(at + 1)
    if rate is None or rate.figure is None or not rate.is_figure(Kind.PERCENT):
        return
    if rate.band:
        found.doubt("of growths in a range")
    elif limit is not None and limit.has("limits", "above") and found.values.get("event") in ("growth", "decline"):
        if found.values["event"] == "decline":
            found.doubt("of falls beyond a rate")
        found.values.pop("direction", None)
        found.values |= {"event": "above", "level": rate.figure.value, "ranked": "growth"}


def _is_moved_by(line: Line, at: int) -> bool:
    """Whether a noun of growth or decline stands at a place as what went on: 증가세를."""
    noun = line.element(at)
    return noun is not None and noun.has("directions") and noun.role == "object"


def _interrupted(line: Line, at: int) -> bool:
    """For 19개월 연속 흑자를 이어오다 1월 적자로 바뀌었다: what went on until something else happened."""
    element = line.element(at)
    return element is not None and (element.text + element.ending).endswith(
        ("이어오다", "이어오다가", "이어가다", "이어가다가")
    )


def _is_over(line: Line, first: int) -> bool:
    """Whether something turned from what went on in a row: 11개월 연속 증가에서 감소로, 감소 후, 증가세를 마감했다."""
    for at in range(first, first + _FAR):
        element, group = line.element(at), line.group(at)
        balance = group is not None and group.cells[-1].balance is not None
        if not balance and (element is None or not element.has("directions") or element.has("ignored")):
            continue
        node, behind = line.nodes[at], line.element(line.next(at, *SMALL))
        if node.particle == "에서":
            return True
        verb = "" if behind is None or behind.figure is not None else behind.text
        return verb in korean_list("behind_a_row") or (node.role == "object" and verb.startswith(korean_list("ended")))
    return False


def _is_behind_its_end(line: Line, at: int) -> bool:
    """Whether the time until which something went on stands right before how often: 이듬해 7월까지 19개월 연속."""
    end = line.element(at - 1)
    return end is not None and end.time is not None and end.role == "until"


def _turns(line: Line, at: int) -> bool:
    """For 6개월 연속 늘었다가 3월에 줄었다: what went on until something else happened, of which no time is said."""
    verb = line.element(at)
    turns = verb is not None and (verb.text + verb.ending).endswith(("다가", "하다", "늘다", "줄다"))
    return turns and line.has(at, "directions")


def _first_of_row(line: Line, at: int) -> bool:
    """For 13개월 연속 증가의 첫 달: the first month of a row, which does not end there."""
    before, first, month = (line.element(place) for place in (at - 1, at, at + 1))
    text = "" if first is None else first.text + first.ending
    begins = text.startswith(("시작", "출발", "첫달", "첫해")) or (text == "첫" and month is not None)
    return begins and before is not None and before.role == "genitive"


def _begun_then(line: Line, at: int, unit: str | None) -> TimeTag | None:
    """The month or year in which a row ends whose first one is said: 6월부터 6개월 연속 is so in November."""
    figure, before = line.element(at), line.element(at - 1)
    tag = before.time if before is not None else None
    if (
        figure is None
        or before is None
        or tag is None
        or tag.role is not Role.SINCE
        or before.particle not in ("부터", "부터는")
    ):
        return None
    when = tag.when
    if unit == "years" and when is not None and when.shape is Shape.YEAR and when.year is not None:
        ended = replace(when, year=when.year + int(value_of(figure)) - 1)  # 2015년부터 8년 연속
        return replace(tag, role=Role.PERIOD, until=True, when=ended)
    if unit != "months" or when is None or when.shape is not Shape.MONTHS or when.months is None:
        return None
    last = when.months[0] + int(value_of(figure)) - 1
    if when.names_no_year:
        months = ((last - 1) % _YEAR + 1,) * 2
        return replace(tag, role=Role.PERIOD, until=True, when=replace(when, months=months))
    years, month = divmod(last - 1, _YEAR)
    year = when.year + years if when.year is not None else None
    back = when.back - years if when.back is not None else None  # 지난해 11월부터 5개월 연속
    ended = replace(when, year=year, back=back, months=(month + 1, month + 1))
    return replace(tag, role=Role.PERIOD, until=True, when=ended)


def spans(line: Line, at: int) -> str | None:
    """The unit of a number of months, quarters or years."""
    figure = line.free(at, Kind.CARDINAL)
    return UNITS.get(figure.figure.noun or "") if figure is not None and figure.figure is not None else None


def behind(line: Line, at: int, kind: str) -> Element | None:
    """The word right behind a number that makes a streak (연속, 째) or a first time (만에) of it."""
    after = line.element(at + 1)
    return after if after is not None and after.has(kind) else None


def respective(line: Line, at: int) -> list[int]:
    """The numbers of a series that ends at a place: 각각 18개월, 17개월, 8개월 만에."""
    places = [at]
    place = at - 1
    while True:
        while line.sign(place) in (",", "·", "/"):
            place -= 1
        if place < 0 or spans(line, place) is None:
            break
        places.insert(0, place)
        place -= 1
    return places


def all_named(line: Line, places: list[int]) -> list[Cell]:
    """The names of a series: those of the clause, or, where it says 각각, those of the clauses before it too."""
    each = any(line.has(at, "each") for at in range(places[0]))
    return (line.cells_before(len(places)) if each and len(places) > len(line.cells) else None) or line.cells
