"""The tables of a ranking, by item or by partner: one for each period, sector and source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from korea_trade.language.language import Language
from korea_trade.model.codes import Measure, Unit
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.cells import growth_text, level_text, status_text
from korea_trade.presentation.tables.derived_columns import (
    ColumnsById,
    derived_cells,
    derived_headings,
    derived_notes,
)
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.tables.text_chart import with_bars
from korea_trade.presentation.view import TableView
from korea_trade.questions.order import SortKey, grouped
from korea_trade.questions.ranking import Ranking, ranking_group
from korea_trade.questions.row import RankedRow

RankedBy = Literal["item", "partner"]


@dataclass(frozen=True, slots=True)
class RankingView(TableView):
    """A ranking by item or partner; with derived columns by the id of a row, and with bars of a figure, if given."""

    ranking: Ranking
    by: RankedBy
    context: RenderContext
    derived: ColumnsById | None = None
    bars: SortKey | None = None

    def tables(self) -> list[Table]:
        """A table for each period, sector and source."""
        return [self._table(group) for _, group in grouped(self.ranking.rows, ranking_group)]

    def _table(self, group: Sequence[RankedRow]) -> Table:
        wide = self._drawn(group, bounds=True)
        return wide if self.derived is None else replace(wide, narrow=self._drawn(group, bounds=False))

    def _drawn(self, group: Sequence[RankedRow], *, bounds: bool) -> Table:
        language, headings = self.context.language, self.context.language.headings
        names = ranking_names(group, self.by, language)
        footnotes = Footnotes(group, self.context)
        cells = [
            (
                "" if row.rank is None else str(row.rank),
                footnotes.mark(name, row),
                level_text(row, language) if row.measure is Measure.VALUE else "",
                growth_text(row, language),
                _share_text(row, language),
                *derived_cells(row, self.derived, language, bounds=bounds),
                status_text(row, language),
            )
            for row, name in zip(group, names, strict=True)
        ]
        derived_share = any("share" in row.derived for row in group)
        columns = (
            Column("#", figures=True),
            Column(headings.item if self.by == "item" else headings.partner),
            Column(headings.level, figures=True),
            Column(headings.growth, figures=True),
            Column(headings.derived_share if derived_share else headings.share, figures=True),
            *derived_headings(language),
            Column(headings.status),
        )
        notes = derived_notes(language, share=derived_share, derived=self.derived, rows=group, bounds=bounds)
        notes += [*overlaps(group, names, language), *footnotes.lines()]
        title = ranking_title(group[0], self.by, language, latest=self.ranking.latest_year is not None)
        return with_bars(table_of_used(title, columns, cells, notes), group, self.bars)


def _share_text(row: RankedRow, language: Language) -> str:
    if row.share is not None:
        return language.figure(row.share, Unit.PERCENT)
    return language.direction(row.direction, row.measure) if row.measure is Measure.SHARE and row.direction else ""


def ranking_names(group: Sequence[RankedRow], by: RankedBy, language: Language) -> list[str]:
    """The names of the rows of one group; where they are not all inside the same, each says inside what."""
    items = [language.item(row.item) if row.item else "" for row in group]
    partners = [language.partner(row.partner) if row.partner else "" for row in group]
    names, inside = (items, partners) if by == "item" else (partners, items)
    if len(set(inside)) == 1:
        return names
    return [f"{name} ({where})" for name, where in zip(names, inside, strict=True)]


def overlaps(rows: Sequence[RankedRow], names: Sequence[str], language: Language) -> list[str]:
    """A line that names the rows that are part of others, if any are: their figures do not add up."""
    name_of = {(row.item, row.partner): name for row, name in zip(rows, names, strict=True)}
    parts = []
    for row, name in zip(rows, names, strict=True):
        whole = name_of.get((row.parent, row.partner)) if row.item else name_of.get((row.item, row.parent))
        if row.parent and whole:
            parts.append((name, whole))
    return [language.overlaps(parts)] if parts else []


def ranking_title(row: RankedRow, by: RankedBy, language: Language, *, latest: bool) -> str:
    """What a group of a ranking is about, by its first row."""
    if by == "item":
        return language.items_title(row.flow, row.partner, row.period, row.sector, latest=latest)
    return language.partners_title(row.flow, row.item, row.period, row.sector, latest=latest)
