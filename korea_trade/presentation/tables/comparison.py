"""The tables of a comparison: two periods, or two definitions of trade, side by side."""

from collections.abc import Sequence
from decimal import Decimal

from korea_trade.language.figures import signed
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Bound, Measure, Sector, Unit
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.cells import DOUBTFUL, limit_text
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.places import Bounds, places_of, round_to
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used, with_narrow
from korea_trade.presentation.view import TableView
from korea_trade.questions.compared_row import ComparisonRow


@dataclass(frozen=True, slots=True)
class ComparisonView(TableView):
    """Two periods or two sectors side by side: both figures, the change and its bounds."""

    rows: Sequence[ComparisonRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """A table for each sector, or for each period of a pair of sectors."""
        if not self.rows:
            return []
        if is_of_sectors(self.rows[0]):
            periods = dict.fromkeys(row.period for row in self.rows)
            groups = [[row for row in self.rows if row.period == period] for period in periods]
            return [self._of_sectors(apart) for group in groups for apart in _levels_and_shares(group)]
        sectors = dict.fromkeys(row.sector for row in self.rows)
        groups = [[row for row in self.rows if row.sector is sector] for sector in sectors]
        return [self._of_periods(apart) for group in groups for apart in _levels_and_shares(group)]

    def _of_periods(self, group: Sequence[ComparisonRow]) -> Table:
        language, headings = self.context.language, self.context.language.headings
        first, second = map(language.period, group[0].compared)
        went = [(language.direction(row.direction, row.measure) if row.direction else "",) for row in group]
        title = language.comparison_title(first, second, language.sector(group[0].sector), shares=_is_share(group[0]))
        figures = _figures(first, second, headings.change_between, language)
        return self._table(group, title, figures, [Column(headings.went)], went, [], _OF_PERIODS)

    def _of_sectors(self, group: Sequence[ComparisonRow]) -> Table:
        language, headings = self.context.language, self.context.language.headings
        first, second = (language.sector(Sector(name)) for name in group[0].compared)
        growth = [
            (
                language.higher_or_lower(row.direction) if row.direction else "",
                "" if row.first_growth is None else signed(row.first_growth),
                "" if row.second_growth is None else signed(row.second_growth),
            )
            for row in group
        ]
        columns = [
            Column(headings.second_is),
            Column(language.growth_of(first), figures=True),
            Column(language.growth_of(second), figures=True),
        ]
        title = language.comparison_title(first, second, language.period(group[0].period), shares=_is_share(group[0]))
        figures = _figures(first, second, headings.difference, language)
        return self._table(group, title, figures, columns, growth, [language.sectors_differ()], _OF_SECTORS)

    def _table(
        self,
        group: Sequence[ComparisonRow],
        title: str,
        figures: Sequence[Column],
        more: Sequence[Column],
        more_cells: Sequence[tuple[str, ...]],
        notes: Sequence[str],
        narrow: Sequence[int],
    ) -> Table:
        """The name, the figures and more; in its narrow form only some of the figures, by number."""
        language = self.context.language
        footnotes = self._footnotes(group)
        notes = [
            *([language.difference_sign()] if any(map(_is_approximate, group)) else ()),
            *notes,
            *([language.limit_sign()] if any(row.bound for row in group) else ()),
        ]
        names = [footnotes.mark(_name(row, language), row) for row in group]
        cells = compared_cells(group, language)

        def drawn(kept: Sequence[int]) -> Table:
            columns = (Column("", names=True), *(figures[index] for index in kept), *more)
            rows = [
                (name, *(row[index] for index in kept), *added)
                for name, row, added in zip(names, cells, more_cells, strict=True)
            ]
            return table_of_used(
                language.heading(title), columns, rows, [*notes, *footnotes.lines()], row_keys(group, self.context)
            )

        wide = drawn(range(len(figures)))
        dropped = [column.heading for index, column in enumerate(figures) if index not in narrow]
        left_out = [heading for heading in dropped if any(column.heading == heading for column in wide.columns)]
        return with_narrow(wide, drawn(narrow), language.columns_left_out(left_out) if left_out else "")

    def _footnotes(self, group: Sequence[ComparisonRow]) -> Footnotes:
        return Footnotes(
            group, self.context, dict.fromkeys(id_.partition("@")[2] for row in group for id_ in row.facts)
        )


def _name(row: ComparisonRow, language: Language) -> str:
    if row.item:
        return language.item(row.item)
    return language.partner(row.partner) if row.partner else language.flow(row.flow)


def is_of_sectors(row: ComparisonRow) -> bool:
    """Whether a row compares two definitions of trade, not two periods."""
    return row.compared[0] in list(Sector)


# Of the figures, those that are left where the terminal is narrow.
_OF_PERIODS, _OF_SECTORS = (0, 1, 2, 4), (0, 1, 2)


def _figures(first: str, second: str, change: str, language: Language) -> list[Column]:
    headings = language.headings
    named = (first, second, change, headings.bounds, headings.percent, headings.percent_bounds)
    return [Column(heading, figures=True) for heading in named]


def compared_cells(rows: Sequence[ComparisonRow], language: Language) -> list[tuple[str, ...]]:
    """The cells of each row: both figures, the change with its bounds, and the same in percent.

    The figures of a column that are derived have no more places than its coarsest needs.
    """
    values = places_of(_bounds(row.value, row.low, row.high, row.bound) for row in rows if row.value is not None)
    rates = places_of(
        _bounds(row.growth, row.growth_low, row.growth_high, row.bound) for row in rows if row.growth is not None
    )
    return [_cells_of(row, language, values, rates) for row in rows]


def _bounds(value: Decimal, low: Decimal | None, high: Decimal | None, bound: Bound | None) -> Bounds:
    """The figure with its bounds; a limit is rounded to its own side only: "at least 36.36" is not "at least 36.4"."""
    match bound:
        case Bound.ABOVE:
            return Bounds(value, None, value)
        case Bound.BELOW:
            return Bounds(value, value, None)
        case _:
            return Bounds(value, low, high)


def _cells_of(row: ComparisonRow, language: Language, values: int, rates: int) -> tuple[str, ...]:
    unit, difference = (Unit.PERCENT, Unit.PERCENTAGE_POINTS) if _is_share(row) else (Unit.USD_BN, Unit.USD_BN)
    return (
        _stated(row.first, row.first_bound, row.facts[0] in row.doubtful, unit, language),
        _stated(row.second, row.second_bound, row.facts[1] in row.doubtful, unit, language),
        _difference(row.value, row.bound, difference, language, values),
        _span(row.low, row.high, difference, language),
        _difference(row.growth, row.bound, Unit.PERCENT, language, rates),
        _span(row.growth_low, row.growth_high, Unit.PERCENT, language),
    )


def _stated(value: Decimal | None, bound: Bound | None, doubtful: bool, unit: Unit, language: Language) -> str:
    """A stated figure, with the sign of a mere limit, or of one that contradicts others."""
    if value is None:
        return ""
    return (DOUBTFUL if doubtful else "") + limit_text(bound) + language.figure(value, unit)


def _is_approximate(row: ComparisonRow) -> bool:
    """Whether a row has a difference that is no mere limit."""
    return row.value is not None and difference_sign(row.bound) == APPROXIMATE


def difference_sign(bound: Bound | None) -> str:
    """What stands before a difference: whether it is about so much, or at least or at most."""
    return APPROXIMATE if bound is None else {Bound.ABOVE: "≥", Bound.BELOW: "≤"}.get(bound, APPROXIMATE)


def _difference(value: Decimal | None, bound: Bound | None, unit: Unit, language: Language, places: int) -> str:
    if value is None:
        return ""
    return difference_sign(bound) + language.signed_figure(round_to(value, places), unit)


def _span(low: Decimal | None, high: Decimal | None, unit: Unit, language: Language) -> str:
    if low is None or high is None:
        return ""
    return language.span(language.signed_figure(low, unit), language.signed_figure(high, unit))


def _is_share(row: ComparisonRow) -> bool:
    return row.measure is Measure.SHARE


def _levels_and_shares(rows: Sequence[ComparisonRow]) -> list[list[ComparisonRow]]:
    """Levels, then shares, as far as there are any."""
    apart = [[row for row in rows if not _is_share(row)], [row for row in rows if _is_share(row)]]
    return [group for group in apart if group]
