"""Places in the order in which countries reached a level."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.doubts import ITS_OWN
from korea_trade.reader.english.frames.line import Line, finding, number
from korea_trade.reader.english.frames.places import of_korea
from korea_trade.vocabulary.word_lists import word_list

_COUNTRIES = ("country", "nation", "economy")
_BETWEEN = ("in", "the", "world", "worldwide", "globally", "in history", "ever", "on earth")
_FARTHEST = 7  # nodes from the ordinal to the verb


def orders(line: Line) -> None:
    """For "the sixth country to reach $700 billion", "making it the sixth nation ever to do so", "to get there"."""
    for at in range(len(line.nodes)):
        ordinal = line.free(at, Kind.ORDINAL)
        to = _verb(line, at, number(ordinal)) if ordinal is not None else None
        if ordinal is None or to is None:
            continue
        last, level = _level(line, to)
        if level is None and last == to:
            continue
        found = finding(line, "rank", "rank", at, last, _cell(line, last))
        found.values |= {"value": number(ordinal), "unit": "place", "among": "order", "level": level}
        if level is None:
            found.values["mark"] = True
        found.spans["value"] = (ordinal.start, ordinal.end)
        if is_of_partner(found.cell):
            found.doubtful = ITS_OWN
        line.take(at)


def is_of_partner(cell: Cell) -> bool:
    """For "Japan was the fifth country to reach $700 billion in exports": what passed a level is a partner itself."""
    return cell.partner is not None and cell.item is None


def _cell(line: Line, level: int) -> Cell:
    """What is ranked: the flow of the subject, or the one behind the level: "to reach $700 billion in exports"."""
    own = next((cell for cell in line.subject if cell.flow is not None and not cell.foreign), None)
    topics = (line.topic(place) for place in range(level + 1, min(level + 7, len(line.nodes))))
    flow = next((topic.cells[0].flow for topic in topics if topic is not None), None)
    return own or of_korea(line, flow) or line.subject[0]


def is_level_in_order(line: Line, verb: int) -> bool:
    """For "the seventh country to reach $700 billion": whether countries pass the level behind a verb in an order."""
    for at in range(max(0, verb - _FARTHEST), verb):
        ordinal = line.element(at)
        if ordinal is not None and ordinal.is_figure(Kind.ORDINAL):
            counted = number(ordinal)
        elif line.has(at, "firsts"):
            counted = Decimal(1)
        else:
            continue
        if _verb(line, at, counted) in (verb, verb - 1):
            return True
    return False


def _is_country(line: Line, place: int) -> bool:
    return line.has(place, "counts", "countries") or line.word(place) in _COUNTRIES


def _verb(line: Line, at: int, counted_place: Decimal) -> int | None:
    """The place of "to" behind "sixth country", "seventh in the world", "the sixth"; None where none is counted."""
    counted = line.word(at - 1) == "the" and counted_place > 1
    for place in range(at + 1, min(at + 1 + _FARTHEST, len(line.nodes))):
        word = line.word(place)
        if word == "to" or word.startswith("to "):
            return place if counted or _is_so(line, place) else None
        counted = counted or _is_country(line, place) or word == "world"
        if word not in _BETWEEN and not _is_country(line, place):
            return None
    return None


def _is_so(line: Line, to: int) -> bool:
    return _end_of_so(line, to) is not None


def _end_of_so(line: Line, to: int) -> int | None:
    """Where "to do so", "to get there", "to reach that mark" ends: what was told before."""
    verb = to if line.word(to) != "to" else to + 1
    if line.has(verb, "doing_so"):
        return verb
    noun = line.right(verb, "fillers")
    passed = line.has(verb, "limits", "above") or line.has(verb, "level_verbs")
    return noun if passed and noun > verb + 1 and line.word(noun) in word_list("marks") else None


def _level(line: Line, to: int) -> tuple[int, Decimal | None]:
    """Where the words end, and the sum that was reached: behind the verb, or in the clause before for "to do so"."""
    end = _end_of_so(line, to)
    if end is not None:
        here = (found.values.get("value") for found in reversed(line.findings) if found.measure == "threshold")
        return end, next(here, line.passed_before)
    for place in range(to + 1, min(to + 5, len(line.nodes))):
        element = line.element(place)
        if element is not None and element.is_figure(Kind.MONEY) and element.figure is not None:
            return place, element.figure.value
    return to, None
