"""The chart of a ranking: a panel for each period, flow, coverage and source."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from korea_trade.presentation.chart.chart import Chart, Figure
from korea_trade.presentation.chart.drafts import Draft, chart_of, place_of
from korea_trade.presentation.chart.figures import Figures
from korea_trade.presentation.tables.ranking import nested, ranking_names
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.ranking import RankedBy, ranking_group
from korea_trade.questions.row import ListedRow
from korea_trade.questions.sorting import grouped, in_order

FIGURES = {SortKey.VALUE: Figure.VALUE, SortKey.GROWTH: Figure.GROWTH, SortKey.SHARE: Figure.SHARE}
"""The figure that a sort key asks for; names and periods ask for none."""


def ranking_chart(
    ask: Callable[[SortKey], Sequence[RankedRow]], by: RankedBy, order: Order, figures: Figures, *, title: str = ""
) -> Chart:
    """The chart of a ranking. Raises NothingToDraw where no row has the figure.

    Args:
        ask: the whole ranking by a figure, in the direction of the order.
        by: what is ranked.
        order: which figure is drawn, by its sort key, and how many rows of each group; left open, each panel draws
            levels, or growth where hardly a level is known beside it, or shares where neither is known.
        figures: takes the figures out of rows.
        title: the title, if it is to be another one.
    """
    asked = FIGURES.get(order.sort) if order.sort else None
    keys = [SortKey(asked)] if asked else [SortKey.VALUE, SortKey.GROWTH, SortKey.SHARE]
    rankings = {FIGURES[key]: dict(grouped(ask(key), ranking_group)) for key in keys}
    drafts = []
    levels_left_out = directions_left_out = 0
    names_left_out: Counter[tuple[Figure, Figure]] = Counter()
    for group, rows in rankings[asked or Figure.VALUE].items():
        figure = asked or leading_figure(rows, figures)
        drawn = [row for row in rankings[figure][group] if figures.size(row, figure) is not None]
        if not asked and figure is Figure.GROWTH:
            levels_left_out += _number(rows, Figure.VALUE, figures)
        else:
            names_left_out.update((figure, other) for row in rows if (other := _other_figure(row, figure, figures)))
        directions_left_out += sum(row.direction is not None and not _has_figure(row, figures) for row in rows)
        if order.sort is not None and asked is None:
            drawn = in_order(drawn, Order(order.sort, order.reverse))
        drawn = drawn[: order.limit]
        if drawn:
            drafts.append(_draft(drawn, rankings[figure][group], by, figure, figures))
    chart = chart_of(drafts, figures.language.headings.trade_of_korea, figures, figure=asked, title=title)
    return replace(
        chart,
        levels_left_out=levels_left_out,
        names_left_out=names_left_out,
        directions_left_out=directions_left_out,
    )


def leading_figure(rows: Sequence[ListedRow], figures: Figures) -> Figure:
    """Levels, or growth where it is known of more than twice as many rows: two bars of twenty are no ranking.

    Shares where neither is known of any.
    """
    levels, growths = (_number(rows, figure, figures) for figure in (Figure.VALUE, Figure.GROWTH))
    if not levels and not growths and _number(rows, Figure.SHARE, figures):
        return Figure.SHARE
    return Figure.GROWTH if growths > 2 * levels else Figure.VALUE


def _number(rows: Sequence[ListedRow], figure: Figure, figures: Figures) -> int:
    return sum(figures.size(row, figure) is not None for row in rows)


def _other_figure(row: ListedRow, drawn: Figure, figures: Figures) -> Figure | None:
    """The figure of a row that has not the one drawn, if it has another."""
    if figures.size(row, drawn) is not None:
        return None
    return next((figure for figure in FIGURES.values() if figures.size(row, figure) is not None), None)


def _has_figure(row: ListedRow, figures: Figures) -> bool:
    return any(figures.size(row, figure) is not None for figure in FIGURES.values())


def _draft(
    drawn: Sequence[RankedRow], rows: Sequence[RankedRow], by: RankedBy, figure: Figure, figures: Figures
) -> Draft:
    language, first = figures.language, drawn[0]
    inside = {row.inside for row in rows}
    within = inside.pop() if len(inside) == 1 else None
    placed = nested(drawn, by)
    names = ranking_names([row for row, _ in placed], by, language)
    what = language.by_item(first.flow, within) if by == "item" else language.by_partner(first.flow, within)
    return Draft(
        what=what,
        where=place_of(first, language),
        figure=figure,
        rows=[(row, name, depth) for (row, depth), name in zip(placed, names, strict=True)],
        among="; ".join(
            filter(
                None,
                (members_drawn(drawn, rows, by, figures, figure), language.parts_drawn(sum(d > 0 for _, d in placed))),
            )
        ),
    )


def members_drawn(
    drawn: Sequence[RankedRow], rows: Sequence[RankedRow], by: RankedBy, figures: Figures, figure: Figure
) -> str:
    """How many members of a group are drawn, as records count it; of countries and of regions each by itself.

    Rows may be only some of them, if names were asked for. Parts are counted where no whole is drawn.
    """
    language = figures.language
    wholes = [row for row in rows if row.parent is None and not row.aggregate]
    groups: dict[tuple[str | None, str | None], list[RankedRow]] = {}
    for row in wholes or [row for row in rows if not row.aggregate]:
        groups.setdefault((row.parent, row.partition), []).append(row)

    def members(some: Sequence[RankedRow], group: tuple[str | None, str | None]) -> int:
        alike = (row for row in some if (row.parent, row.partition) == group and not row.aggregate)
        return len({row.item if by == "item" else row.partner for row in alike})

    told = []
    for group, alike in groups.items():
        stated = members([row for row in rows if figures.size(row, figure) is not None], group)
        size = alike[0].group_size
        if size and members(drawn, group):
            of_them = language.drawn(members(drawn, group), max(stated, alike[0].ranked_of), size, figure)
            told.append((group[1], of_them))
    if len(told) < 2 or by == "item":
        return "; ".join(dict.fromkeys(text for _, text in told))
    names = {None: language.headings.countries, "regions": language.headings.regions}
    return "; ".join(f"{names[partition]}: {text}" if partition in names else text for partition, text in told)
