"""``ktrade totals``."""

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from korea_trade.cli.listing import deliver_listing, listing_answer, remarks_on
from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import DERIVED, Ordering
from korea_trade.cli.output import CHART, CITE, IDS, Output
from korea_trade.cli.selection import MEASURE, Selection
from korea_trade.cli.session import DatedSession
from korea_trade.questions.order import SortKey

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples(
        "ktrade totals --year 2020", "ktrade totals --flow exports --derived", "ktrade totals --sector ict --json"
    )
)
@options
def totals(
    *,
    selection: Selection,
    measure: MEASURE = None,
    ordering: Ordering,
    derived: DERIVED = False,
    ids: IDS = False,
    output: Output,
    chart: CHART = False,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """List exports, imports and balance as a whole."""
    from korea_trade.questions.row import Row

    order = ordering.order()
    with session.open() as trade:
        asked = selection.ask_of_totals(trade, measure)
        found = trade.totals(asked.filters, replace(order, limit=None))
        rows = found[: order.limit]
        columns = trade.derived_columns(rows) if derived else None
        bars = (order.sort or SortKey.VALUE) if chart else None

        def view() -> "View":
            from korea_trade.presentation.tables.totals import TotalsView

            return TotalsView(rows, session.context(trade, ids=ids), columns, bars)

        answer = listing_answer(rows, Row, view, columns)
        remarks = remarks_on("totals", asked, rows, trade, found=len(found), sort=order.sort)
        deliver_listing(answer, trade, output, session, remarks, cite=cite)
