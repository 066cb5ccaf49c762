"""Which rows a SELECT takes of those that it reads, where it has a limit: with ties, any of the rows that are equal."""

from collections.abc import Collection, Sequence

from korea_trade.questions.query_tree import Node, both, listed, nodes, own_nodes, selected
from korea_trade.questions.second_look import MOST_ROWS, SecondLook

Row = tuple[object, ...]
_ANEW = frozenset({"random", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "nextval"})
"""Functions that give something else each time."""

_LIMITING = ("LIMIT_MODIFIER", "LIMIT_PERCENT_MODIFIER", "ORDER_MODIFIER")
_MOST_TIED = 10_000

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
    return (
        _picks_by_place(select)
        or any(samples)
        or any(modified(select, f"LIMIT{percent}_MODIFIER") for percent in ("", "_PERCENT"))
    )


def _picks_by_place(select: Node) -> bool:
    """Whether a SELECT takes rows by their number in an order, and other such functions."""
    windows = own_nodes([select.get("select_list"), select.get("qualify")]) if select.get("qualify") else ()
    return any(node.get("function_name") in _BY_PLACE for node in windows)


def without_limits(select: Node) -> Node:
    """A SELECT as it would be if it took all rows that its conditions let through."""
    kept = (
        part for part in listed(select.get("modifiers")) if isinstance(part, dict) and part["type"] not in _LIMITING
    )
    source = select.get("from_table")
    whole = {**source, "sample": None} if isinstance(source, dict) else source
    qualify = None if _picks_by_place(select) else select.get("qualify")
    return {**select, "modifiers": list(kept), "sample": None, "from_table": whole, "qualify": qualify}


def all_read(select: Node) -> Node:
    """A SELECT that gives nothing yet of all rows that its conditions let through."""
    return {
        **select, "select_list": [], "modifiers": [], "group_expressions": [], "group_sets": [],
        "aggregate_handling": "STANDARD_HANDLING", "having": None, "qualify": None, "sample": None,
    }  # fmt: skip


def with_ties(look: SecondLook, select: Node) -> Node | None:
    """A SELECT with a limit as one of all rows that it may take; None where its order leaves open which these are."""
    found = _order_and_limit(look, select)
    if found is None or _picks_by_place(select) or modified(select, "DISTINCT_MODIFIER") is not None:
        return None
    order, first, most = found
    behind_first = f" AND count(*) OVER (ORDER BY 1) > {first}" if first else ""
    [condition] = look.columns([f"rank() OVER (ORDER BY 1) <= {first + most}{behind_first}"])

    def in_order(part: object) -> object:
        if isinstance(part, list):
            return list(map(in_order, part))
        if not isinstance(part, dict):
            return part
        inside = {key: in_order(inner) for key, inner in part.items()}
        return {**inside, "orders": order} if part.get("class") == "WINDOW" else inside

    return {**without_limits(select), "qualify": both(select.get("qualify"), in_order(condition))}


def taken(look: SecondLook, select: Node, told: Sequence[object], texts: Collection[str]) -> list[Row] | None:
    """What some columns tell of the rows with these texts that a SELECT may take.

    None where its order leaves that open, or where they are too many.
    """
    tied = with_ties(look, select)
    if tied is None:
        return None
    all_rows = {**tied, "select_list": [*listed(select.get("select_list")), *told]}
    rows = look.read_of(all_rows, lambda cursor: cursor.fetchmany(_MOST_TIED))
    given = slice(-len(told))
    shown = [row for row in rows or () if all(value in texts for value in row[given] if isinstance(value, str))]
    return None if rows is None else [row[-len(told) :] for row in shown or rows]


def _order_and_limit(look: SecondLook, select: Node) -> tuple[list[object], int, int] | None:
    """By what the rows of a SELECT are ordered, how many are passed over and how many are taken; None if open."""
    order, limit = modified(select, "ORDER_MODIFIER"), modified(select, "LIMIT_MODIFIER")
    if order is None or limit is None or limit.get("limit_type", "ROW_COUNT") != "ROW_COUNT":
        return None
    orders = [part for part in listed(order.get("orders")) if isinstance(part, dict)]
    keys = [_of_column(look, select, part["expression"]) for part in orders]
    first, most = _number(look, limit.get("offset"), 0), _number(look, limit.get("limit"), MOST_ROWS)
    if None in keys or first is None or most is None or first + most > MOST_ROWS:
        return None
    return (
        [{**part, "expression": {**(key or {}), "alias": ""}} for part, key in zip(orders, keys, strict=True)],
        first,
        most,
    )


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
