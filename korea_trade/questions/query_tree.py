"""The tree that DuckDB makes of a user's query: its parts, and the columns that they name."""

from collections.abc import Collection, Iterator, Mapping

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


def nodes(part: object) -> Iterator[Node]:
    """All parts of a part of a query, itself first."""
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from nodes(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from nodes(inner)


def own_nodes(part: object) -> Iterator[Node]:
    """The parts of a part of a SELECT that are not of a SELECT inside it."""
    if isinstance(part, dict) and part.get("type") != "SELECT_NODE":
        yield part
        for inner in part.values():
            yield from own_nodes(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from own_nodes(inner)


def selects(whole: Node) -> list[Node]:
    """Each SELECT in a query."""
    return [node for node in nodes(whole) if node.get("type") == "SELECT_NODE"]


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
    named = (listed(node.get("column_names")) for node in nodes(part) if node.get("class") == "COLUMN_REF")
    return {str(names[-1]).casefold() for names in named}
