"""The tables of a ranking, by item or by partner: one for each period, sector and source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.cells import growth_text, level_text, status_text
from korea_trade.presentation.tables.derived_columns import (
    DerivedColumns,
    derived_cells,
    derived_headings,
    derived_notes,
)
from korea_trade.presentation.tables.footnotes import footnotes, marked
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
    derived: DerivedColumns | None = None
    bars: SortKey | None = None

    def tables(self) -> list[Table]:
        """A table for each period, sector and source."""
        return [self._table(group) for _, group in grouped(self.ranking.rows, ranking_group)]

    def _table(self, group: Sequence[RankedRow]) -> Table:
        speech = self.context.speech
        names = ranking_names(group, self.by, speech)
        cells = [
            (
                text_of(row.rank),
                marked(name, row),
                level_text(row) if row.measure == "value" else "",
                growth_text(row, speech),
                _share_text(row, speech),
                *derived_cells(row, self.derived, speech),
                status_text(row, speech),
            )
            for row, name in zip(group, names, strict=True)
        ]
        derived_share = any("share" in row.derived for row in group)
        columns = (
            Column("#", figures=True),
            Column(speech.say("Item" if self.by == "item" else "Partner")),
            Column(speech.say("USD bn"), figures=True),
            Column(speech.say("Growth %"), figures=True),
            Column(speech.say("Share %*" if derived_share else "Share %"), figures=True),
            *derived_headings(speech),
            Column(speech.say("Status")),
        )
        notes = derived_notes(self.derived is not None, share=derived_share, speech=speech)
        notes += [*overlaps(group, names, speech), *footnotes(group, names, self.context)]
        title = ranking_title(group[0], self.by, speech, latest=self.ranking.latest_year is not None)
        return with_bars(table_of_used(title, columns, cells, notes), group, self.bars)


def _share_text(row: RankedRow, speech: Speech) -> str:
    if row.share is None and row.measure == "share":
        return speech.say(row.direction or "")
    return text_of(row.share)


def ranking_names(group: Sequence[RankedRow], by: RankedBy, speech: Speech) -> list[str]:
    """The names of the rows of one group; where they are not all inside the same, each says inside what."""
    names = [speech.name(row.item if by == "item" else row.partner) for row in group]
    inside = [speech.name(row.partner if by == "item" else row.item) for row in group]
    if len(set(inside)) == 1:
        return names
    return [f"{name} ({where})" for name, where in zip(names, inside, strict=True)]


def overlaps(rows: Sequence[RankedRow], names: Sequence[str], speech: Speech) -> list[str]:
    """A line that names the rows that are part of others, if any are: their figures do not add up."""
    name_of = {(row.item, row.partner): name for row, name in zip(rows, names, strict=True)}
    parts = []
    for row, name in zip(rows, names, strict=True):
        whole = name_of.get((row.parent, row.partner)) if row.item else name_of.get((row.item, row.parent))
        if row.parent and whole:
            parts.append(speech.say("{part} is part of {whole}", part=name, whole=whole))
    return [speech.say("Rows overlap: {parts}.", parts="; ".join(parts))] if parts else []


def ranking_title(row: RankedRow, by: RankedBy, speech: Speech, *, latest: bool) -> str:
    """What a group of a ranking is about, by its first row."""
    flow = speech.flow(row.flow)
    towards = "from" if row.flow == "imports" else "to"
    if by == "partner":
        item = speech.inside(row.item) or speech.say("all items")
        what = speech.say("{flow} of {item} by partner", flow=flow, item=item)
    elif row.partner:
        partner = speech.coming_from(row.partner) if towards == "from" else speech.to(row.partner)
        what = speech.say(f"{{flow}} {towards} {{partner}} by item", flow=flow, partner=partner)
    else:
        what = speech.say(f"{{flow}} {towards} the world by item", flow=flow)
    note = speech.say(" (the latest whole year that has figures)") if latest else ""
    period, sector = speech.period(row.period), speech.sector(row.sector)
    return speech.say("{what}, {period}, {sector}", what=what, period=period, sector=sector) + note
