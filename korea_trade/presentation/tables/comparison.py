"""The tables of a comparison: two periods, or two definitions of trade, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from korea_trade.language.figures import signed
from korea_trade.language.language import Language
from korea_trade.model.codes import Sector, Unit
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.footnotes import footnotes, marked
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import ComparisonRow


@dataclass(frozen=True, slots=True)
class ComparisonView(TableView):
    """Two periods or two sectors side by side: both figures, the change and its bounds."""

    rows: Sequence[ComparisonRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """A table for each sector, or for each period of a pair of sectors."""
        if not self.rows:
            return []
        if _is_sector(self.rows[0].compared[0]):
            periods = dict.fromkeys(row.period for row in self.rows)
            return [self._of_sectors([row for row in self.rows if row.period == period]) for period in periods]
        sectors = dict.fromkeys(row.sector for row in self.rows)
        return [self._of_periods([row for row in self.rows if row.sector is sector]) for sector in sectors]

    def _of_periods(self, group: Sequence[ComparisonRow]) -> Table:
        language, headings = self.context.language, self.context.language.headings
        names, (first, second) = self._names(group), map(language.period, group[0].compared)
        cells = [
            (*_figures(row, name, language), language.direction(row.direction) if row.direction else "")
            for row, name in zip(group, names, strict=True)
        ]
        columns = (*_columns(first, second, headings.change_between, language), Column(headings.went))
        title = language.comparison_title(first, second, language.sector(group[0].sector))
        notes = [language.difference_sign(), *self._footnotes(group, names)]
        return table_of_used(title, columns, cells, notes)

    def _of_sectors(self, group: Sequence[ComparisonRow]) -> Table:
        language, headings = self.context.language, self.context.language.headings
        names, (first, second) = self._names(group), (language.sector(Sector(name)) for name in group[0].compared)
        cells = [
            (
                *_figures(row, name, language),
                language.higher_or_lower(row.direction) if row.direction else "",
                "" if row.first_growth is None else signed(row.first_growth),
                "" if row.second_growth is None else signed(row.second_growth),
            )
            for row, name in zip(group, names, strict=True)
        ]
        columns = (
            *_columns(first, second, headings.difference, language),
            Column(headings.second_is),
            Column(language.growth_of(first), figures=True),
            Column(language.growth_of(second), figures=True),
        )
        title = language.comparison_title(first, second, language.period(group[0].period))
        notes = [language.difference_sign(), language.sectors_differ(), *self._footnotes(group, names)]
        return table_of_used(title, columns, cells, notes)

    def _names(self, group: Sequence[ComparisonRow]) -> list[str]:
        language = self.context.language
        return [
            language.item(row.item)
            if row.item
            else language.partner(row.partner)
            if row.partner
            else language.flow(row.flow)
            for row in group
        ]

    def _footnotes(self, group: Sequence[ComparisonRow], names: Sequence[str]) -> list[str]:
        used = dict.fromkeys(id_.partition("@")[2] for row in group for id_ in row.facts)
        return footnotes(group, names, self.context, used)


def _is_sector(compared: str) -> bool:
    return compared in list(Sector)


def _columns(first: str, second: str, change: str, language: Language) -> tuple[Column, ...]:
    headings = language.headings
    figures = (first, second, change, headings.bounds, headings.percent, headings.percent_bounds)
    return Column(""), *(Column(heading, figures=True) for heading in figures)


def _figures(row: ComparisonRow, name: str, language: Language) -> tuple[str, ...]:
    return (
        marked(name, row),
        "" if row.first is None else language.figure(row.first, Unit.USD_BN),
        "" if row.second is None else language.figure(row.second, Unit.USD_BN),
        _difference(row.value, Unit.USD_BN, language),
        _span(row.low, row.high, Unit.USD_BN, language),
        _difference(row.growth, Unit.PERCENT, language),
        _span(row.growth_low, row.growth_high, Unit.PERCENT, language),
    )


def _difference(value: Decimal | None, unit: Unit, language: Language) -> str:
    return "" if value is None else APPROXIMATE + language.signed_figure(value, unit)


def _span(low: Decimal | None, high: Decimal | None, unit: Unit, language: Language) -> str:
    if low is None or high is None:
        return ""
    return language.span(language.signed_figure(low, unit), language.signed_figure(high, unit))
