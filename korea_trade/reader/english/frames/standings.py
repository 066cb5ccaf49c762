"""Places of goods and partners that an ordinal alone says: "came in second after chips", "from 21st in 2000"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, finding, number
from korea_trade.reader.english.markets import goods_of_market, is_market
from korea_trade.vocabulary.word_lists import word_list


def standings(line: Line) -> None:
    """For "came in second after chips", "third behind China and Japan", "from 21st in 2000 to fourth in 2015"."""
    cell = line.subject[0]
    named = (cell.item is None) != (cell.partner is None)
    if len(line.subject) > 1 or not (named or cell.refers) or cell.foreign or cell.measure is not None:
        return
    ranked = _among_goods_or_markets(line, cell)
    if ranked is not None and _moved_from_place_to_place(line, ranked):
        return
    for at in range(len(line.nodes)):
        ordinal = line.free(at, Kind.ORDINAL)
        if ordinal is None or not _is_placed(line, at):
            continue
        ahead, goes_before = _ahead(line, at, cell), line.has(_verb(line, at), "ranking")
        own = ranked or (_of_flow(line, at, cell) if goes_before else None)
        if ahead is not None and len(ahead) == number(ordinal) - 1:
            own = own or cell
            if len(ahead) == 1 and named:
                _place(line, at, Decimal(1), replace(ahead[0], flow=own.flow))
        elif named and _ahead_in_brackets(line, at):
            own = own or cell
        elif own is None and (goes_before or _is_being(line, at)) and _bought_so_much(line, at, cell):
            _place(line, at, number(ordinal), cell)
            line.findings[-1].values["among_those_before"] = True
            line.take(at)
        if own is not None and (named or ahead):
            _place(line, at, number(ordinal), own, beside=ahead)
            line.take(at)
            _take_own_level(line, at, own)


def _take_own_level(line: Line, at: int, cell: Cell) -> None:
    """For "second after chips with exports of $70 billion": the level is of what has the place, not of those ahead."""
    for place in range(at + 1, len(line.nodes)):
        topic, level = line.topic(place), line.free(place + 2, Kind.MONEY)
        if topic is None or level is None or level.figure is None or line.word(place + 1) != "of":
            continue
        flow = topic.cells[-1].flow
        beside = any(part.word == "with" for part in topic.parts) and topic.cells[-1].name != (None, None)
        if flow is not None and beside:
            found = finding(line, "level", "value", place + 2, place + 2, replace(cell, flow=flow))
            found.values |= {"value": level.figure.value, "unit": level.figure.unit}
            found.spans["value"] = (level.start, level.end)
            line.take(place + 2)


def _place(line: Line, at: int, value: Decimal, cell: Cell, beside: Sequence[Cell] | None = None) -> None:
    """The place of a cell among the goods or the partners that Korea trades with, where those ``beside`` it are too."""
    found = finding(line, "rank", "rank", at, at, cell)
    partner = any(known.partner is not None for known in (cell, *(beside or ())))
    among = "destinations" if partner else "items"
    found.values |= {"value": value, "unit": "place", "among": among}
    found.spans["value"] = (line.nodes[at].start, line.nodes[at].end)


def _moved_from_place_to_place(line: Line, cell: Cell) -> bool:
    """For "climbed from 21st in 2000 to 13th in 2007 and fourth in 2015": each place is of the time behind it."""
    dated = [at for at in range(len(line.nodes)) if line.free(at, Kind.ORDINAL) and _period_at(line, at + 1)]
    if len(dated) < len(("from", "to")) or line.word(dated[0] - 1) != "from":
        return False
    for at in dated:
        ordinal, time = line.nodes[at], line.nodes[at + 1]
        if not isinstance(ordinal, Element) or not isinstance(time, Element) or time.period is None:
            continue
        _place(line, at, number(ordinal), cell)
        found = line.findings[-1]
        found.when, found.time = Located(time.text, time.start, time.end), time.period.when
        line.take(at)
    return True


def _period_at(line: Line, at: int) -> bool:
    element = line.element(at)
    return element is not None and element.period is not None


def _verb(line: Line, at: int) -> int:
    """The place of the verb before an ordinal."""
    return line.left(at, "fillers", "adjectives", "prepositions")


def _is_placed(line: Line, at: int) -> bool:
    """For "ranked third", "came in third", "was third after", "$5 billion, third after": an ordinal that is a place."""
    behind = line.element(_last_of_place(line, at) + 1)
    ends = behind is not None and (bool(behind.sign) or behind.period is not None or behind.word in _BEHIND_PLACE)
    verb = _verb(line, at)
    told = line.has(verb, "ranking") or line.word(verb) in word_list("being") or line.word(verb) == ","
    return ends and told


def _is_being(line: Line, at: int) -> bool:
    """For "Japan was fifth with $29 billion"."""
    return line.word(_verb(line, at)) in word_list("being")


def _last_of_place(line: Line, at: int) -> int:
    """Where "third", "third-largest" ends."""
    return at + 1 if line.has(at + 1, "ranks", "high") else at


def _bought_so_much(line: Line, at: int, cell: Cell) -> bool:
    """For "The United States came second with $840 million": a partner's place with the level that it has there."""
    last = _last_of_place(line, at)
    level = line.right(last + 1, "fillers", "limits")
    alone = cell.partner is not None and (cell.flow is None or cell.flow.value in ("exports", "imports"))
    return alone and line.word(last + 1) in ("with", "at") and line.is_figure(level, Kind.MONEY)


def _ahead_in_brackets(line: Line, at: int) -> bool:
    """For "the third largest after China ($79 billion) and Japan ($39 billion)": names that are told of apart."""
    last = _last_of_place(line, at)
    behind = [line.word(place) for place in range(last + 2, len(line.nodes))]
    return line.word(last + 1) in _AHEAD and "and" in behind and set(behind) <= {"and", "the", ",", "."}


_BEHIND_PLACE = ("after", "behind", "in", "among", "with", "at", "on")
_AHEAD = ("after", "behind", "following", "trailing")


def _ahead(line: Line, at: int, cell: Cell) -> list[Cell] | None:
    """Those of the same kind that are ahead: "third in 2023, after China and the United States"."""
    place = _last_of_place(line, at) + 1
    while line.word(place) == "," or _period_at(line, place) or _is_trade_inside(line, place):
        place += 1
    if line.word(place) not in _AHEAD:
        return None
    named = list[Cell]()
    for behind in range(place + 1, len(line.nodes)):
        topic, between = line.topic(behind), line.element(behind)
        if topic is not None and not topic.foreign:
            named += topic.cells
        elif between is None or not (between.has("fillers") or between.figure or between.word in ("and", "for")):
            break
    kind = (cell.item is None, cell.partner is None)
    kinds = {(other.item is None, other.partner is None) for other in named}
    alike = kinds == {kind} or (cell.refers is not None and kinds == {(True, False)})
    return named if alike and not any(other.unknown for other in named) else None


def _is_trade_inside(line: Line, at: int) -> bool:
    """For "came second in exports after chips": what the places are of stands between."""
    topic = line.topic(at)
    return line.word(at) == "in" or (
        topic is not None and len(topic.cells) == 1 and topic.cells[0].name == (None, None)
    )


def _of_flow(line: Line, at: int, cell: Cell) -> Cell | None:
    """For "ranked second in exports": the good's place among all that go the same way."""
    topic = line.topic(line.right(at + 1, "fillers")) if line.word(at + 1) == "in" else None
    if topic is None or topic.foreign or cell.item is None or len(topic.cells) != 1:
        return None
    flow = topic.cells[0].flow if topic.cells[0].name == (None, None) else None
    known = flow is not None and flow.value in ("exports", "imports")
    return replace(cell, flow=flow) if known and cell.flow in (None, flow) else None


def _among_goods_or_markets(line: Line, cell: Cell) -> Cell | None:
    """The cell with the flow or the goods of the list that it is among: "among Korea's steel markets"."""
    for at in range(len(line.clause.lead), len(line.nodes)):
        if line.word(at) != "among":
            continue
        noun = line.right(at, "fillers", "ignored")
        topic = line.topic(noun)
        behind = noun if topic is None else noun + 1
        kind = line.has(behind, "counts", "items") if cell.partner is None else is_market(line.element(behind))
        if not kind or (topic is not None and (topic.foreign or len(topic.cells) > 1 or topic.cells[0].partner)):
            continue
        told = topic.cells[0] if topic is not None else goods_of_market(line.nodes, behind) or Cell()
        if cell.partner is None:
            return replace(cell, flow=cell.flow or told.flow) if told.item is None else None
        flow = cell.flow or told.flow or Located("exports", line.nodes[behind].start, line.nodes[behind].end)
        bought = cell.flow is None  # "Vietnam was third among export destinations. It bought $4.9 billion."
        return replace(cell, flow=flow, item=told.item, unknown=told.unknown, by_flow_verb=bought)
    return None
