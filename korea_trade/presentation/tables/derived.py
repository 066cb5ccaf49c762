"""The table of derived figures: what was derived, the figure with its bounds, and the formula."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.footnotes import footnotes, marked
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import DerivedRow

_FOLLOWS = "≈ Derived, not stated in any document: it follows from stated figures, within the bounds of their rounding."
KIND_WORDS = {
    "level": "level",
    "change": "change on the year before",
    "share": "share of the whole",
    "share-of-item": "share of the item's exports",
    "contribution": "contribution to the growth of the whole",
    "contribution-of-item": "contribution to the growth of the item's exports",
    "remainder": "what the stated partners leave",
    "implied": "level implied by the other two",
    "streak-start": "began a streak",
}
_UNITS = {"percentage points": "pp", "percent": "%"}


@dataclass(frozen=True, slots=True)
class DerivedView(TableView):
    """Figures that follow from stated ones; none of it looks like a stated figure."""

    rows: Sequence[DerivedRow]
    context: RenderContext

    def tables(self) -> list[Table]:
        """One table."""
        if not self.rows:
            return []
        speech = self.context.speech
        names = [f"{speech.subject(row)}: {kind_words(row.measure, row.event, speech)}" for row in self.rows]
        cells = [
            (
                marked(name, row),
                "" if row.value is None else f"≈{text_of(row.value)}",
                "" if row.low is None else speech.say("{low} to {high}", low=text_of(row.low), high=text_of(row.high)),
                speech.say(_UNITS.get(row.unit or "", row.unit or "")),
                row.formula,
            )
            for row, name in zip(self.rows, names, strict=True)
        ]
        columns = (
            Column(speech.say("Derived figure")),
            Column("≈", figures=True),
            Column(speech.say("Bounds"), figures=True),
            Column(speech.say("Unit")),
            Column(speech.say("Formula")),
        )
        notes = [speech.say(_FOLLOWS), *footnotes(self.rows, names, self.context)]
        count = len(self.rows)
        title = speech.say("{count} derived figure" if count == 1 else "{count} derived figures", count=count)
        return [table_of_used(title, columns, cells, notes)]


def kind_words(kind: str, event: str | None, speech: Speech) -> str:
    """What was derived, in words; for a streak's start, of what."""
    words = speech.say(KIND_WORDS[kind])
    return speech.say("{what} of {event}", what=words, event=speech.say(event)) if event else words
