"""What ELSE takes of the rows of a query: also those that lack the figure which its conditions compare."""

from collections.abc import Collection, Iterator

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.query_tree import (
    WHETHER_THERE,
    Node,
    listed,
    names_in,
    nodes,
    on_its_own,
    own_nodes,
    part_of,
    selects_of_rows,
)
from korea_trade.questions.second_look import SecondLook


@dataclass(frozen=True, slots=True)
class RowsUnderElse:
    """How many rows come under ELSE, and how many of them lack the figure of these columns."""

    rows: int = 0
    lacking: int = 0
    columns: tuple[str, ...] = ()


NO_ROWS_UNDER_ELSE = RowsUnderElse()


def rows_under_else(look: SecondLook, whole: Node, figures: Collection[str]) -> RowsUnderElse:
    """What ELSE, where it gives a word, takes in that SELECT of a query in which most of it lacks the figure."""
    found = (
        _taken(look, on_its_own(select, whole), conditions, names)
        for select in selects_of_rows(whole)
        for conditions, otherwise in _choices(select)
        for names in [tuple(sorted(names_in(conditions) & set(figures)))]
        if names and not _asks_whether_there(conditions) and look.expressed(otherwise).startswith("'")
    )
    return max(found, key=lambda rows: rows.lacking, default=NO_ROWS_UNDER_ELSE)


def _choices(select: Node) -> Iterator[tuple[list[object], Node]]:
    """The conditions of each CASE and "if" that a SELECT gives, and what it gives where none holds."""
    for node in own_nodes(select.get("select_list")):
        conditions = [part_of(check, "when_expr") for check in listed(node.get("case_checks"))]
        otherwise = node.get("else_expr")
        if node.get("function_name") == "if":
            [condition, _, otherwise] = (part_of(one, "expression") for one in listed(node.get("arguments")))
            conditions = [condition]
        if isinstance(otherwise, dict):
            yield conditions, otherwise


def _asks_whether_there(conditions: list[object]) -> bool:
    return any(part.get("type") in WHETHER_THERE for part in nodes(conditions))


def _taken(look: SecondLook, select: Node, conditions: list[object], names: tuple[str, ...]) -> RowsUnderElse:
    holds = " OR ".join(f"({look.expressed(condition)})" for condition in conditions if isinstance(condition, dict))
    figures = [part for part in nodes(conditions) if part.get("class") == "COLUMN_REF" and names_in(part) & set(names)]
    lacks = " OR ".join(f"({look.expressed(figure)}) IS NULL" for figure in figures)
    is_taken = f"NOT coalesce({holds}, false)"
    columns = look.columns([f"count(*) FILTER ({is_taken})", f"count(*) FILTER ({is_taken} AND ({lacks}))"])
    of_all: Node = {"select_list": columns, "modifiers": [], "group_expressions": [], "group_sets": []}
    counted = look.read_of({**select, **of_all, "having": None, "qualify": None}, lambda cursor: cursor.fetchall())
    [(rows, lacking)] = counted or [(0, 0)]
    return RowsUnderElse(int(rows), int(lacking), names)
