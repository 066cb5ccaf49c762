"""``ktrade chart``."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.files import write_file
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.ordering import Ordering
from korea_trade.cli.output import print_message
from korea_trade.cli.selection import ALL_PERIODS, ITEM, PARTNER, Selection
from korea_trade.cli.session import DatedSession
from korea_trade.errors import QuestionError
from korea_trade.questions.sort import Order, SortKey

if TYPE_CHECKING:
    from korea_trade.presentation.chart.image_chart import Figure, ImageChart
    from korea_trade.presentation.chart.image_file import ImageFormat
    from korea_trade.presentation.context import RenderContext
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.trade import Trade


class Charted(StrEnum):
    """What can be drawn."""

    ITEMS = "items"
    REGIONS = "regions"
    TOTALS = "totals"


app = typer.Typer(add_completion=False)
WHAT = Annotated[Charted, typer.Argument(help="What to draw.", metavar="items|regions|totals")]
FILE = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        help="Draw to this file, in the format of its ending: .svg .png .html",
        metavar="FILE",
        rich_help_panel=Panel.FORMAT,
    ),
]


@app.command(
    epilog=examples(
        "ktrade chart items --year 2020 --sector all-industries --sort growth -o items.svg",
        "ktrade chart regions --sector ict -o regions.png",
        "ktrade chart items --sector ict --period 2020 --lang ko -o items.html",
    )
)
@options
def chart(
    *,
    what: WHAT,
    selection: Selection,
    item: ITEM = None,
    partner: PARTNER = None,
    all_periods: ALL_PERIODS = False,
    ordering: Ordering,
    output: FILE,
    session: DatedSession,
) -> None:
    """Draw a ranking or totals as a chart for publication."""
    from korea_trade.presentation.chart.image_file import draw

    format_, figure = _format_of(output), _figure_of(ordering.sort or SortKey.VALUE, what)
    with session.open() as trade:
        if what is Charted.TOTALS:
            filters = selection.ask_of_totals(trade).filters
        else:
            filters = selection.ask(trade, item=item, partner=partner).filters
        image = _image(trade, what, filters, ordering.order(), all_periods, figure, session.context(trade))
        print_message(f"drawing {output}")  # a page takes some seconds
        write_file(output, draw(image, format_), trade.base.files())
    print_message(f"drew {output}")


def _format_of(file: str) -> "ImageFormat":
    from korea_trade.presentation.chart.image_file import ImageFormat

    ending = Path(file).suffix.lower().removeprefix(".")
    if ending not in list(ImageFormat):
        raise QuestionError(f"{file} is no chart", "end it in .svg, .png or .html")
    return ImageFormat(ending)


def _figure_of(sort: SortKey, what: Charted) -> "Figure":
    from korea_trade.presentation.chart.image_chart import Figure

    figures = {SortKey.VALUE: Figure.VALUE, SortKey.GROWTH: Figure.GROWTH}
    if what is not Charted.TOTALS:
        figures[SortKey.SHARE] = Figure.SHARE
    if sort not in figures:
        raise QuestionError(f"{what} cannot be drawn by {sort}", f"sort by {', '.join(figures)}")
    return figures[sort]


def _image(
    trade: "Trade",
    what: Charted,
    filters: "Filters",
    order: Order,
    all_periods: bool,
    figure: "Figure",
    context: "RenderContext",
) -> "ImageChart":
    """The chart. Raises QuestionError where the rows are not of one group."""
    from korea_trade.presentation.chart.image_chart import ranking_chart, totals_chart
    from korea_trade.questions.order import grouped
    from korea_trade.questions.ranking import ranking_group

    if what is Charted.TOTALS:
        totals = trade.totals(filters, order)
        _one_group(what, len({(row.sector, row.source) for row in totals}))
        return totals_chart(totals, figure, context)
    question = trade.items if what is Charted.ITEMS else trade.regions
    groups = grouped(question(filters, order, all_periods).rows, ranking_group)
    _one_group(what, len(groups))
    return ranking_chart(groups[0][1], "item" if what is Charted.ITEMS else "partner", figure, context)


def _one_group(what: Charted, number: int) -> None:
    if number != 1:
        found = f"{number} periods, sectors or sources" if number else "nothing"
        raise QuestionError(
            f"a chart shows one group; these are {found}",
            f"narrow it by --period, --sector or --source; `ktrade {what}` shows the groups",
        )
