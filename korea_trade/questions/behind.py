"""What stands behind the rows of a user's SQL: the figures that it reads, and what the rows say of them."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.aggregated import is_window
from korea_trade.questions.deciding import deciding_parts
from korea_trade.questions.mixture import NOTHING_MIXED, Mixture
from korea_trade.questions.query_tree import (
    FIGURES,
    Node,
    called,
    names_in,
    names_of,
    nodes,
    only_counts,
    own_nodes,
    pivoted,
    selected,
    selects_of_rows,
    with_names_inside,
)
from korea_trade.questions.rows_under_else import NO_ROWS_UNDER_ELSE, RowsUnderElse, rows_under_else

if TYPE_CHECKING:
    from korea_trade.questions.figures_behind import FigureKind
    from korea_trade.questions.second_look import SecondLook


@dataclass(frozen=True, slots=True)
class Behind:
    """What a query reads and its rows say.

    ``figures`` are value and growth, where its rows have something of them or are chosen or ordered by them;
    ``named`` the columns that it names, and ``telling`` those that its rows have of each figure: "any_value(sector) AS
    sector" is of some only. ``kinds`` are None where they cannot be told, and of all rows that the query may take where
    it ``is_open`` which it took; ``ranked`` are those among which it took the first. ``mixture`` says what sums and
    means are of, ``rows_under_else`` which rows come under an ELSE.
    """

    figures: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    kinds: "Sequence[FigureKind] | None" = ()
    mixture: Mixture = NOTHING_MIXED
    is_open: bool = False
    ranked: "Sequence[FigureKind]" = ()
    rows_under_else: RowsUnderElse = NO_ROWS_UNDER_ELSE


def may_read_figures(query: str, columns: Collection[str]) -> bool:
    """Whether a query that has given these columns names one of a figure, in whatever place."""
    named = {*re.findall(r"\w+", query.casefold()), *(column.casefold() for column in columns)}
    return any(not named.isdisjoint(written) for written in FIGURES.values())


def behind(look: "SecondLook", query: str, columns: Collection[str], texts: Collection[str] = ()) -> Behind:
    """What stands behind a query that has given these columns and texts; nothing behind one that uses no figures."""
    whole = with_names_inside(look.taken_apart(query))
    if not isinstance(whole, dict):  # one that explains how it would run
        return Behind()
    shown = {column.casefold() for column in columns}
    read = _made_of(whole, _given(whole, shown, only_counts), only_counts)
    used = read | _made_of(whole, _deciding(look, whole), only_counts)
    figures = frozenset(figure for figure, written in FIGURES.items() if not used.isdisjoint(written))
    if not figures:
        return Behind()
    from korea_trade.questions.aggregates_behind import mixture_behind
    from korea_trade.questions.figures_behind import figures_behind

    found, mixture = figures_behind(look, whole, texts), mixture_behind(look, whole, read, texts)
    named, telling = frozenset(names_in(whole)), _telling(look, whole, shown)
    otherwise = rows_under_else(look, whole, [column for columns in FIGURES.values() for column in columns])
    return Behind(figures, named, telling, found.kinds, mixture, found.is_open, found.ranked, otherwise)


def _deciding(look: "SecondLook", whole: Node) -> set[str]:
    """The columns that decide which rows a query gives, and in which order."""
    operations = [node for node in nodes(whole) if node.get("type") == "SET_OPERATION_NODE"]
    deciding = [part for query in (*selects_of_rows(whole), *operations) for part in deciding_parts(look, query)]
    return names_of(own_nodes(deciding, only_counts))


def _telling(look: "SecondLook", whole: Node, shown: Collection[str]) -> frozenset[str]:
    """The columns of each figure that rows have, whatever they are called there."""

    def is_picked(part: Node) -> bool:
        """Whether a column has of many only one, or something made of them, or a place among them."""
        return any(is_window(node) or look.makes_one_of_many(node) for node in own_nodes(part))

    picked = {called(part) for select in selects_of_rows(whole) for part in selected(select) if is_picked(part)}
    return frozenset(_made_of(whole, _given(whole, shown, is_picked), is_picked) - picked)


def _given(whole: Node, shown: Collection[str], is_left_out: Callable[[Node], bool]) -> set[str]:
    """The columns that are named in what gives the rows of a query, but for parts that are left out."""
    given = [part for select in _outermost(whole) for part in selected(select)]
    all_shown = set(shown) if any(part.get("type") == "STAR" for part in nodes(given)) else set[str]()
    return all_shown | names_of(nodes([*given, *pivoted(whole)], is_left_out))


def _made_of(whole: Node, columns: Collection[str], is_left_out: Callable[[Node], bool]) -> set[str]:
    """Columns, and those of which they are made in a query, but for parts that are left out."""
    found = set[str]()
    made: dict[str, set[str]] = {}
    for select in selects_of_rows(whole):
        for part in selected(select):
            made.setdefault(called(part), set()).update(names_of(nodes(part, is_left_out)))
    more = set(columns)
    while more:
        found |= more
        more = {name for made_of in more for name in made.get(made_of, ())} - found
    return found


def _outermost(part: object) -> Iterator[Node]:
    """The SELECTs that give the rows of a query: several where it is a UNION."""
    if isinstance(part, dict) and part.get("type") == "SELECT_NODE":
        yield part
    elif isinstance(part, dict):
        for key, inner in part.items():
            yield from _outermost(None if key == "cte_map" else inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _outermost(inner)
