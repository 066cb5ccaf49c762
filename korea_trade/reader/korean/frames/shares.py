"""Shares of a total in percent, and their changes in percentage points."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import passed
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Group
from korea_trade.reader.korean.times import Role, TimeTag

_ROUNDING = Decimal("0.03")


def shares(line: Line) -> None:
    """For 비중은 34.7%로, 31.9%를 차지, 전체 자동차 수출의 32.6%다, 1년 전보다 16.4%포인트 확대."""
    named = any(cell.measure is not None and cell.measure.value == "share" for cell in line.cells)
    if (goods := _shared_goods(line)) is not None and line.clause.subject is not None:
        line.clause.subject = [replace(cell, item=goods) for cell in line.clause.subject]
    _respective(line, named=named)
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.PERCENT)
        if figure is None or figure.figure is None or figure.figure.value is None or figure.figure.signed:
            continue
        after = line.element(line.next(at, "ignored"))
        taken = after is not None and after.has("shares") and figure.role in ("object", "")
        of, before = line.group(at - 1), line.element(at - 1)
        total = before is not None and before.text == "전체" and before.role == "genitive"
        named_after = line.group(at + 1)
        share_after = named_after is not None and _is_share(named_after) and _is_amount_of(figure, named_after)
        whole = of is not None and of.role == "genitive" and of.cells[-1].flow is not None and not of.foreign
        whole = whole or _of_whole_volume(line, at)
        moved = after is not None and after.has("directions") and figure.role in ("", "suffix")
        taken = taken or share_after or (total and not moved)
        dated = before is not None and before.time is not None and figure.start - before.stop <= 1
        risen = line.from_level(at) and not dated
        if named and (risen or line.sign(at + 1) == "→"):
            line.used.add(at)  # 25.1%→24.8%, 12.0%에서 19.2%로: what it was at a time that is not said
            continue
        alone = named and not moved
        listed = _next_share(line, at) or _next_in_bracket(line, at)
        if not (taken or (whole and not moved) or alone or listed or _after_share(line, figure)):
            continue
        aside = line.time_before(at)
        line.used.add(at)
        if _to_untold_time(line, at) or passed(line, at) or _of_another_time(line, at):
            continue
        if aside is not None and aside[1].role is Role.COMPARISON and named and len(line.cells) == 1:
            _of_then(line, at, aside)
            continue
        if aside is not None or len(line.cells) > 1 or figure.figure.upper is not None:
            continue
        cell = _of_following(line, at) or _of_taker(line, at) or line.cells[0]
        goal = line.group(at + 1)
        if goal is not None and goal.particle in ("로", "으로") and goal.cells[-1].partner and cell.partner is None:
            cell = replace(cell, partner=goal.cells[-1].partner)  # 전체 수출의 19.3%가 미국으로 향했다
        if whole and of is not None and cell.flow is None:
            cell = _flow_of(line, at)
        if _of_whole_volume(line, at):
            cell = replace(cell, measure=None)
        found = line.add("share", "share", at, at, cell, line.period(at))
        found.values |= {"value": figure.figure.value, "unit": "percent"}
        found.spans["value"] = (figure.start, figure.end)
        line.clause.shared = True
    _changes(line, named=named)


def _is_amount_of(figure: Element, share: Group) -> bool:
    """Whether a percentage before the word for a share is how much it is: 35%의 비중, 65.6% 비중을 차지했다."""
    return figure.role == "genitive" or (not figure.role and share.role in ("object", "copula"))


def _of_following(line: Line, at: int) -> Cell | None:
    """The name behind the share that it has: 전체 수출의 25%를 차지하는 반도체 수출은."""
    verb, following, of = line.element(at + 1), line.clause.following, line.group(at - 1)
    last = verb is not None and at + 2 >= len(line.nodes) and (verb.text + verb.ending).endswith("하는")
    if (
        not (last or _of_largest(line, at))
        or following is None
        or following.foreign
        or following.standing not in (Standing.TOPIC, Standing.INNER)
    ):
        return None
    cells = following.subject or []
    own = cells[0] if len(cells) == 1 else Cell()
    flow = of.cells[-1].flow if of is not None else None
    if (
        flow is None
        or not any(own.name)
        or (own.item and own.partner)
        or any(any(cell.name) and not _is_whole(cell, of) for cell in line.cells)
    ):
        return None
    return Cell(flow=flow, item=own.item, partner=own.partner, sector=own.sector)


def _of_whole_volume(line: Line, at: int) -> bool:
    """For 경유가 전체 물량의 35%인 838만 배럴로 가장 많았다: a share of what was traded, by its volume."""
    of, whole = line.group(at - 1), line.element(at - 2)
    measure = of.cells[-1].measure if of is not None and of.particle == "의" and not of.foreign else None
    return measure is not None and measure.value == "volume" and whole is not None and whole.text == "전체"


def _of_taker(line: Line, at: int) -> Cell | None:
    """The name that is said behind a share to have taken it: 화장품 수출의 41%는 중국이 차지했다."""
    figure, of, following = line.element(at), line.group(at - 1), line.clause.following
    if figure is None or figure.role != "topic" or at + 1 < len(line.nodes) or of is None or following is None:
        return None
    whole, cells, verb = of.cells[-1], following.subject or [], following.nodes[0] if following.nodes else None
    taken = isinstance(verb, Element) and verb.has("shares") and following.by_subject and not following.foreign
    if not taken or len(cells) != 1 or whole.flow is None or whole.foreign or cells[0].unknown:
        return None
    own = cells[0]
    if (own.item and own.partner) or (own.partner and whole.partner) or (own.item and whole.item):
        return None
    return replace(whole, item=whole.item or own.item, partner=whole.partner or own.partner)


def _is_whole(cell: Cell, of: Group | None) -> bool:
    """Whether it is the whole of which the name behind has a share: 의약품 수출의 58%를 차지하는 백신은."""
    whole = of.cells[-1].item if of is not None else None
    return whole is not None and cell.item is not None and cell.partner is None and cell.item.value == whole.value


def _of_largest(line: Line, at: int) -> bool:
    """For 전체 수출의 28.3%로 최대 수출 품목인 반도체는."""
    figure, following = line.element(at), line.clause.following
    first = following.nodes[0] if following is not None and following.nodes else None
    last = figure is not None and figure.role == "adverbial" and at + 1 >= len(line.nodes)
    return last and isinstance(first, Element) and first.has("largest")


def _to_untold_time(line: Line, at: int) -> bool:
    """For 미국 비중은 2000년 20.8%에서 2011년 10.1%로, 중국은 10.4%에서 23.4%로: the times are those said before."""
    risen = any(line.from_level(place) for place in range(at))
    times = [node.time for place in range(at) if (node := line.element(place)) is not None and node.time is not None]
    timed = any(time.role is not Role.SAME for time in times)  # 같은 기간 중국 비중은 25.9%에서 19.7%로
    return risen and not timed and line.clause.previous is not None and line.clause.previous.shared


def _of_another_time(line: Line, at: int) -> bool:
    """For 1∼9월 수출은 지난해 전체 수출액(85억 달러)의 87%에 이른다: beside another time, and no share."""
    place = at - 1
    while place >= 0 and ((node := line.element(place)) is None or node.text == "전체" or node.sign == ")"):
        place = (line.opening(place) or place) - 1 if line.sign(place) == ")" else place - 1
    then, inherited = line.element(place), line.clause.inherited
    if then is None or then.time is None or then.time.when is None or then.role:
        return False
    first = next((node.time for node in line.nodes[:place] if isinstance(node, Element) and node.time), inherited)
    return place < at - 1 and first is not None and first.when is not None and first.when != then.time.when


def _respective(line: Line, *, named: bool) -> None:
    """For 반도체와 자동차의 수출 비중은 각각 20.7%, 10.9%다: as many shares as names."""
    figures = [at for at in range(len(line.nodes)) if line.free(at, Kind.PERCENT) and not line.in_bracket(at)]
    each = any(line.has(at, "each") for at in range(len(line.nodes)))
    if not (named and each) or len(figures) != len(line.cells) or len(figures) < 2:
        return
    for at, cell in zip(figures, line.cells, strict=True):
        figure = line.element(at)
        moved = line.has(line.next(at, "ignored"), "directions")
        if figure is None or figure.figure is None or figure.figure.value is None or figure.figure.signed or moved:
            continue
        line.used.add(at)
        found = line.add("share", "share", at, at, cell, line.period(at))
        found.values |= {"value": figure.figure.value, "unit": "percent"}
        found.spans["value"] = (figure.start, figure.end)


def _shared_goods(line: Line) -> Located | None:
    """The goods whose trade partners share: 반도체 수출 중 미국 비중은 18.8%, 중국은 40.2%다."""
    before, cells = line.clause.previous, line.clause.subject or []
    if before is None or line.entry or not cells or any(cell.item or not cell.partner for cell in cells):
        return None
    if any(cell.flow is not None and cell.flow.start >= before.nodes[0].start for cell in cells if before.nodes):
        return None  # 전체 대미 수출 비중은
    shares = any(_is_share(group) for group in [*line.nodes, *line.clause.members] if isinstance(group, Group))
    shared = shares or any(cell.measure is not None and cell.measure.value == "share" for cell in cells)
    if shared and (goods := _goods_before(line)) is not None:
        return goods
    own = before.subject or []
    alone = before.shared and len(own) == 1 and own[0].partner is not None
    return own[0].item if alone and cells[0].flow is own[0].flow else None


def _goods_before(line: Line) -> Located | None:
    """The goods of 화장품 수출 가운데 중국 비중은, 반도체 수출에서 미국이 차지하는 비중은."""
    before = line.clause.previous
    while before is not None and before.subject and before.subject[0].partner is not None:
        before = before.previous  # 미국이 차지하는
    nodes = [*(before.nodes if before is not None else []), *line.nodes[:1]]
    at = next((at for at, node in enumerate(nodes) if isinstance(node, Group)), -1)
    names, behind = (nodes[at], nodes[at + 1 : at + 2]) if at >= 0 else (None, [])
    if not isinstance(names, Group) or len(names.cells) != 1 or names.cells[0].partner is not None:
        return None
    among = any(isinstance(node, Element) and node.has("among") for node in behind)
    return names.cells[0].item if among or names.particle in ("에서", "에서는", "의") else None


def _next_share(line: Line, at: int) -> bool:
    """For 반도체의 비중은 20.7%, 자동차는 10.9%였다: a bare percentage of a name behind a share is one too."""
    before = line.clause.previous
    if before is None or not before.shared or line.entry or line.in_bracket(at):
        return False
    if line.clause.standing not in (Standing.TOPIC, Standing.INNER, Standing.BARE):
        return False
    cells = line.clause.subject or []
    own = len(cells) == 1 and (cells[0].item is not None or cells[0].partner is not None)
    alone = sum(line.element_is(place, Kind.PERCENT, Kind.MONEY) for place in range(len(line.nodes))) == 1
    return own and alone and line.direction_right(at) is None and line.rate_before(at) is None


def _next_in_bracket(line: Line, at: int) -> bool:
    """For 미국 4억 달러(전체의 16.9%), 일본 3억 달러(10.4%): a bare percentage where the one before it says a share."""
    before = line.clause.previous
    alone = line.sign(at - 1) == "(" and line.sign(at + 1) == ")" and line.element_is(at - 2, Kind.MONEY)
    shared = (before is not None and before.shared) or _fits_share_before(line, at)
    return alone and shared and line.direction_of(at) is None


def _fits_share_before(line: Line, at: int) -> bool:
    """For 중국 수출은 107억 달러로 19.5%를 차지했다. 미국은 102억 달러(18.6%)다: as much for each dollar as before."""
    rate, percent, level = line.clause.share_before, line.element(at), line.element(at - 2)
    if rate is None or percent is None or level is None or percent.figure is None or level.figure is None:
        return False
    share, amount = percent.figure.value, level.figure.value
    return share is not None and bool(amount) and abs(share / (amount or 1) / rate - 1) < _ROUNDING


def _changes(line: Line, *, named: bool) -> None:
    """For 1년 전보다 16.4%포인트 확대 and 1.9%p 낮다: changes of a share."""
    for at in range(len(line.nodes)):
        points = line.free(at, Kind.POINTS)
        if points is None or points.figure is None or points.figure.value is None:
            continue
        line.used.add(at)
        direction = line.direction_of(at) or _lower(line, at)
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


def _of_then(line: Line, at: int, aside: tuple[int, TimeTag]) -> None:
    """The share of a time that this one's is compared with: 작년 상반기(25.1%)에 비해 1.9%포인트 낮다."""
    figure, tag = line.element(at), aside[1]
    if figure is None or figure.figure is None:
        return
    timed = tag.when is not None and tag.against == "time"
    found = line.add("share", "share", at, at, line.cells[0], tag if timed else line.period(aside[0]))
    found.shift = None if timed else tag.against
    found.values |= {"value": figure.figure.value, "unit": "percent"}
    found.spans["value"] = (figure.start, figure.end)


def _after_share(line: Line, figure: Element) -> bool:
    """For 대미 수출은 549억 달러로 전체의 16%, 대중은 23%로 줄었다: a share, as that of the clause before."""
    before = line.clause.previous
    if before is None or figure.role != "adverbial" or figure.particle not in ("로", "으로") or line.entry:
        return False
    if before.shared and _named_alone(line):
        return True  # 미국 비중은 18.8%로 높아졌고, 중국은 19.6%로 낮아졌다
    shared = Line.of(before)
    return any(
        (total := shared.element(at)) is not None
        and total.text == "전체" and total.role == "genitive" and shared.element_is(at + 1, Kind.PERCENT)
        for at in range(len(shared.nodes))
    )  # fmt: skip


def _named_alone(line: Line) -> bool:
    """Whether a clause is about one name whose flow it does not say, with one figure."""
    members = line.clause.members
    own = len(members) == 1 and members[0].cell.flow is None and members[0].cell.measure is None
    figures = sum(line.element_is(place, Kind.PERCENT, Kind.MONEY) for place in range(len(line.nodes)))
    rates = any(line.is_rate(place) for place in range(len(line.nodes)))
    return own and any(members[0].cell.name) and figures == 1 and not rates


def _lower(line: Line, at: int) -> str | None:
    """For 1.9%포인트 낮다 and 0.4%p 높았다."""
    after = line.element(at + 1)
    return None if after is None else {"낮": "down", "높": "up"}.get(after.text[:1])


def _is_share(group: Group) -> bool:
    measure = group.cells[-1].measure
    return measure is not None and measure.value == "share"


def _flow_of(line: Line, at: int) -> Cell:
    of = line.group(at - 1)
    return line.cells[0] if of is None else replace(line.cells[0], flow=of.cells[-1].flow)
