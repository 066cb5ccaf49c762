"""The tables of a comparison: two periods, or two definitions of trade, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from korea_trade.language.meaning import SECTOR_NAMES
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.footnotes import footnotes, marked
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import ComparisonRow

WHY_SECTORS_DIFFER = (
    "The two are different definitions of trade: the ministry's ICT releases count another set of goods under the same "
    "names, so neither figure corrects the other, and their difference is no change."
)
_HIGHER = {"up": "higher", "down": "lower"}


@dataclass(frozen=True, slots=True)
class ComparisonView(TableView):
    """Two periods or two sectors side by side: both figures, the change and its bounds."""

    rows: Sequence[ComparisonRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """A table for each sector, or for each period of a pair of sectors."""
        shared = dict.fromkeys(row.period if self._of_sectors else row.sector for row in self.rows)
        return [self._table(by, [row for row in self.rows if by in (row.period, row.sector)]) for by in shared]

    @property
    def _of_sectors(self) -> bool:
        return bool(self.rows) and self.rows[0].compared[0] in SECTOR_NAMES

    def _table(self, shared: str, group: Sequence[ComparisonRow]) -> Table:
        speech, of_sectors = self.context.speech, self._of_sectors
        names = [_name(row, speech) for row in group]
        cells = [_cells(row, name, speech) for row, name in zip(group, names, strict=True)]
        first, second = (speech.sector(name) if of_sectors else speech.period(name) for name in group[0].compared)
        columns = (
            Column(""),
            Column(first, figures=True),
            Column(second, figures=True),
            Column(speech.say("Difference" if of_sectors else "Change"), figures=True),
            Column(speech.say("Bounds"), figures=True),
            Column("%", figures=True),
            Column(speech.say("Bounds %"), figures=True),
            Column(speech.say("Second is" if of_sectors else "Went")),
            *(Column(speech.say("{what} growth %", what=name), figures=True) for name in (first, second) if of_sectors),
        )
        notes = [speech.say("≈ Derived: the second less the first, within the bounds of their rounding.")]
        notes += [speech.say(WHY_SECTORS_DIFFER)] if of_sectors else []
        used = dict.fromkeys(id_.partition("@")[2] for row in group for id_ in row.facts)
        notes += footnotes(group, names, self.context, used)
        where = speech.period(shared) if of_sectors else speech.sector(shared)
        title = speech.say(
            "{first} and {second} side by side, {where}, USD bn", first=first, second=second, where=where
        )
        return table_of_used(title, columns, [row[: len(columns)] for row in cells], notes)


def _cells(row: ComparisonRow, name: str, speech: Speech) -> tuple[str, ...]:
    went = row.direction or ""
    return (
        marked(name, row),
        text_of(row.first),
        text_of(row.second),
        _signed("≈", row.value),
        _span(row.low, row.high, speech),
        _signed("≈", row.growth),
        _span(row.growth_low, row.growth_high, speech),
        speech.say(_HIGHER.get(went, went) if row.compared[0] in SECTOR_NAMES else went),
        _signed("", row.first_growth),
        _signed("", row.second_growth),
    )


def _signed(mark: str, figure: Decimal | None) -> str:
    return "" if figure is None else f"{mark}{figure:+f}"


def _span(low: Decimal | None, high: Decimal | None, speech: Speech) -> str:
    return "" if low is None or high is None else speech.say("{low} to {high}", low=f"{low:+f}", high=f"{high:+f}")


def _name(row: ComparisonRow, speech: Speech) -> str:
    return speech.name(row.item) or speech.name(row.partner) or speech.flow(row.flow)
