"""Of which kinds the figures are that a user's SQL reads: what the rows that it gives may leave out.

The query is taken apart by DuckDB, and what it reads is read again with the columns that say what figures are.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from korea_trade.store.engine import DuckDBPyConnection, Error

Node = Mapping[str, object]
"""A part of a query, as DuckDB serializes it."""
_MOST = 1_000
"""So many rows or kinds are looked at."""
_DERIVED = ("derived", "derived_entries")
_KIND = ("measure", "unit", "status", "bound", "comparison", "sector")
_OF_FACTS = (
    "coalesce({0}.floor, false)", "coalesce(array_length({0}.acknowledges), 0) > 0", "{0}.caveat IS NOT NULL",
)  # fmt: skip
_OF_DERIVED = ("false", "false", "{0}.caveat IS NOT NULL")


@dataclass(frozen=True, slots=True)
class FigureKind:
    """What is to be known of a figure before it stands beside others; ``is_doubtful`` if it contradicts some."""

    has_value: bool
    has_growth: bool
    measure: str
    unit: str | None
    status: str
    bound: str | None
    comparison: str | None
    sector: str
    is_floor: bool
    is_doubtful: bool
    has_caveat: bool


def figures_behind(cursor: DuckDBPyConnection, query: str) -> list[FigureKind] | None:
    """The kinds of figures that a query reads from facts and derived figures; None where that cannot be told.

    Of one plain SELECT they are those of its rows, as far as its limit; of any other those that its conditions let
    through.
    """
    with suppress(Error):
        serialized = cursor.execute("SELECT json_serialize_sql(?)", [query]).fetchone()
        parsed = json.loads(str(serialized[0])) if serialized else {}
        if parsed.get("error") is False and len(parsed["statements"]) == 1:
            return _kinds(cursor, parsed["statements"][0]["node"])
    return None


def _kinds(cursor: DuckDBPyConnection, whole: Node) -> list[FigureKind] | None:
    named_by_query = {str(entry["key"]) for node in _nodes(whole) for entry in _named_in(node)}
    selects = [node for node in _nodes(whole) if node.get("type") == "SELECT_NODE"]
    found: dict[FigureKind, None] = {}
    for select in selects:
        for table, called in _tables(select.get("from_table")):
            if table in named_by_query or not _has_figures(cursor, table):
                continue
            kinds = _of_rows(cursor, select, table, called) if len(selects) == 1 else None
            if kinds is None:
                kinds = _of_all(cursor, select, table, called)
            if kinds is None:
                return None
            found |= dict.fromkeys(kinds)
    return list(found)


def _has_figures(cursor: DuckDBPyConnection, table: str) -> bool:
    """Whether a table or view has figures of facts, or derived ones."""
    with suppress(Error):
        cursor.execute(f"SELECT value, measure, sector FROM {_quoted(table)} LIMIT 0")  # noqa: S608
        return True
    return False


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _nodes(part: object) -> Iterator[Node]:
    """All parts of a part of a query, itself first."""
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from _nodes(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _nodes(inner)


def _named_in(node: Node) -> list[Mapping[str, object]]:
    """The tables that a query has named with WITH."""
    named = node.get("cte_map")
    return named["map"] if isinstance(named, dict) else []


def _tables(source: object) -> Iterator[tuple[str, str]]:
    """The tables that stand in a FROM, each with what it is called there; none of subqueries."""
    if not isinstance(source, dict):
        return
    if source["type"] == "BASE_TABLE":
        yield str(source["table_name"]).casefold(), str(source["alias"] or source["table_name"])
    elif source["type"] == "JOIN":
        yield from _tables(source["left"])
        yield from _tables(source["right"])


def _of_rows(cursor: DuckDBPyConnection, select: Node, table: str, called: str) -> list[FigureKind] | None:
    """The kinds of the rows that a SELECT gives, one each; None where its rows are not those that it reads."""
    modifiers = select.get("modifiers")
    is_distinct = isinstance(modifiers, list) and any(modifier["type"] == "DISTINCT_MODIFIER" for modifier in modifiers)
    if is_distinct or select.get("group_expressions") or select.get("aggregate_handling") != "STANDARD_HANDLING":
        return None
    selected = select["select_list"]
    return _read(
        cursor, dict(select), [*_told(cursor, table, called), *(selected if isinstance(selected, list) else ())]
    )


def _of_all(cursor: DuckDBPyConnection, select: Node, table: str, called: str) -> list[FigureKind] | None:
    """The kinds of what a SELECT reads, whatever it makes of it."""
    bare = {
        **select, "modifiers": [{"type": "DISTINCT_MODIFIER", "distinct_on_targets": []}], "group_expressions": [],
        "group_sets": [], "aggregate_handling": "STANDARD_HANDLING", "having": None, "qualify": None, "sample": None,
    }  # fmt: skip
    return _read(cursor, bare, _told(cursor, table, called))


def _read(cursor: DuckDBPyConnection, select: Node, columns: Sequence[object]) -> list[FigureKind] | None:
    """What a SELECT gives with these columns, the first of which are those of a kind; None where it cannot be run."""
    statement = {"error": False, "statements": [{"node": {**select, "select_list": columns}, "named_param_map": []}]}
    with suppress(Error):
        query = cursor.execute("SELECT json_deserialize_sql(?)", [json.dumps(statement)]).fetchone()
        rows = cursor.execute(str(query[0])).fetchmany(_MOST) if query else []
        return list(dict.fromkeys(FigureKind(*row[: len(FigureKind.__slots__)]) for row in rows))
    return None


def _told(cursor: DuckDBPyConnection, table: str, called: str) -> list[object]:
    """The expressions that say of which kind a figure of a table is, as parts of a query."""
    name = _quoted(called)
    rest = _OF_DERIVED if table in _DERIVED else _OF_FACTS
    written = [f"{name}.value IS NOT NULL", f"{name}.growth IS NOT NULL", *(f"{name}.{column}" for column in _KIND)]
    written += [expression.format(name) for expression in rest]
    serialized = cursor.execute("SELECT json_serialize_sql(?)", [f"SELECT {', '.join(written)}"]).fetchone()
    parsed = json.loads(str(serialized[0])) if serialized else {}
    expressions: list[object] = parsed["statements"][0]["node"]["select_list"]
    return expressions
