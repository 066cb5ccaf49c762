"""Balances told as differences: "exported $5.9 billion more than it imported", "exports exceeded imports by …"."""

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.frames.line import Line
from korea_trade.vocabulary.word_lists import word_list

_MORE, _LESS = "more than", "less than"


def is_beyond_another(line: Line, after: int) -> bool:
    """Whether "more than it", or "less than they", stands right behind a figure, so that it is no level."""
    topic = line.topic(after + 1)
    pointing = topic is not None and topic.cells[0].refers is not None and topic.cells[0].refers.value == "it"
    return (line.word(after) in (_MORE, _LESS) and pointing) or _flows_apart(line, after) is not None


def _flows_apart(line: Line, after: int) -> tuple[Cell, Cell] | None:
    """Exports and imports, or the other way round, where a figure tells how much more or less one is than the other."""
    limit, other = line.element(after), line.topic(line.right(after, "fillers"))
    own = line.subject[0] if len(line.subject) == 1 else Cell()
    if limit is None or not limit.has("limits") or other is None or len(other.cells) != 1:
        return None
    flows = [cell.flow.value if cell.flow is not None else "" for cell in (own, other.cells[0])]
    return (own, other.cells[0]) if sorted(flows) == ["exports", "imports"] else None


def difference(line: Line, at: int, after: int) -> list[Cell] | None:
    """The balance, where a figure is what was sold beyond what was bought, or the other way round."""
    apart = _flows_apart(line, after)
    if apart is not None:
        surplus = _is_surplus(*apart, more=line.has(after, "limits", "above"))
    else:
        surplus = _sold_beyond_bought(line, at, after) if is_beyond_another(line, after) else _exceeds(line, at)
    element = line.element(at)
    if surplus is None or element is None:
        return None
    place = element.start, element.end
    return [Cell(flow=Located("balance", *place), balance=Located("surplus" if surplus else "deficit", *place))]


def _sold_beyond_bought(line: Line, at: int, after: int) -> bool | None:
    selling, buying = word_list("sold_abroad"), word_list("bought_abroad")
    first = next((line.word(place) for place in range(at - 1, -1, -1) if line.word(place) in (*selling, *buying)), "")
    second, more = line.word(after + 2), line.word(after) == _MORE
    if first in selling and second in buying:
        return more
    return not more if first in buying and second in selling else None


def _is_surplus(own: Cell, other: Cell, *, more: bool) -> bool | None:
    """For "ICT exports were $71.0 billion higher than ICT imports"; None where they are of different things."""
    sectors = [cell.sector.value if cell.sector is not None else "" for cell in (own, other)]
    if own.name != other.name or sectors[0] != sectors[1] or own.flow is None or own.refers or other.refers:
        return None
    return (own.flow.value == "exports") == more


def _exceeds(line: Line, at: int) -> bool | None:
    """For "exports exceeded imports by $5.9 billion"."""
    by = line.left(at, "fillers", "limits")
    other, verb = line.topic(by - 1), line.element(by - 2)
    own = line.subject[0] if len(line.subject) == 1 else Cell()
    if line.word(by) != "by" or other is None or len(other.cells) != 1 or verb is None:
        return None
    bare = not any((*own.name, *other.cells[0].name)) and not verb.has("limits", "below")
    flows = [cell.flow.value if cell.flow is not None else "" for cell in (own, other.cells[0])]
    if not bare or not verb.has("limits") or sorted(flows) != ["exports", "imports"]:
        return None
    return flows[0] == "exports"
