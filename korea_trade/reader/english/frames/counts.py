"""How many items, regions or countries moved so."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.frames.line import Line, finding, number
from korea_trade.reader.english.topics import Topic
from korea_trade.vocabulary.word_lists import word_list


def counts(line: Line) -> None:
    """For "12 out of 20 items", "of the 13 main items, 12 grew", "three regions bought less"."""
    _countries_sold_to(line)
    for at in range(len(line.nodes)):
        figure = line.free(at, Kind.CARDINAL, Kind.QUANTITY)
        if figure is None or figure.figure is None or figure.figure.value is None or number(figure) > 300:
            continue
        if line.has(at + 1, "ranks") or figure.figure.noun == "quarters":
            continue  # "the ten biggest exporters", "of 20 items, three quarters grew"
        total_at, unit_at = _total(line, at)
        unit = _unit_of_count(line, unit_at) or _unit_of_subject(line, at)
        unit = unit or (_unit_of_head(line) if total_at is not None else None)
        if unit is None:
            continue
        of = None if total_at is None else number(line.free(total_at, *_COUNTED) or figure)
        before = line.left(at, "fillers")
        opened = line.element(before)
        of_flow = opened is not None and opened.text == "of" and before == len(line.clause.lead)
        of_flow = of_flow and line.subject[0].flow is not None
        every = line.word(at - 1) == "all"
        rest = line.word(at - 1) in ("remaining", "other")
        governed = line.word(before) in ("of", "among", "top", "to", "in", "for")
        if of is None and not of_flow and not every and not rest and governed:
            continue
        value = number(figure)
        if of is None and line.total is not None and line.total > value:
            of = line.total
        but = line.left(at, "fillers")
        if line.word(but) in ("but", "except") and line.word(but - 1) == "all":
            if of is None:
                continue
            value = of - value  # "all but two of 15 items grew"
        if value == 1 and of is not None:  # "one of nine countries"
            value, of = of, None
        ahead = (line.direction(place) for place in range(at + 1, len(line.nodes)))
        direction = next((found for found in ahead if found), None)
        if every:
            direction = direction or line.direction_left(at)
        definite = line.word(at - 1) in ("the", "these", "those") and not rest
        if of is None and (direction is None or definite):
            continue  # "trade between the two countries has grown"
        flow = next((cell.flow for cell in line.subject if cell.flow), None) or _flow_of_unit(line, at)
        counted = line.topic(unit_at)
        item = counted.cells[0].item if counted is not None and unit == _ends_in_unit(counted) else None
        item = item or (line.subject[0].item if _unit_of_subject(line, at) else None)
        found = finding(line, "count", "count", at, max(at, total_at or 0), Cell(flow=flow, item=item))
        of = of or (value if every else None)
        if rest:
            found.values["rest"] = True
        found.values |= {
            "value": value,
            "unit": unit,
            "of": of,
            "direction": direction or line.direction_left(at),
        }
        found.spans["value"] = (figure.start, figure.end)
        line.take(at, *([] if total_at is None else [total_at]))


def _countries_sold_to(line: Line) -> None:
    """For "Korea exported cosmetics to 160 countries", "kimchi went to 92 countries": how many bought them."""
    told = any(line.is_figure(at, Kind.PERCENT, Kind.MONEY) for at in range(len(line.nodes)))
    if told or len(line.subject) > 1 or line.subject[0].foreign:
        return
    sold = any(line.has(at, "flow_verbs", "exports") or line.has(at, "going") for at in range(len(line.nodes)))
    for at in range(len(line.nodes)) if sold else ():
        figure, before = line.free(at, Kind.CARDINAL), line.left(at, "fillers", "limits")
        unit = _unit_of_count(line, line.right(at, "fillers", "adjectives"))
        toward = line.word(before) == "to" or line.has(before, "going")
        if figure is None or figure.figure is None or not toward or unit not in ("countries", "regions"):
            continue
        found = finding(line, "count", "count", at, at, line.subject[0])
        found.values |= {"value": number(figure), "unit": unit}
        found.spans["value"] = (figure.start, figure.end)
        line.take(at)
        return


_COUNTED = (Kind.CARDINAL, Kind.QUANTITY)


def _total(line: Line, at: int) -> tuple[int | None, int]:
    """Where the number stands that a count is out of, and where the noun that both count."""
    of_at = at + 2 if line.word(at + 1) == "out" else at + 1
    noun_at = line.right(at, "fillers", "adjectives")
    if line.word(of_at) == "of":
        total_at = line.right(of_at, "fillers")
        if line.free(total_at, *_COUNTED):
            return total_at, line.right(total_at, "fillers", "adjectives")
    for place in range(at - 1, -1, -1):  # "of the 13 main export products, 12 grew"
        total = line.free(place, *_COUNTED)
        if total is None or line.word(line.left(place, "fillers")) not in ("of", "among"):
            continue
        unit_at = line.right(place, "fillers", "adjectives")
        if _unit_of_count(line, noun_at) is None:
            return place, unit_at
        if _unit_of_count(line, unit_at) == _unit_of_count(line, noun_at) and number(total) > line.number_at(at):
            return place, noun_at
    return None, noun_at


_UNIT_NOUNS = {
    "items": "items", "products": "items", "categories": "items", "goods": "items", "regions": "regions",
    "markets": "regions", "countries": "countries",
}  # fmt: skip


def _unit_of_subject(line: Line, at: int) -> str | None:
    """For "All seven new growth items grew": what the subject counts that the number stands right before."""
    item = line.subject[0].item
    if at != len(line.clause.lead) - 1 or item is None or len(line.subject) > 1:
        return None
    return _UNIT_NOUNS.get(item.value.split("-")[-1])


_HEADS = {
    "by item": "items", "by product": "items", "by category": "items", "by region": "regions",
    "by country": "countries",
    "by destination": "regions", "by market": "regions",
}  # fmt: skip


def _unit_of_head(line: Line) -> str | None:
    """For "By item, nine out of 15 grew": what the head of the sentence says is counted."""
    return next((_HEADS[word] for at in range(len(line.nodes)) if (word := line.word(at)) in _HEADS), None)


def _flow_of_unit(line: Line, at: int) -> Located | None:
    """For "11 out of 15 major export items": the flow that the noun names which is counted."""
    topics = (line.topic(place) for place in range(at + 1, min(at + 7, len(line.nodes))))
    return next((topic.cells[0].flow for topic in topics if topic is not None and topic.cells[0].flow), None)


def _ends_in_unit(topic: Topic) -> str | None:
    """What a name counts that ends in such a noun: "seven new growth items"."""
    return _UNIT_NOUNS.get(topic.parts[-1].word.split()[-1])


def _unit_of_count(line: Line, at: int) -> str | None:
    for place in range(at, min(at + 4, len(line.nodes))):
        element = line.element(place)
        if element is None:
            topic = line.topic(place)
            if topic is not None and place == at and _ends_in_unit(topic) is not None:
                return _ends_in_unit(topic)
            if topic is not None and topic.cells[0].flow is not None:
                continue
            return None
        if element.has("counts"):
            return element.value("counts")
        if element.sign or element.figure is not None or element.has("directions"):
            return None
        if element.word in word_list("units_of_time"):
            return None  # "seven years after the country first passed $600 billion"
    return None
