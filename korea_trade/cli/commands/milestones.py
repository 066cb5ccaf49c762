"""``ktrade milestones``."""

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from korea_trade.cli.listing import deliver_listing, listing_answer, remarks_on
from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import Ordering
from korea_trade.cli.output import CITE, IDS, Output
from korea_trade.cli.selection import ITEM, MEASURE, PARTNER, Selection
from korea_trade.cli.session import DatedSession

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples(
        "ktrade milestones", "ktrade milestones --year 2025", "ktrade milestones --measure streak --item bio-health"
    )
)
@options
def milestones(
    *,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    measure: MEASURE = None,
    ordering: Ordering,
    ids: IDS = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """List records, streaks, first times and levels passed."""
    from korea_trade.questions.fact_row import MilestoneRow

    order = ordering.order()
    with session.open() as trade:
        asked = selection.ask(trade, item=item, partner=partner, measure=measure)
        found = trade.milestones(asked.filters, replace(order, limit=None))
        rows = found[: order.limit]

        def view() -> "View":
            from korea_trade.presentation.tables.milestones import MilestonesView

            return MilestonesView(rows, session.context(trade, ids=ids))

        answer = listing_answer(rows, MilestoneRow, view)
        remarks = remarks_on("milestones", asked, rows, trade, found=len(found), sort=order.sort)
        deliver_listing(answer, trade, output, session, remarks, cite=cite)
