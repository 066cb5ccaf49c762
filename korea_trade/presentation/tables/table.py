"""Sheets drawn as tables: on a terminal to its width, into a pipe at full length."""

from collections.abc import Iterable
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from korea_trade.presentation.tables.sheet import Sheet, align

_PIPE_WIDTH = 100_000  # wider than any line: what goes into a pipe is never wrapped or clipped

_READABLE = 16  # columns: a text column narrower than its words, or than this, is no longer read


def console_for(stream: TextIO) -> Console:
    """A console that writes to the stream: coloured and as wide as the terminal, plain and unlimited in a pipe."""
    terminal = stream.isatty()
    return Console(
        file=stream,
        width=None if terminal else _PIPE_WIDTH,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=not terminal,
    )


def print_sheets(console: Console, sheets: Iterable[Sheet]) -> None:
    """Draw sheets one under the other."""
    for number, sheet in enumerate(sheets):
        if number:
            console.print()
        print_sheet(console, sheet)


def print_sheet(console: Console, sheet: Sheet) -> None:
    """Draw one sheet; row under row with the headings before the figures, where the terminal is too narrow for it."""
    console.print(Text(sheet.title, style="bold"))
    columns = [
        align([row[index] for row in sheet.rows]) if column.figures else [row[index] for row in sheet.rows]
        for index, column in enumerate(sheet.columns)
    ]
    rows = list(zip(*columns, strict=True))
    table = _table(sheet, rows)
    # Measured without a limit: a console takes no table to be wider than itself.
    unlimited = console.options.update(max_width=_PIPE_WIDTH)
    if Measurement.get(console, unlimited, table).minimum <= console.width:
        console.print(table)
    else:
        _print_stacked(console, sheet)
    for footnote in sheet.footnotes:
        console.print(Text(footnote, style="dim"))


def _table(sheet: Sheet, rows: list[tuple[str, ...]]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1))
    for index, column in enumerate(sheet.columns):
        if column.figures:
            # Padded here, as Rich strips the blanks that keep the points in line before it sets a cell flush right.
            widest = max((cell_len(text) for text in (column.heading, *(row[index] for row in rows))), default=0)
            table.add_column(Text(column.heading, justify="right"), no_wrap=True, min_width=widest)
        elif column.bars:
            table.add_column(
                column.heading, no_wrap=True, min_width=max((cell_len(row[index]) for row in rows), default=0)
            )
        else:
            longest = max((cell_len(word) for row in rows for word in row[index].split()), default=0)
            table.add_column(column.heading, overflow="fold", min_width=min(longest, _READABLE))
    for row in rows:
        cells = zip(sheet.columns, table.columns, row, strict=True)
        table.add_row(
            *(Text(_flush(text, drawn.min_width or 0) if column.figures else text) for column, drawn, text in cells)
        )
    return table


def _print_stacked(console: Console, sheet: Sheet) -> None:
    for row in sheet.rows:
        console.print()
        for column, text in zip(sheet.columns, row, strict=True):
            if text.strip():
                console.print(Text.assemble((f"{column.heading}: " if column.heading else "", "dim"), text))


def _flush(text: str, width: int) -> str:
    """The text at the right end of a column."""
    return " " * (width - cell_len(text)) + text
