"""The chart of totals: a panel for each period and coverage, or one flow over time."""

from collections.abc import Sequence

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.model.codes import Flow, Sector
from korea_trade.model.period import Period
from korea_trade.presentation.chart.chart import Chart, Figure
from korea_trade.presentation.chart.drafts import Draft, chart_of, place_of
from korea_trade.presentation.chart.figures import Figures
from korea_trade.presentation.chart.ranking_chart import FIGURES, leading_figure
from korea_trade.presentation.chart.series import series, stated_first
from korea_trade.questions.order import Order
from korea_trade.questions.row import ListedRow
from korea_trade.questions.sorting import Group, grouped, in_order, is_outlook

_FLOWS, _SECTORS = list(Flow), list(Sector)


def totals_chart(
    rows: Sequence[ListedRow], known: Sequence[ListedRow], order: Order, figures: Figures, *, title: str = ""
) -> Chart:
    """The chart of totals: levels, levels passed, and levels that follow from those of the year after.

    ``known`` are those that there are of the same periods, whatever else was asked for.

    One flow in several periods is drawn over time, unless its rows are to be sorted or limited; several flows are bars,
    a panel for each period, years first, aims last. Raises NothingToDraw where no row has the figure.
    """
    figure = FIGURES.get(order.sort) if order.sort else None
    flows = {row.flow for row in rows}
    about = figures.language.headings.trade_of_korea
    if len(flows) == 1 and order.limit is None and not order.reverse:
        what = figures.language.of_korea(figures.language.cell(rows[0]))
        sectors = sorted(rows, key=lambda row: _SECTORS.index(row.sector))
        drafts = series(what, sectors, figure, figures)
    else:
        # Levels that follow from those of the year after are drawn where nothing is stated.
        drafts = [
            draft
            for _, group in grouped(_stated(rows), _panel)
            if (draft := _draft(group, _stated(known), figure, order, figures)) is not None
        ]
    return chart_of(drafts, about, figures, figure=figure, title=title)


def _stated(rows: Sequence[ListedRow]) -> Sequence[ListedRow]:
    return [row for row in rows if row.measure is not DerivedKind.LEVEL] or rows


def _panel(row: ListedRow) -> Group:
    """Coverage, what happened before aims, long periods before short ones, the latest first."""
    period = Period.parse(row.period)
    return (
        _SECTORS.index(row.sector),
        is_outlook(row),
        -(period.last_day - period.first_day).days // 25,  # leap years and long months are no longer than others
        -period.last_day.toordinal(),
        period.first_day.toordinal(),
        row.source,
    )


def _draft(
    rows: Sequence[ListedRow], known: Sequence[ListedRow], figure: Figure | None, order: Order, figures: Figures
) -> Draft | None:
    language = figures.language
    figure = figure or leading_figure(rows, figures)
    having = stated_first(rows, figure, figures)
    if order.sort is None:
        having.sort(key=lambda row: _FLOWS.index(row.flow))
    drawn = in_order(having, order)
    if not drawn:
        return None
    alike = [row for row in known if _panel(row)[:-1] == _panel(rows[0])[:-1]]  # also in other documents
    flows = {row.flow for row in alike if row.value is not None or row.growth is not None}
    stated, among = len({row.flow for row in stated_first(alike, figure, figures)}), len({row.flow for row in drawn})
    return Draft(
        what=language.headings.trade_of_korea,
        where=place_of(rows[0], language),
        figure=figure,
        rows=[(row, language.flow(row.flow), 0) for row in drawn],
        among=language.drawn(among, stated, len(flows), figure),
    )
