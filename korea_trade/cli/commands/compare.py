"""``ktrade compare``."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.listing import listing_answer
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import CITE, Output
from korea_trade.cli.session import DatedSession
from korea_trade.errors import KtradeError, QuestionError
from korea_trade.model.codes import Flow, Sector
from korea_trade.model.period import Period
from korea_trade.questions.row import ComparisonRow

if TYPE_CHECKING:
    from korea_trade.presentation.view import View
    from korea_trade.questions.trade import Trade


class CompareBy(StrEnum):
    """What a comparison has a row for."""

    ITEM = "item"
    PARTNER = "partner"


app = typer.Typer(add_completion=False)
_HINT = "`ktrade compare 2020-11 2020-12`, or `ktrade compare --sector all-industries ict --period 2020 --by item`"
WHAT = Annotated[
    list[str],
    typer.Argument(help="Two periods; or, after --sector FIRST, the second sector.", metavar="FIRST SECOND"),
]
BY = Annotated[
    CompareBy | None,
    typer.Option("--by", help="Compare row by row instead of as a whole.", rich_help_panel=Panel.FACTS),
]
PERIOD = Annotated[
    str | None, typer.Option("--period", help="Compare sectors in this period.", rich_help_panel=Panel.FACTS)
]
SECTOR = Annotated[
    Sector | None,
    typer.Option("--sector", help="Select one sector; or name the first of two.", rich_help_panel=Panel.FACTS),
]
FLOW = Annotated[Flow | None, typer.Option("--flow", help="Select one flow.", rich_help_panel=Panel.FACTS)]
DAILY = Annotated[
    bool,
    typer.Option("--daily", help="Compare daily averages, also across lengths of period.", rich_help_panel=Panel.FACTS),
]


@app.command(
    epilog=examples(
        "ktrade compare 2020-11 2020-12",
        "ktrade compare 2020-11 2020-12 --by item",
        "ktrade compare --sector all-industries ict --period 2020 --by item",
    )
)
@options
def compare(
    *,
    what: WHAT,
    by: BY = None,
    period: PERIOD = None,
    sector: SECTOR = None,
    flow: FLOW = None,
    daily: DAILY = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """Compare two periods, or two definitions of trade."""
    with session.open() as trade:
        rows = comparison(trade, what, by=by, period=period, sector=sector, flow=flow, daily=daily)

        def view() -> "View":
            from korea_trade.presentation.tables.comparison import ComparisonView

            return ComparisonView(rows, session.context(trade))

        nothing = "nothing has a stated level in both; `ktrade facts --measure value` lists the levels"
        answer = listing_answer(rows, ComparisonRow, view)
        output.deliver(answer, trade, cite=cite, told=() if rows else (nothing,))


def comparison(
    trade: "Trade",
    what: list[str],
    *,
    by: CompareBy | None = None,
    period: str | None = None,
    sector: Sector | None = None,
    flow: Flow | None = None,
    daily: bool = False,
) -> "list[ComparisonRow]":
    """The comparison that the words ask for. Raises QuestionError where they make no pair."""
    sectors = [word for word in what if word in list(Sector)]
    periods = [word for word in what if word not in sectors]
    try:
        for text in (*periods, *((period,) if period else ())):
            Period.parse(text)
        if len(periods) == 2 and not sectors:
            if period is not None:
                raise QuestionError("--period goes with two sectors; two periods are given already", _HINT)
            filters = trade.filters(flow=flow, sector=sector)
            return trade.compare_periods(periods[0], periods[1], by, daily, filters)
        if not periods and sector is not None and len(sectors) == 1:
            if sectors[0] == sector:
                raise QuestionError(f"{sector} and {sectors[0]} are the same sector", _HINT)
            filters = trade.filters(flow=flow, period=period)
            return trade.compare_sectors(sector, Sector(sectors[0]), by, daily, filters)
    except KtradeError:
        raise
    except ValueError as error:
        raise QuestionError(str(error), _HINT) from error
    raise QuestionError(f"{' '.join(what)!r} is no pair; expected two periods, or two sectors", _HINT)
