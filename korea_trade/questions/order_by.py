"""The order of a listing in SQL, so that only the rows asked for are fetched."""

from korea_trade.model.codes import OUTLOOK, Bound, Measure
from korea_trade.questions.order import FIGURES, Order, SortKey

_SIDE = f"CASE bound WHEN '{Bound.BELOW}' THEN -1 WHEN '{Bound.ABOVE}' THEN 1 ELSE 0 END"
_LEVEL = "unit = 'USD bn'"
"""Months or percent have no place among levels."""
_FROM_HIGH_TO_LOW = {
    SortKey.VALUE: (f"CASE WHEN {_LEVEL} THEN value END", f"CASE WHEN {_LEVEL} THEN {_SIDE} END"),
    SortKey.GROWTH: ("growth",),
    SortKey.PERIOD: ("period_end", "-epoch(period_start)"),
}
"""By key: the expressions that it compares, of which the greater comes first; the figure is the first of them."""
_KINDS = (
    f"status IN ({', '.join(map(repr, map(str, OUTLOOK)))})",
    f"list_position([{', '.join(map(repr, map(str, Measure)))}], measure)",
    "coalesce(len(acknowledges), 0) > 0",
)
"""What the figures must share that are sorted together: aims come behind what happened, doubtful figures last."""
_FROM_A_TO_Z = {SortKey.NAME: ("lower(coalesce(item_name, partner_name, flow))",)}


def order_by(order: Order) -> str:
    """What follows ORDER BY: facts that lack the key come last either way round, equal ones as the fact base has them.

    Figures of another kind stand apart.
    """
    if order.sort is None:
        return "position DESC" if order.reverse else "position"
    upwards = order.sort in _FROM_A_TO_Z
    direction = "ASC" if upwards != order.reverse else "DESC"
    compared = (_FROM_HIGH_TO_LOW | _FROM_A_TO_Z)[order.sort]
    kinds = [
        kind
        for figure in (compared[:1] if order.sort in FIGURES else ())
        for kind in (f"({figure}) IS NULL", *(f"CASE WHEN ({figure}) IS NOT NULL THEN {kind} END" for kind in _KINDS))
    ]
    return ", ".join([*kinds, *(f"{expression} {direction} NULLS LAST" for expression in compared), "position"])
