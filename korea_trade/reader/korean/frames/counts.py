"""How many items, regions or countries moved so."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.model.quantity import is_whole
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.frames.line import Line, value_of

_THAT_MOVED = ("난", "한", "은", "인", "든")
_SEVERAL = 2
_NOUNS = ("items", "regions", "countries")


def counts(line: Line) -> None:
    """For 15대 품목 중 12개 품목의 수출이 증가, 9개 품목은 감소, 15대 품목과 9대 지역이 동시 플러스."""
    total: Decimal | None = None
    unit: str | None = None
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.CARDINAL)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        noun = figure.figure.noun
        named = line.element(at - 1)
        if noun is None and unit is None and named is not None and named.has("counts") and figure.text.endswith("개"):
            noun = named.value("counts")  # 주력 품목 13개 가운데
        named_noun: str | None = None
        bare = figure.text.rstrip().endswith(("개", "곳")) and noun not in _NOUNS
        if noun is None and (total_noun := _total_noun(line, at)) is not None:
            noun = total_noun  # 9대 주요 수출지역 가운데
        if bare and unit is None and (named_noun := _noun_of_named(line, at)) is not None:
            noun = named_noun
        if noun not in _NOUNS and not (bare and unit is not None):
            continue
        value = value_of(figure)
        if not is_whole(value) or value > 300:
            continue
        line.used.add(at)
        if (total is None and _by_so_many(line, at)) or (named is not None and named.text == "상위"):
            continue
        if _is_total(line, at):
            total, unit = value, noun
            continue
        if _of_whose_number(line, at):
            continue
        unit = noun if noun in _NOUNS else unit
        direction = _of_those(line, at) or line.direction_right(at) or (line.clause.named if named_noun else None)
        if direction is None and named is not None and named.text == "등":
            direction = line.clause.rate  # 증가율이 두 자릿수인 곳은 인도 30.0%, 일본 10.1% 등 8개 지역이다
        shared = None if direction is not None else _behind_comma(line, at)
        direction = direction or (shared.direction_right(-1) if shared is not None else None)
        main = figure.text.rstrip().endswith("대") and not (total is not None and value < total)
        if direction not in ("up", "down") or (main and not _all(line, at)):
            continue
        every = total is None and figure.role in ("topic", "subject") and _all(line, at)  # 신성장 7개 품목이 모두 증가
        of = value if main or every or _whole(line, at) else total
        cell = (shared or line).cells[0]
        period = line.period(at) or (shared.clause.inherited if shared is not None else None)
        found = line.add("count", "count", at, at, _bare(cell), period)
        found.values |= {"value": value, "unit": unit, "of": of, "direction": direction}
        found.spans["value"] = (figure.start, figure.end)
        if shared is None:
            _those_listed(line, at, direction, int(value))


def _those_listed(line: Line, at: int, direction: str, count: int) -> None:
    """The direction of each name of the list before a count: 반도체·자동차·선박 등 11개 품목이 증가했다."""
    cells, told = line.cells, (line.element(place) for place in range(at))
    names = all(any(cell.name) and not (cell.foreign or cell.unknown or cell.measure) for cell in cells)
    bracketed = any(member.bracketed for member in line.clause.members)
    if not (_SEVERAL <= len(cells) <= count and names) or bracketed or line.clause.foreign:
        return
    if any(element is not None and element.has("directions") for element in told):
        return
    for cell in cells:
        found = line.add("direction", "value", at, at, cell, line.period(at))
        found.values["direction"] = direction


def _by_so_many(line: Line, at: int) -> bool:
    """For 전년보다 7개국 늘었다: by how many their number has grown, and no count."""
    figure, before, verb = line.element(at), line.element(at - 1), line.element(at + 1)
    if figure is None or before is None or verb is None or figure.role or not verb.has("directions"):
        return False
    return before.role == "than" or before.has("comparisons")


def _of_whose_number(line: Line, at: int) -> bool:
    """For 수출국은 172개국에서 202개국으로 30개국이 늘었다: how many there are, and not how many of them grew."""
    figure = line.element(at)
    if figure is None:
        return False
    if any(line.element_is(place, Kind.CARDINAL) and _moved_from(line, place) for place in range(at)):
        return True
    came_to = figure.role == "adverbial" and figure.particle in ("로", "으로", "에")
    verb = line.element(at + 1)
    moved = verb is not None and (verb.has("directions") or verb.has("level_verbs"))
    named = line.clause.named is not None or _of_those(line, at) is not None
    return (((came_to and moved) or _compared(line)) and not named) or _moved_from(line, at)


def _compared(line: Line) -> bool:
    """Whether a number is compared with another one: 수출국은 92개로 2022년 87개보다 늘었다."""
    numbers = (line.element(at) for at in range(len(line.nodes)) if line.element_is(at, Kind.CARDINAL))
    return any(number is not None and number.role == "than" for number in numbers)


def _moved_from(line: Line, at: int) -> bool:
    """Whether a number is one from which another has grown: 13개국에서 17개국으로."""
    figure = line.element(at)
    if figure is None or figure.particle != "에서":
        return False
    return any(line.element_is(place, Kind.CARDINAL) for place in (at + 1, at + 2))


def _behind_comma(line: Line, at: int) -> Line | None:
    """The clause whose verb is that of a count before it too: 15대 품목 중 13개, 9대 시장 중 8곳에서 수출이 늘었다."""
    following, comma = line.clause.following, line.sign(at + 1)
    ends = comma in (",", "·") and at + 2 >= len(line.nodes) and line.clause.standing is Standing.NONE
    if not ends or following is None or following.foreign:
        return None
    after = Line.of(following)
    counted = any(
        after.element_is(place, Kind.CARDINAL) and _is_total(after, place) for place in range(len(after.nodes))
    )
    return after if counted else None


def _of_those(line: Line, at: int) -> str | None:
    """The direction of what is counted: 수출이 늘어난 것은 9개다, 감소한 품목은 4개였다."""
    those, verb = line.element(at - 1), line.element(at - 2)
    if those is None or those.role != "topic":
        return None
    if verb is None or not verb.has("directions"):
        return None
    counted = those.text in ("것", "곳") or those.has("counts")
    return verb.value("directions") if counted and verb.ending[-1:] in _THAT_MOVED else None


def _noun_of_named(line: Line, at: int) -> str | None:
    """What is counted behind the names of those that moved: 수출이 증가한 품목은 반도체·철강 등 4개다."""
    count = line.element(at)
    if count is None or count.role != "copula" or line.clause.named not in ("up", "down"):
        return None
    return "items" if line.cells[0].item is not None else "countries" if line.cells[0].partner is not None else None


def _bare(cell: Cell) -> Cell:
    goods = cell.flow is not None and cell.flow.value in ("exports", "imports")
    return Cell(flow=cell.flow if goods else Located("exports", -1, -1))


def _is_total(line: Line, at: int) -> bool:
    """Whether the number is what a count is out of: 15대 품목 중."""
    for place in range(at + 1, min(at + 6, len(line.nodes))):
        element = line.element(place)
        if element is None:
            continue
        if element.has("among_count") or element.role == "among":
            return True
        if element.figure is not None or element.role in ("topic", "subject") or element.sign:
            return False
    return False


def _total_noun(line: Line, at: int) -> str | None:
    """What a number counts that others are counted of: 9대 주요 수출지역 가운데."""
    figure = line.element(at)
    if figure is None or not figure.text.endswith("대") or not _is_total(line, at):
        return None
    nouns = (line.element(place) for place in range(at + 1, at + 4))
    return next((noun.value("counts") for noun in nouns if noun is not None and noun.has("counts")), None)


def _all(line: Line, at: int) -> bool:
    """Whether all of the main ones moved: 4대 시장 모두 증가."""
    return any(line.has(place, "together") for place in range(at + 1, len(line.nodes)))


def _whole(line: Line, at: int) -> bool:
    after = line.element(at + 1)
    return after is not None and after.text in ("전", "전 품목", "모든")
