"""The tables of the vocabulary: items, and partners."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import NameRow


@dataclass(frozen=True, slots=True)
class NamesView(TableView):
    """Items and partners with their names and aliases."""

    rows: Sequence[NameRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """A table of items and one of partners."""
        speech = self.context.speech
        columns = (
            *(Column(speech.say(heading)) for heading in ("Code", "English", "Korean", "Aliases", "Part of")),
            Column("ISO 3166"),
            Column(speech.say("Facts"), figures=True),
        )
        return [
            table_of_used(speech.say(title), columns, [_cells(row) for row in self.rows if row.kind == kind])
            for kind, title in (("item", "Items"), ("partner", "Partners"))
        ]


def _cells(row: NameRow) -> tuple[str, ...]:
    aliases = ", ".join(row.aliases)
    return row.code, row.en, row.ko, aliases, row.parent_code or "", row.iso3166 or "", str(row.facts)
