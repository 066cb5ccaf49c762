"""The tables of a ranking, by item or by partner: one for each period, sector and source."""

from collections.abc import Sequence
from decimal import Decimal

from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Measure, Unit
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.bars import with_bars
from korea_trade.presentation.tables.cells import growth_text, level_text, status_text
from korea_trade.presentation.tables.derived_columns import (
    ColumnsById,
    derived_cells,
    derived_headings,
    derived_notes,
)
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.places import places_needed, round_to
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used, with_narrow
from korea_trade.presentation.view import TableView
from korea_trade.questions.order import SortKey
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.ranking import RankedBy, Ranking, ranking_group
from korea_trade.questions.row_with_rank import RowWithRank, has_computed_share
from korea_trade.questions.sorting import grouped

_INDENT = "  "


@dataclass(frozen=True, slots=True)
class RankingView(TableView):
    """A ranking by item or partner; with derived columns by the id of a row, and with bars of a figure, if given."""

    ranking: Ranking
    context: RenderContext
    derived: ColumnsById | None = None
    bars: SortKey | None = None

    def tables(self) -> list[Table]:
        """A table for each period, sector and source."""
        return [self._table(group) for _, group in grouped(self.ranking.rows, ranking_group)]

    def _table(self, group: Sequence[RankedRow]) -> Table:
        wide = self._drawn(group, bounds=True)
        if self.derived is None:
            return wide
        left_out = self.context.language.columns_left_out((self.context.language.headings.bounds,))
        return with_narrow(wide, self._drawn(group, bounds=False), left_out)

    def _drawn(self, group: Sequence[RankedRow], *, bounds: bool) -> Table:
        language, headings = self.context.language, self.context.language.headings
        placed = nested(group, self.ranking.by)
        group = [row for row, _ in placed]
        names = ranking_names(group, self.ranking.by, language)
        indented = [_INDENT * depth + name for name, (_, depth) in zip(names, placed, strict=True)]
        ranks = _Ranks(group, language)
        apart = self.ranking.by == "partner" and len({row.partition for row in group if row.parent is None}) > 1
        footnotes = Footnotes(group, self.context)
        cells = [
            (
                ranks.text(row),
                footnotes.mark(name, row),
                level_text(row, language) if row.measure is Measure.VALUE else "",
                growth_text(row, language),
                share,
                *computed,
                status_text(row, language),
            )
            for row, name, share, computed in zip(
                group,
                indented,
                [share_text(row, language) for row in group],
                derived_cells(group, self.derived, language, bounds=bounds),
                strict=True,
            )
        ]
        derived_share = any(has_computed_share(row) for row in group)
        columns = (
            Column(ranks.heading, figures=True),
            Column(headings.item if self.ranking.by == "item" else headings.partner, names=True),
            Column(headings.level, figures=True),
            Column(headings.growth, figures=True),
            Column(headings.derived_share if derived_share else headings.share, figures=True),
            *derived_headings(language),
            Column(headings.status),
        )
        notes = derived_notes(language, share=derived_share, derived=self.derived, rows=group, bounds=bounds)
        notes += [language.indented_are_parts()] if any(depth for _, depth in placed) else []
        notes += [language.countries_and_regions()] if apart and any(rank for rank, *_ in cells) else []
        in_parts = [row for row in group if ranks.text(row).startswith("(") and not (apart and row.parent is None)]
        notes += [language.ranks_of_parts()] if in_parts else []
        notes += footnotes.lines()
        title = ranking_title(group[0], self.ranking.by, language, latest=self.ranking.latest_year is not None)
        table = table_of_used(title, columns, cells, notes, row_keys(group, self.context))
        return with_bars(table, group, self.bars)


class _Ranks:
    """The ranks of one table, and their heading.

    Ranks of the parts of a whole stand in brackets; "of 2 stated" stands in the heading where it holds of all others.
    """

    def __init__(self, rows: Sequence[RankedRow], language: Language) -> None:
        self._language = language
        beside = [row.partition for row in rows if row.parent is None]
        # Countries come before regions, though a region may be the first row.
        whole = None if "regions" in beside and None in beside else next(iter(beside), None)
        self._whole = (None, whole) if beside else (rows[0].parent, None)
        among = {_stated(row) for row in rows if _is_ranked(row) and not self._is_part(row)}
        self._said = among.pop() if len(among) == 1 else None

    @property
    def heading(self) -> str:
        """The heading of the column."""
        return self._language.rank_heading(self._said)

    def text(self, row: RankedRow) -> str:
        """The rank of a row; nothing where there is none, and for what stands alone: nobody is first of one."""
        if row.rank is None or not _is_ranked(row):
            return ""
        if self._is_part(row):
            return f"({self._language.rank(row.rank, _stated(row))})"
        return self._language.rank(row.rank, None if _stated(row) == self._said else _stated(row))

    def _is_part(self, row: RankedRow) -> bool:
        return (row.parent, row.partition) != self._whole


def _is_ranked(row: RankedRow) -> bool:
    return row.rank is not None and row.ranked_of != 1


def _stated(row: RankedRow) -> int | None:
    """Of how many stated members a rank is, where others are not stated; None where it is of all."""
    return row.ranked_of if row.ranked_of != row.group_size else None


def nested(rows: Sequence[RankedRow], by: RankedBy) -> list[tuple[RankedRow, int]]:
    """Rows with their parts under them, and how deep they stand; what has no whole among the rows stands at 0.

    A part whose parent has no row stands under the nearest whole that has one.
    """

    def code(row: RankedRow) -> str | None:
        return row.item if by == "item" else row.partner

    def inside(row: RankedRow) -> str | None:
        return row.partner if by == "item" else row.item

    last = {(code(row), inside(row)): row for row in rows}
    parts: dict[tuple[str | None, str | None], list[RankedRow]] = {}
    whole_of = {row.id: next((above for above in row.above if (above, inside(row)) in last), None) for row in rows}
    for row in rows:
        if (whole := whole_of[row.id]) is not None:
            parts.setdefault((whole, inside(row)), []).append(row)
    placed: list[tuple[RankedRow, int]] = []

    def place(row: RankedRow, depth: int) -> None:
        placed.append((row, depth))
        if last[code(row), inside(row)] is row:
            for part in parts.get((code(row), inside(row)), ()):
                place(part, depth + 1)

    for row in rows:
        if whole_of[row.id] is None:
            place(row, 0)
    return placed


def shown_share(row: RowWithRank) -> Decimal | None:
    """The share of a row as people see it: the same wherever it stands, with the digits of a document if it has some.

    A computed one has at most one place, as those of documents have, or those with which it is not zero.
    """
    if row.share is None or not has_computed_share(row):
        return row.share
    return round_to(row.share, max(1, places_needed(row.share)))


def share_text(row: RowWithRank, language: Language) -> str:
    """The share of a row, or the direction where only that is stated."""
    share = shown_share(row)
    if share is not None:
        return language.figure(share, Unit.PERCENT)
    is_share = row.measure is Measure.SHARE
    return language.direction(row.direction, Measure.SHARE) if is_share and row.direction else ""


def ranking_names(group: Sequence[RankedRow], by: RankedBy, language: Language) -> list[str]:
    """The names of the rows of one group; where they are not all inside the same, each says inside what."""
    items = [language.item(row.item) if row.item else "" for row in group]
    partners = [language.partner(row.partner) if row.partner else "" for row in group]
    names, inside = (items, partners) if by == "item" else (partners, items)
    if len(set(inside)) == 1:
        return names
    return [f"{name} ({where})" for name, where in zip(names, inside, strict=True)]


def ranking_title(row: RankedRow, by: RankedBy, language: Language, *, latest: bool) -> str:
    """What a group of a ranking is about, by its first row."""
    if by == "item":
        return language.items_title(row.flow, row.partner, row.period, row.sector, latest=latest)
    return language.partners_title(row.flow, row.item, row.period, row.sector, latest=latest)
