"""The command that draws the picture of a ranking or of totals."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from korea_trade.cli.command import Command, Request
from korea_trade.cli.listings import order_of
from korea_trade.cli.options import FILTERS, argument, option, parameters
from korea_trade.cli.output import Answer, tell, write_file
from korea_trade.errors import QuestionError
from korea_trade.questions.order import SortKey

if TYPE_CHECKING:
    from korea_trade.presentation.chart.image_chart import Figure, ImageChart
    from korea_trade.presentation.chart.image_file import ImageFormat
    from korea_trade.questions.filters import Filters


class Charted(StrEnum):
    """What can be drawn."""

    ITEMS = "items"
    REGIONS = "regions"
    TOTALS = "totals"


def _chart(request: Request) -> Answer:
    from korea_trade.presentation.chart.image_chart import NothingToDraw
    from korea_trade.presentation.chart.image_file import ChartExtraMissing, draw

    given = dict(request.given)
    what, file = given.pop("what"), given.pop("picture")
    format_ = _format_of(file)
    sort = given["sort"] = given["sort"] or SortKey.VALUE
    figure = _figure_of(sort, what)
    filters = request.trade.filters(**{name: given.pop(name) for name in FILTERS if name in given})
    try:
        image = _drawn(request, what, filters, given, figure)
        tell(f"drawing {file}")  # a page takes some seconds
        write_file(file, draw(image, format_))
    except NothingToDraw as error:
        raise QuestionError(str(error), f"`ktrade {what}` shows what there is") from error
    except ChartExtraMissing as error:
        raise OSError(str(error)) from error
    return Answer([], (), list, lambda _console: None, told=(f"drew {file}",))


def _format_of(file: Path) -> "ImageFormat":
    from korea_trade.presentation.chart.image_file import ImageFormat

    ending = file.suffix.lower().removeprefix(".")
    if ending not in list(ImageFormat):
        raise QuestionError(f"{file} is no picture", "end it in .svg, .png or .html")
    return ImageFormat(ending)


def _figure_of(sort: SortKey, what: Charted) -> "Figure":
    from korea_trade.presentation.chart.image_chart import Figure

    figures = {SortKey.VALUE: Figure.VALUE, SortKey.GROWTH: Figure.GROWTH}
    if what is not Charted.TOTALS:
        figures[SortKey.SHARE] = Figure.SHARE
    if sort not in figures:
        raise QuestionError(f"{what} cannot be drawn by {sort}", f"sort by {', '.join(figures)}")
    return figures[sort]


def _drawn(
    request: Request, what: Charted, filters: "Filters", order: dict[str, Any], figure: "Figure"
) -> "ImageChart":
    """The chart. Raises QuestionError where the rows are not of one group."""
    from korea_trade.presentation.chart.image_chart import ranking_chart, totals_chart
    from korea_trade.questions.order import grouped
    from korea_trade.questions.ranking import ranking_group

    if what is Charted.TOTALS:
        totals = request.trade.totals(filters, order_of(order))
        _one_group(what, len({(row.sector, row.source) for row in totals}))
        return totals_chart(totals, figure, request.context)
    question = request.trade.items if what is Charted.ITEMS else request.trade.regions
    ranking = question(filters, order_of(order), order["all_periods"])
    groups = grouped(ranking.rows, ranking_group)
    _one_group(what, len(groups))
    return ranking_chart(groups[0][1], "item" if what is Charted.ITEMS else "partner", figure, request.context)


def _one_group(what: Charted, number: int) -> None:
    if number != 1:
        found = f"{number} periods, sectors or sources" if number else "nothing"
        raise QuestionError(
            f"a picture shows one group; these are {found}",
            f"narrow it by --period, --sector or --source; `ktrade {what}` shows the groups",
        )


_FILTERS = tuple(name for name in FILTERS if name != "measure")
CHART = Command(
    "chart",
    "What does it look like? The picture of a ranking or of totals, for publication.",
    (
        "ktrade chart items --year 2020 --sector all-industries --sort growth -o items.svg",
        "ktrade chart regions --sector ict -o regions.png",
        "ktrade chart items --sector ict --period 2020 --lang ko -o items.html",
    ),
    parameters(
        (
            *(name for name in FILTERS if name != "measure"),
            "all_periods",
            "sort",
            "reverse",
            "limit",
            "lang",
            "facts_file",
            "version",
        ),
        what=argument(Charted, says="What to draw.", metavar="items|regions|totals"),
        picture=option(
            Path, "Format", "--output", "-o", default=..., says="The file to draw: .svg, .png or .html", metavar="FILE"
        ),
    ),
    _chart,
)
