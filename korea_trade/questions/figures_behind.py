"""Of which kinds the figures are that a user's SQL reads: what the rows that it gives may leave out.

The query is taken apart by DuckDB, and what it reads is read again with the columns that say what figures are.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import cast

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.query_tree import (
    Node,
    called,
    listed,
    makes_groups,
    named_by_query,
    nodes,
    own_nodes,
    selected,
    selects,
)
from korea_trade.questions.rows_taken import modified, taken, takes_some
from korea_trade.questions.second_look import MOST_ROWS, SecondLook
from korea_trade.store.engine import DuckDBPyConnection, identifier, quoted

_OF_ANY_TABLE = ("query", "query_table")
"""Functions that read a table which a text names."""
_DERIVED = ("derived", "derived_entries")
_KIND = ("measure", "unit", "status", "bound", "comparison", "sector")
_OF_FACTS = (
    "coalesce({0}.floor, false)", "coalesce(array_length({0}.acknowledges), 0) > 0", "{0}.caveat IS NOT NULL",
)  # fmt: skip
_PLACE = ("flow", "period", "item", "partner")
_KindColumns = tuple[
    bool, bool, str, str | None, str, str | None, str | None, str, bool, bool, bool, str | None, str | None,
    str | None, str | None, str | None,
]  # fmt: skip
_MOST_KINDS = 10_000
_OF_DERIVED = ("false", "false", "{0}.caveat IS NOT NULL")


@dataclass(frozen=True, slots=True)
class FigureKind:
    """What is to be known of a figure before it stands beside others; ``is_doubtful`` if it contradicts some.

    ``row_of`` is what a query calls the table whose rows it gives as they are; of any other it is None, and so are
    flow, period, item and partner.
    """

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
    row_of: str | None
    flow: str | None
    period: str | None
    item: str | None
    partner: str | None

    @property
    def place(self) -> Mapping[str, str | None]:
        """Where in trade it stands, by column."""
        return {"flow": self.flow, "period": self.period, "item": self.item, "partner": self.partner}


@dataclass(frozen=True, slots=True)
class FiguresBehind:
    """The kinds of figures that a query reads, None where they cannot be told.

    ``is_open`` if they are those of all rows that it may take, as nothing tells which of them it took.
    """

    kinds: Sequence[FigureKind] | None
    is_open: bool = False


def figures_behind(look: SecondLook, whole: Node, texts: Collection[str] = ()) -> FiguresBehind:
    """The kinds of figures that a query reads from facts and derived figures.

    Of one plain SELECT they are those of its rows, which have ``texts``, as far as its limit; of any other those
    that its conditions let through.
    """
    if any(node.get("function_name") in _OF_ANY_TABLE for node in nodes(whole)):
        return FiguresBehind(None)
    named = {str(entry["key"]).casefold() for entry in named_by_query(whole)}
    reading = selects(whole)
    found: dict[FigureKind, None] = {}
    is_open = False
    for select in reading:
        gives_rows = _gives_what_it_reads(look, select)
        is_of_rows = len(reading) == 1 and gives_rows
        takes_any = gives_rows and takes_some(select)
        for table, name in _tables(select.get("from_table")):
            if table in named or not _has_figures(look, table):
                continue
            told = _told(look, table, name, is_of_rows=is_of_rows)
            kinds = _of_rows(look, select, name, told, texts) if is_of_rows else None
            if kinds is None and takes_any and not is_of_rows:
                kinds = _of_taken(look, select, told)
            if kinds is None:
                kinds = _of_all(look, select, told)
                is_open = is_open or takes_any
            if kinds is None:
                return FiguresBehind(None)
            found |= dict.fromkeys(kinds)
    return FiguresBehind(None) if look.is_over else FiguresBehind(list(found), is_open)


def _kind_of(row: tuple[object, ...]) -> FigureKind:
    return FigureKind(*cast("_KindColumns", row))


def _has_figures(look: SecondLook, table: str) -> bool:
    """Whether a table or view has figures of facts, or derived ones."""
    query = f"DESCRIBE SELECT value, measure, sector FROM {identifier(table)}"  # noqa: S608
    return look.read(query, lambda cursor: cursor.fetchall()) is not None


def _tables(source: object) -> Iterator[tuple[str, str]]:
    """The tables that stand in a FROM, each with what it is called there; none of subqueries."""
    if not isinstance(source, dict):
        return
    if source["type"] == "BASE_TABLE":
        yield str(source["table_name"]).casefold(), str(source["alias"] or source["table_name"])
    elif source["type"] == "JOIN":
        yield from _tables(source["left"])
        yield from _tables(source["right"])


def _gives_what_it_reads(look: SecondLook, select: Node) -> bool:
    """Whether each row that a SELECT gives is one that it reads."""
    own = [node for node in own_nodes(select.get("select_list")) if node.get("class") != "WINDOW"]
    makes_one = makes_groups(select) or any(map(look.makes_one_of_many, own))
    return modified(select, "DISTINCT_MODIFIER") is None and not makes_one


def _of_rows(
    look: SecondLook, select: Node, name: str, told: Sequence[object], texts: Collection[str]
) -> list[FigureKind] | None:
    """The kinds of the rows that a SELECT gives, one each; None where nothing tells which rows it takes.

    Asked for other columns, DuckDB takes other rows where the order leaves them open; so rows are known by their ids.
    """
    if not takes_some(select):
        return _read(look, select, [*listed(select.get("select_list")), *told], MOST_ROWS)
    ids = [text for text in texts if "@" in text]
    if ids:
        of_these = _of_ids(look, select, name, ids)
        kinds = None if of_these is None else _of_all(look, of_these, told)
        if kinds:
            return kinds
    return _of_taken(look, select, told, texts)


def _of_taken(
    look: SecondLook, select: Node, told: Sequence[object], texts: Collection[str] = ()
) -> list[FigureKind] | None:
    rows = taken(look, select, told, texts)
    return None if rows is None else list(dict.fromkeys(map(_kind_of, rows)))


def _of_ids(look: SecondLook, select: Node, name: str, ids: Collection[str]) -> Node | None:
    """What a SELECT reads that gives ids, where it reads these; None of one that gives none."""
    given = [part for part in selected(select) if part.get("type") == "STAR" or called(part) == "id"]
    columns = [f"{identifier(name)}.id" if part.get("type") == "STAR" else look.expressed(part) for part in given]
    if not columns:
        return None
    these = ", ".join(map(quoted, ids))
    written = " OR ".join(f"CAST({column} AS VARCHAR) IN ({these})" for column in columns)
    [condition] = look.columns([f"({written})"])
    where = select.get("where_clause")
    both = {"class": "CONJUNCTION", "type": "CONJUNCTION_AND", "alias": "", "children": [where, condition]}
    return {**select, "where_clause": condition if where is None else both}


def _of_all(look: SecondLook, select: Node, told: Sequence[object]) -> list[FigureKind] | None:
    """The kinds of what a SELECT reads, whatever it makes of it."""
    bare = {
        **select, "modifiers": [{"type": "DISTINCT_MODIFIER", "distinct_on_targets": []}], "group_expressions": [],
        "group_sets": [], "aggregate_handling": "STANDARD_HANDLING", "having": None, "qualify": None, "sample": None,
    }  # fmt: skip
    return _read(look, bare, told, _MOST_KINDS)


def _read(look: SecondLook, select: Node, read: Sequence[object], most_rows: int) -> list[FigureKind] | None:
    """What a SELECT gives with these columns, the last of which are those of a kind; None where it cannot be run."""
    width = len(FigureKind.__slots__)

    def kinds(cursor: DuckDBPyConnection) -> list[FigureKind]:
        return list(dict.fromkeys(_kind_of(row[-width:]) for row in cursor.fetchmany(most_rows)))

    return look.read_of({**select, "select_list": read}, kinds)


def _told(look: SecondLook, table: str, called: str, *, is_of_rows: bool) -> list[object]:
    """The expressions that say of which kind a figure of a table is, as parts of a query."""
    name = identifier(called)
    rest = _OF_DERIVED if table in _DERIVED else _OF_FACTS
    written = [f"{name}.value IS NOT NULL", f"{name}.growth IS NOT NULL", *(f"{name}.{column}" for column in _KIND)]
    written += [expression.format(name) for expression in rest]
    place = [f"{name}.{column}" for column in _PLACE]
    return look.columns([*written, *([quoted(called), *place] if is_of_rows else ["NULL"] * (1 + len(place)))])
