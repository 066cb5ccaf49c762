"""Ranks: a record, the second best month on record, the sixth country."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.doubts import OF_NO_TIME, OF_WHICH_TIME, WHOSE_IS_OPEN
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import measures_width, passed
from korea_trade.reader.korean.frames.line import SMALL, Line, is_of_record, value_of
from korea_trade.reader.korean.groups import Group
from korea_trade.reader.korean.partners_of_ours import goes_on_from_ours, ours_behind
from korea_trade.reader.korean.times import GOING_ON, Role, TimeTag
from korea_trade.reader.korean.word_parts import makes_rate
from korea_trade.reader.times import Shape

_HAD_BEEN = ("였던", "이었던", "이던")
_WERE = (*_HAD_BEEN, "인")
_SEVERAL = 2
_BAND = "권"
_COUNTED = ("countries", "items", "regions", "companies")
_FIVES = 5
_BY = (("수출", "exports"), ("수입", "imports"), ("교역", "trade"), ("무역", "trade"))


def ranks(line: Line) -> None:
    """For 역대 최대, 역대 6월 중 2위, 세 번째로 높은 실적, 올해 최대, 세계에서 여섯 번째."""
    _places_of_each(line)
    _places_in_order(line)
    for at in range(len(line.nodes)):
        element = line.element(at)
        if element is None or at in line.used:
            continue
        if (noun := ours_behind(line.nodes, at)) is not None:
            _place_among_ours(line, at, element, noun)
        elif goes_on_from_ours(line.nodes, at):
            line.used.add(at)  # 13위 수출국이자 12위 수입국
        elif element.is_figure(Kind.ORDINAL):
            _place(line, at, element)
        elif element.has("largest"):
            _largest(line, at, element)
        elif (element.has("records") or element.has("bests")) and not _of_share(line, at):
            _best(line, at, element)


def _of_share(line: Line, at: int) -> bool:
    """Whether a record is one of a share, which is no place of trade: 수출 비중이 사상 최대인 25.1%를 차지했다."""
    shares = all(cell.measure is not None and cell.measure.value == "share" for cell in line.cells)
    figures = [place for place in range(at + 1, len(line.nodes)) if line.element_is(place, Kind.PERCENT, Kind.MONEY)]
    return shares and bool(line.cells) and bool(figures) and line.element_is(figures[0], Kind.PERCENT)


def _places_of_each(line: Line) -> None:
    """For 태국과 대만은 각각 수출 8위와 9위를 기록했다: as many places as partners or goods."""
    each = next((at for at in range(len(line.nodes)) if line.has(at, "each")), len(line.nodes))
    places = [at for at in range(each, len(line.nodes)) if line.element_is(at, Kind.ORDINAL)]
    cells = line.cells
    named = {("item" if cell.partner is None else "partner") for cell in cells if any(cell.name)}
    if len(places) < _SEVERAL or len(places) != len(cells) or len(named) != 1 or any(_world(line, at) for at in places):
        return
    row = range(places[0], places[-1] + 1)
    apart = any(at not in places and line.sign(at) not in (",", "·") for at in row)
    texts = [element.text for at in places if (element := line.element(at)) is not None]
    if apart or not all(text.endswith(("위", "位")) for text in texts):
        return
    among = "destinations" if named == {"partner"} else "items"
    for at, cell in zip(places, cells, strict=True):
        element = line.element(at)
        line.used.add(at)
        if element is not None and not cell.foreign and not cell.unknown:
            _add(line, at, at, value_of(element), among, (element.start, element.end), [cell])


def _places_in_order(line: Line) -> None:
    """For 수출 상위 3개국은 중국(5.2%), 미국(3.1%), 베트남(1.0%) 순이다: as many places as names, from the first on."""
    top = next((at for at in range(len(line.nodes)) if (node := line.element(at)) and node.text == "상위"), None)
    number = line.element(top + 1) if top is not None else None
    if top is None or number is None or number.figure is None or number.figure.noun not in _COUNTED:
        return
    named = [group for at in range(top + 2, len(line.nodes)) if (group := line.group(at)) is not None]
    order = next((at for at in reversed(range(top + 2, len(line.nodes))) if line.has(at, "in_order")), 0)
    flow = line.group(top - 1)
    cells = named[0].cells if len(named) == 1 else []
    alike = {("item" if cell.partner is None else "partner") for cell in cells if any(cell.name)}
    traded = flow is not None and len(flow.cells) == 1 and not (flow.foreign or any(flow.cells[0].name))
    told = line.has(order, "in_order") and named[:1] and line.nodes[order].start >= named[0].end
    if not (told and traded) or flow is None or len(cells) != number.figure.value or len(alike) != 1:
        return
    among = "destinations" if alike == {"partner"} else "items"
    span = (line.nodes[order].start, line.nodes[order].end)
    for place, cell in enumerate(cells, start=1):
        if not (cell.foreign or cell.unknown or cell.flow is not None):
            own = replace(cell, flow=flow.cells[0].flow)
            _add(line, order, order, Decimal(place), among, span, [own])


def _place(line: Line, at: int, element: Element) -> None:
    if (
        element.figure is None
        or element.figure.value is None
        or line.has(at - 1, "previous_best")
        or _is_band(line, at, element.figure.value)
    ):
        line.used.add(at)
        return
    line.used.add(at)
    if _was_before(line, at):
        return
    if (then := line.ranked_time(at)) is not None:
        _place_of_time(line, at, then, _scope(line, at))
        return
    if line.clause.placed:
        _in_world(line, at, element)
        return
    if (among := _which_of_traded(line, at)) is not None:
        _add(line, at, at, value_of(element), among, (element.start, element.end))
        return
    if _of_how_many(line, at):
        return
    if _rate_before(line, at) or line.clause.of_rates or _of_several(line, at) or _of_noun(line, at):
        return
    if _times_passed(line, at, element) or _behind_that(line, at):
        return
    scope = _scope(line, at)
    if (tag := _of_time(line, at)) is not None:
        _place_of_time(line, at, tag, scope)
        return
    if line.sign(at + 1) == ":" and line.in_bracket(at):  # (1위:'17.9월)
        time = line.element(at + 2)
        if time is not None and time.time is not None and time.time.when is not None:
            for cell in line.cells:
                found = line.add("rank", "rank", at, at + 2, cell, time.time)
                found.values |= {"value": value_of(element), "unit": "place", "among": "history"}
                found.spans["value"] = (element.start, element.end)
        return
    high = line.has(at + 1, "high") or line.has(at + 1, "records")
    if element.text == "처음" and not (high or element.role):
        return  # 올 들어 처음 3.1% 줄었다
    world = _world(line, at)
    if world and element.text.endswith(("위", "位")) and (cells := _of_world(line, at)) is not None:
        _add(line, at, at, value_of(element), "world", (element.start, element.end), cells)
        return
    if world:
        scope = "world" if element.text.endswith(("위", "位")) else "order"
    if scope is None and (_next(line, at) or not high) and element.text not in ("첫", "처음"):
        scope = _among_names(line, led=line.nodes[at].end <= line.clause.lead_end)
    if scope is None and not high:
        return
    if world and _next(line, at - 1) and any(cell.partner is not None for cell in line.cells):
        return  # 美·獨·中 등 이어 세계 6번째
    whose = _of_name_within(line, at) if scope in ("items", "destinations") else None
    _add(line, at, at, value_of(element), scope or "history", (element.start, element.end), whose)
    for found in line.findings[-len(whose or line.cells) :]:
        if _is_of_name_behind(line, at, found.cell):
            found.doubt(WHOSE_IS_OPEN)
    for place in range(at + 1, min(at + 3, len(line.nodes))):
        if line.has(place, "records") or line.has(place, "bests"):
            line.used.add(place)


def _was_before(line: Line, at: int) -> bool:
    """For 5위에서 2위로 올라섰다: the place from which a name moved, of a time that is not said."""
    before = line.element(at - 1)
    dated = before is not None and before.time is not None
    return line.from_level(at) and not dated and not line.clause.placed


def _is_of_name_behind(line: Line, at: int, ranked: Cell) -> bool:
    """Whether a place is that of the name right behind it, in a clause on another: 2위 중국(105억 달러)을 앞질렀다."""
    place, behind = line.nodes[at], line.group(at + 1)
    names = [cell.name for cell in behind.cells if any(cell.name)] if behind is not None else []
    own = line.clause.standing is not Standing.NONE and line.clause.lead_end < place.end
    return bool(names) and ranked.name not in names and own and not place.role


def _place_among_ours(line: Line, at: int, element: Element, noun: Element) -> None:
    """For 베트남은 우리나라의 3대 교역국이다, 인도는 한국의 8위 수출국으로 올라섰다: a place among Korea's partners."""
    line.used.add(at)
    cell = line.cells[0]
    value = Decimal(1) if element.has("largest") or element.has("traded_ones") else value_of(element)
    alone = len(line.cells) == 1 and cell.partner is not None and not (cell.item or cell.foreign)
    if not alone or line.status is not None or element.band or value is None:
        return
    flow = Located(noun.value("traded_ones"), noun.start, noun.end)
    _add(line, at, at, value, "destinations", (element.start, element.end), [replace(cell, flow=flow)])
    if not any(isinstance(node, Element) and node.time is not None for node in line.nodes):
        line.findings[-1].doubt(OF_NO_TIME)


def _of_number(line: Line, at: int) -> bool:
    """Whether a record is one of how many there were: 수출 국가는 132개국으로 역대 가장, 수출국은 가장 많았다."""
    if any(line.has(place, "traded_ones") and line.nodes[place].role == "topic" for place in range(at)):
        return True
    figures = [node for place in range(at) if (node := line.element(place)) is not None and node.figure]
    counted = figures[-1].figure if figures else None
    came_to = bool(figures) and figures[-1].role in ("adverbial", "copula", "object", "subject")
    bare = any(line.has(place, "counts") for place in range(at))  # 늘어난 품목은 13개로
    nouns = (*_COUNTED, "") if bare else _COUNTED
    return came_to and counted is not None and counted.kind is Kind.CARDINAL and (counted.noun or "") in nouns


def _is_band(line: Line, at: int, place: Decimal) -> bool:
    """Whether a place stands for those up to it: 세계 10위권, of the first ten; 9위권 is about the ninth."""
    after = line.element(at + 1)
    band = after is not None and after.start == line.nodes[at].end and after.text.startswith(_BAND)
    return band and place % _FIVES == 0


def _of_name_within(line: Line, at: int) -> list[Cell] | None:
    """The name whose verb stands right before its place: 농식품 수출은 …, 라면이 30.1% 늘며 1위를 지켰다."""
    before = line.clause.previous
    resumed = at == 0 and line.clause.lead_end < 0 and line.clause.standing is Standing.TOPIC
    if not resumed or before is None or before.standing is not Standing.INNER or before.foreign:
        return None
    cells = before.subject or []
    return cells if len(cells) == 1 and any(cells[0].name) and not cells[0].unknown else None


def _in_world(line: Line, at: int, element: Element) -> None:
    """Korea's place in the world: 세계 수출 순위는 2023년 8위에서 두 단계 오른 6위다."""
    before = line.element(at - 1)
    dated = before is not None and before.time is not None
    if (line.from_level(at) and not dated) or _of_several(line, at):
        return  # 8위에서, of a time that is not said
    _add(line, at, at, value_of(element), "world", (element.start, element.end))
    if line.from_level(at) and before is not None and before.time is not None and before.time.against:
        line.findings[-1].shift = before.time.against  # 전년 6위에서 8위로


def _times_passed(line: Line, at: int, element: Element) -> bool:
    """For 사상 두 번째로 600억 달러를 돌파했다: how often it was passed, and no place among the levels."""
    level = line.next(at, "ignored")
    return element.particle in ("로", "으로") and line.element_is(level, Kind.MONEY) and passed(line, level) is not None


def _behind_that(line: Line, at: int) -> bool:
    """Whether a place is that of another, behind the name of the clause: 2위 미국(199억 달러)에 이어 세 번째로 크다."""
    if line.clause.standing is not Standing.BARE or not _next(line, at):
        return False
    placed = any(line.element_is(place, Kind.ORDINAL) for place in range(at))  # 1위 중국과 2위 미국에 이어 세 번째
    return placed or (at == 1 and line.nodes[0].end > line.clause.lead_end)


def _next(line: Line, at: int) -> bool:
    before = line.element(at - 1)
    return before is not None and before.text in GOING_ON


def _of_several(line: Line, at: int) -> bool:
    """For 3~6위에 이름을 올렸다: the places of several."""
    element = line.element(at)
    upper = element is not None and element.figure is not None and element.figure.upper is not None
    return upper or any(line.sign(near) in ("~", "∼", "～", "-") for near in (at - 1, at + 1))


def _of_noun(line: Line, at: int) -> bool:
    """Whether a place only says which one a noun behind it is: 세계 1위 소비국인 베트남."""
    element, noun, following = line.element(at), line.element(at + 1), line.clause.following
    if at + 1 >= len(line.nodes) and following is not None and following.nodes:
        first = following.nodes[0]
        noun = first if isinstance(first, Element) else None  # 두 번째 품목인 자동차는
    kind = noun is not None and (noun.unknown or noun.has("counts"))
    return element is not None and not element.role and noun is not None and kind and noun.role == "copula"


def _of_how_many(line: Line, at: int) -> bool:
    """Whether a place is one by how many goods or regions there were: 세 번째로 많은 품목 수."""
    number = line.element(at + 3)
    counted = line.has(at + 1, "high") and line.has(at + 2, "counts")
    return counted and number is not None and number.text.startswith("수")


def _which_of_traded(line: Line, at: int) -> str | None:
    """Among what a name is one by its place: 2위 수출품목인 자동차는, 3위 수출국인 베트남은, 2위 품목인 배 수출은."""
    place, noun, cell = line.element(at), line.element(at + 1), line.cells[0]
    if noun is None or not (noun.role == "copula" and noun.particle.startswith("인")):
        return None
    traded = cell.flow is not None and cell.flow.start > noun.stop and not _world(line, at)
    if not (noun.has("traded_ones") or (traded and noun.has("counts"))):
        return None
    named = cell.partner if cell.item is None else cell.item
    whose = named is not None and 0 < named.start - noun.stop <= 1 and len(line.cells) == 1
    if not whose or place is None or place.role or cell.unknown:
        return None
    return "destinations" if cell.item is None else "items"


def _of_time(line: Line, at: int) -> TimeTag | None:
    """The time that a place is said to be of: 2위는 2017년 5천737억 달러였다, 3위는 2014년(5천727억 달러)."""
    element, time = line.element(at), line.element(at + 1)
    if element is None or element.role != "topic" or time is None or time.time is None or time.time.when is None:
        return None
    level = any(line.element_is(place, Kind.MONEY, Kind.QUANTITY) for place in (at + 2, at + 3))
    return time.time if level and time.time.role is Role.PERIOD and time.time.when.year is not None else None


def _place_of_time(line: Line, at: int, tag: TimeTag, scope: str | None) -> None:
    """A place among the years or months; one among the same months of all years says a year for its month."""
    element = line.element(at)
    if element is None or (scope == "same-period" and tag.when is not None and tag.when.shape is Shape.YEAR):
        line.used |= {place for place in range(at, at + 4) if line.element_is(place, Kind.MONEY, Kind.QUANTITY)}
        return
    for cell in line.cells:
        found = line.add("rank", "rank", at, at + 1, cell, tag)
        found.values |= {"value": value_of(element), "unit": "place", "among": scope or "history"}
        found.spans["value"] = (element.start, element.end)


def _best(line: Line, at: int, element: Element) -> None:
    line.used.add(at)
    if _breaks_record(line, at, element):
        _add(line, at, at, Decimal(1), _scope(line, at) or "history", (element.start, element.end))
        return
    after = line.element(at + 1)
    if measures_width(line, at):
        return
    upto = after is not None and after.figure is not None and not element.role and element.particle == ""
    if upto and not line.has(at - 1, "ever"):
        return  # 최대 15%
    if after is not None and (makes_rate(after.text) or after.text in ("폭으로", "폭", "증가율", "하락폭")):
        return
    if _of_balance_then(line, at):
        return
    if element.has("worsts") or line.has(at - 1, "previous_best") or _previous(line, at):
        return
    if _rate_before(line, at) or _of_number(line, at):
        return
    if after is not None and after.time is not None and element.particle in _HAD_BEEN:
        return  # 최대였던 1996년: the record of then
    scope = _scope(line, at)
    if scope is None and _most(line, at, element):
        scope = _among_names(line)
    if scope is None:
        claimed = element.role == "copula" or (after is not None and (after.has("level_verbs") or after.has("reached")))
        if not claimed or element.has("bests"):
            return
        scope = "history"
    cells = _each_listed(line, at) or _those_behind(line, at, element)
    if cells is not None:
        _add(line, at, at, Decimal(1), scope, (element.start, element.end), cells)


def _breaks_record(line: Line, at: int, element: Element) -> bool:
    """Whether the record so far gave way: 종전 최고 기록(65억 달러)을 경신했다, 기존 최대치를 넘어섰다."""
    if not (_previous(line, at) and element.has("records")) or line.status is not None:
        return False
    last = line.closing(at + 1) if line.sign(at + 1) == "(" else at
    noun, verb = line.element(last), line.element(line.next(last, *SMALL))
    if noun is None or noun.role != "object" or verb is None or line.negated(line.next(last, *SMALL)):
        return False
    return verb.has("renewed") or verb.has("limits", "above")


def _each_listed(line: Line, at: int) -> list[Cell]:
    """The names of a list each of which has its record: 반도체(29.0%), 선박(54.8%) 등 주요 품목 수출도 사상 최대."""
    each = line.clause.too or any(line.has(place, "together") for place in range(at))
    return line.clause.listed if each else []


def _of_balance_then(line: Line, at: int) -> bool:
    """For 역대 최고치 흑자를 보였던 1998년의 390억 달러: the record of another time, and of the balance."""
    group, verb, then = line.group(at + 1), line.element(at + 2), line.element(at + 3)
    balance = group is not None and group.cells[-1].balance is not None
    past = verb is not None and (verb.text + verb.ending).endswith("던")
    return balance and past and then is not None and then.time is not None


def _those_behind(line: Line, at: int, element: Element) -> list[Cell] | None:
    """Whose record it is: 수출액이 사상 최대였던 반도체와 화장품이; None where that is not said."""
    following = line.clause.following
    where = _partners_before(line, at)
    if where:
        own = line.cells[0]
        flow = own.flow or Located("exports", element.start, element.end)
        alone = (
            len(line.cells) == 1 and own.partner is None and (own.item is None or own.item.start >= line.nodes[0].start)
        )
        return [replace(own, flow=flow, partner=partner) for partner in where] if alone else None
    if element.particle not in _WERE or any(not line.sign(place) for place in range(at + 1, len(line.nodes))):
        return line.cells
    if following is None or any(cell.item or cell.partner for cell in line.cells):
        return line.cells
    own = line.cells[0]
    if own.flow is None or following.standing not in (Standing.INNER, Standing.TOPIC) or following.foreign:
        return None
    named = [cell for cell in following.subject or [] if cell.item or cell.partner]
    return [replace(cell, flow=own.flow, measure=own.measure) for cell in named] or None


def _partners_before(line: Line, at: int) -> list[Located]:
    """Where the most was exported: 중국과 미국 등 주력 시장과 아세안, 인도 등 신남방에서 최대 수출을 올렸다."""
    element, last = line.element(at), line.group(line.last(at, "ever", "ignored"))
    if element is None or "수출" not in element.text or last is None or last.particle != "에서":
        return []
    found = list[Located]()
    for place in range(at - 1, -1, -1):
        group, node = line.group(place), line.element(place)
        if group is not None:
            partners = [cell.partner for cell in group.cells if cell.partner is not None and cell.item is None]
            if len(partners) < len(group.cells) or group.role not in ("", "and", "adverbial"):
                break
            before = line.group(place - 1)
            if not (before is not None and before.tail):  # 인도 등 신남방
                found[:0] = partners
        elif node is None or node.figure is not None or node.sign not in ("", ",") or node.role in ("topic", "subject"):
            break
    return found


def _most(line: Line, at: int, element: Element) -> bool:
    """For 북미가 29억 달러로 가장 많고: the most of the names of a list."""
    before = line.element(at - 1)
    money = before is not None and before.is_figure(Kind.MONEY, Kind.QUANTITY) and before.role == "adverbial"
    return (
        element.has("bests") and money and element.ending[:1] in ("고", "았", "았", "으") and line.group(at + 1) is None
    )


def _previous(line: Line, at: int) -> bool:
    before = line.clause.previous.nodes[-1:] if at == 0 and line.clause.previous is not None else []
    old = any(isinstance(node, Element) and node.has("previous_best") for node in before)  # 기존 월수출 최고 기록
    return old or any(line.has(place, "previous_best") for place in range(max(0, at - 2), at))


def _rate_before(line: Line, at: int) -> bool:
    """Whether the record or place is one of a rate of growth: 증가율은 역대 최고, 증가율은 세계 2위."""
    for place in range(at - 1, -1, -1):
        element = line.element(place)
        near = place > at - 5 or (element is not None and element.role in ("topic", "subject"))
        if near and element is not None and element.has("directions") and makes_rate(element.ending):
            return True
        if near and element is not None and element.text == "폭" and line.has(place - 1, "directions"):
            return True  # 감소 폭이 가장 컸다
    return False


def _scope(line: Line, at: int) -> str | None:
    """Among what a place or a record is one."""
    for place in range(at - 1, max(-1, at - 7), -1):
        element = line.element(place)
        if element is None:
            continue
        if element.sign in ("…", ";") or element.has("level_verbs"):
            return None
        if element.has("ever"):
            near = (line.element(line.last(place, "among")), line.element(place + 1))  # 3월 기준 역대 2위
            return "same-period" if any(map(_of_times, near)) else "history"
        if element.time is not None:
            if element.time.loose:
                return "year"
            if element.time.role is Role.AMONG and element.time.when and element.time.when.shape is Shape.YEAR:
                return "year"
            if element.time.role in (Role.AMONG, Role.SAME):
                return "same-period"
        before = line.element(place - 1)
        if element.has("among") and not _of_times(before):
            traded = before is not None and (before.has("counts") or before.has("traded_ones"))
            return _among_names(line) if traded else "history"  # 수출 품목 가운데 가장 많은
    return None


def _of_times(element: Element | None) -> bool:
    """Whether it is a time, among whose months or among whose likes something is ranked: 올해 중 최대."""
    return element is not None and element.time is not None and element.time.role in (Role.AMONG, Role.SAME)


def _world(line: Line, at: int) -> bool:
    """For 세계에서 여섯 번째, 세계 수출 순위에서 6위, 수출 순위는 세계 6위."""
    for place in range(at - 1, max(-1, at - 4), -1):
        element, group = line.element(place), line.group(place)
        if element is not None and element.text in ("세계", "전 세계", "글로벌"):
            return True
        if group is None and (element is None or not (element.has("among") or element.has("ignored"))):
            return False
        if group is not None and any(cell.item or cell.partner for cell in group.cells):
            return False
    return False


def _of_world(line: Line, at: int) -> list[Cell] | None:
    """The flow by which Korea has its place in the world, where it is no subject: 우리나라는 수출액 기준 세계 6위다."""
    before = line.group(at - 1)
    if before is not None and before.placed and len(before.cells) == 1 and before.cells[0].flow is not None:
        cell = before.cells[0]
        return [Cell(flow=cell.flow)] if not (cell.item or cell.partner or cell.foreign) else None
    named = (cell.flow or cell.item or cell.partner for cell in line.clause.subject or [])
    if any(named) and line.clause.standing is not Standing.NONE:
        return None
    for place in (at + 1, *range(at - 1, -1, -1)):
        element, group = line.element(place), line.group(place)
        if group is not None and place < at:
            cell = group.cells[-1]
            bare = len(group.cells) == 1 and not group.foreign and cell.flow is not None
            if bare and not (cell.item or cell.partner):
                return [Cell(flow=cell.flow)]
        flow = None if element is None else next((flow for word, flow in _BY if element.text.startswith(word)), None)
        if element is not None and flow is not None and (place > at or element.has("among")):
            return [Cell(flow=Located(flow, element.start, element.end))]
    return None


def _among_names(line: Line, *, led: bool = False) -> str | None:
    """A place without a scope is one among the partners or the goods: 미국이 1위, 라면이 1위.

    ``led`` is whether it stands before the name whose it is: 교역 규모는 1위 중국(272억 달러).
    """
    cell, before = line.cells[0], line.clause.previous
    if len(line.cells) > 1 or cell.foreign:
        return None
    behind_topic = line.clause.standing is Standing.BARE and before is not None and before.standing is Standing.TOPIC
    if behind_topic and before is not None and not before.nodes and cell.flow is not None and not led:
        return None  # 미국은 자동차 수출 1위 국가다
    if cell.partner is not None:
        return "destinations"
    return "items" if cell.item is not None else None


def _largest(line: Line, at: int, element: Element) -> None:
    """For 최대 품목인 반도체, 최대 수출국인 중국."""
    sought = element.role == "topic" and line.nodes[at].end <= line.clause.lead_end  # 최대 수출국은 중국으로
    if not (sought or (element.role == "copula" and element.particle.startswith("인"))):
        return
    among = element.value("largest")
    cell = line.cells[0]
    named = cell.item if among == "items" else cell.partner
    if len(line.cells) == 1 and named is not None:
        with_it = element.has("traded_ones", "trade")
        flow = Located("trade", element.start, element.end) if with_it else cell.flow  # 최대 교역국인 중국에 대한 수출
        _add(line, at, at, Decimal(1), among, (element.start, element.end), [replace(cell, flow=flow)])


def _add(
    line: Line,
    first: int,
    last: int,
    value: Decimal,
    among: str,
    span: tuple[int, int],
    cells: list[Cell] | None = None,
) -> None:
    tag = line.period(first)
    if tag is None and among == "world":
        times = (line.element(place) for place in range(first))
        tag = next(
            (time.time for time in times if time is not None and time.time and time.time.role is Role.AMONG), None
        )
    opening = line.opening_comparison(first)
    cells = _of_ranked_balance(line, first) or cells
    groups = [group for place in range(first) if (group := line.group(place)) is not None]
    balance = any(group.role == "" and group.cells[-1].balance is not None for group in groups)
    for own in cells or line.cells:
        cell = _by_which_trade(line, first, own)
        found = line.add("rank", "rank", first, last, cell, tag)
        if balance and cell.balance is None:
            found.doubtful = "a place by the balance, or by trade?"  # 사우디가 무역적자 1위
        found.values |= {"value": value, "unit": "place", "among": among}
        found.spans["value"] = span
        if _of_year_already(line, first):
            found.doubt(OF_WHICH_TIME)
        found.shift = opening.against if opening is not None else None  # 지난해 같은 기간에는 7위였다


def _of_ranked_balance(line: Line, at: int) -> list[Cell] | None:
    """The surplus or deficit that is ranked before it, with its amount: 95억 달러의 사상 최대 무역적자를 냈다."""
    first, last = at, at + 1
    while (before := line.element(first - 1)) is not None and is_of_record(before):
        first -= 1
    while (behind := line.element(last)) is not None and is_of_record(behind):
        last += 1
    amount, balance = line.element(first - 1), line.group(last)
    if amount is None or not amount.is_figure(Kind.MONEY) or amount.role != "genitive" or balance is None:
        return None
    own = balance.cells[-1]
    if own.balance is None or own.flow is None or any(own.name):
        return None
    return [Cell(flow=own.flow, partner=cell.partner, sector=cell.sector, balance=own.balance) for cell in line.cells]


def _of_year_already(line: Line, at: int) -> bool:
    """Whether months have set the record of a year: 1∼11월 수출은 644억 달러로 이미 연간 최고 기록을 경신했다."""
    before = line.element(at - 1)
    already = any((node := line.element(place)) is not None and node.text == "이미" for place in range(at))
    return already and before is not None and before.text == "연간"


def _by_which_trade(line: Line, at: int, cell: Cell) -> Cell:
    """A name with the trade by which its place is one: 인도는 교역 규모 면에서 3위, 두 번째로 많은 흑자를 안겼다."""
    name = cell.partner or cell.item
    if name is None or (cell.flow is not None and cell.flow.start > name.start):
        return cell
    behind = line.group(at + 2) if line.has(at + 1, "high") else None
    before = (group for place in range(at) if (group := line.group(place)) is not None and _is_by_trade(group))
    for group in (*before, behind):
        if group is None or len(group.cells) > 1 or group.foreign or any(group.cells[0].name):
            continue
        own = group.cells[0]
        if own.flow is not None and own.measure is None:
            return replace(cell, flow=own.flow, balance=own.balance)
    return cell


def _is_by_trade(group: Group) -> bool:
    return group.role in ("", "adverbial") and group.cells[-1].balance is None and not group.members[-1].bracketed
