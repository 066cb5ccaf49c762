"""A table before it is drawn: columns, rows of text, title and footnotes."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.visible import visible, visible_lines


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and what its cells are: text, figures (aligned on the decimal point), bars or keys of rows.

    Only text may break, unless it is to stay whole. A key that has no room stands on a line of its own. Columns that
    name the rows stand in each part of a table that is too wide.
    """

    heading: str
    figures: bool = False
    bars: bool = False
    whole: bool = False
    key: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class RowKeys:
    """What ``ktrade show`` takes for each row, under a heading: in every table, or only on a terminal."""

    heading: str
    keys: tuple[str, ...]
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows of text; under them the footnotes. ``narrow`` says the same in fewer columns.

    ``keys`` are added on a terminal.
    Whatever it is made of, its words are safe to show: what a terminal would obey or hide is made visible here.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    footnotes: tuple[str, ...] = ()
    narrow: "Table | None" = None
    keys: RowKeys | None = None

    def __post_init__(self) -> None:
        columns = tuple(replace(column, heading=visible_lines(column.heading)) for column in self.columns)
        object.__setattr__(self, "title", visible(self.title))
        object.__setattr__(self, "columns", columns)
        object.__setattr__(self, "rows", tuple(tuple(map(visible_lines, row)) for row in self.rows))
        object.__setattr__(self, "footnotes", tuple(map(visible_lines, self.footnotes)))

    def on_screen(self) -> "Table":
        """The table as a terminal shows it: with the keys of its rows as a column."""
        return self if self.keys is None else with_keys(replace(self, keys=None), self.keys)

    @property
    def key_column(self) -> int | None:
        """Which column holds the keys of the rows, if one does."""
        return next((index for index, column in enumerate(self.columns) if column.key), None)


def table_of_used(
    title: str,
    columns: Sequence[Column],
    rows: Sequence[tuple[str, ...]],
    footnotes: Sequence[str] = (),
    keys: RowKeys | None = None,
) -> Table:
    """A table of the columns that hold anything, with the keys of its rows."""
    used = [index for index, _ in enumerate(columns) if any(row[index] for row in rows)]
    table = Table(
        title,
        tuple(columns[index] for index in used),
        tuple(tuple(row[index] for index in used) for row in rows),
        tuple(footnotes),
    )
    if keys is None:
        return table
    return with_keys(table, keys) if keys.everywhere else replace(table, keys=keys)


def with_keys(table: Table, keys: RowKeys) -> Table:
    """The table with the keys of its rows as its last column."""
    rows = tuple((*row, key) for row, key in zip(table.rows, keys.keys, strict=True))
    return replace(table, columns=(*table.columns, Column(keys.heading, key=True)), rows=rows)


def with_narrow(wide: Table, narrow: Table, left_out: str = "") -> Table:
    """The table with its narrow form, which says in a footnote what it leaves out, if anything."""
    notes = (*narrow.footnotes, left_out) if left_out else narrow.footnotes
    return replace(wide, narrow=replace(narrow, footnotes=notes))


def align(figures: list[str]) -> list[str]:
    """Figures padded so that their decimal points stand in one line when set flush right.

    What stands behind a figure in brackets, its bounds, begins in one line too.
    """
    parts = [figure.partition(" (") for figure in figures]
    widest = max((len(_fraction(head)) for head, _, _ in parts), default=0)
    longest = max((len(gap + bounds) for head, gap, bounds in parts if _is_number(head)), default=0)
    return [
        head + " " * (widest - len(_fraction(head))) + (gap + bounds).ljust(longest) if _is_number(head) else figure
        for figure, (head, gap, bounds) in zip(figures, parts, strict=True)
    ]


def _fraction(figure: str) -> str:
    return figure[figure.index(".") :] if _is_number(figure) and "." in figure else ""


def _is_number(figure: str) -> bool:
    return figure.lstrip("≈≥≤?<>~+-").replace(",", "").replace(".", "", 1).isdigit()
