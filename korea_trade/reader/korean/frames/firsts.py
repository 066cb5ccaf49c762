"""First times and bests: in so many months, since a time, or ever."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import FIGURES_AND_NAMES_DIFFER, SMALLEST_OF_WHICH, UNSAID
from korea_trade.reader.korean.frames.events import measures_width, set_event
from korea_trade.reader.korean.frames.line import Line, value_of
from korea_trade.reader.korean.frames.streaks import all_named, behind, respective, spans
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.vocabulary.word_lists import korean_list


def firsts(line: Line) -> None:
    """For 25개월 만에, 45개월 만에 최대, 2017년 이후 가장 컸다, 사상 처음으로."""
    for at in range(len(line.nodes)):
        if spans(line, at) is not None and behind(line, at, "firsts"):
            _in(line, at)
    for at in range(len(line.nodes)):
        element = line.element(at)
        if element is None or at in line.used:
            continue
        if element.time is not None and element.time.role is Role.SINCE:
            best = _best_behind(line, at)
            if best is not None:
                _since(line, at, best, element.time)
        elif element.has("ever_first") and not any(found.measure == "first-in" for found in line.findings):
            money = any(
                (node := line.element(place)) is not None and node.is_figure(Kind.MONEY)
                for place in range(at + 1, min(at + 3, len(line.nodes)))
            )
            if money:
                for cell in line.cells:
                    found = line.add("first-in", "first-in", at, at, cell, line.period(at))
                    set_event(line, found, at, cell)


def _in_one_year(line: Line, at: int) -> bool:
    """For 1년 만에 25% 줄었다: a growth over a year, and nothing that was so for the first time."""
    years = line.element(at)
    figure = years.figure if years is not None else None
    one = figure is not None and figure.noun == "years" and figure.value == 1
    return one and line.element_is(at + 2, Kind.PERCENT)


def _in(line: Line, at: int) -> None:
    places = respective(line, at)
    units = {place: spans(line, place) for place in places}
    for place in places:
        line.used.add(place)
    if line.element_is(at + 2, Kind.MULTIPLE) or _in_one_year(line, at):
        return  # 13년 만에 8배로 불어났다
    if line.rate_before(places[0]) or any(line.from_level(index) for index in range(places[0])):
        return  # 감소폭은 8개월 만에 가장 작았다
    cells = line.cells if len(places) < 2 else all_named(line, places)
    pairs = list(zip(cells, places, strict=False)) if len(places) > 1 else [(cell, at) for cell in cells]
    since = next(
        (
            node.time
            for index in reversed(range(places[0]))
            if (node := line.element(index)) is not None and node.time is not None and node.time.role is Role.SINCE
        ),
        None,
    )
    for cell, place in pairs:
        figure = line.element(place)
        if figure is None:
            continue
        tag = line.period(places[0])
        found = line.add("first-in", "first-in", place, at, cell, tag)
        found.values |= {"value": value_of(figure), "unit": units[place]}
        if since is not None and since.when is not None and since is not tag:
            found.values["since"] = since.when
        found.spans["value"] = (figure.start, figure.end)
        if len(cells) > 1 and any(line.has(index, "together") for index in range(at, len(line.nodes))):
            found.doubtful = "all of them at once"
        if len(places) > 1 and len(places) != len(cells):
            found.doubtful = FIGURES_AND_NAMES_DIFFER
        if line.has(at + 2, "leads"):
            found.doubt(UNSAID)  # 대중 수출을 20년 6개월 만에 앞질렀다
        set_event(line, found, at, cell)
        vague = any((node := line.element(index)) and node.is_figure(Kind.VAGUE) for index in range(len(line.nodes)))
        if vague and found.values.get("event") != "double-digit-growth":
            found.doubtful = "growth of one or two digits"
        if _overtakes(line, at):
            found.doubt(UNSAID)
        _of_rate(line, found, at)
    best = _best_behind(line, at)
    if best is not None:
        line.used.add(best)


def _overtakes(line: Line, at: int) -> bool:
    """For 5.4% 늘어 20년 만에 중국을 제치고: what happened is that one came before another."""
    behind = (node for place in range(at + 1, len(line.nodes)) if (node := line.element(place)) is not None)
    verb = next((node for node in behind if node.unknown and node.text.startswith(korean_list("overtakes"))), None)
    told = (line.has(place, "directions") or line.has(place, "records") for place in range(at + 1, len(line.nodes)))
    return verb is not None and not any(told)


def _of_rate(line: Line, found: Finding, at: int) -> None:
    """For 4개월 만에 최저 증가율, 20개월 만에 가장 높은 증가율: the best or the lowest is one of growth."""
    places = range(at + 1, min(at + 6, len(line.nodes)))
    rate = next((place for place in places if line.is_rate(place) or _by_width(line, place)), None)
    words = [node.text for place in places if (node := line.element(place)) is not None]
    best = any(line.has(place, "bests") or line.has(place, "records") for place in places)
    low = any(word.startswith(("최저", "최소", "낮", "작")) for word in words)
    if rate is None or not (best or low):
        return
    found.values |= {"event": "record", "ranked": "growth"}
    found.values.pop("direction", None)
    if line.has(rate, "directions", "down"):
        found.values["ranked_from"] = "lowest"
    if low:
        found.doubt(SMALLEST_OF_WHICH)


def _by_width(line: Line, at: int) -> bool:
    """For 6년 만에 최대폭 감소, 가장 큰 폭으로 줄었다: a direction that the best word before it measures."""
    width = line.element(at - 1)
    return line.has(at, "directions") and width is not None and measures_width(line, at - 1)


def _best_behind(line: Line, at: int) -> int | None:
    """A record that is one only since a time or in so many months."""
    for place in range(at + 1, min(at + 9, len(line.nodes))):
        element = line.element(place)
        if element is None:
            continue
        if element.has("records") or element.has("bests"):
            return place
        if element.sign == "…" or element.has("ever"):
            return None
        if element.is_figure(Kind.PERCENT) and not line.in_bracket(place):
            return None
    return None


def _since(line: Line, at: int, best: int, tag: TimeTag) -> None:
    if best in line.used:
        return
    line.used.add(best)
    for cell in line.cells:
        found = line.add("first-in", "first-in", at, best, cell, line.period(at))
        found.values |= {"since": tag.when, "event": "record"}
        _of_rate(line, found, at)
