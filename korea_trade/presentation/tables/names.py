"""The tables of the vocabulary: items, and partners."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.entry_row import NameKind, NameRow


@dataclass(frozen=True, slots=True)
class NamesView(TableView):
    """Items and partners with their names and aliases."""

    rows: Sequence[NameRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """A table of items and one of partners."""
        headings = self.context.language.headings
        columns = (
            Column(headings.code, names=True),
            Column(headings.english),
            Column(headings.korean),
            Column(headings.aliases),
            Column(headings.part_of),
            Column(headings.iso3166),
            Column(headings.facts, figures=True),
        )
        return [
            table_of_used(title, columns, [_cells(row) for row in self.rows if row.kind is kind])
            for kind, title in ((NameKind.ITEM, headings.items), (NameKind.PARTNER, headings.partners))
        ]


def _cells(row: NameRow) -> tuple[str, ...]:
    aliases = ", ".join(row.aliases)
    return row.code, row.en, row.ko, aliases, row.parent_code or "", row.iso3166 or "", str(row.facts)
