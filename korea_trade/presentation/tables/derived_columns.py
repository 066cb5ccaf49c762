"""Derived columns: what follows from the stated figures of a row, beside them in totals and rankings."""

from collections.abc import Mapping

from korea_trade.arithmetic.comparison import Bounded
from korea_trade.language.language import Language
from korea_trade.model.codes import Unit
from korea_trade.presentation.tables.table import Column
from korea_trade.questions.derived import DerivedColumns
from korea_trade.questions.row import ListedRow

ColumnsById = Mapping[str, DerivedColumns]
"""By the id of a row: its year-earlier level, change and contribution."""


def derived_headings(language: Language) -> tuple[Column, ...]:
    """The columns, in the order of their cells."""
    headings = language.headings
    named = (headings.year_earlier, headings.change, headings.contribution)
    return tuple(Column(heading, figures=True) for heading in named)


def derived_cells(row: ListedRow, derived: ColumnsById | None, language: Language) -> tuple[str, ...]:
    """The cells of a row; empty where nothing follows."""
    found = derived.get(row.id, DerivedColumns()) if derived else DerivedColumns()
    return (
        _bounded_text(found.year_before, Unit.USD_BN, language),
        _bounded_text(found.change, Unit.USD_BN, language),
        _bounded_text(found.contribution, Unit.PERCENTAGE_POINTS, language),
    )


def _bounded_text(bounded: Bounded | None, unit: Unit, language: Language) -> str:
    """A derived figure with its bounds: "542 (541.8 to 542.6)"."""
    if bounded is None:
        return ""
    value, low, high = (language.figure(figure, unit) for figure in (bounded.value, bounded.low, bounded.high))
    return f"{value} ({language.span(low, high)})"


def derived_notes(language: Language, *, share: bool, columns: bool) -> list[str]:
    """What the asterisks mean: that of a derived share, and those of the derived columns."""
    return [language.derived_columns(share=share, columns=columns)] if share or columns else []
