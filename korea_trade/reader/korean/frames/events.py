"""What a streak or a first time is of: growth, decline, a surplus, a record, a level passed."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import UNSAID
from korea_trade.reader.korean.clause_nodes import only_flow
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.word_parts import makes_rate
from korea_trade.vocabulary.word_lists import korean_list, korean_lists

_ACHIEVED = ("달성", "이룩", "이뤘")
_NEAR = ("근접", "가까", "육박", "못")
_ERA = "시대"  # 수출 7천억 달러 시대를 열었다
_ROUND = 2  # digits
UNITS = {"months": "months", "quarters": "quarters", "years": "years"}


def set_event(line: Line, found: Finding, at: int, cell: Cell) -> None:
    """What happened so often or for the first time, from the words behind the number, else from those before it."""
    moved = False
    places = [*range(at + 1, len(line.nodes)), *range(at - 1, -1, -1)]
    for place in places:
        if place > at and line.sign(place) in ("…", ";"):
            continue
        group, element = line.group(place), line.element(place)
        if group is not None:
            balance = group.cells[-1].balance
            if balance is not None:
                found.values["event"] = balance.value
                if cell.flow is None or cell.flow.value != "balance":
                    found.cell = replace(cell, flow=group.cells[-1].flow)
                return
            continue
        if element is None:
            continue
        bound = passed(line, place) if element.is_figure(Kind.MONEY, Kind.QUANTITY) else None
        failed = bound is not None and any(line.negated(near) for near in range(place + 1, place + 4))
        if bound in LIMITS and not failed and not (place > at and _of_another_row(line, at, place)):
            _set_limit(line, found, place, bound)
            return
        world = line.element(at + 2)
        worldwide = (
            found.measure == "streak" and place == at + 3 and world is not None and world.text in korean_list("world")
        )
        held = element.has("largest") or element.text.startswith(korean_list("places_held"))
        if (held or element.is_figure(Kind.ORDINAL)) and (place == at + 2 or worldwide):
            break  # 4년 연속 3위, 3년 연속 순위를 유지했다, 2년 연속 세계 7위, 2년 연속 최대 수출국
        if element.has("records") or element.has("bests") or (element.has("renewed") and place > at):
            found.values["event"] = "record"
            return
        rate = place < at and makes_rate(element.ending) and element.role in ("topic", "subject")  # 증가율은 … 둔화했다
        if element.has("directions", "up") or element.has("directions", "down"):
            if element.has("ignored") or rate:
                continue
            direction = element.value("directions")
            if cell.flow is not None and cell.flow.value == "balance":
                if (sign := sign_of(element)) is not None and place > at:
                    found.values["event"] = sign
                    return
                moved = place > at
                break
            event = "growth" if direction == "up" else "decline"
            if _near_two_digits(line, at, place):
                found.doubt(UNSAID)
                return
            if event == "growth" and _two_digits(line, at, place):
                event = "double-digit-growth"
            found.values |= {"event": event, "direction": direction}
            return
    _set_unsaid(line, found, at, None if moved else cell.balance)


def _set_unsaid(line: Line, found: Finding, at: int, balance: Located | None) -> None:
    """What happened of which no word says so: by the growth beside it, or by the balance; else it is in doubt."""
    beside = _growth_beside(line, at)
    if beside is not None and found.measure == "streak" and found.flow != "balance":
        found.values |= {"event": "growth" if beside == "up" else "decline", "direction": beside}
    elif balance is not None:
        found.values["event"] = balance.value
    elif found.flow == "balance":
        found.values["event"] = "surplus"
        found.doubt(UNSAID)
    else:
        found.values["event"] = "growth"
        found.doubt(UNSAID)


def _growth_beside(line: Line, at: int) -> str | None:
    """The direction of a growth that a row stands behind in the bracket of a name: 선박(+44.5%, 3개월 연속)."""
    alone = line.entry and line.sign(at - 1) in (",", "·", "/") and line.element_is(at - 2, Kind.PERCENT)
    direction = line.direction_of(at - 2) if alone else None
    return direction if direction in ("up", "down") else None


def _set_limit(line: Line, found: Finding, at: int, bound: str) -> None:
    """What happened is that a level was passed."""
    level = line.element(at)
    found.values |= {"event": bound, "level": level.figure.value if level is not None and level.figure else None}
    found.cell = of_balance_behind(line, at, found.cell)


def of_balance_behind(line: Line, at: int, cell: Cell) -> Cell:
    """The cell with the surplus or deficit of which a limited amount is, or its own: 250억 달러 이상 흑자를."""
    group = line.group(at + 2) if line.has(at + 1, "limits") else None
    own = group.cells[-1] if group is not None and len(group.cells) == 1 else Cell()
    if (cell.flow is not None and cell.flow.value != "balance") or own.balance is None or any(own.name):
        return cell
    return replace(cell, flow=cell.flow or own.flow, balance=own.balance)


def sign_of(element: Element) -> str | None:
    """Whether a word says of a balance that it is a surplus or a deficit, by its sign: 플러스, 마이너스."""
    signs = korean_lists("balance_signs").items()
    return next((balance for balance, words in signs if element.text.startswith(words)), None)


def _of_another_row(line: Line, row: int, at: int) -> bool:
    """Whether a level behind a row is that of another one, right behind it or before it.

    For 7개월 연속이며 50억 달러 이상은 3개월째다, 50억 달러를 넘은 것은 3개월째다, and 7개월 연속 이어졌고 3개월 연속
    50억 달러를 넘었다.
    """
    number = at + 1
    while any(line.has(number, kind) for kind in ("limits", "empty")):
        number += 1
    topic = line.element(number - 1)
    number = number if topic is not None and topic.role == "topic" else at + 1
    numbers = (number, *range(row + 1, at))
    return any(line.element_is(place, Kind.CARDINAL) and line.has(place + 1, "streaks") for place in numbers)


def measures_width(line: Line, at: int) -> bool:
    """Whether a word says by how much something moved, and no level: 최대폭, 가장 큰 폭으로."""
    element = line.element(at)
    return element is not None and (element.text.endswith("폭") or element.text == "폭으로")


def _near_two_digits(line: Line, at: int, place: int) -> bool:
    """For 3개월 연속 두 자릿수에 가까운 증가율: months that came near it, and no row of growth by itself."""
    words = [element for index in range(at + 1, place) if (element := line.element(index)) is not None]
    near = (one.text.startswith("두 자릿") and after.text.startswith(_NEAR) for one, after in pairwise(words))
    return any(near)


def _two_digits(line: Line, at: int, place: int) -> bool:
    """For 6개월 연속 두 자릿수 증가, 두 자릿수 증가율을 6개월 연속."""
    near = range(at + 1, place) if place > at else range(place - 1, place)
    between = (line.element(index) for index in near)
    return any(
        element is not None and element.text.startswith(("두 자리", "두자리", "두 자릿", "두자릿"))
        for element in between
    )


def passed(line: Line, at: int) -> str | None:
    """Whether the money at a place is a level that was passed, and which side: 500억 달러를 돌파, 1조 달러를 밑돌아."""
    element = line.element(at)
    if element is None:
        return None
    place = at + 1
    if (close := in_other_money(line, at)) is not None:
        place = close + 1  # 110억 달러(약 14조 원)를 돌파
    if _of_flow(line, place):
        place += 1  # 500억 달러 수출을 달성했다
    for _ in range(3):
        after = line.element(place)
        if after is None:
            return None
        if after.is_figure(Kind.CARDINAL) and line.has(place + 1, "streaks"):
            place += 2  # 100억 달러를 5개월 연속 웃돌았다
            continue
        reached = element.role == "adverbial" and element.particle in ("에", "로")
        entered = element.role in ("", "suffix") and (element.band or not after.ending)  # 500억 달러(대) 진입
        if after.has("regained") and (reached or entered):
            return None if line.negated(place) else "above"
        if after.has("limits"):
            if came_to_itself(element, after):
                return None
            if line.negated(place):
                return "below" if after.value("limits") == "above" else None
            return after.value("limits")
        if after.text.startswith(_ERA):
            return None if any(line.has(near, "hedges") for near in range(place + 1, place + 4)) else "above"
        first = after.has("ever_first") or (after.is_figure(Kind.ORDINAL) and after.text in ("처음", "첫"))
        if first or after.has("ignored") or (after.unknown and after.role in ("object", "")):
            place += 1
            continue
        return None
    return None


def _of_flow(line: Line, at: int) -> bool:
    """Whether a flow and nothing else stands at a place, right behind an amount of it: 500억 달러 수출을."""
    group, figure = line.group(at), line.element(at - 1)
    if group is None or group.role != "object" or figure is None or figure.role:
        return False
    return len(group.cells) == 1 and only_flow(group.cells[0])


def came_to_itself(figure: Element, verb: Element) -> bool:
    """Whether a level is what trade came to, and none that was passed: 581억5천만 달러를 달성했다."""
    return verb.text.startswith(_ACHIEVED) and not _round(figure)


def _round(figure: Element) -> bool:
    """Whether a figure has no more than two digits: 600억 달러, 1조 2천억 달러."""
    value = figure.figure.value if figure.figure is not None else None
    return value is not None and len(value.normalize().as_tuple().digits) <= _ROUND


def names_era(line: Line, at: int) -> bool:
    """Whether money only names a time to which it is a threshold: 1조 달러 시대."""
    after = line.element(at + 1)
    return after is not None and after.text.startswith(_ERA)


def in_other_money(line: Line, at: int) -> int | None:
    """Where a bracket closes that says an amount in another currency again: 110억 달러(약 14조 원)."""
    close = line.closing(at + 1) if line.sign(at + 1) == "(" else 0
    money = any(line.element_is(place, Kind.MONEY) for place in range(at + 2, close))
    return close if money and close <= at + 4 and line.element_is(at, Kind.MONEY) else None


def grown_beyond(line: Line, at: int) -> str | None:
    """The side of a limit that a growth is on: 20% 이상 줄었다, 1% 가량 늘었다.

    30% 넘게 증가 is a threshold of 30 percent that was passed; of a fall that would not say which way it went.
    """
    figure, limit, verb = line.element(at), line.element(at + 1), line.element(at + 2)
    if figure is None or limit is None or verb is None or figure.role not in ("", "suffix"):
        return None
    if not (limit.has("limits") and verb.has("directions")) or limit.role == "genitive":
        return None
    adverb = limit.text in ("이상", "이하", "미만", "이내") or limit.ending == "게"
    adverb = (adverb and verb.has("directions", "down")) or limit.has("limits", "about")
    return limit.value("limits") if adverb and not makes_rate(verb.ending) else None
