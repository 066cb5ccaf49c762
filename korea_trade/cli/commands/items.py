"""``ktrade items``."""

from typing import Annotated

import typer

from korea_trade.cli.complete import complete_item
from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import DERIVED, Ordering
from korea_trade.cli.output import CHART, CITE, Output
from korea_trade.cli.ranking import deliver_ranking
from korea_trade.cli.selection import ALL_PERIODS, ITEM, PARTNER, Selection, one_name
from korea_trade.cli.session import DatedSession

app = typer.Typer(add_completion=False)
NAME = Annotated[
    str | None,
    typer.Argument(
        help="Show one item by code, name or alias, in all periods, newest first.",
        metavar="NAME",
        autocompletion=complete_item,
    ),
]


@app.command(
    epilog=examples(
        "ktrade items --sort growth", "ktrade items chips", "ktrade items --partner us --sector ict --chart"
    )
)
@options
def items(
    *,
    name: NAME = None,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    all_periods: ALL_PERIODS = False,
    ordering: Ordering,
    derived: DERIVED = False,
    output: Output,
    chart: CHART = False,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """Rank trade by item: exports to the world, unless you say otherwise."""
    asked = one_name(name, item, "--item")
    with session.open() as trade:
        filters = selection.filters(trade, item=asked, partner=partner)
        ranking = trade.items(filters, ordering.order(), all_periods or name is not None)
        deliver_ranking(ranking, "items", trade, session, output, ordering, derived=derived, chart=chart, cite=cite)
