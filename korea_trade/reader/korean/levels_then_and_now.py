"""Levels of two times in one bracket, and the growth behind: 수출액[(’21.10.)26.9,(’22.10.)23.6억 달러] △12.2% 감소."""

import re
from decimal import Decimal

from korea_trade.documents.numbers import Sort, printed_figure, unit_of_head
from korea_trade.reader.cells import Cell, Finding, Located, Values
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.korean.times import TimeTag

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_LEVEL = rf"\(([^()\n]{{2,10}})\) ?({_NUMBER}) ?([^\d()\[\],\n]{{0,6}})"
_BRACKET = re.compile(rf"([^\[\]\n]{{2,20}})\[ ?{_LEVEL} ?, ?{_LEVEL}\]{{1,2}}")
_GROWTH = re.compile(rf" ?[은는이가]? ?([△▲−-])?({_NUMBER})% ?(?=[가-힣])")
_FIRST, _SECOND = (2, 3, 4), (5, 6, 7)  # groups of _BRACKET: time, number, unit


def read_levels_then_and_now(start: int, line: str, parts: list[Element]) -> list[tuple[Finding, TimeTag]]:
    """The findings of all such brackets of a line, each with its time; nothing where a part of one is not known."""
    found = list[tuple[Finding, TimeTag]]()
    for bracket in _BRACKET.finditer(line):
        unit = _unit(bracket[_SECOND[2]])
        named = _cell(start + bracket.start(1), start + bracket.end(1), parts, unit[0] if unit else "")
        times = [_time(parts, *_place(start, bracket, group[0])) for group in (_FIRST, _SECOND)]
        if unit is None or named is None or times[0] is None or times[1] is None:
            continue
        cell, measure = named
        for group, time in zip((_FIRST, _SECOND), times, strict=True):
            figure = printed_figure(bracket[group[1]])
            if time is None or figure is None or _unit(bracket[group[2]] or bracket[_SECOND[2]]) != unit:
                break
            level = Finding("table", cell, measure, *_place(start, bracket, group[1]))
            level.values |= {"value": figure * unit[1], "unit": unit[0]}
            level.spans["value"] = _place(start, bracket, group[1])
            found.append((level, time))
        else:
            growth = _GROWTH.match(line, bracket.end())
            values = _grown(growth, start + growth.end(), parts) if growth is not None else None
            if growth is not None and measure != "working-days" and values is not None:
                finding = Finding("table", cell, measure, *_place(start, growth, 2))
                finding.values |= values
                finding.spans["growth"] = _place(start, growth, 2)
                found.append((finding, times[1]))
    return found


def _place(start: int, match: "re.Match[str]", group: int) -> tuple[int, int]:
    return start + match.start(group), start + match.end(group)


def _unit(text: str) -> tuple[str, Decimal] | None:
    """The unit of a level, and how many of it one of its numbers is."""
    unit = unit_of_head(text.strip())
    if unit is None:
        return None
    if unit.sort is Sort.COUNTER and unit.code == "days":
        return "days", Decimal(1)
    return None if (scale := unit.billions_of_dollars) is None else ("USD bn", scale)


def _cell(first: int, last: int, parts: list[Element], unit: str) -> tuple[Cell, str] | None:
    """What the name before a bracket is of, and its measure."""
    inside = [part for part in parts if first <= part.start and part.end <= last]
    if unit == "days":
        days = next((part for part in inside if part.has("working_days")), None)
        if days is None:
            return None
        return Cell(Located("other", days.start, days.end), sector=Located("all-industries", -1, -1)), "working-days"
    groups = [node for node in gather(inside) if isinstance(node, Group)]
    cell = groups[-1].cells[0] if groups and len(groups[-1].cells) == 1 and not groups[-1].foreign else None
    if cell is None or cell.flow is None:
        return None
    return cell, cell.measure.value if cell.measure is not None else "value"


def _time(parts: list[Element], first: int, last: int) -> TimeTag | None:
    inside = (part.time for part in parts if first <= part.start and part.start < last and part.time is not None)
    return next((time for time in inside if time.when is not None), None)


def _grown(growth: "re.Match[str]", end: int, parts: list[Element]) -> Values | None:
    """The growth behind a bracket, whose sign and word say the same way."""
    word = next((part for part in parts if part.start == end and part.has("directions")), None)
    figure, way = printed_figure(growth[2]), word.value("directions") if word is not None else ""
    if figure is None or way not in ("up", "down") or (growth[1] is not None and way == "up"):
        return None
    return {"growth": -figure if way == "down" else figure, "comparison": "previous-year", "direction": way}
