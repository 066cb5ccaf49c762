"""Of which kinds the figures are that a user's SQL reads: what the rows that it gives may leave out.

The query is taken apart by DuckDB, and what it reads is read again with the columns that say what figures are.
"""

from collections.abc import Iterator, Mapping, Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.query_tree import Node, listed, nodes, selects
from korea_trade.questions.second_look import MOST_ROWS, SecondLook
from korea_trade.store.engine import DuckDBPyConnection

_OF_ANY_TABLE = ("query", "query_table")
"""Functions that read a table which a text names."""
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


def figures_behind(look: SecondLook, whole: Node) -> list[FigureKind] | None:
    """The kinds of figures that a query reads from facts and derived figures; None where that cannot be told.

    Of one plain SELECT they are those of its rows, as far as its limit; of any other those that its conditions let
    through.
    """
    if any(node.get("function_name") in _OF_ANY_TABLE for node in nodes(whole)):
        return None
    named_by_query = {str(entry["key"]) for node in nodes(whole) for entry in _named_in(node)}
    reading = selects(whole)
    found: dict[FigureKind, None] = {}
    for select in reading:
        for table, called in _tables(select.get("from_table")):
            if table in named_by_query or not _has_figures(look, table):
                continue
            kinds = _of_rows(look, select, table, called) if len(reading) == 1 else None
            if kinds is None:
                kinds = _of_all(look, select, table, called)
            if kinds is None:
                return None
            found |= dict.fromkeys(kinds)
    return None if look.is_over else list(found)


def _has_figures(look: SecondLook, table: str) -> bool:
    """Whether a table or view has figures of facts, or derived ones."""
    query = f"DESCRIBE SELECT value, measure, sector FROM {_quoted(table)}"  # noqa: S608
    return look.read(query, lambda cursor: cursor.fetchall()) is not None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


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


def _of_rows(look: SecondLook, select: Node, table: str, called: str) -> list[FigureKind] | None:
    """The kinds of the rows that a SELECT gives, one each; None where its rows are not those that it reads."""
    modifiers = select.get("modifiers")
    is_distinct = isinstance(modifiers, list) and any(modifier["type"] == "DISTINCT_MODIFIER" for modifier in modifiers)
    if is_distinct or select.get("group_expressions") or select.get("aggregate_handling") != "STANDARD_HANDLING":
        return None
    return _read(look, select, [*listed(select.get("select_list")), *_told(look, table, called)])


def _of_all(look: SecondLook, select: Node, table: str, called: str) -> list[FigureKind] | None:
    """The kinds of what a SELECT reads, whatever it makes of it."""
    bare = {
        **select, "modifiers": [{"type": "DISTINCT_MODIFIER", "distinct_on_targets": []}], "group_expressions": [],
        "group_sets": [], "aggregate_handling": "STANDARD_HANDLING", "having": None, "qualify": None, "sample": None,
    }  # fmt: skip
    return _read(look, bare, _told(look, table, called))


def _read(look: SecondLook, select: Node, read: Sequence[object]) -> list[FigureKind] | None:
    """What a SELECT gives with these columns, the last of which are those of a kind; None where it cannot be run."""
    width = len(FigureKind.__slots__)

    def kinds(cursor: DuckDBPyConnection) -> list[FigureKind]:
        return list(dict.fromkeys(FigureKind(*row[-width:]) for row in cursor.fetchmany(MOST_ROWS)))

    return look.read_of({**select, "select_list": read}, kinds)


def _told(look: SecondLook, table: str, called: str) -> list[object]:
    """The expressions that say of which kind a figure of a table is, as parts of a query."""
    name = _quoted(called)
    rest = _OF_DERIVED if table in _DERIVED else _OF_FACTS
    written = [f"{name}.value IS NOT NULL", f"{name}.growth IS NOT NULL", *(f"{name}.{column}" for column in _KIND)]
    return look.columns([*written, *(expression.format(name) for expression in rest)])
