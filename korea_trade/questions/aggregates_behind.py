"""What a user's SQL computes one figure from: figures of several flows or periods, or wholes beside their parts.

Each SELECT is run again with what stands behind its aggregates beside them, so that its own conditions, groups and
filters say what goes together.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import cast

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.aggregated import adds, arguments, called_figures, counted, figures_of, is_window
from korea_trade.questions.deciding import deciding_parts
from korea_trade.questions.mixture import NOTHING_MIXED, Mixture
from korea_trade.questions.overlapping import names_overlap, periods_overlap
from korea_trade.questions.query_tree import (
    COUNTING,
    FIGURES,
    LISTING,
    Node,
    called,
    listed,
    makes_groups,
    names_in,
    nodes,
    on_its_own,
    own_nodes,
    selected,
    selects_of_rows,
)
from korea_trade.questions.rows_taken import takes_some
from korea_trade.questions.second_look import MOST_ROWS, SecondLook
from korea_trade.store.engine import DuckDBPyConnection, identifier

_TIMES = {"period", "period_start", "period_end", "frequency"}
_PARTS = ("item", "partner")
_TOLD = ("flow", "period", "sector", *_PARTS)
_CELL = (*_TOLD, "status")
_TELLING = (*_CELL, "measure")
_MOST_COUNTED = 1_000_000
"""Among more figures it is not looked for those that come twice."""
_FEW = 10_000
"""Of so many figures what each is of is listed, as DuckDB does that much sooner than listing each flow once."""
_ADDING = {"sum", "sum_no_overflow", "fsum", "kahan_sum", "sumkahan", "avg", "mean", "favg"}
"""Aggregates to which a figure that comes twice adds twice."""
_COMPOUNDING = {"ln", "log", "log2", "log10"}
"""Functions of growth rates whose sum is that of one growth upon the other."""

_CHOOSING = {"if", "nullif", "ifnull"}
"""Functions that leave out figures which are there."""

_Told = Mapping[str, Collection[str | None]]
"""What the figures of one aggregate are of: flows, periods, sectors, items and partners."""


def mixture_behind(look: SecondLook, whole: Node, reached: Collection[str], texts: Collection[str]) -> Mixture:
    """What the aggregates of a query mix that come into its rows, all taken together; nothing where that is not known.

    Its rows have the columns that are ``reached``, and these ``texts``. Periods that do not overlap are mixed
    knowingly where the query names them.
    """
    levels, rates = (called_figures(whole, FIGURES[figure]) for figure in ("value", "growth"))
    aggregates = _all_aggregates(look, whole, levels | rates, _Answer(reached, texts))
    found = [(one, _counts(look, one, levels | rates)) for one in aggregates]
    behind = [told for one, counts in found for told in _behind(look, one, counts)]
    if not behind:
        return NOTHING_MIXED
    flows = {str(flow) for told in behind if len(told["flow"]) > 1 for flow in told["flow"]}
    rows_of_periods = [[period for period in told["period"] if period is not None] for told in behind]
    overlapping = [periods for periods in rows_of_periods if periods_overlap(periods)]
    mixed = overlapping or ([] if names_in(whole) & _TIMES else rows_of_periods)
    periods = max((len(periods) for periods in mixed if len(periods) > 1), default=0)
    wholes = tuple(column for column in _PARTS if names_overlap(look, column, [told[column] for told in behind]))
    repeated = any(_repeats(look, one, counts) for one, counts in found)
    adds_rates = any(_adds_rates(one, counts, rates - levels, levels) for one, counts in found)
    sectors = {str(sector) for told in behind if len(told["sector"]) > 1 for sector in told["sector"]}
    most = max((_most_lacking(one, counts) for one, counts in found), key=lambda count: count.lacking)
    return Mixture(
        flows=tuple(sorted(flows)),
        periods=periods,
        overlap=bool(overlapping),
        wholes=wholes,
        repeated=repeated,
        rates=adds_rates,
        sectors=tuple(sorted(sectors)),
        stated=most.stated,
        rows=most.rows,
    )


def _all_aggregates(
    look: SecondLook, whole: Node, figures: Collection[str], answer: "_Answer"
) -> "Iterator[_Aggregate]":
    """The aggregates of figures in all SELECTs that come into the rows of a query."""
    reading = selects_of_rows(whole)
    operations = [node for node in nodes(whole) if node.get("type") == "SET_OPERATION_NODE"]
    for select in reading:
        within = on_its_own(select, whole)
        above = [other for other in reading if other != select and other not in selects_of_rows(within)]
        is_narrowed = any(map(_narrows, [*above, *operations]))
        for node in own_nodes([select.get("select_list"), *deciding_parts(look, select)]):
            if look.makes_one_of_many(node):
                is_of_all = is_window(node) and not node.get("partitions")
                narrowed = is_narrowed or (is_window(node) and _narrows({**select, "where_clause": None}))
                of = figures_of(node, figures)
                yield from [
                    _Aggregate(within, node, part, answer if narrowed and not is_of_all else None) for part in of[:1]
                ]


def _narrows(query: Node) -> bool:
    """Whether a query gives only some of what it reads."""
    source = query.get("from_table")
    joins = isinstance(source, dict) and source["type"] == "JOIN"
    conditions = [query.get(part) for part in ("where_clause", "having", "qualify")]
    takes_all = query["type"] == "SELECT_NODE" or str(query.get("setop_type")).startswith("UNION")
    return joins or any(conditions) or takes_some(query) or not takes_all


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the rows of an answer have: columns, by their names anywhere in the query, and texts."""

    columns: Collection[str]
    texts: Collection[str]

    def has(self, group: Mapping[str, object]) -> bool:
        """Whether a group is known to have come into it."""
        texts = [value for name, value in group.items() if name in self.columns and isinstance(value, str)]
        return bool(texts) and all(text in self.texts for text in texts)


@dataclass(frozen=True, slots=True)
class _Aggregate:
    """An aggregate of a figure in a SELECT; without an ``answer`` where all its groups come into the rows."""

    select: Node
    node: Node
    of: Node
    answer: _Answer | None

    @property
    def function(self) -> str:
        return str(self.node.get("function_name"))

    @property
    def owner(self) -> str:
        """The table that its figure is said to be of, quoted, with the point behind it."""
        owners = (listed(node.get("column_names"))[:-1] for node in nodes(self.of) if node.get("class") == "COLUMN_REF")
        return next(("".join(f"{identifier(str(name))}." for name in owner) for owner in owners if owner), "")

    def adds(self, look: SecondLook) -> str:
        """The condition that a row adds a figure to it."""
        return adds(look, self.node, self.of)


@dataclass(frozen=True, slots=True)
class _Count:
    """How many rows an aggregate counts in a group, how many of them have the figure, and how many add it."""

    rows: int
    stated: int
    added: int

    @property
    def lacking(self) -> int:
        """How many rows lack the figure."""
        return self.rows - self.stated


_NO_ROWS = _Count(0, 0, 0)


def _counts(look: SecondLook, aggregate: _Aggregate, figures: Collection[str]) -> list[_Count]:
    """How many rows come into each group of an aggregate; nothing where that cannot be told."""
    named = [
        part for part in nodes(aggregate.of) if part.get("class") == "COLUMN_REF" and names_in(part) & set(figures)
    ]
    is_stated = " AND ".join(f"({look.expressed(part)}) IS NOT NULL" for part in named)
    is_counted = counted(look, aggregate.node)
    conditions = (is_counted, f"{is_counted} AND {is_stated}", aggregate.adds(look))
    groups = _read_beside(look, aggregate, [f"count(*) FILTER (WHERE {condition})" for condition in conditions])
    return [_Count(*(int(str(number)) for number in group)) for group in groups]


def _behind(look: SecondLook, aggregate: _Aggregate, counts: Sequence[_Count]) -> list[_Told]:
    """What stands behind an aggregate in each of its groups."""
    are_few = aggregate.answer is None and sum(count.added for count in counts) <= _FEW
    listed_of, is_added = ("" if are_few else "DISTINCT ") + aggregate.owner, aggregate.adds(look)
    told = [f"list({listed_of}{name}) FILTER (WHERE {is_added})" for name in _TOLD]
    groups = (zip(_TOLD, group, strict=True) for group in _read_beside(look, aggregate, told))
    return [{name: set(cast("list[str | None]", found or [])) for name, found in group} for group in groups]


def _repeats(look: SecondLook, aggregate: _Aggregate, counts: Sequence[_Count]) -> bool:
    """Whether in some group a level comes more than once into a sum or mean."""
    if aggregate.function not in _ADDING or aggregate.node.get("distinct"):
        return False
    if not 1 < sum(count.added for count in counts) <= _MOST_COUNTED:
        return False
    owner = aggregate.owner
    cell = ", ".join(f"{owner}{name}" for name in _CELL)
    levels = f"FILTER (WHERE {aggregate.adds(look)} AND {owner}measure = 'value')"
    groups = _read_beside(look, aggregate, [f"count(*) {levels}", f"count(DISTINCT ({cell})) {levels}"])
    return any(int(str(rows)) > int(str(cells)) for rows, cells in groups)


def _adds_rates(
    aggregate: _Aggregate, counts: Sequence[_Count], rates: Collection[str], levels: Collection[str]
) -> bool:
    """Whether in some group growth rates, without levels that would weigh them, are added up or averaged."""
    given = arguments(aggregate.node)
    names, functions = names_in(given), {str(node.get("function_name")) for node in nodes(given)}
    if aggregate.function not in _ADDING or not functions.isdisjoint(_COMPOUNDING):
        return False
    if names.isdisjoint(rates) or not names.isdisjoint(levels):
        return False
    return any(count.added > 1 for count in counts)


def _most_lacking(aggregate: _Aggregate, counts: Sequence[_Count]) -> _Count:
    """The group with a figure in which most rows lack it.

    Nothing is lacking where the aggregate leaves out figures, nor where the same SELECT counts both.
    """
    parts = list(nodes(aggregate.of))
    beside = [part for part in own_nodes(aggregate.select.get("select_list")) if not is_window(part)]
    counting = {str(part.get("function_name")) for part in beside if not names_in(arguments(part))}
    counts_both = "count_star" in counting and any(
        part.get("function_name") == "count" and names_in(part) & names_in(aggregate.of) for part in beside
    )
    functions = {str(part.get("function_name")) for part in parts}
    if counts_both or any(part.get("class") == "CASE" for part in parts) or not functions.isdisjoint(_CHOOSING):
        return _NO_ROWS
    return max((count for count in counts if count.stated), key=lambda count: count.lacking, default=_NO_ROWS)


def _read_beside(look: SecondLook, aggregate: _Aggregate, told: Sequence[str]) -> list[Sequence[object]]:
    """What expressions say of the groups of an aggregate that come into the answer, asked beside it.

    Nothing is said where they cannot be asked.
    """
    select, columns = aggregate.select, look.columns(told)
    if is_window(aggregate.node):
        partitions = listed(aggregate.node.get("partitions"))
        more: Node = {
            "select_list": [*partitions, *columns], "modifiers": [], "qualify": None, "group_expressions": partitions,
            "group_sets": [list(range(len(partitions)))] if partitions else [],
        }  # fmt: skip
    else:
        more = {"select_list": [*listed(select.get("select_list")), *columns]}

    def in_answer(cursor: DuckDBPyConnection) -> list[Sequence[object]]:
        names = [str(column[0]).casefold() for column in cursor.description or ()]
        return [
            row[-len(told) :]
            for row in cursor.fetchmany(MOST_ROWS)
            if aggregate.answer is None or aggregate.answer.has(dict(zip(names[: -len(told)], row, strict=False)))
        ]

    found = look.read_of({**select, **more}, in_answer)
    return found or look.read_of({**_with_columns_inside(look, select), **more}, in_answer) or []


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
