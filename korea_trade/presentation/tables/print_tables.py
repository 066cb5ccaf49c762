"""Tables drawn by Rich: on a terminal to its width, into a pipe at full length."""

from collections.abc import Iterable

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table as RichTable
from rich.text import Text

from korea_trade.presentation.console import PIPE_WIDTH
from korea_trade.presentation.tables.table import Table, align

_READABLE = 16  # columns: a text column narrower than its words, or than this, is no longer read


def print_tables(console: Console, tables: Iterable[Table]) -> None:
    """Draw tables one under the other."""
    for number, table in enumerate(tables):
        if number:
            console.print()
        print_table(console, table)


def print_table(console: Console, table: Table) -> None:
    """Draw one table; row under row with the headings before the figures, where the terminal is too narrow for it."""
    console.print(Text(table.title, style="bold"))
    columns = [
        align([row[index] for row in table.rows]) if column.figures else [row[index] for row in table.rows]
        for index, column in enumerate(table.columns)
    ]
    drawn = _drawn(table, list(zip(*columns, strict=True)))
    # Measured without a limit: a console takes no table to be wider than itself.
    unlimited = console.options.update(max_width=PIPE_WIDTH)
    if Measurement.get(console, unlimited, drawn).minimum <= console.width:
        console.print(drawn)
    else:
        _print_stacked(console, table)
    for footnote in table.footnotes:
        console.print(Text(footnote, style="dim"))


def _drawn(table: Table, rows: list[tuple[str, ...]]) -> RichTable:
    drawn = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1))
    for index, column in enumerate(table.columns):
        cells = [row[index] for row in rows]
        if column.figures:
            # Padded here, as Rich strips the blanks that keep the points in line before it sets a cell flush right.
            widest = max(map(cell_len, (column.heading, *cells)), default=0)
            drawn.add_column(Text(column.heading, justify="right"), no_wrap=True, min_width=widest)
        elif column.bars:
            drawn.add_column(Text(column.heading), no_wrap=True, min_width=max(map(cell_len, cells), default=0))
        else:
            longest = max((cell_len(word) for cell in cells for word in cell.split()), default=0)
            drawn.add_column(Text(column.heading), overflow="fold", min_width=min(longest, _READABLE))
    for row in rows:
        places = zip(table.columns, drawn.columns, row, strict=True)
        drawn.add_row(
            *(Text(_flush(text, place.min_width or 0) if column.figures else text) for column, place, text in places)
        )
    return drawn


def _print_stacked(console: Console, table: Table) -> None:
    for row in table.rows:
        console.print()
        for column, text in zip(table.columns, row, strict=True):
            if text.strip():
                console.print(Text.assemble((f"{column.heading}: " if column.heading else "", "dim"), text))


def _flush(text: str, width: int) -> str:
    """The text at the right end of a column."""
    return " " * (width - cell_len(text)) + text
