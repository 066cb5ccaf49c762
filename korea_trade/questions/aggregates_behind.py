"""What a user's SQL computes one figure from: figures of several flows or periods, or wholes beside their parts.

Each SELECT is run again with what stands behind its aggregates beside them, so that its own conditions, groups and
filters say what goes together.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from korea_trade.light_dataclass import dataclass
from korea_trade.model.coded import above
from korea_trade.model.period import Period
from korea_trade.questions.mixture import NOTHING_MIXED, Mixture
from korea_trade.questions.query_tree import (
    COUNTING,
    FIGURES,
    LISTING,
    Node,
    called,
    listed,
    makes_groups,
    named_by_query,
    names_in,
    nodes,
    own_nodes,
    selected,
    selects,
)
from korea_trade.questions.second_look import MOST_ROWS, SecondLook
from korea_trade.store.engine import DuckDBPyConnection, identifier

T = TypeVar("T")
_TIMES = {"period", "period_start", "period_end", "frequency"}
_PARTS = ("item", "partner")
_TOLD = ("flow", "period", *_PARTS)
_CELL = (*_TOLD, "sector", "status")
_TELLING = (*_CELL, "measure")
_MOST_COUNTED = 1_000_000
"""Among more figures it is not looked for those that come twice."""
_ADDING = {"sum", "sum_no_overflow", "fsum", "kahan_sum", "sumkahan", "avg", "mean", "favg"}
"""Aggregates to which a figure that comes twice adds twice."""
_COMPOUNDING = {"ln", "log", "log2", "log10"}
"""Functions of growth rates whose sum is that of one growth upon the other."""

_Told = Mapping[str, Collection[str | None]]
"""What the figures of one aggregate are of: flows, periods, items and partners."""


def mixture_behind(look: SecondLook, whole: Node) -> Mixture:
    """What the aggregates of a query mix, all taken together; nothing where that cannot be told.

    Periods that do not overlap are mixed knowingly where the query names them.
    """
    levels, rates = (_called_figures(whole, FIGURES[figure]) for figure in ("value", "growth"))
    figures, named = levels | rates, {"map": named_by_query(whole)}
    found = [one for select in selects(whole) for one in _aggregates(look, {**select, "cte_map": named}, figures)]
    behind = [told for one in found for told in _behind(look, one)]
    if not behind:
        return NOTHING_MIXED
    flows = {str(flow) for told in behind if len(told["flow"]) > 1 for flow in told["flow"]}
    rows_of_periods = [[period for period in told["period"] if period is not None] for told in behind]
    overlapping = [periods for periods in rows_of_periods if _overlap(periods)]
    mixed = overlapping or ([] if names_in(whole) & _TIMES else rows_of_periods)
    periods = max((len(periods) for periods in mixed if len(periods) > 1), default=0)
    wholes = tuple(column for column in _PARTS if _have_overlap(look, column, [told[column] for told in behind]))
    repeated = any(_repeats(look, one) for one in found)
    adds_rates = any(_adds_rates(look, one, rates - levels, levels) for one in found)
    return Mixture(tuple(sorted(flows)), periods, bool(overlapping), wholes, repeated, adds_rates)


def _called_figures(whole: Node, written: Collection[str]) -> set[str]:
    """What figures are called in a query: these columns, and the names that it gives to what it makes of them."""
    named = [
        (called(node), names_in(node))
        for node in nodes(whole)
        if node.get("alias") and node.get("function_name") not in COUNTING
    ]
    figures: set[str] = set()
    more = set(written)
    while more:
        figures |= more
        more = {name for name, of in named if of & figures} - figures
    return figures


@dataclass(frozen=True, slots=True)
class _Aggregate:
    """An aggregate of a figure in a SELECT, from which table the figure is said to be, and which rows are in it."""

    select: Node
    node: Node
    owner: str
    rows: str


def _aggregates(look: SecondLook, select: Node, figures: Collection[str]) -> Iterator[_Aggregate]:
    """The aggregates of figures of a SELECT."""
    for node in own_nodes(select.get("select_list")):
        if look.makes_one_of_many(node):
            of = [part for part in _arguments(node) if names_in(part) & set(figures)]
            yield from [_Aggregate(select, node, _owner(part), _rows(look, node, part)) for part in of[:1]]


def _rows(look: SecondLook, aggregate: Node, of: Node) -> str:
    """The condition that a row is in an aggregate."""
    figure, condition = look.expressed(of), aggregate.get("filter_expr" if _is_window(aggregate) else "filter")
    # A zero adds nothing: "sum(CASE WHEN flow = 'exports' THEN value ELSE 0 END)" is of exports.
    filters = [f"({figure}) IS NOT NULL", f"coalesce(try_cast(({figure}) AS DOUBLE), 1) <> 0"]
    return " AND ".join([*filters, *([f"({look.expressed(condition)})"] if isinstance(condition, dict) else [])])


def _behind(look: SecondLook, aggregate: _Aggregate) -> list[_Told]:
    """What stands behind an aggregate in each of its groups; of that by which a window is ordered nothing."""
    known = names_in(aggregate.node.get("orders")) if _is_window(aggregate.node) else set()

    def told_of(cursor: DuckDBPyConnection) -> list[_Told]:
        rows = (zip(_TOLD, row[-len(_TOLD) :], strict=True) for row in cursor.fetchmany(MOST_ROWS))
        return [{name: () if name in known or found is None else found for name, found in row} for row in rows]

    return _read_beside(
        look, aggregate, [f"list(DISTINCT {{0}}{name}) FILTER (WHERE {{1}})" for name in _TOLD], told_of
    )


def _repeats(look: SecondLook, aggregate: _Aggregate) -> bool:
    """Whether in some group a level comes more than once into a sum or mean."""
    if str(aggregate.node.get("function_name")) not in _ADDING or aggregate.node.get("distinct"):
        return False
    counted = "FILTER (WHERE {1} AND {0}measure = 'value')"
    rows, cells = f"count(*) {counted}", f"count(DISTINCT ({', '.join(f'{{0}}{name}' for name in _CELL)})) {counted}"
    numbers = _read_beside(look, aggregate, [rows], _last_numbers)
    if not 1 < sum(numbers) <= _MOST_COUNTED:
        return False
    return sum(numbers) > sum(_read_beside(look, aggregate, [cells], _last_numbers))


def _adds_rates(look: SecondLook, aggregate: _Aggregate, rates: Collection[str], levels: Collection[str]) -> bool:
    """Whether in some group growth rates, without levels that would weigh them, are added up or averaged."""
    arguments = _arguments(aggregate.node)
    names, functions = names_in(arguments), {str(node.get("function_name")) for node in nodes(arguments)}
    if str(aggregate.node.get("function_name")) not in _ADDING or not functions.isdisjoint(_COMPOUNDING):
        return False
    if names.isdisjoint(rates) or not names.isdisjoint(levels):
        return False
    return max(_read_beside(look, aggregate, ["count(*) FILTER (WHERE {1})"], _last_numbers), default=0) > 1


def _last_numbers(cursor: DuckDBPyConnection) -> list[int]:
    """The last column of each row."""
    return [int(row[-1]) for row in cursor.fetchmany(MOST_ROWS)]


def _arguments(aggregate: Node) -> list[Node]:
    arguments = (argument for argument in listed(aggregate.get("arguments")) if isinstance(argument, dict))
    return [argument["expression"] for argument in arguments]


def _is_window(aggregate: Node) -> bool:
    return aggregate.get("class") == "WINDOW"


def _read_beside(
    look: SecondLook, aggregate: _Aggregate, told: Sequence[str], rows: Callable[[DuckDBPyConnection], list[T]]
) -> list[T]:
    """What expressions say of the groups of an aggregate, asked beside it; nothing where they cannot be asked.

    In them {0} is the table that its figure is of, and {1} whether a row is in it.
    """
    select, owner = aggregate.select, f"{aggregate.owner}." if aggregate.owner else ""
    columns = look.columns([expression.format(owner, aggregate.rows) for expression in told])
    if _is_window(aggregate.node):
        partitions = listed(aggregate.node.get("partitions"))
        more: Node = {
            "select_list": columns, "modifiers": [], "qualify": None, "group_expressions": partitions,
            "group_sets": [list(range(len(partitions)))] if partitions else [],
        }  # fmt: skip
    else:
        more = {"select_list": [*listed(select.get("select_list")), *columns]}
    found = look.read_of({**select, **more}, rows)
    return found or look.read_of({**_with_columns_inside(look, select), **more}, rows) or []


def _owner(of: Node) -> str:
    """The table that a figure is said to be of, quoted."""
    owners = (listed(node.get("column_names"))[:-1] for node in nodes(of) if node.get("class") == "COLUMN_REF")
    return next((".".join(identifier(str(name)) for name in owner) for owner in owners if owner), "")


def _with_columns_inside(look: SecondLook, select: Node) -> Node:
    """The same SELECT, where those that it reads from, and that give rows as they are, tell what its figures are of."""

    def telling(part: object) -> object:
        if isinstance(part, list):
            return [telling(inner) for inner in part]
        if not isinstance(part, dict) or part.get("class") == "SUBQUERY":
            return part
        inside = {key: telling(inner) for key, inner in part.items()}
        return _with_columns(look, inside) if part.get("type") == "SELECT_NODE" else inside

    return {**select, "from_table": telling(select.get("from_table")), "cte_map": telling(select.get("cte_map"))}


def _with_columns(look: SecondLook, select: dict[str, object]) -> dict[str, object]:
    """A SELECT of rows with the columns that tell; one that groups as it is."""
    given = selected(select)
    makes_one = any(map(look.makes_one_of_many, own_nodes(given))) or _functions(given) & (COUNTING | LISTING)
    if makes_one or makes_groups(select):
        return select
    named = set(map(called, given))
    has_all = any(part.get("type") == "STAR" for part in given)
    more = [] if has_all else look.columns([name for name in _TELLING if name not in named])
    return {**select, "select_list": [*given, *more]}


def _functions(parts: Sequence[Node]) -> set[str]:
    return {str(node.get("function_name")) for node in own_nodes(parts)}


def _overlap(texts: Sequence[str]) -> bool:
    """Whether some of the periods have days in common."""
    try:
        periods = {period.canonical: period for period in map(Period.parse, texts)}.values()
    except ValueError:
        return False
    placed = sorted(periods, key=lambda period: period.first_day)
    return any(later.first_day <= period.last_day for period, later in pairwise(placed))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item or partner stands in its list: what it is a part of, and in which division of all trade.

    A sum across the list has others of the list in it, of which its members are those that documents name.
    """

    wholes: frozenset[str] = frozenset()
    division: str | None = None
    is_sum: bool = False


def _places(look: SecondLook, column: str) -> dict[str, _Place]:
    """The place of each item or partner."""
    division = "partition" if column == "item" else "NULL"
    query = f"SELECT code, parent, {division}, aggregate FROM {column}_codes"  # noqa: S608
    codes = look.read(query, lambda cursor: cursor.fetchall()) or []
    parent_of = {code: parent for code, parent, _, _ in codes if parent is not None}
    division_of = {code: found for code, _, found, _ in codes}
    wholes = {code: tuple(above(code, parent_of)) for code, _, _, _ in codes}
    return {
        code: _Place(frozenset(wholes[code]), division_of.get((code, *wholes[code])[-1]), bool(is_sum))
        for code, _, _, is_sum in codes
    }


def _have_overlap(look: SecondLook, column: str, rows: Sequence[Collection[str | None]]) -> bool:
    """Whether in some row some items or partners count others in."""
    several = [codes for codes in rows if len(codes) > 1]
    if not several:
        return False
    place_of = _places(look, column)
    return any(_overlap_in_list(codes, place_of) for codes in several)


def _overlap_in_list(codes: Collection[str | None], place_of: Mapping[str, _Place]) -> bool:
    """Whether some count others in: parts beside their whole, a sum, or two divisions; no code is all of them."""
    parts = {code for code in codes if code is not None}
    if None in codes:
        return bool(parts)
    places = [place_of.get(part, _Place()) for part in parts]
    count_others_in = any(place.is_sum or place.wholes & parts for place in places)
    return len(parts) > 1 and (count_others_in or len({place.division for place in places}) > 1)
