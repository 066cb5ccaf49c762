"""Working days: how many there were, and how many more or fewer."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import Line, value_of
from korea_trade.reader.korean.times import Role
from korea_trade.vocabulary.word_lists import korean_row

_DAYS = (Kind.CARDINAL, Kind.QUANTITY, Kind.DATE)


def working_days(line: Line) -> None:
    """For 조업일수는 23.5일로 전년동월(24.5일)보다 1.0일 적어: levels and a change."""
    if line.clause.standing is not Standing.DAYS:
        return
    has_level = risen = False
    for at in range(len(line.nodes)):
        element = line.element(at)
        if element is not None and element.has("one_day"):
            direction = _more(line, at)
            if direction:
                _change(line, at, Decimal(1), direction)
            continue
        figure = line.free(at, *_DAYS)
        if figure is None or figure.figure is None:
            continue
        if not _counts_days(line, at, figure):
            continue
        line.used.add(at)
        value = figure.figure.value
        if value is None and figure.figure.when is not None and figure.figure.when.day is not None:
            value = Decimal(figure.figure.when.day)
        if value is None or figure.figure.upper is not None:
            continue
        aside = line.time_before(at)
        before = line.element(at - 1)
        particle = _particle(line, at)
        then, risen = risen, risen or particle == "에서"
        if particle == "에서" and aside is None and (before is None or before.time is None):
            continue  # 8일에서 7.5일로: of a time that is not said
        if not figure.figure.signed and (moved := _moved_before(line, at)) is not None:
            _change(line, at, value, moved)  # 조업일수 증가(2일)
        elif figure.figure.signed:
            _change(line, at, abs(value), "up" if value > 0 else "down")
        elif aside is not None:
            timed = aside[1].role is Role.COMPARISON and aside[1].against == "time" and aside[1].when is not None
            tag = aside[1] if timed else line.period(aside[0])
            found = line.add("working-days", "working-days", at, at, _cell(line), tag)
            if aside[1].role is Role.COMPARISON and not timed:
                found.shift = aside[1].against
            elif aside[1].when is not None:
                tag = aside[1]
                found.when, found.time = Located(tag.text, tag.start, tag.end), tag.when
            found.values |= {"value": value, "unit": "days"}
            found.spans["value"] = (figure.start, figure.end)
        elif (
            not (then and particle in ("로", "으로"))
            and (direction := _more(line, at))
            and (has_level or figure.role == "" or particle in ("나", "이나", "만", "가"))
        ):
            _change(line, at, value, direction)
        elif then or not has_level or _of_own_time(line, at):
            has_level = True
            tag = line.clause.inherited if then and _of_time_before(line) else line.period(at)
            found = line.add("working-days", "working-days", at, at, _cell(line), tag)
            found.values |= {"value": value_of(figure) if figure.figure.value is not None else value, "unit": "days"}
            found.spans["value"] = (figure.start, figure.end)


def _counts_days(line: Line, at: int, figure: Element) -> bool:
    """Whether a number is one of days (22일, 이틀), and not what a Saturday counts: 15.5일(토=0.5일)."""
    days = figure.text.rstrip().endswith("일") or (figure.figure is not None and figure.figure.noun == "days")
    return days and not (line.sign(at - 1) == "=" and line.opening(at) is not None)


def _of_time_before(line: Line) -> bool:
    """Whether the days from which they moved have a time of their own, and so have not those to which they did."""
    return any(found.time is not None or found.shift is not None for found in line.findings)


def _particle(line: Line, at: int) -> str:
    """The particle of a number of days, which may stand behind a bracket: 15.5일(토=0.5일)에서 13일로."""
    last = line.element(line.closing(at + 1) if line.sign(at + 1) == "(" else at)
    return last.particle if last is not None else ""


def _of_own_time(line: Line, at: int) -> bool:
    """For 재작년 12월은 24.5일이었는데 지난해 12월은 21.5일로: a level whose own time stands before it."""
    before = line.element(at - 1)
    if before is None or before.time is None or before.time.role is not Role.PERIOD:
        return False
    sign, first = line.element(at - 2), line.element(at - 4)
    row = sign is not None and sign.sign == "," and first is not None and first.time is not None  # '23년 15.5일, '24년
    return (before.role == "topic" or row) and any(found.time != before.time.when for found in line.findings)


def _cell(line: Line) -> Cell:
    first = line.nodes[0]
    return Cell(flow=Located("other", first.start, first.end), sector=Located("all-industries", -1, -1))


def _more(line: Line, at: int) -> str | None:
    """Whether so many more or fewer: the direction right behind the figure."""
    last = line.closing(at + 1) if _only_explained(line, at + 1) else at  # 1일(평일) 증가
    after = line.element(line.next(last, "ignored"))
    for way in (korean_row("more_days", after.text[:length]) for length in (1, 2) if after is not None):
        if way is not None:
            return way
    return after.value("directions") if after is not None and after.has("directions") else None


def _only_explained(line: Line, at: int) -> bool:
    """Whether a bracket opens at a place that tells no figure."""
    inside = [line.element(place) for place in range(at + 1, line.closing(at))] if line.sign(at) == "(" else []
    return bool(inside) and all(element is not None and element.figure is None for element in inside)


def _moved_before(line: Line, at: int) -> str | None:
    """The direction that a bracket with nothing but days says of how many: 조업일수 증가(2일)."""
    opened = line.opening(at)
    moved = line.element(opened - 1) if opened is not None and line.closing(opened) == at + 1 else None
    return moved.value("directions") or None if moved is not None and opened == at - 1 else None


def _change(line: Line, at: int, value: Decimal, direction: str) -> None:
    line.used.add(at)
    found = line.add("working-days", "working-days-change", at, at, _cell(line), line.period(at))
    found.values |= {"value": -value if direction == "down" else value, "unit": "days", "direction": direction}
    found.spans["value"] = (line.nodes[at].start, line.nodes[at].end)
