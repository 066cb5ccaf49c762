"""Of which kinds the figures are that a user's SQL reads: what the rows that it gives may leave out.

The query is taken apart by DuckDB, and run again as one whose rows carry what says what their figures are.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import cast

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Measure
from korea_trade.questions.aggregated import called_figures, is_window
from korea_trade.questions.carrying import CannotTellError, Carried, Carrying, Read, Telling
from korea_trade.questions.deciding import ordered_by
from korea_trade.questions.query_tree import (
    FIGURES,
    Node,
    both,
    called,
    listed,
    names_in,
    nodes,
    on_its_own,
    own_nodes,
    selected,
    selects_of_rows,
)
from korea_trade.questions.rows_taken import all_read, taken, takes_some
from korea_trade.questions.second_look import MOST_ROWS, SecondLook
from korea_trade.store.engine import identifier, quoted

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
_MEASURES = list(map(str, Measure))
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


_TYPES = {key: "BOOLEAN" if key.startswith(("has_", "is_")) else "VARCHAR" for key in FigureKind.__slots__}
_NOTHING = f"CAST([] AS STRUCT({', '.join(f'{key} {type_}' for key, type_ in _TYPES.items())})[])"


@dataclass(frozen=True, slots=True)
class FiguresBehind:
    """The kinds of figures that a query reads, None where they cannot be told.

    ``is_open`` if they are those of all rows that it may take, as nothing tells which of them it took. Where it takes
    the first rows in the order of a figure, or gives their places, ``ranked`` are the kinds of all that it orders so.
    """

    kinds: Sequence[FigureKind] | None
    is_open: bool = False
    ranked: Sequence[FigureKind] = ()


def figures_behind(look: SecondLook, whole: Node, texts: Collection[str] = ()) -> FiguresBehind:
    """The kinds of figures that come into the rows of a query, which have ``texts``, as far as its limit."""
    if any(node.get("function_name") in _OF_ANY_TABLE for node in nodes(whole)):
        return FiguresBehind(None)
    figures = called_figures(whole, {column for written in FIGURES.values() for column in written})
    telling = Telling(lambda read: _told(look, read), _NOTHING)
    carrying = Carrying(look, figures, telling)
    try:
        carried = carrying.outermost(whole)
        ranked = list(_ranked(look, whole, figures, telling))
    except CannotTellError:
        return FiguresBehind(None)
    kinds, is_open = _of_rows(look, carried, texts), carrying.is_open
    if kinds is None:
        kinds, is_open = _of_all(look, carried), is_open or takes_some(carried.select)
    return FiguresBehind(None if look.is_over else kinds, is_open, ranked)


def _ranked(look: SecondLook, whole: Node, figures: Collection[str], telling: Telling) -> Iterator[FigureKind]:
    """The kinds among which a query, or one that it reads from, takes the first in the order of one of these figures.

    Raises CannotTellError.
    """
    for select in selects_of_rows(whole):
        if _ranks_by(look, select, figures):
            carrying = Carrying(look, figures, telling)
            yield from _of_all(look, carrying.outermost(on_its_own(select, whole))) or ()


def _ranks_by(look: SecondLook, select: Node, figures: Collection[str]) -> bool:
    """Whether a SELECT takes the first rows in the order of one of these figures, or gives places in it."""
    order = list(ordered_by(look, select)) if takes_some(select) else []
    windows = [node for node in own_nodes([select.get("select_list"), select.get("qualify")]) if is_window(node)]
    places = [node.get("orders") for node in windows if "sector" not in names_in(node.get("partitions"))]
    return not names_in([*order, *places]).isdisjoint(figures)


def _has_figures(look: SecondLook, table: str) -> bool:
    """Whether a table or view has figures of facts, or derived ones."""
    query = f"DESCRIBE SELECT value, measure, sector FROM {identifier(table)}"  # noqa: S608
    return look.read(query, lambda cursor: cursor.fetchall()) is not None


def _of_rows(look: SecondLook, carried: Carried, texts: Collection[str]) -> list[FigureKind] | None:
    """The kinds of the rows that a SELECT gives; None where nothing tells which rows it takes.

    Asked for another column, DuckDB takes other rows where the order leaves them open; so rows are known by their ids.
    """
    select, told = carried.select, look.columns([carried.column])
    if not takes_some(select):
        return _read(look, {**select, "select_list": [*listed(select.get("select_list")), *told]}, MOST_ROWS)
    ids = [text for text in texts if "@" in text]
    of_these = _of_ids(look, select, ids) if ids and carried.gives_rows else ()
    kinds = next(
        filter(None, (_read(look, {**all_read(one), "select_list": told}, _MOST_KINDS) for one in of_these)), None
    )
    rows = taken(look, select, told, texts) if kinds is None else None
    return kinds if rows is None else _kinds(rows)


def _of_ids(look: SecondLook, select: Node, ids: Collection[str]) -> Iterator[Node]:
    """What a SELECT that gives ids may read where it reads these."""
    these = ", ".join(map(quoted, ids))
    for part in selected(select):
        columns = [look.expressed(part)] if called(part) == "id" else []
        if part.get("type") == "STAR":
            columns = [f"{identifier(name)}.id" for name in _called_in(select.get("from_table"))]
        for column in columns:
            [condition] = look.columns([f"(CAST({column} AS VARCHAR) IN ({these}))"])
            yield {**select, "where_clause": both(select.get("where_clause"), condition)}


def _called_in(source: object) -> Iterator[str]:
    """What the tables and subqueries of a FROM are called."""
    if isinstance(source, dict) and source["type"] == "JOIN":
        yield from _called_in(source["left"])
        yield from _called_in(source["right"])
    elif isinstance(source, dict) and (name := source.get("alias") or source.get("table_name")):
        yield str(name)


def _of_all(look: SecondLook, carried: Carried) -> list[FigureKind] | None:
    """The kinds of what a SELECT reads, whatever it makes of it."""
    each = {"modifiers": [{"type": "DISTINCT_MODIFIER", "distinct_on_targets": []}]}
    return _read(look, {**all_read(carried.select), **each, "select_list": look.columns([carried.told])}, _MOST_KINDS)


def _read(look: SecondLook, select: Node, most_rows: int) -> list[FigureKind] | None:
    """The kinds in the last column of a SELECT; None where it cannot be run."""
    return look.read_of(select, lambda cursor: _kinds(cursor.fetchmany(most_rows)))


def _kinds(rows: Sequence[Sequence[object]]) -> list[FigureKind]:
    """The kinds that rows carry in their last column, each once; nothing of what a join has not found."""
    carried = (told for row in rows for told in cast("list[dict[str, object]]", row[-1] or ()))
    of_rows = (tuple(told.values()) for told in carried if told["measure"] is not None)
    return sorted((FigureKind(*cast("_KindColumns", told)) for told in dict.fromkeys(of_rows)), key=_order)


def _order(kind: FigureKind) -> tuple[bool, int, str]:
    """Where a kind stands among others, the same each time: by its measure, derived ones behind, then by all of it."""
    is_stated = kind.measure in _MEASURES
    return not is_stated, _MEASURES.index(kind.measure) if is_stated else 0, repr(kind)


def _told(look: SecondLook, read: Read) -> str | None:
    """What a table tells of each row, a list of lists of texts; None of a table without figures."""
    if not _has_figures(look, read.table):
        return None
    name = identifier(read.called)
    rest = _OF_DERIVED if read.table in _DERIVED else _OF_FACTS
    figures = [f"{name}.{figure} IS NOT NULL" if figure in read.figures else "false" for figure in FIGURES]
    written = [*figures, *(f"{name}.{column}" for column in _KIND), *(expression.format(name) for expression in rest)]
    place = [f"{name}.{column}" for column in _PLACE]
    written += ["NULL"] * (1 + len(place)) if read.row_of is None else [quoted(read.row_of), *place]
    told = (f"'{key}': CAST({expression} AS {_TYPES[key]})" for key, expression in zip(_TYPES, written, strict=True))
    return f"[{{{', '.join(told)}}}]"
