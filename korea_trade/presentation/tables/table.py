"""A table before it is drawn: columns, rows of text, title and footnotes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from korea_trade.presentation.visible import visible, visible_lines


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and what its cells are: text, figures (aligned on the decimal point) or bars.

    Only text may break, unless it is to stay whole.
    """

    heading: str
    figures: bool = False
    bars: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of text; under them the footnotes. ``narrow`` says the same in fewer columns.

    Whatever it is made of, its words are safe to show: what a terminal would obey or hide is made visible here.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    footnotes: tuple[str, ...] = ()
    narrow: "Table | None" = None

    def __post_init__(self) -> None:
        columns = tuple(replace(column, heading=visible_lines(column.heading)) for column in self.columns)
        object.__setattr__(self, "title", visible(self.title))
        object.__setattr__(self, "columns", columns)
        object.__setattr__(self, "rows", tuple(tuple(map(visible_lines, row)) for row in self.rows))
        object.__setattr__(self, "footnotes", tuple(map(visible_lines, self.footnotes)))


def table_of_used(
    title: str, columns: Sequence[Column], rows: Sequence[tuple[str, ...]], footnotes: Sequence[str] = ()
) -> Table:
    """A table of the columns that hold anything."""
    used = [index for index, _ in enumerate(columns) if any(row[index] for row in rows)]
    return Table(
        title,
        tuple(columns[index] for index in used),
        tuple(tuple(row[index] for index in used) for row in rows),
        tuple(footnotes),
    )


def align(figures: list[str]) -> list[str]:
    """Figures padded on the right so that their decimal points stand in one line when set flush right."""
    widest = max((len(_fraction(figure)) for figure in figures), default=0)
    return [figure + " " * (widest - len(_fraction(figure))) if _is_number(figure) else figure for figure in figures]


def _fraction(figure: str) -> str:
    return figure[figure.index(".") :] if _is_number(figure) and "." in figure else ""


def _is_number(figure: str) -> bool:
    return figure.lstrip("≈≥≤?<>~+-").replace(",", "").replace(".", "", 1).isdigit()
