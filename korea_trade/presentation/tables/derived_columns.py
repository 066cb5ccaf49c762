"""Derived columns: what follows from the stated figures of a row, beside them in totals and rankings."""

from collections.abc import Mapping

from korea_trade.arithmetic.comparison import Bounded
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.table import Column
from korea_trade.questions.derived import Beside
from korea_trade.questions.row import ListedRow

DerivedColumns = Mapping[str, Beside]
"""By the id of a row: its year-earlier level, change and contribution."""


def derived_headings(speech: Speech) -> tuple[Column, ...]:
    """The columns, in the order of their cells."""
    return tuple(Column(speech.say(heading), figures=True) for heading in ("Year before*", "Change*", "Contribution*"))


def derived_cells(row: ListedRow, derived: DerivedColumns | None, speech: Speech) -> tuple[str, ...]:
    """The cells of a row; empty where nothing follows."""
    found = derived.get(row.id, Beside()) if derived else Beside()
    return tuple(_bounded_text(figure, speech) for figure in (found.year_before, found.change, found.contribution))


def _bounded_text(bounded: Bounded | None, speech: Speech) -> str:
    """A derived figure with its bounds: "542 (541.8 to 542.6)"."""
    if bounded is None:
        return ""
    value, low, high = (text_of(figure) for figure in (bounded.value, bounded.low, bounded.high))
    return speech.say("{value} ({low} to {high})", value=value, low=low, high=high)


def derived_notes(columns: bool, *, share: bool, speech: Speech) -> list[str]:
    """What the asterisks mean: those of derived columns, and that of a derived share."""
    said = ["share of the total"] if share else []
    if columns:
        said += [
            "level a year before and change in USD bn",
            "contribution to the growth of the whole in percentage points",
        ]
    if not said:
        return []
    bounds = speech.say(", with the bounds that rounding leaves") if columns else ""
    what = "; ".join(speech.say(phrase) for phrase in said)
    return [speech.say("* Derived, not stated: {what}{bounds}.", what=what, bounds=bounds)]
