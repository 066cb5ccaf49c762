"""The chart of names: each over time, then by the other side of its trade."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.presentation.chart.chart import Chart, Figure
from korea_trade.presentation.chart.drafts import Draft, chart_of, place_of
from korea_trade.presentation.chart.figures import Figures
from korea_trade.presentation.chart.ranking_chart import leading_figure, members_drawn
from korea_trade.presentation.chart.series import series
from korea_trade.questions.about import Page
from korea_trade.questions.order import SortKey
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.relation import Relation
from korea_trade.questions.row import ListedRow
from korea_trade.questions.sorting import Group, group_of, grouped, is_outlook, sort_rows

Split = Callable[[AboutRow, Page], Sequence[RankedRow]]
"""The ranking that a row of a page is of: of an item to a partner, on the page of the item, its trade by partner."""


def page_chart(
    pages: Sequence[Page], figure: Figure | None, figures: Figures, split: Split, *, title: str = ""
) -> Chart:
    """The chart of the pages of names: of one figure, if it is asked for. Raises NothingToDraw where none has it.

    What is known of groups that a name belongs to, and of its parts, is not drawn.
    """
    drafts = [draft for page in pages for draft in _page(page, figure, figures, split)]
    about = ", ".join(dict.fromkeys(_name(page, figures) for page in pages))
    return chart_of(drafts, about, figures, figure=figure, title=title)


def not_drawn(pages: Sequence[Page], chart: Chart) -> int:
    """How many facts about the names themselves have no figure in the chart: milestones, directions, counts."""
    own = {row.id for page in pages for row in page.rows if row.relation is Relation.ITSELF and row.id in page.facts}
    return len(own - chart.facts)


def _page(page: Page, figure: Figure | None, figures: Figures, split_of: Split) -> list[Draft]:
    own = [row for row in page.rows if row.relation is Relation.ITSELF]
    flows: dict[str, list[AboutRow]] = {}
    for row in own:
        if (row.item, row.partner) == (page.item, page.partner):
            flows.setdefault(row.flow, []).append(row)
    over_time = [
        draft for rows in flows.values() for draft in series(_what(rows[0], page, figures), rows, figure, figures)
    ]
    split = [row for row in own if (row.item, row.partner) != (page.item, page.partner)]
    return over_time + [
        draft
        for _, rows in grouped(split, _split_group)
        if (draft := _by_the_other(rows, page, figure, figures, split_of))
    ]


def _name(page: Page, figures: Figures) -> str:
    language = figures.language
    item = language.item(page.item) if page.item else ""
    partner = language.partner(page.partner) if page.partner else ""
    return " · ".join(filter(None, (item, partner)))


def _split_group(row: AboutRow) -> Group:
    return (is_outlook(row), *group_of(row))


def _by_the_other(
    rows: Sequence[AboutRow], page: Page, figure: Figure | None, figures: Figures, split_of: Split
) -> Draft | None:
    """The panel of an item by partner, or of a partner by item: stated figures of one period, the greatest first."""
    language = figures.language
    stated = [row for row in rows if row.measure is not DerivedKind.LEVEL]
    drawn_figure = figure or leading_figure(stated, figures)
    drawn = [row for row in stated if figures.size(row, drawn_figure) is not None]
    if not drawn:
        return None
    first = drawn[0]

    def name(row: ListedRow) -> str:
        if page.item:
            return language.partner(row.partner) if row.partner else ""
        return language.item(row.item) if row.item else ""

    by = language.headings.by_partner if page.item else language.headings.by_item
    return Draft(
        what=_what(first, page, figures),
        where={"by": by, **place_of(first, language)},
        figure=drawn_figure,
        rows=[(row, name(row), 0) for row in sort_rows(drawn, SortKey(drawn_figure), group=_split_group)],
        among=_among(drawn, page, drawn_figure, figures, split_of),
    )


def _among(drawn: Sequence[AboutRow], page: Page, figure: Figure, figures: Figures, split_of: Split) -> str:
    """Of how many the rows are drawn, as the chart of the ranking says it; only how many where some have no rank."""
    split = [row for row in split_of(drawn[0], page) if is_outlook(row) == is_outlook(drawn[0])]
    ids = {row.id for row in drawn}
    ranked = [row for row in split if row.id in ids]
    told = members_drawn(ranked, split, "partner" if page.item else "item", figures, figure)
    return told if len(ranked) == len(drawn) and told else figures.language.only_stated(len(drawn), figure)


def _what(row: AboutRow, page: Page, figures: Figures) -> str:
    """The flow of a row, of what the page is about: "Exports of semiconductors"."""
    return figures.language.cell(replace(row, item=page.item, partner=page.partner))
