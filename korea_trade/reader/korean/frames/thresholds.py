"""Levels that were passed or stayed above."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Values
from korea_trade.reader.doubts import GROWN_FROM, SEVERAL_NAMES, SURPLUS_OR_DEFICIT
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.events import grown_beyond, in_other_money, of_balance_behind, passed
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Group
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.reader.korean.word_parts import describes_what_follows, makes_rate

_NOT_OF_ALL = ("daily-average", "price")
_IN_A_YEAR = 10  # times: more is no growth of one year
_HAD_BEEN = ("였던", "이었던", "이던", "인")


def thresholds(line: Line) -> None:
    """For 500억달러 돌파, 100억불을 상회, 1조 달러를 밑돌아, 40%를 넘는 성장률."""
    _multiples(line)
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY)
        if figure is None or figure.figure is None or figure.figure.value is None or _is_still_ahead(line, at):
            continue
        bound = passed(line, at) or _for_the_first_time(line, at) or _passed_like_others(line, at)
        if bound is None or line.in_bracket(at):
            continue
        group_before = line.group(at - 1)
        if figure.role == "" and group_before is not None and group_before.role == "object":
            line.used.add(at)  # 대중 수출을 4억 달러 웃돌았다: by how much
            continue
        if line.exceeds(at) or _of_another(line, at):
            continue  # 대미 흑자는 48억 달러로 대중 적자 4억 달러를 웃돌았다: what that was
        if _of_those_counted(line, at) or _by_so_much(line, at) or _more_than_compared(line, at):
            line.used.add(at)
            continue
        if line.leads(at) or _of_year_before(line, at) or (figure.role == "" and _result_before(line, at)):
            line.used.add(at)  # 9월 실적을 45억 달러 웃돌았다
            continue
        if _best_before(line, at):
            continue  # 종전 최고인 2022년 541억 달러를 넘어선: what it was then
        if bound == "about" and not line.has(at + 1, "limits"):
            continue
        if figure.is_figure(Kind.PERCENT) and grown_beyond(line, at) is not None:
            continue  # 1% 가량 줄었다, 20% 이상 줄었다: a growth of about so much, a fall by at least so much
        if line.passed_time(at) is not None or _grown_to(line, at):
            continue  # 2017년 10월에 기록한 25억 달러를 웃돌아: what it was then
        _level_behind(line, at)
        line.used |= {at, *range(at, in_other_money(line, at) or at)}
        if bound == "about" or figure.figure.upper is not None:
            continue
        if line.clause.standing.value == "days":
            continue
        rate = any(line.has(place, "directions") for place in range(at + 1, at + 4))
        if figure.is_figure(Kind.PERCENT) and (not rate or bound == "below" or figure.figure.signed):
            continue
        tag = _since(line, at) or _end_of_row(line, figure) or line.period(at)
        for own in _described(line, at) or line.cells:
            cell = _of_balance(line, of_balance_behind(line, at, own))
            found = line.add("threshold", _what_is_limited(cell), at, at, cell, tag)
            rated: Values = {"ranked": "growth"} if figure.is_figure(Kind.PERCENT) else {}
            found.values |= {"value": figure.figure.value, "unit": figure.figure.unit, "bound": bound, **rated}
            found.spans["value"] = (figure.start, figure.end)
            carried = line.clause.standing is Standing.NONE and cell.balance is None
            if carried and cell.flow is not None and cell.flow.value == "balance":
                found.doubtful = SURPLUS_OR_DEFICIT
            if _of_the_best_yet(line, at):
                found.doubtful = "what the best was before"
            if len(line.cells) > 1 and not _each_passed(line, at, figure.figure.value, bound):
                found.doubtful = SEVERAL_NAMES


def _what_is_limited(cell: Cell) -> str:
    """The measure of a limit: of a daily average or a price a level of that, which is none of the whole flow."""
    return "value" if cell.measure is not None and cell.measure.value in _NOT_OF_ALL else "threshold"


def _is_still_ahead(line: Line, at: int) -> bool:
    """Whether a level is one to which so much is left, neither of which is told: 1조 달러 달성까지 24억 달러 남았다."""
    verb = line.element(at + 1)
    if verb is None or not verb.has("limits") or not (verb.text + verb.ending + verb.particle).endswith("까지"):
        return False
    left = next((place for place in range(at + 2, at + 4) if line.element_is(place, Kind.MONEY)), at)
    line.used |= {at, left}
    return True


def _grown_to(line: Line, at: int) -> bool:
    """For 5.6% 증가한 68억 달러를 달성했다: a level that came of a growth, and no mark that was passed."""
    grown, figure, verb = line.element(at - 1), line.element(at), line.element(at + 1)
    described = grown is not None and grown.has("directions") and describes_what_follows(grown.text + grown.ending)
    reached = verb is not None and verb.text.startswith("달성") and figure is not None and figure.role == "object"
    return described and reached and line.element_is(at - 2, Kind.PERCENT)


def _more_than_compared(line: Line, at: int) -> bool:
    """For 2014년 252억 달러와 비교하면 100억 달러 이상 넘어선 액수다: by how much, and no level that was passed."""
    return any(
        line.has(place, "comparisons") and line.element_is(place - 1, Kind.MONEY, Kind.QUANTITY)
        for place in range(1, at)
    )


def _of_another(line: Line, at: int) -> bool:
    """Whether a level is that of a name right before it, which the topic with its own level passed."""
    before, clause = line.clause.previous, line.clause
    if clause.standing is not Standing.BARE or before is None or before.standing is not Standing.TOPIC:
        return False
    figure, own, cells = line.element(at), before.nodes[-1] if before.nodes else None, before.subject or []
    told = isinstance(own, Element) and own.is_figure(Kind.MONEY) and own.particle in ("로", "으로")
    first = all((node := line.element(place)) is not None and not node.figure for place in range(at))
    if figure is None or figure.role not in ("object", "adverbial") or not (told and first):
        return False
    return any(cell.name != line.cells[0].name or cell.balance != line.cells[0].balance for cell in cells)


def _for_the_first_time(line: Line, at: int) -> str | None:
    """For 반도체 첫 900억 달러: in a headline, a round level that was passed."""
    before, figure = line.element(at - 1), line.element(at)
    first = before is not None and (before.text in ("첫", "최초") or before.has("ever_first"))
    last = all(line.sign(place) or line.has(place, "status") for place in range(at + 1, len(line.nodes)))
    return (
        "above" if first and last and figure is not None and figure.is_figure(Kind.MONEY) and not figure.role else None
    )


def _passed_like_others(line: Line, at: int) -> str | None:
    """The side of one of several levels of as many times: 1964년 1억 달러(1.2억 달러), 1977년 100억 달러를 돌파."""
    before, place = line.element(at - 1), at
    if before is None or before.time is None or before.time.role not in (Role.PERIOD, Role.SINCE):
        return None
    while True:
        place = (in_other_money(line, place) or place) + 1
        if line.sign(place) != ",":
            return None
        time, level = line.element(place + 1), line.element(place + 2)
        if time is None or time.time is None or level is None or not level.is_figure(Kind.MONEY):
            return None
        place += 2
        if (bound := passed(line, place)) is not None:
            return bound if bound == "above" else None


def _level_behind(line: Line, at: int) -> None:
    """The level in the bracket behind a round one that was passed: 1977년 100억 달러(100억4,600만 달러)를 돌파했다."""
    close, limit = in_other_money(line, at), line.element(at)
    level = next((place for place in range(at + 2, close or 0) if line.free(place, Kind.MONEY)), None)
    figure = line.element(level) if level is not None else None
    if level is None or figure is None or figure.figure is None or limit is None or limit.figure is None:
        return
    value, least = figure.figure.value, limit.figure.value
    if value is None or least is None or figure.figure.unit != limit.figure.unit or value < least:
        return
    if len(line.cells) > 1:
        return
    found = line.add("level", "value", level, level, line.cells[0], _since(line, at) or line.period(at))
    found.values |= {"value": value, "unit": figure.figure.unit}
    found.spans["value"] = (figure.start, figure.end)


def _best_before(line: Line, at: int) -> bool:
    """Whether a figure is that of a time before, whose record it was."""
    time = line.element(at - 1)
    period = time is not None and time.time is not None and time.time.role is Role.PERIOD
    return period and any(line.has(place, "previous_best") for place in range(max(0, at - 4), at - 1))


def _result_before(line: Line, at: int) -> bool:
    """Whether the result of another time stands before a figure, which is by how much it was passed."""
    place = _behind_bracket(line, at)
    result, time = line.element(place), line.element(place - 1)
    if result is None or result.role != "object" or result.figure is not None or time is None or time.time is None:
        return False
    return time.time.role is Role.DATE or place < at - 1


def _of_year_before(line: Line, at: int) -> bool:
    """Whether a level that was passed is that of the year before: 전년 수출 실적 541억 달러를 넘어섰다."""
    year = line.element(at - 1 if line.clause.standing is Standing.BARE else at - 2)
    time = year.time if year is not None and not year.role and line.element(at - 1) in (None, year) else None
    return time is not None and time.role is Role.COMPARISON and time.against == "previous-year"


def _of_the_best_yet(line: Line, at: int) -> bool:
    """For 기존 최대치였던 25억 달러를 넘어: what the record was before it was passed."""
    record = line.element(at - 1)
    if record is None or not (record.has("records") or record.has("bests")) or record.particle not in _HAD_BEEN:
        return False
    return any(line.has(place, "previous_best") for place in range(max(0, at - 4), at - 1))


def _of_balance(line: Line, cell: Cell) -> Cell:
    """The cell with the surplus or deficit that a name in the clause says: 적자 규모로는 100억 달러를 넘었다."""
    if cell.balance is not None or cell.flow is None or cell.flow.value != "balance":
        return cell
    balances = (node.cells[-1].balance for node in line.nodes if isinstance(node, Group))
    return replace(cell, balance=next((balance for balance in balances if balance is not None), None))


def _each_passed(line: Line, at: int, level: Decimal, bound: str) -> bool:
    """Whether each of several names has a level beyond it: 아세안(1249억)과 미국(1098억)은 1천억 달러를 돌파."""
    if any(line.has(place, "together") for place in range(at)):
        return True  # 수출입 모두 5천억 달러를 넘었다
    if line.clause.too:
        return True  # 기계·석유화학도 처음으로 500억 달러를 넘었다
    for member in line.clause.members:
        amounts = [part.figure.value for part in member.bracketed if part.is_figure(Kind.MONEY) and part.figure]
        if not amounts or amounts[0] is None or not (amounts[0] > level if bound == "above" else amounts[0] < level):
            return False
    return bool(line.clause.members)


def _multiples(line: Line) -> None:
    """For 전년의 2배를 넘었다, 2배 이상 늘었다 and 1년 전의 3배에 달했다: a multiple of the year before."""
    if line.clause.standing in (Standing.DAYS, Standing.FIRMS, Standing.COUNT):
        return
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.MULTIPLE)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        line.used.add(at)
        bound = passed(line, at)
        if figure.figure.upper is not None or line.in_bracket(at) or bound not in (None, "above"):
            continue
        if bound is None and not _reached(line, at, figure):
            continue
        before = line.element(_behind_bracket(line, at))
        yearly = before is not None and before.time is not None and before.time.against == "previous-year"
        if not (yearly or ((before is None or not before.role) and line.direction_right(at) == "up")):
            continue
        comparison = line.comparison(at)
        if comparison is not None and comparison.against != "previous-year":
            continue
        since_long_ago = not yearly and comparison is None and figure.figure.value > _IN_A_YEAR
        for cell in line.cells:
            found = line.add("threshold", "threshold", at, at, cell, line.period(at))
            found.values |= {"value": figure.figure.value, "unit": "times", "bound": bound}
            found.spans["value"] = (figure.start, figure.end)
            if len(line.cells) > 1:
                found.doubtful = SEVERAL_NAMES
            elif since_long_ago:
                found.doubtful = GROWN_FROM  # 수교 30년, 교역 160배 이상 증가


def _reached(line: Line, at: int, figure: Element) -> bool:
    """Whether a level came to a multiple: 2배로 늘었다, 3배에 달했다, 1.4배가 됐다; 3배 수준 is about so much."""
    if figure.role not in ("adverbial", "subject", "copula") or figure.particle in ("에서", "에서도"):
        return False
    after = line.element(at + 1)
    verb = after is not None and (after.has("level_verbs") or after.has("directions"))
    return figure.role == "copula" or (verb and not line.negated(at + 1))


def _behind_bracket(line: Line, at: int) -> int:
    """The place before a place, and before the bracket that closes there: 작년 동기(4억 달러)의 10배."""
    opened = line.opening(at - 1) if line.sign(at - 1) == ")" else None
    return at - 1 if opened is None else opened - 1


def _by_so_much(line: Line, at: int) -> bool:
    """For 2014년 수출액에 비해 100억 달러 이상 늘었다: an amount that is a change."""
    figure, limit, verb = (line.element(place) for place in (at, at + 1, at + 2))
    before = line.element(at - 1)
    passed_it = before is not None and (before.role in ("object", "than") or before.particle in ("에", "에는", "에도"))
    if passed_it and before is not None and (before.figure or before.sign == ")") and figure is not None:
        return figure.role in ("", "suffix")  # 2022년 5월(616억 달러)에 35억 달러 못 미쳤다
    if figure is None or limit is None or verb is None or figure.is_figure(Kind.PERCENT):
        return False
    adverb = limit.has("limits") and (limit.text in ("이상", "이하", "가량") or limit.ending == "게") and not limit.role
    moved = verb.has("directions") and not makes_rate(verb.ending)
    return adverb and moved and figure.role in ("", "suffix")


def _of_those_counted(line: Line, at: int) -> bool:
    """For 수출액 5000억 달러 달성 국가는 9개에서 7개로 줄었다: of other countries."""
    limit, noun = line.element(at + 1), line.element(at + 2)
    plain = limit is not None and limit.has("limits") and not limit.role and not limit.ending
    return plain and noun is not None and (noun.has("counts") or noun.text in ("국가", "기업", "품목"))


def _described(line: Line, at: int) -> list[Cell]:
    """The name behind what its level is beyond, in a clause without a subject: 90억 달러가 넘는 대일 무역적자는."""
    verb, following = line.element(at + 1), line.clause.following
    last = verb is not None and at + 2 >= len(line.nodes) and (verb.text + verb.ending).endswith("는")
    if not last or line.clause.standing is not Standing.NONE or following is None or following.foreign:
        return []
    named = following.standing in (Standing.TOPIC, Standing.INNER) and len(following.subject or []) == 1
    return list(following.subject or []) if named else []


def _end_of_row(line: Line, level: Element) -> TimeTag | None:
    """The last month of a row of months above a level: 올해 월별 수출은 5월부터 5개월 연속 500억 달러를 넘었다."""
    value = level.figure.value if level.figure is not None else None
    rows = (found for found in line.findings if found.measure == "streak" and found.values.get("level") == value)
    row = next((line.tags.get(id(found)) for found in rows if found.values.get("unit") == "months"), None)
    return row if row is not None and row.until else None


def _since(line: Line, at: int) -> TimeTag | None:
    """For 2018년 6천억 달러 달성 이후: the level was passed then."""
    before = line.element(at - 1)
    then = line.element(at + 3)
    if line.sign(at + 2) == "(" and line.sign(at + 4) == ")" and line.has(at + 5, "since"):
        return then.time if then is not None else None  # 500억 달러 진입(2013년 10월) 이후
    if before is None or before.time is None or before.time.role is not Role.SINCE:
        return None
    place = in_other_money(line, at) or at
    return before.time if any(line.has(near, "since") for near in range(place + 1, place + 4)) else None
