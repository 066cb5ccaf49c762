"""The chart of a terminal: bars of block characters in the rows of a table."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from korea_trade.model.codes import Bound, Measure
from korea_trade.presentation.tables.table import Column, Table, align
from korea_trade.questions.order import SortKey
from korea_trade.questions.row import ListedRow
from korea_trade.questions.sorting import figure_of, is_outlook

AXIS = "│"
_DRAWN = {
    SortKey.VALUE: (Measure.VALUE,),
    SortKey.GROWTH: tuple(Measure),
    SortKey.SHARE: (Measure.VALUE, Measure.SHARE),
}
ARROWS: dict[Bound | None, str] = {Bound.ABOVE: "→", Bound.BELOW: "←"}
"""How the bar of a mere limit ends: towards where the figure lies."""
HATCHED, PALE, GREY = "╱", "░", "▒"
SMALLEST_WIDTH = 3  # the axis, and a cell for each side of it
_FULL = "█"
_EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_RIGHT_HALF = "▐"
_WIDE, _LEAST_BARS, _BESIDE_A_WIDE_TABLE, _GAP = 80, 12, 20, 3  # columns: a table with bars, bars, between columns


def with_bars(table: Table, rows: Sequence[ListedRow], by: SortKey | None) -> Table:
    """The table with bars of a figure of its rows at its right, if asked for; only figures have bars.

    All are on one scale, so that a month never looks greater than a year; daily averages are no levels, and have none.
    The bars take what the table leaves of 80 columns, if that is enough.
    """
    if by is None or by in (SortKey.NAME, SortKey.PERIOD):
        return table
    sizes = [figure_of(row, by) if row.measure in _DRAWN[by] else None for row in rows]
    room = _WIDE - _width(table)
    plain = bars(sizes, room if room >= _LEAST_BARS else _BESIDE_A_WIDE_TABLE)
    drawn = [_as_bar(bar, row, by) for bar, row in zip(plain, rows, strict=True)]
    shown = tuple((*cells, bar) for cells, bar in zip(table.rows, drawn, strict=True))
    return replace(table, columns=(*table.columns, Column("", bars=True)), rows=shown)


def _width(table: Table) -> int:
    """How wide a table is with a gap behind each column."""
    from rich.cells import cell_len

    wide = 0
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        texts = [column.heading, *(align(cells) if column.figures else cells)]
        wide += max(map(cell_len, texts)) + _GAP
    return wide


def _as_bar(bar: str, row: ListedRow, by: SortKey) -> str:
    """The bar of a row: what is no measured figure looks different."""
    bound = row.bound if by is SortKey.VALUE else None
    if bound in ARROWS or row.is_doubtful or is_outlook(row):
        return ended(bar, fill_of(outlook=is_outlook(row), doubtful=row.is_doubtful), ARROWS.get(bound))
    return bar


def fill_of(*, outlook: bool = False, doubtful: bool = False, derived: bool = False) -> str:
    """What a bar is filled with: hatched where a figure contradicts others, pale for aims."""
    return HATCHED if doubtful else PALE if outlook else GREY if derived else _FULL


def ended(bar: str, fill: str, tip: str | None = None) -> str:
    """A bar of ``bars`` with another filling, whole cells only, and another last cell, the one away from the axis."""
    left, axis, right = bar.partition(AXIS)
    if right.strip():
        cells = len(right.rstrip())
        return left + axis + fill * (cells - 1) + (tip or fill) + " " * (len(right) - cells)
    cells = len(left.lstrip())
    return " " * (len(left) - cells) + (tip or fill if cells else "") + fill * (cells - 1) + axis + right


def bars(values: Sequence[Decimal | None], width: int) -> list[str]:
    """One bar a value, all of the same width, at most ``width`` columns; the longest one fills its room.

    Positive ones grow from the axis to the right, negative ones to the left, all on one scale: where only one sign
    occurs, it has all the room. Zero is the axis alone, a missing value is blank, and what is not zero never invisible.
    """
    if width < SMALLEST_WIDTH:
        raise ValueError(f"bars need a width of at least {SMALLEST_WIDTH}, not {width}")
    given = [value for value in values if value is not None]
    above, below = max(given, default=Decimal()), -min(given, default=Decimal())
    room = width - len(AXIS)
    longest, shortest = max(above, below), min(above, below)
    if not longest:
        return [AXIS if value is not None else " " for value in values]
    if shortest <= 0:
        left, right = (room, 0) if below > above else (0, room)
        return [_to_either_side(value, longest / room, left, right) for value in values]
    # Rounded up for the side with the shorter bars, so that it is the longest bar that fills its side.
    shorter_side = max(1, int((room * shortest / (above + below)).to_integral_value(ROUND_CEILING)))
    longer_side = room - shorter_side
    left, right = (longer_side, shorter_side) if below > above else (shorter_side, longer_side)
    return [_to_either_side(value, longest / longer_side, left, right) for value in values]


def _to_either_side(value: Decimal | None, per_cell: Decimal, left: int, right: int) -> str:
    if value is None:
        return " " * (left + 1 + right)
    if value >= 0:
        return " " * left + AXIS + _grown(value, per_cell, right)
    # Unicode has no eighths that end at the right edge of a cell, only the half.
    full, half = divmod(_parts(-value, per_cell, 2, left), 2)
    return (_RIGHT_HALF * half + _FULL * full).rjust(left) + AXIS + " " * right


def _grown(size: Decimal, per_cell: Decimal, room: int) -> str:
    full, eighths = divmod(_parts(size, per_cell, 8, room), 8)
    return (_FULL * full + _EIGHTHS[eighths]).ljust(room)


def _parts(size: Decimal, per_cell: Decimal, parts: int, room: int) -> int:
    """A size in parts of a cell, rounded; at least one part if it is not zero, and no more than there is room for."""
    rounded = int((size * parts / per_cell).to_integral_value(ROUND_HALF_UP))
    return min(max(rounded, 1 if size else 0), room * parts)
