"""``ktrade facts``."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from korea_trade.cli.listing import deliver_listing, listing_answer, remarks_on
from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import Ordering
from korea_trade.cli.output import CITE, IDS, MOST_ROWS, Output
from korea_trade.cli.selection import COMPARISON, ITEM, MEASURE, PARTNER, STATUS, UNIT, Selection
from korea_trade.cli.session import DatedSession
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import TypedRows, plain_answer

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples(
        "ktrade facts --item chips",
        "ktrade facts --unit percent",
        "ktrade facts --columns id,value,unit --csv",
    )
)
@options
def facts(
    *,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    measure: MEASURE = None,
    comparison: COMPARISON = None,
    unit: UNIT = None,
    status: STATUS = None,
    ordering: Ordering,
    ids: IDS = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """List every fact that the documents state."""
    from korea_trade.questions.fact_row import FactRow

    order = ordering.order()
    with session.open() as trade:
        asked = selection.ask(
            trade, item=item, partner=partner, measure=measure, comparison=comparison, unit=unit, status=status
        )
        filters = asked.filters
        if cite is None and output.is_streamed:
            found = trade.each_fact(filters, order)
            streamed = plain_answer(TypedRows(FactRow, found), language=session.code())
            there_are = len(trade.each_fact(filters)) if order.limit else len(found)
            remarks = remarks_on("facts", asked, found, trade, found=there_are)
            deliver_listing(streamed, trade, output, session, remarks)
            return
        is_cut = cite is None and output.is_table and sys.stdout.isatty() and order.limit is None
        rows = trade.facts(filters, replace(order, limit=MOST_ROWS) if is_cut else order)
        limit = MOST_ROWS if is_cut else order.limit
        there_are = len(trade.each_fact(filters)) if len(rows) == limit else len(rows)
        cut = (phrase(Phrases.first_rows, MOST_ROWS, there_are),) if is_cut and there_are > MOST_ROWS else ()

        def view() -> "View":
            from korea_trade.presentation.tables.facts import FactsView

            return FactsView(rows, session.context(trade, ids=ids), there_are)

        answer = listing_answer(rows, FactRow, view)
        remarks = (
            *cut,
            *remarks_on("facts", asked, rows, trade, found=len(rows) if is_cut else there_are, sort=order.sort),
        )
        deliver_listing(answer, trade, output, session, remarks, cite=cite)
