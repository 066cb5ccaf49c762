"""What charts need besides the rows of a listing."""

from dataclasses import replace
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.model.codes import Measure
from korea_trade.questions.filters import Filters
from korea_trade.questions.row import ListedRow

if TYPE_CHECKING:
    from korea_trade.questions.trade import Trade


def totals_to_chart(trade: "Trade", filters: Filters) -> list[ListedRow]:
    """Totals, the levels that they passed, and the levels that follow from those of the year after."""
    passed = trade.facts(replace(filters, measure=(Measure.THRESHOLD,)))
    levels = [row for row in trade.derived(filters) if row.measure is DerivedKind.LEVEL]
    rows: list[ListedRow] = [*trade.totals(filters), *passed, *levels]
    return [row for row in rows if row.item is None and row.partner is None]
