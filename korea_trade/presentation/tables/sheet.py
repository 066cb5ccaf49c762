"""A sheet: the table of one group of rows before it is drawn, with title, footnotes and source line."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and what its cells are: text, figures (aligned on the decimal point) or bars. Only text may break."""

    heading: str
    figures: bool = False
    bars: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows of text; under them the footnotes."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    footnotes: tuple[str, ...] = field(default=())


Columns = tuple[Column, ...]
Cells = tuple[tuple[str, ...], ...]


def used_columns(headings: Sequence[tuple[str, bool]], rows: Sequence[tuple[str, ...]]) -> tuple[Columns, Cells]:
    """The columns that hold anything."""
    used = [index for index, _ in enumerate(headings) if any(row[index] for row in rows)]
    return (
        tuple(Column(*headings[index]) for index in used),
        tuple(tuple(row[index] for index in used) for row in rows),
    )


def align(figures: list[str]) -> list[str]:
    """Figures padded on the right so that their decimal points stand in one line when set flush right."""
    widest = max((len(_fraction(figure)) for figure in figures), default=0)
    return [figure + " " * (widest - len(_fraction(figure))) if _is_number(figure) else figure for figure in figures]


def _fraction(figure: str) -> str:
    return figure[figure.index(".") :] if _is_number(figure) and "." in figure else ""


def _is_number(figure: str) -> bool:
    return figure.lstrip("≈<>+-").replace(".", "", 1).isdigit()
