"""What of a SELECT decides which rows it gives, and in which order."""

from collections.abc import Iterator

from korea_trade.questions.query_tree import Node, listed, part_of, selected
from korea_trade.questions.second_look import SecondLook


def deciding_parts(look: SecondLook, select: Node) -> list[Node]:
    """Its conditions, those of its joins, and what it is ordered by."""
    conditions = [select.get(part) for part in ("where_clause", "having", "qualify")]
    joined = _conditions_of_joins(select.get("from_table"))
    found = [part for part in (*conditions, *joined) if isinstance(part, dict)]
    return [*found, *ordered_by(look, select)]


def _conditions_of_joins(source: object) -> Iterator[object]:
    if isinstance(source, dict) and source.get("type") == "JOIN":
        yield source.get("condition")
        yield from _conditions_of_joins(source.get("left"))
        yield from _conditions_of_joins(source.get("right"))


def ordered_by(look: SecondLook, select: Node) -> Iterator[Node]:
    """What a SELECT is ordered by, also where a column is said by its place, or all are meant."""
    given = selected(select)
    for modifier in listed(select.get("modifiers")):
        for order in listed(part_of(modifier, "orders")):
            key = part_of(order, "expression")
            if not isinstance(key, dict):
                continue
            place = look.expressed(key) if key.get("class") == "CONSTANT" else ""
            if place.isdecimal():
                yield from given[int(place) - 1 : int(place)]
            else:
                yield from given if key.get("type") == "STAR" else [key]
