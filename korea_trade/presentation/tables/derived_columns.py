"""Derived columns: what follows from the stated figures of a row, in totals and rankings."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from korea_trade.arithmetic.bounded import Bounded
from korea_trade.language.language import Language
from korea_trade.model.codes import Unit
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.places import Bounds, places_of, round_to
from korea_trade.presentation.tables.table import Column
from korea_trade.questions.derived import DerivedColumns
from korea_trade.questions.row import ListedRow

ColumnsById = Mapping[str, DerivedColumns]
"""By the id of a row: its year-earlier level, change and contribution."""
Written = Callable[[Decimal, Unit | None], str]
"""Writes a figure: levels plain, changes with their sign."""


def derived_headings(language: Language) -> tuple[Column, ...]:
    """The columns, in the order of their cells."""
    headings = language.headings
    named = (headings.year_earlier, headings.change, headings.contribution)
    return tuple(Column(heading, figures=True) for heading in named)


def derived_cells(
    rows: Sequence[ListedRow], derived: ColumnsById | None, language: Language, *, bounds: bool = True
) -> list[tuple[str, ...]]:
    """The cells of each row, with their bounds or without; empty where nothing follows.

    No figure has more places than the column needs for each to stay in its bounds, shown or not. Without bounds beside
    it, a figure has the sign of an approximate one.
    """
    found = [derived.get(row.id, DerivedColumns()) if derived else DerivedColumns() for row in rows]
    columns = (
        _column([columns.year_before for columns in found], Unit.USD_BN, language.figure, language, bounds),
        _column([columns.change for columns in found], Unit.USD_BN, language.signed_figure, language, bounds),
        _column(
            [columns.contribution for columns in found],
            Unit.PERCENTAGE_POINTS,
            language.signed_figure,
            language,
            bounds,
        ),
    )
    return list(zip(*columns, strict=True))


def _column(
    column: Sequence[Bounded | None], unit: Unit, written: Written, language: Language, bounds: bool
) -> list[str]:
    places = places_of(Bounds(f.value, f.low, f.high) for f in column if f)  # the same figures, however wide

    def text(bounded: Bounded | None) -> str:
        """A derived figure, perhaps with its bounds: "542 (541.8 to 542.6)"."""
        if bounded is None:
            return ""
        value = written(round_to(bounded.value, places), unit)
        if not bounds or bounded.low is None or bounded.high is None:
            return APPROXIMATE + value
        return f"{value} ({language.span(written(bounded.low, unit), written(bounded.high, unit))})"

    return [text(found) for found in column]


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
