"""Aggregates of a user's SQL: what they are called, and of which rows they are."""

from collections.abc import Collection

from korea_trade.questions.query_tree import COUNTING, Node, called, listed, names_in, nodes
from korea_trade.questions.second_look import SecondLook


def called_figures(whole: Node, written: Collection[str]) -> set[str]:
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


def arguments(aggregate: Node) -> list[Node]:
    """What an aggregate is of."""
    given = (argument for argument in listed(aggregate.get("arguments")) if isinstance(argument, dict))
    return [argument["expression"] for argument in given]


def figures_of(aggregate: Node, figures: Collection[str]) -> list[Node]:
    """What an aggregate is of that has one of these figures in it."""
    return [part for part in arguments(aggregate) if names_in(part) & set(figures)]


def is_window(aggregate: Node) -> bool:
    """Whether an aggregate stands beside each row that it is of."""
    return aggregate.get("class") == "WINDOW"


def counted(look: SecondLook, aggregate: Node) -> str:
    """The condition that an aggregate counts a row in."""
    condition = aggregate.get("filter_expr" if is_window(aggregate) else "filter")
    return f"({look.expressed(condition)})" if isinstance(condition, dict) else "true"


def adds(look: SecondLook, aggregate: Node, of: Node) -> str:
    """The condition that a row adds a figure to an aggregate."""
    figure = look.expressed(of)
    # A zero adds nothing: "sum(CASE WHEN flow = 'exports' THEN value ELSE 0 END)" is of exports.
    is_there = f"({figure}) IS NOT NULL AND coalesce(try_cast(({figure}) AS DOUBLE), 1) <> 0"
    return f"{is_there} AND {counted(look, aggregate)}"
