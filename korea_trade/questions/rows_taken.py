"""Which rows a SELECT takes of those that it reads, where it has a limit: with ties, any of the rows that are equal."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from korea_trade.questions.query_tree import Node, listed, nodes, own_nodes, selected
from korea_trade.questions.second_look import MOST_ROWS, SecondLook
from korea_trade.store.engine import DuckDBPyConnection

Row = tuple[object, ...]
_ANEW = frozenset({"random", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "nextval"})
"""Functions that give something else each time."""

_BY_PLACE = frozenset("row_number ntile first first_value last last_value nth_value lag lead any_value".split())
"""Functions over a window that give one of rows that are equal in its order something else than another."""


def modified(select: Node, kind: str) -> Node | None:
    """What a SELECT has of a kind behind its conditions: DISTINCT, ORDER BY or LIMIT."""
    modifiers = (modifier for modifier in listed(select.get("modifiers")) if isinstance(modifier, dict))
    return next((modifier for modifier in modifiers if modifier["type"] == kind), None)


def takes_some(select: Node) -> bool:
    """Whether a SELECT takes only some of the rows that its conditions let through."""
    source = select.get("from_table")
    samples = (select.get("sample"), source.get("sample") if isinstance(source, dict) else None)
    windows = own_nodes([select.get("select_list"), select.get("qualify")]) if select.get("qualify") else ()
    by_place = any(node.get("function_name") in _BY_PLACE for node in windows)
    return by_place or any(samples) or any(modified(select, f"LIMIT{percent}_MODIFIER") for percent in ("", "_PERCENT"))


def taken(look: SecondLook, select: Node, told: Sequence[object], texts: Collection[str]) -> list[Row] | None:
    """What some columns tell of the rows with these texts that a SELECT may take.

    None where its order leaves that open, or where they are too many.
    """
    order, limit = modified(select, "ORDER_MODIFIER"), modified(select, "LIMIT_MODIFIER")
    if order is None or limit is None or limit.get("limit_type", "ROW_COUNT") != "ROW_COUNT":
        return None
    keys = [_of_column(look, select, key) for key in _keys(order)]
    first, most = _number(look, limit.get("offset"), 0), _number(look, limit.get("limit"), MOST_ROWS)
    if None in keys or first is None or most is None or first + most > MOST_ROWS:
        return None
    all_rows = {**select, "modifiers": [order], "select_list": [*listed(select.get("select_list")), *keys, *told]}
    ends = slice(-len(told) - len(keys), -len(told))

    def with_ties(cursor: DuckDBPyConnection) -> list[Row]:
        rows = _fetched(cursor)
        read = list(islice(rows, first + most))
        if len(read) <= first:
            return []
        begins, last = read[first][ends], read[-1][ends]
        before = [row for row in read[:first] if row[ends] == begins]
        behind = []
        for row in rows:
            if row[ends] != last:
                break
            behind.append(row)
        return [*before, *read[first:], *behind]

    rows = look.read_of(all_rows, with_ties)
    given = slice(-len(told) - len(keys))
    shown = [row for row in rows or () if all(value in texts for value in row[given] if isinstance(value, str))]
    return None if rows is None else [row[-len(told) :] for row in shown or rows]


def _fetched(cursor: DuckDBPyConnection) -> Iterator[Row]:
    while rows := cursor.fetchmany(MOST_ROWS):
        yield from rows


def _keys(order: Node) -> list[Node]:
    return [key["expression"] for key in listed(order.get("orders")) if isinstance(key, dict)]


def _of_column(look: SecondLook, select: Node, key: Node) -> Node | None:
    """What a SELECT is ordered by, where it is said by the name or place of a column; None where that is left open."""
    if any(node.get("type") == "STAR" or node.get("function_name") in _ANEW for node in nodes(key)):
        return None
    given = selected(select)
    if key.get("class") == "CONSTANT":
        place = _number(look, key, 0) or 0
        is_known = 0 < place <= len(given) and not any(part.get("type") == "STAR" for part in given)
        return given[place - 1] if is_known else None
    names = listed(key.get("column_names"))
    named = [part for part in given if part.get("alias") and names == [part["alias"]]]
    return named[0] if named else key


def _number(look: SecondLook, part: object, without: int) -> int | None:
    """The number that a part of a query is; None where it is none that is written."""
    if not isinstance(part, dict):
        return without
    written = look.expressed(part)
    return int(written) if written.isdecimal() else None
