"""Derived columns: what follows from the stated figures of a row, in totals and rankings."""

from collections.abc import Mapping, Sequence

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


def derived_cells(
    row: ListedRow, derived: ColumnsById | None, language: Language, *, bounds: bool = True
) -> tuple[str, ...]:
    """The cells of a row, with their bounds or without; empty where nothing follows."""
    found = derived.get(row.id, DerivedColumns()) if derived else DerivedColumns()
    return (
        _text(found.year_before, Unit.USD_BN, language, bounds),
        _text(found.change, Unit.USD_BN, language, bounds),
        _text(found.contribution, Unit.PERCENTAGE_POINTS, language, bounds),
    )


def _text(bounded: Bounded | None, unit: Unit, language: Language, bounds: bool) -> str:
    """A derived figure, perhaps with its bounds: "542 (541.8 to 542.6)"."""
    if bounded is None:
        return ""
    value = language.figure(bounded.value, unit)
    if not bounds or bounded.low is None or bounded.high is None:
        return value
    return f"{value} ({language.span(language.figure(bounded.low, unit), language.figure(bounded.high, unit))})"


def derived_notes(
    language: Language,
    *,
    share: bool,
    derived: ColumnsById | None = None,
    rows: Sequence[ListedRow] = (),
    bounds: bool = True,
) -> list[str]:
    """What the asterisks mean: that of a derived share, and those of the derived columns of rows that have any."""
    found = [derived[row.id] for row in rows] if derived else []
    levels = any(columns.year_before or columns.change for columns in found)
    contributions = any(columns.contribution for columns in found)
    if not (share or levels or contributions):
        return []
    shown = bounds and (levels or contributions)
    return [language.derived_columns(share=share, levels=levels, contributions=contributions, bounds=shown)]
