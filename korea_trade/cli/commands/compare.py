"""``ktrade compare``."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_compared, complete_flow, complete_period, complete_sector
from korea_trade.cli.listing import listing_answer
from korea_trade.cli.options import Panel, examples, named, options
from korea_trade.cli.output import CITE, IDS, Output
from korea_trade.cli.session import DatedSession
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Phrases
from korea_trade.said import said

if TYPE_CHECKING:
    from korea_trade.messages.phrases import Message
    from korea_trade.presentation.view import View


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
    from korea_trade.questions.comparing import COMPARED

    with session.open() as trade:
        rows = trade.compare(what or (), by=by, period=period, sector=sector, flow=flow, daily=daily)

        def view() -> "View":
            from korea_trade.presentation.tables.comparison import ComparisonView

            return ComparisonView(rows, session.context(trade, ids=ids))

        def known() -> "list[Message]":
            meant = trade.naming.words(what or (), COMPARED, each_one_sector=True)
            periods, sectors = [*(period or ()), *meant["period"]], [*(sector or ()), *meant["sector"]]
            flows = [*(flow or ()), *meant["flow"]]
            filters = trade.filters(period=periods, sector=sectors, flow=flows)
            return trade.hints_of_comparison(meant["period"], filters, by, daily)

        others = (
            []
            if rows
            else trade.compared_otherwise(what or (), by=by, period=period, sector=sector, flow=flow, daily=daily)
        )
        ways = [_command(what, other, period, sector, flow, daily=daily) for other in others]
        hints = [] if rows or ways else known()
        nothing = () if rows else session.told(said(Phrases.nothing_compares, ways, *hints))
        answer = listing_answer(rows, ComparisonRow, view)
        output.deliver(answer, trade, cite=cite, messages=nothing)


def _command(
    what: Sequence[str] | None,
    by: str | None,
    period: Sequence[str] | None,
    sector: Sequence[str] | None,
    flow: Sequence[str] | None,
    *,
    daily: bool,
) -> Command:
    """The same comparison by something else."""
    by_what = ["--by", by] if by else []
    options = {"--period": period, "--sector": sector, "--flow": flow}
    given = [text for name, values in options.items() for value in values or () for text in (name, value)]
    return Command.of("compare", *(what or ()), *by_what, *given, *(["--daily"] if daily else []))
