"""Ranks: a record, the second best month on record, the biggest partner."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line, best_cells, finding, number, qualify_best
from korea_trade.reader.times import Shape


def _same_month(line: Line, at: int) -> bool:
    """For "the biggest ever for a December", "the second most for any January": the month says among what."""
    best = line.element(at)
    for place in range(at + 1, min(at + 3, len(line.nodes))) if best is not None and best.has("ranks") else ():
        month = line.element(place)  # "their best August"
        if month is not None and month.period is not None and month.period.when is not None:
            when = month.period.when
            return not month.period.preposition and when.shape is Shape.MONTHS and when.year is when.back is None
        if month is None or not (month.has("fillers") or month.has("frequencies")):
            break
    for place in range(at, min(at + 5, len(line.nodes))):
        element, before = line.element(place), line.element(place - 1)
        if element is not None and element.period is not None and before is not None:
            return before.word in ("a", "an", "any", "all") or element.text.split()[0].lower() in ("a", "any")
    return False


def ranks(line: Line) -> None:
    """For "the second highest value in history", "a record $2.5 billion", "their 5th highest month on record"."""
    for at, node in enumerate(line.nodes):
        if not isinstance(node, Element) or at in line.used:
            continue
        if _of_history(line, at, node) or _of_world(line, at, node) or _of_month(line, at, node):
            continue
        record = node.has("records") or node.word in ("record high", "record low")
        if (not record and not node.has("ranks")) or _recorded(line, at):
            continue
        place, first = Decimal(1), at
        ordinal = line.free(at - 1, Kind.ORDINAL)
        if ordinal is not None:
            place, first = number(ordinal), at - 1
        ever, year, last = record or _same_month(line, at), None, at
        for index in range(at + 1, min(at + 9, len(line.nodes))):
            element = line.element(index)
            if element is None:
                continue
            if element.has("ever"):
                ever, last = True, index
                break
            if element.period is not None and element.period.when is not None:
                shape = element.period.when.shape
                if shape == "year" or (shape == "to-date" and line.word(index - 1) in ("result", "figure", "level")):
                    year, last = element, index
            if element.sign in (".", ";") or element.figure is not None:
                break
        destination = any(
            line.has(i, "counts", "regions")
            or line.word(i)
            in ("partner", "buyer", "export market", "export destination", "trading partner", "destination")
            for i in range(at + 1, min(at + 5, len(line.nodes)))
        )
        if (
            not ever
            and not (year is not None and node.word != "most")
            and not (destination and any(c.partner for c in line.subject))
        ):
            continue
        if record and line.word(line.left(at, "fillers")) == "since":  # "the largest since the record of 2018"
            continue
        if record and _of_then(line, at):
            continue
        if record and line.word(at - 1) in ("on", "previous", "prior", "earlier", "old", "last"):
            continue
        if ordinal is not None:
            line.take(at - 1)
        month = _same_month(line, last)
        for cell in best_cells(line, at):
            found = finding(line, "rank", "rank", first, last, cell)
            if month:
                found.when = found.time = None
            among = "same-period" if month else "history" if ever else "year" if year is not None else "destinations"
            found.values |= {"value": place, "unit": "place", "among": among}
            found.spans["value"] = (line.nodes[first].start, node.end)
            qualify_best(line, at, found)
            if record and _shared(line, at) and line.has(line.left(at, "fillers"), "share_verbs"):
                found.values["ranked"] = "share"  # "made up a record 27.6 percent of exports"
            if (
                len(line.subject) > 1
                and not any(isinstance(n, Element) and n.has("each") for n in line.nodes)
                and not record
            ):
                found.doubtful = "one rank for several names"
        line.take(at)


def _of_history(line: Line, at: int, node: Element) -> bool:
    """For "second only to January 2022", "more than ever": a rank in history without a superlative."""
    second = node.is_figure(Kind.ORDINAL) and line.word(at + 1) == "only" and line.word(at + 2) == "to"
    than_ever = node.has("ever") and (
        line.word(at - 1) in ("more than", "higher than", "greater than", "better than")
        or (line.direction(at - 1) == "up" and node.word.startswith("than"))
    )
    if not second and not than_ever:
        return False
    for cell in line.subject:
        found = finding(line, "rank", "rank", at, at, cell)
        found.when = found.time = None
        place = number(node) if second else Decimal(1)
        found.values |= {"value": place, "unit": "place", "among": "history"}
        found.spans["value"] = (node.start, node.end)
    line.take(at)
    return True


def _of_then(line: Line, at: int) -> bool:
    """For "down from last year's record": a record of another time."""
    element = line.element(at - 1)
    if element is None or element.time is None:
        return False
    when = element.period.when if element.period is not None else None
    return element.comparison is not None or (when is not None and when.shape is Shape.YEAR)


_RANKED = ("ranked", "ranking", "ranks", "placed", "came", "finished")


def _of_world(line: Line, at: int, node: Element) -> bool:
    """For "exports ranked sixth in the world", "ranking 8th worldwide": a place among all countries."""
    if not line.free(at, Kind.ORDINAL) or line.word(line.left(at, "fillers", "prepositions")) not in _RANKED:
        return False
    ahead = [line.element(place) for place in range(at + 1, min(at + 5, len(line.nodes)))]
    if not any(element is not None and element.word in _WORLD for element in ahead):
        return False
    for cell in line.subject:
        found = finding(line, "rank", "rank", at, at, cell)
        found.values |= {"value": number(node), "unit": "place", "among": "world"}
        found.spans["value"] = (node.start, node.end)
        if len(line.subject) > 1:
            found.doubtful = "one rank for several names"
    line.take(at)
    return True


def _of_month(line: Line, at: int, node: Element) -> bool:
    """For "a new February high": a best among the same months of all years."""
    when = node.period.when if node.period is not None else None
    if when is None or when.shape is not Shape.MONTHS or when.year is not None or when.back is not None:
        return False
    if node.period is None or node.period.preposition or line.word(at + 1) not in ("high", "peak", "best"):
        return False
    for cell in line.subject:
        found = finding(line, "rank", "rank", at, at + 1, cell)
        found.when = found.time = None
        found.values |= {"value": Decimal(1), "unit": "place", "among": "same-period"}
        found.spans["value"] = (node.start, line.nodes[at + 1].end)
    line.take(at + 1)
    return True


def _shared(line: Line, at: int) -> bool:
    """Whether a percentage that another frame has taken stands right behind a place."""
    after = line.element(line.right(at, "fillers"))
    return after is not None and after.is_figure(Kind.PERCENT)


_WORLD = ("world", "worldwide", "globally", "globe")


def _recorded(line: Line, at: int) -> bool:
    """For "exports record 3.8 percent growth", "to record $700 billion": the verb, not the noun."""
    after = line.element(at + 1)
    if line.word(at) not in ("record", "records") or after is None or after.figure is None:
        return False
    return line.word(at - 1) == "to" or (bool(line.clause.subject) and at == len(line.clause.lead))
