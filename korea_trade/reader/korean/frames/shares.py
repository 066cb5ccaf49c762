"""Shares of a total in percent, and their changes in percentage points."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.korean.frames.events import passed
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Group


def shares(line: Line) -> None:
    """For 비중은 34.7%로, 31.9%를 차지, 전체 자동차 수출의 32.6%다, 1년 전보다 16.4%포인트 확대."""
    named = any(cell.measure is not None and cell.measure.value == "share" for cell in line.cells)
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.PERCENT)
        if figure is None or figure.figure is None or figure.figure.value is None or figure.figure.signed:
            continue
        after = line.element(line.next(at, "ignored"))
        taken = after is not None and after.has("shares") and figure.role in ("object", "")
        of = line.group(at - 1)
        before = line.element(at - 1)
        total = before is not None and before.text == "전체" and before.role == "genitive"
        named_after = line.group(at + 1)
        share_after = figure.role == "genitive" and named_after is not None and _is_share(named_after)
        whole = of is not None and of.role == "genitive" and of.cells[-1].flow is not None and not of.foreign
        moved = after is not None and after.has("directions") and figure.role in ("", "suffix")
        taken = taken or share_after or (total and not moved)
        if not (taken or (whole and not moved) or (named and not moved and not line.entry)):
            continue
        aside = line.time_before(at)
        line.used.add(at)
        if passed(line, at):
            continue
        if aside is not None or len(line.cells) > 1 or figure.figure.upper is not None:
            continue
        cell = line.cells[0]
        goal = line.group(at + 1)
        if goal is not None and goal.particle in ("로", "으로") and goal.cells[-1].partner and cell.partner is None:
            cell = replace(cell, partner=goal.cells[-1].partner)  # 전체 수출의 19.3%가 미국으로 향했다
        if whole and of is not None and cell.flow is None:
            cell = _flow_of(line, at)
        found = line.add("share", "share", at, at, cell, line.period(at))
        found.values |= {"value": figure.figure.value, "unit": "percent"}
        found.spans["value"] = (figure.start, figure.end)
    for at in range(len(line.nodes)):
        points = line.free(at, Kind.POINTS)
        if points is None or points.figure is None or points.figure.value is None:
            continue
        line.used.add(at)
        direction = line.direction_of(at)
        if not (named or any(found.measure == "share" for found in line.findings)) or direction is None:
            continue
        found = line.add("share", "share-change", at, at, line.cells[0], line.period(at))
        value = abs(points.figure.value)
        found.values |= {
            "value": -value if direction == "down" else value,
            "unit": "percentage points",
            "direction": direction,
        }
        found.spans["value"] = (points.start, points.end)


def _is_share(group: Group) -> bool:
    measure = group.cells[-1].measure
    return measure is not None and measure.value == "share"


def _flow_of(line: Line, at: int) -> Cell:
    of = line.group(at - 1)
    return line.cells[0] if of is None else replace(line.cells[0], flow=of.cells[-1].flow)
