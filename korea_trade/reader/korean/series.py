"""Lines of series: 수출량(만대)/금액(억 달러) : (8월) 16.7/41.2 → (9월) 19.5/47.9, and the best by place."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.documents.numbers import Sort, printed_figure, unit_of_head
from korea_trade.reader.cells import Cell, Finding, Located, Values
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.korean.times import TimeTag
from korea_trade.reader.times import Shape, When

_HEAD = re.compile(r"[^():\n]{1,20}\(([^()]{1,8})\) ?/ ?[^():\n]{1,20}\(([^()]{1,8})\) ?: ?")
_HEAD_OF_BOTH = re.compile(r"[^():/\n]{1,30} ?/ ?[^():\n]{1,20}\(([^(),]{1,8}), ?([^(),]{1,8})\) ?: ?")
_ENTRY = re.compile(r"\(([^()]{1,12})\) ?([△−–-]?\d[\d,]*(?:\.\d+)?) ?/ ?([△−–+-]?\d[\d,]*(?:\.\d+)?)(?![\d.%])")
_RANKED_HEAD = re.compile(r"(?:(?:역대|사상)[^():\n]{1,20}|[^():\n]{1,20}순위) ?\(([^()]{1,8})\) ?: ?(?=\(?1위|①)")
_MONTH = re.compile(r"(?:(\d{1,2}) ?[~∼～-] ?)?(\d{1,2})월")
_QUARTER = re.compile(r"([1-4])분기")
_HALF = re.compile(r"(상|하)반기")
_PLACES = "①②③④⑤⑥⑦⑧⑨⑩"
_LEVEL = r"[△−–-]?\d[\d,]*(?:\.\d+)?"
_RANKED = re.compile(
    rf"(?:\((?P<bracketed>\d{{1,2}})위\) ?|(?P<plain>\d{{1,2}})위 ?|(?P<circled>[{_PLACES}]) ?)"
    rf"(?:(?P<level1>{_LEVEL}) ?\((?P<time1>[^()]{{2,10}})\)"
    rf"|\((?P<time2>['’‘]?\d[^(),]{{2,9}}), ?(?P<level2>{_LEVEL})\)"
    rf"|(?P<time3>['’‘]?\d{{2,4}}년(?: ?\d{{1,2}}월)?) ?(?P<level3>{_LEVEL})(?![\d년월])"
    rf"|\((?P<time4>['’‘]?\d[^(),]{{2,9}})\) ?(?P<level4>{_LEVEL})(?![\d.(%]))"
)
_FORMS = (1, 2, 3, 4)
_PLACES_ALONE = re.compile(r"\(1위\).*\(2위\)|①.*②")
_RATES = re.compile(r"증감|증가율|전년")


@dataclass(frozen=True, slots=True)
class _Column:
    cell: Cell
    unit: str
    scale: Decimal


def read_series(
    start: int, line: str, parts: list[Element], flow: Located | None = None
) -> list[tuple[Finding, TimeTag]] | None:
    """The findings of a line of two series, each with its time; None where it is no such line.

    ``flow`` is that of its section, for the places of goods whose head says none: 월별 반도체 실적 순위(억불).
    """
    if (ranked := _RANKED_HEAD.match(line)) is not None:
        return _read_ranked(start, line, ranked, parts, flow)
    if _PLACES_ALONE.match(line):
        return []  # * (1위)(’22) 8.2억불, (2위)(’21) 7.9억불: of what, the line above says
    head = _HEAD.match(line) or _HEAD_OF_BOTH.match(line)  # 수출액/증감률(억 달러, %) :
    if head is None:
        return None
    columns = _columns(start, line, head, parts)
    if columns is None:
        return None
    entries = [*_ENTRY.finditer(line, head.end())]
    times = [_time(parts, start + entry.start(1), start + entry.end(1)) for entry in entries]
    found = list[tuple[Finding, TimeTag]]()
    for entry, time in zip(entries, times, strict=True):
        if time is None:
            return None
        level: Finding | None = None
        for column, number in zip(columns, (2, 3), strict=True):
            span = (start + entry.start(number), start + entry.end(number))
            figure = printed_figure(entry[number].removeprefix("+"))
            if figure is None:
                return None
            value = figure * column.scale
            if column.unit == "percent" and level is not None:
                level.values |= _growth(value)
                level.spans["growth"], level.end = span, span[1]
                continue
            measure = "quantity" if column.unit == "units" else "value"
            level = Finding("table", column.cell, measure, *span)
            level.values |= {"value": value, "unit": column.unit}
            level.spans["value"] = span
            found.append((level, time))
    return found or None


def _read_ranked(
    start: int, line: str, head: re.Match[str], parts: list[Element], flow: Located | None
) -> list[tuple[Finding, TimeTag]] | None:
    """The levels and places of 역대 8월 수출액(억 달러) : (1위)566.7('22.8월) → (2위)531.7('21.8월)."""
    groups = gather([part for part in parts if part.start < start + head.end()])
    cells = [cell for group in groups if isinstance(group, Group) and not group.foreign for cell in group.cells]
    unit = _unit(head[1])
    if unit is None or len(cells) != 1 or unit[0] == "percent":
        return None
    if cells[0].flow is None:
        if not any(cells[0].name):
            return None
        cells = [replace(cells[0], flow=flow)]
    found = list[tuple[Finding, TimeTag]]()
    measure = "quantity" if unit[0] == "units" else "value"
    months, year = _months_of_year(head[0]), _year_of_head(parts, start + head.end())
    among = "same-period" if months else "year" if year is not None else "history"
    for entry in _RANKED.finditer(line, head.end()):
        level, when = next((f"level{form}", f"time{form}") for form in _FORMS if entry[f"level{form}"])
        place = next(name for name in ("bracketed", "plain", "circled") if entry[name])
        time = _time(parts, start + entry.start(when), start + entry.end(when))
        figure = printed_figure(entry[level])
        if time is None or figure is None or time.when is None:
            return None
        told = time.when
        if months is not None and told.shape is Shape.YEAR:  # 역대 9월 수출액: (1위) '24년 587.7
            time = replace(time, when=replace(told, shape=Shape.MONTHS, months=months))
        if year is not None and told.names_no_year:  # '23년 월별 수출 순위: (1위)110.7(12월)
            time = replace(time, when=told.with_year(year.year, year.back))
        spans = {number: (start + entry.start(number), start + entry.end(number)) for number in (level, place)}
        value = Finding("table", cells[0], measure, *spans[level])
        value.values |= {"value": figure * unit[1], "unit": unit[0]}
        rank = Finding("table", cells[0], "rank", *spans[place])
        number = _PLACES.index(entry[place]) + 1 if place == "circled" else entry[place]
        rank.values |= {"value": Decimal(number), "unit": "place", "among": among}
        value.spans["value"], rank.spans["value"] = spans[level], spans[place]
        found += [(value, time), (rank, time)]
    return found or None


def _year_of_head(parts: list[Element], end: int) -> When | None:
    """The year whose months a head compares: '23년 월별 수출 순위."""
    times = (part.time.when for part in parts if part.end <= end and part.time is not None)
    return next((when for when in times if when is not None and when.shape is Shape.YEAR), None)


def _months_of_year(head: str) -> tuple[int, int] | None:
    """The months of each year that a head compares: 역대 9월 수출액, 1~9월 수출 순위, 상반기 수출액 순위."""
    if (month := _MONTH.search(head)) is not None:
        return int(month[1] or month[2]), int(month[2])
    if (quarter := _QUARTER.search(head)) is not None:
        return int(quarter[1]) * 3 - 2, int(quarter[1]) * 3
    if (half := _HALF.search(head)) is not None:
        return (1, 6) if half[1] == "상" else (7, 12)
    return None


def _columns(start: int, line: str, head: re.Match[str], parts: list[Element]) -> list[_Column] | None:
    """What the two names before the colon are of, and the units of their numbers."""
    slash = line.index("/")
    groups = gather([part for part in parts if part.start < start + head.end()])
    names = [node for node in groups if isinstance(node, Group) and not node.foreign and len(node.cells) == 1]
    first = next((name.cells[0] for name in names if name.start < start + slash), None)
    second = next((name.cells[0] for name in names if name.start > start + slash), Cell())
    units = [_unit(head[1]), _unit(head[2])]
    if first is None or first.flow is None or units[0] is None or units[1] is None or units[0][0] == "percent":
        return None
    rate = units[1][0] == "percent"
    if rate and not _RATES.search(line, slash, head.end()):
        return None
    own = replace(first, measure=None)
    other = replace(own, flow=second.flow or own.flow, item=second.item or own.item)
    return [_Column(own, *units[0]), _Column(own if rate else other, *units[1])]


def _unit(text: str) -> tuple[str, Decimal] | None:
    """The unit that a head says, and how many of it one of its numbers is: dollars, vehicles or percent."""
    unit = unit_of_head(text.strip())
    if unit is not None and (scale := unit.billions_of_dollars) is not None:
        return "USD bn", scale
    if unit is not None and unit.sort is Sort.QUANTITY and unit.code == "units":
        return "units", Decimal(10) ** unit.power
    return ("percent", Decimal(1)) if unit is not None and unit.sort is Sort.PERCENT else None


def _time(parts: list[Element], first: int, last: int) -> TimeTag | None:
    """The time that stands between two places of the text."""
    inside = (part.time for part in parts if first <= part.start and part.end <= last and part.time is not None)
    return next((time for time in inside if time.when is not None), None)


def _growth(value: Decimal) -> Values:
    way = "up" if value > 0 else "down" if value < 0 else "flat"
    return {"growth": value, "comparison": "previous-year", "direction": way}
