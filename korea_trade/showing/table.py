"""Sheets drawn as tables: on a terminal to its width, into a pipe at full length."""

import sys
from collections.abc import Iterable
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from korea_trade.showing.sheet import Sheet, align

_PIPE_WIDTH = 100_000  # wider than any line: what goes into a pipe is never wrapped or clipped


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


def print_sheets(sheets: Iterable[Sheet]) -> None:
    """Draw sheets on stdout, one under the other."""
    console = console_for(sys.stdout)
    for number, sheet in enumerate(sheets):
        if number:
            console.print()
        print_sheet(console, sheet)


def print_sheet(console: Console, sheet: Sheet) -> None:
    """Draw one sheet."""
    console.print(Text(sheet.title, style="bold"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1))
    for column in sheet.columns:
        if column.figures:
            table.add_column(column.heading, justify="right", no_wrap=True)
        else:
            table.add_column(column.heading, overflow="fold")
    columns = [
        align([row[index] for row in sheet.rows]) if column.figures else [row[index] for row in sheet.rows]
        for index, column in enumerate(sheet.columns)
    ]
    for cells in zip(*columns, strict=True):
        table.add_row(*(Text(text) for text in cells))
    console.print(table)
    for footnote in sheet.footnotes:
        console.print(Text(footnote, style="dim"))
