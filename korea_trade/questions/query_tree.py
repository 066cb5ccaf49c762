"""The tree that DuckDB makes of a user's query: its parts, and the columns that they name."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

Node = Mapping[str, object]
"""A part of a query, as DuckDB serializes it."""
FIGURES: Mapping[str, Collection[str]] = {
    "value": ("value", "value_written", "value_number", "low", "low_written", "high", "high_written"),
    "growth": ("growth", "growth_written", "growth_number"),
}
"""The columns that give a figure."""
COUNTING = frozenset({"count", "count_star", "approx_count_distinct"})
"""Aggregates that count what they are of."""
LISTING = frozenset({"list", "array_agg", "string_agg", "group_concat", "listagg"})
"""Aggregates that give all that they are of."""

WHETHER_THERE = frozenset({"OPERATOR_IS_NULL", "OPERATOR_IS_NOT_NULL"})
"""Operators that ask whether something is there."""

_CONDITIONS = frozenset({"cte_map", "where_clause", "having", "qualify", "condition", "modifiers"})


def with_names_inside(part: object) -> object:
    """A part of a query in which subqueries with names for their columns, as in "t(a, b)", give these names."""
    if isinstance(part, list):
        return list(map(with_names_inside, part))
    if not isinstance(part, dict):
        return part
    inside = {key: with_names_inside(inner) for key, inner in part.items()}
    query, subquery = inside.get("query_node"), inside.get("subquery")
    if isinstance(query, dict):
        inside["query_node"] = _with_names(query, listed(inside.get("aliases")))
    if isinstance(subquery, dict):
        names = listed(inside.get("column_name_alias"))
        inside["subquery"] = {**subquery, "node": _with_names(subquery["node"], names)}
    return inside


def _with_names(query: Node, names: Sequence[object]) -> Node:
    """A query whose first columns have names, up to a star."""
    plain = takewhile(lambda part: part.get("type") != "STAR", selected(query))
    named = [{**part, "alias": name} for part, name in zip(plain, names, strict=False)]
    return {**query, "select_list": [*named, *selected(query)[len(named) :]]} if named else query


def nodes(part: object, is_left_out: Callable[[Node], bool] = lambda _: False) -> Iterator[Node]:
    """All parts of a part of a query, itself first, without parts that are left out."""
    if isinstance(part, dict) and not is_left_out(part):
        yield part
        for inner in part.values():
            yield from nodes(inner, is_left_out)
    elif isinstance(part, list):
        for inner in part:
            yield from nodes(inner, is_left_out)


def own_nodes(part: object, is_left_out: Callable[[Node], bool] = lambda _: False) -> Iterator[Node]:
    """The parts of a part of a SELECT that are not of a SELECT inside it, nor of a part that is left out."""
    return nodes(part, lambda inner: inner.get("type") == "SELECT_NODE" or is_left_out(inner))


def only_counts(part: Node) -> bool:
    """Whether a part of a query only asks whether columns have something, or in how many rows."""
    if part.get("type") in WHETHER_THERE:
        of = listed(part.get("children"))
    elif part.get("function_name") in COUNTING and not (part.get("filter") or part.get("filter_expr")):
        of = [part_of(argument, "expression") for argument in listed(part.get("arguments"))]
    else:
        return False
    return all(part_of(operand, "class") in ("COLUMN_REF", "STAR") for operand in of)


def named_by_query(whole: object) -> dict[str, Node]:
    """What a query names with WITH, anywhere in it, by the name in small letters."""
    return {name: named for node in nodes(whole) for name, named in named_here(node).items()}


def on_its_own(select: Node, whole: Node) -> Node:
    """A SELECT of a query as one that can be run alone: with all that the query names."""
    named = [{"key": name, "value": of} for name, of in named_by_query(whole).items()]
    return {**select, "cte_map": {"map": named}}


def selects_of_rows(whole: Node) -> list[Node]:
    """Each SELECT that comes into the rows of a query, the outermost first, none of a condition.

    A PIVOT is the SELECT with groups that it stands for.
    """
    named, found = named_by_query(whole), list[Node]()
    queries: list[object] = [whole]
    while queries:
        for node in _of_rows(queries.pop(0)):
            if node.get("type") == "SELECT_NODE":
                found.append(without_pivot(node))
            elif node.get("type") == "BASE_TABLE":
                queries += [named.pop(name) for name in [str(node["table_name"]).casefold()] if name in named]
    return found


def _of_rows(part: object) -> Iterator[Node]:
    """The parts of a query that come into its rows."""
    if isinstance(part, dict):
        yield part
        for key, inner in part.items():
            yield from _of_rows(None if key in _CONDITIONS else inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _of_rows(inner)


def named_here(query: Node) -> dict[str, Node]:
    """What a query names with WITH at its beginning, by the name in small letters."""
    entries = [entry for entry in listed(part_of(query.get("cte_map"), "map")) if isinstance(entry, dict)]
    return {str(entry["key"]).casefold(): entry["value"] for entry in entries}


def makes_groups(select: Node) -> bool:
    """Whether a SELECT gives a row for several that it reads: one a group, or one of all."""
    return bool(select.get("group_expressions")) or select.get("aggregate_handling") != "STANDARD_HANDLING"


def without_pivot(select: Node) -> Node:
    """What a SELECT from a PIVOT reads: its aggregates by the columns that become names, and by those that are left."""
    pivot = select.get("from_table")
    if not isinstance(pivot, dict) or pivot.get("type") != "PIVOT":
        return select
    groups = _groups_of_pivot(pivot)
    return {
        **select, "from_table": pivot.get("source"), "where_clause": None, "modifiers": [], "qualify": None,
        "select_list": select["select_list"] if groups is None else pivot.get("aggregates"),
        "group_expressions": groups or [], "group_sets": [list(range(len(groups)))] if groups else [],
    }  # fmt: skip


def _groups_of_pivot(pivot: Node) -> list[object] | None:
    """By what a PIVOT groups; None where each of its rows stays one: by all columns of a table, or in an UNPIVOT."""
    aggregates = pivot.get("aggregates")
    turned = [part for node in listed(pivot.get("pivots")) for part in listed(part_of(node, "pivot_expressions"))]
    source = part_of(part_of(pivot.get("source"), "subquery"), "node")
    given = selected(source) if isinstance(source, dict) else []
    named = [str(name) for name in listed(pivot.get("groups"))]
    if not aggregates or not (named or given) or any(part.get("type") == "STAR" for part in given):
        return None
    left = named or [name for name in map(called, given) if name not in names_in(aggregates) | names_in(turned)]
    return [*turned, *({"class": "COLUMN_REF", "type": "COLUMN_REF", "column_names": [name]} for name in left)]


def part_of(part: object, key: str) -> object:
    """A part of a part of a query; None where there is none."""
    return part.get(key) if isinstance(part, dict) else None


def both(condition: object, more: object) -> object:
    """The condition that both of two hold, of which one may be none."""
    two = {"class": "CONJUNCTION", "type": "CONJUNCTION_AND", "alias": "", "children": [condition, more]}
    return more if condition is None else two


def listed(part: object) -> list[object]:
    """A list of parts; an empty one where there is none."""
    return part if isinstance(part, list) else []


def selected(select: Node) -> list[Node]:
    """What a SELECT gives, a part a column."""
    return [part for part in listed(select.get("select_list")) if isinstance(part, dict)]


def pivoted(whole: Node) -> list[Node]:
    """What a PIVOT or UNPIVOT in a query makes columns of."""
    turned = (node for node in nodes(whole) if node.get("type") == "PIVOT")
    parts = (part for node in turned for part in (*listed(node.get("aggregates")), *listed(node.get("pivots"))))
    return [part for part in parts if isinstance(part, dict)]


def called(part: Node) -> str:
    """What a column of a SELECT is called, in small letters; "" where that is not said."""
    return str(part.get("alias") or (listed(part.get("column_names")) or [""])[-1]).casefold()


def names_in(part: object) -> set[str]:
    """The columns that are named in a part of a query."""
    return names_of(nodes(part))


def names_of(parts: Iterable[Node]) -> set[str]:
    """The columns that these parts of a query are."""
    named = (listed(part.get("column_names")) for part in parts if part.get("class") == "COLUMN_REF")
    return {str(names[-1]).casefold() for names in named}
