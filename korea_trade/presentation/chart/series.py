"""Panels over time: what is known of one cell of trade, a panel for periods of each length."""

from collections.abc import Iterable, Sequence

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.model.codes import Measure, Sector
from korea_trade.model.period import Period
from korea_trade.presentation.chart.chart import Figure
from korea_trade.presentation.chart.drafts import Draft, place_of
from korea_trade.presentation.chart.figures import Figures
from korea_trade.questions.row import ListedRow
from korea_trade.questions.sorting import is_outlook

Shape = tuple[int, int, int]
_EVERYTHING = (Figure.VALUE, Figure.GROWTH, Figure.SHARE)


def series(what: str, rows: Iterable[ListedRow], figure: Figure | None, figures: Figures) -> list[Draft]:
    """The panels of a cell: one for each figure, coverage and length of the periods, years first.

    Unless one figure is asked for, levels are drawn, growth where a period has no level to show it by, and shares that
    are stated. A single period is a bar; several are points over time.
    """
    language = figures.language
    by_sector: dict[Sector, dict[Shape, list[ListedRow]]] = {}
    for row in rows:
        by_sector.setdefault(row.sector, {}).setdefault(Period.parse(row.period).shape, []).append(row)
    lengths = [
        (sector, shape, members)
        for sector, by_shape in by_sector.items()
        for shape, members in sorted(by_shape.items(), reverse=True)
    ]
    found = []
    for sector, shape, members in lengths:
        for drawn in (figure,) if figure else _EVERYTHING:
            where = {"sector": language.sector(sector)}
            points = stated_first(members, drawn, figures)
            points.sort(key=lambda row: Period.parse(row.period).first_day)
            if not points or (figure is None and not _is_needed(drawn, members, points, figures)):
                continue
            over_time = len({Period.parse(row.period).canonical for row in points}) > 1
            months = shape[0] if shape[1:] == (1, 0) else 0
            if over_time:
                length = language.by_length(months)
                where |= {"length": length} if length else {}
            else:
                where = place_of(points[0], language)
            found.append(
                Draft(
                    what=what,
                    where=where,
                    figure=drawn,
                    rows=[
                        (row, language.period(row.period) if over_time else language.flow(row.flow), 0)
                        for row in points
                    ],
                    over_time=over_time,
                )
            )
    return sorted(found, key=lambda draft: (_EVERYTHING.index(draft.figure), not draft.over_time))


def stated_first(rows: Sequence[ListedRow], figure: Figure, figures: Figures) -> list[ListedRow]:
    """The rows with a figure, each once; limits and derived levels only for what has no stated level in the period."""
    having = [row for row in rows if figures.size(row, figure) is not None]

    def cell(row: ListedRow) -> tuple[object, ...]:
        return row.sector, row.flow, row.item, row.partner, Period.parse(row.period).canonical, is_outlook(row)

    stated = {cell(row) for row in having if _is_stated(row)}
    found: dict[tuple[object, ...], ListedRow] = {}
    for row in having:
        if _is_stated(row) or cell(row) not in stated:
            found.setdefault((*cell(row), figures.size(row, figure), row.bound, row.measure), row)
    return list(found.values())


def _is_stated(row: ListedRow) -> bool:
    return row.measure is not DerivedKind.LEVEL and row.measure is not Measure.THRESHOLD


def _is_needed(figure: Figure, rows: Sequence[ListedRow], points: Sequence[ListedRow], figures: Figures) -> bool:
    """Whether a figure adds something: growth where a period has no level, shares where they are stated."""
    match figure:
        case Figure.VALUE:
            return True
        case Figure.GROWTH:
            levels = {row.period for row in rows if _is_stated(row) and figures.size(row, Figure.VALUE) is not None}
            return any(row.period not in levels for row in points)
        case Figure.SHARE:
            return any(row.measure is Measure.SHARE for row in points)
