"""Which rows a ranking ranks: exports to the world, or of all items, unless something else is asked for."""

from dataclasses import replace

from korea_trade.model.codes import Flow
from korea_trade.questions.filters import Filters


def inside_of(view: str, filters: Filters) -> str:
    """The condition that keeps a ranking to the world, or to all items, unless it is asked inside one of them."""
    if view == "items" and not filters.partner:
        return "partner IS NULL"
    return "item IS NULL" if view == "regions" and not filters.item else "TRUE"


def as_ranked(filters: Filters) -> Filters:
    """The filters as they apply to a ranking: it is of exports, unless a flow is asked for."""
    return filters if filters.flow else replace(filters, flow=(Flow.EXPORTS,))
