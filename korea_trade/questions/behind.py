"""What stands behind the rows of a user's SQL: the figures that it reads, and what the rows say of them."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from korea_trade.light_dataclass import dataclass
from korea_trade.questions.mixture import NOTHING_MIXED, Mixture
from korea_trade.questions.query_tree import (
    COUNTING,
    FIGURES,
    Node,
    called,
    names_in,
    nodes,
    own_nodes,
    pivoted,
    selected,
    selects_of_rows,
    with_names_inside,
)

if TYPE_CHECKING:
    from korea_trade.questions.figures_behind import FigureKind
    from korea_trade.questions.second_look import SecondLook


@dataclass(frozen=True, slots=True)
class Behind:
    """What a query reads and its rows say.

    ``figures`` are value and growth, where its rows have something of them; ``named`` the columns that it names, and
    ``telling`` those that its rows have of each figure: "any_value(sector) AS sector" is of some only. ``kinds`` are
    None where they cannot be told, and of all rows that the query may take where it ``is_open`` which it took;
    ``mixture`` says what sums and means are of.
    """

    figures: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    kinds: "Sequence[FigureKind] | None" = ()
    mixture: Mixture = NOTHING_MIXED
    is_open: bool = False


def may_read_figures(query: str, columns: Collection[str]) -> bool:
    """Whether a query that has given these columns names one of a figure, in whatever place."""
    named = {*re.findall(r"\w+", query.casefold()), *(column.casefold() for column in columns)}
    return any(not named.isdisjoint(written) for written in FIGURES.values())


def behind(look: "SecondLook", query: str, columns: Collection[str], texts: Collection[str] = ()) -> Behind:
    """What stands behind a query that has given these columns and texts; nothing behind one that gives no figures."""
    whole = with_names_inside(look.taken_apart(query))
    if not isinstance(whole, dict):  # one that explains how it would run
        return Behind()
    shown = {column.casefold() for column in columns}
    read = _reached(whole, shown, lambda part: part.get("function_name") in COUNTING)
    figures = frozenset(figure for figure, written in FIGURES.items() if not read.isdisjoint(written))
    if not figures:
        return Behind()
    from korea_trade.questions.aggregates_behind import mixture_behind
    from korea_trade.questions.figures_behind import figures_behind

    found, mixture = figures_behind(look, whole, texts), mixture_behind(look, whole, read, texts)
    named, telling = frozenset(names_in(whole)), _telling(look, whole, shown)
    return Behind(figures, named, telling, found.kinds, mixture, found.is_open)


def _telling(look: "SecondLook", whole: Node, shown: Collection[str]) -> frozenset[str]:
    """The columns of each figure that rows have, whatever they are called there."""

    def is_picked(part: Node) -> bool:
        """Whether a column has of many only one, or something made of them."""
        return any(map(look.makes_one_of_many, own_nodes(part)))

    picked = {called(part) for select in selects_of_rows(whole) for part in selected(select) if is_picked(part)}
    return frozenset(_reached(whole, shown, is_picked) - picked)


def _reached(whole: Node, shown: Collection[str], is_left_out: Callable[[Node], bool]) -> set[str]:
    """The columns that come into the rows of a query, also by other names, but through parts that are left out."""
    found = set[str]()
    made: dict[str, set[str]] = {}
    for select in selects_of_rows(whole):
        for part in selected(select):
            if not is_left_out(part):
                made.setdefault(called(part), set()).update(names_in(part))
    given = [part for select in _outermost(whole) for part in selected(select)]
    more = set(shown) if any(part.get("type") == "STAR" for node in given for part in nodes(node)) else set[str]()
    more |= {name for part in (*given, *pivoted(whole)) if not is_left_out(part) for name in names_in(part)}
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
