"""The charts of a fact base: each question asked, and its answer as a chart."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.chart.chart import Chart
from korea_trade.presentation.chart.figures import Figures
from korea_trade.presentation.chart.page_chart import not_drawn, page_chart
from korea_trade.presentation.chart.ranking_chart import FIGURES, ranking_chart
from korea_trade.presentation.chart.totals_chart import totals_chart
from korea_trade.presentation.context import RenderContext
from korea_trade.questions.about import Page
from korea_trade.questions.charted import totals_to_chart
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import AS_LISTED, Order, SortKey
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.ranking import RankedBy, Ranking
from korea_trade.questions.trade import Trade

_OF_PERIODS = ("year", "period", "from_", "to", "frequency", "sector")
_Ask = Callable[[Filters, Order], Ranking]


@dataclass(frozen=True, slots=True)
class Charts:
    """Charts in the language of the context; the sort key of the order says which figure they draw, if it is one.

    Each raises NothingToDraw where no figure is stated, and QuestionError where nothing matches or the order is none.
    """

    trade: Trade
    context: RenderContext
    order: Order = AS_LISTED
    title: str = ""

    def totals(self, filters: Filters) -> Chart:
        """Exports, imports and balance: a panel for each period and coverage, or one flow over time."""
        self.order.of("totals")
        rows = totals_to_chart(self.trade, filters)
        if not rows:
            raise _nothing("totals", self.trade.hints("totals", filters))
        known = totals_to_chart(self.trade, filters.only(_OF_PERIODS))
        return totals_chart(rows, known, self.order, self._figures(), title=self.title)

    def items(self, filters: Filters) -> Chart:
        """Trade by item in the latest whole year, unless a period is asked for; items that are asked for over time."""
        if filters.item and not self._in_one_period(filters, self.trade.items):
            return self.about(filters)
        return self._ranking(filters, "item", self.trade.items)

    def regions(self, filters: Filters) -> Chart:
        """Trade by partner, as ``items``."""
        if filters.partner and not self._in_one_period(filters, self.trade.regions):
            return self.about(filters)
        return self._ranking(filters, "partner", self.trade.regions)

    def about(self, filters: Filters) -> Chart:
        """The items and partners of the filters, each over time, then by the other side of its trade."""
        figure = FIGURES.get(self.order.sort) if self.order.sort else None
        pages = self.trade.pages(filters)
        chart = page_chart(pages, figure, self._figures(), self._split, title=self.title)
        return replace(chart, left_out=not_drawn(pages, chart))

    def _split(self, row: AboutRow, page: Page) -> Sequence[RankedRow]:
        """The trade of a page's name by the other side, of the period, flow and coverage of a row."""
        filters = Filters(
            period=row.period, flow=row.flow, sector=row.sector, source=row.source, item=page.item, partner=page.partner
        )
        return (self.trade.regions if page.item else self.trade.items)(filters).rows

    def _ranking(self, filters: Filters, by: RankedBy, ask: _Ask) -> Chart:
        def asked(key: SortKey) -> Sequence[RankedRow]:
            ranking = ask(filters, Order(key, self.order.reverse))
            if not ranking.rows:
                raise _nothing(ranking.listing, self.trade.hints(ranking.listing, ranking.filters, filters))
            return ranking.rows

        return ranking_chart(asked, by, self.order, self._figures(), title=self.title)

    def _in_one_period(self, filters: Filters, ask: _Ask) -> bool:
        """Whether names are asked for side by side: in one period, or with an order of their own."""
        if self.order.limit is not None or self.order.reverse:
            return True
        return filters.fixes_period and len({row.period for row in ask(filters, AS_LISTED).rows}) == 1

    def _figures(self) -> Figures:
        return Figures(self.context)


def _nothing(listing: str, hints: Sequence[Message]) -> QuestionError:
    """The error of a question that found nothing to draw, with what there is instead."""
    return QuestionError(phrase(Phrases.nothing_matches, listing), phrase(Phrases.in_turn, *hints))
