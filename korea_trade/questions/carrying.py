"""A query as one whose rows carry of which kinds the figures are that come into them.

What stands in its conditions comes into no row; what a subquery leaves out, or gives by another name, comes as far as
its rows do. So each SELECT on the way gets a column more, a list of what tables tell of their rows.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.aggregated import adds, figures_of, is_window
from korea_trade.questions.deciding import deciding_parts
from korea_trade.questions.query_tree import (
    COUNTING,
    FIGURES,
    LISTING,
    Node,
    called,
    listed,
    makes_groups,
    named_by_query,
    named_here,
    names_in,
    names_of,
    nodes,
    only_counts,
    own_nodes,
    part_of,
    selected,
    without_pivot,
)
from korea_trade.questions.rows_taken import all_read, modified, takes_some, with_ties, without_limits
from korea_trade.questions.second_look import SecondLook
from korea_trade.store.engine import identifier

_ONLY_LEFT = ("SEMI", "ANTI")
"""Joins of which only the left side comes into rows."""
_COLUMN = "carried_"


class CannotTellError(Exception):
    """Nothing can be told of what comes into the rows of a query."""


@dataclass(frozen=True, slots=True)
class Read:
    """A table that a query reads, how it calls it, and the figures of it that come into rows.

    ``row_of`` is the table whose rows they are that are given, None where many make one.
    """

    table: str
    called: str
    figures: Collection[str]
    row_of: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """What is carried: the list of a row of a table, None of a table without figures, and an empty list of its type."""

    of: Callable[[Read], str | None]
    nothing: str


@dataclass(frozen=True, slots=True)
class Carried:
    """A SELECT whose FROM carries; ``told`` is what each row that it reads has of that.

    It ``gives_rows`` where each row that it gives is one that it reads. Where one is made of several, ``made_of`` is
    the condition for these.
    """

    select: Node
    told: str
    gives_rows: bool
    made_of: str | None

    @property
    def column(self) -> str:
        """What each row that it gives carries."""
        if self.made_of is None:
            return self.told
        return f"flatten(list(DISTINCT {self.told}) FILTER (WHERE {self.made_of}))"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a SELECT stands: what is named there, which of its columns come into rows (None for all), and as whose."""

    named: Mapping[str, Node]
    wanted: Collection[str] | None
    path: str | None
    is_of_rows: bool

    @property
    def of_several(self) -> "_Place":
        """The same for one of several tables."""
        return _Place(self.named, self.wanted, f"{(self.path or '').removesuffix('.')}.", self.is_of_rows)

    def inside(self, name: str, wanted: Collection[str] | None) -> "_Place":
        """The place of a table or query of this name."""
        is_of_several = self.path is not None and self.path.endswith(".")
        path = name if self.path is None else f"{self.path}{name}" if is_of_several else self.path
        return _Place(self.named, wanted, path, self.is_of_rows)

    def wants(self, columns: Collection[str]) -> bool:
        """Whether some of these columns come into rows."""
        return self.wanted is None or not set(columns).isdisjoint(self.wanted)


class Carrying:
    """Has the SELECTs of one query carry; ``is_open`` once one inside may take any of its rows."""

    def __init__(self, look: SecondLook, figures: Collection[str], telling: Telling) -> None:
        self._look = look
        self._figures = figures
        self._telling = telling
        self._columns = 0
        self.is_open = False

    def outermost(self, whole: Node) -> Carried:
        """The SELECT that gives the rows. Raises CannotTellError."""
        return self._carried(self._as_select(whole), _Place({}, None, None, is_of_rows=True))

    def _carried(self, given: Node, place: _Place) -> Carried:
        select = _grouped_where_limited(without_pivot(given))
        gives_rows = gives_what_it_reads(self._look, select)
        shown = _shown(select, None if _is_pivot(given) else place.wanted)
        named = {**place.named, **named_here(select)}
        inside = _Place(named, place.wanted, place.path, is_of_rows=place.is_of_rows and gives_rows)
        source, told = self._source(select.get("from_table"), inside, self._used(select, shown))
        told += self._of_scalars(shown, inside)
        of_row = " || ".join(f"coalesce({one}, {self._telling.nothing})" for one in told) or self._telling.nothing
        carrying = {**select, "from_table": source, "select_list": _without_carried(select, source)}
        makes_one = _makes_one_of_several(self._look, select) or _lists_or_counts(select)
        return Carried(carrying, of_row, gives_rows, self._made_of(shown) if makes_one else None)

    def _used(self, select: Node, shown: Sequence[Node]) -> list[Node]:
        """The columns of a SELECT that come into rows, and what decides which rows these are."""
        deciding = deciding_parts(self._look, select)
        named = names_of(own_nodes(deciding, only_counts))
        return [*_shown(select, named), *shown, *deciding]

    def _made_of(self, shown: Sequence[Node]) -> str:
        """The condition for rows whose figures come into columns of aggregates; any do where some come in beside."""
        aggregates = [part for part in own_nodes(list(shown)) if self._look.makes_one_of_many(part)]
        beside = names_of(own_nodes(list(shown), lambda part: part in aggregates))
        added = [(one, of) for one in aggregates for of in figures_of(one, self._figures)]
        if not added or not beside.isdisjoint(self._figures):
            return "true"
        return " OR ".join(f"({adds(self._look, one, of)})" for one, of in added)

    def _source(self, source: object, place: _Place, shown: Sequence[Node]) -> tuple[object, list[str]]:
        """What a SELECT reads from, and what it carries."""
        if not isinstance(source, dict):
            return source, []
        if source["type"] == "PIVOT":
            raise CannotTellError
        if source["type"] == "JOIN":
            left, of_left = self._source(source["left"], place.of_several, shown)
            if source.get("join_type") in _ONLY_LEFT:
                return {**source, "left": left}, of_left
            right, of_right = self._source(source["right"], place.of_several, shown)
            return {**source, "left": left, "right": right}, [*of_left, *of_right]
        name = str(source.get("alias") or source.get("table_name") or "")
        aliases = listed(source.get("column_name_alias"))
        inside = place.inside(name, None if aliases else _columns_of(name, shown, place.wanted))
        if source["type"] == "SUBQUERY":
            return self._of_subquery(source, part_of(source.get("subquery"), "node"), inside)
        if source["type"] != "BASE_TABLE":
            return source, []
        table = str(source["table_name"]).casefold()
        if table in place.named:
            return self._of_named(source, place.named[table], inside)
        figures = [name for name, written in FIGURES.items() if inside.wants(written)]
        told = (
            self._telling.of(Read(table, name, figures, inside.path if place.is_of_rows else None)) if figures else None
        )
        return source, [] if told is None else [told]

    def _of_named(self, source: Node, named: Node, place: _Place) -> tuple[object, list[str]]:
        """What a query names with WITH, as a subquery where it stands."""
        aliases = listed(source.get("column_name_alias")) or listed(named.get("aliases"))
        subquery = {
            "type": "SUBQUERY", "alias": source.get("alias") or source["table_name"], "sample": source.get("sample"),
            "column_name_alias": aliases,
        }  # fmt: skip
        inside = _Place(place.named, None, place.path, place.is_of_rows) if aliases else place
        inlined, told = self._of_subquery(subquery, named.get("query_node"), inside)
        return (inlined if told else source), told

    def _of_subquery(self, source: Node, node: object, place: _Place) -> tuple[object, list[str]]:
        """A subquery in a FROM, with the column that it carries."""
        if not isinstance(node, dict):
            raise CannotTellError
        self._columns += 1
        column = f"{_COLUMN}{self._columns}"
        carrying = self._with_column(node, place, column)
        if carrying is None:
            return source, []
        return {**source, "subquery": {"node": carrying, "named_param_map": []}}, [column]

    def _with_column(self, node: Node, place: _Place, column: str) -> Node | None:
        """A query with a column of what it carries; None of one that carries nothing."""
        if not self._reads_figures(node, place.named):
            return None
        if node["type"] == "SET_OPERATION_NODE" and not listed(node.get("modifiers")):
            return self._of_operation(node, place, column)
        if node["type"] not in ("SELECT_NODE", "SET_OPERATION_NODE"):
            raise CannotTellError
        select = self._as_select(node)
        carried = self._carried(select, place)
        if _is_pivot(select):
            return self._with(select, self._of_all(self._with(all_read(carried.select), carried.told, column)), column)
        tied = with_ties(self._look, carried.select) if takes_some(carried.select) else carried.select
        self.is_open = self.is_open or tied is None
        return self._with(without_limits(carried.select) if tied is None else tied, carried.column, column)

    def _with(self, select: Node, expression: str, column: str) -> Node:
        more = self._look.columns([f"{expression} AS {column}"])
        return {**select, "select_list": [*listed(select.get("select_list")), *more]}

    def _of_operation(self, node: Node, place: _Place, column: str) -> Node:
        """The queries of a UNION, each with the column; the first of any other operation, as far as it gives rows."""
        inside = _Place({**place.named, **named_here(node)}, None, place.path, place.is_of_rows)

        def carrying(part: object) -> Node:
            if not isinstance(part, dict):
                raise CannotTellError
            return self._with_column(part, inside, column) or self._with(
                self._as_select(part), self._telling.nothing, column
            )

        children = listed(node.get("children"))
        if not str(node.get("setop_type")).startswith("UNION"):
            return self._as_far_as(node, carrying((children or [node.get("left")])[0]), column)
        if children:
            return {**node, "children": list(map(carrying, children))}
        return {**node, "left": carrying(node.get("left")), "right": carrying(node.get("right"))}

    def _as_far_as(self, operation: Node, carrying: Node, column: str) -> Node:
        """What a query carries in the rows that an operation gives of it."""
        all_rows = self._look.written(operation)
        names = [identifier(name) for name in self._look.names(all_rows)]
        same = " AND ".join(f"carrying.{name} IS NOT DISTINCT FROM given.{name}" for name in names)
        given = ", ".join(f"carrying.{name}" for name in [*names, column])
        of = f"({self._look.written(carrying)}) AS carrying SEMI JOIN ({all_rows}) AS given ON {same}"
        select = self._look.taken_apart(f"SELECT {given} FROM {of}") if names else None  # noqa: S608
        if select is None:
            raise CannotTellError
        return select

    def _of_scalars(self, shown: Sequence[Node], place: _Place) -> list[str]:
        """What the subqueries carry that are a column, or a part of one."""
        inside = _Place(place.named, None, None, is_of_rows=False)
        queries = [
            part_of(part.get("subquery"), "node")
            for part in own_nodes(list(shown))
            if part.get("class") == "SUBQUERY" and part.get("subquery_type") == "SCALAR"
        ]
        carrying = [self._with_column(query, inside, _COLUMN) for query in queries if isinstance(query, dict)]
        return [self._of_all(node) for node in carrying if node is not None]

    def _of_all(self, carrying: Node) -> str:
        """What all rows of a query carry."""
        column = _last_column(carrying)
        return f"(SELECT flatten(list(DISTINCT {column})) FROM ({self._look.written(carrying)}))"  # noqa: S608

    def _as_select(self, node: Node) -> Node:
        """A query as one SELECT: one from the operation, where it is a UNION."""
        if node["type"] == "SELECT_NODE":
            return node
        operation = {**node, "modifiers": [], "cte_map": {"map": []}}
        names = self._look.names(self._look.written(node))
        source: Node = {
            "type": "SUBQUERY", "alias": "", "sample": None, "column_name_alias": [],
            "subquery": {"node": operation, "named_param_map": []},
        }  # fmt: skip
        [bare] = [self._look.taken_apart("SELECT 1")]
        columns = self._look.columns(list(map(identifier, names)) or ["*"])
        more = {"cte_map": node.get("cte_map"), "modifiers": node.get("modifiers"), "select_list": columns}
        return {**(bare or {}), **more, "from_table": source}

    def _reads_figures(self, node: object, named: Mapping[str, Node], known: Collection[str] = ()) -> bool:
        """Whether a query reads a table with figures, in whatever place."""
        tables = {str(part["table_name"]).casefold() for part in nodes(node) if part.get("type") == "BASE_TABLE"}
        within = {**named, **named_by_query(node)}
        return any(
            self._reads_figures(within[table].get("query_node"), within, {*known, *tables})
            if table in within
            else self._telling.of(Read(table, table, FIGURES, None)) is not None
            for table in tables - set(known)
        )


def _is_pivot(select: Node) -> bool:
    return part_of(select.get("from_table"), "type") == "PIVOT"


def _grouped_where_limited(select: Node) -> Node:
    """A SELECT that gives each row once, up to a limit, as one of a row a group, which may carry more."""
    each = modified(select, "DISTINCT_MODIFIER")
    given = selected(select)
    names_all = not any(part.get("type") == "STAR" for part in given)
    if each is None or listed(each.get("distinct_on_targets")) or not takes_some(select) or not names_all:
        return select
    modifiers = [modifier for modifier in listed(select.get("modifiers")) if modifier != each]
    groups = [{**part, "alias": ""} for part in given]
    more: Node = {} if makes_groups(select) else {"group_expressions": groups, "group_sets": [list(range(len(groups)))]}
    return {**select, **more, "modifiers": modifiers}


def gives_what_it_reads(look: SecondLook, select: Node) -> bool:
    """Whether each row that a SELECT gives is one that it reads."""
    return modified(select, "DISTINCT_MODIFIER") is None and not _makes_one_of_several(look, select)


def _makes_one_of_several(look: SecondLook, select: Node) -> bool:
    own = [node for node in own_nodes(select.get("select_list")) if not is_window(node)]
    return makes_groups(select) or any(map(look.makes_one_of_many, own))


def _lists_or_counts(select: Node) -> bool:
    own = [node for node in own_nodes(select.get("select_list")) if not is_window(node)]
    return any(node.get("function_name") in COUNTING | LISTING for node in own)


def _shown(select: Node, wanted: Collection[str] | None) -> list[Node]:
    """The columns of a SELECT that come into rows, with those of it that are named in them."""
    given = selected(select)
    shown = [part for part in given if wanted is None or part.get("type") == "STAR" or called(part) in wanted]
    while more := [
        part for part in given if part not in shown and part.get("alias") and called(part) in names_in(shown)
    ]:
        shown += more
    return shown


def _columns_of(table: str, shown: Sequence[Node], wanted: Collection[str] | None) -> set[str] | None:
    """The columns of a table, by what it is called, that parts of a SELECT name and not only count; None for all."""
    found = set[str]()
    for part in own_nodes(list(shown), only_counts):
        if part.get("type") == "STAR" and str(part.get("relation_name") or table).casefold() == table.casefold():
            if wanted is None or part.get("rename_list"):
                return None
            found |= set(wanted)
        if part.get("class") == "COLUMN_REF":
            *owners, name = (str(name).casefold() for name in listed(part.get("column_names")))
            if not owners and name == table.casefold():
                return None
            found |= {name} if not owners or owners[-1] == table.casefold() else set()
    return found


def _without_carried(select: Node, source: object) -> object:
    """The columns of a SELECT, in which a star stands for all but those that are carried."""
    carried = dict(_carried_by(source))

    def without(part: object) -> object:
        if isinstance(part, list):
            return [without(inner) for inner in part]
        if not isinstance(part, dict) or part.get("type") == "SELECT_NODE":
            return part
        inside = {key: without(inner) for key, inner in part.items()}
        if part.get("type") != "STAR":
            return inside
        of = str(part.get("relation_name") or "").casefold()
        names = [column for column, owner in carried.items() if of in ("", owner.casefold())]
        return {**inside, "exclude_list": [*listed(part.get("exclude_list")), *names]}

    return without(select.get("select_list")) if carried else select.get("select_list")


def _carried_by(source: object) -> Iterator[tuple[str, str]]:
    """The columns that are carried by the subqueries of a FROM, each with what its subquery is called."""
    if not isinstance(source, dict):
        return
    if source["type"] == "JOIN":
        yield from _carried_by(source["left"])
        if source.get("join_type") not in _ONLY_LEFT:
            yield from _carried_by(source["right"])
    last = _last_column(part_of(source.get("subquery"), "node"))
    if last.startswith(_COLUMN):
        yield last, str(source.get("alias") or "")


def _last_column(query: object) -> str:
    """What the last column of a query is called, which is that of its first one where it is a UNION."""
    if not isinstance(query, dict):
        return ""
    first = next(iter(listed(query.get("children"))), query.get("left"))
    return _last_column(first) if first else next((called(part) for part in selected(query)[-1:]), "")
