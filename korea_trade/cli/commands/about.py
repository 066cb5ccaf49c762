"""``ktrade about``."""

from typing import TYPE_CHECKING

import typer

from korea_trade.cli.listing import deliver_listing, listing_answer
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import CITE, IDS, Output
from korea_trade.cli.selection import ITEM, PARTNER, Selection
from korea_trade.cli.session import DatedSession

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(epilog=examples("ktrade about chips", "ktrade about us --year 2023", "ktrade about chips china --json"))
@options
def about(
    *,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    ids: IDS = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """Show all that is known of an item or partner: figures, limits, milestones, groups and parts.

    An item and a partner ask for the two together.
    """
    from korea_trade.questions.about import without_own_rows
    from korea_trade.questions.page_row import AboutRow

    with session.open() as trade:
        asked = selection.ask(trade, item=item, partner=partner)
        filters = asked.filters
        pages = trade.pages(filters)
        rows = [row for page in pages for row in page.rows]

        def view() -> "View":
            from korea_trade.presentation.tables.about import AboutView

            return AboutView(pages, session.context(trade, ids=ids))

        found = {kind: {getattr(page, kind) for page in pages if page.rows} for kind in ("item", "partner")}
        messages = (
            [*without_own_rows(pages), *trade.nothing_of("about", filters, found), *trade.more_inside("about", filters)]
            if rows
            else trade.why_no_page(filters)
        )
        answer = listing_answer(rows, AboutRow, view)
        deliver_listing(answer, trade, output, session, (*asked.taken, *messages), cite=cite)
