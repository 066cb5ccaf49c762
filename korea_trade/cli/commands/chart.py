"""``ktrade chart``."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.files import write_file
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.ordering import GroupOrdering
from korea_trade.cli.output import make_way, print_message
from korea_trade.cli.selection import ALL_PERIODS, ITEM, PARTNER, Selection
from korea_trade.cli.session import DatedSession
from korea_trade.errors import QuestionError, did_you_mean
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase
from korea_trade.questions.order import SortKey
from korea_trade.suggest import suggest

if TYPE_CHECKING:
    from korea_trade.presentation.chart.chart import Chart, Figure
    from korea_trade.presentation.chart.charts import Charts
    from korea_trade.presentation.chart.image_file import ImageFormat
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.trade import Trade


class Charted(StrEnum):
    """What can be drawn."""

    ITEMS = "items"
    REGIONS = "regions"
    TOTALS = "totals"
    ABOUT = "about"


app = typer.Typer(add_completion=False)
WHAT = Annotated[
    str,
    typer.Argument(
        help="What to draw: a ranking, totals, or what is known about names.",
        metavar="items|regions|totals|about",
        autocompletion=lambda incomplete: [what for what in Charted if what.startswith(incomplete)],
    ),
]
FILE = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        help="Draw to this file, in the format of its ending: .svg .png .html .pdf .txt; else in the terminal.",
        metavar="FILE",
        rich_help_panel=Panel.FORMAT,
    ),
]
TITLE = Annotated[
    str | None,
    typer.Option("--title", help="Give the chart this title.", metavar="TEXT", rich_help_panel=Panel.FORMAT),
]
WIDTH = Annotated[
    int | None,
    typer.Option(
        "--width",
        help="Draw this wide: in pixels (else 700), or in columns of text (else the terminal, 80 in a pipe).",
        min=40,
        max=4000,
        metavar="N",
        rich_help_panel=Panel.FORMAT,
    ),
]
_WIDTH_IN_A_PIPE = 80


@app.command(
    epilog=examples(
        "ktrade chart items",
        "ktrade chart items chips -o chips.svg",
        "ktrade chart regions --sector ict -o regions.png",
        "ktrade chart totals exports --lang ko -o exports.pdf",
        "ktrade chart about us --sort growth --title 'Growth of trade with the U.S.' -o us.html",
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
    ordering: GroupOrdering,
    output: FILE = None,
    title: TITLE = None,
    width: WIDTH = None,
    session: DatedSession,
) -> None:
    """Draw a ranking, totals, or what is known of a name: bars, or points over time.

    A ranking is of the latest whole year, with a panel for each coverage; a name is drawn over time.
    """
    file = None if output == "-" else output
    format_ = None if file is None or Path(file).suffix.lower() == ".txt" else _format_of(file)
    with session.open() as trade:
        from korea_trade.presentation.chart.chart import NothingToDraw
        from korea_trade.presentation.chart.charts import Charts

        words = selection.words or ()
        by_options = replace(selection, words=None).ask(trade, item=item, partner=partner, all_periods=all_periods)
        charted = _charted(what, words, by_options.filters, trade)
        charts = Charts(trade, session.context(trade), ordering.order(), title or "")
        asked = (
            selection.ask_of_totals(trade)
            if charted is Charted.TOTALS
            else selection.ask(trade, item=item, partner=partner, all_periods=all_periods)
        )
        try:
            drawn = _drawn(charts, charted, asked.filters)
        except NothingToDraw as error:
            drawable = _page_that_draws(charts, charted, asked.filters)
            listed = phrase(Phrases.command_lists, Command.of(charted, *words, *by_options.filters.arguments(charted)))
            passed = _levels_passed(trade, charted, asked.filters, error.figure)
            hints = (*drawable, listed, *passed, *_beside(charts, charted, asked.filters))
            raise NothingToDraw(error.figure, phrase(Phrases.in_turn, *hints), only_passed=bool(passed)) from error
        if format_ is None:
            _print(drawn, width, file, trade)
        else:
            _write(drawn, format_, width, str(file), trade, session)
        more = _beside(charts, charted, asked.filters, drawn)
    _tell(session, *asked.taken, *more)
    if drawn.left_out:
        rest = asked.filters.without("item").without("partner")
        page = Command.of("about", *asked.filters.item, *asked.filters.partner, *rest.arguments())
        _tell(session, phrase(Phrases.left_undrawn, drawn.left_out, page))


def _beside(charts: "Charts", charted: Charted, filters: "Filters", drawn: "Chart | None" = None) -> "list[Message]":
    """What a chart leaves out: milestones, where it is not of all that is known, and what is inside its periods."""
    trade = charts.trade
    named = filters.item if charted is Charted.ITEMS else filters.partner if charted is Charted.REGIONS else ()
    beside: list[Message] = []
    if charted is not Charted.ABOUT and not named:
        ask = {Charted.ITEMS: trade.items, Charted.REGIONS: trade.regions}.get(charted)
        ranking = None if ask is None else ask(filters)
        inside = ranking is not None and ranking.is_inside_a_name_in_one_period
        applied = filters if ranking is None or inside else ranking.filters
        shown = frozenset[str]() if drawn is None else drawn.facts
        beside = trade.milestones_beside(charted, applied, shown)
        if ranking is not None and inside:
            beside += trade.in_other_periods(f"chart {charted}", ranking.filters, filters)
        if (
            charted is Charted.TOTALS and drawn is not None
        ):  # daily averages and volumes have another scale, and growth alone no level
            others = sum(row.id not in shown for row in trade.totals(filters))
            listed = Command.of(charted, *filters.arguments())
            beside = [*([phrase(Phrases.left_undrawn, others, listed)] if others else ()), *beside]
    return [
        *_other_figures(charted, filters, drawn),
        *beside,
        *(trade.nothing_of(charted, filters) if drawn is not None else ()),
        *_more_inside(charts, charted, filters),
    ]


def _more_inside(charts: "Charts", charted: Charted, filters: "Filters") -> "list[Message]":
    """What more there is inside the periods: with the chart of it, or with the listing, if there is nothing to draw."""

    def draws(inside: "Filters") -> bool:
        try:
            _drawn(charts, charted, inside)
        except QuestionError:
            return False
        return True

    return charts.trade.more_inside(charted, filters, draws)


def _other_figures(charted: Charted, filters: "Filters", drawn: "Chart | None") -> "list[Message]":
    """The names of which a ranking does not draw the figure that is stated, as it draws another, with the chart of it.

    What is stated only to have gone up or down has no bar; the listing has it.
    """

    def by(key: SortKey) -> Command:
        return Command.of("chart", charted, *filters.arguments(charted), "--sort", key)

    told: list[Message] = []
    if drawn and drawn.levels_left_out:
        told.append(phrase(Phrases.levels_undrawn, drawn.levels_left_out, by(SortKey.VALUE)))
    for (figure, other), number in drawn.names_left_out.items() if drawn else ():
        told.append(phrase(Phrases.names_undrawn, number, figure, other, by(SortKey(other))))
    if drawn and drawn.directions_left_out:
        listed = Command.of(charted, *filters.arguments(charted))
        told.append(phrase(Phrases.directions_undrawn, drawn.directions_left_out, listed))
    return told


def _levels_passed(
    trade: "Trade", charted: Charted, filters: "Filters", figure: "Figure | None"
) -> "tuple[Message, ...]":
    """The levels that were passed, which rankings do not draw, where levels were to be drawn."""
    if charted not in (Charted.ITEMS, Charted.REGIONS) or figure not in (None, "value"):
        return ()
    return tuple(trade.levels_passed(charted, filters))


def _page_that_draws(charts: "Charts", charted: Charted, filters: "Filters") -> "tuple[Message, ...]":
    """The chart of all that is known of the names, where the ranking of them has nothing to draw and that one has."""
    from korea_trade.presentation.chart.chart import NothingToDraw

    if charted is Charted.ABOUT or not (filters.item or filters.partner):
        return ()
    try:
        charts.about(filters)
    except (NothingToDraw, QuestionError):
        return ()
    return (phrase(Phrases.try_command, Command.of("chart", Charted.ABOUT, *filters.arguments())),)


def _charted(typed: str, words: Sequence[str], filters: "Filters", trade: "Trade") -> Charted:
    """What is to be drawn. Raises QuestionError, with what was meant by a name or a period."""
    try:
        return Charted(typed.casefold())
    except ValueError:
        meant = {found.kind for found in trade.naming.meanings(typed)}
        command = Charted.ABOUT if meant & {"item", "partner"} else Charted.TOTALS
        asked = Command.of("chart", command, typed, *words, *filters.arguments(command))
        hint = did_you_mean([asked]) if meant else _near(typed)
        raise QuestionError(phrase(Phrases.no_chart, repr(typed)), hint) from None


def _near(typed: str) -> "Message | str":
    """The charts that are spelled like it; else all there are."""
    near = suggest(typed, {what: what for what in Charted})
    return did_you_mean(Command.of("chart", what) for what in near) or phrase(Phrases.expected_one_of, tuple(Charted))


def _drawn(charts: "Charts", charted: Charted, filters: "Filters") -> "Chart":
    match charted:
        case Charted.ITEMS:
            return charts.items(filters)
        case Charted.REGIONS:
            return charts.regions(filters)
        case Charted.TOTALS:
            return charts.totals(filters)
        case Charted.ABOUT:
            return charts.about(filters)


def _format_of(file: str) -> "ImageFormat":
    from korea_trade.presentation.chart.image_file import ImageFormat

    ending = Path(file).suffix.lower().removeprefix(".")
    if ending not in list(ImageFormat):
        raise QuestionError(phrase(Phrases.no_chart, file), phrase(Phrases.endings_of_charts))
    return ImageFormat(ending)


def _write(
    drawn: "Chart", format_: "ImageFormat", width: int | None, file: str, trade: "Trade", session: DatedSession
) -> None:
    """Draw as an image, which takes a second or more. Raises QuestionError where it would be too narrow to read."""
    from korea_trade.presentation.chart.image_file import draw
    from korea_trade.presentation.chart.image_layout import SMALLEST_WIDTH, WIDTH

    if width is not None and width < SMALLEST_WIDTH:
        raise QuestionError(phrase(Phrases.too_narrow, width), phrase(Phrases.least_width, SMALLEST_WIDTH))
    _tell(session, phrase(Phrases.drawing, file))
    write_file(file, draw(drawn, format_, width or WIDTH), trade.files())
    _tell(session, phrase(Phrases.drew, file))


def _print(drawn: "Chart", width: int | None, file: str | None, trade: "Trade") -> None:
    """Draw as text: on standard output, or to a file."""
    import sys

    from korea_trade.presentation.chart.text_chart import print_chart
    from korea_trade.presentation.console import console_for

    if file is None:
        make_way()
        console = console_for(sys.stdout)
        print_chart(console, drawn, width or (console.width if sys.stdout.isatty() else _WIDTH_IN_A_PIPE))
        return
    out = StringIO()
    print_chart(console_for(out), drawn, width or _WIDTH_IN_A_PIPE)
    write_file(file, out.getvalue().encode("utf-8", "backslashreplace"), trade.files())


def _tell(session: DatedSession, *messages: Message) -> None:
    for told in session.texts_of(*messages):
        print_message(told)
