"""``ktrade regions``."""

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import DERIVED, GroupOrdering
from korea_trade.cli.output import CHART, CITE, IDS, Output
from korea_trade.cli.ranking import deliver_ranking
from korea_trade.cli.selection import ALL_PERIODS, ITEM, PARTNER, Selection
from korea_trade.cli.session import DatedSession

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples("ktrade regions --year 2020", "ktrade regions china", "ktrade regions --item semiconductors --csv")
)
@options
def regions(
    *,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    all_periods: ALL_PERIODS = False,
    ordering: GroupOrdering,
    derived: DERIVED = False,
    ids: IDS = False,
    output: Output,
    chart: CHART = False,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """Rank trade by partner: exports of all items, unless you say otherwise."""
    with session.open() as trade:
        asked = selection.ask(trade, item=item, partner=partner, all_periods=all_periods)
        ranking = trade.regions(asked.filters, ordering.order())
        deliver_ranking(
            ranking,
            asked.taken,
            trade,
            session,
            output,
            ordering,
            derived=derived,
            ids=ids,
            chart=chart,
            cite=cite,
        )
