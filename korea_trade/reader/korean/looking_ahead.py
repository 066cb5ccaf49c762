"""Words behind the last of several names that hold for those before it: … 연속 증가, … 흑자를 냈다."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from korea_trade.reader.cells import Finding, taken
from korea_trade.reader.doubts import UNSAID
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import sign_of
from korea_trade.reader.korean.frames.line import Line, value_of
from korea_trade.reader.korean.frames.streaks import spans


def look_ahead(lines: list[Line]) -> None:
    """Let the words behind the last name hold for those before it.

    For 가전은 12개월, 이차전지는 10개월 연속 증가: the word that makes a streak of the last number holds for all.
    """
    _take_balances(lines)
    for number, line in enumerate(lines):
        if line.clause.foreign:
            continue
        for found in line.findings:
            if found.doubtful == UNSAID:
                _take_event(found, lines[number + 1 :])
        for at in range(len(line.nodes)):
            unit = spans(line, at)
            if unit is None or (at + 1 < len(line.nodes) and line.sign(at + 1) not in (",", "·", "、")):
                continue
            stated = next(
                (
                    f
                    for later in lines[number + 1 : number + 6]
                    for f in later.findings
                    if f.measure in ("streak", "first-in")
                ),
                None,
            )
            figure = line.element(at)
            if stated is None or figure is None:
                continue
            line.used.add(at)
            for cell in line.cells:
                found = line.add(stated.frame, stated.measure, at, at, cell, line.period(at))
                found.values |= taken(stated.values, *(stated.values.keys() - {"value", "level", "since"}))
                found.values |= {"value": value_of(figure), "unit": unit}
                found.spans["value"] = (figure.start, figure.end)
                if not _alike(found, stated):
                    signs = (_sign_behind(later, stated) for later in lines if stated in later.findings)
                    _take_sign(found, next(signs, None))


def _take_event(finding: Finding, later: list[Line]) -> None:
    """What happened is said with the next number of its kind: 자동차는 17개월 연속, 일반기계는 8개월 연속 증가."""
    said = ((f, line) for line in later for f in line.findings if f.measure == finding.measure)
    stated, line = next(((found, line) for found, line in said if found.doubtful != UNSAID), (None, None))
    if stated is None or line is None or stated.doubtful is not None:
        return
    if _alike(finding, stated):
        finding.doubtful = None
        finding.values |= taken(stated.values, "event", "direction")
    elif (sign := _sign_behind(line, stated)) is not None:
        finding.doubtful = None
        _take_sign(finding, sign)


def _sign_behind(line: Line, finding: Finding) -> str | None:
    """The balance that a sign behind a row of months makes, which is a growth or a fall of trade."""
    behind = (node for node in line.nodes if isinstance(node, Element) and node.start >= finding.end)
    return next((sign for node in behind if (sign := sign_of(node)) is not None), None)


def _take_sign(finding: Finding, sign: str | None) -> None:
    """For 수출은 6개월 연속, 무역수지는 10개월 연속 플러스: growth of the one, and a surplus of the other."""
    if sign is None:
        finding.doubt(UNSAID)
        return
    direction = "up" if sign == "surplus" else "down"
    finding.values.pop("direction", None)
    if finding.flow == "balance":
        finding.values["event"] = sign
    else:
        finding.values |= {"event": "growth" if direction == "up" else "decline", "direction": direction}


def _alike(finding: Finding, stated: Finding) -> bool:
    """Whether what happened to one can happen to the other: a surplus is none of exports, nor their growth of it."""
    return (finding.flow == "balance") is (stated.flow == "balance")


def _take_balances(lines: list[Line]) -> None:
    """For 반도체는 53억 달러, 디스플레이는 13억 달러 흑자를 냈다: each level is of a surplus or a deficit."""
    for line, behind in reversed([*pairwise(lines)]):
        level = next((found for found in line.findings if found.measure == "value" and found.cell.flow is None), None)
        last = next((found for found in behind.findings if found.measure == "value" and "value" in found.values), None)
        if level is None or last is None or len(line.findings) > 1 or [*level.spans] != ["value"]:
            continue
        named = any(level.cell.name) and all(cell.flow is None for cell in behind.clause.subject or [])
        figure = next((at for at, node in enumerate(line.nodes) if node.start == level.spans["value"][0]), -1)
        open_yet = all(isinstance(node, Element) and node.sign == "," for node in line.nodes[figure + 1 :])
        balance, value, amount = last.cell.flow, last.values["value"], level.values["value"]
        if named and open_yet and balance is not None and balance.value == "balance":
            level.cell = replace(level.cell, flow=balance)
            if isinstance(value, Decimal) and isinstance(amount, Decimal) and value < 0:
                level.values["value"] = -abs(amount)
