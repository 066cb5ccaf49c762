"""Levels and growths: 수출은 548억 달러로 39.7% 증가, 6.8% 감소한 145억 달러, 반도체(+5.9%)."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS
from korea_trade.model.interval import rounded
from korea_trade.model.quantity import is_whole
from korea_trade.reader.cells import Cell, Finding, Located, taken
from korea_trade.reader.doubts import (
    COMPARED_WITH_WHAT,
    GROWN_FROM,
    GROWN_FROM_WHEN,
    GROWTH_OR_SHARE,
    OF_WHICH_TIME,
    OTHER_TIME_COMPARED,
    RANGE,
    SEVERAL_NAMES,
    SURPLUS_OR_DEFICIT,
    UNDIRECTED,
)
from korea_trade.reader.growth_or_share import LEVEL_AND_UNDIRECTED_GROWTH, UNDIRECTED_GROWTH
from korea_trade.reader.korean.clause import GOODS, Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.deficits import settle_deficit_before
from korea_trade.reader.korean.frames.events import came_to_itself, grown_beyond, names_era
from korea_trade.reader.korean.frames.line import SMALL, Line, is_of_record
from korea_trade.reader.korean.groups import Node
from korea_trade.reader.korean.times import RESULTS, Role, TimeTag
from korea_trade.reader.korean.word_parts import is_rate_of_both
from korea_trade.reader.times import Shape

_BALANCES = {"흑자": "surplus", "적자": "deficit"}
_FEW = 100
_PAIR = 2
_NEAR_RATE = 6  # nodes
_NEAR_BEST = 4  # nodes
_FAR_NOUN = 6  # nodes
FROM_YEAR_TO_YEAR = "level-from-year-to-year"
_ROUNDING = Decimal("0.2")  # percent
_SHORT = ("previous-month", "previous-quarter")
_LABEL = re.compile(r"\d대 ?(?:기업|업체)\Z")
_BOTH_WAYS = (True, False)  # counted first, then worth
_BY_AMOUNT = re.compile(r"(?:수출|수입)?(?:금)?액(?: 기준)?\Z")
_LEVELS = (Kind.MONEY, Kind.QUANTITY)
_NUMBER_AND_VALUE: list[list[object]] = [
    [Kind.QUANTITY, "growth", Kind.MONEY, "growth"],
    [Kind.MONEY, "growth", Kind.QUANTITY, "growth"],
    ["growth", Kind.QUANTITY, "growth", Kind.MONEY],
    ["growth", Kind.MONEY, "growth", Kind.QUANTITY],
]
_EACH_IN_TURN: list[list[object]] = [
    [Kind.QUANTITY, Kind.MONEY, "growth", "growth"],
    [Kind.MONEY, Kind.QUANTITY, "growth", "growth"],
]
_TOLD_ALIKE = (Standing.TOPIC, Standing.INNER, Standing.BARE)
_COUNTED = ("production", "domestic-sales")
_MEASURES_WITH_RATES = {None, "daily-average", "volume", "price"}


@dataclass(slots=True)
class _Figure:
    at: int
    element: Element
    growth: bool


def levels_and_growths(line: Line) -> None:
    """Every amount that is a level and every percentage that is a growth, those that belong together as one."""
    figures = _figures(line)
    quantity = any(f.element.is_figure(Kind.QUANTITY) for f in figures) and not any(
        f.element.is_figure(Kind.MONEY) for f in figures
    )
    quantity = quantity or any(
        element.is_figure(Kind.QUANTITY) for member in line.clause.members for element in member.bracketed
    )
    money = any(f.element.is_figure(Kind.MONEY) for f in figures)
    if line.clause.standing is Standing.FIRMS:
        _firms(line, figures)
        return
    if line.clause.standing is Standing.DAYS:
        figures = [figure for figure in figures if not figure.element.is_figure(Kind.MONEY)]
    respective = _respective(line, figures)
    in_turn = _times_in_turn(line, figures)
    both = _in_number_and_value(line, figures) or _each_by_its_word(line, figures)
    if not both and _of_value_after_all(line, figures):
        line.clause.subject = [replace(cell, measure=None) for cell in line.cells]
        respective = _respective(line, figures)
    pending: list[tuple[Finding, _Figure]] = []
    for figure in figures:
        cells = respective.get(figure.at, line.cells)
        counts, own = both.get(figure.at, (None, cells))
        for cell in own:
            counted = counts if counts is not None else _of_quantity(line, figure.at)
            if counted is None:
                counted = quantity or (cell.flow is not None and cell.flow.value in _COUNTED and not money)
            found = _growth(line, figure, cell, quantity=counted) if figure.growth else _level(line, figure, cell)
            if found is None:
                continue
            if (then := in_turn.get(figure.at)) is not None:
                line.retime(found, then)
            each = figure.growth and found.values.get("bound") in LIMITS
            if len(cells) > 1 and not each:  # 20% 이상 줄었다: each of them
                found.doubt(SEVERAL_NAMES)
            pending.append((found, figure))
    _disagree(pending)
    _pair(line, pending)


def _in_number_and_value(line: Line, figures: list[_Figure]) -> dict[int, tuple[bool, list[Cell]]]:
    """For 물량이 22만 대로 9.2%, 금액이 58억 달러로 15.5% 늘었다: of each figure whether it counts, and its cell."""
    shapes = ["growth" if figure.growth else figure.element.figure.kind for figure in figures if figure.element.figure]
    if (
        shapes not in (*_NUMBER_AND_VALUE, *_EACH_IN_TURN)
        or len(line.cells) > 1
        or any(line.in_bracket(figure.at) for figure in figures)
    ):
        return {}
    cell = line.cells[0]
    if cell.measure is not None and cell.measure.value != "volume":
        return {}
    first, second = (replace(cell, measure=None) for _ in range(2))
    if shapes in _EACH_IN_TURN:
        if not any(line.has(at, "each") for at in range(len(line.nodes))):
            return {}
        figures = [figures[0], figures[2], figures[1], figures[3]]
    counts = shapes[0] is Kind.QUANTITY or (shapes[0] == "growth" and shapes[1] is Kind.QUANTITY)
    firsts = {figure.at: (counts, [first]) for figure in figures[:2]}
    return firsts | {figure.at: (not counts, [second]) for figure in figures[2:]}


def _each_by_its_word(line: Line, figures: list[_Figure]) -> dict[int, tuple[bool, list[Cell]]]:
    """For 대수는 5.7% 늘고 금액은 0.9% 줄었다: of each of two growths whether it counts, and its cell."""
    growths = [figure.at for figure in figures if figure.growth and not line.in_bracket(figure.at)]
    if len(growths) != len(figures) or len(growths) != len(_BOTH_WAYS) or len(line.cells) > 1 or not line.clause.nodes:
        return {}
    first, last = growths
    words = [[*map(line.element, range(first))], [*map(line.element, range(first + 1, last))]]
    by_amount = [any(word is not None and _BY_AMOUNT.match(word.text) for word in before) for before in words]
    cell = line.cells[0]
    counted = cell.measure is not None and cell.measure.value == "volume"
    if counted and not any(by_amount) and _by_price(line, first, last):
        return {first: (False, [cell]), last: (False, [replace(cell, measure=None)])}
    if not counted or by_amount != [False, True]:
        return {}
    return {at: (counts, [replace(cell, measure=None)]) for at, counts in zip(growths, _BOTH_WAYS, strict=True)}


def _by_price(line: Line, first: int, last: int) -> bool:
    """Whether a price is the cause of the second of two growths: 물량이 27.2% 늘었으나 단가 하락으로 2.7% 줄었다."""
    for at in range(first + 1, last - 1):
        group, moved = line.group(at), line.element(at + 1)
        measure = group.cells[-1].measure if group is not None else None
        if measure is not None and measure.value == "price" and not any(group.cells[-1].name if group else ()):
            caused = moved is not None and moved.has("directions") and moved.ending.endswith("로")
            return caused or (moved is not None and moved.particle in ("로", "으로"))
    return False


def _of_value_after_all(line: Line, figures: list[_Figure]) -> bool:
    """For 물량은 6억 달러로 6.6% 줄었다, and 수출액 기준으로는 5.3% 늘었다 behind a quantity: growths of amounts."""
    volume = all(cell.measure is not None and cell.measure.value == "volume" for cell in line.cells)
    kinds = {figure.element.figure.kind for figure in figures if figure.element.figure is not None}
    outside = [figure for figure in figures if not (figure.growth or line.in_bracket(figure.at))]
    in_money = Kind.MONEY in kinds and any(figure.element.is_figure(Kind.MONEY) for figure in outside)
    by_amount = any(
        (node := line.element(at)) is not None and _BY_AMOUNT.match(node.text) is not None
        for at in range(len(line.nodes))
    )
    return volume and Kind.QUANTITY not in kinds and (in_money or by_amount)


def _of_quantity(line: Line, at: int) -> bool | None:
    """Whether a growth in a bracket is that of the quantity before it: 20.6억 달러(△1.2%), 6.3만 대(+2.1%)."""
    opened = line.opening(at)
    before = line.element(opened - 1) if opened else None
    return before.is_figure(Kind.QUANTITY) if before is not None and before.is_figure(*_LEVELS) else None


def _firms(line: Line, figures: list[_Figure]) -> None:
    """For 수출기업 수는 6만7천123개로 2.9% 늘었다: how many firms there are, and the growth of their number."""
    for at in range(len(line.nodes)):
        count = line.free(at, Kind.CARDINAL, Kind.QUANTITY)
        if (
            count is None
            or count.figure is None
            or count.figure.value is None
            or count.figure.unit not in (None, "companies")
        ):
            continue
        found = line.add("count", "count", at, at, line.cells[0], line.period(at))
        found.values |= {"value": count.figure.value, "unit": "companies"}
        found.spans["value"] = (count.start, count.end)
        growths = [figure for figure in figures if figure.growth and figure.at > at]
        if len(growths) == 1:
            growth = _growth(line, growths[0], line.cells[0], quantity=False)
            if growth is not None and growth.doubtful is None and "comparison_time" not in growth.values:
                found.values |= taken(growth.values, "growth", "comparison", "direction")
                found.spans |= growth.spans
            line.findings = [finding for finding in line.findings if finding is not growth]
        return


def _figures(line: Line) -> list[_Figure]:
    found = list[_Figure]()
    each = any(line.has(at, "each") for at in range(len(line.nodes)))
    changes = _changes_with_growth(line) if each else []
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.PERCENT, *_LEVELS)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        if at + 2 in changes or (figure.band and line.has(at - 1, "streaks")):  # 두 달 연속 20%대 감소
            line.used.add(at)
            continue
        if _of_so_many(line, at) or _record_of_balance(line, at) or names_era(line, at):
            continue  # 4대 중 1대는
        if figure.is_figure(Kind.PERCENT) and (_of_duty(line, at) or _expected(line, at)):
            line.used.add(at)
            continue
        if figure.figure.unit == "companies":
            continue  # 국내 완성차 5개사는: no quantity of goods
        if figure.is_figure(Kind.PERCENT):
            found.append(_Figure(at, figure, True))
        elif _expected(line, at) or _of_other(line, at) or line.leads(at):
            line.used.add(at)  # 전망치(550억 달러)
        elif not _is_change(line, at, figure) and not _is_label(line, at, figure):
            found.append(_Figure(at, figure, False))
    return found


def _of_duty(line: Line, at: int) -> bool:
    """For 미국의 25% 품목 관세 영향에도: a duty, and no growth."""
    figure, after = line.element(at), line.group(line.next(at, *SMALL))
    foreign = after is not None and after.foreign and not any(any(cell.name) for cell in after.cells)
    return foreign and figure is not None and not figure.role


def _record_of_balance(line: Line, at: int) -> bool:
    """For 최고치 흑자를 보였던 1998년의 390억 달러 기록을 갈아치웠다, in a clause that is about imports."""
    record, cell = line.element(at + 1), line.cells[0]
    if record is None or not record.text.startswith("기록") or (cell.flow and cell.flow.value == "balance"):
        return False
    return any((group := line.group(place)) is not None and group.cells[-1].balance for place in range(at))


def _of_so_many(line: Line, at: int) -> bool:
    """Whether a number is one of so many: 수출 차량 4대 중 1대는 친환경차였다."""
    figure = line.element(at)
    among = line.has(at - 1, "among_count") or line.has(at + 1, "among_count")
    few = figure is not None and figure.figure is not None and (figure.figure.value or 0) < _FEW
    return among and few and line.element_is(at, Kind.QUANTITY)


def _is_label(line: Line, at: int, figure: Element) -> bool:
    """Whether a number counts the largest firms: 10대 기업, 상위 10대."""
    before = line.element(at - 1)
    top = before is not None and before.text == "상위"
    return top or bool(_LABEL.search(figure.text))


def _respective(line: Line, figures: list[_Figure]) -> dict[int, list[Cell]]:
    """For 각각 13.6%, 21.2%, 11.0% 감소: as many figures in a row as names, each of its own."""
    found = dict[int, list[Cell]]()
    cells = line.cells
    each = any((element := line.element(at)) is not None and element.has("each") for at in range(len(line.nodes)))
    row = [] if each else _row_of_growths(line, figures)
    if row and (told := line.cells_before(len(row))) is not None and _untold_before(line, len(row)):
        return {figure.at: [cell] for figure, cell in zip(row, told, strict=True)}
    if len(cells) < 2 and not each:
        return found
    for kinds in ((Kind.PERCENT,), _LEVELS):
        outside = [f for f in figures if f.element.is_figure(*kinds) and not line.in_bracket(f.at)]
        if each and len(outside) == len(cells) + 1 > _PAIR and _is_balance_behind(line, outside[-1].at):
            found[outside.pop().at] = cells[:1]  # 각각 482억 달러, 449억 달러로 33억 달러 흑자를 냈다
        if each and len(outside) > len(cells) and line.cells == cells:
            cells = line.cells_before(len(outside)) or cells
        if len(outside) == len(cells):
            for figure, cell in zip(outside, cells, strict=True):
                found[figure.at] = [cell]
                inner = [f for f in figures if line.opening(f.at) == figure.at + 1]
                found |= {f.at: [cell] for f in inner}
    if each and not found and len(changes := _changes_with_growth(line)) == len(cells):
        found |= {at: [cell] for at, cell in zip(changes, cells, strict=True)}
    return found


def _is_balance_behind(line: Line, at: int) -> bool:
    """Whether a surplus or deficit stands behind an amount: 33억 달러의 무역수지 흑자를."""
    group = line.group(_past_size(line, at))
    return line.element_is(at, Kind.MONEY) and group is not None and group.cells[-1].balance is not None


def _times_in_turn(line: Line, figures: list[_Figure]) -> dict[int, TimeTag]:
    """For 2월과 3월 수출은 각각 4.8%, 3.1% 늘었다: as many figures as times in a row, each of its own."""
    each = next((at for at in range(len(line.nodes)) if line.has(at, "each")), None)
    if each is None or len(line.cells) > 1:
        return {}
    row = list[TimeTag]()
    for at in range(each):
        element = line.element(at)
        if element is not None and element.time is not None and element.time.role is Role.PERIOD:
            row = [*row, element.time] if _joined(line, at) else [element.time]
    outside = [figure for figure in figures if figure.at > each and not line.in_bracket(figure.at)]
    kinds = [[figure for figure in outside if figure.growth is growth] for growth in (False, True)]
    if len(row) < 2 or any(told and len(told) != len(row) for told in kinds):
        return {}
    return {figure.at: time for told in kinds for figure, time in zip(told, row, strict=False)}


def _joined(line: Line, at: int) -> bool:
    """Whether a time stands behind another in a row: 2월과 3월, 1월, 2월."""
    comma = line.sign(at - 1) in (",", "·")
    before = line.element(at - 2 if comma else at - 1)
    return before is not None and before.time is not None and before.role == ("" if comma else "and")


def _row_of_growths(line: Line, figures: list[_Figure]) -> list[_Figure]:
    """Growths that stand side by side before one verb: 6.3%, 18.1%로 증가한."""
    rates = [f for f in figures if f.growth and not line.in_bracket(f.at)]
    apart = any(
        after.at - before.at != 2 or line.sign(after.at - 1) not in (",", "·") for before, after in pairwise(rates)
    )
    moved = bool(rates) and line.has(line.next(rates[-1].at, *SMALL), "directions")
    return rates if len(rates) > 1 and moved and not apart else []


def _untold_before(line: Line, count: int) -> bool:
    """Whether each of so many clauses, the last one with a row of growths, has a level and nothing else."""
    levels = [at for at in range(len(line.nodes)) if line.element_is(at, *_LEVELS) and not line.in_bracket(at)]
    clause = line.clause.previous
    for _ in range(count - 1):
        nodes = clause.nodes if clause is not None else []
        told = [node for node in nodes if isinstance(node, Element) and node.is_figure(Kind.PERCENT, *_LEVELS)]
        if clause is None or len(told) != 1 or not told[0].is_figure(*_LEVELS):
            return False
        clause = clause.previous
    return len(line.cells) == 1 and len(levels) == 1


def _changes_with_growth(line: Line) -> list[int]:
    """The growths in brackets behind the amounts of a change: 각각 5억 달러(38.6%), 1억 달러(18.2%) 증가."""
    places = [
        at + 2 for at in range(len(line.nodes))
        if line.element_is(at, *_LEVELS) and line.sign(at + 1) == "(" and line.element_is(at + 2, Kind.PERCENT)
    ]  # fmt: skip
    return (
        places if places and (last := line.element(places[-1] - 2)) and _is_change(line, places[-1] - 2, last) else []
    )


def _disagree(pending: list[tuple[Finding, _Figure]]) -> None:
    """Two growths of one cell in one clause contradict each other: neither is sure."""
    growths = [finding for finding, figure in pending if figure.growth]
    for one in growths:
        for other in growths:
            same = (
                one.cell is other.cell
                and one.measure == other.measure
                and (one.time, one.shift) == (other.time, other.shift)
            )
            keys = ("comparison", "comparison_time")
            same = same and all(one.values.get(key) == other.values.get(key) for key in keys)
            if same and one.values["growth"] != other.values["growth"]:
                one.doubt("two growths of one thing")


def _is_change(line: Line, at: int, figure: Element) -> bool:
    """Whether an amount says by how much something moved: 24.3%(75억5천만 달러) 증가, 262억 달러 늘어난."""
    opened = line.opening(at)
    if opened is not None and _in_won(line, at):
        dollars = line.element(opened - 1)
        return dollars is not None and _is_change(line, opened - 1, dollars)
    if opened is not None:
        before, first = line.element(opened - 1), line.element(opened + 1)
        if first is not None and first.time is not None and first.time.role is Role.COMPARISON:
            return line.has(at + 1, "directions") and line.closing(opened) == at + 2  # (전년비 560억 달러 증가)
        told = before is not None and before.is_figure(Kind.PERCENT, Kind.MONEY, Kind.QUANTITY)
        return told and not (_is_led_to(line, at) and before is not None and _is_change(line, opened - 1, before))
    if figure.role not in ("", "suffix", "subject"):
        return False
    place = line.next(at, *SMALL)
    if figure.role == "subject":
        return line.has(place, "directions") and line.comparison(at) is not None  # 2010년보다 62억 달러가 줄었다
    if _change_of_next(line, place, of_any_flow=_is_behind_than(line, at)):
        return True
    if line.sign(place) == "(" and any(_in_won(line, inner) for inner in range(place, line.closing(place))):
        close = line.closing(place)  # 100억 달러(13조원) 늘었다
        after = line.element(close + 1)
        behind = line.element(close)
        return behind is not None and not behind.role and after is not None and after.has("directions")
    if line.sign(place) == "(" and _lies_between(line, figure, place + 1):
        return True
    if line.sign(place) == "(" and (line.element_is(place + 1, Kind.PERCENT) or _leads_to_another(line, place + 1)):
        place = line.closing(place) + 1  # 32억 달러(17.8%) 줄었다, 3억 달러(16억 달러→13억 달러, -18.3%) 줄었다
        return line.has(place, "directions") and not line.nodes[place - 1].role
    if _one_of_changes(line, at, place):
        return True
    after = line.element(place)
    return after is not None and after.has("directions") and (after.start - figure.stop) < 12 and not _is_arrow(after)


def _lies_between(line: Line, change: Element, at: int) -> bool:
    """Whether an amount is what lies between the two levels of the bracket behind it: 3억 달러(16.6억→13.6억 달러)."""
    then, now = line.element(at), line.element(at + 2)
    if not _leads_to_another(line, at) or then is None or now is None:
        return False
    values = [
        one.figure.value for one in (change, then, now) if one.figure is not None and one.figure.value is not None
    ]
    if len(values) != len((change, then, now)):
        return False
    told, before, after = (rounded(abs(value)) for value in values)
    return (after - before).meets(told) or (before - after).meets(told)


def _change_of_next(line: Line, behind: int, *, of_any_flow: bool) -> bool:
    """For 미국은 5.5억 달러(+38.6%), 일본은 1.3억 달러(+18.2%) 늘었다: the verb of the last name is that of all."""
    following = line.clause.following
    if line.sign(behind) == "(":
        behind = line.closing(behind) + 1
    ends = behind >= len(line.nodes) or (line.sign(behind) in (",", "·") and behind + 1 >= len(line.nodes))
    if not ends or following is None or following.foreign or following.standing not in _TOLD_ALIKE:
        return False
    flows = {cell.flow.value if cell.flow is not None else "" for cell in (*line.cells, *(following.subject or []))}
    after = Line.of(following)
    money = [place for place in range(len(after.nodes)) if after.element_is(place, Kind.MONEY)]
    figure = after.element(money[0]) if len(money) == 1 and (of_any_flow or len(flows) == 1) else None
    return figure is not None and _is_change(after, money[0], figure)


def _is_behind_than(line: Line, at: int) -> bool:
    """Whether an amount stands right behind the time that it is more or less than that of: 1년 전보다 17억 달러."""
    before = line.element(line.last(at, *SMALL))
    compared = before is not None and before.time is not None and before.time.role is Role.COMPARISON
    return compared and before is not None and before.role == "than"


def _one_of_changes(line: Line, at: int, comma: int) -> bool:
    """For 전월보다 19억 달러, 전년 동월보다 61억 달러 늘었다, 작년보다 61억 달러, 11.7% 늘었다: by how much, each."""
    if not _is_behind_than(line, at) or line.sign(comma) not in (",", "·"):
        return False
    kinds = (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY)
    figure = next((place for place in range(comma, len(line.nodes)) if line.element_is(place, *kinds)), at)
    return line.has(line.next(figure, *SMALL), "directions")


def _in_won(line: Line, at: int) -> bool:
    """Whether an amount of won in a bracket says a level in dollars once more: 659억 달러(약 92조6200억원)."""
    opened, figure = line.opening(at), line.element(at)
    dollars = line.element(opened - 1) if opened else None
    if figure is None or figure.figure is None or dollars is None or dollars.figure is None:
        return False
    won = figure.is_figure(Kind.MONEY) and (figure.figure.unit or "").startswith("KRW")
    return won and dollars.is_figure(Kind.MONEY) and (dollars.figure.unit or "").startswith("USD")


def _expected(line: Line, at: int) -> bool:
    """Whether a figure is that of a forecast that another one is compared with: 전망치(4.0%), 목표치 570억 달러에."""
    opened, before, figure = line.opening(at), line.element(at - 1), line.element(at)
    called = before is not None and before.has("status") and before.ending in ("치", "치인")
    passed = figure is not None and figure.particle in ("를", "을", "에", "보다")
    return (called and passed) or (bool(opened) and line.has((opened or 0) - 1, "status"))


def _of_other(line: Line, at: int) -> bool:
    """Whether an amount is the size of what no list has: 7억2천만 달러 규모의 드릴십, 3억 달러짜리 계약."""
    size, thing = line.element(at + 1), line.element(at + 2)
    return (
        size is not None and size.text == "규모" and size.role == "genitive" and (thing is None or thing.unknown)
        and line.group(at + 2) is None
    )  # fmt: skip


def _is_arrow(element: Element) -> bool:
    return element.text in ("↑", "↓")


def _time(line: Line, at: int) -> tuple[TimeTag | None, str | None, bool]:
    """The time of a figure, the shift where it is compared with, and whether it is the time of a bracket."""
    against = line.comparison(at) if _leads_to_another(line, at) else None
    if against is not None and against.when is not None and against.against == "time":
        return against, None, True
    if against is not None and against.against:
        return line.period(at), against.against, True
    aside = line.time_before(at)
    if aside is None:
        opening = line.opening_comparison(at)
        if opening is not None:
            return line.clause.inherited, opening.against, True
        return line.period(at), None, False
    index, tag = aside
    if tag.role is Role.COMPARISON and tag.against:
        if tag.when is not None and tag.against == "time":
            return tag, None, True
        return line.period(index), _of_that_year(tag) or tag.against, True
    return tag, None, True


def _of_that_year(tag: TimeTag) -> str | None:
    """For 2022년 같은 달(638억 달러): the shift to the same months of a year that is said."""
    if tag.against != "same" or tag.when is None:
        return None
    return f"to {tag.when.year}" if tag.when.year is not None else None if tag.when.back == 1 else "other"


def _of_year_before(line: Line, at: int, tag: TimeTag | None) -> bool:
    """Whether a level from which another has grown is of the year before: the growth between them says so.

    A month is told against the year before unless its words say against what else, or since when.
    """
    growth = next((place for place in range(at + 1, len(line.nodes)) if line.element_is(place, Kind.PERCENT)), None)
    figure = line.element(growth) if growth is not None else None
    if figure is None or growth is None or (tag is not None and tag.to_date) or _since_when(line, at):
        return False
    against = line.comparison(growth)
    yearly = against is None or against.against == "previous-year"
    return yearly and _adds_up(line, _Figure(growth, figure, growth=True))


def _since_when(line: Line, at: int) -> bool:
    """Whether words before a level say since when, or in how many years, another has grown from it."""
    before = [element for place in range(at) if (element := line.element(place)) is not None]
    years = any(element.figure is not None and element.figure.noun == "years" for element in before)
    return years or any(element.time is not None and element.time.role is Role.SINCE for element in before)


def _of_each_year(line: Line, at: int, cell: Cell) -> str | None:
    """What a level of one year is beside that of another, where the text may be about months or days of them."""
    if cell.measure is not None and _from_year_to_year(line, at):
        return "level-of-year"
    return FROM_YEAR_TO_YEAR if any(_from_year_to_year(line, place) for place in (at, at - 2)) else None


def _from_year_to_year(line: Line, at: int) -> bool:
    """For 일평균은 지난해 23억 달러에서 올해 21억 달러로: of the days or months of each year that the text is about."""
    time, to = (line.element(place) for place in (at - 1, at + 1))
    whens = [node.time.when if node is not None and node.time is not None else None for node in (time, to)]
    backs = [when.back if when is not None and when.shape is Shape.YEAR else None for when in whens]
    return backs == [1, 0] and line.from_level(at)


def _leads_to_another(line: Line, at: int) -> bool:
    """Whether a level is the one from which another one has grown: 수출액(32억 달러→35억 달러)이 늘었다."""
    then, now = line.element(at), line.element(at + 2)
    if line.sign(at + 1) != "→" or then is None or now is None or not now.is_figure(*_LEVELS):
        return False
    return then.figure is not None and now.figure is not None and then.figure.unit == now.figure.unit


def _is_led_to(line: Line, at: int) -> bool:
    """Whether a level in a bracket is the one behind a change: 3억 달러(16억 달러→13억 달러) 줄었다."""
    return line.sign(at - 1) == "→" and _leads_to_another(line, at - 2)


def _level(line: Line, figure: _Figure, cell: Cell) -> Finding | None:
    mention = figure.element.figure
    if mention is None or mention.value is None:
        return None
    amount = (line.opening(figure.at) or 1) - 1 if _in_won(line, figure.at) else figure.at
    tag, shift, aside = _time(line, amount)
    unit = mention.unit
    measure = "quantity" if mention.kind is Kind.QUANTITY else "value"
    if unit is not None and " per " in unit:
        measure = "price"
    if mention.kind is Kind.MONEY and cell.measure is not None and cell.measure.value == "volume":
        cell = replace(cell, measure=None)  # 물량이 4만 대, 금액이 14억 달러
    found = line.add("level", measure, figure.at, figure.at, cell, tag)
    annual = any((node := line.element(at)) is not None and node.text.endswith("연간") for at in range(len(line.nodes)))
    if aside and tag is not None and tag.when is not None and tag.when.shape is Shape.YEAR and not annual:
        found.frame = "level-of-year"
    found.frame = found.frame if annual else _of_each_year(line, figure.at, cell) or found.frame
    if aside and tag is not None and tag.when is not None and tag.when.shape is Shape.MONTHS:
        found.frame = "level-of-month"
    found.shift = shift
    if aside and line.time_before(amount) is not None:
        found.status = None  # 5월 581억 달러보다 많은 600억 달러로 전망된다: what it was then
    found.doubtful = COMPARED_WITH_WHAT if shift == "other" else None
    value, known = _with_balance(line, figure, amount, cell, found)
    found.values |= {"value": value, "unit": unit}
    settle_deficit_before(line, figure.at, found, known=known)
    found.values.pop("direction", None)
    before = line.element(figure.at - 1)
    timed = before is not None and before.time is not None and figure.element.start - before.stop <= 1
    untold = _leads_to_another(line, figure.at) and line.comparison(figure.at) is None
    if line.from_level(amount) and not timed and _of_year_before(line, amount, tag):
        found.shift = "previous-year"  # 지난해 수출은 794억 달러에서 867억 달러로 9.2% 늘었다
    elif untold or (line.from_level(amount) and not timed):
        found.doubtful = GROWN_FROM_WHEN
    if mention.upper is not None or figure.element.band:
        found.doubtful = RANGE
    found.doubt(OF_WHICH_TIME if _of_old_record(line, figure.at) else None)
    after = line.element(figure.at + 1)
    limited = after is not None and after.has("limits") and not came_to_itself(figure.element, after)
    if after is not None and limited and figure.element.role in ("", "suffix"):
        found.values["bound"] = after.value("limits")
    elif mention.over:  # 100억여 달러
        found.values["bound"] = "above"
    found.spans["value"] = (figure.element.start, figure.element.end)
    return found


def _with_balance(line: Line, figure: _Figure, at: int, cell: Cell, found: Finding) -> tuple[Decimal, bool]:
    """The value of a level, below zero for a deficit, and whether its words say which it is; its cell says no other."""
    mention = figure.element.figure
    value, signed = (mention.value or Decimal(0), mention.signed) if mention is not None else (Decimal(0), False)
    balance = _balance(line, at, cell) or (_balance_of_list(line, cell) if line.entry else None)
    if balance is None:
        if line.clause.standing is Standing.NONE and cell.flow is not None and cell.flow.value == "balance":
            found.doubt(None if signed else SURPLUS_OR_DEFICIT)
        return value, signed
    found.values["direction"] = None
    if not signed:
        value = -abs(value) if balance == "deficit" else abs(value)
        found.doubt(SURPLUS_OR_DEFICIT if _becomes_another(line, at, balance) else None)
    if cell.flow is None or cell.flow.value != "balance":
        found.cell = _balance_cell(line, at, cell)  # 26억 달러(3조5천억원)의 무역수지 적자
    elif cell.balance is not None and cell.balance.value != balance:
        found.cell = replace(cell, balance=None)  # 무역적자는 4월 17억 달러에서 12월 69억 달러 흑자로
    return value, True


def _of_old_record(line: Line, at: int) -> bool:
    """Whether the bracket of a record that there was before tells its level alone: 종전 최대 기록(709억 달러)을."""
    opened = line.opening(at)
    told = opened is not None and (line.has(opened - 1, "records") or line.has(opened - 1, "previous_best"))
    if opened is None or not (told or _result_of_record(line, opened)):
        return False
    timed = any((node := line.element(place)) and node.time for place in range(opened, line.closing(opened)))
    return not timed and any(line.has(place, "previous_best") for place in range(max(0, opened - _NEAR_BEST), opened))


def _result_of_record(line: Line, opened: int) -> bool:
    """Whether the result that was the record stands before a bracket: 종전 최고였던 실적(214억 달러)을."""
    when, result = line.element(opened - 2), line.element(opened - 1)
    return result is not None and result.text.startswith(RESULTS) and (when is None or when.time is None)


def _balance(line: Line, at: int, cell: Cell) -> str | None:
    """Whether an amount is a surplus or a deficit; one of goods is none: 수입은 48억 달러로 적자를 기록했다."""
    figure = line.element(at)
    came_to = figure is not None and figure.particle in ("로", "으로")
    if came_to and cell.flow is not None and cell.flow.value in GOODS and cell.flow.start >= 0:
        return None
    after = line.group(_past_size(line, at))
    another = after is not None and cell.balance is not None and after.cells[-1].partner not in (None, cell.partner)
    left = came_to and after is not None and after.particle == "에서"  # 43억 달러로 적자에서 벗어났다
    if after is not None and after.cells[-1].balance is not None and not (another or left):
        return after.cells[-1].balance.value
    if cell.flow is not None and cell.flow.value not in ("balance",):
        return None
    if cell.balance is not None:
        return cell.balance.value
    for place in range(at + 1, len(line.nodes)):
        group = line.group(place)
        if group is not None and group.cells[-1].balance is not None:
            return group.cells[-1].balance.value
    return None


def _becomes_another(line: Line, at: int, balance: str) -> bool:
    """Whether what is told behind an amount is another balance: 무역적자는 69억 달러를 기록하며 흑자로 돌아섰다."""
    for place in range(at + 1, len(line.nodes)):
        group = line.group(place)
        if line.element_is(place, Kind.MONEY):
            return False
        own = group.cells[-1] if group is not None else None
        if group is not None and own is not None and own.balance is not None:
            return own.balance.value != balance and group.particle in ("로", "으로", "")
    return False


def _balance_of_list(line: Line, cell: Cell) -> str | None:
    """For 중국(47억 달러)에서 최대 흑자를 봤고 EU(2억 달러)에 대해서도 흑자다: amounts of names whose verb says so."""
    rest = line.clause.rest
    if rest is None or (cell.flow is not None and cell.flow.start >= rest.nodes[0].start if rest.nodes else False):
        return None
    home = Line.of(rest)
    for place in range(line.clause.rest_at, len(home.nodes)):
        group, element = home.group(place), home.element(place)
        if group is not None:
            balance = group.cells[-1].balance
            return balance.value if balance is not None else None
        if element is not None and element.has("records") and element.text[-2:] in _BALANCES:
            return _BALANCES[element.text[-2:]]
        if element is not None and (element.figure is not None or element.has("directions")):
            return None
    return None


def _past_size(line: Line, at: int) -> int:
    """The place behind an amount and what only says that it is one: 60억 달러 규모의, 15억 달러에 달하는."""
    place = at + 1
    genitive = line.nodes[at].role == "genitive"
    while (element := line.element(place)) is not None and place < at + (3 if not genitive else _FAR_NOUN):
        sized = element.has("empty") or element.text in ("상당의", "남짓한", "넘는") or element.has("limits", "about")
        sized = sized or (genitive and is_of_record(element))  # 95억 달러의 사상 최대 무역적자를
        if not sized and not (element.has("level_verbs") and (element.text + element.ending)[-1] in "는한"):
            break
        place += 1
    if line.sign(place) == "(" and line.element_is(place + 1, Kind.MONEY):
        close = line.closing(place)  # 140억 달러(18조6000억 원) 흑자
        return close + 1 if close <= place + 3 else place
    return place


def _balance_cell(line: Line, at: int, cell: Cell) -> Cell:
    group = line.group(_past_size(line, at))
    flow = group.cells[-1].flow if group is not None else Located("balance", line.nodes[at].start, line.nodes[at].end)
    return Cell(flow=flow, partner=cell.partner, sector=cell.sector, item=cell.item, unknown=cell.unknown)


def _growth(line: Line, figure: _Figure, cell: Cell, *, quantity: bool) -> Finding | None:
    mention = figure.element.figure
    if mention is None or mention.value is None:
        return None
    tag, shift, aside = _time(line, figure.at)
    direction = line.direction_of(figure.at)
    doubt, undirected = None, False
    if direction is None and line.clause.rate and not line.clause.of_shares:
        direction = line.clause.rate
    if direction is None:
        direction, doubt = "up", _open_direction(line, figure)
        undirected = doubt != UNDIRECTED and not (mention.signed or _of_rates(line, figure.at))
    value = mention.value
    if not mention.signed and direction == "down":
        value = -value
    if direction == "flat" and not mention.signed and value != 0:
        doubt = "flat, but by so much"
    if cell.flow is not None and cell.flow.value == "balance" and not _of_surplus(cell):
        doubt = doubt or "growth of a balance"
    if not mention.signed and _unlike(line, figure.at):
        doubt = doubt or UNDIRECTED
    if _came_to(line, figure.at):
        doubt = doubt or GROWTH_OR_SHARE
    found = line.add("growth", "quantity" if quantity else "value", figure.at, figure.at, cell, tag)
    found.frame = UNDIRECTED_GROWTH if undirected else found.frame
    found.shift, found.doubtful = shift, doubt
    found.values |= {"growth": value, "comparison": "previous-year"}
    found.values["direction"] = "up" if value > 0 else "down" if value < 0 else "flat"
    found.spans["growth"] = (figure.element.start, figure.element.end)
    if mention.upper is not None or mention.over or figure.element.band:
        found.doubtful = RANGE
    if (beyond := grown_beyond(line, figure.at) or _about(line, figure.at, value)) is not None:
        found.values["bound"] = beyond
    grown_from = next((at for at in range(figure.at + 1) if line.from_level(at)), None)
    if grown_from is not None and not (
        (_adds_up(line, figure) and not _since_when(line, grown_from)) or _rates_of_times(line)
    ):
        found.doubtful = GROWN_FROM
    arrow = any(line.sign(at) == "→" and not _is_led_to(line, at + 1) for at in range(len(line.nodes)))
    if arrow and tag is line.clause.inherited and line.clause.inherited is not None:
        found.doubt("a row of figures")
    comparison = None if aside else line.comparison(figure.at)
    if comparison is not None and _of_rate(line, figure.at, comparison):
        comparison = None
    if comparison is not None:
        _compare(found, comparison)
    elif not aside and _compared_before(line):
        found.doubt("what it is compared with is not stated again")
    if shift is not None and shift not in ("previous-year", "previous-month", "previous-quarter"):
        found.doubtful = COMPARED_WITH_WHAT
    return found


def _open_direction(line: Line, figure: _Figure) -> str | None:
    """Why a percentage that nothing says a direction of may be no growth; None in a list, where it is one."""
    amounts = any(line.element_is(at, *_LEVELS) for at in range(len(line.nodes)))
    listed = (line.entry or line.in_bracket(figure.at)) and not (line.falls() or line.left_out)
    if not (listed or _of_rates(line, figure.at)):
        return UNDIRECTED
    share = _of_main_partners(line) or line.clause.beside_shares or (line.clause.of_shares and not amounts)
    return GROWTH_OR_SHARE if share or _in_order(line) else None


def _about(line: Line, at: int, growth: Decimal) -> str | None:
    """For 약 40%, which may be 38.6%: a round growth is only about so much."""
    before = line.element(at - 1)
    return "about" if is_whole(growth.scaleb(-1)) and before is not None and before.text in ("약", "대략") else None


def _of_main_partners(line: Line) -> bool:
    """For 중국(19.6%), 미국(18.5%)이 주요 수출국이다: shares, most likely."""
    rest, at = line.clause.rest, line.clause.rest_at
    nodes = [node for node in (rest.nodes[at:] if rest is not None else []) if not _is_small(node)]
    first = nodes[0] if nodes else None
    return isinstance(first, Element) and first.has("counts") and first.role == "copula" and line.entry


def _in_order(line: Line) -> bool:
    """For 중국 8억 달러(19.6%), 미국 7억 달러(18.5%) 순이다: nothing moves in a row of the largest."""
    rest, at = line.clause.rest, line.clause.rest_at
    nodes = [*line.nodes, *(rest.nodes[at:] if rest is not None else [])]
    following = line.clause.following
    while following is not None and following.standing in _TOLD_ALIKE:
        nodes += following.nodes
        following = following.following
    return any(isinstance(node, Element) and node.has("in_order") for node in nodes)


def _is_small(node: Node) -> bool:
    return isinstance(node, Element) and any(node.has(kind) for kind in SMALL)


def _unlike(line: Line, at: int) -> bool:
    """For 4월(5.4%)과 달리 5월 2.0% 감소로 전환했다: the time before may have been another way."""
    opened = line.opening(at)
    behind = line.element(line.closing(opened) + 1) if opened is not None else None
    return behind is not None and behind.text.startswith("달리")


def _came_to(line: Line, at: int) -> bool:
    """For 19.6%로 낮아졌다, said of trade: it is a share or a rate that comes to so much, and none is named."""
    figure, verb = line.element(at), line.element(line.next(at, *SMALL))
    to = figure is not None and figure.role == "adverbial" and figure.particle in ("로", "으로")
    higher = verb is not None and verb.has("directions") and verb.text.startswith(("높아", "낮아"))
    return to and higher and line.rate_before(at) is None


def _of_rate(line: Line, at: int, comparison: TimeTag) -> bool:
    """For 증가율은 5.1%로 2월(4.8%)보다 높아졌다, 증가율은 2월(4.8%)보다 낮은 3.1%다: rates are compared, not trade.

    증가율은 전월 대비 5.1%다 is one against the month before; so is 35.7% 늘어 2월(66.7%)보다 증가율이 낮아졌다 none.
    """
    places = (place for place in range(len(line.nodes)) if (node := line.element(place)) and node.time is comparison)
    place = next(places, at)
    if place < at and all(line.has(between, "comparisons") for between in range(place + 1, at)):
        return False
    if any(line.is_rate(between) for between in range(at + 1, place)):
        return True  # 6.2% 줄었지만 감소폭은 2월(-6.7%)보다 작다
    behind = range(place + 1, place + _NEAR_RATE) if place > at else ()
    return line.rate_before(min(at, place)) is not None or any(line.is_rate(near) for near in behind)


def _adds_up(line: Line, figure: _Figure) -> bool:
    """Whether a growth is that from one level to the other: 200억 달러에서 158억 달러로 21.0% 줄었다."""
    levels = [at for at in range(figure.at) if line.element_is(at, *_LEVELS) and not _in_won(line, at)]
    pairs = [(first, last) for first, last in pairwise(levels) if line.from_level(first) and not line.from_level(last)]
    growth = figure.element.figure.value if figure.element.figure is not None else None
    if len(pairs) != 1 or growth is None:
        return False
    then, now = (element.figure for at in pairs[0] if (element := line.element(at)) is not None)
    if then is None or now is None or not then.value or now.value is None or then.unit != now.unit:
        return False
    return abs(abs(now.value / then.value - 1) * 100 - abs(growth)) < _ROUNDING


def _rates_of_times(line: Line) -> bool:
    """For 증가율은 9월 36.3%에서 10월 40.3%로 높아졌다: rates, each with its time."""
    rates = [at for at in range(len(line.nodes)) if line.element_is(at, Kind.PERCENT)]
    times = (line.element(at - 1) for at in rates)
    dated = all(time is not None and time.time is not None and time.time.role is Role.PERIOD for time in times)
    return dated and all(line.rate_before(at) is not None for at in rates)


def _of_surplus(cell: Cell) -> bool:
    """Whether a growth is that of a surplus, which the word itself says: 무역흑자는 17.3% 늘었다."""
    return cell.balance is not None and cell.balance.value == "surplus"


def _of_rates(line: Line, at: int) -> bool:
    """Whether a figure stands in a series of rates, where no sign is a plus: 수출 증감률(%): ('24.1) 18.2."""
    rates = any((node := line.element(place)) is not None and is_rate_of_both(node.text) for place in range(at))
    measures = {cell.measure.value if cell.measure is not None else None for cell in line.clause.subject or []}
    return rates or (bool(measures & _MEASURES_WITH_RATES) and line.clause.of_rates)


def _compared_before(line: Line) -> bool:
    """Whether the clause before says a comparison with the month or quarter before, which may hold here too."""
    clause = line.clause.previous if line.clause.rest is None else line.clause.rest.previous
    if clause is None:
        return False
    times = (node.time for node in clause.nodes if isinstance(node, Element) and node.time is not None)
    return any(time.role is Role.COMPARISON and time.against in _SHORT for time in times)


def _compare(found: Finding, comparison: TimeTag) -> None:
    if comparison.against in ("previous-year", "previous-month", "previous-quarter"):
        found.values["comparison"] = comparison.against
    elif comparison.when is not None:
        found.values["comparison_time"] = comparison.when
    else:
        found.doubtful = OTHER_TIME_COMPARED


def _pair(line: Line, pending: list[tuple[Finding, _Figure]]) -> None:
    """Join a level and the growth next to it, where both are of one cell and one time."""
    used = set[int]()
    pending = [(finding, figure) for finding, figure in pending if not _in_won(line, figure.at)]
    for number, (growth, figure) in enumerate(pending):
        if (
            not figure.growth
            or growth.values.get("comparison") != "previous-year"
            or "comparison_time" in growth.values
        ):
            continue
        for near in (number - 1, number + 1):
            if not 0 <= near < len(pending) or near in used:
                continue
            level, other = pending[near]
            if (
                other.growth
                or level.cell is not growth.cell
                or (level.time, level.shift) != (growth.time, growth.shift)
            ):
                continue
            if level.doubtful or growth.doubtful or (level.values.get("bound") or growth.values.get("bound")):
                continue
            value = level.values["value"]
            if isinstance(value, Decimal):
                level.values |= taken(growth.values, "growth", "comparison", "direction")
                level.spans |= growth.spans
                level.start, level.end = min(level.start, growth.start), max(level.end, growth.end)
                line.findings = [found for found in line.findings if found is not growth]
                level.frame = LEVEL_AND_UNDIRECTED_GROWTH if growth.frame == UNDIRECTED_GROWTH else level.frame
                used.add(near)
            break
