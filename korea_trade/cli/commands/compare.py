"""``ktrade compare``."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_compared, complete_flow, complete_period, complete_sector
from korea_trade.cli.listing import deliver_listing, listing_answer
from korea_trade.cli.options import Panel, examples, named, options
from korea_trade.cli.output import CITE, IDS, Output
from korea_trade.cli.session import DatedSession
from korea_trade.messages.phrases import ComparedBy, Phrases
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.messages.phrases import Message
    from korea_trade.presentation.view import View
    from korea_trade.questions.comparing import Pair
    from korea_trade.questions.trade import Trade


class CompareBy(StrEnum):
    """What a comparison has a row for."""

    ITEM = "item"
    PARTNER = "partner"


app = typer.Typer(add_completion=False)
WHAT = Annotated[
    list[str] | None,
    typer.Argument(
        help="Two periods, or two sectors; --sector may name one of them.",
        metavar="FIRST SECOND",
        autocompletion=complete_compared,
    ),
]
BY = Annotated[
    CompareBy | None,
    typer.Option(
        "--by",
        help=f"Compare row by row instead of as a whole: {named(CompareBy)}.",
        metavar="ROWS",
        case_sensitive=False,
        rich_help_panel=Panel.FACTS,
    ),
]
PERIOD = Annotated[
    list[str] | None,
    typer.Option(
        "--period",
        help="Compare sectors in these periods.",
        metavar="PERIOD,…",
        autocompletion=complete_period,
        rich_help_panel=Panel.FACTS,
    ),
]
SECTOR = Annotated[
    list[str] | None,
    typer.Option(
        "--sector",
        help="Select sectors; or name the first of two.",
        metavar="SECTOR,…",
        autocompletion=complete_sector,
        rich_help_panel=Panel.FACTS,
    ),
]
FLOW = Annotated[
    list[str] | None,
    typer.Option(
        "--flow",
        help="Select flows.",
        metavar="FLOW,…",
        autocompletion=complete_flow,
        rich_help_panel=Panel.FACTS,
    ),
]
DAILY = Annotated[
    bool,
    typer.Option("--daily", help="Compare daily averages, also across lengths of period.", rich_help_panel=Panel.FACTS),
]


@app.command(
    epilog=examples(
        "ktrade compare 2020-11 2020-12",
        "ktrade compare 2020-12 2023-12",
        "ktrade compare --sector all-industries ict --period 2020 --by item",
    )
)
@options
def compare(
    *,
    what: WHAT = None,
    by: BY = None,
    period: PERIOD = None,
    sector: SECTOR = None,
    flow: FLOW = None,
    daily: DAILY = False,
    ids: IDS = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """Compare two periods, or two definitions of trade."""
    from korea_trade.questions.compared_row import ComparisonRow

    with session.open() as trade:
        rows_of: ComparedBy = None if by is None else "item" if by is CompareBy.ITEM else "partner"
        pair = trade.pair(what or (), by=rows_of, period=period, sector=sector, flow=flow, daily=daily)
        rows = trade.compare_pair(pair)

        def view() -> "View":
            from korea_trade.presentation.tables.comparison import ComparisonView

            return ComparisonView(rows, session.context(trade, ids=ids))

        taken = trade.naming.taken(trade.naming.named_as("flow", flow))
        messages = [*taken, *rows.why_empty(), *(_only_one_side(trade, pair) if rows else ())]
        deliver_listing(listing_answer(rows, ComparisonRow, view), trade, output, session, messages, cite=cite)


def _only_one_side(trade: "Trade", pair: "Pair") -> "list[Message]":
    """What only one side has, which has no row, with the commands that list it."""
    told: list[Message] = []
    for alone in trade.only_one_side(pair):
        if alone.levels or alone.daily:
            counted = (alone.levels, alone.daily, pair.compared)
            told.append(phrase(Phrases.only_side_has, alone.side, *counted, alone.figures_command))
        if alone.limits:
            told.append(phrase(Phrases.only_side_passed, alone.side, alone.limits, alone.limits_command))
    return told
