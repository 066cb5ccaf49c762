"""``ktrade derived``."""

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from korea_trade.cli.listing import deliver_listing, listing_answer, remarks_on
from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import Ordering
from korea_trade.cli.output import CITE, IDS, Output
from korea_trade.cli.selection import ITEM, MEASURE, PARTNER, UNIT, Selection
from korea_trade.cli.session import DatedSession

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples(
        "ktrade derived --period 2019", "ktrade derived --partner us", "ktrade derived --flow balance --json"
    )
)
@options
def derived(
    *,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    measure: MEASURE = None,
    unit: UNIT = None,
    ordering: Ordering,
    ids: IDS = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """List what follows from the facts and is stated nowhere, with its bounds and formula."""
    from korea_trade.questions.derived_row import DerivedRow

    order = ordering.order()
    with session.open() as trade:
        asked = selection.ask(trade, item=item, partner=partner, measure=measure, unit=unit)
        found = trade.derived(asked.filters, replace(order, limit=None))
        rows = found[: order.limit]

        def view() -> "View":
            from korea_trade.presentation.tables.derived import DerivedView

            return DerivedView(rows, session.context(trade, ids=ids), len(found))

        answer = listing_answer(rows, DerivedRow, view)
        remarks = remarks_on("derived", asked, rows, trade, found=len(found), sort=order.sort)
        deliver_listing(answer, trade, output, session, remarks, cite=cite)
