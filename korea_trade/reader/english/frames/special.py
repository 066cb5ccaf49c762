"""Frames for figures that are neither a level nor a growth."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Said
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import FREQUENCY_FIGURES, Line, number
from korea_trade.reader.english.periods import Role
from korea_trade.reader.times import When


def _finding(line: Line, frame: str, measure: str, first: int, last: int, cell: Cell | None = None) -> Finding:
    finding = Finding(frame, cell or line.subject[0], measure, line.nodes[first].start, line.nodes[last].end)
    said = line.said_period(first, last)
    if said is not None:
        finding.when, finding.time = said[0], said[1].when
    line.findings.append(finding)
    return finding


def _take(line: Line, *places: int) -> None:
    line.used.update(places)


def working_days(line: Line) -> None:
    """"4.5 fewer working days" is a change; "working days were 23.5" a level."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or not node.has("working_days"):
            continue
        change = line.element(at - 1)
        figure = line.free(at - 2, Kind.CARDINAL, Kind.QUANTITY) if change is not None and change.has("directions") else None
        if change is not None and change.has("directions") and figure is not None:
            _days(line, at - 2, at, number(figure), change.value("directions"))
            continue
        place = line.right(at, "level_verbs", "fillers")
        while line.element(place) is not None and line.word(place) in ("(", ",", "by", "was", "were", "to", "at") or line.has(place, "directions"):
            if line.has(place, "directions"):
                change = line.element(place)
            place += 1
        figure = line.free(place, Kind.CARDINAL, Kind.QUANTITY)
        if figure is None and change is not None and change.has("directions"):
            found = _finding(line, "working-days", "working-days", at, at, Cell(flow=Said("other", node.start, node.end)))
            found.values |= {"direction": change.value("directions")}
            continue
        if figure is None:
            figure = line.free(at - 1, Kind.CARDINAL, Kind.QUANTITY)
            place = at - 1
            if figure is None:
                continue
        if figure.figure is not None and figure.figure.signed:
            _days(line, place, place, abs(number(figure)), "down" if number(figure) < 0 else "up")
            continue
        if line.word(place - 1) == "by" and change is not None and change.has("directions"):
            _days(line, place, place, number(figure), change.value("directions"))
            continue
        found = _finding(line, "working-days", "working-days", place, place, Cell(flow=Said("other", node.start, node.end)))
        found.values |= {"value": number(figure), "unit": "days"}
        found.spans["value"] = (figure.start, figure.end)
        _take(line, place)
        for later in range(place + 1, min(place + 6, len(line.nodes))):
            extra = line.free(later, Kind.CARDINAL, Kind.QUANTITY)
            word = line.element(line.right(later, "units"))
            if extra is not None and word is not None and word.has("directions"):
                _days(line, later, later, number(extra), word.value("directions"))
                break


def _days(line: Line, first: int, last: int, value: Decimal, direction: str) -> None:
    node = line.nodes[first]
    found = _finding(line, "working-days", "working-days-change", first, max(first, last), Cell(flow=Said("other", node.start, node.end)))
    found.values |= {"value": -value if direction == "down" else value, "unit": "days", "direction": direction}
    found.spans["value"] = (node.start, node.end)
    _take(line, first)


def shares(line: Line) -> None:
    """"accounted for 34.1 percent of exports", "a 35.7 percent share", "4.5 percentage points more"."""
    subject = line.subject[0]
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.PERCENT)
        if figure is not None and figure.figure is not None and figure.figure.value is not None:
            after = line.right(at, "fillers", "adjectives")
            of = line.word(at + 1) == "of" or line.word(after) == "of"
            before = line.left(at, "fillers", "limits", "adjectives")
            verb = line.element(before)
            named = any(cell.measure is not None and cell.measure.value == "share" for cell in line.subject)
            topic = line.topic(after)
            noun = topic is not None and topic.cells[0].measure is not None and topic.cells[0].measure.value == "share"
            followed = line.topic(line.right(after, "fillers", "adjectives", "prepositions")) if of else None
            total = of and (
                (followed is not None and followed.cells[0].flow is not None)
                or any(line.word(i) in ("total", "all", "exports", "imports", "overall", "whole") for i in range(at + 1, min(at + 6, len(line.nodes))))
            )
            verbal = verb is not None and (verb.has("share_verbs") or line.has(before, "limits") or verb.has("level_verbs") or verb.word == ",")
            if not (noun or (total and verbal) or (named and not _moved(line, at)) or (verb is not None and verb.has("share_verbs") and "account" in verb.word)):
                continue
            found = _finding(line, "share", "share", at, at)
            found.values |= {"value": figure.figure.value, "unit": "percent"}
            limit = line.element(line.left(at, "fillers"))
            if limit is not None and limit.has("limits") and not limit.has("prepositions"):
                found.values["bound"] = limit.value("limits")
                if limit.has("limits", part="verbs"):
                    found.measure = "threshold"
            found.spans["value"] = (figure.start, figure.end)
            if len(line.subject) > 1:
                found.doubtful = "one figure for several names"
            if total and followed is not None and subject.flow is None:
                found.cell = Cell(flow=followed.cells[0].flow).over(subject) if subject.flow is None else subject
            _take(line, at)
    for at in range(len(line.nodes)):
        points = line.free(at, Kind.POINTS)
        if points is None or points.figure is None or points.figure.value is None:
            continue
        after = line.element(at + 1)
        direction = after.value("directions") if after is not None and after.has("directions") else line.direction_left(at)
        _take(line, at)
        share = any(f.frame == "share" for f in line.findings) or any(
            c.measure is not None and c.measure.value == "share" for c in line.subject
        )
        if not share or direction is None:
            continue
        found = _finding(line, "share", "share-change", at, at)
        value = points.figure.value
        found.values |= {"value": -abs(value) if direction == "down" else value, "unit": "points", "direction": direction}
        found.spans["value"] = (points.start, points.end)


def _moved(line: Line, at: int) -> bool:
    """Whether a percentage says how far something moved, and is no level of a share."""
    before = line.element(line.left(at, "fillers", "limits"))
    after = line.element(at + 1)
    return (before is not None and (before.has("directions") or before.word == "by")) or (
        after is not None and after.has("directions")
    )


_UNIT_OF = {"months": "months", "quarters": "quarters", "years": "years"}


def streaks(line: Line) -> None:
    """"the 12th straight gain", "six consecutive months", "a fifth rise in a row", "for the third year"."""
    for at in range(len(line.nodes)):
        figure = line.free(at, *FREQUENCY_FIGURES)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        unit, streak, direction, last = None, False, None, at
        series = _series(line, at)
        for place in range(series[-1] + 1, min(series[-1] + 6, len(line.nodes))):
            element = line.element(place)
            if element is None:
                topic = line.topic(place)
                if topic is not None and topic.cells[0].flow is not None and place + 1 < len(line.nodes) and place - at <= 2:
                    last = place
                    continue
                break
            if element.has("streaks"):
                streak, last = True, place
            elif element.has("frequencies") and not element.sign:
                unit, last = unit or _UNIT_OF[element.value("frequencies")], place
            elif element.has("directions") and not element.has("directions", part="verbs") and direction is None and place - at <= 4:
                direction, last = element.value("directions"), place
            elif element.word in ("one", "of", "time", "on") or element.has("adjectives") or element.has("balances"):
                continue
            else:
                break
        before = line.left(at, "fillers")
        bare = figure.is_figure(Kind.ORDINAL) and line.word(before) == "for" and unit is not None and number(figure) > 1
        if figure.is_figure(Kind.ORDINAL) and line.word(at - 1) in ("in", "of"):
            bare = False
        if not streak and not bare:
            continue
        _take(line, at)
        cells = line.subject
        series = _series(line, at)
        if len(series) == len(cells) > 1:
            cells = [cells[series.index(at)]]
        for cell in cells:
            found = _finding(line, "streak", "streak", at, last, cell)
            found.values |= {"value": number(figure), "unit": unit}
            found.spans["value"] = (figure.start, figure.end)
            _event(line, found, at, direction, cell)
        if bare and not streak:
            direction = direction or line.direction_left(at)


def _series(line: Line, at: int) -> list[int]:
    """The ordinals of "an eighth and third consecutive month", in order."""
    places = [at]
    for step in (-1, 1):
        place = at + step
        while line.word(place) in (",", "and", "a", "an", "the") or line.has(place, "fillers"):
            place += step
        element = line.element(place)
        if element is not None and element.is_figure(Kind.ORDINAL):
            places.append(place)
    return sorted(places)


def _event(line: Line, found: Finding, at: int, direction: str | None, cell: Cell) -> None:
    """What happened so often, or for the first time: a passed level, a surplus, a record, growth or decline."""
    money = line.previous_money
    for place in range(at - 1, -1, -1):
        element = line.element(place)
        if element is None:
            continue
        if element.is_figure(Kind.MONEY):
            money = element if line.has(line.left(place, "fillers"), "limits") else None
            break
    for place in range(at + 1, len(line.nodes)):
        element = line.element(place)
        if element is not None and element.is_figure(Kind.MONEY) and line.has(line.left(place, "fillers"), "limits"):
            money = element
            break
    balance = cell.balance.value if cell.balance is not None else None
    black = cell.item is None and cell.partner is None and (cell.flow is None or cell.flow.value == "balance")
    black = black and any(isinstance(n, Element) and n.has("in_the_black") for n in line.nodes)
    if direction is None and money is not None and money.figure is not None:
        found.values |= {"event": "above", "level": money.figure.value}
        return
    if balance or black or (cell.flow is not None and cell.flow.value == "balance"):
        found.values["event"] = balance or "surplus"
        if cell.flow is None or cell.flow.value != "balance":
            found.values["balance_event"] = True
        return
    record = any(isinstance(n, Element) and n.has("records") for n in line.nodes[:at])
    direction = direction or line.direction_left(at) or line.clause.head_direction
    if record and direction is None:
        found.values["event"] = "record"
    elif direction in ("up", "down"):
        found.values |= {"event": "growth" if direction == "up" else "decline", "direction": direction}
    elif line.inherited in ("up", "down"):
        found.values |= {"event": "growth" if line.inherited == "up" else "decline", "direction": line.inherited}
    else:
        found.values["event"] = "growth"
        found.values["event_open"] = True


def firsts(line: Line) -> None:
    """"for the first time in 25 months", "the largest since July 2015", "the most in 25 quarters"."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or at in line.used:
            continue
        first = node.has("firsts") or (node.is_figure(Kind.ORDINAL) and number(node) == 1)
        best = node.has("ranks") or node.has("records")
        back = node.has("in_the_black")
        if not (first or best or back):
            continue
        window, since, last = _window(line, at)
        if window is None and since is None:
            if first and node.has("firsts") and ("time" in node.word or node.word in ("never before",)):
                _first(line, at, at, None, None, "first")
                _take(line, at)
            continue
        if back and window is None:
            continue
        _first(line, at, last, window, since, "best" if best and not first else "first")
        _take(line, at)


def _window(line: Line, at: int) -> tuple[tuple[int, str] | None, When | None, int]:
    """"in 25 months", "since July 2015" after a superlative or "first"."""
    window, since, last = None, None, at
    for place in range(at + 1, min(at + 12, len(line.nodes))):
        element = line.element(place)
        if element is None:
            continue
        if element.sign in (";", ".") or (element.sign == "," and window is not None and False):
            break
        if element.time is not None and element.time.role is Role.SINCE:
            since, last = element.time.when, place
            break
        if window is not None and element.sign == "":
            continue
        figure = line.free(place, Kind.CARDINAL)
        unit = line.element(line.right(place, "fillers"))
        if figure is not None and unit is not None and unit.has("frequencies") and line.word(line.left(place, "limits", "fillers")) in ("in", "after", "for", "over"):
            window, last = (place, _UNIT_OF[unit.value("frequencies")]), place + 1
            continue
        if element.is_figure(Kind.PERCENT, Kind.MONEY):
            break
    return window, since, last


def _first(line: Line, at: int, last: int, window: tuple[int, str] | None, since: When | None, kind: str) -> None:
    for cell in line.subject:
        found = _finding(line, "first-in", "first-in", at, min(last, len(line.nodes) - 1), cell)
        if window is not None:
            element = line.element(window[0])
            assert element is not None
            found.values |= {"value": number(element), "unit": window[1]}
            found.spans["value"] = (element.start, element.end)
            _take(line, window[0])
        if since is not None:
            found.values["since"] = since
        if kind == "best":
            found.values["event"] = "record"
        else:
            direction = None
            for place in range(at + 1, min(at + 5, len(line.nodes))):
                if line.has(place, "directions"):
                    direction = (line.element(place) or line.nodes[place]).value("directions")  # type: ignore[union-attr]
                    break
            _event(line, found, at, direction, cell)


def ranks(line: Line) -> None:
    """"the second highest value in history", "a record $2.5 billion", "their 5th highest month on record"."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or at in line.used:
            continue
        if line.word(at + 1) == "only" and line.word(at + 2) == "to":
            pass
        record = node.has("records") or node.word in ("record high", "record low")
        if not record and not node.has("ranks"):
            continue
        place, first = Decimal(1), at
        ordinal = line.free(at - 1, Kind.ORDINAL)
        if ordinal is not None:
            place, first = number(ordinal), at - 1
        ever, year, last = record, None, at
        for index in range(at + 1, min(at + 9, len(line.nodes))):
            element = line.element(index)
            if element is None:
                continue
            if element.has("ever"):
                ever, last = True, index
                break
            if element.period is not None and element.period.when is not None and element.period.when.shape == "year":
                year, last = element, index
            if element.sign in (".", ";") or element.figure is not None:
                break
        if record and node.word == "record" and (line.has(at + 1, "directions", "up") and line.has(at + 1, "ranks")):
            pass
        if node.has("ranks", "low"):
            continue
        destination = any(line.has(i, "counts", "regions") or line.word(i) in ("partner", "buyer", "export market", "export destination", "trading partner", "destination") for i in range(at + 1, min(at + 5, len(line.nodes))))
        if not ever and not (year is not None and node.word != "most") and not (destination and any(c.partner for c in line.subject)):
            continue
        if record and line.word(at - 1) == "on":
            continue
        if ordinal is not None:
            _take(line, at - 1)
        for cell in line.subject:
            found = _finding(line, "rank", "rank", first, last, cell)
            among = "history" if ever else "year" if year is not None else "destinations"
            found.values |= {"value": place, "unit": "place", "among": among}
            found.spans["value"] = (line.nodes[first].start, node.end)
            if len(line.subject) > 1 and not any(isinstance(n, Element) and n.has("each") for n in line.nodes) and not record:
                found.doubtful = "one rank for several names"
        _take(line, at)


def counts(line: Line) -> None:
    """"12 out of 20 items", "of the 13 main items, 12 grew", "three regions bought less"."""
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.CARDINAL, Kind.QUANTITY)
        if figure is None or figure.figure is None or figure.figure.value is None or number(figure) > 300:
            continue
        of_at = at + 1
        if line.word(of_at) == "out":
            of_at += 1
        of = None
        noun_at = line.right(at, "fillers", "adjectives")
        if line.word(of_at) == "of":
            total_at = line.right(of_at, "fillers")
            total = line.free(total_at, Kind.CARDINAL, Kind.QUANTITY)
            if total is not None:
                of = number(total)
                noun_at = line.right(total_at, "fillers", "adjectives")
                places = (at, total_at)
        if of is None:
            places = (at,)
        unit = _unit_of_count(line, noun_at)
        if of is None and unit is None and line.word(at - 1) in (",", "only", "some") or (of is None and unit is None and at > 0):
            # "of the 13 main export products, 12 grew"
            for index in range(at - 1, -1, -1):
                total = line.free(index, Kind.CARDINAL, Kind.QUANTITY)
                if total is not None and line.word(line.left(index, "fillers")) in ("of", "among", "out of"):
                    unit = _unit_of_count(line, line.right(index, "fillers", "adjectives"))
                    of, places = number(total), (at, index)
                    break
        if unit is None:
            continue
        value = number(figure)
        if value == 1 and of is not None:  # "one of nine countries"
            value, of = of, None
        direction = None
        for index in range(at + 1, len(line.nodes)):
            if line.has(index, "directions"):
                direction = (line.element(index) or line.nodes[index]).value("directions")  # type: ignore[union-attr]
                break
        if line.word(line.left(at, "fillers")) in ("of", "among", "top", "to", "in", "for") and of is None:
            continue
        if direction is None and of is None:
            continue
        if direction is None:
            direction = line.direction_left(at)
        cell = Cell(flow=next((c.flow for c in line.subject if c.flow), None), refers=line.subject[0].refers if False else None)
        found = _finding(line, "count", "count", at, at, cell)
        found.values |= {"value": value, "unit": unit, "of": of, "direction": direction}
        found.spans["value"] = (figure.start, figure.end)
        _take(line, *places)


def _unit_of_count(line: Line, at: int) -> str | None:
    for place in range(at, min(at + 4, len(line.nodes))):
        element = line.element(place)
        if element is None:
            topic = line.topic(place)
            if topic is not None and place == at and any(part.has("counts") for part in topic.parts):
                return next(part.value("counts") for part in topic.parts if part.has("counts"))
            if topic is not None and topic.cells[0].flow is not None:
                continue
            return None
        if element.has("counts"):
            return element.value("counts")
        if element.sign or element.figure is not None or element.has("directions"):
            return None
    return None


def thresholds(line: Line) -> None:
    """"surpassing $10 billion", "exceeded the $500 billion mark": a level that was passed, not one that was reached."""
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.MONEY)
        if figure is None or figure.figure is None or figure.figure.value is None:
            continue
        place = line.left(at, "fillers")
        verb = line.element(place)
        marked = line.word(at + 1) in ("mark", "threshold", "level", "milestone") and verb is not None and (verb.has("limits") or verb.has("level_verbs"))
        if verb is None or not (verb.has("limits", part="verbs") or marked):
            continue
        bound = verb.value("limits") if verb.has("limits") else "above"
        cells = line.subject
        topic = line.topic(line.right(at + 1, "fillers")) if line.word(at + 1) in ("in", "of") else None
        if topic is not None and topic.cells[0].flow is not None:
            cells = [cell.over(line.subject[0]) if len(line.subject) == 1 else cell for cell in topic.cells]
        for cell in cells:
            found = _finding(line, "threshold", "threshold", at, at, cell)
            found.values |= {"value": figure.figure.value, "unit": figure.figure.unit, "bound": bound}
            found.spans["value"] = (figure.start, figure.end)
            if len(cells) > 1:
                found.doubtful = "one figure for several names"
        line.previous_money = figure
        _take(line, at)


def directions(line: Line) -> None:
    """"volume declined", "textiles increased": a direction without a figure."""
    if line.findings or not line.clause.subject or any(cell.foreign for cell in line.subject):
        return
    if any(isinstance(n, Element) and n.figure is not None and n.is_figure(Kind.PERCENT, Kind.MONEY, Kind.QUANTITY, Kind.POINTS) for n in line.nodes):
        return
    for at, node in enumerate(line.clause.nodes):
        if not isinstance(node, Element) or not node.has("directions"):
            continue
        meaning = node.meanings["directions"]
        before = line.clause.nodes[at - 1] if at else None
        light = isinstance(before, Element) and (before.has("light_verbs") or before.has("fillers") or before.has("adjectives"))
        if meaning.part != "verbs" and not (meaning.part == "nouns" and light and at <= 4):
            continue
        for cell in line.subject:
            finding = Finding("direction", cell, "value", node.start, node.end)
            finding.values["direction"] = meaning.value
            line.findings.append(finding)
        return
