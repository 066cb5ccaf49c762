"""``ktrade revisions``."""

from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from korea_trade.cli.listing import deliver_listing, limited, listing_answer
from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import Ordering
from korea_trade.cli.output import CITE, IDS, Output
from korea_trade.cli.selection import ITEM, MEASURE, PARTNER, Selection
from korea_trade.cli.session import DatedSession
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples(
        "ktrade revisions --facts my/facts.yaml", "ktrade revisions --facts my/facts.yaml --period 2020-11 --json"
    )
)
@options
def revisions(
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
    """List the figures that a later document states otherwise: revisions, and first releases in conflict."""
    from korea_trade.questions.compared_row import RevisionRow

    order = ordering.order()
    with session.open() as trade:
        asked = selection.ask(trade, item=item, partner=partner, measure=measure)
        filters = asked.filters
        found = trade.revisions(filters, replace(order, limit=None))
        rows = found[: order.limit]

        def view() -> "View":
            from korea_trade.presentation.tables.revisions import RevisionsView

            return RevisionsView(rows, session.context(trade, ids=ids))

        answer = listing_answer(rows, RevisionRow, view)
        messages = limited(rows, len(found), order.sort) if rows else (phrase(Phrases.no_revisions),)
        deliver_listing(answer, trade, output, session, (*asked.taken, *messages), cite=cite)
